package exchange

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// The limits of a sheet of XLSX.
const (
	maxRows       = excelize.TotalRows // the head is one of them
	maxColumns    = excelize.MaxColumns
	maxCharacters = excelize.TotalCellChars // of a cell, in code units of UTF-16
)

// XLSX writes a sheet as a workbook: the head bold and frozen, texts wrapped, every text a cell of the type string. A
// text that begins like a formula also has the format "text", so that it stays one when somebody edits the cell.
//
// A text of more than 32,767 characters (code units of UTF-16), the most that a cell holds, goes on in a further
// column beside its own, with the head "HEAD (2)"; the cells joined give the text back. So a row stays one row, and
// can be sorted.
//
// It returns how many characters it left out (see the package) and an error of w or of the sheet: one with more rows
// or columns than XLSX holds, a row longer than the head, a number that is not finite, a name that is no sheet's.
func XLSX(w io.Writer, s Sheet) (removed int, err error) {
	s, removed, err = s.clean()
	if err != nil {
		return 0, err
	}
	s = s.spread()
	if err := s.fits(); err != nil {
		return 0, err
	}
	book := excelize.NewFile()
	defer book.Close()
	if err := fill(book, s); err != nil {
		return 0, err
	}
	return removed, book.Write(w)
}

// fill writes the sheet into a new workbook.
func fill(book *excelize.File, s Sheet) error {
	if err := describe(book); err != nil {
		return err
	}
	if err := book.SetSheetName(book.GetSheetName(0), s.Name); err != nil {
		return err
	}
	styles, err := newStyles(book)
	if err != nil {
		return err
	}
	rows, err := book.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	if err := layOut(rows, s, styles); err != nil {
		return err
	}
	values := make([]any, len(s.Columns))
	for i, c := range s.Columns {
		values[i] = excelize.Cell{StyleID: styles.head, Value: c.Head}
	}
	if err := rows.SetRow("A1", values); err != nil {
		return err
	}
	for i, row := range s.Rows {
		for k, c := range row {
			values[k] = styles.value(c)
		}
		if err := rows.SetRow(fmt.Sprintf("A%d", i+2), values); err != nil {
			return err
		}
	}
	return rows.Flush()
}

// describe sets what a workbook says about itself, the same for all and without the time, so that equal sheets make
// equal files.
func describe(book *excelize.File) error {
	const when = "2000-01-01T00:00:00Z"
	if err := book.SetAppProps(&excelize.AppProperties{Application: "Variorum"}); err != nil {
		return err
	}
	return book.SetDocProps(&excelize.DocProperties{
		Creator: "Variorum", LastModifiedBy: "Variorum", Created: when, Modified: when,
	})
}

// layOut freezes the head and sets the widths and the style of the columns.
func layOut(rows *excelize.StreamWriter, s Sheet, styles styles) error {
	head := excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err := rows.SetPanes(&head); err != nil {
		return err
	}
	for i, c := range s.Columns {
		if err := rows.SetColWidth(i+1, i+1, float64(min(max(c.Width, 1), excelize.MaxColumnWidth))); err != nil {
			return err
		}
	}
	if len(s.Columns) == 0 {
		return nil
	}
	return rows.SetColStyle(1, len(s.Columns), styles.body)
}

// styles are how cells look.
type styles struct{ head, body, text int }

func newStyles(book *excelize.File) (out styles, err error) {
	const textFormat = 49 // the number of the built-in format "@"
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, style := range []struct {
		id   *int
		look excelize.Style
	}{
		{&out.head, excelize.Style{Alignment: top, Font: &excelize.Font{Bold: true}}},
		{&out.body, excelize.Style{Alignment: top}},
		{&out.text, excelize.Style{Alignment: top, NumFmt: textFormat}},
	} {
		if *style.id, err = book.NewStyle(&style.look); err != nil {
			return styles{}, err
		}
	}
	return out, nil
}

// value is a cell as the stream writer takes it.
func (s styles) value(c Cell) any {
	switch c := c.(type) {
	case Text:
		switch {
		case c == "":
			return nil
		case beginsFormula(string(c)):
			return excelize.Cell{StyleID: s.text, Value: string(c)}
		}
		return string(c)
	case Number:
		return float64(c)
	}
	return nil
}

// fits is an error where the sheet is too large for XLSX.
func (s Sheet) fits() error {
	switch {
	case len(s.Rows) >= maxRows:
		return fmt.Errorf("%d rows are more than XLSX holds, which is %d beneath the head; take CSV",
			len(s.Rows), maxRows-1)
	case len(s.Columns) > maxColumns:
		return fmt.Errorf("%d columns are more than XLSX holds, which is %d; take CSV", len(s.Columns), maxColumns)
	}
	for i, c := range s.Columns {
		if len(cut(c.Head, maxCharacters)) > 1 {
			return fmt.Errorf("the head of column %d is longer than %d characters, the most XLSX holds; take CSV",
				i+1, maxCharacters)
		}
	}
	return nil
}

// spread is the sheet with further columns for what is too long for one cell.
func (s Sheet) spread() Sheet {
	cells := make([]int, len(s.Columns)) // that a column needs
	wide := false
	for i := range cells {
		cells[i] = 1
	}
	for _, row := range s.Rows {
		for i, c := range row {
			if text, ok := c.(Text); ok && len(text) > maxCharacters { // bytes: there are never fewer than code units
				cells[i] = max(cells[i], len(cut(string(text), maxCharacters)))
				wide = wide || cells[i] > 1
			}
		}
	}
	if !wide {
		return s
	}
	out := Sheet{Name: s.Name, Rows: make([][]Cell, len(s.Rows))}
	for i, c := range s.Columns {
		out.Columns = append(out.Columns, c)
		for n := 2; n <= cells[i]; n++ {
			out.Columns = append(out.Columns, Column{fmt.Sprintf("%s (%d)", c.Head, n), c.Width})
		}
	}
	for k, row := range s.Rows {
		for i, c := range row {
			parts := []Cell{c}
			if text, ok := c.(Text); ok && cells[i] > 1 {
				parts = nil
				for _, part := range cut(string(text), maxCharacters) {
					parts = append(parts, Text(part))
				}
			}
			out.Rows[k] = append(out.Rows[k], parts...)
			out.Rows[k] = append(out.Rows[k], make([]Cell, cells[i]-len(parts))...)
		}
	}
	return out
}

// cut parts s into pieces of at most limit code units of UTF-16, between characters; an empty text is one empty
// piece.
func cut(s string, limit int) []string {
	var out []string
	start, units := 0, 0
	for i, r := range s {
		n := 1
		if r > 0xFFFF {
			n = 2
		}
		if units+n > limit {
			out = append(out, s[start:i])
			start, units = i, 0
		}
		units += n
	}
	return append(out, s[start:])
}
