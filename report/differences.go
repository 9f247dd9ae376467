package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/text"
)

// Text writes the rows. A row of one language is written once, with what only A has struck and red and what only B has
// green, or without colour as [-only A-]{+only B+}, and before a change its kind, as ‹number›. A row of two languages is
// written side by side, with its findings beneath. Rows that Around set aside are only counted, and where nothing
// differs, one line says so.
func (d Differences) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	d.write(p, func(r DifferenceRow) {
		if len(r.Edits) > 0 {
			p.flow(4, d.inline(p, r)...)
		} else {
			d.columns(p, r)
		}
	})
	return p.Flush()
}

// SideBySide writes the rows in two columns, A and B, marked like Text; on a terminal that is too narrow for two columns
// of prose, beneath one another.
func (d Differences) SideBySide(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	d.write(p, func(r DifferenceRow) { d.columns(p, r) })
	return p.Flush()
}

// write writes the head, the rows, each as body does, and what else there is to say.
func (d Differences) write(p *printer, body func(DifferenceRow)) {
	if !d.Differ() && !d.AcrossLanguages() {
		p.flow(0, piece{d.noDifference(), plain})
		return
	}
	d.head(p)
	passed := 0 // rows since the last that was written
	for i, r := range d.Rows {
		if r.aside {
			passed++
			continue
		}
		d.pass(p, i, passed)
		if i == 0 || passed > 0 || !r.continues(d.Rows[i-1]) {
			p.line("", plain)
		}
		passed = 0
		d.rowHead(p, i+1, r)
		body(r)
		p.findings(d.wanted(r.Findings))
	}
	d.pass(p, len(d.Rows), passed)
	d.tail(p)
}

// AcrossLanguages tells whether the two texts are of two languages.
func (d Differences) AcrossLanguages() bool { return !text.SameLang(d.A.Lang, d.B.Lang) }

// noDifference says in a line that there is no difference that is asked for.
func (d Differences) noDifference() string {
	out := fmt.Sprintf("%s and %s do not differ: %s", d.A.citation(), d.B.citation(), Count(len(d.Rows), "row"))
	if !d.Asked.all() {
		out += fmt.Sprintf(", %d with differences not asked for (%s)", d.Around(0).Kept().LeftOut.Changed, d.Asked)
	}
	return visible(out)
}

func (d Differences) head(p *printer) {
	for _, side := range []struct {
		what string
		v    Variant
	}{{"A", d.A}, {"B", d.B}} {
		p.flow(0, piece{side.what + " ", faint}, piece{visible(side.v.Name), bold},
			piece{visible(prefixed("  ", side.v.about())), faint})
	}
	if !p.colour && slices.ContainsFunc(d.Rows, func(r DifferenceRow) bool { return len(r.Edits) > 0 }) {
		p.flow(2, piece{"‹kind› [-only A-] {+only B+}", plain})
	}
	if !d.Asked.all() {
		p.flow(2, piece{visible("marked: " + d.Asked.String()), faint})
	}
}

// String says what is asked for, as in "number, negation; major or worse".
func (a Asked) String() string {
	var parts []string
	if len(a.Kinds) > 0 {
		parts = append(parts, strings.Join(a.Kinds, ", "))
	}
	if a.Severity != "" {
		parts = append(parts, a.Severity+" or worse")
	}
	return strings.Join(parts, "; ")
}

// prefixed is s behind prefix, or nothing for nothing.
func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// pass says that the n rows before row i (from 0) are not shown.
func (d Differences) pass(p *printer, i, n int) {
	if n > 0 {
		p.line("", plain)
		p.line(d.passed(i, n), faint)
	}
}

// passed names the n rows before row i (from 0), which are not shown.
func (d Differences) passed(i, n int) string {
	if n == 1 {
		return fmt.Sprintf("row %d  %s", i, d.whyPassed(i, n))
	}
	return fmt.Sprintf("rows %d–%d  %s", i-n+1, i, d.whyPassed(i, n))
}

// whyPassed says why the n rows before row i are not shown.
func (d Differences) whyPassed(i, n int) string {
	switch {
	case slices.ContainsFunc(d.Rows[i-n:i], DifferenceRow.differs):
		return "left out"
	case d.AcrossLanguages():
		return "nothing found"
	}
	return "the same"
}

// continues tells whether a row goes on where only one side has something, the same as the row before.
func (r DifferenceRow) continues(before DifferenceRow) bool {
	onlyA := len(r.B) == 0 && len(before.B) == 0
	onlyB := len(r.A) == 0 && len(before.A) == 0
	return onlyA || onlyB
}

