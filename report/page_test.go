package report

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func rendered(t *testing.T, p Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.HTML(&b); err != nil {
		t.Fatal(err)
	}
	checkLinks(t, b.String())
	return b.String()
}

func TestPageLeavesOutWhatItHasNot(t *testing.T) {
	terms, findings := sampleTerms(), sampleFindings()
	for name, c := range map[string]struct {
		page Page
		has  []string
		not  []string
	}{
		"nothing":     {Page{}, []string{`id="summary"`}, []string{`id="terms"`, `id="differences"`, `id="findings"`, `id="collation"`}},
		"terms":       {Page{Terms: &terms}, []string{"共同财产", `href="#terms"`}, []string{`id="collation"`}},
		"findings":    {Page{Findings: &findings}, []string{"no rules for zh"}, []string{`id="terms"`}},
		"differences": {Page{Differences: []Differences{sampleDifferences()}}, []string{">shared</ins>"}, []string{`id="collation"`}},
		"a gap":       {Page{Collation: &Collation{}}, []string{`id="collation"`}, []string{`id="row-1"`}},
	} {
		page := rendered(t, c.page)
		for _, want := range c.has {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %s", name, want)
			}
		}
		for _, unwanted := range c.not {
			if strings.Contains(page, unwanted) {
				t.Errorf("%s: holds %s", name, unwanted)
			}
		}
	}
}

func TestPageMarksLinksAndLanguages(t *testing.T) {
	page := rendered(t, samplePage())
	for _, want := range []string{
		`default-src 'none'`,
		`id="wells-close-p4"`, // an id has no number of a saved state
		`<td role="cell" lang="en-GB" data-name="free">`,
		`support <del class="k-number" title="critical number">3,000</del> households.`,
		`support <ins class="k-number" title="critical number">300</ins> households.`,
		`<a href="#finding-number-5c1e">number</a> 300 in the original`,
		`<a href="#wells-zh-p3">p3</a>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if n := strings.Count(page, `id="finding-number-5c1e"`); n != 1 {
		t.Errorf("a finding that both the check and a pair report stands %d times", n)
	}
}

func TestAnchors(t *testing.T) {
	a := newAnchors()
	for _, c := range []struct{ want, id string }{
		{"W/V-p1", "W-V-p1"}, {"W V-p1", "W-V-p1-2"}, {"井/译-p1", "井-译-p1"}, {"terms", "terms-2"}, {"", "-2"}, {"a\"<>&#", "a-----"},
	} {
		if got := a.claim(c.want); got != c.id {
			t.Errorf("claim(%q) = %q, want %q", c.want, got, c.id)
		}
	}
	for citation, want := range map[string]string{"W/V@3": "W/V", "W/V@2016-02-29": "W/V", "W/V": "W/V", "me@home.txt": "me@home.txt",
		"W/V@": "W/V@", "@3": "@3"} {
		if got := withoutRevision(citation); got != want {
			t.Errorf("withoutRevision(%q) = %q, want %q", citation, got, want)
		}
	}
}

// TestTwoStatesOfOneVariant has columns whose paragraphs would share their ids.
func TestTwoStatesOfOneVariant(t *testing.T) {
	old, now := Variant{Name: "V", Citation: "W/V@1"}, Variant{Name: "V", Citation: "W/V@2"}
	c := Collation{Variants: []Variant{old, now}, Rows: []CollationRow{{Cells: [][]Passage{
		{{Number: 1, Citation: "W/V@1#p1", Text: "old"}}, {{Number: 1, Citation: "W/V@2#p1", Text: "new"}}}}}}
	page := rendered(t, Page{Collation: &c})
	for _, want := range []string{`id="W-V-p1"`, `id="W-V-2-p1"`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestCut(t *testing.T) {
	stream := []part{{Text: "the well\nof "}, {Text: "old\n\nthe", Kind: "k-wording"}, {Text: " rope"}}
	got := cut(stream, []string{"the well", "of old", "the rope"})
	want := [][]part{
		{{Text: "the well"}},
		{{Text: "of "}, {Text: "old", Kind: "k-wording"}},
		{{Text: "the", Kind: "k-wording"}, {Text: " rope"}},
	}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if len(got[i]) != len(want[i]) {
			t.Fatalf("paragraph %d: %v, want %v", i, got[i], want[i])
		}
		for k := range want[i] {
			if got[i][k] != want[i][k] {
				t.Errorf("paragraph %d, part %d: %v, want %v", i, k, got[i][k], want[i][k])
			}
		}
	}
	if got := cut(stream, []string{"the well", "something else"}); got != nil {
		t.Errorf("cut of another text: %v", got)
	}
}

func TestCutSpellsParagraphs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		paragraphs := rapid.SliceOfN(rapid.StringMatching(`[ab井]( ?[ab井]){0,6}`), 1, 4).Draw(t, "paragraphs")
		all := strings.Join(paragraphs, "\n")
		var stream []part
		for runes := []rune(all); len(runes) > 0; {
			n := rapid.IntRange(1, len(runes)).Draw(t, "n")
			stream = append(stream, part{Text: string(runes[:n])})
			runes = runes[n:]
		}
		cuts := cut(stream, paragraphs)
		if len(cuts) != len(paragraphs) {
			t.Fatalf("%d paragraphs, want %d", len(cuts), len(paragraphs))
		}
		for i, parts := range cuts {
			var spelt strings.Builder
			for _, p := range parts {
				spelt.WriteString(p.Text)
			}
			if spelt.String() != paragraphs[i] {
				t.Errorf("paragraph %d is spelt %q, want %q", i, spelt.String(), paragraphs[i])
			}
		}
	})
}

func TestChangesAreGatheredGravestFirst(t *testing.T) {
	row := func(n int, scripts ...string) DifferenceRow {
		r := DifferenceRow{CitationsA: citations(sampleClose, []int{n})}
		for _, s := range scripts {
			severity := "minor"
			if strings.HasPrefix(s, "!") {
				s, severity = s[1:], "major"
			}
			r.Edits = append(r.Edits, edit(s, "wording", severity))
		}
		return r
	}
	d := Differences{Rows: []DifferenceRow{row(1, "~rope|cord", "=s and ", "~pail|bucket"), row(2, "~pail|bucket", "!~may|must"),
		row(3, "~pail|bucket", "= and ", "~pail|bucket")}}
	got := changesOf(d, "wording", newAnchors())
	var lines []string
	for _, c := range got {
		rows := make([]string, len(c.Rows))
		for i, r := range c.Rows {
			rows[i] = r.Label
		}
		lines = append(lines, c.Left+"["+c.A+"]"+c.B+strings.Repeat("+", c.Count)+" "+strings.Join(rows, ","))
	}
	want := "[may]must+ p2; s and [pail]bucket++++ p1,p2,p3; [rope]cord+ p1"
	if got := strings.Join(lines, "; "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
