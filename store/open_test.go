package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"variorum/text"
)

// snapshot names every file of a folder with a hash of what is in it.
func snapshot(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(&b, "%s %x\n", path, sha256.Sum256(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func onlyFile(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != filepath.Base(path) {
		t.Errorf("the folder holds %v, want %s alone", entries, filepath.Base(path))
	}
}

// oneText is a small text to save.
func oneText(texts ...string) Addition {
	a := Addition{Work: "work", Variant: "variant", Lang: "en", Source: "file.txt"}
	for _, s := range texts {
		a.Paragraphs = append(a.Paragraphs, text.Paragraph{Kind: text.Body, Text: s})
	}
	return a
}

// savedAt makes a store with one text at a path, and closes it.
func savedAt(t *testing.T, path string) Revision {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	rev := mustAdd(t, s, oneText("One."))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return rev
}

// execAt changes a file behind the store's back.
func execAt(t *testing.T, path string, statements ...string) {
	t.Helper()
	db := sql.OpenDB(connector{dsn(place{file: path}, "mode=rwc&_foreign_keys=off")})
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

func TestOneFileStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	rev := savedAt(t, path)
	onlyFile(t, path)
	before := snapshot(t, filepath.Dir(path))

	s, err := OpenExisting(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if s.Path() != path {
		t.Errorf("Path() = %s, want %s", s.Path(), path)
	}
	if ps, err := s.Paragraphs(t.Context(), rev.ID); err != nil || len(ps) != 1 || ps[0].Text != "One." {
		t.Errorf("read %v, %v", ps, err)
	}
	if _, _, err := s.Add(t.Context(), oneText("Two.")); !errors.Is(err, ErrReadOnly) {
		t.Errorf("Add to a store opened for reading: %v, want ErrReadOnly", err)
	}
	for range 2 {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	if after := snapshot(t, filepath.Dir(path)); after != before {
		t.Errorf("reading changed the folder from\n%sto\n%s", before, after)
	}
}

func TestOpenRefuses(t *testing.T) {
	write := func(data string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	exec := func(statements ...string) func(*testing.T, string) {
		return func(t *testing.T, path string) { execAt(t, path, statements...) }
	}
	savedThen := func(statements ...string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			savedAt(t, path)
			execAt(t, path, statements...)
		}
	}
	tests := []struct {
		name  string
		make  func(t *testing.T, path string)
		want  error
		words string
	}{
		{"text", write("A text, not a store.\n" + strings.Repeat("Line.\n", 2000)), ErrNotStore, "name another file"},
		{"one byte", write("x"), ErrNotStore, "name another file"},
		{"zeroes", write(strings.Repeat("\x00", 8192)), ErrNotStore, "name another file"},
		{"header only", write("SQLite format 3\x00"), ErrNotStore, ""},
		{"other tables", exec("CREATE TABLE t (a)"), ErrNotStore, "an SQLite file"},
		{"other program", exec("PRAGMA application_id = 7", "CREATE TABLE t (a)"), ErrNotStore, "an SQLite file"},
		{"other program's log", exec("PRAGMA journal_mode = WAL", "CREATE TABLE t (a)"), ErrNotStore, "an SQLite file"},
		{"no tables", exec("CREATE TABLE t (a)", "DROP TABLE t"), ErrNotStore, "an SQLite file"},
		{"newer by header", savedThen("PRAGMA user_version = 99"), ErrNewer, "at 99"},
		{"newer by steps", savedThen("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)"), ErrNewer, "at 99"},
		{"folder", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
		}, ErrNotStore, "a folder"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			test.make(t, path)
			refused(t, path, test.want, test.words, Open)
			refused(t, path, test.want, test.words, OpenExisting)
		})
	}
}

// refused checks that a store does not open, says why in one line, and is left as it was.
func refused(t *testing.T, path string, want error, words string, open func(context.Context, string) (*Store, error)) {
	t.Helper()
	before := snapshot(t, filepath.Dir(path))
	s, err := open(t.Context(), path)
	if err == nil {
		s.Close()
	}
	if !errors.Is(err, want) {
		t.Fatalf("error %v, want %v", err, want)
	}
	line := err.Error()
	if !strings.Contains(line, "x.db") || !strings.Contains(line, words) || strings.Contains(line, "\n") {
		t.Errorf("message %q: want one line that names the file and says %q", line, words)
	}
	if after := snapshot(t, filepath.Dir(path)); after != before {
		t.Errorf("refusing changed the folder from\n%sto\n%s", before, after)
	}
}

func TestOpenRefusesPlaces(t *testing.T) {
	t.Run("no folder", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "there", "x.db")
		for _, open := range []func(context.Context, string) (*Store, error){Open, OpenExisting} {
			_, err := open(t.Context(), path)
			if !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "make it first") {
				t.Errorf("error %v, want ErrNotFound and what to do", err)
			}
		}
	})
	t.Run("file for folder", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(file, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(t.Context(), filepath.Join(file, "y.db")); !errors.Is(err, ErrNotFound) {
			t.Errorf("error %v, want ErrNotFound", err)
		}
	})
	t.Run("no path", func(t *testing.T) {
		if _, err := Open(t.Context(), ""); !errors.Is(err, ErrInvalid) {
			t.Errorf("error %v, want ErrInvalid", err)
		}
	})
	t.Run("nothing to read", func(t *testing.T) {
		refused(t, filepath.Join(t.TempDir(), "x.db"), ErrNotFound, "add a text", OpenExisting)
	})
	t.Run("nothing in it to read", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		refused(t, path, ErrNotStore, "empty", OpenExisting)
		savedAt(t, path) // but a store can be made of it
	})
}

// Settings must hold on every connection of a pool, not only on the first.
func TestEveryConnectionIsSet(t *testing.T) {
	s := mustOpen(t)
	check := func(db *sql.DB, conns int, want map[string]string) {
		for range conns {
			c, err := db.Conn(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close() // all at once, so that each is another one
			for pragma, value := range want {
				var got string
				if err := c.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got); err != nil || got != value {
					t.Errorf("%s is %s, %v; want %s", pragma, got, err, value)
				}
			}
		}
	}
	check(s.read, 3, map[string]string{"foreign_keys": "1", "trusted_schema": "0", "busy_timeout": "30000",
		"journal_mode": "wal", "query_only": "1"})
	check(s.write, 1, map[string]string{"foreign_keys": "1", "trusted_schema": "0", "busy_timeout": "30000",
		"journal_mode": "wal", "query_only": "0", "recursive_triggers": "1", "synchronous": "2"})
}

// Programs that start at the same moment must not trip over each other while one makes the store.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			s, err := Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			a := oneText("One.")
			a.Variant = fmt.Sprint(i)
			if _, _, err := s.Add(t.Context(), a); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	s := mustOpenAt(t, path)
	if vs, err := s.Variants(t.Context(), "work"); err != nil || len(vs) != 8 {
		t.Errorf("variants %v, %v; want 8", vs, err)
	}
}
