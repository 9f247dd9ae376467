package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// The kinds of decision.
const (
	skip   = "skip"
	unskip = "unskip"
)

// Skip leaves a paragraph, numbered from 1, out of everything that compares. It is an event with author, time and note,
// anchored to the paragraph and its quoted text. changed is false where the paragraph is skipped already; then no event
// is kept. ErrNotFound where there is no such revision or paragraph, ErrInvalid without an author.
func (s *Store) Skip(ctx context.Context, revision int64, paragraph int, author, note string) (changed bool, err error) {
	return s.decideOnce(ctx, revision, paragraph, skip, author, note)
}

// Unskip takes Skip back, by an event of its own; else as Skip.
func (s *Store) Unskip(ctx context.Context, revision int64, paragraph int, author, note string) (changed bool, err error) {
	return s.decideOnce(ctx, revision, paragraph, unskip, author, note)
}

func (s *Store) decideOnce(
	ctx context.Context, revision int64, paragraph int, kind, author, note string,
) (changed bool, err error) {
	if author == "" {
		return false, fmt.Errorf("a decision without an author is %w; say who decides", ErrInvalid)
	}
	err = s.update(ctx, func(tx *sql.Tx) error {
		changed, err = s.decide(ctx, tx, revision, paragraph, kind, author, note)
		return err
	})
	return changed && err == nil, err
}

// decide writes down an event about a whole paragraph, unless the last one said the same.
func (s *Store) decide(
	ctx context.Context, tx *sql.Tx, revision int64, paragraph int, kind, author, note string,
) (bool, error) {
	rev, err := revisionByID(ctx, tx, revision)
	if err != nil {
		return false, err
	}
	var quote string
	err = tx.QueryRowContext(ctx, "SELECT text FROM paragraph WHERE revision_id = ? AND number = ?", revision, paragraph).
		Scan(&quote)
	if errors.Is(err, sql.ErrNoRows) {
		return false, fmt.Errorf("%s/%s@%d#p%d %w; its paragraphs are 1 to %d", rev.Work, rev.Variant, rev.Number, paragraph,
			ErrNotFound, rev.Paragraphs)
	}
	if err != nil {
		return false, err
	}
	var version int
	var last string
	err = tx.QueryRowContext(ctx, `
		SELECT coalesce(max(version), 0),
		  coalesce((SELECT kind FROM decision WHERE revision_id = ?1 AND paragraph = ?2 AND kind IN (?3, ?4)
		    ORDER BY version DESC LIMIT 1), ?4)
		FROM decision WHERE revision_id = ?1 AND paragraph = ?2`, revision, paragraph, skip, unskip).Scan(&version, &last)
	if err != nil || last == kind {
		return false, err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO decision (kind, revision_id, paragraph, version, first_byte, end_byte, quote, author, made, note)
		VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
		kind, revision, paragraph, version+1, len(quote), quote, author, s.stamp(), note)
	return err == nil, err
}

// CarrySkips skips paragraphs of a revision as they are skipped in another one of the variant: numbers says for those of
// from what they are in to, both from 1. The events name who skipped them there, and say so in their notes. It returns the
// numbers in to. ErrNotFound where a revision or paragraph is not there.
func (s *Store) CarrySkips(ctx context.Context, from, to int64, numbers map[int]int) (carried []int, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		carried, err = s.carrySkips(ctx, tx, from, to, numbers)
		return err
	})
	return carried, err
}

func (s *Store) carrySkips(ctx context.Context, tx *sql.Tx, from, to int64, numbers map[int]int) (carried []int, err error) {
	rev, err := revisionByID(ctx, tx, from)
	if err != nil {
		return nil, err
	}
	type said struct {
		paragraph    int
		author, note string
	}
	all, err := collect(ctx, tx, func(rows *sql.Rows) (d said, err error) {
		return d, rows.Scan(&d.paragraph, &d.author, &d.note)
	}, `
		SELECT paragraph, author, note FROM decision AS d WHERE revision_id = ?1 AND kind = ?2 AND NOT EXISTS (
		  SELECT 1 FROM decision WHERE revision_id = ?1 AND paragraph = d.paragraph AND version > d.version AND kind IN (?2, ?3))
		ORDER BY paragraph`, from, skip, unskip)
	if err != nil {
		return nil, err
	}
	for _, d := range all {
		number := numbers[d.paragraph]
		if number == 0 {
			continue
		}
		note := fmt.Sprintf("as %s/%s@%d#p%d", rev.Work, rev.Variant, rev.Number, d.paragraph)
		if d.note != "" {
			note = d.note + " (" + note + ")"
		}
		if _, err := s.decide(ctx, tx, to, number, skip, d.author, note); err != nil {
			return nil, err
		}
		carried = append(carried, number)
	}
	return carried, nil
}
