package document

import (
	"fmt"
	"strings"

	"variorum/text"
)

// mostCells is how many cells a row may have. Word itself makes 63.
const mostCells = 1_000

// docxRow is a row of a table while it is read.
type docxRow struct {
	cells []docxFlow
	gone  bool // by a tracked change
}

// table reads the rows inside the present element.
func (d *docxReader) table(f *docxFlow) {
	for el := range d.x.children() {
		switch el.name {
		case "tr":
			d.row(f)
		case "tblPr", "tblGrid":
		case "p", "tbl": // which belong into a cell
			d.block(el, f)
		default:
			d.wrapped(el, func() { d.table(f) })
		}
	}
}

// row adds a row to the flow its table stands in.
func (d *docxReader) row(f *docxFlow) {
	var w docxRow
	blanks := d.blanks
	d.cells(&w)
	d.blanks = blanks
	if w.gone || d.x.err != nil {
		return
	}
	if len(w.cells) == 1 {
		f.done = append(f.done, w.cells[0].done...)
		return
	}
	var texts []string
	var apart []docxPassage
	long, filled := 0, false
	for _, c := range w.cells {
		var words []string
		for _, p := range c.done {
			if p.apart {
				apart = append(apart, p)
			} else {
				words = append(words, p.Text)
				long += len(p.Text)
				filled = true
			}
		}
		texts = append(texts, strings.Join(words, " "))
	}
	d.fits(long)
	if filled {
		q := docxPassage{Paragraph: text.Paragraph{Kind: text.Body, Text: clean(strings.Join(texts, " | "))}}
		f.done = append(f.done, q)
	}
	f.done = append(f.done, apart...)
}

// cells reads the cells inside the present element.
func (d *docxReader) cells(w *docxRow) {
	for el := range d.x.children() {
		switch el.name {
		case "trPr":
			w.gone = d.gone()
		case "tc":
			if !w.gone {
				d.cell(w)
			}
		case "tblPrEx":
		case "p", "tbl": // which belong into a cell
			var c docxFlow
			d.block(el, &c)
			d.end(&c)
			w.cells = append(w.cells, c)
		default:
			d.wrapped(el, func() { d.cells(w) })
		}
	}
}

func (d *docxReader) cell(w *docxRow) {
	var c docxFlow
	gone := false
	for el := range d.x.children() {
		switch {
		case el.name == "tcPr":
			gone = d.gone()
		case !gone:
			d.block(el, &c)
		}
	}
	d.end(&c)
	if !gone {
		w.cells = append(w.cells, c)
	}
	if len(w.cells) > mostCells {
		d.x.fail(fmt.Errorf("%w (a table of more than %d columns); %s", ErrDamaged, mostCells, saveAgain))
	}
}
