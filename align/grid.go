package align

import (
	"cmp"
	"slices"
)

// Row is a row of a grid: units of every text that belong together, a cell a text.
type Row struct {
	Cells      [][]int // per text, unit numbers from 0, rising; empty where the text has nothing here
	Confidence float64 // mean of the beads that hold it together, 0 to 1; 1 where there are none
	Inner      []Row   // of a row of paragraphs: the rows of its sentences; nil for a row of sentences
}

// Collate aligns any number of texts into rows of paragraphs. Every paragraph is in exactly one row, every sentence
// in exactly one inner row.
//
// All pairs of texts are aligned; the texts are then tied together by the pairs that could be aligned best, as many as
// are needed and no more (a spanning tree), so that no text serves as the pivot and the order of the texts does not
// matter. Cost: quadratic in the number of texts, linear in their length.
func (a Aligner) Collate(texts []Text) []Row {
	paragraphs, sentences := newGrid(len(texts)), newGrid(len(texts))
	for _, t := range texts {
		n := 0
		for _, p := range t.Paragraphs {
			n += len(p)
		}
		paragraphs.add(len(t.Paragraphs))
		sentences.add(n)
	}
	tree := a.ties(texts)
	for _, tie := range tree {
		paragraphs.tie(tie.i, tie.j, tie.Paragraphs)
	}
	rows := paragraphs.withMoved(paragraphs.rows())
	home := homes(rows, texts)
	for _, tie := range tree {
		sentences.tie(tie.i, tie.j, inOneRow(tie.Sentences, home[tie.i], home[tie.j]))
	}
	nest(rows, home, sentences.withMoved(sentences.rows()))
	return rows
}

// A tie is an alignment between the texts i and j.
type tie struct {
	i, j int
	Alignment
}

// ties aligns all pairs and returns those of the best tree (Kruskal): the pairs with the highest mean confidence.
func (a Aligner) ties(texts []Text) []tie {
	var all []tie
	var pairs []Pair
	for j := range texts {
		for i := range j {
			t := tie{i: i, j: j}
			if texts[i].Lang > texts[j].Lang {
				t.i, t.j = j, i // so that all pairs of two languages learn together
			}
			all = append(all, t)
			pairs = append(pairs, Pair{texts[t.i], texts[t.j]})
		}
	}
	for k, found := range a.Batch(pairs) {
		all[k].Alignment = found
	}
	slices.SortStableFunc(all, func(a, b tie) int { return cmp.Compare(meanConfidence(b.Sentences), meanConfidence(a.Sentences)) })
	var tree []tie
	group := newGroups(len(texts))
	for _, t := range all {
		if group.union(t.i, t.j) {
			tree = append(tree, t)
		}
	}
	return tree
}

// meanConfidence weighs one-sided beads as nothing: a pair that leaves much unlinked is a bad bridge.
func meanConfidence(beads []Bead) float64 {
	sum := 0.0
	for _, b := range beads {
		if len(b.Source) > 0 && len(b.Target) > 0 {
			sum += b.Confidence
		}
	}
	return sum / float64(max(1, len(beads)))
}

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

// A grid groups the units of several texts.
type grid struct {
	first []int // number of each text's first unit among all units, and one past the last
	group groups
	trust []trust // of the beads that begin with a unit
	moved []tied  // beads of passages at different places, which no row holds yet
}

// tied is a bead between the texts i and j.
type tied struct {
	i, j int
	bead Bead
}

func newGrid(texts int) *grid { return &grid{first: make([]int, 1, texts+1)} }

// add adds the next text, of n units.
func (g *grid) add(n int) {
	g.first = append(g.first, g.first[len(g.first)-1]+n)
	g.group = newGroups(g.first[len(g.first)-1])
	g.trust = make([]trust, len(g.group))
}

// tie joins what the beads between the texts i and j link, but for what moved.
func (g *grid) tie(i, j int, beads []Bead) {
	moved := Moved(beads)
	for k, b := range beads {
		if len(b.Source) == 0 || len(b.Target) == 0 {
			continue
		}
		if moved[k] {
			g.moved = append(g.moved, tied{i, j, b})
			continue
		}
		one := g.first[i] + b.Source[0]
		for _, n := range b.Source {
			g.group.union(one, g.first[i]+n)
		}
		for _, n := range b.Target {
			g.group.union(one, g.first[j]+n)
		}
		g.trust[one] = trust{g.trust[one].beads + 1, g.trust[one].sum + b.Confidence}
	}
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
			changed = g.group.union(u, v) || changed
			to = max(to, last[roots[v-first]])
		}
		u = v + 1
	}
	return changed
}

