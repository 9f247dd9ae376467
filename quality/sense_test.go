package quality

import (
	"slices"
	"strings"
	"testing"

	"variorum/align"
	"variorum/lexicon"
	"variorum/text"
)

// findingsOf are the findings of one check in a pair of paragraphs, one sentence or more each.
func findingsOf(check, source, target string, langs ...string) []Finding {
	if len(langs) == 0 {
		langs = []string{"zh", "en"}
	}
	fs, _ := across(body(langs[0], source), body(langs[1], target), oneToOne(1))
	return slices.DeleteFunc(fs, func(f Finding) bool { return f.Check != check })
}

// A case is a passage and what the check should point at on each side; nothing where it should find nothing.
type senseCase struct{ source, target, a, b string }

func testSense(t *testing.T, check string, cases []senseCase, langs ...string) {
	for _, c := range cases {
		fs := findingsOf(check, c.source, c.target, langs...)
		if c.a == "" {
			if len(fs) > 0 {
				t.Errorf("%s / %s: nothing is wrong, but %+v", c.source, c.target, fs)
			}
			continue
		}
		if len(fs) != 1 {
			t.Errorf("%s / %s: want one finding, got %+v", c.source, c.target, fs)
			continue
		}
		for side, want := range []string{c.a, c.b} {
			if !slices.ContainsFunc(fs[0].Forms, func(f Form) bool { return f.Side == side && f.Text == want }) {
				t.Errorf("%s / %s: want %q, got %+v", c.source, c.target, want, fs[0].Forms)
			}
		}
	}
}

func TestNegation(t *testing.T) {
	testSense(t, "negation", []senseCase{
		{"这种做法不损害渔民的利益。", "The practice damages the interests of the fishermen.", "不损害", "damages"},
		{"这份证词靠不住。", "This testimony is reliable.", "靠不住", "reliable"},
		{"到海边去并非只有一条路。", "There is only one road to the coast.", "并非只有", "only"},
		{"船长允许乘客上岸。", "The captain did not allow the passengers to go ashore.", "允许", "not allow"},
		{"他的回答是可靠的。", "His answer was unreliable.", "可靠", "unreliable"},
		// The same sense in other words.
		{"这种做法不损害渔民的利益。", "The practice leaves the interests of the fishermen alone.", "", ""},
		{"这种做法不损害渔民的利益。", "The practice does no damage to the interests of the fishermen.", "", ""},
		{"未经批准，不得使用。", "It may be used only after approval.", "", ""},
		{"没有水，就没有生命。", "Life begins with water.", "", ""},
		{"他不得不同意。", "He had to agree.", "", ""},
		{"谁不同意呢？", "Everyone agrees.", "", ""},
		{"在批准以前不得使用。", "Until it is approved, it shall be left unused.", "", ""},
		{"主管机关不予批准。", "The authority shall reject the approval.", "", ""},
		{"他不仅同意，而且高兴。", "He agrees, and is happy too.", "", ""},
		{"他改善了设备；不改善的，受到处罚。", "He made improvements; who had none was fined.", "", ""},
	})
	testSense(t, "negation", []senseCase{
		{"Diese Regel schadet den Fischern nicht.", "This rule is good.", "", ""},
	}, "de", "en")
}

func TestNegationIsNotCheckedInOtherLanguages(t *testing.T) {
	_, gs := across(body("fi", "Ei se haittaa."), body("en", "It does harm."), oneToOne(1))
	for _, check := range []string{"negation", "modality"} {
		if !hasGap(gs, check) {
			t.Errorf("no gap for %s in %+v", check, gs)
		}
	}
}

func TestModality(t *testing.T) {
	testSense(t, "modality", []senseCase{
		{"船员必须遵守规定。", "The crew should observe the rules.", "必须", "should"},
		{"船员应当遵守规定。", "The crew must observe the rules.", "应当", "must"},
		{"主管机关可以收取费用。", "The authority will charge a fee.", "可以", "will"},
		{"这里不应有例外。", "There must be no exceptions here.", "不应", "must"},
		// What says the same.
		{"船员必须遵守规定。", "The crew shall observe the rules.", "", ""},
		{"船员不得上岸。", "The crew may not go ashore.", "", ""},
		{"船员可以上岸。", "The crew can go ashore.", "", ""},
		{"船员要上岸。", "The crew may go ashore.", "", ""},
		{"这是可爱的孩子。", "This must be a lovely child.", "", ""},
		// Modals that cannot be told to belong together.
		{"船员必须遵守规定，可以上岸。", "The crew should go ashore.", "", ""},
	})
	testSense(t, "modality", []senseCase{
		{"Die Mannschaft muss an Bord bleiben.", "The crew should stay on board.", "muss", "should"},
		{"Die Mannschaft darf an Land gehen.", "The crew may go ashore.", "", ""},
	}, "de", "en")
}

