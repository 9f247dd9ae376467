package report

import (
	"io"
	"strings"
)

// StateName names a saved state.
type StateName struct {
	Revision int    `json:"revision"`
	Citation string `json:"citation"`
	Date     string `json:"date"` // YYYY-MM-DD; empty where not known
}

// String is "zh@3 2018-05-23".
func (n StateName) String() string {
	_, name, _ := strings.Cut(n.Citation, "/")
	return strings.TrimSpace(name + " " + n.Date)
}

// Evolved is what became of a passage from one saved state of a variant to a later one. It never speaks of two translators.
type Evolved struct {
	Kind   string    `json:"kind"`   // changed, added, removed or moved
	Before []Passage `json:"before"` // in the older state
	Now    []Passage `json:"now"`    // in the later one
	Edits  []Edit    `json:"edits"`
}

// Changes is what was changed in a period, oldest first.
type Changes struct {
	From    string         `json:"from"` // YYYY-MM-DD; empty for no bound
	To      string         `json:"to"`
	Changes []ChangedState `json:"changes"`
}

// ChangedState is a saved state with what changed from the one before it.
type ChangedState struct {
	Work     string `json:"work"`
	Variant  string `json:"variant"`
	Lang     string `json:"lang"`
	Original bool   `json:"original"`
	Day      string `json:"day"` // its date, or where it has none the day it was added
	LoggedState
	Passages []Evolved `json:"passages"`
}

// Text writes each state with its changes beneath.
func (c Changes) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(c.Changes) == 0 {
		p.flow(0, piece{"No state was saved of that time.", plain})
		return p.Flush()
	}
	for i, state := range c.Changes {
		if i > 0 {
			p.line("", plain)
		}
		state.write(p)
	}
	return p.Flush()
}

func (c ChangedState) write(p *printer) {
	what := "paragraphs " + c.Paragraphs.String() + "; words " + c.Words.String()
	if c.Before == "" {
		what = "first saved: " + Count(c.Paragraphs.All, "paragraph") + ", " + Count(c.Words.All, "word")
	}
	p.flow(0, piece{c.Day + "  ", place}, piece{visible(c.Citation), bold}, piece{visible("  " + what), plain})
	if c.Note != "" {
		p.flow(2, piece{visibleLines(c.Note), faint})
	}
	for _, e := range c.Passages {
		e.write(p, 2)
	}
}

// write writes a passage with its changes marked.
func (e Evolved) write(p *printer, indent int) {
	p.flow(indent, piece{e.Kind + "  ", faint}, piece{visible(e.places()), plain})
	if e.Kind != "moved" {
		row := DifferenceRow{A: make([]int, len(e.Before)), B: make([]int, len(e.Now)), Edits: e.Edits}
		p.flow(indent+2, Differences{}.inline(p, row)...)
	}
}

// places are where a passage stood and stands.
func (e Evolved) places() string {
	before, now := shorts(placesOf(e.Before)), shorts(placesOf(e.Now))
	switch {
	case len(e.Before) == 0:
		return now
	case len(e.Now) == 0:
		return before
	}
	return before + " → " + now
}

func placesOf(passages []Passage) []string {
	out := make([]string, len(passages))
	for i, p := range passages {
		out[i] = p.Citation
	}
	return out
}
