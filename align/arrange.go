package align

import (
	"cmp"
	"slices"
)

// arrange puts rows in order: again and again a row whose units all come next in their texts, and among several the one
// that lies furthest back relative to the texts' sizes. Where the rows stand in each other's way, something has moved: of
// the rows that come next in some text, the one that would have to wait longest in another gives up its place there, or
// here, if more texts have it there. What gave up its place stands with its row all the same.
//
// Of a cell that is in pieces the longest counts. Cost: linear in the rows, quadratic in the texts.
func arrange(rows []Row, sizes []int) []Row {
	a := newArrangement(rows, sizes)
	out := make([]Row, 0, len(rows))
	for len(out) < len(rows) {
		next, ready := a.ready()
		if !ready {
			a.giveWay()
			continue
		}
		out = append(out, rows[next])
		a.pass(next)
	}
	return out
}

// An arrangement is how far rows have been put in order.
type arrangement struct {
	sizes  []int
	queues []queue
	where  [][]int // per row and text: its place in the text's queue, or -1
}

// A queue is the rows of a text in its order, and how many of them have passed or given up their place.
type queue struct {
	slots  []slot
	passed int
}

// A slot is a row's place in a queue, with the unit it begins with.
type slot struct{ row, unit int }

func newArrangement(rows []Row, sizes []int) *arrangement {
	a := &arrangement{sizes: sizes, queues: make([]queue, len(sizes)), where: make([][]int, len(rows))}
	for k, r := range rows {
		a.where[k] = slices.Repeat([]int{-1}, len(sizes))
		for t, cell := range r.Cells {
			if len(cell) > 0 {
				a.queues[t].slots = append(a.queues[t].slots, slot{k, longestRun(cell)})
			}
		}
	}
	for t := range a.queues {
		slots := a.queues[t].slots
		slices.SortFunc(slots, func(x, y slot) int { return cmp.Compare(x.unit, y.unit) })
		for n, p := range slots {
			a.where[p.row][t] = n
		}
	}
	return a
}

// longestRun is the first unit of the longest run of a cell.
func longestRun(cell []int) int {
	best, length := cell[0], 0
	for from := 0; from < len(cell); {
		to := from + 1
		for to < len(cell) && cell[to] == cell[to-1]+1 {
			to++
		}
		if to-from > length {
			best, length = cell[from], to-from
		}
		from = to
	}
	return best
}

// head is the row that comes next in a text.
func (a *arrangement) head(text int) (slot, bool) {
	q := &a.queues[text]
	for q.passed < len(q.slots) && a.where[q.slots[q.passed].row][text] < 0 {
		q.passed++
	}
	if q.passed == len(q.slots) {
		return slot{}, false
	}
	return q.slots[q.passed], true
}

// ready finds the next row, if there is one that stands in no other's way.
func (a *arrangement) ready() (row int, ready bool) {
	least := 0.0
	for t := range a.queues {
		p, any := a.head(t)
		if !any || a.wait(p.row) > 0 {
			continue
		}
		if at := float64(p.unit) / float64(a.sizes[t]); !ready || at < least {
			row, least, ready = p.row, at, true
		}
	}
	return row, ready
}

// wait is how many units come before the row in the text where these are the most.
func (a *arrangement) wait(row int) (units int) {
	for t, n := range a.where[row] {
		if n < 0 {
			continue
		}
		head, _ := a.head(t)
		units = max(units, a.queues[t].slots[n].unit-head.unit)
	}
	return units
}

// giveWay takes a row out of the queues of some texts.
func (a *arrangement) giveWay() {
	moved, longest := 0, 0
	for t := range a.queues {
		if p, any := a.head(t); any {
			if wait := a.wait(p.row); wait > longest {
				moved, longest = p.row, wait
			}
		}
	}
	var here, elsewhere []int // texts in which the row comes next, or later
	for t, n := range a.where[moved] {
		switch {
		case n < 0:
		case n == a.queues[t].passed:
			here = append(here, t)
		default:
			elsewhere = append(elsewhere, t)
		}
	}
	if len(here) < len(elsewhere) {
		elsewhere = here
	}
	for _, t := range elsewhere {
		a.where[moved][t] = -1
	}
}

// pass takes a row out of all queues.
func (a *arrangement) pass(row int) {
	for t := range a.where[row] {
		a.where[row][t] = -1
	}
}
