package text

import (
	"strings"
	"unicode/utf8"
)

// readChinese reads what starts at token i with a Chinese numeral, or with digits that Chinese goes on from: a number,
// a fraction, an ordinal, a date.
func (r *valueReader) readChinese(i int) int {
	token := r.text(i)
	n, known := numerals[token]
	switch {
	case token == "第":
		return r.readHanOrdinal(i)
	case token == "负":
		if h := r.readHan(i + 1); h.ok && !h.single {
			return r.finish(i, -h.amount, h.next)
		}
		return i
	case !known && (r.kind(i) != Number || !r.hanFollows(i)):
		return i
	case n.unit && n.value != 10: // 百分之四十三, 百万分之五
		denominator, next := n.value, i+1
		for numerals[r.text(next)].unit && denominator < 1e16 {
			denominator *= numerals[r.text(next)].value
			next++
		}
		if end := r.readHanFraction(i, denominator, next); end > i {
			return end
		}
		return next
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
	case isHan && h.amount > 10 && h.amount < 20 && r.planAt(h.next): // 十三五, the thirteenth five-year plan
		r.add(Value{Kind: Ordinal, Amount: h.amount}, i, h.next)
		return r.add(Value{Kind: Quantity, Amount: 5}, h.next, h.next+1)
	}
	return r.readScaled(i, h.amount, h.next)
}

// planAt tells whether the 五 of a five-year plan stands at token i: “十三五”时期, 十四五规划.
func (r *valueReader) planAt(i int) bool {
	if r.text(i) != "五" {
		return false
	}
	switch r.text(i + 1) {
	case "规", "计", "时", "期", "”", "’", "\"", "」", "』":
		return true
	}
	return false
}

// measureAt tells whether a measure word stands at token i, perhaps after a further number of a range: 三至五年.
func (r *valueReader) measureAt(i int) bool {
	token := r.text(i)
	switch token {
	case "大", "小", "多", "余", "整", "来":
		return token == "大" || measures[r.text(i+1)] || r.text(i+1) == "时"
	case "至", "到", "、", "或":
		if h := r.readHan(i + 1); h.next > i+1 {
			return measures[r.text(h.next)]
		}
	case "%", "％":
		return true
	}
	return measures[token] && (token != "根" || r.text(i+1) != "本")
}

// measures are the commonest measure words, and nouns that are counted without one.
var measures = func() map[string]bool {
	all := map[string]bool{}
	for _, c := range "个名位年天日月项条次种类家人岁元块倍点分秒周星件本张座组届期章节款编页卷部号级层代辈派支队批轮步句篇首封幅间处" +
		"所台辆艘架把只头匹棵朵颗粒片根双对副套门场份笔段声口国省市县村户方面席票以吨斤里米尺丈寸亩公度瓶杯碗顿回遍趟阵" +
		"股时刻夜晚つ歳册隅原" {
		all[string(c)] = true
	}
	return all
}()

// setWords are words that begin with a numeral but count nothing.
var setWords = strings.Fields("十分之 十分钟 十分 十足 十字 三番五次 三番两次 三位一体 三天两头 四面八方 四面 五湖四海 九霄 " +
	"七月流火 七零八落 七零八碎 四处 四周 一点一点 三角 两口子 两面派 三国演义 三只手 二人转 三部曲 四方 八方 十面 " +
	"千方百计 一")

// setWord returns the token after a set word at token i, or i.
func (r *valueReader) setWord(i int) int {
	rest := r.s[r.tokens[i].Start:]
	for _, word := range setWords {
		if !strings.HasPrefix(rest, word) {
			continue
		}
		switch word {
		case "十分之", "十分钟":
			return i // these do count
		case "一":
			if numerals[r.text(i+1)] != (numeral{}) || r.text(i+1) == "点" || r.text(i+1) == "月" {
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
