package quality

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/text"
)

// hintWords are words that may stand for a number without being one. They excuse a number of the other side and ask
// for none.
var hintWords = map[string]map[string][]float64{
	"en": {
		"fortnight": {14, 15}, "fortnights": {14, 15}, "decade": {10}, "decades": {10}, "century": {100}, "dozen": {12},
		"dozens": {12}, "score": {20}, "scores": {20}, "quarter": {15, 25}, "week": {7, 8}, "weeks": {7, 14, 15},
		"noon": {12}, "midnight": {12}, "teens": {13, 15, 16, 18},
	},
	"fr": {
		"dizaine": {10}, "douzaine": {12}, "douzaines": {12, 24, 36}, "quinzaine": {14, 15}, "vingtaine": {20}, "trentaine": {30, 30_000},
		"quarantaine": {40}, "cinquantaine": {50}, "soixantaine": {60}, "centaine": {100}, "huitaine": {7, 8},
		"midi": {12}, "minuit": {12}, "semaine": {7}, "siècle": {100},
	},
	"de": {"dutzend": {12}, "jahrzehnt": {10}, "jahrhundert": {100}, "woche": {7, 8}, "wochen": {14}, "viertelstunde": {15}, "mittag": {12}},
}

// English wordings of numbers that text.Values does not read as such: "four decades" is 四十年.
var (
	decades      = regexp.MustCompile(`(?i)\b(two|three|four|five|six|seven|eight|nine) decades\b`)
	onePercent   = regexp.MustCompile(`(?i)\bone per ?cent\b`)
	plurals      = regexp.MustCompile(`(?i)\b[a-z0-9.,-]+ (?:thousand|million|billion)s\b`)
	hundreds     = regexp.MustCompile(`(?i)\b(\d{1,2}) hundred (thousand|million|billion)\b`)
	decadeCounts = []string{"two", "three", "four", "five", "six", "seven", "eight", "nine"}
)

// setPhrases are Chinese sayings with numbers in them that count nothing.
var setPhrases = regexp.MustCompile(`十万八千里|十萬八千里|七零八落|八九不离十|八九不離十|十全十美|三百六十行|九九归一|五百年前|三千烦恼丝`)

// vaguePlaces are the places whose numbers count nothing exactly, for which hints stand in.
func vaguePlaces(s, lang string) [][]int {
	switch language(lang) {
	case "zh":
		return append(setPhrases.FindAllStringIndex(s, -1), vagueHan.FindAllStringIndex(s, -1)...)
	case "en":
		return decades.FindAllStringIndex(s, -1)
	}
	return nil
}

// overlaps tells whether a span lies, at least in part, in one of the places, of which there are few.
func overlaps(places [][]int, at text.Span) bool {
	return slices.ContainsFunc(places, func(p []int) bool { return p[0] < at.End && at.Start < p[1] })
}

// vagueHan are Chinese numbers that say about how many: 二十几, 三二十, 十八九.
var vagueHan = regexp.MustCompile(`([一二三四五六七八九])?十[几幾余餘多来來数數]|([一二三四五六七八九])([一二三四五六七八九])十|([一二三四五六七八九])?十([一二三四五六七八九])([一二三四五六七八九])|([一二三四五六七八九])([一二三四五六七八九])[个個人天年岁歲两兩日]`)

// tenths are Chinese shares: 七成 is 70 %.
var tenths = regexp.MustCompile(`([一二三四五六七八九])成`)

// firstYear is the year 1912.
var firstYear = regexp.MustCompile(`民[国國]元年`)

// oldCount is an English number as it was once put, which text.Values reads in parts.
var oldCount = regexp.MustCompile(`(?i)\b(?:(?:three|four|six|seven|eight|nine)score|` +
	`(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) and (?:one|two|three|four|five|six|seven|eight|nine)|` +
	`(?:one|two|three|four|five|six|seven|eight|nine) and (?:twenty|twentieth|thirty|forty|fifty|sixty|seventy|eighty|ninety)|` +
	`hundredth|thousand and \w+ thousand)\b`)

// oldStyle tells whether a side of the bead counts in the old way.
func (p *pair) oldStyle(b bead) bool {
	has := func(t Text, paragraphs []int) bool {
		return language(t.Lang) == "en" && slices.ContainsFunc(paragraphs, func(i int) bool { return oldCount.MatchString(t.Paragraphs[i].Text) })
	}
	return has(p.source, b.source) || has(p.target, b.target)
}

// romanNumber is a number in Roman figures, as camps, popes and volumes are counted.
var romanNumber = regexp.MustCompile(`\b[IVX]{1,6}\b`)

