package text

import (
	"math"
	"strings"
	"unicode/utf8"
)

// numeral is a character of Chinese numbers: a digit from 0 to 9, or a unit from ten up.
type numeral struct {
	value float64
	unit  bool
}

// numerals holds the plain and the financial characters, simplified and traditional.
var numerals = func() map[string]numeral {
	all := map[string]numeral{}
	for value, chars := range []string{"〇零○", "一壹弌", "二贰貳两兩", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"} {
		for _, c := range chars {
			all[string(c)] = numeral{value: float64(value)}
		}
	}
	for chars, value := range map[string]float64{"十拾": 10, "百佰": 100, "千仟": 1000, "万萬": 1e4, "亿億": 1e8, "兆": 1e12,
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
		case (token == "点" || token == "點") && h.current >= 0 && !h.literal:
			if next := r.decimals(&h, j+1); next > j+1 {
				j = next
				continue
			}
			known = false
		case (token == "多" || token == "余" || token == "餘") && numerals[r.text(j+1)].value >= 1e4 && (h.units > 0 || h.literal):
			j++
			continue
		}
		if !known || n.unit && r.prefixesUnit(j, h.literal) {
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
	case j == i, h.units == 0 && h.current < 0, h.spoiled, h.plain == 2 && !h.zero && h.units == 0:
		return n
	}
	n.ok = !vague[r.text(i-1)] && !vagueAfter[r.text(j)]
	return n
}

// vague and vagueAfter are characters that make a number vague: 几十, 数百, 十几.
var (
	vague      = map[string]bool{"几": true, "幾": true, "数": true, "數": true}
	vagueAfter = map[string]bool{"几": true, "幾": true}
)

// readChinese reads what starts at token i with a Chinese numeral, or with digits that Chinese goes on from: a number,
// a fraction, an ordinal, a date.
func (r *valueReader) readChinese(i int) int {
	token := r.text(i)
	n, known := numerals[token]
	switch {
	case token == "第":
		return r.readHanOrdinal(i)
	case token == "负" || token == "負":
		if h := r.readHan(i + 1); h.ok && !h.single {
			return r.finish(i, -h.amount, h.next)
		}
		return i
	case !known && (r.kind(i) != Number || !r.hanFollows(i)):
		return i
	case n.unit && n.value != 10:
		if next := r.readHanFraction(i, n.value, i+1); next > i {
			return next
		}
		return i + 1
	}
	if next := r.setWord(i); next > i {
		return next
	}
	h := r.readHan(i)
	if !h.ok {
		return max(h.next, i)
	}
	if next := r.readHanFraction(i, h.amount, h.next); next > i {
		return next
	}
	if next := r.readHanDate(i, h); next > i {
		return next
	}
	return r.finishHan(i, h)
}

// hanFollows tells whether a character of Chinese or Japanese follows the digits at token i.
func (r *valueReader) hanFollows(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.text(r.skipSpace(i + 1)))
	return Unspaced(c)
}

// finishHan appends the number h, which starts at token i, unless it is a single character without a measure word.
func (r *valueReader) finishHan(i int, h hanNumber) int {
	after := r.text(h.next)
	isHan := r.kind(i) != Number
	switch {
	case isHan && h.single && (h.amount == 1 || !r.measureAt(h.next)):
		return h.next
	case isHan && !h.single && h.amount > 10 && h.amount <= 30 && h.plain == 0 && after == "大": // 十八大
		return r.add(Value{Kind: Ordinal, Amount: h.amount}, i, h.next)
	case isHan && h.amount > 10 && h.amount < 20 && h.plain == 0 && after == "五" && !numerals[r.text(h.next+1)].unit:
		// 十三五, the thirteenth five-year plan
		r.add(Value{Kind: Ordinal, Amount: h.amount}, i, h.next)
		return r.add(Value{Kind: Quantity, Amount: 5}, h.next, h.next+1)
	}
	return r.readScaled(i, h.amount, h.next)
}

