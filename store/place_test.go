package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Files and folders without any permission to write are read-only for the superuser too, so this tests the same for
// everyone; for others the system enforces it as well.
func TestReadOnly(t *testing.T) {
	for _, locked := range []string{"file", "folder"} {
		t.Run(locked, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "x.db")
			rev := savedAt(t, path)
			if locked == "file" {
				chmod(t, path, 0o444)
			} else {
				chmod(t, folder, 0o555)
			}
			refused(t, path, ErrReadOnly, "writable", Open)
			before := snapshot(t, folder)
			s, err := OpenExisting(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			if ps, err := s.Paragraphs(t.Context(), rev.ID); err != nil || len(ps) != 1 {
				t.Errorf("read %v, %v", ps, err)
			}
			if _, err := s.Skip(t.Context(), rev.ID, 1, "me", ""); !errors.Is(err, ErrReadOnly) {
				t.Errorf("Skip: %v, want ErrReadOnly", err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			if after := snapshot(t, folder); after != before {
				t.Errorf("reading changed the folder from\n%sto\n%s", before, after)
			}
		})
	}
	t.Run("nothing there", func(t *testing.T) {
		folder := t.TempDir()
		chmod(t, folder, 0o555)
		refused(t, filepath.Join(folder, "x.db"), ErrReadOnly, "elsewhere", Open)
	})
}

func chmod(t *testing.T, path string, mode fs.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(path, 0o755) })
}

// leftBehind copies a store with changes that are still in its log, as a crash or a copy of a folder leaves it.
func leftBehind(t *testing.T) (path string, rev Revision) {
	t.Helper()
	s := mustOpen(t)
	rev = mustAdd(t, s, oneText("One."))
	path = filepath.Join(t.TempDir(), "x.db")
	for _, end := range []string{"", "-wal"} {
		data, err := os.ReadFile(s.path + end)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path+end, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return path, rev
}

func TestLogLeftBehind(t *testing.T) {
	path, rev := leftBehind(t)
	s, err := OpenExisting(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Paragraphs(t.Context(), rev.ID); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	onlyFile(t, path)
}

// A log that cannot be taken in must never be passed over: either its changes are seen or the store is refused. Which
// of the two depends on whether the system lets this user write all the same.
func TestLogLeftBehindReadOnly(t *testing.T) {
	path, rev := leftBehind(t)
	chmod(t, filepath.Dir(path), 0o555)
	s, err := OpenExisting(t.Context(), path)
	if err != nil {
		if !errors.Is(err, ErrReadOnly) || !strings.Contains(err.Error(), "-wal") {
			t.Errorf("error %v, want ErrReadOnly and the name of the log", err)
		}
		return
	}
	defer s.Close()
	if _, err := s.Paragraphs(t.Context(), rev.ID); err != nil {
		t.Errorf("what was last saved: %v", err)
	}
}

func TestOddPaths(t *testing.T) {
	names := []string{
		"a?b.db", "a?mode=memory", "a#b.db", "100%.db", "%41.db", "with space.db", "诗经.db", "a&b=c.db", "file:x.db",
		":memory:", "it's \"quoted\".db", "line\nbreak.db", "-x.db", "a+b;c.db", "é.db", "?#%",
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			rev := savedAt(t, path)
			onlyFile(t, path)
			s, err := OpenExisting(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if _, err := s.Paragraphs(t.Context(), rev.ID); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("relative", func(t *testing.T) {
		t.Chdir(t.TempDir())
		savedAt(t, "x.db")
		if _, err := os.Stat("x.db"); err != nil {
			t.Error(err)
		}
	})
	t.Run("symbolic link", func(t *testing.T) {
		folder := t.TempDir()
		link := filepath.Join(t.TempDir(), "link.db")
		if err := os.Symlink(filepath.Join(folder, "x.db"), link); err != nil {
			t.Skip("no symbolic links here:", err)
		}
		savedAt(t, link)
		onlyFile(t, filepath.Join(folder, "x.db"))
		onlyFile(t, link)
	})
}
