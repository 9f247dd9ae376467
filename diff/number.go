package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"variorum/text"
)

// number compares the values that a change touches, each seen whole. It returns nil if there are none, and otherwise
// finds that a number differs, or that the words do though the numbers do not.
func (j *judge) number(c change) *finding {
	wide := widen(j.changes, c, j.a.valuesAt, j.b.valuesAt)
	a, b := j.a.valuesIn(wide.a0, wide.a1), j.b.valuesIn(wide.b0, wide.b1)
	switch {
	case len(a) == 0 && j.b.allOne(b) || len(b) == 0 && j.a.allOne(a):
		return nil
	case sameValues(a, b):
		return &finding{Wording, ruleSameValue, 0.9}
	case (len(a) == 0 || len(b) == 0 || !j.a.inDigits(a) && !j.b.inDigits(b)) && j.surplus.noneOf(slices.Concat(a, b)):
		return &finding{Wording, ruleElsewhere, 0.7}
	case len(a) == 0 && j.b.slight(b) || len(b) == 0 && j.a.slight(a):
		return &finding{Wording, ruleSlight, 0.7}
	case j.a.inDigits(a) && j.b.inDigits(b):
		return &finding{Number, ruleValues, 0.9}
	}
	return &finding{Number, ruleValues, 0.7}
}

func (s side) valuesIn(from, to int) []text.Value {
	var out []text.Value
	for _, i := range s.valuesAt.touching(from, to) {
		out = append(out, s.values[i])
	}
	return out
}

// allOne tells whether values are all "one" in words, against which nothing is no change: "one day", "a day".
func (s side) allOne(values []text.Value) bool {
	return !slices.ContainsFunc(values, func(v text.Value) bool {
		return v.Kind != text.Quantity || v.Amount != 1 || s.inDigits([]text.Value{v})
	})
}

// slight tells whether values are all small numbers in words, which come and go with the wording: "the former", "the
// first"; "of both", "of the two".
func (s side) slight(values []text.Value) bool {
	const small = 12
	return !slices.ContainsFunc(values, func(v text.Value) bool {
		return v.Kind != text.Quantity && v.Kind != text.Ordinal || v.Amount > small || s.inDigits([]text.Value{v})
	})
}

// inDigits tells whether values are all written with digits. Words such as "second" may be something else.
func (s side) inDigits(values []text.Value) bool {
	return !slices.ContainsFunc(values, func(v text.Value) bool {
		return !strings.ContainsFunc(v.In(s.s), unicode.IsDigit)
	})
}

// sameValues tells whether two stretches hold the same values, in whatever order.
func sameValues(a, b []text.Value) bool {
	if len(a) != len(b) {
		return false
	}
	slices.SortFunc(a, byMeaning)
	slices.SortFunc(b, byMeaning)
	return slices.EqualFunc(a, b, text.Value.Same)
}

// byMeaning orders values so that those that mean the same stand at the same place of two lists.
func byMeaning(v, w text.Value) int {
	v, w = meaning(v), meaning(w)
	return cmp.Or(cmp.Compare(v.Kind, w.Kind), cmp.Compare(v.Amount, w.Amount),
		cmp.Compare(v.Year, w.Year), cmp.Compare(v.Month, w.Month), cmp.Compare(v.Day, w.Day))
}

// meaning returns a value without its place, and a date that is only a year as the number it may be.
func meaning(v text.Value) text.Value {
	v.Span = text.Span{}
	if v.Kind == text.Date && v.Month == 0 && v.Day == 0 {
		return text.Value{Kind: text.Quantity, Amount: float64(v.Year)}
	}
	return v
}
