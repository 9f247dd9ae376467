package term

import (
	"cmp"
	"slices"

	"variorum/align"
)

// usualLimit is how many concepts are given where nobody says.
const usualLimit = 100

// Table finds each term's renderings in each target; links[k] are the beads between the units of source and those of
// targets[k]. Units that stand in no bead, or in one whose other side is empty, have no rendering; numbers of units
// that do not exist are passed over, and so is a unit's second bead. Cost: near linear in the length of the texts,
// and in the number of terms; about 20 s and 500 MB for 100 terms in 100,000 sentences.
func Table(source Text, targets []Text, links [][]align.Bead, o Options) []Concept {
	s := newStream(source)
	if len(o.Terms) > 0 {
		concepts := tabulate(s, o.Terms, targets, links)
		if o.Limit > 0 {
			concepts = concepts[:min(o.Limit, len(concepts))]
		}
		return concepts
	}
	limit := o.Limit
	if limit <= 0 {
		limit = usualLimit
	}
	list := candidates(s)
	list = list[:min(len(list), s.room(limit))]
	terms := make([]string, len(list))
	for i, c := range list {
		terms[i] = s.usual(s.spotsOf(c))
	}
	concepts := tabulate(s, terms, targets, links)
	best := make([]int, len(concepts))
	for i, c := range concepts {
		best[i] = i
		list[i].score *= 0.1 + support(c)
	}
	slices.SortStableFunc(best, func(a, b int) int { return cmp.Compare(list[b].score, list[a].score) })
	chosen := make([]Concept, min(limit, len(best)))
	for i := range chosen {
		chosen[i] = concepts[best[i]]
	}
	return chosen
}

// room is how many candidates are looked into. It is more than are wanted, since some will prove to be no terms, and
// does not follow a small limit: a term's places depend on the longer terms around it, so a limit must only shorten the
// table. A short text has few terms, and the further candidates in it are chance.
func (s *stream) room(limit int) int {
	return min(3*max(limit, usualLimit)/2, max(10, len(s.ids)/20))
}

// spotsOf finds where a candidate stands.
func (s *stream) spotsOf(c candidate) []spot {
	var spots []spot
	s.find(s.ids[c.at:c.at+c.n], func(at int32) { spots = append(spots, spot{at: at, n: c.n}) })
	return spots
}

// support is what the targets say about a candidate, from 0 to 1: a term is rendered nearly everywhere, and surely.
func support(c Concept) float64 {
	best := 0.0
	for _, renderings := range c.Renderings {
		found := 0
		for _, r := range renderings {
			found += r.Count
		}
		if found > 0 {
			best = max(best, float64(found)/float64(c.Count)*renderings[0].Confidence)
		}
	}
	return best
}

// tabulate looks for terms; concepts come in the order of the terms.
func tabulate(s *stream, terms []string, targets []Text, links [][]align.Bead) []Concept {
	queries := locate(s, terms)
	concepts := make([]Concept, len(queries))
	for k, q := range queries {
		concepts[k] = Concept{
			Term: q.text, Count: len(q.places), Places: make([]Place, 0, len(q.places)),
			Renderings: make([][]Rendering, len(targets)), Missing: make([][]Place, len(targets)),
		}
		for _, at := range q.places {
			concepts[k].Places = append(concepts[k].Places, s.place(at, int32(len(q.ids))))
		}
	}
	streams := make([]*stream, len(targets))
	for t := range targets {
		streams[t] = newStream(targets[t])
		var beads []align.Bead
		if t < len(links) {
			beads = links[t]
		}
		p := newPairing(s, streams[t], beads, queries)
		for _, k := range longestFirst(queries) {
			concepts[k].Renderings[t], concepts[k].Missing[t] = p.render(k, queries[k])
		}
	}
	for k := range concepts {
		concepts[k].Flags = flags(concepts[k], streams)
	}
	return concepts
}

// longestFirst orders terms by length.
func longestFirst(queries []query) []int {
	order := make([]int, len(queries))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(queries[b].ids), len(queries[a].ids))
	})
	return order
}