// measureAt tells whether a measure word stands at token i, perhaps after a further number of a range: 三至五年.
func (r *valueReader) measureAt(i int) bool {
	token := r.text(i)
	switch token {
	case "大", "小", "多", "余", "餘", "整", "来", "來":
		return token == "大" || measures[r.text(i+1)] || r.text(i+1) == "时" || r.text(i+1) == "時"
	case "至", "到", "、", "或":
		if h := r.readHan(i + 1); h.next > i+1 {
			return measures[r.text(h.next)]
		}
	case "%", "％":
		return true
	}
	return measures[token]
}

// measures are the commonest measure words, and nouns that are counted without one.
var measures = func() map[string]bool {
	all := map[string]bool{}
	for _, c := range "个個名位年天日月项項条條次种種类類家人岁歲元块塊倍点點分秒周週星件本张張座组組届屆期章节節款编編页頁卷部号號级級层層" +
		"代辈輩派支队隊批轮輪步句篇首封幅间間处處所台臺辆輛艘架把只隻头頭匹棵朵颗顆粒片根双雙对對副套门門场場份笔筆段声聲口国國省市县縣村户戶" +
		"方面席票以吨噸斤里米尺丈寸亩畝公度瓶杯碗顿頓回遍趟阵陣股项时時刻夜晚つ歳冊匹隅原则則" {
		all[string(c)] = true
	}
	return all
}()

// setWords are words that begin with a numeral but count nothing.
var setWords = strings.Fields("十分之 十分钟 十分鐘 十分 十足 十字 三番五次 三番两次 三位一体 三位一體 三天两头 三天兩頭 四面八方 四面 " +
	"五湖四海 九霄 七月流火 三角 两口子 两面派 三国演义 三國演義 三只手 二人转 三部曲 四方 八方 十面 千方百计 千方百計 一")

// setWord returns the token after a set word at token i, or i.
func (r *valueReader) setWord(i int) int {
	rest := r.s[r.tokens[i].Start:]
	for _, word := range setWords {
		if !strings.HasPrefix(rest, word) {
			continue
		}
		switch word {
		case "十分之", "十分钟", "十分鐘":
			return i // these do count
		case "一":
			if numerals[r.text(i+1)] != (numeral{}) || r.text(i+1) == "点" || r.text(i+1) == "點" || r.text(i+1) == "月" {
				return i
			}
			if r.text(i+1) == "分" && r.text(i+2) == "之" {
				return i
			}
			return i + 1
		}
		return i + utf8.RuneCountInString(word)
	}
	return i
}

// readHanOrdinal reads 第三, 第18, 第一百二十.
func (r *valueReader) readHanOrdinal(i int) int {
	h := r.readHan(r.skipSpace(i + 1))
	if !h.ok {
		return i
	}
	next := r.add(Value{Kind: Ordinal, Amount: h.amount}, i, h.next)
	if r.text(next+1) == "之" { // 第三十一条之一
		if sub := r.readHan(next + 2); sub.ok {
			return r.add(Value{Kind: Ordinal, Amount: sub.amount}, next+2, sub.next)
		}
	}
	r.next = r.afterLink(next)
	if r.next < 0 {
		r.next = r.afterLink(next + 1)
	}
	return next
}

// readHanFraction reads what follows the denominator, 百分之四十三 or 三分之二, whose tokens run from i to before next.
func (r *valueReader) readHanFraction(i int, denominator float64, next int) int {
	if r.text(next) != "分" || r.text(next+1) != "之" || denominator == 0 {
		if r.text(i) == "百" && r.text(i+1) == "分" && r.text(i+2) == "百" {
			return r.add(Value{Kind: Percent, Amount: 100}, i, i+3)
		}
		return i
	}
	h := r.readHan(next + 2)
	if !h.ok && r.text(next+2) == "百" {
		h = hanNumber{amount: 100, next: next + 3, ok: true}
	}
	if !h.ok {
		return i
	}
	if denominator == 100 {
		return r.add(Value{Kind: Percent, Amount: h.amount}, i, h.next)
	}
	return r.add(Value{Kind: Quantity, Amount: h.amount / denominator}, i, h.next)
}

