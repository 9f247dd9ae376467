package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"

	"variorum/text"
)

// visible returns s with everything that could steer a terminal, or turn the order of what is read, put into a form
// that only shows: control characters as their pictures (␛ for escape), direction overrides and bytes that are not
// UTF-8 as U+FFFD. Marks that ordinary writing in Arabic, Hebrew or an Indic script needs stay.
func visible(s string) string { return strings.Map(visibleRune, s) }

func visibleRune(r rune) rune {
	switch {
	case r < 0x20:
		return 0x2400 + r
	case r == 0x7F:
		return '␡'
	case r == '\u2028' || r == '\u2029':
		return '␤'
	case steers(r):
		return unicode.ReplacementChar
	}
	return r
}

// steers tells whether r has no picture of its own and yet moves what stands around it: the C1 controls, and the
// embeddings, overrides and isolates of the bidirectional algorithm with the deprecated format characters.
func steers(r rune) bool {
	return 0x80 <= r && r < 0xA0 || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x206F
}

// visibleLines is visible for a text of several lines: the line breaks stay.
func visibleLines(s string) string {
	if !strings.Contains(s, "\n") {
		return visible(s)
	}
	parts := strings.Split(s, "\n")
	for i, p := range parts {
		parts[i] = visible(p)
	}
	return strings.Join(parts, "\n")
}

// columns counts the columns of a terminal that s takes: two for a character of Chinese, Japanese or Korean and for
// an emoji, none for a mark that sits on another character. Characters of ambiguous width (quotation marks, dashes,
// ×) are one, whatever the locale.
func columns(s string) int {
	n := 0
	for it := graphemes.FromString(s); it.Next(); {
		n += clusterColumns(it.Value())
	}
	return n
}

// clusterColumns is columns for one character as a reader sees it, a grapheme cluster: the widest of its parts.
func clusterColumns(c string) int {
	if len(c) == 1 {
		return 1
	}
	widest := 0
	for _, r := range c {
		widest = max(widest, runeColumns(r))
	}
	return widest
}

func runeColumns(r rune) int {
	const softHyphen, emojiStyle = 0xAD, 0xFE0F
	regional := 0x1F1E6 <= r && r <= 0x1F1FF
	switch {
	case r == emojiStyle || regional || wide(r):
		return 2
	case r == softHyphen:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	return 1
}

func wide(r rune) bool {
	if r < 0x1100 {
		return false
	}
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// Characters that do not stand at the start or the end of a line; of the narrow ones only those that meet wide ones.
const (
	notFirst = "、。，．：；？！）」』】》〉〕］｝”’…—·-+]})%,.;:?!％‰々ー～"
	notLast  = "（「『【《〈〔［｛“‘-+[{($￥"
)

// lines cuts s into lines of at most cols columns, at spaces and between wide characters, and in the middle of a word
// only where the word is longer than a line. Line breaks in s are kept. White space at the end of a line lies outside
// the spans. The work is proportional to the length of s.
func lines(s string, cols int) []text.Span {
	var out []text.Span
	start, col := 0, 0        // where the line begins, its columns so far
	breakAt, breakCol := 0, 0 // the last place where it may end (0: none), and the columns up to there
	end := func(at, next int) {
		trimmed := len(strings.TrimRight(s[start:at], " "))
		out = append(out, text.Span{Start: start, End: start + trimmed})
		start = next
	}
	before, at := "", 0
	for it := graphemes.FromString(s); it.Next(); {
		c := it.Value()
		if c == "\n" {
			end(at, at+1)
			col, breakAt = 0, 0
			before, at = "", at+1
			continue
		}
		if mayBreak(before, c) {
			breakAt, breakCol = at, col
		}
		w := clusterColumns(c)
		for c != " " && col+w > cols && at > start {
			if breakAt > start {
				end(breakAt, breakAt)
				col -= breakCol
			} else {
				end(at, at)
				col = 0
			}
			breakAt = 0
		}
		col += w
		before, at = c, at+len(c)
	}
	end(len(s), len(s))
	return out
}

// mayBreak tells whether a line may end between two neighbouring clusters.
func mayBreak(before, after string) bool {
	switch {
	case before == "" || after == " ":
		return false
	case before == " ":
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if !wide(last) && !wide(first) {
		return false
	}
	return !strings.ContainsRune(notFirst, first) && !strings.ContainsRune(notLast, last)
}
