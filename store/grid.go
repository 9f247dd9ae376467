package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// SaveGrid replaces a work's grid over the same revisions, whatever their order, in one transaction; grids over other
// revisions stay as history. Of the columns only the ids count, and g.Made is the time of saving.
//
// ErrNotFound: no such work, or a revision, paragraph or sentence is not there. ErrInvalid: no columns, a revision twice
// or of another work, a row with more or fewer cells than columns, a paragraph or sentence in two rows, a confidence
// that is not from 0 to 1, rows inside inner rows. A cell comes back in the order of the text.
func (s *Store) SaveGrid(ctx context.Context, work string, g Grid) error {
	return s.update(ctx, func(tx *sql.Tx) error { return s.saveGrid(ctx, tx, work, g) })
}

// Grid reads the newest grid of a work; ErrNotFound where it has none, or there is no such work.
func (s *Store) Grid(ctx context.Context, work string) (g Grid, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		g, err = newestGrid(ctx, tx, work)
		return err
	})
	return g, err
}

// GridOf reads the newest grid that holds a revision, by its id; ErrNotFound where there is none.
func (s *Store) GridOf(ctx context.Context, revision int64) (g Grid, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		g, err = newestGridOf(ctx, tx, revision)
		return err
	})
	return g, err
}

func (s *Store) saveGrid(ctx context.Context, tx *sql.Tx, work string, g Grid) error {
	workID, err := findWork(ctx, tx, work)
	if err != nil {
		return err
	}
	columns, err := gridColumns(ctx, tx, workID, g)
	if err != nil {
		return err
	}
	if err := checkRows(g.Rows, columns); err != nil {
		return err
	}
	last, err := lastCorrection(ctx, tx, workID)
	if err != nil {
		return err
	}
	if last != g.Through {
		return fmt.Errorf("the alignment of %s is %w: somebody has corrected rows meanwhile; align again", work, ErrStale)
	}
	if err := deleteGridOver(ctx, tx, workID, columns); err != nil {
		return err
	}
	done, err := tx.ExecContext(ctx, "INSERT INTO grid (work_id, made) VALUES (?, ?)", workID, s.stamp())
	if err != nil {
		return err
	}
	id, err := done.LastInsertId()
	if err != nil {
		return err
	}
	return insertGrid(ctx, tx, id, columns, g.Rows)
}

// A column is what a grid must know of a revision it is over.
type column struct {
	revision              int64
	name                  string // work/variant@number
	paragraphs, sentences int
}

// gridColumns looks up the columns of a grid to be saved.
func gridColumns(ctx context.Context, tx *sql.Tx, work int64, g Grid) ([]column, error) {
	if len(g.Columns) == 0 {
		return nil, fmt.Errorf("a grid without columns is %w", ErrInvalid)
	}
	columns := make([]column, len(g.Columns))
	for i, r := range g.Columns {
		rev, err := revisionByID(ctx, tx, r.ID)
		if err != nil {
			return nil, err
		}
		c := column{revision: r.ID, name: fmt.Sprintf("%s/%s@%d", rev.Work, rev.Variant, rev.Number), paragraphs: rev.Paragraphs}
		var owner int64
		err = tx.QueryRowContext(ctx, `
			SELECT sentences, work_id FROM revision JOIN variant ON variant.id = variant_id WHERE revision.id = ?`, r.ID).
			Scan(&c.sentences, &owner)
		switch {
		case err != nil:
			return nil, err
		case owner != work:
			return nil, fmt.Errorf("%s is of another work, so the grid is %w", c.name, ErrInvalid)
		case slices.ContainsFunc(columns[:i], func(o column) bool { return o.revision == r.ID }):
			return nil, fmt.Errorf("%s is in two columns, so the grid is %w", c.name, ErrInvalid)
		}
		columns[i] = c
	}
	return columns, nil
}

// checkRows says in words what the tables would refuse.
func checkRows(rows []Row, columns []column) error {
	paragraphs, sentences := make([]tally, len(columns)), make([]tally, len(columns))
	for i, c := range columns {
		paragraphs[i] = tally{"paragraph", c.name, 1, c.paragraphs, nil}
		sentences[i] = tally{"sentence", c.name, 0, c.sentences, nil}
	}
	for i, row := range rows {
		if err := checkRow(row, paragraphs); err != nil {
			return fmt.Errorf("row %d of the grid: %w", i+1, err)
		}
		for k, inner := range row.Inner {
			err := checkRow(inner, sentences)
			if len(inner.Inner) > 0 {
				err = fmt.Errorf("it has rows inside again, which is %w", ErrInvalid)
			}
			if err != nil {
				return fmt.Errorf("row %d of the grid: inner row %d: %w", i+1, k+1, err)
			}
		}
	}
	return nil
}

// A tally is which units of a revision have been seen.
type tally struct {
	unit, revision string // what the units are called, and whose they are
	first, count   int    // number of the first; how many there are
	seen           []bool // by number from first, as far as the highest seen
}

// see notes a unit.
func (t *tally) see(number int) error {
	i := number - t.first
	if i < 0 || i >= t.count {
		return fmt.Errorf("%s %d of %s %w; there are %d", t.unit, number, t.revision, ErrNotFound, t.count)
	}
	if i >= len(t.seen) {
		t.seen = append(t.seen, make([]bool, i+1-len(t.seen))...)
	}
	if t.seen[i] {
		return fmt.Errorf("%s %d of %s again, which is %w", t.unit, number, t.revision, ErrInvalid)
	}
	t.seen[i] = true
	return nil
}

// checkRow checks a row and notes its units.
func checkRow(row Row, columns []tally) error {
	if len(row.Cells) != len(columns) {
		return fmt.Errorf("%d cells for %d columns, which is %w", len(row.Cells), len(columns), ErrInvalid)
	}
	if !(row.Confidence >= 0 && row.Confidence <= 1) { // this way round for NaN
		return fmt.Errorf("confidence %v %w; it is from 0 to 1", row.Confidence, ErrInvalid)
	}
	for c, cell := range row.Cells {
		for _, unit := range cell {
			if err := columns[c].see(unit); err != nil {
				return err
			}
		}
	}
	return nil
}

// deleteGridOver deletes the work's grid over just these revisions, if there is one.
func deleteGridOver(ctx context.Context, tx *sql.Tx, work int64, columns []column) error {
	over := map[int64][]int64{} // revisions by grid
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var grid, revision int64
		err := rows.Scan(&grid, &revision)
		over[grid] = append(over[grid], revision)
		return err
	}, `
		SELECT grid_id, revision_id FROM grid_column JOIN grid ON grid.id = grid_id WHERE work_id = ?
		ORDER BY revision_id`, work)
	if err != nil {
		return err
	}
	var wanted []int64
	for _, c := range columns {
		wanted = append(wanted, c.revision)
	}
	slices.Sort(wanted)
	for grid, revisions := range over {
		if !slices.Equal(revisions, wanted) {
			continue
		}
		// What points comes before what it points to: the check for pointing rows then finds none at once.
		for _, table := range []string{"inner_cell", "inner_row", "grid_cell", "grid_row", "grid_column"} {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE grid_id = ?", grid); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM grid WHERE id = ?", grid); err != nil {
			return err
		}
	}
	return nil
}
