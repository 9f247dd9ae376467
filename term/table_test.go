package term

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"variorum/align"
	"variorum/lexicon"

	"pgregory.net/rapid"
)

// oneToOne links unit k with unit k.
func oneToOne(n int) []align.Bead {
	beads := make([]align.Bead, n)
	for k := range beads {
		beads[k] = align.Bead{Source: []int{k}, Target: []int{k}, Confidence: 1}
	}
	return beads
}

// checkConcept checks what must hold of any concept.
func checkConcept(t testing.TB, source Text, targets []Text, c Concept) {
	t.Helper()
	if c.Count != len(c.Places) || len(c.Renderings) != len(targets) || len(c.Missing) != len(targets) {
		t.Errorf("%s: count %d, %d places, %d and %d targets",
			c.Term, c.Count, len(c.Places), len(c.Renderings), len(c.Missing))
		return
	}
	checkPlaces(t, source, c.Term, c.Places)
	for k, target := range targets {
		found := len(c.Missing[k])
		sources := slices.Clone(c.Missing[k])
		for i, r := range c.Renderings[k] {
			if r.Count != len(r.Places) || r.Count != len(r.Sources) || r.Count == 0 {
				t.Errorf("%s → %s: count %d, %d and %d places", c.Term, r.Text, r.Count, len(r.Places), len(r.Sources))
			}
			if i > 0 && r.Count > c.Renderings[k][i-1].Count {
				t.Errorf("%s → %s: more frequent than the rendering before it", c.Term, r.Text)
			}
			if r.Confidence < 0 || r.Confidence > 1 {
				t.Errorf("%s → %s: confidence %g", c.Term, r.Text, r.Confidence)
			}
			if len(r.Also) == 0 {
				checkPlaces(t, target, r.Text, r.Places)
			}
			if r.Margin < 0 || r.Margin > widest {
				t.Errorf("%s → %s: margin %g", c.Term, r.Text, r.Margin)
			}
			found += r.Count
			sources = append(sources, r.Sources...)
		}
		for _, a := range c.Alternatives[k] {
			if a.Text == "" || a.Count < 1 || a.Confidence < 0 || a.Confidence > 1 || len(c.Alternatives[k]) > mostOffered {
				t.Errorf("%s: alternatives %+v", c.Term, c.Alternatives[k])
			}
		}
		if found != c.Count {
			t.Errorf("%s: %d places rendered or missing in target %d, want %d", c.Term, found, k, c.Count)
		}
		slices.SortFunc(sources, func(a, b Place) int {
			return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Start, b.Start))
		})
		if found == c.Count && c.Count > 0 && !reflect.DeepEqual(sources, c.Places) {
			t.Errorf("%s: rendered and missing places in target %d are not the places of the term", c.Term, k)
		}
	}
}

// summary is a concept in one line, for comparing.
func summary(c Concept) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d", c.Term, c.Count)
	for k, list := range c.Renderings {
		b.WriteString(" |")
		for _, r := range list {
			fmt.Fprintf(&b, " %d×%s", r.Count, r.Text)
		}
		if n := len(c.Missing[k]); n > 0 {
			fmt.Fprintf(&b, " (%d missing)", n)
		}
	}
	for _, f := range c.Flags {
		fmt.Fprintf(&b, " %s", f)
	}
	return b.String()
}

