package report

import (
	"fmt"
	"io"
	"strings"

	"variorum/exchange"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Concordance is every place of a phrase with what stands around it, one line each.
type Concordance struct {
	Phrase   string            `json:"phrase"`
	Searched int               `json:"searched"` // texts that were looked through
	Lines    []ConcordanceLine `json:"lines"`
	More     bool              `json:"more"` // there are more lines than were asked for
}

// ConcordanceLine is one place of the phrase.
type ConcordanceLine struct {
	Variant string `json:"variant"`
	Lang    string `json:"lang"`
	Date    string `json:"date,omitempty"` // of the saved state
	Place
	With []Said `json:"with"` // what the other variants have in the same row of sentences, if that was asked for
}

// Said is what one variant has in a row of sentences.
type Said struct {
	Variant   string   `json:"variant"`
	Lang      string   `json:"lang"`
	Citations []string `json:"citations"` // of the paragraphs that the sentences stand in
	Text      string   `json:"text"`      // the sentences; empty for none
}

// Text writes the lines aligned on the phrase (key word in context): the citation, what stands before, the phrase, and
// what stands behind, as much of them as there is room for. What other variants say stands beneath, behind their names.
func (c Concordance) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(c.Lines) == 0 {
		p.line(fmt.Sprintf("%s is not found in %s.", c.Phrase, Count(c.Searched, "text")), plain)
		return p.Flush()
	}
	cite, quote := 0, 0
	for _, l := range c.Lines {
		cite, quote = max(cite, columns(visible(l.Citation))), max(quote, columns(visible(l.Quote)))
	}
	cite, quote = min(cite, p.width/3), min(quote, p.width/3)
	side := max((p.width-cite-quote-4)/2, 4)
	for _, l := range c.Lines {
		left, said, right := tail(visible(l.Left), side), head(visible(l.Quote), quote), head(visible(l.Right), side)
		citation := head(visible(l.Citation), cite)
		p.WriteString(p.paint(citation, place) + strings.Repeat(" ", 2+cite-columns(citation)+side-columns(left)) + left + " " +
			p.paint(said, bold) + " " + strings.TrimRight(right, " ") + "\n")
		p.with(l.With)
	}
	if c.More {
		p.line("There are more; --limit says how many to show.", faint)
	}
	return p.Flush()
}

// with writes what other variants say.
func (p *printer) with(list []Said) {
	name := 0
	for _, s := range list {
		name = max(name, columns(visible(s.Variant)))
	}
	name = min(name, narrowest)
	for _, s := range list {
		text := piece{visible(s.Text), plain}
		if s.Text == "" {
			text = piece{"—", faint}
		}
		p.row([]cell{words(""), painted(s.Variant, faint), {{pieces: []piece{text}}}}, []int{2, name, max(p.width-name-8, 8)}, "  ")
	}
	if len(list) > 0 {
		p.WriteString("\n")
	}
}

// head is the beginning of s that fits into cols columns.
func head(s string, cols int) string {
	n, at := 0, 0
	for it := graphemes.FromString(s); it.Next(); {
		if n += clusterColumns(it.Value()); n > cols {
			return s[:at]
		}
		at += len(it.Value())
	}
	return s
}

// tail is the end of s that fits into cols columns.
func tail(s string, cols int) string {
	over := columns(s) - cols
	at := 0
	for it := graphemes.FromString(s); over > 0 && it.Next(); {
		over -= clusterColumns(it.Value())
		at += len(it.Value())
	}
	return s[at:]
}

// Summary writes how many lines there are.
func (c Concordance) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	more := ""
	if c.More {
		more = ", and there are more"
	}
	p.flow(0, piece{visible(fmt.Sprintf("%s: %s in %s%s.", c.Phrase, Count(len(c.Lines), "place"), Count(c.Searched, "text"), more)), plain})
	return p.Flush()
}

// Sheet is the concordance as a table, a row a place: the citation, variant, language and date, what stands before, the
// phrase, what stands behind, and what the other variants say, a line each.
func (c Concordance) Sheet() exchange.Sheet {
	s := exchange.Sheet{Name: "Concordance", Columns: []exchange.Column{
		column("place", placeWidth), column("variant", labelWidth), column("lang", numberWidth), column("date", numberWidth),
		column("before", phraseWidth), column("phrase", placeWidth), column("after", phraseWidth), column("others", proseWidth),
	}}
	for _, l := range c.Lines {
		var others []string
		for _, o := range l.With {
			others = append(others, o.Variant+": "+o.Text)
		}
		row := textCells(l.Citation, l.Variant, l.Lang, l.Date, l.Left, l.Quote, l.Right)
		s.Rows = append(s.Rows, append(row, lineEach(others)))
	}
	return s
}