// What a translation says for a modal again and again is its way with it.
func TestModalityOfATextsOwn(t *testing.T) {
	var zh, en []string
	for _, who := range []string{"船长", "水手", "厨师", "医生"} {
		zh = append(zh, who+"应当留在船上。")
		en = append(en, "He must stay on board.")
	}
	fs, _ := across(body("zh", zh...), body("en", en...), oneToOne(len(zh)))
	if slices.ContainsFunc(fs, func(f Finding) bool { return f.Check == "modality" }) {
		t.Errorf("got %+v", fs)
	}
}

func TestInsertion(t *testing.T) {
	zh := "要凝聚共识，也要尊重分歧。"
	tests := []struct {
		source, target string
		want           []string
	}{
		{zh, "[We must] build consensus, and [also] respect differences.", []string{"[We must]", "[also]"}},
		{zh, "We must build consensus, and also respect differences.", nil},
		{zh, "We must build consensus,[12] and also respect differences [3].", nil}, // notes
		{"要凝聚共识〔见前〕，也要尊重分歧。", "We must build consensus [see above], and respect differences.", nil},
		{zh, "We must build consensus, [and also respect differences.", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range findingsOf("insertion", tt.source, tt.target) {
			got = append(got, f.Forms[0].Text)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.target, got, tt.want)
		}
	}
}

func TestGlossary(t *testing.T) {
	terms := []Term{
		{Source: []string{"网络空间"}, Target: []string{"cyberspace"}},
		{Source: []string{"网络空间命运共同体"}, Target: []string{"community of common destiny"}},
		{Source: []string{"领航员"}, Target: []string{"pilot", "harbour-pilot"}},
		{Source: []string{"灯塔"}},
	}
	tests := []struct{ zh, en, want string }{
		{"网络空间属于大家。", "Cyberspace belongs to all.", ""},
		{"网络空间属于大家。", "The Net belongs to all.", "网络空间"},
		{"网络空间命运共同体属于大家。", "The Community of Common Destiny belongs to all.", ""}, // the longer term alone
		{"领航员来了。", "The pilots came.", ""},
		{"领航员来了。", "The harbour pilots came.", ""},
		{"领航员来了。", "They came.", "领航员"},
		{"灯塔亮了。", "The lamp was lit.", ""}, // nothing is accepted, so nothing is wrong
	}
	for _, tt := range tests {
		fs, gs := Across(body("zh", tt.zh), body("en", tt.en), align.Alignment{Paragraphs: oneToOne(1)}, Resources{Terms: terms})
		fs = slices.DeleteFunc(fs, func(f Finding) bool { return f.Check != "terminology" })
		if tt.want == "" && len(fs) > 0 || tt.want != "" && (len(fs) != 1 || fs[0].Forms[0].Text != tt.want) {
			t.Errorf("%s / %s: want %q, got %+v", tt.zh, tt.en, tt.want, fs)
		}
		if strings.HasPrefix(tt.zh, "灯塔") && !hasGap(gs, "terminology") {
			t.Errorf("%s: no gap in %+v", tt.zh, gs)
		}
	}
	if _, gs := across(body("zh", "灯塔亮了。"), body("en", "The lamp was lit."), oneToOne(1)); !hasGap(gs, "terminology") {
		t.Errorf("without terms: no gap in %+v", gs)
	}
}

func TestNames(t *testing.T) {
	testSense(t, "name", []senseCase{
		{"商船到了日本的港口。", "The merchantman came to the ports of India.", "日本", "India"},
		{"商船到了日本的港口。", "The merchantman came to the ports of Japan.", "", ""},
		{"商船到了日本的港口。", "The merchantman came to its ports.", "", ""}, // "its" may stand for a name
		{"支持ICANN的工作。", "The work should be supported.", "ICANN", "The work should be supported."},
		{"支持ICANN的工作。", "The work of ICANN should be supported.", "", ""},
	})
}

