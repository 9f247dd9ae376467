package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// Collation is texts lined up, with the numbers by which the field's formats name the units.
type Collation struct {
	report.Collation
	Unit Unit `json:"unit"`
	// Units are per row and text the numbers of its units, lines, sentences or paragraphs, from 0 through the text.
	Units [][][]int `json:"units"`
}

// Beads are the rows of a collation of two texts.
func (c Collation) Beads() []align.Bead {
	beads := make([]align.Bead, len(c.Units))
	for i, cells := range c.Units {
		beads[i] = align.Bead{Source: cells[0], Target: cells[1], Confidence: c.Rows[i].Confidence}
	}
	return beads
}

// Align aligns the two texts of the selection, counting such units. Two texts of a work whose stored alignment holds
// them are taken from there.
func (b *Bench) Align(ctx context.Context, sel Selection, u Unit) (Collation, error) {
	texts, err := b.textsBy(ctx, sel, u)
	if err != nil {
		return Collation{}, err
	}
	if err := two(texts, "align"); err != nil {
		return Collation{}, err
	}
	a, err := b.pair(ctx, texts[0], texts[1])
	if err != nil {
		return Collation{}, err
	}
	return show(texts, u, asRows(u.beads(a))), nil
}

// two refuses anything but a pair of texts.
func two(texts []Text, verb string) error {
	switch len(texts) {
	case 0:
		return fmt.Errorf("%s compares two texts; name two files or references", verb)
	case 1:
		return fmt.Errorf("%s compares two texts; only %s is named", verb, texts[0].Citation)
	case 2:
		return nil
	}
	var names []string
	for _, t := range texts {
		names = append(names, t.Citation)
	}
	return fmt.Errorf("%s compares two texts; the arguments name %d (%s)", verb, len(texts), list(names))
}

// asRows makes a row of each bead.
func asRows(beads []align.Bead) []align.Row {
	rows := make([]align.Row, len(beads))
	for i, b := range beads {
		rows[i] = align.Row{Cells: [][]int{b.Source, b.Target}, Confidence: b.Confidence}
	}
	return rows
}

// WholeWork tells whether the arguments are one work of the store, named by itself.
func (b *Bench) WholeWork(ctx context.Context, args []string) (work string, whole bool, err error) {
	if len(args) != 1 {
		return "", false, nil
	}
	if _, file, err := b.locateFile(ctx, args[0]); file || err != nil {
		return "", false, err
	}
	ref, err := ParseRef(args[0])
	return ref.Work, err == nil && ref == Ref{Work: ref.Work}, nil
}

// AlignWork lines up the newest states of all variants of a work around the rows that people have settled, saves that in the
// store, and shows it by such units.
func (b *Bench) AlignWork(ctx context.Context, work string, u Unit) (Collation, error) {
	if u == ByLine {
		return Collation{}, fmt.Errorf("%s: --unit line counts the lines of files; a work is aligned by paragraph or sentence",
			work)
	}
	if _, err := b.locateStored(ctx, work); err != nil {
		return Collation{}, err
	}
	s, err := b.change(ctx)
	if err != nil {
		return Collation{}, err
	}
	texts, err := b.Texts(ctx, Selection{Args: []string{work}})
	if err != nil {
		return Collation{}, err
	}
	if len(texts) < 2 {
		return Collation{}, fmt.Errorf("%s has one variant only; add another with `variorum add --work %s`", work, work)
	}
	c, ok, err := b.realign(ctx, s, texts)
	if err == nil && !ok {
		c, err = b.collateAnew(ctx, texts)
	}
	if err != nil {
		return Collation{}, err
	}
	b.progress("saving the alignment of %s", work)
	if err := s.SaveGrid(ctx, work, c.toGrid()); err != nil {
		return Collation{}, err
	}
	return b.shown(ctx, c, u)
}

// Collate lines up all texts of the selection, counting such units.
func (b *Bench) Collate(ctx context.Context, sel Selection, u Unit) (Collation, error) {
	texts, err := b.textsBy(ctx, sel, u)
	if err != nil {
		return Collation{}, err
	}
	if len(texts) < 2 {
		return Collation{}, errors.New("collate lines up two texts or more; name a work, or several files or references")
	}
	c, err := b.collate(ctx, texts)
	if err != nil {
		return Collation{}, err
	}
	return b.shown(ctx, c, u)
}

// shown is the collation as it is reported, with what people have said of its rows.
func (b *Bench) shown(ctx context.Context, c collation, u Unit) (Collation, error) {
	out := c.shown(u)
	if u != ByParagraph {
		return out, nil
	}
	known, err := b.settled(ctx, c.texts)
	if err == nil {
		known.mark(c, out.Rows)
	}
	return out, err
}

