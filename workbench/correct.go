package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// Correcting is what a person says of rows of a work's alignment.
type Correcting struct {
	Kind store.CorrectionKind // any but undo and redo

	// Args are references to passages, WORK/VARIANT#pN or #pNsM for a sentence, or to rows, WORK#rN as collate numbers them,
	// WORK#rN-M for several, or WORK/VARIANT@REVISION#rN for the row in which paragraph N stands. A row stands for all its
	// passages, and a passage, where rows are asked for, for the row it is in. All are of one work and either paragraphs or
	// sentences of one row of paragraphs.
	Args []string

	To           string // of a move: the row, or a passage in it
	IfVersion    int    // refuse rows that have another version; negative for any
	Author, Note string
}

// Correct changes rows of the alignment that the store keeps of a work, or confirms them. From then on they stay as they
// are whenever the work is aligned. What is so already is not written down again, unless it is to be confirmed.
//
// Two who correct at once both get their way, as long as they name passages: the one who comes second corrects what the
// first has left.
func (b *Bench) Correct(ctx context.Context, how Correcting) (report.Corrected, error) {
	const attempts = 10
	for n := 1; ; n++ {
		done, err := b.correctOnce(ctx, how)
		if n == attempts || !errors.Is(err, store.ErrStale) || !how.outlasts() {
			return done, err
		}
	}
}

// outlasts tells whether the references mean the same whatever others do to the rows meanwhile.
func (how Correcting) outlasts() bool {
	return how.IfVersion < 0 && !slices.ContainsFunc(append(slices.Clip(how.Args), how.To), func(arg string) bool {
		ref, err := parseRows(arg)
		return err == nil && ref.Variant == ""
	})
}

func (b *Bench) correctOnce(ctx context.Context, how Correcting) (report.Corrected, error) {
	s, c, err := b.correctable(ctx, how.Args)
	if err != nil {
		return report.Corrected{}, err
	}
	known, err := b.settled(ctx, c.texts)
	if err != nil {
		return report.Corrected{}, err
	}
	asked, err := b.asked(ctx, c, how)
	if err != nil {
		return report.Corrected{}, err
	}
	if err := known.check(c, asked, how.IfVersion); err != nil {
		return report.Corrected{}, err
	}
	aim := correction{bench: b, before: c, known: known, kept: known.kept(c.texts)}
	if asked.sentences {
		err = aim.sentences(how.Kind, asked)
	} else {
		err = aim.paragraphs(ctx, how.Kind, asked)
	}
	if err != nil {
		return report.Corrected{}, err
	}
	grid := store.Grid{ID: c.saved.ID, Through: c.saved.Through}
	if how.Kind != store.ConfirmRows {
		grid = aim.after.toGrid()
	}
	event := aim.event(how)
	if event, err = s.Correct(ctx, oneWork(c.texts), event, grid); err != nil {
		return report.Corrected{}, err
	}
	return b.corrected(ctx, event, aim.after)
}

// correctable opens the store for writing and reads the alignment of the work that references name.
func (b *Bench) correctable(ctx context.Context, args []string) (*store.Store, collation, error) {
	if len(args) == 0 {
		return nil, collation{}, errors.New("name the passages or rows, as in essay/zh#p3, essay#r3")
	}
	ref, err := parseRows(args[0])
	if err != nil {
		return nil, collation{}, err
	}
	return b.alignedWork(ctx, ref.Work)
}

// alignedWork opens the store for writing and reads the alignment that it keeps of a work's newest states.
func (b *Bench) alignedWork(ctx context.Context, work string) (*store.Store, collation, error) {
	if _, err := b.locateStored(ctx, work); err != nil {
		return nil, collation{}, err
	}
	s, err := b.change(ctx)
	if err != nil {
		return nil, collation{}, err
	}
	texts, err := b.Texts(ctx, Selection{Args: []string{work}})
	if err != nil {
		return nil, collation{}, err
	}
	c, ok, err := b.collated(ctx, texts)
	if err == nil && !ok {
		err = fmt.Errorf("%s is not aligned as it is now; run `variorum align %s` first", work, work)
	}
	return s, c, err
}

// A correction is on its way from a collation to a corrected one.
type correction struct {
	bench  *Bench
	before collation
	known  settled
	kept   align.Kept // what was settled before, as the aligner counts

	after    collation
	old, new []align.Row // the rows of paragraphs that gave way, and those that came
	said     []align.Row // the rows of sentences that the person spoke of
}

// paragraphs corrects rows of paragraphs.
func (x *correction) paragraphs(ctx context.Context, kind store.CorrectionKind, asked asked) error {
	change, err := makeChange(kind, x.before.rows, asked)
	if err != nil {
		return err
	}
	x.old = rowsAt(x.before.rows, change.Old)
	if kind == store.ConfirmRows {
		x.after, x.new, x.said = x.before, x.old, sentenceRows(x.old)
		return nil
	}
	if err := x.bench.alignInside(ctx, x.before, change, x.kept.Sentences); err != nil {
		return err
	}
	x.new = change.Rows
	x.after = x.before
	x.after.rows = change.Apply(x.before.rows, forAligner(x.before.texts))
	return nil
}

// sentences corrects rows of sentences inside one row of paragraphs.
func (x *correction) sentences(kind store.CorrectionKind, asked asked) error {
	at := asked.row
	row := x.before.rows[at]
	change, err := makeChange(kind, row.Inner, asked)
	if err != nil {
		return err
	}
	x.old = []align.Row{row}
	x.said = change.Rows
	row.Inner = change.Apply(row.Inner, forAligner(x.before.texts))
	x.new = []align.Row{row}
	x.after = x.before
	x.after.rows = slices.Clone(x.before.rows)
	x.after.rows[at] = row
	return nil
}

