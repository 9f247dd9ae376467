package workbench

import (
	"context"
	"fmt"
	"slices"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// Undo takes back the last correction of a work that stands: its rows are as before, and settled only if an earlier
// correction says so.
func (b *Bench) Undo(ctx context.Context, work, author, note string) (report.Corrected, error) {
	return b.turn(ctx, work, store.Correction{Kind: store.Undo, Author: author, Note: note})
}

// Redo makes again the correction that was undone last, as long as none came since.
func (b *Bench) Redo(ctx context.Context, work, author, note string) (report.Corrected, error) {
	return b.turn(ctx, work, store.Correction{Kind: store.Redo, Author: author, Note: note})
}

// turn writes an undo or redo, and puts the rows of the correction that it is of into the alignment.
func (b *Bench) turn(ctx context.Context, name string, event store.Correction) (report.Corrected, error) {
	ref, err := ParseRef(name)
	if err != nil || ref != (Ref{Work: ref.Work}) {
		return report.Corrected{}, fmt.Errorf("%s: %s takes a work, as in variorum %s essay", name, event.Kind, event.Kind)
	}
	s, c, err := b.alignedWork(ctx, ref.Work)
	if err != nil {
		return report.Corrected{}, err
	}
	cs, err := b.correctionsOn(ctx, s, c.texts)
	if err != nil {
		return report.Corrected{}, err
	}
	_, next, again := store.Live(asSaved(cs))
	event.Of = next
	if event.Kind == store.Redo {
		event.Of = again
	}
	i := slices.IndexFunc(cs, func(of broughtCorrection) bool { return of.ID == event.Of })
	if i < 0 {
		return report.Corrected{}, fmt.Errorf("%s: there is nothing to %s", ref.Work, event.Kind)
	}
	from, to := cs[i].After, cs[i].Before
	if event.Kind == store.Redo {
		from, to = to, from
	}
	grid := store.Grid{ID: c.saved.ID, Through: c.saved.Through}
	if cs[i].Kind != store.ConfirmRows {
		if c, err = b.exchange(ctx, c, from, to); err != nil {
			return report.Corrected{}, err
		}
		grid = c.toGrid()
	}
	if event, err = s.Correct(ctx, ref.Work, event, grid); err != nil {
		return report.Corrected{}, err
	}
	event.Before, event.After = cs[i].Before, to
	return b.corrected(ctx, event, c)
}

// exchange puts rows in the place of others over the same passages. What the rows that give way have besides, of saved
// states that came later, goes to the first of the new rows.
func (b *Bench) exchange(ctx context.Context, c collation, from, to []store.CorrectedRow) (collation, error) {
	index := newUnitIndex(c.texts)
	var change align.Change
	known := map[align.Place]bool{}
	complete := true
	for _, r := range to {
		cells, any := index.paragraphs(r.Passages)
		if !any {
			continue // all of it has been skipped since
		}
		row := align.Row{Cells: cells, Confidence: r.Confidence}
		for _, in := range r.Inner {
			if cells, any := index.sentences(in.Passages); any {
				row.Inner = append(row.Inner, align.Row{Cells: cells, Confidence: in.Confidence})
			}
		}
		complete = complete && len(placesIn([]align.Row{row})) == len(r.Passages)
		for _, p := range placesIn([]align.Row{row}) {
			known[p] = true
		}
		change.Rows = append(change.Rows, row)
	}
	var places []align.Place
	for _, r := range from {
		cells, _ := index.paragraphs(r.Passages)
		places = append(places, placesIn([]align.Row{{Cells: cells}})...)
	}
	if len(places) == 0 || len(change.Rows) == 0 {
		return c, nil
	}
	change.Old = rowsOf(c.rows, places)
	for _, p := range placesIn(rowsAt(c.rows, change.Old)) {
		if !known[p] {
			first := change.Rows[0].Cells
			first[p.Text] = append(first[p.Text], p.Unit)
			slices.Sort(first[p.Text])
			complete = false
		}
	}
	if !complete {
		if err := b.alignInside(ctx, c, change, nil); err != nil {
			return c, err
		}
	}
	c.rows = change.Apply(c.rows, forAligner(c.texts))
	return c, nil
}
