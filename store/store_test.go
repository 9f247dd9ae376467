package store

import (
	"path/filepath"
	"testing"
	"time"
)

// clock is what the stores of tests take for the time.
var clock = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// mustOpen makes a store in a folder of its own and closes it after the test.
func mustOpen(tb testing.TB) *Store {
	tb.Helper()
	return mustOpenAt(tb, filepath.Join(tb.TempDir(), "variorum.db"))
}

func mustOpenAt(tb testing.TB, path string) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), path)
	if err != nil {
		tb.Fatal(err)
	}
	s.now = func() time.Time { return clock }
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// mustAdd adds a text that is new.
func mustAdd(tb testing.TB, s *Store, a Addition) Revision {
	tb.Helper()
	rev, added, err := s.Add(tb.Context(), a)
	if err != nil {
		tb.Fatal(err)
	}
	if !added {
		tb.Fatalf("%s/%s: not added", a.Work, a.Variant)
	}
	return rev
}
