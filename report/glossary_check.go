package report

import (
	"fmt"
	"io"
)

// GlossaryCheck is how translations keep to a glossary: each departure as a finding, and for each translation how many
// places were looked at.
type GlossaryCheck struct {
	Findings
	Translations []GlossaryCount `json:"translations"`
}

// GlossaryCount counts the places of the original where a term of the glossary stands, by what one translation says there.
// Places is the sum of the others.
type GlossaryCount struct {
	Variant     string `json:"variant"`
	Citation    string `json:"citation"`
	Date        string `json:"date"` // by which the days of terms were judged; empty for as they stand now
	Places      int    `json:"places"`
	Agreed      int    `json:"agreed"`      // rendered as agreed
	Unrepeated  int    `json:"unrepeated"`  // rendered as agreed beside it, and not again
	Departed    int    `json:"departed"`    // rendered by a term that is not agreed then
	NotRendered int    `json:"notRendered"` // by none of the concept's terms
	NotChecked  int    `json:"notChecked"`  // see coverage
}

// Checked is how many places could be judged.
func (c GlossaryCount) Checked() int { return c.Places - c.NotChecked }

// Share is the part of the judged places that keep to the glossary, from 0 to 1; 1 where none could be judged.
func (c GlossaryCount) Share() float64 {
	if c.Checked() == 0 {
		return 1
	}
	return float64(c.Agreed+c.Unrepeated) / float64(c.Checked())
}

// Text writes the counts, and the findings as Findings does.
func (g GlossaryCheck) Text(w io.Writer, s Style) error {
	if err := g.counts(w, s); err != nil {
		return err
	}
	return g.Findings.Text(w, s)
}

// Summary writes the counts, and those of the findings.
func (g GlossaryCheck) Summary(w io.Writer, s Style) error {
	if err := g.counts(w, s); err != nil {
		return err
	}
	return g.Findings.Summary(w, s)
}

func (g GlossaryCheck) counts(w io.Writer, s Style) error {
	t := Table{Header: []string{"translation", "date", "places", "as agreed", "not repeated", "other term", "not rendered", "not checked", "kept"}}
	for _, c := range g.Translations {
		row := []string{c.Variant, c.Date}
		for _, n := range []int{c.Places, c.Agreed, c.Unrepeated, c.Departed, c.NotRendered, c.NotChecked} {
			row = append(row, fmt.Sprint(n))
		}
		t.Rows = append(t.Rows, append(row, fmt.Sprintf("%.1f%%", 100*c.Share())))
	}
	if err := t.without("date", "").Text(w, s); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w)
	return err
}
