package report

import (
	"bytes"
	"encoding/json"
	"math"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

func unescapedFragment(t *testing.T, s string) string {
	t.Helper()
	out, err := url.PathUnescape(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func encoded(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	if err := JSON(&b, v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONWritesEmptyForNil(t *testing.T) {
	for name, c := range map[string]struct {
		v    any
		want string
	}{
		"slice":    {[]int(nil), "[]\n"},
		"map":      {map[string]int(nil), "{}\n"},
		"nil":      {nil, "null\n"},
		"pointer":  {(*Finding)(nil), "null\n"},
		"nested":   {[][]string{nil}, "[\n  []\n]\n"},
		"any":      {map[string]any{"x": []string(nil)}, "{\n  \"x\": []\n}\n"},
		"marshals": {[]time.Time{time.Unix(0, 0).UTC()}, "[\n  \"1970-01-01T00:00:00Z\"\n]\n"},
		"raw":      {json.RawMessage(`{"a":1}`), "{\n  \"a\": 1\n}\n"},
		"markup":   {"<a & b>", "\"<a & b>\"\n"},
		"steering": {"\u009b\x7f\u202e\x1b", `"\u009b\u007f\u202e\u001b"` + "\n"},
	} {
		if got := encoded(t, c.v); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestJSONLeavesItsArgumentAlone(t *testing.T) {
	d := Differences{Rows: []DifferenceRow{{}}}
	encoded(t, d)
	if d.Rows[0].Edits != nil {
		t.Error("a nil slice of the argument was filled")
	}
}

func TestJSONOfEmptyResultsHasNoNull(t *testing.T) {
	for _, v := range []any{Collation{Rows: []CollationRow{{}}}, Differences{Rows: []DifferenceRow{{Edits: []Edit{{}}}}},
		Terms{Concepts: []Concept{{Renderings: []Rendering{{}}}}}, Findings{Findings: []Finding{{Forms: []Form{{}}}}},
		Collation{}.Tally(), Differences{}.Tally(), Terms{}.Tally()} {
		if got := encoded(t, v); strings.Contains(got, "null") {
			t.Errorf("%T: %s", v, got)
		}
	}
}

func TestJSONRefusesWhatIsNoNumber(t *testing.T) {
	if err := JSON(new(bytes.Buffer), CollationRow{Confidence: math.NaN()}); err == nil {
		t.Error("no error for a confidence that is not a number")
	}
}

// TestShapes checks the keys that other programs rely on.
func TestShapes(t *testing.T) {
	for name, c := range map[string]struct {
		v    any
		path []string // into objects by key, into the first member of lists
		want []string
	}{
		"diff":       {sampleDifferences(), nil, []string{"rows"}},
		"diff row":   {sampleDifferences(), []string{"rows"}, []string{"a", "b", "moved", "edits", "findings"}},
		"edit":       {sampleDifferences(), []string{"rows", "edits"}, []string{"op", "a", "b", "kinds", "severity", "rule", "confidence"}},
		"terms":      {sampleTerms(), nil, []string{"concepts"}},
		"concept":    {sampleTerms(), []string{"concepts"}, []string{"term", "lang", "count", "renderings", "flags"}},
		"rendering":  {sampleTerms(), []string{"concepts", "renderings"}, []string{"variant", "text", "count", "places"}},
		"place":      {sampleTerms(), []string{"concepts", "renderings", "places"}, []string{"citation", "paragraph", "start", "end"}},
		"findings":   {sampleFindings(), nil, []string{"findings", "coverage"}},
		"finding":    {sampleFindings(), []string{"findings"}, []string{"id", "check", "category", "severity", "score", "message", "forms"}},
		"form":       {sampleFindings(), []string{"findings", "forms"}, []string{"text", "paragraphs", "citations"}},
		"coverage":   {sampleFindings(), []string{"coverage"}, []string{"paragraphs", "checks", "notChecked"}},
		"collation":  {sampleCollation(), []string{"rows"}, []string{"cells", "confidence", "sentences"}},
		"its column": {sampleCollation(), []string{"variants"}, []string{"name", "lang", "original", "citation"}},
	} {
		var v any
		if err := json.Unmarshal([]byte(encoded(t, c.v)), &v); err != nil {
			t.Fatal(err)
		}
		for _, key := range c.path {
			v = v.(map[string]any)[key]
			if list, ok := v.([]any); ok {
				v = list[0]
			}
		}
		for _, key := range c.want {
			if _, ok := v.(map[string]any)[key]; !ok {
				t.Errorf("%s has no %q", name, key)
			}
		}
	}
}

// TestDifferencesSpellTheirTexts is a check of the samples as well as of the shape.
func TestDifferencesSpellTheirTexts(t *testing.T) {
	var back Differences
	if err := json.Unmarshal([]byte(encoded(t, sampleDifferences())), &back); err != nil {
		t.Fatal(err)
	}
	var a, b strings.Builder
	for _, r := range back.Rows {
		for _, e := range r.Edits {
			a.WriteString(e.A)
			b.WriteString(e.B)
		}
		a.WriteString(" ")
		b.WriteString(" ")
	}
	for name, got := range map[string]string{"close": a.String(), "free": b.String()} {
		if want := strings.Join(sampleParagraphs[name], " "); !slices.Equal(strings.Fields(got), strings.Fields(want)) {
			t.Errorf("%s is spelt %q, want %q", name, got, want)
		}
	}
}
