package workbench

import (
	"slices"
	"strings"
	"testing"

	"variorum/fixtures"
	"variorum/report"
	"variorum/variation"
)

// How many of the planted differences are pointed at, and how much is pointed at besides, kind by kind. -v prints the
// tables. Kinds that the program does not tell from other wording yet stand there with nothing found.

// pointer is a place that the program points at: some bytes of the cells of a row; of a finding, whose wording may be an
// excerpt, the whole cells.
type pointer struct {
	kind string
	row  report.DifferenceRow
	a, b span // bytes of row.TextA and row.TextB
}

type span struct{ from, to int }

// whole is all of a cell.
func whole(s string) span { return span{0, len(s)} }

// meets tells whether two spans share a byte.
func (s span) meets(o span) bool { return max(s.from, o.from) < min(s.to, o.to) }

// planted is a gold difference between two variants, numbered as in fixtures.Variants.
type planted struct {
	fixtures.Difference
	a, b int
}

// touchedBy tells whether a pointer points at the planted difference: at its wording on either side, or at any of its
// paragraphs where it has none.
func (d planted) touchedBy(p pointer) bool {
	return stands(d.Readings[d.a], p.row.A, p.row.TextA, p.a) || stands(d.Readings[d.b], p.row.B, p.row.TextB, p.b)
}

// stands tells whether a reading stands in some bytes of a cell, which holds paragraphs counted from 0.
func stands(r fixtures.Reading, paragraphs []int, cell string, at span) bool {
	begin := 0
	for k, p := range strings.Split(cell, "\n") {
		if k < len(paragraphs) && slices.Contains(r.Paragraphs, paragraphs[k]+1) {
			i := strings.Index(strings.ToLower(p), strings.ToLower(r.Text))
			if i >= 0 && at.meets(span{begin + i, begin + i + max(len(r.Text), 1)}) {
				return true
			}
		}
		begin += len(p) + 1
	}
	return false
}

// pointers lists what the program points at between two texts, by the names that the table uses.
func pointers(d report.Differences) []pointer {
	names := map[string]string{"number": "number", "negation": "negation", "modality": "modality", "omission": "omission",
		"addition": "addition", "insertion": "insertion", "spelling": "typo"}
	var list []pointer
	for _, row := range d.Rows {
		if row.Moved {
			list = append(list, pointer{"order", row, whole(row.TextA), whole(row.TextB)})
		}
		i, j := 0, 0
		for _, e := range row.Edits {
			for _, kind := range e.Kinds {
				if names[kind] != "" {
					list = append(list, pointer{names[kind], row, span{i, i + len(e.A)}, span{j, j + len(e.B)}})
				}
			}
			i, j = i+len(e.A), j+len(e.B)
		}
		for _, f := range row.Findings {
			if names[f.Check] != "" {
				list = append(list, pointer{names[f.Check], row, whole(row.TextA), whole(row.TextB)})
			}
		}
	}
	return list
}

// goldKinds are the rows of the table, each with the kinds of gold it counts and those of pointers that find them. What
// one side has alone is found under either name: the translator's insertion may be the other's omission.
var goldKinds = []struct {
	name        string
	gold, found []string
}{
	{"number", []string{"number", "date"}, []string{"number"}},
	{"negation", []string{"negation"}, []string{"negation"}},
	{"modality", []string{"modality"}, []string{"modality"}},
	{"omission", []string{"omission"}, []string{"omission", "addition"}},
	{"addition", []string{"addition"}, []string{"omission", "addition"}},
	{"insertion", []string{"insertion"}, []string{"insertion", "omission", "addition"}},
	{"order", []string{"order"}, []string{"order"}},
	{"typo", []string{"typo"}, []string{"typo"}},
}

// tally is a line of the table.
type tally struct{ planted, found, pointed, wrong int }

// tallies counts, for each row of the table, what is planted and found; a pointer that meets nothing planted counts under
// its own name.
func tallies(all []planted, list []pointer) map[string]tally {
	out := map[string]tally{}
	met := make([]bool, len(list))
	for _, k := range goldKinds {
		t := out[k.name]
		for _, d := range all {
			if !slices.Contains(k.gold, d.Kind) {
				continue
			}
			t.planted++
			found := false
			for i, p := range list {
				if slices.Contains(k.found, p.kind) && d.touchedBy(p) {
					found = true
					if !met[i] {
						met[i] = true
						t.pointed++
					}
				}
			}
			if found {
				t.found++
			}
		}
		out[k.name] = t
	}
	for i, p := range list {
		if !met[i] {
			t := out[p.kind]
			t.pointed, t.wrong = t.pointed+1, t.wrong+1
			out[p.kind] = t
		}
	}
	return out
}

