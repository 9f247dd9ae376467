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
