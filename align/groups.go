package align

import (
	"cmp"
	"slices"
)

// groups is a disjoint-set forest.
type groups []int

func newGroups(n int) groups {
	g := make(groups, n)
	for k := range g {
		g[k] = k
	}
	return g
}

func (g groups) find(k int) int {
	for g[k] != k {
		g[k] = g[g[k]]
		k = g[k]
	}
	return k
}

// union joins two groups; it is false where they were one already.
func (g groups) union(a, b int) bool {
	a, b = g.find(a), g.find(b)
	g[max(a, b)] = min(a, b)
	return a != b
}

// A grid groups the units of several texts into rows.
type grid struct {
	first []int // number of each text's first unit among all units, and one past the last
	group groups
	trust []trust // of the beads that begin with a unit
	later []tied  // beads that join what is left when the ties are made: of passages that moved, and of other pairs
	home  []int   // of each unit: the row it may not leave; nil where units are free
	walls *walls  // around settled rows; nil where there are none
}

// tied is a bead between the texts i and j.
type tied struct {
	i, j int
	bead Bead
}

// trust sums up the confidences of the beads that hold a row together.
type trust struct{ beads, sum float64 }

func (t trust) mean() float64 {
	if t.beads == 0 {
		return 1
	}
	return t.sum / t.beads
}

// newGrid is a grid of texts with so many units, in which nothing is joined but what is kept.
func newGrid(sizes []int, kept []KeptRow) *grid {
	g := &grid{first: make([]int, 1, len(sizes)+1)}
	for _, n := range sizes {
		g.first = append(g.first, g.first[len(g.first)-1]+n)
	}
	units := g.first[len(sizes)]
	g.group, g.trust = newGroups(units), make([]trust, units)
	if len(kept) > 0 {
		g.keep(kept)
	}
	return g
}

// stayIn keeps units in rows; home gives them per text and unit.
func (g *grid) stayIn(home [][]int) { g.home = slices.Concat(home...) }

func (g *grid) texts() int { return len(g.first) - 1 }

// tie joins what the beads between the texts i and j link; what moved is left for later.
func (g *grid) tie(i, j int, beads []Bead) {
	moved := Moved(beads)
	for k, b := range beads {
		switch {
		case len(b.Source) == 0 || len(b.Target) == 0:
		case moved[k]:
			g.later = append(g.later, tied{i, j, b})
		default:
			one := g.first[i] + b.Source[0]
			g.joinAll(one, g.first[i], b.Source)
			g.joinAll(one, g.first[j], b.Target)
			g.trust[one] = trust{g.trust[one].beads + 1, g.trust[one].sum + b.Confidence}
		}
	}
}

// likely is the confidence from which on a bead joins what the ties have left apart.
const likely = 0.5

// support keeps for later what the beads between the texts i and j link, which are not tied: what the text between them
// in the tree of ties lacks, they may still have in common.
func (g *grid) support(i, j int, beads []Bead) {
	for _, b := range beads {
		if len(b.Source) > 0 && len(b.Target) > 0 && b.Confidence >= likely {
			g.later = append(g.later, tied{i, j, b})
		}
	}
}

// joinAll joins the units of a text, which begins at first, with one unit, and each with the one before it: a settled row
// may stand aside.
func (g *grid) joinAll(one, first int, units []int) {
	for k, n := range units {
		g.join(one, first+n)
		if k > 0 {
			g.join(first+units[k-1], first+n)
		}
	}
}

// join joins the groups of two units, unless their homes or a settled row stand against it; it is true where something
// changed.
func (g *grid) join(a, b int) bool {
	a, b = g.group.find(a), g.group.find(b)
	if a == b || g.home != nil && g.home[a] != g.home[b] || g.walls != nil && !g.walls.mayJoin(a, b) {
		return false
	}
	g.group.union(a, b)
	if g.walls != nil {
		g.walls.join(min(a, b), max(a, b))
	}
	return true
}

// close joins every unit that stands between two of a group to that group, so that each group has one stretch of each
// text.
func (g *grid) close() {
	for changed := true; changed; {
		changed = false
		for t := range g.texts() {
			if g.closeIn(g.first[t], g.first[t+1]) {
				changed = true
			}
		}
	}
}

