package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"variorum/text"
)

func TestAdd(t *testing.T) {
	s := mustOpen(t)
	a := Addition{
		Work: "novel", Variant: "zh", Lang: "ZH-hant", Original: true, Date: "2014-06-18", Source: "folder/zh.txt",
		Paragraphs: []text.Paragraph{
			{Kind: text.Title, Line: 1, Text: "石頭記"},
			{Kind: text.Heading, Level: 2, Line: 3, Text: "第一回"},
			{Kind: text.Body, Line: 5, Text: "此開卷第一回也。作者自云。"},
		},
	}
	got, added, err := s.Add(t.Context(), a)
	want := Revision{
		ID: 1, Work: "novel", Variant: "zh", Number: 1, Date: "2014-06-18", Added: "2026-11-23T12:00:00Z",
		Source: "zh.txt", Paragraphs: 3, Words: 17,
	}
	if err != nil || !added || got != want {
		t.Errorf("Add: %+v, %v, %v\nwant %+v", got, added, err, want)
	}
	again, added, err := s.Add(t.Context(), a)
	if err != nil || added || again != want {
		t.Errorf("Add again: %+v, %v, %v\nwant %+v and nothing added", again, added, err, want)
	}
	ps, err := s.Paragraphs(t.Context(), got.ID)
	if err != nil || len(ps) != 3 {
		t.Fatalf("Paragraphs: %v, %v", ps, err)
	}
	for i, p := range ps {
		if p.Number != i+1 || p.Paragraph != a.Paragraphs[i] || p.Skipped {
			t.Errorf("paragraph %d: %+v, want %+v", i+1, p, a.Paragraphs[i])
		}
	}
	if cuts := []text.Span{{Start: 0, End: 24}, {Start: 24, End: 39}}; !slices.Equal(ps[2].Sentences, cuts) {
		t.Errorf("sentences %v, want %v", ps[2].Sentences, cuts)
	}
	vs, err := s.Variants(t.Context(), "novel")
	if want := (Variant{1, "novel", "zh", "zh-Hant", true, 1}); err != nil || len(vs) != 1 || vs[0] != want {
		t.Errorf("Variants: %+v, %v; want %+v", vs, err, want)
	}
	var version int
	err = s.read.QueryRow("SELECT sentence_version FROM revision").Scan(&version)
	if err != nil || version != text.SentenceVersion {
		t.Errorf("sentence version %d, %v; want %d", version, err, text.SentenceVersion)
	}
}

