package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Works lists the works by name.
func (s *Store) Works(ctx context.Context) (works []Work, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		works, err = listWorks(ctx, tx)
		return err
	})
	return works, err
}

func listWorks(ctx context.Context, tx *sql.Tx) ([]Work, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (w Work, err error) {
		return w, rows.Scan(&w.ID, &w.Name, &w.Variants)
	}, `
		SELECT work.id, work.name, count(variant.id) FROM work LEFT JOIN variant ON variant.work_id = work.id
		GROUP BY work.id ORDER BY work.name`)
}

// Variants lists a work's variants, the original first, then in the order they were made. ErrNotFound where there is
// no such work.
func (s *Store) Variants(ctx context.Context, work string) (variants []Variant, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		id, err := findWork(ctx, tx, work)
		if err != nil {
			return err
		}
		variants, err = listVariants(ctx, tx, id)
		return err
	})
	return variants, err
}

func listVariants(ctx context.Context, tx *sql.Tx, work int64) ([]Variant, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (v Variant, err error) {
		return v, rows.Scan(&v.ID, &v.Work, &v.Name, &v.Lang, &v.Original, &v.Revisions)
	}, `
		SELECT variant.id, work.name, variant.name, lang, original, count(revision.id)
		FROM variant JOIN work ON work.id = work_id LEFT JOIN revision ON variant_id = variant.id
		WHERE work_id = ? GROUP BY variant.id ORDER BY original DESC, variant.id`, work)
}

// findWork returns the id of a work.
func findWork(ctx context.Context, tx *sql.Tx, name string) (id int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT id FROM work WHERE name = ?", canonical(name)).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	works, err := listWorks(ctx, tx)
	if err != nil {
		return 0, err
	}
	if len(works) == 0 {
		return 0, fmt.Errorf("work %q %w; the store is empty", name, ErrNotFound)
	}
	names := make([]string, len(works))
	for i, w := range works {
		names[i] = w.Name
	}
	return 0, fmt.Errorf("work %q %w; there are: %s", name, ErrNotFound, list(names))
}

// findVariant returns the id of a variant of a work.
func findVariant(ctx context.Context, tx *sql.Tx, work int64, name string) (id int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT id FROM variant WHERE work_id = ? AND name = ?", work, canonical(name)).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	variants, err := listVariants(ctx, tx, work)
	if err != nil {
		return 0, err
	}
	names := make([]string, len(variants))
	for i, v := range variants {
		names[i] = v.Name
	}
	return 0, fmt.Errorf("variant %q %w; there are: %s", name, ErrNotFound, list(names))
}
