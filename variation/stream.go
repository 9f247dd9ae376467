package variation

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// A stream is a text as one sequence of tokens: words, and the marks that end a clause. Quotation marks and hyphens are
// no tokens of their own.
type stream struct {
	Text
	english   bool
	tokens    []token
	words     []word           // what is known of each word form, by number; number 0 is a mark
	number    map[string]int32 // of each folded form
	lemmas    []lemma          // words that differ in inflection alone are one lemma; number 0 is a mark
	lemmaOf   map[string]int32
	sentences []span // tokens of each sentence
	total     int    // words
}

// token is a word or a mark where it stands.
type token struct {
	text.Span
	paragraph, sentence int32
	word, lemma         int32 // 0 for a mark
	hyphened            bool  // a hyphen ties it to the token before
	capital             bool  // begins with a capital letter
	opening             bool  // the first word of its sentence, or after a colon or quotation mark: a capital says nothing
}

// span is a half-open range of tokens.
type span struct{ from, to int32 }

func (s span) len() int { return int(s.to - s.from) }

// word is a word form.
type word struct {
	form     string // folded
	count    int
	function bool // carries grammar
	figure   bool // a number, in digits or letters
	unspaced bool
}

// lemma is what word forms have in common.
type lemma struct {
	form   string // stemmed
	family string // without endings that make nouns, verbs and adjectives of each other
	count  int
	small  int     // of them, with a small first letter
	verb   float64 // share of verbs among what it renders in the lexica; 0.5 where it is unknown, 0 for a noun by its ending
	bits   float64 // how much it says: rare words say much
	word   int32   // the first of its forms
	at     []int32 // its tokens
}

func newStream(t Text) *stream {
	s := &stream{Text: t, english: text.SameLang(t.Lang, "en"), number: map[string]int32{"": 0}, lemmaOf: map[string]int32{"": 0}}
	s.words, s.lemmas = make([]word, 1), make([]lemma, 1)
	for i, p := range t.Paragraphs {
		var sentences []text.Span
		if i < len(t.Sentences) {
			sentences = t.Sentences[i]
		}
		if sentences == nil {
			sentences = text.Sentences(p.Text, t.Lang)
		}
		for _, sp := range sentences {
			s.appendSentence(int32(i), sp)
		}
	}
	for i, t := range s.tokens {
		s.lemmas[t.lemma].at = append(s.lemmas[t.lemma].at, int32(i))
	}
	for i := range s.lemmas {
		l := &s.lemmas[i]
		l.bits = min(14, math.Log2(float64(s.total+1)/float64(l.count+1)))
	}
	return s
}

// appendSentence cuts a sentence of a paragraph into tokens.
func (s *stream) appendSentence(paragraph int32, sp text.Span) {
	whole := s.Paragraphs[paragraph].Text
	from := int32(len(s.tokens))
	hyphened, opening := false, true
	for _, t := range text.Tokens(sp.In(whole)) {
		t.Start, t.End = t.Start+sp.Start, t.End+sp.Start
		piece := t.In(whole)
		one := token{Span: t.Span, paragraph: paragraph, sentence: int32(len(s.sentences)), hyphened: hyphened, opening: opening}
		switch {
		case t.Kind == text.Word || t.Kind == text.Number:
			one.word = s.numberOf(piece, t.Kind == text.Number)
			one.lemma = s.lemmaFor(one.word)
			first, _ := utf8.DecodeRuneInString(piece)
			one.capital = unicode.IsUpper(first)
			s.count(one)
			hyphened, opening = false, false
			s.tokens = append(s.tokens, one)
		case hyphens[piece]:
			hyphened = len(s.tokens) > int(from) && s.tokens[len(s.tokens)-1].End == t.Start
		case t.Kind == text.Space:
			hyphened = false
		case quotes[piece]:
			opening = true
		default:
			hyphened = false
			opening = opening || piece == ":"
			s.tokens = append(s.tokens, one)
		}
	}
	s.sentences = append(s.sentences, span{from, int32(len(s.tokens))})
}

