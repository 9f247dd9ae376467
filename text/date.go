package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readNumericDate reads a date in digits alone: 2016-02-29, 2016/2/29, 2016.2.29, 29.2.2016, and 29/2/2016 in the order
// that the language writes.
func (r *valueReader) readNumericDate(i int) int {
	if parts := strings.Split(asciiDigits(r.text(i)), "."); len(parts) == 3 {
		return r.addDate(i, i+1, r.orderDate(parts, "."))
	}
	separator := r.text(i + 1)
	if separator != "-" && separator != "/" || r.text(i+3) != separator || r.kind(i+2) != Number || r.kind(i+4) != Number {
		return i
	}
	parts := []string{asciiDigits(r.text(i)), asciiDigits(r.text(i + 2)), asciiDigits(r.text(i + 4))}
	return r.addDate(i, i+5, r.orderDate(parts, separator))
}

// addDate appends the date that covers the tokens from i to before next if it is one, and returns next, else i.
func (r *valueReader) addDate(i, next int, date Value) int {
	if date.Kind != Date {
		return i
	}
	return r.add(date, i, next)
}

// orderDate makes a date of three numbers, or no value where their order cannot be told.
func (r *valueReader) orderDate(parts []string, separator string) Value {
	a, b, c := smallNumber(parts[0]), smallNumber(parts[1]), smallNumber(parts[2])
	switch {
	case len(parts[0]) == 4:
		return dateOf(a, b, c)
	case len(parts[2]) != 4 || separator == "-":
		return Value{}
	case separator == "." || r.lang != "en" && r.lang != "zh":
		return dateOf(c, b, a)
	case strings.EqualFold(r.tag, "en-US"), b > 12:
		return dateOf(c, a, b)
	case a > 12, strings.EqualFold(r.tag, "en-GB"):
		return dateOf(c, b, a)
	}
	return Value{}
}

// dateOf makes a date, or no value where there is no such day.
func dateOf(year, month, day int) Value {
	if year < 1 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31 {
		return Value{}
	}
	return Value{Kind: Date, Year: year, Month: month, Day: day}
}

