package quality

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
	"variorum/lexicon"
)

// oneToOne are the beads of two texts of n paragraphs that follow each other step by step.
func oneToOne(n int) []align.Bead {
	var bs []align.Bead
	for i := range n {
		bs = append(bs, align.Bead{Source: []int{i}, Target: []int{i}, Confidence: 0.9})
	}
	return bs
}

// across checks with the built-in list of words, by beads of paragraphs alone.
func across(source, target Text, beads []align.Bead) ([]Finding, []Gap) {
	return Across(source, target, align.Alignment{Paragraphs: beads}, Resources{Lexica: []*lexicon.Lexicon{lexicon.Builtin()}})
}

// A text about a harbour and its translation, without a fault.
var (
	original = []string{
		"港口建于1648年，城墙从那以后一直立在那里，没有怎么修过。",
		"2016年2月29日，43%的船停在港内，其余的都在海上。",
		"守灯人在那里住了四十年，从来没有离开过一天。",
		"每年春天，四十五名领航人要用三十天把航道再学一遍。",
		"规矩有三条：不点灯，不下锚，不钓鱼。这三条人人都知道。",
		"全国有近7亿人用电，423万户人家装了灯，这是一件大事。",
		"他有过一条船，是他父亲留给他的，后来在大水里漂走了。",
		"第二章说的是沙。沙从海上来，又回到海上去，谁也挡不住。",
		"12月16日至18日，来自120多个地方的2000多位客人到了这里。",
		"一个人守一座灯，一盏灯照一片海，千百年来都是这样。",
		"（一）凡船长二十五米以上的，应当在六十天内报告。",
		"港务局共有十七个人，其中三分之一住在岛上。",
		"海底的沙每年移动一点，水手们都说那是海在呼吸。",
		"最后，他把钥匙交给了年轻人，自己坐着小船走了。",
	}
	translation = []string{
		"The harbour was built in 1648, and its walls have stood there ever since without much repair.",
		"On 29 February 2016, 43 per cent of the ships lay in the harbour; the rest were at sea.",
		"The keeper of the light lived there for forty years and never left it for a day.",
		"Each spring, forty-five pilots take thirty days to learn the channel anew.",
		"There are three rules: no lights, no anchors, no fishing. Everybody knows all of them.",
		"Nearly 700 million people of the country use power, and 4.23 million households have lamps; this is a great thing.",
		"He used to have a boat which his father had left him, but it was swept away in a flood later on.",
		"The second chapter is about the sand. It comes from the sea and returns to it, and nobody can stop it.",
		"From 16 to 18 December, over 2,000 guests from more than 120 places came here to see it.",
		"A single man keeps the light, the light shines on the sea, and so it has been through the ages.",
		"(1) Any ship of 25 metres or more in length shall be reported within 60 days.",
		"The harbour office has a staff of seventeen, one third of whom live on the island.",
		"The sand at the bottom of the sea moves a little every year; sailors say the sea is breathing.",
		"At last he handed the key to the young man and left in his little boat.",
	}
)

func TestFaithfulTranslationIsLeftAlone(t *testing.T) {
	fs, _ := across(body("zh", original...), body("en", translation...), oneToOne(len(original)))
	if len(fs) > 0 {
		t.Errorf("zh to en: %+v", fs)
	}
	fs, _ = across(body("en", translation...), body("zh", original...), oneToOne(len(original)))
	if len(fs) > 0 {
		t.Errorf("en to zh: %+v", fs)
	}
}

