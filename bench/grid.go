package main

import (
	"fmt"

	"variorum/align"
	"variorum/bench/texts"
)

// Grids are made of an original, its translation and others: later versions of that, which cut sentences and paragraphs in
// other places.
const (
	grid          = "grid"
	gridSize      = 1_000 // paragraphs of each text
	wordsChanged  = 0.25
	sentencesLost = 0.01 // and as many moved to the paragraph after
	cutElsewhere  = 0.05
)

var gridTexts = []int{3, 6, 12}

// gridTasks are grids of a growing number of texts.
func gridTasks() (list []task) {
	for _, n := range gridTexts {
		list = append(list, task{Group: "align", What: grid, Size: gridSize, Texts: n})
	}
	return list
}

// prepareGrid makes the texts of a grid; what is judged is how the original and its first translation stand in it: laxly,
// since a row joins what any text joins.
func (t task) prepareGrid() (run func() string, err error) {
	g := texts.NewGenerator(1)
	b := g.Paragraphs(t.Size)
	all := []align.Text{b.Source, b.Target}
	for len(all) < t.Texts {
		later := g.Revised(b.Target.Paragraphs, texts.Revision{Words: wordsChanged, Sentences: sentencesLost})
		all = append(all, align.Text{Lang: b.Target.Lang, Paragraphs: g.Recut(later, cutElsewhere)})
	}
	aligner := acrossLanguages()
	return func() string {
		var sentences []align.Row
		rows := aligner.Collate(all)
		for _, r := range rows {
			sentences = append(sentences, r.Inner...)
		}
		f1 := align.Evaluate(b.Links, align.Between(sentences, 0, 1)).Lax.F1
		return fmt.Sprintf("%d rows, lax F1 %.1f of original and translation", len(rows), 100*f1)
	}, nil
}

// pairs is how many pairs of texts a task is about.
func (t task) pairs() int {
	if t.Texts == 0 {
		return 1
	}
	return t.Texts * (t.Texts - 1) / 2
}
