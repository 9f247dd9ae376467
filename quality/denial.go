package quality

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/text"
)

// stretch is some bytes of a paragraph.
type stretch struct {
	text.Span
	paragraph int
}

// part is the place of some bytes of a sentence.
func (s sentence) part(start, end int) stretch {
	return stretch{text.Span{Start: s.Start + start, End: s.Start + end}, s.paragraph}
}

// at is the wording of a place.
func (p *pair) at(in stretch, side int) Form {
	return Form{Text: in.In(p.sideOf(side).Paragraphs[in.paragraph].Text), Side: side, Paragraphs: []int{in.paragraph}}
}

// denier is a wording that denies, with what it denies.
type denier struct {
	place  stretch
	object string   // what is denied, folded
	denied []string // folded words of the other side that would say without a denial what is denied here
}

// noCharacters are the Chinese characters that deny.
const noCharacters = "不没無无非未别莫勿失"

// Bounds of what a denial is taken to deny.
const (
	leastObject = 2 // characters: a single one may say too many things
	farthest    = 3 // words of grammar between a denial and what it denies
)

// deniers are the denials of one side of a passage.
func (p *pair) deniers(i, side int) []denier {
	var out []denier
	t := p.sideOf(side)
	for _, s := range p.passages[i].sides[side] {
		for _, n := range text.Negations(s.in(t), t.Lang) {
			at := s.part(n.Start, n.End)
			if p.lexis.vocabularies[side].unspaced {
				out = append(out, p.denierUnspaced(at, s, side))
			} else {
				out = append(out, p.denierSpaced(i, at, s, side))
			}
		}
	}
	return out
}

// denierSpaced finds what a denial of a language with spaces denies: the plain form of its word, or the first word of
// content behind "not".
func (p *pair) denierSpaced(i int, at stretch, s sentence, side int) denier {
	in := p.sideOf(side).Paragraphs[s.paragraph].Text
	words := strings.Fields(text.Fold(at.In(in)))
	last := words[len(words)-1]
	if object := plainForm(last, text.Span{Start: 0, End: len(last)}); object != "" {
		return denier{at, object, p.saidPlainly(i, object, 1-side)}
	}
	d := denier{place: at}
	if last != "not" && last != "cannot" && last != "never" && !strings.HasSuffix(last, "n't") {
		return d
	}
	for _, w := range p.lexis.words[i][side] {
		if w.paragraph != s.paragraph || w.Start < at.End || w.End > s.End {
			continue
		}
		between := in[at.End:w.Start]
		if strings.ContainsAny(between, ",;:.!?") || text.CountWords(between) > farthest || p.turned(between, side, "only", "few") {
			break
		}
		d.place.End, d.object = w.End, text.Fold(w.In(in))
		for _, facing := range p.facing(i, side, w.id) {
			if utf8.RuneCountInString(facing) >= leastObject && !strings.ContainsAny(facing, noCharacters) && p.mayRender(facing, d.object, side) {
				d.denied = append(d.denied, facing)
			}
		}
		break
	}
	return d
}

// facing are the wordings of the other side, folded, that a content word may stand for in a passage.
func (p *pair) facing(i, side int, id int32) []string {
	var out []string
	for _, l := range p.lexis.own[i] {
		for _, w := range p.lexis.words[i][1-side] {
			if l[side] == id && l[1-side] == w.id {
				out = append(out, text.Fold(w.In(p.sideOf(1 - side).Paragraphs[w.paragraph].Text)))
			}
		}
	}
	return out
}

// mayRender tells whether a word of a side is a rendering, without a denial, of a listed word of the other; true where
// no list says.
func (p *pair) mayRender(listed, word string, side int) bool {
	lang := p.sideOf(side).Lang
	return p.lexis.vocabularies[1-side].list == nil || slices.ContainsFunc(p.renderingsOf(listed, 1-side, false), func(r string) bool {
		return text.Stem(r, lang) == text.Stem(word, lang)
	})
}

