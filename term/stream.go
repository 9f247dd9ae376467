package term

import (
	"strings"

	"variorum/text"
)

// A stream is a text as one sequence of numbered tokens, made for counting. Case, inflection, hyphens and spaces are
// gone: "Cyber-security laws" and "cyber security law" are the same two or three numbers.
type stream struct {
	lang  string
	units []string
	vocabulary
	ids        []int32 // a word's number from 1; negative for what a phrase cannot cross; 0 after each unit
	start, end []int32 // where each token stands, bytes in its unit
	unit       []int32 // in which each token stands
	first      []int32 // index of each unit's first token; one more than there are units
	postings   []int32 // indices into ids, by word, rising
	postingOf  []int32 // postings of word w are postings[postingOf[w]:postingOf[w+1]]
}

// A vocabulary numbers the words of a stream from 1; number 0 is no word.
type vocabulary struct {
	number      map[string]int32 // by folded, stemmed form
	words       []string
	function    []bool  // carries grammar
	lead        []bool  // may begin a rendering
	determiner  []bool  // stands before nouns
	unspaced    []bool  // a character of a script without spaces
	class       []class // of a Chinese character
	determiners map[string]bool
}

// leads are the English function words that can be the first word of a term: "other party", "both Houses".
var leads = map[string]bool{"other": true, "both": true, "own": true, "same": true}

func newStream(t Text) *stream {
	s := &stream{lang: t.Lang, units: t.Units}
	s.vocabulary = vocabulary{
		number: map[string]int32{}, words: []string{""},
		function: []bool{true}, lead: []bool{false}, determiner: []bool{false}, unspaced: []bool{false}, class: []class{0},
		determiners: determinersOf(t.Lang),
	}
	seen := map[string]int32{} // numbers by surface form: most words come often, and folding is slow
	for _, unit := range t.Units {
		s.first = append(s.first, int32(len(s.ids)))
		s.appendUnit(unit, seen)
		s.push(0, text.Span{Start: len(unit), End: len(unit)})
	}
	s.first = append(s.first, int32(len(s.ids)))
	s.index()
	return s
}

func (s *stream) push(id int32, sp text.Span) {
	s.ids = append(s.ids, id)
	s.start = append(s.start, int32(sp.Start))
	s.end = append(s.end, int32(sp.End))
	s.unit = append(s.unit, int32(len(s.first)-1))
}

func (s *stream) appendUnit(unit string, seen map[string]int32) {
	tokens := text.Tokens(unit)
	for i, t := range tokens {
		switch t.Kind {
		case text.Space:
		case text.Word, text.Number:
			for _, sp := range elided(unit, t.Span, s.lang) {
				s.push(s.numberOf(sp.In(unit), seen), sp)
			}
		default:
			if !joins(unit, tokens, i) {
				s.push(-1, t.Span)
			}
		}
	}
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

// elided cuts a word before which an article or preposition has lost its vowel, as in "l'homme".
func elided(unit string, sp text.Span, lang string) []text.Span {
	if text.SameLang(lang, "en") {
		return []text.Span{sp}
	}
	word := sp.In(unit)
	for _, mark := range []string{"'", "’"} {
		head, tail, found := strings.Cut(word, mark)
		if found && len(tail) > 1 && (len(head) == 1 || text.FunctionWord(text.Fold(head), lang)) {
			cut := sp.Start + len(head) + len(mark)
			return []text.Span{{Start: sp.Start, End: cut}, {Start: cut, End: sp.End}}
		}
	}
	return []text.Span{sp}
}

// numberOf numbers a word as it is written.
func (s *stream) numberOf(surface string, seen map[string]int32) int32 {
	if id, ok := seen[surface]; ok {
		return id
	}
	key, function := s.key(surface)
	id, ok := s.number[key]
	if !ok {
		id = int32(len(s.words))
		s.number[key] = id
		s.words = append(s.words, key)
		english := text.SameLang(s.lang, "en")
		s.function = append(s.function, function)
		s.lead = append(s.lead, !function || english && leads[key])
		s.determiner = append(s.determiner, s.determiners[key])
		s.unspaced = append(s.unspaced, unspaced(key))
		s.class = append(s.class, classes[key])
	}
	seen[strings.Clone(surface)] = id
	return id
}

// key is the form under which a word is counted; function words are never stemmed, and no stem is taken for one.
func (s *stream) key(surface string) (key string, function bool) {
	folded := strings.TrimRight(text.Fold(surface), "'")
	if folded == "" || text.FunctionWord(folded, s.lang) {
		return folded, true
	}
	if stem := text.Stem(folded, s.lang); !text.FunctionWord(stem, s.lang) {
		return stem, false
	}
	return folded, false
}

func unspaced(word string) bool {
	for _, r := range word {
		return text.Unspaced(r)
	}
	return false
}

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
			own, ok := s.number[other.words[id]]
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

// sample is find for a phrase that may be very frequent: it looks at no more than most places of its rarest word, spread
// over the text, and returns how many places stand for each that it looks at.
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
func (s *stream) bigram(a, b int32) bool { return a > 0 && b > 0 && s.unspaced[a] && s.unspaced[b] }

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