// readHanDate reads a date of which h, at token i, is the year or the month: 2016年2月29日, 二〇一六年, 12月16日至18日.
func (r *valueReader) readHanDate(i int, h hanNumber) int {
	whole := h.amount == math.Trunc(h.amount) && h.amount > 0 && h.amount < 10000
	at := r.skipSpace(h.next)
	switch {
	case !whole:
		return i
	case r.text(at) == "月" && h.amount <= 12:
		if t := r.text(at + 1); t == "以" || t == "内" || t == "內" {
			return i // 六月以下, the old way to count months
		}
		return r.readHanMonth(i, i, 0)
	case r.text(at) != "年":
		return i
	case r.text(at+1) == "代":
		return at + 2 // a decade
	}
	year := int(h.amount)
	switch era := r.text(i-2) + r.text(i-1); {
	case strings.HasSuffix(era, "元前"):
		year = -year
	case era == "民国" || era == "民國":
		year += 1911
	case h.amount < 200 && h.amount > 0 && r.traditional() && r.dayAndMonthAt(at+1):
		year += 1911
	case h.amount < 1000 || h.amount > 2999 || h.plain > 0 && h.plain != 4:
		return i
	}
	return r.readHanMonth(i, r.skipSpace(at+1), year)
}

// traditional tells whether the language's tag names traditional characters or a region that counts years from 1911.
func (r *valueReader) traditional() bool {
	tag := strings.ToLower(r.tag)
	return strings.Contains(tag, "hant") || strings.Contains(tag, "-tw")
}

// dayAndMonthAt tells whether a month and a day, 十一月十五日, stand at token i.
func (r *valueReader) dayAndMonthAt(i int) bool {
	month := r.readHan(r.skipSpace(i))
	if !month.ok || r.text(r.skipSpace(month.next)) != "月" {
		return false
	}
	day, next := r.hanDay(r.skipSpace(r.skipSpace(month.next) + 1))
	return day > 0 && isDayMark(r.text(next))
}

// readHanMonth reads a month and a day at token at of the date that starts at token i, and the end of a range of days.
func (r *valueReader) readHanMonth(i, at, year int) int {
	date := Value{Kind: Date, Year: year}
	end := at
	if at > i {
		end = r.tokenAfterYear(at)
	}
	month := r.readHan(at)
	from := r.skipSpace(month.next)
	if !month.ok || r.text(from) != "月" || month.amount < 1 || month.amount > 12 {
		return r.add(date, i, end)
	}
	date.Month = int(month.amount)
	end = from + 1
	day, after := r.hanDay(r.skipSpace(end))
	if day == 0 {
		return r.add(date, i, end)
	}
	first, firstEnd := day, after
	if !isDayMark(r.text(after)) { // 16至18日
		link := r.afterLink(after)
		last, lastEnd := r.hanDay(max(link, 0))
		if link < 0 || last == 0 || !isDayMark(r.text(lastEnd)) {
			return r.add(date, i, end)
		}
		date.Day = first
		r.add(date, i, firstEnd)
		date.Day = last
		return r.add(date, link, lastEnd+1)
	}
	date.Day = first
	next := r.add(date, i, firstEnd+1)
	if link := r.afterLink(next); link > 0 {
		if last, lastEnd := r.hanDay(link); last > 0 && isDayMark(r.text(lastEnd)) {
			date.Day = last
			return r.add(date, link, lastEnd+1)
		}
	}
	return next
}

// tokenAfterYear returns the token after the 年 before token at, white space between them aside.
func (r *valueReader) tokenAfterYear(at int) int {
	if r.kind(at-1) == Space {
		return at - 1
	}
	return at
}

// hanDay reads a day of the month at token i and returns the token after it, where its 日 must stand.
func (r *valueReader) hanDay(i int) (day, next int) {
	h := r.readHan(i)
	if !h.ok || h.amount < 1 || h.amount > 31 || h.amount != math.Trunc(h.amount) {
		return 0, i
	}
	return int(h.amount), r.skipSpace(h.next)
}

func isDayMark(token string) bool { return token == "日" || token == "号" || token == "號" }
