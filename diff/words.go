package diff

import (
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
	steps []int32 // for every stepBytes of s, the first word that begins there or after
}

// stepBytes holds about a dozen words, so that a place in the text is found in as many steps.
const stepBytes = 64

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

// index fills in the steps.
func (p *passage) index() {
	p.steps = make([]int32, len(p.s)/stepBytes+1)
	w := 0
	for k := range p.steps {
		for w < len(p.words) && p.words[w].Start < k*stepBytes {
			w++
		}
		p.steps[k] = int32(w)
	}
}

// at returns the first word that begins at byte i or after.
func (p passage) at(i int) int {
	if i <= 0 || len(p.steps) == 0 {
		return 0
	}
	w := int(p.steps[min(i/stepBytes, len(p.steps)-1)])
	for w < len(p.words) && p.words[w].Start < i {
		w++
	}
	return w
}

// within returns the words that begin in bytes from to to.
func (p passage) within(from, to int) []word {
	if from >= to {
		return nil
	}
	return p.words[p.at(from):p.at(to)]
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
	words := make([]word, 0, len(s)/5)
	for piece := range portions(s) {
		for _, t := range text.Tokens(piece.In(s)) {
			if t.Kind == text.Space {
				continue
			}
			t.Start, t.End = t.Start+piece.Start, t.End+piece.Start
			if stop := sentenceStop(t.In(s)); t.Kind == text.Word && stop > 0 {
				words = append(words, r.read(s, t.Start, t.Start+stop, text.Word),
					r.read(s, t.Start+stop, t.Start+stop+1, text.Punct))
				t.Start += stop + 1
			}
			words = append(words, r.read(s, t.Start, t.End, t.Kind))
		}
	}
	p := passage{s: s, words: words}
	p.index()
	return p
}

// read returns the word s[from:to].
func (r *reader) read(s string, from, to int, kind text.TokenKind) word {
	w, ok := r.seen[s[from:to]]
	if !ok {
		w = r.word(s[from:to], kind)
		r.seen[s[from:to]] = w
	}
	w.Span = text.Span{Start: from, End: to}
	return w
}

// sentenceStop returns where the stop stands in two words that lack the space between them ("punishable.If"), else 0.
func sentenceStop(s string) int {
	i := strings.IndexByte(s, '.')
	if i < 2 || i+2 >= len(s) || !smallLetters(s[i-2:i]) || s[i+1] < 'A' || s[i+1] > 'Z' || !smallLetters(s[i+2:i+3]) {
		return 0
	}
	return i
}

// pieceBytes is about how long the pieces are in which a long passage is read, so that what is needed for reading stays
// small.
const pieceBytes = 1 << 15

// portions cuts a long passage between sentences: after a stop and white space, before a word of several small letters, so
// that no piece begins with what looks like a number.
func portions(s string) func(yield func(text.Span) bool) {
	return func(yield func(text.Span) bool) {
		from := 0
		for i := pieceBytes; i+6 < len(s); i++ {
			if c := s[i]; (c == '.' || c == '!' || c == '?') && s[i+1] == ' ' && smallLetters(s[i+3:i+6]) {
				if !yield(text.Span{Start: from, End: i + 2}) {
					return
				}
				from = i + 2
				i += pieceBytes
			}
		}
		yield(text.Span{Start: from, End: len(s)})
	}
}

func smallLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
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
