package text

import (
	"math"
	"strings"
)

// numeral is a character of Chinese numbers: a digit from 0 to 9, or a unit from ten up.
type numeral struct {
	value float64
	unit  bool
}

// numerals holds the plain and the financial characters.
var numerals = func() map[string]numeral {
	all := map[string]numeral{}
	for value, chars := range []string{"〇零○", "一壹弌", "二贰两", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"} {
		for _, c := range chars {
			all[string(c)] = numeral{value: float64(value)}
		}
	}
	for chars, value := range map[string]float64{"十拾": 10, "百佰": 100, "千仟": 1000, "万": 1e4, "亿": 1e8, "兆": 1e12,
		"廿": 20, "卅": 30} {
		for _, c := range chars {
			all[string(c)] = numeral{value, value != 20 && value != 30}
		}
	}
	return all
}()

// hanNumber is a number read from Chinese characters, digits, or both mixed.
type hanNumber struct {
	amount float64
	next   int // the token after it
	plain  int // digits in a row, where it is written by position as 二〇一六 is
	single bool
	ok     bool // it is a number; else the tokens before next are numerals that make none
}

// hanReader adds up a Chinese number: digits multiply the unit that follows them, small units (十百千) sum into a
// section, and a large one (万亿兆) moves the section into the total.
type hanReader struct {
	total, section, current float64 // current is -1 where no digit waits for its unit
	lastUnit, lastLarge     float64
	units, plain            int
	literal                 bool // current is written in digits: 7 in 7亿
	zero                    bool // a 零 stands after the last unit
	spoiled                 bool // two digits meet a unit: 三四十, "thirty or forty"
}

// readHan reads the number that starts at token i.
func (r *valueReader) readHan(i int) hanNumber {
	h := hanReader{current: -1}
	j := i
	for j < len(r.tokens) {
		if r.kind(j) == Number {
			if h.current >= 0 || h.section > 0 {
				break
			}
			x, next := r.literal(j)
			if next == j {
				break
			}
			h.current, h.literal = x, true
			j = next
			continue
		}
		token := r.text(j)
		n, known := numerals[token]
		switch {
		case token == "点" && h.current >= 0 && !h.literal:
			if next := r.decimals(&h, j+1); next > j+1 {
				j = next
				continue
			}
			known = false
		case (token == "多" || token == "余") && numerals[r.text(j+1)].value >= 1e4 && (h.units > 0 || h.literal):
			j++
			continue
		}
		if !known || n.unit && r.prefixesUnit(j, h.literal) || token == "两" && !h.fresh() ||
			token == "参" && !numerals[r.text(j+1)].unit { // three in 参仟, on cheques, but not in 参加
			break
		}
		if n.unit && !h.unit(n.value) || !n.unit && !h.digit(n.value) {
			break
		}
		j++
	}
	return h.result(r, i, j)
}

// decimals reads the digits after 点 at token i into current.
func (r *valueReader) decimals(h *hanReader, i int) int {
	for place := 0.1; ; place /= 10 {
		n, known := numerals[r.text(i)]
		if !known || n.unit || n.value > 9 {
			return i
		}
		h.current = math.Round((h.current+n.value*place)*1e12) / 1e12
		i++
	}
}

// prefixesUnit tells whether the unit at token i is the prefix of a unit of measure after digits: 5千米, 3兆瓦.
func (r *valueReader) prefixesUnit(i int, literal bool) bool {
	switch r.text(i) {
	case "千", "兆", "百":
		return literal && strings.Contains("米克瓦卡赫伏安帕焦字比", r.text(i+1)) && r.text(i+1) != ""
	}
	return false
}

// fresh tells whether a number or a section of one begins, where 两 is two; anywhere else it is the weight.
func (h *hanReader) fresh() bool { return h.current < 0 && h.section == 0 }

// unit takes a unit, or returns false where none can stand.
func (h *hanReader) unit(value float64) bool {
	h.spoiled = h.spoiled || h.plain > 1
	if value < 1e4 {
		if h.current < 0 {
			if value != 10 { // 十, and 一百十三 for 一百一十三
				return false
			}
			h.current = 1
		}
		if h.section > 0 && h.lastUnit <= value {
			return false
		}
		h.section += h.current * value
	} else {
		part := h.section + max(h.current, 0)
		switch {
		case part == 0 && h.total == 0, part == 0 && value <= h.lastLarge:
			return false
		case value > h.lastLarge:
			h.total = (h.total + part) * value
		default:
			h.total += part * value
		}
		h.section, h.lastLarge = 0, value
	}
	h.current, h.lastUnit, h.zero, h.literal, h.plain = -1, value, false, false, 0
	h.units++
	return true
}

// digit takes a digit, or returns false where none can stand.
func (h *hanReader) digit(value float64) bool {
	switch {
	case h.literal, value > 9 && (h.current >= 0 || h.units > 0):
		return false
	case value > 9: // 廿, 卅
		h.section, h.lastUnit = value, 10
		h.units++
	case h.units > 0 && value == 0:
		if h.current >= 0 {
			return false
		}
		h.zero = true
	case h.units > 0:
		if h.current >= 0 {
			return false
		}
		h.current = value
	default:
		h.current = max(h.current, 0)*10 + value
		h.zero = h.zero || value == 0
		h.plain++
	}
	return true
}

// result closes the number whose tokens run from i to before j.
func (h *hanReader) result(r *valueReader, i, j int) hanNumber {
	if h.current > 0 && h.units > 0 && h.lastUnit >= 100 && !h.zero && !h.literal && h.current == math.Trunc(h.current) {
		h.current *= h.lastUnit / 10 // 一万三 is 13,000
	}
	n := hanNumber{amount: h.total + h.section + max(h.current, 0), next: j, plain: h.plain, single: j == i+1 && !h.literal}
	switch {
	case j == i, h.units == 0 && h.current < 0, h.spoiled, h.plain == 2 && h.units == 0:
		return n
	}
	if d, known := numerals[r.text(j)]; known && !d.unit && h.units > 0 && h.current == d.value-1 && !r.planAt(j) {
		n.next = j + 1 // 十七八, "seventeen or eighteen"
		return n
	}
	n.ok = !vague[r.text(i-1)] && !vagueAfter[r.text(j)]
	return n
}

// vague and vagueAfter are characters that make a number vague: 几十, 数百, 十几.
var (
	vague      = map[string]bool{"几": true, "数": true}
	vagueAfter = map[string]bool{"几": true}
)
