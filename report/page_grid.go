package report

import (
	"strings"

	"variorum/text"
)

// gridView is the collation as the page shows it.
type gridView struct {
	Columns []columnView
	Rows    []rowView
	Span    int      // cells in a row, the number's with them
	Kinds   []string // of the marks, most telling first
	Unsure  bool     // whether any row's link is
}

type columnView struct {
	Name, About string
	Against     string // the variant it is compared with, if any
}

type rowView struct {
	ID     string
	Number int
	Same   bool // nothing in the row wants a look
	Unsure bool
	Cells  []cellView
	Notes  []noteView
}

type cellView struct {
	Name, Lang string
	Passages   []passageView
}

type passageView struct {
	ID, Label, Class string
	Parts            []part
}

// noteView is a line of the apparatus beneath a row.
type noteView struct{ Severity, Label, Message, Href string }

func newGridView(c Collation, ids [][][]string, m marks, findings *findingsView) *gridView {
	g := &gridView{Span: len(c.Variants) + 1, Kinds: m.kinds()}
	for _, v := range c.Variants {
		g.Columns = append(g.Columns, columnView{visible(v.Name), visible(v.about()), visible(m.against[v.citation()])})
	}
	for i, r := range c.Rows {
		row := rowView{ID: rowID(i + 1), Number: i + 1, Unsure: r.Confidence < unsure, Same: true}
		for k, passages := range r.Cells {
			cell := cellView{Name: g.Columns[k].Name, Lang: visible(c.Variants[k].Lang)}
			for n, p := range passages {
				cell.Passages = append(cell.Passages, newPassageView(p, ids[i][k][n], m))
			}
			row.Cells = append(row.Cells, cell)
		}
		row.Notes = append(findings.notes(i+1), movedNotes(r)...)
		row.Same = len(m.parts) > 0 && row.same()
		g.Unsure = g.Unsure || row.Unsure
		g.Rows = append(g.Rows, row)
	}
	return g
}

func newPassageView(p Passage, id string, m marks) passageView {
	v := passageView{ID: id, Label: p.short(), Class: kindClass(p.Kind)}
	parts, marked := m.parts[p.Citation]
	if !marked {
		parts = []part{{Text: p.Text}}
	}
	for _, q := range parts {
		if q.Kind == "" {
			q.Text = visibleLines(q.Text)
		} else {
			q.Text = shown(q.Text)
		}
		v.Parts = append(v.Parts, q)
	}
	return v
}

// kindClass is the class name of a kind of paragraph.
func kindClass(k text.Kind) string {
	switch k {
	case text.Title, text.Byline, text.Heading, text.Item, text.Quote, text.Note:
		return "kind-" + string(k)
	}
	return "kind-body"
}

// same tells whether nothing is marked, missing, uncertain or noted in the row.
func (r rowView) same() bool {
	if r.Unsure || len(r.Notes) > 0 {
		return false
	}
	for _, c := range r.Cells {
		if len(c.Passages) == 0 {
			return false
		}
		for _, p := range c.Passages {
			for _, q := range p.Parts {
				if q.Kind != "" {
					return false
				}
			}
		}
	}
	return true
}

// movedNotes say which variants have a row at another place.
func movedNotes(r CollationRow) []noteView {
	if len(r.Moved) == 0 {
		return nil
	}
	return []noteView{{Severity: severityClass(""), Label: "moved",
		Message: "at another place in " + visible(strings.Join(r.Moved, ", "))}}
}

// headings link to the headings of one column.
func (g *gridView) headings(column int) []link {
	const longest = 70 // runes
	var out []link
	for _, r := range g.Rows {
		if column >= len(r.Cells) {
			continue
		}
		for _, p := range r.Cells[column].Passages {
			if p.Class != "kind-heading" {
				continue
			}
			var all strings.Builder
			for _, q := range p.Parts {
				all.WriteString(q.Text)
			}
			out = append(out, link{"#" + p.ID, clipped(all.String(), longest), r.Cells[column].Lang})
		}
	}
	return out
}

// clipped is the first n runes of s, with an ellipsis where some were cut off.
func clipped(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
