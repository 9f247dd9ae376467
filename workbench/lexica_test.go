package workbench

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"variorum/align"
	"variorum/lexicon"
	"variorum/report"
	"variorum/store"
)

func TestParseDictionary(t *testing.T) {
	for s, want := range map[string]DictionaryFile{
		"words.dic":                {Path: "words.dic"},
		"de,fr:words.dic":          {"words.dic", "de", "fr"},
		"zh-Hant,en-GB:a/b:c.u8":   {"a/b:c.u8", "zh-Hant", "en-GB"},
		"./de,fr:words.dic":        {Path: "./de,fr:words.dic"},
		`C:\words.dic`:             {Path: `C:\words.dic`},
		"de:words.dic":             {Path: "de:words.dic"},
		"first,second,third:words": {Path: "first,second,third:words"},
		",:words":                  {Path: ",:words"},
		"-":                        {Path: "-"},
		"de,fr:-":                  {"-", "de", "fr"},
		"":                         {},
	} {
		if got := ParseDictionary(s); got != want {
			t.Errorf("%q: got %+v, want %+v", s, got, want)
		}
	}
}

// The glossary of a work has, for each term of the original, what each variant says most often.
func TestGlossary(t *testing.T) {
	got := glossary([]store.Concept{
		{Terms: []store.Term{
			{Lang: "zh", Text: "网络主权", Count: 9}, {Lang: "en", Variant: "a", Text: "Cyber sovereignty", Count: 5},
			{Lang: "en", Variant: "a", Text: "network sovereignty", Count: 1}, {Lang: "fr", Variant: "c", Text: "souveraineté", Count: 9},
			{Lang: "en", Variant: "b", Text: "internet sovereignty", Count: 8},
		}},
		{Terms: []store.Term{{Lang: "zh", Text: "法", Count: 1}, {Lang: "zh-Hant", Variant: "d", Text: "法律"}}},
		{Terms: []store.Term{{Lang: "zh", Text: "网络主权"}, {Lang: "en", Variant: "a", Text: "sovereignty"}}},
		{},
	})
	want := []*lexicon.Lexicon{
		lexicon.New("zh", "en", []lexicon.Entry{
			{Word: "网络主权", Renderings: []string{"cyber sovereignty", "internet sovereignty", "sovereignty"}},
		}),
		lexicon.New("zh", "fr", []lexicon.Entry{{Word: "网络主权", Renderings: []string{"souveraineté"}}}),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// folder makes files in a folder of their own, and a Bench whose store would stand there.
func folder(t *testing.T, files map[string]string) (*Bench, func(name string) string) {
	t.Helper()
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	for name, content := range files {
		if err := os.WriteFile(path(name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return &Bench{DB: path("x.db")}, path
}

func TestAlignerHasTheListsOfItsLanguages(t *testing.T) {
	b, path := folder(t, map[string]string{"zh.tsv": "璆\tjade\n", "de.tsv": "Haus\tmaison\n"})
	if _, err := b.KeepDictionary(t.Context(), DictionaryFile{path("de.tsv"), "de", "fr"}, ""); err != nil {
		t.Fatal(err)
	}
	if _, err := b.KeepDictionary(t.Context(), DictionaryFile{Path: path("zh.tsv")}, ""); err != nil {
		t.Fatal(err)
	}
	b.Lexica.Files = []string{"en,de:" + path("de.tsv")}
	texts := func(langs ...string) (ts []Text) {
		for _, l := range langs {
			ts = append(ts, Text{Variant: report.Variant{Lang: l}})
		}
		return ts
	}
	for _, test := range []struct {
		texts []Text
		want  string // the languages and first words of the lists
	}{
		{texts("zh-Hans", "en-GB"), "en de haus, zh en 璆, zh en built in"},
		{texts("en", "zh"), "en de haus, zh en 璆, zh en built in"},
		{texts("zh", "fr", "de"), "en de haus, de fr haus"},
		{texts("en", "en"), "en de haus"},
	} {
		a, err := b.aligner(t.Context(), test.texts)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range a.Lexica {
			first := l.Entries[0].Word
			if l == lexicon.Builtin() {
				first = "built in"
			}
			got = append(got, l.Source+" "+l.Target+" "+first)
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%v: %q, want %q", test.texts, got, test.want)
		}
	}
	b.Lexica = Lexica{None: true}
	if a, err := b.aligner(t.Context(), texts("zh", "en")); err != nil || !reflect.DeepEqual(a, align.Aligner{}) {
		t.Errorf("with no lists: %v, %v", a, err)
	}
}

// Lists say which of two sentences of one length belongs to a third; without them it is a guess.
func TestListsHelp(t *testing.T) {
	b, path := folder(t, map[string]string{
		"a":     "oba tiru.\nmeka sila.\n",
		"b":     "gor hepp.\npil kess.\nruf lamm.\n",
		"early": "pil @ oba\nkess @ tiru\n",
		"late":  "pil @ meka\nkess @ sila\n",
	})
	for list, want := range map[string]string{
		"early": "[0]:[0, 1] [1]:[2] ",
		"late":  "[0]:[0] [1]:[1, 2] ",
	} {
		b.Lexica, b.given = Lexica{Files: []string{"fi,de:" + path(list)}}, nil
		sel := Selection{Args: []string{path("a"), path("b")}, Langs: []string{"fi", "de"}}
		c, err := b.Align(t.Context(), sel, ByLine)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, bead := range c.Beads() {
			got.WriteString(cell(bead.Source) + ":" + cell(bead.Target) + " ")
		}
		if got.String() != want {
			t.Errorf("%s: got %s, want %s", list, got.String(), want)
		}
	}
}
