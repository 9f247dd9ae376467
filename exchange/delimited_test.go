package exchange

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// decimal is a number as encoding/json writes it, which for those of the tests is in decimals.
func decimal(n Number) string {
	b, _ := json.Marshal(float64(n))
	return string(b)
}

func TestCSVByTheByte(t *testing.T) {
	want := "\xEF\xBB\xBF" +
		"row,confidence,zh (zh),close (en)\r\n" +
		"1,0.93,论村井,On the Village Wells\r\n" +
		"2,0.875,水井是全村的共同财产。,\"The well, “ours”,\nis \"\"common\"\" property.\"\r\n" +
		"3,1,旱年之时，应当轮流取水。,\r\n"
	if got := string(written(t, CSV, wells())); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTSVByTheByte(t *testing.T) {
	want := "row\tconfidence\tzh (zh)\tclose (en)\n" +
		"1\t0.93\t论村井\tOn the Village Wells\n" +
		"2\t0.875\t水井是全村的共同财产。\t\"The well, “ours”,\nis \"\"common\"\" property.\"\n" +
		"3\t1\t旱年之时，应当轮流取水。\t\n"
	if got := string(written(t, TSV, wells())); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFormulasAreHarmlessInFields(t *testing.T) {
	for _, c := range []struct {
		in   Cell
		want string
	}{
		{Text("=1+1"), "'=1+1"},
		{Text(`=HYPERLINK("http://x","y")`), `"'=HYPERLINK(""http://x"",""y"")"`},
		{Text("+1"), "'+1"},
		{Text("-2 degrees"), "'-2 degrees"},
		{Text("@SUM(A1)"), "'@SUM(A1)"},
		{Text("\t=1"), "'\t=1"},
		{Text("\r=1"), "\"'\n=1\""}, // CR is a line break
		{Text("\n=1"), "\"'\n=1\""},
		{Text("\x00=1"), "'=1"}, // what is taken out hides nothing
		{Text("＝1"), "'＝1"},
		{Text("＋1"), "'＋1"},
		{Text("－1"), "'－1"},
		{Text("＠a"), "'＠a"},
		{Text("'=1"), "''=1"},
		{Text("''-x"), "'''-x"},
		{Text("'tis so"), "'tis so"},
		{Text("'"), "'"},
		{Text("a=1"), "a=1"},
		{Text("——走吧"), "——走吧"}, // a dash of Chinese dialogue is no minus
		{Text("•-"), "•-"},
		{Number(-2.5), "-2.5"}, // a number is one
		{Number(1e6), "1000000"},
		{Number(0.1), "0.1"},
		{Text(""), `""`},
		{nil, `""`},
	} {
		got := string(written(t, quiet(CSV), one(c.in)))
		if want := "\ufefftext\r\n" + c.want + "\r\n"; got != want {
			t.Errorf("%#v gives %q, want %q", c.in, got, want)
		}
	}
	head := Sheet{Columns: []Column{{"=cmd", 5}, {"-x (en)", 5}}}
	if got := string(written(t, TSV, head)); got != "'=cmd\t'-x (en)\n" {
		t.Errorf("the head is %q", got)
	}
}

// quiet is a writer that does not say what it took out.
func quiet(write func(io.Writer, Sheet) (int, error)) func(io.Writer, Sheet) (int, error) {
	return func(w io.Writer, s Sheet) (int, error) {
		_, err := write(w, s)
		return 0, err
	}
}

// marked are the fields that CSV says have one apostrophe too many.
var marked = regexp.MustCompile("^'+[=+\\-@＝＋－＠\t\n]")

// TestAReaderGetsTheSheetBack reads with encoding/csv and undoes the apostrophes by the rule that CSV gives.
func TestAReaderGetsTheSheetBack(t *testing.T) {
	formats := map[string]struct {
		write func(io.Writer, Sheet) (int, error)
		comma rune
		end   string
	}{"csv": {CSV, ',', "\r\n"}, "tsv": {TSV, '\t', "\n"}}
	for name, format := range formats {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			s := sheets().Draw(t, "sheet")
			file := string(written(t, format.write, s))
			if !strings.HasSuffix(file, format.end) {
				t.Fatalf("%q does not end with %q", file, format.end)
			}
			if name == "csv" {
				var hasMark bool
				if file, hasMark = strings.CutPrefix(file, "\ufeff"); !hasMark {
					t.Fatal("no byte order mark")
				}
			}
			r := csv.NewReader(strings.NewReader(file))
			r.Comma = format.comma
			got, err := r.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for k, row := range got {
				for i, field := range row {
					_, isNumber := cellAt(s, k-1, i).(Number)
					if !isNumber && strings.ContainsAny(field[:min(1, len(field))], "=+-@\t\n") {
						t.Fatalf("field %q may be taken for a formula", field)
					}
					if marked.MatchString(field) {
						row[i] = field[1:]
					}
				}
			}
			if want := plain(s); !reflect.DeepEqual(got, want) {
				t.Fatalf("read back as %q, want %q", got, want)
			}
		}))
	}
}

// cellAt is a cell of a sheet, nil where there is none.
func cellAt(s Sheet, row, column int) Cell {
	if row < 0 || column >= len(s.Rows[row]) {
		return nil
	}
	return s.Rows[row][column]
}
