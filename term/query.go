package term

import "slices"

// A query is a source term to be looked for.
type query struct {
	text   string
	ids    []int32
	places []int32 // indices into the source's ids, rising; not those inside a longer term
}

// locate finds the places of terms: at each place the longest term that stands there, and of those that overlap the
// first. A term that stands only inside longer ones keeps those places.
func locate(s *stream, terms []string) []query {
	queries := make([]query, len(terms))
	for k, t := range terms {
		queries[k] = query{text: t, ids: s.phrase(t)}
	}
	taken := make([]bool, len(s.ids))
	for _, k := range longestFirst(queries) {
		q := &queries[k]
		var free, all []int32
		n := int32(len(q.ids))
		s.find(q.ids, func(at int32) {
			if last := len(all) - 1; last < 0 || all[last]+n <= at {
				all = append(all, at)
			}
			if last := len(free) - 1; !slices.Contains(taken[at:at+n], true) && (last < 0 || free[last]+n <= at) {
				free = append(free, at)
			}
		})
		q.places = free
		if len(free) == 0 {
			q.places = all
		}
		for _, at := range q.places {
			for i := at; i < at+n; i++ {
				taken[i] = true
			}
		}
	}
	return queries
}
