package align

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// bestChain tries every subset: the weight of the heaviest in which both texts go on.
func bestChain(as []anchor) (best float64) {
	for set := range 1 << len(as) {
		last, sum, ok := anchor{i: -1, j: -1}, 0.0, true
		for k, a := range as {
			if set>>k&1 == 1 {
				ok = ok && a.i > last.i && a.j > last.j
				last, sum = a, sum+a.weight
			}
		}
		if ok {
			best = max(best, sum)
		}
	}
	return best
}

func TestChain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const size = 8
		as := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) anchor {
			return anchor{rapid.IntRange(0, size-1).Draw(t, "i"), rapid.IntRange(0, size-1).Draw(t, "j"), float64(rapid.IntRange(1, 9).Draw(t, "weight"))}
		}), 0, 9, func(a anchor) [2]int { return [2]int{a.i, a.j} }).Draw(t, "anchors")
		back := make([]anchor, len(as))
		for k, a := range as {
			back[k] = anchor{a.j, a.i, 0}
		}
		sorted := mutual(slices.Clone(as), back)
		links, sum := chain(sorted, size), 0.0
		for k, a := range links {
			sum += a.weight
			if k > 0 && (a.i <= links[k-1].i || a.j <= links[k-1].j) {
				t.Fatalf("%v does not go on", links)
			}
		}
		slices.SortFunc(as, func(a, b anchor) int { return a.i - b.i })
		if want := bestChain(as); sum != want {
			t.Fatalf("%v weighs %v, want %v", links, sum, want)
		}
	})
}

// A pair that only one of the two sentences chooses is none.
func TestMutual(t *testing.T) {
	there := []anchor{{0, 0, 5}, {1, 0, 9}, {1, 2, 4}}
	back := []anchor{{0, 0, 6}, {2, 1, 3}, {3, 1, 8}}
	got := mutual(there, back)
	if want := []anchor{{0, 0, 11}, {1, 2, 7}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// An anchor far off the way of its neighbours is dropped, and so is one with none.
func TestSupported(t *testing.T) {
	var as []anchor
	for k := range 6 {
		as = append(as, anchor{10 * k, 10*k + k%2, 15})
	}
	stray := anchor{52, 400, 20}
	got := supported(append(slices.Clone(as), stray), 1)
	if !slices.Equal(got, as) {
		t.Errorf("%v, want all but %v", got, stray)
	}
	if got := supported([]anchor{{3, 3, 39}}, 1); len(got) != 0 {
		t.Errorf("%v stands alone", got)
	}
}

// What one side lacks is a jump between anchors, wherever it is and however long.
func TestAnchorsJump(t *testing.T) {
	texts := Pair{Text{Lang: "en"}, Text{Lang: "en"}}
	for round := range 30 {
		for k := range story {
			s := story[k] + " Entry " + string(rune('A'+round)) + string(rune('a'+k)) + "x of ledger " + string(rune('a'+round)) + string(rune('K'+k)) + "y."
			texts.Source.Paragraphs = append(texts.Source.Paragraphs, []string{s})
			if round < 10 || round >= 20 {
				texts.Target.Paragraphs = append(texts.Target.Paragraphs, []string{s})
			}
		}
	}
	v, u := newVocabulary("en", nil), newVocabulary("en", nil)
	w := newWork(texts, v, u)
	as := newModel(v, u, dictionary{}, 0).anchors(w.source.sentences, w.target.sentences, 1)
	if len(as) < 100 {
		t.Fatalf("%d anchors, want most of 280", len(as))
	}
	for _, a := range as {
		want := a.i
		if a.i >= 20*len(story) {
			want = a.i - 10*len(story)
		}
		if a.j != want {
			t.Errorf("%v, want %d", a, want)
		}
	}
}
