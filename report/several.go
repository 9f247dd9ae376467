package report

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Several is what the translations of a work say against one another, language by language.
type Several struct {
	Groups []Group `json:"groups"`
	Alone  []Alone `json:"alone"` // translations that have none to be compared with
	Limit  int     `json:"-"`     // how many paragraphs Text lists in each ranking; 0 for all
}

// Group is the translations into one language.
type Group struct {
	Lang       string      `json:"lang"`
	Original   *Variant    `json:"original"` // null where there is none
	Variants   []Variant   `json:"variants"`
	Rows       []Variation `json:"rows"`       // in the order of the texts
	Departures []Departure `json:"departures"` // best first
}

// Alone is a translation that was not compared.
type Alone struct {
	Variant Variant `json:"variant"`
	Reason  string  `json:"reason"`
}

// Variation is how much the translations of a row of paragraphs differ (see quality.Measure).
type Variation struct {
	Row      int         `json:"row"`      // from 1, among the rows of the grid
	Original []Passage   `json:"original"` // what it has here
	Viv      *float64    `json:"viv"`      // null where fewer than two translations have a word
	Versions []Distanced `json:"versions"`
}

// Distanced is how far a translation stands from the others.
type Distanced struct {
	Variant   string   `json:"variant"`
	Eddy      *float64 `json:"eddy"` // null where the translation has nothing
	Citations []string `json:"citations"`
}

// Departure is a place where some translations say other than the rest (see quality.Votes).
type Departure struct {
	ID       string  `json:"id"` // stable: from the kind and the quoted places, not from the order
	Kind     string  `json:"kind"`
	Severity string  `json:"severity"`
	Score    float64 `json:"score"`
	Message  string  `json:"message"`
	Row      int     `json:"row"`     // from 1
	Parties  []Party `json:"parties"` // the largest first, the original last
}

// Party is those that say one thing.
type Party struct {
	Says     string    `json:"says"` // empty where the party has nothing
	Departs  bool      `json:"departs"`
	Original bool      `json:"original"`
	Readings []Reading `json:"readings"`
}

// Reading is the wording of one variant.
type Reading struct {
	Variant   string `json:"variant"`
	Text      string `json:"text"`      // empty for nothing
	Paragraph int    `json:"paragraph"` // from 1; 0 where the variant has no paragraph here
	Citation  string `json:"citation"`  // empty where there is no paragraph
	Start     int    `json:"start"`     // bytes within the paragraph
	End       int    `json:"end"`
}

// Text writes for each language the paragraphs of the original that provoke most variation, for each translation those
// in which it stands furthest from the others, and then the departures, best first, each with who says what and where.
func (s Several) Text(w io.Writer, style Style) error {
	p := newPrinter(w, style)
	for i, g := range s.Groups {
		if i > 0 {
			p.line("", plain)
		}
		p.group(g)
		p.line("", plain)
		p.provoking(g, s.Limit)
		p.line("", plain)
		p.standingOut(g, s.Limit)
		p.departures(g)
	}
	p.alone(s.Alone)
	return p.Flush()
}

// Summary writes for each language the departures by kind and by translation, and the mean measures.
func (s Several) Summary(w io.Writer, style Style) error {
	p := newPrinter(w, style)
	for i, g := range s.Groups {
		if i > 0 {
			p.line("", plain)
		}
		p.group(g)
		if len(g.Departures) > 0 {
			p.line("", plain)
			p.table(g.byKind())
		}
		p.line("", plain)
		p.table(g.byVariant())
	}
	p.alone(s.Alone)
	return p.Flush()
}

// group writes what is compared, and how much was found.
func (p *printer) group(g Group) {
	names := make([]string, len(g.Variants))
	for i, v := range g.Variants {
		names[i] = v.Name
	}
	head := fmt.Sprintf("%s (%s)", strings.Join(names, ", "), g.Lang)
	if g.Original != nil {
		head += fmt.Sprintf(" after %s (%s)", g.Original.Name, g.Original.Lang)
	}
	p.flow(0, piece{visible(head), bold})
	p.flow(0, piece{g.Tally().sentence(), plain})
}

