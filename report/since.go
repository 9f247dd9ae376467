package report

import (
	"fmt"
	"io"
	"strings"
)

// Since is since which saved state the paragraphs of a variant, or its renderings of terms, are as they are.
type Since struct {
	Variant    Variant          `json:"variant"`
	Paragraphs []SinceParagraph `json:"paragraphs"` // none where terms were asked about
	Terms      []SinceTerm      `json:"terms"`
}

// SinceParagraph is a paragraph with the state in which it came to say what it says.
type SinceParagraph struct {
	Passage
	Since StateName `json:"since"`
	How   string    `json:"how"` // first (from the first state held), added or changed
}

// SinceTerm is a term with the state since which a translation renders it as it does.
type SinceTerm struct {
	Term       string      `json:"term"`
	Lang       string      `json:"lang"`
	Count      int         `json:"count"`      // in the original
	Renderings []TermCount `json:"renderings"` // of the state asked about, the most frequent first; none of the original
	Since      *StateName  `json:"since"`      // null where it is not there, or no rendering was found
	Drift      []Drift     `json:"drift"`      // oldest first
}

// TermCount is a rendering and how often it stands.
type TermCount struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// Drift is a rendering that was replaced by another from one state of a translation to the next.
type Drift struct {
	Before StateName `json:"before"` // the state that had the old one
	In     StateName `json:"in"`     // the state that has the new one
	From   string    `json:"from"`
	To     string    `json:"to"`
	Was    []Place   `json:"was"`    // of the old one, in Before
	Places []Place   `json:"places"` // of the new one, in In
}

// Text writes a table, a line a paragraph, or each term with its history.
func (s Since) Text(w io.Writer, style Style) error {
	p := newPrinter(w, style)
	if len(s.Terms) == 0 {
		p.table(s.table())
		return p.Flush()
	}
	for i, t := range s.Terms {
		if i > 0 {
			p.line("", plain)
		}
		t.write(p)
	}
	return p.Flush()
}

func (s Since) table() Table {
	t := Table{Header: []string{"paragraph", "since", "", "begins"}}
	for _, p := range s.Paragraphs {
		how := p.How
		if how == "first" {
			how = ""
		}
		t.Rows = append(t.Rows, []string{short(p.Citation), p.Since.String(), how, opening(p.Text)})
	}
	return t
}

func (t SinceTerm) write(p *printer) {
	since := "not there"
	switch {
	case t.Since != nil:
		since = "since " + t.Since.String()
	case t.Count > 0:
		since = "no rendering found"
	}
	var said []string
	for _, r := range t.Renderings {
		said = append(said, times(r.Text, r.Count))
	}
	p.flow(0, piece{visible(t.Term), bold}, piece{visible(fmt.Sprintf(" ×%d  %s  ", t.Count, since)), place},
		piece{visible(strings.Join(said, ", ")), plain})
	for _, d := range t.Drift {
		p.flow(2, piece{visible(d.In.String() + "  "), place}, piece{visible(d.From + " → " + d.To + "  "), plain},
			piece{visible(shortPlaces(d.Places)), faint})
	}
}

// opening is how a text begins, as much of it as goes on a line.
func opening(s string) string {
	const most = 40
	if begin := Clip(s, most); begin != s {
		return begin + "…"
	}
	return s
}