// One paragraph of the translation is put otherwise; only that may be reported.
func TestPlantedAcross(t *testing.T) {
	tests := []struct {
		at             int
		fault          string
		check          string
		source, target string // wordings of the forms
	}{
		{0, "The harbour was built in 1684, and its walls have stood there ever since without much repair.", "number", "1648年", "1684"},
		{1, "On 29 February 2016, 34 per cent of the ships lay in the harbour; the rest were at sea.", "number", "43%", "34 per cent"},
		{1, "On 28 February 2016, 43 per cent of the ships lay in the harbour; the rest were at sea.", "number", "2016年2月29日", "28 February 2016"},
		{1, "On 29 February 2016, many of the ships lay in the harbour; the rest were at sea.", "number", "43%", ""},
		{2, "The keeper of the light lived there for fourteen years and never left it for a day.", "number", "四十", "fourteen"},
		{3, "Each spring, fifty-four pilots take thirty days to learn the channel anew.", "number", "四十五", "fifty-four"},
		{5, "Nearly 7 million people of the country use power, and 4.23 million households have lamps; this is a great thing.", "number", "7亿", "7 million"},
		{8, "From 16 to 18 December, over 2,000 guests from more than 130 places came here to see it.", "number", "120", "130"},
		{6, original[6], "untranslated", "", ""},
		{6, "他有过一条船，是他父亲留给他的，后来在大水里飘走了。", "untranslated", "", ""},
	}
	for _, tt := range tests {
		target := slices.Clone(translation)
		target[tt.at] = tt.fault
		fs, _ := across(body("zh", original...), body("en", target...), oneToOne(len(original)))
		if len(fs) != 1 || fs[0].Check != tt.check || fs[0].first() != tt.at {
			t.Errorf("%q: want %s, got %+v", tt.fault, tt.check, fs)
			continue
		}
		for side, want := range []string{tt.source, tt.target} {
			has := slices.ContainsFunc(fs[0].Forms, func(f Form) bool { return f.Side == side && strings.Contains(f.Text, want) })
			if want != "" && !has {
				t.Errorf("%q: no form %q in %+v", tt.fault, want, fs[0].Forms)
			}
		}
	}
}

// What translators put otherwise is no fault, and is counted in a gap where it cannot be compared.
func TestNumbersPutOtherwise(t *testing.T) {
	tests := []struct{ zh, en string }{
		{"他走了十五里路，才到那座灯塔。", "He walked five miles before he came to the light."},
		{"那孩子十八九岁，在这里住了四十年的房子里长大。", "The youth of eighteen or nineteen grew up in a house that was four decades old."},
		{"依第二十條之一及第十七條辦理。", "Article 20.1 and the preceding Article shall apply."},
		{"违反ISO27001标准的，罚款五万元。", "Whoever violates the standard ISO 27001 shall be fined NT$50,000."},
		{"在第三营地，15点30分。", "At camp III, 15.30."},
		{"他说了十万八千里，一次又一次，三番五次。", "He said a great many things, time and again."},
		{"二十几个人来了，千百年来没有过。", "Some twenty people came, for the first time in ages."},
		{"加徵百分之一，被子是七成新的。", "Raised by one percent; the quilt is 70% new."},
		{"民國九十四年十一月十五日修正。", "Amended on 15 November 2005."},
	}
	for _, tt := range tests {
		fs, _ := across(body("zh", tt.zh), body("en", tt.en), oneToOne(1))
		if len(fs) > 0 {
			t.Errorf("%s / %s: %+v", tt.zh, tt.en, fs)
		}
	}
}

// A number that is missing again and again is part of a name.
func TestNumberInAName(t *testing.T) {
	var zh, en []string
	for range 4 {
		zh = append(zh, "茅十八又来了，谁也没有说话。")
		en = append(en, "Whiskers came again, and nobody said a word.")
	}
	if fs, gs := across(body("zh", zh...), body("en", en...), oneToOne(4)); len(fs) > 0 || !hasGap(gs, "number") {
		t.Errorf("%+v, gaps %+v", fs, gs)
	}
}

func TestOmissionAndAddition(t *testing.T) {
	const gone = 4
	beads := oneToOne(len(original))
	beads[gone].Target = nil
	for i := gone + 1; i < len(beads); i++ {
		beads[i].Target = []int{i - 1}
	}
	short := slices.Delete(slices.Clone(translation), gone, gone+1)
	fs, _ := across(body("zh", original...), body("en", short...), beads)
	if len(fs) != 1 || fs[0].Check != "omission" || fs[0].Category != "accuracy/omission" || fs[0].Forms[0].Side != 0 || fs[0].first() != gone {
		t.Errorf("omission: %+v", fs)
	}
	for i, b := range beads {
		beads[i] = align.Bead{Source: b.Target, Target: b.Source, Confidence: b.Confidence}
	}
	fs, _ = across(body("en", short...), body("zh", original...), beads)
	if len(fs) != 1 || fs[0].Check != "addition" || fs[0].Forms[0].Side != 1 || fs[0].first() != gone {
		t.Errorf("addition: %+v", fs)
	}
}

