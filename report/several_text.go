package report

import (
	"fmt"
	"slices"
	"strings"

	"variorum/exchange"
)

// beginning is how many columns of a paragraph a ranking shows.
const beginning = 48

// provoking writes the rows with the highest Viv.
func (p *printer) provoking(g Group, limit int) {
	what := "Paragraphs that provoke most variation (Viv, 0 to 1)"
	p.line(what, bold)
	t := Table{Header: []string{"Viv", "place", "begins"}}
	for _, v := range g.Variants {
		t.Header = append(t.Header, v.Name)
	}
	for _, r := range g.ranked(func(v Variation) *float64 { return v.Viv }, limit) {
		place, begins := r.head()
		row := []string{measured(r.Viv), place, begins}
		for _, d := range r.Versions {
			row = append(row, measured(d.Eddy))
		}
		t.Rows = append(t.Rows, row)
	}
	if len(g.Variants) > mostColumns {
		for i := range t.Rows {
			t.Rows[i] = t.Rows[i][:3]
		}
		t.Header = t.Header[:3]
	}
	p.table(t)
}

// mostColumns is for how many translations a ranking has a column each.
const mostColumns = 6

// head is where a row stands and how it begins: in the original, else in the first translation that has it.
func (v Variation) head() (place, begins string) {
	for i, passage := range v.Original {
		if i == 0 {
			begins = passage.Text
		}
		place += " " + passage.short()
	}
	if begins == "" {
		for _, d := range v.Versions {
			if len(d.Citations) > 0 {
				return d.Variant + " " + shorts(d.Citations), ""
			}
		}
	}
	if clipped := Clip(begins, beginning); clipped != begins {
		begins = strings.TrimRight(clipped, " ") + "…"
	}
	return strings.TrimSpace(place), begins
}

// standingOut writes for each translation the rows in which it stands furthest from the others.
func (p *printer) standingOut(g Group, limit int) {
	p.line("Where each stands furthest from the rest (Eddy)", bold)
	name := 0
	for _, v := range g.Variants {
		name = max(name, columns(visible(v.Name)))
	}
	const bar = "  "
	name = min(name, p.width/4)
	for _, v := range g.Variants {
		var places []string
		for _, r := range g.ranked(func(r Variation) *float64 { return r.eddy(v.Name) }, limit) {
			for _, d := range r.Versions {
				if d.Variant == v.Name {
					places = append(places, shorts(d.Citations)+" "+measured(d.Eddy))
				}
			}
		}
		p.row([]cell{painted(v.Name, faint), words(strings.Join(places, ", "))}, []int{name, p.width - name - len(bar)}, bar)
	}
}

// departures writes what was voted on, numbered.
func (p *printer) departures(g Group) {
	digits := len(fmt.Sprint(len(g.Departures)))
	for i, d := range g.Departures {
		p.line("", plain)
		number := fmt.Sprintf("%*d. ", digits, i+1)
		indent := columns(number)
		about := fmt.Sprintf("%s (%.2f) — %s", d.Kind, d.Score, d.Message)
		for k, l := range wrap([]piece{severityPiece(d.Severity), {visible(about), plain}}, p.width-indent) {
			if k > 0 {
				number = strings.Repeat(" ", indent)
			}
			p.WriteString(number + p.join(l) + "\n")
		}
		p.parties(indent, d.Parties)
	}
}

// parties writes readings on aligned lines: a mark for those that depart, the variant, the place, the wording. Of a
// large party only the first reading of each of a few wordings is written out; the others are named.
func (p *printer) parties(indent int, parties []Party) {
	const bar = "  "
	name, place := 0, 0
	for _, party := range parties {
		shown, _ := party.shown()
		for _, r := range shown {
			name = max(name, columns(visible(r.Variant)))
			place = max(place, columns(visible(short(r.Citation))))
		}
	}
	rest := p.width - indent - 1 - 3*len(bar)
	name, place = min(name, rest/3), min(place, rest/4)
	widths := []int{indent - 1, 1, name, place, rest - name - place}
	for _, party := range parties {
		mark := words(" ")
		if party.Departs {
			mark = painted("≠", warning)
		}
		shown, others := party.shown()
		for _, r := range shown {
			wording := words("“" + r.Text + "”")
			if r.Text == "" {
				wording = painted("(nothing)", faint)
			}
			p.row([]cell{nil, mark, painted(r.Variant, faint), painted(short(r.Citation), faint), wording}, widths, bar)
		}
		if len(others) > 0 {
			p.row([]cell{nil, mark, painted("and "+strings.Join(others, ", "), faint)},
				[]int{indent - 1, 1, p.width - indent - 1 - 2*len(bar)}, bar)
		}
	}
}

// mostWordings is how many wordings of a party are written out.
const mostWordings = 3

// shown are the readings of a party to write out, and the names of those whose are not.
func (p Party) shown() (readings []Reading, others []string) {
	if len(p.Readings) <= mostWordings {
		return p.Readings, nil
	}
	for _, r := range p.Readings {
		same := func(o Reading) bool { return strings.EqualFold(o.Text, r.Text) }
		if len(readings) < mostWordings && !slices.ContainsFunc(readings, same) {
			readings = append(readings, r)
		} else {
			others = append(others, r.Variant)
		}
	}
	return readings, others
}

// alone writes what was not compared.
func (p *printer) alone(all []Alone) {
	if len(all) == 0 {
		return
	}
	p.line("", plain)
	for _, a := range all {
		p.flow(0, piece{"Not compared: ", bold}, piece{visible(a.Variant.Name + ", " + a.Reason), plain})
	}
}

// Sheet is the departures as a table, a row a departure in the order given: the language, kind, severity and message,
// then a line a wording for those that the majority is of, those that depart and the original, each with its places and
// texts; the row of the grid, the score and the identifier.
func (s Several) Sheet() exchange.Sheet {
	out := exchange.Sheet{Name: "Departures", Columns: []exchange.Column{
		column("lang", numberWidth), column("kind", labelWidth), column("severity", labelWidth), column("message", phraseWidth),
		column("places", placeWidth), column("texts", proseWidth),
		column("departing places", placeWidth), column("departing texts", proseWidth),
		column("original place", placeWidth), column("original text", phraseWidth),
		column("row", numberWidth), column("score", numberWidth), column("id", labelWidth),
	}}
	for _, g := range s.Groups {
		for _, d := range g.Departures {
			row := textCells(g.Lang, d.Kind, d.Severity, d.Message)
			for _, of := range []func(Party) bool{
				func(p Party) bool { return !p.Departs && !p.Original },
				func(p Party) bool { return p.Departs },
				func(p Party) bool { return p.Original },
			} {
				places, said := d.wordings(of)
				row = append(row, places, said)
			}
			out.Rows = append(out.Rows, append(row, exchange.Number(d.Row), share(d.Score), exchange.Text(d.ID)))
		}
	}
	return out
}

// wordings are the places and texts of some parties, a line a reading. A reading that stands nowhere has its variant
// for a place.
func (d Departure) wordings(of func(Party) bool) (places, said exchange.Text) {
	var where, what []string
	for _, p := range d.Parties {
		if !of(p) {
			continue
		}
		for _, r := range p.Readings {
			place := r.Citation
			if place == "" {
				place = r.Variant
			}
			where, what = append(where, place), append(what, r.Text)
		}
	}
	return lineEach(where), lineEach(what)
}
