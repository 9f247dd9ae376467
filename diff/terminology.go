package diff

import (
	"slices"
	"strings"

	"variorum/text"
)

// terminology compares how each concept that a change touches is named on the two sides, whole terms seen whole,
// inflection aside. It returns the terms that differ, and what it found.
func (j *judge) terminology(c change) (inA, inB spans, f *finding) {
	wide := widen(j.changes, c, j.a.termsAt, j.b.termsAt)
	a, b := j.a.termsIn(wide.a0, wide.a1), j.b.termsIn(wide.b0, wide.b1)
	namesA, namesB := j.a.names(a, j.lang), j.b.names(b, j.lang)
	inWords := j.bothSay(wide)
	same := func(t Term) bool { return !inWords || slices.Equal(namesA[t.Concept], namesB[t.Concept]) }
	a, b = slices.DeleteFunc(a, same), slices.DeleteFunc(b, same)
	for _, t := range slices.Concat(a, b) {
		found := finding{Terminology, ruleTerms, 0.9}
		if len(namesA[t.Concept]) == 0 || len(namesB[t.Concept]) == 0 {
			found = finding{Terminology, ruleTermLost, 0.6}
		}
		if f == nil || found.confidence > f.confidence {
			f = &found
		}
	}
	return newSpans(a, termSpan), newSpans(b, termSpan), f
}

// bothSay tells whether both sides of a change have words, so that a term can have been put in other words.
func (j *judge) bothSay(c change) bool {
	a, b := j.a.within(c.a0, c.a1), j.b.within(c.b0, c.b1)
	return slices.ContainsFunc(a, word.says) && slices.ContainsFunc(b, word.says)
}

func (s side) termsIn(from, to int) []Term {
	var out []Term
	for _, i := range s.termsAt.touching(from, to) {
		out = append(out, s.terms[i])
	}
	return out
}

// names gives for each concept the distinct forms of its terms, in alphabetical order: their words folded and stemmed.
func (s side) names(terms []Term, lang string) map[string][]string {
	names := map[string][]string{}
	for _, t := range terms {
		var form []string
		for _, w := range s.within(t.Start, t.End) {
			if w.says() {
				form = append(form, text.Stem(text.Fold(w.In(s.s)), lang))
			}
		}
		names[t.Concept] = append(names[t.Concept], strings.Join(form, " "))
	}
	for concept, forms := range names {
		slices.Sort(forms)
		names[concept] = slices.Compact(forms)
	}
	return names
}
