package workbench

import (
	"context"
	"errors"
	"slices"

	"variorum/align"
	"variorum/store"
)

// mostlyNew is the share of units that no carried row holds from which on everything is aligned anew.
const mostlyNew = 0.5

// realign lines up the newest states of a work by its last alignment, if that is of older states of the same variants and
// most of their paragraphs are unchanged: rows all of whose paragraphs stand unchanged are carried over as they are, and
// only the others are aligned, with the rows around them. ok is false where that cannot be done.
func (b *Bench) realign(ctx context.Context, s *store.Store, texts []Text) (c collation, ok bool, err error) {
	if b.Lexica.chosen() {
		return c, false, nil
	}
	g, err := s.Grid(ctx, texts[0].revision.Work)
	if errors.Is(err, store.ErrNotFound) {
		return c, false, nil
	}
	if err != nil || !areOlder(g.Columns, texts) {
		return c, false, err
	}
	known, err := b.settled(ctx, texts)
	if err != nil {
		return c, false, err
	}
	carried, err := carriedRows(ctx, s, g, texts)
	if err != nil {
		return c, false, err
	}
	kept := known.kept(texts)
	taken := newKeptSet(kept.Paragraphs)
	carried = slices.DeleteFunc(carried, func(r align.Row) bool {
		return !taken.has(r) && slices.ContainsFunc(placesIn([]align.Row{r}), func(p align.Place) bool { _, other := taken[p]; return other })
	})
	free := freeUnits(texts, carried)
	if float64(len(free)) > mostlyNew*float64(len(placesIn(carried))+len(free)) {
		return c, false, nil
	}
	aligner, err := b.aligner(ctx, texts)
	if err != nil {
		return c, false, err
	}
	b.progress("aligning what has changed in %d texts", len(texts))
	rows := fill(aligner, texts, carried, free, kept)
	return collation{texts, rows, store.Grid{Through: known.through}}, true, nil
}

// areOlder tells whether the columns are states of the same variants as the texts, and not all the same states.
func areOlder(columns []store.Revision, texts []Text) bool {
	if len(columns) != len(texts) {
		return false
	}
	same := 0
	for _, t := range texts {
		k := slices.IndexFunc(columns, func(r store.Revision) bool { return r.Variant == t.revision.Variant })
		if k < 0 {
			return false
		}
		if columns[k].ID == t.revision.ID {
			same++
		}
	}
	return same < len(texts)
}

// carriedRows are those rows of an older grid all of whose paragraphs stand unchanged in texts, by the numbers of these.
func carriedRows(ctx context.Context, s *store.Store, g store.Grid, texts []Text) ([]align.Row, error) {
	columns := make([]int, len(texts)) // of the grid
	paragraphs, sentences := make([]map[int]int, len(texts)), make([]map[int]int, len(texts))
	for k, t := range texts {
		columns[k] = slices.IndexFunc(g.Columns, func(r store.Revision) bool { return r.Variant == t.revision.Variant })
		var err error
		if paragraphs[k], sentences[k], err = unchanged(ctx, s, g.Columns[columns[k]], t); err != nil {
			return nil, err
		}
	}
	var rows []align.Row
	for _, r := range g.Rows {
		row, ok := carryRow(r, columns, paragraphs)
		for _, in := range r.Inner {
			inner, there := carryRow(in, columns, sentences)
			ok = ok && there
			row.Inner = append(row.Inner, inner)
		}
		if ok {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// carryRow gives a stored row by the numbers of texts; ok is false where something of it is not among them.
func carryRow(r store.Row, columns []int, numbers []map[int]int) (row align.Row, ok bool) {
	row = align.Row{Cells: make([][]int, len(columns)), Confidence: r.Confidence}
	for k, column := range columns {
		for _, n := range r.Cells[column] {
			unit, there := numbers[k][n]
			if !there {
				return row, false
			}
			row.Cells[k] = append(row.Cells[k], unit)
		}
		slices.Sort(row.Cells[k])
	}
	return row, true
}

// unchanged gives for the paragraphs of an older state, and for their sentences, by the numbers under which the store keeps
// them, where they stand in a text, if they do.
func unchanged(ctx context.Context, s *store.Store, from store.Revision, t Text) (paragraphs, sentences map[int]int, err error) {
	stored, err := s.Paragraphs(ctx, from.ID)
	if err != nil {
		return nil, nil, err
	}
	old := asParagraphs(stored)
	numberSentences(old)
	whole := t.Paragraphs
	if from.ID != t.revision.ID {
		all, err := s.Paragraphs(ctx, t.revision.ID)
		if err != nil {
			return nil, nil, err
		}
		whole = asParagraphs(all)
	}
	road := carry(old, whole)
	index := map[int]int{}
	for i, p := range t.Paragraphs {
		index[p.Number] = i
	}
	first := firstSentences(t)
	paragraphs, sentences = map[int]int{}, map[int]int{}
	for _, p := range old {
		i, there := index[road.to[p.Number]]
		if !there || !road.same[p.Number] || !slices.Equal(p.Sentences, t.Paragraphs[i].Sentences) {
			continue
		}
		paragraphs[p.Number] = i
		for n := range p.Sentences {
			sentences[p.first+n] = first[i] + n
		}
	}
	return paragraphs, sentences, nil
}

// freeUnits makes a row of each paragraph that no row holds.
func freeUnits(texts []Text, rows []align.Row) []align.Row {
	held := map[align.Place]bool{}
	for _, p := range placesIn(rows) {
		held[p] = true
	}
	var free []align.Row
	for k, t := range texts {
		for i := range t.Paragraphs {
			if !held[align.Place{Text: k, Unit: i}] {
				r := align.Row{Cells: make([][]int, len(texts))}
				r.Cells[k] = []int{i}
				free = append(free, r)
			}
		}
	}
	return free
}

// fill aligns the free paragraphs among carried rows, together with those around them, and gives all rows in order.
func fill(aligner align.Aligner, texts []Text, carried, free []align.Row, kept align.Kept) []align.Row {
	if len(free) == 0 {
		return align.InOrder(carried, forAligner(texts))
	}
	all := align.InOrder(append(slices.Clone(carried), free...), forAligner(texts))
	p := part(texts, near(all, free))
	old := newRowSet(carried)
	rows := slices.Clone(carried)
	for _, r := range aligner.CollateAround(forAligner(p.texts), p.keptAmong(old, kept)) {
		r = align.Row{Cells: p.paragraphs.outside(r.Cells), Confidence: r.Confidence, Inner: p.wholeInner(r.Inner)}
		if !old.has(r) {
			rows = append(rows, r)
		}
	}
	return align.InOrder(rows, forAligner(texts))
}
