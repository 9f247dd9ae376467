package diff

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"variorum/text"
)

// Letters shows what changed inside replaced words, for display: edits that give both sides back like those of Passages,
// but without kinds. Only words that are alike are taken apart, those that share half of the longer one or more at their
// beginning and end together; in scripts without spaces more than half. Where as many words stand on either side, each is
// held against its counterpart. All others come back whole, as one Replace, Insert or Delete. A letter is what a
// reader takes for one, with its marks. The cost is linear.
func Letters(a, b string) []Edit {
	x, y := wholeWords(a), wholeWords(b)
	if len(x) != len(y) {
		return appendEdit(nil, a, b)
	}
	var out []Edit
	for k := range x {
		head, tail := alike(x[k].In(a), y[k].In(b))
		wordA, wordB := x[k].In(a), y[k].In(b)
		out = appendEdit(out, wordA[:head], wordB[:head])
		out = appendEdit(out, wordA[head:len(wordA)-tail], wordB[head:len(wordB)-tail])
		out = appendEdit(out, wordA[len(wordA)-tail:], wordB[len(wordB)-tail:])
	}
	return out
}

// wholeWords cuts a string into words and what is between them. Characters of a script without spaces stay together.
func wholeWords(s string) []text.Span {
	var out []text.Span
	before := false
	for _, t := range text.Tokens(s) {
		first, _ := utf8.DecodeRuneInString(t.In(s))
		unspaced := text.Unspaced(first)
		if unspaced && before {
			out[len(out)-1].End = t.End
		} else {
			out = append(out, t.Span)
		}
		before = unspaced
	}
	return out
}

// alike returns the bytes that two words share at the beginning and the end, none where that is less than half.
func alike(a, b string) (head, tail int) {
	if a == b {
		return len(a), 0
	}
	x, y := letters(a), letters(b)
	short := min(len(x), len(y))
	n := 0
	for n < short && x[n] == y[n] {
		head += len(x[n])
		n++
	}
	m := 0
	for m < short-n && x[len(x)-1-m] == y[len(y)-1-m] {
		tail += len(x[len(x)-1-m])
		m++
	}
	least := (max(len(x), len(y)) + 1) / 2
	if first, _ := utf8.DecodeRuneInString(a); text.Unspaced(first) {
		least = max(len(x), len(y))/2 + 1
	}
	if n+m < least || n+m < 2 {
		return 0, 0
	}
	return head, tail
}

// letters cuts a word into what a reader takes for letters.
func letters(s string) []string {
	out := make([]string, 0, len(s))
	for g := graphemes.FromString(s); g.Next(); {
		out = append(out, g.Value())
	}
	return out
}

// appendEdit appends an edit, joining it to the last one where both are equal, or both are not.
func appendEdit(edits []Edit, a, b string) []Edit {
	if a == "" && b == "" {
		return edits
	}
	if n := len(edits); n > 0 && (edits[n-1].Op == Equal) == (a == b) {
		last := &edits[n-1]
		a, b = last.A+a, last.B+b
		edits = edits[:n-1]
	}
	op := Replace
	switch {
	case a == b:
		op = Equal
	case a == "":
		op = Insert
	case b == "":
		op = Delete
	}
	return append(edits, Edit{Op: op, A: a, B: b, Confidence: 1})
}
