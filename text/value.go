package text

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// ValueKind says what a value measures.
type ValueKind string

// The kinds of value.
const (
	Quantity ValueKind = "number"
	Percent  ValueKind = "percent"
	Ordinal  ValueKind = "ordinal"
	Date     ValueKind = "date"
)

// Value is a number or date found in a text, with what it means: "700 million", "7亿" and "700,000,000" are one Amount.
type Value struct {
	Span
	Kind             ValueKind
	Amount           float64 // for Quantity, Percent (43 for 43 %) and Ordinal
	Year, Month, Day int     // for Date; 0 where the text does not say; a year before Christ is negative
}

// Same tells whether two values mean the same: one kind and one amount (to one part in 10⁹, for the sake of binary
// fractions, not of rounding), or one date as far as both say it. A plain number from 1000 to 2099 is the same as a
// date that has only that year, since "in 2016" does not say which it is.
func (v Value) Same(w Value) bool {
	switch {
	case v.Kind == Date && w.Kind == Date:
		return v.Year == w.Year && v.Month == w.Month && v.Day == w.Day
	case v.Kind == Date:
		return w.isYear(v)
	case w.Kind == Date:
		return v.isYear(w)
	}
	return v.Kind == w.Kind && math.Abs(v.Amount-w.Amount) <= 1e-9*math.Max(math.Abs(v.Amount), math.Abs(w.Amount))
}

// isYear tells whether v, a number, can be read as the date, which says no more than a year.
func (v Value) isYear(date Value) bool {
	return v.Kind == Quantity && yearLike(v.Amount) && date.Month == 0 && date.Day == 0 && v.Amount == float64(date.Year)
}

// yearLike tells whether x can be read as a year without a word that says so.
func yearLike(x float64) bool { return x >= 1000 && x <= 2099 && x == math.Trunc(x) }

// Values finds the numbers and dates of s, in order, without overlap. lang, a BCP 47 tag, decides what a point and a
// comma mean in a number ("1.000,5" or "1,000.5"), in which order a date is written, and which words are read.
//
// Read are: digits of any script with separators; scales ("700 million", "7亿", "4.23万"); Chinese numerals, financial
// ones too; number words of English (any size), German and French; percentages ("43%", "43 per cent", 百分之四十三);
// ordinals ("18th", "third", 第三) and what is numbered like them ("Article 5", "Chapter IV", 第五条, an item's "(2)" or
// 一、 at the start of s); fractions in words ("two-thirds", 三分之二, ½); dates by day, month and year, or a part of these, in en, zh, ja, de, fr, es, it, pt and ru,
// the end of a range completing its beginning ("16 to 18 December" are two dates).
//
// Not read are: "one", 一 and their kin standing alone, which are articles and pronouns more often than numbers, though
// "one million" and 第一 are read; a single Chinese numeral that no measure word follows, and those of set words
// (十分, 三位一体); vague numbers ("hundreds", 几十, 三四个); "half" but before a scale; decades ("1990s", 90年代); times
// of day and versions, which come out as their parts. In English "5/6/2016" stays three numbers, since nothing says
// which is the month.
//
// The cost is linear.
func Values(s, lang string) []Value {
	r := valueReader{s: Simplify(s), lang: primary(lang), tag: lang, tokens: Tokens(s), next: -1}
	r.lexicon = lexicons[r.lang]
	r.folded.at = -1
	for i := r.readItem(); i < len(r.tokens); {
		next := r.read(i)
		if next == i {
			next++
		}
		i = next
	}
	completeRanges(s, r.values)
	return r.values
}

// valueReader reads the values of one string, token by token. The string is simplified, which moves no offset.
type valueReader struct {
	s, lang, tag string
	lexicon      lexicon
	tokens       []Token
	values       []Value
	next         int // the token at which a list of numbered things goes on ("Articles 5 and 7"), or -1
	folded       struct {
		at   int // the token folded last, or -1
		word string
	}
}

// readItem reads the number of an item at the start of the string, "1.", "(2)", "IV.", 一、, and returns the token after
// it, or 0.
func (r *valueReader) readItem() int {
	i := 0
	if r.text(0) == "(" || r.text(0) == "（" {
		i = 1
	}
	x, next := r.literal(i)
	if next == i {
		x, next = r.roman(i)
		if first, _ := utf8.DecodeRuneInString(r.text(r.skipSpace(next + 1))); x == 1 && !unicode.IsUpper(first) {
			return 0 // "I, too, ..."
		}
	}
	if next == i {
		if h := r.readHan(i); h.ok {
			x, next = h.amount, h.next
		}
	}
	if next == i || x != math.Trunc(x) || x > 999 {
		return 0
	}
	switch r.text(next) {
	case ")", "）", "、", "．":
	case ".":
		if k := r.kind(next + 1); k != Space && k != Word {
			return 0
		}
	case ",":
		if r.kind(next+1) != Space {
			return 0
		}
	default:
		return 0
	}
	return r.add(Value{Kind: Ordinal, Amount: x}, i, next)
}