// harbour makes a text of 48 sentences about a port, in Chinese and two English translations. 船长 stands in every
// third sentence; the literal translation always says "master", the free one "captain" nine times, "master" six
// times, and in the last nothing. 港口 stands in every fourth and is "port" in the one, "harbour" in the other. 货物 is
// "cargo".
func harbour() (source Text, targets []Text, links [][]align.Bead) {
	verbs := [][2]string{{"保护", "protect"}, {"检查", "inspect"}, {"等待", "await"}, {"记录", "record"}, {"离开", "leave"}}
	things := [][2]string{{"货物", "cargo"}, {"旅客", "passengers"}, {"灯塔", "lighthouse"}, {"绳索", "ropes"},
		{"船员", "crew"}, {"海图", "charts"}, {"救生艇", "lifeboats"}}
	days := [][2]string{{"每天", "daily"}, {"夜里", "at night"}, {"清晨", "early"}, {"节日", "on holidays"}}
	source.Lang = "zh"
	literal, free := Text{Lang: "en"}, Text{Lang: "en-GB"}
	for i := range 48 {
		verb, thing, day := verbs[i%5], things[i%7], days[i/12]
		who := [3]string{"他们", "They", "They"}
		if i%3 == 0 {
			who = [3]string{"船长", "The master", "The captain"}
			if i >= 27 {
				who[2] = "The master"
			}
			if i == 45 {
				who[2] = "Nobody else"
			}
		}
		where := [3]string{}
		if i%4 == 0 {
			where = [3]string{"在港口", " in the port", " in the harbour"}
		}
		source.Units = append(source.Units, who[0]+day[0]+where[0]+verb[0]+thing[0]+"。")
		literal.Units = append(literal.Units, who[1]+" shall "+verb[1]+" the "+thing[1]+where[1]+" "+day[1]+".")
		free.Units = append(free.Units, who[2]+" must "+verb[1]+" the "+thing[1]+" "+day[1]+where[2]+".")
	}
	return source, []Text{literal, free}, [][]align.Bead{oneToOne(48), oneToOne(48)}
}

func TestPlantedRenderings(t *testing.T) {
	source, targets, links := harbour()
	concepts := Table(source, targets, links, Options{Terms: []string{"船长", "港口", "货物", "船坞"}})
	want := []string{
		"船长 16 | 16×master | 9×captain 6×master (1 missing) differs inconsistent",
		"港口 12 | 12×port | 12×harbour differs",
		"货物 7 | 7×cargo | 7×cargo",
		"船坞 0 | |",
	}
	wantIn := [][]int{{1}, nil, nil, nil}
	for k, c := range concepts {
		checkConcept(t, source, targets, c)
		if got := summary(c); got != want[k] {
			t.Errorf("got  %s\nwant %s", got, want[k])
		}
		if !slices.Equal(c.Inconsistent, wantIn[k]) {
			t.Errorf("%s: inconsistent in %v, want %v", c.Term, c.Inconsistent, wantIn[k])
		}
	}
	if missing := concepts[0].Missing[1]; len(missing) != 1 || missing[0].Unit != 45 {
		t.Errorf("船长 is missing at %v, want in unit 45", missing)
	}
	if one := Table(source, targets, links, Options{Terms: []string{"船长", "港口"}, Limit: 1}); len(one) != 1 {
		t.Errorf("%d concepts, want 1", len(one))
	}
	unasked := Table(source, targets, links, Options{Limit: 10})
	for _, term := range []string{"船长", "港口"} {
		if !slices.ContainsFunc(unasked, func(c Concept) bool { return c.Term == term }) {
			t.Errorf("%s is not among the first ten concepts: %v", term, unasked)
		}
	}
}

// The same term twice in a unit: the places answer each other in order.
func TestPlacesInOrder(t *testing.T) {
	source := Text{Lang: "de", Units: []string{
		"Der Kläger ruft, und der Kläger wartet.",
		"Der Kläger kommt.",
		"Der Richter wartet.",
		"Der Kläger geht.",
	}}
	target := Text{Lang: "fr", Units: []string{
		"Le demandeur appelle, et le demandeur attend.",
		"Le demandeur vient.",
		"Le juge attend.",
		"Le demandeur part.",
	}}
	c := Table(source, []Text{target}, [][]align.Bead{oneToOne(4)}, Options{Terms: []string{"Kläger"}})[0]
	checkConcept(t, source, []Text{target}, c)
	if got, want := summary(c), "Kläger 4 | 4×demandeur"; got != want {
		t.Fatalf("got %s, want %s", got, want)
	}
	r := c.Renderings[0][0]
	for k, start := range []int{3, 28} {
		if r.Places[k].Unit != 0 || r.Places[k].Start != start {
			t.Errorf("place %d is %+v, want byte %d of unit 0", k, r.Places[k], start)
		}
	}
}

