package align

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawGraph draws plausible beads between two short texts: a complete way through, and others.
func drawGraph(t *rapid.T) *graph {
	n, m := rapid.IntRange(1, 6).Draw(t, "source"), rapid.IntRange(1, 6).Draw(t, "target")
	spans := map[span]bool{}
	for i, j := 0, 0; i < n || j < m; {
		a, b := min(1, n-i), min(1, m-j)
		i, j = i+a, j+b
		spans[span{i, j, shape{a, b}}] = true
	}
	for range rapid.IntRange(0, 30).Draw(t, "more beads") {
		s := span{rapid.IntRange(0, n).Draw(t, "i"), rapid.IntRange(0, m).Draw(t, "j"), shapes[rapid.IntRange(0, len(shapes)-1).Draw(t, "shape")].shape}
		if s.source <= s.i && s.target <= s.j {
			spans[s] = true
		}
	}
	var edges []edge
	for s := range spans {
		edges = append(edges, edge{span: s})
	}
	slices.SortFunc(edges, func(a, b edge) int { return compareSpans(a.span, b.span) })
	for k := range edges {
		edges[k].score = rapid.Float64Range(-40, 10).Draw(t, "score")
	}
	return newGraph(edges)
}

// ways lists all ways from start to end, as numbers of edges in order.
func (g *graph) ways() [][]int {
	last := g.nodes[len(g.nodes)-1]
	var all [][]int
	var walk func(i, j int, way []int)
	walk = func(i, j int, way []int) {
		if i == last.i && j == last.j {
			all = append(all, slices.Clone(way))
			return
		}
		for k, e := range g.edges {
			if e.i-e.source == i && e.j-e.target == j {
				walk(e.i, e.j, append(way, k))
			}
		}
	}
	walk(0, 0, nil)
	return all
}

func (g *graph) sum(way []int) (sum float64) {
	for _, k := range way {
		sum += g.edges[k].score
	}
	return sum
}

func TestGraphBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		if end := g.nodes[len(g.nodes)-1]; !g.leadsTo(end.i, end.j) {
			t.Fatal("not connected, though a way leads through")
		}
		best := math.Inf(-1)
		for _, way := range g.ways() {
			best = max(best, g.sum(way))
		}
		if got := g.sum(g.best()); math.Abs(got-best) > 1e-9 {
			t.Errorf("the best way scores %v, want %v", got, best)
		}
	})
}

func TestGraphWeigh(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		temperature := rapid.Float64Range(0.5, 4).Draw(t, "temperature")
		g.weigh(temperature)

		want := make([]float64, len(g.edges))
		all := 0.0
		for _, way := range g.ways() {
			p := math.Exp(g.sum(way) / temperature)
			all += p
			for _, k := range way {
				want[k] += p
			}
		}
		for k, e := range g.edges {
			if math.Abs(e.posterior-want[k]/all) > 1e-6 {
				t.Errorf("bead %v: posterior %v, want %v", e.span, e.posterior, want[k]/all)
			}
		}

		// Every way crosses a cut between the places with i+j below a limit and the rest once.
		end := g.nodes[len(g.nodes)-1]
		for limit := 1; limit <= end.i+end.j; limit++ {
			sum := 0.0
			for _, e := range g.edges {
				if from, to := e.i-e.source+e.j-e.target, e.i+e.j; from < limit && limit <= to {
					sum += e.posterior
				}
			}
			if math.Abs(sum-1) > 1e-6 {
				t.Errorf("posteriors over the cut at %d add up to %v, want 1", limit, sum)
			}
		}
	})
}

func TestGraphNotConnected(t *testing.T) {
	g := newGraph([]edge{{span: span{1, 1, shape{1, 1}}}, {span: span{3, 3, shape{1, 1}}}})
	if g.leadsTo(3, 3) {
		t.Error("leads to the end, though no bead leads from 1 to 2")
	}
	g = newGraph([]edge{{span: span{1, 1, shape{1, 1}}}})
	if g.leadsTo(2, 2) {
		t.Error("leads to the end, though the last bead ends before it")
	}
}
