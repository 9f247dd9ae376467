package align

import "slices"

// keep joins the units of settled rows, each to the first row that has it, and puts walls around the rows.
func (g *grid) keep(rows []KeptRow) {
	w := newWalls(g, rows)
	for k, r := range rows {
		one := -1
		for t, cell := range r.Cells {
			for _, n := range cell {
				u := g.first[t] + n
				if n < 0 || u >= g.first[t+1] || w.row[g.group.find(u)] != 0 {
					continue // there is no such unit, or it is in another row
				}
				if one < 0 {
					one = u
					w.row[one] = k + 1
					continue
				}
				a, b := g.group.find(one), u
				g.group.union(a, b)
				w.join(min(a, b), max(a, b))
			}
		}
	}
	w.build(g)
	g.walls = w
}

// walls keep settled rows from growing and others from reaching around them.
type walls struct {
	rows  []KeptRow
	row   []int      // by root: the number of its settled row, from 1; 0 for none
	reach [][]extent // by root, per text: from the first unit to the last
	next  []int      // of each unit of a text: itself or the next one of the text in a settled row that speaks of it
}

// An extent of units, the last one in it; none where to < from.
type extent struct{ from, to int }

func (s extent) empty() bool { return s.to < s.from }

func newWalls(g *grid, rows []KeptRow) *walls {
	w := &walls{rows: rows, row: make([]int, len(g.group)), reach: make([][]extent, len(g.group))}
	for t := range g.texts() {
		for u := g.first[t]; u < g.first[t+1]; u++ {
			w.reach[u] = slices.Repeat([]extent{{0, -1}}, g.texts())
			w.reach[u][t] = extent{u, u}
		}
	}
	return w
}

// build looks up where walls stand.
func (w *walls) build(g *grid) {
	w.next = make([]int, len(g.group))
	for t := range g.texts() {
		next := g.first[t+1]
		for u := g.first[t+1] - 1; u >= g.first[t]; u-- {
			if k := w.row[g.group.find(u)]; k > 0 && w.rows[k-1].speaksOf(t) {
				next = u
			}
			w.next[u] = next
		}
	}
}

// speaks tells whether a group, by its root, is a settled row that says what a text has.
func (w *walls) speaks(root, text int) bool {
	return w.row[root] > 0 && w.rows[w.row[root]-1].speaksOf(text)
}

// mayJoin tells whether two groups, by their roots, may become one.
func (w *walls) mayJoin(a, b int) bool {
	if w.row[a] > 0 && w.row[b] > 0 {
		return false
	}
	for t, x := range w.reach[a] {
		y := w.reach[b][t]
		if w.speaks(a, t) && !y.empty() || w.speaks(b, t) && !x.empty() {
			return false
		}
		if x.empty() || y.empty() {
			continue
		}
		if between, end := min(x.to, y.to)+1, max(x.from, y.from); between < end && w.next[between] < end {
			return false
		}
	}
	return true
}

// join notes that the group of one root has taken in that of another.
func (w *walls) join(into, from int) {
	w.row[into] = max(w.row[into], w.row[from])
	for t, y := range w.reach[from] {
		x := w.reach[into][t]
		switch {
		case y.empty():
		case x.empty():
			w.reach[into][t] = y
		default:
			w.reach[into][t] = extent{min(x.from, y.from), max(x.to, y.to)}
		}
	}
	w.reach[from] = nil
}
