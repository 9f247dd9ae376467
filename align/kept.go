package align

import "slices"

// Kept is rows that people have settled. No unit may stand in two of its rows of one level, and a row of sentences should
// lie within one of paragraphs: it counts for nothing where it does not.
type Kept struct{ Paragraphs, Sentences []KeptRow }

// KeptRow is a settled row: what belongs together, and nothing else.
type KeptRow struct {
	Cells [][]int // per text, unit numbers from 0, rising; empty where the text is known to have nothing here
	Open  []bool  // per text, whether the row says nothing of it, so that units of the text may join it; nil for no text
}

// speaksOf tells whether the row says what a text has here.
func (r KeptRow) speaksOf(text int) bool { return r.Open == nil || !r.Open[text] }

// Is tells whether a row is the settled one: it has the same units of every text that the settled one speaks of.
func (r KeptRow) Is(row Row) bool {
	for t, cell := range r.Cells {
		if r.speaksOf(t) && !slices.Equal(cell, row.Cells[t]) {
			return false
		}
	}
	return true
}

// turned puts the cells into an order of texts.
func (k Kept) turned(order []int) Kept {
	return Kept{turnedRows(k.Paragraphs, order), turnedRows(k.Sentences, order)}
}

func turnedRows(rows []KeptRow, order []int) []KeptRow {
	out := make([]KeptRow, len(rows))
	for k, r := range rows {
		out[k].Cells = picked(r.Cells, order)
		if r.Open != nil {
			out[k].Open = picked(r.Open, order)
		}
	}
	return out
}

// keptInOneRow lists the rows of sentences whose paragraphs are in one row; home gives the row per text and sentence.
func keptInOneRow(rows []KeptRow, home [][]int) []KeptRow {
	return slices.DeleteFunc(slices.Clone(rows), func(r KeptRow) bool {
		row := -1
		for t, cell := range r.Cells {
			for _, s := range cell {
				if row >= 0 && home[t][s] != row {
					return true
				}
				row = home[t][s]
			}
		}
		return false
	})
}
