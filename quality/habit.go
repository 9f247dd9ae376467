package quality

import (
	"math"
	"slices"
)

// outcome is what becomes of a content word on the other side.
type outcome int

const (
	alone    outcome = iota // there is nothing for it
	shared                  // there is something, but other words need it
	rendered                // there is something for it
	outcomes int     = iota
)

// outcomesOf tells what becomes of some words of a side. The others of that side come first in claiming what the other
// side has for both.
func outcomesOf(words, others []contentWord, side int, links []link, facing []contentWord) []outcome {
	left := map[int32]int{} // of each facing word, how many nothing has claimed
	for _, w := range facing {
		left[w.id]++
	}
	facedBy := map[int32][]int32{}
	for _, l := range links {
		if !slices.Contains(facedBy[l[side]], l[1-side]) {
			facedBy[l[side]] = append(facedBy[l[side]], l[1-side])
		}
	}
	for _, w := range others {
		for _, f := range facedBy[w.id] {
			left[f]--
		}
	}
	out := make([]outcome, len(words))
	for i, w := range words {
		for _, f := range facedBy[w.id] {
			out[i] = shared
			if left[f] > 0 {
				out[i] = rendered
				break
			}
		}
	}
	return out
}

// tally counts outcomes.
type tally [outcomes]float64

func (t tally) sum() float64 { return t[alone] + t[shared] + t[rendered] }

// fewSeen is how many words' worth of the general habit counts with what was seen of one word.
const fewSeen = 2

// share is the share of an outcome, drawn towards the general one where little was seen.
func (t tally) share(o outcome, general tally) float64 {
	return (t[o] + fewSeen*(general[o]+1)/(general.sum()+float64(outcomes))) / (t.sum() + fewSeen)
}

// habits tell how often words of a side meet each outcome where they stand, and how often they would in a passage
// where they do not belong, as words of a clause that has no counterpart do.
type habits struct {
	here, astray       map[int32]tally
	allHere, allAstray tally
}

// newHabits looks through all passages. A clause of each is tried in the one behind it.
func newHabits(p *pair, side int) habits {
	h := habits{here: map[int32]tally{}, astray: map[int32]tally{}}
	var before []clause
	for i, one := range p.passages {
		if !one.matched() {
			continue
		}
		r := p.region(i, i+1)
		cs := p.clauses(i, side)
		for k, c := range cs {
			count(h.here, &h.allHere, c.words, r.outcomes(side, c.words, r.without(side, cs[k])))
		}
		if len(before) > 0 {
			c := before[len(before)/2]
			with := r.words
			with[side] = c.words
			r.links = slices.Concat(r.links, p.lexis.links(with[0], with[1]))
			count(h.astray, &h.allAstray, c.words, r.outcomes(side, c.words, p.lexis.words[i][side]))
		}
		before = cs
	}
	return h
}

func count(in map[int32]tally, all *tally, words []contentWord, outs []outcome) {
	for i, w := range words {
		t := in[w.id]
		t[outs[i]]++
		in[w.id] = t
		all[outs[i]]++
	}
}

// known tells whether enough words of the side are known on the other for anything to be said of those that are alone.
func (h habits) known() bool {
	return h.allHere[alone] < 0.55*h.allHere.sum() && h.allHere.share(alone, tally{}) < h.allAstray.share(alone, tally{})
}

// weigh tells how much likelier the outcomes are for words that have no counterpart than for words that have one, as a
// natural logarithm. What was seen of a word elsewhere counts, not what is weighed itself.
func (h habits) weigh(words []contentWord, outs []outcome) float64 {
	sum := 0.0
	for i, w := range words {
		elsewhere := h.here[w.id]
		elsewhere[outs[i]] = max(0, elsewhere[outs[i]]-1)
		weight := math.Log(h.astray[w.id].share(outs[i], h.allAstray) / elsewhere.share(outs[i], h.allHere))
		if outs[i] == shared { // as often a noun repeated as a clause too many
			weight = min(0, weight)
		}
		sum += weight
	}
	return sum
}
