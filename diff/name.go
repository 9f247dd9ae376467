package diff

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// names compares the names in a change: capitalised words inside a sentence whose other words are not. A name that both
// passages have equally often only moved. German writes every noun so, and what has no capitals has no names here.
//
// Where sentences were rewritten a name may have become "he".
func (j *judge) names(i int, a, b []word) *finding {
	c := j.changes[i]
	if text.SameLang(j.lang, "de") || !j.unit(i).close || len(a) == 0 || len(b) == 0 {
		return nil
	}
	x, y := j.namesIn(j.a, c.a0, a), j.namesIn(j.b, c.b0, b)
	if len(x) == 0 || len(y) == 0 || slices.Equal(x, y) {
		return nil
	}
	return &finding{Name, ruleNames, 0.6}
}

// namesIn returns the ids of the names among words, sorted.
func (j *judge) namesIn(s side, from int, words []word) []int32 {
	first := s.at(from)
	var out []int32
	for k, w := range words {
		if s.name(first+k) && j.surplus.words[w.id] != 0 {
			out = append(out, w.id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// name tells whether word k is a capitalised word inside a sentence that has small ones around it.
func (s side) name(k int) bool {
	w := s.words[k]
	if w.class != content || w.unspaced || !capital(w.In(s.s)) || k == 0 || s.words[k-1].class != content &&
		s.words[k-1].class != function {
		return false
	}
	small := 0
	for i := max(0, k-4); i < min(len(s.words), k+5); i++ {
		if near := s.words[i]; near.class == content && !near.unspaced && !capital(near.In(s.s)) {
			small++
		}
	}
	return small >= 2
}

// capital tells whether a word begins with a capital letter, or a digit or mark.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
