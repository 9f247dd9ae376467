package workbench

import (
	"slices"
	"strings"
	"testing"

	"variorum/fixtures"
	"variorum/report"
)

// severalKinds are the kinds of departures with those of the gold that they find. What one translation has alone is
// found under either name, omission or addition.
var severalKinds = []struct {
	name        string
	gold, found []string
	least, most int // how many of the planted ones must be found, and how many flags may be wrong
}{
	{"number", []string{"number", "date"}, []string{"number"}, 5, 0},
	{"negation", []string{"negation"}, []string{"negation"}, 2, 0},
	{"modality", []string{"modality"}, []string{"modality"}, 5, 1},
	{"omission", []string{"omission", "addition"}, []string{"omission", "addition"}, 6, 1},
}

// meets tells whether a departure points at a planted difference: whether a reading of either party meets the planted
// wording, or stands in a paragraph that was planted or left out as a whole.
func meets(d report.Departure, gold fixtures.Difference, paragraphs map[string]map[int]string) bool {
	for _, p := range d.Parties {
		for _, r := range p.Readings {
			k := slices.IndexFunc(fixtures.Variants(), func(v fixtures.Variant) bool { return v.Name == r.Variant })
			want := gold.Readings[k]
			if !slices.Contains(want.Paragraphs, r.Paragraph) || p.Original {
				continue
			}
			at := strings.Index(strings.ToLower(paragraphs[r.Variant][r.Paragraph]), strings.ToLower(want.Text))
			if want.Text == "" || at >= 0 && r.Start <= at+len(want.Text) && at <= r.End {
				return true
			}
		}
	}
	return false
}

// departers are the translations that a departure says depart, in the order of the fixtures.
func departers(d report.Departure) []string {
	var out []string
	for _, v := range fixtures.Variants() {
		for _, p := range d.Parties {
			if p.Departs && slices.ContainsFunc(p.Readings, func(r report.Reading) bool { return r.Variant == v.Name }) {
				out = append(out, v.Name)
			}
		}
	}
	return out
}

// planters are the translations that depart by the gold.
func planters(gold fixtures.Difference) []string {
	var out []string
	for k, v := range fixtures.Variants() {
		if gold.Readings[k].Way > 0 {
			out = append(out, v.Name)
		}
	}
	return out
}

// How many of the planted differences the votes find, how many name the right translation, and how many flags meet
// nothing that was planted; -v prints the table and what is wrong.
func TestSeveralOnTheArticle(t *testing.T) {
	var args, langs []string
	for _, v := range fixtures.Variants() {
		args, langs = append(args, articleFile(t, v)), append(langs, v.Lang)
	}
	b := &Bench{DB: t.TempDir() + "/none.db"}
	compared, err := b.Compare(t.Context(), Selection{Args: args, Langs: langs})
	if err != nil {
		t.Fatal(err)
	}
	texts, err := b.Texts(t.Context(), Selection{Args: args, Langs: langs})
	if err != nil {
		t.Fatal(err)
	}
	paragraphs := map[string]map[int]string{}
	for _, text := range texts {
		paragraphs[text.Name] = map[int]string{}
		for _, p := range text.Paragraphs {
			paragraphs[text.Name][p.Number] = p.Text
		}
	}
	if n := len(compared.Groups); n != 1 {
		t.Fatalf("%d groups, want 1", n)
	}
	departures := compared.Groups[0].Departures
	differences := gold(t, fixtures.Differences)
	for _, kind := range severalKinds {
		planted, found, named, flags, wrong := 0, 0, 0, 0, 0
		for _, g := range differences {
			if !slices.Contains(kind.gold, g.Kind) {
				continue
			}
			planted++
			at := slices.IndexFunc(departures, func(d report.Departure) bool {
				return slices.Contains(kind.found, d.Kind) && meets(d, g, paragraphs)
			})
			if at < 0 {
				t.Logf("%s: not found: %v", kind.name, g.Readings)
				continue
			}
			found++
			if slices.Equal(departers(departures[at]), planters(g)) {
				named++
			} else {
				t.Logf("%s: %v depart by the votes (%s), want %v", kind.name, departers(departures[at]), departures[at].Message, planters(g))
			}
		}
		for _, d := range departures {
			if !slices.Contains(kind.found, d.Kind) {
				continue
			}
			flags++
			if !slices.ContainsFunc(differences, func(g fixtures.Difference) bool {
				return (slices.Contains(kind.gold, g.Kind) || kind.name == "omission" && g.Kind == "insertion") && meets(d, g, paragraphs)
			}) {
				wrong++
				t.Logf("%s: nothing planted: row %d (%.2f): %s", kind.name, d.Row, d.Score, d.Message)
			}
		}
		t.Logf("%-9s planted %d, found %d, of these %d with the right translation; flags %d, wrong %d",
			kind.name, planted, found, named, flags, wrong)
		if found < kind.least || wrong > kind.most {
			t.Errorf("%s: found %d of %d with %d wrong flags; want %d at least and %d at most",
				kind.name, found, planted, wrong, kind.least, kind.most)
		}
	}
}
