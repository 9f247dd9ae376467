package report

import (
	"math"
	"strings"

	"variorum/exchange"
)

// Widths of the columns of a spreadsheet.
const (
	numberWidth = 11
	labelWidth  = 14 // a word or two: a severity, a kind, a flag
	placeWidth  = 22 // a citation
	phraseWidth = 30
	proseWidth  = 60
)

// notChecked stands among the severities for what a check could not look at.
const notChecked = "not checked"

// Sheet is the grid as a table, a row a row: its number and confidence, then for each variant the citations of its
// paragraphs and their texts, in the order of the text, a line break between two.
func (c Collation) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Grid", Columns: []exchange.Column{
		column("row", numberWidth), column("confidence", numberWidth), column("moved in", numberWidth),
	}}
	for _, v := range c.Variants {
		s.Columns = append(s.Columns, v.placeAndText(proseWidth)...)
	}
	for i, r := range c.Rows {
		row := []exchange.Cell{exchange.Number(i + 1), share(r.Confidence), lineEach(r.Moved)}
		for _, cell := range r.Cells {
			var places, said []string
			for _, p := range cell {
				places, said = append(places, p.Citation), append(said, p.Text)
			}
			row = append(row, lineEach(places), lineEach(said))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// Sheet is the findings as a table, a row a finding in the order given: its severity, check, category and message,
// the places and texts of its wordings, a line a wording, its score and identifier. The rows beneath say what could
// not be checked, with "not checked" for a severity.
func (f Findings) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Findings", Columns: []exchange.Column{
		column("severity", labelWidth), column("check", labelWidth), column("category", placeWidth),
		column("message", proseWidth), column("places", placeWidth), column("texts", proseWidth),
		column("score", numberWidth), column("id", labelWidth),
	}}
	for _, x := range f.Findings {
		places, said := wordings(x.Forms)
		row := textCells(x.Severity, x.Check, x.Category, x.Message)
		s.Rows = append(s.Rows, append(row, places, said, share(x.Score), exchange.Text(x.ID)))
	}
	for _, g := range f.Coverage.NotChecked {
		message := g.Reason
		if g.Count > 0 {
			message += " (" + g.extent() + ")"
		}
		s.Rows = append(s.Rows, textCells(notChecked, g.Check, "", message))
	}
	return s
}

// Sheet is what differs as a table, a row a change or, for two languages, a finding: the number of the row of the
// comparison, the kind (of a finding its category), severity and message (of a change the rule), for each side the
// place and the text in full, what stands before and after it in A, and the confidence. A row that moved has a line
// of its own, of the kind "moved". Only what is asked for is listed.
func (d Differences) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Differences", Columns: []exchange.Column{
		column("row", numberWidth), column("kind", labelWidth), column("severity", labelWidth),
		column("message", phraseWidth),
	}}
	s.Columns = append(s.Columns, d.A.placeAndText(proseWidth)...)
	s.Columns = append(s.Columns, d.B.placeAndText(proseWidth)...)
	s.Columns = append(s.Columns,
		column("before", phraseWidth), column("after", phraseWidth), column("confidence", numberWidth))
	for i, r := range d.Rows {
		for _, line := range d.lines(r) {
			s.Rows = append(s.Rows, append([]exchange.Cell{exchange.Number(i + 1)}, line...))
		}
	}
	return s
}

// lines are what the sheet says of a row, without its number.
func (d Differences) lines(r DifferenceRow) [][]exchange.Cell {
	var out [][]exchange.Cell
	placesA, placesB := strings.Join(r.CitationsA, "\n"), strings.Join(r.CitationsB, "\n")
	if d.wantsMove(r) {
		out = append(out, textCells("moved", d.MovedSeverity, "", placesA, r.TextA, placesB, r.TextB))
	}
	for i, e := range r.Edits {
		if !d.Asked.wantsEdit(e) {
			continue
		}
		left, right := around(r.Edits, i)
		kinds := strings.Join(e.Kinds, ", ")
		line := textCells(kinds, e.Severity, e.Rule, placesA, e.A, placesB, e.B, left, right)
		out = append(out, append(line, share(e.Confidence)))
	}
	for _, f := range d.wanted(r.Findings) {
		inA, saidA := wordings(d.A.own(f.Forms))
		inB, saidB := wordings(d.B.own(f.Forms))
		line := textCells(f.Category, f.Severity, f.Message)
		out = append(out, append(line, inA, saidA, inB, saidB, nil, nil, share(f.Score)))
	}
	return out
}

// own are the forms that are v's, but for one that only says which variant has nothing.
func (v Variant) own(forms []Form) []Form {
	var out []Form
	for _, f := range forms {
		own := f.Variant == v.Name && f.Text != ""
		if len(f.Citations) > 0 { // surer, since two files may have one name
			own = strings.HasPrefix(f.Citations[0], v.Citation+"#")
		}
		if own {
			out = append(out, f)
		}
	}
	return out
}

// wordings are the places and the texts of forms, a line a form. A form that stands nowhere has its variant for a
// place.
func wordings(forms []Form) (places, said exchange.Text) {
	var where, what []string
	for _, f := range forms {
		place := strings.Join(f.Citations, " ")
		if place == "" {
			place = f.Variant
		}
		where, what = append(where, place), append(what, f.Text)
	}
	return lineEach(where), lineEach(what)
}

func column(head string, width int) exchange.Column { return exchange.Column{Head: head, Width: width} }

// placeColumn is the column of places in a variant.
func (v Variant) placeColumn() exchange.Column { return column(v.citation()+" place", placeWidth) }

// placeAndText are the two columns of a variant: where something stands in it, and what.
func (v Variant) placeAndText(width int) []exchange.Column {
	head := v.citation()
	if v.Lang != "" {
		head += " (" + v.Lang + ")"
	}
	return []exchange.Column{v.placeColumn(), column(head, width)}
}

// textCells are cells of text.
func textCells(fields ...string) []exchange.Cell {
	out := make([]exchange.Cell, len(fields))
	for i, f := range fields {
		out[i] = exchange.Text(f)
	}
	return out
}

// lineEach is a cell of several lines.
func lineEach(lines []string) exchange.Text { return exchange.Text(strings.Join(lines, "\n")) }

// firstPlace is the citation of the first place, empty where there is none.
func firstPlace(places []Place) exchange.Text {
	if len(places) == 0 {
		return ""
	}
	return exchange.Text(places[0].Citation)
}

// share is a confidence or score, to a thousandth.
func share(x float64) exchange.Number { return exchange.Number(math.Round(x*1000) / 1000) }
