package workbench

import (
	"slices"

	"variorum/align"
	"variorum/store"
)

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
