package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

func sampleConcordance() Concordance {
	line := func(v Variant, paragraph int, left, quote, right string, with ...Said) ConcordanceLine {
		return ConcordanceLine{Variant: v.Name, Lang: v.Lang, Date: v.Date, Place: samplePlace(v, paragraph, left, quote, right), With: with}
	}
	return Concordance{Phrase: "well", Searched: 2, More: true, Lines: []ConcordanceLine{
		line(sampleClose, 2, "The ", "well", " is the common property of the whole village.",
			Said{"zh", "zh", []string{"wells/zh@1#p2"}, "水井是全村的共同财产。"}, Said{Variant: "free", Lang: "en-GB"}),
		line(sampleFree, 2, "The ", "well", " is the shared property"),
	}}
}

func sampleCorrespondences() Correspondences {
	return Correspondences{A: sampleClose, B: sampleFree, Correspondences: []Correspondence{{
		A: "common property", B: "shared property", Count: 1, Score: 12.5,
		PlacesA: []Place{samplePlace(sampleClose, 2, "is the ", "common property", " of the whole")},
		PlacesB: []Place{samplePlace(sampleFree, 2, "is the ", "shared property", " of the whole")},
	}}}
}

func sampleAcrossWorks() Across {
	return Across{Phrase: "水井", Works: []AcrossWork{
		{Work: "wells", Date: "2019-05-02", Original: sampleZh, Count: 2, Renderings: []AcrossVariant{
			{sampleClose, []Rendering{
				sampleRendering("close", "well", 1, 0.95, []Place{samplePlace(sampleClose, 2, "The ", "well", " is the")}),
				sampleRendering("close", "", 1, 0, []Place{samplePlace(sampleZh, 3, "全村现有", "水井", "十二口")}),
			}},
			{sampleFree, []Rendering{sampleRendering("free", "minding the well", 2, 0.5, nil)}},
		}},
	}}
}

func TestGoldenConcordance(t *testing.T) {
	for name, result := range map[string]interface {
		Text(io.Writer, Style) error
		Summary(io.Writer, Style) error
	}{
		"concordance": sampleConcordance(), "correspondences": sampleCorrespondences(), "across-works": sampleAcrossWorks(),
	} {
		t.Run(name, func(t *testing.T) {
			golden(t, name, func(w io.Writer) error {
				for _, s := range []Style{{}, {Width: 50}, {Colour: true}} {
					if err := result.Text(w, s); err != nil {
						return err
					}
					io.WriteString(w, "\n===\n\n")
				}
				return result.Summary(w, Style{})
			})
		})
	}
}

// The phrase stands in one column, whatever the widths of the characters before it.
func TestConcordanceIsAligned(t *testing.T) {
	c := Concordance{Phrase: "x", Lines: []ConcordanceLine{
		{Place: Place{Citation: "a#p1", Left: "网络空间", Quote: "X", Right: "一"}},
		{Place: Place{Citation: "long-name#p1", Left: strings.Repeat("水", 80), Quote: "X"}},
		{Place: Place{Citation: "a#p2", Left: "e\u0301\x1b[31m", Quote: "X", Right: strings.Repeat("r", 200)}},
	}}
	for _, width := range []int{24, 50, 100} {
		var out bytes.Buffer
		if err := c.Text(&out, Style{Width: width}); err != nil {
			t.Fatal(err)
		}
		at := -1
		for _, l := range strings.Split(strings.TrimSpace(out.String()), "\n") {
			before, _, found := strings.Cut(l, "X")
			if n := columns(before); !found || at >= 0 && n < at-1 || n > at+1 && at >= 0 {
				t.Errorf("width %d: the phrase is in column %d, before in %d: %q", width, n, at, l)
			} else {
				at = n
			}
			if columns(l) > width {
				t.Errorf("width %d: a line of %d", width, columns(l))
			}
		}
	}
}

func TestConcordanceShapes(t *testing.T) {
	for name, c := range map[string]struct {
		v    any
		path string
		want []string
	}{
		"concordance":     {sampleConcordance(), "", []string{"phrase", "searched", "lines", "more"}},
		"line":            {sampleConcordance(), "lines", []string{"variant", "lang", "citation", "paragraph", "start", "end", "left", "quote", "right", "with"}},
		"correspondences": {sampleCorrespondences(), "", []string{"variantA", "variantB", "correspondences"}},
		"correspondence":  {sampleCorrespondences(), "correspondences", []string{"a", "b", "count", "score", "placesA", "placesB"}},
		"phrase":          {sampleAcrossWorks(), "", []string{"phrase", "works"}},
		"work":            {sampleAcrossWorks(), "works", []string{"work", "date", "original", "count", "translations"}},
	} {
		var v map[string]any
		if err := json.Unmarshal([]byte(encoded(t, c.v)), &v); err != nil {
			t.Fatal(err)
		}
		if c.path != "" {
			v = v[c.path].([]any)[0].(map[string]any)
		}
		for _, key := range c.want {
			if _, ok := v[key]; !ok {
				t.Errorf("%s has no %q", name, key)
			}
		}
	}
}

func TestConcordanceSheets(t *testing.T) {
	checkSheet(t, sampleConcordance().Sheet(),
		[]string{"place", "variant", "lang", "date", "before", "phrase", "after", "others"},
		map[int][]string{0: {"wells/close@2#p2", "close", "en", sampleClose.Date, "The ", "well", " is the common property of the whole village.",
			"zh: 水井是全村的共同财产。\nfree: "}}, 2)
	checkSheet(t, sampleCorrespondences().Sheet(),
		[]string{"count", "score", "wells/close@2 place", "wells/close@2 (en)", "wells/free@1 place", "wells/free@1 (en-GB)"},
		map[int][]string{0: {"1", "12.5", "wells/close@2#p2", "common property", "wells/free@1#p2", "shared property"}}, 1)
	checkSheet(t, sampleAcrossWorks().Sheet(),
		[]string{"date", "work", "translation", "lang", "translated", "rendering", "count", "confidence", "places"},
		map[int][]string{1: {"2019-05-02", "wells", "wells/close@2", "en", sampleClose.Date, "not found", "1", "0", "wells/zh@1#p3"}}, 3)
}
