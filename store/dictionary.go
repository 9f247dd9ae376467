package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"variorum/lexicon"
)

// Dictionary is a list of words that the store keeps to help the aligner.
type Dictionary struct {
	Name           string
	Source, Target string // BCP 47: the language of its words, and that of their renderings
	File           string // the file's name, without its folder
	Added          string // RFC 3339, UTC, when it was put in
	Entries        int
}

// Kept is what became of a dictionary that was to be kept.
type Kept int

// What can become of it.
const (
	Same     Kept = iota // the same list was there under this name, and stays
	Made                 // nothing was there under this name
	Replaced             // another list was
)

// KeepDictionary keeps a lexicon under a name, in the place of the one that has the name, if there is one. The file's name
// is kept for the reader. ErrInvalid where the name cannot be, or the lexicon is empty.
func (s *Store) KeepDictionary(ctx context.Context, name, file string, l *lexicon.Lexicon) (d Dictionary, k Kept, err error) {
	d = Dictionary{Name: canonical(name), Source: l.Source, Target: l.Target, Entries: len(l.Entries)}
	d.File = strings.ToValidUTF8(filepath.Base(file), "\uFFFD")
	if err := checkName("dictionary", d.Name); err != nil {
		return Dictionary{}, Same, err
	}
	if d.Entries == 0 {
		return Dictionary{}, Same, fmt.Errorf("dictionary %q %w: it has no word", d.Name, ErrInvalid)
	}
	content := l.Encode()
	err = s.update(ctx, func(tx *sql.Tx) error {
		d, k, err = s.keepDictionary(ctx, tx, d, content)
		return err
	})
	if err != nil {
		return Dictionary{}, Same, err
	}
	return d, k, nil
}

func (s *Store) keepDictionary(ctx context.Context, tx *sql.Tx, d Dictionary, content string) (Dictionary, Kept, error) {
	k := Replaced
	before := d
	var same bool
	err := tx.QueryRowContext(ctx, `
		SELECT file, added, source = ?2 AND target = ?3 AND content = ?4 FROM dictionary WHERE name = ?1`,
		d.Name, d.Source, d.Target, content).Scan(&before.File, &before.Added, &same)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		k = Made
	case err != nil:
		return d, Same, err
	case same:
		return before, Same, nil
	}
	d.Added = s.stamp()
	if _, err := tx.ExecContext(ctx, "DELETE FROM dictionary WHERE name = ?", d.Name); err != nil {
		return d, Same, err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO dictionary (name, source, target, file, added, entries, content) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		d.Name, d.Source, d.Target, d.File, d.Added, d.Entries, content)
	return d, k, err
}

// Dictionaries lists the dictionaries in the order they were added.
func (s *Store) Dictionaries(ctx context.Context) (ds []Dictionary, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		ds, err = listDictionaries(ctx, tx)
		return err
	})
	return ds, err
}

func listDictionaries(ctx context.Context, tx *sql.Tx) ([]Dictionary, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (d Dictionary, err error) {
		return d, rows.Scan(&d.Name, &d.Source, &d.Target, &d.File, &d.Added, &d.Entries)
	}, "SELECT name, source, target, file, added, entries FROM dictionary ORDER BY id")
}

// Lexicon reads a dictionary. ErrNotFound where none has the name.
func (s *Store) Lexicon(ctx context.Context, name string) (l *lexicon.Lexicon, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		l, err = readLexicon(ctx, tx, canonical(name))
		return err
	})
	return l, err
}

func readLexicon(ctx context.Context, tx *sql.Tx, name string) (*lexicon.Lexicon, error) {
	var source, target, content string
	err := tx.QueryRowContext(ctx, "SELECT source, target, content FROM dictionary WHERE name = ?", name).
		Scan(&source, &target, &content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, noDictionary(ctx, tx, name)
	}
	if err != nil {
		return nil, err
	}
	l, err := lexicon.Decode(source, target, content)
	if err != nil {
		return nil, fmt.Errorf("dictionary %s: %w; add it again", name, err)
	}
	return l, nil
}

// RemoveDictionary takes a dictionary out. ErrNotFound where none has the name.
func (s *Store) RemoveDictionary(ctx context.Context, name string) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, "DELETE FROM dictionary WHERE name = ?", canonical(name))
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); n > 0 || err != nil {
			return err
		}
		return noDictionary(ctx, tx, name)
	})
}

// noDictionary is the error that none has a name; it says which there are.
func noDictionary(ctx context.Context, tx *sql.Tx, name string) error {
	ds, err := listDictionaries(ctx, tx)
	if err != nil {
		return err
	}
	if len(ds) == 0 {
		return fmt.Errorf("dictionary %q %w; none is kept", name, ErrNotFound)
	}
	names := make([]string, len(ds))
	for i, d := range ds {
		names[i] = d.Name
	}
	return fmt.Errorf("dictionary %q %w; there are: %s", name, ErrNotFound, list(names))
}
