// Package exchange writes results in the formats of other programs, and reads glossaries from them: tables as CSV (RFC
// 4180), TSV and XLSX (Office Open XML, ECMA-376).
//
// It knows formats and nothing of texts, terms or findings: a table is handed over as a Sheet, a plain value of text
// and numbers, and the same Sheet gives the same bytes in every run. CSV and TSV are encoding/csv's, XLSX is written
// row by row by github.com/xuri/excelize/v2. One Sheet makes one file.
//
// Glossaries go both ways: as Sheets with a row a term, and as TBX of version 2 (ISO 30042:2008), which most programs read;
// ReadGlossaryCSV, ReadGlossaryXLSX and ReadTBX give back what was written, and name the line of what they refuse.
//
// Texts are strangers, and spreadsheet programs run what begins like a formula (OWASP, "CSV Injection"). In XLSX
// every text is a cell of the type string, which is never run. CSV and TSV have no types, so there a text that begins
// with = + - @, their full-width forms, a tab or a line break gets an apostrophe in front (see CSV). Numbers are
// written as numbers.
//
// What no format can hold is taken out and counted: control characters other than tab and line break, and the two
// characters that XML forbids, U+FFFE and U+FFFF. The breaks CR LF and CR become LF. The direction marks of Unicode
// stay, being part of what somebody wrote.
//
// The cost is proportional to the size. 20,000 rows of eight columns, 11 MB of text, take 0.15 s as CSV and 0.4 s as
// XLSX, which holds the compressed file in memory, and beyond 16 MB keeps the rest in a temporary file while it
// works. Limits: those of XLSX, 1,048,576 rows and 16,384 columns, are refused with an error; its 32,767 characters a
// cell are got round (see XLSX). A program that is set up to part CSV at semicolons parts texts there too, whatever
// stands in front of them; XLSX is the safe format for texts one does not trust.
package exchange

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

// Sheet is a table with a head.
type Sheet struct {
	Name    string // of the sheet in XLSX: 1 to 31 characters, none of : \ / ? * [ ] and no apostrophe at either end
	Columns []Column
	Rows    [][]Cell // each as long as Columns; shorter ones are filled up with empty cells
}

// Column is the head of a column.
type Column struct {
	Head  string
	Width int // in digits of the usual font, 1 to 255; XLSX alone has widths
}

// Cell is a Text or a Number; nil is an empty cell.
type Cell interface{ isCell() }

// Text is a cell of text, its lines parted by line breaks.
type Text string

// Number is a cell with a finite number.
type Number float64

func (Text) isCell()   {}
func (Number) isCell() {}

// clean is the sheet with every text as all formats can hold it and every row as long as the head, and how many
// characters that took out. A row longer than the head, and a number that is not finite, are errors.
func (s Sheet) clean() (out Sheet, removed int, err error) {
	out = Sheet{s.Name, make([]Column, len(s.Columns)), make([][]Cell, len(s.Rows))}
	for i, c := range s.Columns {
		head, n := cleanText(c.Head)
		out.Columns[i] = Column{head, c.Width}
		removed += n
	}
	for i, row := range s.Rows {
		if len(row) > len(s.Columns) {
			return Sheet{}, 0, fmt.Errorf("row %d has %d cells, and the sheet %d columns", i+1, len(row), len(s.Columns))
		}
		out.Rows[i] = make([]Cell, len(s.Columns))
		for k, c := range row {
			switch c := c.(type) {
			case Text:
				text, n := cleanText(string(c))
				out.Rows[i][k] = Text(text)
				removed += n
			case Number:
				if math.IsNaN(float64(c)) || math.IsInf(float64(c), 0) {
					return Sheet{}, 0, fmt.Errorf("row %d: the %s is %v, which is no number a sheet can hold", i+1,
						out.Columns[k].Head, float64(c))
				}
				out.Rows[i][k] = c
			}
		}
	}
	return out, removed, nil
}

// cleanText is s with the characters taken out that some format cannot hold, every line break a line feed and every
// byte that is not UTF-8 the replacement character; removed counts what was taken out.
func cleanText(s string) (out string, removed int) {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	out = strings.Map(func(r rune) rune {
		if !holdable(r) {
			removed++
			return -1
		}
		return r
	}, s)
	return out, removed
}

// holdable tells whether all formats can hold r: a Char of XML 1.0 that is no control character but tab or line feed.
func holdable(r rune) bool {
	switch {
	case r < ' ':
		return r == '\t' || r == '\n'
	case 0x7F <= r && r < 0xA0, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return true
}

// beginsFormula tells whether a spreadsheet program may take a text for a formula. The full-width signs are read as
// the others by programs set to Chinese, Japanese or Korean; of white space only what some programs skip counts.
func beginsFormula(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@\t\n＝＋－＠", first)
}
