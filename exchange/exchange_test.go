package exchange

import (
	"bytes"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// writers are the formats by name.
var writers = map[string]func(io.Writer, Sheet) (int, error){"csv": CSV, "tsv": TSV, "xlsx": XLSX}

// written is a sheet in a format; it fails where that cannot be written or where anything was taken out.
func written(t rapid.TB, write func(io.Writer, Sheet) (int, error), s Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	removed, err := write(&b, s)
	if err != nil {
		t.Fatal(err)
	}
	if removed != 0 {
		t.Fatalf("%d characters were taken out", removed)
	}
	return b.Bytes()
}

// one is a sheet of one column and one cell.
func one(c Cell) Sheet {
	return Sheet{Name: "Grid", Columns: []Column{{"text", 20}}, Rows: [][]Cell{{c}}}
}

// wells is a sheet as it may come from a collation.
func wells() Sheet {
	return Sheet{
		Name:    "Grid",
		Columns: []Column{{"row", 6}, {"confidence", 11}, {"zh (zh)", 60}, {"close (en)", 60}},
		Rows: [][]Cell{
			{Number(1), Number(0.93), Text("论村井"), Text("On the Village Wells")},
			{Number(2), Number(0.875), Text("水井是全村的共同财产。"), Text("The well, “ours”,\nis \"common\" property.")},
			{Number(3), Number(1), Text("旱年之时，应当轮流取水。")},
		},
	}
}

func TestCleanText(t *testing.T) {
	for _, c := range []struct {
		name, in, out string
		removed       int
	}{
		{"nothing", "", "", 0},
		{"plain", "A well, 井.\tTwo\nlines", "A well, 井.\tTwo\nlines", 0},
		{"line breaks", "a\r\nb\rc\n\rd", "a\nb\nc\n\nd", 0},
		{"C0", "\x00a\x01\x08\x0b\x0c\x0e\x1b[31mb\x1f", "a[31mb", 8},
		{"DEL and C1", "a\x7f\u0080\u0085\u009b31mb", "a31mb", 4},
		{"first that stay", "\u0020\u007e\u00a0", "\u0020\u007e\u00a0", 0},
		{"not in XML", "a\ufffeb\uffff\ufffdc", "ab\ufffdc", 2},
		{"noncharacters above stay, XML allows them", "\U0001fffe\U0010ffff", "\U0001fffe\U0010ffff", 0},
		{"direction marks stay", "\u202eabc\u202c\u200f", "\u202eabc\u202c\u200f", 0},
		{"not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd", 0},
	} {
		if out, removed := cleanText(c.in); out != c.out || removed != c.removed {
			t.Errorf("%s: %q gives %q and %d, want %q and %d", c.name, c.in, out, removed, c.out, c.removed)
		}
	}
}

func TestEveryFormatCountsWhatItTakesOut(t *testing.T) {
	s := Sheet{Name: "Grid", Columns: []Column{{"a\x00", 5}, {"b", 5}},
		Rows: [][]Cell{{Text("\x01x\x02"), Number(1)}, {nil, Text("\uffff")}, {}}}
	before := Sheet{Name: "Grid", Columns: []Column{{"a\x00", 5}, {"b", 5}},
		Rows: [][]Cell{{Text("\x01x\x02"), Number(1)}, {nil, Text("\uffff")}, {}}}
	for name, write := range writers {
		if removed, err := write(io.Discard, s); removed != 4 || err != nil {
			t.Errorf("%s: %d taken out, %v; want 4", name, removed, err)
		}
		if !reflect.DeepEqual(s, before) {
			t.Fatalf("%s has changed the sheet it was given", name)
		}
	}
}

func TestEveryFormatRefuses(t *testing.T) {
	for _, c := range []struct {
		want  string
		sheet Sheet
	}{
		{"row 2 has 2 cells, and the sheet 1 columns", Sheet{Name: "Grid", Columns: []Column{{"a", 5}},
			Rows: [][]Cell{{}, {Text("x"), Text("y")}}}},
		{"row 1: the text is NaN, which is no number a sheet can hold", one(Number(math.NaN()))},
		{"row 1: the text is +Inf, which is no number a sheet can hold", one(Number(math.Inf(1)))},
	} {
		for name, write := range writers {
			var b bytes.Buffer
			if _, err := write(&b, c.sheet); err == nil || err.Error() != c.want {
				t.Errorf("%s: error %v, want %s", name, err, c.want)
			}
			if b.Len() > 0 {
				t.Errorf("%s: something is written before %s", name, c.want)
			}
		}
	}
}

// errWriter fails after some bytes.
type errWriter struct{ left int }

func (w *errWriter) Write(p []byte) (int, error) {
	if len(p) > w.left {
		return w.left, io.ErrShortWrite
	}
	w.left -= len(p)
	return len(p), nil
}

func TestEveryFormatGivesTheErrorOfItsWriter(t *testing.T) {
	for name, write := range writers {
		whole := written(t, write, wells())
		for _, n := range []int{0, 1, len(whole) - 1} {
			if _, err := write(&errWriter{n}, wells()); err == nil {
				t.Errorf("%s: no error though only %d of %d bytes could be written", name, n, len(whole))
			}
		}
	}
}

// texts draws texts that every format can hold as they are, many of them hard.
func texts() *rapid.Generator[string] {
	part := rapid.SampledFrom([]string{"=", "+", "-", "@", "＝", "－", "'", "\t", "\n", " ", "\"", ",", ";", "|",
		"_x0041_", "_x005F_", "_x000D_", "<b>", "&amp;", "]]>", "井", "字",
		"a", "1+1", "\\.", "\ufeff", "\u202e", "e\u0301", "😀", "\U0001fffe", "\u2028"})
	return rapid.Map(rapid.SliceOfN(part, 0, 6), func(parts []string) string { return strings.Join(parts, "") })
}

// sheets draws sheets of texts and numbers.
func sheets() *rapid.Generator[Sheet] {
	cell := rapid.OneOf(
		rapid.Map(texts(), func(s string) Cell { return Text(s) }),
		rapid.Map(rapid.IntRange(-1_000_000, 1_000_000), func(n int) Cell { return Number(float64(n) / 1000) }),
		rapid.Just(Cell(nil)),
	)
	return rapid.Custom(func(t *rapid.T) Sheet {
		s := Sheet{Name: "Grid"}
		for _, head := range rapid.SliceOfN(texts(), 1, 4).Draw(t, "head") {
			s.Columns = append(s.Columns, Column{head, 10})
		}
		s.Rows = rapid.SliceOfN(rapid.SliceOfN(cell, 0, len(s.Columns)), 0, 5).Draw(t, "rows")
		return s
	})
}

// plain is what a reader of strings should see of a sheet: the head and the rows, filled up, numbers in decimals.
func plain(s Sheet) [][]string {
	head := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		head[i] = c.Head
	}
	out := [][]string{head}
	for _, row := range s.Rows {
		fields := make([]string, len(s.Columns))
		for i, c := range row {
			switch c := c.(type) {
			case Text:
				fields[i] = string(c)
			case Number:
				fields[i] = decimal(c)
			}
		}
		out = append(out, fields)
	}
	return out
}