// SeveralTally counts the departures of a language.
type SeveralTally struct {
	Rows       int           `json:"rows"`
	Departures SeverityTally `json:"departures"`
	Viv        float64       `json:"viv"` // the mean of the rows that have one
}

// Tally counts the departures.
func (g Group) Tally() SeveralTally {
	t := SeveralTally{Rows: len(g.Rows)}
	for _, d := range g.Departures {
		t.Departures.add(d.Severity)
	}
	n := 0
	for _, r := range g.Rows {
		if r.Viv != nil {
			t.Viv += *r.Viv
			n++
		}
	}
	t.Viv /= float64(max(1, n))
	return t
}

func (t SeveralTally) sentence() string {
	if t.Departures.Total() == 0 {
		return fmt.Sprintf("%s, no departures; mean Viv %.2f.", Count(t.Rows, "row"), t.Viv)
	}
	return fmt.Sprintf("%s, %s: %s; mean Viv %.2f.", Count(t.Rows, "row"), Count(t.Departures.Total(), "departure"),
		t.Departures, t.Viv)
}

// byKind counts the departures of each kind, in the order in which they first appear.
func (g Group) byKind() Table {
	var kinds []string
	tallies := map[string]*SeverityTally{}
	for _, d := range g.Departures {
		if tallies[d.Kind] == nil {
			tallies[d.Kind] = &SeverityTally{}
			kinds = append(kinds, d.Kind)
		}
		tallies[d.Kind].add(d.Severity)
	}
	t := Table{Header: []string{"kind", "departures", "severity"}}
	for _, k := range kinds {
		t.Rows = append(t.Rows, []string{k, fmt.Sprint(tallies[k].Total()), tallies[k].String()})
	}
	return t
}

// byVariant shows for each translation how often it departs and how far it stands from the others on the whole.
func (g Group) byVariant() Table {
	t := Table{Header: []string{"variant", "departs", "mean Eddy"}}
	for _, v := range g.Variants {
		departs := 0
		for _, d := range g.Departures {
			if d.by(v.Name) {
				departs++
			}
		}
		sum, n := 0.0, 0
		for _, r := range g.Rows {
			if eddy := r.eddy(v.Name); eddy != nil {
				sum, n = sum+*eddy, n+1
			}
		}
		t.Rows = append(t.Rows, []string{v.Name, fmt.Sprint(departs), fmt.Sprintf("%.2f", sum/float64(max(1, n)))})
	}
	return t
}

// by tells whether a variant is of those that depart.
func (d Departure) by(variant string) bool {
	return slices.ContainsFunc(d.Parties, func(p Party) bool {
		return p.Departs && slices.ContainsFunc(p.Readings, func(r Reading) bool { return r.Variant == variant })
	})
}

// eddy is how far a variant stands from the others here, nil where that has not been measured.
func (v Variation) eddy(variant string) *float64 {
	for _, d := range v.Versions {
		if d.Variant == variant {
			return d.Eddy
		}
	}
	return nil
}

// ranked are the rows by a measure, the highest first, those without one left out.
func (g Group) ranked(measure func(Variation) *float64, limit int) []Variation {
	rows := slices.DeleteFunc(slices.Clone(g.Rows), func(v Variation) bool { return measure(v) == nil })
	slices.SortStableFunc(rows, func(a, b Variation) int { return cmp.Compare(*measure(b), *measure(a)) })
	if limit > 0 {
		rows = rows[:min(limit, len(rows))]
	}
	return rows
}

// measured is a measure to two decimals.
func measured(x *float64) string {
	if x == nil || math.IsNaN(*x) {
		return "–"
	}
	return fmt.Sprintf("%.2f", *x)
}
