package align

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"variorum/text"
)

// sharedLines reads the lines of a file of the shared data, ../shared/data from the project's root; where there is none
// the test is skipped.
func sharedLines(t testing.TB, path string) []string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		root := filepath.Join(dir, "shared", "data")
		if _, err := os.Stat(root); err != nil {
			continue
		}
		data, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	}
	t.Skip("no ../shared/data here: the real texts are not part of the project")
	return nil
}

// realLines is a file of the shared data as a text, a line a unit.
func realLines(t testing.TB, lang, path string) Text {
	return lined(lang, sharedLines(t, path)...)
}

// realParagraphs is a file of the shared data as a text, a line a paragraph, cut into sentences.
func realParagraphs(t testing.TB, lang, path string) Text {
	out := Text{Lang: lang}
	for _, line := range sharedLines(t, path) {
		var sentences []string
		for _, s := range text.Sentences(line, lang) {
			sentences = append(sentences, s.In(line))
		}
		out.Paragraphs = append(out.Paragraphs, sentences)
	}
	return out
}

var goldLine = regexp.MustCompile(`^\[([0-9, ]*)\]:\[([0-9, ]*)\]`)

// realGold reads beads from a file of the shared data, a bead a line.
func realGold(t testing.TB, path string) []Bead {
	var beads []Bead
	for _, line := range sharedLines(t, path) {
		m := goldLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("%s: %q is not a bead", path, line)
		}
		beads = append(beads, Bead{numbersOf(t, m[1]), numbersOf(t, m[2]), 1})
	}
	return beads
}

// unaided knows no words but those it learns.
var unaided Aligner
