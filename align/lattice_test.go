package align

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawLattice draws two short texts with a table either way, and a window.
func drawLattice(t *rapid.T, most int) (*lattice, *model) {
	const words = 4
	v := &vocabulary{words: make([]string, words)}
	m := &model{source: v, target: v, forward: drawTable(t, words, words), backward: drawTable(t, words, words)}
	source, target := drawSentences(t, most, words), drawSentences(t, most, words)
	w := everything(len(source), len(target))
	if rapid.Bool().Draw(t, "narrow") {
		w = drawWindow(t, len(source), len(target))
	}
	p := firstProportions(source, target)
	p.layout = layout{begins: [2][2]float64{{0.1, -0.4}, {-0.3, 0.7}}, inside: [2]float64{0.2, -0.6}}
	return newLattice(m, source, target, w, p), m
}

// A bead's score is the weighted sum of its parts, each computed here from its definition.
func TestScore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, m := drawLattice(t, 6)
		k := rapid.IntRange(0, len(shapes)-1).Draw(t, "shape")
		sh := shapes[k].shape
		i, j := rapid.IntRange(0, len(l.source)).Draw(t, "i"), rapid.IntRange(0, len(l.target)).Draw(t, "j")
		if !l.holds(i, j) {
			return
		}
		got, ok := l.score(k, i, j)
		if inside := l.holdsBead(i, j, sh); ok != inside {
			t.Fatalf("%v at (%d, %d): inside %v, want %v", sh, i, j, ok, inside)
		}
		if !ok {
			return
		}
		want := shapeWeight * l.priors[k]
		if sh.source > 0 && sh.target > 0 {
			want += scoreOfContents(m, l.proportions, l.source[i-sh.source:i], l.target[j-sh.target:j])
		}
		if math.Abs(got-want) > 0.002+1e-5*math.Abs(want) {
			t.Errorf("%v at (%d, %d) scores %v, want %v", sh, i, j, got, want)
		}
	})
}

// holdsBead tells whether a bead that ends at (i, j) lies inside the window: where it begins, and the two edges that
// meet where it ends.
func (w window) holdsBead(i, j int, sh shape) bool {
	if sh.source > i || sh.target > j || !w.holds(i-sh.source, j-sh.target) {
		return false
	}
	for a := range sh.source {
		if !w.holds(i-a, j) {
			return false
		}
	}
	for b := range sh.target {
		if !w.holds(i, j-b) {
			return false
		}
	}
	return true
}

func scoreOfContents(m *model, p *proportions, source, target []sentence) float64 {
	var words, sourceSize, targetSize float64
	for _, s := range source {
		words += explainedBy(m.backward, target, s)
		sourceSize += float64(s.size) * math.Sqrt(p.ratio)
	}
	for _, s := range target {
		words += explainedBy(m.forward, source, s)
		targetSize += float64(s.size) / math.Sqrt(p.ratio)
	}
	d := targetSize - sourceSize
	length := -d * d / (lengthSpread*(sourceSize+targetSize) + 1)
	cuts := p.layout.begins[opens(source[0])][opens(target[0])]
	for _, s := range slices.Concat(source[1:], target[1:]) {
		cuts += p.layout.inside[opens(s)]
	}
	return lengthWeight*length + wordWeight*words + layoutWeight*cuts
}
