// Package texts gives the programs under bench what they work on: files cut into sentences, the fixtures' article, and
// generated texts of any length.
package texts

import (
	"fmt"
	"strings"

	"variorum/align"
	"variorum/document"
	"variorum/fixtures"
	"variorum/text"
)

// Of cuts paragraphs into sentences as the program cuts them.
func Of(lang string, paragraphs []string) align.Text {
	t := align.Text{Lang: lang}
	for _, p := range paragraphs {
		var sentences []string
		for _, s := range text.Sentences(p, lang) {
			sentences = append(sentences, s.In(p))
		}
		t.Paragraphs = append(t.Paragraphs, sentences)
	}
	return t
}

// Article is the fixtures' article, its texts in the order of fixtures.Variants.
func Article() ([]align.Text, error) {
	var all []align.Text
	for _, v := range fixtures.Variants() {
		raw, err := v.Text()
		if err != nil {
			return nil, err
		}
		d, err := document.Parse(v.Path, strings.NewReader(raw), document.Options{Lang: v.Lang})
		if err != nil {
			return nil, fmt.Errorf("fixtures: %w", err)
		}
		var paragraphs []string
		for _, p := range d.Paragraphs {
			paragraphs = append(paragraphs, p.Text)
		}
		all = append(all, Of(v.Lang, paragraphs))
	}
	return all, nil
}
