package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"
)

// Store is one SQLite file. It may be used by several goroutines.
type Store struct {
	path  string  // as the caller wrote it, for messages
	read  *sql.DB // cannot write
	write *sql.DB // one connection, so that writers queue here; nil where the store was opened for reading
	now   func() time.Time
}

// Open opens a store, making it where there is none (a file of no bytes counts as none), and brings its tables up to
// date. What is no store, or a newer one, is refused and left as it is: ErrNotStore, ErrNewer, and ErrReadOnly where the
// file or its folder cannot be written. A file or folder without any permission to write counts as read-only for
// everyone, the superuser too.
func Open(ctx context.Context, path string) (*Store, error) {
	return open(ctx, path, migrations)
}

func open(ctx context.Context, path string, steps fs.FS) (*Store, error) {
	p, err := look(path)
	if err != nil {
		return nil, err
	}
	if !p.writable {
		return nil, fmt.Errorf("%s: %s is %w; make it writable, or choose a store elsewhere", path, p.locked, ErrReadOnly)
	}
	if err := upToDate(ctx, p, steps); err != nil {
		return nil, fmt.Errorf("%s: %w", path, plain(err))
	}
	return connect(ctx, &Store{
		path:  path,
		read:  pool(p, reading),
		write: pool(p, writing),
	}, steps)
}

// OpenExisting opens a store that must be there, for reading; in a folder or file that cannot be written too. It never
// makes a file that stays. ErrNotFound where there is nothing; else as Open. Methods that write give ErrReadOnly.
//
// Where the file or its folder cannot be written, changes that another program makes while the store is open may be
// missed.
func OpenExisting(ctx context.Context, path string) (*Store, error) {
	return openExisting(ctx, path, migrations)
}

func openExisting(ctx context.Context, path string, steps fs.FS) (*Store, error) {
	p, err := look(path)
	if err != nil {
		return nil, err
	}
	switch {
	case !p.exists:
		return nil, fmt.Errorf("%s: store %w; add a text to make one", path, ErrNotFound)
	case p.empty:
		return nil, fmt.Errorf("%s: an empty file, %w", path, ErrNotStore)
	}
	mode := reading
	if p.writable {
		err = upToDate(ctx, p, steps)
	} else {
		mode = frozen
		if p.log {
			mode = withLog
		}
		_, err = glance(ctx, p, steps)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, plain(err))
	}
	s, err := connect(ctx, &Store{path: path, read: pool(p, mode)}, steps)
	if mode == withLog && cannotOpen(err) {
		return nil, fmt.Errorf("%s: %s is %w and %s-wal still has changes to take in; close the program that uses the "+
			"store, or copy both files to where they can be written", path, p.locked, ErrReadOnly, filepath.Base(p.file))
	}
	return s, err
}

// connect sees whether the store can be read and is one for this program.
func connect(ctx context.Context, s *Store, steps fs.FS) (*Store, error) {
	s.now = time.Now
	err := s.view(ctx, func(tx *sql.Tx) error { return current(ctx, tx, steps) })
	if err != nil {
		s.Close() // the first error is the one that tells
		return nil, err
	}
	return s, nil
}

// Path returns the path the store was opened by.
func (s *Store) Path() string { return s.path }

// Close writes everything into the one file and lets go of it. A program that still has the store open takes that
// over, by closing last.
func (s *Store) Close() error {
	// SQLite does it when the last connection closes. That should be the one that may write.
	err := s.read.Close()
	if s.write != nil {
		err = cmp.Or(err, s.write.Close())
	}
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, plain(err))
	}
	return nil
}

// view runs a verb that only reads, in one transaction.
func (s *Store) view(ctx context.Context, verb func(*sql.Tx) error) error {
	return s.run(ctx, s.read, verb)
}

// update runs a verb that writes, in one transaction.
func (s *Store) update(ctx context.Context, verb func(*sql.Tx) error) error {
	if s.write == nil {
		return fmt.Errorf("%s: %w: it was opened for reading", s.path, ErrReadOnly)
	}
	return s.run(ctx, s.write, verb)
}

func (s *Store) run(ctx context.Context, db *sql.DB, verb func(*sql.Tx) error) error {
	err := inTransaction(ctx, db, verb)
	if err != nil && ctx.Err() != nil {
		err = ctx.Err() // rather than what the broken-off statement says
	}
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, plain(err))
	}
	return nil
}

func inTransaction(ctx context.Context, db *sql.DB, verb func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	if err := verb(tx); err != nil {
		return err
	}
	return tx.Commit()
}