// saidPlainly are the listed words of a side of a passage that a word renders, those behind a denial left out.
func (p *pair) saidPlainly(i int, word string, side int) []string {
	var out []string
	for _, w := range p.lexis.words[i][side] {
		in := p.sideOf(side).Paragraphs[w.paragraph].Text
		before, _ := utf8.DecodeLastRuneInString(in[:w.Start])
		listed := text.Fold(w.In(in))
		e, known := p.lexis.vocabularies[side].list.Lookup(listed)
		if known && slices.Contains(e.Renderings, word) && !strings.ContainsRune(noCharacters, before) {
			out = append(out, listed)
		}
	}
	return out
}

// denierUnspaced finds what a denial of a language without spaces denies: the rest of the listed word that holds it,
// else the word behind it.
func (p *pair) denierUnspaced(at stretch, s sentence, side int) denier {
	in := p.sideOf(side).Paragraphs[s.paragraph].Text
	v := p.lexis.vocabularies[side]
	for start := wordsBefore(in, s.Start, at.Start); start <= at.Start; start += runeLen(in[start:]) {
		word, end := v.longestAt(in[:s.End], start)
		object := strings.Map(dropNo, word)
		if end < at.End || utf8.RuneCountInString(object) < leastObject || !v.tells(word) {
			continue
		}
		if denied := p.renderingsOf(word, side, true); len(denied) > 0 {
			return denier{stretch{text.Span{Start: start, End: end}, s.paragraph}, object, denied}
		}
	}
	word, end := v.longestAt(in[:s.End], at.End)
	if utf8.RuneCountInString(word) >= leastObject && (v.tells(word) || v.restricts(word)) {
		return denier{stretch{text.Span{Start: at.Start, End: end}, s.paragraph}, word, p.renderingsOf(word, side, false)}
	}
	return denier{place: at}
}

// wordsBefore is the place a few characters before at, not before from.
func wordsBefore(s string, from, at int) int {
	const characters = 3
	for n := 0; n < characters && at > from; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

func dropNo(r rune) rune {
	if strings.ContainsRune(noCharacters, r) {
		return -1
	}
	return r
}

// runeLen is how many bytes the first character has.
func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return max(n, 1)
}

// renderingsOf gives the single words of the other side that a listed word may be rendered with: its renderings that
// deny nothing, or what is denied by those that do.
func (p *pair) renderingsOf(word string, side int, denying bool) []string {
	e, known := p.lexis.vocabularies[side].list.Lookup(word)
	if !known {
		return nil
	}
	lang := p.sideOf(1 - side).Lang
	var out []string
	for _, r := range e.Renderings {
		found := text.Negations(r, lang)
		if denying != (len(found) > 0) {
			continue
		}
		if denying {
			r = plainForm(r, found[0])
		}
		words := strings.Fields(r)
		if len(words) > 1 || denying {
			words = slices.DeleteFunc(words, func(w string) bool { return text.FunctionWord(w, lang) })
		}
		if len(words) == 1 {
			out = append(out, words[0])
		}
	}
	return out
}

// plainForm is a wording without its denial: "trusted" of "cannot be trusted", "reliable" of "be unreliable"; nothing
// where nothing is left.
func plainForm(wording string, denial text.Span) string {
	if behind := strings.TrimSpace(wording[denial.End:]); behind != "" {
		return behind
	}
	for _, prefix := range []string{"un", "in", "im", "il", "ir", "dis", "non-"} {
		if rest, ok := strings.CutPrefix(denial.In(wording), prefix); ok {
			return rest
		}
	}
	return ""
}

// saidElsewhere tells whether the denier's side says outside of it, too, what the word of the other side may stand for.
func (p *pair) saidElsewhere(d denier, i, side int, word string) bool {
	if p.lexis.vocabularies[side].unspaced {
		return d.object != "" && strings.Count(text.Fold(p.wording(p.passages[i], side)), d.object) > 1
	}
	for _, w := range p.lexis.words[i][side] {
		outside := w.paragraph != d.place.paragraph || w.Start < d.place.Start || w.End > d.place.End
		if outside && slices.Contains(p.facing(i, side, w.id), word) {
			return true
		}
	}
	return false
}
