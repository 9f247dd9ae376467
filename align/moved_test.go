package align

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"variorum/lexicon"
)

// saga is a long text of the story's sentences, each made its own by names and numbers.
func saga(from, to int) (paragraphs [][]string) {
	for n := from; n < to; n++ {
		var p []string
		for k := range 3 {
			s := story[(3*n+k)%len(story)]
			p = append(p, s+" The log of the cutter Vik"+strconv.Itoa(7*n+k)+" has it on page "+strconv.Itoa(1000+13*n+k)+".")
		}
		paragraphs = append(paragraphs, p)
	}
	return paragraphs
}

func sagaOf(stretches ...[2]int) Text {
	t := Text{Lang: "en"}
	for _, s := range stretches {
		t.Paragraphs = append(t.Paragraphs, saga(s[0], s[1])...)
	}
	return t
}

// Paragraphs in another order are found where they stand, and told from those that stay.
func TestMovedParagraphs(t *testing.T) {
	original := sagaOf([2]int{0, 30})
	for _, test := range []struct {
		name  string
		order [][2]int
		moved []int // of the original, or what may as well be said to have moved
	}{
		{"one far", [][2]int{{0, 5}, {6, 20}, {5, 6}, {20, 30}}, []int{5}},
		{"one past a neighbour", [][2]int{{0, 9}, {10, 12}, {9, 10}, {12, 30}}, []int{9}},
		{"a block of four to the end", [][2]int{{0, 10}, {14, 30}, {10, 14}}, []int{10, 11, 12, 13}},
		{"two places", [][2]int{{3, 10}, {0, 3}, {10, 22}, {25, 30}, {22, 25}}, []int{0, 1, 2, 22, 23, 24}},
		{"none", [][2]int{{0, 30}}, nil},
		{"one lacking", [][2]int{{0, 11}, {12, 30}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var where []int // of the original's paragraphs in the other text
			for _, s := range test.order {
				where = append(where, counted(s[0], s[1])...)
			}
			beads := unaided.Align(original, sagaOf(test.order...)).Paragraphs
			checkBeads(t, beads, 30, len(where))
			var moved []int
			for k, m := range Moved(beads) {
				b := beads[k]
				if m {
					moved = append(moved, b.Source...)
				}
				if len(b.Source) != 1 || len(b.Target) > 1 {
					t.Fatalf("bead %v:%v, want one paragraph with one or none", b.Source, b.Target)
				}
				if at := slices.Index(where, b.Source[0]); at >= 0 && (len(b.Target) == 0 || b.Target[0] != at) {
					t.Errorf("paragraph %d is linked with %v, want %d", b.Source[0], b.Target, at)
				}
			}
			if !slices.Equal(moved, test.moved) {
				t.Errorf("%v moved, want %v", moved, test.moved)
			}
		})
	}
}

// In a grid a moved paragraph stands in the row of what it renders, and its cell is known to have moved.
func TestMovedInGrid(t *testing.T) {
	straight, turned := sagaOf([2]int{0, 20}), sagaOf([2]int{0, 4}, [2]int{6, 15}, [2]int{4, 6}, [2]int{15, 20})
	texts := []Text{straight, turned, straight}
	rows := unaided.Collate(texts)
	checkCollation(t, texts, rows)
	if len(rows) != 20 {
		t.Fatalf("%d rows, want 20: %s", len(rows), rowNotation(rows))
	}
	for k, moved := range MovedCells(rows) {
		if want := []bool{false, k == 4 || k == 5, false}; !slices.Equal(moved, want) {
			t.Errorf("row %d moved: %v, want %v", k, moved, want)
		}
		if len(rows[k].Inner) != 3 {
			t.Errorf("row %d has %d rows of sentences, want 3", k, len(rows[k].Inner))
		}
	}
}

// Whatever is shuffled, left out or comes twice, every unit is in one bead and one row, and what did not move is in order.
func TestShuffled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Text {
			order := rapid.Permutation(counted(0, 5)).Draw(t, "order")
			var stretches [][2]int
			for _, k := range order[:rapid.IntRange(3, 5).Draw(t, "kept")] {
				stretches = append(stretches, [2]int{4 * k, 4*k + rapid.IntRange(1, 5).Draw(t, "length")})
			}
			return sagaOf(stretches...)
		}), 2, 4).Draw(t, "texts")
		checkCollation(t, texts, unaided.Collate(texts))
		checkAlignment(t, Pair{texts[0], texts[1]}, unaided.Align(texts[0], texts[1]))
	})
}

// The same on translations that differ in more than order: chapters of novels, of which passages change places, are left
// out and come twice.
func TestShuffledNovels(t *testing.T) {
	slow(t)
	original, machine := readNovel(t, "zh", ".zh"), readNovel(t, "en", ".mt")
	random := rand.New(rand.NewPCG(7, 8))
	a := Aligner{Lexica: []*lexicon.Lexicon{lexicon.Builtin()}}
	for range 40 {
		k, from := random.IntN(chapters), random.IntN(150)
		texts := []Text{
			shuffled(original.pairs[k].Source, from, random), shuffled(original.pairs[k].Target, from, random),
			shuffled(machine.pairs[k].Source, from, random), shuffled(original.pairs[k].Target, from, random),
		}
		checkCollation(t, texts, a.Collate(texts))
		checkAlignment(t, Pair{texts[0], texts[1]}, a.Align(texts[0], texts[1]))
	}
}

// shuffled makes paragraphs of sixty lines of a text, and shuffles some.
func shuffled(text Text, from int, random *rand.Rand) Text {
	var paragraphs [][]string
	for k := from; k < min(from+60, len(text.Paragraphs)); {
		var p []string
		for end := min(k+1+random.IntN(4), len(text.Paragraphs)); k < end; k++ {
			p = append(p, text.Paragraphs[k]...)
		}
		paragraphs = append(paragraphs, p)
	}
	for range random.IntN(6) {
		i, j := random.IntN(len(paragraphs)), random.IntN(len(paragraphs))
		paragraphs[i], paragraphs[j] = paragraphs[j], paragraphs[i]
	}
	out := Text{Lang: text.Lang}
	for _, p := range paragraphs {
		if random.IntN(12) > 0 {
			out.Paragraphs = append(out.Paragraphs, p)
		}
		if random.IntN(15) == 0 {
			out.Paragraphs = append(out.Paragraphs, nil, p)
		}
	}
	return out
}

func TestMoved(t *testing.T) {
	bead := func(s, t int) Bead { return Bead{Source: []int{s}, Target: []int{t}} }
	two := Bead{Source: []int{3, 4}, Target: []int{0, 1}}
	for _, test := range []struct {
		beads []Bead
		want  []bool
	}{
		{nil, []bool{}},
		{[]Bead{bead(0, 1), bead(1, 2), bead(2, 0)}, []bool{false, false, true}},
		{[]Bead{bead(0, 2), {Source: []int{1}}, two}, []bool{true, false, false}},
	} {
		if got := Moved(test.beads); !slices.Equal(got, test.want) {
			t.Errorf("%v: %v, want %v", test.beads, got, test.want)
		}
	}
}
