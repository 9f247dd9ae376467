package report

import (
	"fmt"
	"io"
	"strings"
)

// Log is the saved states of the variants of a work.
type Log struct {
	Work     string       `json:"work"`
	Variants []VariantLog `json:"variants"`
}

// VariantLog is the saved states of a variant in the order of time, DESIGN's number 7.
type VariantLog struct {
	Work      string        `json:"work"`
	Variant   string        `json:"variant"`
	Lang      string        `json:"lang"`
	Original  bool          `json:"original"`
	Revisions []LoggedState `json:"revisions"`
}

// LoggedState is a saved state with what changed from the one before it in time.
type LoggedState struct {
	Revision   int      `json:"revision"`
	Citation   string   `json:"citation"`
	Date       string   `json:"date"`   // YYYY-MM-DD, of the text; empty where not known
	Added      string   `json:"added"`  // RFC 3339, UTC
	Source     string   `json:"source"` // the file's name
	Note       string   `json:"note"`
	Before     string   `json:"before"` // citation of the state before; empty for the first, of which only All is counted
	Paragraphs Counts   `json:"paragraphs"`
	Words      Counts   `json:"words"`
	Renders    *Renders `json:"renders"` // null for a state of the original
}

// Counts is how many units a state has, and how many came, became others, went or moved since the one before.
type Counts struct {
	All     int `json:"all"`
	Added   int `json:"added"`
	Changed int `json:"changed"`
	Removed int `json:"removed"`
	Moved   int `json:"moved"` // of paragraphs that say the same as before
}

// Renders is which saved state of the original a state of a translation renders.
type Renders struct {
	Revision   int     `json:"revision"` // its number; 0 where it is not held
	Citation   string  `json:"citation"`
	Date       string  `json:"date"`       // of the original's state, YYYY-MM-DD
	Confidence float64 `json:"confidence"` // 0 to 1
	How        string  `json:"how"`        // given, date or text
	Held       bool    `json:"held"`
	Reason     string  `json:"reason"` // where it is not held: "original not held", and why
	Author     string  `json:"author"` // of what is given
	Made       string  `json:"made"`   // RFC 3339, UTC: when that was said, or found in the texts
	Note       string  `json:"note"`
}

// Rendered is a state of a translation with what it renders.
type Rendered struct {
	Citation string  `json:"citation"`
	Date     string  `json:"date"`
	Renders  Renders `json:"renders"`
}

// Inferred is what was found of a work's translations.
type Inferred struct {
	Work      string     `json:"work"`
	Revisions []Rendered `json:"revisions"`
}

// Text writes a table for each variant.
func (l Log) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	for i, v := range l.Variants {
		if i > 0 {
			p.line("", plain)
		}
		v.write(p)
	}
	return p.Flush()
}

// Text writes a table, a line a state.
func (v VariantLog) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	v.write(p)
	return p.Flush()
}

func (v VariantLog) write(p *printer) {
	what := v.Lang
	if v.Original {
		what += ", original"
	}
	p.flow(0, piece{visible(v.Work + "/" + v.Variant), bold}, piece{visible("  " + what), faint})
	t := Table{Header: []string{"state", "date", "paragraphs", "words", "renders", "note"}}
	for _, r := range v.Revisions {
		renders := ""
		if r.Renders != nil {
			renders = r.Renders.String()
		}
		note, _, _ := strings.Cut(r.Note, "\n")
		t.Rows = append(t.Rows, []string{
			fmt.Sprintf("@%d", r.Revision), r.Date, r.Paragraphs.String(), r.Words.String(), renders, note,
		})
	}
	p.table(t.withoutEmpty())
}

// withoutEmpty is t without the columns that hold nothing.
func (t Table) withoutEmpty() Table {
	var out Table
	keep := make([]bool, len(t.Header))
	for i := range t.Header {
		for _, r := range t.Rows {
			keep[i] = keep[i] || r[i] != ""
		}
	}
	pick := func(row []string) (kept []string) {
		for i, field := range row {
			if keep[i] {
				kept = append(kept, field)
			}
		}
		return kept
	}
	out.Header = pick(t.Header)
	for _, r := range t.Rows {
		out.Rows = append(out.Rows, pick(r))
	}
	return out
}

// String is "460, +1 ~8 -2": how many there are, what came, became others and went, and, as >1, what moved.
func (c Counts) String() string {
	out := fmt.Sprint(c.All)
	between := ", "
	for _, part := range []struct {
		sign string
		n    int
	}{{"+", c.Added}, {"~", c.Changed}, {"-", c.Removed}, {">", c.Moved}} {
		if part.n > 0 {
			out += between + part.sign + fmt.Sprint(part.n)
			between = " "
		}
	}
	return out
}

// String is "zh@3 2018-05-23 (by date, 0.9)".
func (r Renders) String() string {
	if !r.Held {
		return r.Reason
	}
	_, name, _ := strings.Cut(r.Citation, "/")
	how := map[string]string{"given": "given", "date": "by date", "text": "by text"}[r.How]
	if r.Author != "" {
		how += " by " + r.Author
	} else {
		how += fmt.Sprintf(", %.1f", r.Confidence)
	}
	return strings.TrimSpace(name+" "+r.Date) + " (" + how + ")"
}

// Text writes a line a state.
func (i Inferred) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(i.Revisions) == 0 {
		p.flow(0, piece{visible(i.Work + " has no translation."), plain})
		return p.Flush()
	}
	t := Table{Header: []string{"state", "date", "renders"}}
	for _, r := range i.Revisions {
		t.Rows = append(t.Rows, []string{r.Citation, r.Date, r.Renders.String()})
	}
	p.table(t)
	return p.Flush()
}

// Text writes one line.
func (r Rendered) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	line := r.Citation + " renders " + r.Renders.String()
	if !r.Renders.Held {
		line = r.Citation + ": " + r.Renders.Reason
	}
	p.flow(0, piece{visible(line), plain})
	return p.Flush()
}
