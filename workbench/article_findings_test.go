package workbench

import (
	"slices"
	"strings"
	"testing"

	"variorum/fixtures"
	"variorum/report"
)

// checksFor are the checks across languages that find each kind of gold.
var checksFor = map[string][]string{
	"number": {"number"}, "date": {"number"}, "negation": {"negation"}, "modality": {"modality"}, "insertion": {"insertion"},
	"omission": {"omission"}, "addition": {"addition"},
}

// TestArticleFindings asks `check` for what is planted between the original and each translation: every place must be
// found under its own kind, at its wording, and nothing else under these kinds. One place cannot be found in this way: a
// clause that says once more what the sentence has said already.
func TestArticleFindings(t *testing.T) {
	const undecidable = "which looks after the names and addresses of the Internet"
	variants, differences := fixtures.Variants(), gold(t, fixtures.Differences)
	for k, v := range variants[1:] {
		b := new(Bench)
		found, err := b.Check(t.Context(), Selection{
			Args:  []string{articleFile(t, variants[0]), articleFile(t, v)},
			Langs: []string{variants[0].Lang, v.Lang},
		})
		if err != nil {
			t.Fatal(err)
		}
		met := map[string]bool{} // identifiers
		for _, d := range differences {
			if checksFor[d.Kind] == nil || !d.Between(0, k+1) || d.Readings[k+1].Text == undecidable {
				continue
			}
			hit := false
			for _, f := range found.Findings {
				if slices.Contains(checksFor[d.Kind], f.Check) && at(f, variants[0].Name, d.Readings[0], v.Name, d.Readings[k+1]) {
					hit, met[f.ID] = true, true
				}
			}
			if !hit {
				t.Errorf("%s: %s at %v / %v is not found", v.Name, d.Kind, d.Readings[0], d.Readings[k+1])
			}
		}
		for _, f := range found.Findings {
			for _, checks := range checksFor {
				if slices.Contains(checks, f.Check) && !met[f.ID] {
					t.Errorf("%s: %s where nothing is planted: %s %+v", v.Name, f.Check, f.Message, f.Forms)
				}
			}
		}
	}
}

// at tells whether a finding points at a reading of the original or of the translation: a wording of it that shares
// something with the reading's, in its paragraph.
func at(f report.Finding, original string, a fixtures.Reading, translation string, b fixtures.Reading) bool {
	return slices.ContainsFunc(f.Forms, func(form report.Form) bool {
		r := b
		if form.Variant == original {
			r = a
		} else if form.Variant != translation {
			return false
		}
		shared := slices.ContainsFunc(form.Paragraphs, func(p int) bool { return slices.Contains(r.Paragraphs, p) })
		said, wanted := strings.ToLower(form.Text), strings.ToLower(r.Text)
		return shared && (strings.Contains(said, wanted) || strings.Contains(wanted, said) || r.Text == "")
	})
}
