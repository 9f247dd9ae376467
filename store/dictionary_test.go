package store

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"variorum/lexicon"
)

func fewWords() *lexicon.Lexicon {
	return lexicon.New("zh", "en", []lexicon.Entry{
		{Word: "合同", Class: lexicon.Noun, Renderings: []string{"contract", "agreement"}},
		{Word: "网络主权", Renderings: []string{"cyber sovereignty"}},
	})
}

func TestDictionaries(t *testing.T) {
	s := mustOpen(t)
	keep := func(name, file string, l *lexicon.Lexicon, want Kept) {
		t.Helper()
		if d, k, err := s.KeepDictionary(t.Context(), name, file, l); err != nil || k != want {
			t.Errorf("%s: %+v, %v, %v; want outcome %v", name, d, k, err, want)
		}
	}
	listed := func(want ...Dictionary) {
		t.Helper()
		got, err := s.Dictionaries(t.Context())
		if err != nil || len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
		}
	}
	listed()
	stamp := clock.Format(time.RFC3339)
	few := Dictionary{"few", "zh", "en", "few.tsv", stamp, 2}
	german := lexicon.New("de", "fr", []lexicon.Entry{{Word: "haus", Renderings: []string{"maison"}}})
	keep("few", "/some/where/few.tsv", fewWords(), Made)
	keep("haus", "haus.dic", german, Made)
	listed(few, Dictionary{"haus", "de", "fr", "haus.dic", stamp, 1})

	later := clock.Add(time.Hour)
	s.now = func() time.Time { return later }
	keep("few", "other.tsv", fewWords(), Same)
	keep("haus", "new.dic", lexicon.New("de", "en", german.Entries), Replaced)
	listed(few, Dictionary{"haus", "de", "en", "new.dic", later.Format(time.RFC3339), 1})

	l, err := s.Lexicon(t.Context(), "few")
	if err != nil || l.Source != "zh" || l.Target != "en" || !reflect.DeepEqual(l.Entries, fewWords().Entries) {
		t.Errorf("read back: %+v, %v", l, err)
	}
	if err := s.RemoveDictionary(t.Context(), "few"); err != nil {
		t.Error(err)
	}
	if _, err := s.Lexicon(t.Context(), "few"); !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "there are: haus") {
		t.Errorf("one taken out: %v, want ErrNotFound and the names there are", err)
	}
	if err := s.RemoveDictionary(t.Context(), "few"); !errors.Is(err, ErrNotFound) {
		t.Errorf("taken out twice: %v, want ErrNotFound", err)
	}
}

func TestDictionaryRefused(t *testing.T) {
	s := mustOpen(t)
	for _, name := range []string{"", "a/b", "a b", "..", strings.Repeat("x", 81)} {
		if _, _, err := s.KeepDictionary(t.Context(), name, "f", fewWords()); !errors.Is(err, ErrInvalid) {
			t.Errorf("name %q: %v, want ErrInvalid", name, err)
		}
	}
	if _, _, err := s.KeepDictionary(t.Context(), "none", "f", lexicon.New("zh", "en", nil)); !errors.Is(err, ErrInvalid) {
		t.Errorf("no words: %v, want ErrInvalid", err)
	}
}

// A dictionary that another program has written to is refused, not read by halves.
func TestDamagedDictionary(t *testing.T) {
	s := mustOpen(t)
	if _, _, err := s.KeepDictionary(t.Context(), "few", "f", fewWords()); err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{"x", "x\n", "a\tn\tb", "\tn\tb\n"} {
		if _, err := s.write.Exec("UPDATE dictionary SET content = ?", content); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Lexicon(t.Context(), "few"); err == nil || !strings.Contains(err.Error(), "add it again") {
			t.Errorf("%q: %v, want an error that says what to do", content, err)
		}
	}
}

// manyWords is as large as the lists people share.
func manyWords() *lexicon.Lexicon {
	entries := make([]lexicon.Entry, 120_000)
	for i := range entries {
		word := string([]rune{rune(0x4E00 + i%20_000), rune(0x4E00 + i/100), rune(0x4E00 + i/200)})
		entries[i] = lexicon.Entry{Word: word, Renderings: []string{fmt.Sprint("rendering ", i), "usual word", "rare one"}}
	}
	return lexicon.New("zh", "en", entries)
}

func BenchmarkKeepDictionary(b *testing.B) {
	s, l := mustOpen(b), manyWords()
	for i := 0; b.Loop(); i++ {
		l.Entries[0].Renderings[0] = fmt.Sprint(i)
		if _, _, err := s.KeepDictionary(b.Context(), "many", "f", l); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLexicon(b *testing.B) {
	s := mustOpen(b)
	if _, _, err := s.KeepDictionary(b.Context(), "many", "f", manyWords()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Lexicon(b.Context(), "many"); err != nil {
			b.Fatal(err)
		}
	}
}
