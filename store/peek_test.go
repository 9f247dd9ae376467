package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestPeekChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	savedAt(t, path)
	before := snapshot(t, filepath.Dir(path))
	s, err := Peek(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	works, err := s.Works(t.Context())
	if err != nil || len(works) != 1 || works[0].Name != "work" {
		t.Errorf("works %v, %v", works, err)
	}
	onlyFile(t, path) // no log beside it either
	if _, _, err := s.Add(t.Context(), oneText("another")); !errors.Is(err, ErrReadOnly) {
		t.Errorf("saving: %v, want ErrReadOnly", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if after := snapshot(t, filepath.Dir(path)); after != before {
		t.Errorf("files:\n%s\nbefore:\n%s", after, before)
	}

	later := stepsWith(t, map[string]string{"00098_more.sql": "PRAGMA user_version = 98;"})
	if _, err := peek(t.Context(), path, later); !errors.Is(err, ErrReadOnly) {
		t.Errorf("an older store: %v, want ErrReadOnly", err)
	}
	if after := snapshot(t, filepath.Dir(path)); after != before {
		t.Errorf("files after looking at an older store:\n%s\nbefore:\n%s", after, before)
	}
}

// What another program has saved is seen while it still has the store open, and so keeps a log beside it.
func TestPeekSeesTheLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	writer := mustOpenAt(t, path)
	if _, _, err := writer.Add(t.Context(), oneText("a text")); err != nil {
		t.Fatal(err)
	}
	s, err := Peek(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if works, err := s.Works(t.Context()); err != nil || len(works) != 1 {
		t.Errorf("works %v, %v; want one", works, err)
	}
}

func TestPeekRefuses(t *testing.T) {
	folder := t.TempDir()
	empty, other := filepath.Join(folder, "empty.db"), filepath.Join(folder, "other.db")
	for path, content := range map[string]string{empty: "", other: "a letter to the library, not a store of any kind"} {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	before := snapshot(t, folder)
	for path, want := range map[string]error{
		filepath.Join(folder, "nothing.db"): ErrNotFound, empty: ErrNotStore, other: ErrNotStore, folder: ErrNotStore,
	} {
		if _, err := Peek(t.Context(), path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
	if after := snapshot(t, folder); after != before {
		t.Errorf("files:\n%s\nbefore:\n%s", after, before)
	}
}