func (g *grid) texts() int { return len(g.first) - 1 }

// rows lists the groups, in an order that keeps that of every text: again and again a row whose units all come next in
// their texts, and among several the one that lies furthest back relative to the texts' lengths. Since each tie keeps the
// order of its two texts and the ties form a tree, there always is such a row.
func (g *grid) rows() []Row {
	g.close()
	cells, trust := g.cells()
	next := slices.Clone(g.first[:g.texts()])
	rows := make([]Row, 0, len(cells))
	for len(rows) < len(cells) {
		var ready candidate
		for t := range next {
			if next[t] == g.first[t+1] {
				continue
			}
			root := g.group.find(next[t])
			if g.isNext(cells[root], next) {
				at := float64(next[t]-g.first[t]) / float64(g.first[t+1]-g.first[t])
				ready = ready.orEarlier(candidate{root, at, true})
			}
		}
		if !ready.found {
			panic("align: the ties between the texts do not form a tree")
		}
		row := Row{Cells: cells[ready.root], Confidence: trust[ready.root].mean()}
		for t, cell := range row.Cells {
			next[t] += len(cell)
		}
		rows = append(rows, row)
	}
	return rows
}

// trust sums up the confidences of the beads that hold a row together.
type trust struct{ beads, sum float64 }

func (t trust) mean() float64 {
	if t.beads == 0 {
		return 1
	}
	return t.sum / t.beads
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

// isNext tells whether the row's units come next in every text.
func (g *grid) isNext(cells [][]int, next []int) bool {
	for t, cell := range cells {
		if len(cell) > 0 && next[t] != g.first[t]+cell[0] {
			return false
		}
	}
	return true
}

// A candidate for the next row, and how far on it is, from 0 to 1.
type candidate struct {
	root  int
	at    float64
	found bool
}

func (c candidate) orEarlier(d candidate) candidate {
	if !c.found || d.at < c.at {
		return d
	}
	return c
}

// homes gives, per text and sentence, the number of the row of its paragraph.
func homes(rows []Row, texts []Text) [][]int {
	home := make([][]int, len(texts))
	for t, text := range texts {
		rowOf := rowsOf(rows, t, len(text.Paragraphs))
		for p, ss := range text.Paragraphs {
			for range ss {
				home[t] = append(home[t], rowOf[p])
			}
		}
	}
	return home
}

// rowsOf gives for each of a text's n units the number of its row.
func rowsOf(rows []Row, text, n int) []int {
	rowOf := make([]int, n)
	for k, r := range rows {
		for _, unit := range r.Cells[text] {
			rowOf[unit] = k
		}
	}
	return rowOf
}

// inOneRow leaves out the beads of sentences whose paragraphs are not in one row: what moved in two pairs of texts may not
// go together.
func inOneRow(beads []Bead, source, target []int) []Bead {
	return slices.DeleteFunc(slices.Clone(beads), func(b Bead) bool {
		if len(b.Source) == 0 || len(b.Target) == 0 {
			return false
		}
		row := source[b.Source[0]]
		elsewhere := func(home []int) func(int) bool { return func(n int) bool { return home[n] != row } }
		return slices.ContainsFunc(b.Source, elsewhere(source)) || slices.ContainsFunc(b.Target, elsewhere(target))
	})
}

// nest puts rows of sentences into the rows of the paragraphs they stand in.
func nest(rows []Row, home [][]int, sentences []Row) {
	for _, s := range sentences {
		for t, cell := range s.Cells {
			if len(cell) > 0 {
				k := home[t][cell[0]]
				rows[k].Inner = append(rows[k].Inner, s)
				break
			}
		}
	}
}

// Between derives from rows the beads between the texts i and j; rows in which both are empty give none.
func Between(rows []Row, i, j int) []Bead {
	var beads []Bead
	for _, r := range rows {
		if len(r.Cells[i])+len(r.Cells[j]) > 0 {
			beads = append(beads, Bead{r.Cells[i], r.Cells[j], r.Confidence})
		}
	}
	return beads
}
