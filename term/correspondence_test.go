package term

import (
	"math"
	"regexp"
	"slices"
	"testing"

	"variorum/align"
)

// linkByLength links two lists of paragraphs by their lengths alone: up to eight on either side of a bead, one on the
// other.
func linkByLength(a, b []string) []align.Bead {
	const most = 8
	type cell struct {
		cost float64
		n, m int
	}
	best := make([][]cell, len(a)+1)
	for i := range best {
		best[i] = make([]cell, len(b)+1)
		for j := range best[i] {
			best[i][j].cost = math.Inf(1)
		}
	}
	best[0][0].cost = 0
	for i := range best {
		for j := range best[i] {
			for n := 1; n <= most; n++ {
				for m := 1; m <= most; m++ {
					if n > 1 && m > 1 || i+n > len(a) || j+m > len(b) {
						continue
					}
					x, y := 0.0, 0.0
					for _, p := range a[i : i+n] {
						x += float64(len(p))
					}
					for _, p := range b[j : j+m] {
						y += float64(len(p))
					}
					cost := best[i][j].cost + math.Abs(x-y)/math.Sqrt(x+y) + 3*float64(n+m-2)
					if cost < best[i+n][j+m].cost {
						best[i+n][j+m] = cell{cost, n, m}
					}
				}
			}
		}
	}
	var beads []align.Bead
	for i, j := len(a), len(b); i > 0 && j > 0; {
		c := best[i][j]
		if c.n == 0 {
			return nil // no way to link them all
		}
		i, j = i-c.n, j-c.m
		beads = append(beads, align.Bead{Source: span(i, c.n), Target: span(j, c.m), Confidence: 1})
	}
	slices.Reverse(beads)
	return beads
}

func span(from, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = from + i
	}
	return list
}

// chapters gives the numbers of the lines that head a chapter, and the number of lines.
func chapters(lines []string) []int {
	heading := regexp.MustCompile(`^(CHAPTER \d+|[IVX]+)$`)
	var list []int
	for i, l := range lines {
		if heading.MatchString(l) {
			list = append(list, i)
		}
	}
	return append(list, len(lines))
}

// TestCorrespondencesOfCandide looks for what a reader of the two translations knows: who and what is called
// differently in them.
func TestCorrespondencesOfCandide(t *testing.T) {
	dir := shared(t, "data", "variants", "candide")
	a, b := readLines(t, dir, "candide_henry_morley.txt"), readLines(t, dir, "candide_robert_adams.txt")
	headsA, headsB := chapters(a), chapters(b)
	if len(headsA) != len(headsB) {
		t.Fatalf("%d chapters against %d", len(headsA)-1, len(headsB)-1)
	}
	var links []align.Bead
	for k := range len(headsA) - 1 {
		for _, l := range linkByLength(a[headsA[k]:headsA[k+1]], b[headsB[k]:headsB[k+1]]) {
			for i := range l.Source {
				l.Source[i] += headsA[k]
			}
			for i := range l.Target {
				l.Target[i] += headsB[k]
			}
			links = append(links, l)
		}
	}
	list := Correspondences(Text{"en", a}, Text{"en", b}, links, 50)
	known := map[string]string{
		"Bulgarians": "Bulgars", "Pacquette": "Paquette", "El Dorado": "Eldorado", "Buenos Ayres": "Buenos Aires",
		"Pococuranté": "Pococurante", "Oreillons": "Biglugs", "Cordelier": "Franciscan", "James": "Jacques",
		"Marchioness": "marquise", "ship": "vessel", "commandant": "commander", "skipper": "merchant",
		"officer": "bailiff", "Manichaean": "Manichee", "Friar": "Brother", "Biscayner": "Biscayan",
	}
	found := 0
	for k, c := range list {
		t.Logf("%2d %d× %s | %s", k+1, c.Count, c.A, c.B)
		if known[c.A] == c.B {
			found++
		}
	}
	if found < 12 {
		t.Errorf("%d of the %d known correspondences are among the first %d, want 12", found, len(known), len(list))
	}
	checkCorrespondences(t, Text{"en", a}, Text{"en", b}, list)
}

// checkCorrespondences checks what must hold of any result.
func checkCorrespondences(t testing.TB, a, b Text, list []Correspondence) {
	t.Helper()
	for _, c := range list {
		if c.Count != len(c.PlacesA) || c.Count != len(c.PlacesB) || c.Count < 2 {
			t.Errorf("%s | %s: count %d, %d and %d places", c.A, c.B, c.Count, len(c.PlacesA), len(c.PlacesB))
		}
		checkPlaces(t, a, c.A, c.PlacesA)
		checkPlaces(t, b, c.B, c.PlacesB)
	}
}

// checkPlaces checks that a phrase stands, in some form, at each place.
func checkPlaces(t testing.TB, in Text, phrase string, places []Place) {
	t.Helper()
	for _, p := range places {
		if p.Unit < 0 || p.Unit >= len(in.Units) || p.Start < 0 || p.Start >= p.End || p.End > len(in.Units[p.Unit]) {
			t.Errorf("%q: no such place: %+v", phrase, p)
			continue
		}
		if there := p.In(in.Units[p.Unit]); counted(there, in.Lang) != counted(phrase, in.Lang) {
			t.Errorf("%q stands at %+v, want a form of %q", there, p, phrase)
		}
	}
}

// counted is a phrase in the form in which it is counted: words without case, inflection, hyphens and spaces.
func counted(phrase, lang string) string {
	s := ""
	one := newStream(Text{Lang: lang, Units: []string{phrase}})
	for _, id := range one.ids {
		if id > 0 {
			s += one.words[id].form + "_"
		}
	}
	return s
}
