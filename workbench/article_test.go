package workbench

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"variorum/align"
	"variorum/fixtures"
	"variorum/term"
)

// How well the fixtures' article is lined up and its terms are found, from the files to the result, against its gold.
// The floors lie a little below what was reached when they were set; -v prints what is reached now.

// TestArticle keeps the article as a work and asks for everything a person would ask for.
func TestArticle(t *testing.T) {
	b := &Bench{DB: filepath.Join(t.TempDir(), "store.db")}
	t.Cleanup(func() { b.Close() })
	for _, v := range fixtures.Variants() {
		a := Addition{Args: []string{articleFile(t, v)}, Work: "article", Variant: v.Name, Lang: v.Lang, Original: v.Original}
		if _, err := b.Add(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	c, err := b.AlignWork(t.Context(), "article", ByParagraph)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("rows", func(t *testing.T) { testRows(t, c) })
	t.Run("terms", func(t *testing.T) { testTerms(t, b) })
	t.Run("differences", func(t *testing.T) { testDifferences(t, b) })
	t.Run("slips", func(t *testing.T) { testSlips(t, b) })
}

// articleFile writes a variant of the article into a file named after it.
func articleFile(t *testing.T, v fixtures.Variant) string {
	t.Helper()
	s, err := v.Text()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), v.Name+".md")
	if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// gold calls a reader of the gold.
func gold[T any](t *testing.T, read func() ([]T, error)) []T {
	t.Helper()
	values, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return values
}

// testRows holds the grid against the gold rows. Beads keep the order of the texts, so that of paragraphs that a
// translation has in another order not all can be found. The rows of such places are counted by themselves, with no
// floor; the others must come out all the same.
func testRows(t *testing.T, c Collation) {
	var found []string
	for _, row := range c.Units {
		found = append(found, rowText(t, row))
	}
	isMoved := movedRows(t)
	var all, right, moved, movedRight int
	for _, row := range gold(t, fixtures.Rows) {
		hit := 0
		if slices.Contains(found, rowText(t, row)) {
			hit = 1
		} else {
			t.Logf("missed %s", rowText(t, row))
		}
		if isMoved(row) {
			moved, movedRight = moved+1, movedRight+hit
		} else {
			all, right = all+1, right+hit
		}
	}
	t.Logf("%d rows found; right are %d of %d in the order of the original, %d of %d at places in another order",
		len(found), right, all, movedRight, moved)
	if all-right > 3 {
		t.Errorf("%d of %d rows in the order of the original are not found, want at most 3", all-right, all)
	}
	if wrong := len(found) - right - moved; wrong > 4 {
		t.Errorf("%d rows are not in the gold, those of moved paragraphs aside; want at most 4", wrong)
	}
}

// movedRows tells of a row whether it is of a place where a variant has another order.
func movedRows(t *testing.T) func(row [][]int) bool {
	differences := gold(t, fixtures.Differences)
	return func(row [][]int) bool {
		return slices.ContainsFunc(differences, func(d fixtures.Difference) bool {
			return d.Kind == "order" && len(row[0]) > 0 && slices.Contains(d.Readings[0].Paragraphs, row[0][0]+1)
		})
	}
}

// rowText writes a row as it is printed: [0, 1]:[0]:[0, 2].
func rowText(t *testing.T, row [][]int) string {
	var s strings.Builder
	if err := WriteRows(&s, [][][]int{row}); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(s.String())
}

// TestArticleBeads holds the beads of each pair, aligned by itself, against the gold. What stands in another order is
// among them too, so that with en-fluent and en-revised no aligner that keeps the order reaches 100.
func TestArticleBeads(t *testing.T) {
	floors := map[string]struct{ paragraphs, sentences float64 }{ // strict F1 in percent
		"zh, en-literal":         {98, 98},
		"zh, en-fluent":          {86, 86},
		"zh, en-revised":         {96, 96},
		"en-literal, en-fluent":  {94, 94},
		"en-literal, en-revised": {96, 96},
		"en-fluent, en-revised":  {94, 94},
	}
	variants := fixtures.Variants()
	for i, source := range variants {
		for _, target := range variants[i+1:] {
			name := source.Name + ", " + target.Name
			t.Run(name, func(t *testing.T) {
				b := new(Bench)
				texts, err := b.Texts(t.Context(), Selection{
					Args:  []string{articleFile(t, source), articleFile(t, target)},
					Langs: []string{source.Lang, target.Lang},
				})
				if err != nil {
					t.Fatal(err)
				}
				a, err := b.pair(t.Context(), texts[0], texts[1])
				if err != nil {
					t.Fatal(err)
				}
				atLeast(t, floors[name].paragraphs, goldBeads(t, source, target, fixtures.Paragraphs), a.Paragraphs)
				atLeast(t, floors[name].sentences, goldBeads(t, source, target, fixtures.Sentences), a.Sentences)
			})
		}
	}
}

// atLeast fails where the strict F1 of beads is below a floor in percent, or where they count other units than the gold.
func atLeast(t *testing.T, floor float64, want, got []align.Bead) {
	t.Helper()
	if sides(want) != sides(got) {
		t.Fatalf("the gold counts %v units, the program %v", sides(want), sides(got))
	}
	s := align.Evaluate(want, got)
	t.Logf("%d beads: strict precision %.1f, recall %.1f, F1 %.1f; lax F1 %.1f",
		s.Gold, 100*s.Strict.Precision, 100*s.Strict.Recall, 100*s.Strict.F1, 100*s.Lax.F1)
	if f1 := 100 * s.Strict.F1; f1 < floor {
		t.Errorf("strict F1 %.1f, want %v at least", f1, floor)
	}
}

func goldBeads(t *testing.T, source, target fixtures.Variant, u fixtures.Unit) []align.Bead {
	t.Helper()
	var beads []align.Bead
	for _, b := range gold(t, func() ([]fixtures.Bead, error) { return fixtures.Beads(source.Name, target.Name, u) }) {
		beads = append(beads, align.Bead{Source: b.Source, Target: b.Target, Confidence: 1})
	}
	return beads
}

// sides counts the units of both sides of some beads.
func sides(beads []align.Bead) (n [2]int) {
	for _, b := range beads {
		n[0] += len(b.Source)
		n[1] += len(b.Target)
	}
	return n
}

// testTerms asks for the terms by name. What the alignment puts to the wrong place counts here, too; a rendering with a
// word more than the gold's is right.
func testTerms(t *testing.T, b *Bench) {
	terms := gold(t, fixtures.Terms)
	var names []string
	for _, g := range terms {
		names = append(names, g.Source.Text)
	}
	found, err := b.Terms(t.Context(), Selection{Args: []string{"article"}}, term.Options{Terms: names})
	if err != nil {
		t.Fatal(err)
	}
	floors := []float64{0.95, 0.85, 0.95}
	for v, variant := range fixtures.Variants()[1:] {
		all, right := 0, 0
		for k, g := range terms {
			for _, want := range g.Renderings[v] {
				n := 0
				for _, r := range renderingsIn(found.Concepts[k], variant.Name) {
					if strings.Contains(strings.ToLower(r.Text), strings.ToLower(want.Text)) {
						n += r.Count
					}
				}
				all, right = all+want.Count, right+min(n, want.Count)
			}
		}
		t.Logf("%s: %d of %d places of %d terms have the gold's rendering", variant.Name, right, all, len(terms))
		if float64(right) < floors[v]*float64(all) {
			t.Errorf("%s: %d of %d places have the gold's rendering, want a share of %v", variant.Name, right, all, floors[v])
		}
	}
}
