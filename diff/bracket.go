package diff

import (
	"strings"

	"variorum/text"
)

// brackets finds a translator's insertion: square brackets that only one side of a change has, or words that one side
// has more of, round brackets and all.
func (j *judge) brackets(c change, a, b []word) *finding {
	squareA, squareB := j.a.marks(a, "[]〔〕【】［］"), j.b.marks(b, "[]〔〕【】［］")
	switch {
	case (squareA == 0) != (squareB == 0):
		return &finding{Insertion, ruleBrackets, 0.9}
	case len(a) == 0 && j.b.enclosed(b) || len(b) == 0 && j.a.enclosed(a):
		return &finding{Insertion, ruleParenthesis, 0.6}
	}
	return nil
}

// marks counts the words that are one of the given marks.
func (p passage) marks(words []word, list string) int {
	n := 0
	for _, w := range words {
		if w.class == mark && w.Start < w.End && strings.Contains(list, w.In(p.s)) {
			n++
		}
	}
	return n
}

// enclosed tells whether words are one parenthesis that holds more than a number.
func (p passage) enclosed(words []word) bool {
	if len(words) < 3 || text.Fold(words[0].In(p.s)) != "(" || text.Fold(words[len(words)-1].In(p.s)) != ")" {
		return false
	}
	inner := words[1 : len(words)-1]
	return size(inner) > 2 && p.marks(inner, "()（）") == 0
}
