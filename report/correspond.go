package report

import (
	"fmt"
	"io"

	"variorum/exchange"
)

// Correspondences are what two texts of one language say differently, terms and names first.
type Correspondences struct {
	A               Variant          `json:"variantA"`
	B               Variant          `json:"variantB"`
	Correspondences []Correspondence `json:"correspondences"` // the likeliest terms first
}

// Correspondence is a phrase of A and what B says instead.
type Correspondence struct {
	A       string  `json:"a"`
	B       string  `json:"b"`
	Count   int     `json:"count"` // places
	Score   float64 `json:"score"` // the higher, the likelier a term; to be compared within one result only
	PlacesA []Place `json:"placesA"`
	PlacesB []Place `json:"placesB"` // placesB[k] answers placesA[k]
}

// Text writes the correspondences as a table, with the first places of each.
func (c Correspondences) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(c.Correspondences) == 0 {
		p.line(fmt.Sprintf("%s and %s say nothing differently twice.", c.A.citation(), c.B.citation()), plain)
		return p.Flush()
	}
	number := len(fmt.Sprint(len(c.Correspondences)))
	sheet := newSheet(p, number, []string{c.A.Name, c.B.Name, "places"}, p.width/4)
	sheet.head(words(""), append(variantHeads([]Variant{c.A, c.B}), painted("places", bold)))
	for i, x := range c.Correspondences {
		sheet.body(words(fmt.Sprint(i+1)), []cell{painted(x.A, bold), painted(x.B, bold), x.placesCell()})
	}
	return p.Flush()
}

// placesCell names how many places there are, and the first of them.
func (c Correspondence) placesCell() cell {
	const shown = 3
	said := fmt.Sprintf("×%d", c.Count)
	for k := range min(shown, len(c.PlacesA), len(c.PlacesB)) {
		said += " " + short(c.PlacesA[k].Citation)
		if b := short(c.PlacesB[k].Citation); b != short(c.PlacesA[k].Citation) {
			said += "/" + b
		}
	}
	if c.Count > shown {
		said += " …"
	}
	return words(said)
}

// Summary writes how many correspondences there are.
func (c Correspondences) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	places := 0
	for _, x := range c.Correspondences {
		places += x.Count
	}
	p.flow(0, piece{visible(fmt.Sprintf("%s between %s and %s, at %s.", Count(len(c.Correspondences), "correspondence"),
		c.A.citation(), c.B.citation(), Count(places, "place"))), plain})
	return p.Flush()
}

// Sheet is the correspondences as a table, a row each in the order given: the phrases, the count, the score, and the
// places in both, a line each.
func (c Correspondences) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Correspondences", Columns: []exchange.Column{
		column("count", numberWidth), column("score", numberWidth),
	}}
	s.Columns = append(s.Columns, c.A.placeAndText(phraseWidth)...)
	s.Columns = append(s.Columns, c.B.placeAndText(phraseWidth)...)
	for _, x := range c.Correspondences {
		s.Rows = append(s.Rows, []exchange.Cell{
			exchange.Number(x.Count), share(x.Score), citationsCell(x.PlacesA), exchange.Text(x.A), citationsCell(x.PlacesB), exchange.Text(x.B),
		})
	}
	return s
}

// citationsCell is the citations of places, a line each.
func citationsCell(places []Place) exchange.Text {
	citations := make([]string, len(places))
	for i, p := range places {
		citations[i] = p.Citation
	}
	return lineEach(citations)
}
