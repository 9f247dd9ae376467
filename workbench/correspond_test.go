package workbench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sharedFile is a file of the shared data, or skips the test.
func sharedFile(t *testing.T, path ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		file := filepath.Join(append([]string{dir, "shared"}, path...)...)
		if _, err := os.Stat(file); err == nil {
			return file
		}
		if dir == filepath.Dir(dir) {
			t.Skip("the folder shared is not beside the project; this test measures on its texts")
		}
		dir = filepath.Dir(dir)
	}
}

// judged reads the pairs that are terms or names.
func judged(t *testing.T) map[[2]string]bool {
	t.Helper()
	data, err := os.ReadFile("testdata/correspondences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	terms := map[[2]string]bool{}
	for line := range strings.Lines(string(data)) {
		if fields := strings.Split(strings.TrimSpace(line), "\t"); len(fields) == 3 {
			terms[[2]string{fields[1], fields[2]}] = fields[0] == "+"
		}
	}
	return terms
}

// Of the first 50 correspondences of two translations of a novel at least 35 must be terms or names; reached were 39.
func TestCorrespondOfTwoTranslations(t *testing.T) {
	if testing.Short() {
		t.Skip("aligns two whole novels")
	}
	sel := Selection{Langs: []string{"en"}, Args: []string{
		sharedFile(t, "data", "variants", "candide", "candide_henry_morley.txt"),
		sharedFile(t, "data", "variants", "candide", "candide_robert_adams.txt"),
	}}
	b := &Bench{DB: filepath.Join(t.TempDir(), "none.db")}
	found, err := b.Correspond(t.Context(), sel, 50)
	if err != nil {
		t.Fatal(err)
	}
	known, right := judged(t), 0
	for _, c := range found.Correspondences {
		isTerm, listed := known[[2]string{c.A, c.B}]
		if isTerm {
			right++
		}
		if !listed {
			t.Logf("not judged: %s | %s ×%d", c.A, c.B, c.Count)
		}
		if c.Count != len(c.PlacesA) || c.Count != len(c.PlacesB) {
			t.Errorf("%s | %s: count %d, %d and %d places", c.A, c.B, c.Count, len(c.PlacesA), len(c.PlacesB))
		}
	}
	t.Logf("%d of %d are terms or names", right, len(found.Correspondences))
	if right < 35 {
		t.Errorf("%d of %d are terms or names, want 35", right, len(found.Correspondences))
	}
}
