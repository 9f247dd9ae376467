package align

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEveryUnitIsInOneBead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 3).Draw(t, "pairs")
		pairs := make([]Pair, n)
		for k := range pairs {
			pairs[k] = Pair{drawText(t, languages.Draw(t, "source")), drawText(t, languages.Draw(t, "target"))}
		}
		all := unaided.Batch(pairs)
		if len(all) != n {
			t.Fatalf("%d alignments, want %d", len(all), n)
		}
		for k, a := range all {
			checkAlignment(t, pairs[k], a)
		}
		if again := unaided.Batch(pairs); !reflect.DeepEqual(all, again) {
			t.Fatal("a second run gives something else")
		}
	})
}

func TestVersionsInBeads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawVersions(t, 2, 2)
		p := Pair{texts[0], texts[1]}
		a := unaided.Align(p.Source, p.Target)
		checkAlignment(t, p, a)
		checkUnbroken(t, a.Sentences)
	})
}

// checkAlignment fails unless both levels hold what Alignment promises, and paragraphs follow from sentences.
func checkAlignment(t tester, p Pair, a Alignment) {
	t.Helper()
	checkBeads(t, a.Sentences, sentenceCount(p.Source), sentenceCount(p.Target))
	checkBeads(t, a.Paragraphs, len(p.Source.Paragraphs), len(p.Target.Paragraphs))
	checkUnbroken(t, a.Paragraphs)
	source, target := paragraphsOf(p.Source), paragraphsOf(p.Target)
	home := map[[2]int]int{} // by side and paragraph, its bead
	for k, b := range a.Paragraphs {
		for _, n := range b.Source {
			home[[2]int{0, n}] = k
		}
		for _, n := range b.Target {
			home[[2]int{1, n}] = k
		}
	}
	for _, b := range a.Sentences {
		for _, i := range b.Source {
			for _, j := range b.Target {
				if home[[2]int{0, source[i]}] != home[[2]int{1, target[j]}] {
					t.Fatalf("sentences %d and %d are linked, their paragraphs %d and %d are not", i, j, source[i], target[j])
				}
			}
		}
	}
}

// checkBeads fails unless every one of n source and m target units is in one bead and the beads are in order, but for
// what moved: it comes where it stands in the source.
func checkBeads(t tester, beads []Bead, n, m int) {
	t.Helper()
	checkCover(t, beads, n, m)
	moved := Moved(beads)
	lastSource, lastTarget := -1, -1 // of linked beads
	firstSource, firstTarget := -1, -1
	for k, b := range beads {
		if len(b.Source) > 0 {
			if b.Source[0] <= firstSource || !slices.IsSorted(b.Source) {
				t.Fatalf("source units out of order at %v:%v in %s", b.Source, b.Target, notation(beads))
			}
			firstSource = b.Source[0]
		}
		if moved[k] {
			continue
		}
		if len(b.Target) > 0 {
			if b.Target[0] <= firstTarget || !slices.IsSorted(b.Target) {
				t.Fatalf("target units out of order at %v:%v in %s", b.Source, b.Target, notation(beads))
			}
			firstTarget = b.Target[0]
		}
		if len(b.Source) > 0 && len(b.Target) > 0 {
			if b.Source[0] <= lastSource || b.Target[0] <= lastTarget {
				t.Fatalf("linked beads cross at %v:%v in %s", b.Source, b.Target, notation(beads))
			}
			lastSource, lastTarget = b.Source[len(b.Source)-1], b.Target[len(b.Target)-1]
		}
	}
}

// checkCover fails unless every one of n source and m target units is in one bead, each with a confidence.
func checkCover(t tester, beads []Bead, n, m int) {
	t.Helper()
	source, target := []int{}, []int{}
	for _, b := range beads {
		if !(b.Confidence >= 0 && b.Confidence <= 1) {
			t.Fatalf("confidence %v of %v:%v, want 0 to 1", b.Confidence, b.Source, b.Target)
		}
		if len(b.Source)+len(b.Target) == 0 {
			t.Fatal("a bead of nothing")
		}
		source, target = append(source, b.Source...), append(target, b.Target...)
	}
	slices.Sort(source)
	slices.Sort(target)
	if !slices.Equal(source, counted(0, n)) || !slices.Equal(target, counted(0, m)) {
		t.Fatalf("units %v and %v, want each of %d and %d once", source, target, n, m)
	}
}

