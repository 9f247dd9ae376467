package document

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/traditionalchinese"
)

// candidates are the encodings that are guessed. The costs are from the share of running text that a class of
// characters takes up, spread over its members; in the order of the classes.
var candidates = sync.OnceValue(func() []candidate {
	chinese := [...]float64{6, 9.5, 22, 7, 14, 21, 60}
	kana := [...]float64{6, 12, 7.9, 7.5, 14.5, 20, 60}
	hangul := [...]float64{6, 7.6, 22, 8, 14.2, 21, 60}
	anyScript := [...]float64{6, 10, 9, 8, 14.5, 21, 60}
	damaged := [...]float64{6, 10, 9, 8, 14.5, 21, 25} // by chance, nothing is UTF-8
	gb, big5 := gb18030Set, charset{"Big5", traditionalchinese.Big5}
	sjis, eucJP, eucKR := charset{"Shift_JIS", japanese.ShiftJIS}, charset{"EUC-JP", japanese.EUCJP}, charset{"EUC-KR", korean.EUCKR}
	east := []candidate{
		{charset: gb, costs: chinese, most: 12.8, next: doubleByte(gb, commonHan, gbClass)},
		{charset: big5, costs: chinese, most: 12.8, next: doubleByte(big5, commonHan, big5Class)},
		{charset: sjis, costs: kana, most: 11.5, next: doubleByte(sjis, commonHan, shiftJISClass)},
		{charset: eucJP, costs: kana, most: 11.5, next: doubleByte(eucJP, commonHan, eucJPClass)},
		{charset: eucKR, costs: hangul, most: 11.5, next: doubleByte(eucKR, commonHangul, eucKRClass)},
	}
	for i := range east {
		east[i].east = true
	}
	return append(east,
		candidate{charset: utf8Set, costs: damaged, most: 12.8, next: utf8Class},
		candidate{charset: utf16LE, costs: anyScript, most: 12.8, next: utf16Class(0, 1)},
		candidate{charset: utf16BE, costs: anyScript, most: 12.8, next: utf16Class(1, 0)},
		westernOf("windows-1252", charmap.Windows1252, commonWestern, seldomWestern, 0),
		westernOf("windows-1250", charmap.Windows1250, commonCentral, seldomCentral, 10),
		westernOf("ISO-8859-2", charmap.ISO8859_2, commonCentral, seldomCentral, 12),
		westernOf("windows-1254", charmap.Windows1254, commonTurkish, seldomTurkish, 10),
	)
})

// westernOf is a candidate of one byte a character.
func westernOf(name string, e *charmap.Charmap, commonest, seldom string, doubt float64) candidate {
	return candidate{
		charset: charset{name, e}, costs: [...]float64{6, 7, 22, 8, 10, 16, 60}, most: 10.5, doubt: doubt,
		next: singleByte(e, commonest, seldom),
	}
}

// doubleByte reads an encoding whose characters beyond ASCII take two bytes for the most part. level classes a
// character by its first two bytes; those that are given are common whatever it says.
func doubleByte(e charset, commonest string, level func(a, b byte) (int, class)) func([]byte, int) (int, class) {
	known := map[[2]byte]class{}
	add := func(chars string, c class) {
		for _, r := range chars {
			if code, err := e.NewEncoder().String(string(r)); err == nil && len(code) == 2 {
				known[[2]byte{code[0], code[1]}] = c
			}
		}
	}
	if e == gb18030Set {
		add(traditionalUsual(), usual)
	}
	add(commonest, common)
	add(eastMarks, punctuation)
	return func(b []byte, i int) (int, class) {
		if i+1 == len(b) {
			return 1, invalid
		}
		n, c := level(b[i], b[i+1])
		if k, ok := known[[2]byte{b[i], b[i+1]}]; ok {
			c = k
		}
		return min(n, len(b)-i), c
	}
}

// traditionalUsual are the characters of the first level of Big5, which GB 18030 keeps among its rare ones.
func traditionalUsual() string {
	var codes []byte
	for a := 0xA4; a <= 0xC6; a++ {
		for b := 0x40; b <= 0xFE; b++ {
			if b <= 0x7E || b >= 0xA1 {
				codes = append(codes, byte(a), byte(b))
			}
		}
	}
	out, _ := traditionalchinese.Big5.NewDecoder().Bytes(codes)
	return string(out)
}

// within tells whether c is from lo to hi.
func within(c, lo, hi byte) bool { return lo <= c && c <= hi }

// gbClass knows GB 2312 in the upper quarter, GBK around it, and the four bytes of GB 18030.
func gbClass(a, b byte) (int, class) {
	switch {
	case !within(a, 0x81, 0xFE):
		return 1, invalid
	case within(b, 0x30, 0x39):
		return 4, rare
	case b < 0x40 || b == 0x7F || b == 0xFF:
		return 1, invalid
	case within(a, 0xB0, 0xD7) && b >= 0xA1:
		return 2, usual
	}
	return 2, rare
}

func big5Class(a, b byte) (int, class) {
	switch {
	case !within(a, 0x81, 0xFE) || !within(b, 0x40, 0x7E) && !within(b, 0xA1, 0xFE):
		return 1, invalid
	case within(a, 0xA4, 0xC6):
		return 2, usual
	}
	return 2, rare
}

