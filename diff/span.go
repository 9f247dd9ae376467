package diff

import (
	"sort"

	"variorum/text"
)

// spans is a list of spans in order of their starts, ready to be asked which of them touch a range.
type spans struct {
	list  []text.Span
	reach []int // reach[i] is the furthest end among list[:i+1]
}

func newSpans[T any](from []T, span func(T) text.Span) spans {
	list := make([]text.Span, len(from))
	reach := make([]int, len(from))
	for i, t := range from {
		list[i] = span(t)
		reach[i] = list[i].End
		if i > 0 {
			reach[i] = max(reach[i], reach[i-1])
		}
	}
	return spans{list, reach}
}

// touching returns the indexes, in order, of the spans that overlap bytes from to to; an empty range is touched by a
// span that has it inside.
func (s spans) touching(from, to int) []int {
	last := sort.Search(len(s.list), func(i int) bool { return s.list[i].Start >= to })
	first := sort.Search(last, func(i int) bool { return s.reach[i] > from })
	var out []int
	for i := first; i < last; i++ {
		if s.list[i].End > from {
			out = append(out, i)
		}
	}
	return out
}

// hull returns the range from the first to the last byte of spans that touch from:to, and at least from:to itself.
func (s spans) hull(from, to int) (int, int) {
	lo, hi := from, to
	for _, i := range s.touching(from, to) {
		lo, hi = min(lo, s.list[i].Start), max(hi, s.list[i].End)
	}
	return lo, hi
}

// outside returns the words that do not begin inside any of the spans.
func (s spans) outside(words []word) []word {
	if len(words) == 0 || len(s.list) == 0 {
		return words
	}
	i := sort.Search(len(s.list), func(i int) bool { return s.reach[i] > words[0].Start })
	if i == len(s.list) || s.list[i].Start >= words[len(words)-1].End {
		return words
	}
	var out []word
	end := 0
	for _, w := range words {
		for ; i < len(s.list) && s.list[i].Start <= w.Start; i++ {
			end = s.reach[i]
		}
		if w.Start >= end {
			out = append(out, w)
		}
	}
	return out
}

// widenings is how often widen looks again; terms that overlap one another in a long chain are cut there.
const widenings = 4

// widen stretches a change until it cuts through no span on either side, so that "700 million" against "800 million"
// is seen whole though only the digits changed.
func widen(all []change, c change, a, b spans) change {
	for range widenings {
		lo, hi := a.hull(c.a0, c.a1)
		wider := outward(all, c, lo, hi, func(c change) (int, int) { return c.a0, c.a1 })
		lo, hi = b.hull(wider.b0, wider.b1)
		wider = outward(all, wider, lo, hi, func(c change) (int, int) { return c.b0, c.b1 })
		if wider == c {
			break
		}
		c = wider
	}
	return c
}

// outward stretches a change to lo:hi on the side that the function picks, and on the other side by as much: byte for
// byte in equal text, by whole changes in changed text.
func outward(all []change, c change, lo, hi int, side func(change) (int, int)) change {
	from, to := side(c)
	if lo < from {
		at := all[sort.Search(len(all), func(i int) bool { _, end := side(all[i]); return end > lo })]
		start, _ := side(at)
		c.a0, c.b0 = at.a0, at.b0
		if at.equal {
			c.a0, c.b0 = c.a0+lo-start, c.b0+lo-start
		}
	}
	if hi > to {
		at := all[sort.Search(len(all), func(i int) bool { start, _ := side(all[i]); return start >= hi })-1]
		_, end := side(at)
		c.a1, c.b1 = at.a1, at.b1
		if at.equal {
			c.a1, c.b1 = c.a1-(end-hi), c.b1-(end-hi)
		}
	}
	return c
}
