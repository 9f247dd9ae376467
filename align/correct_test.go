package align

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// parseRows reads the notation of rowNotation: cells of a row parted by colons, units by commas.
func parseRows(s string) []Row {
	var rows []Row
	for row := range strings.FieldsSeq(s) {
		var r Row
		for cell := range strings.SplitSeq(row, ":") {
			var units []int
			for n := range strings.SplitSeq(cell, ",") {
				if unit, err := strconv.Atoi(n); err == nil {
					units = append(units, unit)
				}
			}
			r.Cells = append(r.Cells, units)
		}
		rows = append(rows, r)
	}
	return rows
}

// textsOf is empty texts, as many as rows have cells.
func textsOf(rows []Row) []Text {
	if len(rows) == 0 {
		return nil
	}
	return make([]Text, len(rows[0].Cells))
}

func TestCorrections(t *testing.T) {
	link := func(places ...Place) func([]Row) (Change, error) {
		return func(rows []Row) (Change, error) { return Link(rows, places) }
	}
	unlink := func(places ...Place) func([]Row) (Change, error) {
		return func(rows []Row) (Change, error) { return Unlink(rows, places) }
	}
	split := func(places ...Place) func([]Row) (Change, error) {
		return func(rows []Row) (Change, error) { return Split(rows, places) }
	}
	merge := func(at ...int) func([]Row) (Change, error) {
		return func(rows []Row) (Change, error) { return Merge(rows, at) }
	}
	move := func(to int, places ...Place) func([]Row) (Change, error) {
		return func(rows []Row) (Change, error) { return Move(rows, places, to) }
	}
	tests := []struct {
		name    string
		rows    string
		correct func([]Row) (Change, error)
		want    string // rows, or the error's beginning
	}{
		{"link neighbours", "0:0:0 1::1 :1:", link(Place{0, 1}, Place{1, 1}), "0:0:0 1:1:1"},
		{"link what stands apart", "0:0 1: 2:1 :2", link(Place{0, 1}, Place{1, 2}), "0:0 1:2 2:1"},
		{"link three rows", "0:: :0: ::0", link(Place{0, 0}, Place{1, 0}, Place{2, 0}), "0:0:0"},
		{"link what is linked", "0:0", link(Place{0, 0}, Place{1, 0}), "nothing to change"},
		{"link nowhere", "0:0", link(Place{0, 7}, Place{1, 0}), "no row has unit 7"},
		{"unlink one", "0:0:0 1:1,2:1", unlink(Place{1, 2}), "0:0:0 1:1:1 :2:"},
		{"unlink the first of two", "0:0:0 1:1,2:1", unlink(Place{1, 1}), "0:0:0 :1: 1:2:1"},
		{"unlink two texts", "0:0:0", unlink(Place{0, 0}, Place{1, 0}), "0:: :0: ::0"},
		{"unlink two units of a text", "0,1:0", unlink(Place{0, 0}, Place{0, 1}), "0,1: :0"},
		{"unlink a whole row", "0:0", unlink(Place{0, 0}, Place{1, 0}), "0: :0"},
		{"unlink what stands alone", "0: :0", unlink(Place{0, 0}), "nothing to change"},
		{"split", "0,1:0,1:0", split(Place{0, 1}, Place{1, 1}), "0:0:0 1:1:"},
		{"split off a whole cell", "0,1:0:0", split(Place{0, 1}, Place{2, 0}), "0:0: 1::0"},
		{"split at the beginning", "0:0", split(Place{0, 0}, Place{1, 0}), "nothing to change"},
		{"split two rows", "0:0 1:1", split(Place{0, 0}, Place{1, 1}), "the places stand in 2 rows"},
		{"split twice in a text", "0,1,2:0", split(Place{0, 1}, Place{0, 2}), "two places of one text"},
		{"merge", "0:0 1: :1 2:2", merge(2, 1), "0:0 1:1 2:2"},
		{"merge one", "0:0", merge(0, 0), "nothing to change"},
		{"merge what is no neighbour", "0:0 1:1 2:2", merge(0, 2), "rows 1 and 3 are no neighbours"},
		{"move to the next row", "0:0,1 1:2", move(1, Place{1, 1}), "0:0 1:1,2"},
		{"move all of a row", "0:0 1: :1", move(1, Place{1, 1}), "0:0 1:1"},
		{"move from two rows", "0:0:0 1:1:1 2:2:2", move(0, Place{1, 1}, Place{2, 1}), "0:0,1:0,1 1:: 2:2:2"},
		{"move where it is", "0:0", move(0, Place{1, 0}), "nothing to change"},
		{"move nowhere", "0:0", move(3, Place{1, 0}), "there is no row 4"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows := parseRows(test.rows)
			c, err := test.correct(rows)
			if err != nil {
				if !strings.HasPrefix(err.Error(), test.want) {
					t.Fatalf("error %q, want %q", err, test.want)
				}
				return
			}
			if got := rowNotation(c.Apply(rows, textsOf(rows))); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
			if got := rowNotation(rows); got != test.rows {
				t.Errorf("the rows before have become %s", got)
			}
		})
	}
}

