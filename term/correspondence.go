package term

import (
	"cmp"
	"slices"

	"variorum/align"
)

// Correspondence is a phrase of one text and what another text of the same language says instead.
type Correspondence struct {
	A, B             string  // as most often written there
	Count            int     // len(PlacesA)
	PlacesA, PlacesB []Place // PlacesB[k] answers PlacesA[k]
	Score            float64 // the higher, the likelier a term; to be compared within one result only
}

// Correspondences finds which phrase of a answers which of b, terms and names before mere rewording, at most limit of them
// (100 where limit is not positive). The texts are of one language, and links are the beads between their units.
func Correspondences(a, b Text, links []align.Bead, limit int) []Correspondence {
	if limit <= 0 {
		limit = 100
	}
	c := newComparison(a, b, links)
	return c.choose(c.pairs(), limit)
}

// A comparison holds two texts side by side.
type comparison struct {
	*stream
	shift    int // number of the second text's first unit
	residues []residue
	countA   map[int32]int // beads in which a phrase is left over, by its number
	countB   map[int32]int
	fills    map[slot]int
}

func newComparison(a, b Text, links []align.Bead) *comparison {
	c := &comparison{
		stream: newStream(Text{Lang: a.Lang, Units: slices.Concat(a.Units, b.Units)}),
		shift:  len(a.Units),
		countA: map[int32]int{},
		countB: map[int32]int{},
		fills:  map[slot]int{},
	}
	tree := phrases{}
	beadA, beadB := filledInt(len(a.Units), -1), filledInt(len(b.Units), -1)
	for _, l := range links {
		l.Source, l.Target = free(l.Source, beadA), free(l.Target, beadB)
		if len(l.Source) == 0 || len(l.Target) == 0 {
			continue
		}
		for _, u := range l.Source {
			beadA[u] = 0
		}
		for _, u := range l.Target {
			beadB[u] = 0
		}
		r := c.residueOf(l, c.shift, tree)
		for _, p := range distinct(r.a) {
			c.countA[p]++
		}
		for _, p := range distinct(r.b) {
			c.countB[p]++
		}
		for _, s := range r.slots {
			c.fills[s]++
		}
		c.residues = append(c.residues, r)
	}
	return c
}

// distinct are the phrases of some chunks, rising.
func distinct(list []chunk) []int32 {
	ids := make([]int32, len(list))
	for i, c := range list {
		ids[i] = c.phrase
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// An answer is a pair of phrases that are left over in the same beads.
type answer struct {
	a, b  int32
	beads int
	score float64
}

// pairs counts and weighs the pairs of phrases that are left over together at least twice, best first.
func (c *comparison) pairs() []answer {
	var keys []uint64
	for _, r := range c.residues {
		as := slices.DeleteFunc(distinct(r.a), func(p int32) bool { return c.countA[p] < 2 })
		bs := slices.DeleteFunc(distinct(r.b), func(p int32) bool { return c.countB[p] < 2 })
		for _, a := range as {
			for _, b := range bs {
				keys = append(keys, uint64(a)<<32|uint64(b))
			}
		}
	}
	slices.Sort(keys)
	naming := c.namings()
	var list []answer
	for from := 0; from < len(keys); {
		to := from + 1
		for to < len(keys) && keys[to] == keys[from] {
			to++
		}
		if to-from >= 2 {
			p := answer{a: int32(keys[from] >> 32), b: int32(keys[from]), beads: to - from}
			p.score = c.score(p, naming)
			list = append(list, p)
		}
		from = to
	}
	slices.SortFunc(list, func(x, y answer) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return list
}

// namings tells, by phrase, how often it stands as names and nouns do.
func (c *comparison) namings() map[int32]float64 {
	places := map[int32][]int32{}
	for _, r := range c.residues {
		for _, x := range append(slices.Clone(r.a), r.b...) {
			places[x.phrase] = append(places[x.phrase], x.at)
		}
	}
	naming := map[int32]float64{}
	for p, at := range places {
		naming[p] = c.naming(at)
	}
	return naming
}

// score weighs a pair: log-likelihood ratio × (0.4 + Dice) × (1 + ½·min(slots filled alike, 3)) × termhood.
func (c *comparison) score(p answer, naming map[int32]float64) float64 {
	both, a, b := float64(p.beads), float64(c.countA[p.a]), float64(c.countB[p.b])
	slots := float64(min(c.fills[slot{p.a, p.b}], 3))
	return logLikelihood(both, a, b, float64(len(c.residues))) * (0.4 + dice(both, a, b)) * (1 + slots/2) *
		(0.2 + naming[p.a] + naming[p.b])
}

// choose takes pairs from the top: none whose places are taken by a better pair, at most two partners a phrase.
func (c *comparison) choose(list []answer, limit int) []Correspondence {
	where := c.index()
	taken := make([]bool, len(c.ids))
	partnersA, partnersB := map[int32]int{}, map[int32]int{}
	var chosen []Correspondence
	for _, p := range list {
		if len(chosen) == limit {
			break
		}
		if partnersA[p.a] == 2 || partnersB[p.b] == 2 {
			continue
		}
		left, right := c.together(p, where, taken)
		if len(left) < 2 || len(left)*2 < p.beads {
			continue
		}
		partnersA[p.a]++
		partnersB[p.b]++
		for _, s := range slices.Concat(left, right) {
			for i := s.at; i < s.at+s.n; i++ {
				taken[i] = true
			}
		}
		x := Correspondence{A: c.usual(left), B: c.usual(right), Count: len(left), Score: p.score}
		for k := range left {
			x.PlacesA = append(x.PlacesA, c.place(left[k].at, left[k].n))
			pl := c.place(right[k].at, right[k].n)
			pl.Unit -= c.shift
			x.PlacesB = append(x.PlacesB, pl)
		}
		chosen = append(chosen, x)
	}
	return chosen
}

func (c *comparison) index() map[int32][]int32 {
	where := map[int32][]int32{}
	for k, r := range c.residues {
		for _, p := range distinct(r.a) {
			where[p] = append(where[p], int32(k))
		}
	}
	return where
}

// together finds the places of a pair that are not taken, in order.
func (c *comparison) together(p answer, where map[int32][]int32, taken []bool) (left, right []spot) {
	for _, k := range where[p.a] {
		a := c.untaken(c.residues[k].a, p.a, taken)
		b := c.untaken(c.residues[k].b, p.b, taken)
		n := min(len(a), len(b))
		left = append(left, a[:n]...)
		right = append(right, b[:n]...)
	}
	return left, right
}

func (c *comparison) untaken(list []chunk, phrase int32, taken []bool) []spot {
	var spots []spot
	for _, x := range list {
		if x.phrase == phrase && !slices.Contains(taken[x.at:x.at+x.n], true) {
			spots = append(spots, spot{at: x.at, n: x.n})
		}
	}
	return spots
}
