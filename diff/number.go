package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"variorum/text"
)

// number compares the values that change i touches, each seen whole. It returns nil if there are none, and otherwise
// finds that a number differs, or that the words do though the numbers do not. Where sentences were rewritten, a value
// that stands anywhere in the unit is the same value.
func (j *judge) number(i int) *finding {
	c := j.changes[i]
	wide := widen(j.changes, c, j.a.valuesAt, j.b.valuesAt)
	a, b := j.a.valuesIn(wide.a0, wide.a1), j.b.valuesIn(wide.b0, wide.b1)
	some := len(a)+len(b) > 0
	if u := j.unit(i); !u.close && !sameValues(a, b) {
		a, b = j.unanswered(u, a, b)
	}
	switch {
	case !some, len(a) == 0 && len(b) > 0 && j.b.allOne(b), len(b) == 0 && len(a) > 0 && j.a.allOne(a):
		return nil
	case sameValues(a, b):
		return &finding{Wording, ruleSameValue, 0.9}
	case (len(a) == 0 || len(b) == 0 || !j.a.inDigits(a) && !j.b.inDigits(b)) && j.surplus.noneOf(slices.Concat(a, b)):
		return &finding{Order, ruleElsewhere, 0.6}
	case len(a) == 0 && j.a.roman(c.a0, c.a1, b), len(b) == 0 && j.b.roman(c.b0, c.b1, a):
		return &finding{Wording, ruleSameValue, 0.7}
	case len(a) == 0 && j.one(i, b), len(b) == 0 && j.one(i, a):
		return &finding{Number, ruleValues, 0.6}
	case len(a) == 0 && j.b.slight(b) || len(b) == 0 && j.a.slight(a):
		return &finding{Wording, ruleSlight, 0.7}
	case j.a.inDigits(a) && j.b.inDigits(b):
		return &finding{Number, ruleValues, 0.9}
	}
	return &finding{Number, ruleValues, 0.7}
}

// unanswered returns those of the values a and b that the other side of a unit has not as often.
func (j *judge) unanswered(u unit, a, b []text.Value) (restA, restB []text.Value) {
	surplus := map[text.Value]int{}
	for _, v := range j.a.valuesIn(u.a0, u.a1) {
		surplus[j.a.amount(v)]++
	}
	for _, v := range j.b.valuesIn(u.b0, u.b1) {
		surplus[j.b.amount(v)]--
	}
	restA = slices.DeleteFunc(a, func(v text.Value) bool { return surplus[j.a.amount(v)] <= 0 })
	restB = slices.DeleteFunc(b, func(v text.Value) bool { return surplus[j.b.amount(v)] >= 0 })
	return restA, restB
}

// amount is the meaning of a value, in years where decades or centuries are counted: "two decades" are 20.
func (s side) amount(v text.Value) text.Value {
	m := meaning(v)
	if m.Kind != text.Quantity {
		return m
	}
	if after := s.within(v.End, min(len(s.s), v.End+20)); len(after) > 0 {
		switch text.Fold(after[0].In(s.s)) {
		case "decade", "decades":
			m.Amount *= 10
		case "century", "centuries":
			m.Amount *= 100
		}
	}
	return m
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

// roman tells whether bytes from to to hold a Roman numeral for the only one of some values: "IV" against "Chapter 4".
func (s side) roman(from, to int, values []text.Value) bool {
	return len(values) == 1 && slices.ContainsFunc(s.within(from, to), func(w word) bool {
		n, ok := romanNumber(w.In(s.s))
		return ok && float64(n) == values[0].Amount
	})
}

// romanNumber reads a Roman numeral in capitals, up to 89.
func romanNumber(s string) (n int, ok bool) {
	tens := len(s) - len(strings.TrimLeft(s, "X"))
	rest, fifty := strings.CutPrefix(s[tens:], "L")
	switch {
	case fifty && tens <= 1:
		n = 50 - 10*tens
		tens = len(rest) - len(strings.TrimLeft(rest, "X"))
		n, rest = n+10*tens, rest[tens:]
	case fifty:
		return 0, false
	default:
		n = 10 * tens
	}
	ones := slices.Index(romanOnes, rest)
	return n + ones, ones >= 0 && tens <= 3 && n+ones > 0
}

var romanOnes = []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}

// one tells whether a close unit has "one", which by itself is read for no value, where the other side has the only one
// of some numbers: "one year" against "two years".
func (j *judge) one(i int, values []text.Value) bool {
	c := j.changes[i]
	return len(values) == 1 && values[0].Kind == text.Quantity && j.unit(i).close &&
		(j.a.hasOne(c.a0, c.a1) || j.b.hasOne(c.b0, c.b1))
}

// hasOne tells whether bytes from to to hold a word for one.
func (s side) hasOne(from, to int) bool {
	return slices.ContainsFunc(s.within(from, to), func(w word) bool {
		switch text.Fold(w.In(s.s)) {
		case "one", "一", "eins", "einem", "einen":
			return true
		}
		return false
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
