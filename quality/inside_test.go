package quality

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/text"
)

// body makes a text of body paragraphs.
func body(lang string, paragraphs ...string) Text {
	t := Text{Lang: lang}
	for _, s := range paragraphs {
		t.Paragraphs = append(t.Paragraphs, text.Paragraph{Kind: text.Body, Text: s})
	}
	return t
}

// found writes findings as "check pN", N from 1, in the order they came.
func found(fs []Finding) []string {
	var out []string
	for _, f := range fs {
		out = append(out, fmt.Sprintf("%s p%d", f.Check, f.first()+1))
	}
	return out
}

// Clean paragraphs about one thing, long enough for each check to have its say.
var (
	cleanEnglish = []string{
		"The harbour was built in the reign of the old king, and its walls have stood ever since without much repair.",
		"“It is not the sea that we fear,” said the keeper (he had been there for forty years), “but the sand.”",
		"Each winter the channel moves; each spring the pilots learn it again, and that that takes a month surprises nobody.",
		"He had had a boat of his own, the dogs’ favourite place, until the flood of ’53 took it.",
		"The rules are three: a) no lights after nine, b) no anchors in the channel, c) no fishing from the wall.",
		"“We shall see,” the keeper said, and told her her letter had come.",
		"“There is more to tell, and I shall tell it in order.",
		"“First came the survey; then came the dredgers.”",
		"The board measured 5'10\" by 2'6\" and was painted twice. See www.harbour.example/plan,old.html for it … or ask.",
		"What the sand brings, the sand takes away: so runs the saying, e.g. in the song of the pilots.",
	}
	cleanChinese = []string{
		"港口是在老国王的时候修起来的，从那以后，城墙一直立在那里，没有怎么修过。",
		"守灯人说：“我们怕的不是海（他在那里住了四十年），怕的是‘沙’。”",
		"每年冬天航道都会改变；每年春天，领航人再把它学一遍，要看看，想想，研究研究。",
		"规矩有三条：一是九点以后不点灯，二是航道里不下锚，三是不在墙上钓鱼。",
		"他的的确确有过一条船，不能不说是有目的的安排，哈哈哈哈，大家都笑了起来。",
		"“还有很多话要说，我会按顺序说。",
		"“先是测量，后来是挖泥。”",
		"沙带来的东西，沙也会带走：领航人的歌里就是这么唱的……一步一步，一天一天。",
		"《航道志》（第2版）里写道：「沙者，海之骨也。」这句话人人都记得。",
		"木板长3.5米，宽1.2米，漆了两遍，上面写着“OK, go!”几个字。",
	}
)

func TestCleanParagraphsAreLeftAlone(t *testing.T) {
	for _, clean := range []Text{
		body("en", cleanEnglish...), body("en-GB", cleanEnglish...), body("zh", cleanChinese...), body("zh-Hant", cleanChinese...),
		body("fr", "Il dit : « Que faire ? » Nous nous taisons ; vous vous en allez !", "C’est tout (ou presque)."),
		body("de", "Er sagte: „Das ist die, die ich meine.“ Und »so« auch.", "„Die ‚Krone‘ ist zu.“"),
		body("en"), body("und", "?"), body("", "x"),
	} {
		if fs, _ := Inside(clean); len(fs) > 0 {
			t.Errorf("%s: %q %+v", clean.Lang, found(fs), fs)
		}
	}
}