// closeIn closes the groups within one text, the units from first to end, and tells whether anything changed.
func (g *grid) closeIn(first, end int) (changed bool) {
	last := map[int]int{} // of each group in this text
	roots := make([]int, end-first)
	for u := first; u < end; u++ {
		roots[u-first] = g.group.find(u)
		last[roots[u-first]] = u
	}
	for u := first; u < end; {
		v := u
		for to := last[roots[u-first]]; v < to; {
			v++
			changed = g.join(u, v) || changed
			to = max(to, last[roots[v-first]])
		}
		u = v + 1
	}
	return changed
}

// rows lists the groups in an order that keeps that of every text, but for what moved.
func (g *grid) rows() []Row {
	g.close()
	cells, trusts := g.cells()
	g.joinLater(cells, trusts)
	rows := make([]Row, 0, len(cells))
	for u := range g.group { // in the order of the units, since that of a map is none
		if c := cells[u]; c != nil {
			rows = append(rows, Row{Cells: c, Confidence: trusts[u].mean()})
		}
	}
	sizes := make([]int, g.texts())
	for t := range sizes {
		sizes[t] = g.first[t+1] - g.first[t]
	}
	return arrange(rows, sizes)
}

// cells gives for each group, by its root, its units per text and how far it is to be trusted.
func (g *grid) cells() (map[int][][]int, map[int]trust) {
	cells, trusts := map[int][][]int{}, map[int]trust{}
	for t := range g.texts() {
		for u := g.first[t]; u < g.first[t+1]; u++ {
			root := g.group.find(u)
			if cells[root] == nil {
				cells[root] = make([][]int, g.texts())
			}
			cells[root][t] = append(cells[root][t], u-g.first[t])
			sum := trusts[root]
			trusts[root] = trust{sum.beads + g.trust[u].beads, sum.sum + g.trust[u].sum}
		}
	}
	return cells, trusts
}

// joinLater joins the groups that the beads kept for later link, the surest first, where these have no other counterpart.
func (g *grid) joinLater(cells map[int][][]int, trusts map[int]trust) {
	slices.SortStableFunc(g.later, func(x, y tied) int { return cmp.Compare(y.bead.Confidence, x.bead.Confidence) })
	for _, l := range g.later {
		roots := g.roots(l)
		if len(roots) < 2 || !l.mayJoin(cellsOf(cells, roots)) {
			continue
		}
		for _, from := range roots[1:] {
			into := g.group.find(roots[0])
			from = g.group.find(from)
			if !g.join(into, from) {
				continue
			}
			into, from = min(into, from), max(into, from)
			for t, cell := range cells[from] {
				cells[into][t] = append(cells[into][t], cell...)
				slices.Sort(cells[into][t])
			}
			trusts[into] = trust{1, min(trusts[into].mean(), trusts[from].mean(), l.bead.Confidence)}
			delete(cells, from)
		}
	}
}

func cellsOf(cells map[int][][]int, roots []int) [][][]int {
	out := make([][][]int, len(roots))
	for k, root := range roots {
		out[k] = cells[root]
	}
	return out
}

// roots lists the groups of a bead's units, rising.
func (g *grid) roots(l tied) []int {
	var roots []int
	for _, n := range l.bead.Source {
		roots = append(roots, g.group.find(g.first[l.i]+n))
	}
	for _, n := range l.bead.Target {
		roots = append(roots, g.group.find(g.first[l.j]+n))
	}
	slices.Sort(roots)
	return slices.Compact(roots)
}

// mayJoin tells whether the bead may make one group of several: they must have nothing in its two texts but what it links,
// and either no text in common or nothing linked yet. So it grows no row that has its own counterpart.
func (l tied) mayJoin(all [][][]int) bool {
	common, units := false, 0
	for t := range all[0] {
		here := 0
		for _, cells := range all {
			if t == l.i && !areIn(cells[t], l.bead.Source) || t == l.j && !areIn(cells[t], l.bead.Target) {
				return false
			}
			units += len(cells[t])
			here += min(1, len(cells[t]))
		}
		common = common || here > 1
	}
	return !common || units == len(all)
}

// areIn tells whether all of a are in b; both rise.
func areIn(a, b []int) bool {
	return !slices.ContainsFunc(a, func(n int) bool { _, found := slices.BinarySearch(b, n); return !found })
}
