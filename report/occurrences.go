package report

import (
	"fmt"
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// mostOccurrences is how many lines one wording gets; where there are more, the last line says how many, and where.
const mostOccurrences = 4

// occurrences writes the wordings of a finding as a concordance: a line an occurrence, with the wordings one beneath
// another, those of each form together. Forms without places, or too long to have anything beside them, are written as
// forms are.
func (p *printer) occurrences(indent int, forms []Form) {
	at, wording := 0, 0
	for _, f := range forms {
		if len(f.Places) == 0 {
			p.forms(indent, forms)
			return
		}
		for _, o := range f.Places {
			at = max(at, columns(visible(short(o.Citation))))
			wording = max(wording, columns(visible(o.Quote)))
		}
	}
	const bar = 2
	rest := p.width - indent - at - bar
	if wording > rest/2 {
		p.forms(indent, forms)
		return
	}
	left := (rest - wording) / 2
	for _, f := range forms {
		for i, o := range f.Places {
			if i == mostOccurrences-1 && len(f.Places) > mostOccurrences {
				p.flow(indent, piece{visible(fmt.Sprintf("and %s more: %s", Count(len(f.Places)-i, "time"), shortPlaces(f.Places[i:]))), faint})
				break
			}
			p.occurrence(indent, at, left, rest, o)
		}
	}
}

// occurrence writes one line: where it is in at columns, what stands before the wording in left ones, flush right, the
// wording, and what stands behind it, all but the first in rest columns.
func (p *printer) occurrence(indent, at, left, rest int, o Place) {
	where := visible(short(o.Citation))
	before := clipStart(visible(o.Left), left)
	quote := visible(o.Quote)
	after := Clip(visible(o.Right), rest-left-columns(quote))
	p.WriteString(strings.Repeat(" ", indent) + p.paint(where, faint) + strings.Repeat(" ", at-columns(where)+2+left-columns(before)) +
		p.paint(before, faint) + p.paint(quote, bold) + p.paint(strings.TrimRight(after, " "), faint) + "\n")
}

// clipStart is the longest end of s that takes at most so many columns of a terminal.
func clipStart(s string, cols int) string {
	over := columns(s) - cols
	at := 0
	for it := graphemes.FromString(s); over > 0 && it.Next(); {
		over -= clusterColumns(it.Value())
		at += len(it.Value())
	}
	return s[at:]
}

// shortPlaces are the citations of places in short, each once.
func shortPlaces(places []Place) string {
	var parts []string
	for _, o := range places {
		if c := short(o.Citation); len(parts) == 0 || parts[len(parts)-1] != c {
			parts = append(parts, c)
		}
	}
	return strings.Join(parts, " ")
}