// Each fault is put into a clean text in place of one paragraph; only that may be reported.
func TestPlanted(t *testing.T) {
	tests := []struct{ lang, fault, check, says string }{
		{"en", "“There is no end to it, said the keeper, and nobody answered him for a long time.", "unpaired-mark", "“ is never closed"},
		{"en", "There is no end to it,” said the keeper, and nobody answered him for a long time.", "unpaired-mark", "” closes nothing"},
		{"en", "The tower (built of brick, not of stone, stands on the second island of the bay.", "unpaired-mark", "( is never closed"},
		{"en", "The tower, built of brick, not of stone) stands on the second island of the bay.", "unpaired-mark", ") closes nothing"},
		{"en", "He called it a \"tower of sand, and nobody answered him for a long time after.", "unpaired-mark", "\" is never closed"},
		{"en", "The keeper of the the light has gone to the town to buy oil for the winter.", "doubled-word", "\"the\""},
		{"en", "The keeper went to To market and to the chapel on every Sunday of the year.", "doubled-word", "\"to\""},
		{"en", "The keeper, who was old ,had gone to the town to buy oil , and bread.", "space", "before"},
		{"en", "The keeper was old.He had gone to the town to buy oil for the winter.", "space", "no space after"},
		{"en", "The keeper was old,and he had gone to the town to buy oil for the winter.", "space", "no space after"},
		{"en", "The tower ( built of brick) stands on the second island of the bay.", "space", "bracket"},
		{"en", "The keeper was old,, and he had gone to the town to buy oil for the winter.", "doubled-mark", ",,"},
		{"en", "The keeper of the light was old, and he had gone to the town to buy oil for the winter and candles", "final-stop", "stop"},
		{"zh", "“没有个完，守灯人说，很久没有人回答他，只有风吹过来的声音。", "unpaired-mark", "“ is never closed"},
		{"zh", "没有个完」，守灯人说，很久没有人回答他，只有风吹过来的声音。", "unpaired-mark", "」 closes nothing"},
		{"zh", "那座塔（是砖砌的，不是石头的，立在海湾的第二个岛上。", "unpaired-mark", "（ is never closed"},
		{"zh", "那座塔（是砖砌的)立在海湾的第二个岛上，大家都看得见。", "bracket-form", "width"},
		{"zh", "守灯人的孩子守灯人的孩子今天到城里去买过冬用的油。", "doubled-word", "守灯人的孩子"},
		{"zh", "因为因为守灯人老了，他的孩子今天到城里去买过冬用的油。", "doubled-word", "因为"},
		{"zh", "守灯人老了，，他的孩子今天到城里去买过冬用的油。", "doubled-mark", "，，"},
		{"zh", "守灯人老了。，他的孩子今天到城里去买过冬用的油。", "doubled-mark", "。，"},
		{"zh", "守灯人老了,他的孩子今天到城里去买过冬用的油。", "width", "half-width"},
		{"zh", "守灯人老了，他的 孩子今天到城里去买过冬用的油。", "space", "space"},
		{"zh", "守灯人老了，他的孩子今天到城里去买过冬用的油和蜡烛，还有冬天吃的面", "final-stop", "stop"},
	}
	for _, tt := range tests {
		clean := cleanEnglish
		if tt.lang == "zh" {
			clean = cleanChinese
		}
		const at = 3
		ps := append(append(append([]string{}, clean[:at]...), tt.fault), clean[at+1:]...)
		fs, _ := Inside(body(tt.lang, ps...))
		if len(fs) != 1 || fs[0].Check != tt.check || fs[0].first() != at || !strings.Contains(fs[0].Message, tt.says) {
			t.Errorf("%q: want %s with %q, got %+v", tt.fault, tt.check, tt.says, fs)
		}
	}
}

func TestRepeated(t *testing.T) {
	long := cleanEnglish[0] + " " + cleanEnglish[2]
	ps := append([]string{long, strings.ToUpper(long)}, cleanEnglish[3:]...)
	fs, _ := Inside(body("en", ps...))
	if len(fs) != 1 || fs[0].Check != "repeated" || fmt.Sprint(fs[0].Forms[0].Paragraphs) != "[0 1]" {
		t.Errorf("got %+v", fs)
	}
	if fs, _ := Inside(body("en", "Yes.", "Yes.", "Yes.")); len(fs) > 0 {
		t.Errorf("short answers: %+v", fs)
	}
}

func TestQuotationStyle(t *testing.T) {
	ps := []string{"“One,” “two,” “three,” he said.", "“Four” and “five” and “six” came.", "Then came \"seven\" and all."}
	fs, _ := Inside(body("en", ps...))
	if len(fs) != 1 || fs[0].Check != "quotation-style" || fmt.Sprint(fs[0].Forms[0].Paragraphs) != "[2]" {
		t.Errorf("got %+v", fs)
	}
}

