package align

import (
	"math"
	"reflect"
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

func (w window) holds(i, j int) bool { return w.low[i] <= j && j <= w.high[i] }

func checkWindow(t *rapid.T, w window, n, m int) {
	if len(w.low) != n+1 || len(w.high) != n+1 {
		t.Fatalf("window of %d steps, want %d", len(w.low), n+1)
	}
	if !slices.IsSorted(w.low) || !slices.IsSorted(w.high) {
		t.Fatalf("bounds fall: %v", w)
	}
	if !w.holds(0, 0) || !w.holds(n, m) {
		t.Fatalf("the corners are outside: %v", w)
	}
	for i := range w.low {
		if w.low[i] < 0 || w.high[i] > m || w.low[i] > w.high[i] {
			t.Fatalf("step %d looks at %d to %d of %d", i, w.low[i], w.high[i], m)
		}
	}
}

func TestAround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wide := rapid.IntRange(maxSide, 12).Draw(t, "margin") // less than a bead would leave holes
		i0, j0 := rapid.IntRange(0, 9).Draw(t, "i0"), rapid.IntRange(0, 9).Draw(t, "j0")
		var path []span
		i, j := 0, 0
		for range rapid.IntRange(1, 40).Draw(t, "beads") {
			sh := shapes[rapid.IntRange(0, len(shapes)-1).Draw(t, "shape")].shape
			i, j = i+sh.source, j+sh.target
			path = append(path, span{i0 + i, j0 + j, sh})
		}
		w := around(path, wide, i0, j0, i, j)
		checkWindow(t, w, i, j)
		for _, s := range append(path, span{i: i0, j: j0}) {
			for a := max(0, s.i-i0-wide); a <= min(i, s.i-i0+wide); a++ {
				for b := max(0, s.j-j0-wide); b <= min(j, s.j-j0+wide); b++ {
					if !w.holds(a, b) {
						t.Fatalf("(%d, %d) is within %d of the path at (%d, %d), but outside", a, b, wide, s.i-i0, s.j-j0)
					}
				}
			}
		}
	})
}

// A turned window holds the same places, and turned again it is what it was.
func TestTurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(0, 9).Draw(t, "n"), rapid.IntRange(0, 9).Draw(t, "m")
		w := drawWindow(t, n, m)
		turned := turn(w, m)
		for i := range n + 1 {
			for j := range m + 1 {
				if w.holds(i, j) != turned.holds(j, i) {
					t.Fatalf("(%d, %d): inside %v, turned %v", i, j, w.holds(i, j), turned.holds(j, i))
				}
			}
		}
		if again := turn(turned, n); !reflect.DeepEqual(again, w) {
			t.Fatalf("turned twice %v, want %v", again, w)
		}
	})
}
