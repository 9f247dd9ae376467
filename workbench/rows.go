package workbench

import (
	"slices"

	"variorum/align"
)

// rowsOf lists the rows in which places stand, rising; every place stands in one.
func rowsOf(rows []align.Row, places []align.Place) []int {
	row := map[align.Place]int{}
	for k, r := range rows {
		for t, cell := range r.Cells {
			for _, n := range cell {
				row[align.Place{Text: t, Unit: n}] = k
			}
		}
	}
	var at []int
	for _, p := range places {
		at = append(at, row[p])
	}
	slices.Sort(at)
	return slices.Compact(at)
}

func rowsAt(rows []align.Row, at []int) []align.Row {
	out := make([]align.Row, len(at))
	for i, k := range at {
		out[i] = rows[k]
	}
	return out
}

// rowSet finds rows by the first unit in them, which stands in no other row of the level.
type rowSet map[align.Place]align.Row

func newRowSet(rows []align.Row) rowSet {
	set := rowSet{}
	for _, r := range rows {
		set[firstPlace(r)] = r
	}
	return set
}

// has tells whether one of the rows has the cells of another.
func (s rowSet) has(row align.Row) bool {
	r, known := s[firstPlace(row)]
	return known && slices.EqualFunc(r.Cells, row.Cells, slices.Equal)
}

// firstPlace is the first unit of a row.
func firstPlace(r align.Row) align.Place {
	t := slices.IndexFunc(r.Cells, func(cell []int) bool { return len(cell) > 0 })
	return align.Place{Text: t, Unit: r.Cells[t][0]}
}

// keptSet finds settled rows by any unit in them.
type keptSet map[align.Place]align.KeptRow

func newKeptSet(rows []align.KeptRow) keptSet {
	set := keptSet{}
	for _, k := range rows {
		for _, p := range placesIn([]align.Row{{Cells: k.Cells}}) {
			set[p] = k
		}
	}
	return set
}

// has tells whether a row is settled.
func (s keptSet) has(row align.Row) bool {
	k, known := s[firstPlace(row)]
	return known && k.Is(row)
}

// placesIn lists all units of rows.
func placesIn(rows []align.Row) []align.Place {
	var out []align.Place
	for _, r := range rows {
		for t, cell := range r.Cells {
			for _, n := range cell {
				out = append(out, align.Place{Text: t, Unit: n})
			}
		}
	}
	return out
}
