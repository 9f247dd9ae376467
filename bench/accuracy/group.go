package main

import (
	"cmp"
	"slices"

	"variorum/align"
)

// A group is units that belong together: a bead of two texts, or a row of a grid.
type group struct {
	pair       int     // number of the pair of texts, from 0, where there are several
	cells      [][]int // units of each text, from 0, rising
	confidence float64
}

// ofBeads gives the beads of a pair; one-sided ones are left out, as scorers of beads do.
func ofBeads(pair int, beads []align.Bead) []group {
	var gs []group
	for _, b := range beads {
		if len(b.Source) > 0 && len(b.Target) > 0 {
			gs = append(gs, group{pair, [][]int{b.Source, b.Target}, b.Confidence})
		}
	}
	return gs
}

// ofRows gives every row of a grid, those that only one text has too.
func ofRows(rows []align.Row) []group {
	gs := make([]group, len(rows))
	for k, r := range rows {
		gs[k] = group{cells: r.Cells, confidence: r.Confidence}
	}
	return gs
}

// A place is a unit of one of the texts.
type place struct{ pair, text, unit int }

// places lists the units of a group.
func (g group) places() []place {
	var ps []place
	for text, units := range g.cells {
		for _, u := range units {
			ps = append(ps, place{g.pair, text, u})
		}
	}
	return ps
}

// filled is how many texts have something in a group.
func (g group) filled() (n int) {
	for _, units := range g.cells {
		if len(units) > 0 {
			n++
		}
	}
	return n
}

// lifted gives groups of larger units, of which whole tells for each text and unit which it is in: groups that have one
// in common become one, with the least confidence among them.
func lifted(groups []group, whole [][]int) []group {
	above := make([]int, len(groups)) // a group that this one is part of, itself where it is the first
	root := func(k int) int {
		for above[k] != k {
			k = above[k]
		}
		return k
	}
	first := map[place]int{}
	out := make([]group, len(groups))
	for k, g := range groups {
		above[k] = k
		out[k] = group{g.pair, make([][]int, len(g.cells)), g.confidence}
		for _, p := range g.places() {
			p.unit = whole[p.text][p.unit]
			out[k].cells[p.text] = append(out[k].cells[p.text], p.unit)
			other, known := first[p]
			if !known {
				first[p] = k
				continue
			}
			a, b := root(other), root(k)
			above[max(a, b)] = min(a, b)
		}
	}
	for k := range out {
		if r := root(k); r != k {
			for text, units := range out[k].cells {
				out[r].cells[text] = append(out[r].cells[text], units...)
			}
			out[r].confidence = min(out[r].confidence, out[k].confidence)
		}
	}
	var firsts []group
	for k, g := range out {
		if root(k) == k {
			for text, units := range g.cells {
				slices.SortFunc(units, cmp.Compare)
				g.cells[text] = slices.Compact(units)
			}
			firsts = append(firsts, g)
		}
	}
	return firsts
}
