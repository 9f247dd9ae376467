package lexicon

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"variorum/text"
)

// read reads a list that has an entry at least.
func read(t *testing.T, lines ...string) (*Lexicon, []BadLine) {
	t.Helper()
	l, bad, err := Read("list", strings.NewReader(strings.Join(lines, "\n")), "zh", "en")
	if err != nil {
		t.Fatal(err)
	}
	return l, bad
}

func TestReadColumns(t *testing.T) {
	l, bad := read(t,
		"\uFEFF# a comment",
		"网络\tn\tnetwork; Internet ;network",
		"",
		"  主权 \tsovereignty\r",
		"% \tnum\tper cent",
		"ＷＴＯ\tname\tWorld  Trade\u00a0Organization；WTO",
		"no tab here",
		"\tn\trendering",
		"word\tn\t; ;",
		"網絡\tv\tweb",
	)
	want := []Entry{
		{Word: "网络", Class: Noun, Renderings: []string{"network", "internet", "web"}},
		{Word: "主权", Renderings: []string{"sovereignty"}},
		{Word: "%", Class: Number, Renderings: []string{"per cent"}},
		{Word: "wto", Class: Name, Renderings: []string{"world trade organization", "wto"}},
	}
	if !reflect.DeepEqual(l.Entries, want) {
		t.Errorf("got %q\nwant %q", l.Entries, want)
	}
	wantBad := []BadLine{{7, "no tab in it"}, {8, "no word in it"}, {9, "no rendering in it"}}
	if !slices.Equal(bad, wantBad) {
		t.Errorf("bad lines %v, want %v", bad, wantBad)
	}
}

func TestReadHunalign(t *testing.T) {
	l, bad := read(t, "network @ 网络", "e-mail @ 电子 邮件", "no at sign", "Internet @ 网络", "@ x", "a @ b @ c", " @ x")
	want := []Entry{
		{Word: "网络", Renderings: []string{"network", "internet"}},
		{Word: "电子 邮件", Renderings: []string{"e-mail"}},
		{Word: "b @ c", Renderings: []string{"a"}},
	}
	if !reflect.DeepEqual(l.Entries, want) {
		t.Errorf("got %q\nwant %q", l.Entries, want)
	}
	wantBad := []BadLine{{3, `no " @ " in it`}, {5, `no " @ " in it`}, {7, "no rendering in it"}}
	if !slices.Equal(bad, wantBad) {
		t.Errorf("bad lines %v, want %v", bad, wantBad)
	}
}

func TestReadCEDICT(t *testing.T) {
	for line, want := range map[string]string{
		"通商 通商 [tong1 shang1] /(of nations) to have trade relations/to engage in foreign trade/":      "通商: have trade relations; engage in foreign trade",
		"個 个 [ge4] /individual/size/classifier for people or objects in general/CL:位[wei4],名[ming2]/": "个: individual; size",
		"幫 帮 [bang1] /to assist/to help sb (e.g. by lending sth)/gang, clique/":                       "帮: assist; help; gang; clique",
		"王 王 [Wang2] /surname Wang/":                   "王: wang",
		"三Ｃ 三Ｃ [san1 C] /the three C's; a 3C product/": "三c: three c's; 3c product",
		"畫蛇添足 画蛇添足 [hua4 she2 tian1 zu2] /lit. draw legs on a snake (idiom)/fig. to overdo it/see also 多此一舉|多此一举[duo1 ci3]/": "画蛇添足: draw legs on a snake; overdo it",
		"送給 送给 [song4 gei3] /to give sth to sb [nested (brackets)] as a present/":                                            "送给: give to as a present",
		"看見 看见 [kan4 jian4] /to see/to catch sight of/":                                                                      "看见: see; catch sight of",
		"括 括 [kuo4] /to include (unclosed/to embrace/":                                                                       "括: include; embrace",
		"A A [A] /(slang) (Tw) to steal/":                                                                                    "a: steal",
	} {
		l, _ := read(t, line)
		e := l.Entries[0]
		if got := e.Word + ": " + strings.Join(e.Renderings, "; "); got != want || e.Class != "" {
			t.Errorf("%s\ngot  %s\nwant %s", line, got, want)
		}
	}
}

func TestReadCEDICTLeavesOut(t *testing.T) {
	l, bad := read(t,
		"# CC-CEDICT",
		"#! version=1",
		"吧 吧 [ba5] /(modal particle)/",
		"裏 里 [li3] /variant of 裡|里[li3]/",
		"為 为 [wei4] /because of/",
		"為 [wei4] /because of/",
		"為 为 wei4 /because of/",
		"為 为 [wei4] because of",
		"為 为 [wei4] //",
	)
	if len(l.Entries) != 1 || l.Entries[0].Word != "为" {
		t.Errorf("got %v, want 为 only", l.Entries)
	}
	shape := `not "traditional simplified [pinyin] /rendering/"`
	want := []BadLine{
		{3, OnlyRemarks}, {4, OnlyRemarks}, {6, shape}, {7, shape}, {8, "no rendering between slashes"}, {9, "no rendering in it"},
	}
	if !slices.Equal(bad, want) {
		t.Errorf("bad lines %v\nwant %v", bad, want)
	}
}

// The format is that of the first line that has one, whatever stands before it.
func TestReadFindsTheFormat(t *testing.T) {
	l, bad := read(t, "My words", "", "# mine", "network @ 网络", "主权\tsovereignty")
	if len(l.Entries) != 1 || l.Entries[0].Word != "网络" {
		t.Errorf("got %v, want 网络 only", l.Entries)
	}
	if len(bad) != 2 || bad[0].Number != 1 || bad[1].Number != 5 {
		t.Errorf("bad lines %v, want 1 and 5", bad)
	}
}