// What counts as the same content, one change at a time.
func TestContent(t *testing.T) {
	base := func() Addition {
		a := oneText("First part", "Second. Third.")
		a.Paragraphs[0] = text.Paragraph{Kind: text.Heading, Level: 1, Line: 1, Text: "First part"}
		return a
	}
	tests := []struct {
		name   string
		change func(*Addition)
		added  bool
	}{
		{"nothing", func(*Addition) {}, false},
		{"line", func(a *Addition) { a.Paragraphs[1].Line = 9 }, false},
		{"source", func(a *Addition) { a.Source = "other.txt" }, false},
		{"text", func(a *Addition) { a.Paragraphs[1].Text = "Second. Third!" }, true},
		{"level", func(a *Addition) { a.Paragraphs[0].Level = 2 }, true},
		{"kind", func(a *Addition) { a.Paragraphs[1].Kind = text.Quote }, true},
		{"order", func(a *Addition) { slices.Reverse(a.Paragraphs) }, true},
		{"one more", func(a *Addition) { a.Paragraphs = append(a.Paragraphs, a.Paragraphs[1]) }, true},
		{"one less", func(a *Addition) { a.Paragraphs = a.Paragraphs[:1] }, true},
		{"border", func(a *Addition) {
			a.Paragraphs[0] = text.Paragraph{Kind: text.Body, Text: "First partSecond."}
			a.Paragraphs[1].Text = "Third."
		}, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := mustOpen(t)
			mustAdd(t, s, base())
			a := base()
			test.change(&a)
			rev, added, err := s.Add(t.Context(), a)
			if err != nil || added != test.added || rev.Number != 1+count(added) {
				t.Errorf("added %v as number %d, %v; want %v", added, rev.Number, err, test.added)
			}
		})
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Which earlier state a text is compared with. Each step is a date ("" for none) and a content, and the number of the
// state it must come out as: a new one where that is higher than all before.
func TestNeighbour(t *testing.T) {
	type step struct {
		date, content string
		number        int
	}
	tests := []struct {
		name  string
		steps []step
	}{
		{"undated", []step{{"", "A", 1}, {"", "A", 1}, {"", "B", 2}, {"", "A", 3}, {"", "A", 3}}},
		{"dated", []step{{"2014-01-01", "A", 1}, {"2020-01-01", "A", 1}, {"2014-01-01", "A", 1}}},
		{"revert", []step{{"2014-01-01", "A", 1}, {"2015-01-01", "B", 2}, {"2016-01-01", "A", 3}, {"2017-01-01", "A", 3}}},
		{"late import", []step{{"2020-01-01", "A", 1}, {"2014-01-01", "A", 2}, {"2017-01-01", "A", 2}, {"2017-01-01", "B", 3},
			{"2018-01-01", "A", 4}, {"2019-01-01", "B", 5}, {"2021-01-01", "A", 1}}},
		{"same day", []step{{"2014-01-01", "A", 1}, {"2014-01-01", "B", 2}, {"2014-01-01", "A", 3}, {"2014-01-02", "A", 3}}},
		{"undated after dated", []step{{"2020-01-01", "A", 1}, {"2014-01-01", "B", 2}, {"", "B", 2}, {"", "A", 3}}},
		{"the date is news", []step{{"", "A", 1}, {"2014-01-01", "A", 2}, {"2015-01-01", "A", 2}, {"", "A", 2}}},
		{"revert over undated", []step{{"2014-01-01", "A", 1}, {"", "B", 2}, {"2020-01-01", "A", 3}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := mustOpen(t)
			saved := 0
			for i, st := range test.steps {
				a := oneText(st.content)
				a.Date = st.date
				rev, added, err := s.Add(t.Context(), a)
				if err != nil {
					t.Fatal(err)
				}
				if rev.Number != st.number || added != (st.number > saved) {
					t.Fatalf("step %d, %+v: number %d, added %v", i+1, st, rev.Number, added)
				}
				saved = max(saved, rev.Number)
			}
		})
	}
}

func TestAddRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Addition)
		want   error
		words  string
	}{
		{"no work", func(a *Addition) { a.Work = "" }, ErrInvalid, "work name"},
		{"slash", func(a *Addition) { a.Work = "a/b" }, ErrInvalid, `'/'`},
		{"at", func(a *Addition) { a.Variant = "a@b" }, ErrInvalid, `variant name "a@b"`},
		{"hash", func(a *Addition) { a.Variant = "a#b" }, ErrInvalid, `'#'`},
		{"space", func(a *Addition) { a.Work = "a b" }, ErrInvalid, `' '`},
		{"ideographic space", func(a *Addition) { a.Work = "a\u3000b" }, ErrInvalid, `u3000`},
		{"control character", func(a *Addition) { a.Work = "a\nb" }, ErrInvalid, `'\n'`},
		{"backslash", func(a *Addition) { a.Work = `a\b`; a.Variant = "v" }, ErrInvalid, "cannot stand in a name"},
		{"not UTF-8", func(a *Addition) { a.Work = "a\xffb" }, ErrInvalid, "not UTF-8"},
		{"dot", func(a *Addition) { a.Work = "." }, ErrInvalid, "names a folder"},
		{"dots", func(a *Addition) { a.Variant = ".." }, ErrInvalid, "names a folder"},
		{"long", func(a *Addition) { a.Work = strings.Repeat("文", 27) }, ErrInvalid, "81 bytes"},
		{"date", func(a *Addition) { a.Date = "18.6.2014" }, ErrInvalid, "YYYY-MM-DD"},
		{"no day", func(a *Addition) { a.Date = "2014-02-30" }, ErrInvalid, "2014-02-30"},
		{"leap day", func(a *Addition) { a.Date = "2015-02-29" }, ErrInvalid, "2015-02-29"},
		{"language", func(a *Addition) { a.Lang = "!!" }, ErrInvalid, "!!"},
		{"no paragraphs", func(a *Addition) { a.Paragraphs = nil }, ErrInvalid, "without paragraphs"},
		{"empty paragraph", func(a *Addition) { a.Paragraphs[1].Text = "" }, ErrInvalid, "paragraph 2"},
		{"bytes", func(a *Addition) { a.Paragraphs[0].Text = "caf\xe9" }, ErrInvalid, "paragraph 1"},
		{"kind", func(a *Addition) { a.Paragraphs[0].Kind = "verse" }, ErrInvalid, `"verse"`},
		{"heading without level", func(a *Addition) { a.Paragraphs[0].Kind = text.Heading }, ErrInvalid, "1 to 6"},
		{"level without heading", func(a *Addition) { a.Paragraphs[0].Level = 1 }, ErrInvalid, "only a heading"},
		{"line", func(a *Addition) { a.Paragraphs[0].Line = -1 }, ErrInvalid, "line"},
		{"other language", func(a *Addition) { a.Lang = "fr" }, ErrExists, "language en, not fr"},
		{"other script", func(a *Addition) { a.Lang = "en-GB" }, ErrExists, "language en, not en-GB"},
		{"made the original", func(a *Addition) { a.Original = true }, ErrExists, "is a translation"},
		{"no more the original", func(a *Addition) { a.Variant, a.Lang = "zh", "zh" }, ErrExists, "is the original"},
		{"second original", func(a *Addition) { a.Variant, a.Original = "new", true }, ErrExists, "work/zh"},
	}
	s := mustOpen(t)
	mustAdd(t, s, oneText("One.", "Two."))
	zh := Addition{Work: "work", Variant: "zh", Lang: "zh", Original: true}
	zh.Paragraphs = []text.Paragraph{{Kind: text.Body, Text: "一。"}}
	mustAdd(t, s, zh)
	before := dump(t, s)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := oneText("New.", "Text.")
			test.change(&a)
			rev, added, err := s.Add(t.Context(), a)
			if !errors.Is(err, test.want) || added || rev != (Revision{}) {
				t.Fatalf("%+v, %v, %v; want %v", rev, added, err, test.want)
			}
			if line := err.Error(); !strings.Contains(line, test.words) || strings.Contains(line, "\n") {
				t.Errorf("message %q: want one line with %q", line, test.words)
			}
			if after := dump(t, s); after != before {
				t.Errorf("the store changed from\n%sto\n%s", before, after)
			}
		})
	}
}

