package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// RendersHow is by what it is known which state of the original a translation's state renders.
type RendersHow string

// The ways of knowing.
const (
	RendersGiven     RendersHow = "given"     // a person said so
	RendersWithdrawn RendersHow = "withdrawn" // what a person said is taken back
	RendersByText    RendersHow = "text"      // found by comparing the texts
	RendersByDate    RendersHow = "date"      // to be told by the dates, whatever the texts said before
)

// NotHeld, in the place of a state of the original, says that the state which a translation renders is not in the store.
const NotHeld = "none"

// Renders is an event: it says which state of the original a state of a translation renders.
type Renders struct {
	ID         int64 // rising in the order of saying; set when saved
	Revision   int64 // id of the translation's state
	Original   int64 // id of the original's state; 0 where that is not held, and for RendersWithdrawn and RendersByDate
	How        RendersHow
	Confidence float64 // 0 to 1; 1 of what is given
	Author     string  // of what is given or withdrawn; else empty
	Made       string  // RFC 3339, UTC; set when saved
	Note       string
}

// SaveRenders keeps such events of a work, all of them or none.
//
// ErrNotFound: no such work or state. ErrInvalid: a state that is not of a translation of this work, an original that is
// not of its original, a person's word without a name, a confidence that is not from 0 to 1.
func (s *Store) SaveRenders(ctx context.Context, work string, rs []Renders) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		variants, err := variantsByName(ctx, tx, work)
		if err != nil {
			return err
		}
		for _, r := range rs {
			if err := checkRenders(ctx, tx, variants, r); err != nil {
				return err
			}
			if err := s.insertRenders(ctx, tx, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// variantsByName are the variants of a work.
func variantsByName(ctx context.Context, tx *sql.Tx, work string) (map[string]Variant, error) {
	id, err := findWork(ctx, tx, work)
	if err != nil {
		return nil, err
	}
	all, err := listVariants(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	byName := make(map[string]Variant, len(all))
	for _, v := range all {
		byName[v.Name] = v
	}
	return byName, nil
}

// checkRenders says in words what would make no sense.
func checkRenders(ctx context.Context, tx *sql.Tx, variants map[string]Variant, r Renders) error {
	of, err := revisionByID(ctx, tx, r.Revision)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("%s/%s@%d", of.Work, of.Variant, of.Number)
	v, here := variants[of.Variant]
	switch {
	case !here || v.Work != of.Work:
		return fmt.Errorf("%s is of another work, which is %w here", name, ErrInvalid)
	case v.Original:
		return fmt.Errorf("%s is of the original, which renders nothing: %w", name, ErrInvalid)
	case (r.How == RendersGiven || r.How == RendersWithdrawn) && r.Author == "":
		return fmt.Errorf("what %s renders, said without an author, is %w; say who says so", name, ErrInvalid)
	case !(r.Confidence >= 0 && r.Confidence <= 1):
		return fmt.Errorf("confidence %v %w; it is from 0 to 1", r.Confidence, ErrInvalid)
	case r.Original == 0:
		return nil
	}
	original, err := revisionByID(ctx, tx, r.Original)
	if err != nil {
		return err
	}
	if o, here := variants[original.Variant]; !here || o.Work != original.Work || !o.Original {
		return fmt.Errorf("%s/%s@%d is no state of the original of %s: %w", original.Work, original.Variant, original.Number,
			of.Work, ErrInvalid)
	}
	return nil
}

func (s *Store) insertRenders(ctx context.Context, tx *sql.Tx, r Renders) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO renders (revision_id, original_id, how, confidence, author, made, note)
		VALUES (?, nullif(?, 0), ?, ?, ?, ?, ?)`, r.Revision, r.Original, string(r.How), r.Confidence, r.Author, s.stamp(), r.Note)
	return err
}

// saveGiven keeps what a person said of a text as it was added.
func (s *Store) saveGiven(ctx context.Context, tx *sql.Tx, rev Revision, e entry) error {
	variants, err := variantsByName(ctx, tx, rev.Work)
	if err != nil {
		return err
	}
	r := Renders{Revision: rev.ID, How: RendersGiven, Confidence: 1, Author: e.RendersBy}
	if e.Renders != NotHeld {
		var original Variant
		for _, v := range variants {
			if v.Original {
				original = v
			}
		}
		if original.ID == 0 {
			return fmt.Errorf("original of %s %w; add it first, with --original", rev.Work, ErrNotFound)
		}
		states, err := history(ctx, tx, original.ID)
		if err != nil {
			return err
		}
		state, err := pick(states, e.Renders)
		if err != nil {
			return err
		}
		r.Original = state.ID
	}
	if err := checkRenders(ctx, tx, variants, r); err != nil {
		return err
	}
	return s.insertRenders(ctx, tx, r)
}

// Renders lists the events of a work in the order of saying. ErrNotFound where there is no such work.
func (s *Store) Renders(ctx context.Context, work string) (rs []Renders, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		id, err := findWork(ctx, tx, work)
		if err != nil {
			return err
		}
		rs, err = collect(ctx, tx, func(rows *sql.Rows) (r Renders, err error) {
			return r, rows.Scan(&r.ID, &r.Revision, &r.Original, &r.How, &r.Confidence, &r.Author, &r.Made, &r.Note)
		}, `
			SELECT renders.id, revision_id, coalesce(original_id, 0), how, confidence, author, made, renders.note
			FROM renders JOIN revision ON revision.id = revision_id JOIN variant ON variant.id = variant_id
			WHERE work_id = ? ORDER BY renders.id`, id)
		return err
	})
	return rs, err
}

// Standing gives of some events those that hold, by the id of the translation's state: what a person said last and has
// not withdrawn, else what the texts told last. Of other states the dates tell (see RenderedByDate).
func Standing(events []Renders) map[int64]Renders {
	given, found := map[int64]Renders{}, map[int64]Renders{}
	for _, r := range events {
		switch r.How {
		case RendersGiven:
			given[r.Revision] = r
		case RendersWithdrawn:
			delete(given, r.Revision)
		case RendersByText:
			found[r.Revision] = r
		case RendersByDate:
			delete(found, r.Revision)
		}
	}
	for id, r := range given {
		found[id] = r
	}
	return found
}

// RenderedByDate is the state of the original that a translation of a date (YYYY-MM-DD) renders as the dates tell: the
// newest that is not after it. held is false where all are later, or none has a date.
func RenderedByDate(originals []Revision, date string) (state Revision, held bool) {
	return latest(dated(originals), date)
}

// InTime puts the saved states of a variant, which come by number, into the order of time: by date, those of one day in the
// order of saving; one without a date stands after the newest of those that were there when it was saved.
func InTime(revs []Revision) []Revision {
	at := make(map[int64]string, len(revs))
	newest := ""
	for _, r := range revs {
		at[r.ID] = r.Date
		if r.Date == "" {
			at[r.ID] = newest
		}
		newest = max(newest, at[r.ID])
	}
	out := slices.Clone(revs)
	slices.SortStableFunc(out, func(a, b Revision) int { return cmp.Compare(at[a.ID], at[b.ID]) })
	return out
}
