package quality

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"variorum/lexicon"
	"variorum/text"
)

// contentWord is a content word of a sentence.
type contentWord struct {
	text.Span     // bytes of its paragraph
	paragraph int // from 0
	id        int32
}

// vocabulary numbers the content words of one side: in spaced scripts folded words without their endings, in others
// the words that the list of words has, or single characters.
type vocabulary struct {
	lang     string
	list     *lexicon.Lexicon // of words of this language; nil where there is none
	ids      map[string]int32
	unspaced bool
	roots    map[string][]int32 // made when first asked for, when all words are numbered
}

func newVocabulary(lang string, list *lexicon.Lexicon) *vocabulary {
	return &vocabulary{lang: lang, list: list, ids: map[string]int32{}, unspaced: text.SameLang(lang, "zh") || text.SameLang(lang, "ja")}
}

// number is that of a word, given at first sight.
func (v *vocabulary) number(key string) int32 {
	id, known := v.ids[key]
	if !known {
		id = int32(len(v.ids))
		v.ids[key] = id
	}
	return id
}

// words are the content words of a sentence, in order. A number or date counts as a word, by its value.
func (v *vocabulary) words(s sentence, t Text) []contentWord {
	var out []contentWord
	in := s.in(t)
	values := text.Values(in, v.lang)
	var run []rune
	var places []text.Span // of each rune of the run
	flush := func() {
		at := 0
		for _, w := range v.list.Segment(run) {
			n := utf8.RuneCountInString(w)
			if v.tells(w) {
				span := text.Span{Start: s.Start + places[at].Start, End: s.Start + places[at+n-1].End}
				out = append(out, contentWord{span, s.paragraph, v.number(w)})
			}
			at += n
		}
		run, places = run[:0], places[:0]
	}
	for _, token := range text.Tokens(in) {
		for len(values) > 0 && values[0].End <= token.Start {
			values = values[1:]
		}
		if len(values) > 0 && token.Start >= values[0].Start {
			flush()
			if token.Start == values[0].Start {
				span := text.Span{Start: s.Start + values[0].Start, End: s.Start + values[0].End}
				out = append(out, contentWord{span, s.paragraph, v.number(valueKey(values[0]))})
			}
			continue
		}
		folded := ""
		if token.Kind == text.Word {
			folded = text.Fold(token.In(in))
		}
		first, _ := utf8.DecodeRuneInString(folded)
		if folded != "" && text.Unspaced(first) {
			for _, r := range folded {
				run, places = append(run, r), append(places, token.Span)
			}
			continue
		}
		flush()
		if folded != "" && !text.FunctionWord(folded, v.lang) {
			span := text.Span{Start: s.Start + token.Start, End: s.Start + token.End}
			out = append(out, contentWord{span, s.paragraph, v.number(text.Stem(folded, v.lang))})
		}
	}
	flush()
	return out
}

// valueKey names a value by what it says, a date by its smallest part.
func valueKey(v text.Value) string {
	x := v.Amount
	if v.Kind == text.Date {
		x = float64(cmp.Or(v.Day, v.Month, v.Year))
	}
	return "#" + strconv.FormatFloat(x, 'g', -1, 64)
}

// tells tells whether a word of an unspaced script says something by itself.
func (v *vocabulary) tells(w string) bool {
	if text.FunctionWord(w, v.lang) {
		return false
	}
	e, known := v.list.Lookup(w)
	return !known || !slices.Contains([]lexicon.Class{lexicon.Function, lexicon.Adverb, lexicon.Number, lexicon.Measure}, e.Class)
}

// phrase gives the numbers of the words of a rendering that carry content; ok is false where the text has not all of
// them, so that it cannot be met.
func (v *vocabulary) phrase(rendering string) (ids []int32, ok bool) {
	for _, token := range text.Tokens(rendering) {
		if token.Kind != text.Word {
			continue
		}
		folded := text.Fold(token.In(rendering))
		if text.FunctionWord(folded, v.lang) {
			continue
		}
		id, known := v.ids[text.Stem(folded, v.lang)]
		if !known {
			return nil, false
		}
		ids = append(ids, id)
	}
	return ids, len(ids) > 0
}

// longestAt finds the longest listed word at a byte of s, folded, and where it ends; the character there where none is
// listed, nothing where no letter stands.
func (v *vocabulary) longestAt(s string, at int) (word string, end int) {
	end = at
	n := 0
	for i, r := range s[at:] {
		if !text.Unspaced(r) || v.list == nil || n >= v.list.Longest {
			break
		}
		n++
		next := at + i + utf8.RuneLen(r)
		w := text.Fold(s[at:next])
		if _, known := v.list.Lookup(w); known || n == 1 {
			word, end = w, next
		}
	}
	return word, end
}

// restricts tells whether a word of grammar says enough to be denied: 只有.
func (v *vocabulary) restricts(word string) bool {
	e, known := v.list.Lookup(word)
	return known && slices.Contains(e.Renderings, "only")
}

// derivations are the endings of English words that are made of others; each leaves a root of leastRoot letters or more.
var derivations = strings.Fields("ation ment ness able ible ance ence ally ive ion est ing ed er or ly al")

const leastRoot = 4

// root is what a stem has in common with those derived from it: loud, louder; verify, verification.
func (v *vocabulary) root(stem string) string {
	if !text.SameLang(v.lang, "en") {
		return stem
	}
	for _, ending := range derivations {
		if rest, ok := strings.CutSuffix(stem, ending); ok && len(rest) >= leastRoot {
			stem = rest
			break
		}
	}
	if len(stem) > leastRoot {
		stem = strings.TrimRight(stem, "eyi")
	}
	return stem
}

// kin are the words of the text with the root of a word that it need not have itself.
func (v *vocabulary) kin(word string) []int32 {
	if v.roots == nil {
		v.roots = map[string][]int32{}
		for _, key := range sortedKeys(v.ids) {
			r := v.root(key)
			v.roots[r] = append(v.roots[r], v.ids[key])
		}
	}
	return v.roots[v.root(text.Stem(text.Fold(word), v.lang))]
}
