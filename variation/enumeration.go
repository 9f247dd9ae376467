package variation

import (
	"cmp"
	"fmt"
	"slices"

	"variorum/diff"
)

// An enumeration is a list of three limbs or more: "to save water, to share water, and to clean water".
type enumeration struct {
	limbs []span
	key   [][]int32 // lemmas of each limb, each once, by number
}

// Bounds of what counts as an enumeration, and as the same one.
const (
	fewestLimbs  = 3
	mostLimbs    = 9
	longestLimb  = 12  // words
	longestList  = 24  // limbs; what a sentence has beyond them is not looked at
	seldomListed = 40  // a word of more enumerations leads nowhere
	manyLists    = 400 // of more lists, pairs must share three words
	alike        = 0.3 // of two limbs, least likeness
	alikeAll     = 0.4 // on average
)

// enumerationsOf finds lists that are laid out a second time, limb by limb, in other words.
func (s *stream) enumerationsOf(r relatives) []Finding {
	lists := s.lists()
	var out []Finding
	grouped := make([]int, len(lists)) // number of the finding that a list is in, from 1
	shown := make([]span, len(lists))  // the tokens of it that are
	for _, p := range sharingLists(lists) {
		before, k := p[0], p[1]
		if grouped[k] > 0 {
			continue
		}
		a, b, score := s.recited(r, lists[before], lists[k])
		if score == 0 {
			continue
		}
		g := grouped[before]
		if g > 0 {
			if from := a[0].from; from < shown[before].from || from >= shown[before].to {
				continue
			}
			out[g-1].Forms = s.withForm(out[g-1].Forms, b)
		} else {
			out = append(out, Finding{
				Check: enumerations, Category: "terminology/inconsistent-use", Severity: diff.Minor, Score: score,
				Message: fmt.Sprintf("the same enumeration of %d limbs, in other words", len(b)),
				Forms:   s.withForm(s.withForm(nil, a), b),
			})
			g = len(out)
			grouped[before], shown[before] = g, stretch(a)
		}
		grouped[k], shown[k] = g, stretch(b)
	}
	return out
}

// sharingLists are the pairs of lists, by number, that share a word, in a long text three; in the order of the second.
func sharingLists(lists []enumeration) [][2]int {
	least := 1
	if len(lists) > manyLists {
		least = 3
	}
	at := map[int32][]int{}
	for k, list := range lists {
		for _, w := range list.words() {
			at[w] = append(at[w], k)
		}
	}
	var out [][2]int
	for k, list := range lists {
		shared := map[int]int{}
		for _, w := range list.words() {
			if len(at[w]) > seldomListed {
				continue
			}
			for _, before := range at[w] {
				if before >= k {
					break
				}
				if shared[before]++; shared[before] == least {
					out = append(out, [2]int{before, k})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[1], b[1]), cmp.Compare(a[0], b[0])) })
	return out
}

// stretch is from the first limb to the last.
func stretch(limbs []span) span { return span{limbs[0].from, limbs[len(limbs)-1].to} }

// withForm adds the wording of some limbs, unless it is there already.
func (s *stream) withForm(forms []Form, limbs []span) []Form {
	sp := stretch(limbs)
	wording, place := s.surface(sp), s.place(sp)
	for i := range forms {
		if forms[i].Text == wording {
			forms[i].Places = append(forms[i].Places, place)
			return forms
		}
	}
	return append(forms, Form{Text: wording, Places: []Place{place}})
}

// lists finds the enumerations, in the order of the text.
func (s *stream) lists() []enumeration {
	var out []enumeration
	for _, sp := range s.sentences {
		var limbs []span
		from := sp.from
		cut := func(to int32) {
			if l := s.trimmed(span{from, to}); l.len() > 0 {
				limbs = append(limbs, l)
			}
			from = to + 1
		}
		for i := sp.from; i < sp.to; i++ {
			if s.tokens[i].word == 0 {
				cut(i)
			}
		}
		cut(sp.to)
		if n := len(limbs); n >= fewestLimbs-1 {
			limbs = slices.Concat(limbs[:n-1], s.halves(limbs[n-1]))
		}
		if len(limbs) < fewestLimbs {
			continue
		}
		limbs = limbs[:min(len(limbs), longestList)]
		e := enumeration{limbs: limbs}
		for _, l := range limbs {
			words := s.lemmasIn(l)
			slices.Sort(words)
			e.key = append(e.key, slices.Compact(words))
		}
		out = append(out, e)
	}
	return out
}

// trimmed takes a conjunction off the head of a limb.
func (s *stream) trimmed(l span) span {
	for l.len() > 0 && s.among(l.from, conjunctions) {
		l.from++
	}
	return l
}

// halves cuts the last limb at a conjunction that has two words or more on either side: at one that is followed by what
// the limb begins with ("to purify water and to leave room"), else at the last.
func (s *stream) halves(l span) []span {
	at := int32(-1)
	for i := l.to - 3; i > l.from+1; i-- {
		if !s.among(i, conjunctions) {
			continue
		}
		if s.tokens[i+1].word == s.tokens[l.from].word {
			at = i
			break
		}
		if at < 0 {
			at = i
		}
	}
	if at < 0 {
		return []span{l}
	}
	return []span{{l.from, at}, {at + 1, l.to}}
}

// words are the lemmas of an enumeration, each once, by number.
func (e enumeration) words() []int32 {
	out := slices.Concat(e.key...)
	slices.Sort(out)
	return slices.Compact(out)
}

// recited tells where one enumeration recites another in other words: the longest run of limbs that answer each other in
// order, and how sure it is; 0 if there is none, or the words are the same.
func (s *stream) recited(r relatives, a, b enumeration) (x, y []span, score float64) {
	if s.tokens[a.limbs[0].from].sentence == s.tokens[b.limbs[0].from].sentence {
		return nil, nil, 0
	}
	like := make([]float64, len(a.limbs)*len(b.limbs))
	for i := range a.limbs {
		for j := range b.limbs {
			like[i*len(b.limbs)+j] = s.likeness(r, a.key[i], b.key[j])
		}
	}
	best := 0.0
	for i := range a.limbs {
		for j := range b.limbs {
			sum, changed := 0.0, false
			for n := 1; i+n <= len(a.limbs) && j+n <= len(b.limbs) && n <= mostLimbs; n++ {
				v := like[(i+n-1)*len(b.limbs)+j+n-1]
				if v < alike || max(a.limbs[i+n-1].len(), b.limbs[j+n-1].len()) > longestLimb {
					break
				}
				sum, changed = sum+v, changed || v < 1
				if total := sum - alikeAll*float64(n); n >= fewestLimbs && changed && total > best {
					best = total
					x, y = a.limbs[i:i+n], b.limbs[j:j+n]
					score = min(0.9, 0.35+0.25*total)
				}
			}
		}
	}
	return x, y, score
}

// likeness is how far two limbs say the same, from 0 to 1: the share of their words, by weight, that answer each other.
func (s *stream) likeness(r relatives, a, b []int32) float64 {
	shared, whole := 0.0, 0.0
	for _, w := range a {
		bits := s.lemmas[w].bits
		whole += bits
		if slices.Contains(b, w) {
			shared += 2 * bits
			continue
		}
		best := 0.0
		for _, o := range b {
			if kin := r.of(w, o); kin.weight > 0 && !slices.Contains(a, o) {
				best = max(best, kin.weight*min(bits, s.lemmas[o].bits))
			}
		}
		shared += 2 * best
	}
	for _, w := range b {
		whole += s.lemmas[w].bits
	}
	if whole == 0 {
		return 0
	}
	return shared / whole
}
