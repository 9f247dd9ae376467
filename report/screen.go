package report

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Fits tells whether output, as Text and Summary write it, fits on a screen of so many columns and rows, counting the
// rows on which the screen goes on with a line that is too long. It looks no further than the line that does not fit.
func Fits(output string, cols, rows int) bool {
	for line := range strings.Lines(output) {
		rows -= screenRows(withoutRenditions(strings.TrimSuffix(line, "\n")), cols)
		if rows < 0 {
			return false
		}
	}
	return true
}

// screenRows counts the rows that a line takes on a screen. A wide character is not cut in two: where one column is
// left it goes to the next row.
func screenRows(line string, cols int) int {
	const tab = 8
	rows, col := 1, 0
	for it := graphemes.FromString(line); it.Next(); {
		w := clusterColumns(it.Value())
		if it.Value() == "\t" {
			w = min(tab-col%tab, cols-col)
		}
		if col+w > cols {
			rows, col = rows+1, 0
		}
		col += w
	}
	return rows
}

// withoutRenditions is a line without its SGR sequences, ESC [ ... m, which take no room.
func withoutRenditions(line string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(line, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, line, _ = strings.Cut(after, "m")
	}
}

// Clip is the longest start of s that takes at most so many columns of a terminal.
func Clip(s string, cols int) string {
	at := 0
	for it := graphemes.FromString(s); it.Next(); {
		if cols -= clusterColumns(it.Value()); cols < 0 {
			return s[:at]
		}
		at += len(it.Value())
	}
	return s
}
