package report

import (
	"fmt"

	"variorum/exchange"
)

// Sheet is the term table, a row a term: the term, its language, how often it occurs, its flags and its first place,
// then for each translation the renderings, the most frequent first, a line each: the first place, and the rendering
// with its count. Behind them stand the variants that are inconsistent, and for each translation how sure its renderings
// are, a line each, and what came next to the first.
func (t Terms) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Terms", Columns: []exchange.Column{
		column("term", placeWidth), column("lang", numberWidth), column("count", numberWidth), column("flags", labelWidth),
		t.Source.placeColumn(),
	}}
	targets := t.columns()
	for _, v := range targets {
		s.Columns = append(s.Columns, v.placeAndText(phraseWidth)...)
	}
	s.Columns = append(s.Columns, column("inconsistent in", labelWidth))
	for _, v := range targets {
		s.Columns = append(s.Columns, column(v.citation()+" confidence", numberWidth), column(v.citation()+" or", phraseWidth))
	}
	for _, c := range t.Concepts {
		row := textCells(c.Term, c.Lang)
		row = append(row, exchange.Number(c.Count), lineEach(c.Flags), firstPlace(c.Places))
		var doubts []exchange.Cell
		for _, v := range targets {
			rs := c.renderings(v.Name)
			row = append(row, saidCells(rs)...)
			doubts = append(doubts, doubtCells(rs)...)
		}
		row = append(row, lineEach(c.InconsistentIn))
		s.Rows = append(s.Rows, append(row, doubts...))
	}
	return s
}

// saidCells are the first places of renderings, and the renderings, a line each.
func saidCells(rs []Rendering) []exchange.Cell {
	var places, said []string
	for _, r := range rs {
		places = append(places, string(firstPlace(r.Places)))
		said = append(said, fmt.Sprintf("%s ×%d", r.wording(), r.Count))
	}
	return []exchange.Cell{lineEach(places), lineEach(said)}
}

// doubtCells are how sure renderings are, a line each, and the alternatives.
func doubtCells(rs []Rendering) []exchange.Cell {
	var sure, others []string
	for _, r := range rs {
		confidence := ""
		if r.Text != "" {
			confidence = fmt.Sprintf("%.3f", r.Confidence)
		}
		sure = append(sure, confidence)
		for _, a := range r.Alternatives {
			others = append(others, fmt.Sprintf("%s ×%d", a.Text, a.Count))
		}
	}
	return []exchange.Cell{lineEach(sure), lineEach(others)}
}
