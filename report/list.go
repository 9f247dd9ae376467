package report

import (
	"io"
	"slices"
	"strings"
)

// Table is a plain list with a head, for what has no text of its own to show: the works of a store, the states of a
// variant, counts.
type Table struct {
	Header []string
	Rows   [][]string // each as long as Header; shorter ones are filled up
}

// listBar stands between the columns of a table.
const listBar = "  "

// Text writes the table with columns as wide as what they hold; the widest are narrowed, and their cells wrapped, where
// the terminal has not the room, and where that would break words the rows are written as records, a field a line.
// Columns that hold only numbers are set to the right.
func (t Table) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	p.table(t)
	return p.Flush()
}

func (p *printer) table(t Table) {
	widths, least := t.measure()
	if !fit(widths, least, p.width-(len(widths)-1)*columns(listBar)) {
		p.records(t)
		return
	}
	numeric := t.numeric()
	print := func(row []string, rendition string) {
		cells := make([]cell, len(widths))
		for i := range cells {
			field := visible(t.field(row, i))
			if numeric[i] {
				field = strings.Repeat(" ", max(widths[i]-columns(field), 0)) + field
			}
			cells[i] = painted(field, rendition)
		}
		p.row(cells, widths, listBar)
	}
	print(t.Header, bold)
	p.rule(widths, listBar)
	for _, r := range t.Rows {
		print(r, plain)
	}
}

// records writes each row as lines of a column's name and the field; empty fields are left out.
func (p *printer) records(t Table) {
	name := 0
	for _, h := range t.Header {
		name = max(name, columns(visible(h)))
	}
	name = min(name, p.width/3)
	rest := p.width - name - columns(listBar)
	for i, r := range t.Rows {
		if i > 0 {
			p.line("", plain)
		}
		for k, h := range t.Header {
			if f := t.field(r, k); f != "" {
				p.row([]cell{painted(h, faint), words(f)}, []int{name, rest}, listBar)
			}
		}
	}
}

// field is field i of a row, empty where the row is too short.
func (t Table) field(row []string, i int) string {
	if i >= len(row) {
		return ""
	}
	return row[i]
}

// measure finds how many columns each field would like to have, and how few it can do with: its longest word.
func (t Table) measure() (widths, least []int) {
	widths, least = make([]int, len(t.Header)), make([]int, len(t.Header))
	for i, h := range t.Header {
		take := func(s string) {
			s = visible(s)
			widths[i] = max(widths[i], columns(s))
			for word := range strings.FieldsSeq(s) {
				if !strings.ContainsFunc(word, wide) {
					least[i] = max(least[i], min(columns(word), 12))
				}
			}
		}
		take(h)
		for _, r := range t.Rows {
			take(t.field(r, i))
		}
	}
	return widths, least
}

// numeric tells which columns hold numbers and nothing else.
func (t Table) numeric() []bool {
	out := make([]bool, len(t.Header))
	for i := range t.Header {
		for _, r := range t.Rows {
			f := t.field(r, i)
			if f != "" && strings.Trim(f, "0123456789.,%+-") != "" {
				out[i] = false
				break
			}
			out[i] = out[i] || f != ""
		}
	}
	return out
}

// withoutZeros is t without a column if that holds nothing but zeros.
func (t Table) withoutZeros(header string) Table {
	i := slices.Index(t.Header, header)
	if i < 0 || slices.ContainsFunc(t.Rows, func(r []string) bool { return r[i] != "0" }) {
		return t
	}
	t.Header = slices.Delete(slices.Clone(t.Header), i, i+1)
	for k, r := range t.Rows {
		t.Rows[k] = slices.Delete(r, i, i+1)
	}
	return t
}

// fit narrows the widest of widths until their sum is at most total, none below least, and tells whether that went.
func fit(widths, least []int, total int) bool {
	sum := 0
	for _, w := range widths {
		sum += w
	}
	for ; sum > total; sum-- {
		widest := -1
		for i, w := range widths {
			if w > least[i] && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return false
		}
		widths[widest]--
	}
	return true
}
