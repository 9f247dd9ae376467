package texts

import (
	"slices"
	"strings"
)

// A Revision says how one version of a text differs from the next.
type Revision struct {
	Words     float64 // share of words struck, replaced or followed by a new one
	Sentences float64 // share of sentences dropped, and again of sentences moved to the paragraph after
}

// Revised is paragraphs of the target, by sentences, in a later version; the number of paragraphs stays, and some may be
// empty.
func (g *Generator) Revised(paragraphs [][]string, r Revision) [][]string {
	out := make([][]string, len(paragraphs))
	for p, sentences := range paragraphs {
		for _, s := range sentences {
			to := p
			switch x := g.rng.Float64(); {
			case x < r.Sentences:
				continue
			case x < 2*r.Sentences && p+1 < len(out):
				to = p + 1
			}
			if s = g.reworded(s, r.Words); s != "" {
				out[to] = append(out[to], s)
			}
		}
	}
	return out
}

// reworded is a sentence of the target with about share of its words changed.
func (g *Generator) reworded(sentence string, share float64) string {
	words := strings.Fields(sentence)
	out := make([]string, 0, len(words)+2)
	for _, w := range words {
		if g.rng.Float64() >= share {
			out = append(out, w)
			continue
		}
		core := strings.TrimRight(w, ".,?!")
		mark := w[len(core):]
		switch x := g.rng.Float64(); {
		case x < 0.6:
			out = append(out, g.otherThan(core)+mark)
		case x < 0.8:
			out = append(out, core, g.otherThan(core)+mark)
		case mark != "" && len(out) > 0: // the word is struck, its mark stays
			out[len(out)-1] += mark
		}
	}
	return strings.Join(out, " ")
}

// otherThan draws another word of the target; a number for a number.
func (g *Generator) otherThan(w string) string {
	for {
		other := g.number()
		if !strings.ContainsAny(w, "0123456789") {
			other = g.dictionary.words[g.rank.Uint64()].target[0]
		}
		if other != w {
			return other
		}
	}
}

// Written is paragraphs as text, the sentences of each with spaces between them.
func Written(paragraphs [][]string) []string {
	out := make([]string, len(paragraphs))
	for k, sentences := range paragraphs {
		out[k] = strings.Join(sentences, " ")
	}
	return out
}

// Prose is an English-like text of so many words, or a sentence or two more, and a later version of it; paragraphs end
// with a line end.
func (g *Generator) Prose(words int, r Revision) (old, now string) {
	const fewestWords = 20 // in a paragraph, on average, so that the text is long enough
	paragraphs := g.Paragraphs(words / fewestWords).Target.Paragraphs
	n, end := 0, 0
	for ; n < words && end < len(paragraphs); end++ {
		for _, s := range paragraphs[end] {
			n += len(strings.Fields(s))
		}
	}
	paragraphs = paragraphs[:end]
	later := slices.DeleteFunc(g.Revised(paragraphs, r), func(p []string) bool { return len(p) == 0 })
	return strings.Join(Written(paragraphs), "\n") + "\n", strings.Join(Written(later), "\n") + "\n"
}

// Recut is paragraphs of the target as another hand might cut them: about share of the sentences cut in two, and as many
// joined to the one before; and the same of paragraphs.
func (g *Generator) Recut(paragraphs [][]string, share float64) [][]string {
	var out [][]string
	for _, p := range paragraphs {
		var sentences []string
		for _, s := range p {
			words, last := strings.Fields(s), len(sentences)-1
			switch x := g.rng.Float64(); {
			case x < share && len(words) > 1:
				k := 1 + g.rng.IntN(len(words)-1)
				sentences = append(sentences, strings.Join(words[:k], " ")+".", strings.Join(words[k:], " "))
			case x > 1-share && last >= 0:
				sentences[last] += " " + s
			default:
				sentences = append(sentences, s)
			}
		}
		last := len(out) - 1
		switch x := g.rng.Float64(); {
		case len(sentences) == 0:
		case x < share && len(sentences) > 1:
			out = append(out, sentences[:1:1], sentences[1:])
		case x > 1-share && last >= 0:
			out[last] = append(out[last], sentences...)
		default:
			out = append(out, sentences)
		}
	}
	return out
}
