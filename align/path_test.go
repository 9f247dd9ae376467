package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// every calls visit with every way through the lattice to (i, j), as spans in order, and its score.
func (l *lattice) every(i, j int, visit func(way []span, score float64)) {
	var walk func(i, j int, way []span, score float64)
	walk = func(i, j int, way []span, score float64) {
		if i == 0 && j == 0 {
			visit(way, score)
			return
		}
		for k, sh := range shapes {
			if s, ok := l.score(k, i, j); ok {
				walk(i-sh.source, j-sh.target, append([]span{{i, j, sh.shape}}, way...), score+s)
			}
		}
	}
	walk(i, j, nil, 0)
}

func TestWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _ := drawLattice(t, 4)
		n, m := len(l.source), len(l.target)
		best := math.Inf(-1)
		l.every(n, m, func(_ []span, score float64) { best = max(best, score) })
		w := l.ways()
		if got := w.scores[n][m-l.low[n]]; math.Abs(got-best) > 1e-9 && got != best {
			t.Fatalf("the best way scores %v, want %v", got, best)
		}
		if math.IsInf(best, -1) {
			return // the window lets nothing through
		}
		sum, i, j := 0.0, 0, 0
		for _, s := range w.to(n, m) {
			score, ok := l.score(shapeNumber(s.shape), s.i, s.j)
			if i, j = i+s.source, j+s.target; !ok || i != s.i || j != s.j {
				t.Fatalf("the beads do not join at %v", s)
			}
			sum += score
		}
		if i != n || j != m || math.Abs(sum-best) > 1e-9 {
			t.Errorf("the way leads to (%d, %d) with %v, want (%d, %d) with %v", i, j, sum, n, m, best)
		}
	})
}

// The posteriors of all beads are those of a sum over every single way.
func TestPlausible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const least = 0.01
		l, _ := drawLattice(t, 4)
		temperature := rapid.Float64Range(1, 4).Draw(t, "temperature")
		want := map[span]float64{}
		all := 0.0
		l.every(len(l.source), len(l.target), func(way []span, score float64) {
			p := math.Exp(score / temperature)
			all += p
			for _, s := range way {
				want[s] += p
			}
		})
		if all == 0 {
			return // the window lets nothing through, or what it lets through is beyond numbers
		}
		found := map[span]bool{}
		for _, e := range l.plausible(temperature, least) {
			found[e.span] = true
			if p := want[e.span] / all; math.Abs(e.posterior-p) > 0.001 {
				t.Errorf("bead %v: posterior %v, want %v", e.span, e.posterior, p)
			}
			if score, _ := l.score(shapeNumber(e.shape), e.i, e.j); math.Abs(e.score-score) > 1e-3 {
				t.Errorf("bead %v: score %v, want %v", e.span, e.score, score)
			}
		}
		for s, p := range want {
			if p/all > least+0.001 && !found[s] {
				t.Errorf("bead %v with posterior %v is not found", s, p/all)
			}
		}
	})
}

func TestLogAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Float64Range(-50, 50).Draw(t, "a"), rapid.Float64Range(-50, 50).Draw(t, "b")
		if got, want := logAdd(a, b), math.Log(math.Exp(a)+math.Exp(b)); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v, want %v", got, want)
		}
	})
	nothing := math.Inf(-1)
	if got := logAdd(nothing, nothing); got != nothing {
		t.Errorf("nothing and nothing is %v", got)
	}
	if got := logAdd(nothing, 3); got != 3 {
		t.Errorf("nothing and 3 is %v", got)
	}
}
