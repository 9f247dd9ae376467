package lexicon

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"variorum/text"
)

// Coverage is how much of a text a lexicon knows. Words are counted as they run, punctuation and figures not at all. In a
// language without spaces a word is the longest one that the lexicon has, and a character that begins none.
type Coverage struct {
	Words, Known int     // words of the text, and those the lexicon knows
	Missing      []Count // words it does not know, the most frequent first
}

// Count is a folded word and how often it stands in a text.
type Count struct {
	Word  string
	Count int
}

// Share is the known share of the words, 0 to 1; 0 for a text without words.
func (c Coverage) Share() float64 { return float64(c.Known) / float64(max(1, c.Words)) }

// Cover measures how much of a text in the lexicon's source language it has words for, or of one in its target language
// words in renderings, inflection aside. Cost: linear.
func (l *Lexicon) Cover(s, lang string) Coverage {
	knows := func(word string) bool { _, ok := l.index[word]; return ok }
	if text.SameLang(lang, l.Target) {
		stems := l.stems()
		knows = func(word string) bool { return stems[text.Stem(word, lang)] }
	}
	var c Coverage
	missing := map[string]int{}
	for word := range l.words(s) {
		c.Words++
		if knows(word) {
			c.Known++
		} else {
			missing[word]++
		}
	}
	for word, n := range missing {
		c.Missing = append(c.Missing, Count{word, n})
	}
	slices.SortFunc(c.Missing, func(a, b Count) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Word, b.Word)) })
	return c
}

// stems are those of all words in renderings.
func (l *Lexicon) stems() map[string]bool {
	stems := map[string]bool{}
	for _, e := range l.Entries {
		for _, r := range e.Renderings {
			for _, t := range text.Tokens(r) {
				if t.Kind == text.Word {
					stems[text.Stem(t.In(r), l.Target)] = true
				}
			}
		}
	}
	return stems
}

// words yields the folded words of a text.
func (l *Lexicon) words(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		var run []rune // of characters without spaces between them
		for _, t := range text.Tokens(s) {
			token := text.Fold(t.In(s))
			first, _ := utf8.DecodeRuneInString(token)
			if t.Kind == text.Word && text.Unspaced(first) {
				run = append(run, []rune(token)...)
				continue
			}
			for _, word := range l.Segment(run) {
				if !yield(word) {
					return
				}
			}
			run = run[:0]
			if t.Kind == text.Word && !yield(token) {
				return
			}
		}
		for _, word := range l.Segment(run) {
			if !yield(word) {
				return
			}
		}
	}
}

// Segment cuts folded characters of a language without spaces into words: from the left, each time the longest the lexicon
// has, else a single character. (Forward maximum matching; crude, but a wrong cut rarely changes what is found.)
func (l *Lexicon) Segment(run []rune) []string {
	var words []string
	for i := 0; i < len(run); {
		n := l.longestAt(run[i:])
		words = append(words, string(run[i:i+n]))
		i += n
	}
	return words
}

// longestAt is how many characters the longest word has that a run begins with, 1 at the least.
func (l *Lexicon) longestAt(run []rune) int {
	if l == nil {
		return 1
	}
	for n := min(l.Longest, len(run)); n > 1; n-- {
		if _, ok := l.index[string(run[:n])]; ok {
			return n
		}
	}
	return 1
}