func shiftJISClass(a, b byte) (int, class) {
	switch {
	case within(a, 0xA1, 0xDF): // a katakana of half width
		return 1, rare
	case !within(a, 0x81, 0x9F) && !within(a, 0xE0, 0xFC) || !within(b, 0x40, 0xFC) || b == 0x7F:
		return 1, invalid
	case a == 0x82 && b >= 0x9F || a == 0x83 && b <= 0x96:
		return 2, letter
	case within(a, 0x89, 0x97) || a == 0x88 && b >= 0x9F || a == 0x98 && b <= 0x72:
		return 2, usual
	}
	return 2, rare
}

func eucJPClass(a, b byte) (int, class) {
	switch {
	case a == 0x8F && b >= 0xA1: // of JIS X 0212
		return 3, rare
	case a == 0x8E && within(b, 0xA1, 0xDF): // a katakana of half width
		return 2, rare
	case !within(a, 0xA1, 0xFE) || !within(b, 0xA1, 0xFE):
		return 1, invalid
	case a == 0xA4 || a == 0xA5:
		return 2, letter
	case within(a, 0xB0, 0xCF):
		return 2, usual
	}
	return 2, rare
}

// eucKRClass knows KS X 1001 in the upper quarter, and around it what Windows adds.
func eucKRClass(a, b byte) (int, class) {
	switch {
	case within(a, 0xB0, 0xC8) && within(b, 0xA1, 0xFE):
		return 2, usual
	case within(a, 0xA1, 0xFE) && within(b, 0xA1, 0xFE):
		return 2, rare
	case within(a, 0x81, 0xC6) && (isASCIILetter(b) || within(b, 0x81, 0xFE)):
		return 2, rare
	}
	return 1, invalid
}

// singleByte reads an encoding of Latin script. What does not belong where it stands counts as rarer than it is: a letter
// right behind another beyond ASCII, but for "ß"; a capital behind a small letter; a letter that is not common and
// stands alone; a mark within a word, but for apostrophe and dash.
func singleByte(e *charmap.Charmap, commonest, seldom string) func([]byte, int) (int, class) {
	var known [256]class
	var letters, capitals [256]bool
	for c := range known {
		known[c] = rare
		if r := e.DecodeByte(byte(c)); r >= 0x7F && r < 0xA0 || r == utf8.RuneError {
			known[c] = invalid
		}
	}
	add := func(chars string, class class) {
		for _, r := range chars {
			if c, ok := e.EncodeRune(r); ok {
				known[c] = class
				letters[c] = class != punctuation
				capitals[c] = unicode.IsUpper(r)
			}
		}
	}
	add(latinMarks, punctuation)
	add(seldom, usual)
	add(commonest, common)
	sharpS, _ := e.EncodeRune('ß')
	joins := func(c byte) bool { return strings.ContainsRune("’–—", e.DecodeByte(c)) }
	return func(b []byte, i int) (int, class) {
		c := b[i]
		var before, after byte = ' ', ' '
		if i > 0 {
			before = b[i-1]
		}
		if i+1 < len(b) {
			after = b[i+1]
		}
		beside, behind := isASCIILetter(before), isASCIILetter(after)
		switch {
		case !letters[c] && known[c] == punctuation && beside && behind && !joins(c),
			capitals[c] && 'a' <= before && before <= 'z',
			known[c] == usual && !beside && !behind:
			return 1, rare
		case letters[c] && letters[before] && c != sharpS:
			return 1, min(known[c]+usual-common, rare)
		}
		return 1, known[c]
	}
}

// utf16Class reads UTF-16, of each unit the low byte at lo and the high one at hi. One half of a pair counts as invalid:
// whole ones are too rare to be of use.
func utf16Class(lo, hi int) func([]byte, int) (int, class) {
	return func(b []byte, i int) (int, class) {
		return 2, unicodeClass(rune(b[i+hi])<<8 | rune(b[i+lo]))
	}
}

// utf8Class reads UTF-8; the three bytes of half a pair are one flaw.
func utf8Class(b []byte, i int) (int, class) {
	r, n := utf8.DecodeRune(b[i:])
	switch {
	case n > 1:
		return n, unicodeClass(r)
	case i+2 < len(b) && b[i] == 0xED && within(b[i+1], 0xA0, 0xBF):
		return 3, invalid
	}
	return 1, invalid
}

// unicodeClass classes a character whose script is not known.
func unicodeClass(r rune) class {
	if c, ok := unicodeKnown()[r]; ok {
		return c
	}
	switch {
	case r >= 0x20 && r < 0x7F || r == '\n' || r == '\r' || r == '\t':
		return ascii
	case r < 0xA0, r >= 0xD800 && r < 0xF900, r >= 0xFDD0 && r < 0xFDF0, r >= 0xFFF0 && r < 0x10000:
		return invalid // controls, halves of pairs, private characters
	case r >= 0xC0 && r < 0x500, r >= 0x3041 && r < 0x30FF:
		return letter
	case r >= 0x4E00 && r < 0x9FA6, r >= 0xAC00 && r < 0xD7A4:
		return usual
	}
	return rare
}

var unicodeKnown = sync.OnceValue(func() map[rune]class {
	known := map[rune]class{}
	add := func(chars string, c class) {
		for _, r := range chars {
			known[r] = c
		}
	}
	add(commonHan+commonHangul, common)
	add(eastMarks+latinMarks, punctuation)
	return known
})
