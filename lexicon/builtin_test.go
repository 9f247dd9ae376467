package lexicon

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"variorum/text"
)

func TestBuiltin(t *testing.T) {
	l := Builtin()
	if l.Source != "zh" || l.Target != "en" || len(l.Entries) < 8_000 {
		t.Fatalf("%d words from %s to %s, want 8,000 at least from zh to en", len(l.Entries), l.Source, l.Target)
	}
	for word, rendering := range map[string]string{
		"的": "of", "和": "and", "不": "not", "三": "three", "主权": "sovereignty", "网络": "network", "法律": "law", "中国": "china",
		"联合国": "united nations", "人": "person", "说": "say", "大": "big",
	} {
		if e, ok := l.Lookup(word); !ok || !slices.Contains(e.Renderings, rendering) {
			t.Errorf("%s is %v, want %q among its renderings", word, e, rendering)
		}
	}
}

var classes = []Class{Noun, Verb, Adjective, Adverb, Function, Number, Measure, Idiom, Name}

// Every line of the lists is as words/README.md says.
func TestBuiltinIsWellFormed(t *testing.T) {
	paths, err := fs.Glob(words, "words/*.tsv")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no lists (%v)", err)
	}
	for _, p := range paths {
		b, err := words.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]int{}
		number := 0
		for line := range strings.Lines(string(b)) {
			number++
			line, ended := strings.CutSuffix(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if err := wellWritten(line); err != nil || !ended {
				t.Errorf("%s: line %d: %q: %v", path.Base(p), number, line, err)
			}
			word, _, _ := strings.Cut(line, "\t")
			if first, twice := seen[word]; twice {
				t.Errorf("%s: %s stands in lines %d and %d", path.Base(p), word, first, number)
			}
			seen[word] = number
		}
	}
}

// wellWritten says what is wrong with a line of the lists, if anything.
func wellWritten(line string) error {
	columns := strings.Split(line, "\t")
	if len(columns) != 3 {
		return fmt.Errorf("%d columns", len(columns))
	}
	word, class, list := columns[0], Class(columns[1]), columns[2]
	if n := utf8.RuneCountInString(word); n < 1 || n > 8 {
		return fmt.Errorf("a word of %d characters", n)
	}
	for _, r := range word {
		if !unicode.Is(unicode.Han, r) {
			return fmt.Errorf("%q is no Han character", r)
		}
	}
	if !slices.Contains(classes, class) {
		return fmt.Errorf("no class %q", class)
	}
	renderings := strings.Split(list, "; ")
	if len(renderings) > 5 {
		return fmt.Errorf("%d renderings", len(renderings))
	}
	for i, r := range renderings {
		switch {
		case r == "", r != strings.TrimSpace(r), strings.Contains(r, "  "), strings.Contains(r, ";"):
			return fmt.Errorf("a rendering %q", r)
		case slices.Contains(renderings[i+1:], r):
			return fmt.Errorf("%q twice", r)
		case class == Verb && strings.HasPrefix(r, "to "):
			return fmt.Errorf("%q with to", r)
		case strings.ContainsFunc(r, func(c rune) bool { return c > unicode.MaxLatin1 || unicode.IsControl(c) }):
			return fmt.Errorf("%q is not English", r)
		}
	}
	return nil
}

// The commonest 3,755 characters, the first level of the standard GB 2312, are all known but for one that stands for a
// sound only.
func TestBuiltinKnowsCommonCharacters(t *testing.T) {
	var missing []rune
	decode := simplifiedchinese.GBK.NewDecoder()
	for row := byte(0xB0); row <= 0xD7; row++ {
		for cell := byte(0xA1); cell <= 0xFE; cell++ {
			if row == 0xD7 && cell > 0xF9 {
				break
			}
			b, err := decode.Bytes([]byte{row, cell})
			if err != nil {
				t.Fatal(err)
			}
			character := text.Fold(string(b)) // 乾 and 藉 are there as 干 and 借
			if _, ok := Builtin().Lookup(character); !ok {
				missing = append(missing, []rune(character)...)
			}
		}
	}
	if string(missing) != "噶" {
		t.Errorf("missing: %s", string(missing))
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		readBuiltin()
	}
}
