package variation

import (
	"fmt"
	"slices"
	"strings"

	"variorum/lexicon"
	"variorum/text"
)

// relation says what two words have to do with each other.
type relation struct {
	kind   kinship
	weight float64 // from 0 to 1, how likely both are said for one thing
}

type kinship uint8

const (
	unrelated  kinship = iota
	misspelled         // a letter or two apart
	synonymous         // both are said for one thing
	derived            // of one root
	opposed            // they exclude each other
)

// reason says in words what a relation means for two words.
func (r relation) reason(a, b string) string {
	switch r.kind {
	case derived:
		return fmt.Sprintf("%q and %q are of one root", a, b)
	case misspelled:
		return fmt.Sprintf("%q and %q differ in a letter", a, b)
	}
	return fmt.Sprintf("%q and %q can stand for one word", a, b)
}

// relatives are the words of a text that have to do with each other.
type relatives map[int32]map[int32]relation

func (r relatives) of(a, b int32) relation { return r[a][b] }

// relate notes that two lemmas are related, if that is more than is known.
func (r relatives) relate(a, b int32, as relation) {
	if a == b || a == 0 || b == 0 {
		return
	}
	for _, p := range [2][2]int32{{a, b}, {b, a}} {
		if r[p[0]] == nil {
			r[p[0]] = map[int32]relation{}
		}
		if old := r[p[0]][p[1]]; as.kind > old.kind || as.kind == old.kind && as.weight > old.weight {
			r[p[0]][p[1]] = as
		}
	}
}

// sorted lists the relatives of a lemma by number.
func (r relatives) sorted(a int32) []int32 {
	var out []int32
	for b := range r[a] {
		out = append(out, b)
	}
	slices.Sort(out)
	return out
}

// newRelatives finds which lemmas of a stream are related. Two words are synonyms where a list says so, or where the
// lexica give both for one word of another language, so that one translator may well have taken now this, now that.
func newRelatives(s *stream, lexica []*lexicon.Lexicon, d dictionary) relatives {
	r := relatives{}
	s.tellVerbs(lexica)
	for pair, weight := range shared(s, lexica) {
		r.relate(pair[0], pair[1], relation{synonymous, weight})
	}
	if s.english {
		r.listed(s, synonyms, relation{synonymous, 0.85})
		r.derived(s)
	}
	r.misspelled(s, d)
	if s.english {
		r.listed(s, opposites, relation{opposed, 0})
	}
	return r
}

// listed relates the words of each set of a list.
func (r relatives) listed(s *stream, list string, as relation) {
	for set := range strings.SplitSeq(list, ";") {
		var known []int32
		for w := range strings.FieldsSeq(set) {
			if id, ok := s.lemmaOf[text.Stem(w, s.Lang)]; ok {
				known = append(known, id)
			}
		}
		for i, a := range known {
			for _, b := range known[:i] {
				r.relate(a, b, as)
			}
		}
	}
}

// shared weighs for each two lemmas how many words of another language are rendered by both. Words of several characters
// or letters, and nouns and adjectives, tell more than others.
func shared(s *stream, lexica []*lexicon.Lexicon) map[[2]int32]float64 {
	sums := map[[2]int32]float64{}
	for _, l := range lexica {
		if !text.SameLang(l.Target, s.Lang) {
			continue
		}
		for _, e := range l.Entries {
			weight := entryWeight(e)
			if weight == 0 {
				continue
			}
			var known []int32
			for _, r := range e.Renderings {
				if strings.ContainsRune(r, ' ') {
					continue
				}
				if id, ok := s.lemmaOf[text.Stem(r, s.Lang)]; ok && !slices.Contains(known, id) {
					known = append(known, id)
				}
			}
			for i, a := range known {
				for _, b := range known[:i] {
					sums[[2]int32{min(a, b), max(a, b)}] += weight
				}
			}
		}
	}
	for pair, sum := range sums {
		sums[pair] = sum / (sum + 0.6) // one good entry gives 0.63, two 0.77
	}
	return sums
}

// tellVerbs notes how often lemmas render verbs.
func (s *stream) tellVerbs(lexica []*lexicon.Lexicon) {
	verbs, all := make([]float64, len(s.lemmas)), make([]float64, len(s.lemmas))
	for _, l := range lexica {
		if !text.SameLang(l.Target, s.Lang) {
			continue
		}
		for _, e := range l.Entries {
			for _, r := range e.Renderings {
				id, here := s.lemmaOf[text.Stem(r, s.Lang)]
				if !here {
					continue
				}
				all[id]++
				if e.Class == lexicon.Verb {
					verbs[id]++
				}
			}
		}
	}
	for id := range s.lemmas {
		l := &s.lemmas[id]
		l.verb = (verbs[id] + 0.5) / (all[id] + 1)
		if slices.ContainsFunc(nounEndings, func(e string) bool { return strings.HasSuffix(l.form, e) }) {
			l.verb = 0
		}
	}
}

// nounEndings make nouns, also of words that render verbs.
var nounEndings = strings.Fields("tion sion ment ance ence ness ity ship ism cy al")

func entryWeight(e lexicon.Entry) float64 {
	weight := 1.0
	if first := []rune(e.Word); len(first) == 1 && text.Unspaced(first[0]) {
		weight = 0.15
	}
	switch e.Class {
	case lexicon.Function, lexicon.Number, lexicon.Measure, lexicon.Name:
		return 0
	case lexicon.Verb, lexicon.Adverb, lexicon.Idiom:
		weight *= 0.7
	}
	return weight
}

// derived relates words of one family.
func (r relatives) derived(s *stream) {
	families := map[string][]int32{}
	for id, l := range s.lemmas {
		if id > 0 && len(l.family) >= 5 && !s.words[l.word].function {
			families[l.family] = append(families[l.family], int32(id))
		}
	}
	for _, ids := range families {
		for i, a := range ids {
			for _, b := range ids[:i] {
				r.relate(a, b, relation{derived, 0.6})
			}
		}
	}
}

// misspelled relates words that are a letter or two apart, one of which is rare. They are found by what is left of each
// when a letter is taken out (after W. Garbe's symmetric deletes), so that no word is held against every other.
func (r relatives) misspelled(s *stream, d dictionary) {
	left := map[string][]int32{}
	for id := 1; id < len(s.lemmas); id++ {
		l := &s.lemmas[id]
		if w := s.words[l.word]; w.figure || w.function || w.unspaced || len(w.form) < 5 || len(w.form) > 30 {
			continue
		}
		for _, rest := range deletions(s.words[l.word].form) {
			left[rest] = append(left[rest], int32(id))
		}
	}
	for _, ids := range left {
		if len(ids) > 12 {
			continue
		}
		for i, a := range ids {
			for _, b := range ids[:i] {
				x, y := s.shown(a), s.shown(b)
				if a == b || min(s.lemmas[a].count, s.lemmas[b].count) > 2 || slip(x, y) == 0 {
					continue
				}
				weight := 0.5
				if d.whole(x) && d.whole(y) {
					weight = 0.15
				}
				r.relate(a, b, relation{misspelled, weight})
			}
		}
	}
}
