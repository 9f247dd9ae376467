package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"variorum/term"
)

// Search is what is looked for.
type Search struct {
	Phrase    term.Phrase
	Revisions []int64 // only in these saved states; all if nil
	Limit     int     // at most so many paragraphs; 0 for all
}

// Hit is a paragraph that holds the phrase.
type Hit struct {
	Revision int64
	Number   int // of the paragraph, from 1
	Text     string
}

// Search finds the paragraphs that hold a phrase, but for those a person left out: by saved state in the order of saving,
// and inside one in the order of the text. ErrInvalid where the phrase is empty. Cost: that of the places of the
// phrase's rarest word; a few milliseconds among a million sentences, tens where every word of it is very frequent.
func (s *Store) Search(ctx context.Context, q Search) (hits []Hit, err error) {
	if len(q.Phrase) == 0 {
		return nil, fmt.Errorf("%w phrase: it has no word in it", ErrInvalid)
	}
	err = s.view(ctx, func(tx *sql.Tx) error {
		hits, err = search(ctx, tx, q)
		return err
	})
	return hits, err
}

func search(ctx context.Context, tx *sql.Tx, q Search) ([]Hit, error) {
	query := `
		SELECT revision_id, number, text FROM paragraph_search JOIN paragraph ON id = docid
		WHERE words MATCH ? AND NOT coalesce((
			SELECT kind = ? FROM decision
			WHERE decision.revision_id = paragraph.revision_id AND paragraph = number AND kind IN (?, ?)
			ORDER BY decision.id DESC LIMIT 1), 0)`
	args := []any{quoted(q.Phrase), skip, skip, unskip}
	if q.Revisions != nil {
		query += " AND revision_id IN (0" + strings.Repeat(", ?", len(q.Revisions)) + ")"
		for _, id := range q.Revisions {
			args = append(args, id)
		}
	}
	query += " ORDER BY docid"
	if q.Limit > 0 {
		query += " LIMIT ?"
		args = append(args, q.Limit)
	}
	return collect(ctx, tx, func(rows *sql.Rows) (h Hit, err error) {
		return h, rows.Scan(&h.Revision, &h.Number, &h.Text)
	}, query, args...)
}

// quoted writes a phrase as FTS4 reads it, so that nothing in it is taken for an operator.
func quoted(p term.Phrase) string {
	return `"` + strings.ReplaceAll(strings.Join(p, " "), `"`, " ") + `"`
}

// indexRevision makes the paragraphs of a saved state known to the search.
func indexRevision(ctx context.Context, tx *sql.Tx, revision int64) error {
	type paragraph struct {
		id   int64
		text string
	}
	all, err := collect(ctx, tx, func(rows *sql.Rows) (p paragraph, err error) {
		return p, rows.Scan(&p.id, &p.text)
	}, "SELECT id, text FROM paragraph WHERE revision_id = ? ORDER BY number", revision)
	if err != nil {
		return err
	}
	return insertRows(ctx, tx, "paragraph_search (docid, words)", func(yield func([]any) bool) {
		for _, p := range all {
			var words []string
			for _, w := range term.SearchWords(p.text) {
				words = append(words, w.Form)
			}
			if !yield([]any{p.id, strings.Join(words, " ")}) {
				return
			}
		}
	})
}

// indexAll makes every paragraph known to a search that was just made and knows none.
func indexAll(ctx context.Context, tx *sql.Tx) error {
	ids, err := collect(ctx, tx, func(rows *sql.Rows) (id int64, err error) {
		return id, rows.Scan(&id)
	}, "SELECT id FROM revision ORDER BY id")
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := indexRevision(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}

// Newest lists the newest saved state of every variant of every work, by work and variant. See Revision for what is the
// newest.
func (s *Store) Newest(ctx context.Context) (newest []Revision, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err := collect(ctx, tx, scanRevision, selectRevisions+"ORDER BY work.name, variant.name, revision.number")
		if err != nil {
			return err
		}
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && all[to].Work == all[from].Work && all[to].Variant == all[from].Variant {
				to++
			}
			if r, ok := latest(all[from:to], ""); ok {
				newest = append(newest, r)
			}
			from = to
		}
		return nil
	})
	return newest, err
}
