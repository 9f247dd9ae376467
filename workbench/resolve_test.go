package workbench

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// bench works in a folder of its own, with a store of one work: tale, its original fr, the translation en in two saved
// states; and beside it the file note.txt and the folder more.
func bench(t *testing.T) *Bench {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, s := range map[string]string{
		"fr.txt":     "Il pleut sur la ville.\n\nLe marchand ferme sa porte.\n",
		"en1.txt":    "It rains on the town.\n\nThe merchant shuts his door.\n",
		"en2.txt":    "It is raining on the town.\n\nThe merchant closes his door.\n",
		"note.txt":   "This is a note on the weather of the town.\n",
		"more/b.txt": "This is the second of the files.\n",
		"more/a.txt": "This is the first of the files.\n",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b := &Bench{DB: "store.db", Stdin: strings.NewReader("This is what stands in the standard input.\n")}
	t.Cleanup(func() { b.Close() })
	for _, a := range []Addition{
		{Args: []string{"fr.txt"}, Work: "tale", Lang: "fr", Original: true},
		{Args: []string{"en1.txt"}, Work: "tale", Variant: "en", Lang: "en", Date: "1900-05-01"},
		{Args: []string{"en2.txt"}, Work: "tale", Variant: "en", Lang: "en", Date: "1950-05-01"},
	} {
		if _, err := b.Add(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func TestTextsResolve(t *testing.T) {
	for arg, want := range map[string][]string{
		"note.txt":           {"note.txt"},
		"./note.txt":         {"note.txt"},
		"note.txt#p1":        {"note.txt"},
		"-":                  {"-"},
		"more":               {"a.txt", "b.txt"},
		"tale":               {"tale/fr@1", "tale/en@2"},
		"tale/en":            {"tale/en@2"},
		"tale/en@1":          {"tale/en@1"},
		"tale/en@1949-12-31": {"tale/en@1"},
		"tale/en@1950-05-01": {"tale/en@2"},
		"tale/fr#p2":         {"tale/fr@1"},
	} {
		t.Run(arg, func(t *testing.T) {
			texts, err := bench(t).Texts(t.Context(), Selection{Args: []string{arg}})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, x := range texts {
				got = append(got, x.Citation)
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestFilesComeBeforeReferences(t *testing.T) {
	b := bench(t)
	if err := os.Mkdir("tale", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("tale/en", []byte("This is a file of that name.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for arg, want := range map[string]string{
		"tale/en": "en",        // the file stands there
		"tale/fr": "tale/fr@1", // no such file
		"tale":    "tale/fr@1", // both a work and a folder: the work
		"tale/":   "en",        // the folder
	} {
		texts, err := b.Texts(t.Context(), Selection{Args: []string{arg}})
		if err != nil || texts[0].Citation != want {
			t.Errorf("%s: got %+v, %v; want %s", arg, texts, err, want)
		}
	}
}

func TestTextsRefuse(t *testing.T) {
	for arg, want := range map[string]string{
		"nobody":      "no file and no work named nobody; the store store.db has tale",
		"nobody/en":   "no file and no work named nobody; the store store.db has tale",
		"tale/nobody": "tale has no variant nobody; it has fr, en",
		"tale/en@3":   "tale/en@3: ",
		"tale/en#p3":  "tale/en@2 has no paragraph 3; it has 2",
		"note.txt#p2": "note.txt has no paragraph 2; it has 1",
		"note.txt#px": `"#px" names no place`,
		"tale#p1":     "a paragraph is of a variant",
		"a/b/c":       "a/b/c: no such file, and not a reference",
		"":            "an argument is empty",
	} {
		t.Run(arg, func(t *testing.T) {
			_, err := bench(t).Texts(t.Context(), Selection{Args: []string{arg}})
			if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want %q in one line", err, want)
			}
		})
	}
}

func TestLanguagesNamed(t *testing.T) {
	b := bench(t)
	for _, test := range []struct {
		args, langs, want string
	}{
		{"note.txt more/a.txt", "en,fr", "en fr"},
		{"note.txt more/a.txt more/b.txt", "zh,fr", "zh fr fr"}, // the last holds for the rest
		{"tale/fr note.txt more/a.txt", "de,it", "fr de it"},    // what is stored knows its own
		{"note.txt more/a.txt", ",ZH-hant", "en zh-Hant"},       // one guessed, one put into its usual form
		{"note.txt", "", "en"},
	} {
		var langs []string
		if test.langs != "" {
			langs = strings.Split(test.langs, ",")
		}
		texts, err := b.Texts(t.Context(), Selection{strings.Fields(test.args), langs})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range texts {
			got = append(got, x.Lang)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s with %q: got %q, want %s", test.args, test.langs, got, test.want)
		}
	}
	for _, langs := range [][]string{{"en", "fr"}, {"not a tag"}} {
		if _, err := b.Texts(t.Context(), Selection{[]string{"note.txt"}, langs}); err == nil || !strings.HasPrefix(err.Error(), "--lang") {
			t.Errorf("%q for one file: got %v", langs, err)
		}
	}
}

func TestStandardInputIsReadOnce(t *testing.T) {
	_, err := bench(t).Texts(t.Context(), Selection{Args: []string{"-", "-"}})
	if err == nil || !strings.Contains(err.Error(), "standard input can be read only once") {
		t.Errorf("got %v", err)
	}
}
