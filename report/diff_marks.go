package report

import (
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
)

// marker shows a row's edits: those that are asked for marked, by colour or by brackets, and the others as they stand.
type marker struct {
	asked        Asked
	colour       bool
	onlyA, onlyB bool // the row is on one side only, and what kind of change that is stands above it
}

func (d Differences) marker(p *printer, r DifferenceRow) marker {
	return marker{d.Asked, p.colour, len(r.B) == 0, len(r.A) == 0}
}

// inline is both sides in one: what is not marked reads as in B, or in A where B has no such row.
func (m marker) inline(edits []Edit) []piece {
	side := Edit.sideB
	if m.onlyA {
		side = Edit.sideA
	}
	return m.pieces(edits, side, func(e Edit) []piece {
		return slices.Concat(m.tag(e), m.old(e), m.new(e))
	})
}

// sideA is A's text by itself. What kind a change is stands before B's reading, or here where B has none.
func (m marker) sideA(edits []Edit) []piece {
	return m.pieces(edits, Edit.sideA, func(e Edit) []piece {
		if e.B != "" {
			return m.old(e)
		}
		return append(m.tag(e), m.old(e)...)
	})
}

// sideB is B's text by itself.
func (m marker) sideB(edits []Edit) []piece {
	return m.pieces(edits, Edit.sideB, func(e Edit) []piece {
		if e.B == "" {
			return nil
		}
		return append(m.tag(e), m.new(e)...)
	})
}

// pieces are edits, the changes that are asked for as marked says, the rest as it reads on one side.
func (m marker) pieces(edits []Edit, side func(Edit) string, marked func(Edit) []piece) []piece {
	var out []piece
	for _, e := range edits {
		if m.asked.wantsEdit(e) {
			out = append(out, marked(e)...)
		} else {
			out = append(out, piece{visibleLines(side(e)), plain})
		}
	}
	return out
}

func (e Edit) sideA() string { return e.A }
func (e Edit) sideB() string { return e.B }

// old is the reading that B has not.
func (m marker) old(e Edit) []piece { return m.mark(e.A, deleted, "[-", "-]") }

// new is the reading that A has not.
func (m marker) new(e Edit) []piece { return m.mark(e.B, inserted, "{+", "+}") }

func (m marker) mark(s, rendition, open, shut string) []piece {
	switch {
	case s == "":
		return nil
	case m.colour && strings.TrimSpace(s) == "": // which no colour shows
		return []piece{{strings.ReplaceAll(shown(s), " ", "␣"), rendition}}
	case m.colour:
		return []piece{{shown(s), rendition}}
	}
	return []piece{{open + shown(s) + shut, rendition}}
}

// shown is visibleLines for a changed text. One that has no width at all (a zero-width space) is named by its code
// points, and a mere line break is shown, or the change could not be seen.
func shown(s string) string {
	switch {
	case columns(visible(s)) == 0:
		return codePoints(s)
	case strings.TrimSpace(s) == "":
		return visible(strings.ReplaceAll(s, "\n", "⏎"))
	}
	return visibleLines(s)
}

func codePoints(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "‹%U›", r)
	}
	return b.String()
}

// tag names the kinds of a change before it, where they tell more than the mark itself.
func (m marker) tag(e Edit) []piece {
	tags := e.tags()
	if len(tags) == 0 || m.onlyA || m.onlyB {
		return nil
	}
	return []piece{{"‹" + visible(strings.Join(tags, ", ")) + "›", severityRendition(e.Severity)}}
}

// tags are the kinds of a change but for mere wording and punctuation, the bulk of most texts. What moved has a number,
// which is there twice.
func (e Edit) tags() []string {
	var out []string
	for _, k := range e.Kinds {
		switch {
		case k == string(diff.Order) && e.Move > 0:
			out = append(out, fmt.Sprintf("moved %d", e.Move))
		case k != string(diff.Wording) && k != string(diff.Punctuation):
			out = append(out, k)
		}
	}
	return out
}

// severityRendition is the colour of a severity.
func severityRendition(severity string) string {
	switch diff.Severity(severity) {
	case diff.Critical:
		return serious
	case diff.Major:
		return warning
	}
	return faint
}
