package exchange

import (
	"archive/zip"
	"bytes"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// opened is a sheet written as XLSX and read again.
func opened(t rapid.TB, s Sheet) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(written(t, XLSX, s)))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// cells are the head and rows of a workbook, each filled up to n columns.
func cells(t rapid.TB, book *excelize.File, n int) [][]string {
	t.Helper()
	rows, err := book.GetRows("Grid", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		rows[i] = append(rows[i], make([]string, n-len(rows[i]))...)
	}
	return rows
}

func TestXLSXReadBack(t *testing.T) {
	book := opened(t, wells())
	if got, want := cells(t, book, 4), plain(wells()); !reflect.DeepEqual(got, want) {
		t.Errorf("read back as %q, want %q", got, want)
	}
	for cell, want := range map[string]excelize.CellType{
		"A1": excelize.CellTypeInlineString, "C2": excelize.CellTypeInlineString,
		"A2": excelize.CellTypeUnset, "B3": excelize.CellTypeUnset, // a number
	} {
		if got, err := book.GetCellType("Grid", cell); got != want || err != nil {
			t.Errorf("%s is of type %v (%v), want %v", cell, got, err, want)
		}
	}
}

func TestXLSXLook(t *testing.T) {
	book := opened(t, wells())
	if got := book.GetSheetList(); !slices.Equal(got, []string{"Grid"}) {
		t.Errorf("sheets %q", got)
	}
	if panes, err := book.GetPanes("Grid"); err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 0 {
		t.Errorf("panes are %+v (%v), want the first row frozen", panes, err)
	}
	for column, want := range map[string]float64{"A": 6, "B": 11, "D": 60} {
		if got, err := book.GetColWidth("Grid", column); got != want || err != nil {
			t.Errorf("column %s is %v wide (%v), want %v", column, got, err, want)
		}
	}
	style := func(cell string) *excelize.Style {
		id, err := book.GetCellStyle("Grid", cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := book.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return style
	}
	for _, cell := range []string{"A1", "D1", "D2", "C4"} {
		if a := style(cell).Alignment; a == nil || !a.WrapText || a.Vertical != "top" {
			t.Errorf("%s is not wrapped at the top: %+v", cell, a)
		}
	}
	if !style("D1").Font.Bold {
		t.Error("the head is not bold")
	}
	if f := style("D2").Font; f != nil && f.Bold {
		t.Error("the texts are bold")
	}
}

// TestFormulasAreTextsInXLSX looks at what a spreadsheet program reads: the type of the cell and that it has no
// formula.
func TestFormulasAreTextsInXLSX(t *testing.T) {
	for _, text := range []string{"=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "'=1", "{=1}"} {
		s := one(Text(text))
		s.Columns[0].Head = text
		book := opened(t, s)
		for _, cell := range []string{"A1", "A2"} {
			kind, err := book.GetCellType("Grid", cell)
			if err != nil || kind != excelize.CellTypeInlineString {
				t.Errorf("%q in %s is of type %v (%v)", text, cell, kind, err)
			}
			if formula, err := book.GetCellFormula("Grid", cell); formula != "" || err != nil {
				t.Errorf("%q in %s is the formula %q (%v)", text, cell, formula, err)
			}
			if got, err := book.GetCellValue("Grid", cell); got != text || err != nil {
				t.Errorf("%q in %s is read as %q (%v)", text, cell, got, err)
			}
		}
		id, _ := book.GetCellStyle("Grid", "A2")
		if style, err := book.GetStyle(id); err != nil || (style.NumFmt == 49) != beginsFormula(text) {
			t.Errorf("%q has the number format %d (%v)", text, style.NumFmt, err)
		}
		if part := part(t, written(t, XLSX, s), "xl/worksheets/sheet1.xml"); strings.Contains(part, "<f") {
			t.Errorf("%q: there is a formula in %s", text, part)
		}
	}
}

// part is a file of a workbook.
func part(t rapid.TB, book []byte, name string) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestXLSXIsTheSameEachTime(t *testing.T) {
	first := written(t, XLSX, wells())
	for range 20 {
		if !bytes.Equal(first, written(t, XLSX, wells())) {
			t.Fatal("the same sheet makes two files")
		}
	}
	core, app := part(t, first, "docProps/core.xml"), part(t, first, "docProps/app.xml")
	if !strings.Contains(core, ">2000-01-01T00:00:00Z</dcterms:created>") ||
		!strings.Contains(core, ">2000-01-01T00:00:00Z</dcterms:modified>") || !strings.Contains(core, "<dc:creator>Variorum<") {
		t.Errorf("the properties are %s", core)
	}
	if !strings.Contains(app, "<Application>Variorum<") {
		t.Errorf("the properties are %s", app)
	}
}

func TestAReaderGetsTheWorkbookBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sheets().Draw(t, "sheet")
		got, want := cells(t, opened(t, s), len(s.Columns)), plain(s)
		for len(got) < len(want) { // the reader leaves empty rows at the end out
			got = append(got, make([]string, len(s.Columns)))
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("read back as %q, want %q", got, want)
		}
	})
}

