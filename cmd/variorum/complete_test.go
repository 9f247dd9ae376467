package main

import (
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"variorum/document"
	"variorum/store"
	"variorum/text"
)

// A verb that takes arguments must say what they are, in its ArgsUsage, and in words that completion knows.
func TestEveryVerbCompletesItsArguments(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("VARIORUM_DB", "variorum.db")
	s, err := store.Open(t.Context(), "variorum.db")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, _, err = s.Add(t.Context(), store.Addition{
		Work: "tale", Variant: "fr", Lang: "fr", Paragraphs: []text.Paragraph{{Kind: text.Body, Text: "Un conte."}},
	})
	if err != nil {
		t.Fatal(err)
	}
	none := map[string]bool{ // no argument, or none kept
		"version": true, "dictionary ls": true, "dictionary rm": true,
		"glossary edit": true, "glossary rm": true, "glossary ls": true, "glossary show": true, "glossary accept": true,
		"glossary reject": true, "glossary merge": true, "glossary export": true,
	}
	var walk func(before []string, verbs []*cli.Command)
	walk = func(before []string, verbs []*cli.Command) {
		for _, v := range verbs {
			words := append(before, v.Name)
			name := strings.Join(words, " ")
			if len(v.Subcommands) > 0 {
				walk(words, v.Subcommands)
			} else if got := readTyped(newApp(), words).candidates(""); (len(got) == 0) != none[name] {
				t.Errorf("%s: candidates %v", name, got)
			}
		}
	}
	walk(nil, newApp().Commands)
}

// The languages offered are those that can be given.
func TestLanguagesAreTags(t *testing.T) {
	for _, l := range languageNames {
		if tag, err := text.ParseLang(l.word); err != nil || tag != l.word {
			t.Errorf("%s is read as %q, %v", l.word, tag, err)
		}
	}
}

func TestTypable(t *testing.T) {
	for name, want := range map[string]bool{
		"tale": true, "café_2.fr": true, "红楼梦": true, "a-b": true,
		"-rf": false, "$(touch x)": false, "a b": false, "a\nb": false, "a;b": false, "a'b": false, "\x1b[2J": false,
		":files": false, "a\xffb": false,
	} {
		if typable(name) != want {
			t.Errorf("%q: %v, want %v", name, !want, want)
		}
	}
}

// Whatever stands on the line, nothing breaks and nothing is printed that could do harm.
func FuzzComplete(f *testing.F) {
	for _, line := range []string{"", "show ", "diff --lang zh,e", "--", "- -", "--format", "--= x", "help help ", "dictionary rm -- -"} {
		f.Add(line)
	}
	f.Setenv("VARIORUM_DB", "no/store/here.db")
	f.Fuzz(func(t *testing.T, line string) {
		var out strings.Builder
		complete(&out, newApp(), strings.Split(line, " "))
		for c := range strings.Lines(out.String()) {
			if _, _, found := strings.Cut(c, "\t"); !found || !strings.HasSuffix(c, "\n") {
				t.Errorf("%q: candidate %q", line, c)
			}
		}
	})
}

// What is offered for --encoding must be taken by it.
func TestEveryEncodingOfferedIsKnown(t *testing.T) {
	for _, c := range encodingNames {
		_, err := document.Parse("a.txt", strings.NewReader(""), document.Options{Encoding: c.word})
		if err == nil || strings.Contains(err.Error(), "no encoding is called") {
			t.Errorf("%s: %v", c.word, err)
		}
	}
}
