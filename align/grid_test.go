package align

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestCollate(t *testing.T) {
	tests := []struct {
		name  string
		texts []Text
		rows  string
		inner []string // per row, where they are looked at
	}{
		{
			name:  "no text",
			texts: nil,
			rows:  "",
		}, {
			name:  "one text",
			texts: []Text{inParagraphs("en", story[:5], 2, 2)},
			rows:  "0 1 2",
			inner: []string{"0 1", "2 3", "4"},
		}, {
			name: "three texts cut alike",
			texts: []Text{
				inParagraphs("zh", chineseStory, 4, 4, 2, 2), inParagraphs("en", story, 4, 4, 2, 2), inParagraphs("en", revisedStory, 4, 4, 2, 2),
			},
			rows:  "0:0:0 1:1:1 2:2:2 3:3:3 4:4:4",
			inner: []string{"0:0:0 1:1:1 2:2:2 3:3:3", "4:4:4 5:5:5 6:6:6 7:7:7", "8:8:8 9:9:9", "10:10:10 11:11:11", "12:12:12 13:13:13"},
		}, {
			name: "a paragraph left out by one translation",
			texts: []Text{
				inParagraphs("zh", chineseStory, 4, 3, 3), inParagraphs("en", story, 4, 3, 3),
				inParagraphs("en", replaced(revisedStory, 4, 7), 4, 3),
			},
			rows:  "0:0:0 1:1: 2:2:1 3:3:2",
			inner: []string{"0:0:0 1:1:1 2:2:2 3:3:3", "4:4: 5:5: 6:6:", "7:7:4 8:8:5 9:9:6", "10:10:7 11:11:8 12:12:9 13:13:10"},
		}, {
			name: "a paragraph added by one translation",
			texts: []Text{
				inParagraphs("en", without(story, 10), 4, 6), inParagraphs("en", without(revisedStory, 10), 4, 6),
				inParagraphs("en", revisedStory, 4, 6, 1),
			},
			rows: "0:0:0 1:1:1 ::2 2:2:3",
		}, {
			// The second text cuts the first paragraph of the others in two and joins their last two.
			name: "paragraphs cut and joined",
			texts: []Text{
				inParagraphs("en", story, 5, 3, 4), inParagraphs("en", revisedStory, 2, 3, 3), inParagraphs("zh", chineseStory, 5, 3, 4),
			},
			rows: "0:0,1:0 1:2:1 2,3:3:2,3",
		}, {
			name:  "an empty text among them",
			texts: []Text{lined("en", story[:3]...), {Lang: "en"}, lined("en", revisedStory[:3]...)},
			rows:  "0::0 1::1 2::2",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows := unaided.Collate(test.texts)
			if got := rowNotation(rows); got != test.rows {
				t.Fatalf("rows %s, want %s", got, test.rows)
			}
			for k, want := range test.inner {
				if got := rowNotation(rows[k].Inner); got != want {
					t.Errorf("inner rows of row %d: %s, want %s", k, got, want)
				}
			}
		})
	}
}

func TestBetween(t *testing.T) {
	rows := []Row{
		{Cells: [][]int{{0, 1}, {0}, nil}, Confidence: 0.5},
		{Cells: [][]int{nil, nil, {0}}, Confidence: 1},
		{Cells: [][]int{{2}, nil, {1, 2}}, Confidence: 0.25},
		{Cells: [][]int{nil, {1}, nil}, Confidence: 1},
	}
	tests := []struct {
		i, j int
		want string
	}{
		{0, 1, "0,1:0 2: :1"},
		{1, 0, "0:0,1 :2 1:"},
		{0, 2, "0,1: :0 2:1,2"},
		{1, 2, "0: :0 :1,2 1:"},
	}
	for _, test := range tests {
		if got := notation(Between(rows, test.i, test.j)); got != test.want {
			t.Errorf("between %d and %d: %q, want %q", test.i, test.j, got, test.want)
		}
	}
	if got := Between(rows, 0, 1)[0].Confidence; got != 0.5 {
		t.Errorf("confidence %v, want that of the row, 0.5", got)
	}
}

