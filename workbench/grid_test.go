package workbench

import (
	"reflect"
	"slices"
	"testing"

	"variorum/align"
	"variorum/store"
	"variorum/text"
)

// storedText is a text of the store with so many sentences in each paragraph; those whose numbers are skipped are left
// out, as the workbench reads it.
func storedText(revision int64, sentences []int, skipped ...int) Text {
	t := Text{revision: store.Revision{ID: revision, Work: "w"}}
	for i, n := range sentences {
		t.Paragraphs = append(t.Paragraphs, Paragraph{Paragraph: store.Paragraph{Number: i + 1, Sentences: make([]text.Span, n)}})
	}
	numberSentences(t.Paragraphs)
	t.Paragraphs = slices.DeleteFunc(t.Paragraphs, func(p Paragraph) bool { return slices.Contains(skipped, p.Number) })
	return t
}

// Of A, paragraphs of 1, 2 and 1 sentences, the second is skipped; B has paragraphs of 1 and 1.
func TestGridKeepsNumbers(t *testing.T) {
	a, b := storedText(10, []int{1, 2, 1}, 2), storedText(20, []int{1, 1})
	c := collation{texts: []Text{a, b}, rows: []align.Row{
		{Cells: [][]int{{0}, {0}}, Confidence: 0.9, Inner: []align.Row{{Cells: [][]int{{0}, {0}}, Confidence: 0.8}}},
		{Cells: [][]int{{1}, {1}}, Confidence: 0.7, Inner: []align.Row{{Cells: [][]int{{1}, {1}}, Confidence: 0.6}}},
	}}
	g := c.toGrid()
	want := []store.Row{
		{Cells: [][]int{{1}, {1}}, Confidence: 0.9, Inner: []store.Row{{Cells: [][]int{{0}, {0}}, Confidence: 0.8}}},
		{Cells: [][]int{{3}, {2}}, Confidence: 0.7, Inner: []store.Row{{Cells: [][]int{{3}, {1}}, Confidence: 0.6}}},
	}
	if !reflect.DeepEqual(g.Rows, want) {
		t.Errorf("stored as %v, want %v", g.Rows, want)
	}
	rows, ok := fromGrid(g, c.texts)
	if !ok || !reflect.DeepEqual(rows, c.rows) {
		t.Errorf("read back as %v (%v), want %v", rows, ok, c.rows)
	}
	if _, ok := fromGrid(g, []Text{storedText(10, []int{1, 2, 1}), b}); ok {
		t.Error("a grid without a paragraph that was taken back is used")
	}
	if _, ok := fromGrid(g, []Text{a, storedText(30, []int{1, 1})}); ok {
		t.Error("a grid over other revisions is used")
	}
}

func TestGridInAnotherOrderAndSkippedSince(t *testing.T) {
	a, b, c := storedText(10, []int{1, 1}), storedText(20, []int{1, 1}), storedText(30, []int{1})
	g := collation{texts: []Text{a, b, c}, rows: []align.Row{
		{Cells: [][]int{{0}, {0}, {0}}, Confidence: 0.9, Inner: []align.Row{{Cells: [][]int{{0}, {0}, {0}}, Confidence: 0.9}}},
		{Cells: [][]int{{1}, nil, nil}, Confidence: 0.9, Inner: []align.Row{{Cells: [][]int{{1}, nil, nil}, Confidence: 0.9}}},
		{Cells: [][]int{nil, {1}, nil}, Confidence: 0.9, Inner: []align.Row{{Cells: [][]int{nil, {1}, nil}, Confidence: 0.9}}},
	}}.toGrid()

	rows, ok := fromGrid(g, []Text{b, a})
	if want := [][][]int{{{0}, {0}}, {nil, {1}}, {{1}, nil}}; !ok || !reflect.DeepEqual(cellsOf(rows), want) {
		t.Errorf("got %v (%v), want %v", cellsOf(rows), ok, want)
	}

	rows, ok = fromGrid(g, []Text{storedText(10, []int{1, 1}, 1), b})
	if want := [][][]int{{nil, {0}}, {{0}, nil}, {nil, {1}}}; !ok || !reflect.DeepEqual(cellsOf(rows), want) {
		t.Errorf("with a paragraph skipped since: got %v (%v), want %v", cellsOf(rows), ok, want)
	}
}

func cellsOf(rows []align.Row) [][][]int {
	var out [][][]int
	for _, r := range rows {
		out = append(out, r.Cells)
	}
	return out
}
