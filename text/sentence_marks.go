package text

import "unicode"

// mark says what a quotation mark or bracket does where it stands.
type mark uint8

const (
	noMark mark = iota
	openingMark
	closingMark
	straightMark // " and ', which open and close
)

// markOf gives the usual role of r; “ and ‘ open here, though German closes with them.
func markOf(r rune) mark {
	switch r {
	case '"', '\'':
		return straightMark
	case '”', '’', '»', '›', '」', '』', '》', '〉', '】', '）', '］', '｝', '〕', '〗', '＂', '＇':
		return closingMark
	case '“', '‘', '«', '‹', '„', '‚', '‟', '¿', '¡', '「', '『', '《', '〈', '【', '（', '［', '｛', '〔', '〖':
		return openingMark
	}
	switch {
	case r < 0x80 && (r == '(' || r == '[' || r == '{'):
		return openingMark
	case r < 0x80 && (r == ')' || r == ']' || r == '}'):
		return closingMark
	case r < 0x2000:
		return noMark
	case unicode.Is(unicode.Ps, r):
		return openingMark
	case unicode.Is(unicode.Pe, r):
		return closingMark
	}
	return noMark
}

// isQuote tells whether r is a quotation mark rather than a bracket.
func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '‘', '’', '«', '»', '‹', '›', '„', '‚', '‟', '「', '」', '『', '』', '＂', '＇':
		return true
	}
	return false
}

// isDash tells whether r is a dash.
func isDash(r rune) bool {
	return r == '-' || 0x2010 <= r && r <= 0x2015
}

// goesOn tells whether r, after a stop and what closes after it, shows that the sentence goes on.
func goesOn(r rune) bool {
	switch r {
	case ',', ';', ':', '，', '、', '；', '：', '､', '،', '؛', '/', '%':
		return true
	}
	return false
}

// tiesQuotation tells whether r, after a closing quotation mark, makes the quotation a part of the sentence around it:
// “怎么办？”的问题, 「はい。」と言った.
func tiesQuotation(r rune) bool {
	switch simplify(r) {
	case '的', '等', '和', '与', '及', '或', 'と', 'っ':
		return true
	}
	return false
}