// smallNumber reads up to four ASCII digits, -1 for anything else.
func smallNumber(s string) int {
	if s == "" || len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// readDayFirst reads "29 February 2016", "29. Februar", "1er mars", "29 de febrero de 2016", and the range "16 to 18
// December" as two dates.
func (r *valueReader) readDayFirst(i int) int {
	day, next := r.day(i)
	if day == 0 {
		return i
	}
	last, end := 0, next
	month, after := r.monthAfter(next)
	if month == 0 {
		from := r.afterLink(next)
		if from < 0 {
			return i
		}
		if last, end = r.day(from); last == 0 {
			return i
		}
		if month, after = r.monthAfter(end); month == 0 {
			return i
		}
		year, after := r.yearAfter(after)
		r.add(Value{Kind: Date, Year: year, Month: month, Day: day}, i, next)
		return r.add(Value{Kind: Date, Year: year, Month: month, Day: last}, from, after)
	}
	year, after := r.yearAfter(after)
	return r.add(Value{Kind: Date, Year: year, Month: month, Day: day}, i, after)
}

// day reads a day of the month at token i: 29, 16th, 1er, 13. It returns 0 where there is none.
func (r *valueReader) day(i int) (day, next int) {
	token := r.text(i)
	if k := r.kind(i); k != Number && k != Word || len(token) > 6 {
		return 0, i
	}
	digits := strings.TrimRightFunc(token, func(c rune) bool { return !unicode.IsDigit(c) })
	if suffix := Fold(token[len(digits):]); suffix != "" && !r.lexicon.ordinalEndings[suffix] {
		return 0, i
	}
	day = smallNumber(asciiDigits(digits))
	if day < 1 || day > 31 {
		return 0, i
	}
	next = i + 1
	if ordinalStop[r.lang] && r.text(next) == "." {
		next++
	}
	return day, next
}

// monthAfter reads the name of a month after the day that ends before token i.
func (r *valueReader) monthAfter(i int) (month, next int) {
	i = r.skipSpace(i)
	switch r.word(i) {
	case "of", "de", "of the":
		i = r.skipSpace(i + 1)
	}
	return r.month(i)
}

// month reads the name of a month at token i, 0 where there is none. English and German ones need their capital.
func (r *valueReader) month(i int) (month, next int) {
	month = months[r.lang][r.word(i)]
	if month == 0 {
		return 0, i
	}
	first, _ := utf8.DecodeRuneInString(r.text(i))
	if (r.lang == "en" || r.lang == "de") && !unicode.IsUpper(first) {
		return 0, i
	}
	next = i + 1
	if r.text(next) == "." && utf8.RuneCountInString(r.text(i)) <= 4 {
		digit, _ := utf8.DecodeRuneInString(r.text(r.skipSpace(next + 1)))
		if unicode.IsDigit(digit) {
			next++
		}
	}
	return month, next
}

// yearAfter reads a year after the month or day that ends before token i, 0 where there is none.
func (r *valueReader) yearAfter(i int) (year, next int) {
	j := i
	if r.text(j) == "," {
		j++
	}
	j = r.skipSpace(j)
	switch r.word(j) {
	case "de", "del", "of":
		j = r.skipSpace(j + 1)
	}
	if j == i || r.kind(j) != Number {
		return 0, i
	}
	if year := smallNumber(asciiDigits(r.text(j))); year >= 1000 && year < 3000 {
		return year, j + 1
	}
	return 0, i
}

// readMonthFirst reads "February 29, 2016", "March 3–5", "February 2016" and a month alone.
func (r *valueReader) readMonthFirst(i int) int {
	month, next := r.month(i)
	if month == 0 {
		return i
	}
	if year, after := r.yearAfter(next); year > 0 {
		return r.add(Value{Kind: Date, Year: year, Month: month}, i, after)
	}
	day, afterDay := r.day(r.skipSpace(next))
	if r.lang != "en" || day == 0 || r.skipSpace(next) == next {
		if !r.monthAlone(i) {
			return i
		}
		return r.add(Value{Kind: Date, Month: month}, i, i+1)
	}
	if from := r.afterLink(afterDay); from > 0 && r.dashed(afterDay) {
		if last, end := r.day(from); last > day {
			year, after := r.yearAfter(end)
			r.add(Value{Kind: Date, Year: year, Month: month, Day: day}, i, afterDay)
			return r.add(Value{Kind: Date, Year: year, Month: month, Day: last}, from, after)
		}
	}
	year, after := r.yearAfter(afterDay)
	return r.add(Value{Kind: Date, Year: year, Month: month, Day: day}, i, after)
}

// completeRanges gives the year of one end of a range of dates to the other, which does not repeat it: "from 1 January
// to 31 December 2025", 2015年3月至5月.
func completeRanges(s string, values []Value) {
	for i := 1; i < len(values); i++ {
		from, to := &values[i-1], &values[i]
		if from.Kind != Date || to.Kind != Date || from.Month == 0 || to.Month == 0 {
			continue
		}
		switch strings.TrimSpace(s[from.End:to.Start]) {
		case "to", "through", "until", "-", "–", "—", "~", "～", "bis", "au", "al", "a", "至", "到", "起至", "起到":
		default:
			continue
		}
		switch {
		case from.Year == 0:
			from.Year = to.Year
		case to.Year == 0:
			to.Year = from.Year
		}
	}
}

// dashed tells whether a dash, or "to", leads on from token i: "3–5", "3 to 5", but not "3, 5".
func (r *valueReader) dashed(i int) bool {
	t := r.text(r.skipSpace(i))
	return t == "to" || t == "and" || t == "-" || t == "–" || t == "—"
}

// monthAlone tells whether the name of a month at token i says a date without day or year: not in short form, and
// May and March, which are verbs too, only after a word that leads to a date.
func (r *valueReader) monthAlone(i int) bool {
	word := r.word(i)
	if shortMonths[r.lang][word] {
		return false
	}
	if word != "may" && word != "march" {
		return true
	}
	switch r.word(i - 2) {
	case "in", "since", "by", "until", "early", "late", "mid", "of", "last", "next", "this", "from", "to":
		return r.lang == "en"
	}
	return r.lang != "en"
}

// months gives the number of each month's name, by language, and shortMonths those names that say a month only beside
// a day or a year.
var months, shortMonths = readMonths(map[string][3]string{
	"en": {"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec", "sept:9"},
	"de": {"januar februar märz april mai juni juli august september oktober november dezember",
		"jan feb mär apr mai jun jul aug sep okt nov dez", "jänner:1 febr:2 sept:9"},
	"fr": {"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"janv févr mars avr mai juin juil août sept oct nov déc", "aout:8"},
	"es": {"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"ene feb mar abr may jun jul ago sep oct nov dic", "setiembre:9"},
	"it": {"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"gen feb mar apr mag giu lug ago set ott nov dic", ""},
	"pt": {"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"jan fev mar abr mai jun jul ago set out nov dez", ""},
	"ru": {"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"январе:1 феврале:2 марте:3 апреле:4 мае:5 июне:6 июле:7 августе:8 сентябре:9 октябре:10 ноябре:11 декабре:12"},
})

// readMonths numbers, for each language, twelve names, twelve names that do not stand alone, and others that do not.
func readMonths(lists map[string][3]string) (numbers map[string]map[string]int, short map[string]map[string]bool) {
	numbers, short = map[string]map[string]int{}, map[string]map[string]bool{}
	for lang, list := range lists {
		numbers[lang], short[lang] = map[string]int{}, map[string]bool{}
		for n, name := range strings.Fields(list[1]) {
			numbers[lang][name], short[lang][name] = n+1, true
		}
		for pair := range strings.FieldsSeq(list[2]) {
			name, number, _ := strings.Cut(pair, ":")
			numbers[lang][name], short[lang][name] = smallNumber(number), true
		}
		for n, name := range strings.Fields(list[0]) {
			numbers[lang][name] = n + 1
			delete(short[lang], name)
		}
	}
	return numbers, short
}
