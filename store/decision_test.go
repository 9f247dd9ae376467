package store

import (
	"errors"
	"testing"
	"time"
)

func TestSkip(t *testing.T) {
	s := mustOpen(t)
	rev := mustAdd(t, s, oneText("One.", "Subscribe now – 免费!", "Three."))
	skipped := func(want ...bool) {
		t.Helper()
		ps, err := s.Paragraphs(t.Context(), rev.ID)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range ps {
			if p.Skipped != want[i] {
				t.Errorf("paragraph %d: skipped %v, want %v", p.Number, p.Skipped, want[i])
			}
		}
	}
	skipped(false, false, false)
	steps := []struct {
		paragraph     int
		undo, changed bool
	}{
		{2, true, false}, {2, false, true}, {2, false, false}, {3, false, true},
		{2, true, true}, {2, true, false}, {2, false, true},
	}
	for i, st := range steps {
		s.now = func() time.Time { return clock.Add(time.Duration(i) * time.Minute) }
		decide := s.Skip
		if st.undo {
			decide = s.Unskip
		}
		changed, err := decide(t.Context(), rev.ID, st.paragraph, "reader", "leftover of the page")
		if err != nil || changed != st.changed {
			t.Errorf("step %d: changed %v, %v; want %v", i+1, changed, err, st.changed)
		}
	}
	skipped(false, true, true)

	// All that was decided is kept, in order, with its anchor.
	type event struct {
		kind                                string
		paragraph, version, firstByte, last int
		quote, author, made, note           string
	}
	want := []event{
		{"skip", 2, 1, 0, 25, "Subscribe now – 免费!", "reader", "2026-11-23T12:01:00Z", "leftover of the page"},
		{"skip", 3, 1, 0, 6, "Three.", "reader", "2026-11-23T12:03:00Z", "leftover of the page"},
		{"unskip", 2, 2, 0, 25, "Subscribe now – 免费!", "reader", "2026-11-23T12:04:00Z", "leftover of the page"},
		{"skip", 2, 3, 0, 25, "Subscribe now – 免费!", "reader", "2026-11-23T12:06:00Z", "leftover of the page"},
	}
	rows, err := s.read.Query(`
		SELECT kind, paragraph, version, first_byte, end_byte, quote, author, made, note FROM decision
		WHERE revision_id = ? ORDER BY id`, rev.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var got []event
	for rows.Next() {
		var e event
		err := rows.Scan(&e.kind, &e.paragraph, &e.version, &e.firstByte, &e.last, &e.quote, &e.author, &e.made, &e.note)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, e)
	}
	if len(got) != len(want) {
		t.Fatalf("events %+v, want %+v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("event %d: %+v, want %+v", i+1, got[i], want[i])
		}
	}
}

func TestSkipWithoutAuthor(t *testing.T) {
	s := mustOpen(t)
	rev := mustAdd(t, s, oneText("One."))
	if changed, err := s.Skip(t.Context(), rev.ID, 1, "", ""); !errors.Is(err, ErrInvalid) || changed {
		t.Errorf("changed %v, %v; want ErrInvalid", changed, err)
	}
}

// A decision is about one saved state; the next state begins without it.
func TestSkipStaysWithItsState(t *testing.T) {
	s := mustOpen(t)
	first := mustAdd(t, s, oneText("One.", "Two."))
	if _, err := s.Skip(t.Context(), first.ID, 2, "me", ""); err != nil {
		t.Fatal(err)
	}
	second := mustAdd(t, s, oneText("One!", "Two."))
	for id, want := range map[int64]bool{first.ID: true, second.ID: false} {
		ps, err := s.Paragraphs(t.Context(), id)
		if err != nil || ps[1].Skipped != want {
			t.Errorf("state %d: skipped %v, %v; want %v", id, ps[1].Skipped, err, want)
		}
	}
}