// Row shows the one row that a reference names, WORK#rN or WORK/VARIANT@REVISION#rN. Where the newest alignment of the work
// does not hold that saved state, the newest one that does is shown.
func (b *Bench) Row(ctx context.Context, reference string) (Collation, error) {
	ref, err := ParseRef(reference)
	if err != nil {
		return Collation{}, err
	}
	c, err := b.collationOf(ctx, ref)
	if err != nil {
		return Collation{}, err
	}
	places, err := b.placesOf(ctx, c, ref)
	if err != nil {
		return Collation{}, err
	}
	out, err := b.shown(ctx, c, ByParagraph)
	if err != nil {
		return Collation{}, err
	}
	k := rowsOf(c.rows, places)[0]
	out.Rows, out.Units = out.Rows[k:k+1], out.Units[k:k+1]
	return out, nil
}

// collationOf reads the stored alignment in which a reference to a row is to be looked up.
func (b *Bench) collationOf(ctx context.Context, ref Ref) (collation, error) {
	whole := Ref{Work: ref.Work, Variant: ref.Variant, At: ref.At}
	sources, err := b.locateStored(ctx, whole.String())
	if err != nil {
		return collation{}, err
	}
	s, err := b.existing(ctx)
	if err != nil {
		return collation{}, err
	}
	if ref.Variant == "" {
		texts, err := b.Texts(ctx, Selection{Args: []string{ref.Work}})
		if err != nil {
			return collation{}, err
		}
		return b.collate(ctx, texts)
	}
	g, err := s.GridOf(ctx, sources[0].revision.ID)
	if err != nil {
		return collation{}, err
	}
	variants, err := s.Variants(ctx, ref.Work)
	if err != nil {
		return collation{}, err
	}
	var texts []Text
	for _, rev := range g.Columns {
		v := slices.IndexFunc(variants, func(v store.Variant) bool { return v.Name == rev.Variant })
		t, err := b.read(ctx, source{variant: variants[v], revision: rev})
		if err != nil {
			return collation{}, err
		}
		texts = append(texts, t)
	}
	rows, ok := fromGrid(g, texts)
	if !ok {
		return b.collateAnew(ctx, texts) // something was taken back since
	}
	return collation{texts, rows, g}, nil
}

// shown is the collation as it is reported, its rows counting such units.
func (c collation) shown(u Unit) Collation {
	out := show(c.texts, u, u.rows(c.rows))
	if u != ByParagraph {
		return out
	}
	numbers := make([][]int, len(c.texts))
	for k, t := range c.texts {
		numbers[k] = t.sentenceNumbers()
	}
	for i, row := range c.rows {
		for _, in := range row.Inner {
			out.Rows[i].Sentences = append(out.Rows[i].Sentences, renumber(in.Cells, numbers))
		}
	}
	return out
}

// show puts the passages that rows speak of into them.
func show(texts []Text, u Unit, rows []align.Row) Collation {
	columns := variants(texts)
	out := Collation{Unit: u, Collation: report.Collation{Title: title(texts), Variants: columns}}
	out.Rows, out.Units = make([]report.CollationRow, len(rows)), make([][][]int, len(rows))
	units := make([][]unit, len(texts))
	for k, t := range texts {
		units[k] = t.units(u)
	}
	moved := align.MovedCells(rows)
	for i, row := range rows {
		cells, numbers := make([][]report.Passage, len(texts)), make([][]int, len(texts))
		for k, cell := range row.Cells {
			cells[k], numbers[k] = make([]report.Passage, len(cell)), make([]int, len(cell))
			for j, n := range cell {
				cells[k][j], numbers[k][j] = units[k][n].Passage, units[k][n].index
			}
		}
		out.Rows[i] = report.CollationRow{
			Number: i + 1, Citation: citedRow(cells), Cells: cells, Confidence: row.Confidence, Sentences: [][][]int{}, Moved: []string{},
		}
		out.Units[i] = numbers
		for k, elsewhere := range moved[i] {
			if elsewhere {
				out.Rows[i].Moved = append(out.Rows[i].Moved, texts[k].Name)
			}
		}
	}
	return out
}

// citedRow cites a row by the first passage in it, so that it is found again however rows come to be numbered.
func citedRow(cells [][]report.Passage) string {
	for _, cell := range cells {
		if len(cell) > 0 {
			text, _, _ := strings.Cut(cell[0].Citation, "#")
			return fmt.Sprintf("%s#r%d", text, cell[0].Number)
		}
	}
	return ""
}

// title names what is compared: the work, or the texts.
func title(texts []Text) string {
	work := texts[0].revision.Work
	var names []string
	for _, t := range texts {
		if t.revision.Work != work {
			work = ""
		}
		names = append(names, t.Name)
	}
	if work != "" {
		return work
	}
	return strings.Join(names, ", ")
}