// A floor is how many must be found at least, and how many may be wrong at most.
type floor struct{ found, wrong int }

// differenceFloors are those of each pair and row of the table; where there is none, nothing needs to be found, and
// nothing may be wrong. Not found between the close translation and the free one are a no that hides in words of another
// kind ("reliable" against "will not last"), a clause of three words, and slips in words that the other has none for.
var differenceFloors = map[string]map[string]floor{
	"zh, en-literal": {"number": {2, 0}, "negation": {2, 0}, "modality": {1, 0}, "omission": {1, 0}, "insertion": {2, 0}},
	"zh, en-fluent":  {"number": {1, 0}, "negation": {1, 0}, "modality": {2, 0}, "omission": {2, 0}, "addition": {2, 0}},
	"zh, en-revised": {"number": {3, 0}, "negation": {2, 0}, "modality": {2, 0}, "omission": {1, 0}, "insertion": {3, 0}},
	"en-literal, en-fluent": {"number": {3, 0}, "negation": {2, 0}, "modality": {3, 0}, "omission": {2, 0}, "addition": {2, 0},
		"insertion": {2, 0}, "order": {1, 0}, "typo": {1, 0}},
	"en-literal, en-revised": {"number": {3, 0}, "negation": {2, 0}, "modality": {3, 0}, "omission": {2, 0}, "addition": {1, 0},
		"insertion": {3, 0}, "order": {1, 0}, "typo": {3, 0}},
}

// testDifferences compares each translation with the original, and the close one with the free one and with its own later
// revision. A paragraph that was moved is pointed at twice, as an omission and an addition, both wrong, since beads keep
// the order of the texts.
func testDifferences(t *testing.T, b *Bench) {
	variants, differences := fixtures.Variants(), gold(t, fixtures.Differences)
	for _, pair := range [][2]int{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}} {
		var all []planted
		for _, d := range differences {
			if d.Between(pair[0], pair[1]) {
				all = append(all, planted{d, pair[0], pair[1]})
			}
		}
		args := []string{"article/" + variants[pair[0]].Name, "article/" + variants[pair[1]].Name}
		d, err := b.Differences(t.Context(), Selection{Args: args}, Comparing{})
		if err != nil {
			t.Fatal(err)
		}
		name := variants[pair[0]].Name + ", " + variants[pair[1]].Name
		got := tallies(all, pointers(d))
		for _, k := range goldKinds {
			g, f := got[k.name], differenceFloors[name][k.name]
			t.Logf("%-22s  %-9s  planted %d, found %d; pointed at %d, of these wrongly %d (%.0f %%)",
				name, k.name, g.planted, g.found, g.pointed, g.wrong, 100*float64(g.wrong)/float64(max(g.pointed, 1)))
			if g.found < f.found || g.wrong > f.wrong {
				t.Errorf("%s: %s: found %d of %d, wrongly pointed at %d; want %d at least and %d at most",
					name, k.name, g.found, g.planted, g.wrong, f.found, f.wrong)
			}
		}
	}
}

// Slips that can be seen in a text by itself: misspelled and doubled words, and unclosed marks. Not checked are single
// quotation marks in English, which look like apostrophes.
func testSlips(t *testing.T, b *Bench) {
	differences := gold(t, fixtures.Differences)
	planted, found, wrong := map[string]int{}, map[string]int{}, 0
	for k, v := range fixtures.Variants() {
		findings, err := b.Check(t.Context(), Selection{Args: []string{"article/" + v.Name}})
		if err != nil {
			t.Fatal(err)
		}
		var at []int // paragraphs with a finding, each once
		for _, f := range findings.Findings {
			if f.Check != "typo" && slices.Contains(variation.Checks(), f.Check) {
				continue // wordings that vary are no slips
			}
			for _, form := range f.Forms {
				at = append(at, form.Paragraphs...)
			}
		}
		for _, d := range differences {
			if r := d.Readings[k]; (d.Kind == "typo" || d.Kind == "unclosed") && r.Way > 0 {
				planted[d.Kind]++
				if i := slices.Index(at, r.Paragraphs[0]); i >= 0 {
					found[d.Kind]++
					at = slices.Delete(at, i, i+1)
				}
			}
		}
		wrong += len(at)
	}
	for _, kind := range []string{"typo", "unclosed"} {
		t.Logf("%s: planted %d, found %d", kind, planted[kind], found[kind])
		if found[kind] < 1 {
			t.Errorf("%s: none of %d is found", kind, planted[kind])
		}
	}
	if wrong > 0 {
		t.Errorf("%d findings where nothing is planted", wrong)
	}
}
