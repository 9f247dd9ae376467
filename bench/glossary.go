package main

import (
	"fmt"
	"strings"

	"variorum/bench/texts"
	"variorum/term"
)

const (
	glossarySearch  = "glossary, 50,000 terms"
	glossaryTerms   = 50_000
	glossedSentence = 100_000
)

// prepareGlossary makes a glossary of phrases of two to four words, from another text in the same words, and a text of so
// many sentences to find them in.
func prepareGlossary(sentences int) (run func() string) {
	phrases := somePhrases(min(glossaryTerms, sentences))
	text := units(texts.NewGenerator(1).Sentences(sentences).Target)
	return func() string {
		found := term.NewIndex(text.Lang, phrases).Find(text.Units)
		return fmt.Sprintf("%d places of %d terms", len(found), len(phrases))
	}
}

// somePhrases are so many phrases, no two alike.
func somePhrases(n int) []string {
	var phrases []string
	known := map[string]bool{}
	for _, sentence := range units(texts.NewGenerator(2).Sentences(3 * n).Target).Units {
		words := strings.Fields(strings.Trim(sentence, ".?!"))
		long := 2 + len(phrases)%3
		if len(phrases) == n || len(words) <= long {
			continue
		}
		phrase := strings.Trim(strings.Join(words[1:1+long], " "), ",;:")
		if !known[phrase] {
			known[phrase] = true
			phrases = append(phrases, phrase)
		}
	}
	return phrases
}
