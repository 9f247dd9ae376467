package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// denial says whether a phrase denies.
type denial uint8

const (
	deniesNothing denial = iota
	denies
	deniesPlainForm // "unreliable"
	nearlyDenies
)

// sense is what a phrase does to what it stands with. The zero sense does nothing: such a phrase is in the lists because
// it holds a shorter one that would.
type sense struct {
	force   Force
	negated bool
	denial  denial
}

// phrase is words to find, folded: words between single spaces, or characters of an unspaced script.
type phrase struct {
	form string
	sense
}

// found is a phrase where it stands.
type found struct {
	Span
	sense
}

// phraseBook holds the phrases of a language under their first word or character, the longest first.
type phraseBook map[string][]phrase

// phraseBooks holds those of each language that is read.
var phraseBooks = map[string]phraseBook{
	"en": newPhraseBook(phrasesEnglish, firstWord), "de": newPhraseBook(phrasesGerman, firstWord),
	"fr": newPhraseBook(phrasesFrench, firstWord), "zh": newPhraseBook(phrasesChinese, firstCharacter),
}

// listing gives many phrases of one sense, with commas between them.
type listing struct {
	sense
	forms string
}

func newPhraseBook(lists []listing, first func(string) string) phraseBook {
	book := phraseBook{}
	for _, l := range lists {
		for form := range strings.SplitSeq(l.forms, ",") {
			form = strings.TrimSpace(form)
			book[first(form)] = append(book[first(form)], phrase{form, l.sense})
		}
	}
	for _, list := range book {
		slices.SortStableFunc(list, func(p, q phrase) int { return len(q.form) - len(p.form) })
	}
	return book
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func firstCharacter(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// readPhrases finds what binds or denies in s, in order, without overlap.
func readPhrases(s, lang string) []found {
	lang = primary(lang)
	book := phraseBooks[lang]
	switch {
	case book == nil:
		return nil
	case lang == "zh":
		return readCharacters(Simplify(s), book)
	}
	r := phraseReader{s: s, lang: lang, book: book, words: phraseWords(s)}
	for i := 0; i < len(r.words); {
		i = r.read(i)
	}
	return r.out
}

// readCharacters finds the phrases of a language without spaces. At each place the longest counts, and reading goes on
// behind it.
func readCharacters(s string, book phraseBook) []found {
	var out []found
	for i := 0; i < len(s); {
		_, size := utf8.DecodeRuneInString(s[i:])
		for _, p := range book[s[i:i+size]] {
			if strings.HasPrefix(s[i:], p.form) {
				size = len(p.form)
				if p.sense != (sense{}) && (p.form != "别" || forbidsAt(s, i)) {
					out = append(out, found{Span{i, i + size}, p.sense})
				}
				break
			}
		}
		i += size
	}
	return out
}

// forbidsAt tells whether 别 at byte i says "don't", as it does where a clause begins and after a word of address.
func forbidsAt(s string, i int) bool {
	last, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || !Unspaced(last) || strings.ContainsRune("你您请万可也就们都", last)
}

// phraseWord is a word of a spaced script, or a mark between words.
type phraseWord struct {
	Span
	folded string // "" for marks
	joined bool   // no white space before it
	ends   bool   // a mark that ends a clause
}

// phraseWords cuts s. White space is left out.
func phraseWords(s string) []phraseWord {
	tokens := Tokens(s)
	words := make([]phraseWord, 0, len(tokens)*3/5+1)
	joined := false
	for _, t := range tokens {
		if t.Kind == Space {
			joined = false
			continue
		}
		w := phraseWord{Span: t.Span, joined: joined}
		switch t.Kind {
		case Word:
			w.folded = Fold(t.In(s))
		case Punct:
			w.ends = strings.Contains(".!?,;:，。；：！？…—", t.In(s))
		}
		words = append(words, w)
		joined = true
	}
	return words
}

// phraseReader reads the phrases of one string of a language with spaces.
type phraseReader struct {
	s, lang string
	book    phraseBook
	words   []phraseWord
	out     []found
	paired  bool // a "neither" waits for its "nor", a "ne" for its "pas"
	denied  bool // something in this sentence was denied
}

// read reads the phrase at word i, if there is one, and returns the word after it.
func (r *phraseReader) read(i int) int {
	w := r.words[i]
	if w.folded == "" {
		if w.ends && strings.Contains(".!?;", w.In(r.s)) {
			r.paired, r.denied = false, false
		}
		return i + 1
	}
	p, next := r.longest(i)
	switch {
	case next == i:
		return r.readAlone(i)
	case r.homonym(i, p):
		return i + 1
	case r.closesPair(p, next):
		return next
	}
	switch {
	case p.force != 0 && !p.negated:
		p.sense, next = r.withNegation(i, next, p.sense)
	case p.force != 0 && r.lang == "en" && slices.Contains(afterNotOnly, r.word(next)): // "will not only"
		p.negated, p.denial = false, deniesNothing
		if strings.HasSuffix(p.form, " not") {
			next--
		}
	}
	if p.sense != (sense{}) {
		r.out = append(r.out, found{Span{w.Start, r.words[next-1].End}, p.sense})
		r.denied = r.denied || p.denial == denies
	}
	return next
}

// longest returns the longest phrase at word i and the word after it, or i.
func (r *phraseReader) longest(i int) (phrase, int) {
	for _, p := range r.book[r.words[i].folded] {
		if next := r.match(i, p.form); next > i {
			return p, next
		}
	}
	return phrase{}, i
}

// match returns the word after the phrase if it stands at word i, else i.
func (r *phraseReader) match(i int, form string) int {
	k := i
	for form != "" {
		var w string
		if w, form, _ = strings.Cut(form, " "); r.word(k) != w {
			return i
		}
		k++
	}
	return k
}

// readAlone reads a word that no list has: one with n't, one that denies its plain form, "non-" with its word.
func (r *phraseReader) readAlone(i int) int {
	word, next := r.words[i].folded, i+1
	switch {
	case r.lang == "fr" && frenchNe(word):
		return r.readFrenchNe(i)
	case r.lang == "en" && word == "non" && next < len(r.words) && r.words[next].In(r.s) == "-" && r.word(next+1) != "" &&
		r.word(next+1) != "stop":
		next += 2
	case r.lang == "en" && strings.HasSuffix(word, "n't"):
	case privative(word, r.lang):
		r.out = append(r.out, found{r.words[i].Span, sense{denial: deniesPlainForm}})
		return next
	default:
		return next
	}
	r.out = append(r.out, found{Span{r.words[i].Start, r.words[next-1].End}, sense{denial: denies}})
	return next
}

// closesPair tells whether a phrase, which ends before word next, is the second half of "neither ... nor" or "ne ... pas",
// or goes on from another denial ("not two nor three", but not "nor did he"); it keeps in mind the first half.
func (r *phraseReader) closesPair(p phrase, next int) bool {
	switch p.form {
	case "neither":
		r.paired = true
	case "nor":
		return r.paired || r.denied && !slices.Contains(verbsAfterNor, r.word(next))
	case "pas", "ni", "aucun", "aucune", "nul", "nulle":
		return r.paired
	}
	return false
}

// afterNotOnly make a "not" before them no denial.
var afterNotOnly = []string{"only", "just", "merely", "simply", "solely"}

// verbsAfterNor open a clause of its own.
var verbsAfterNor = strings.Fields("do does did is are was were has have had can could will would shall should may might must")

// word returns word i folded, "" past the ends and for marks.
func (r *phraseReader) word(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].folded
}
