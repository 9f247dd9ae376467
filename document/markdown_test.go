package document

import (
	"slices"
	"strings"
	"testing"

	"variorum/text"
)

// parse reads a text given in the test.
func parse(t *testing.T, name, s string) Document {
	t.Helper()
	d, err := Parse(name, strings.NewReader(s), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shapes writes paragraphs as "kind level: text", which is easy to compare.
func shapes(ps []text.Paragraph) []string {
	var out []string
	for _, p := range ps {
		s := string(p.Kind)
		if p.Level > 0 {
			s += string(rune('0' + p.Level))
		}
		out = append(out, s+": "+p.Text)
	}
	return out
}

func TestMarkdownBlocks(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"paragraphs", "One line\nand another.\n\nSecond.", []string{"body: One line and another.", "body: Second."}},
		{"chinese lines join without a space", "网络主权是\n国家主权的延伸，\n也是基础。", []string{"body: 网络主权是国家主权的延伸，也是基础。"}},
		{"title", "# The Name\n\nText.\n\n## Part #\n\nMore.", []string{"title: The Name", "body: Text.", "heading2: Part", "body: More."}},
		{"several first headings", "# A\n\nText.\n\n# B\n\nText.", []string{"heading1: A", "body: Text.", "heading1: B", "body: Text."}},
		{"underlined headings", "A\n===\ntext\n\nB and\nC\n---\ntext", []string{"title: A", "body: text", "heading2: B and C", "body: text"}},
		{"no heading without space", "#hashtag", []string{"body: #hashtag"}},
		{"heading ends a paragraph", "text\n# H\ntext", []string{"body: text", "heading1: H", "body: text"}},
		{"list", "- one\n- two\n  goes on\n* three", []string{"item: one", "item: two goes on", "item: three"}},
		{"numbered list", "1. one\n2) two\n10. ten", []string{"item: one", "item: two", "item: ten"}},
		{"a year is no mark of a list", "1986. A great year.", []string{"body: 1986. A great year."}},
		{"nested list", "- one\n  - inner\n    more\n- two", []string{"item: one", "item: inner more", "item: two"}},
		{"lazy item", "- one\ngoes on\n\nafter", []string{"item: one goes on", "body: after"}},
		{"item of two paragraphs", "- one\n\n  more\n\nafter", []string{"item: one", "body: more", "body: after"}},
		{"number within a paragraph", "It was in the year\n19. That is all.", []string{"body: It was in the year 19. That is all."}},
		{"quote", "> one\n> two\nlazy\n>\n> next\n\nafter", []string{"quote: one two lazy", "quote: next", "body: after"}},
		{"list in a quote", "> - a\n> - b", []string{"item: a", "item: b"}},
		{"quote in a quote", "> a\n>> b", []string{"quote: a", "quote: b"}},
		{"code block", "```go\na := *b\n\n# c\n```\ntext", []string{"body: a := *b # c", "body: text"}},
		{"code block left open", "~~~\n*a*", []string{"body: *a*"}},
		{"rules", "a\n\n***\n\nb\n\n- - -\nc", []string{"body: a", "body: b", "body: c"}},
		{"table", "| A | B |\n|---|:-:|\n| *x* | y \\| z |\n| 1 | |\n\nafter",
			[]string{"body: A | B", "body: x | y | z", "body: 1 |", "body: after"}},
		{"no table", "a | b\nc | d", []string{"body: a | b c | d"}},
		{"footnote", "Text[^1] on.\n\n[^1]: The note\n    goes on.\n\nAfter.",
			[]string{"body: Text on.", "note: The note goes on.", "body: After."}},
		{"link definition", "See [the law][l] and [l].\n\n[l]: http://x.org \"T\"", []string{"body: See the law and l."}},
		{"brackets of the text stay", "[We must] act [now].", []string{"body: [We must] act [now]."}},
		{"hard breaks", "one  \ntwo\\\nthree", []string{"body: one two three"}},
		{"hard breaks in chinese", "甲。\\\n乙", []string{"body: 甲。 乙"}},
		{"note in brackets", "Text.\n\n(The author is a clerk.)", []string{"body: Text.", "note: (The author is a clerk.)"}},
		{"byline", "# T\n\nBy Ann Lee\n\nText.", []string{"title: T", "byline: By Ann Lee", "body: Text."}},
		{"other signs of lists", "– one\n\n– two", []string{"item: – one", "item: – two"}},
		{"escaped signs", "\\# one\n\n\\- two\n\n1\\. three", []string{"body: # one", "item: - two", "body: 1. three"}},
		{"image alone", "a\n\n![](x.png)\n\n![A cat](y.png)", []string{"body: a", "body: A cat"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shapes(parse(t, "t.md", tt.in).Paragraphs); !slices.Equal(got, tt.want) {
				t.Errorf("%q\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestMarkdownInline(t *testing.T) {
	tests := []struct{ in, want string }{
		{"*one* **two** ***three*** _four_ __five__", "one two three four five"},
		{"**a*b**", "a*b"},
		{"2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"},
		{"用户_名_称", "用户_名_称"},
		{"**“网络主权”**的*原则*", "“网络主权”的原则"},
		{"*open and **closed**", "*open and closed"},
		{"~~old~~ new ~ 5", "old new ~ 5"},
		{"`a*b*c` and ``d`e`` and `open", "a*b*c and d`e and `open"},
		{`\*not\* \[a](b) \\ \q`, `*not* [a](b) \ \q`},
		{"[text](http://a.b/c_(d)) end", "text end"},
		{`[text](<a b> "t") [*x*](y)`, "text x"},
		{"[text](a b)", "[text](a b)"},
		{"[a [b](c) d]", "[a b d]"},
		{"<http://a.b> <me@a.org> <b>bold</b> a<br/>b", "http://a.b me@a.org bold a b"},
		{"a < b and c > d, x <3", "a < b and c > d, x <3"},
		{"R&amp;D &mdash; &#20013;&#x6587; AT&T &nosuch;", "R&D — 中文 AT&T &nosuch;"},
		{"![*Alt* text](p.png) after", "Alt text after"},
		{"no [^9] note", "no [^9] note"},
	}
	for _, tt := range tests {
		if got := parse(t, "t.md", tt.in).Paragraphs[0].Text; got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestMarkdownLines(t *testing.T) {
	d := parse(t, "t.md", "---\nlang: de\n---\n\n# A\n\n<!-- x\ny -->\n- b\n- c\n\n> d\n> e\n\nf\n===\n")
	var got []int
	for _, p := range d.Paragraphs {
		got = append(got, p.Line)
	}
	if want := []int{5, 9, 10, 12, 15}; !slices.Equal(got, want) {
		t.Errorf("lines %v, want %v", got, want)
	}
}

func TestMarkdownNotes(t *testing.T) {
	in := "---\ntitle: X\nlang: zh-hant # for now\n---\n<!-- not the published\ntext --> *Hi*[^1] `<!-- kept -->` <i>you</i> [a](b) ![](c)\n\n***\n\n```\n<!-- code -->\n```\n\n[^1]: n\n\n<!-- open"
	d := parse(t, "t.md", in)
	if d.Lang != "zh-Hant" || d.Guessed {
		t.Errorf("lang %q, guessed %v", d.Lang, d.Guessed)
	}
	want := []string{
		"lines 1 to 4: front matter left out",
		"line 5: a comment left out: not the published text",
		"line 16: a comment is opened and never closed; read as text",
		"1 rule left out", "1 link target left out", "1 image without a description left out",
		"1 footnote mark left out", "2 HTML tags left out",
	}
	if !slices.Equal(d.Notes, want) {
		t.Errorf("notes\n got %q\nwant %q", d.Notes, want)
	}
	wantText := []string{"body: Hi <!-- kept --> you a", "body: <!-- code -->", "note: n", "body: <!-- open"}
	if got := shapes(d.Paragraphs); !slices.Equal(got, wantText) {
		t.Errorf("got %q, want %q", got, wantText)
	}
}

func TestMarkdownCommentPartsParagraphs(t *testing.T) {
	got := shapes(parse(t, "t.md", "one\n<!-- a -->\ntwo <!-- b --> three").Paragraphs)
	if want := []string{"body: one", "body: two three"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFrontMatterOnlyWhereItIs(t *testing.T) {
	for _, in := range []string{"---\n\nJust prose here\n\n---\nmore", "---\nlang: en\nno end", "text\n---\nlang: en\n---"} {
		d := parse(t, "t.md", in)
		for _, n := range d.Notes {
			if strings.Contains(n, "front matter") {
				t.Errorf("%q: %s", in, n)
			}
		}
	}
}

// Marks that never close, or nest without end, must cost no more than others.
func TestMarkdownLongRuns(t *testing.T) {
	const n = 60_000
	for _, s := range []string{"[", "![", "*a ", "a*", "_a", "`", "[a](", "<a ", "&#1", "> ", "- ", "[^", "](", "~~a", "\\", "|", "<!--", "**a*"} {
		in := "x " + strings.Repeat(s, n/len(s))
		if d := parse(t, "t.md", in); len(d.Paragraphs) == 0 {
			t.Errorf("%q: nothing read", s)
		}
		parse(t, "t.md", "x\n"+strings.Repeat(s, n/len(s)))
		parse(t, "t.md", strings.Repeat("x"+s+"\n", n/len(s)/4))
	}
}