// A long text and its translation without one clause, one sentence.
func TestMissingClause(t *testing.T) {
	zh, en := slices.Clone(original), slices.Clone(translation)
	more := [][2]string{
		{"水手们修好了船帆，厨师煮好了晚饭，医生照看着病人。", "The sailors mended the sails, the cook prepared the supper, and the doctor looked after the patient."},
		{"老师买了新书，学生打开窗户，农民卖掉了牛。", "The teacher bought new books, the students opened the windows, and the farmers sold the cattle."},
		{"风停了，云散了，月亮照亮了山谷。", "The wind stopped, the clouds dispersed, and the moon lit up the valley."},
		{"工人建造了桥梁，商人运来了茶叶，士兵守卫着城门。", "Workers built the bridge, merchants brought tea, and soldiers guarded the gate of the city."},
		{"孩子们在花园里唱歌，母亲在厨房里做面包，父亲在街上卖报纸。", "Children sang in the garden, mother made bread in the kitchen, and father sold newspapers in the street."},
		{"法官读了信，律师问了证人，犯人没有说话。", "The judge read the letter, the lawyer questioned the witness, and the prisoner said nothing."},
	}
	for _, m := range more {
		zh, en = append(zh, m[0]), append(en, m[1])
	}
	at := len(original)
	check := func(name string, zh, en []string, want string, side int) {
		t.Helper()
		fs, _ := across(body("zh", zh...), body("en", en...), oneToOne(len(zh)))
		fs = slices.DeleteFunc(fs, func(f Finding) bool { return f.Check != "omission" && f.Check != "addition" })
		switch {
		case want == "" && len(fs) > 0:
			t.Errorf("%s: got %+v", name, fs)
		case want != "" && (len(fs) != 1 || fs[0].Forms[0].Text != want || fs[0].Forms[0].Side != side || fs[0].Check != []string{"omission", "addition"}[side]):
			t.Errorf("%s: want %s, got %+v", name, want, fs)
		}
	}
	check("as it is", zh, en, "", 0)

	short := slices.Clone(en)
	short[at] = "The sailors mended the sails, and the doctor looked after the patient."
	check("a clause left out", zh, short, "厨师煮好了晚饭", 0)

	long := slices.Clone(en)
	long[at+3] += " Donkeys eat more grass than horses in winter."
	check("a sentence added", zh, long, "Donkeys eat more grass than horses in winter", 1)
}

// Without a list of words, and in texts too short to learn from, clauses are not looked for, and that is said.
func TestMissingClauseNeedsWords(t *testing.T) {
	_, gs := Across(body("zh", original[:3]...), body("en", translation[:3]...), align.Alignment{Paragraphs: oneToOne(3)}, Resources{})
	if !hasGap(gs, "omission") || !hasGap(gs, "addition") {
		t.Errorf("gaps %+v", gs)
	}
}

// A sentence of a paragraph that nothing renders is found by its bead.
func TestSentenceBeads(t *testing.T) {
	zh := slices.Clone(original)
	zh[6] += "厨师煮好了晚饭，医生照看着病人。"
	links := align.Alignment{Paragraphs: oneToOne(len(zh))}
	source, target := 0, 0
	for i, s := range zh {
		n, m := len(text.Sentences(s, "zh")), len(text.Sentences(translation[i], "en"))
		b := align.Bead{Confidence: 0.95}
		for k := range n {
			if i != 6 || k+1 < n {
				b.Source = append(b.Source, source+k)
			}
		}
		for k := range m {
			b.Target = append(b.Target, target+k)
		}
		links.Sentences = append(links.Sentences, b)
		if i == 6 {
			links.Sentences = append(links.Sentences, align.Bead{Source: []int{source + n - 1}, Confidence: 0.95})
		}
		source, target = source+n, target+m
	}
	fs, _ := Across(body("zh", zh...), body("en", translation...), links, Resources{Lexica: []*lexicon.Lexicon{lexicon.Builtin()}})
	if len(fs) != 1 || fs[0].Check != "omission" || fs[0].Forms[0].Text != "厨师煮好了晚饭，医生照看着病人。" {
		t.Errorf("got %+v", fs)
	}
}

// Whatever is pointed at stands in its paragraphs as it is.
func TestFormsAreExact(t *testing.T) {
	target := slices.Clone(translation)
	target[1] = "On 28 February 2015, 34 per cent of the ships lay in the harbour."
	target[6] = original[6]
	target[9] = "One man must [always] keep the light."
	source, broken := body("zh", original...), body("en", target...)
	fs, _ := across(source, broken, append(oneToOne(12), align.Bead{Source: []int{12}, Confidence: 0.9}))
	if len(fs) < 4 {
		t.Errorf("only %+v", fs)
	}
	for _, f := range fs {
		for _, form := range f.Forms {
			in := []Text{source, broken}[form.Side].Paragraphs[form.Paragraphs[0]].Text
			if form.Text == "" || !strings.Contains(in, form.Text) {
				t.Errorf("%s: %q is not in %q", f.Check, form.Text, in)
			}
		}
	}
}