// A row's confidence is the mean over the beads that tie it, and 1 where none does.
func TestGridConfidence(t *testing.T) {
	g := newGrid([]int{3, 2, 2}, nil)
	g.tie(0, 1, []Bead{{[]int{0, 1}, []int{0}, 0.9}, {[]int{2}, nil, 0.2}, {nil, []int{1}, 0.3}})
	g.tie(1, 2, []Bead{{[]int{0}, []int{0}, 0.5}, {[]int{1}, []int{1}, 0.6}})
	rows := g.rows()
	// After the first row text 1 is half done, text 0 two thirds: the row further back comes first.
	if got, want := rowNotation(rows), "0,1:0:0 :1:1 2::"; got != want {
		t.Fatalf("rows %s, want %s", got, want)
	}
	for k, want := range []float64{0.7, 0.6, 1} {
		if got := rows[k].Confidence; math.Abs(got-want) > 1e-12 {
			t.Errorf("row %d: confidence %v, want %v", k, got, want)
		}
	}
}

// What the text in the middle of the tree lacks, the other pair still joins, unless it would join more than that.
func TestGridSupport(t *testing.T) {
	tests := []struct {
		name    string
		support []Bead
		want    string
	}{
		{"alone on both sides", []Bead{{[]int{0}, []int{0}, 0.9}, {[]int{1}, []int{1}, 0.9}}, "0:0:0 1::1 2:1:2"},
		{"unsure", []Bead{{[]int{1}, []int{1}, 0.4}}, "0:0:0 1:: ::1 2:1:2"},
		{"taken already", []Bead{{[]int{0}, []int{1}, 0.9}, {[]int{1}, []int{2}, 0.9}}, "0:0:0 1:: ::1 2:1:2"},
		{"one of two taken", []Bead{{[]int{0, 1}, []int{0, 1}, 0.9}}, "0:0:0 1:: ::1 2:1:2"},
		{"reaching over to others", []Bead{{[]int{1, 2}, []int{1}, 0.9}}, "0:0:0 1:: ::1 2:1:2"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			g := newGrid([]int{3, 2, 3}, nil)
			g.tie(0, 1, []Bead{{[]int{0}, []int{0}, 0.9}, {[]int{2}, []int{1}, 0.9}})
			g.tie(1, 2, []Bead{{[]int{0}, []int{0}, 0.9}, {[]int{1}, []int{2}, 0.9}})
			g.support(0, 2, test.support)
			if got := rowNotation(g.rows()); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// One-sided beads make a pair of texts a worse bridge.
func TestMeanConfidence(t *testing.T) {
	beads := []Bead{{[]int{0}, []int{0}, 0.8}, {[]int{1}, nil, 0.9}, {[]int{2}, []int{1}, 0.4}}
	if got := meanConfidence(beads); math.Abs(got-0.4) > 1e-12 {
		t.Errorf("%v, want (0.8 + 0.4) / 3", got)
	}
	if got := meanConfidence(nil); got != 0 {
		t.Errorf("%v of nothing, want 0", got)
	}
}

// Whatever the beads of a tree of ties, every unit is in one row and the rows keep the order of every text.
func TestGridKeepsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(0, 8), 2, 5).Draw(t, "sizes")
		g := newGrid(sizes, nil)
		for j := 1; j < len(sizes); j++ {
			i := rapid.IntRange(0, j-1).Draw(t, "tied to")
			g.tie(i, j, drawBeads(t, sizes[i], sizes[j]))
		}
		checkRows(t, g.rows(), sizes)
	})
}

