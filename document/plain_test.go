package document

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/text"
)

func TestPlainLayout(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a paragraph a line", "First paragraph, a short one.\nSecond, and it is longer than the first by some words.\nThird.",
			[]string{"First paragraph, a short one.", "Second, and it is longer than the first by some words.", "Third."}},
		{"blank lines between long lines", "A first line that goes on and on for some time.\n\nAnother that does so as well, and longer.\n\nEnd.",
			[]string{"A first line that goes on and on for some time.", "Another that does so as well, and longer.", "End."}},
		{"wrapped", "It was a bright day in spring, and all the clocks of the\ntown were striking at the same time when he came home.\nNobody saw him.\n\n" +
			"The house was empty, as it had been on every evening of\nthat week.\n",
			[]string{"It was a bright day in spring, and all the clocks of the town were striking at the same time when he came home. Nobody saw him.",
				"The house was empty, as it had been on every evening of that week."}},
		{"one wrapped paragraph", "It was a bright day in spring, and all the clocks of the\ntown were striking.\n\nHe came.",
			[]string{"It was a bright day in spring, and all the clocks of the town were striking.", "He came."}},
		{"wrapped chinese", "那是春天里一个晴朗的日子，城里所有的钟都\n在敲响，他在这个时候回到家里，没有人看见他\n进来。\n\n房子空着，那一个星期的每个晚上都是这个样\n子。",
			[]string{"那是春天里一个晴朗的日子，城里所有的钟都在敲响，他在这个时候回到家里，没有人看见他进来。", "房子空着，那一个星期的每个晚上都是这个样子。"}},
		{"stanzas", "The wind is on the hill tonight\nand no one walks the lane,\nthe lamp is out, the door is shut\n\nand on the sill the rain\nis writing all its letters down\nand reads them out again.",
			[]string{"The wind is on the hill tonight", "and no one walks the lane,", "the lamp is out, the door is shut",
				"and on the sill the rain", "is writing all its letters down", "and reads them out again."}},
		{"heading over a wrapped paragraph", "Chapter 1\nIt was a bright day in spring, and all the clocks of the\ntown were striking at the same time when he came home.\n\n" +
			"The house was empty, as it had been on every evening of\nthat week.",
			[]string{"Chapter 1", "It was a bright day in spring, and all the clocks of the town were striking at the same time when he came home.",
				"The house was empty, as it had been on every evening of that week."}},
		{"items in a wrapped text", "It was a bright day in spring, and all the clocks of the\ntown were striking at the same time when he came home:\n" +
			"- the clock of the church, which was never on time, and\n  that of the school\n- the others\n\nNobody saw him.",
			[]string{"It was a bright day in spring, and all the clocks of the town were striking at the same time when he came home:",
				"- the clock of the church, which was never on time, and that of the school", "- the others", "Nobody saw him."}},
		{"indented paragraphs", "  It was a bright day in spring, and all the clocks of\nthe town were striking at the same time when he came\nhome.\n" +
			"  The house was empty, as it had been on every evening\nof that week, and the fire was out in all of the rooms\nbut one.\n",
			[]string{"It was a bright day in spring, and all the clocks of the town were striking at the same time when he came home.",
				"The house was empty, as it had been on every evening of that week, and the fire was out in all of the rooms but one."}},
		{"hyphens", "He had a long talk with his colleagues about informa-\ntion, and they were of different minds; the self-\nmade man said pre-\nand post-war information was hard to come by, and so\nit was co\u00AD\noperation.\n\nEnd.",
			[]string{"He had a long talk with his colleagues about information, and they were of different minds; the self-made man said pre- and post-war information was hard to come by, and so it was cooperation.", "End."}},
		{"crlf and cr", "One.\r\n\r\nTwo.\r\rThree.", []string{"One.", "Two.", "Three."}},
		{"white space", "\uFEFF\u3000\u3000第一段。\n\n a\u00A0\t b \n\u200B\n", []string{"第一段。", "a b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range parse(t, "a.txt", tt.in).Paragraphs {
				got = append(got, p.Text)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestPlainKinds(t *testing.T) {
	const body = "This is a sentence of the text, and it is long enough to be one."
	const han = "这是正文里的一个句子，写得够长，可以算作一段。"
	tests := []struct {
		name string
		in   []string
		want string // a letter a paragraph: Title bYline Heading Body Item Note
	}{
		{"article", []string{"The Name of the Thing", "By Ann Lee", "The original text of this article was published in a journal.", "Ann Lee", "Main points",
			"– " + body, "– " + body, body, "I, The first part of it", body, body, "II, The second part of it", body, "(The author is a clerk.)"},
			"TYNYHIIBHBBHBN"},
		{"chinese article", []string{"论网络主权", "鲁炜", "2016年2月29日", han, "一、第一部分的名称", han, "二、第二部分的名称", han, "（作者系某部主任）"},
			"TYYBHBHBN"},
		{"chinese list", []string{han, "一、点收", "二、立案", han}, "BIIB"},
		{"chinese list of sentences", []string{han, "一、点收。", "二、立案。"}, "BII"},
		{"chapters", []string{"Chapter 1", "How it began and went on", body, "CHAPTER II.", body, "第三章 总则", han}, "HHBHBHB"},
		{"part is no heading", []string{body, "Part of the truth is enough", "Chapter 3 was long enough", "第一次世界大战", "第三方", han}, "BBBBBB"},
		{"numbers in brackets", []string{body, "(1) one;", "(2) two.", "（一）点收；", "（二）立案。"}, "BIIII"},
		{"one number is no list", []string{body, "1. Only this one stands here.", body}, "BBB"},
		{"first person", []string{body, "I, Claudius, write this", body}, "BBB"},
		{"translator", []string{body, "Translator's note: the word is old.", "译者注：这个词很老。", "[We must] act now.", "(One) and (two)"}, "BNNBB"},
		{"verse has no title", []string{"The wind is on the hill tonight", "and no one walks the lane", "the lamp is out"}, "BBB"},
		{"first line goes on", []string{"论到起初原有的生命之道，", "就是我们所听见、所看见的。", han}, "BBB"},
		{"last line is no heading", []string{body, "Leave a comment"}, "BB"},
	}
	letters := map[text.Kind]byte{text.Title: 'T', text.Byline: 'Y', text.Heading: 'H', text.Body: 'B', text.Item: 'I', text.Note: 'N', text.Quote: 'Q'}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []byte
			for _, p := range parse(t, "a.txt", strings.Join(tt.in, "\n\n")).Paragraphs {
				got = append(got, letters[p.Kind])
			}
			if string(got) != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestLevels(t *testing.T) {
	in := "Part One\n\nChapter 1\n\nText is here.\n\nChapter 2\n\nSection 1: Scope\n\nText is here."
	var got []int
	for _, p := range parse(t, "a.txt", in).Paragraphs {
		got = append(got, p.Level)
	}
	if want := []int{1, 2, 0, 2, 3, 0}; !slices.Equal(got, want) {
		t.Errorf("levels %v, want %v", got, want)
	}
}

// fill wraps s as an editor does, at spaces or, in Chinese, between characters.
func fill(s string, most int) []string {
	var lines []string
	cur, rest := "", s
	for rest != "" {
		w := firstWord(rest)
		rest = rest[len(w):]
		space := ""
		if strings.HasPrefix(rest, " ") {
			rest, space = rest[1:], " "
		}
		if cur != "" && columns(cur)+columns(w) > most {
			lines = append(lines, strings.TrimRight(cur, " "))
			cur = ""
		}
		cur += w + space
	}
	return append(lines, strings.TrimRight(cur, " "))
}

// Wrapping a text and reading it gives its paragraphs back.
func TestWrappedTextComesBack(t *testing.T) {
	joined := func(unit string, least, most int, between, end string) *rapid.Generator[string] {
		return rapid.Map(rapid.SliceOfN(rapid.StringMatching(unit), least, most), func(words []string) string {
			return strings.Join(words, between) + end
		})
	}
	english := joined(`[a-z]{1,9}\.?`, 5, 90, " ", " end.")
	chinese := joined(`[一-龥]{4,20}`, 2, 12, "，", "。")
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom([]*rapid.Generator[string]{english, chinese}).Draw(t, "kind")
		want := rapid.SliceOfN(kind, 3, 12).Draw(t, "paragraphs")
		most := rapid.IntRange(50, 90).Draw(t, "width")
		var b strings.Builder
		for _, p := range want {
			b.WriteString(strings.Join(fill(p, most), "\n") + "\n\n")
		}
		d, err := Parse("a.txt", strings.NewReader(b.String()), Options{Lang: "und"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, p.Text)
		}
		for i, p := range want {
			want[i] = clean(p)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%s\n got %q\nwant %q", b.String(), got, want)
		}
	})
}

// shared finds the folder of real texts beside the project.
func shared(t *testing.T, parts ...string) []string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		if root := filepath.Join(dir, "shared"); isDir(root) {
			files, err := filepath.Glob(filepath.Join(append([]string{root}, parts...)...))
			if err != nil || len(files) == 0 {
				t.Skip("no texts", filepath.Join(parts...), "beside the project")
			}
			return files
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no folder of shared texts beside the project")
		}
	}
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// In the texts that hold a paragraph a line, no two lines are joined.
func TestRealLinesStayApart(t *testing.T) {
	for _, parts := range [][]string{{"data", "variants", "candide", "*.txt"}, {"data", "law", "*", "*.txt"},
		{"data", "scripture", "*", "*.txt"}, {"data", "align", "mac-dev", "*.[ezm][nht]"}} {
		for _, f := range shared(t, parts...) {
			d, err := Read(f, Options{})
			if err != nil {
				t.Fatal(err)
			}
			lines, _, err := Lines(f, Options{})
			if err != nil {
				t.Fatal(err)
			}
			lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" })
			if len(lines) != len(d.Paragraphs) {
				t.Errorf("%s: %d lines, %d paragraphs", f, len(lines), len(d.Paragraphs))
			}
		}
	}
}