func TestReadBoundsLines(t *testing.T) {
	l, bad := read(t,
		"word\t"+strings.Repeat("rendering;", 1000),
		strings.Repeat("w", 101)+"\tlong",
		strings.Repeat("网", 100)+"\tas long as may be",
		"a\tb",
	)
	if len(l.Entries) != 2 {
		t.Errorf("%d words, want 2", len(l.Entries))
	}
	want := []BadLine{{1, "longer than 10000 bytes"}, {2, "a word longer than 100 characters"}}
	if !slices.Equal(bad, want) {
		t.Errorf("bad lines %v, want %v", bad, want)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, test := range map[string]struct{ file, want string }{
		"empty":          {"", "no usable line in it; CC-CEDICT"},
		"comments only":  {"# a\n\n#b\n", "no usable line"},
		"prose":          {"This is a text.\nIt goes on.\n", `no usable line in it (line 1: neither a tab, " @ " nor " [" in it)`},
		"remarks only":   {"吧 吧 [ba5] /(particle)/\n", "no usable line in it (line 1: only remarks, no rendering)"},
		"gzip":           {"\x1F\x8B\x08\x00\x00", "packed file; unpack it"},
		"zip":            {"PK\x03\x04....", "packed file; unpack it"},
		"NUL byte":       {"word\trendering\nwo\x00rd\tx\n", "a byte of it is 0"},
		"UTF-16":         {"w\x00o\x00r\x00d\x00\t\x00", "a byte of it is 0"},
		"not UTF-8":      {"word\trendering\nM\xFCnze\tcoin\n", "line 2: not UTF-8"},
		"huge line":      {strings.Repeat("x\t", 1<<20), "line 1: longer than 10000 bytes"},
		"too many lines": {strings.Repeat("\n", MaxLines+1), "more than 1000000 lines"},
	} {
		l, _, err := Read("list", strings.NewReader(test.file), "zh", "en")
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "list: ") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, %v; want one line with %q", name, l, err, test.want)
		}
	}
	if _, _, err := Read("list", strings.NewReader("just\n"), "zh", "en"); !errors.Is(err, ErrNoEntries) {
		t.Errorf("%v, want ErrNoEntries", err)
	}
	large := strings.NewReader(strings.Repeat("word\trendering of it\n", MaxFile/20))
	if _, _, err := Read("list", large, "zh", "en"); err == nil || !strings.Contains(err.Error(), "more than 50 MB") {
		t.Errorf("a file too large: %v", err)
	}
	for _, langs := range [][2]string{{"", "en"}, {"zh", "English!"}} {
		if _, _, err := Read("list", strings.NewReader("a\tb"), langs[0], langs[1]); err == nil {
			t.Errorf("languages %q: no error", langs)
		}
	}
	fails := errors.New("the disk is gone")
	if _, _, err := Read("list", failing{fails}, "zh", "en"); !errors.Is(err, fails) {
		t.Errorf("%v, want the reader's error", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// FuzzRead reads anything. What it accepts is folded, bounded and whole, and comes back from its encoding.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"通商 通商 [tong1 shang1] /to trade (with sb)/variant of 通[tong1]/\n", "trade @ 通商\n", "通商\tv\ttrade; do business\n",
		"a\tb\n\tb\na\t\n", "# only\n", "A；b\tc；D\u2028;\u200b \n", "x [", "[", "a b [/", "\u200b @ \u200b", "a [(] /)(/",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file string) {
		l, bad, err := Read("list", strings.NewReader(file), "zh", "en")
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("an error of several lines: %q", err)
			}
			return
		}
		last := 0
		for _, b := range bad {
			if b.Number <= last || b.Why == "" {
				t.Errorf("bad lines %v", bad)
			}
			last = b.Number
		}
		if lines := strings.Count(file, "\n") + 1; last > lines || len(l.Entries)+len(bad) > lines {
			t.Errorf("%d entries and %d bad lines, the last %d, of %d lines", len(l.Entries), len(bad), last, lines)
		}
		for _, e := range l.Entries {
			if err := wellFormed(e); err != nil {
				t.Errorf("%q: %v", e, err)
			}
		}
		again, err := Decode("zh", "en", l.Encode())
		if err != nil || !reflect.DeepEqual(again.Entries, l.Entries) {
			t.Errorf("decoded: %v, %v\nwant %v", again, err, l)
		}
	})
}

// wellFormed says what is wrong with an entry, if anything.
func wellFormed(e Entry) error {
	if n := utf8.RuneCountInString(e.Word); n == 0 || n > maxWord {
		return fmt.Errorf("a word of %d characters", n)
	}
	if len(e.Renderings) == 0 {
		return errors.New("no rendering")
	}
	for i, r := range append([]string{e.Word}, e.Renderings...) {
		switch {
		case r == "", r != strings.TrimSpace(r), r != text.Fold(r), strings.Contains(r, "  "):
			return fmt.Errorf("%q is not folded", r)
		case strings.ContainsAny(r, "\t\n"), i > 0 && strings.Contains(r, ";"):
			return fmt.Errorf("%q cannot be encoded", r)
		case i > 0 && slices.Contains(e.Renderings[i:], r):
			return fmt.Errorf("%q stands twice", r)
		}
	}
	return nil
}
