package report

import (
	"bufio"
	"io"
	"strings"
)

// Style says how text output is to look.
type Style struct {
	Width  int  // columns of the terminal; 0 means 100, and fewer than 24 are taken for 24
	Colour bool // whether colours are wanted
}

// The renditions in use, as the parameters of a terminal's SGR sequence (ECMA-48).
const (
	plain    = ""
	bold     = "1"
	faint    = "2"
	deleted  = "9;31" // struck, red
	inserted = "32"   // green
	gone     = "31"   // red
	place    = "36"   // cyan
	warning  = "33"   // yellow
	serious  = "1;31" // bold red
)

// piece is a stretch of text in one rendition.
type piece struct{ text, rendition string }

// block is pieces that flow together, behind a label that stands once at their left.
type block struct {
	label  string
	pieces []piece
}

// cell is what one field of a row holds, blocks one beneath another.
type cell []block

// words is a cell of one plain block.
func words(s string) cell { return painted(s, plain) }

// painted is a cell of one block in one rendition.
func painted(s, rendition string) cell {
	return cell{{pieces: []piece{{visible(s), rendition}}}}
}

// printer writes text output. The first error of the writer beneath stays and comes back from Flush.
type printer struct {
	*bufio.Writer
	width  int
	colour bool
}

func newPrinter(w io.Writer, s Style) *printer {
	width := s.Width
	if width <= 0 {
		width = 100
	}
	return &printer{bufio.NewWriter(w), max(width, 24), s.Colour} // fewer hold no table
}

// paint wraps s, which has been made visible, in a rendition.
func (p *printer) paint(s, rendition string) string {
	if !p.colour || rendition == plain || s == "" {
		return s
	}
	return "\x1b[" + rendition + "m" + s + "\x1b[0m"
}

// line writes s as a line of its own.
func (p *printer) line(s, rendition string) {
	p.WriteString(p.paint(visible(s), rendition) + "\n")
}

// flow writes pieces as wrapped lines, each behind indent spaces.
func (p *printer) flow(indent int, pieces ...piece) {
	for _, l := range wrap(pieces, p.width-indent) {
		p.WriteString(strings.Repeat(" ", indent) + p.join(l) + "\n")
	}
}

// join is a line's pieces as one string.
func (p *printer) join(line []piece) string {
	var b strings.Builder
	for _, l := range line {
		b.WriteString(p.paint(l.text, l.rendition))
	}
	return b.String()
}

// wrap lays pieces out as lines of at most cols columns.
func wrap(pieces []piece, cols int) [][]piece {
	var all strings.Builder
	for _, p := range pieces {
		all.WriteString(p.text)
	}
	var out [][]piece
	next, begin := 0, 0 // the piece at hand and where it begins in all
	for _, span := range lines(all.String(), max(cols, 2)) {
		var line []piece
		for next < len(pieces) {
			p := pieces[next]
			end := begin + len(p.text)
			if from, to := max(span.Start, begin), min(span.End, end); from < to {
				line = append(line, piece{p.text[from-begin : to-begin], p.rendition})
			}
			if end > span.End {
				break
			}
			next, begin = next+1, end
		}
		out = append(out, line)
	}
	return out
}

// lines lays a cell out, at most cols columns wide.
func (c cell) lines(cols int) [][]piece {
	var out [][]piece
	for _, b := range c {
		if b.label == "" {
			out = append(out, wrap(b.pieces, cols)...)
			continue
		}
		gutter := columns(b.label) + 1
		label := piece{b.label + " ", faint}
		for _, l := range wrap(b.pieces, cols-gutter) {
			out = append(out, append([]piece{label}, l...))
			label = piece{strings.Repeat(" ", gutter), plain}
		}
	}
	return out
}

// row writes cells side by side, widths[i] columns each, with bar between them.
func (p *printer) row(cells []cell, widths []int, bar string) {
	laid := make([][][]piece, len(cells))
	height := 0
	for i, c := range cells {
		laid[i] = c.lines(widths[i])
		height = max(height, len(laid[i]))
	}
	bar = p.paint(bar, faint)
	for k := range height {
		var b strings.Builder
		for i, l := range laid {
			if i > 0 {
				b.WriteString(bar)
			}
			used := 0
			if k < len(l) {
				b.WriteString(p.join(l[k]))
				used = lineColumns(l[k])
			}
			b.WriteString(strings.Repeat(" ", max(widths[i]-used, 0)))
		}
		p.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
}

func lineColumns(line []piece) int {
	n := 0
	for _, l := range line {
		n += columns(l.text)
	}
	return n
}

// rule writes the line that parts a head from its rows.
func (p *printer) rule(widths []int, cross string) {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("─", w)
	}
	p.line(strings.Join(parts, cross), faint)
}
