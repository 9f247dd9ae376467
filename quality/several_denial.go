package quality

import (
	"slices"
	"strings"

	"variorum/text"
)

// deniedWords is how many words of content behind a negation are taken to be denied.
const deniedWords = 2

// denial is a no of a text, with the words that stand under it.
type denial struct {
	reading Reading
	scope   []string // keys
	clause  int
}

// denials are how a text denies in a row of sentences.
type denials struct {
	plain []denial
	near  []int // the clauses of words that may say no by themselves
	asks  bool  // whether it asks, so that a no may expect a yes
}

// denialsOf reads the negations of a text in a row of sentences.
func (b *ballot) denialsOf(i, k int) denials {
	c := &b.inner[i][k]
	var d denials
	for _, at := range c.sentences {
		s := at.in(b.Texts[k])
		for _, span := range text.Negations(s, b.Texts[k].Lang) {
			if own, ok := c.denial(at, span, s, b.Texts[k].Lang); ok {
				own.reading.Text = k
				d.plain = append(d.plain, own)
			}
		}
		for _, span := range text.NearNegations(s, b.Texts[k].Lang) {
			d.near = append(d.near, c.clauseAt(at.paragraph, at.Start+span.End))
		}
		d.asks = d.asks || strings.ContainsAny(s, "?？")
	}
	return d
}

// denial is the negation at a place of a sentence; ok is false for one that denies nothing.
func (c *cell) denial(at sentence, span text.Span, s, lang string) (d denial, ok bool) {
	said := span.In(s)
	span = text.Span{Start: span.Start + at.Start, End: span.End + at.Start}
	d = denial{reading: Reading{Wording: said, Paragraph: at.paragraph, Span: span}, clause: -1}
	for _, w := range c.words {
		if w.paragraph == at.paragraph && w.Start < span.End {
			d.clause = w.clause
		} else if w.paragraph == at.paragraph && w.clause == d.clause {
			if idle[w.key] {
				return denial{}, false
			}
			break
		}
	}
	if plain := affirmed(said, lang); plain != "" {
		d.scope = []string{plain}
		return d, true
	}
	for i, w := range c.scope(at.paragraph, span) {
		if i < deniedWords {
			d.scope = append(d.scope, w.key)
		}
	}
	return d, true
}

// clauseAt is the clause of the last word that begins before a place, -1 where there is none.
func (c *cell) clauseAt(paragraph, end int) int {
	clause := -1
	for _, w := range c.words {
		if w.paragraph == paragraph && w.Start < end {
			clause = w.clause
		}
	}
	return clause
}

// idle are words behind which a no denies nothing: "not only", "cannot help but ask", "not limited to".
var idle = map[string]bool{"only": true, "just": true, "merely": true, "simply": true, "help": true, "limit": true}

// affirmed is the key of the word that "unreliable" or "non-binding" denies, "" where a negation is a word by itself.
func affirmed(said, lang string) string {
	folded := text.Fold(said)
	for _, prefix := range []string{"un", "non-", "non", "dis", "in", "im", "ir", "il"} {
		if rest, ok := strings.CutPrefix(folded, prefix); ok && len(rest) > 4 && !strings.Contains(rest, " ") {
			return text.Stem(rest, lang)
		}
	}
	return ""
}

// beside tells whether there is a negation here that another text has not.
func (d denials) beside(other denials) bool {
	return slices.ContainsFunc(d.plain, func(own denial) bool {
		return !slices.ContainsFunc(other.plain, func(o denial) bool {
			return slices.ContainsFunc(o.scope, func(key string) bool { return slices.Contains(own.scope, key) })
		})
	})
}

// inClause counts the negations of a clause.
func (d denials) inClause(clause int) int {
	n := 0
	for _, own := range d.plain {
		if own.clause == clause {
			n++
		}
	}
	return n
}