// makeChange is the change to rows of one level.
func makeChange(kind store.CorrectionKind, rows []align.Row, asked asked) (align.Change, error) {
	switch kind {
	case store.LinkRows:
		return align.Link(rows, asked.places)
	case store.UnlinkRows:
		return align.Unlink(rows, asked.places)
	case store.SplitRow:
		return align.Split(rows, asked.places)
	case store.MergeRows:
		return align.Merge(rows, rowsOf(rows, asked.places))
	case store.MovePassage:
		return align.Move(rows, asked.places, rowsOf(rows, asked.to)[0])
	}
	at := rowsOf(rows, asked.places)
	return align.Change{Old: at, Rows: rowsAt(rows, at)}, nil
}

// rowsOf lists the rows in which places stand, rising; every place stands in one.
func rowsOf(rows []align.Row, places []align.Place) []int {
	row := map[align.Place]int{}
	for k, r := range rows {
		for t, cell := range r.Cells {
			for _, n := range cell {
				row[align.Place{Text: t, Unit: n}] = k
			}
		}
	}
	var at []int
	for _, p := range places {
		at = append(at, row[p])
	}
	slices.Sort(at)
	return slices.Compact(at)
}

func rowsAt(rows []align.Row, at []int) []align.Row {
	out := make([]align.Row, len(at))
	for i, k := range at {
		out[i] = rows[k]
	}
	return out
}

// event is the correction as it is written down.
func (x *correction) event(how Correcting) store.Correction {
	c := store.Correction{Kind: how.Kind, Author: how.Author, Note: how.Note}
	for _, t := range x.before.texts {
		c.Columns = append(c.Columns, t.revision.ID)
	}
	slices.Sort(c.Columns)
	if how.Kind != store.ConfirmRows {
		c.Before = x.written(x.old, nil)
	}
	c.After = x.written(x.new, x.said)
	for i := range c.After {
		c.After[i].Settled = true
	}
	return c
}

// written is rows as a correction names them. Rows of sentences are settled that were so before, or that are said to be.
func (x *correction) written(rows, said []align.Row) []store.CorrectedRow {
	sentences := sentencePassages(x.before.texts)
	saidSet, kept := newRowSet(said), newKeptSet(x.kept.Sentences)
	out := make([]store.CorrectedRow, len(rows))
	for i, r := range rows {
		out[i] = store.CorrectedRow{Confidence: r.Confidence, Passages: passages(r, func(p align.Place) store.Passage {
			return wholeParagraph(x.before.texts[p.Text], p.Unit)
		})}
		for _, in := range r.Inner {
			out[i].Inner = append(out[i].Inner, store.CorrectedRow{
				Confidence: in.Confidence,
				Settled:    saidSet.has(in) || kept.has(in),
				Passages:   passages(in, func(p align.Place) store.Passage { return sentences[p.Text][p.Unit] }),
			})
		}
	}
	return out
}

// rowSet finds rows by the first unit in them, which stands in no other row of the level.
type rowSet map[align.Place]align.Row

func newRowSet(rows []align.Row) rowSet {
	set := rowSet{}
	for _, r := range rows {
		set[firstPlace(r)] = r
	}
	return set
}

// has tells whether one of the rows has the cells of another.
func (s rowSet) has(row align.Row) bool {
	r, known := s[firstPlace(row)]
	return known && slices.EqualFunc(r.Cells, row.Cells, slices.Equal)
}

// firstPlace is the first unit of a row.
func firstPlace(r align.Row) align.Place {
	t := slices.IndexFunc(r.Cells, func(cell []int) bool { return len(cell) > 0 })
	return align.Place{Text: t, Unit: r.Cells[t][0]}
}

// keptSet finds settled rows by any unit in them.
type keptSet map[align.Place]align.KeptRow

func newKeptSet(rows []align.KeptRow) keptSet {
	set := keptSet{}
	for _, k := range rows {
		for _, p := range placesIn([]align.Row{{Cells: k.Cells}}) {
			set[p] = k
		}
	}
	return set
}

// has tells whether a row is settled.
func (s keptSet) has(row align.Row) bool {
	k, known := s[firstPlace(row)]
	return known && k.Is(row)
}

// passages lists what stands in the cells of a row.
func passages(r align.Row, passage func(align.Place) store.Passage) []store.Passage {
	var out []store.Passage
	for t, cell := range r.Cells {
		for _, n := range cell {
			out = append(out, passage(align.Place{Text: t, Unit: n}))
		}
	}
	return out
}

// wholeParagraph is a paragraph of a text as a passage.
func wholeParagraph(t Text, n int) store.Passage {
	p := t.Paragraphs[n]
	return store.Passage{Revision: t.revision.ID, Paragraph: p.Number, End: len(p.Text), Quote: p.Text}
}

// sentencePassages are the sentences of texts as passages.
func sentencePassages(texts []Text) [][]store.Passage {
	out := make([][]store.Passage, len(texts))
	for k, t := range texts {
		for _, p := range t.Paragraphs {
			for _, s := range p.Sentences {
				out[k] = append(out[k], store.Passage{
					Revision: t.revision.ID, Paragraph: p.Number, First: s.Start, End: s.End, Quote: s.In(p.Text),
				})
			}
		}
	}
	return out
}
