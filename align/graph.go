package align

import "math"

// A graph is the plausible beads alone, in the order of compareSpans: small enough to score each bead with care.
type graph struct {
	edges []edge
	nodes []node // in order; the first is the start, the last the end of both texts
	from  []int  // per edge, the number of its first node
}

// A node is a place between beads, with the edges that end there: [first, past).
type node struct{ i, j, first, past int }

func newGraph(edges []edge) *graph {
	g := &graph{edges: edges, from: make([]int, len(edges)), nodes: []node{{}}}
	for k, e := range edges {
		if last := g.nodes[len(g.nodes)-1]; last.i != e.i || last.j != e.j {
			g.nodes = append(g.nodes, node{e.i, e.j, k, k})
		}
		g.nodes[len(g.nodes)-1].past = k + 1
		g.from[k] = g.find(e.i-e.source, e.j-e.target)
	}
	return g
}

// find returns the number of the node (i, j), -1 where no edge ends there.
func (g *graph) find(i, j int) int {
	low, high := 0, len(g.nodes)
	for low < high {
		middle := (low + high) / 2
		if n := g.nodes[middle]; n.i < i || n.i == i && n.j < j {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(g.nodes) && g.nodes[low].i == i && g.nodes[low].j == j {
		return low
	}
	return -1
}

// leadsTo tells whether a way leads from the start to the end of n and m sentences.
func (g *graph) leadsTo(n, m int) bool {
	if last := g.nodes[len(g.nodes)-1]; last.i != n || last.j != m {
		return false
	}
	reached := make([]bool, len(g.nodes))
	reached[0] = true
	for x := 1; x < len(g.nodes); x++ {
		for _, from := range g.from[g.nodes[x].first:g.nodes[x].past] {
			reached[x] = reached[x] || from >= 0 && reached[from]
		}
	}
	return reached[len(g.nodes)-1]
}

// weigh sets the posteriors of the edges from their scores at the given temperature.
func (g *graph) weigh(temperature float64) {
	alpha := make([]float64, len(g.nodes))
	for x := 1; x < len(g.nodes); x++ {
		alpha[x] = math.Inf(-1)
		for k := g.nodes[x].first; k < g.nodes[x].past; k++ {
			if g.from[k] >= 0 {
				alpha[x] = logAdd(alpha[x], alpha[g.from[k]]+g.edges[k].score/temperature)
			}
		}
	}
	end := len(g.nodes) - 1
	beta := make([]float64, len(g.nodes))
	for x := range beta[:end] {
		beta[x] = math.Inf(-1)
	}
	for x := end; x > 0; x-- {
		for k := g.nodes[x].first; k < g.nodes[x].past; k++ {
			g.edges[k].posterior = 0
			if from := g.from[k]; from >= 0 && !math.IsInf(beta[x], -1) {
				s := g.edges[k].score/temperature + beta[x]
				beta[from] = logAdd(beta[from], s)
				g.edges[k].posterior = math.Exp(alpha[from] + s - alpha[end])
			}
		}
	}
}

// best is the way from start to end with the highest sum of scores, as numbers of edges in order.
func (g *graph) best() []int {
	top := make([]float64, len(g.nodes))
	step := make([]int, len(g.nodes))
	for x := 1; x < len(g.nodes); x++ {
		top[x] = math.Inf(-1)
		for k := g.nodes[x].first; k < g.nodes[x].past; k++ {
			if g.from[k] >= 0 && top[g.from[k]]+g.edges[k].score > top[x] {
				top[x], step[x] = top[g.from[k]]+g.edges[k].score, k
			}
		}
	}
	var path []int
	for x := len(g.nodes) - 1; x > 0; x = g.from[step[x]] {
		path = append(path, step[x])
	}
	for a, b := 0, len(path)-1; a < b; a, b = a+1, b-1 {
		path[a], path[b] = path[b], path[a]
	}
	return path
}
