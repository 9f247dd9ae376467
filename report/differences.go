package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/text"
)

// Text writes the rows that differ. A row of one language is written once, with what only A has struck and red and
// what only B has green, or without colour as [-only A-]{+only B+}; rows that are the same are only counted. A row of
// two languages is written side by side, with its findings beneath.
func (d Differences) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	d.head(p)
	same := 0 // rows since the last that differed
	for i, r := range d.Rows {
		if r.unchanged() {
			same++
			continue
		}
		p.same(i, same)
		same = 0
		p.line("", plain)
		p.rowHead(i+1, r)
		if len(r.Edits) > 0 {
			p.flow(4, r.pieces(p.colour)...)
		} else {
			p.across(r, d.A.Name, d.B.Name)
		}
	}
	p.same(len(d.Rows), same)
	return p.Flush()
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
		p.line("  [-only A-] {+only B+}", plain)
	}
}

// prefixed is s behind prefix, or nothing for nothing.
func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// same says that the n rows before row i (from 0) are the same.
func (p *printer) same(i, n int) {
	if n == 0 {
		return
	}
	p.line("", plain)
	if n == 1 {
		p.line(fmt.Sprintf("row %d  the same", i), faint)
		return
	}
	p.line(fmt.Sprintf("rows %d–%d  the same", i-n+1, i), faint)
}

func (p *printer) rowHead(number int, r DifferenceRow) {
	places := shorts(r.CitationsA) + " → " + shorts(r.CitationsB)
	switch {
	case len(r.A) == 0:
		places = "only B: " + shorts(r.CitationsB)
	case len(r.B) == 0:
		places = "only A: " + shorts(r.CitationsA)
	}
	if r.Moved {
		places += ", moved"
	}
	p.flow(0, piece{fmt.Sprintf("row %d  ", number), bold}, piece{visible(places), plain},
		piece{visible(prefixed("  ", r.kinds())), faint})
}

// kinds says which kinds of change a row has, the most telling first, with how many of each.
func (r DifferenceRow) kinds() string {
	var parts []string
	for _, k := range kindTallies([]DifferenceRow{r}) {
		part := k.Kind
		if k.Edits > 1 {
			part += fmt.Sprintf(" ×%d", k.Edits)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

// pieces are a row's edits, marked by colour or by brackets.
func (r DifferenceRow) pieces(colour bool) []piece {
	var out []piece
	mark := func(s, rendition, open, shut string) {
		switch {
		case s == "":
			return
		case !colour:
			s = open + shown(s) + shut
		default:
			s = shown(s)
		}
		out = append(out, piece{s, rendition})
	}
	for _, e := range r.Edits {
		if e.unchanged() {
			out = append(out, piece{visibleLines(e.A), plain})
			continue
		}
		mark(e.A, deleted, "[-", "-]")
		mark(e.B, inserted, "{+", "+}")
	}
	return out
}

// shown is visibleLines for a changed text. One that has no width at all (a zero-width space) is named by its code
// points, and a line break is shown, or the change could not be seen.
func shown(s string) string {
	if columns(visible(s)) == 0 {
		var b strings.Builder
		for _, r := range s {
			fmt.Fprintf(&b, "‹%U›", r)
		}
		return b.String()
	}
	if strings.TrimSpace(s) == "" {
		return strings.ReplaceAll(visibleLines(s), "\n", "⏎\n")
	}
	return visibleLines(s)
}

// across writes a row of two languages side by side and its findings beneath.
func (p *printer) across(r DifferenceRow, nameA, nameB string) {
	sheet := newSheet(p, 3, []string{nameA, nameB}, 0)
	sheet.body(nil, []cell{sideCell(r.TextA), sideCell(r.TextB)})
	for _, f := range r.Findings {
		p.flow(4, severityPiece(f.Severity), piece{visible(f.Check + " — " + f.Message), plain})
		p.forms(8, f.Forms)
	}
}

func sideCell(s string) cell {
	if s == "" {
		return painted("—", faint)
	}
	var c cell
	for _, line := range strings.Split(s, "\n") {
		c = append(c, words(line)...)
	}
	return c
}

// Summary writes how many rows changed, how many words, and the changes by kind and severity.
func (d Differences) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	t := d.Tally()
	p.flow(0, piece{visible(d.A.Name), bold}, piece{" → ", plain}, piece{visible(d.B.Name), bold},
		piece{": " + t.rows() + ".", plain})
	p.flow(0, piece{t.words(d) + ".", plain})
	if len(t.Kinds) > 0 {
		p.line("", plain)
		p.table(t.table())
	}
	if n := t.Findings.Total(); n > 0 {
		p.flow(0, piece{Count(n, "finding") + " across the languages: " + t.Findings.String() + ".", plain})
	}
	return p.Flush()
}

func (t DifferencesTally) rows() string {
	parts := []string{Count(t.Rows, "row")}
	for _, class := range []struct {
		n    int
		what string
	}{{t.Same, "the same"}, {t.Changed, "changed"}, {t.OnlyA, "only in the first"}, {t.OnlyB, "only in the second"},
		{t.Moved, "moved"}} {
		if class.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", class.n, class.what))
		}
	}
	return strings.Join(parts, ", ")
}

func (t DifferencesTally) words(d Differences) string {
	sides := fmt.Sprintf("%s and %s", Count(t.WordsA, unitOf(d.A.Lang)), Count(t.WordsB, unitOf(d.B.Lang)))
	if t.Same+t.Changed == 0 {
		return sides
	}
	return fmt.Sprintf("%s; %d deleted, %d inserted (%.0f %% changed)", sides, t.Deleted, t.Inserted, 100*t.ShareChanged())
}

// unitOf is what text.CountWords counts in a language, for its readers.
func unitOf(lang string) string {
	if text.SameLang(lang, "zh") || text.SameLang(lang, "ja") {
		return "character"
	}
	return "word"
}

func (t DifferencesTally) table() Table {
	out := Table{Header: append(append([]string{"kind", "edits"}, severityOrder...), "unrated")}
	for _, k := range t.Kinds {
		s := k.Severity
		row := []string{k.Kind}
		for _, n := range []int{k.Edits, s.Critical, s.Major, s.Minor, s.Neutral, s.Unrated} {
			row = append(row, fmt.Sprint(n))
		}
		out.Rows = append(out.Rows, row)
	}
	return out.withoutZeros("unrated")
}
