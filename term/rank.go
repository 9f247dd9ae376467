package term

import (
	"cmp"
	"math"
	"slices"

	"variorum/align"
	"variorum/lexicon"
	"variorum/text"
)

// usualLimit is how many concepts are given where nobody says.
const usualLimit = 100

// Ranking is an order of concepts nobody asked for.
type Ranking string

// The rankings.
const (
	ByTermhood   Ranking = ""           // the likeliest terms first
	ByDivergence Ranking = "divergence" // those first about whose rendering the targets are least at one; the others not at all
)

// unasked gives the best candidates of a source.
func unasked(s *stream, targets []Text, links [][]align.Bead, o Options) []Concept {
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
	concepts := tabulate(s, terms, targets, links, o)
	words := hints{source: s, list: readingFrom(s.lang, o.Lexica)}
	var best []int
	for i, c := range concepts {
		ids := s.ids[list[i].at : list[i].at+list[i].n]
		switch o.Rank {
		case ByDivergence:
			list[i].score = divergence(c, targets) * words.wording(ids)
			if len(c.Flags) == 0 {
				continue
			}
		default:
			list[i].score *= (0.1 + support(c)) * words.wording(ids)
		}
		best = append(best, i)
	}
	slices.SortStableFunc(best, func(a, b int) int { return cmp.Compare(list[b].score, list[a].score) })
	chosen := make([]Concept, min(limit, len(best)))
	for i := range chosen {
		chosen[i] = concepts[best[i]]
	}
	return chosen
}

// divergence is how little the targets of one language are at one about a concept, summed over the languages: how
// surprising on the average is what is said at a place, by how often that is said for the concept anywhere, times the
// logarithm of the places. Case aside, wordings are compared as they are written.
func divergence(c Concept, targets []Text) float64 {
	sum := 0.0
	for i, t := range targets {
		if slices.ContainsFunc(targets[:i], func(o Text) bool { return text.SameLang(o.Lang, t.Lang) }) {
			continue
		}
		var pooled []Rendering
		for k, o := range targets {
			if text.SameLang(o.Lang, t.Lang) {
				pooled = append(pooled, c.Renderings[k]...)
			}
		}
		sum += variety(pooled)
	}
	return sum
}

// variety is the entropy of what renderings say, times the logarithm of their places.
func variety(renderings []Rendering) float64 {
	said := map[string]int{}
	var order []string
	total := 0
	for _, r := range renderings {
		if r.Confidence < worthALook {
			continue
		}
		key := text.Fold(r.Text)
		if said[key] == 0 {
			order = append(order, key)
		}
		said[key] += r.Count
		total += r.Count
	}
	entropy := 0.0
	for _, key := range order {
		share := float64(said[key]) / float64(total)
		entropy -= share * math.Log2(share)
	}
	return entropy * math.Log2(1+float64(total))
}

// readingFrom gives the lists of words of a language, whatever they are rendered in; nil where there is none.
func readingFrom(lang string, lists []*lexicon.Lexicon) *lexicon.Lexicon {
	for _, l := range lists {
		if text.SameLang(l.Source, lang) {
			return lexicon.Select(lists, lang, l.Target)
		}
	}
	return nil
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
