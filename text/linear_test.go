package text

import (
	"strings"
	"testing"
)

// TestLinear reads long strings of what a scanner may trip over; were one of the functions quadratic in it, the test
// would run for hours.
func TestLinear(t *testing.T) {
	const size = 40_000
	for _, piece := range []string{
		"a", "1", " ", ".", "。", "\"", ")", "“", "'", "_", "-", ":", "…", "\u0301", "\u200d", "\u00ad", "🇨", "👩\u200d", "カ", "ส", "\xff",
		"a'", "a.", "a. ", "A. ", "1.", "1, ", "1 ", "000 ", "1,5,", "a\u0301.", "。”", "? \"A ", "\" said ", "A.B", "三", "三四",
		"十", "三万", "一万亿", "三点", "第", "三至", "三、", "百分之", "twenty ", "and ", "million ", "one and a half ", "May ",
		"1 to ", "2016-", "Article ", "Article I and ", "½", "٣", "1er ", "x, ", "。 ", "! (", "(((", "… ",
	} {
		s := strings.Repeat(piece, size/len(piece))
		for _, lang := range []string{"en", "zh", "de", "fr"} {
			checkSentences(t, s, lang)
			checkValues(t, s, lang)
		}
		checkTokens(t, s)
		CountWords(s)
		Fold(s)
		GuessLang(s)
		Stem(s, "en")
		Stem(s, "fr")
		SameLang(s, "en")
	}
}
