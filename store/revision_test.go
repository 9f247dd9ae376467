package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestRevision(t *testing.T) {
	s := mustOpen(t)
	for i, date := range []string{"2014-06-18", "", "2020-01-01", "2016-01-01", "2020-01-01"} {
		a := oneText(fmt.Sprintf("State %d.", i+1))
		a.Date = date
		mustAdd(t, s, a)
	}
	undated := oneText("State.")
	undated.Variant = "undated"
	mustAdd(t, s, undated)
	late := oneText("Old.")
	late.Variant, late.Date = "late", "2020-01-01"
	mustAdd(t, s, late)
	late = oneText("New, date not known.")
	late.Variant = "late"
	mustAdd(t, s, late)
	late = oneText("Older, found later.")
	late.Variant, late.Date = "late", "2014-01-01"
	mustAdd(t, s, late)

	tests := []struct {
		work, variant, at string
		number            int // 0 where there is none
		want              error
		words             string
	}{
		{"work", "variant", "", 5, nil, ""},
		{"work", "variant", "1", 1, nil, ""},
		{"work", "variant", "5", 5, nil, ""},
		{"work", "variant", "2014-06-18", 1, nil, ""},
		{"work", "variant", "2015-12-31", 1, nil, ""},
		{"work", "variant", "2016-01-01", 4, nil, ""},
		{"work", "variant", "2019-12-31", 4, nil, ""},
		{"work", "variant", "2026-01-01", 5, nil, ""},
		{"work", "late", "", 2, nil, ""},
		{"work", "undated", "", 1, nil, ""},
		{"work", "variant", "2014-06-17", 0, ErrNotFound, "1 (2014-06-18), 2, 3 (2020-01-01), 4 (2016-01-01), 5 (2020-01-01)"},
		{"work", "undated", "2026-01-01", 0, ErrNotFound, "are: 1"},
		{"work", "variant", "6", 0, ErrNotFound, "work/variant@6"},
		{"work", "variant", "0", 0, ErrNotFound, "work/variant@0"},
		{"work", "variant", "4294967297", 0, ErrInvalid, "number or a date"},
		{"work", "variant", "-1", 0, ErrInvalid, "number or a date"},
		{"work", "variant", "last", 0, ErrInvalid, "number or a date"},
		{"work", "variant", "2014-02-30", 0, ErrInvalid, "2014-02-30"},
		{"work", "x", "", 0, ErrNotFound, "late, undated, variant"},
		{"x", "variant", "", 0, ErrNotFound, "there are: work"},
		{"", "", "", 0, ErrNotFound, "there are: work"},
	}
	for _, test := range tests {
		rev, err := s.Revision(t.Context(), test.work, test.variant, test.at)
		if !errors.Is(err, test.want) || rev.Number != test.number {
			t.Errorf("%s/%s@%s: %d, %v; want %d, %v", test.work, test.variant, test.at, rev.Number, err, test.number, test.want)
			continue
		}
		if err != nil && (!sameWords(err.Error(), test.words) || strings.Contains(err.Error(), "\n")) {
			t.Errorf("%s/%s@%s: message %q, want one line with %q", test.work, test.variant, test.at, err, test.words)
		}
	}
}

// sameWords tells whether a message holds all the parts, in any order.
func sameWords(message, parts string) bool {
	for part := range strings.SplitSeq(parts, ", ") {
		if !strings.Contains(message, part) {
			return false
		}
	}
	return true
}

func TestNotFound(t *testing.T) {
	s := mustOpen(t)
	if works, err := s.Works(t.Context()); err != nil || len(works) != 0 {
		t.Errorf("Works of an empty store: %v, %v", works, err)
	}
	if _, err := s.Variants(t.Context(), "x"); !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "empty") {
		t.Errorf("a work of an empty store: %v", err)
	}
	for i := range 7 {
		a := oneText("One.")
		a.Work = fmt.Sprintf("w%d", i)
		mustAdd(t, s, a)
	}
	_, err := s.Revisions(t.Context(), "x", "y")
	if !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "w0, w1, w2, w3, w4 and 2 more") {
		t.Errorf("message %v, want five names and how many more", err)
	}
	calls := map[string]func() error{
		"Variants":        func() error { _, err := s.Variants(t.Context(), "x"); return err },
		"Revisions":       func() error { _, err := s.Revisions(t.Context(), "w1", "x"); return err },
		"Paragraphs":      func() error { _, err := s.Paragraphs(t.Context(), 99); return err },
		"Skip, revision":  func() error { _, err := s.Skip(t.Context(), 99, 1, "me", ""); return err },
		"Skip, paragraph": func() error { _, err := s.Skip(t.Context(), 1, 2, "me", ""); return err },
		"Skip, 0":         func() error { _, err := s.Skip(t.Context(), 1, 0, "me", ""); return err },
		"Grid":            func() error { _, err := s.Grid(t.Context(), "x"); return err },
		"Grid, none":      func() error { _, err := s.Grid(t.Context(), "w1"); return err },
		"SaveGrid":        func() error { return s.SaveGrid(t.Context(), "x", Grid{}) },
		"Concepts":        func() error { _, err := s.Concepts(t.Context(), "x"); return err },
		"SaveConcepts":    func() error { return s.SaveConcepts(t.Context(), "x", nil) },
		"SaveConcepts, in": func() error {
			return s.SaveConcepts(t.Context(), "w1", []Concept{{Terms: []Term{{"en", "x", "a", 1}}}})
		},
	}
	for name, call := range calls {
		if err := call(); !errors.Is(err, ErrNotFound) || !strings.HasPrefix(err.Error(), s.path+": ") {
			t.Errorf("%s: %v, want ErrNotFound and the store's path", name, err)
		}
	}
}

func TestListing(t *testing.T) {
	s := mustOpen(t)
	for _, name := range []string{"b/two", "b/one", "b/original", "a/x", "甲/一"} {
		a := oneText("One.")
		a.Work, a.Variant, _ = strings.Cut(name, "/")
		a.Original = a.Variant == "original"
		mustAdd(t, s, a)
	}
	again := oneText("Two.")
	again.Work, again.Variant = "b", "one"
	mustAdd(t, s, again)
	want := `
{ID:2 Name:a Variants:1}
  {ID:4 Work:a Name:x Lang:en Original:false Revisions:1}
{ID:1 Name:b Variants:3}
  {ID:3 Work:b Name:original Lang:en Original:true Revisions:1}
  {ID:1 Work:b Name:two Lang:en Original:false Revisions:1}
  {ID:2 Work:b Name:one Lang:en Original:false Revisions:2}
{ID:3 Name:甲 Variants:1}
  {ID:5 Work:甲 Name:一 Lang:en Original:false Revisions:1}
`
	var got strings.Builder
	for line := range strings.Lines(dump(t, s)) {
		if !strings.HasPrefix(line, "    ") {
			got.WriteString(line)
		}
	}
	if "\n"+got.String() != want {
		t.Errorf("listed\n%swant%s", got.String(), want)
	}
}