func TestLength(t *testing.T) {
	long := strings.Join(translation[2:8], " ")
	target := slices.Clone(translation)
	target[12] += " " + strings.NewReplacer("forty-five", "many", "forty", "many", "thirty", "many", "700 million", "many", "4.23 million", "many").Replace(long)
	fs, _ := across(body("zh", original...), body("en", target...), oneToOne(len(original)))
	var checks []string
	for _, f := range fs {
		checks = append(checks, f.Check)
		if f.Category != "accuracy/addition" || f.Forms[len(f.Forms)-1].Paragraphs[0] != 12 {
			t.Errorf("got %+v", f)
		}
	}
	if !slices.Equal(checks, []string{"addition", "length"}) {
		t.Errorf("got %v: want the length, and of the clauses the least likely", checks)
	}
	if _, gs := across(body("zh", original[:3]...), body("en", translation[:3]...), oneToOne(3)); !hasGap(gs, "length") {
		t.Errorf("three paragraphs: gaps %+v", gs)
	}
}

func hasGap(gs []Gap, check string) bool {
	return slices.ContainsFunc(gs, func(g Gap) bool { return g.Check == check && g.Count > 0 && g.Reason != "" })
}

func TestGaps(t *testing.T) {
	beads := oneToOne(len(original))
	beads[3].Confidence = 0.1
	beads[4].Confidence = math.NaN()
	target := slices.Clone(translation)
	target[3] = "Nothing of this, 999."
	fs, gs := across(body("zh", original...), body("en", target...), beads)
	if len(fs) > 0 || !hasGap(gs, "alignment") {
		t.Errorf("unsure beads: %+v, gaps %+v", fs, gs)
	}
	_, gs = across(body("fi", translation...), body("en", translation...), oneToOne(len(original)))
	if !hasGap(gs, "number") {
		t.Errorf("unknown number words: gaps %+v", gs)
	}
}

// One language on both sides is no error, and neither are beads that name paragraphs the texts do not have.
func TestAcrossOddInput(t *testing.T) {
	same := body("en", translation...)
	if fs, _ := across(same, same, oneToOne(len(translation))); len(fs) > 0 {
		t.Errorf("a text and itself: %+v", fs)
	}
	across(body("en"), body("zh"), nil)
	across(body("en", "One."), body("zh"), []align.Bead{{Source: []int{0, 7, -1}, Target: []int{3}, Confidence: 1}, {}})
}

func TestAcrossProperties(t *testing.T) {
	piece := rapid.SampledFrom([]string{"12 ", "43% ", "forty ", "四十", "一", "2016年2月", "the harbour ", "港口", "。", ". "})
	paragraphs := rapid.SliceOf(rapid.Map(rapid.SliceOfN(piece, 1, 20), func(s []string) string { return strings.Join(s, "") }))
	unit := rapid.SliceOfN(rapid.IntRange(-1, 30), 0, 3)
	bead := rapid.Custom(func(t *rapid.T) align.Bead {
		return align.Bead{Source: unit.Draw(t, "s"), Target: unit.Draw(t, "t"), Confidence: rapid.Float64Range(0, 1).Draw(t, "c")}
	})
	rapid.Check(t, func(t *rapid.T) {
		langs := rapid.SampledFrom([]string{"en", "zh", "fr", "und", ""})
		source := body(langs.Draw(t, "source language"), paragraphs.Draw(t, "source")...)
		target := body(langs.Draw(t, "target language"), paragraphs.Draw(t, "target")...)
		beads := rapid.SliceOf(bead).Draw(t, "beads")
		fs, gs := across(source, target, beads)
		checkFindings(t, fs, len(source.Paragraphs), len(target.Paragraphs))
		again, againGaps := across(source, target, beads)
		if fmt.Sprint(fs, gs) != fmt.Sprint(again, againGaps) {
			t.Errorf("twice not the same:\n%v\n%v", fs, again)
		}
	})
}
