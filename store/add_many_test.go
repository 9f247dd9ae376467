package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"variorum/text"
)

func TestAddAtOnce(t *testing.T) {
	const writers, each = 8, 25
	s := mustOpen(t)
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := range each {
				_, added, err := s.Add(t.Context(), oneText(fmt.Sprintf("Writer %d, state %d.", w, i)))
				if err != nil || !added {
					t.Errorf("writer %d, state %d: added %v, %v", w, i, added, err)
				}
				if _, err := s.Revision(t.Context(), "work", "variant", ""); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	revs, err := s.Revisions(t.Context(), "work", "variant")
	if err != nil || len(revs) != writers*each {
		t.Fatalf("%d states, %v; want %d", len(revs), err, writers*each)
	}
	seen := map[string]bool{}
	for i, r := range revs {
		if r.Number != i+1 {
			t.Errorf("state %d has the number %d", i+1, r.Number)
		}
		ps, err := s.Paragraphs(t.Context(), r.ID)
		if err != nil || len(ps) != 1 || seen[ps[0].Text] {
			t.Errorf("state %d: %v, %v", r.Number, ps, err)
		}
		seen[ps[0].Text] = true
	}
}

func TestBrokenOff(t *testing.T) {
	s := mustOpen(t)
	mustAdd(t, s, oneText("One."))
	before := dump(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	s.now = func() time.Time { // called in the middle of the transaction
		cancel()
		return clock
	}
	if _, added, err := s.Add(ctx, oneText("Two.")); !errors.Is(err, context.Canceled) || added {
		t.Errorf("added %v, %v; want context.Canceled", added, err)
	}
	s.now = func() time.Time { return clock }
	if after := dump(t, s); after != before {
		t.Errorf("the store changed from\n%sto\n%s", before, after)
	}
	mustAdd(t, s, oneText("Two."))
}

// Any sequence of additions reads back as it was put, in the order it was put, and adds a state exactly when it should:
// the expectation here is written anew, from the rules of Add.
func TestAddProperty(t *testing.T) {
	s := mustOpen(t)
	round := 0
	texts := rapid.SliceOfN(rapid.SampledFrom([]string{"A.", "A. B.", "It was late; he said: “Go.” He went.", "甲。乙！"}), 1, 3)
	rapid.Check(t, func(t *rapid.T) {
		round++
		variant := fmt.Sprint("v", round)
		type state struct {
			date       string
			paragraphs []text.Paragraph
		}
		var saved []state
		for range rapid.IntRange(1, 12).Draw(t, "additions") {
			a := Addition{Work: "w", Variant: variant, Lang: "en"}
			a.Date = rapid.SampledFrom([]string{"", "2014-06-18", "2016-02-29", "2020-12-31"}).Draw(t, "date")
			for i, x := range texts.Draw(t, "texts") {
				p := text.Paragraph{Kind: text.Body, Line: i + 1, Text: x}
				if rapid.Bool().Draw(t, "heading") {
					p.Kind, p.Level = text.Heading, rapid.IntRange(1, 6).Draw(t, "level")
				}
				a.Paragraphs = append(a.Paragraphs, p)
			}

			// The states in the order of time: each stands right after all those not after it, one without a date right
			// at the end of what was then the newest.
			same := -1
			if a.Date == "" {
				same = len(saved) - 1
			} else {
				newest, best := "", ""
				for i, st := range saved {
					at := st.date
					if at == "" {
						at = newest
					}
					newest = max(newest, at)
					if at <= a.Date && at >= best {
						same, best = i, at
					}
				}
				if same >= 0 && saved[same].date == "" {
					same = -1
				}
			}
			want := same < 0 || !slices.Equal(saved[same].paragraphs, a.Paragraphs)
			if want {
				saved = append(saved, state{a.Date, a.Paragraphs})
				same = len(saved) - 1
			}

			rev, added, err := s.Add(context.Background(), a)
			if err != nil || added != want || rev.Number != same+1 || rev.Date != saved[same].date {
				t.Fatalf("added %v as %d of %q, %v; want %v, %d", added, rev.Number, rev.Date, err, want, same+1)
			}
		}
		revs, err := s.Revisions(context.Background(), "w", variant)
		if err != nil || len(revs) != len(saved) {
			t.Fatalf("%d states, %v; want %d", len(revs), err, len(saved))
		}
		for i, r := range revs {
			ps, err := s.Paragraphs(context.Background(), r.ID)
			if err != nil || r.Date != saved[i].date || len(ps) != len(saved[i].paragraphs) {
				t.Fatalf("state %d: %+v, %v, %v; want %+v", i+1, r, ps, err, saved[i])
			}
			for k, p := range ps {
				if p.Paragraph != saved[i].paragraphs[k] || !slices.Equal(p.Sentences, text.Sentences(p.Text, "en")) {
					t.Fatalf("state %d: paragraph %+v, want %+v", i+1, p, saved[i].paragraphs[k])
				}
			}
		}
	})
}