// Different languages, forms of one word and a fuller form are no reason to flag a concept.
func TestNoFlags(t *testing.T) {
	rendering := func(text string) Rendering { return Rendering{Text: text, Count: 3, Confidence: 0.9} }
	en, de := newStream(Text{Lang: "en"}), newStream(Text{Lang: "de"})
	for _, tt := range []struct {
		name    string
		targets []*stream
		list    [][]Rendering
		want    []Flag
	}{
		{"other languages", []*stream{en, de}, [][]Rendering{{rendering("harbour")}, {rendering("Hafen")}}, nil},
		{"plural", []*stream{en, en}, [][]Rendering{{rendering("harbours")}, {rendering("Harbour")}}, nil},
		{"one stock", []*stream{en, en}, [][]Rendering{{rendering("sovereignty")}, {rendering("sovereign")}}, nil},
		{"fuller", []*stream{en}, [][]Rendering{{rendering("competent authority"), rendering("authority")}}, nil},
		{"nothing found", []*stream{en, en}, [][]Rendering{{rendering("harbour")}, nil}, nil},
		{"names", []*stream{en, en}, [][]Rendering{{rendering("Bulgars")}, {rendering("Bulgarians")}}, []Flag{Differs}},
		{"words", []*stream{en, en}, [][]Rendering{{rendering("port")}, {rendering("harbour")}}, []Flag{Differs}},
		{"one text", []*stream{en}, [][]Rendering{{rendering("port"), rendering("harbour")}}, []Flag{Inconsistent}},
		{"unsure", []*stream{en}, [][]Rendering{{rendering("port"), {Text: "ship", Count: 1, Confidence: 0.5}}}, nil},
	} {
		c := Concept{Renderings: tt.list}
		newReading(tt.targets, nil).flag(&c, make([]hint, len(tt.targets)))
		if !slices.Equal(c.Flags, tt.want) {
			t.Errorf("%s: flags %v, want %v", tt.name, c.Flags, tt.want)
		}
	}
}

func TestBadInput(t *testing.T) {
	for name, links := range map[string][][]align.Bead{
		"no links":          nil,
		"empty beads":       {{{Source: []int{0}}, {Target: []int{0}}, {}}},
		"no such units":     {{{Source: []int{0, 7, -1}, Target: []int{0, 99}}}},
		"unit in two beads": {{{Source: []int{0}, Target: []int{0}}, {Source: []int{0}, Target: []int{0}}}},
		"a unit twice":      {{{Source: []int{0, 0}, Target: []int{0, 0}}}},
		"too many links":    {oneToOne(1), oneToOne(1)},
	} {
		source := Text{Lang: "zh", Units: []string{"港口。港口。"}}
		targets := []Text{{Lang: "en", Units: []string{"The port. The port."}}}
		for _, terms := range [][]string{nil, {"港口"}, {"", "。", "\xff", "港口"}} {
			for _, c := range Table(source, targets, links, Options{Terms: terms}) {
				checkConcept(t, source, targets, c)
			}
			if t.Failed() {
				t.Fatalf("with %s, asked for %q", name, terms)
			}
		}
		Correspondences(targets[0], targets[0], slices.Concat(links...), 0)
	}
	if got := Table(Text{}, nil, nil, Options{}); len(got) != 0 {
		t.Errorf("%d concepts in nothing", len(got))
	}
	if got := Correspondences(Text{}, Text{}, nil, 0); len(got) != 0 {
		t.Errorf("%d correspondences in nothing", len(got))
	}
}

