package term

import (
	"slices"
	"strings"
	"testing"

	"variorum/align"
	"variorum/lexicon"
)

// In two sentences that share all their words nothing but a list tells which word renders which.
func TestListsDecide(t *testing.T) {
	source := Text{Lang: "zh", Units: []string{"船长等待货物。", "船长检查货物。", "水手等待灯塔。", "水手检查灯塔。"}}
	target := Text{Lang: "en", Units: []string{"Master awaits cargo.", "Master checks cargo.", "Sailor awaits beacon.", "Sailor checks beacon."}}
	forward := lexicon.New("zh", "en", []lexicon.Entry{
		{Word: "船长", Renderings: []string{"skipper", "master"}}, {Word: "灯塔", Renderings: []string{"beacon"}},
	})
	backward := lexicon.New("en", "zh", []lexicon.Entry{
		{Word: "master", Renderings: []string{"船长", "主人"}}, {Word: "beacon", Renderings: []string{"灯塔"}},
	})
	other := lexicon.New("zh", "fr", []lexicon.Entry{{Word: "船长", Renderings: []string{"cargo"}}})
	for name, list := range map[string]*lexicon.Lexicon{"forward": forward, "backward": backward} {
		concepts := Table(source, []Text{target}, [][]align.Bead{oneToOne(4)}, Options{
			Terms: []string{"船长", "灯塔"}, Lexica: []*lexicon.Lexicon{other, list},
		})
		for k, want := range []string{"Master", "beacon"} {
			checkConcept(t, source, []Text{target}, concepts[k])
			if r := concepts[k].Renderings[0]; len(r) != 1 || r[0].Text != want || r[0].Count != 2 {
				t.Errorf("%s: %s, want 2×%s", name, summary(concepts[k]), want)
			}
		}
	}
}

func TestAgreement(t *testing.T) {
	target := newStream(Text{Lang: "en", Units: []string{"the state security agency and records of a country"}})
	source := newStream(Text{Lang: "zh", Units: []string{"国家安全"}})
	list := lexicon.New("zh", "en", []lexicon.Entry{
		{Word: "国家", Renderings: []string{"state", "country"}}, {Word: "安全", Renderings: []string{"security", "safety"}},
	})
	h := newHints(source, target, []*lexicon.Lexicon{list})
	j := &judge{pairing: &pairing{target: target}, hints: h.of(query{ids: source.phrase("国家安全")})}
	for phrase, want := range map[string]float64{
		"state security": 1, "security state": 1, "security": 0.5, "state security agency": 2. / 3, "agency": 0, "country security": 1,
	} {
		if got := j.agreement(target.phrase(phrase)); got < want-1e-9 || got > want+1e-9 {
			t.Errorf("%s: %g, want %g", phrase, got, want)
		}
	}
}

// That an ordinary word varies is no news, unless a person asks about it.
func TestOrdinaryWordsRaiseNoFlag(t *testing.T) {
	source, targets, links := harbour()
	for i := range source.Units { // so that no day makes a longer candidate
		source.Units[i] = strings.NewReplacer("每天", "", "夜里", "", "清晨", "", "节日", "").Replace(source.Units[i])
	}
	list := lexicon.New("zh", "en", []lexicon.Entry{
		{Word: "船长", Class: lexicon.Verb, Renderings: []string{"captain", "master"}},
		{Word: "港口", Class: lexicon.Noun, Renderings: []string{"port", "harbour"}},
	})
	o := Options{Lexica: []*lexicon.Lexicon{list}}
	flagsOf := func(o Options, term string) []Flag {
		concepts := Table(source, targets, links, o)
		i := slices.IndexFunc(concepts, func(c Concept) bool { return c.Term == term })
		if i < 0 {
			t.Fatalf("%s is not among the concepts", term)
		}
		return concepts[i].Flags
	}
	if got := flagsOf(o, "船长"); len(got) > 0 {
		t.Errorf("船长, a verb in the list: %v", got)
	}
	if got := flagsOf(o, "港口"); !slices.Contains(got, Differs) {
		t.Errorf("港口, a noun: %v", got)
	}
	o.Terms = []string{"船长"}
	if got := flagsOf(o, "船长"); !slices.Contains(got, Inconsistent) {
		t.Errorf("船长, asked for: %v", got)
	}
}

// The ranking by divergence leaves out what all say alike, and puts first what they say most differently.
func TestByDivergence(t *testing.T) {
	source, targets, links := harbour()
	concepts := Table(source, targets, links, Options{Rank: ByDivergence})
	if len(concepts) == 0 || concepts[0].Term != "港口" {
		t.Errorf("港口, once port and once harbour, is not first: %v", concepts)
	}
	for _, c := range concepts {
		if len(c.Flags) == 0 {
			t.Errorf("%s has no flag", c.Term)
		}
	}
	one := func(texts ...string) Concept {
		c := Concept{Renderings: make([][]Rendering, 2)}
		for i, s := range texts {
			c.Renderings[i%2] = append(c.Renderings[i%2], Rendering{Text: s, Count: 4, Confidence: 0.9})
		}
		return c
	}
	english := []Text{{Lang: "en"}, {Lang: "en-GB"}}
	order := []float64{
		divergence(one("port", "Port"), english), divergence(one("port", "harbour"), english),
		divergence(one("port", "harbour", "haven", "dock"), english),
	}
	if order[0] != 0 || !slices.IsSorted(order) || order[1] == order[2] {
		t.Errorf("divergence %v, want 0 and rising", order)
	}
	if got := divergence(one("port", "Hafen"), []Text{{Lang: "en"}, {Lang: "de"}}); got != 0 {
		t.Errorf("of two languages: %g, want 0", got)
	}
}

func TestGeneralWords(t *testing.T) {
	for _, tt := range []struct {
		lang, phrase string
		want         bool
	}{
		{"en", "the same time", true}, {"en", "same port", false}, {"en", "Women", true}, {"en-GB", "good days", true},
		{"fr", "deux hommes", true}, {"fr", "port", false}, {"zh", "时候", false}, {"fi", "same time", false},
	} {
		s := newStream(Text{Lang: tt.lang, Units: []string{tt.phrase}})
		if got := s.plain(s.phrase(tt.phrase)); got != tt.want {
			t.Errorf("%s: %q: %t, want %t", tt.lang, tt.phrase, got, tt.want)
		}
	}
}

// "R&D" is one word, neither cut nor taken for two; an ampersand between spaces parts.
func TestAmpersand(t *testing.T) {
	s := newStream(Text{Lang: "en", Units: []string{"R&D costs, AT&T, Smith & Sons, A&B&C, 甲&乙"}})
	var words []string
	for i, id := range s.ids {
		if id > 0 {
			words = append(words, s.surface(int32(i), 1))
		}
	}
	if want := []string{"R&D", "costs", "AT&T", "Smith", "Sons", "A&B&C", "甲", "乙"}; !slices.Equal(words, want) {
		t.Errorf("%q, want %q", words, want)
	}
}
