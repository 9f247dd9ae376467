package align

import "slices"

// withMoved joins rows that moved beads tie together, where no text has units in both: the smaller row goes to the place of
// the one that more texts have.
func (g *grid) withMoved(rows []Row) []Row {
	rowOf := make([][]int, g.texts())
	for t := range rowOf {
		rowOf[t] = rowsOf(rows, t, g.first[t+1]-g.first[t])
	}
	for _, m := range g.moved {
		to, from := rowOf[m.i][m.bead.Source[0]], rowOf[m.j][m.bead.Target[0]]
		if to == from || !canJoin(rows[to], rows[from]) {
			continue
		}
		if filled(rows[to]) < filled(rows[from]) || filled(rows[to]) == filled(rows[from]) && from < to {
			to, from = from, to
		}
		for t, cell := range rows[from].Cells {
			for _, unit := range cell {
				rowOf[t][unit] = to
			}
			rows[to].Cells[t] = append(rows[to].Cells[t], cell...)
		}
		rows[to].Confidence = min(rows[to].Confidence, rows[from].Confidence, m.bead.Confidence)
		rows[from] = Row{}
	}
	return slices.DeleteFunc(rows, func(r Row) bool { return r.Cells == nil })
}

func canJoin(a, b Row) bool {
	for t := range a.Cells {
		if len(a.Cells[t]) > 0 && len(b.Cells[t]) > 0 {
			return false
		}
	}
	return true
}

// filled is how many texts have something in a row.
func filled(r Row) (n int) {
	for _, cell := range r.Cells {
		if len(cell) > 0 {
			n++
		}
	}
	return n
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
