package document

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// check looks at what holds for every document that was read.
func check(t *testing.T, in string, d Document) {
	t.Helper()
	last := 0
	for _, p := range d.Paragraphs {
		s := p.Text
		if s == "" || !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.TrimSpace(s) != s ||
			strings.Contains(s, "  ") || strings.ContainsAny(s, "\n\r\t\u3000\u00A0") {
			t.Errorf("%q: paragraph %q", in, s)
		}
		if p.Line < last || p.Line < 1 {
			t.Errorf("%q: line %d after %d", in, p.Line, last)
		}
		last = p.Line
		if (p.Level != 0) != (p.Kind == "heading") || p.Level > 6 || p.Kind == "" {
			t.Errorf("%q: kind %q, level %d", in, p.Kind, p.Level)
		}
	}
	if len(d.Paragraphs) == 0 || d.Lang == "" {
		t.Errorf("%q: %d paragraphs, lang %q", in, len(d.Paragraphs), d.Lang)
	}
}

// letters keeps what no reading may lose.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, norm.NFD.String(s))
}

var seeds = []string{
	"One.\n\nTwo, which is\nwrapped.", "第一章\n　　正文。\r\n\r\n（注）", "I, A\n\nb.\n\nII, C\n\nd.", "a-\nb\na\u00AD\nb\nab", "\uFEFFe\n\u0301x",
	"# A\n- b\n  > c\n\n| a | b |\n|--|--|\n| c | d |", "*a **b*** `c` [d](e) ![f](g) <h> &amp; \\*", "---\nlang: x\n---\n<!-- a -->b[^1]\n\n[^1]: c\n===", "```\na\n~~~\n> - 1. x",
}

func FuzzText(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse("a.txt", strings.NewReader(s), Options{Encoding: "utf-8"})
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("%q: error of several lines: %q", s, err)
			}
			return
		}
		check(t, s, d)
		var all strings.Builder
		for _, p := range d.Paragraphs {
			all.WriteString(p.Text)
		}
		if got, want := letters(all.String()), letters(s); got != want {
			t.Errorf("%q: letters %q, want %q", s, got, want)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Parse("a.md", strings.NewReader(s), Options{}); err == nil {
			check(t, s, d)
		}
	})
}