func TestInOrder(t *testing.T) {
	tests := []struct{ name, rows, want string }{
		{"nothing", "", ""},
		{"turned about", "1:1 0:0", "0:0 1:1"},
		{"the one that fewer texts have there moves", "0:2:0 1:0:1 2:1:2", "0:2:0 1:0:1 2:1:2"},
		{"of two texts the earlier place stays", "0:3 1:0 2:1 3:2", "0:3 1:0 2:1 3:2"},
		{"a far one gives way, not its neighbours", "0:1:1 1:2:2 2:3:3 3:0:0", "3:0:0 0:1:1 1:2:2 2:3:3"},
		{"blocks changed about", "0:2 1:3 2:0 3:1", "0:2 1:3 2:0 3:1"},
		{"a cell in pieces", "0,3,4:2 1:0 2:1", "1:0 2:1 0,3,4:2"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := rowNotation(InOrder(parseRows(test.rows), textsOf(parseRows(test.rows)))); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// drawPartition draws rows over texts of such sizes, whatever belongs together.
func drawPartition(t *rapid.T, sizes []int) []Row {
	count := rapid.IntRange(1, 8).Draw(t, "rows")
	rows := make([]Row, count)
	for k := range rows {
		rows[k].Cells = make([][]int, len(sizes))
	}
	for text, n := range sizes {
		for unit := range n {
			r := &rows[rapid.IntRange(0, count-1).Draw(t, "row")]
			r.Cells[text] = append(r.Cells[text], unit)
		}
	}
	return slices.DeleteFunc(rows, isEmpty)
}

// Whatever the rows, each comes out once, and what did not move is in order.
func TestInOrderKeepsRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(0, 8), 1, 4).Draw(t, "sizes")
		rows := drawPartition(t, sizes)
		ordered := InOrder(rows, textsOf(rows))
		if a, b := cellSet(rows, nil), cellSet(ordered, nil); !slices.Equal(a, b) {
			t.Fatalf("rows %v have become %v", a, b)
		}
		if again := rowNotation(InOrder(ordered, textsOf(rows))); again != rowNotation(ordered) {
			t.Fatalf("%s, and put in order again %s", rowNotation(ordered), again)
		}
	})
}

// A correction keeps every unit in one row, leaves the other rows alone, and taking its rows back restores all.
func TestCorrectionsKeepUnits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(1, 6), 2, 4).Draw(t, "sizes")
		rows := InOrder(drawPartition(t, sizes), make([]Text, len(sizes)))
		places := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Place {
			text := rapid.IntRange(0, len(sizes)-1).Draw(t, "text")
			return Place{text, rapid.IntRange(0, sizes[text]-1).Draw(t, "unit")}
		}), 1, 4).Draw(t, "places")
		row := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		verb := rapid.IntRange(0, 4).Draw(t, "verb")
		c, err := []func() (Change, error){
			func() (Change, error) { return Link(rows, places) },
			func() (Change, error) { return Unlink(rows, places) },
			func() (Change, error) { return Split(rows, places) },
			func() (Change, error) { return Merge(rows, []int{row, row + 1}[:min(2, len(rows)-row)]) },
			func() (Change, error) { return Move(rows, places, row) },
		}[verb]()
		if err != nil {
			return
		}
		after := c.Apply(rows, textsOf(rows))
		checkUnits(t, after, sizes)
		back := Change{Rows: nil}
		for k, r := range after {
			if slices.ContainsFunc(c.Rows, func(n Row) bool { return rowNotation([]Row{n}) == rowNotation([]Row{r}) }) {
				back.Old = append(back.Old, k)
			}
		}
		for _, k := range c.Old {
			back.Rows = append(back.Rows, rows[k])
		}
		if got, want := rowNotation(back.Apply(after, textsOf(rows))), rowNotation(rows); got != want {
			t.Fatalf("%s, corrected to %s and taken back to %s", want, rowNotation(after), got)
		}
	})
}

