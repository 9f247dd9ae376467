package store

import (
	"context"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// threeTexts saves three variants of two, three and two paragraphs, with three, three and four sentences.
func threeTexts(t testing.TB, s *Store) []Revision {
	t.Helper()
	var revs []Revision
	for i, texts := range [][]string{{"One. Two.", "Three."}, {"One.", "Two.", "Three."}, {"One. Two.", "Three. Four."}} {
		a := oneText(texts...)
		a.Variant = string(rune('a' + i))
		revs = append(revs, mustAdd(t, s, a))
	}
	return revs
}

func TestGrid(t *testing.T) {
	s := mustOpen(t)
	revs := threeTexts(t, s)
	g := Grid{
		Columns: []Revision{{ID: revs[1].ID}, {ID: revs[0].ID}, {ID: revs[2].ID}},
		Made:    "not counted",
		Rows: []Row{
			{Cells: [][]int{{2, 1}, {1}, nil}, Confidence: 0.25, Inner: []Row{
				{Cells: [][]int{{0}, {0}, {}}, Confidence: 1},
				{Cells: [][]int{{1}, {1}, {}}, Confidence: 0},
			}},
			{Cells: [][]int{{}, {}, {1}}, Confidence: 0.5},
			{Cells: [][]int{{3}, {2}, {2}}, Confidence: 0.1, Inner: []Row{
				{Cells: [][]int{{2}, {2}, {2, 3}}, Confidence: 1.0 / 3},
			}},
		},
	}
	want := Grid{
		Columns: []Revision{revs[1], revs[0], revs[2]},
		Made:    "2026-11-23T12:00:00Z",
		Rows: []Row{
			{Cells: [][]int{{1, 2}, {1}, nil}, Confidence: 0.25, Inner: []Row{
				{Cells: [][]int{{0}, {0}, nil}, Confidence: 1},
				{Cells: [][]int{{1}, {1}, nil}, Confidence: 0},
			}},
			{Cells: [][]int{nil, nil, {1}}, Confidence: 0.5},
			{Cells: [][]int{{3}, {2}, {2}}, Confidence: 0.1, Inner: []Row{
				{Cells: [][]int{{2}, {2}, {2, 3}}, Confidence: 1.0 / 3},
			}},
		},
	}
	if err := s.SaveGrid(t.Context(), "work", g); err != nil {
		t.Fatal(err)
	}
	got, err := s.Grid(t.Context(), "work")
	want.ID = got.ID
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
	}
}

// gridCounts tells how many rows the grid's tables have.
func gridCounts(t *testing.T, s *Store) string {
	t.Helper()
	var grids, columns, rows, cells, inner, innerCells int
	err := s.read.QueryRow(`
		SELECT (SELECT count(*) FROM grid), (SELECT count(*) FROM grid_column), (SELECT count(*) FROM grid_row),
		  (SELECT count(*) FROM grid_cell), (SELECT count(*) FROM inner_row), (SELECT count(*) FROM inner_cell)`).
		Scan(&grids, &columns, &rows, &cells, &inner, &innerCells)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(grids, columns, rows, cells, inner, innerCells)
}

func TestSaveGridReplacesAndKeeps(t *testing.T) {
	s := mustOpen(t)
	revs := threeTexts(t, s)
	save := func(after time.Duration, want string, rows []Row, columns ...Revision) {
		t.Helper()
		s.now = func() time.Time { return clock.Add(after) }
		if err := s.SaveGrid(t.Context(), "work", Grid{Columns: columns, Rows: rows}); err != nil {
			t.Fatal(err)
		}
		got, err := s.Grid(t.Context(), "work")
		if err != nil || !reflect.DeepEqual(got.Columns, columns) || len(got.Rows) != len(rows) ||
			got.Made != clock.Add(after).Format(time.RFC3339) {
			t.Errorf("%+v, %v; want the grid saved last, over %+v", got, err, columns)
		}
		if counts := gridCounts(t, s); counts != want {
			t.Errorf("grids, columns, rows, cells, inner rows, inner cells: %s, want %s", counts, want)
		}
	}
	two := func(a, b int) Row { return Row{Cells: [][]int{{a}, {b}}} }
	inner := two(1, 1)
	inner.Inner = []Row{two(0, 0), two(1, 2)}
	save(1, "1 2 2 4 2 4", []Row{inner, two(2, 2)}, revs[0], revs[1])
	save(2, "1 2 1 2 0 0", []Row{two(1, 1)}, revs[0], revs[1])                                // again
	save(3, "1 2 1 2 0 0", []Row{two(2, 1)}, revs[1], revs[0])                                // in another order
	save(4, "2 5 2 3 0 0", []Row{{Cells: [][]int{{1}, nil, nil}}}, revs[0], revs[1], revs[2]) // over one more
	save(5, "3 7 3 5 0 0", []Row{two(1, 1)}, revs[0], revs[2])                                // over others
	save(6, "3 7 4 7 0 0", []Row{two(1, 1), two(2, 2)}, revs[0], revs[1])                     // an older one anew
	save(7, "3 7 2 3 0 0", nil, revs[0], revs[1])                                             // without rows
	save(8, "4 8 3 3 0 0", []Row{{Cells: [][]int{nil}, Confidence: 1}}, revs[2])              // without cells
	save(9, "4 8 3 4 0 0", []Row{{Cells: [][]int{{1}}, Confidence: 1}}, revs[2])              // of one column
}