// hints gives the numbers that wordings of a paragraph may stand for.
func hints(s, lang string) []float64 {
	xs := romans(s)
	if text.SameLang(lang, "zh") {
		return append(xs, hanHints(s)...)
	}
	words := hintWords[language(lang)]
	if words == nil {
		return xs
	}
	for _, m := range decades.FindAllStringSubmatch(s, -1) {
		xs = append(xs, 10*float64(2+slices.Index(decadeCounts, strings.ToLower(m[1]))))
	}
	if onePercent.MatchString(s) {
		xs = append(xs, 1)
	}
	for _, m := range plurals.FindAllString(s, -1) { // "fifteen millions"
		for _, v := range text.Values(m[:len(m)-1], lang) {
			xs = append(xs, v.Amount)
		}
	}
	for _, m := range hundreds.FindAllStringSubmatch(s, -1) { // "5 hundred million"
		for _, v := range text.Values(m[1]+"00 "+m[2], lang) {
			xs = append(xs, v.Amount)
		}
	}
	for _, t := range text.Tokens(s) {
		if t.Kind == text.Word {
			xs = append(xs, words[strings.ToLower(t.In(s))]...)
		}
	}
	return xs
}

// language is the language part of a tag.
func language(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return primary
}

// romans reads the Roman numbers of s.
func romans(s string) []float64 {
	var xs []float64
	for _, m := range romanNumber.FindAllString(s, -1) {
		x, last := 0.0, 0.0
		for i := len(m) - 1; i >= 0; i-- {
			d := map[byte]float64{'I': 1, 'V': 5, 'X': 10}[m[i]]
			if d < last {
				d = -d
			}
			x += d
			last = max(last, d)
		}
		if x > 0 {
			xs = append(xs, x)
		}
	}
	return xs
}

// hanHints reads the vague numbers of a Chinese paragraph: each as the two numbers it lies between, or as its round
// part.
func hanHints(s string) []float64 {
	var xs []float64
	for _, m := range vagueHan.FindAllStringSubmatch(s, -1) {
		switch digit := digits(m); {
		case digit[2] > 0:
			xs = append(xs, 10*digit[2], 10*digit[3])
		case digit[5] > 0:
			ten := 10 * max(1, digit[4])
			xs = append(xs, ten+digit[5], ten+digit[6])
		case digit[7] > 0:
			xs = append(xs, digit[7], digit[8])
		default:
			xs = append(xs, 10*max(1, digit[1]))
		}
	}
	if firstYear.MatchString(s) {
		xs = append(xs, republic+1)
	}
	for _, m := range tenths.FindAllStringSubmatch(s, -1) {
		xs = append(xs, 10*digits(m)[1])
	}
	return xs
}

// digits gives the value of each group that is one Chinese digit, 0 for any other.
func digits(groups []string) []float64 {
	xs := make([]float64, len(groups))
	for i, g := range groups {
		if at := strings.Index("一二三四五六七八九", g); g != "" && at >= 0 && i > 0 {
			xs[i] = float64(at/utf8.RuneLen('一') + 1)
		}
	}
	return xs
}

// measure is a system of units. Between two of them translators convert, and other numbers come out.
type measure uint8

const (
	noMeasure measure = iota // none, or metric
	english
	chinese
)

var (
	englishUnit = regexp.MustCompile(`^[\s-]*(?:英|磅|(?:miles?|feet|foot|inch(?:es)?|pounds?|yards?|acres?|fathoms?|cubits?|stadia|leagues?|lieues?|ft|lbs?)\b)`)
	chineseUnit = regexp.MustCompile(`^\s*[里丈尺寸斤亩畝]`)
)

// measureOf tells which units a number is counted in by what follows it.
func measureOf(after string) measure {
	if len(after) > 16 {
		after = after[:16]
	}
	switch {
	case englishUnit.MatchString(after):
		return english
	case chineseUnit.MatchString(after):
		return chinese
	}
	return noMeasure
}

// convert takes the weight off what either side has alone where the sides count in different units.
func convert(lone *[2][]value) {
	var seen [2]map[measure]bool
	for side, vs := range lone {
		seen[side] = map[measure]bool{}
		for _, v := range vs {
			seen[side][v.measure] = true
		}
	}
	for side, vs := range lone {
		for i, v := range vs {
			if v.measure != noMeasure && !seen[1-side][v.measure] {
				vs[i].weight = 0
			}
			for m := range seen[1-side] {
				if m != noMeasure && !seen[side][m] {
					vs[i].weight = 0
				}
			}
		}
	}
}
