package quality

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// cell is what a text says in a row: its sentences, and their words.
type cell struct {
	sentences []sentence
	words     []word
	content   []word          // those that say more than grammar
	keys      map[string]bool // of these
}

// word is a word of a cell; of scripts without spaces two characters beside one another, so that each character but
// the last of a stretch begins one.
type word struct {
	key       string // folded and stemmed
	paragraph int
	text.Span      // bytes of the paragraph
	content   bool // whether it says more than grammar
	clause    int  // of the clause it stands in, from 0 through the cell
	name      bool // whether its capital letter makes it a name
	small     bool // whether it begins with a small letter
}

// newCell reads some sentences of a text; numbers that it does not have are left out.
func newCell(t Text, sentences []sentence, numbers []int) cell {
	var c cell
	for _, n := range numbers {
		if n >= 0 && n < len(sentences) {
			c.read(t, sentences[n])
		}
	}
	for _, w := range c.words {
		if w.content {
			c.content = append(c.content, w)
		}
	}
	c.keys = keysOf(c.content)
	return c
}

func (c *cell) empty() bool { return len(c.sentences) == 0 }

// add takes in the words of a further cell of the same text.
func (c *cell) add(more cell) {
	from := c.clauses()
	c.sentences = append(c.sentences, more.sentences...)
	for _, w := range more.words {
		w.clause += from
		c.words = append(c.words, w)
	}
}

// clauses is one more than the number of the last clause.
func (c *cell) clauses() int {
	if len(c.words) == 0 {
		return 0
	}
	return c.words[len(c.words)-1].clause + 1
}

// read adds the words of a sentence.
func (c *cell) read(t Text, at sentence) {
	c.sentences = append(c.sentences, at)
	s := at.in(t)
	tokens := text.Tokens(s)
	clause, first := c.clauses(), true
	for i, token := range tokens {
		said := token.In(s)
		switch token.Kind {
		case text.Punct:
			if strings.ContainsAny(said, clauseMarks) {
				clause++
			}
			continue
		case text.Word, text.Number:
		default:
			continue
		}
		w := word{paragraph: at.paragraph, Span: text.Span{Start: at.Start + token.Start, End: at.Start + token.End}, clause: clause}
		begins := first
		first = false
		if r, _ := utf8.DecodeRuneInString(said); text.Unspaced(r) {
			next := i + 1
			if next == len(tokens) || tokens[next].Kind != text.Word {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(tokens[next].In(s)); !text.Unspaced(r) {
				continue
			}
			w.End = at.Start + tokens[next].End
			a, b := text.Fold(said), text.Fold(tokens[next].In(s))
			w.key = a + b
			w.content = !text.FunctionWord(w.key, t.Lang) && !(text.FunctionWord(a, t.Lang) && text.FunctionWord(b, t.Lang))
		} else {
			folded := strings.TrimSuffix(text.Fold(said), "'s")
			w.key = text.Stem(folded, t.Lang)
			w.content = !text.FunctionWord(folded, t.Lang)
			w.name = w.content && !begins && token.Kind == text.Word && capital(said)
			r, _ := utf8.DecodeRuneInString(said)
			w.small = unicode.IsLower(r)
		}
		c.words = append(c.words, w)
	}
}

// clauseMarks part clauses.
const clauseMarks = ",;:.!?()[]—–，；：。！？（）、“”\""

// capital tells whether a word begins with a capital letter and goes on with a small one.
func capital(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsUpper(r) && unicode.IsLower(next)
}

// counts is how often each word stands in the cell, by their keys.
func (c *cell) counts() map[string]int {
	out := make(map[string]int, len(c.words))
	for _, w := range c.words {
		out[w.key]++
	}
	return out
}

// stretch is the wording from one word to another of a cell; where they stand in two paragraphs it ends with the
// first of these.
func (c *cell) stretch(t Text, from, to word) (wording string, paragraph int, at text.Span) {
	at = text.Span{Start: from.Start, End: to.End}
	s := t.Paragraphs[from.paragraph].Text
	if to.paragraph != from.paragraph {
		at.End = len(s)
	}
	return at.In(s), from.paragraph, at
}

// reading is all that a text has in a cell, as far as its first paragraph goes; of an empty cell nothing, at the
// paragraph given.
func (b *ballot) reading(k int, c *cell, paragraph int) Reading {
	if c.empty() {
		return Reading{Text: k, Paragraph: paragraph}
	}
	first := c.sentences[0]
	at := first.Span
	for _, s := range c.sentences {
		if s.paragraph == first.paragraph {
			at.End = max(at.End, s.End)
		}
	}
	return Reading{Text: k, Wording: at.In(b.Texts[k].Paragraphs[first.paragraph].Text), Paragraph: first.paragraph, Span: at}
}

// near is a paragraph of a text in this row, below 0 where it has none.
func (b *ballot) near(k int) int {
	if len(b.row.Cells[k]) == 0 {
		return -1
	}
	return b.row.Cells[k][0]
}
