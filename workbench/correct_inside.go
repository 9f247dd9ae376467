package workbench

import (
	"context"
	"slices"

	"variorum/align"
)

// around is how many rows before and after those that changed are looked at to learn from, when their sentences are
// aligned anew.
const around = 30

// alignInside aligns the sentences inside the new rows of a change: with the rows around them as they stand, since a few
// sentences alone teach too little. Settled rows of sentences stay.
func (b *Bench) alignInside(ctx context.Context, c collation, change align.Change, settled []align.KeptRow) error {
	aligner, err := b.aligner(ctx, c.texts)
	if err != nil {
		return err
	}
	rows := withoutInner(change.Apply(c.rows, forAligner(c.texts)))
	p := part(c.texts, near(rows, change.Rows))
	b.progress("aligning inside %d rows", len(change.Rows))
	for _, r := range aligner.CollateAround(forAligner(p.texts), p.kept(settled)) {
		whole := p.paragraphs.outside(r.Cells)
		for i, wanted := range change.Rows {
			if slices.EqualFunc(whole, wanted.Cells, slices.Equal) {
				change.Rows[i].Inner = p.wholeInner(r.Inner)
			}
		}
	}
	return nil
}

func withoutInner(rows []align.Row) []align.Row {
	rows = slices.Clone(rows)
	for k := range rows {
		rows[k].Inner = nil
	}
	return rows
}

// near lists those of rows that stand within reach of some.
func near(rows, some []align.Row) []align.Row {
	wanted := make([]bool, len(rows))
	set := newRowSet(some)
	for k, r := range rows {
		if set.has(r) {
			for n := max(0, k-around); n < min(len(rows), k+around+1); n++ {
				wanted[n] = true
			}
		}
	}
	var out []align.Row
	for k, r := range rows {
		if wanted[k] {
			out = append(out, r)
		}
	}
	return out
}

// A stretch is some rows of a collation with texts that hold just their paragraphs.
type stretch struct {
	texts                 []Text
	rows                  []align.Row // by the numbers of the whole texts
	paragraphs, sentences numbering
}

// numbering is, per text, the numbers in the whole text of a part's units.
type numbering [][]int

// outside gives cells of a part by the numbers of the whole.
func (n numbering) outside(cells [][]int) [][]int { return renumber(cells, n) }

// inside gives cells of the whole by the numbers of the part; ok is false where something is not in it.
func (n numbering) inside(cells [][]int) (in [][]int, ok bool) {
	in = make([][]int, len(cells))
	for t, cell := range cells {
		for _, unit := range cell {
			at, found := slices.BinarySearch(n[t], unit)
			if !found {
				return nil, false
			}
			in[t] = append(in[t], at)
		}
	}
	return in, true
}

// part takes rows out of a collation of texts.
func part(texts []Text, rows []align.Row) stretch {
	p := stretch{slices.Clone(texts), rows, make(numbering, len(texts)), make(numbering, len(texts))}
	for t, text := range texts {
		for _, r := range rows {
			p.paragraphs[t] = append(p.paragraphs[t], r.Cells[t]...)
		}
		slices.Sort(p.paragraphs[t])
		first := firstSentences(text)
		p.texts[t].Paragraphs = nil
		for _, n := range p.paragraphs[t] {
			p.texts[t].Paragraphs = append(p.texts[t].Paragraphs, text.Paragraphs[n])
			for s := range text.Paragraphs[n].Sentences {
				p.sentences[t] = append(p.sentences[t], first[n]+s)
			}
		}
	}
	return p
}

// firstSentences gives for each paragraph the number of its first sentence, from 0, as the aligner counts.
func firstSentences(t Text) []int {
	first := make([]int, len(t.Paragraphs))
	n := 0
	for i, p := range t.Paragraphs {
		first[i] = n
		n += len(p.Sentences)
	}
	return first
}

// kept keeps the rows of paragraphs as they are, and of those of sentences the settled ones.
func (p stretch) kept(settled []align.KeptRow) align.Kept {
	return p.keptAmong(newRowSet(p.rows), align.Kept{Sentences: settled})
}

// keptAmong keeps those rows of paragraphs that are among some, and what is settled.
func (p stretch) keptAmong(some rowSet, settled align.Kept) align.Kept {
	kept := align.Kept{Paragraphs: insideRows(p.paragraphs, settled.Paragraphs), Sentences: insideRows(p.sentences, settled.Sentences)}
	for _, r := range p.rows {
		if some.has(r) {
			cells, _ := p.paragraphs.inside(r.Cells)
			kept.Paragraphs = append(kept.Paragraphs, align.KeptRow{Cells: cells})
		}
	}
	return kept
}

// insideRows gives those settled rows that lie in a part, by its numbers.
func insideRows(n numbering, rows []align.KeptRow) []align.KeptRow {
	var out []align.KeptRow
	for _, r := range rows {
		if cells, ok := n.inside(r.Cells); ok {
			out = append(out, align.KeptRow{Cells: cells, Open: r.Open})
		}
	}
	return out
}

// wholeInner gives rows of sentences by the numbers of the whole texts.
func (p stretch) wholeInner(inner []align.Row) []align.Row {
	out := make([]align.Row, len(inner))
	for i, r := range inner {
		out[i] = align.Row{Cells: p.sentences.outside(r.Cells), Confidence: r.Confidence}
	}
	return out
}