// checkRows fails unless every unit of texts of such sizes is in one row, in order, with a confidence from 0 to 1.
func checkRows(t tester, rows []Row, sizes []int) {
	t.Helper()
	moved := MovedCells(rows)
	for k, n := range sizes {
		var units, stay []int
		for x, r := range rows {
			if len(r.Cells) != len(sizes) {
				t.Fatalf("a row of %d cells, want %d", len(r.Cells), len(sizes))
			}
			units = append(units, r.Cells[k]...)
			if !moved[x][k] {
				stay = append(stay, r.Cells[k]...)
			}
		}
		if !slices.IsSorted(stay) {
			t.Fatalf("text %d: its units come as %v, want what did not move in order; rows %s", k, units, rowNotation(rows))
		}
		slices.Sort(units)
		if want := counted(0, n); !slices.Equal(units, want) {
			t.Fatalf("text %d: its units are %v, want each of %d once; rows %s", k, units, n, rowNotation(rows))
		}
	}
	for _, r := range rows {
		if !(r.Confidence >= 0 && r.Confidence <= 1) {
			t.Fatalf("confidence %v of row %v, want 0 to 1", r.Confidence, r.Cells)
		}
		if !slices.ContainsFunc(r.Cells, func(c []int) bool { return len(c) > 0 }) {
			t.Fatal("a row of nothing")
		}
	}
}

func TestEveryUnitIsInOneRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Text { return drawText(t, languages.Draw(t, "language")) }), 0, 4).Draw(t, "texts")
		checkCollation(t, texts, unaided.Collate(texts))
	})
}

func TestVersionsInRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawVersions(t, 1, 3)
		checkCollation(t, texts, unaided.Collate(texts))
	})
}

// checkCollation fails unless rows and inner rows hold what Collate promises, and Between agrees with them.
func checkCollation(t tester, texts []Text, rows []Row) {
	t.Helper()
	paragraphs, sentences := make([]int, len(texts)), make([]int, len(texts))
	var inner []Row
	for k, text := range texts {
		paragraphs[k], sentences[k] = len(text.Paragraphs), sentenceCount(text)
	}
	for _, r := range rows {
		inner = append(inner, r.Inner...)
		checkInner(t, texts, r)
	}
	checkRows(t, rows, paragraphs)
	checkRows(t, inner, sentences)
	for j := range texts {
		for i := range j {
			checkCover(t, Between(rows, i, j), paragraphs[i], paragraphs[j])
			checkCover(t, Between(inner, i, j), sentences[i], sentences[j])
		}
	}
}

// checkInner fails unless the inner rows hold just the sentences of the row's paragraphs.
func checkInner(t tester, texts []Text, r Row) {
	t.Helper()
	for k, text := range texts {
		var want, got []int
		for s, p := range paragraphsOf(text) {
			if slices.Contains(r.Cells[k], p) {
				want = append(want, s)
			}
		}
		for _, in := range r.Inner {
			if in.Inner != nil {
				t.Fatal("a row of sentences has inner rows")
			}
			got = append(got, in.Cells[k]...)
		}
		slices.Sort(got) // some may have moved
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("text %d, paragraphs %v: the inner rows hold the sentences %v, want %v", k, r.Cells[k], got, want)
		}
	}
}

func TestOrderOfTextsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawVersions(t, 2, 4)
		order := rapid.Permutation(counted(0, len(texts))).Draw(t, "order")
		turned := make([]Text, len(texts))
		for k, from := range order {
			turned[k] = texts[from]
		}
		if a, b := cellSet(unaided.Collate(texts), nil), cellSet(unaided.Collate(turned), order); !slices.Equal(a, b) {
			t.Errorf("rows\n%s\nin the order %v\n%s", a, order, b)
		}
	})
}

// cellSet lists the rows' cells, sorted; order says which text each column is, where that is not its own number.
func cellSet(rows []Row, order []int) []string {
	var set []string
	for _, r := range rows {
		cells := slices.Clone(r.Cells)
		for k, text := range order {
			cells[text] = r.Cells[k]
		}
		set = append(set, rowNotation([]Row{{Cells: cells}}))
	}
	slices.Sort(set)
	return set
}

// A tester is a test, whether rapid draws for it or not.
type tester interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}
