package quality

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"variorum/text"
)

// lone finds for each bead what either side has alone, and counts the paragraphs of beads where that cannot be said.
func (p *pair) lone(has [2][][]value) (lone [][2][]value, crowded int) {
	lone = make([][2][]value, len(p.beads))
	for i, b := range p.beads {
		if !b.matched() {
			continue
		}
		if len(has[0][i]) > mostValues || len(has[1][i]) > mostValues || p.oldStyle(b) {
			crowded += len(b.source)
			continue
		}
		for side := range lone[i] {
			other := p.around(has[1-side], i)
			for _, v := range has[side][i] {
				if v.weight > 0 && !v.in(other) && !v.inParts(other) && !p.copied(v, b, 1-side) && !p.hinted(v, i, 1-side) {
					lone[i][side] = append(lone[i][side], v)
				}
			}
		}
		for side := range lone[i] {
			lone[i] = spare(lone[i], side, has[side][i], has[1-side][i])
		}
		for side := range lone[i] {
			lone[i] = addUp(lone[i], side, has[side][i])
		}
	}
	return lone, crowded
}

// spare looks, where both sides have as many values and the other one has a single one alone, for the value that this
// side has once more than the other: "three" of 三年 … 三年 may have become "eleven" in one of the places.
func spare(lone [2][]value, side int, own, others []value) [2][]value {
	if len(own) != len(others) || len(lone[side]) > 0 || len(lone[1-side]) != 1 {
		return lone
	}
	var found []value
	for i, v := range own {
		first := !slices.ContainsFunc(own[:i], func(w value) bool { return alike(v.Value, w.Value) })
		there := times(v, others)
		if first && v.weight > 0 && there > 0 && times(v, own) == there+1 {
			found = append(found, v)
		}
	}
	if len(found) == 1 {
		lone[side] = found
	}
	return lone
}

// addUp takes out of what both sides have alone what the side has in two parts: "sixty and five" for 65, "one million
// and five hundred thousand" for 1,500,000.
func addUp(lone [2][]value, side int, own []value) [2][]value {
	parts := map[float64]bool{}
	for _, v := range own {
		parts[v.Amount] = true
	}
	var made []float64
	lone[1-side] = slices.DeleteFunc(lone[1-side], func(w value) bool {
		for _, v := range own {
			if x := w.Amount - v.Amount; x > 0 && x < v.Amount && tens(v) && parts[x] {
				made = append(made, v.Amount, x)
				return true
			}
		}
		return false
	})
	lone[side] = slices.DeleteFunc(lone[side], func(v value) bool { return slices.Contains(made, v.Amount) })
	return lone
}

// Bounds for what is missing so often that it is no slip: a number in a name, or one the languages put otherwise.
const (
	habitualBeads = 3
	habitualShare = 0.5
)

// wording is a value's words on one side.
type wording struct {
	side int
	text string
}

// habitual finds the wordings that the other side hardly ever matches.
func (p *pair) habitual(lone [][2][]value, has [2][][]value) map[wording]bool {
	all, missing := map[wording]int{}, map[wording]int{}
	for i := range p.beads {
		for side := range has {
			for _, v := range has[side][i] {
				all[wording{side, v.wording}]++
			}
			for _, v := range lone[i][side] {
				missing[wording{side, v.wording}]++
			}
		}
	}
	drop := map[wording]bool{}
	for w, n := range missing {
		drop[w] = n >= habitualBeads && float64(n) > habitualShare*float64(all[w])
	}
	return drop
}

// tens tells whether a value is written in words and may be the greater part of a number in two parts.
func tens(v value) bool {
	return v.Kind == text.Quantity && math.Mod(v.Amount, 10) == 0 && !strings.ContainsFunc(v.wording, unicode.IsDigit)
}
