package align

import (
	"errors"
	"fmt"
	"slices"
)

// ErrNoChange is returned by a correction of what is so already.
var ErrNoChange = errors.New("nothing to change")

// Place is a unit of a text, both counted from 0.
type Place struct{ Text, Unit int }

// Change is rows that give way to others over the same units. The functions that make one know nothing of levels: rows of
// paragraphs or of sentences are corrected alike. The inner rows of Rows are nobody's yet.
type Change struct {
	Old  []int // numbers of the rows that give way, rising
	Rows []Row // that come in their stead; they are not in order yet
}

// Link makes one row of those in which the places stand, wherever they are. ErrNoChange where that is one row already.
func Link(rows []Row, places []Place) (Change, error) {
	at, err := rowsAt(rows, places)
	if err != nil {
		return Change{}, err
	}
	return mergeRows(rows, at)
}

// Merge makes one row of several neighbours.
func Merge(rows []Row, at []int) (Change, error) {
	at = slices.Compact(slices.Sorted(slices.Values(at)))
	for k := 1; k < len(at); k++ {
		if at[k] != at[k-1]+1 {
			return Change{}, fmt.Errorf("rows %d and %d are no neighbours; name those between them too, or link passages of them",
				at[k-1]+1, at[k]+1)
		}
	}
	return mergeRows(rows, at)
}

func mergeRows(rows []Row, at []int) (Change, error) {
	if len(at) < 2 {
		return Change{}, fmt.Errorf("%w: it is one row", ErrNoChange)
	}
	one := Row{Cells: make([][]int, len(rows[at[0]].Cells)), Confidence: 1}
	for _, k := range at {
		for t, cell := range rows[k].Cells {
			one.Cells[t] = append(one.Cells[t], cell...)
		}
	}
	return Change{at, inOrder([]Row{one})}, nil
}

// Unlink takes the places out of their rows; those of a row and text stay together in a row of their own. ErrNoChange where
// all stand alone already.
func Unlink(rows []Row, places []Place) (Change, error) {
	at, err := rowsAt(rows, places)
	if err != nil {
		return Change{}, err
	}
	var c Change
	for _, k := range at {
		rest, out := parted(rows[k], places)
		if len(out) == 1 && isEmpty(rest) {
			continue
		}
		c.Old = append(c.Old, k)
		c.Rows = append(c.Rows, out...)
		if !isEmpty(rest) {
			c.Rows = append(c.Rows, rest)
		}
	}
	if len(c.Old) == 0 {
		return Change{}, fmt.Errorf("%w: each stands alone already", ErrNoChange)
	}
	return c, nil
}

// Split cuts a row in two: in each text that a place names, the second row begins with that place; what the other texts
// have stays in the first row.
func Split(rows []Row, places []Place) (Change, error) {
	at, err := rowsAt(rows, places)
	if err != nil {
		return Change{}, err
	}
	if len(at) > 1 {
		return Change{}, fmt.Errorf("the places stand in %d rows; a split is of one", len(at))
	}
	row := rows[at[0]]
	first := Row{Cells: slices.Clone(row.Cells), Confidence: 1}
	second := Row{Cells: make([][]int, len(row.Cells)), Confidence: 1}
	for _, p := range places {
		n := slices.Index(row.Cells[p.Text], p.Unit)
		if len(second.Cells[p.Text]) > 0 {
			return Change{}, errors.New("two places of one text; in each text the second row begins at one place")
		}
		first.Cells[p.Text], second.Cells[p.Text] = slices.Clip(row.Cells[p.Text][:n]), row.Cells[p.Text][n:]
	}
	if isEmpty(first) {
		return Change{}, fmt.Errorf("%w: nothing is left for the first of the two rows; name where the second begins", ErrNoChange)
	}
	return Change{at, []Row{first, second}}, nil
}

