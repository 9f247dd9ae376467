package term

import (
	"cmp"
	"slices"

	"variorum/align"
)

// Table finds each term's renderings in each target; links[k] are the beads between the units of source and those of
// targets[k]. Units that stand in no bead, or in one whose other side is empty, have no rendering; numbers of units
// that do not exist are passed over, and so is a unit's second bead. Cost: near linear in the length of the texts,
// and in the number of terms; about 20 s and 500 MB for 100 terms in 100,000 sentences.
func Table(source Text, targets []Text, links [][]align.Bead, o Options) []Concept {
	s := newStream(source)
	if len(o.Terms) > 0 {
		concepts := tabulate(s, o.Terms, targets, links, o)
		if o.Limit > 0 {
			concepts = concepts[:min(o.Limit, len(concepts))]
		}
		return concepts
	}
	return unasked(s, targets, links, o)
}

// tabulate looks for terms; concepts come in the order of the terms.
func tabulate(s *stream, terms []string, targets []Text, links [][]align.Bead, o Options) []Concept {
	queries := locate(s, terms)
	concepts := make([]Concept, len(queries))
	for k, q := range queries {
		concepts[k] = Concept{
			Term: q.text, Count: len(q.places), Places: make([]Place, 0, len(q.places)),
			Renderings: make([][]Rendering, len(targets)), Missing: make([][]Place, len(targets)),
			Alternatives: make([][]Alternative, len(targets)),
		}
		for _, at := range q.places {
			concepts[k].Places = append(concepts[k].Places, s.place(at, int32(len(q.ids))))
		}
	}
	streams := make([]*stream, len(targets))
	for t := range targets {
		streams[t] = newStream(targets[t])
	}
	reading := newReading(streams, o.Synonyms)
	usual := make([][]hint, len(queries))
	for t := range targets {
		var beads []align.Bead
		if t < len(links) {
			beads = links[t]
		}
		hints := newHints(s, streams[t], o.Lexica)
		p := newPairing(s, streams[t], beads, queries, hints)
		p.same = reading.same[t]
		for _, k := range longestFirst(queries) {
			r := p.render(k, queries[k])
			concepts[k].Renderings[t], concepts[k].Missing[t], concepts[k].Alternatives[t] = r.renderings, r.missing, r.alternatives
			concepts[k].Renderings[t] = reading.same[t].merge(streams[t], concepts[k].Renderings[t])
		}
		for k, q := range queries {
			usual[k] = append(usual[k], hints.ordinary(q))
		}
	}
	for k, q := range queries {
		switch {
		case len(o.Terms) > 0: // a person asks, so it is no ordinary word
			reading.flag(&concepts[k], make([]hint, len(targets)))
		case !s.plain(q.ids):
			reading.flag(&concepts[k], usual[k])
		}
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
