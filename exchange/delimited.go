package exchange

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// byteOrderMark tells Excel that a CSV file is UTF-8; without it, Excel takes the code page of the machine.
const byteOrderMark = "\ufeff"

// CSV writes a sheet with its head as comma-separated values, RFC 4180: UTF-8, records ended by CR LF, fields in
// quotation marks where they need it, line breaks inside a field LF. A byte order mark comes first, since CSV is the
// format that people open in Excel; TSV has none.
//
// A text that spreadsheet programs may take for a formula has an apostrophe in front. So that a reader can take it
// away again, so has one that is like that behind apostrophes of its own: where a field begins with apostrophes and
// then one of = + - @, their full-width forms ＝ ＋ － ＠, a tab or a line break, the text is the field without its first
// apostrophe.
//
// It returns how many characters it left out (see the package) and an error of w or of the sheet: a row longer than
// the head, a number that is not finite.
func CSV(w io.Writer, s Sheet) (removed int, err error) {
	return delimited{',', byteOrderMark, "\r\n"}.write(w, s)
}

// TSV writes a sheet like CSV, for programs rather than spreadsheets: fields parted by tabs, records ended by LF, no
// byte order mark. Fields that hold a tab, a line break or a quotation mark stand in quotation marks.
func TSV(w io.Writer, s Sheet) (removed int, err error) {
	return delimited{'\t', "", "\n"}.write(w, s)
}

// delimited is a format of fields and records.
type delimited struct {
	comma rune
	begin string // before the first record
	end   string // of each record
}

func (d delimited) write(w io.Writer, s Sheet) (removed int, err error) {
	s, removed, err = s.clean()
	if err != nil {
		return 0, err
	}
	out := bufio.NewWriter(w)
	out.WriteString(d.begin)
	fields := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		fields[i] = harmless(c.Head)
	}
	if err := d.record(out, fields); err != nil {
		return 0, err
	}
	for _, row := range s.Rows {
		for i, c := range row {
			fields[i] = field(c)
		}
		if err := d.record(out, fields); err != nil {
			return 0, err
		}
	}
	return removed, out.Flush()
}

// record writes one record. The end is not the csv writer's: that would end lines inside a field alike, and Excel
// shows CR LF there as two breaks.
func (d delimited) record(w io.Writer, fields []string) error {
	var record bytes.Buffer
	writer := csv.NewWriter(&record)
	writer.Comma = d.comma
	if err := writer.Write(fields); err != nil {
		return err
	}
	writer.Flush()
	line := strings.TrimSuffix(record.String(), "\n")
	if line == "" {
		line = `""` // readers skip an empty line
	}
	_, err := io.WriteString(w, line+d.end)
	return err
}

// field is a cell as a field.
func field(c Cell) string {
	switch c := c.(type) {
	case Text:
		return harmless(string(c))
	case Number:
		return strconv.FormatFloat(float64(c), 'f', -1, 64)
	}
	return ""
}

// harmless is a text that no spreadsheet program takes for a formula.
func harmless(s string) string {
	if beginsFormula(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}
