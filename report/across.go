package report

import (
	"fmt"
	"io"

	"variorum/exchange"
)

// Across is a phrase and what translations have said for it through works and years.
type Across struct {
	Phrase string       `json:"phrase"`
	Works  []AcrossWork `json:"works"` // by date, those without one last
}

// AcrossWork is a work whose original holds the phrase.
type AcrossWork struct {
	Work       string          `json:"work"`
	Date       string          `json:"date,omitempty"` // of the original, else the first of its translations
	Original   Variant         `json:"original"`
	Count      int             `json:"count"` // places in the original
	Renderings []AcrossVariant `json:"translations"`
}

// AcrossVariant is a translation and what it says for the phrase.
type AcrossVariant struct {
	Variant
	Renderings []Rendering `json:"renderings"` // most frequent first, then what was not found
}

// Text writes a line a translation, work by work in the order of their dates.
func (a Across) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(a.Works) == 0 {
		p.line("No original holds "+a.Phrase+".", plain)
		return p.Flush()
	}
	sheet := newSheet(p, len("2006-01-02"), []string{"work", a.Phrase}, 0)
	sheet.head(painted("date", bold), []cell{painted("work", bold), painted(a.Phrase, bold)})
	for _, work := range a.Works {
		said := cell{}
		for _, v := range work.Renderings {
			name := v.Name
			if v.Date != "" && v.Date != work.Date {
				name += " (" + v.Date + ")"
			}
			said = append(said, block{visible(name), renderingsCell(v.Renderings, false)[0].pieces})
		}
		heading := append(painted(work.Work, bold), painted(fmt.Sprintf("%s ×%d", work.Original.Lang, work.Count), faint)...)
		sheet.body(words(work.Date), []cell{heading, said})
	}
	return p.Flush()
}

// Summary writes in how many works the phrase stands.
func (a Across) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	places := 0
	for _, work := range a.Works {
		places += work.Count
	}
	p.flow(0, piece{visible(fmt.Sprintf("%s: %s in %s.", a.Phrase, Count(places, "place"), Count(len(a.Works), "original"))), plain})
	return p.Flush()
}

// Sheet is the phrase's renderings as a table, a row a rendering: the date and name of the work, the citation, language
// and date of the translation, the rendering, its count, its confidence, and its places, a line each.
func (a Across) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Phrase", Columns: []exchange.Column{
		column("date", numberWidth), column("work", placeWidth), column("translation", placeWidth), column("lang", numberWidth),
		column("translated", numberWidth), column("rendering", phraseWidth), column("count", numberWidth),
		column("confidence", numberWidth), column("places", placeWidth),
	}}
	for _, work := range a.Works {
		for _, v := range work.Renderings {
			for _, r := range v.Renderings {
				row := textCells(work.Date, work.Work, v.citation(), v.Lang, v.Date, r.wording())
				s.Rows = append(s.Rows, append(row, exchange.Number(r.Count), share(r.Confidence), citationsCell(r.Places)))
			}
		}
	}
	return s
}
