package workbench

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
	"variorum/diff"
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
		d, err := new(Bench).Differences(t.Context(), Selection{Args: files, Langs: []string{"en"}}, Comparing{})
		if err != nil {
			t.Fatal(err)
		}
		checkWhole(t, d, a, b)
	})
}

// checkWhole puts the texts together from the rows: A as they come, B by the numbers of its paragraphs.
func checkWhole(t *rapid.T, d report.Differences, a, b []string) {
	var textA strings.Builder
	textsB := map[int]string{} // by the first of their paragraphs
	var numbersA, numbersB []int
	for _, row := range d.Rows {
		numbersA, numbersB = append(numbersA, row.A...), append(numbersB, row.B...)
		var textB strings.Builder
		for _, e := range row.Edits {
			textA.WriteString(e.A)
			textB.WriteString(e.B)
		}
		textA.WriteString("\n")
		if len(row.B) > 0 {
			textsB[row.B[0]] = textB.String()
		}
	}
	slices.Sort(numbersB)
	if !slices.Equal(numbersA, upTo(len(a))) || !slices.Equal(numbersB, upTo(len(b))) {
		t.Fatalf("paragraphs %v and %v, want each once, those of A in order", numbersA, numbersB)
	}
	var textB strings.Builder
	for _, n := range numbersB {
		textB.WriteString(textsB[n] + "\n")
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

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestReunited(t *testing.T) {
	passages := func(said ...string) Text {
		var out Text
		for i, s := range said {
			p := Paragraph{}
			p.Number, p.Text = i+1, s
			out.Paragraphs = append(out.Paragraphs, p)
		}
		return out
	}
	texts := []Text{passages("Dogs wait here.", "One.", "Yes.", "Yes."), passages("One.", "Yes.", "dogs wait here.")}
	beads := []align.Bead{
		{Source: []int{0}}, {Source: []int{1}, Target: []int{0}}, {Source: []int{2}}, {Source: []int{3}},
		{Target: []int{1}}, {Target: []int{2}},
	}
	want := []align.Bead{
		{Source: []int{0}, Target: []int{2}}, {Source: []int{1}, Target: []int{0}}, {Source: []int{2}}, {Source: []int{3}},
		{Target: []int{1}},
	}
	if got := reunited(texts, beads); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDifferencesWithNothing(t *testing.T) {
	dir := t.TempDir()
	full, empty := filepath.Join(dir, "full.txt"), filepath.Join(dir, "empty.txt")
	for path, said := range map[string]string{full: "The rain falls on the town.\n\nThe old door shuts.\n", empty: " \n"} {
		if err := os.WriteFile(path, []byte(said), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args               []string
		lang, op, citation string
		rows               int
	}{
		{[]string{empty, full}, "en", "insert", "empty.txt", 2},
		{[]string{full, os.DevNull}, "en", "delete", "full.txt", 2},
		{[]string{os.DevNull, empty}, "und", "", os.DevNull, 0},
	} {
		d, err := new(Bench).Differences(t.Context(), Selection{Args: c.args}, Comparing{})
		if err != nil {
			t.Fatal(err)
		}
		if d.A.Lang != c.lang || d.B.Lang != c.lang || d.A.Citation != c.citation || len(d.Rows) != c.rows {
			t.Errorf("%v: %s in %s and %s, %d rows", c.args, d.A.Citation, d.A.Lang, d.B.Lang, len(d.Rows))
		}
		for _, row := range d.Rows {
			if len(row.Edits) != 1 || row.Edits[0].Op != c.op {
				t.Errorf("%v: %+v, want %s", c.args, row.Edits, c.op)
			}
		}
	}
}

func TestSeveritiesOfTheReader(t *testing.T) {
	b := bench(t)
	compare := func(severities map[diff.Kind]diff.Severity, args ...string) report.Differences {
		d, err := b.Differences(t.Context(), Selection{Args: args}, Comparing{Severities: severities})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	states := []string{"tale/en@1", "tale/en@2"}
	if got := WorstDifference(compare(nil, states...)); got == diff.Critical {
		t.Fatalf("worst is %s before any severity is given", got)
	}
	d := compare(map[diff.Kind]diff.Severity{diff.Wording: diff.Critical, diff.Order: diff.Neutral}, states...)
	if got := WorstDifference(d); got != diff.Critical || d.MovedSeverity != string(diff.Neutral) {
		t.Errorf("worst is %s, of a moved row %s", got, d.MovedSeverity)
	}
	d.Asked.Kinds = []string{string(diff.Negation)}
	if got := WorstDifference(d); got != "" {
		t.Errorf("worst is %s among differences of negation, of which there are none", got)
	}
	checks := map[diff.Kind]diff.Severity{}
	for _, k := range Kinds() {
		checks[diff.Kind(k)] = diff.Critical
	}
	for _, row := range compare(checks, "tale/fr", "tale/en").Rows {
		for _, f := range row.Findings {
			if f.Severity != string(diff.Critical) {
				t.Errorf("%s is %s", f.Check, f.Severity)
			}
		}
	}
}

func TestDifferencesKnowTheOriginalOfTheWork(t *testing.T) {
	b := bench(t)
	d, err := b.Differences(t.Context(), Selection{Args: []string{"tale/en@1", "tale/en@2"}}, Comparing{})
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
		if _, err := b.Differences(t.Context(), Selection{Args: []string{"tale/en@1", "tale/en@2"}}, Comparing{Original: original}); err == nil {
			t.Errorf("%s is taken for an original", original)
		}
	}
}

func TestDifferencesAcrossLanguages(t *testing.T) {
	b := bench(t)
	d, err := b.Differences(t.Context(), Selection{Args: []string{"tale/en", "tale/fr"}}, Comparing{})
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
