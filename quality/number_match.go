package quality

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"variorum/text"
)

// times counts the values that may be the same as v.
func times(v value, vs []value) int {
	n := 0
	for _, w := range vs {
		if alike(v.Value, w.Value) {
			n++
		}
	}
	return n
}

// hinted tells whether a word on the other side, in the reach of bead i, may stand for a value.
func (p *pair) hinted(v value, i, side int) bool {
	from, to := p.reach(i)
	for j := from; j < to; j++ {
		paragraphs, t := p.beads[j].source, p.source
		if side == 1 {
			paragraphs, t = p.beads[j].target, p.target
		}
		for _, k := range paragraphs {
			for _, x := range hints(t.Paragraphs[k].Text, t.Lang) {
				if alike(v.Value, text.Value{Kind: text.Quantity, Amount: x}) {
					return true
				}
			}
		}
	}
	return false
}

// copied tells whether the figures of a value stand in the other side as they are, if only in a name ("ISO27001").
func (p *pair) copied(v value, b bead, side int) bool {
	figures := v.wording
	if strings.Trim(figures, "0123456789.,") != "" { // with a scale or a sign it is more than its figures
		return false
	}
	paragraphs, t := b.source, p.source
	if side == 1 {
		paragraphs, t = b.target, p.target
	}
	return slices.ContainsFunc(paragraphs, func(i int) bool { return standsAlone(t.Paragraphs[i].Text, figures) })
}

// standsAlone tells whether figures stand in s without other figures beside them.
func standsAlone(s, figures string) bool {
	for from := 0; ; {
		at := strings.Index(s[from:], figures)
		if at < 0 {
			return false
		}
		at += from
		end := at + len(figures)
		if !afterDigit(s, at) && !(end < len(s) && s[end] >= '0' && s[end] <= '9') {
			return true
		}
		from = at + 1
	}
}

// sureEnds is the confidence from which a bead is taken to end where it says; below it, a value may stand in the
// neighbours.
const sureEnds = 0.8

// reach is the range of beads in which the values of bead i may stand on the other side.
func (p *pair) reach(i int) (from, to int) {
	if p.beads[i].confidence >= sureEnds {
		return i, i + 1
	}
	return max(0, i-1), min(len(p.beads), i+2)
}

// around gives the values of a side in the reach of bead i.
func (p *pair) around(side [][]value, i int) []value {
	var all []value
	from, to := p.reach(i)
	for _, vs := range side[from:to] {
		all = append(all, vs[:min(len(vs), mostValues)]...)
	}
	return all
}

// in tells whether one of the values may be the same.
func (v value) in(others []value) bool {
	for _, o := range others {
		if alike(v.Value, o.Value) {
			return true
		}
	}
	return false
}

// inParts tells whether the parts of a number with a point stand on the other side: 15.30 as "15 h 30".
func (v value) inParts(others []value) bool {
	whole, fraction, ok := strings.Cut(v.wording, ".")
	if !ok || len(fraction) != 2 {
		return false
	}
	found := 0
	for _, part := range []string{whole, fraction} {
		x, err := strconv.ParseFloat(part, 64)
		if err == nil && slices.ContainsFunc(others, func(o value) bool { return equal(o.Amount, x) }) {
			found++
		}
	}
	return found == 2
}

// republic is how many years the calendar of the Republic of China is behind.
const republic = 1911

// alike tells whether two values may be renderings of one another: the same, a date and a part of it, a percentage
// and its share, an ordinal and its number.
func alike(a, b text.Value) bool {
	switch {
	case a.Kind == text.Date && b.Kind == text.Date:
		return datesAgree(a, b)
	case b.Kind == text.Date:
		return alike(b, a)
	case a.Kind == text.Date:
		for _, part := range []int{a.Year, a.Year - republic, a.Month, a.Day} {
			if part > 0 && float64(part) == b.Amount {
				return true
			}
		}
		return false
	case a.Kind == text.Percent != (b.Kind == text.Percent):
		x, y := a.Amount, b.Amount
		return equal(x, y) || equal(x, 100*y) || equal(100*x, y)
	}
	return equal(a.Amount, b.Amount) || inserted(a, b) || inserted(b, a) || sameYear(a.Amount, b.Amount) || sameYear(b.Amount, a.Amount)
}

// sameYear tells whether x may be the year y of our calendar in that of the Republic of China: 九十四年 is 2005.
func sameYear(x, y float64) bool { return x >= 1 && x+republic == y && y < 2100 }

// inserted tells whether a is the number of an inserted article written with a point ("Article 20.1") and b that of
// the article it follows, as 第二十條之一 is read.
func inserted(a, b text.Value) bool {
	return a.Kind == text.Ordinal && b.Kind == text.Ordinal && a.Amount != b.Amount && math.Floor(a.Amount) == b.Amount
}

func equal(x, y float64) bool { return math.Abs(x-y) <= 1e-6*math.Max(math.Abs(x), math.Abs(y)) }

// datesAgree tells whether two dates have a part in common and none that differs.
func datesAgree(a, b text.Value) bool {
	common := false
	for _, p := range [][2]int{{a.Year, b.Year}, {a.Month, b.Month}, {a.Day, b.Day}} {
		if p[0] == 0 || p[1] == 0 {
			continue
		}
		if p[0] != p[1] && !(p[0] == a.Year && p[1] == b.Year && abs(p[0]-p[1]) == republic) {
			return false
		}
		common = true
	}
	return common
}

func abs(x int) int { return max(x, -x) }
