package workbench

import (
	"context"
	"errors"

	"variorum/align"
	"variorum/store"
)

// collation is texts lined up: rows over the paragraphs they have left, and rows of sentences inside, both counted
// from 0 as the aligner counts.
type collation struct {
	texts []Text
	rows  []align.Row
	saved store.Grid // the stored grid that it comes from; of one made anew, only what corrections it follows
}

// between is the alignment of two of the texts.
func (c collation) between(i, j int) align.Alignment {
	return align.Alignment{
		Paragraphs: align.Between(c.rows, i, j),
		Sentences:  align.Between(sentenceRows(c.rows), i, j),
	}
}

// collate lines texts up: by their work's stored grid where that holds all of them as they are, else anew.
func (b *Bench) collate(ctx context.Context, texts []Text) (collation, error) {
	c, ok, err := b.collated(ctx, texts)
	if ok || err != nil {
		return c, err
	}
	return b.collateAnew(ctx, texts)
}

// collateAnew aligns texts, around the rows that people have settled if they are of one work.
func (b *Bench) collateAnew(ctx context.Context, texts []Text) (collation, error) {
	settled, err := b.settled(ctx, texts)
	if err != nil {
		return collation{}, err
	}
	aligner, err := b.aligner(ctx, texts)
	if err != nil {
		return collation{}, err
	}
	b.progress("aligning %d texts", len(texts))
	rows := aligner.CollateAround(forAligner(texts), settled.kept(texts))
	return collation{texts, rows, store.Grid{Through: settled.through}}, nil
}

// pair aligns two texts: by the stored grid where it holds them, else by themselves.
func (b *Bench) pair(ctx context.Context, source, target Text) (align.Alignment, error) {
	texts := []Text{source, target}
	c, ok, err := b.collated(ctx, texts)
	if err != nil {
		return align.Alignment{}, err
	}
	if ok {
		return c.between(0, 1), nil
	}
	if settled, err := b.settled(ctx, texts); err != nil {
		return align.Alignment{}, err
	} else if len(settled.rows) > 0 {
		c, err := b.collateAnew(ctx, texts)
		return c.between(0, 1), err
	}
	aligner, err := b.aligner(ctx, texts)
	if err != nil {
		return align.Alignment{}, err
	}
	b.progress("aligning %s and %s", source.Name, target.Name)
	given := forAligner(texts)
	return aligner.Align(given[0], given[1]), nil
}

// collated finds texts in the stored grid of their work; ok is false where it does not hold them as they are.
func (b *Bench) collated(ctx context.Context, texts []Text) (c collation, ok bool, err error) {
	work := oneWork(texts)
	if work == "" {
		return c, false, nil
	}
	if b.Lexica.chosen() {
		b.detail("%s: the stored alignment is not used, since lists of words are chosen here", work)
		return c, false, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		return c, false, err
	}
	g, err := s.Grid(ctx, work)
	if errors.Is(err, store.ErrNotFound) {
		return c, false, nil
	}
	if err != nil {
		return c, false, err
	}
	rows, ok := fromGrid(g, texts)
	if ok {
		b.detail("%s: the stored alignment is used", work)
	}
	return collation{texts, rows, g}, ok, nil
}

// oneWork is the work that all texts are saved states of; empty where there is none.
func oneWork(texts []Text) string {
	work := texts[0].revision.Work
	for _, t := range texts {
		if t.revision.ID == 0 || t.revision.Work != work {
			return ""
		}
	}
	return work
}

// toGrid is the collation as it is stored: paragraphs by their numbers, sentences counted through whole revisions.
func (c collation) toGrid() store.Grid {
	g := store.Grid{ID: c.saved.ID, Through: c.saved.Through}
	paragraphs, sentences := make([][]int, len(c.texts)), make([][]int, len(c.texts))
	for k, t := range c.texts {
		g.Columns = append(g.Columns, t.revision)
		paragraphs[k], sentences[k] = t.numbers(), t.sentenceNumbers()
	}
	for _, row := range c.rows {
		out := store.Row{Cells: renumber(row.Cells, paragraphs), Confidence: row.Confidence}
		for _, in := range row.Inner {
			out.Inner = append(out.Inner, store.Row{Cells: renumber(in.Cells, sentences), Confidence: in.Confidence})
		}
		g.Rows = append(g.Rows, out)
	}
	return g
}

// numbers are the numbers of the paragraphs the text has left.
func (t Text) numbers() []int {
	out := make([]int, len(t.Paragraphs))
	for i, p := range t.Paragraphs {
		out[i] = p.Number
	}
	return out
}

// sentenceNumbers are the numbers of the sentences the text has left.
func (t Text) sentenceNumbers() []int {
	var out []int
	for _, p := range t.Paragraphs {
		for i := range p.Sentences {
			out = append(out, p.first+i)
		}
	}
	return out
}

// renumber puts numbers[k][i] for every i of cell k.
func renumber(cells, numbers [][]int) [][]int {
	out := make([][]int, len(cells))
	for k, cell := range cells {
		out[k] = make([]int, len(cell))
		for i, unit := range cell {
			out[k][i] = numbers[k][unit]
		}
	}
	return out
}

// fromGrid gives the rows of a stored grid over these texts, in their order. What has been skipped since is left out;
// ok is false where a text has no column or something the grid does not know.
func fromGrid(g store.Grid, texts []Text) (rows []align.Row, ok bool) {
	columns := map[int64]int{}
	for k, rev := range g.Columns {
		columns[rev.ID] = k
	}
	paragraphs, sentences := make([]column, len(texts)), make([]column, len(texts))
	for k, t := range texts {
		from, found := columns[t.revision.ID]
		if !found {
			return nil, false
		}
		paragraphs[k], sentences[k] = newColumn(from, t.numbers()), newColumn(from, t.sentenceNumbers())
	}
	for _, row := range g.Rows {
		out := align.Row{Confidence: row.Confidence}
		for _, in := range row.Inner {
			if cells, any := pick(in.Cells, sentences); any {
				out.Inner = append(out.Inner, align.Row{Cells: cells, Confidence: in.Confidence})
			}
		}
		var any bool
		if out.Cells, any = pick(row.Cells, paragraphs); any {
			rows = append(rows, out)
		}
	}
	for k := range texts {
		if !paragraphs[k].complete() || !sentences[k].complete() {
			return nil, false
		}
	}
	return rows, true
}

// column is a text's column of a stored grid, and what of the text has been met in it.
type column struct {
	from  int         // its place in the stored rows
	index map[int]int // the stored numbers of what the text has left, as the aligner counts them
	met   map[int]bool
}

func newColumn(from int, numbers []int) column {
	c := column{from, make(map[int]int, len(numbers)), make(map[int]bool, len(numbers))}
	for i, n := range numbers {
		c.index[n] = i
	}
	return c
}

// complete tells whether all of the text has been met.
func (c column) complete() bool { return len(c.met) == len(c.index) }

// pick takes the cells of the columns from a stored row, and tells whether anything is in them.
func pick(stored [][]int, columns []column) (cells [][]int, any bool) {
	cells = make([][]int, len(columns))
	for k, c := range columns {
		for _, number := range stored[c.from] {
			if i, left := c.index[number]; left {
				cells[k] = append(cells[k], i)
				c.met[number] = true
				any = true
			}
		}
	}
	return cells, any
}
