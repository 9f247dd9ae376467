package align

import (
	"math"
	"slices"
)

// ways holds, for every node of a lattice, the score of the best way there and the shape of its last bead (Viterbi).
type ways struct {
	window
	scores [][]float64
	steps  [][]int8
}

func (l *lattice) ways() ways {
	n := len(l.source)
	w := ways{l.window, make([][]float64, n+1), make([][]int8, n+1)}
	for i := range w.scores {
		width := l.high[i] - l.low[i] + 1
		w.scores[i], w.steps[i] = make([]float64, width), make([]int8, width)
		for j := l.low[i]; j <= l.high[i]; j++ {
			if i == 0 && j == 0 {
				continue
			}
			top, step := math.Inf(-1), 0
			for k, sh := range shapes {
				s, ok := l.score(k, i, j)
				if !ok {
					continue
				}
				s += w.scores[i-sh.source][j-sh.target-l.low[i-sh.source]]
				if s > top {
					top, step = s, k
				}
			}
			w.scores[i][j-l.low[i]], w.steps[i][j-l.low[i]] = top, int8(step)
		}
	}
	return w
}

// to is the best way to the node (i, j), as spans in order.
func (w ways) to(i, j int) []span {
	var path []span
	for i > 0 || j > 0 {
		sh := shapes[w.steps[i][j-w.low[i]]].shape
		path = append(path, span{i, j, sh})
		i, j = i-sh.source, j-sh.target
	}
	slices.Reverse(path)
	return path
}

// An edge is a plausible bead: where it lies, what it scores, how probable it is.
type edge struct {
	span
	score     float64
	posterior float64
}

// slight is the logarithm of a posterior too small to matter.
const slight = -15

// plausible runs forward and backward over the whole lattice at the given temperature and returns the beads with
// posteriors of at least faint, by end. Scores are not kept from forward to backward: there are many, and on the way back
// only the few nodes that matter are asked again.
func (l *lattice) plausible(temperature, faint float64) []edge {
	n, m := len(l.source), len(l.target)
	alpha, beta := l.nodes(), l.nodes()
	alpha[0][0], beta[n][m-l.low[n]] = 0, 0
	var scores arrivals
	for i := range alpha {
		for j := l.low[i]; j <= l.high[i]; j++ {
			if i > 0 || j > 0 {
				l.arrivals(&scores, i, j)
				alpha[i][j-l.low[i]] = l.arrive(alpha, &scores, temperature, i, j)
			}
		}
	}
	all := alpha[n][m-l.low[n]]
	least := math.Log(faint)
	var edges []edge
	for i := n; i >= 0; i-- {
		for j := l.high[i]; j >= l.low[i]; j-- {
			here := beta[i][j-l.low[i]]
			if !(alpha[i][j-l.low[i]]+here-all >= slight) {
				continue
			}
			l.arrivals(&scores, i, j)
			for k, s := range scores {
				if s == outside {
					continue
				}
				sh := shapes[k].shape
				pi, pj := i-sh.source, j-sh.target-l.low[i-sh.source]
				p := alpha[pi][pj] + s/temperature + here - all
				if !(p >= slight) {
					continue
				}
				beta[pi][pj] = logAdd(beta[pi][pj], s/temperature+here)
				if p > least {
					edges = append(edges, edge{span{i, j, sh}, s, math.Exp(p)})
				}
			}
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return compareSpans(a.span, b.span) })
	return edges
}

// arrivals holds the scores of the beads of each shape that end at a node.
type arrivals [shapeCount]float64

// outside marks a bead that does not lie inside the window.
const outside = -math.MaxFloat64

func (l *lattice) arrivals(into *arrivals, i, j int) {
	for k := range into {
		s, ok := l.score(k, i, j)
		if !ok {
			s = outside
		}
		into[k] = s
	}
}

func (l *lattice) nodes() [][]float64 {
	rows := make([][]float64, len(l.low))
	for i := range rows {
		rows[i] = make([]float64, l.high[i]-l.low[i]+1)
		for k := range rows[i] {
			rows[i][k] = math.Inf(-1)
		}
	}
	return rows
}

// arrive sums over all ways to the node (i, j), in logs, given the scores of the beads that end there.
func (l *lattice) arrive(alpha [][]float64, scores *arrivals, temperature float64, i, j int) float64 {
	var ways arrivals
	top, n := math.Inf(-1), 0
	for k, s := range scores {
		if s != outside {
			sh := &shapes[k]
			ways[n] = alpha[i-sh.source][j-sh.target-l.low[i-sh.source]] + s/temperature
			top = max(top, ways[n])
			n++
		}
	}
	if math.IsInf(top, -1) {
		return top
	}
	sum := 0.0
	for _, w := range ways[:n] {
		if w > top-12 {
			sum += math.Exp(w - top)
		}
	}
	return top + math.Log(sum)
}

func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if b < a-30 || math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

func compareSpans(a, b span) int {
	switch {
	case a.i != b.i:
		return a.i - b.i
	case a.j != b.j:
		return a.j - b.j
	case a.source != b.source:
		return a.source - b.source
	}
	return a.target - b.target
}
