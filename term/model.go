package term

import (
	"math"
	"slices"
)

// Model 1's settings.
const (
	rounds       = 5
	backOff      = 3   // weight of the plain frequencies, in counts
	lastDiscount = 0.3 // taken off every count, so that what met once by chance weighs little: see normalise
	maxMeetings  = 6e6 // meetings of two features that training looks at: about a second and 120 MB
)

// A model says which features of two linked texts answer each other: IBM Model 1 (Brown et al. 1993) trained both
// ways on sets of features, a bead at a time. Features are numbered from 0 on either side. Every pair that meets in a
// trained bead has its place in a row by source feature:
//
//	row[s]      row[s+1]
//	  |            |
//	  v            v
//	  t3  t8  t40  ...      column
//	  .2  .7  .01           forward:  how likely t is where s is to be rendered
//	  .9  .3  .02           backward: how likely s is where t is to be rendered
type model struct {
	source, target sets // features of the trained beads
	row            []int32
	column         []int32
	forward        []float32
	backward       []float32
	usual          []float32 // share of each source feature in all of them
	rest           []float32 // rest[t]·usual[s] is the backward probability of features that never met
	explained      []float32 // by place in target.ids: sum of forward over the bead's source features
	reversed       []float32 // by place in source.ids: sum of backward over the bead's target features
}

// sets are the features of beads, each a rising list without repetition: bead k has ids[first[k]:first[k+1]].
type sets struct {
	ids   []int32
	first []int32
	kinds int // feature numbers are below this
}

func (s sets) of(k int) []int32 { return s.ids[s.first[k]:s.first[k+1]] }

// train learns from sets of equal length.
func train(source, target sets) *model {
	x := &model{source: source, target: target}
	beads := x.beadsBySource()
	x.meet(beads)
	x.forward = filled(len(x.column), 1)
	x.backward = filled(len(x.column), 1)
	usualTarget := shares(target)
	x.usual = shares(source)
	x.rest = make([]float32, target.kinds)
	forward, backward := make([]float32, len(x.column)), make([]float32, len(x.column))
	x.explained, x.reversed = make([]float32, len(target.ids)), make([]float32, len(source.ids))
	for round := range rounds {
		clear(forward)
		clear(backward)
		x.expect(beads)
		x.eachMeeting(beads, func(pair int32, t, s int32) {
			forward[pair] += x.forward[pair] / x.explained[t]
			backward[pair] += x.backward[pair] / x.reversed[s]
		})
		x.normalise(forward, backward, usualTarget, round)
	}
	x.expect(beads)
	return x
}

func filled(n int, v float32) []float32 {
	s := make([]float32, n)
	for i := range s {
		s[i] = v
	}
	return s
}

func shares(s sets) []float32 {
	share := make([]float32, s.kinds)
	for _, id := range s.ids {
		share[id] += 1 / float32(len(s.ids))
	}
	return share
}

// A meeting is a bead in which a source feature stands, and where in source.ids.
type meeting struct{ bead, at int32 }

// beadsBySource lists the beads of each source feature.
func (x *model) beadsBySource() [][]meeting {
	beads := make([][]meeting, x.source.kinds)
	for k := range len(x.source.first) - 1 {
		for at := x.source.first[k]; at < x.source.first[k+1]; at++ {
			s := x.source.ids[at]
			beads[s] = append(beads[s], meeting{int32(k), at})
		}
	}
	return beads
}

// meet lays out the rows.
func (x *model) meet(beads [][]meeting) {
	x.row = make([]int32, 1, x.source.kinds+1)
	met := filledInt(x.target.kinds, -1)
	for s, list := range beads {
		from := len(x.column)
		for _, m := range list {
			for _, t := range x.target.of(int(m.bead)) {
				if met[t] != int32(s) {
					met[t] = int32(s)
					x.column = append(x.column, t)
				}
			}
		}
		slices.Sort(x.column[from:])
		x.row = append(x.row, int32(len(x.column)))
	}
}

func filledInt(n int, v int32) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = v
	}
	return s
}

// eachMeeting calls visit for every pair of features of every bead, with the pair's place in the rows and the places
// of its features in target.ids and source.ids.
func (x *model) eachMeeting(beads [][]meeting, visit func(pair, t, s int32)) {
	place := make([]int32, x.target.kinds)
	for s, list := range beads {
		for i := x.row[s]; i < x.row[s+1]; i++ {
			place[x.column[i]] = i
		}
		for _, m := range list {
			for at := x.target.first[m.bead]; at < x.target.first[m.bead+1]; at++ {
				visit(place[x.target.ids[at]], at, m.at)
			}
		}
	}
}

// expect sums, for every feature of every bead, the probabilities by which the other side explains it.
func (x *model) expect(beads [][]meeting) {
	clear(x.explained)
	clear(x.reversed)
	x.eachMeeting(beads, func(pair, t, s int32) {
		x.explained[t] += x.forward[pair]
		x.reversed[s] += x.backward[pair]
	})
}

// normalise turns expected counts into probabilities, backed off to the plain frequencies and, in the last round,
// discounted. Discounted before, all but the commonest rendering of a word would be lost.
func (x *model) normalise(forward, backward, usualTarget []float32, round int) {
	discount := float32(0)
	if round == rounds-1 {
		discount = lastDiscount
	}
	total := make([]float32, x.target.kinds)
	for i, c := range backward {
		backward[i] = max(c-discount, 0)
		total[x.column[i]] += backward[i]
	}
	for t, n := range total {
		x.rest[t] = backOff / (n + backOff)
	}
	for s := range x.source.kinds {
		n := float32(0)
		for i := x.row[s]; i < x.row[s+1]; i++ {
			forward[i] = max(forward[i]-discount, 0)
			n += forward[i]
		}
		for i := x.row[s]; i < x.row[s+1]; i++ {
			t := x.column[i]
			x.forward[i] = (forward[i] + backOff*usualTarget[t]) / (n + backOff)
			x.backward[i] = (backward[i] + backOff*x.usual[s]) / (total[t] + backOff)
		}
	}
}

// pair finds the place of a pair in the rows.
func (x *model) pair(s, t int32) (int32, bool) {
	if int(s) >= x.source.kinds {
		return 0, false // a feature of beads that were not trained
	}
	i, found := slices.BinarySearch(x.column[x.row[s]:x.row[s+1]], t)
	return x.row[s] + int32(i), found
}

// affinity is how much likelier source feature s is beside target feature t than anywhere: a logarithm, clipped to
// [−1, 6] so that one rare word does not decide, and 0 where nothing is known of t.
func (x *model) affinity(s, t int32) float64 {
	if int(t) >= x.target.kinds {
		return 0
	}
	ratio := float64(x.rest[t])
	if i, met := x.pair(s, t); met {
		ratio = float64(x.backward[i]) / float64(x.usual[s])
	}
	return min(max(math.Log(ratio), -1), 6)
}
