package report

import (
	"fmt"
	"io"
	"strings"
)

// Corrections is what people have said of the rows of a work, in the order of saying.
type Corrections struct {
	Work        string       `json:"work"`
	Corrections []Correction `json:"corrections"`
}

// Correction is one thing that a person said of rows.
type Correction struct {
	ID     int64          `json:"correction"` // rising
	Kind   string         `json:"kind"`       // link, unlink, split, merge, move, confirm, undo, redo
	Of     int64          `json:"of"`         // of an undo or redo: the correction it is of; else 0
	Author string         `json:"author"`
	Made   string         `json:"made"` // RFC 3339, UTC
	Note   string         `json:"note"`
	Undone bool           `json:"undone"` // whether it does not stand now
	Before []CorrectedRow `json:"before"`
	After  []CorrectedRow `json:"after"`
}

// CorrectedRow is a row that a correction speaks of.
type CorrectedRow struct {
	Paragraphs []string  `json:"paragraphs"` // citations
	Sentences  [][]Quote `json:"sentences"`  // its rows of sentences
}

// Quote is a sentence and where it stands.
type Quote struct {
	Citation string `json:"citation"` // of its paragraph
	Text     string `json:"text"`
}

// Corrected is a correction that has been made, with its rows as they are now.
type Corrected struct {
	Correction Correction `json:"correction"`
	Collation
}

// Text writes what was done, and the rows.
func (c Corrected) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	p.flow(0, piece{visible(c.Correction.sentence()), plain})
	p.line("", plain)
	if err := p.Flush(); err != nil {
		return err
	}
	grid := c.Collation
	grid.Title = ""
	return grid.Text(w, s)
}

// sentence says in a line what was done.
func (c Correction) sentence() string {
	done := map[string]string{
		"link": "linked", "unlink": "unlinked", "split": "split", "merge": "merged", "move": "moved", "confirm": "confirmed",
		"undo": "undone", "redo": "done again",
	}[c.Kind]
	line := fmt.Sprintf("Correction %d: %s", c.ID, done)
	if c.Of != 0 {
		line = fmt.Sprintf("Correction %d is %s", c.Of, done)
	}
	return line + ". " + Count(len(c.After), "row") + " now:"
}

// Text writes a table, a line a correction.
func (c Corrections) Text(w io.Writer, s Style) error {
	if len(c.Corrections) == 0 {
		p := newPrinter(w, s)
		p.flow(0, piece{visible(c.Work + ": no row has been corrected or confirmed."), plain})
		return p.Flush()
	}
	t := Table{Header: []string{"no.", "made", "by", "what", "rows", "note"}}
	for _, one := range c.Corrections {
		what := one.Kind
		switch {
		case one.Of != 0:
			what += fmt.Sprintf(" %d", one.Of)
		case one.Undone:
			what += " (undone)"
		}
		t.Rows = append(t.Rows, []string{fmt.Sprint(one.ID), shortTime(one.Made), one.Author, what, one.rows(), one.Note})
	}
	return t.Text(w, s)
}

// shortTime is a time to the minute.
func shortTime(made string) string {
	if len(made) >= len("2006-01-02T15:04") {
		return strings.Replace(made[:len("2006-01-02T15:04")], "T", " ", 1)
	}
	return made
}

// rows names the rows as they came out, by their paragraphs; of many the first few.
func (c Correction) rows() string {
	const shown = 3
	var rows []string
	for i, r := range c.After {
		if i == shown {
			rows = append(rows, fmt.Sprintf("and %d more", len(c.After)-shown))
			break
		}
		var names []string
		for _, citation := range r.Paragraphs {
			_, name, _ := strings.Cut(citation, "/")
			names = append(names, name)
		}
		rows = append(rows, strings.Join(names, " "))
	}
	return strings.Join(rows, " | ")
}
