package workbench

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"variorum/fixtures"
	"variorum/report"
	"variorum/store"
	"variorum/term"
)

// TestGlossaryOfTheArticle takes the renderings of the article's first translation for agreed and asks where the others
// depart. The gold counts every rendering, so it is known how often.
func TestGlossaryOfTheArticle(t *testing.T) {
	b := &Bench{DB: filepath.Join(t.TempDir(), "store.db")}
	t.Cleanup(func() { b.Close() })
	by := Deciding{Author: "Mei", IfVersion: -1}
	for _, v := range fixtures.Variants() {
		if _, err := b.Add(t.Context(), Addition{Args: []string{articleFile(t, v)}, Work: "article", Variant: v.Name, Lang: v.Lang, Original: v.Original}); err != nil {
			t.Fatal(err)
		}
	}
	terms := gold(t, fixtures.Terms)
	for _, g := range terms {
		c := term.GlossaryConcept{Terms: []term.GlossaryTerm{{Lang: "zh", Text: g.Source.Text}, {Lang: "en", Text: g.Renderings[0][0].Text}}}
		if _, err := b.AddConcept(t.Context(), c, by); err != nil {
			t.Fatal(err)
		}
	}
	found, err := b.CheckGlossary(t.Context(), Selection{Args: []string{"article"}}, GlossaryChecking{})
	if err != nil {
		t.Fatal(err)
	}
	departures := map[[2]string]int{} // by term and translation
	for _, f := range found.Findings.Findings {
		departures[[2]string{f.Forms[0].Text, f.Forms[1].Variant}] += len(f.Forms[0].Places)
	}
	for k, v := range fixtures.Variants()[1:] {
		for _, g := range terms {
			least, said := 0, 0
			for _, r := range g.Renderings[k] {
				said += r.Count
				if !strings.EqualFold(r.Text, g.Renderings[0][0].Text) {
					least += r.Count
				}
			}
			most := least + max(g.Source.Count-said, 0) // the gold does not say what stands at the others
			if n := departures[[2]string{g.Source.Text, v.Name}]; n < least || n > most {
				t.Errorf("%s in %s: %d departures, want %d to %d", g.Source.Text, v.Name, n, least, most)
			}
		}
	}
	for _, c := range found.Translations {
		t.Logf("%s: %d places, %.1f %% as agreed", c.Variant, c.Places, 100*c.Share())
		if c.Places != c.Agreed+c.Unrepeated+c.Departed+c.NotRendered+c.NotChecked {
			t.Errorf("%+v does not add up", c)
		}
	}
}

func TestChangesOf(t *testing.T) {
	before := term.GlossaryConcept{Subject: "law", Terms: []term.GlossaryTerm{
		{Lang: "zh", Text: "井"}, {Lang: "en", Text: "well", Status: term.Preferred}, {Lang: "en", Text: "pit", Status: term.Admitted},
	}}
	after := term.GlossaryConcept{Definition: "a hole", Terms: []term.GlossaryTerm{
		{Lang: "zh", Text: "井"}, {Lang: "en", Text: "well", Status: term.Superseded, Until: "2015-12-31", Evidence: []term.Evidence{{Count: 1}}},
		{Lang: "fr", Text: "puits", Status: term.Preferred},
	}}
	want := []string{
		"definition: “a hole”, was none", "subject: none, was “law”", "without en=pit", "en=well status: “superseded”, was “preferred”",
		"en=well until: “2015-12-31”, was none", "en=well evidence", "with fr=puits, preferred",
	}
	if got := changesOf(before, after); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got := changesOf(after, after); len(got) != 0 {
		t.Errorf("changes between a concept and itself: %q", got)
	}
}

func TestConceptFinder(t *testing.T) {
	concept := func(terms ...string) term.GlossaryConcept {
		var c term.GlossaryConcept
		for _, s := range terms {
			parsed, err := ParseTerm(s)
			if err != nil {
				t.Fatal(err)
			}
			c.Terms = append(c.Terms, parsed)
		}
		return c
	}
	var entries []store.GlossaryEntry
	for _, c := range []term.GlossaryConcept{
		concept("zh=行", "en=row"), concept("zh=行", "en=guild", "fr=guilde"), concept("en=rope"), concept("zh=井", "en=well"),
	} {
		entries = append(entries, store.GlossaryEntry{GlossaryConcept: c})
	}
	f := newConceptFinder(entries)
	for _, c := range []struct {
		c    term.GlossaryConcept
		want int
	}{
		{concept("zh=行", "en=Row"), 0},
		{concept("en=guild", "zh=行"), 1},
		{concept("zh=行", "en=firm"), -1}, // a third meaning
		{concept("zh=行"), 0},             // there is only one language to go by
		{concept("en=rope", "zh=绳"), 2},  // here too
		{concept("zh=行", "fr=guilde", "en=band"), 1},
		{concept("zh=池", "en=pond"), -1},
	} {
		if got := f.find(c.c); got != c.want {
			t.Errorf("%+v: found %d, want %d", c.c.Terms, got, c.want)
		}
	}
}

func TestGlossaryCountShare(t *testing.T) {
	for _, c := range []struct {
		n    report.GlossaryCount
		want float64
	}{
		{report.GlossaryCount{Places: 10, Agreed: 5, Unrepeated: 1, NotRendered: 2, NotChecked: 2}, 0.75},
		{report.GlossaryCount{Places: 3, NotChecked: 3}, 1},
	} {
		if got := c.n.Share(); got != c.want {
			t.Errorf("%+v: %v, want %v", c.n, got, c.want)
		}
	}
}