// bitext draws a small text in one script and a text in another, linked somehow.
func bitext(t *rapid.T) (source, target Text, links []align.Bead) {
	chinese := rapid.SampledFrom([]string{"网络", "主权", "尊重", "空间", "的", "，", "和", "E.164", "国家", "安全", "。"})
	english := rapid.SampledFrom([]string{"network", "sovereignty", "respect", "of the", ",", "Cyber-space", "e-mail",
		"States", "security", ".", "l'homme"})
	source = Text{Lang: "zh", Units: rapid.SliceOfN(sentence(chinese, ""), 1, 12).Draw(t, "source")}
	target = Text{Lang: "en", Units: rapid.SliceOfN(sentence(english, " "), 1, 12).Draw(t, "target")}
	for i, j := 0, 0; i < len(source.Units) || j < len(target.Units); {
		n, m := rapid.IntRange(0, 2).Draw(t, "n"), rapid.IntRange(0, 2).Draw(t, "m")
		n, m = min(n, len(source.Units)-i), min(m, len(target.Units)-j)
		if n+m == 0 {
			n, m = min(1, len(source.Units)-i), min(1, len(target.Units)-j)
		}
		links = append(links, align.Bead{Source: span(i, n), Target: span(j, m), Confidence: 1})
		i, j = i+n, j+m
	}
	return source, target, links
}

func sentence(word *rapid.Generator[string], space string) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "words"), space)
	})
}

func TestTableProperties(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		source, target, links := bitext(rt)
		o := Options{Limit: rapid.IntRange(0, 5).Draw(rt, "limit")}
		if rapid.Bool().Draw(rt, "diverging") {
			o.Rank = ByDivergence
		}
		if rapid.Bool().Draw(rt, "helped") {
			o.Lexica = []*lexicon.Lexicon{lexicon.New("zh", "en", []lexicon.Entry{
				{Word: "网络主权", Renderings: []string{"network sovereignty", "", "\xff"}}, {Word: "国家", Class: lexicon.Noun, Renderings: []string{"States"}},
			})}
			o.Synonyms = []Synonyms{{Lang: "en", Terms: []string{"security", "sovereignty", ""}}, {}}
		}
		if rapid.Bool().Draw(rt, "asked") {
			o.Terms = []string{"网络主权", "主权", "国家安全", "E.164"}
		}
		if rapid.Bool().Draw(rt, "backward") {
			source, target = target, source
			for i, l := range links {
				links[i].Source, links[i].Target = l.Target, l.Source
			}
		}
		concepts := Table(source, []Text{target, target}, [][]align.Bead{links, links}, o)
		for _, c := range concepts {
			checkConcept(t, source, []Text{target, target}, c)
			if !reflect.DeepEqual(c.Renderings[0], c.Renderings[1]) || slices.Contains(c.Flags, Differs) {
				rt.Errorf("%s: two targets that are the same got different renderings", c.Term)
			}
		}
		again := Table(source, []Text{target, target}, [][]align.Bead{links, links}, o)
		if !reflect.DeepEqual(concepts, again) {
			rt.Error("a second run gave something else")
		}
		if t.Failed() {
			rt.FailNow()
		}
	})
}

func FuzzTable(f *testing.F) {
	source, targets, _ := harbour()
	f.Add(strings.Join(source.Units, "\n"), strings.Join(targets[1].Units, "\n"), "船长", "zh", "en")
	f.Add("l’homme\n\n\x00\xff", "the man -", "homme", "fr", "")
	f.Fuzz(func(t *testing.T, a, b, term, langA, langB string) {
		source := Text{Lang: langA, Units: strings.Split(a, "\n")}
		target := Text{Lang: langB, Units: strings.Split(b, "\n")}
		links := oneToOne(max(len(source.Units), len(target.Units)))
		for _, terms := range [][]string{nil, {term}} {
			for _, c := range Table(source, []Text{target}, [][]align.Bead{links}, Options{Terms: terms}) {
				checkConcept(t, source, []Text{target}, c)
			}
		}
		checkCorrespondences(t, source, target, Correspondences(source, target, links, 0))
	})
}
