package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/text"
)

// unsure is the confidence below which a row's link is marked as uncertain.
const unsure = 0.5

// CollationTally counts how the paragraphs of the variants go together. The rows' classes other than OneToOne and
// OnlyInOne may hold one row together where there are more than two variants.
type CollationTally struct {
	Rows      int            `json:"rows"`
	OneToOne  int            `json:"oneToOne"`  // one paragraph in every variant
	Split     int            `json:"split"`     // a paragraph of the base is several in some variant
	Merged    int            `json:"merged"`    // several of the base are one in some variant
	Regrouped int            `json:"regrouped"` // several of the base are several others in some variant
	Absent    int            `json:"absent"`    // some variant has nothing, though two or more have something
	OnlyInOne int            `json:"onlyInOne"` // one variant alone has something
	Unsure    int            `json:"unsure"`    // confidence below one half
	Base      string         `json:"base"`      // the variant that the others are counted against
	Variants  []VariantTally `json:"variants"`
}

// VariantTally counts rows of one variant against the base; its classes exclude each other.
type VariantTally struct {
	Name       string `json:"name"`
	Paragraphs int    `json:"paragraphs"`
	OneToOne   int    `json:"oneToOne"`
	Split      int    `json:"split"`
	Merged     int    `json:"merged"`
	Regrouped  int    `json:"regrouped"`
	Absent     int    `json:"absent"` // the base has something here, the variant nothing
	Added      int    `json:"added"`  // the variant has something here, the base nothing
}

// base is the index of the variant that the others are counted against: the original, or else the first.
func (c Collation) base() int {
	for i, v := range c.Variants {
		if v.Original {
			return i
		}
	}
	return 0
}

// Tally counts the rows.
func (c Collation) Tally() CollationTally {
	t := CollationTally{Rows: len(c.Rows), Variants: make([]VariantTally, len(c.Variants))}
	base := c.base()
	for i, v := range c.Variants {
		t.Variants[i].Name = v.Name
		if i == base {
			t.Base = v.Name
		}
	}
	for _, r := range c.Rows {
		t.addRow(r, base)
	}
	return t
}

func (t *CollationTally) addRow(r CollationRow, base int) {
	filled, ones := 0, 0
	var row VariantTally // of all variants
	for i, cell := range r.Cells {
		if len(cell) > 0 {
			filled++
		}
		if len(cell) == 1 {
			ones++
		}
		t.Variants[i].Paragraphs += len(cell)
		if i == base {
			continue
		}
		t.Variants[i].addPair(len(r.Cells[base]), len(cell))
		row.addPair(len(r.Cells[base]), len(cell))
	}
	switch {
	case ones == len(r.Cells):
		t.OneToOne++
	case filled == 1:
		t.OnlyInOne++
	default:
		t.Split += min(row.Split, 1)
		t.Merged += min(row.Merged, 1)
		t.Regrouped += min(row.Regrouped, 1)
		if filled < len(r.Cells) {
			t.Absent++
		}
	}
	if r.Confidence < unsure {
		t.Unsure++
	}
}

// addPair counts a row in which the base has n paragraphs and the variant m.
func (t *VariantTally) addPair(n, m int) {
	switch {
	case n == 0 && m == 0:
	case n == 0:
		t.Added++
	case m == 0:
		t.Absent++
	case n == 1 && m == 1:
		t.OneToOne++
	case n == 1:
		t.Split++
	case m == 1:
		t.Merged++
	default:
		t.Regrouped++
	}
}

