package diff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/text"
)

// class says what a word is worth to a reader looking for what two passages have in common.
type class uint8

const (
	content  class = iota // a word, number or symbol that says something
	function              // a word that carries grammar
	mark                  // punctuation inside a clause: quotation marks, hyphens, brackets
	pause                 // punctuation that ends a clause
	stop                  // punctuation that ends a sentence
)

// word is a token of a passage that is not white space.
type word struct {
	text.Span
	id       int32 // the same for words of one folded form (text.Fold)
	class    class
	unspaced bool // a character of a script written without spaces
	tied     bool // belongs to one number with the word before: 百 in 五百, "million" in "7 million"
}

// passage is one side of a comparison.
type passage struct {
	s     string
	words []word
}

// in returns the bytes of word i.
func (p passage) in(i int) string { return p.words[i].In(p.s) }

// start returns where word i begins, and the length of the passage for the word after the last.
func (p passage) start(i int) int {
	if i == len(p.words) {
		return len(p.s)
	}
	return p.words[i].Start
}

// end returns where word i ends, and 0 for the word before the first.
func (p passage) end(i int) int {
	if i < 0 {
		return 0
	}
	return p.words[i].End
}

// ids returns the ids of the words.
func (p passage) ids() []int32 {
	out := make([]int32, len(p.words))
	for i, w := range p.words {
		out[i] = w.id
	}
	return out
}

// within returns the words that begin in bytes from to to.
func (p passage) within(from, to int) []word {
	begin := func(w word, at int) int { return w.Start - at }
	first, _ := slices.BinarySearchFunc(p.words, from, begin)
	last, _ := slices.BinarySearchFunc(p.words, to, begin)
	return p.words[first:last]
}

// reader cuts passages into words and gives equal words equal ids.
type reader struct {
	lang  string
	seen  map[string]word  // by the word's bytes: what to copy for the next occurrence
	folds map[string]int32 // by the folded word: its id
}

func newReader(lang string) *reader {
	return &reader{lang: lang, seen: map[string]word{}, folds: map[string]int32{}}
}

func (r *reader) passage(s string) passage {
	tokens := text.Tokens(s)
	words := make([]word, 0, len(tokens)*3/5+1)
	for _, t := range tokens {
		if t.Kind == text.Space {
			continue
		}
		w, ok := r.seen[t.In(s)]
		if !ok {
			w = r.word(t.In(s), t.Kind)
			r.seen[t.In(s)] = w
		}
		w.Span = t.Span
		words = append(words, w)
	}
	return passage{s: s, words: words}
}

// word judges a token seen for the first time.
func (r *reader) word(s string, kind text.TokenKind) word {
	folded := s
	if utf8.ValidString(s) { // folding would make all bytes that are not UTF-8 the same
		folded = text.Fold(s)
	}
	id, ok := r.folds[folded]
	if !ok {
		id = int32(len(r.folds))
		r.folds[folded] = id
	}
	w := word{id: id}
	switch {
	case folded == "": // zero-width characters
		w.class = mark
	case kind == text.Punct:
		w.class = mark
		if strings.Contains(".!?。．！？…", s) {
			w.class = stop
		} else if strings.Contains(",;:，；：、—–؛،।", s) {
			w.class = pause
		}
	case kind == text.Word:
		for _, first := range s {
			w.unspaced = text.Unspaced(first)
			break
		}
		if text.FunctionWord(folded, r.lang) {
			w.class = function
		}
	}
	return w
}

// tie marks the words that continue a number. Dates are not tied: a new day in an old year reads well by itself.
func (p passage) tie(values []text.Value) {
	for _, v := range values {
		if v.Kind == text.Date {
			continue
		}
		words := p.within(v.Start, v.End)
		for i := range words {
			words[i].tied = i > 0
		}
	}
}
