package store

import (
	"context"
	"database/sql"

	"variorum/text"
)

// Paragraphs reads a revision's paragraphs, the skipped ones among them, in order. ErrNotFound where there is no such
// revision.
func (s *Store) Paragraphs(ctx context.Context, revision int64) (ps []Paragraph, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		ps, err = paragraphs(ctx, tx, revision)
		return err
	})
	return ps, err
}

func paragraphs(ctx context.Context, tx *sql.Tx, revision int64) ([]Paragraph, error) {
	rev, err := revisionByID(ctx, tx, revision)
	if err != nil {
		return nil, err
	}
	var ps []Paragraph
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var p Paragraph
		if err := rows.Scan(&p.Number, &p.Kind, &p.Level, &p.Line, &p.Text); err != nil {
			return err
		}
		ps = append(ps, p)
		if p.Number != len(ps) {
			return errDamaged
		}
		return nil
	}, "SELECT number, kind, level, line, text FROM paragraph WHERE revision_id = ? ORDER BY number", revision)
	if err == nil && len(ps) != rev.Paragraphs {
		err = errDamaged
	}
	if err != nil {
		return nil, err
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var n int
		var sp text.Span
		if err := rows.Scan(&n, &sp.Start, &sp.End); err != nil {
			return err
		}
		if n > len(ps) || sp.End > len(ps[n-1].Text) {
			return errDamaged
		}
		ps[n-1].Sentences = append(ps[n-1].Sentences, sp)
		return nil
	}, "SELECT paragraph, first_byte, end_byte FROM sentence WHERE revision_id = ? ORDER BY number", revision)
	if err != nil {
		return nil, err
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var n int
		var kind string
		if err := rows.Scan(&n, &kind); err != nil {
			return err
		}
		if n > len(ps) {
			return errDamaged
		}
		ps[n-1].Skipped = kind == skip
		return nil
	}, "SELECT paragraph, kind FROM decision WHERE revision_id = ? AND kind IN (?, ?) ORDER BY id", revision, skip, unskip)
	if err != nil {
		return nil, err
	}
	return ps, nil
}

// insertParagraphs saves the paragraphs of a new revision, and their sentences.
func insertParagraphs(ctx context.Context, tx *sql.Tx, revision int64, e entry) error {
	err := insertRows(ctx, tx, "paragraph (revision_id, number, kind, level, line, text)", func(yield func([]any) bool) {
		for i, p := range e.Paragraphs {
			if !yield([]any{revision, i + 1, string(p.Kind), p.Level, p.Line, p.Text}) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	return insertRows(ctx, tx, "sentence (revision_id, number, paragraph, first_byte, end_byte)", func(yield func([]any) bool) {
		number := 0
		for i, cuts := range e.cuts {
			for _, sp := range cuts {
				if !yield([]any{revision, number, i + 1, sp.Start, sp.End}) {
					return
				}
				number++
			}
		}
	})
}
