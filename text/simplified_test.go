package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// pairs reads the table strictly: what the program reads on trust is tested here.
func pairs(t *testing.T) map[rune]rune {
	t.Helper()
	to := map[rune]rune{}
	number := 0
	for line := range strings.Lines(simplifiedTable) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			if strings.Contains(line, "\t") {
				t.Errorf("line %d: a tab in a remark", number)
			}
			continue
		}
		radical, list, ok := strings.Cut(line, "\t")
		if !ok || utf8.RuneCountInString(radical) != 1 {
			t.Errorf("line %d: not one radical, a tab and pairs", number)
		}
		for pair := range strings.SplitSeq(list, " ") {
			rs := []rune(pair)
			if len(rs) != 2 {
				t.Errorf("line %d: %q is no pair of characters", number, pair)
				continue
			}
			if was, known := to[rs[0]]; known {
				t.Errorf("line %d: %c stands before with %c", number, rs[0], was)
			}
			to[rs[0]] = rs[1]
		}
	}
	return to
}

func TestSimplifiedTable(t *testing.T) {
	to := pairs(t)
	if len(to) < 2400 {
		t.Errorf("%d pairs, want 2400 at the least", len(to))
	}
	for from, form := range to {
		switch next, chained := to[form]; {
		case from == form:
			t.Errorf("%c leads to itself", from)
		case chained:
			t.Errorf("%c leads to %c, and that to %c", from, form, next)
		case from < firstHan || from > lastHan:
			t.Errorf("%c is no character of the main block", from)
		case form < 0x3400 || form > lastHan:
			t.Errorf("%c, from %c, takes more bytes or is no Chinese character", form, from)
		case simplify(from) != form:
			t.Errorf("simplify(%c) = %c, the table says %c", from, simplify(from), form)
		}
	}
}

func TestSimplify(t *testing.T) {
	for traditional, want := range map[string]string{
		"":    "",
		"abc": "abc",
		"各國應當尊重彼此的網絡主權，反對霸權。":             "各国应当尊重彼此的网络主权，反对霸权。",
		"圖書館裏（裡）的讀者們還沒有離開。":               "图书馆里（里）的读者们还没有离开。",
		"為了健康，醫師勸爺爺戒煙、少喫鹹魚。":              "为了健康，医师劝爷爷戒烟、少吃咸鱼。",
		"臺灣颱風過後，颳倒的樹壓壞了幾輛機車。":             "台湾台风过后，刮倒的树压坏了几辆机车。",
		"他頭髮剛剪，發現鬍鬚也該颳了。":                 "他头发刚剪，发现胡须也该刮了。",
		"皇后後來製定了曆法，纔開始編寫歷史。":              "皇后后来制定了历法，才开始编写历史。",
		"樓下麵館的牛肉麪，麵條筋道，價錢便宜。":             "楼下面馆的牛肉面，面条筋道，价钱便宜。",
		"鐘錶匠鍾先生把兩隻鷄賣給了鄰居。":                "钟表匠钟先生把两只鸡卖给了邻居。",
		"衆人瞭解綫索，啓動羣組，峯頂風雲變幻。":             "众人了解线索，启动群组，峰顶风云变幻。",
		"說（説）稅（税）、閱（閲）讀、脫（脱）離、銳（鋭）利":      "说（说）税（税）、阅（阅）读、脱（脱）离、锐（锐）利",
		"乾淨的幹部幹活，樹幹上掛滿乾糧。":                "干净的干部干活，树干上挂满干粮。",
		"關係密切，繫好鞋帶，系統已經啟動。":               "关系密切，系好鞋带，系统已经启动。",
		"龜齡鶴壽，鳳舞龍飛；馬齒徒增，鳥語花香。":            "龟龄鹤寿，凤舞龙飞；马齿徒增，鸟语花香。",
		"顯著的著作隨著時間流傳，答覆如下。":               "显著的著作随著时间流传，答覆如下。", // the exceptions stay
		"已经是简体的文字：里面、头发、干净、台湾、关系。":        "已经是简体的文字：里面、头发、干净、台湾、关系。",
		"Über 網 naïve 路 😀 𠀀\xff國\xe5\x9c": "Über 网 naïve 路 😀 𠀀\xff国\xe5\x9c",
	} {
		if got := Simplify(traditional); got != want {
			t.Errorf("Simplify(%q)\n got %q\nwant %q", traditional, got, want)
		}
	}
}

