package main

import (
	"fmt"
	"strings"

	"variorum/align"
	"variorum/document"
	"variorum/fixtures"
	"variorum/text"
)

// readVariant reads a variant of the fixtures and cuts it into sentences.
func readVariant(v fixtures.Variant) (align.Text, error) {
	raw, err := v.Text()
	if err != nil {
		return align.Text{}, err
	}
	d, err := document.Parse(v.Path, strings.NewReader(raw), document.Options{Lang: v.Lang})
	if err != nil {
		return align.Text{}, fmt.Errorf("fixtures: %w", err)
	}
	t := align.Text{Lang: v.Lang}
	for _, p := range d.Paragraphs {
		var sentences []string
		for _, s := range text.Sentences(p.Text, v.Lang) {
			sentences = append(sentences, s.In(p.Text))
		}
		t.Paragraphs = append(t.Paragraphs, sentences)
	}
	return t, nil
}