// Move takes the places out of their rows and puts them into another. ErrNoChange where they stand there already.
func Move(rows []Row, places []Place, to int) (Change, error) {
	at, err := rowsAt(rows, places)
	if err != nil {
		return Change{}, err
	}
	if to < 0 || to >= len(rows) {
		return Change{}, fmt.Errorf("there is no row %d; there are %d", to+1, len(rows))
	}
	at = slices.DeleteFunc(at, func(k int) bool { return k == to })
	if len(at) == 0 {
		return Change{}, fmt.Errorf("%w: they are in that row already", ErrNoChange)
	}
	into := Row{Cells: slices.Clone(rows[to].Cells), Confidence: 1}
	var left []Row
	for _, k := range at {
		rest, out := parted(rows[k], places)
		for _, r := range out {
			for t, cell := range r.Cells {
				into.Cells[t] = append(slices.Clip(into.Cells[t]), cell...)
			}
		}
		if !isEmpty(rest) {
			left = append(left, rest)
		}
	}
	old := append(at, to)
	slices.Sort(old)
	return Change{old, inOrder(append([]Row{into}, left...))}, nil
}

// Apply puts a change into effect, and gives the rows in order; texts are those that the rows are over.
func (c Change) Apply(rows []Row, texts []Text) []Row {
	var out []Row
	for k, r := range rows {
		if _, gone := slices.BinarySearch(c.Old, k); !gone {
			out = append(out, r)
		}
	}
	return InOrder(append(out, c.Rows...), texts)
}

// InOrder puts rows in the order of their texts, as Collate does; a cell that stands at another place than its row has
// moved (see MovedCells). The units of a text may have gaps. Inner rows stay as they are.
func InOrder(rows []Row, texts []Text) []Row {
	sizes := make([]int, len(texts))
	for _, r := range rows {
		for t, cell := range r.Cells {
			for _, n := range cell {
				sizes[t] = max(sizes[t], n+1)
			}
		}
	}
	order := canonical(texts)
	turned := make([]Row, len(rows))
	for k, r := range rows {
		turned[k] = Row{Cells: picked(r.Cells, order), Confidence: r.Confidence, Inner: r.Inner}
	}
	turned = arrange(turned, picked(sizes, order))
	for k := range turned {
		turned[k].Cells = turnedBack(turned[k].Cells, order)
	}
	return turned
}

// rowsAt lists the rows in which places stand, rising.
func rowsAt(rows []Row, places []Place) ([]int, error) {
	var at []int
	for _, p := range places {
		k := slices.IndexFunc(rows, func(r Row) bool {
			return p.Text >= 0 && p.Text < len(r.Cells) && slices.Contains(r.Cells[p.Text], p.Unit)
		})
		if k < 0 {
			return nil, fmt.Errorf("no row has unit %d of text %d", p.Unit, p.Text)
		}
		at = append(at, k)
	}
	slices.Sort(at)
	return slices.Compact(at), nil
}

// parted parts a row into what is left of it without the places, and these, a row a text.
func parted(r Row, places []Place) (rest Row, out []Row) {
	rest = Row{Cells: make([][]int, len(r.Cells)), Confidence: 1}
	for t, cell := range r.Cells {
		alone := Row{Cells: make([][]int, len(r.Cells)), Confidence: 1}
		for _, n := range cell {
			if slices.Contains(places, Place{t, n}) {
				alone.Cells[t] = append(alone.Cells[t], n)
			} else {
				rest.Cells[t] = append(rest.Cells[t], n)
			}
		}
		if !isEmpty(alone) {
			out = append(out, alone)
		}
	}
	return rest, out
}

func isEmpty(r Row) bool {
	return !slices.ContainsFunc(r.Cells, func(cell []int) bool { return len(cell) > 0 })
}

// inOrder sorts the units of each cell.
func inOrder(rows []Row) []Row {
	for _, r := range rows {
		for _, cell := range r.Cells {
			slices.Sort(cell)
		}
	}
	return rows
}