// rowHead writes a row's number, its places, and what kinds of change it has.
func (d Differences) rowHead(p *printer, number int, r DifferenceRow) {
	pieces := []piece{{fmt.Sprintf("row %d  ", number), bold}, {visible(r.places()), plain}}
	between := "  "
	for _, g := range d.kinds(r.Edits) {
		pieces = append(pieces, piece{between, plain}, piece{visible(g.Severity), severityRendition(g.Severity)},
			piece{visible(" " + strings.Join(g.Kinds, ", ")), faint})
		between = "; "
	}
	p.flow(0, pieces...)
}

// places are where a row stands in A and B.
func (r DifferenceRow) places() string {
	a, b := fromTo(r.A, r.CitationsA), fromTo(r.B, r.CitationsB)
	places := a + " → " + b
	switch {
	case len(r.A) == 0:
		places = "only B: " + b
	case len(r.B) == 0:
		places = "only A: " + a
	}
	if r.Moved {
		places += ", moved"
	}
	return places
}

// fromTo is shorts for paragraphs of these numbers, from the first to the last where there are many without a gap.
func fromTo(numbers []int, citations []string) string {
	last := len(numbers) - 1
	if last < 2 || numbers[last]-numbers[0] != last || len(citations) != len(numbers) {
		return shorts(citations)
	}
	return short(citations[0]) + "–" + short(citations[last])
}

// gravity is kinds of change of one severity.
type gravity struct {
	Severity string
	Kinds    []string // each with how many there are
}

// kinds are the kinds of some changes, those that are asked for, the gravest first and then the most telling. A change
// counts as what it tells most.
func (d Differences) kinds(edits []Edit) []gravity {
	counted := map[string][]Edit{}
	for _, e := range edits {
		if d.Asked.wantsEdit(e) {
			e.Kinds = e.Kinds[:min(len(e.Kinds), 1)]
			counted[e.Severity] = append(counted[e.Severity], e)
		}
	}
	var out []gravity
	for _, s := range append(slices.Clone(severityOrder), "") {
		g := gravity{Severity: s}
		for _, k := range kindTallies(counted[s]) {
			g.Kinds = append(g.Kinds, times(k.Kind, k.Edits))
		}
		if len(g.Kinds) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// String is "major number, omission ×2".
func (g gravity) String() string {
	return strings.TrimSpace(g.Severity + " " + strings.Join(g.Kinds, ", "))
}

// times is a kind with how many there are of it: "wording ×2", "number".
func times(kind string, n int) string {
	if n == 1 {
		return kind
	}
	return fmt.Sprintf("%s ×%d", kind, n)
}

// findings writes what could be decided across two languages.
func (p *printer) findings(findings []Finding) {
	for _, f := range findings {
		p.flow(4, severityPiece(f.Severity), piece{visible(f.Check + " — " + f.Message), plain})
		p.forms(8, f.Forms)
	}
}

// tail writes the findings about no row, how many rows were left out, and what could not be checked.
func (d Differences) tail(p *printer) {
	if findings := d.wanted(d.Findings); len(findings) > 0 {
		p.line("", plain)
		p.findings(findings)
	}
	if left := d.Kept().LeftOut; left.Rows > 0 {
		p.line("", plain)
		p.flow(0, piece{left.sentence(len(d.Rows)), faint})
	}
	if d.AcrossLanguages() {
		p.line("", plain)
		p.gaps(d.gaps())
	}
}

// sentence says how many of all rows were left out.
func (l LeftOut) sentence(all int) string {
	out := fmt.Sprintf("%d of %s left out", l.Rows, Count(all, "row"))
	if l.Changed > 0 {
		out += fmt.Sprintf(", %d with differences not asked for", l.Changed)
	}
	return out + "."
}

// Renamed is d with other names and citations for A and B, for texts that are better known by them than by their files.
func (d Differences) Renamed(a, b string) Differences {
	rename := func(v *Variant, to string, citations func(*DifferenceRow) []string) {
		for i := range d.Rows {
			for k, c := range citations(&d.Rows[i]) {
				citations(&d.Rows[i])[k] = to + strings.TrimPrefix(c, v.Citation)
			}
		}
		v.Name, v.Citation = to, to
	}
	rename(&d.A, a, func(r *DifferenceRow) []string { return r.CitationsA })
	rename(&d.B, b, func(r *DifferenceRow) []string { return r.CitationsB })
	return d
}
