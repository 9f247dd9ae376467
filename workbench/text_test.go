package workbench

import (
	"slices"
	"testing"

	"variorum/diff"
	"variorum/report"
	"variorum/store"
)

func TestDistinguish(t *testing.T) {
	stored := func(work, variant, citation string) Text {
		return Text{Variant: report.Variant{Name: variant, Citation: citation}, revision: store.Revision{Work: work, Variant: variant}}
	}
	for name, test := range map[string]struct {
		texts            []Text
		names, citations []string
	}{
		"nothing in common": {
			[]Text{fileText("a/zh.txt", "zh"), fileText("b/en.txt", "en")},
			[]string{"zh", "en"}, []string{"zh.txt", "en.txt"},
		},
		"one name, two endings": {
			[]Text{fileText("001.zh", "zh"), fileText("001.en", "en")},
			[]string{"001.zh", "001.en"}, []string{"001.zh", "001.en"},
		},
		"one name in two folders": {
			[]Text{fileText("a/x.txt", "zh"), fileText("b/x.txt", "en"), fileText("b/y.txt", "en")},
			[]string{"a/x.txt", "b/x.txt", "y"}, []string{"a/x.txt", "b/x.txt", "y.txt"},
		},
		"a file and itself": {
			[]Text{fileText("x.txt", "en"), fileText("x.txt", "en")},
			[]string{"x.txt (1)", "x.txt (2)"}, []string{"x.txt", "x.txt"},
		},
		"two states of a variant": {
			[]Text{stored("w", "v", "w/v@1"), stored("w", "v", "w/v@2")},
			[]string{"w/v@1", "w/v@2"}, []string{"w/v@1", "w/v@2"},
		},
		"a variant and a file": {
			[]Text{stored("w", "v", "w/v@1"), fileText("v.txt", "en")},
			[]string{"w/v@1", "v.txt"}, []string{"w/v@1", "v.txt"},
		},
	} {
		distinguish(test.texts)
		var names, citations []string
		for _, x := range test.texts {
			names, citations = append(names, x.Name), append(citations, x.Citation)
		}
		if !slices.Equal(names, test.names) || !slices.Equal(citations, test.citations) {
			t.Errorf("%s: got %q, %q; want %q, %q", name, names, citations, test.names, test.citations)
		}
	}
}

func TestFindingsKeepTheirIdentifiers(t *testing.T) {
	finding := func(check, wording string, citations ...string) report.Finding {
		return report.Finding{Check: check, Forms: []report.Form{{Text: wording, Citations: citations}}}
	}
	base := identify(finding("number", "5", "w/v@1#p3", "w/v@1#p4"))
	if later := identify(finding("number", "5", "w/v@2#p3", "w/v@2#p4")); later != base {
		t.Error("a new saved state changes the identifier")
	}
	for _, other := range []report.Finding{
		finding("omission", "5", "w/v@1#p3", "w/v@1#p4"), finding("number", "6", "w/v@1#p3", "w/v@1#p4"),
		finding("number", "5", "w/v@1#p3"), finding("number", "5", "w/u@1#p3", "w/v@1#p4"),
	} {
		if identify(other) == base {
			t.Errorf("%+v has the identifier of another finding", other)
		}
	}
}

func TestReaches(t *testing.T) {
	rising := []diff.Severity{"", diff.Neutral, diff.Minor, diff.Major, diff.Critical}
	for i, a := range rising {
		for k, b := range rising {
			if Reaches(a, b) != (i >= k) {
				t.Errorf("Reaches(%q, %q) = %v", a, b, i < k)
			}
		}
	}
}

func TestContextIsCutByCharacters(t *testing.T) {
	for _, test := range []struct {
		s, first, last string
		n              int
	}{
		{"网络主权", "网络", "主权", 2}, {"ab", "ab", "ab", 2}, {"ab", "ab", "ab", 5}, {"", "", "", 3}, {"é主", "é", "主", 1}, {"ab", "", "", 0},
	} {
		if got := firstRunes(test.s, test.n); got != test.first {
			t.Errorf("firstRunes(%q, %d) = %q, want %q", test.s, test.n, got, test.first)
		}
		if got := lastRunes(test.s, test.n); got != test.last {
			t.Errorf("lastRunes(%q, %d) = %q, want %q", test.s, test.n, got, test.last)
		}
	}
}
