package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Unified writes the rows as a unified diff, a paragraph a line, its number for the number of the line: what only A has
// behind -, what only B has behind +, and what both have, where Around has left it, behind a space. Behind the second @@
// come the kinds of change, and where the passage moved to or from. Lines are not wrapped. Two texts without a difference
// that is asked for give nothing at all, as with diff -u.
//
// Where nothing is left out but rows that are the same, and no paragraph is skipped, it is a patch that turns A into B,
// each written with a paragraph a line.
func (d Differences) Unified(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	hunks := hunksOf(d.steps())
	if len(hunks) > 0 {
		p.line("--- "+d.A.citation(), bold)
		p.line("+++ "+d.B.citation(), bold)
	}
	for _, h := range hunks {
		p.WriteString(p.paint(h.head(), place) + visible(prefixed(" ", d.about(h))) + "\n")
		for _, l := range h.lines {
			p.WriteString(p.paint(l.sign, signs[l.sign]) + p.join(l.pieces) + "\n")
		}
	}
	return p.Flush()
}

// What a line of a unified diff begins with, and its rendition.
const (
	onBoth = " "
	onlyA  = "-"
	onlyB  = "+"
)

var signs = map[string]string{onBoth: plain, onlyA: gone, onlyB: inserted}

// step is the lines of a row, or of one side of a row that moved.
type step struct {
	a, b  []int // paragraphs from 0
	lines []unifiedLine
	edits []Edit
	move  string // where to or from
	aside bool
}

// unifiedLine is a paragraph in a unified diff.
type unifiedLine struct {
	sign   string
	pieces []piece
}

// steps are the rows in an order that both texts follow: what moved is struck where A has it, and written where B has it.
func (d Differences) steps() []step {
	var arrivals, out []step
	for _, r := range d.Rows {
		if r.Moved {
			lines := unifiedLines(onlyB, d.unifiedSide(r.Edits, inserted, Edit.sideB))
			arrivals = append(arrivals, step{b: r.B, lines: lines, move: "from " + shorts(r.CitationsA), aside: r.aside})
		}
	}
	slices.SortStableFunc(arrivals, func(x, y step) int { return slices.Compare(x.b, y.b) })
	for _, r := range d.Rows {
		for !r.Moved && len(r.B) > 0 && len(arrivals) > 0 && slices.Compare(arrivals[0].b, r.B) < 0 {
			out, arrivals = append(out, arrivals[0]), arrivals[1:]
		}
		out = append(out, d.step(r))
	}
	return append(out, arrivals...)
}

// step is a row in its place in A.
func (d Differences) step(r DifferenceRow) step {
	s := step{a: r.A, b: r.B, edits: r.Edits, aside: r.aside}
	if r.unchanged() {
		s.lines = unifiedLines(onBoth, d.unifiedSide(r.Edits, plain, Edit.sideA))
		return s
	}
	if len(r.A) > 0 {
		s.lines = unifiedLines(onlyA, d.unifiedSide(r.Edits, deleted, Edit.sideA))
	}
	if r.Moved {
		s.b, s.move = nil, "to "+shorts(r.CitationsB)
	} else if len(r.B) > 0 {
		s.lines = append(s.lines, unifiedLines(onlyB, d.unifiedSide(r.Edits, inserted, Edit.sideB))...)
	}
	return s
}

// unifiedSide is one side of a row, what is asked for in a rendition.
func (d Differences) unifiedSide(edits []Edit, rendition string, side func(Edit) string) []piece {
	var out []piece
	for _, e := range edits {
		if d.Asked.wantsEdit(e) {
			out = append(out, piece{side(e), rendition})
		} else {
			out = append(out, piece{side(e), plain})
		}
	}
	return out
}

// unifiedLines cuts pieces at the ends of paragraphs.
func unifiedLines(sign string, pieces []piece) []unifiedLine {
	out := []unifiedLine{{sign: sign}}
	for _, p := range pieces {
		for i, part := range strings.Split(p.text, "\n") {
			if i > 0 {
				out = append(out, unifiedLine{sign: sign})
			}
			last := &out[len(out)-1]
			last.pieces = append(last.pieces, piece{visible(part), p.rendition})
		}
	}
	return out
}

// hunk is steps without a gap between them.
type hunk struct {
	a, b   int // paragraphs before it
	na, nb int // paragraphs in it
	lines  []unifiedLine
	edits  []Edit
	moves  []string
}

// hunksOf gathers the steps that are not set aside.
func hunksOf(steps []step) []hunk {
	var out []hunk
	a, b := 0, 0 // paragraphs passed
	open := false
	for _, s := range steps {
		follows := (len(s.a) == 0 || s.a[0] == a) && (len(s.b) == 0 || s.b[0] == b)
		if len(s.a) > 0 {
			a = s.a[0]
		}
		if len(s.b) > 0 {
			b = s.b[0]
		}
		if !s.aside && (!open || !follows) {
			out = append(out, hunk{a: a, b: b})
		}
		open = !s.aside
		if open {
			out[len(out)-1].add(s)
		}
		if len(s.a) > 0 {
			a = s.a[len(s.a)-1] + 1
		}
		if len(s.b) > 0 {
			b = s.b[len(s.b)-1] + 1
		}
	}
	return out
}

func (h *hunk) add(s step) {
	h.na, h.nb = h.na+len(s.a), h.nb+len(s.b)
	h.lines = append(h.lines, s.lines...)
	h.edits = append(h.edits, s.edits...)
	if s.move != "" {
		h.moves = append(h.moves, "moved "+s.move)
	}
}

// about says what kinds of change are in a hunk, and what moved.
func (d Differences) about(h hunk) string {
	parts := h.moves
	for _, g := range d.kinds(h.edits) {
		parts = append(parts, g.String())
	}
	return strings.Join(parts, "; ")
}

// head is the line that says where a hunk stands.
func (h hunk) head() string { return "@@ -" + extent(h.a, h.na) + " +" + extent(h.b, h.nb) + " @@" }

// extent is n lines behind so many others, as diff -u writes it.
func extent(before, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", before)
	case 1:
		return fmt.Sprint(before + 1)
	}
	return fmt.Sprintf("%d,%d", before+1, n)
}
