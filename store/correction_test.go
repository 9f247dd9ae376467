package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// corrected saves three texts and a grid over them, and gives a correction that links paragraphs of a and b.
func corrected(t *testing.T, s *Store) (Grid, Correction) {
	t.Helper()
	revs := threeTexts(t, s)
	g := Grid{Columns: revs, Rows: []Row{
		{Cells: [][]int{{1}, {1}, {1}}, Confidence: 0.9, Inner: []Row{{Cells: [][]int{{0, 1}, {0}, {0}}, Confidence: 0.5}}},
		{Cells: [][]int{{2}, nil, nil}, Confidence: 0.5},
		{Cells: [][]int{nil, {2}, {2}}, Confidence: 0.4},
	}}
	if err := s.SaveGrid(t.Context(), "work", g); err != nil {
		t.Fatal(err)
	}
	g, err := s.Grid(t.Context(), "work")
	if err != nil {
		t.Fatal(err)
	}
	c := Correction{
		Kind: LinkRows, Author: "Mei", Note: "the same paragraph", Columns: []int64{revs[0].ID, revs[1].ID, revs[2].ID},
		Before: []CorrectedRow{
			{Passages: []Passage{{revs[0].ID, 2, 0, 6, "Three."}}, Confidence: 0.5},
			{Passages: []Passage{{revs[1].ID, 2, 0, 4, "Two."}, {revs[2].ID, 2, 0, 13, "Three. Four."[:12]}}, Confidence: 0.4},
		},
		After: []CorrectedRow{{
			Passages:   []Passage{{revs[0].ID, 2, 0, 6, "Three."}, {revs[1].ID, 2, 0, 4, "Two."}, {revs[2].ID, 2, 0, 12, "Three. Four."}},
			Confidence: 1, Settled: true,
			Inner: []CorrectedRow{
				{Passages: []Passage{{revs[0].ID, 2, 0, 6, "Three."}, {revs[2].ID, 2, 0, 6, "Three."}}, Confidence: 0.7},
				{Passages: []Passage{{revs[2].ID, 2, 7, 12, "Four."}}, Confidence: 1, Settled: true},
			},
		}},
	}
	c.Before[1].Passages[1].End = 12
	g.Rows = []Row{g.Rows[0], {Cells: [][]int{{2}, {2}, {2}}, Confidence: 1}}
	return g, c
}

func TestCorrect(t *testing.T) {
	s := mustOpen(t)
	g, c := corrected(t, s)
	made, err := s.Correct(t.Context(), "work", c, g)
	if err != nil {
		t.Fatal(err)
	}
	c.ID, c.Made = made.ID, "2026-11-23T12:00:00Z"
	if c.ID == 0 || !reflect.DeepEqual(made, c) {
		t.Errorf("made %+v\nwant %+v", made, c)
	}
	cs, err := s.Corrections(t.Context(), "work")
	if err != nil || !reflect.DeepEqual(cs, []Correction{c}) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, cs, c)
	}
	after, err := s.Grid(t.Context(), "work")
	if err != nil || after.Through != c.ID || len(after.Rows) != 2 || !reflect.DeepEqual(after.Rows[1].Cells, [][]int{{2}, {2}, {2}}) {
		t.Errorf("%v\nthe grid is %+v", err, after)
	}
	undo, err := s.Correct(t.Context(), "work", Correction{Kind: Undo, Of: c.ID, Author: "Mei"}, Grid{ID: after.ID, Through: after.Through})
	if err != nil {
		t.Fatal(err)
	}
	if same, err := s.Grid(t.Context(), "work"); err != nil || same.ID != after.ID || same.Through != undo.ID {
		t.Errorf("%v: a correction without rows leaves the grid as it is; it is %+v", err, same)
	}
}

func TestCorrectRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Correction, *Grid)
		is     error
		says   string
	}{
		{"nobody", func(c *Correction, _ *Grid) { c.Author = "" }, ErrInvalid, "without an author"},
		{"another grid", func(_ *Correction, g *Grid) { g.ID++ }, ErrStale, "changed it meanwhile"},
		{"a correction since", func(_ *Correction, g *Grid) { g.Through++ }, ErrStale, "changed it meanwhile"},
		{"misquoted", func(c *Correction, _ *Grid) { c.After[0].Passages[0].Quote = "Threw." }, ErrInvalid, "does not say"},
		{"beyond the text", func(c *Correction, _ *Grid) { c.After[0].Passages[0].End = 99 }, ErrInvalid, "does not say"},
		{"no such paragraph", func(c *Correction, _ *Grid) { c.Before[0].Passages[0].Paragraph = 9 }, ErrNotFound, "paragraph 9"},
		{"undoing nothing", func(c *Correction, _ *Grid) { c.Kind, c.Of = Undo, 7 }, ErrNotFound, "correction 7"},
		{"a unit in two rows", func(_ *Correction, g *Grid) { g.Rows = append(g.Rows, g.Rows[0]) }, ErrInvalid, "again"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := mustOpen(t)
			g, c := corrected(t, s)
			before, err := s.Grid(t.Context(), "work")
			if err != nil {
				t.Fatal(err)
			}
			test.change(&c, &g)
			if _, err := s.Correct(t.Context(), "work", c, g); !errors.Is(err, test.is) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%v, want %v: %s", err, test.is, test.says)
			}
			if cs, err := s.Corrections(t.Context(), "work"); err != nil || len(cs) > 0 {
				t.Errorf("%v: corrections %+v, want none", err, cs)
			}
			if after, err := s.Grid(t.Context(), "work"); err != nil || !reflect.DeepEqual(after, before) {
				t.Errorf("%v: the grid is %+v, was %+v", err, after, before)
			}
		})
	}
}

// An alignment that was made without knowing of a correction must not take its place.
func TestSaveGridKnowsCorrections(t *testing.T) {
	s := mustOpen(t)
	g, c := corrected(t, s)
	if _, err := s.Correct(t.Context(), "work", c, g); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveGrid(t.Context(), "work", g); !errors.Is(err, ErrStale) {
		t.Errorf("%v, want ErrStale", err)
	}
}

func TestCorrectionsStay(t *testing.T) {
	s := mustOpen(t)
	g, c := corrected(t, s)
	if _, err := s.Correct(t.Context(), "work", c, g); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		"UPDATE correction SET note = ''", "DELETE FROM correction", "UPDATE correction_row SET settled = 0", "DELETE FROM correction_row",
		"UPDATE correction_passage SET paragraph = 1", "DELETE FROM correction_passage",
	} {
		if _, err := s.write.Exec(statement); err == nil || !strings.Contains(err.Error(), "correction") {
			t.Errorf("%s: %v, want it refused", statement, err)
		}
	}
}

func TestLive(t *testing.T) {
	tests := []struct {
		name        string
		kinds       string // l a link, c a confirmation, u an undo and r a redo of the number that follows
		live        []int64
		next, again int64
	}{
		{"nothing", "", nil, 0, 0},
		{"two", "l c", []int64{1, 2}, 2, 0},
		{"one undone", "l c u2", []int64{1}, 1, 2},
		{"both undone", "l c u2 u1", nil, 0, 1},
		{"one redone", "l c u2 u1 r1", []int64{1}, 1, 2},
		{"both redone", "l c u2 u1 r1 r2", []int64{1, 2}, 2, 0},
		{"what comes after an undo ends the redoing", "l c u2 l", []int64{1, 4}, 4, 0},
		{"undone, redone, undone", "l u1 r1 u1", nil, 0, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var cs []Correction
			for i, word := range strings.Fields(test.kinds) {
				c := Correction{ID: int64(i + 1), Kind: map[byte]CorrectionKind{'l': LinkRows, 'c': ConfirmRows, 'u': Undo, 'r': Redo}[word[0]]}
				if len(word) > 1 {
					c.Of = int64(word[1] - '0')
				}
				cs = append(cs, c)
			}
			live, next, again := Live(cs)
			var ids []int64
			for _, c := range live {
				ids = append(ids, c.ID)
			}
			if !reflect.DeepEqual(ids, test.live) || next != test.next || again != test.again {
				t.Errorf("live %v, next %d, again %d; want %v, %d, %d", ids, next, again, test.live, test.next, test.again)
			}
		})
	}
}