var (
	hyphens = map[string]bool{"-": true, "\u2010": true, "\u2011": true}
	quotes  = map[string]bool{"\"": true, "“": true, "”": true, "'": true, "‘": true, "’": true, "«": true, "»": true, "„": true, "「": true, "」": true}
)

func (s *stream) count(t token) {
	s.total++
	s.words[t.word].count++
	l := &s.lemmas[t.lemma]
	l.count++
	if !t.capital {
		l.small++
	}
}

// numberOf numbers a word as it is written.
func (s *stream) numberOf(surface string, figure bool) int32 {
	form := text.Fold(surface)
	if bare := strings.TrimSuffix(strings.TrimRight(form, "'"), "'s"); s.english && bare != "" {
		form = bare
	}
	if id, ok := s.number[form]; ok {
		return id
	}
	id := int32(len(s.words))
	first, _ := utf8.DecodeRuneInString(form)
	s.number[form] = id
	s.words = append(s.words, word{
		form: form, function: text.FunctionWord(form, s.Lang), unspaced: text.Unspaced(first),
		figure: figure || unicode.IsDigit(first) || s.english && numerals[form] != "",
	})
	return id
}

// lemmaFor gives the lemma of a word form.
func (s *stream) lemmaFor(word int32) int32 {
	form := s.words[word].form
	if s.english && numerals[form] != "" {
		form = numerals[form]
	} else if !s.words[word].function {
		form = text.Stem(form, s.Lang)
	}
	if id, ok := s.lemmaOf[form]; ok {
		return id
	}
	id := int32(len(s.lemmas))
	s.lemmaOf[form] = id
	l := lemma{form: form, family: form, word: word}
	if s.english {
		l.family = family(form)
	}
	s.lemmas = append(s.lemmas, l)
	return id
}

// content tells whether a token is a word that says something.
func (s *stream) content(i int32) bool {
	t := s.tokens[i]
	return t.word != 0 && !s.words[t.word].function
}

// among tells whether a token is one of the words given, folded.
func (s *stream) among(i int32, set map[string]bool) bool { return set[s.words[s.tokens[i].word].form] }

// figure tells whether a token is a number.
func (s *stream) figure(i int32) bool { return s.words[s.tokens[i].word].figure }

// name tells whether a lemma is never written small.
func (s *stream) name(l int32) bool { return s.lemmas[l].small == 0 }

// surface is the text from one token to another as it is written.
func (s *stream) surface(sp span) string {
	first, last := s.tokens[sp.from], s.tokens[sp.to-1]
	return s.Paragraphs[first.paragraph].Text[first.Start:last.End]
}

// place is where tokens stand.
func (s *stream) place(sp span) Place {
	first, last := s.tokens[sp.from], s.tokens[sp.to-1]
	return Place{Paragraph: int(first.paragraph), Span: text.Span{Start: first.Start, End: last.End}}
}

// heading tells whether a token stands in a title or heading, where capitals say little.
func (s *stream) heading(i int32) bool {
	switch s.Paragraphs[s.tokens[i].paragraph].Kind {
	case text.Title, text.Heading, text.Byline:
		return true
	}
	return false
}

// numerals are English number words; ordinal ones have their figures, so that "13th" and "thirteenth" are one lemma.
var numerals = func() map[string]string {
	out := map[string]string{}
	for w := range strings.FieldsSeq("zero one two three four five six seven eight nine ten eleven twelve hundred thousand") {
		out[w] = w
	}
	for pair := range strings.FieldsSeq("first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th " +
		"ninth:9th tenth:10th eleventh:11th twelfth:12th thirteenth:13th fourteenth:14th fifteenth:15th sixteenth:16th " +
		"seventeenth:17th eighteenth:18th nineteenth:19th twentieth:20th") {
		w, figure, _ := strings.Cut(pair, ":")
		out[w], out[figure] = figure, figure
	}
	return out
}()
