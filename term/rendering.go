package term

import (
	"cmp"
	"math"
	"slices"
)

// Limits of the search for renderings.
const (
	mostRenderings = 8   // of one term in one target
	perTerm        = 300 // beads of one term that are weighed, spread over the text; the others are only searched
	leastCertain   = 0.4 // confidence below which a term has no rendering at all
	certain        = 0.6 // confidence a further rendering needs
	widest         = 2.0 // the greatest margin that counts, and that of a phrase without rival
	mostOffered    = 2   // alternatives to the first rendering
)

// An accepted phrase is taken for a rendering.
type accepted struct {
	phrase
	confidence float64
	margin     float64
}

// A rendered term is what one target says for it: see Concept.
type rendered struct {
	renderings   []Rendering
	missing      []Place
	alternatives []Alternative
}

// render finds the renderings of term k in the target, place by place, and masks them, so that shorter terms do not
// take them again.
func (p *pairing) render(k int, q query) rendered {
	byBead, order := p.byBead(q.places)
	list, others := p.accept(newJudge(p, k, q), byBead, order)
	p.clearUsed(order)
	a := p.arrange(q, list, byBead, order)
	a.alternatives = p.offer(others, list, order)
	return a
}

// byBead sorts the places of a term into beads, and gives the beads in the order of the places.
func (p *pairing) byBead(places []int32) (map[int32][]int32, []int32) {
	byBead := map[int32][]int32{}
	var order []int32
	for _, at := range places {
		b := p.sourceBead[p.source.unit[at]]
		if b < 0 {
			continue
		}
		if len(byBead[b]) == 0 {
			order = append(order, b)
		}
		byBead[b] = append(byBead[b], at)
	}
	return byBead, order
}

// accept chooses renderings one after the other: the best phrase for all places, then the best one for the places
// where that does not stand, and so on while one is good enough. The second result is the phrases among which the first
// was chosen, best first.
func (p *pairing) accept(j *judge, byBead map[int32][]int32, beads []int32) (list []accepted, rivals []phrase) {
	for len(beads) > 0 && len(list) < mostRenderings {
		next, among, ok := j.next(thinned(beads, perTerm), len(list) == 0)
		if len(list) == 0 {
			rivals = among
		}
		if !ok {
			break
		}
		list = append(list, next)
		for _, ids := range p.same.kin(p.target, next.ids) {
			list = append(list, accepted{phrase{ids: ids}, next.confidence, next.margin})
		}
		beads = slices.DeleteFunc(slices.Clone(beads), func(b int32) bool {
			spots := p.spots(b, list)
			for _, s := range spots {
				for i := s.at; i < s.at+s.n; i++ {
					p.used[i] = true
				}
			}
			return len(spots) >= len(byBead[b])
		})
	}
	return list, rivals
}

// clearUsed forgets what renders the term at hand.
func (p *pairing) clearUsed(beads []int32) {
	for _, b := range beads {
		for _, u := range p.beads[b].Target {
			clear(p.used[p.target.first[u]:p.target.first[u+1]])
		}
	}
}

// thinned keeps at most n of a list, evenly spread.
func thinned(list []int32, n int) []int32 {
	if len(list) <= n {
		return list
	}
	kept := make([]int32, n)
	for i := range kept {
		kept[i] = list[i*len(list)/n]
	}
	return kept
}

// next chooses the next rendering for some beads: the first one by its score and its lead over the next phrase, the
// further ones by how well they stand without it. The second result is the phrases to choose from, best first.
func (j *judge) next(beads []int32, first bool) (accepted, []phrase, bool) {
	if len(beads) > 1 {
		list := j.phrases(beads, 2)
		if first {
			a, ok := best(list, len(beads))
			return a, list, ok
		}
		if a, ok := further(list, phrase.stands); ok {
			return a, list, true
		}
	}
	list := j.phrases(beads, 1)
	if first {
		a, ok := best(list, len(beads))
		return a, list, ok
	}
	a, ok := further(list, phrase.standsAlone)
	return a, list, ok
}

// further takes the first phrase of a ranked list that is good enough for a further rendering.
func further(list []phrase, good func(phrase) bool) (accepted, bool) {
	for i, c := range list[:min(len(list), 20)] {
		if sure := c.confidence(1); sure >= certain && good(c) {
			margin := lead(list[i:])
			if f, ok := c.fuller(list); ok {
				c = f
			}
			return accepted{c, sure, margin}, true
		}
	}
	return accepted{}, false
}

// lead is how far the first phrase of a ranked list is ahead of the second.
func lead(list []phrase) float64 {
	if len(list) < 2 {
		return widest
	}
	return min(widest, list[0].score-list[1].score)
}

