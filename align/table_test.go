package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// drawVocabulary draws words that occur so many times, some of them never.
func drawVocabulary(t *rapid.T, name string) *vocabulary {
	v := newVocabulary("en", nil)
	for k, n := range rapid.SliceOfN(rapid.IntRange(0, 9), 1, 6).Draw(t, name) {
		v.count[v.id(string(rune('a'+k)))] = float64(n)
	}
	return v
}

// Every row of a table is what the comment of tableBuilder says, computed here word by word.
func TestTableBuilder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := drawVocabulary(t, "from"), drawVocabulary(t, "to")
		known := make(seeds, len(from.words))
		counts := make([][]float64, len(from.words))
		b := newTableBuilder(from, to, known)
		for u := range from.words {
			if rapid.Bool().Draw(t, "seeded") {
				known[u] = []seed{{int32(rapid.IntRange(0, len(to.words)-1).Draw(t, "seed")), rapid.Float64Range(0.1, 1).Draw(t, "share")}}
			}
			counts[u] = make([]float64, len(to.words))
			for range rapid.IntRange(0, 6).Draw(t, "counts") {
				f, n := rapid.IntRange(0, len(to.words)-1).Draw(t, "word"), rapid.Float64Range(0.001, 3).Draw(t, "count")
				counts[u][f] += n
				b.add(int32(f), n)
			}
			b.row(int32(u))
		}
		for u := range from.words {
			checkTableRow(t, b.table, u, to, counts[u], known[u])
		}
	})
}

func checkTableRow(t *rapid.T, got table, u int, to *vocabulary, counts []float64, known []seed) {
	total, occurrences := reluctance, 0.0
	for f, n := range counts {
		total += n
		occurrences += to.count[f]
	}
	if len(known) > 0 {
		total += seedWeight
	}
	lifts := map[int32]float64{}
	for _, x := range got.rows[u] {
		if _, twice := lifts[x.id]; twice {
			t.Fatalf("row %d has the word %d twice", u, x.id)
		}
		lifts[x.id] = float64(x.lift)
	}
	spare := 1.0
	for f, n := range counts {
		mass := max(0, n-discount)
		for _, s := range known {
			if s.id == int32(f) {
				mass += seedWeight * s.share
			}
		}
		lift := 0.0
		if to.count[f] > 0 { // a word that is never explained needs no entry
			lift = mass / total / (to.count[f] / occurrences)
			spare -= mass / total
		}
		if math.Abs(lifts[int32(f)]-lift) > 1e-5*max(1, lift) {
			t.Errorf("row %d, word %d: lift %v, want %v", u, f, lifts[int32(f)], lift)
		}
	}
	if math.Abs(float64(got.spare[u])-spare) > 1e-6 {
		t.Errorf("row %d: spare mass %v, want %v", u, got.spare[u], spare)
	}
}

// What is alike in both texts is known from the start; between languages short words in letters are not.
func TestAlike(t *testing.T) {
	tests := []struct {
		from, to, word string
		known          bool
	}{
		{"en", "en", "in", true},
		{"de", "fr", "des", false},
		{"de", "fr", "orchestra", true},
		{"en", "zh", "1874", true},
		{"en", "zh", ",", true},
		{"zh", "ja", "灯", true},
		{"zh", "zh-Hant", "人", true},
	}
	for _, test := range tests {
		from, to := newVocabulary(test.from, nil), newVocabulary(test.to, nil)
		u, f := from.id(test.word), to.id(test.word)
		from.id("other")
		got := alike(from, to)
		if known := len(got[u]) == 1 && got[u][0] == (seed{f, 1}); known != test.known {
			t.Errorf("%q between %s and %s: known %v, want %v", test.word, test.from, test.to, known, test.known)
		}
		if len(got[1]) != 0 {
			t.Errorf("a word of one side only is known: %v", got[1])
		}
	}
}
