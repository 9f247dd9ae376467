package store

import (
	"context"
	"database/sql"
	"fmt"
)

// SaveConcepts replaces the concepts found in a work. Their order is kept; their ids are given anew. ErrNotFound where
// there is no such work, or a term names a variant that is not there; ErrInvalid where a term has no text or language,
// or a count below 0.
func (s *Store) SaveConcepts(ctx context.Context, work string, cs []Concept) error {
	for i, c := range cs {
		for _, t := range c.Terms {
			if t.Text == "" || t.Lang == "" || t.Count < 0 {
				return fmt.Errorf("concept %d: term %q (language %q, count %d) %w", i+1, t.Text, t.Lang, t.Count, ErrInvalid)
			}
		}
	}
	return s.update(ctx, func(tx *sql.Tx) error { return saveConcepts(ctx, tx, work, cs) })
}

func saveConcepts(ctx context.Context, tx *sql.Tx, work string, cs []Concept) error {
	id, err := findWork(ctx, tx, work)
	if err != nil {
		return err
	}
	variants := map[string]any{"": nil} // ids by name; NULL for the original's term
	for _, c := range cs {
		for _, t := range c.Terms {
			if _, ok := variants[t.Variant]; ok {
				continue
			}
			if variants[t.Variant], err = findVariant(ctx, tx, id, t.Variant); err != nil {
				return err
			}
		}
	}
	for _, old := range []string{
		"DELETE FROM term WHERE concept_id IN (SELECT id FROM concept WHERE work_id = ?)",
		"DELETE FROM concept WHERE work_id = ?",
	} {
		if _, err := tx.ExecContext(ctx, old, id); err != nil {
			return err
		}
	}
	var first int64 // id of the first new concept; the others follow
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) + 1 FROM concept").Scan(&first); err != nil {
		return err
	}
	err = insertRows(ctx, tx, "concept (id, work_id, number)", func(yield func([]any) bool) {
		for i := range cs {
			if !yield([]any{first + int64(i), id, i}) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	return insertRows(ctx, tx, "term (concept_id, number, lang, variant_id, text, count)", func(yield func([]any) bool) {
		for i, c := range cs {
			for k, t := range c.Terms {
				if !yield([]any{first + int64(i), k, t.Lang, variants[t.Variant], t.Text, t.Count}) {
					return
				}
			}
		}
	})
}

// Concepts reads the concepts found in a work, in the order they were saved in. ErrNotFound where there is no such work.
func (s *Store) Concepts(ctx context.Context, work string) (cs []Concept, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		id, err := findWork(ctx, tx, work)
		if err != nil {
			return err
		}
		cs, err = concepts(ctx, tx, id)
		return err
	})
	return cs, err
}

func concepts(ctx context.Context, tx *sql.Tx, work int64) (cs []Concept, err error) {
	cs, err = collect(ctx, tx, func(rows *sql.Rows) (c Concept, err error) {
		return c, rows.Scan(&c.ID)
	}, "SELECT id FROM concept WHERE work_id = ? ORDER BY number", work)
	if err != nil {
		return nil, err
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var concept int
		var t Term
		if err := rows.Scan(&concept, &t.Lang, &t.Variant, &t.Text, &t.Count); err != nil {
			return err
		}
		if concept >= len(cs) {
			return errDamaged
		}
		cs[concept].Terms = append(cs[concept].Terms, t)
		return nil
	}, `
		SELECT concept.number, term.lang, coalesce(variant.name, ''), text, count
		FROM concept JOIN term ON concept_id = concept.id LEFT JOIN variant ON variant.id = variant_id
		WHERE concept.work_id = ? ORDER BY concept.number, term.number`, work)
	return cs, err
}
