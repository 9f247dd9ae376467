package report

import (
	"fmt"
	"io"
	"strings"

	"variorum/diff"
)

// Text writes the findings numbered, in the order given (best first), each with its wordings and where they stand,
// and then what was and what could not be checked.
func (f Findings) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	p.subject(f)
	digits := len(fmt.Sprint(len(f.Findings)))
	for i, x := range f.Findings {
		p.line("", plain)
		number := fmt.Sprintf("%*d. ", digits, i+1)
		indent := columns(number)
		for k, l := range wrap([]piece{severityPiece(x.Severity), {visible(x.Check + " — " + x.Message), plain}}, p.width-indent) {
			if k > 0 {
				number = strings.Repeat(" ", indent)
			}
			p.WriteString(number + p.join(l) + "\n")
		}
		p.occurrences(indent+2, x.Forms)
	}
	p.line("", plain)
	p.coverage(f.Coverage)
	return p.Flush()
}

func (p *printer) subject(f Findings) {
	names := make([]string, len(f.Subject))
	for i, v := range f.Subject {
		names[i] = v.Name
		if about := v.about(); about != "" {
			names[i] += " (" + about + ")"
		}
	}
	if len(names) > 0 {
		p.flow(0, piece{visible(strings.Join(names, " against ")), bold})
	}
	p.flow(0, piece{f.Tally().sentence(), plain})
}

// sentence says how many findings there are, by severity.
func (t SeverityTally) sentence() string {
	if t.Total() == 0 {
		return "No findings."
	}
	return Count(t.Total(), "finding") + ": " + t.String() + "."
}

// String lists the severities that occur, as in "1 major, 3 minor".
func (t SeverityTally) String() string {
	var parts []string
	for _, s := range []struct {
		n    int
		what string
	}{{t.Critical, "critical"}, {t.Major, "major"}, {t.Minor, "minor"}, {t.Neutral, "neutral"}, {t.Unrated, "unrated"}} {
		if s.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", s.n, s.what))
		}
	}
	return strings.Join(parts, ", ")
}

// severityPiece is a finding's severity in brackets.
func severityPiece(severity string) piece {
	rendition := faint
	switch diff.Severity(severity) {
	case diff.Critical, diff.Major:
		rendition = serious
	case diff.Minor:
		rendition = warning
	case "":
		severity = "unrated"
	}
	return piece{"[" + visible(severity) + "] ", rendition}
}

// forms writes wordings on aligned lines: the variant, the places, the wording in quotation marks.
func (p *printer) forms(indent int, forms []Form) {
	const bar = "  "
	name, place := 0, 0
	for _, f := range forms {
		name = max(name, columns(visible(f.Variant)))
		place = max(place, columns(visible(f.places())))
	}
	rest := p.width - indent - 2*len(bar)
	name, place = min(name, rest/4), min(place, rest/3)
	for _, f := range forms {
		wording := words("“" + f.Text + "”")
		if f.Text == "" {
			wording = painted("(nothing)", faint)
		}
		cells := []cell{nil, painted(f.Variant, faint), painted(f.places(), faint), wording}
		p.row(cells, []int{indent - len(bar), name, place, rest - name - place}, bar)
	}
}

// places are where a wording stands, in short.
func (f Form) places() string {
	if len(f.Citations) > 0 {
		return shorts(f.Citations)
	}
	parts := make([]string, len(f.Paragraphs))
	for i, n := range f.Paragraphs {
		parts[i] = fmt.Sprintf("p%d", n)
	}
	return strings.Join(parts, " ")
}

func (p *printer) coverage(c Coverage) {
	p.flow(0, piece{"Checked: ", bold}, piece{visible(c.sentence()), plain})
	p.gaps(c.NotChecked)
}

// gaps writes what could not be checked, and why.
func (p *printer) gaps(gaps []Gap) {
	if len(gaps) == 0 {
		p.flow(0, piece{"Not checked: ", bold}, piece{"nothing was left out.", plain})
		return
	}
	p.line("Not checked:", bold)
	check, n := 0, 0
	for _, g := range gaps {
		check = max(check, columns(visible(g.Check)))
		n = max(n, columns(g.extent()))
	}
	const bar = "  "
	rest := p.width - 2 - 2*len(bar)
	check, n = min(check, rest/3), min(n, rest/3)
	for _, g := range gaps {
		p.row([]cell{nil, words(g.Check), words(g.extent()), words(g.Reason)}, []int{0, check, n, rest - check - n}, bar)
	}
}

// sentence says what was looked at, and by which checks.
func (c Coverage) sentence() string {
	s := Count(c.Paragraphs, "paragraph")
	if len(c.Checks) == 0 {
		return s + "; no check ran."
	}
	return s + "; " + strings.Join(c.Checks, ", ") + "."
}

// extent is how much a gap leaves out.
func (g Gap) extent() string {
	if g.Count == 0 {
		return ""
	}
	return Count(g.Count, "paragraph")
}

// Summary writes how many findings there are by severity and by check, and what was checked.
func (f Findings) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	p.subject(f)
	if t := f.byCheck(); len(t.Rows) > 0 {
		p.line("", plain)
		p.table(t)
	}
	p.line("", plain)
	p.coverage(f.Coverage)
	return p.Flush()
}

// byCheck counts the findings of each check, in the order in which they first appear.
func (f Findings) byCheck() Table {
	var checks []string
	tallies := map[string]*SeverityTally{}
	for _, x := range f.Findings {
		if tallies[x.Check] == nil {
			tallies[x.Check] = &SeverityTally{}
			checks = append(checks, x.Check)
		}
		tallies[x.Check].add(x.Severity)
	}
	t := Table{Header: []string{"check", "findings", "severity"}}
	for _, c := range checks {
		t.Rows = append(t.Rows, []string{c, fmt.Sprint(tallies[c].Total()), tallies[c].String()})
	}
	return t
}
