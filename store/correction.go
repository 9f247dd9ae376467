package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// CorrectionKind is what a person did to rows.
type CorrectionKind string

// The kinds of correction.
const (
	LinkRows    CorrectionKind = "link"    // rows became one
	UnlinkRows  CorrectionKind = "unlink"  // passages left their rows
	SplitRow    CorrectionKind = "split"   // a row became two
	MergeRows   CorrectionKind = "merge"   // neighbouring rows became one
	MovePassage CorrectionKind = "move"    // passages went to another row
	ConfirmRows CorrectionKind = "confirm" // rows are right as they are
	Undo        CorrectionKind = "undo"    // what another correction did is taken back
	Redo        CorrectionKind = "redo"    // what was taken back is done again
)

// Correction is what a person said of rows of a grid. It is an event: it is never changed, and undoing is another one.
type Correction struct {
	ID      int64 // rising in the order of making; set by Correct
	Kind    CorrectionKind
	Of      int64 // of an undo or redo: the correction it is of; else 0
	Author  string
	Made    string // RFC 3339, UTC; set by Correct
	Note    string
	Columns []int64 // the ids of the revisions that its rows speak of, rising
	Before  []CorrectedRow
	After   []CorrectedRow
}

// CorrectedRow is a row of a grid, by the passages in it.
type CorrectedRow struct {
	Passages   []Passage // of each revision in the order of the text
	Confidence float64   // 0 to 1
	Settled    bool      // whether a person has said that it is to be so
	Inner      []CorrectedRow
}

// Passage is some bytes of a paragraph of a saved state, with what they say.
type Passage struct {
	Revision  int64 // its id
	Paragraph int   // from 1
	First     int   // of the paragraph's text, in bytes
	End       int   // not in it
	Quote     string
}

// Correct writes down a correction and puts the corrected grid in the place of the work's newest one, in one transaction. g
// is what Grid gave, with other rows; without rows it stays as it is.
//
// ErrStale: the grid or the corrections have changed since g was read. ErrInvalid: no author, a passage that does not say
// what it quotes, or what SaveGrid refuses. ErrNotFound: no such work, or Of or a revision is not there.
func (s *Store) Correct(ctx context.Context, work string, c Correction, g Grid) (Correction, error) {
	if c.Author == "" {
		return Correction{}, fmt.Errorf("a correction without an author is %w; say who decides", ErrInvalid)
	}
	err := s.update(ctx, func(tx *sql.Tx) error {
		var err error
		c, err = s.correct(ctx, tx, work, c, g)
		return err
	})
	if err != nil {
		return Correction{}, err
	}
	return c, nil
}

func (s *Store) correct(ctx context.Context, tx *sql.Tx, work string, c Correction, g Grid) (Correction, error) {
	workID, err := findWork(ctx, tx, work)
	if err != nil {
		return c, err
	}
	if err := isCurrent(ctx, tx, workID, work, g); err != nil {
		return c, err
	}
	c.Made = s.stamp()
	var of any
	if c.Of != 0 {
		of = c.Of
		var known int
		err := tx.QueryRowContext(ctx, "SELECT count(*) FROM correction WHERE id = ? AND work_id = ?", c.Of, workID).Scan(&known)
		if err != nil {
			return c, err
		}
		if known == 0 {
			return c, fmt.Errorf("correction %d of %s %w", c.Of, work, ErrNotFound)
		}
	}
	done, err := tx.ExecContext(ctx, "INSERT INTO correction (work_id, kind, of, author, made, note) VALUES (?, ?, ?, ?, ?, ?)",
		workID, c.Kind, of, c.Author, c.Made, c.Note)
	if err != nil {
		return c, err
	}
	if c.ID, err = done.LastInsertId(); err != nil {
		return c, err
	}
	if err := insertCorrection(ctx, tx, c); err != nil {
		return c, err
	}
	if g.Rows == nil {
		return c, nil
	}
	g.Through = c.ID
	return c, s.saveGrid(ctx, tx, work, g)
}

// isCurrent tells whether a grid that was read is still the newest, and no correction came since.
func isCurrent(ctx context.Context, tx *sql.Tx, workID int64, work string, g Grid) error {
	var newest int64
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM grid WHERE work_id = ?", workID).Scan(&newest); err != nil {
		return err
	}
	last, err := lastCorrection(ctx, tx, workID)
	if err == nil && (newest != g.ID || last != g.Through) {
		err = fmt.Errorf("the alignment of %s is %w: somebody has changed it meanwhile; look at it and try again", work, ErrStale)
	}
	return err
}

// lastCorrection is the id of a work's last correction; 0 where there is none.
func lastCorrection(ctx context.Context, tx *sql.Tx, workID int64) (last int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM correction WHERE work_id = ?", workID).Scan(&last)
	return last, err
}

// Corrections lists a work's corrections in the order of making, undos and redos among them. ErrNotFound where there is no
// such work. Cost: that of all their rows.
func (s *Store) Corrections(ctx context.Context, work string) (cs []Correction, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		cs, err = corrections(ctx, tx, work)
		return err
	})
	return cs, err
}

func corrections(ctx context.Context, tx *sql.Tx, work string) ([]Correction, error) {
	workID, err := findWork(ctx, tx, work)
	if err != nil {
		return nil, err
	}
	cs, err := collect(ctx, tx, func(rows *sql.Rows) (c Correction, err error) {
		return c, rows.Scan(&c.ID, &c.Kind, &c.Of, &c.Author, &c.Made, &c.Note)
	}, "SELECT id, kind, coalesce(of, 0), author, made, note FROM correction WHERE work_id = ? ORDER BY id", workID)
	if err != nil {
		return nil, err
	}
	index := make(map[int64]*Correction, len(cs))
	for i := range cs {
		index[cs[i].ID] = &cs[i]
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var of, revision int64
		err := rows.Scan(&of, &revision)
		if err == nil {
			index[of].Columns = append(index[of].Columns, revision)
		}
		return err
	}, `
		SELECT correction_id, revision_id FROM correction_column JOIN correction ON correction.id = correction_id
		WHERE work_id = ? ORDER BY correction_id, revision_id`, workID)
	if err != nil {
		return nil, err
	}
	return cs, readCorrectedRows(ctx, tx, workID, index)
}

// Live lists the corrections that stand: those not undone, in the order of making; what was redone stands where it was made
// first. next is the one that would be undone next, and again the one that would be redone; 0 for none.
func Live(cs []Correction) (live []Correction, next, again int64) {
	var done, undone []int64
	for _, c := range cs {
		switch c.Kind {
		case Undo:
			done = slices.DeleteFunc(done, func(id int64) bool { return id == c.Of })
			undone = append(undone, c.Of)
		case Redo:
			undone = slices.DeleteFunc(undone, func(id int64) bool { return id == c.Of })
			done = append(done, c.Of)
		default:
			done = append(done, c.ID)
			undone = nil
		}
	}
	for _, c := range cs {
		if slices.Contains(done, c.ID) {
			live = append(live, c)
		}
	}
	if len(done) > 0 {
		next = done[len(done)-1]
	}
	if len(undone) > 0 {
		again = undone[len(undone)-1]
	}
	return live, next, again
}

// Touched lists the passages of paragraphs that the correction's rows hold, before or after.
func (c Correction) Touched() []Passage {
	var touched []Passage
	for _, r := range slices.Concat(c.Before, c.After) {
		touched = append(touched, r.Passages...)
	}
	return touched
}
