package quality

import (
	"slices"

	"variorum/align"
	"variorum/text"
)

// sentence is one sentence of a text: a part of a paragraph.
type sentence struct {
	text.Span     // bytes of the paragraph
	paragraph int // from 0
}

// in gives the wording of a sentence of the text.
func (s sentence) in(t Text) string { return s.Span.In(t.Paragraphs[s.paragraph].Text) }

// passage is a bead of sentences.
type passage struct {
	sides      [2][]sentence
	confidence float64
	sizes      [2]int // what each side says, as size counts
}

// matched tells whether the passage has both sides.
func (p passage) matched() bool { return len(p.sides[0]) > 0 && len(p.sides[1]) > 0 }

// sentences are those of the whole text, in order.
func (t Text) sentences() []sentence {
	var out []sentence
	for i, p := range t.Paragraphs {
		spans := text.Sentences(p.Text, t.Lang)
		if t.Sentences != nil {
			spans = t.Sentences[i]
		}
		for _, s := range spans {
			out = append(out, sentence{s, i})
		}
	}
	return out
}

// sideOf is a text of the pair, 0 for the original.
func (p *pair) sideOf(side int) Text {
	if side == 0 {
		return p.source
	}
	return p.target
}

// passages turns the beads of sentences into passages. Where there are none, the beads of paragraphs serve.
func (p *pair) passagesOf(links align.Alignment) []passage {
	all := [2][]sentence{p.source.sentences(), p.target.sentences()}
	var out []passage
	if len(links.Sentences) == 0 {
		byParagraph := [2]map[int][]sentence{grouped(all[0]), grouped(all[1])}
		for _, b := range p.beads {
			one := passage{confidence: b.confidence}
			for side, paragraphs := range [][]int{b.source, b.target} {
				for _, i := range paragraphs {
					one.sides[side] = append(one.sides[side], byParagraph[side][i]...)
				}
			}
			out = append(out, one)
		}
	}
	for _, in := range links.Sentences {
		if !(in.Confidence >= leastSure) {
			for _, i := range within(in.Source, len(all[0])) {
				p.unsure.add(all[0][i])
			}
			continue
		}
		one := passage{confidence: in.Confidence}
		for side, numbers := range [][]int{in.Source, in.Target} {
			for _, i := range within(numbers, len(all[side])) {
				one.sides[side] = append(one.sides[side], all[side][i])
			}
		}
		out = append(out, one)
	}
	for i := range out {
		for side, list := range out[i].sides {
			for _, s := range list {
				out[i].sizes[side] += size(s.in(p.sideOf(side)))
			}
		}
	}
	return slices.DeleteFunc(out, func(one passage) bool { return len(one.sides[0])+len(one.sides[1]) == 0 })
}

// grouped sorts sentences by their paragraphs.
func grouped(sentences []sentence) map[int][]sentence {
	out := map[int][]sentence{}
	for _, s := range sentences {
		out[s.paragraph] = append(out[s.paragraph], s)
	}
	return out
}

// wording is the text of one side of a passage, its sentences joined by a space.
func (p *pair) wording(one passage, side int) string {
	s := ""
	for i, at := range one.sides[side] {
		if i > 0 {
			s += " "
		}
		s += at.in(p.sideOf(side))
	}
	return s
}

// form is the wording of a sentence.
func (p *pair) form(s sentence, side int) Form {
	return Form{Text: s.in(p.sideOf(side)), Side: side, Paragraphs: []int{s.paragraph}}
}

// paragraphs is a set of paragraphs of the original.
type paragraphs map[int]bool

func (ps paragraphs) add(sentences ...sentence) {
	for _, s := range sentences {
		ps[s.paragraph] = true
	}
}
