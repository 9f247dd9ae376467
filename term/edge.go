package term

import (
	"unicode"
	"unicode/utf8"
)

// starts tells whether a rendering can begin with the token at i.
func (s *stream) starts(i int32) bool {
	if w := s.ids[i]; !s.words[w].unspaced {
		return s.words[w].lead
	}
	return s.begins(i)
}

// begins and ends tell whether a term can begin or end with the token at i, bounds whether it stops a term beside it.
func (s *stream) begins(i int32) bool { return !s.grammatical(i, neverFirst) }

func (s *stream) ends(i int32) bool { return !s.grammatical(i, neverLast) }

func (s *stream) bounds(i int32) bool {
	if s.ids[i] > 0 && s.words[s.ids[i]].form == "之" && s.ids[i+1] <= 0 {
		return false // at the end of a clause it stands for an object and follows a verb
	}
	return s.grammatical(i, boundary)
}

// grammatical tells whether the token at i is no word, a word that carries grammar or, of the unspaced scripts, a
// character of the class that is not part of a whole word.
func (s *stream) grammatical(i int32, c class) bool {
	w := s.ids[i]
	if w <= 0 {
		return true
	}
	if !s.words[w].unspaced {
		return s.words[w].function
	}
	return s.words[w].class&c != 0 && !s.meaningful(i-1) && !s.meaningful(i)
}

// pairAt is what the characters at i and i+1 make together, 0 if nothing is known of it.
func (s *stream) pairAt(i int32) pair {
	if i < 0 || s.ids[i] <= 0 || s.ids[i+1] <= 0 || s.words[s.ids[i]].class&pairing1 == 0 {
		return 0
	}
	return pairs[[2]string{s.words[s.ids[i]].form, s.words[s.ids[i+1]].form}]
}

// meaningful tells whether the characters at i and i+1 make a word that carries meaning.
func (s *stream) meaningful(i int32) bool {
	p := s.pairAt(i)
	return p == whole || p == verb
}

// tight leaves the loose characters around n tokens at i out.
func (s *stream) tight(i, n int32) (int32, int32) {
	for n > 2 && s.words[s.ids[i]].class&looseFirst != 0 {
		i, n = i+1, n-1
	}
	for n > 2 && s.words[s.ids[i+n-1]].class&looseLast != 0 {
		n--
	}
	return i, n
}

// joined finds in the n tokens at i a word that joins two things, and gives its place, 0 if there is none.
func (s *stream) joined(i, n int32) int32 {
	for k := i + 1; k < i+n-1; k++ {
		if s.words[s.ids[k]].unspaced && s.grammatical(k, conjunction) {
			return k
		}
	}
	return 0
}

// clauses counts the characters inside a phrase that make it a clause.
func (s *stream) clauses(i, n int32) int {
	count := 0
	for _, w := range s.ids[i+1 : i+n] {
		if s.words[w].class&halting != 0 {
			count++
		}
	}
	return count
}

// nameable tells whether n tokens at i can name a thing: not a figure, a single character or half a sentence.
func (s *stream) nameable(i, n int32) bool {
	content, figures := 0, true
	for k := i; k < i+n; k++ {
		w := s.ids[k]
		if k+1 < i+n && s.pairAt(k) == grammar {
			return false
		}
		if !s.words[w].function || s.words[w].unspaced {
			content++
		}
		if s.words[w].speaking && n > 1 && (k == i || k == i+n-1) {
			return false
		}
		r, _ := utf8.DecodeRuneInString(s.words[w].form)
		figures = figures && (unicode.IsDigit(r) || s.words[w].class&counting != 0)
	}
	if s.words[s.ids[i]].unspaced {
		return n > 1 && !figures
	}
	return content <= longestContent && !figures && (n > 1 || utf8.RuneCountInString(s.words[s.ids[i]].form) > 1)
}

// naming is how often a phrase of a spaced script stands as nouns and names do: after a determiner, or with a capital
// letter inside a sentence. Phrases of other scripts get 1, for there is no telling.
func (s *stream) naming(at []int32) float64 {
	if s.words[s.ids[at[0]]].unspaced {
		return 1
	}
	names, telling := 0.0, 0.0
	for _, i := range at {
		if i == 0 || s.ids[i-1] <= 0 {
			continue
		}
		telling++
		r, _ := utf8.DecodeRuneInString(s.surface(i, 1))
		if unicode.IsUpper(r) || s.words[s.ids[i-1]].determiner {
			names++
		}
	}
	return (names + 0.3) / (telling + 1)
}