// read reads what value starts at token i, if any, and returns the token after it, or i.
func (r *valueReader) read(i int) int {
	switch r.tokens[i].Kind {
	case Space:
		return i
	case Symbol, Punct:
		if r.text(i) == "§" {
			return r.readLabel(i)
		}
		if r.negates(i) {
			if x, next := r.literal(i + 1); next > i+1 {
				return r.readScaled(i, -x, next)
			}
		}
		return i
	case Number:
		if r.marksNote(i) {
			return i
		}
		for _, try := range []func(int) int{r.readNumericDate, r.readDayFirst, r.readChinese} {
			if next := try(i); next > i {
				return next
			}
		}
		if x, next := r.literal(i); next > i {
			return r.readScaled(i, x, next)
		}
		return r.readParts(i)
	}
	if c, _ := utf8.DecodeRuneInString(r.text(i)); Unspaced(c) {
		return r.readChinese(i)
	}
	for _, try := range []func(int) int{r.readLabel, r.readDayFirst, r.readAttached, r.readMonthFirst, r.readWords} {
		if next := try(i); next > i {
			return next
		}
	}
	return i
}

// marksNote tells whether token i is the number of a footnote, set close after a mark: "in Westphalia,1 there".
func (r *valueReader) marksNote(i int) bool {
	if r.kind(i-1) != Punct || r.kind(i-2) != Word || r.kind(i+1) != Space || len(r.text(i)) > 3 {
		return false
	}
	switch r.text(i - 1) {
	case ",", ".", ";", "!", "?", "”", "’", "\"":
		before, size := utf8.DecodeRuneInString(r.text(i - 2))
		return !Unspaced(before) && size < len(r.text(i-2)) // not E.164
	}
	return false
}

// add appends a value that covers the tokens from i to before next, and returns next.
func (r *valueReader) add(v Value, i, next int) int {
	if math.IsInf(v.Amount, 0) || math.IsNaN(v.Amount) {
		return next
	}
	v.Span = Span{r.tokens[i].Start, r.tokens[next-1].End}
	r.values = append(r.values, v)
	return next
}

// addNumber appends a plain number, or an ordinal where the list of a label goes on, and minds where it can go on
// after that.
func (r *valueReader) addNumber(x float64, i, next int) int {
	if r.next != i {
		return r.add(Value{Kind: Quantity, Amount: x}, i, next)
	}
	r.next = r.afterLink(next)
	return r.add(Value{Kind: Ordinal, Amount: x}, i, next)
}

// text is token i as it stands, but in simplified characters, "" past the end.
func (r *valueReader) text(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].In(r.s)
}

// word is token i, folded, where it is a word, else "".
func (r *valueReader) word(i int) string {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != Word {
		return ""
	}
	if i != r.folded.at {
		r.folded.at, r.folded.word = i, Fold(r.text(i))
	}
	return r.folded.word
}

// kind is the kind of token i, Space past either end.
func (r *valueReader) kind(i int) TokenKind {
	if i < 0 || i >= len(r.tokens) {
		return Space
	}
	return r.tokens[i].Kind
}

// skipSpace returns i, or the next token where i is white space.
func (r *valueReader) skipSpace(i int) int {
	if i < len(r.tokens) && r.tokens[i].Kind == Space {
		return i + 1
	}
	return i
}

// negates tells whether token i is a minus sign: before a digit, after white space or an opening bracket.
func (r *valueReader) negates(i int) bool {
	if t := r.text(i); t != "-" && t != "−" && t != "－" || r.kind(i+1) != Number {
		return false
	}
	return r.kind(i-1) == Space || r.text(i-1) == "(" || r.text(i-1) == "（"
}

// afterLink returns the token after a comma, dash or linking word that starts at token i, where one number may go on
// from another, or -1.
func (r *valueReader) afterLink(i int) int {
	linked := false
	for range 5 {
		switch {
		case r.kind(i) == Space && i < len(r.tokens):
			i++
			continue
		case r.kind(i) == Punct && links[r.text(i)], r.kind(i) == Word && links[r.word(i)]:
			linked = true
			i++
			continue
		}
		break
	}
	if !linked {
		return -1
	}
	return i
}

// links are what may stand between the numbers of a list or range.
var links = map[string]bool{
	",": true, "、": true, "，": true, "-": true, "–": true, "—": true, "~": true, "～": true, "and": true, "or": true,
	"to": true, "through": true, "&": true, "und": true, "oder": true, "bis": true, "et": true, "ou": true, "à": true,
	"au": true, "至": true, "到": true, "及": true, "和": true, "与": true, "或": true, "until": true,
}
