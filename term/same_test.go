package term

import (
	"slices"
	"strings"
	"testing"

	"variorum/align"
)

// A text explains an abbreviation in brackets, with or without words before it; what only stands in brackets, or whose
// letters do not fit, is none.
func TestAbbreviations(t *testing.T) {
	s := newStream(Text{Lang: "en", Units: []string{
		"The World Trade Organization (WTO) met.",
		"The Bureau of Standards (hereinafter “BOS”) and research and development (R&D) units.",
		"The harbour (NATO) and a list (ABC).",
		"An unclosed (WTO",
	}})
	var got []string
	s.abbreviations(func(full, short string) { got = append(got, strings.TrimSpace(full)+" = "+strings.TrimSpace(short)) })
	want := []string{"world trade organization = wto", "bureau of standard = bos", "research and development = r&d"}
	for i, w := range want {
		full, short, _ := strings.Cut(w, " = ")
		want[i] = strings.TrimSpace(s.counted(full)) + " = " + strings.TrimSpace(s.counted(short))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A form and its abbreviation, and accepted synonyms, are one rendering, and no inconsistency.
func TestOneRendering(t *testing.T) {
	at := func(units ...int) (places []Place) {
		for _, u := range units {
			places = append(places, Place{Unit: u})
		}
		return places
	}
	s := newStream(Text{Lang: "en", Units: []string{"The Port Control Office (PCO) opened."}})
	list := []Rendering{
		{Text: "Port Control Office", Count: 3, Places: at(0, 4, 5), Sources: at(0, 4, 5), Confidence: 0.8},
		{Text: "harbour desk", Count: 2, Places: at(2, 6), Sources: at(2, 6), Confidence: 0.7},
		{Text: "PCO", Count: 1, Places: at(1), Sources: at(1), Confidence: 0.9},
	}
	same := newSameness([]*stream{s}, 0, nil)
	got := same.merge(s, slices.Clone(list))
	if len(got) != 2 || got[0].Count != 4 || !slices.Equal(got[0].Also, []string{"PCO"}) ||
		!slices.Equal(got[0].Sources, at(0, 1, 4, 5)) || got[0].Confidence != 0.9 {
		t.Errorf("the abbreviation: %+v", got)
	}
	accepted := []Synonyms{{"en", []string{"Harbour Desks", "port control office"}}, {"fr", []string{"PCO", "PCF"}}}
	same = newSameness([]*stream{s}, 0, accepted)
	if got = same.merge(s, slices.Clone(list)); len(got) != 1 || got[0].Count != 6 {
		t.Errorf("with a synonym: %+v", got)
	}
}

func TestSynonymsInTheTable(t *testing.T) {
	source, targets, links := harbour()
	c := Table(source, targets, links, Options{
		Terms: []string{"船长"}, Synonyms: []Synonyms{{"en", []string{"master", "captain"}}},
	})[0]
	if got, want := summary(c), "船长 16 | 16×master | 15×captain (1 missing)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Where the full form is found, its abbreviation is taken for the same, though it stands where nothing else tells so.
func TestAbbreviationsInTheTable(t *testing.T) {
	source := Text{Lang: "zh", Units: []string{
		"港务局成立。", "港务局设在港口。", "船长等待港务局。", "水手等待灯塔。", "货物在港口。", "港务局检查货物。",
	}}
	target := Text{Lang: "en", Units: []string{
		"The Port Control Office (PCO) opened.", "The Port Control Office sits in the harbour.", "The master awaits the PCO.",
		"Sailors await the beacon.", "Cargo is in the harbour.", "The Port Control Office checks the cargo.",
	}}
	c := Table(source, []Text{target}, [][]align.Bead{oneToOne(6)}, Options{Terms: []string{"港务局"}})[0]
	checkConcept(t, source, []Text{target}, c)
	if got, want := summary(c), "港务局 4 | 4×Port Control Office"; got != want || !slices.Equal(c.Renderings[0][0].Also, []string{"PCO"}) {
		t.Errorf("got %s, want %s; also %v", got, want, c.Renderings[0][0].Also)
	}
}
