package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold maps a string to the form used for matching: NFKC, lower case, ' and " for every quotation mark and
// apostrophe, - for every dash, a space for each character of white space, no soft hyphens, zero-width or direction
// characters, and simplified characters for the traditional ones of Chinese (see Simplify), whatever the language.
// Folding twice is folding once. A string that is folded already comes back without allocation.
//
// Marks of titles (《》), Chinese full stops and the number of spaces stay as they are.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	if s = Simplify(s); folded(s) {
		return s
	}
	s = norm.NFKC.String(strings.Map(foldBeforeNFKC, s))
	s = strings.Map(foldRune, s)
	if !norm.NFKC.IsNormalString(s) { // a dropped character stood between a letter and its accent
		s = strings.Map(foldRune, norm.NFKC.String(s))
	}
	return s
}

// folded tells, from a quick look, that Fold would change nothing: plain ASCII, main-block Han but for traditional
// characters, or the small letters of Western Europe.
func folded(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == '`' || 'A' <= c && c <= 'Z' {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case firstHan <= r && r <= lastHan:
			if simplify(r) != r {
				return false
			}
		case r < 0xDF || r > 0xFF:
			return false
		}
		i += size
	}
	return true
}

// foldBeforeNFKC unifies the marks that NFKC would take apart: an acute accent as an apostrophe, a double prime.
func foldBeforeNFKC(r rune) rune {
	switch r {
	case '´':
		return '\''
	case '″', '‶', '¨':
		return '"'
	}
	return r
}

// foldRune lowers, unifies or (-1) drops one rune.
func foldRune(r rune) rune {
	switch r {
	case 'ς':
		return 'σ'
	case '`', '′', '‘', '’', '‚', '‛', 'ʼ', 'ʻ', '‹', '›', '＇':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '〝', '〞', '〟', '＂':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '⸺', '⸻', '﹘':
		return '-'
	case '‧', '・':
		return '·'
	case 0x34F, 0x180E:
		return -1
	}
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r < ' ' && unicode.IsSpace(r) {
			return ' '
		}
		return r
	case firstHan <= r && r <= lastHan:
		return simplify(r) // compatibility characters have become such ones
	case r == 0x2028, r == 0x2029, unicode.IsSpace(r):
		return ' '
	case 0xFE00 <= r && r <= 0xFE0F: // variation selectors
		return -1
	case r == 0xAD, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F, r == 0xFEFF:
		return -1
	}
	return unicode.ToLower(r)
}
