package term

import (
	"cmp"
	"math"
	"slices"
)

const (
	longestRendering = 9    // words
	frequent         = 500  // places from which on a word must meet the term significantly to be looked at
	mostLookedAt     = 1000 // places of a word that are looked at to count a phrase; beyond, the count is an estimate
)

// A phrase of a target that may render a term.
type phrase struct {
	ids      []int32
	beads    int     // of the beads asked about, those that hold it
	everyone int     // of all beads, those that hold it
	ratio    float64 // log-likelihood ratio of phrase and term
	overlap  float64 // their Dice coefficient
	cover    float64 // -1 to 6: how well its words cover the term's features
	fit      float64 // 0 to 1: how well it and the term explain each other where they meet
	weakest  float64 // 0 to 1: how much of its least explained word the term explains
	score    float64
}

// A judge weighs the phrases of one pairing's target against one term.
type judge struct {
	*pairing
	units []unit
	hints []hint // what lists of words say for the term's words
}

// A unit is a source feature that a term is made of.
type unit struct {
	feature int32
	weight  float64
}

// evidence is what the model says of one word at one place.
type evidence struct {
	share float32 // how much of the word the term explains, of all that stands in the bead
	mass  float32 // how much of the term the word explains, of all that stands in the bead
}

func newJudge(p *pairing, k int, q query) *judge {
	j := &judge{pairing: p}
	for i, w := range q.ids {
		if w > 0 && (!p.source.words[w].function || len(q.ids) == 1) {
			j.units = append(j.units, unit{w, 1})
		}
		if i+1 < len(q.ids) && p.source.bigram(w, q.ids[i+1]) {
			j.units = append(j.units, unit{p.sourceFeature.bigramNumber(w, q.ids[i+1]), 2})
		}
	}
	j.units = append(j.units, unit{p.sourceFeature.term(int32(k)), 2})
	j.hints = p.hints.of(q)
	return j
}

// phrases ranks what some beads say for the term: phrases that stand in at least least of them.
//
//	S = ln LLR + ln Dice + 0.67·ln(words) + 0.5·cover + 1.67·ln(fit + 0.02) − 0.85·(function words inside) + agreement
func (j *judge) phrases(beads []int32, least int) []phrase {
	var starts []int32
	for _, b := range beads {
		if j.trained[b] >= 0 {
			j.weigh(b)
		}
		for _, u := range j.beads[b].Target {
			for i := j.target.first[u]; i < j.target.first[u+1]; i++ {
				if w := j.target.ids[i]; w > 0 && j.target.starts(i) {
					starts = append(starts, i)
				}
			}
		}
	}
	var list []phrase
	repeats(j.target.ids, starts, least, longestRendering, func(n int, at []int32) {
		if j.target.ends(at[0] + int32(n) - 1) {
			if c := j.measure(int32(n), at, len(beads)); c.beads >= least {
				list = append(list, c)
			}
		}
	})
	slices.SortStableFunc(list, func(a, b phrase) int { return cmp.Compare(b.score, a.score) })
	return list
}

// weigh fills in the evidence for the tokens of a trained bead.
func (j *judge) weigh(b int32) {
	x, k := j.model, int(j.trained[b])
	sources, targets := x.source.of(k), x.target.of(k)
	list := make([]evidence, len(targets))
	total := float32(0)
	for _, u := range j.units {
		i, found := slices.BinarySearch(sources, u.feature)
		if !found {
			continue
		}
		total += float32(u.weight)
		reversed := x.reversed[int(x.source.first[k])+i]
		for n, t := range targets {
			if pair, met := x.pair(u.feature, t); met {
				list[n].share += x.forward[pair]
				list[n].mass += float32(u.weight) * x.backward[pair] / reversed
			}
		}
	}
	for n := range list {
		list[n].share /= x.explained[int(x.target.first[k])+n]
		list[n].mass /= max(total, 1)
	}
	of := func(feature int32) evidence {
		n, _ := slices.BinarySearch(targets, feature)
		return list[n]
	}
	for _, u := range j.beads[b].Target {
		for i := j.target.first[u]; i < j.target.first[u+1]; i++ {
			if w := j.target.ids[i]; w > 0 {
				j.word[i] = of(w)
				if next := j.target.ids[i+1]; j.target.bigram(w, next) {
					j.pair[i] = of(j.targetFeature.bigramNumber(w, next))
				}
			}
		}
	}
}

