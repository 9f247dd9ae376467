package align

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestCollateAround(t *testing.T) {
	story := []Text{
		inParagraphs("zh", chineseStory, 4, 4, 2, 2), inParagraphs("en", story, 4, 4, 2, 2), inParagraphs("en", revisedStory, 4, 4, 2, 2),
	}
	tests := []struct {
		name string
		kept Kept
		want string
	}{
		{"nothing settled", Kept{}, "0:0:0 1:1:1 2:2:2 3:3:3 4:4:4"},
		{"what is so anyway", Kept{Paragraphs: []KeptRow{{Cells: [][]int{{1}, {1}, {1}}}}}, "0:0:0 1:1:1 2:2:2 3:3:3 4:4:4"},
		{"linked otherwise", Kept{Paragraphs: []KeptRow{{Cells: [][]int{{1}, {1, 2}, {1}}}}}, "0:0:0 1:1,2:1 2::2 3:3:3 4:4:4"},
		{"linked to nothing", Kept{Paragraphs: []KeptRow{{Cells: [][]int{{2}, nil, nil}}}}, "0:0:0 1:1:1 :2:2 2:: 3:3:3 4:4:4"},
		{"one text open", Kept{Paragraphs: []KeptRow{{Cells: [][]int{{0, 1}, {0, 1}, nil}, Open: []bool{false, false, true}}}},
			"0,1:0,1:0,1 2:2:2 3:3:3 4:4:4"},
		{"moved", Kept{Paragraphs: []KeptRow{{Cells: [][]int{{0}, {3}, {0}}}, {Cells: [][]int{{3}, {0}, {3}}}}},
			"0:3:0 1:1:1 2:2:2 3:0:3 4:4:4"},
		{"no such paragraphs", Kept{Paragraphs: []KeptRow{{Cells: [][]int{{9}, {-1}, nil}}}}, "0:0:0 1:1:1 2:2:2 3:3:3 4:4:4"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := rowNotation(unaided.CollateAround(story, test.kept)); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// Settled rows of sentences stand inside the rows of their paragraphs as they were settled.
func TestCollateAroundSentences(t *testing.T) {
	texts := []Text{inParagraphs("zh", chineseStory, 4, 4, 2, 2), inParagraphs("en", story, 4, 4, 2, 2)}
	kept := Kept{
		Paragraphs: []KeptRow{{Cells: [][]int{{0}, {0}}}},
		Sentences:  []KeptRow{{Cells: [][]int{{0, 1}, {0}}}, {Cells: [][]int{{2}, nil}}, {Cells: [][]int{{5}, {9}}}}, // the last in no one row
	}
	rows := unaided.CollateAround(texts, kept)
	// Sentence 1 of the English is left for 2 and 3 of the Chinese, of which 2 has nothing.
	if got, want := rowNotation(rows[0].Inner), "0,1:0 :1 :2 2: 3:3"; got != want {
		t.Errorf("inner rows %s, want %s", got, want)
	}
	if got, want := rowNotation(rows[1].Inner), "4:4 5:5 6:6 7:7"; got != want {
		t.Errorf("inner rows %s, want %s", got, want)
	}
}

// drawKept draws some settled rows over the paragraphs of texts.
func drawKept(t *rapid.T, sizes []int) []KeptRow {
	var kept []KeptRow
	for _, r := range drawPartition(t, sizes) {
		if !rapid.Bool().Draw(t, "settled") {
			continue
		}
		row := KeptRow{Cells: r.Cells}
		if rapid.Bool().Draw(t, "open") {
			row.Open = rapid.SliceOfN(rapid.Bool(), len(sizes), len(sizes)).Draw(t, "texts")
			for k, open := range row.Open {
				if open {
					row.Cells[k] = nil
				}
			}
			if isEmpty(Row{Cells: row.Cells}) {
				continue
			}
		}
		kept = append(kept, row)
	}
	return kept
}

// Whatever is settled comes out as it is, every unit stands in one row, and the order of the texts does not matter.
func TestSettledRowsStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawVersions(t, 2, 4)
		kept := Kept{Paragraphs: drawKept(t, paragraphCounts(texts)), Sentences: drawKept(t, sentenceCounts(texts))}
		rows := unaided.CollateAround(texts, kept)
		checkUnits(t, rows, paragraphCounts(texts))
		for _, k := range kept.Paragraphs {
			if !slices.ContainsFunc(rows, k.Is) {
				t.Fatalf("%v is settled, yet the rows are %s", k, rowNotation(rows))
			}
		}
		var inner []Row
		for _, r := range rows {
			checkInner(t, texts, r)
			inner = append(inner, r.Inner...)
		}
		checkUnits(t, inner, sentenceCounts(texts))
		for _, k := range keptInOneRow(kept.Sentences, homes(rows, texts)) {
			if !slices.ContainsFunc(inner, k.Is) {
				t.Fatalf("%v is settled, yet the rows of sentences are %s", k, rowNotation(inner))
			}
		}
	})
}
