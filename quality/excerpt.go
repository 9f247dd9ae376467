package quality

import (
	"strings"
	"unicode/utf8"
)

// shownRunes is how many characters of a paragraph a finding quotes.
const shownRunes = 40

// excerpt is the beginning of s, with an ellipsis where it goes on.
func excerpt(s string) string {
	n := 0
	for at := range s {
		if n == shownRunes {
			return s[:at] + "…"
		}
		n++
	}
	return s
}

// opening is the beginning of s as it stands, up to a space where one is in sight.
func opening(s string) string {
	n := 0
	for at := range s {
		if n == shownRunes {
			if space := strings.LastIndexByte(s[:at], ' '); space > at/2 {
				return s[:space]
			}
			return s[:at]
		}
		n++
	}
	return s
}

// excerptAt quotes s around the byte at, from a few characters before it.
func excerptAt(s string, at int) string {
	from := at
	for n := 0; n < shownRunes/4 && from > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
	}
	// Begin at a word where one begins in sight.
	if space := strings.IndexByte(s[from:at], ' '); from > 0 && space >= 0 {
		from += space + 1
	}
	if from == 0 {
		return excerpt(s)
	}
	return "…" + excerpt(s[from:])
}
