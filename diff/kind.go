package diff

import (
	"cmp"
	"slices"
	"strings"

	"variorum/text"
)

// The rules that give kinds; the package comment says what each means.
const (
	ruleValues      = "values differ"
	ruleTerms       = "terms of one concept differ"
	ruleTermLost    = "term against other words"
	ruleDenied      = "denied on one side only"
	rulePrivative   = "plain form against its denial"
	ruleOnly        = "only against more than"
	ruleForce       = "modals of other force"
	ruleModalLost   = "modal on one side only"
	ruleNames       = "capitalised words differ"
	ruleClause      = "clause on one side only"
	rulePhrase      = "many words against few or none"
	ruleSentence    = "sentence on one side only"
	ruleLonely      = "clause that shares no word"
	ruleBrackets    = "square brackets on one side only"
	ruleParenthesis = "round brackets on one side only"
	ruleMoved       = "stands elsewhere"
	ruleReordered   = "same words in another order"
	ruleSameValue   = "same value"
	ruleElsewhere   = "words stand elsewhere"
	ruleSlight      = "small number word on one side"
	ruleWords       = "words differ"
	ruleStem        = "same stem"
	ruleBritish     = "British against American"
	ruleScript      = "traditional against simplified"
	ruleLetters     = "a letter or two differ"
	ruleDoubled     = "word doubled"
	rulePunctuation = "only punctuation differs"
	ruleSpace       = "only white space differs"
	ruleForm        = "only case or form differs"
)

// Severity returns how much a change of this kind weighs, where no rule says that it weighs less.
func (k Kind) Severity() Severity {
	switch k {
	case Number, Negation, Modality, Terminology, Name, Omission, Addition:
		return Major
	case Insertion, Order, Wording, Spelling, Inflection:
		return Minor
	}
	return Neutral
}

// severities are those of MQM, from the least.
var severities = []Severity{Neutral, Minor, Major, Critical}

// finding is one kind of an edit, with the rule that gave it and how sure it is.
type finding struct {
	kind       Kind
	rule       string
	confidence float64
}

// severity is what the caller says for the kind, else what the rule says, else what the kind says.
func (f finding) severity(asked map[Kind]Severity) Severity {
	if s, ok := asked[f.kind]; ok {
		return s
	}
	if f.rule == ruleBritish || f.rule == ruleScript {
		return Neutral
	}
	return f.kind.Severity()
}

// describe writes findings into an edit, the most telling first: all kinds and rules, the greatest severity, and the
// confidence of the least sure.
func (e *Edit) describe(findings []finding, asked map[Kind]Severity) {
	order := Kinds()
	slices.SortStableFunc(findings, func(f, g finding) int {
		return cmp.Compare(slices.Index(order, f.kind), slices.Index(order, g.kind))
	})
	e.Confidence = 1
	rules := make([]string, len(findings))
	for i, f := range findings {
		e.Kinds = append(e.Kinds, f.kind)
		rules[i] = f.rule
		e.Confidence = min(e.Confidence, f.confidence)
		if s := f.severity(asked); slices.Index(severities, s) > slices.Index(severities, e.Severity) {
			e.Severity = s
		}
	}
	e.Rule = strings.Join(rules, "; ")
}

// findings returns the kinds of change i, which is not equal; there is at least one.
func (j *judge) findings(i int) []finding {
	c := j.changes[i]
	a, b := j.a.within(c.a0, c.a1), j.b.within(c.b0, c.b1)
	brackets := j.brackets(c, a, b)
	number := j.number(i)
	differs := number != nil && number.kind == Number
	switch {
	case brackets != nil && (sameWords(a, b) || len(a) == 0 || len(b) == 0):
		return []finding{*brackets}
	case !differs && sameWords(a, b):
		return []finding{j.typographic(c, a, b)}
	}
	if f := j.oneSided(i, a, b); f != nil {
		return []finding{*f}
	}
	out := append([]finding(nil), j.stances[i]...)
	if brackets != nil {
		out = append(out, *brackets)
	}
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
		rest := j.rewording(i, a, b, restA, restB)
		if f := j.names(i, a, b); f != nil && term == nil && rest.kind == Wording {
			out = append(out, *f)
		}
		out = append(out, rest)
		if f := j.slip(restA, restB); f != nil && rest.kind == Wording {
			out = append(out, *f)
		}
	case len(out) == 0 && j.moves[i] != 0:
		out = append(out, finding{Order, ruleMoved, 0.8})
	case len(out) == 0:
		out = append(out, *number)
	}
	return out
}

// rewording names what is left of a change, words a against words b, without its numbers and terms.
func (j *judge) rewording(i int, a, b, restA, restB []word) finding {
	switch {
	case j.moves[i] != 0:
		return finding{Order, ruleMoved, 0.8}
	case j.surplus.moved(a, b):
		return finding{Order, ruleElsewhere, 0.6}
	case reordered(a, b):
		return finding{Order, ruleReordered, 0.9}
	}
	if f := j.spelling(restA, restB); f != nil {
		return *f
	}
	return finding{Wording, ruleWords, 0.9}
}

// typographic names a change that leaves the words as they are.
func (j *judge) typographic(c change, a, b []word) finding {
	x, y := j.a.s[c.a0:c.a1], j.b.s[c.b0:c.b1]
	switch {
	case len(a) == 0 && len(b) == 0:
		return finding{Punctuation, ruleSpace, 1}
	case text.Simplify(x) == text.Simplify(y):
		return finding{Spelling, ruleScript, 0.9}
	case text.Fold(x) == text.Fold(y):
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

// reordered tells whether two stretches have the same words in another order.
func reordered(a, b []word) bool {
	ids := func(words []word) []int32 {
		var out []int32
		for _, w := range words {
			if w.says() {
				out = append(out, w.id)
			}
		}
		slices.Sort(out)
		return out
	}
	x := ids(a)
	return len(x) > 1 && slices.Equal(x, ids(b))
}
