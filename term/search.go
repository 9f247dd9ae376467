package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// SearchWord is a word by which a text is searched: a run of letters and digits, or one character of an unspaced script.
// Punctuation, apostrophes and white space are no part of any, so that "cyber-attack" is found by "cyber attack", and
// "port’s" and "l'homme" by "port" and "homme".
type SearchWord struct {
	Form      string // folded: case, width, traditional and simplified characters do not count; letters and digits only
	text.Span        // bytes of the text it is from
}

// SearchWords cuts a text into the words by which it is searched. Cost: linear.
func SearchWords(s string) []SearchWord {
	var words []SearchWord
	for _, t := range text.Tokens(s) {
		if t.Kind != text.Word && t.Kind != text.Number {
			continue
		}
		start := t.Start
		push := func(end int) {
			if form := strings.Map(searched, text.Fold(s[start:end])); form != "" {
				words = append(words, SearchWord{form, text.Span{Start: start, End: end}})
			}
		}
		for i, r := range t.In(s) {
			if at := t.Start + i; searched(r) < 0 {
				push(at)
				start = at + utf8.RuneLen(r)
			}
		}
		push(t.End)
	}
	return words
}

// searched is r if words are searched by it, and below 0 if it parts them.
func searched(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return r
	}
	return -1
}

// A Phrase is words to be searched for, one after the other. A word that ends with * stands for all that begin like it;
// all others are found as they are, not in other forms.
type Phrase []string

// ParsePhrase reads a phrase as a person writes it; it is empty where there is no word in it.
func ParsePhrase(s string) Phrase {
	var p Phrase
	for _, w := range SearchWords(s) {
		if strings.HasPrefix(s[w.End:], "*") {
			w.Form += "*"
		}
		p = append(p, w.Form)
	}
	return p
}

// Find gives the places of the phrase in a text, in order, none overlapping. Cost: linear in the text.
func (p Phrase) Find(s string) []text.Span {
	if len(p) == 0 {
		return nil
	}
	words := SearchWords(s)
	var found []text.Span
	for i := 0; i+len(p) <= len(words); i++ {
		if p.standsAt(words[i:]) {
			last := i + len(p) - 1
			found = append(found, text.Span{Start: words[i].Start, End: words[last].End})
			i = last
		}
	}
	return found
}

func (p Phrase) standsAt(words []SearchWord) bool {
	for k, want := range p {
		if begin, any := strings.CutSuffix(want, "*"); any {
			if !strings.HasPrefix(words[k].Form, begin) {
				return false
			}
		} else if words[k].Form != want {
			return false
		}
	}
	return true
}
