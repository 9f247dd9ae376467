package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"variorum/align"
	"variorum/bench/texts"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

const (
	lookUps           = "concordance, 300 look-ups"
	searchedSentences = 1_000_000
	timesLookedUp     = 300
)

// prepareLookUps fills a store with so many sentences, or a few more, half of them translations of the others, and chooses
// phrases to look up: one to three words that stand in them, common and rare as they come.
func prepareLookUps(sentences int) (run func() string, err error) {
	folder, err := os.MkdirTemp("", "variorum-bench")
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(folder, "bench.db"))
	if err != nil {
		return nil, err
	}
	b := texts.NewGenerator(1).Sentences(sentences / 2)
	for _, side := range []align.Text{b.Source, b.Target} {
		a := store.Addition{Work: "work", Variant: side.Lang, Lang: side.Lang}
		for _, p := range texts.Written(side.Paragraphs) {
			a.Paragraphs = append(a.Paragraphs, text.Paragraph{Kind: text.Body, Text: p})
		}
		if _, _, err := s.Add(ctx, a); err != nil {
			return nil, err
		}
	}
	phrases := someOf(b)
	return func() string {
		defer os.RemoveAll(folder)
		defer s.Close()
		return lookUp(ctx, s, phrases)
	}, nil
}

// someOf picks phrases of one to three words, evenly over both sides of a text.
func someOf(b texts.Bitext) []term.Phrase {
	var phrases []term.Phrase
	for k := range timesLookedUp {
		side := [][][]string{b.Source.Paragraphs, b.Target.Paragraphs}[k%2]
		paragraph := side[k*len(side)/timesLookedUp]
		words := term.ParsePhrase(strings.Join(paragraph, " "))
		n := min(1+k/2%3, len(words))
		phrases = append(phrases, words[:n])
	}
	return phrases
}

// lookUp looks phrases up, the first thousand paragraphs of each, and tells how long that took.
func lookUp(ctx context.Context, s *store.Store, phrases []term.Phrase) string {
	type timed struct {
		term.Phrase
		took time.Duration
		hits int
	}
	var all []timed
	for _, p := range phrases {
		began := time.Now()
		hits, err := s.Search(ctx, store.Search{Phrase: p, Limit: 1000})
		if err != nil {
			return err.Error()
		}
		all = append(all, timed{p, time.Since(began), len(hits)})
	}
	slices.SortFunc(all, func(a, b timed) int { return cmp.Compare(a.took, b.took) })
	milliseconds := func(k int) float64 { return float64(all[k].took.Microseconds()) / 1000 }
	return fmt.Sprintf("each: half within %.1f ms, 95 in 100 within %.1f, the slowest %.1f", milliseconds(len(all)/2),
		milliseconds(len(all)*95/100), milliseconds(len(all)-1))
}
