package report

import (
	"fmt"
	"io"
)

// Status is how the translations of a work stand to its original.
type Status struct {
	Work         string     `json:"work"`
	Date         string     `json:"date"`     // the day that was asked about; empty for now
	Original     *StateName `json:"original"` // its newest state then; null where there is none
	Translations []Standing `json:"translations"`
}

// Standing is how a translation stands to the original.
type Standing struct {
	Variant    string        `json:"variant"`
	Lang       string        `json:"lang"`
	StateName  *StateName    `json:"newest"` // its newest state; null where there was none then
	Renders    *Renders      `json:"renders"`
	State      string        `json:"state"`      // current, stale or unknown
	Reason     string        `json:"reason"`     // why it is unknown
	Paragraphs []int         `json:"paragraphs"` // of the translation, from 1, beside which the original has changed
	Changes    []StaleChange `json:"changes"`
}

// StaleChange is a passage of the original that has changed since it was translated.
type StaleChange struct {
	Evolved
	Since       StateName `json:"since"`       // the state of the original in which it changed first
	Translation []Passage `json:"translation"` // what the translation has for the passage as it was
	After       string    `json:"after"`       // where it has nothing: the paragraph of the translation behind which it would stand
}

// Text writes each translation, and of a stale one the changes of the original with the translation beneath each.
func (st Status) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	head := "no original"
	if st.Original != nil {
		head = "original " + st.Original.String()
	}
	if st.Date != "" {
		head += ", as of " + st.Date
	}
	p.flow(0, piece{visible(st.Work), bold}, piece{visible("  " + head), faint})
	if len(st.Translations) == 0 {
		p.line("no translation", plain)
	}
	for _, t := range st.Translations {
		p.line("", plain)
		t.write(p)
	}
	return p.Flush()
}

func (t Standing) write(p *printer) {
	name := t.Variant
	if t.StateName != nil {
		name = t.StateName.String()
	}
	pieces := []piece{{visible(name), bold}}
	if t.Renders != nil && t.Renders.Held {
		pieces = append(pieces, piece{visible("  renders " + t.Renders.String()), faint})
	}
	switch t.State {
	case "current":
		pieces = append(pieces, piece{"  up to date", inserted})
	case "stale":
		pieces = append(pieces, piece{fmt.Sprintf("  stale: %s of the original", Count(len(t.Changes), "change")), warning})
	default:
		pieces = append(pieces, piece{visible("  " + t.Reason), warning})
	}
	p.flow(0, pieces...)
	for _, c := range t.Changes {
		p.line("", plain)
		p.flow(2, piece{visible("since " + c.Since.String()), place})
		c.Evolved.write(p, 2)
		for _, passage := range c.Translation {
			p.flow(2, piece{"beside  ", faint}, piece{visible(short(passage.Citation)), plain})
			p.flow(4, piece{visibleLines(passage.Text), plain})
		}
		if len(c.Translation) == 0 {
			where := "nothing"
			if c.After != "" {
				where = "nothing, behind " + short(c.After)
			}
			p.flow(2, piece{"beside  ", faint}, piece{visible(where), plain})
		}
	}
}
