package term

import (
	"strings"

	"variorum/text"
)

// A stream is a text as one sequence of numbered tokens, made for counting. Case, inflection, hyphens and spaces are
// gone: "Cyber-security laws" and "cyber security law" are the same two or three numbers.
type stream struct {
	units []string
	*vocabulary
	ids        []int32 // a word's number from 1; negative for what a phrase cannot cross; 0 after each unit
	start, end []int32 // where each token stands, bytes in its unit
	unit       []int32 // in which each token stands
	first      []int32 // index of each unit's first token; one more than there are units
	postings   []int32 // indices into ids, by word, rising
	postingOf  []int32 // postings of word w are postings[postingOf[w]:postingOf[w+1]]
}

func newStream(t Text) *stream {
	s := &stream{units: t.Units, vocabulary: newVocabulary(t.Lang)}
	size := 0
	for _, unit := range t.Units {
		size += len(unit)/4 + 1
	}
	s.ids, s.unit = make([]int32, 0, size), make([]int32, 0, size)
	s.start, s.end = make([]int32, 0, size), make([]int32, 0, size)
	for _, unit := range t.Units {
		s.first = append(s.first, int32(len(s.ids)))
		s.appendUnit(unit)
		s.push(0, text.Span{Start: len(unit), End: len(unit)})
	}
	s.first = append(s.first, int32(len(s.ids)))
	s.index()
	return s
}

func (s *stream) appendUnit(unit string) {
	tokens := text.Tokens(unit)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch t.Kind {
		case text.Space:
		case text.Word, text.Number:
			for coupled(unit, tokens[i:]) {
				i += 2
				t.End = tokens[i].End
			}
			if cut := t.Start + s.elided(t.In(unit)); cut > t.Start {
				s.push(s.numberOf(unit[t.Start:cut]), text.Span{Start: t.Start, End: cut})
				t.Start = cut
			}
			s.push(s.numberOf(t.In(unit)), t.Span)
		default:
			if !joins(unit, tokens, i) {
				s.push(-1, t.Span)
			}
		}
	}
}

// coupled tells whether tokens begin with two words that an ampersand makes one: R&D, AT&T.
func coupled(unit string, tokens []text.Token) bool {
	return len(tokens) > 2 && tokens[1].In(unit) == "&" && wordlike(tokens[2]) &&
		!strings.ContainsFunc(unit[tokens[0].Start:tokens[2].End], text.Unspaced)
}

func (s *stream) push(id int32, sp text.Span) {
	s.ids = append(s.ids, id)
	s.start = append(s.start, int32(sp.Start))
	s.end = append(s.end, int32(sp.End))
	s.unit = append(s.unit, int32(len(s.first)-1))
}

// joins tells whether token i is a mark that holds two words together as one expression: the hyphen of "e-mail", the
// point of "E.164".
func joins(unit string, tokens []text.Token, i int) bool {
	if i == 0 || i+1 == len(tokens) || !wordlike(tokens[i-1]) || !wordlike(tokens[i+1]) {
		return false
	}
	switch tokens[i].In(unit) {
	case "-", "\u2010", "\u2011":
		return true
	case ".":
		before := tokens[i-1]
		return before.Kind == text.Word && before.End-before.Start == 1
	}
	return false
}

func wordlike(t text.Token) bool { return t.Kind == text.Word || t.Kind == text.Number }

// index fills the postings.
func (s *stream) index() {
	s.postingOf = make([]int32, len(s.words)+1)
	for _, id := range s.ids {
		if id > 0 {
			s.postingOf[id]++
		}
	}
	sum := int32(0)
	for w, n := range s.postingOf {
		s.postingOf[w] = sum
		sum += n
	}
	s.postings = make([]int32, sum)
	next := append([]int32(nil), s.postingOf...)
	for i, id := range s.ids {
		if id > 0 {
			s.postings[next[id]] = int32(i)
			next[id]++
		}
	}
}

// of returns the places of a word, as indices into ids, rising.
func (s *stream) of(word int32) []int32 { return s.postings[s.postingOf[word]:s.postingOf[word+1]] }

// phrase returns the numbers of the words of p, -1 for a mark between them, or nil where a word does not occur in s.
func (s *stream) phrase(p string) []int32 {
	other := newStream(Text{Lang: s.lang, Units: []string{p}})
	var ids []int32
	for _, id := range other.ids {
		switch {
		case id > 0:
			own, ok := s.number[other.words[id].form]
			if !ok {
				return nil
			}
			ids = append(ids, own)
		case id < 0 && len(ids) > 0:
			ids = append(ids, id)
		}
	}
	for len(ids) > 0 && ids[len(ids)-1] < 0 {
		ids = ids[:len(ids)-1]
	}
	return ids
}

// find calls visit with the index of every place of a phrase, rising.
func (s *stream) find(phrase []int32, visit func(at int32)) { s.sample(phrase, 1<<30, visit) }

// sample is find for a phrase that may be very frequent: it looks at no more than most places of its rarest word,
// spread over the text, and returns how many places stand for each that it looks at.
func (s *stream) sample(phrase []int32, most int, visit func(at int32)) int {
	if len(phrase) == 0 {
		return 1
	}
	rarest := 0
	for k, w := range phrase {
		if w > 0 && len(s.of(w)) < len(s.of(phrase[rarest])) {
			rarest = k
		}
	}
	places := s.of(phrase[rarest])
	step := len(places)/most + 1
	for k := 0; k < len(places); k += step {
		at := places[k] - int32(rarest)
		if at >= 0 && s.holds(at, phrase) {
			visit(at)
		}
	}
	return step
}

// holds tells whether the phrase stands at index at.
func (s *stream) holds(at int32, phrase []int32) bool {
	if int(at)+len(phrase) > len(s.ids) {
		return false
	}
	for k, w := range phrase {
		if s.ids[int(at)+k] != w {
			return false
		}
	}
	return true
}

// bigram tells whether two words that follow each other are characters that make a bigram.
func (s *stream) bigram(a, b int32) bool {
	return a > 0 && b > 0 && s.words[a].unspaced && s.words[b].unspaced
}

// place is where the n tokens from index at on stand.
func (s *stream) place(at, n int32) Place {
	return Place{
		Unit: int(s.unit[at]),
		Span: text.Span{Start: int(s.start[at]), End: int(s.end[at+n-1])},
	}
}

// surface is a phrase as it is written at a place.
func (s *stream) surface(at, n int32) string {
	return s.units[s.unit[at]][s.start[at]:s.end[at+n-1]]
}