// Real texts wrapped at several widths come back as they were, hyphens at line ends aside.
func TestRealTextsWrapped(t *testing.T) {
	files := append(shared(t, "data", "variants", "candide", "*.txt"), shared(t, "data", "law", "*", "zh.txt")[:3]...)
	for _, f := range files {
		d, err := Read(f, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, most := range []int{40, 66, 78} {
			var b strings.Builder
			for _, p := range d.Paragraphs {
				b.WriteString(strings.Join(fill(p.Text, most), "\n") + "\n\n")
			}
			wrapped, err := Parse("a.txt", strings.NewReader(b.String()), Options{Lang: d.Lang})
			if err != nil {
				t.Fatal(err)
			}
			wrong := len(wrapped.Paragraphs) - len(d.Paragraphs)
			for i := range min(len(wrapped.Paragraphs), len(d.Paragraphs)) {
				if wrong == 0 && wrapped.Paragraphs[i].Text != d.Paragraphs[i].Text {
					t.Errorf("%s at %d:\n got %q\nwant %q", f, most, wrapped.Paragraphs[i].Text, d.Paragraphs[i].Text)
				}
			}
			if wrong != 0 {
				t.Errorf("%s at %d: %d paragraphs, want %d", f, most, len(wrapped.Paragraphs), len(d.Paragraphs))
			}
		}
	}
}

func TestArticle(t *testing.T) {
	d, err := Read(shared(t, "seed", "*.txt")[0], Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := map[text.Kind]int{}
	for _, p := range d.Paragraphs {
		n[p.Kind]++
	}
	// 34 paragraphs and two leftovers of a web page; one title, four key points under their name, three parts, two notes.
	if len(d.Paragraphs) != 36 || d.Lang != "en" || n[text.Title] != 1 || n[text.Item] != 4 || n[text.Heading] != 4 || n[text.Note] != 2 {
		t.Errorf("%d paragraphs in %s: %v", len(d.Paragraphs), d.Lang, n)
	}
}
