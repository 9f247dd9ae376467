package diff

import (
	"strings"

	"variorum/text"
)

// The rules that give kinds; the package comment says what each means.
const (
	ruleValues      = "values differ"
	ruleTerms       = "terms of one concept differ"
	ruleTermLost    = "term against other words"
	ruleClause      = "clause on one side only"
	rulePhrase      = "many words against few or none"
	ruleSameValue   = "same value"
	ruleElsewhere   = "stands elsewhere"
	ruleSlight      = "small number word on one side"
	ruleWords       = "words differ"
	rulePunctuation = "only punctuation differs"
	ruleSpace       = "only white space differs"
	ruleForm        = "only case or form differs"
)

// Severity returns how much a change of this kind weighs.
func (k Kind) Severity() Severity {
	switch k {
	case Number, Terminology, Omission, Insertion:
		return Major
	case Wording:
		return Minor
	}
	return Neutral
}

// finding is one kind of an edit, with the rule that gave it and how sure it is.
type finding struct {
	kind       Kind
	rule       string
	confidence float64
}

// describe writes findings, the most telling first, into an edit: all kinds and rules, the greatest severity, and the
// confidence of the least sure.
func (e *Edit) describe(findings []finding) {
	e.Confidence = 1
	rules := make([]string, len(findings))
	for i, f := range findings {
		e.Kinds = append(e.Kinds, f.kind)
		rules[i] = f.rule
		e.Confidence = min(e.Confidence, f.confidence)
	}
	e.Rule = strings.Join(rules, "; ")
	e.Severity = findings[0].kind.Severity()
}

// judge says of what kind the changes between two passages are.
type judge struct {
	lang    string
	a, b    side
	changes []change
	surplus surplus
}

// side is a passage with what is known about it.
type side struct {
	passage
	values   []text.Value
	valuesAt spans
	terms    []Term
	termsAt  spans
}

func newSide(p passage, lang string, terms []Term) side {
	s := side{passage: p, values: text.Values(p.s, lang), terms: terms}
	s.tie(s.values)
	s.valuesAt = newSpans(s.values, func(v text.Value) text.Span { return v.Span })
	s.termsAt = newSpans(s.terms, termSpan)
	return s
}

func termSpan(t Term) text.Span { return t.Span }

// findings returns the kinds of a change that is not equal, most telling first; there is at least one.
func (j *judge) findings(c change) []finding {
	a, b := j.a.within(c.a0, c.a1), j.b.within(c.b0, c.b1)
	number := j.number(c)
	differs := number != nil && number.kind == Number
	if !differs && sameWords(a, b) {
		return []finding{j.typographic(c, a, b)}
	}
	rest := finding{Wording, ruleWords, 0.9}
	if j.surplus.moved(a, b) {
		rest = finding{Wording, ruleElsewhere, 0.7}
	} else if f := j.oneSided(c, a, b); f != nil {
		return []finding{*f}
	}
	var out []finding
	if differs {
		out = append(out, *number)
	}
	termsA, termsB, term := j.terminology(c)
	if term != nil {
		out = append(out, *term)
	}
	restA, restB := termsA.outside(j.a.valuesAt.outside(a)), termsB.outside(j.b.valuesAt.outside(b))
	switch {
	case !sameWords(restA, restB), len(out) == 0 && number == nil:
		out = append(out, rest)
	case len(out) == 0:
		out = append(out, *number)
	}
	return out
}

// typographic names a change that leaves the words as they are.
func (j *judge) typographic(c change, a, b []word) finding {
	switch {
	case len(a) == 0 && len(b) == 0:
		return finding{Punctuation, ruleSpace, 1}
	case text.Fold(j.a.s[c.a0:c.a1]) == text.Fold(j.b.s[c.b0:c.b1]):
		return finding{Punctuation, ruleForm, 0.9}
	}
	return finding{Punctuation, rulePunctuation, 0.9}
}

// says tells whether a word is more than punctuation.
func (w word) says() bool { return w.class == content || w.class == function }

// sameWords tells whether two stretches have the same words in the same order, case, form and punctuation aside.
func sameWords(a, b []word) bool {
	i, k := 0, 0
	for {
		for i < len(a) && !a[i].says() {
			i++
		}
		for k < len(b) && !b[k].says() {
			k++
		}
		if i == len(a) || k == len(b) {
			return i == len(a) && k == len(b)
		}
		if a[i].id != b[k].id {
			return false
		}
		i, k = i+1, k+1
	}
}
