package quality

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// clause is a part of a sentence between two marks.
type clause struct {
	text.Span // bytes of its paragraph, marks and space at the ends left out
	paragraph int
	words     []contentWord
	size      int
}

// leastSaid is how many content words a clause has at least.
const leastSaid = 2

// clauseEnds are the marks between clauses, clauseOpens those that open one.
const (
	clauseEnds  = ",;:—–)]，；：）］】〕"
	clauseOpens = "([（［【〔"
)

// clausesIn cuts a sentence at its marks, and takes its words from the given ones, which begin with them. A piece with
// fewer content words than leastSaid is joined to the one before it, the first to the one behind it.
func clausesIn(s sentence, t Text, words []contentWord) (out []clause, rest []contentWord) {
	in := t.Paragraphs[s.paragraph].Text
	start := s.Start
	cut := func(end int) {
		c := clause{Span: text.Span{Start: start, End: end}, paragraph: s.paragraph}
		for len(words) > 0 && words[0].paragraph == s.paragraph && words[0].Start >= start && words[0].End <= end {
			c.words, words = append(c.words, words[0]), words[1:]
		}
		if n := len(out); n > 0 && (len(c.words) < leastSaid || n == 1 && len(out[0].words) < leastSaid) {
			last := &out[n-1]
			last.End, last.words = end, append(last.words, c.words...)
		} else {
			out = append(out, c)
		}
		start = end
	}
	inside := func(at int) bool { return len(words) > 0 && at < words[0].End && at >= words[0].Start }
	for at, r := range s.in(t) {
		at += s.Start
		switch {
		case at <= start || inside(at): // a mark within a number or at the very beginning
		case strings.ContainsRune(clauseEnds, r):
			for len(words) > 0 && words[0].Start < start {
				words = words[1:]
			}
			cut(at + utf8.RuneLen(r))
		case strings.ContainsRune(clauseOpens, r):
			cut(at)
		}
	}
	if start < s.End {
		cut(s.End)
	}
	for i := range out {
		out[i].Span = trimmed(in, out[i].Span)
		out[i].size = size(out[i].Span.In(in))
	}
	return out, words
}

// trimmed leaves out space and marks at the ends.
func trimmed(s string, at text.Span) text.Span {
	idle := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(clauseEnds+clauseOpens+".。", r) }
	in := at.In(s)
	at.Start += len(in) - len(strings.TrimLeftFunc(in, idle))
	at.End -= len(in) - len(strings.TrimRightFunc(in, idle))
	return text.Span{Start: min(at.Start, at.End), End: at.End}
}

// clauses are those of one side of a passage.
func (p *pair) clauses(i, side int) []clause {
	var out []clause
	words := p.lexis.words[i][side]
	for _, s := range p.passages[i].sides[side] {
		var cs []clause
		cs, words = clausesIn(s, p.sideOf(side), words)
		out = append(out, cs...)
	}
	return out
}

// wholeSentences are those of one side of a passage, each as one clause.
func (p *pair) wholeSentences(i, side int) []clause {
	var out []clause
	words := p.lexis.words[i][side]
	for _, s := range p.passages[i].sides[side] {
		c := clause{Span: s.Span, paragraph: s.paragraph, size: size(s.in(p.sideOf(side)))}
		for len(words) > 0 && words[0].paragraph == s.paragraph && words[0].Start < s.End {
			c.words, words = append(c.words, words[0]), words[1:]
		}
		out = append(out, c)
	}
	return out
}

// atEdge tells whether a clause is a whole sentence, the first or last of several on its side.
func (p passage) atEdge(c clause, side int) bool {
	const marks = 4 // bytes of marks around a sentence that a clause leaves out
	list := p.sides[side]
	is := func(s sentence) bool {
		return s.paragraph == c.paragraph && c.Start <= s.Start+marks && c.End >= s.End-marks
	}
	return len(list) > 1 && (is(list[0]) || is(list[len(list)-1]))
}
