package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/mattn/go-sqlite3"
	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migrations are the steps that make the tables, a numbered file each. A step that is released never changes again.
var migrations = func() fs.FS {
	steps, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the folder is compiled in
	}
	return steps
}()

// applicationID stands in the header of every store ("Vari" in ASCII); the first step sets it.
const applicationID = 0x56617269

// newest returns the number of the last step.
func newest(steps fs.FS) (int64, error) {
	names, err := fs.Glob(steps, "*.sql") // sorted
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("no migrations: %w", err)
	}
	return goose.NumericComponent(names[len(names)-1])
}

// querier is a database, a connection or a transaction.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// version reads how far a store's tables are, from the file's header; ErrNotStore where it is no store, ErrNewer where
// that is further than the steps go. A file without any table is at 0.
func version(ctx context.Context, q querier, steps fs.FS) (int64, error) {
	var id, at int64
	if err := q.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return 0, err
	}
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&at); err != nil {
		return 0, err
	}
	if id != applicationID {
		var tables int64
		if err := q.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
			return 0, err
		}
		if id != 0 || at != 0 || tables != 0 {
			return 0, fmt.Errorf("an SQLite file, but %w; name another file", ErrNotStore)
		}
	}
	return at, notNewer(at, steps)
}

func notNewer(at int64, steps fs.FS) error {
	known, err := newest(steps)
	if err == nil && at > known {
		err = fmt.Errorf("%w of variorum (its tables are at %d, this program knows %d); use that version", ErrNewer,
			at, known)
	}
	return err
}

// glance reads the version of a file that is not empty, without a lock and without touching anything, by what stands in
// the file itself; what is still in a log beside it does not count. Else as version.
func glance(ctx context.Context, p place, steps fs.FS) (int64, error) {
	db := pool(p, frozen)
	defer db.Close()
	at, err := version(ctx, db, steps)
	if err == nil && at == 0 {
		err = fmt.Errorf("an SQLite file without tables, %w; name another file", ErrNotStore)
	}
	return at, err
}

// current makes sure that an open store is one, and up to date, as its own table of steps says too.
func current(ctx context.Context, tx *sql.Tx, steps fs.FS) error {
	at, err := version(ctx, tx, steps)
	if err != nil {
		return err
	}
	known, err := newest(steps)
	if err != nil {
		return err
	}
	if at < known {
		return fmt.Errorf("%w, and its tables are of an older version; copy it to where it can be written", ErrReadOnly)
	}
	var last sql.NullInt64
	if err := tx.QueryRowContext(ctx, "SELECT max(version_id) FROM goose_db_version").Scan(&last); err != nil {
		return err
	}
	return notNewer(last.Int64, steps)
}

// upToDate makes a store, or brings its tables up to date.
func upToDate(ctx context.Context, p place, steps fs.FS) error {
	if p.exists && !p.empty {
		known, err := newest(steps)
		if err != nil {
			return err
		}
		at, err := glance(ctx, p, steps)
		var e sqlite3.Error
		switch {
		case errors.As(err, &e) && e.Code != sqlite3.ErrNotADB:
			// Perhaps another program is in the middle of making it; looked at under a lock it will be clear.
		case err != nil:
			return err
		case at == known:
			return nil
		}
	}
	return migrate(ctx, p, steps)
}

// migrate runs the steps a store lacks, all in one transaction, which also keeps other programs from doing the same at
// the same time. goose begins a transaction a step; on this one connection those are savepoints inside the large one.
func migrate(ctx context.Context, p place, steps fs.FS) error {
	db := sql.OpenDB(nesting{connector{dsn(p, building)}})
	defer db.Close() // takes back what is not committed
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	before, err := version(ctx, db, steps)
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, steps, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("the tables could not be brought up to date: %w", err)
	}
	if err := fillSearch(ctx, db, before, steps); err != nil {
		return err
	}
	switch err := db.QueryRowContext(ctx, "PRAGMA foreign_key_check").Scan(new(any), new(any), new(any), new(any)); {
	case err == nil:
		return errors.New("the tables could not be brought up to date: rows would point to rows that are not there")
	case !errors.Is(err, sql.ErrNoRows):
		return err
	}
	if _, err := db.ExecContext(ctx, "COMMIT"); err != nil {
		return err
	}
	return keepLog(ctx, db)
}

// searchStep is the step that makes the table for searching, which is filled when it has been taken.
const searchStep = 6

// fillSearch fills the table for searching of a store that had none when steps were taken from a version.
func fillSearch(ctx context.Context, db *sql.DB, before int64, steps fs.FS) error {
	known, err := newest(steps)
	if err != nil || before >= searchStep || known < searchStep {
		return err
	}
	return inTransaction(ctx, db, func(tx *sql.Tx) error { return indexAll(ctx, tx) })
}

// keepLog switches to the write-ahead log, once in the life of a store. SQLite does not wait for other connections
// here, so this does.
func keepLog(ctx context.Context, db *sql.DB) error {
	deadline := time.Now().Add(patience)
	for {
		_, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		if !busy(err) || time.Now().After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// nesting makes connections whose transactions are savepoints.
type nesting struct{ connector }

// Connect opens the file.
func (n nesting) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := n.connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return nested{c.(*sqlite3.SQLiteConn)}, nil
}

type nested struct{ *sqlite3.SQLiteConn }

// BeginTx makes a savepoint, which can be given up without the transaction around it.
func (n nested) BeginTx(context.Context, driver.TxOptions) (driver.Tx, error) {
	_, err := n.Exec("SAVEPOINT step", nil)
	return savepoint(n), err
}

type savepoint struct{ *sqlite3.SQLiteConn }

// Commit keeps what was done since, as far as the transaction around it is kept.
func (s savepoint) Commit() error {
	_, err := s.Exec("RELEASE step", nil)
	return err
}

// Rollback takes back what was done since.
func (s savepoint) Rollback() error {
	_, err := s.Exec("ROLLBACK TO step; RELEASE step", nil)
	return err
}
