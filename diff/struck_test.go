package diff

import (
	"math/big"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"variorum/text"
)

// TestStruckInDatedStatutes counts the characters that are struck between one dated state of a statute and the next,
// article by article, against the fewest that have to be: of characters in Chinese, and of whole words in English, which
// nobody reads letter by letter.
func TestStruckInDatedStatutes(t *testing.T) {
	const most = 1.2
	for lang, cut := range map[string]func(string) []string{"zh": characters, "en": words} {
		var before map[string]string
		got, fewest := 0, 0
		for _, name := range shared(t, "data/law-revisions/*/"+lang+"/*.txt") {
			now := articles(t, name)
			for article, b := range now {
				a := before[article]
				if a == b || a == "" {
					continue
				}
				for _, e := range Passages(a, b, Options{Lang: lang}) {
					if e.Op != Equal {
						got += utf8.RuneCountInString(e.A)
					}
				}
				fewest += utf8.RuneCountInString(a) - kept(cut(a), cut(b))
			}
			before = now
		}
		t.Logf("%s: %d characters struck, %d at least: %.3f", lang, got, fewest, float64(got)/float64(fewest))
		if float64(got) > most*float64(fewest) {
			t.Errorf("%s: %d characters struck, %d at least", lang, got, fewest)
		}
	}
}

// articles reads a statute whose lines are an article, a tab, and text.
func articles(t *testing.T, name string) map[string]string {
	t.Helper()
	s, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(s)) {
		article, body, _ := strings.Cut(line, "\t")
		out[article] += body
	}
	return out
}

func characters(s string) []string { return strings.Split(s, "") }

func words(s string) []string {
	var out []string
	for _, t := range text.Tokens(s) {
		out = append(out, t.In(s))
	}
	return out
}

// kept counts the characters of a longest common subsequence, each piece worth the characters it has: a bit a character of
// a (Crochemore and others 2001) where all pieces are single ones, else the table.
func kept(a, b []string) int {
	single := true
	for _, x := range a {
		single = single && utf8.RuneCountInString(x) == 1
	}
	if single {
		return keptCharacters(a, b)
	}
	last, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		worth := utf8.RuneCountInString(x)
		for k, y := range b {
			row[k+1] = max(last[k+1], row[k])
			if x == y {
				row[k+1] = max(row[k+1], last[k]+worth)
			}
		}
		last, row = row, last
	}
	return last[len(b)]
}

func keptCharacters(a, b []string) int {
	places := map[string]*big.Int{}
	for i, x := range a {
		if places[x] == nil {
			places[x] = new(big.Int)
		}
		places[x].SetBit(places[x], i, 1)
	}
	all := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), uint(len(a))), big.NewInt(1))
	open, both := new(big.Int).Set(all), new(big.Int)
	for _, y := range b {
		if at := places[y]; at != nil {
			both.And(open, at)
			rest := new(big.Int).AndNot(open, at)
			open.And(open.Or(open.Add(open, both), rest), all)
		}
	}
	n := len(a)
	for i := range a {
		n -= int(open.Bit(i))
	}
	return n
}