func TestSaveGridRefuses(t *testing.T) {
	s := mustOpen(t)
	revs := threeTexts(t, s)
	other := oneText("One.")
	other.Work = "other"
	stranger := mustAdd(t, s, other)
	ab := revs[:2]
	row := func(cells ...[]int) []Row { return []Row{{Cells: cells}} }
	inside := func(inner Row) []Row { return []Row{{Cells: [][]int{{1}, {1}}, Inner: []Row{inner}}} }
	tests := []struct {
		name    string
		columns []Revision
		rows    []Row
		want    error
		words   string
	}{
		{"no columns", nil, nil, ErrInvalid, "without columns"},
		{"unknown revision", []Revision{{ID: 99}}, nil, ErrNotFound, "99"},
		{"other work", []Revision{revs[0], stranger}, nil, ErrInvalid, "other/variant@1"},
		{"twice", []Revision{revs[0], revs[0]}, nil, ErrInvalid, "work/a@1"},
		{"few cells", ab, row([]int{1}), ErrInvalid, "1 cells for 2 columns"},
		{"many cells", ab, row(nil, nil, nil), ErrInvalid, "3 cells for 2 columns"},
		{"paragraph 0", ab, row([]int{0}, nil), ErrNotFound, "paragraph 0 of work/a@1"},
		{"negative", ab, row([]int{-1}, nil), ErrNotFound, "paragraph -1"},
		{"past the end", ab, row(nil, []int{4}), ErrNotFound, "paragraph 4 of work/b@1"},
		{"in two rows", ab, append(row([]int{1}, nil), row([]int{1}, nil)...), ErrInvalid,
			"row 2 of the grid: paragraph 1 of work/a@1 again"},
		{"sentence past the end", ab, inside(Row{Cells: [][]int{{3}, nil}}), ErrNotFound, "sentence 3 of work/a@1"},
		{"sentence twice", ab, inside(Row{Cells: [][]int{{1, 1}, nil}}), ErrInvalid, "sentence 1"},
		{"inner cells", ab, inside(Row{}), ErrInvalid, "inner row 1: 0 cells"},
		{"inner in inner", ab, inside(Row{Cells: [][]int{nil, nil}, Inner: []Row{{}}}), ErrInvalid, "rows inside"},
		{"confidence", ab, []Row{{Cells: [][]int{nil, nil}, Confidence: 1.5}}, ErrInvalid, "1.5"},
		{"no number", ab, []Row{{Cells: [][]int{nil, nil}, Confidence: math.NaN()}}, ErrInvalid, "NaN"},
	}
	if err := s.SaveGrid(t.Context(), "work", Grid{Columns: ab, Rows: row([]int{1, 2}, []int{1, 2, 3})}); err != nil {
		t.Fatal(err)
	}
	before := gridCounts(t, s)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := s.SaveGrid(t.Context(), "work", Grid{Columns: test.columns, Rows: test.rows})
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.words) {
				t.Errorf("error %v, want %v with %q", err, test.want, test.words)
			}
			if after := gridCounts(t, s); after != before {
				t.Errorf("the grids changed: %s, before %s", after, before)
			}
		})
	}
}

// Any way of dealing out paragraphs and sentences to rows reads back as it was put.
func TestGridProperty(t *testing.T) {
	s := mustOpen(t)
	revs := threeTexts(t, s)
	paragraphs, sentences := []int{2, 3, 2}, []int{3, 3, 4}
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.Permutation([]int{0, 1, 2}).Draw(t, "columns")[:rapid.IntRange(1, 3).Draw(t, "how many")]
		deal := func(units []int, first, n int, name string) []Row {
			rows := make([]Row, n)
			for i := range rows {
				rows[i] = Row{Cells: make([][]int, len(columns)), Confidence: rapid.Float64Range(0, 1).Draw(t, "confidence")}
			}
			for i, c := range columns {
				for u := range units[c] {
					if r := rapid.IntRange(0, n).Draw(t, name); r < n { // else it is left out
						rows[r].Cells[i] = append(rows[r].Cells[i], u+first)
					}
				}
			}
			return rows
		}
		g := Grid{Made: "2026-11-23T12:00:00Z", Rows: deal(paragraphs, 1, rapid.IntRange(1, 4).Draw(t, "rows"), "row")}
		for _, inner := range deal(sentences, 0, rapid.IntRange(1, 6).Draw(t, "inner rows"), "inner row") {
			at := &g.Rows[rapid.IntRange(0, len(g.Rows)-1).Draw(t, "row of inner row")]
			at.Inner = append(at.Inner, inner)
		}
		for _, c := range columns {
			g.Columns = append(g.Columns, revs[c])
		}
		if err := s.SaveGrid(context.Background(), "work", g); err != nil {
			t.Fatal(err)
		}
		got, err := s.Grid(context.Background(), "work")
		g.ID = got.ID
		if err != nil || !reflect.DeepEqual(got, g) {
			t.Fatalf("%v\ngot  %+v\nwant %+v", err, got, g)
		}
	})
}
