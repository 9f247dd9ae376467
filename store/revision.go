package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
)

// Revisions lists a variant's saved states by number. ErrNotFound where there is no such work or variant.
func (s *Store) Revisions(ctx context.Context, work, variant string) (revs []Revision, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		revs, err = revisions(ctx, tx, work, variant)
		return err
	})
	return revs, err
}

func revisions(ctx context.Context, tx *sql.Tx, work, variant string) ([]Revision, error) {
	workID, err := findWork(ctx, tx, work)
	if err != nil {
		return nil, err
	}
	variantID, err := findVariant(ctx, tx, workID, variant)
	if err != nil {
		return nil, err
	}
	return history(ctx, tx, variantID)
}

// Revision finds one state: at is "" for the newest, a number, or a date YYYY-MM-DD for the newest not after it.
// ErrNotFound where there is none, ErrInvalid where at is neither.
//
// The newest is the one with the latest date; a state saved without a date follows the one that was the newest then.
// A date finds only states that have one.
func (s *Store) Revision(ctx context.Context, work, variant, at string) (rev Revision, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		revs, err := revisions(ctx, tx, work, variant)
		if err != nil {
			return err
		}
		rev, err = pick(revs, at)
		return err
	})
	return rev, err
}

// pick finds one of a variant's states, which are ordered by number.
func pick(revs []Revision, at string) (Revision, error) {
	if len(revs) == 0 {
		return Revision{}, fmt.Errorf("saved state %w; the variant has none", ErrNotFound)
	}
	var found Revision
	var ok bool
	if at == "" {
		found, ok = latest(revs, "")
	} else if n, err := strconv.ParseUint(at, 10, 31); err == nil {
		ok = 1 <= n && n <= uint64(len(revs))
		if ok {
			found = revs[n-1]
		}
	} else if err := checkDate(at); err == nil {
		found, ok = latest(dated(revs), at)
	} else {
		return Revision{}, fmt.Errorf("saved state %q %w; name it by its number or a date YYYY-MM-DD", at, ErrInvalid)
	}
	if !ok {
		names := make([]string, len(revs))
		for i, r := range revs {
			names[i] = strconv.Itoa(r.Number)
			if r.Date != "" {
				names[i] += " (" + r.Date + ")"
			}
		}
		return Revision{}, fmt.Errorf("%s/%s@%s %w; saved states are: %s", revs[0].Work, revs[0].Variant, at, ErrNotFound,
			list(names))
	}
	return found, nil
}

// dated leaves out the states without a date.
func dated(revs []Revision) []Revision {
	var out []Revision
	for _, r := range revs {
		if r.Date != "" {
			out = append(out, r)
		}
	}
	return out
}

// latest returns the newest of a variant's states, ordered by number, that is not after a date; any date if it is "".
// A state without a date stands where it was saved: after the newest of those before it.
func latest(revs []Revision, date string) (found Revision, ok bool) {
	var newest, foundAt string // dates, "" before all
	for _, r := range revs {
		at := r.Date
		if at == "" {
			at = newest
		}
		newest = max(newest, at)
		if at >= foundAt && (date == "" || at <= date) {
			found, foundAt, ok = r, at, true
		}
	}
	return found, ok
}

const selectRevisions = `
	SELECT revision.id, work.name, variant.name, revision.number, coalesce(date, ''), added, source, note, paragraphs,
	  words
	FROM revision JOIN variant ON variant.id = variant_id JOIN work ON work.id = work_id `

func scanRevision(rows *sql.Rows) (r Revision, err error) {
	return r, rows.Scan(&r.ID, &r.Work, &r.Variant, &r.Number, &r.Date, &r.Added, &r.Source, &r.Note, &r.Paragraphs, &r.Words)
}

// history returns the states of a variant by number, which has no gaps.
func history(ctx context.Context, tx *sql.Tx, variant int64) ([]Revision, error) {
	return collect(ctx, tx, scanRevision, selectRevisions+"WHERE variant_id = ? ORDER BY revision.number", variant)
}

// revisionByID returns a state.
func revisionByID(ctx context.Context, tx *sql.Tx, id int64) (Revision, error) {
	revs, err := collect(ctx, tx, scanRevision, selectRevisions+"WHERE revision.id = ?", id)
	if err == nil && len(revs) == 0 {
		err = fmt.Errorf("saved state with the id %d %w", id, ErrNotFound)
	}
	if err != nil {
		return Revision{}, err
	}
	return revs[0], nil
}