// Text writes the grid side by side, a column a variant, every paragraph behind its number. Where the terminal is too
// narrow for the number of variants, a row's cells stand beneath one another.
func (c Collation) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if c.Title != "" {
		p.flow(0, piece{visible(c.Title), bold})
		p.line("", plain)
	}
	names := make([]string, len(c.Variants))
	for i, v := range c.Variants {
		names[i] = v.Name
	}
	sheet := newSheet(p, max(4, len(fmt.Sprint(len(c.Rows)))+1), names, 0)
	sheet.head(painted("row", faint), variantHeads(c.Variants))
	gutters := c.gutters()
	marked, moved, settled := false, false, false
	for i, r := range c.Rows {
		if i > 0 {
			sheet.gap()
		}
		cells := make([]cell, len(r.Cells))
		for k, passages := range r.Cells {
			cells[k] = passageCell(passages, gutters[k])
		}
		number := fmt.Sprint(i + 1)
		if r.Number > 0 {
			number = fmt.Sprint(r.Number)
		}
		if r.Settled {
			number += "="
			settled = true
		}
		if r.Confidence < unsure {
			number += "?"
			marked = true
		}
		if len(r.Moved) > 0 {
			number += "~"
			moved = true
		}
		sheet.body(words(number), cells)
	}
	if marked {
		p.line("", plain)
		p.flow(0, piece{"? the link of this row is uncertain (confidence under 0.5)", faint})
	}
	if moved {
		p.line("", plain)
		p.flow(0, piece{"~ a variant has this at another place: " + visible(strings.Join(c.movers(), ", ")), faint})
	}
	if settled {
		p.line("", plain)
		p.flow(0, piece{"= a person has confirmed or corrected this row", faint})
	}
	return p.Flush()
}

// movers are the names of the variants that have something at another place.
func (c Collation) movers() []string {
	var names []string
	for _, r := range c.Rows {
		for _, name := range r.Moved {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// gutters are the columns that the paragraph numbers of each variant need.
func (c Collation) gutters() []int {
	out := make([]int, len(c.Variants))
	for _, r := range c.Rows {
		for i, cell := range r.Cells {
			for _, p := range cell {
				out[i] = max(out[i], columns(p.short()))
			}
		}
	}
	return out
}

// short is the paragraph's number as shown beside it, such as p12.
func (p Passage) short() string {
	if s := short(p.Citation); s != "" && s != p.Citation {
		return visible(s)
	}
	return fmt.Sprintf("p%d", p.Number)
}

func passageCell(passages []Passage, gutter int) cell {
	if len(passages) == 0 {
		return painted("—", faint)
	}
	var c cell
	for _, p := range passages {
		rendition := plain
		if p.Kind == text.Title || p.Kind == text.Heading {
			rendition = bold
		}
		label := p.short()
		label = strings.Repeat(" ", max(gutter-columns(label), 0)) + label
		c = append(c, block{label, []piece{{visibleLines(p.Text), rendition}}})
	}
	return c
}

// Summary writes how many rows there are, how many go one to one, and what became of the others in each variant.
func (c Collation) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	t := c.Tally()
	p.flow(0, piece{visible(t.sentence()), plain})
	if len(t.Variants) > 1 {
		p.line("", plain)
		p.table(c.tallyTable(t))
	}
	return p.Flush()
}

func (t CollationTally) sentence() string {
	parts := []string{fmt.Sprintf("%d one to one", t.OneToOne)}
	for _, class := range []struct {
		n    int
		what string
	}{
		{t.Split, "with a paragraph split"}, {t.Merged, "with paragraphs merged"}, {t.Regrouped, "regrouped"},
		{t.Absent, "absent from some variant"}, {t.OnlyInOne, "in one variant only"}, {t.Unsure, "uncertain"},
	} {
		if class.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", class.n, class.what))
		}
	}
	return fmt.Sprintf("%s over %s: %s.", Count(t.Rows, "row"), Count(len(t.Variants), "variant"), strings.Join(parts, ", "))
}

// tallyTable shows what became of the base's paragraphs in each variant.
func (c Collation) tallyTable(t CollationTally) Table {
	out := Table{Header: []string{"variant", "lang", "paragraphs", "1:1", "split", "merged", "regrouped", "absent", "added"}}
	for i, v := range t.Variants {
		row := []string{v.Name, c.Variants[i].Lang, fmt.Sprint(v.Paragraphs)}
		if i == c.base() {
			row[0] += " (base)"
		} else {
			for _, n := range []int{v.OneToOne, v.Split, v.Merged, v.Regrouped, v.Absent, v.Added} {
				row = append(row, fmt.Sprint(n))
			}
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
