package text

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

// Simplify puts a simplified character for each traditional or variant one of Chinese, rune for rune, so that a text
// matches itself in the other characters: 網絡主權 and 网络主权. Where a traditional character has become two, it takes the
// commoner one (乾 becomes 干, in 乾坤 too), so the result is for matching and not for reading. A character that the
// project's table, simplified.tsv, does not know stays as it is, and so do bytes that are not UTF-8.
//
// The result has as many runes as s, and as many bytes: an offset into one is an offset into the other. Simplifying
// twice is simplifying once. Nothing is allocated where nothing changes.
func Simplify(s string) string {
	var b strings.Builder
	from := 0
	for i, r := range s {
		to := simplify(r)
		if to == r {
			continue
		}
		if from == 0 {
			b.Grow(len(s))
		}
		b.WriteString(s[from:i])
		b.WriteRune(to)
		from = i + hanBytes
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// simplify is Simplify for one rune.
func simplify(r rune) rune {
	if r < firstHan || r > lastHan || simplifiedOf[r-firstHan] == 0 {
		return r
	}
	return rune(simplifiedOf[r-firstHan])
}

// The main block of Chinese characters. All traditional ones of the table lie in it; the simplified ones may lie in
// front of it too, but none takes more or fewer bytes.
const (
	firstHan = 0x4E00
	lastHan  = 0x9FFF
	hanBytes = 3
)

//go:embed simplified.tsv
var simplifiedTable string

// simplifiedOf holds the simplified form of each character of the main block that has one, else 0.
var simplifiedOf = func() *[lastHan - firstHan + 1]uint16 {
	var to [lastHan - firstHan + 1]uint16
	for line := range strings.Lines(simplifiedTable) {
		_, pairs, _ := strings.Cut(line, "\t") // remarks have no tab
		for pair := range strings.FieldsSeq(pairs) {
			traditional, size := utf8.DecodeRuneInString(pair)
			form, _ := utf8.DecodeRuneInString(pair[size:])
			to[traditional-firstHan] = uint16(form)
		}
	}
	return &to
}()
