package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/mattn/go-sqlite3"
)

// patience is how long a connection waits for another one's lock. Saving a very long text takes seconds.
const patience = 30 * time.Second

// A mode is how a connection uses the file: settings of the driver and of SQLite, as in a query string.
type mode string

const (
	// Everything that writes begins with the write lock: a transaction that takes it later, having read, loses it to
	// others and with it what it was to write. FULL: what was saved outlives a power cut.
	writing mode = "mode=rw&_txlock=immediate&_journal_mode=WAL&_synchronous=FULL&_recursive_triggers=on"
	reading mode = "mode=rw&_txlock=deferred&_query_only=on" // mode=ro would leave a log behind
	frozen  mode = "mode=ro&_txlock=deferred&_query_only=on&immutable=1"
	withLog mode = "mode=ro&_txlock=deferred&_query_only=on"

	// For bringing the tables up to date. Foreign keys are off so that a step may rebuild a table; they are checked
	// at the end.
	building mode = "mode=rwc&_synchronous=FULL&_foreign_keys=off"
)

// pool opens no connection yet.
func pool(p place, m mode) *sql.DB {
	db := sql.OpenDB(connector{dsn(p, m)})
	if m == writing {
		db.SetMaxOpenConns(1)
	}
	return db
}

// dsn writes the file's name as a URI, where no character of it is taken for something else.
func dsn(p place, m mode) string {
	path := filepath.ToSlash(p.file)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/...
	}
	name := url.URL{Scheme: "file", Path: path}
	settings := fmt.Sprintf("_busy_timeout=%d&%s", patience.Milliseconds(), m)
	if m != building {
		settings += "&_foreign_keys=on"
	}
	return name.String() + "?" + settings
}

// A connector makes connections that are all set alike; a PRAGMA sent to the pool would reach only one of them.
type connector struct{ dsn string }

var sqlite = &sqlite3.SQLiteDriver{
	ConnectHook: func(c *sqlite3.SQLiteConn) error {
		_, err := c.Exec("PRAGMA trusted_schema = OFF", nil)
		return err
	},
}

// Driver returns SQLite.
func (connector) Driver() driver.Driver { return sqlite }

// Connect opens the file.
func (c connector) Connect(context.Context) (driver.Conn, error) { return sqlite.Open(c.dsn) }

// busy tells whether err says that another connection holds a lock.
func busy(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && (e.Code == sqlite3.ErrBusy || e.Code == sqlite3.ErrLocked)
}

// cannotOpen tells whether err says that the file, or one that SQLite needs beside it, could not be opened.
func cannotOpen(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && (e.Code == sqlite3.ErrCantOpen || e.Code == sqlite3.ErrReadonly)
}

// plain says in the program's words what SQLite reports of the file; other errors it leaves alone.
func plain(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code {
	case sqlite3.ErrNotADB:
		return fmt.Errorf("%w; name another file", ErrNotStore)
	case sqlite3.ErrReadonly, sqlite3.ErrPerm:
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fmt.Errorf("another program is writing to it; try again when that is done: %w", err)
	case sqlite3.ErrCorrupt:
		return fmt.Errorf("the store is damaged; put back a copy: %w", err)
	case sqlite3.ErrFull:
		return fmt.Errorf("no room left on the disk: %w", err)
	}
	return err
}
