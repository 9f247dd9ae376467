package report

import (
	"fmt"
	"strings"
)

// narrowest is the fewest columns in which prose can be read; a sheet whose columns would be narrower is stacked.
const narrowest = 18

const sheetBar = " │ "

// sheet is a table of prose as wide as the terminal: a narrow first column (a row's number, a term), then a column a
// variant, all equally wide. Where they do not fit side by side, a row's cells stand beneath one another, each behind
// its variant's name.
type sheet struct {
	*printer
	widths  []int // columns of each column of the sheet as printed
	names   []string
	stacked bool
}

// newSheet divides the width of p: first columns for the first column, last for the last of the named ones (0 if it is
// like the others), the rest for those.
func newSheet(p *printer, first int, names []string, last int) *sheet {
	s := &sheet{printer: p, widths: []int{first}}
	for _, n := range names {
		s.names = append(s.names, visible(n))
	}
	bar := columns(sheetBar)
	rest, alike := p.width-first, len(names)
	if last > 0 {
		rest, alike = rest-last-bar, alike-1
	}
	if each := rest/max(alike, 1) - bar; each >= narrowest {
		for range alike {
			s.widths = append(s.widths, each)
		}
		if last > 0 {
			s.widths = append(s.widths, last)
		}
		return s
	}
	s.stacked = true
	name := 0
	for _, n := range s.names {
		name = max(name, columns(n))
	}
	name = min(name, narrowest)
	s.widths = append(s.widths, name, max(p.width-first-name-2*bar, 2))
	return s
}

// head writes what stands above each column and the line beneath. A stacked sheet shows only what is beneath the names,
// which stand in its second column.
func (s *sheet) head(first cell, heads []cell) {
	if s.stacked {
		for i, h := range heads {
			heads[i] = h[1:]
		}
	}
	s.body(first, heads)
	s.rule(s.widths, "─┼─")
}

// variantHeads are the heads of columns that hold a variant each: its name, and beneath what it is.
func variantHeads(variants []Variant) []cell {
	heads := make([]cell, len(variants))
	for i, v := range variants {
		heads[i] = painted(v.Name, bold)
		if about := v.about(); about != "" {
			heads[i] = append(heads[i], painted(about, faint)...)
		}
	}
	return heads
}

// body writes one row.
func (s *sheet) body(first cell, cells []cell) {
	if !s.stacked {
		s.row(append([]cell{first}, cells...), s.widths, sheetBar)
		return
	}
	for i, c := range cells {
		if len(c) == 0 {
			continue
		}
		s.row([]cell{first, painted(s.names[i], bold), c}, s.widths, sheetBar)
		first = nil
	}
}

// gap writes the line between two rows of prose.
func (s *sheet) gap() {
	blank := make([]cell, len(s.widths))
	blank[0] = words("")
	s.row(blank, s.widths, sheetBar)
}

// about says in a line what a variant is: its language, whether it is the original, where it is from.
func (v Variant) about() string {
	var parts []string
	if v.Lang != "" {
		parts = append(parts, v.Lang)
	}
	if v.Original {
		parts = append(parts, "original")
	}
	if v.Citation != "" && v.Citation != v.Name {
		parts = append(parts, v.Citation)
	}
	if v.Date != "" {
		parts = append(parts, v.Date)
	}
	return strings.Join(parts, " · ")
}

// short is the part of a citation that names the place within its variant: "p12" of "W/V@1#p12".
func short(citation string) string {
	if i := strings.LastIndexByte(citation, '#'); i >= 0 {
		return citation[i+1:]
	}
	return citation
}

// shorts is short for several citations, or a dash for none.
func shorts(citations []string) string {
	if len(citations) == 0 {
		return "–"
	}
	parts := make([]string, len(citations))
	for i, c := range citations {
		parts[i] = short(c)
	}
	return strings.Join(parts, " ")
}

// Count is a number with its noun, an English one of the usual forms, in the plural but for one: 1 word, 2 words.
func Count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
