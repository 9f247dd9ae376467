package term

import (
	"cmp"
	"math"
	"slices"

	"variorum/align"
)

// Table finds each term's renderings in each target; links[k] are the beads between the units of source and those of
// targets[k].
func Table(source Text, targets []Text, links [][]align.Bead, o Options) []Concept {
	s := newStream(source)
	limit := o.Limit
	if limit <= 0 {
		limit = 100
	}
	if len(o.Terms) > 0 {
		concepts := tabulate(s, o.Terms, targets, links)
		return concepts[:min(limit, len(concepts))]
	}
	list := candidates(s)
	list = list[:min(len(list), 2*limit)]
	names := make([]string, len(list))
	for i, c := range list {
		names[i] = s.usual(s.spotsOf(c))
	}
	concepts := tabulate(s, names, targets, links)
	scores := map[string]float64{}
	for i, c := range concepts {
		scores[c.Term] = list[i].score * support(c)
	}
	slices.SortStableFunc(concepts, func(a, b Concept) int { return cmp.Compare(scores[b.Term], scores[a.Term]) })
	return concepts[:min(limit, len(concepts))]
}

// spotsOf finds where a candidate stands.
func (s *stream) spotsOf(c candidate) []spot {
	var spots []spot
	s.find(s.ids[c.at:c.at+c.n], func(at int32) { spots = append(spots, spot{at: at, n: c.n}) })
	return spots
}

// support is what the targets say about a candidate: a term is rendered nearly everywhere, and by a phrase.
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
	return math.Pow(best, supportPower) + supportFloor
}

var supportPower, supportFloor = 1.0, 0.1

// tabulate looks for terms; concepts come in the order of the terms.
func tabulate(s *stream, terms []string, targets []Text, links [][]align.Bead) []Concept {
	queries := locate(s, terms)
	concepts := make([]Concept, len(queries))
	for k, q := range queries {
		concepts[k] = Concept{
			Term: q.text, Count: len(q.places),
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
