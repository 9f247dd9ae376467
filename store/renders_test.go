package store

import (
	"errors"
	"strings"
	"testing"

	"variorum/text"
)

// addState saves a text of one paragraph.
func addState(t *testing.T, s *Store, a Addition, said string) Revision {
	t.Helper()
	a.Paragraphs = []text.Paragraph{{Kind: text.Body, Text: said}}
	rev, _, err := s.Add(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return rev
}

func TestStanding(t *testing.T) {
	event := func(how RendersHow, original int64) Renders {
		return Renders{Revision: 7, How: how, Original: original}
	}
	for _, c := range []struct {
		name   string
		events []Renders
		want   int64 // of the original; -1 where the dates tell
	}{
		{"nothing", nil, -1},
		{"by text", []Renders{event(RendersByText, 1)}, 1},
		{"by text again", []Renders{event(RendersByText, 1), event(RendersByText, 2)}, 2},
		{"by date again", []Renders{event(RendersByText, 1), event(RendersByDate, 0)}, -1},
		{"given", []Renders{event(RendersGiven, 3), event(RendersByText, 1), event(RendersByDate, 0)}, 3},
		{"given anew", []Renders{event(RendersGiven, 3), event(RendersGiven, 4)}, 4},
		{"given as not held", []Renders{event(RendersByText, 1), event(RendersGiven, 0)}, 0},
		{"withdrawn", []Renders{event(RendersByText, 1), event(RendersGiven, 3), event(RendersWithdrawn, 0)}, 1},
		{"all withdrawn", []Renders{event(RendersGiven, 2), event(RendersGiven, 3), event(RendersWithdrawn, 0)}, -1},
	} {
		got, stands := Standing(c.events)[7]
		if stands != (c.want >= 0) || stands && got.Original != c.want {
			t.Errorf("%s: %+v, want %d", c.name, got, c.want)
		}
	}
}

func TestRenderedByDate(t *testing.T) {
	revs := []Revision{{ID: 1, Date: "2020-01-01"}, {ID: 2}, {ID: 3, Date: "2019-01-01"}, {ID: 4, Date: "2020-01-01"}}
	for date, want := range map[string]int64{"2018-12-31": 0, "2019-01-01": 3, "2019-12-31": 3, "2020-01-01": 4, "2031-01-01": 4} {
		got, held := RenderedByDate(revs, date)
		if got.ID != want || held != (want != 0) {
			t.Errorf("%s: %d, want %d", date, got.ID, want)
		}
	}
}

func TestInTime(t *testing.T) {
	revs := []Revision{{ID: 1, Date: "2020-01-01"}, {ID: 2}, {ID: 3, Date: "2019-01-01"}, {ID: 4, Date: "2020-01-01"}, {ID: 5}}
	var got []int64
	for _, r := range InTime(revs) {
		got = append(got, r.ID)
	}
	want := []int64{3, 1, 2, 4, 5}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}

func TestSaveRenders(t *testing.T) {
	s := mustOpen(t)
	zh := addState(t, s, Addition{Work: "w", Variant: "zh", Lang: "zh", Original: true, Date: "2020-01-01"}, "书")
	en := addState(t, s, Addition{Work: "w", Variant: "en", Lang: "en", Renders: "2020-06-01", RendersBy: "Mei", Note: "first print"}, "book")
	fr := addState(t, s, Addition{Work: "other", Variant: "fr", Lang: "fr"}, "livre")
	if en.Note != "first print" {
		t.Errorf("note %q", en.Note)
	}
	for _, c := range []struct {
		say  Renders
		want error
		told string
	}{
		{Renders{Revision: en.ID, Original: zh.ID, How: RendersGiven, Confidence: 1}, ErrInvalid, "say who says so"},
		{Renders{Revision: en.ID, Original: zh.ID, How: RendersByText, Confidence: 1.5}, ErrInvalid, "from 0 to 1"},
		{Renders{Revision: zh.ID, How: RendersByText}, ErrInvalid, "renders nothing"},
		{Renders{Revision: fr.ID, How: RendersByText}, ErrInvalid, "of another work"},
		{Renders{Revision: en.ID, Original: fr.ID, How: RendersByText}, ErrInvalid, "no state of the original"},
		{Renders{Revision: en.ID, Original: en.ID, How: RendersByText}, ErrInvalid, "no state of the original"},
		{Renders{Revision: 99, How: RendersByText}, ErrNotFound, "99"},
	} {
		good := Renders{Revision: en.ID, How: RendersByText, Confidence: 0.5}
		err := s.SaveRenders(t.Context(), "w", []Renders{good, c.say})
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.told) {
			t.Errorf("%+v: %v, want %q", c.say, err, c.told)
		}
	}
	said, err := s.Renders(t.Context(), "w")
	if err != nil || len(said) != 1 || said[0].Original != zh.ID || said[0].Author != "Mei" || said[0].How != RendersGiven {
		t.Fatalf("%+v, %v; want only what was given with the text", said, err)
	}
	for _, statement := range []string{"UPDATE renders SET author = 'x'", "DELETE FROM renders"} {
		if _, err := s.write.ExecContext(t.Context(), statement); err == nil {
			t.Errorf("%s went through", statement)
		}
	}
}

// A text whose original cannot be found is not saved.
func TestAddRendersUnknown(t *testing.T) {
	s := mustOpen(t)
	a := Addition{Work: "w", Variant: "en", Lang: "en", Renders: "1", RendersBy: "Mei", Paragraphs: []text.Paragraph{{Kind: text.Body, Text: "book"}}}
	if _, _, err := s.Add(t.Context(), a); !errors.Is(err, ErrNotFound) {
		t.Errorf("error %v", err)
	}
	if works, err := s.Works(t.Context()); err != nil || len(works) != 0 {
		t.Errorf("works %v, %v", works, err)
	}
}
