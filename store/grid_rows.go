package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
)

// insertGrid writes the columns and rows of a new grid.
func insertGrid(ctx context.Context, tx *sql.Tx, grid int64, columns []column, rows []Row) error {
	tables := []struct {
		name string
		rows iter.Seq[[]any]
	}{
		{"grid_column (grid_id, number, revision_id)", func(yield func([]any) bool) {
			for i, c := range columns {
				if !yield([]any{grid, i, c.revision}) {
					return
				}
			}
		}},
		{"grid_row (grid_id, number, confidence)", func(yield func([]any) bool) {
			for i, row := range rows {
				if !yield([]any{grid, i, row.Confidence}) {
					return
				}
			}
		}},
		{"grid_cell (grid_id, revision_id, paragraph, row)", cells(grid, columns, rows)},
		{"inner_row (grid_id, number, row, confidence)", func(yield func([]any) bool) {
			number := 0
			for i, row := range rows {
				for _, inner := range row.Inner {
					if !yield([]any{grid, number, i, inner.Confidence}) {
						return
					}
					number++
				}
			}
		}},
		{"inner_cell (grid_id, revision_id, sentence, inner_row)", cells(grid, columns, innerRows(rows))},
	}
	for _, t := range tables {
		if err := insertRows(ctx, tx, t.name, t.rows); err != nil {
			return err
		}
	}
	return nil
}

// innerRows strings together the inner rows of all rows.
func innerRows(rows []Row) (inner []Row) {
	for _, row := range rows {
		inner = append(inner, row.Inner...)
	}
	return inner
}

// cells lists the units of all rows, a column after the other.
func cells(grid int64, columns []column, rows []Row) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for c, col := range columns {
			for i, row := range rows {
				for _, unit := range row.Cells[c] {
					if !yield([]any{grid, col.revision, unit, i}) {
						return
					}
				}
			}
		}
	}
}

func newestGrid(ctx context.Context, tx *sql.Tx, work string) (Grid, error) {
	workID, err := findWork(ctx, tx, work)
	if err != nil {
		return Grid{}, err
	}
	g, err := readGrid(ctx, tx, "SELECT id, work_id, made FROM grid WHERE work_id = ? ORDER BY id DESC LIMIT 1", workID)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("grid of %s %w; its variants have not been aligned", work, ErrNotFound)
	}
	return g, err
}

func newestGridOf(ctx context.Context, tx *sql.Tx, revision int64) (Grid, error) {
	rev, err := revisionByID(ctx, tx, revision)
	if err != nil {
		return Grid{}, err
	}
	g, err := readGrid(ctx, tx, `
		SELECT id, work_id, made FROM grid JOIN grid_column ON grid_id = id WHERE revision_id = ? ORDER BY id DESC LIMIT 1`, revision)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("grid with %s/%s@%d %w; align %s first", rev.Work, rev.Variant, rev.Number, ErrNotFound, rev.Work)
	}
	return g, err
}

// readGrid reads the grid that a query names by id, work and time.
func readGrid(ctx context.Context, tx *sql.Tx, query string, arg int64) (g Grid, err error) {
	var work int64
	if err := tx.QueryRowContext(ctx, query, arg).Scan(&g.ID, &work, &g.Made); err != nil {
		return Grid{}, err
	}
	if g.Through, err = lastCorrection(ctx, tx, work); err != nil {
		return Grid{}, err
	}
	g.Columns, err = collect(ctx, tx, scanRevision, selectRevisions+`
		JOIN grid_column ON revision_id = revision.id WHERE grid_id = ? ORDER BY grid_column.number`, g.ID)
	if err != nil {
		return Grid{}, err
	}
	g.Rows, err = readRows(ctx, tx, g.ID, g.Columns)
	return g, err
}

// readRows reads the rows of a grid in five queries, however many there are.
func readRows(ctx context.Context, tx *sql.Tx, grid int64, columns []Revision) ([]Row, error) {
	confidence := func(rows *sql.Rows) (r Row, err error) {
		r.Cells = make([][]int, len(columns))
		return r, rows.Scan(&r.Confidence)
	}
	rows, err := collect(ctx, tx, confidence, "SELECT confidence FROM grid_row WHERE grid_id = ? ORDER BY number", grid)
	if err != nil {
		return nil, err
	}
	inner, err := collect(ctx, tx, confidence, "SELECT confidence FROM inner_row WHERE grid_id = ? ORDER BY number", grid)
	if err != nil {
		return nil, err
	}
	number := map[int64]int{} // of a revision's column
	for i, r := range columns {
		number[r.ID] = i
	}
	fill := func(rows []Row, query string) error {
		return each(ctx, tx, func(found *sql.Rows) error {
			var revision int64
			var unit, row int
			if err := found.Scan(&revision, &unit, &row); err != nil {
				return err
			}
			c, ok := number[revision]
			if !ok || row >= len(rows) {
				return errDamaged
			}
			rows[row].Cells[c] = append(rows[row].Cells[c], unit)
			return nil
		}, query, grid)
	}
	err = fill(rows, `
		SELECT revision_id, paragraph, row FROM grid_cell WHERE grid_id = ? ORDER BY revision_id, paragraph`)
	if err != nil {
		return nil, err
	}
	err = fill(inner, `
		SELECT revision_id, sentence, inner_row FROM inner_cell WHERE grid_id = ? ORDER BY revision_id, sentence`)
	if err != nil {
		return nil, err
	}
	next := 0 // of inner
	err = each(ctx, tx, func(found *sql.Rows) error {
		var row, count int
		if err := found.Scan(&row, &count); err != nil {
			return err
		}
		if row >= len(rows) {
			return errDamaged
		}
		rows[row].Inner = inner[next : next+count : next+count]
		next += count
		return nil
	}, "SELECT row, count(*) FROM inner_row WHERE grid_id = ? GROUP BY row ORDER BY row", grid)
	return rows, err
}
