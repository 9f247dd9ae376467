package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// Ignore is what a comparison overlooks; bits that may be joined. Edits that differ in nothing else are Equal, and keep
// the bytes of either side.
type Ignore uint8

// What can be ignored.
const (
	IgnoreSpace  Ignore = 1 << iota // white space, how much of it and whether there is any
	IgnoreQuotes                    // quotation marks, and which apostrophe is used
	IgnoreCase                      // capital and small letters
	IgnoreScript                    // traditional, simplified and variant Chinese characters; full and half width
)

// equal tells whether nothing is left between two strings but what is ignored.
func (g Ignore) equal(a, b string) bool {
	return a == b || g != 0 && g.plain(a) == g.plain(b)
}

// plain is s without what is ignored. Bytes that are not UTF-8 stay.
func (g Ignore) plain(s string) string {
	if g&IgnoreScript != 0 {
		s = text.Simplify(s)
	}
	var out strings.Builder
	var before rune // the character in front, 0 at the start
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(s[i:])
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		switch plain := g.rune(r); {
		case r == utf8.RuneError && size == 1:
			out.WriteByte(s[i])
		case g&IgnoreSpace != 0 && unicode.IsSpace(r):
		case g&IgnoreQuotes != 0 && quotes(r):
			if unicode.IsLetter(before) && unicode.IsLetter(after) {
				out.WriteByte('\'')
			}
		default:
			out.WriteRune(plain)
		}
		before = r
	}
	return out.String()
}

// rune is r without its case or width, where that is ignored.
func (g Ignore) rune(r rune) rune {
	if g&IgnoreScript != 0 {
		r = halfWidth(r)
	}
	if g&IgnoreCase != 0 {
		r = unicode.ToLower(r)
	}
	return r
}

// quotes tells whether r is a quotation mark or an apostrophe of any form.
func quotes(r rune) bool {
	folded := text.Fold(string(r))
	return folded == "'" || folded == "\""
}

// halfWidth maps a full-width form of ASCII to the plain one.
func halfWidth(r rune) rune {
	switch {
	case 0xFF01 <= r && r <= 0xFF5E:
		return r - 0xFF01 + '!'
	case r == 0x3000:
		return ' '
	}
	return r
}
