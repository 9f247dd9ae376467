package main

import (
	"fmt"
	"math/bits"

	"variorum/align"
)

// A verdict is how groups that were found compare with gold ones. Both are counted in Score.
type verdict struct {
	align.Score
	Hits string // for each gold group 1 where it was found exactly, else 0
	Bins bins   // of the groups found
}

// judge compares groups with gold ones. Strict counts a group that is in the other list exactly; lax one that shares units
// of two texts with one group there, or its only text where that has no more. Of beads this is what align.Evaluate says.
func judge(gold, auto []group) verdict {
	inGold, inAuto := newIndex(gold), newIndex(auto)
	var v verdict
	hits := make([]byte, len(gold))
	strictGold, laxGold := 0, 0
	for k, g := range gold {
		hits[k] = '0'
		if inAuto.has(g) {
			hits[k] = '1'
			strictGold++
		}
		if inAuto.overlaps(g) {
			laxGold++
		}
	}
	strictAuto, laxAuto := 0, 0
	for _, g := range auto {
		right := inGold.has(g)
		v.Bins.add(g.confidence, right)
		if right {
			strictAuto++
		}
		if inGold.overlaps(g) {
			laxAuto++
		}
	}
	v.Hits = string(hits)
	v.Gold, v.Auto = len(gold), len(auto)
	v.Strict = measure(strictAuto, len(auto), strictGold, len(gold))
	v.Lax = measure(laxAuto, len(auto), laxGold, len(gold))
	return v
}

func measure(rightAuto, auto, rightGold, gold int) align.Measure {
	m := align.Measure{Precision: share(rightAuto, auto), Recall: share(rightGold, gold)}
	if m.Precision+m.Recall > 0 {
		m.F1 = 2 * m.Precision * m.Recall / (m.Precision + m.Recall)
	}
	return m
}

// share is a part of a whole, 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// An index finds groups by what they hold.
type index struct {
	groups []group
	exact  map[string]bool
	at     map[place][]int // numbers of groups
}

func newIndex(groups []group) index {
	x := index{groups, map[string]bool{}, map[place][]int{}}
	for k, g := range groups {
		x.exact[g.String()] = true
		for _, p := range g.places() {
			x.at[p] = append(x.at[p], k)
		}
	}
	return x
}

// String tells groups of different units apart.
func (g group) String() string { return fmt.Sprint(g.pair, g.cells) }

func (x index) has(g group) bool { return x.exact[g.String()] }

func (x index) overlaps(g group) bool {
	shared := map[int]uint{} // by number of a group, the texts in which units are shared, a bit each
	for _, p := range g.places() {
		for _, k := range x.at[p] {
			shared[k] |= 1 << p.text
		}
	}
	for k, texts := range shared {
		if bits.OnesCount(texts) >= min(2, max(g.filled(), x.groups[k].filled())) {
			return true
		}
	}
	return false
}
