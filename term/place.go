package term

import (
	"cmp"
	"slices"
)

// A spot is a place of an accepted rendering in a target: which one, and its n tokens at index at.
type spot struct{ at, n, which int32 }

// spots finds the places of accepted renderings in a bead, in order; where two overlap, that of the one accepted
// first.
func (p *pairing) spots(b int32, list []accepted) []spot {
	var spots []spot
	for _, u := range p.beads[b].Target {
		from, to := p.target.first[u], p.target.first[u+1]
		unit := p.target.ids[from:to]
		for which, a := range list {
			n := len(a.ids)
			for i := 0; i+n <= len(unit); i++ {
				if unit[i] != a.ids[0] || !slices.Equal(unit[i:i+n], a.ids) {
					continue
				}
				s := spot{from + int32(i), int32(n), int32(which)}
				if !slices.Contains(p.masked[s.at:s.at+s.n], true) && !slices.ContainsFunc(spots, s.overlaps) {
					spots = append(spots, s)
				}
			}
		}
	}
	slices.SortFunc(spots, func(a, b spot) int { return cmp.Compare(a.at, b.at) })
	return spots
}

func (s spot) overlaps(o spot) bool { return s.at < o.at+o.n && o.at < s.at+s.n }

// arrange gives every source place its rendering, or counts it as missing.
func (p *pairing) arrange(q query, list []accepted, byBead map[int32][]int32, beads []int32) rendered {
	found := map[int32]spot{}
	for _, b := range beads {
		spots := p.spots(b, list)
		if extra := len(spots) - len(byBead[b]); extra > 0 {
			spots = dropLater(spots, extra)
		}
		at := make([]int32, len(spots))
		for i, s := range spots {
			at[i] = s.at
		}
		sources := p.source.positions(byBead[b], p.beads[b].Source)
		for _, m := range match(sources, p.target.positions(at, p.beads[b].Target)) {
			found[byBead[b][m[0]]] = spots[m[1]]
		}
	}
	renderings := make([]Rendering, len(list))
	spots := make([][]spot, len(list))
	var missing []Place
	for _, at := range q.places {
		source := p.source.place(at, int32(len(q.ids)))
		s, ok := found[at]
		if !ok {
			missing = append(missing, source)
			continue
		}
		r := &renderings[s.which]
		r.Count++
		r.Places = append(r.Places, p.target.place(s.at, s.n))
		r.Sources = append(r.Sources, source)
		spots[s.which] = append(spots[s.which], s)
		for i := s.at; i < s.at+s.n; i++ {
			p.masked[i] = true
		}
	}
	for i := range renderings {
		renderings[i].Text = p.target.usual(spots[i])
		renderings[i].Confidence, renderings[i].Margin = list[i].confidence, list[i].margin
	}
	renderings = slices.DeleteFunc(renderings, func(r Rendering) bool { return r.Count == 0 })
	slices.SortStableFunc(renderings, func(a, b Rendering) int { return cmp.Compare(b.Count, a.Count) })
	return rendered{renderings: renderings, missing: missing}
}

// dropLater drops as many spots as asked, but none of a rendering that was accepted before one that is kept.
func dropLater(spots []spot, extra int) []spot {
	last := slices.MaxFunc(spots, func(a, b spot) int { return cmp.Compare(a.which, b.which) }).which
	for ; last > 0 && extra > 0; last-- {
		kept := slices.DeleteFunc(slices.Clone(spots), func(s spot) bool { return s.which == last })
		if len(spots)-len(kept) > extra {
			break
		}
		extra -= len(spots) - len(kept)
		spots = kept
	}
	return spots
}

// usual is what most often stands at some spots, of equals the first.
func (s *stream) usual(spots []spot) string {
	counts := map[string]int{}
	most := ""
	for _, sp := range spots {
		counts[s.surface(sp.at, sp.n)]++
	}
	for _, sp := range spots {
		if w := s.surface(sp.at, sp.n); counts[w] > counts[most] {
			most = w
		}
	}
	return most
}

// positions tells how far into some units the tokens at the given indices stand, from 0 to 1.
func (s *stream) positions(at []int32, units []int) []float64 {
	before := map[int32]int32{} // tokens before each unit
	length := int32(0)
	for _, u := range units {
		before[int32(u)] = length
		length += s.first[u+1] - s.first[u]
	}
	list := make([]float64, len(at))
	for k, i := range at {
		u := s.unit[i]
		list[k] = float64(before[u]+i-s.first[u]) / float64(length)
	}
	return list
}

// mostCells is how large the table of match may get; beyond, places are paired evenly.
const mostCells = 1_000_000

// match pairs as many of a and b as it can, in order, so that what it pairs stands as near as possible.
func match(a, b []float64) [][2]int {
	if len(a) > len(b) {
		pairs := match(b, a)
		for i, m := range pairs {
			pairs[i] = [2]int{m[1], m[0]}
		}
		return pairs
	}
	if len(a)*len(b) > mostCells {
		pairs := make([][2]int, len(a))
		for i := range pairs {
			pairs[i] = [2]int{i, i * len(b) / len(a)}
		}
		return pairs
	}
	const never = 1e9
	cost := make([][]float64, len(a)+1) // cost[i][j]: the least distance when all of a[i:] find a partner in b[j:]
	for i := range cost {
		cost[i] = make([]float64, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		cost[i][len(b)] = never
		for j := len(b) - 1; j >= 0; j-- {
			cost[i][j] = min(cost[i][j+1], cost[i+1][j+1]+max(a[i]-b[j], b[j]-a[i]))
		}
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(a); j++ {
		if cost[i][j] < cost[i][j+1] {
			pairs = append(pairs, [2]int{i, j})
			i++
		}
	}
	return pairs
}
