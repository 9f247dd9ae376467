package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// insertCorrection writes the columns and rows of a correction.
func insertCorrection(ctx context.Context, tx *sql.Tx, c Correction) error {
	columns := make([][]any, len(c.Columns))
	for i, revision := range c.Columns {
		columns[i] = []any{c.ID, revision}
	}
	w := correctionWriter{correction: c.ID}
	for _, r := range c.Before {
		w.add(r, 0, nil)
	}
	for _, r := range c.After {
		w.add(r, 1, nil)
	}
	if err := w.check(ctx, tx); err != nil {
		return err
	}
	for _, t := range []struct {
		name string
		rows [][]any
	}{
		{"correction_column (correction_id, revision_id)", columns},
		{"correction_row (correction_id, number, after, inside, confidence, settled)", w.rows},
		{"correction_passage (correction_id, row, revision_id, paragraph, first_byte, end_byte, quote)", w.passages},
	} {
		if err := insertRows(ctx, tx, t.name, slices.Values(t.rows)); err != nil {
			return err
		}
	}
	return nil
}

// A correctionWriter numbers the rows of a correction.
type correctionWriter struct {
	correction     int64
	rows, passages [][]any
	quoted         []Passage
}

func (w *correctionWriter) add(r CorrectedRow, after int, inside any) {
	number := len(w.rows)
	w.rows = append(w.rows, []any{w.correction, number, after, inside, r.Confidence, r.Settled})
	for _, p := range r.Passages {
		w.passages = append(w.passages, []any{w.correction, number, p.Revision, p.Paragraph, p.First, p.End, p.Quote})
	}
	w.quoted = append(w.quoted, r.Passages...)
	for _, in := range r.Inner {
		w.add(in, after, number)
	}
}

// check refuses passages that do not say what they quote.
func (w *correctionWriter) check(ctx context.Context, tx *sql.Tx) error {
	texts := map[[2]int64]string{}
	for _, p := range w.quoted {
		key := [2]int64{p.Revision, int64(p.Paragraph)}
		text, known := texts[key]
		if !known {
			err := tx.QueryRowContext(ctx, "SELECT text FROM paragraph WHERE revision_id = ? AND number = ?", p.Revision, p.Paragraph).
				Scan(&text)
			if errors.Is(err, sql.ErrNoRows) {
				return fmt.Errorf("paragraph %d of the saved state with the id %d %w", p.Paragraph, p.Revision, ErrNotFound)
			}
			if err != nil {
				return err
			}
			texts[key] = text
		}
		if p.First < 0 || p.First >= p.End || p.End > len(text) || text[p.First:p.End] != p.Quote {
			return fmt.Errorf("paragraph %d of the saved state with the id %d does not say %q there, so the correction is %w",
				p.Paragraph, p.Revision, p.Quote, ErrInvalid)
		}
	}
	return nil
}

// readCorrectedRows reads the rows of all corrections of a work into them.
func readCorrectedRows(ctx context.Context, tx *sql.Tx, workID int64, index map[int64]*Correction) error {
	type key struct {
		correction int64
		row        int
	}
	passages := map[key][]Passage{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var k key
		var p Passage
		err := rows.Scan(&k.correction, &k.row, &p.Revision, &p.Paragraph, &p.First, &p.End, &p.Quote)
		passages[k] = append(passages[k], p)
		return err
	}, `
		SELECT correction_id, row, revision_id, paragraph, first_byte, end_byte, quote
		FROM correction_passage JOIN correction ON correction.id = correction_id WHERE work_id = ?
		ORDER BY correction_id, row, revision_id, paragraph, first_byte`, workID)
	if err != nil {
		return err
	}
	return each(ctx, tx, func(rows *sql.Rows) error {
		var k key
		var after bool
		var inside sql.NullInt64
		var r CorrectedRow
		if err := rows.Scan(&k.correction, &k.row, &after, &inside, &r.Confidence, &r.Settled); err != nil {
			return err
		}
		r.Passages = passages[k]
		list := &index[k.correction].Before
		if after {
			list = &index[k.correction].After
		}
		if inside.Valid { // rows stand behind the one they are in
			if len(*list) == 0 {
				return errDamaged
			}
			list = &(*list)[len(*list)-1].Inner
		}
		*list = append(*list, r)
		return nil
	}, `
		SELECT correction_id, number, after, inside, confidence, settled
		FROM correction_row JOIN correction ON correction.id = correction_id WHERE work_id = ?
		ORDER BY correction_id, number`, workID)
}
