package term

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"variorum/align"
)

// shared returns a folder of the shared data, or skips the test.
func shared(t testing.TB, path ...string) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		folder := filepath.Join(append([]string{dir, "shared"}, path...)...)
		if _, err := os.Stat(folder); err == nil {
			return folder
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no ../shared here")
		}
		dir = filepath.Dir(dir)
	}
}

func readLines(t testing.TB, path ...string) []string {
	data, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// A statute is one of the laws, linked paragraph by paragraph where an article has as many on both sides.
type statute struct {
	name   string
	zh, en Text
	links  []align.Bead
	terms  [][2]string // term, official English
}

func statutes(t testing.TB) []statute {
	root := shared(t, "data", "law")
	folders, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	var laws []statute
	for _, f := range folders {
		dir := filepath.Join(root, f.Name())
		law := statute{name: f.Name()}
		law.zh = Text{Lang: "zh-Hant", Units: readLines(t, dir, "zh.txt")}
		law.en = Text{Lang: "en", Units: readLines(t, dir, "en.txt")}
		law.links = linkByKey(readLines(t, dir, "zh.key"), readLines(t, dir, "en.key"))
		for _, line := range readLines(t, dir, "terms.tsv") {
			zh, en, _ := strings.Cut(line, "\t")
			law.terms = append(law.terms, [2]string{zh, en})
		}
		laws = append(laws, law)
	}
	return laws
}

// linkByKey links the lines of equal keys: one by one where their numbers agree, else all together.
func linkByKey(a, b []string) []align.Bead {
	var beads []align.Bead
	for i, j := 0, 0; i < len(a) && j < len(b); {
		iEnd, jEnd := i, j
		for iEnd < len(a) && a[iEnd] == a[i] {
			iEnd++
		}
		for jEnd < len(b) && b[jEnd] == a[i] {
			jEnd++
		}
		if iEnd-i == jEnd-j {
			for ; i < iEnd; i, j = i+1, j+1 {
				beads = append(beads, align.Bead{Source: []int{i}, Target: []int{j}, Confidence: 1})
			}
			continue
		}
		bead := align.Bead{Confidence: 1}
		for ; i < iEnd; i++ {
			bead.Source = append(bead.Source, i)
		}
		for ; j < jEnd; j++ {
			bead.Target = append(bead.Target, j)
		}
		beads = append(beads, bead)
	}
	return beads
}

// sameEnglish tells whether two English phrases are the same, case, article and plural aside.
func sameEnglish(a, b string) bool {
	norm := func(s string) string {
		s = strings.ToLower(strings.ReplaceAll(s, "-", " "))
		var words []string
		for _, w := range strings.Fields(s) {
			if w == "the" || w == "a" || w == "an" {
				continue
			}
			w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
			if strings.HasSuffix(w, "ies") {
				w = w[:len(w)-3] + "y"
			}
			w = strings.TrimSuffix(w, "s")
			words = append(words, w)
		}
		return strings.Join(words, " ")
	}
	return norm(a) == norm(b)
}

func TestLaw(t *testing.T) {
	first, third, all := 0, 0, 0
	for _, law := range statutes(t) {
		var names []string
		for _, x := range law.terms {
			names = append(names, x[0])
		}
		concepts := Table(law.zh, []Text{law.en}, [][]align.Bead{law.links}, Options{Terms: names})
		for k, x := range law.terms {
			all++
			list := concepts[k].Renderings[0]
			rank := slices.IndexFunc(list, func(r Rendering) bool { return sameEnglish(r.Text, x[1]) })
			if rank == 0 {
				first++
			}
			if rank >= 0 && rank < 3 {
				third++
			}
			if os.Getenv("V") != "" {
				fmt.Println(law.name, x, rank, concepts[k].Flags, concepts[k].Count, len(concepts[k].Missing[0]))
				for _, r := range list {
					fmt.Printf("    %d× %s  %.2f\n", r.Count, r.Text, r.Confidence)
				}
			}
		}
	}
	fmt.Printf("first %d (%.1f %%) third %d (%.1f %%) of %d\n", first, 100*float64(first)/float64(all), third, 100*float64(third)/float64(all), all)
}
