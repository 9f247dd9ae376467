package text

import (
	"math"
	"strings"
)

// readHanDate reads a date of which h, at token i, is the year or the month: 2016年2月29日, 二〇一六年, 12月16日至18日.
func (r *valueReader) readHanDate(i int, h hanNumber) int {
	whole := h.amount == math.Trunc(h.amount) && h.amount > 0 && h.amount < 10000
	at := r.skipSpace(h.next)
	switch {
	case !whole:
		return i
	case r.text(at) == "月" && h.amount <= 12:
		if t := r.text(at + 1); t == "以" || t == "内" {
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
	case era == "民国":
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

func isDayMark(token string) bool { return token == "日" || token == "号" }