// checkUnbroken fails where a unit stands between those of a bead without being in it. (A blank sentence may.)
func checkUnbroken(t tester, beads []Bead) {
	t.Helper()
	for _, b := range beads {
		for _, units := range [][]int{b.Source, b.Target} {
			if n := len(units); n > 0 && units[n-1]-units[0] != n-1 {
				t.Fatalf("%v:%v leaves out what stands between", b.Source, b.Target)
			}
		}
	}
}

func sentenceCount(t Text) int { return len(paragraphsOf(t)) }

// paragraphsOf gives the paragraph of each sentence.
func paragraphsOf(t Text) (of []int) {
	for p, sentences := range t.Paragraphs {
		for range sentences {
			of = append(of, p)
		}
	}
	return of
}

func TestSourceAndTargetMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawClear(t, 2, 2)
		there, back := unaided.Align(texts[0], texts[1]), unaided.Align(texts[1], texts[0])
		if a, b := linkedNotation(there.Sentences), linkedNotation(mirrored(back.Sentences)); a != b {
			t.Errorf("sentences\n%s\nthe other way\n%s", a, b)
		}
		if a, b := linkedNotation(there.Paragraphs), linkedNotation(mirrored(back.Paragraphs)); a != b {
			t.Errorf("paragraphs\n%s\nthe other way\n%s", a, b)
		}
	})
}

func mirrored(beads []Bead) []Bead {
	out := make([]Bead, len(beads))
	for k, b := range beads {
		out[k] = Bead{b.Target, b.Source, b.Confidence}
	}
	return out
}

// linkedNotation leaves one-sided beads out, which may come in either order.
func linkedNotation(beads []Bead) string { return notation(linkedOnly(beads)) }

// madeUp writes a long text and a translation of it, word for word, into another made-up language, with sentences of
// different lengths; left out of the translation are the sentences from i up to but without j.
func madeUp(sentences, i, j int) Pair {
	rng := rand.New(rand.NewPCG(7, 7))
	rank := rand.NewZipf(rng, 1.2, 5, 2_000)
	p := Pair{Text{Lang: "x-one"}, Text{Lang: "x-two"}}
	for k := range sentences {
		var source, target []string
		for range 3 + rng.IntN(12) {
			w := rank.Uint64()
			source, target = append(source, fmt.Sprintf("so%x", w*w)), append(target, fmt.Sprintf("ta%x", w*w+11))
		}
		p.Source.Paragraphs = append(p.Source.Paragraphs, []string{strings.Join(source, " ") + "."})
		if k < i || k >= j {
			p.Target.Paragraphs = append(p.Target.Paragraphs, []string{strings.Join(target, " ") + "."})
		}
	}
	return p
}

// A text too long to be compared in full is aligned piece by piece, and finds its way over a gap.
func TestLongText(t *testing.T) {
	const n, first, past = 1_500, 700, 760
	p := madeUp(n, first, past)
	a := unaided.Align(p.Source, p.Target)
	checkAlignment(t, p, a)
	want := beadsOf(t, pairsOf(0, 0, first)+" "+pairsOf(past, first, n-past))
	if s := Evaluate(want, a.Sentences).Strict; s.F1 < 0.99 {
		t.Errorf("strict F1 %.3f on a text translated word for word, want 0.99 at least", s.F1)
	}
}

// The number of processors does not reach the result.
func TestProcessorsDoNotMatter(t *testing.T) {
	pairs := []Pair{
		madeUp(650, 20, 30),
		{lined("zh", chineseStory...), lined("en", story...)},
		{lined("zh", chineseStory[:9]...), lined("en", revisedStory...)},
	}
	texts := []Text{lined("en", story...), lined("zh", chineseStory...), lined("en", revisedStory...)}
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	beads, rows := unaided.Batch(pairs), unaided.Collate(texts)
	runtime.GOMAXPROCS(2)
	if !reflect.DeepEqual(unaided.Batch(pairs), beads) {
		t.Error("other beads on two processors than on one")
	}
	if !reflect.DeepEqual(unaided.Collate(texts), rows) {
		t.Error("other rows on two processors than on one")
	}
}