// checkUnits fails unless every unit of texts of such sizes is in one row.
func checkUnits(t tester, rows []Row, sizes []int) {
	t.Helper()
	for text, n := range sizes {
		var units []int
		for _, r := range rows {
			units = append(units, r.Cells[text]...)
		}
		slices.Sort(units)
		if !slices.Equal(units, counted(0, n)) {
			t.Fatalf("text %d: its units are %v, want each of %d once; rows %s", text, units, n, rowNotation(rows))
		}
	}
}

// Rows that can be put in order without anything moving are, from whatever order.
func TestInOrderMovesNothingInVain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := make([]int, rapid.IntRange(1, 4).Draw(t, "texts"))
		var rows []Row
		for range rapid.IntRange(1, 12).Draw(t, "rows") {
			r := Row{Cells: make([][]int, len(sizes))}
			for text := range sizes {
				from := sizes[text]
				sizes[text] += rapid.IntRange(0, 2).Draw(t, "units")
				r.Cells[text] = counted(from, sizes[text])
			}
			if !isEmpty(r) {
				rows = append(rows, r)
			}
		}
		shuffled := rapid.Permutation(rows).Draw(t, "shuffled")
		for k, moved := range MovedCells(InOrder(shuffled, textsOf(shuffled))) {
			if slices.Contains(moved, true) {
				t.Fatalf("row %d of %s has moved", k, rowNotation(InOrder(shuffled, textsOf(shuffled))))
			}
		}
	})
}

func TestErrNoChange(t *testing.T) {
	if _, err := Merge(parseRows("0:0 1:1"), []int{1}); !errors.Is(err, ErrNoChange) {
		t.Errorf("%v, want ErrNoChange", err)
	}
}

// FuzzCorrections makes rows and corrections of bytes: three for a unit's row, then four for a correction each.
func FuzzCorrections(f *testing.F) {
	f.Add([]byte{2, 2, 2, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1}, uint8(3))
	f.Add([]byte("any bytes will do, they say who belongs to whom"), uint8(5))
	f.Fuzz(func(t *testing.T, data []byte, many uint8) {
		count := 1 + int(many%12)
		rows := make([]Row, count)
		sizes := make([]int, 3)
		for k := range rows {
			rows[k].Cells = make([][]int, len(sizes))
		}
		half := len(data) / 2
		for k, b := range data[:half] {
			r := &rows[int(b)%count]
			r.Cells[k%3] = append(r.Cells[k%3], sizes[k%3])
			sizes[k%3]++
		}
		rows = slices.DeleteFunc(rows, isEmpty)
		for at := half; at+4 <= len(data); at += 4 {
			places := []Place{{int(data[at+1]) % 3, int(data[at+1]) / 3}, {int(data[at+2]) % 3, int(data[at+2]) / 3}}
			row := int(data[at+3])
			var c Change
			var err error
			switch data[at] % 5 {
			case 0:
				c, err = Link(rows, places)
			case 1:
				c, err = Unlink(rows, places)
			case 2:
				c, err = Split(rows, places)
			case 3:
				c, err = Merge(rows, slices.DeleteFunc([]int{row, row + 1}, func(n int) bool { return n >= len(rows) }))
			case 4:
				c, err = Move(rows, places, row)
			}
			if err != nil {
				continue
			}
			rows = c.Apply(rows, make([]Text, len(sizes)))
			checkUnits(t, rows, sizes)
		}
	})
}
