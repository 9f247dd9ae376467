package workbench

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/report"
)

// Whatever two texts hold, the rows' edits give both back, and each paragraph stands in one row, in order.
func TestDifferencesGiveTheTextsBack(t *testing.T) {
	dir := t.TempDir()
	sentence := rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("the rain town merchant 12 1898 shuts, old door; of in red")), 1, 9)
		return "So " + strings.Join(words.Draw(t, "words"), " ") + "."
	})
	paragraphs := rapid.SliceOfN(rapid.Map(rapid.SliceOfN(sentence, 1, 3), func(s []string) string { return strings.Join(s, " ") }), 1, 8)
	rapid.Check(t, func(t *rapid.T) {
		a := paragraphs.Draw(t, "a")
		b := paragraphs.Draw(t, "b")
		if rapid.Bool().Draw(t, "much in common") {
			b = append(slices.Clone(a[len(a)/2:]), b...)
		}
		files := []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")}
		for i, text := range [][]string{a, b} {
			if err := os.WriteFile(files[i], []byte(strings.Join(text, "\n\n")), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		d, err := new(Bench).Differences(t.Context(), Selection{Args: files, Langs: []string{"en"}}, "")
		if err != nil {
			t.Fatal(err)
		}
		checkWhole(t, d, a, b)
	})
}

func checkWhole(t *rapid.T, d report.Differences, a, b []string) {
	var textA, textB strings.Builder
	nextA, nextB := 0, 0
	for _, row := range d.Rows {
		for _, n := range row.A {
			if n != nextA {
				t.Fatalf("paragraph %d of A where %d should be", n, nextA)
			}
			nextA++
		}
		for _, n := range row.B {
			if n != nextB {
				t.Fatalf("paragraph %d of B where %d should be", n, nextB)
			}
			nextB++
		}
		for _, e := range row.Edits {
			textA.WriteString(e.A)
			textB.WriteString(e.B)
		}
		textA.WriteString("\n")
		textB.WriteString("\n")
	}
	for _, side := range []struct {
		name, got string
		want      []string
	}{{"A", textA.String(), a}, {"B", textB.String(), b}} {
		got, want := strings.Fields(side.got), strings.Fields(strings.Join(side.want, " "))
		if !slices.Equal(got, want) {
			t.Fatalf("%s comes back as %q, want %q", side.name, got, want)
		}
	}
}

func TestDifferencesKnowTheOriginalOfTheWork(t *testing.T) {
	b := bench(t)
	d, err := b.Differences(t.Context(), Selection{Args: []string{"tale/en@1", "tale/en@2"}}, "")
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Rows) != 2 || d.Rows[1].CitationsA[0] != "tale/en@1#p2" || d.Rows[1].CitationsB[0] != "tale/en@2#p2" {
		t.Fatalf("rows: %+v", d.Rows)
	}
	i := slices.IndexFunc(d.Rows[1].Edits, func(e report.Edit) bool { return e.A == "shuts" && e.B == "closes" })
	if i < 0 {
		t.Errorf("shuts → closes is not among %+v", d.Rows[1].Edits)
	}
	for _, original := range []string{"en2.txt", "tale"} {
		if _, err := b.Differences(t.Context(), Selection{Args: []string{"tale/en@1", "tale/en@2"}}, original); err == nil {
			t.Errorf("%s is taken for an original", original)
		}
	}
}

func TestDifferencesAcrossLanguages(t *testing.T) {
	b := bench(t)
	d, err := b.Differences(t.Context(), Selection{Args: []string{"tale/en", "tale/fr"}}, "")
	if err != nil {
		t.Fatal(err)
	}
	var a, bs []int
	for _, row := range d.Rows {
		a, bs = append(a, row.A...), append(bs, row.B...)
		if len(row.Edits) > 0 {
			t.Errorf("words of two languages are compared: %+v", row.Edits)
		}
	}
	if !slices.Equal(a, []int{0, 1}) || !slices.Equal(bs, []int{0, 1}) {
		t.Errorf("rows of paragraphs %v and %v, want each once", a, bs)
	}
}