func TestQuotationOverParagraphs(t *testing.T) {
	tests := []struct {
		name string
		in   Text
		want []string
	}{
		{"mark repeated", body("en", "“One.", "“Two.", "“Three.”"), nil},
		{"mark not repeated", body("zh", "他说：「一。", "二。", "三。」"), nil},
		{"inner one goes on", body("en", "He said, “She wrote, ‘One.", "“ ‘Two.’ ”"), nil},
		{"never closed", body("en", "“One.", "Two.", "Three."), []string{"unpaired-mark p1"}},
		{"closed twice", body("en", "“One.”", "Two.”"), []string{"unpaired-mark p2"}},
		{"straight", body("en", "\"One.", "\"Two.\""), nil},
		{"brackets", body("en", "(One.", "Two.)"), nil},
		{"brackets too far", body("en", "(One.", "2.", "3.", "4.", "5.", "6.", "7.", "Two.)"), []string{"unpaired-mark p1", "unpaired-mark p8"}},
	}
	for _, tt := range tests {
		fs, _ := Inside(tt.in)
		if got := found(fs); fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What is a text's habit is a gap, not a hundred findings.
func TestHabits(t *testing.T) {
	spaced := body("en", "One , two .", "Three , four .", "Five , six .", "Seven , eight .")
	if fs, gs := Inside(spaced); len(fs) > 0 || len(gs) == 0 {
		t.Errorf("spaces before marks: %+v, gaps %+v", fs, gs)
	}
	half := body("zh", "甲,乙,丙。", "丁,戊,己。", "庚,辛,壬。", "癸,子,丑。")
	if fs, gs := Inside(half); len(fs) > 0 || len(gs) == 0 {
		t.Errorf("half-width marks: %+v, gaps %+v", fs, gs)
	}
}

// Whatever the text: paragraph numbers are in range, scores and names are there, and the same comes twice.
func TestInsideProperties(t *testing.T) {
	piece := rapid.SampledFrom([]string{"the ", "the the ", "“", "”", "‘", "’", "\"", "(", ")", "「", "」", "«", "»", "„", "守灯人", "，", ",", "。", ". ", "a,b", " ,", "1) ", "）", "x"})
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom([]string{"en", "zh", "fr", "de", "ja", "und", "", "x y"}).Draw(t, "lang")
		ps := rapid.SliceOf(rapid.Map(rapid.SliceOfN(piece, 1, 30), func(s []string) string { return strings.Join(s, "") })).Draw(t, "text")
		in := body(lang, ps...)
		fs, gs := Inside(in)
		checkFindings(t, fs, len(ps), 0)
		again, againGaps := Inside(in)
		if fmt.Sprint(fs, gs) != fmt.Sprint(again, againGaps) {
			t.Errorf("twice not the same:\n%v\n%v", fs, again)
		}
	})
}

// checkFindings looks at what holds for every list of findings.
func checkFindings(t *rapid.T, fs []Finding, source, target int) {
	t.Helper()
	for i, f := range fs {
		if f.Check == "" || f.Category == "" || f.Severity == "" || f.Message == "" || f.Score <= 0 || f.Score > 1 || len(f.Forms) == 0 {
			t.Errorf("incomplete: %+v", f)
		}
		if i > 0 && fs[i-1].Score < f.Score {
			t.Errorf("%v before %v", fs[i-1].Score, f.Score)
		}
		for _, form := range f.Forms {
			most := source
			if form.Side == 1 {
				most = target
			}
			if form.Text == "" || len(form.Paragraphs) == 0 {
				t.Errorf("incomplete form: %+v", f)
			}
			for _, p := range form.Paragraphs {
				if p < 0 || p >= most {
					t.Errorf("paragraph %d of %d: %+v", p, most, f)
				}
			}
		}
	}
}

func FuzzInside(f *testing.F) {
	for _, s := range append(append([]string{"“a\n‘b’", "a ( b ,c..", "\xff“", "的的，，"}, cleanEnglish...), cleanChinese...) {
		f.Add(s, "en")
		f.Add(s, "zh")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		in := body(lang, strings.Split(s, "\n")...)
		fs, _ := Inside(in)
		for _, finding := range fs {
			for _, form := range finding.Forms {
				for _, p := range form.Paragraphs {
					if p < 0 || p >= len(in.Paragraphs) {
						t.Errorf("%q: paragraph %d of %d", s, p, len(in.Paragraphs))
					}
				}
			}
		}
		across(in, in, oneToOne(len(in.Paragraphs)))
	})
}

// Whatever is found is of a check that is named.
func TestChecksAreNamed(t *testing.T) {
	found, _ := Inside(Text{Lang: "en", Paragraphs: []text.Paragraph{
		{Kind: text.Body, Text: "He said the the word , “and (went."},
		{Kind: text.Body, Text: "He came,, and went."},
	}})
	if len(found) < 3 {
		t.Fatalf("found %v, want at least three kinds", found)
	}
	for _, f := range found {
		if !slices.Contains(InsideChecks(), f.Check) {
			t.Errorf("%s is not among the checks", f.Check)
		}
	}
}
