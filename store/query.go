package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"
)

// batch is how many rows one statement inserts.
const batch = 100

// insertRows inserts rows into a table, named with its columns as in "term (concept_id, number)". It asks whether ctx is
// done between statements only: the driver's own way costs a goroutine a statement.
func insertRows(ctx context.Context, tx *sql.Tx, table string, rows iter.Seq[[]any]) error {
	quiet := context.WithoutCancel(ctx)
	width := strings.Count(table, ",") + 1
	args := make([]any, 0, batch*width)
	var full *sql.Stmt // for a whole batch; few texts need it
	for row := range rows {
		args = append(args, row...)
		if len(args) < batch*width {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if full == nil {
			var err error
			if full, err = tx.PrepareContext(quiet, insertStatement(table, width, batch)); err != nil {
				return err
			}
			defer full.Close()
		}
		if _, err := full.ExecContext(quiet, args...); err != nil {
			return err
		}
		args = args[:0]
	}
	if len(args) == 0 {
		return nil
	}
	_, err := tx.ExecContext(quiet, insertStatement(table, width, len(args)/width), args...)
	return err
}

func insertStatement(table string, width, rows int) string {
	row := "(?" + strings.Repeat(", ?", width-1) + ")"
	return fmt.Sprintf("INSERT INTO %s VALUES %s%s", table, row, strings.Repeat(", "+row, rows-1))
}

// errDamaged is what the tables' constraints rule out, but programs that turn them off can do.
var errDamaged = errors.New("the store is damaged: rows point to rows that are not there; put back a copy")

// each calls scan on every row of a query.
func each(ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// collect reads the rows of a query.
func collect[T any](
	ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) (T, error), query string, args ...any,
) ([]T, error) {
	var all []T
	err := each(ctx, tx, func(rows *sql.Rows) error {
		one, err := scan(rows)
		all = append(all, one)
		return err
	}, query, args...)
	return all, err
}
