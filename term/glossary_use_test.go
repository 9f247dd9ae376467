package term

import (
	"fmt"
	"strings"
	"testing"

	"variorum/align"
)

// twoWells is a glossary: a concept with an old and a new rendering, one with a bad one, and one whose term is part of
// another's.
var twoWells = []GlossaryConcept{
	{Terms: []GlossaryTerm{
		{Lang: "zh", Text: "井务局", Status: Preferred},
		{Lang: "en", Text: "Well Board", Status: Superseded, Until: "2015-12-31"},
		{Lang: "en", Text: "Well Authority", Status: Preferred, From: "2016-01-01"},
	}},
	{Terms: []GlossaryTerm{
		{Lang: "zh", Text: "井", Status: Preferred},
		{Lang: "en", Text: "well", Status: Preferred},
		{Lang: "en", Text: "pit", Status: Deprecated, Note: Forbidden},
	}},
	{Terms: []GlossaryTerm{{Lang: "zh", Text: "水费", Status: Preferred}, {Lang: "fr", Text: "redevance", Status: Preferred}}},
}

func TestConform(t *testing.T) {
	for _, c := range []struct {
		name, day      string
		source, target []string
		links          []align.Bead
		want           string
	}{
		{"agreed", "", []string{"井深。"}, []string{"The wells are deep."}, ones(1), "井 agreed wells"},
		{"not rendered", "", []string{"井深。"}, []string{"It is deep."}, ones(1), "井 notRendered"},
		{"forbidden", "", []string{"井深。"}, []string{"The pit is deep."}, ones(1), "井 departed pit"},
		{"agreed before others", "", []string{"井，井。"}, []string{"A pit, a well."}, ones(1), "井 agreed well, 井 departed pit"},
		{"not repeated", "", []string{"井者井也。"}, []string{"A well is what it is."}, ones(1), "井 agreed well, 井 unrepeated"},
		{"new name, new text", "2016-01-01", []string{"井务局"}, []string{"the Well Authority"}, ones(1), "井务局 agreed Well Authority"},
		{"old name, old text", "2015-12-31", []string{"井务局"}, []string{"the Well Board"}, ones(1), "井务局 agreed Well Board"},
		{"old name, new text", "2016-01-01", []string{"井务局"}, []string{"the Well Board"}, ones(1), "井务局 departed Well Board"},
		{"new name, old text", "2015-12-31", []string{"井务局"}, []string{"the Well Authority"}, ones(1), "井务局 departed Well Authority"},
		{"old name, now", "", []string{"井务局"}, []string{"the Well Board"}, ones(1), "井务局 departed Well Board"},
		{"part of another concept's term that is not asked for", "", []string{"井。"}, []string{"Well Board"}, ones(1), "井 agreed Well"},
		{"part of another concept's term that is", "", []string{"井务局的井。"}, []string{"Well Authority"}, ones(1),
			"井务局 agreed Well Authority, 井 notRendered"},
		{"no term in the language", "", []string{"水费"}, []string{"the fee"}, ones(1), "水费 noTerm"},
		{"in the sentence behind", "", []string{"井深。", "水清。"}, []string{"It is deep.", "The well is clear."}, ones(2), "井 agreed well"},
		{"in the sentence before, but claimed there", "", []string{"井深。", "井清。"}, []string{"The well is deep.", "It is clear."}, ones(2),
			"井 agreed well, 井 notRendered"},
		{"two sentences further", "", []string{"井深。", "水清。", "好。"}, []string{"Deep.", "Clear.", "A well."}, ones(3), "井 notRendered"},
		{"nothing there", "", []string{"井深。"}, []string{"The well."}, []align.Bead{{Source: []int{0}, Confidence: 1}, {Target: []int{0}, Confidence: 1}},
			"井 unaligned"},
		{"in no bead", "", []string{"井深。"}, []string{"The well."}, nil, "井 unaligned"},
		{"unsure", "", []string{"井深。"}, []string{"The well."}, []align.Bead{{Source: []int{0}, Target: []int{0}, Confidence: 0.2}}, "井 unsure"},
		{"units that are not there", "", []string{"井深。"}, []string{"A well."}, []align.Bead{{Source: []int{-1, 0, 7}, Target: []int{0, 9}, Confidence: 1}},
			"井 agreed well"},
	} {
		source, target := Text{"zh", c.source}, Text{"en", c.target}
		var got []string
		for _, u := range Conform(source, target, c.links, twoWells, c.day) {
			s := fmt.Sprintf("%s %s", u.Source.In(c.source[u.Source.Unit]), u.Verdict)
			if u.Says >= 0 {
				s += " " + u.Target.In(c.target[u.Target.Unit])
			}
			got = append(got, s)
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// ones links n units one to one.
func ones(n int) []align.Bead {
	var links []align.Bead
	for i := range n {
		links = append(links, align.Bead{Source: []int{i}, Target: []int{i}, Confidence: 0.9})
	}
	return links
}

func TestConformHomonyms(t *testing.T) {
	concepts := []GlossaryConcept{
		{Terms: []GlossaryTerm{{Lang: "zh", Text: "行", Status: Preferred}, {Lang: "en", Text: "row", Status: Preferred}}},
		{Terms: []GlossaryTerm{{Lang: "zh", Text: "行", Status: Preferred}, {Lang: "en", Text: "guild", Status: Preferred}}},
	}
	uses := Conform(Text{"zh", []string{"行"}}, Text{"en", []string{"the guilds"}}, ones(1), concepts, "")
	if len(uses) != 1 || uses[0].Concept != 1 || uses[0].Verdict != Agreed {
		t.Errorf("%+v, want the second concept, agreed", uses)
	}
}
