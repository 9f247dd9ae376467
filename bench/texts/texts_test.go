package texts

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
)

func TestBitext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "paragraphs")
		b := NewGenerator(rapid.Uint64().Draw(t, "seed")).Paragraphs(n)
		if got := len(b.Source.Paragraphs); got != n {
			t.Fatalf("%d paragraphs, want %d", got, n)
		}
		var sources, targets []int
		for _, l := range b.Links {
			sources, targets = append(sources, l.Source...), append(targets, l.Target...)
		}
		if want := count(0, sentences(b.Source)); !slices.Equal(sources, want) {
			t.Fatalf("links name the source sentences %v, want each once in order up to %d", sources, len(want))
		}
		if want := count(0, sentences(b.Target)); !slices.Equal(targets, want) {
			t.Fatalf("links name the target sentences %v, want each once in order up to %d", targets, len(want))
		}
		for _, p := range append(b.Source.Paragraphs, b.Target.Paragraphs...) {
			if len(p) == 0 || slices.Contains(p, "") {
				t.Fatalf("a paragraph without text: %q", p)
			}
		}
	})
}

func sentences(t align.Text) (n int) {
	for _, p := range t.Paragraphs {
		n += len(p)
	}
	return n
}

func TestSentences(t *testing.T) {
	b := NewGenerator(1).Sentences(500)
	if n := sentences(b.Source); n < 500 || n > 520 {
		t.Errorf("%d sentences, want 500 or a few more", n)
	}
}

func TestTheSameSeedGivesTheSameText(t *testing.T) {
	if a, b := NewGenerator(3).Paragraphs(50), NewGenerator(3).Paragraphs(50); !reflect.DeepEqual(a, b) {
		t.Error("two texts of one seed differ")
	}
	a, b := NewGenerator(3).Paragraphs(50).Source.Paragraphs, NewGenerator(3).Paragraphs(80).Source.Paragraphs
	if !reflect.DeepEqual(a, b[:50]) {
		t.Error("the longer text does not begin as the shorter one does")
	}
}

func TestSharesOfShapes(t *testing.T) {
	b := NewGenerator(1).Paragraphs(3_000)
	oneToOne := 0
	for _, l := range b.Links {
		if len(l.Source) == 1 && len(l.Target) == 1 {
			oneToOne++
		}
	}
	// About 5,300 beads, 85 % of them drawn 1:1: three standard deviations are 1.5 points.
	if share := float64(oneToOne) / float64(len(b.Links)); share < 0.83 || share > 0.87 {
		t.Errorf("%.3f of the beads are 1:1, want about 0.85", share)
	}
}

func TestProse(t *testing.T) {
	old, now := NewGenerator(1).Prose(5_000, Revision{Words: 0.4})
	if n := len(strings.Fields(old)); n < 5_000 || n > 5_200 {
		t.Errorf("%d words, want 5,000 or a few more", n)
	}
	if old, same := NewGenerator(1).Prose(500, Revision{}); old != same {
		t.Error("a revision that changes nothing gives another text")
	}
	// A fifth of the changes adds a word and a fifth strikes one.
	if a, b := len(strings.Fields(old)), len(strings.Fields(now)); b < a*97/100 || b > a*103/100 {
		t.Errorf("%d words became %d, want about as many", a, b)
	}
}

// Cutting elsewhere keeps the words in order, and leaves no sentence or paragraph empty.
func TestRecut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := NewGenerator(rapid.Uint64().Draw(t, "seed"))
		old := g.Paragraphs(rapid.IntRange(1, 60).Draw(t, "paragraphs")).Target.Paragraphs
		now := g.Recut(old, rapid.Float64Range(0, 0.5).Draw(t, "share"))
		words := func(paragraphs [][]string) []string {
			return strings.Fields(strings.ReplaceAll(strings.Join(Written(paragraphs), " "), ".", ""))
		}
		if !slices.Equal(words(old), words(now)) {
			t.Errorf("%q became %q", old, now)
		}
		for _, p := range now {
			if len(p) == 0 || slices.Contains(p, "") {
				t.Errorf("an empty paragraph or sentence in %q", now)
			}
		}
	})
	g := NewGenerator(1)
	old := g.Paragraphs(300).Target.Paragraphs
	if now := g.Recut(old, 0); !reflect.DeepEqual(old, now) {
		t.Error("cutting nothing elsewhere changes the text")
	}
	if now := g.Recut(old, 0.2); reflect.DeepEqual(old, now) {
		t.Error("cutting elsewhere changes nothing")
	}
}
