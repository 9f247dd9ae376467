package report

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"variorum/text"
)

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"", 0}, {"well", 4}, {"水井", 4}, {"水井 well", 9}, {"，。", 4}, {"“井”", 4}, {"×—…", 3}, {"ｗ", 2},
		{"e\u0301", 1}, {"각", 2}, {"\u1100\u1161\u11a8", 2}, {"👩\u200d👧", 2}, {"❤\ufe0f", 2}, {"🇨🇳", 2},
		{"\u200b", 0}, {"שלום", 4}, {"𠀋", 2},
	} {
		if got := columns(c.s); got != c.want {
			t.Errorf("columns(%q) = %d, want %d", c.s, got, c.want)
		}
	}
}

func TestVisible(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain 水井", "plain 水井"},
		{"\x1b[31mred", "␛[31mred"},
		{"a\x00b\tc\r\n", "a␀b␉c␍␊"},
		{"\x7f", "␡"},
		{"\u009b31m", "\ufffd31m"},
		{"\u202etxt\u202c \u2066x\u2069", "\ufffdtxt\ufffd \ufffdx\ufffd"},
		{"a\u2028b", "a␤b"},
		{"caf\xe9", "caf\ufffd"},
		{"\u200fשלום\u200f", "\u200fשלום\u200f"},
	} {
		if got := visible(c.in); got != c.want {
			t.Errorf("visible(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		s    string
		cols int
		want []string
	}{
		{"", 10, []string{""}},
		{"the village wells", 7, []string{"the", "village", "wells"}},
		{"the village wells", 11, []string{"the village", "wells"}},
		{"水井是全村的", 4, []string{"水井", "是全", "村的"}},
		{"水井是全村的", 5, []string{"水井", "是全", "村的"}},
		{"共同财产。凡取", 8, []string{"共同财", "产。凡取"}},   // no line begins with a full stop
		{"他说“好”了", 5, []string{"他说", "“好”", "了"}}, // nor ends with an opening quotation mark
		{"extraordinarily", 6, []string{"extrao", "rdinar", "ily"}},
		{"a\nb", 10, []string{"a", "b"}},
		{"a\n\nb\n", 10, []string{"a", "", "b", ""}},
		{"a   b", 1, []string{"a", "b"}},
		{"水", 1, []string{"水"}}, // wider than a line, and yet a line
		{"[-水井-]", 4, []string{"[-水", "井-]"}},
	} {
		var got []string
		for _, span := range lines(c.s, c.cols) {
			got = append(got, span.In(c.s))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("lines(%q, %d) = %q, want %q", c.s, c.cols, got, c.want)
		}
	}
}

// sampled are strings of the characters that the layout treats each in its way.
var sampled = rapid.StringOf(rapid.RuneFrom([]rune("ab -水井。“”（）\ne\u0301👩\u200d❤\ufe0f🇨각")))

func TestLinesCoverTheirText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, cols := sampled.Draw(t, "s"), rapid.IntRange(2, 20).Draw(t, "cols")
		checkLines(t, s, cols)
	})
}

func checkLines(t interface{ Fatalf(string, ...any) }, s string, cols int) {
	at := 0
	for _, span := range lines(s, cols) {
		if span.Start < at || span.End < span.Start || strings.Trim(s[at:span.Start], " \n") != "" {
			t.Fatalf("lines(%q, %d): %v loses or repeats text after byte %d", s, cols, span, at)
		}
		if line := span.In(s); columns(line) > cols && columns(strings.TrimLeft(line, " ")) > cols {
			t.Fatalf("lines(%q, %d): %q is %d columns wide", s, cols, line, columns(line))
		}
		at = span.End
	}
	if strings.Trim(s[at:], " \n") != "" {
		t.Fatalf("lines(%q, %d) loses %q", s, cols, s[at:])
	}
}

func FuzzLines(f *testing.F) {
	f.Add("水井 well\x1b\n\xff", 5)
	f.Fuzz(func(t *testing.T, s string, cols int) {
		s = visibleLines(s)
		if !utf8.ValidString(s) {
			t.Fatalf("%q is not UTF-8", s)
		}
		checkLines(t, s, max(cols%200, 2))
	})
}

func TestWrapKeepsPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var pieces []piece
		var all strings.Builder
		for range rapid.IntRange(0, 5).Draw(t, "pieces") {
			p := piece{sampled.Draw(t, "text"), rapid.SampledFrom([]string{plain, bold}).Draw(t, "rendition")}
			pieces = append(pieces, p)
			all.WriteString(p.text)
		}
		cols := rapid.IntRange(2, 20).Draw(t, "cols")
		spans := lines(all.String(), cols)
		wrapped := wrap(pieces, cols)
		if len(wrapped) != len(spans) {
			t.Fatalf("%d lines, want %d", len(wrapped), len(spans))
		}
		for i, line := range wrapped {
			checkLine(t, line, spans[i], pieces)
		}
	})
}

// checkLine checks that every byte of a line has kept its place and rendition.
func checkLine(t *rapid.T, line []piece, span text.Span, pieces []piece) {
	var all strings.Builder
	for _, p := range pieces {
		all.WriteString(p.text)
	}
	at := span.Start
	for _, p := range line {
		if got := all.String()[at : at+len(p.text)]; got != p.text {
			t.Fatalf("%q stands where %q should", p.text, got)
		}
		begin := 0
		for _, q := range pieces {
			if begin <= at && at < begin+len(q.text) && p.rendition != q.rendition {
				t.Fatalf("%q has rendition %q, want %q", p.text, p.rendition, q.rendition)
			}
			begin += len(q.text)
		}
		at += len(p.text)
	}
	if at != span.End {
		t.Fatalf("line ends at byte %d, want %d", at, span.End)
	}
}
