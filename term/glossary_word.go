package term

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// A wordReader reads units as the numbers of words that an Index knows. It remembers what it has read, and serves one
// search at a time.
type wordReader struct {
	index *Index
	seen  map[string]int32   // numbers into words, by what is written
	words []readWord         // [0] is no word
	pairs map[[2]int32]int32 // numbers in the index of two words written as one; 0 for none
	learn func(string) int32 // numbers a form; while an index is made, new ones too
	plain []token            // of the unit at hand
	joint []token            // the same with pairs of words as one; empty where no pair is
}

// A readWord is what is known of a written word.
type readWord struct {
	folded   string
	number   int32 // of its form in the index; 0 where no term has it
	function bool
	capitals bool // all of its letters are capitals, two of them or more
	letters  bool // a word of a spaced script, that can be written as one with another
	opens    bool // some word of a term begins with it and goes on
}

// A token is a word, a character or a mark of a unit.
type token struct {
	number      int32 // in the index; 0 where no term has it
	word        int32 // in wordReader.words
	start, end  int32 // bytes
	first, last int32 // indices into plain; the same but for a pair
	hyphen      bool  // a hyphen stands between it and the token before
	touches     bool  // nothing but space or a hyphen stands between it and the token before
}

func newWordReader(x *Index) *wordReader {
	r := &wordReader{index: x, seen: map[string]int32{}, words: make([]readWord, 1), pairs: map[[2]int32]int32{}}
	r.learn = func(form string) int32 { return x.numbers[form] }
	return r
}

// read cuts a unit into tokens: quotation marks go, and so do hyphens inside words; other marks stay, so that no term is
// found across them that has none.
func (r *wordReader) read(unit string) {
	r.plain, r.joint = r.plain[:0], r.joint[:0]
	tokens := text.Tokens(unit)
	hyphen, touches := false, false
	for i, t := range tokens {
		switch {
		case t.Kind == text.Space:
		case t.Kind == text.Word || t.Kind == text.Number:
			if cut := t.Start + r.index.words.elided(t.In(unit)); cut > t.Start {
				r.push(unit[t.Start:cut], t.Start, cut, hyphen, touches)
				t.Start, hyphen, touches = cut, false, false
			}
			r.push(t.In(unit), t.Start, t.End, hyphen, touches)
			hyphen, touches = false, true
		case joins(unit, tokens, i):
			hyphen = true
		case !quotation(t.In(unit)):
			r.push(t.In(unit), t.Start, t.End, false, false)
			hyphen, touches = false, false
		}
	}
}

// quotation tells whether a mark encloses words and says nothing else.
func quotation(mark string) bool {
	switch text.Fold(mark) {
	case "'", `"`, "《", "》", "〈", "〉":
		return true
	}
	return false
}

func (r *wordReader) push(surface string, start, end int, hyphen, touches bool) {
	w := r.numberOf(surface)
	at := int32(len(r.plain))
	r.plain = append(r.plain, token{r.words[w].number, w, int32(start), int32(end), at, at, hyphen, touches})
}

// numberOf numbers a word as it is written.
func (r *wordReader) numberOf(surface string) int32 {
	if w, ok := r.seen[surface]; ok {
		return w
	}
	inCapitals := capitals(surface)
	bare := surface
	if inCapitals {
		bare = withoutPlural(surface)
	}
	form, function := r.index.words.form(bare)
	if form == "" {
		form = surface
	}
	first, _ := utf8.DecodeRuneInString(form)
	word := readWord{
		folded: text.Fold(surface), number: r.learn(form), function: function, capitals: inCapitals,
		letters: unicode.IsLetter(first) && !text.Unspaced(first),
	}
	word.opens = word.letters && r.index.isBeginning(word.folded)
	w := int32(len(r.words))
	r.words = append(r.words, word)
	r.seen[strings.Clone(surface)] = w
	return w
}

// withoutPlural is an abbreviation in capitals without a small s at its end: NGOs, NATO's.
func withoutPlural(word string) string {
	return strings.TrimRight(strings.TrimSuffix(word, "s"), "'’")
}

// capitals tells whether a word is written in capitals, a plural's s aside.
func capitals(word string) bool {
	n := 0
	for _, r := range withoutPlural(word) {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLetter(r):
			return false
		}
	}
	return n > 1
}

// joinable tells whether two words that follow one another may as well be written as one: with a hyphen between them, or
// two that carry meaning ("the rapist" is no therapist).
func (r *wordReader) joinable(a, b token) bool {
	x, y := r.words[a.word], r.words[b.word]
	return b.touches && x.letters && y.letters && (b.hyphen || !x.function && !y.function)
}

// joined is the number of two words written as one.
func (r *wordReader) joined(a, b token) int32 {
	key := [2]int32{a.word, b.word}
	number, ok := r.pairs[key]
	if !ok {
		form, _ := r.index.words.form(r.words[a.word].folded + r.words[b.word].folded)
		number = r.learn(form)
		r.pairs[key] = number
	}
	return number
}

// join fills joint: from the left, two words that some term writes as one become one.
func (r *wordReader) join() {
	any := false
	for i := 0; i < len(r.plain); i++ {
		t := r.plain[i]
		if i+1 < len(r.plain) && r.words[t.word].opens && r.joinable(t, r.plain[i+1]) {
			if number := r.joined(t, r.plain[i+1]); number > 0 {
				next := r.plain[i+1]
				r.joint = append(r.joint, token{number: number, start: t.start, end: next.end, first: t.first, last: next.last})
				any = true
				i++
				continue
			}
		}
		r.joint = append(r.joint, t)
	}
	if !any {
		r.joint = r.joint[:0]
	}
}

// isBeginning tells whether a folded word of some length is where a longer word of a term begins.
func (x *Index) isBeginning(folded string) bool {
	i, _ := slices.BinarySearch(x.written, folded)
	for ; i < len(x.written) && strings.HasPrefix(x.written[i], folded); i++ {
		if len(x.written[i]) > len(folded) {
			return true
		}
	}
	return false
}
