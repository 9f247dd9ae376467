package document

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Characters of the fonts Word takes its symbols from, in the order of their codes; a blank stands for none.
const (
	symbolFrom20 = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
	symbolFromA0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)

// wingdings are the commonest signs of the font of that name.
var wingdings = map[rune]rune{
	0x4A: '☺', 0x4C: '☹', 0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '❑', 0x72: '❒', 0x74: '◆', 0x75: '◆', 0x76: '❖',
	0x77: '◆', 0x9F: '•', 0xA1: '○', 0xA7: '▪', 0xA8: '◻', 0xAB: '★', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑',
	0xE2: '↓', 0xE8: '➔', 0xEF: '⇦', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
}

// symbolChar gives the character that a code, in hexadecimal, of a symbol font shows, 0 where Unicode has none or the
// font is not known.
func symbolChar(font, code string) rune {
	n, err := strconv.ParseUint(code, 16, 32)
	if err != nil {
		return 0
	}
	return symbolRune(font, rune(n))
}

// pictureFonts are the fonts whose codes are places in a list of signs and not characters. Word writes the codes from
// U+F000 on, where Unicode leaves them to private use, or from 0 on.
var pictureFonts = map[string]bool{
	"symbol": true, "wingdings": true, "wingdings 2": true, "wingdings 3": true, "webdings": true, "zapfdingbats": true,
}

// symbolRune gives the character that a code shows in a font, 0 where Unicode has none or the font is not known.
func symbolRune(font string, code rune) rune {
	font = strings.ToLower(font)
	private := 0xE000 <= code && code <= 0xF8FF
	if !private && !(pictureFonts[font] && code < 0x100) {
		if !utf8.ValidRune(code) || !unicode.IsPrint(code) {
			return 0
		}
		return code
	}
	switch code &= 0xFFF; {
	case font == "symbol" && 0x20 <= code && code < 0x7F:
		return runeAt(symbolFrom20, code-0x20)
	case font == "symbol" && 0xA0 <= code && code < 0xFF:
		return runeAt(symbolFromA0, code-0xA0)
	case font == "wingdings" && 0x80 <= code && code <= 0x8A:
		return runeAt("⓪①②③④⑤⑥⑦⑧⑨⑩", code-0x80)
	case font == "wingdings" && 0x8B <= code && code <= 0x95:
		return runeAt("⓿❶❷❸❹❺❻❼❽❾❿", code-0x8B)
	case font == "wingdings":
		return wingdings[code]
	}
	return 0
}

// runeAt gives the nth character of s, from 0; 0 for a blank.
func runeAt(s string, n rune) rune {
	for _, r := range s {
		if n == 0 {
			if r == ' ' {
				return 0
			}
			return r
		}
		n--
	}
	return 0
}