// dump lists works, variants and states.
func dump(t *testing.T, s *Store) string {
	t.Helper()
	var b strings.Builder
	works, err := s.Works(t.Context())
	for _, w := range works {
		fmt.Fprintf(&b, "%+v\n", w)
		vs, e := s.Variants(t.Context(), w.Name)
		err = errors.Join(err, e)
		for _, v := range vs {
			revs, e := s.Revisions(t.Context(), w.Name, v.Name)
			err = errors.Join(err, e)
			fmt.Fprintf(&b, "  %+v\n    %+v\n", v, revs)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoodNames(t *testing.T) {
	s := mustOpen(t)
	names := []string{"a", "红楼梦", "...", "v1.2_final-3", "-", "हिन्दी", strings.Repeat("x", 80), "Ärger", "٣"}
	for _, name := range names {
		a := oneText("One.")
		a.Work, a.Variant = name, name
		mustAdd(t, s, a)
		if _, err := s.Revision(t.Context(), name, name, ""); err != nil {
			t.Error(err)
		}
	}
	// An accent typed as a character of its own is the same name.
	if _, err := s.Revision(t.Context(), "A\u0308rger", "A\u0308rger", ""); err != nil {
		t.Error(err)
	}
}

// One refused text keeps the others out too.
func TestAddAllIsOneTransaction(t *testing.T) {
	s := mustOpen(t)
	good := Addition{Work: "w", Variant: "a", Lang: "en", Paragraphs: []text.Paragraph{{Kind: text.Body, Text: "One."}}}
	clash := good
	clash.Lang = "fr" // the variant is English by then
	if _, err := s.AddAll(t.Context(), []Addition{good, clash}); !errors.Is(err, ErrExists) {
		t.Fatalf("got %v, want ErrExists", err)
	}
	if works, err := s.Works(t.Context()); err != nil || len(works) != 0 {
		t.Fatalf("works %v, %v: want none", works, err)
	}
	saved, err := s.AddAll(t.Context(), []Addition{good, good})
	if err != nil || !saved[0].Added || saved[1].Added || saved[0].ID != saved[1].ID {
		t.Fatalf("got %v, %v: want the first added, the second the same", saved, err)
	}
}
