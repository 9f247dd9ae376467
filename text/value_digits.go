package text

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// literal reads a number written in digits at token i: "1,000.5", "8 848,5", "½", "3½". It returns the token after it,
// or i where the token is none or can be read in no way as one number.
func (r *valueReader) literal(i int) (x float64, next int) {
	if r.kind(i) != Number {
		return 0, i
	}
	digits := asciiDigits(r.text(i))
	if x, ok := fraction(digits); ok {
		return x, i + 1
	}
	if groups, after := r.spacedGroups(i, digits); after > i {
		digits, next = groups, after
	} else {
		next = i + 1
	}
	x, ok := parseDigits(digits, commaDecimal[r.lang])
	if !ok {
		return 0, i
	}
	if r.kind(next) == Number {
		if part, ok := fraction(asciiDigits(r.text(next))); ok && !strings.ContainsAny(digits, ".,") {
			return x + part, next + 1
		}
	}
	return x, next
}

// commaDecimal names the languages that write 1.000,5 for what English and Chinese write 1,000.5.
var commaDecimal = map[string]bool{
	"de": true, "fr": true, "es": true, "it": true, "pt": true, "nl": true, "sv": true, "da": true, "no": true, "fi": true,
	"pl": true, "cs": true, "ru": true, "uk": true, "tr": true, "id": true, "hu": true, "ro": true, "el": true,
}

// longestNumber bounds, in digits, what spaces may join: no float64 is longer.
const longestNumber = 309

// spacedGroups joins groups of three digits with spaces between, as in "1 000 000", with what decimals follow. A plain
// space joins only in languages that write so; one that does not break the line, in all.
func (r *valueReader) spacedGroups(i int, first string) (digits string, next int) {
	if len(first) > 3 || strings.Trim(first, "0123456789") != "" {
		return "", i
	}
	digits, next = first, i
	for j := i + 2; r.kind(j) == Number && len(digits) < longestNumber; j += 2 {
		space := r.text(j - 1)
		if space != "\u00a0" && space != "\u202f" && space != "\u2009" && (space != " " || !commaDecimal[r.lang]) {
			break
		}
		group := asciiDigits(r.text(j))
		whole, after, decimals := strings.Cut(group, ",")
		if len(whole) != 3 || strings.Trim(whole+after, "0123456789") != "" {
			break
		}
		digits += group
		next = j + 1
		if decimals {
			break
		}
	}
	return digits, next
}

// parseDigits reads ASCII digits with separators. A separator that stands more than once, or with another to its
// right, groups by three; one that stands once is the decimal one, unless it is the language's grouping one and three
// digits follow.
func parseDigits(digits string, commaIsDecimal bool) (float64, bool) {
	decimal, grouping := ".", ","
	if commaIsDecimal {
		decimal, grouping = ",", "."
	}
	if strings.Contains(digits, "'") { // Swiss: 1'000.50, 1'000,50
		grouping = "'"
		if !strings.Contains(digits, decimal) && strings.Contains(digits, ".") {
			decimal = "."
		}
	}
	whole, fraction, hasFraction := strings.Cut(digits, decimal)
	switch {
	case strings.Contains(whole, grouping):
		if !groupedByThree(whole, grouping) {
			if hasFraction || !commaIsDecimal || strings.Count(whole, grouping) > 1 {
				return 0, false
			}
			break // "3.5" where 3,5 is usual
		}
		whole = strings.ReplaceAll(whole, grouping, "")
	case hasFraction && strings.Contains(fraction, decimal):
		// Several of what should be the decimal separator: it groups after all.
		if !groupedByThree(digits, decimal) {
			return 0, false
		}
		whole, fraction, hasFraction = strings.ReplaceAll(digits, decimal, ""), "", false
	case hasFraction && strings.Contains(fraction, grouping):
		// "1.000,5" in English.
		left, right, _ := strings.Cut(digits, grouping)
		if !groupedByThree(left, decimal) {
			return 0, false
		}
		whole, fraction = strings.ReplaceAll(left, decimal, ""), right
	}
	if hasFraction {
		whole += "." + fraction
	}
	if strings.Trim(whole, "0123456789.") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(whole, 64)
	return x, err == nil || math.IsInf(x, 0)
}

// groupedByThree tells whether whole is one to three digits, then groups of three.
func groupedByThree(whole, separator string) bool {
	for i, group := range strings.Split(whole, separator) {
		if len(group) == 0 || len(group) > 3 || i > 0 && len(group) != 3 {
			return false
		}
	}
	return true
}

// readParts reads the numbers of a token that is a list or a version, "3;5" or "3.2.1", one by one.
func (r *valueReader) readParts(i int) int {
	token := r.tokens[i]
	start := -1
	for at, c := range token.In(r.s) + "." {
		if unicode.IsDigit(c) {
			if start < 0 {
				start = at
			}
			continue
		}
		if start >= 0 {
			x, err := strconv.ParseFloat(asciiDigits(token.In(r.s)[start:at]), 64)
			if err == nil {
				r.values = append(r.values, Value{Span: Span{token.Start + start, token.Start + at}, Kind: Quantity, Amount: x})
			}
			start = -1
		}
	}
	return i + 1
}

// asciiDigits writes digits of any script, and their separators, in ASCII.
func asciiDigits(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] < utf8.RuneSelf
	}
	if plain {
		return s
	}
	return strings.Map(func(c rune) rune {
		switch c {
		case '，', '٬', '﹐':
			return ','
		case '．', '٫', '﹒':
			return '.'
		case '’', '＇', '‘':
			return '\''
		}
		if c >= utf8.RuneSelf && unicode.IsDigit(c) {
			return digitOf(c)
		}
		return c
	}, s)
}

// digitOf gives the ASCII digit for a decimal digit of any script, which Unicode keeps in runs of ten from zero.
func digitOf(c rune) rune {
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= c && c <= rune(run.Hi) {
			return '0' + (c-rune(run.Lo))%10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= c && c <= rune(run.Hi) {
			return '0' + (c-rune(run.Lo))%10
		}
	}
	return c
}

// fraction reads one character such as ½.
func fraction(s string) (float64, bool) {
	if len(s) < 2 || len(s) > 3 || s[0] < utf8.RuneSelf {
		return 0, false
	}
	over, under, ok := strings.Cut(norm.NFKC.String(s), "⁄")
	a, errA := strconv.ParseFloat(over, 64)
	b, errB := strconv.ParseFloat(under, 64)
	if !ok || errA != nil || errB != nil || b == 0 {
		return 0, false
	}
	return a / b, true
}
