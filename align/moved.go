package align

import "slices"

// surelyMoved is the posterior from which on a bead between passages at different places is believed.
const surelyMoved = 0.5

// moves finds, among the sentences that the way through a pair leaves unlinked, passages that stand at another place in
// the other text: beads of sentences, in no order. Beads keep the order of the texts while the way is sought, so what was
// moved is unlinked on both sides. What is left is treated as two texts of its own, again and again: the anchors between
// them show which gaps belong together, and these gaps are aligned by themselves.
func (w *work) moves(m *model, r *reader) []Bead {
	source, target := w.gaps()
	var found []Bead
	for {
		more := w.movesBetween(source, target, m, r)
		if len(more) == 0 {
			return found
		}
		found = append(found, more...)
	}
}

// gaps gives, for each sentence of either text, the number of the gap it stands in, from 1; 0 for one that is linked.
func (w *work) gaps() (source, target []int) {
	source, target = make([]int, len(w.source.sentences)), make([]int, len(w.target.sentences))
	gap := 1
	for _, p := range w.parts {
		for _, k := range p.best {
			e := p.edges[k]
			if e.shape.source > 0 && e.shape.target > 0 {
				gap++
				continue
			}
			for i := range e.shape.source {
				source[p.firstSource+e.i-1-i] = gap
			}
			for j := range e.shape.target {
				target[p.firstTarget+e.j-1-j] = gap
			}
		}
	}
	return source, target
}

// movesBetween finds beads between gaps at different places, and takes their sentences out of the gaps.
func (w *work) movesBetween(source, target []int, m *model, r *reader) []Bead {
	fromSource, fromTarget := open(source), open(target)
	if len(fromSource) == 0 || len(fromTarget) == 0 {
		return nil
	}
	anchors := m.anchors(picked(w.source.sentences, fromSource), picked(w.target.sentences, fromTarget), w.proportions.rate)
	for k, a := range anchors {
		anchors[k].i, anchors[k].j = fromSource[a.i], fromTarget[a.j]
	}
	var found []Bead
	for first := 0; first < len(anchors); {
		a, past := anchors[first], first+1
		for past < len(anchors) && source[anchors[past].i] == source[a.i] && target[anchors[past].j] == target[a.j] { // the same two gaps
			past++
		}
		if source[a.i] != 0 && target[a.j] != 0 && source[a.i] != target[a.j] { // neither found just now, nor in its place
			from, to := stretch(source, a.i), stretch(target, a.j)
			along := slices.DeleteFunc(slices.Clone(anchors[first:past]), func(b anchor) bool { return !from.has(b.i) || !to.has(b.j) })
			more := w.movesAlong(along, from, to, m, r)
			closeGaps(source, target, more)
			found = append(found, more...)
		}
		first = past
	}
	return found
}

// closeGaps takes the sentences of beads out of their gaps.
func closeGaps(source, target []int, beads []Bead) {
	for _, b := range beads {
		for _, n := range b.Source {
			source[n] = 0
		}
		for _, n := range b.Target {
			target[n] = 0
		}
	}
}

// reach is how many sentences before the first anchor of what moved, and behind the last, are looked at.
const reach = 50

// movesAlong aligns what lies around anchors between two gaps.
func (w *work) movesAlong(anchors []anchor, source, target gap, m *model, r *reader) []Bead {
	first, last := anchors[0], anchors[len(anchors)-1]
	start := point{max(source.from, first.i-reach), max(target.from, first.j-reach), true}
	end := point{min(source.to, last.i+1+reach), min(target.to, last.j+1+reach), true}
	points := []point{start}
	for _, a := range anchors {
		points = append(points, point{a.i, a.j, true})
	}
	var found []Bead
	for _, p := range w.split(append(points, end)) {
		p.solve(m, r, faint)
		found = append(found, p.beads()...)
	}
	return slices.DeleteFunc(found, func(b Bead) bool {
		return len(b.Source) == 0 || len(b.Target) == 0 || b.Confidence < surelyMoved
	})
}

// A gap is a stretch of unlinked sentences, the second bound not in it.
type gap struct{ from, to int }

func (g gap) has(at int) bool { return g.from <= at && at < g.to }

// stretch is the unlinked stretch around a sentence within its gap.
func stretch(gaps []int, at int) gap {
	g := gap{at, at + 1}
	for g.from > 0 && gaps[g.from-1] == gaps[at] {
		g.from--
	}
	for g.to < len(gaps) && gaps[g.to] == gaps[at] {
		g.to++
	}
	return g
}

// open lists the sentences that stand in gaps.
func open(gaps []int) (at []int) {
	for k, g := range gaps {
		if g > 0 {
			at = append(at, k)
		}
	}
	return at
}

// Moved tells for each bead, in the order of the source, whether it stands at another place in the target: all linked
// beads but those of the heaviest sequence in which both texts go on are moved. A bead weighs as much as it has units.
func Moved(beads []Bead) []bool {
	var linked []anchor
	var number []int
	targets := 0
	for k, b := range beads {
		if len(b.Source) > 0 && len(b.Target) > 0 {
			linked = append(linked, anchor{b.Source[0], b.Target[0], float64(len(b.Source) + len(b.Target))})
			number = append(number, k)
			targets = max(targets, b.Target[0]+1)
		}
	}
	stays := chain(linked, targets)
	moved := make([]bool, len(beads))
	for k, a := range linked {
		_, found := slices.BinarySearchFunc(stays, a.i, func(s anchor, i int) int { return s.i - i })
		moved[number[k]] = !found
	}
	return moved
}

// MovedCells tells for each row, text by text, whether its units stand at another place in their text than the row in the
// grid: all cells but those of the heaviest sequence in which the text goes on, each weighing as much as it has units.
func MovedCells(rows []Row) [][]bool {
	moved := make([][]bool, len(rows))
	if len(rows) == 0 {
		return moved
	}
	texts := len(rows[0].Cells)
	for k := range moved {
		moved[k] = make([]bool, texts)
	}
	for t := range texts {
		beads := make([]Bead, len(rows))
		for k, r := range rows {
			beads[k] = Bead{Source: []int{k}, Target: r.Cells[t]}
		}
		for k, m := range Moved(beads) {
			moved[k][t] = m
		}
	}
	return moved
}
