package text

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readScaled goes on from the number x, written in digits in the tokens from i to before next: a scale ("1.3
// billion"), the stop of an ordinal ("13."), an era ("221 BC"), or what finish knows.
func (r *valueReader) readScaled(i int, x float64, next int) int {
	for {
		scale, ok := r.lexicon.scales[r.word(r.afterJoint(next))]
		if !ok {
			break
		}
		x *= scale
		next = r.afterJoint(next) + 1
	}
	if x >= 1 && x < 10_000 && x == math.Trunc(x) {
		switch r.text(r.skipSpace(next)) {
		case "BC", "BCE", "B.C":
			return r.add(Value{Kind: Date, Year: -int(x)}, i, r.skipSpace(next)+1)
		case "AD", "CE", "A.D":
			return r.add(Value{Kind: Date, Year: int(x)}, i, r.skipSpace(next)+1)
		}
	}
	if ordinalStop[r.lang] && next == i+1 && len(r.text(i)) <= 3 && r.text(next) == "." && r.kind(next+1) == Space &&
		r.word(next+2) != "" && !FunctionWord(r.word(next+2), r.lang) {
		return r.add(Value{Kind: Ordinal, Amount: x}, i, next+1)
	}
	return r.finish(i, x, next)
}

// finish appends the number x, written in the tokens from i to before next, as what the text around it makes of it: a
// percentage, the place in a series, or a plain number.
func (r *valueReader) finish(i int, x float64, next int) int {
	if end := r.percentAt(next); end > next {
		return r.add(Value{Kind: Percent, Amount: x}, i, end)
	}
	if j := r.afterLink(next); j > 0 {
		if _, end := r.literal(j); end > j && r.percentAt(end) > end { // "5 to 10 %"
			return r.add(Value{Kind: Percent, Amount: x}, i, next)
		}
	}
	switch r.text(r.skipSpace(next)) {
	case "届", "世", "号":
		return r.add(Value{Kind: Ordinal, Amount: x}, i, next)
	}
	switch r.text(i - 1) {
	case "表", "图":
		return r.add(Value{Kind: Ordinal, Amount: x}, i, next)
	}
	return r.addNumber(x, i, next)
}

// percentAt returns the token after a per cent sign or words that say so at token i, or i.
func (r *valueReader) percentAt(i int) int {
	j := r.skipSpace(i)
	switch r.text(j) {
	case "%", "％", "٪", "﹪":
		return j + 1
	}
	j = r.afterJoint(i)
	for _, phrase := range r.lexicon.percent {
		end := j
		for n, w := range phrase {
			if n > 0 {
				end = r.afterJoint(end)
			}
			if r.word(end) != w {
				end = -1
				break
			}
			end++
		}
		if end > j {
			return end
		}
	}
	return i
}

// afterJoint returns the token after one space or hyphen at token i, or i.
func (r *valueReader) afterJoint(i int) int {
	if t := r.text(i); r.kind(i) == Space || t == "-" || t == "‐" || t == "‑" {
		return i + 1
	}
	return i
}

// readLabel reads a number that a label makes the place in a series: "Article 5", "§ 12", "Chapter IV", "Part Two". The
// value is the number alone.
func (r *valueReader) readLabel(i int) int {
	label := r.word(i)
	if r.lexicon.elided != "" {
		label = dropElision(label, r.lexicon.elided)
	}
	if !r.lexicon.labels[label] && r.text(i) != "§" {
		return i
	}
	first, _ := utf8.DecodeRuneInString(r.text(i))
	stopped := r.text(i+1) == "."
	j := i + 1
	if stopped || r.text(j) == "°" {
		j++
	}
	j = r.skipSpace(j)
	if r.text(j) == "(" { // subparagraph (7)
		j++
	}
	if j == i+1 || label == "no" && !stopped && !unicode.IsUpper(first) {
		return i
	}
	if strings.Contains(r.text(j), ".") && r.kind(j) == Number { // Article 20.1
		from := len(r.values)
		next := r.readParts(j)
		for k := range r.values[from:] {
			r.values[from+k].Kind = Ordinal
		}
		return next
	}
	x, next := r.literal(j)
	if next == j {
		x, next = r.roman(j)
		if next == j+1 && len(r.text(j)) == 1 && !unicode.IsUpper(first) {
			return i // "the part I played"
		}
	}
	if next == j {
		x, next, _ = r.wordNumber(j)
	}
	if next == j {
		return i
	}
	r.next = r.afterLink(next)
	return r.add(Value{Kind: Ordinal, Amount: x}, j, next)
}

// roman reads a Roman numeral in capitals.
func (r *valueReader) roman(i int) (float64, int) {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	token := r.text(i)
	sum, before := 0, 0
	for at := len(token) - 1; at >= 0; at-- {
		v := values[token[at]]
		if v == 0 || len(token) > 8 {
			return 0, i
		}
		if v < before {
			sum -= v
		} else {
			sum, before = sum+v, v
		}
	}
	if sum <= 0 {
		return 0, i
	}
	return float64(sum), i + 1
}

// readAttached reads a token that begins with digits and ends in letters: "18th", "1er", "5kg". Decades ("1990s") and
// longer mixtures are no values.
func (r *valueReader) readAttached(i int) int {
	token := asciiDigits(r.text(i))
	end := len(token) - len(strings.TrimLeft(token, "0123456789.,"))
	if end == 0 {
		return i
	}
	suffix := Fold(token[end:])
	x, ok := parseDigits(token[:end], commaDecimal[r.lang])
	switch {
	case suffix == "s" || strings.ContainsAny(suffix, "0123456789") || utf8.RuneCountInString(suffix) > 4 || !ok:
		return i + 1
	case r.lexicon.ordinalEndings[suffix]:
		r.next = -1
		return r.add(Value{Kind: Ordinal, Amount: x}, i, i+1)
	}
	r.addNumber(x, i, i+1)
	return i + 1
}

// readWords reads a number written in words.
func (r *valueReader) readWords(i int) int {
	x, next, ordinal := r.wordNumber(i)
	switch {
	case next == i:
		return i
	case ordinal:
		if r.adverbial(i, next) {
			return next
		}
		return r.add(Value{Kind: Ordinal, Amount: x}, i, next)
	}
	return r.finish(i, x, next)
}

// adverbial tells whether the ordinal from i to before next is an adverb or a unit of time: "at first", "First, ...",
// "per second".
func (r *valueReader) adverbial(i, next int) bool {
	if next > i+1 || r.lang != "en" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(r.text(i))
	if unicode.IsUpper(first) && r.text(next) == "," {
		return true
	}
	switch before := r.word(i - 2); r.word(i) {
	case "first":
		return beforeAdverb[before] || r.word(next+1) == "of" && r.word(next+3) == "all"
	case "second":
		return before == "per" || before == "split"
	}
	return false
}

// beforeAdverb are words after which "first" tells when, not which.
var beforeAdverb = map[string]bool{"at": true, "be": true, "shall": true, "must": true, "should": true, "will": true,
	"may": true, "was": true, "were": true, "is": true, "are": true, "been": true, "to": true}