func TestLongTextsGoOnBesideTheirCell(t *testing.T) {
	full := strings.Repeat("井", maxCharacters)
	emoji := strings.Repeat("x", maxCharacters-1) + "😀" // two code units: they do not fit into the one that is left
	s := Sheet{
		Name:    "Grid",
		Columns: []Column{{"row", 6}, {"zh", 60}, {"en", 50}, {"place", 9}},
		Rows: [][]Cell{
			{Number(1), Text(full), Text("short"), Text("p1")},
			{Number(2), Text(full + full + "=末"), nil, Text("p2")},
			{Number(3), Text("短"), Text(emoji), Text("p3")},
			{Number(4)},
		},
	}
	want := [][]string{
		{"row", "zh", "zh (2)", "zh (3)", "en", "en (2)", "place"},
		{"1", full, "", "", "short", "", "p1"},
		{"2", full, full, "=末", "", "", "p2"},
		{"3", "短", "", "", emoji[:maxCharacters-1], "😀", "p3"},
		{"4", "", "", "", "", "", ""},
	}
	book := opened(t, s)
	got := cells(t, book, 7)
	for i := range want {
		for k := range want[i] {
			if got[i][k] != want[i][k] {
				t.Errorf("row %d, column %d: %d characters, want %d", i, k, len(got[i][k]), len(want[i][k]))
			}
			if n := len(utf16.Encode([]rune(got[i][k]))); n > 32767 {
				t.Errorf("row %d, column %d holds %d code units", i, k, n)
			}
		}
	}
	for column, want := range map[string]float64{"A": 6, "B": 60, "C": 60, "D": 60, "E": 50, "F": 50, "G": 9} {
		if got, err := book.GetColWidth("Grid", column); got != want || err != nil {
			t.Errorf("column %s is %v wide (%v), want %v", column, got, err, want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  []string
	}{
		{"", 2, []string{""}},
		{"ab", 2, []string{"ab"}},
		{"abc", 2, []string{"ab", "c"}},
		{"井井井", 2, []string{"井井", "井"}},
		{"a😀b", 2, []string{"a", "😀", "b"}},
		{"a😀b", 3, []string{"a😀", "b"}},
	} {
		if got := cut(c.in, c.limit); !slices.Equal(got, c.want) {
			t.Errorf("%q by %d is %q, want %q", c.in, c.limit, got, c.want)
		}
	}
}

func TestXLSXRefusesWhatItCannotHold(t *testing.T) {
	for _, c := range []struct {
		want  string
		sheet Sheet
	}{
		{"1048576 rows are more than XLSX holds, which is 1048575 beneath the head; take CSV",
			Sheet{Name: "Grid", Columns: []Column{{"a", 5}}, Rows: make([][]Cell, 1_048_576)}},
		{"16385 columns are more than XLSX holds, which is 16384; take CSV",
			Sheet{Name: "Grid", Columns: make([]Column, 16_385)}},
		{"the head of column 2 is longer than 32767 characters, the most XLSX holds; take CSV",
			Sheet{Name: "Grid", Columns: []Column{{"a", 5}, {strings.Repeat("x", 32_768), 5}}}},
	} {
		if _, err := XLSX(io.Discard, c.sheet); err == nil || err.Error() != c.want {
			t.Errorf("error %v, want %s", err, c.want)
		}
	}
	for _, name := range []string{"", "a/b", "a:b", strings.Repeat("x", 32), "'a"} {
		if _, err := XLSX(io.Discard, Sheet{Name: name, Columns: []Column{{"a", 5}}}); err == nil {
			t.Errorf("a sheet named %q is written", name)
		}
	}
}

func TestXLSXHasThePartsOfOneSheetAndNoTime(t *testing.T) {
	book := written(t, XLSX, wells())
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range archive.File {
		if f.Modified.Year() > 1980 { // none is the year before the first that the format can say
			t.Errorf("%s carries the time %v", f.Name, f.Modified)
		}
		names = append(names, f.Name)
	}
	slices.Sort(names)
	want := []string{"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/_rels/workbook.xml.rels",
		"xl/styles.xml", "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}
	if !slices.Equal(names, want) {
		t.Errorf("parts %q, want %q", names, want)
	}
}
