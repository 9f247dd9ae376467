package term

import "slices"

// mostPartners is how many phrases of the other side a phrase may answer to.
const mostPartners = 2

// choose takes answers from the top of a ranked list: none whose places a better one has taken.
func (c *comparison) choose(list []answer, limit int) []Correspondence {
	taken := make([]bool, len(c.ids))
	partnersA, partnersB := map[int32]int{}, map[int32]int{}
	var chosen []Correspondence
	for _, p := range list {
		if len(chosen) == limit {
			break
		}
		if partnersA[p.a] == mostPartners || partnersB[p.b] == mostPartners {
			continue
		}
		left, right := c.together(p, taken)
		if len(left) < 2 || len(left)*2 < p.beads {
			continue
		}
		partnersA[p.a]++
		partnersB[p.b]++
		for _, s := range slices.Concat(left, right) {
			fill(taken, s)
		}
		c.lengthen(left, right)
		chosen = append(chosen, c.correspondence(left, right, p.score))
	}
	return chosen
}

func fill(taken []bool, s spot) {
	for i := s.at; i < s.at+s.n; i++ {
		taken[i] = true
	}
}

// together finds the places of an answer that are not taken, in order.
func (c *comparison) together(p answer, taken []bool) (left, right []spot) {
	for _, k := range c.a[p.a].beads {
		a := untaken(c.residues[k].a, p.a, taken)
		b := untaken(c.residues[k].b, p.b, taken)
		n := min(len(a), len(b))
		left = append(left, a[:n]...)
		right = append(right, b[:n]...)
	}
	return left, right
}

func untaken(list []chunk, phrase int32, taken []bool) []spot {
	var spots []spot
	for _, x := range list {
		if x.phrase == phrase && !slices.Contains(taken[x.at:x.at+x.n], true) {
			spots = append(spots, spot{at: x.at, n: x.n})
		}
	}
	return spots
}

// lengthen adds to both sides the words that always stand beside them on both: not "Ayres" and "Aires" but "Buenos
// Ayres" and "Buenos Aires".
func (c *comparison) lengthen(left, right []spot) {
	both := [][]spot{left, right}
	for {
		before := c.shared(both, func(s spot) int32 { return s.at - 1 })
		after := c.shared(both, func(s spot) int32 { return s.at + s.n })
		if !before && !after || left[0].n+2 > longestAnswer {
			return
		}
		for _, side := range both {
			for k := range side {
				if before {
					side[k].at--
					side[k].n++
				}
				if after {
					side[k].n++
				}
			}
		}
	}
}

// shared tells whether one word that carries meaning stands at the given place beside every spot.
func (c *comparison) shared(both [][]spot, place func(spot) int32) bool {
	first := place(both[0][0])
	if first < 0 || c.ids[first] <= 0 || c.words[c.ids[first]].function || len(c.words[c.ids[first]].form) < 2 {
		return false
	}
	for _, side := range both {
		for _, s := range side {
			if i := place(s); i < 0 || c.ids[i] != c.ids[first] {
				return false
			}
		}
	}
	return true
}

func (c *comparison) correspondence(left, right []spot, score float64) Correspondence {
	x := Correspondence{A: c.usual(left), B: c.usual(right), Count: len(left), Score: score}
	for k := range left {
		a, b := c.place(left[k].at, left[k].n), c.place(right[k].at, right[k].n)
		b.Unit -= c.shift
		x.PlacesA = append(x.PlacesA, a)
		x.PlacesB = append(x.PlacesB, b)
	}
	return x
}