// measure measures the phrase of n tokens that stands at the given places, for a term of so many beads.
func (j *judge) measure(n int32, at []int32, terms int) phrase {
	c := phrase{ids: j.target.ids[at[0] : at[0]+n]}
	trained := 0.0
	j.searches++
	for _, i := range at {
		b := j.targetBead[j.target.unit[i]]
		if j.seen[b] == j.searches || !j.free(i, n) {
			continue
		}
		j.seen[b] = j.searches
		c.beads++
		if j.trained[b] >= 0 {
			fit, weakest := j.fitAt(i, n)
			c.fit += fit
			c.weakest += weakest
			trained++
		}
	}
	if c.beads == 0 {
		return c
	}
	if j.idle(c, terms) {
		return phrase{}
	}
	if c.everyone = j.everyone(c.ids, at[0]); c.everyone == 0 || c.beads*len(j.beads) <= c.everyone*terms {
		return phrase{} // they meet by chance
	}
	c.everyone = max(c.everyone, c.beads)
	c.fit /= max(trained, 1)
	c.weakest /= max(trained, 1)
	c.cover = j.coverOf(c.ids)
	c.ratio = logLikelihood(float64(c.beads), float64(terms), float64(c.everyone), float64(len(j.beads)))
	c.overlap = dice(float64(c.beads), float64(terms), float64(c.everyone))
	c.score = math.Log(c.ratio+1e-9) + math.Log(c.overlap) + 0.67*math.Log(float64(n)) + 0.5*c.cover +
		1.67*math.Log(c.fit+0.02) - 0.85*float64(j.functionInside(c.ids)) + j.agreement(c.ids)
	return c
}

// idle tells at a glance whether a frequent word meets the term no more than chance would have it.
func (j *judge) idle(c phrase, terms int) bool {
	if len(c.ids) > 1 || len(j.target.of(c.ids[0])) < frequent {
		return false
	}
	const significant = 10.83 // chance does better once in a thousand times
	everyone := max(int(j.wordBeads[c.ids[0]]), c.beads)
	return logLikelihood(float64(c.beads), float64(terms), float64(everyone), float64(len(j.beads))) < significant
}

// everyone counts the beads that hold a phrase, where it belongs to no rendering yet; it is 0 where the phrase is
// always part of a longer word of an unspaced script. The count of what is very frequent is an estimate. One place is
// at.
func (j *judge) everyone(ids []int32, at int32) int {
	n := int32(len(ids))
	if n == 1 && len(j.target.of(ids[0])) > mostLookedAt {
		return int(j.wordBeads[ids[0]])
	}
	j.searches++
	count := 0
	before, after := j.target.beside(at, -1), j.target.beside(at, n)
	step := j.target.sample(ids, mostLookedAt, func(i int32) {
		b := j.targetBead[j.target.unit[i]]
		if b >= 0 && j.seen[b] != j.searches && j.free(i, n) {
			j.seen[b] = j.searches
			count++
		}
		if before != j.target.beside(i, -1) {
			before = 0
		}
		if after != j.target.beside(i, n) {
			after = 0
		}
	})
	if before > 0 || after > 0 {
		return 0
	}
	return count * step
}

// beside is the character at offset from the token at i, 0 if a phrase ends there: before and after words of spaced
// scripts, and beside what carries grammar.
func (s *stream) beside(i, offset int32) int32 {
	edge := i
	if offset > 0 {
		edge = i + offset - 1
	}
	if i+offset < 0 || !s.bigram(s.ids[edge], s.ids[i+offset]) || s.bounds(i+offset) {
		return 0
	}
	return s.ids[i+offset]
}

// free tells whether n tokens at i belong to no rendering yet, of this term or a longer one.
func (j *judge) free(i, n int32) bool {
	for k := i; k < i+n; k++ {
		if j.masked[k] || j.used[k] {
			return false
		}
	}
	return true
}

// functionInside counts the words that carry grammar, one with which the phrase is allowed to begin aside.
func (j *judge) functionInside(ids []int32) int {
	n := 0
	for _, w := range ids[1:] {
		if j.target.words[w].function {
			n++
		}
	}
	return n
}

// fitAt tells how well n tokens at i and the term explain each other: the harmonic mean of the mean share of the
// phrase's content words that the term explains, and the share of the term that the phrase explains. The second
// result is the least share of a word.
func (j *judge) fitAt(i, n int32) (fit, weakest float64) {
	var share, mass, content float32
	least := float32(1)
	for k := i; k < i+n; k++ {
		mass += j.word[k].mass
		if !j.target.words[j.target.ids[k]].function {
			share += j.word[k].share
			least = min(least, j.word[k].share)
			content++
		}
		if k+1 < i+n && j.target.bigram(j.target.ids[k], j.target.ids[k+1]) {
			share += j.pair[k].share
			mass += j.pair[k].mass
			content++
		}
	}
	if content == 0 || share+mass == 0 {
		return 0, 0
	}
	share /= content
	return float64(2 * share * mass / (share + mass)), float64(least)
}

// coverOf is, averaged over the term's units, the affinity of the word in the phrase that suits the unit best.
func (j *judge) coverOf(ids []int32) float64 {
	var sum, weight float64
	for _, u := range j.units {
		best := -1.0
		for i, w := range ids {
			best = max(best, j.model.affinity(u.feature, w))
			if i+1 < len(ids) && j.target.bigram(w, ids[i+1]) {
				best = max(best, j.model.affinity(u.feature, j.targetFeature.bigramNumber(w, ids[i+1])))
			}
		}
		sum += u.weight * best
		weight += u.weight
	}
	return sum / weight
}
