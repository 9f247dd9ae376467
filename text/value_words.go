package text

import "strings"

// wordNumber reads number words from token i on, "three hundred and five", "two-thirds", "half a million", and returns
// the token after them, or i. Words for one standing alone are not read.
func (r *valueReader) wordNumber(i int) (x float64, next int, ordinal bool) {
	if len(r.lexicon.small) == 0 {
		return 0, i, false
	}
	if x, next := r.halfOf(i); next > i {
		return x, next, false
	}
	n := wordSum{lexicon: &r.lexicon, current: -1, lastScale: 1e18}
	j := i
	if r.lexicon.articles[r.word(i)] {
		w := r.word(r.afterJoint(i + 1))
		if r.afterJoint(i+1) == i+1 || !r.lexicon.hundreds[w] && r.lexicon.scales[w] == 0 {
			return 0, i, false
		}
		n.current = 1
		j = r.afterJoint(i + 1)
	}
	next = i
	for j < len(r.tokens) && n.take(r.word(j)) {
		next = j + 1
		if n.ordinal {
			return n.amount(), next, true
		}
		j = r.afterJoint(next)
		if j == next {
			break
		}
		if r.lexicon.and[r.word(j)] && n.joins(r.word(r.afterJoint(j+1)), r.word(r.afterJoint(r.afterJoint(j+1)+1))) {
			j = r.afterJoint(j + 1)
		}
	}
	if next == i {
		return 0, i, false
	}
	x = n.amount()
	if y, end := r.fractionOf(x, next); end > next {
		return y, end, false
	}
	if next == i+1 && r.lexicon.ones[r.word(i)] {
		return 0, i, false
	}
	return x, next, false
}

// halfOf reads "half a million".
func (r *valueReader) halfOf(i int) (float64, int) {
	if w := r.word(i); w == "" || w != r.lexicon.half {
		return 0, i
	}
	j := r.afterJoint(i + 1)
	if r.lexicon.articles[r.word(j)] {
		j = r.afterJoint(j + 1)
	}
	if scale := r.lexicon.scales[r.word(j)]; scale > 0 {
		return scale / 2, j + 1
	}
	return 0, i
}

// fractionOf reads what makes a fraction of x at token i: "two-thirds", "one and a half", with a scale after it.
func (r *valueReader) fractionOf(x float64, i int) (float64, int) {
	j := r.afterJoint(i)
	if j == i || x == 0 {
		return x, i
	}
	if d := r.lexicon.parts[r.word(j)]; d > 0 && (x == 1 || r.lexicon.partsAny || strings.HasSuffix(r.word(j), "s")) {
		return x / d, j + 1
	}
	if r.lang == "en" && r.word(j) == "and" && r.word(j+2) == "a" && r.word(j+4) == "half" {
		end := j + 5
		if scale := r.lexicon.scales[r.word(r.afterJoint(end))]; scale > 0 {
			return (x + 0.5) * scale, r.afterJoint(end) + 1
		}
		return x + 0.5, end
	}
	return x, i
}

// wordSum adds up number words: units into current, hundreds multiply it, a scale moves it into total.
type wordSum struct {
	lexicon   *lexicon
	total     float64
	current   float64 // -1 where no word has been taken since the last scale
	lastScale float64
	whole     bool // current came from a compound such as einundzwanzig
	ordinal   bool
}

func (n *wordSum) amount() float64 { return n.total + max(n.current, 0) }

// take adds word, or returns false where it cannot go on from what was taken.
func (n *wordSum) take(word string) bool {
	if word == "" {
		return false
	}
	lex := n.lexicon
	if lex.ones[word] {
		return n.add(1)
	}
	if v, ok := lex.small[word]; ok {
		return n.add(v)
	}
	if v, ok := lex.ordinals[word]; ok {
		n.ordinal = n.add(v)
		return n.ordinal
	}
	if lex.hundreds[word] {
		switch {
		case n.current < 0 && lex.bareHundred:
			n.current = 100
		case n.current > 0 && n.current < 100 && !n.whole:
			n.current *= 100
		default:
			return false
		}
		return true
	}
	if scale := lex.scales[word]; scale > 0 && scale < n.lastScale {
		switch {
		case n.current > 0:
			n.total += n.current * scale
		case n.current < 0 && n.total == 0 && lex.bareScale[word]:
			n.total = scale
		default:
			return false
		}
		n.current, n.lastScale, n.whole = -1, scale, false
		return true
	}
	if lex.compound != nil && n.current < 0 {
		if v, ok := lex.compound(word); ok {
			n.current, n.whole = v, true
			return true
		}
	}
	return false
}

// add adds a number below a hundred where it can stand after what was taken: "twenty" + "one", "hundred" + "five".
func (n *wordSum) add(v float64) bool {
	rest := float64(int(max(n.current, 0)) % 100)
	switch {
	case n.current < 0:
		n.current = v
	case n.whole:
		return false
	case rest == 0:
		n.current += v
	case rest >= 20 && int(rest)%10 == 0 && v < 10, n.lexicon.byTwenty && (rest == 60 || rest == 80) && v < 20,
		n.lexicon.byTwenty && rest == 10 && v > 6 && v < 10: // dix-sept
		n.current += v
	case n.lexicon.byTwenty && rest == 4 && v == 20: // quatre-vingts
		n.current += 76
	default:
		return false
	}
	return true
}

// joins tells whether "and" may stand between what was taken and word, which after follows: "three hundred and five",
// but not "two hundred and three hundred".
func (n *wordSum) joins(word, after string) bool {
	v, ok := n.lexicon.small[word]
	if n.lexicon.ones[word] {
		v, ok = 1, true
	}
	if o, isOrdinal := n.lexicon.ordinals[word]; isOrdinal && !ok {
		v, ok = o, true
	}
	if scale := n.lexicon.scales[after]; !ok || n.lexicon.hundreds[after] || scale > 0 && n.current < 100 {
		return false
	}
	if n.lexicon.byTwenty { // vingt et un, soixante et onze
		rest := int(max(n.current, 0)) % 100
		return rest >= 20 && rest%10 == 0 && (v == 1 || v == 11 || rest == 60 && v < 20)
	}
	return v < 100 && (n.current < 0 && n.total > 0 || n.current >= 100 && int(n.current)%100 == 0)
}
