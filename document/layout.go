package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// layout says how the lines of a plain text make paragraphs.
type layout struct {
	wrapped bool // paragraphs run over several lines
	width   int  // columns it is wrapped at, where it is wrapped
	spaced  bool // blank lines stand between paragraphs
}

// Bounds of a wrapped text. They come from how editors, mail and old e-texts wrap. The shares are of the width.
const (
	narrowest = 24   // columns: a dozen Chinese characters
	widest    = 160  // columns
	filled    = 0.92 // a line and the next one's first word together pass this at a break made by filling
	ragged    = 0.85 // and this at most breaks of text that was filled by hand
	shortLine = 0.6  // a line within a paragraph is hardly ever shorter
)

// layoutOf looks at a whole file.
func layoutOf(blocks [][]line) layout {
	l := layout{spaced: len(blocks) > 1}
	var widths []int
	for _, b := range blocks {
		for _, ln := range b {
			widths = append(widths, ln.width)
		}
	}
	if len(widths) == 0 {
		return l
	}
	slices.Sort(widths)
	l.width = widths[(len(widths)*95+99)/100-1] // a few lines are longer: tables, addresses that cannot be broken
	if l.width < narrowest || l.width > widest {
		return l
	}
	var breaks, full, inside, capital int
	for _, b := range blocks {
		for i := 1; i < len(b); i++ {
			breaks++
			if l.fills(b[i-1], b[i], filled) {
				full++
			}
			if !stops(b[i-1].text) {
				inside++
				if r, _ := utf8.DecodeRuneInString(b[i].text); unicode.IsUpper(r) {
					capital++
				}
			}
		}
	}
	switch {
	case inside >= 4 && capital*10 > inside*6: // verse begins its lines with capitals, sentences or no
	case l.spaced:
		l.wrapped = breaks > 0 && full*10 >= breaks*6
	default:
		// With no blank line to tell paragraphs, only a text that is plainly filled and broken within sentences.
		l.wrapped = breaks >= 4 && full*4 >= breaks*3 && inside*10 >= breaks*6
	}
	return l
}

// fills tells whether a filling editor would have broken the line a before b: b's first word had no room within that
// share of the width.
func (l layout) fills(a, b line, share float64) bool {
	return float64(a.width+1+columns(firstWord(b.text))) > share*float64(l.width)
}

// firstWord is what cannot be broken at the beginning of a line: a word, or one character of an unspaced script with
// the punctuation that clings to it.
func firstWord(s string) string {
	if r, n := utf8.DecodeRuneInString(s); text.Unspaced(r) {
		return s[:n+len(s[n:])-len(strings.TrimLeftFunc(s[n:], unicode.IsPunct))]
	}
	if end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || text.Unspaced(r) }); end >= 0 {
		return s[:end]
	}
	return s
}

// paragraphs cuts a block, a run of lines without a blank one, into paragraphs.
func (l layout) paragraphs(b []line) [][]line {
	var ps [][]line
	start := 0
	verse := l.wrapped && l.verse(b)
	for i := 1; i < len(b); i++ {
		if !l.wrapped || verse || l.parts(b, start, i) {
			ps = append(ps, b[start:i])
			start = i
		}
	}
	return append(ps, b[start:])
}

// verse tells whether most lines of a block end well before the width: a stanza, an address, a title page.
func (l layout) verse(b []line) bool {
	full := 0
	for i := 1; i < len(b); i++ {
		if l.fills(b[i-1], b[i], ragged) {
			full++
		}
	}
	return full*2 < len(b)-1
}

// parts tells whether, in a wrapped text, line i of the block begins a paragraph; the present one began at start.
func (l layout) parts(b []line, start, i int) bool {
	prev, next := b[i-1], b[i]
	if markOf(next.text).lists() {
		return markOf(b[start].text).lists() || hangs(prev.text) || !l.fills(prev, next, ragged)
	}
	if next.indent > prev.indent && next.indent >= 2 && !markOf(b[start].text).lists() {
		return true
	}
	if l.fills(prev, next, ragged) {
		return false
	}
	if lower, _ := utf8.DecodeRuneInString(next.text); unicode.IsLower(lower) {
		return false
	}
	short := float64(prev.width) < shortLine*float64(l.width)
	return short || !l.spaced && stops(prev.text)
}