func TestSimplifyProperties(t *testing.T) {
	han := rapid.StringOf(rapid.RuneFrom(nil, &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x3300, Hi: 0xA010, Stride: 1}}}))
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(mixed(), han, rapid.String()).Draw(t, "s")
		once := Simplify(s)
		if again := Simplify(once); again != once {
			t.Fatalf("Simplify(%q) = %q, simplified again %q", s, once, again)
		}
		if len(once) != len(s) || utf8.RuneCountInString(once) != utf8.RuneCountInString(s) {
			t.Fatalf("Simplify(%q) = %q, of another length", s, once)
		}
		if Fold(once) != Fold(s) {
			t.Fatalf("Fold(%q) = %q, but simplified before it is %q", s, Fold(s), Fold(once))
		}
		if again := Fold(Fold(s)); again != Fold(s) {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, Fold(s), again)
		}
	})
}

func TestSimplifyKeepsWhatIsSimplified(t *testing.T) {
	for _, s := range []string{"plain", "naïve café", "网络空间主权，😀"} {
		if n := testing.AllocsPerRun(10, func() { Simplify(s) }); n != 0 {
			t.Errorf("Simplify(%q) allocates %v times", s, n)
		}
	}
}

// TestSimplifyAgainstDictionary measures the table against the two columns of a dictionary that gives words in both ways
// of writing. Somewhere past its middle the dictionary stops simplifying: no later entry has columns that differ, though
// thousands are in traditional characters. What follows the last entry that differs is therefore counted by itself, and
// nothing is asked of it. What falls short before are characters with two simplified ones, those the table does not know,
// and those it joins to a commoner form while the dictionary keeps them.
func TestSimplifyAgainstDictionary(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(shared(t, "data/dictionary"), "cedict.u8"))
	if err != nil {
		t.Fatal(err)
	}
	var entries [][]string
	last := 0
	for line := range strings.Lines(string(b)) {
		columns := strings.Fields(line)
		if line[0] == '#' || len(columns) < 2 {
			continue
		}
		entries = append(entries, columns[:2])
		if columns[0] != columns[1] {
			last = len(entries)
		}
	}
	whole, both := agreement(entries), agreement(entries[:last])
	t.Logf("%d entries: %v", len(entries), whole)
	t.Logf("%d entries up to the last whose columns differ: %v", last, both)
	if both.share() < 0.98 || both.shareOfDiffering() < 0.985 {
		t.Errorf("%v, want 0.98 and 0.985", both)
	}
}

// agreed counts the characters of words in traditional characters: those that Simplify makes what they should become.
type agreed struct{ all, right, differing, rightOfDiffering int }

func (a agreed) share() float64            { return float64(a.right) / float64(a.all) }
func (a agreed) shareOfDiffering() float64 { return float64(a.rightOfDiffering) / float64(a.differing) }

func (a agreed) String() string {
	return fmt.Sprintf("of %d characters %.4f right; of %d that differ %.4f", a.all, a.share(), a.differing, a.shareOfDiffering())
}

func agreement(entries [][]string) (a agreed) {
	for _, columns := range entries {
		simplified := []rune(columns[1])
		for i, r := range []rune(columns[0]) {
			if i == len(simplified) {
				break
			}
			right := 0
			if simplify(r) == simplified[i] {
				right = 1
			}
			a.all++
			a.right += right
			if r != simplified[i] {
				a.differing++
				a.rightOfDiffering += right
			}
		}
	}
	return a
}

// TestSimplifyLeavesSimplifiedTexts holds the table to real texts in simplified characters, of which hardly one should
// change.
func TestSimplifyLeavesSimplifiedTexts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared(t, "data/align"), "*", "*.zh"))
	if err != nil {
		t.Fatal(err)
	}
	all, changed := 0, 0
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range string(b) {
			if !unicode.Is(unicode.Han, r) {
				continue
			}
			all++
			if simplify(r) != r {
				changed++
			}
		}
	}
	t.Logf("%d of %d characters change", changed, all)
	if all == 0 || changed*10_000 > all {
		t.Errorf("%d of %d characters change, want one in 10,000 at the most", changed, all)
	}
}