// best takes the first phrase of a ranked list; where that stands in few of the beads, a part of it that stands in
// nearly all; and of that the longest phrase of which the term explains every further word.
func best(list []phrase, beads int) (accepted, bool) {
	if len(list) == 0 {
		return accepted{}, false
	}
	margin := lead(list)
	a := accepted{list[0], list[0].confidence(margin), margin}
	list = list[1:min(len(list), 40)]
	for _, c := range list {
		if c.beads*5 >= beads*4 && c.beads*2 >= a.beads*5 && holds(a.ids, c.ids) {
			a.phrase = c
			break
		}
	}
	if c, ok := a.fuller(list); ok {
		a.phrase = c
	}
	return a, a.confidence >= leastCertain
}

// offer gives the best of some ranked phrases that are not among the accepted ones.
func (p *pairing) offer(list []phrase, taken []accepted, beads []int32) []Alternative {
	var offered []Alternative
	for _, c := range list {
		if len(offered) == mostOffered {
			break
		}
		if slices.ContainsFunc(taken, func(a accepted) bool { return slices.Equal(a.ids, c.ids) }) {
			continue
		}
		offered = append(offered, Alternative{
			Text: p.target.usual(p.placesOf(c.ids, beads)), Count: c.beads, Confidence: c.confidence(c.score - list[0].score),
		})
	}
	return offered
}

// placesOf finds a phrase in some beads.
func (p *pairing) placesOf(ids []int32, beads []int32) []spot {
	var spots []spot
	for _, b := range thinned(beads, perTerm) {
		for _, u := range p.beads[b].Target {
			unit := p.target.ids[p.target.first[u]:p.target.first[u+1]]
			for i := 0; i+len(ids) <= len(unit); i++ {
				if slices.Equal(unit[i:i+len(ids)], ids) {
					spots = append(spots, spot{at: p.target.first[u] + int32(i), n: int32(len(ids))})
				}
			}
		}
	}
	return spots
}

// fuller finds the longer phrase that a is a part of: one that stands at most of its places and of which the term
// explains every word; or else the commonest of several that together stand at nearly all its places, each with
// another word at the same end: "Five" is part of "Five Standpoints" and "Five Propositions", which are to be told
// apart.
func (a phrase) fuller(list []phrase) (phrase, bool) {
	for _, c := range list {
		if !holds(c.ids, a.ids) {
			continue
		}
		explained := c.beads*5 >= a.beads*3 && c.fit >= a.fit && c.weakest >= min(0.4, a.weakest)
		always := a.beads >= 4 && c.beads*20 >= a.beads*19 && c.everyone*20 >= a.everyone*19 && a.score-c.score < 1
		if explained || always {
			return c, true
		}
	}
	before := func(c phrase) bool { return slices.Equal(c.ids[:min(len(c.ids), len(a.ids))], a.ids) }
	after := func(c phrase) bool { return slices.Equal(c.ids[max(0, len(c.ids)-len(a.ids)):], a.ids) }
	for _, extends := range []func(phrase) bool{before, after} {
		var several []phrase
		beads := 0
		for _, c := range list {
			nested := func(o phrase) bool { return holds(c.ids, o.ids) || holds(o.ids, c.ids) }
			if extends(c) && c.cover > a.cover && c.fit >= 0.8*a.fit && !slices.ContainsFunc(several, nested) {
				several = append(several, c)
				beads += c.beads
			}
		}
		if len(several) > 1 && beads*10 >= a.beads*9 {
			return slices.MaxFunc(several, func(x, y phrase) int { return cmp.Compare(x.beads, y.beads) }), true
		}
	}
	return phrase{}, false
}

// holds tells whether a phrase stands inside a longer one.
func holds(long, short []int32) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(long[i:i+len(short)], short) {
			return true
		}
	}
	return false
}

// confidence grows with the score, with the lead over the next phrase and with the number of beads. In the statutes
// and the article by which the weights were set, 5 of 8 renderings between 0.6 and 0.8 were right, 11 of 13 up to
// 0.9, and 125 of 130 above.
func (c phrase) confidence(margin float64) float64 {
	return 1 / (1 + math.Exp(2/float64(c.beads)-0.6*c.score-0.9*margin))
}

// stands tells whether a phrase that stands in several beads is good enough to be a further rendering: every word of
// it explained by the term, or else the phrase hardly ever without it.
func (c phrase) stands() bool {
	return c.weakest >= 0.15 && c.fit >= 0.25 && c.cover >= 1 || c.overlap >= 0.7 && c.fit >= 0.1 && c.cover >= 2
}

// standsAlone is the same for a phrase in a single bead, where chance does more.
func (c phrase) standsAlone() bool { return c.weakest >= 0.3 && c.fit >= 0.4 && c.cover >= 1.5 }
