package diff

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// fewestByDiff asks GNU diff how many tokens have to be struck and written: one token a line, `diff -d`.
func fewestByDiff(t *testing.T, a, b []int32) int {
	t.Helper()
	tool, err := exec.LookPath("diff")
	if err != nil {
		t.Skip("no diff on this machine to compare with")
	}
	dir := t.TempDir()
	write := func(name string, tokens []int32) string {
		var lines []byte
		for _, id := range tokens {
			lines = append(strconv.AppendInt(lines, int64(id), 10), '\n')
		}
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, lines, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	out, err := exec.Command(tool, "-d", write("a", a), write("b", b)).Output()
	if status := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &status) || status.ExitCode() > 1) {
		t.Skipf("this diff knows no -d: %v", err)
	}
	n := 0
	for line := range bytes.Lines(out) {
		if line[0] == '<' || line[0] == '>' {
			n++
		}
	}
	return n
}

// compareWithDiff checks that our count is within 0.5 % of diff's, before the edits are shaped for reading.
func compareWithDiff(t *testing.T, name string, a, b []int32) {
	t.Helper()
	got, want := left(a, b, Common(a, b)), fewestByDiff(t, a, b)
	if float64(got) > 1.005*float64(want) {
		t.Errorf("%s: %d tokens of %d and %d left over, diff -d leaves %d", name, got, len(a), len(b), want)
	}
}

func TestCountAgainstDiffOnDrawnTexts(t *testing.T) {
	for _, share := range []float64{0.05, 0.40} {
		rng := rand.New(rand.NewPCG(1, 1))
		a := zipf(rng, 10_000)
		compareWithDiff(t, strconv.FormatFloat(share, 'f', 2, 64), a, changed(rng, a, share))
	}
}

func TestCountAgainstDiffOnDatedStatutes(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		files := shared(t, "data/law-revisions/*/"+lang+"/*.txt")
		r := newReader(lang)
		var before []int32
		for i, name := range files {
			s, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			now := r.passage(string(s)).ids()
			if i > 0 {
				compareWithDiff(t, lang+" "+filepath.Base(name), before, now)
			}
			before = now
		}
	}
}

// shared returns the files of a pattern under the folder "shared" beside the repository, in order.
func shared(t *testing.T, pattern string) []string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		files, err := filepath.Glob(filepath.Join(dir, "shared", filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		if len(files) > 0 {
			slices.Sort(files)
			return files
		}
		if dir == filepath.Dir(dir) {
			t.Skipf("no folder shared with %s above the repository", pattern)
		}
	}
}
