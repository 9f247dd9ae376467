package report

import (
	"io"
	"strings"
	"testing"
)

func sampleSeveral() Several {
	measure := func(x float64) *float64 { return &x }
	third := Variant{Name: "third", Lang: "en", Citation: "wells/third@1"}
	reading := func(v Variant, paragraph int, said string, start int) Reading {
		r := Reading{Variant: v.Name, Text: said, Paragraph: paragraph, Start: start, End: start + len(said)}
		r.Citation = passages(v, paragraph)[0].Citation
		return r
	}
	in := func(said string, start int) Reading {
		return Reading{Variant: "third", Text: said, Paragraph: 4, Citation: "wells/third@1#p4", Start: start, End: start + len(said)}
	}
	return Several{
		Groups: []Group{{
			Lang: "en", Original: &sampleZh, Variants: []Variant{sampleClose, sampleFree, third},
			Rows: []Variation{
				{Row: 1, Original: passages(sampleZh, 3), Viv: measure(0.25), Versions: []Distanced{
					{"close", measure(0.3), []string{"wells/close@2#p4"}}, {"free", measure(0.2), []string{"wells/free@1#p3"}},
					{"third", measure(0.25), []string{"wells/third@1#p4"}}}},
				{Row: 2, Original: passages(sampleZh, 4), Viv: measure(0.5), Versions: []Distanced{
					{"close", measure(0.5), []string{"wells/close@2#p5"}}, {"free", nil, nil},
					{"third", measure(0.5), []string{"wells/third@1#p5"}}}},
				{Row: 3, Viv: nil, Versions: []Distanced{
					{"close", nil, nil}, {"free", nil, []string{"wells/free@1#p5"}}, {"third", nil, nil}}},
			},
			Departures: []Departure{
				{ID: "a1", Kind: "number", Severity: "major", Score: 0.63, Row: 1,
					Message: "2 say 300, 1 says 3,000; the original has 三百",
					Parties: []Party{
						{Says: "300", Readings: []Reading{reading(sampleFree, 3, "300", 47), in("300", 12)}},
						{Says: "3,000", Departs: true, Readings: []Reading{reading(sampleClose, 4, "3,000", 47)}},
						{Says: "三百", Original: true, Readings: []Reading{reading(sampleZh, 3, "三百", 36)}},
					}},
				{ID: "b2", Kind: "omission", Severity: "minor", Score: 0.54, Row: 2,
					Message: "2 of 3 have this sentence, one does not",
					Parties: []Party{
						{Says: "In years of drought", Readings: []Reading{reading(sampleClose, 5, "In years of drought", 0),
							{Variant: "third", Text: "when it is\x1b[31m dry", Paragraph: 5, Citation: "wells/third@1#p5"}}},
						{Departs: true, Readings: []Reading{{Variant: "free"}}},
					}},
			},
		}},
		Alone: []Alone{{Variant{Name: "de", Lang: "de", Citation: "wells/de@1"}, "the only translation into de"}},
		Limit: 2,
	}
}

func TestSeveralGolden(t *testing.T) {
	s := sampleSeveral()
	golden(t, "several", func(w io.Writer) error {
		if err := s.Text(w, Style{}); err != nil {
			return err
		}
		io.WriteString(w, "\n=== summary\n\n")
		return s.Summary(w, Style{})
	})
	golden(t, "several-narrow", func(w io.Writer) error { return s.Text(w, Style{Width: 50}) })
}

// Of a large party a few wordings are written out, and nobody is left out.
func TestLargePartyNamesAll(t *testing.T) {
	p := Party{}
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		p.Readings = append(p.Readings, Reading{Variant: name, Text: map[string]string{"a": "must", "f": "has to"}[name]})
	}
	shown, others := p.shown()
	if len(shown)+len(others) != 6 || len(shown) != 3 || shown[2].Variant != "f" || strings.Join(others, "") != "cde" {
		t.Errorf("shown %v, named %v", shown, others)
	}
}

func TestSeveralJSON(t *testing.T) {
	got := encoded(t, sampleSeveral())
	for _, want := range []string{`"viv": null`, `"eddy": null`, `"citation": "wells/close@2#p4"`, `"departs": true`, `"start": 47`,
		`"original": []`, `"citations": []`, `"reason": "the only translation into de"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in the JSON", want)
		}
	}
	if got := encoded(t, Several{}); !strings.Contains(got, `"groups": []`) || !strings.Contains(got, `"alone": []`) {
		t.Errorf("empty: %s", got)
	}
}

func TestSeveralSheet(t *testing.T) {
	s := sampleSeveral().Sheet()
	if len(s.Rows) != 2 {
		t.Fatalf("%d rows, want 2", len(s.Rows))
	}
	for i, r := range s.Rows {
		if len(r) != len(s.Columns) {
			t.Errorf("row %d has %d cells for %d columns", i, len(r), len(s.Columns))
		}
	}
	if got := s.Rows[1][6]; got != lineEach([]string{"free"}) {
		t.Errorf("the place of one that stands nowhere is %q", got)
	}
}
