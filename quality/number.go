package quality

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"variorum/diff"
	"variorum/text"
)

// value is a number or date in one side of a bead.
type value struct {
	text.Value
	wording   string
	paragraph int
	weight    float64 // how much it says that the other side has not got it, 0 to 1
}

// wordsKnown tells whether text.Values reads numbers written in words in a language. Where it does not on one side,
// only what nobody writes in words is compared.
func wordsKnown(lang string) bool {
	return slices.ContainsFunc([]string{"en", "zh", "de", "fr"}, func(l string) bool { return text.SameLang(lang, l) })
}

// leastWeight is the weight from which a value is reported, counted with what the other side has instead.
const leastWeight = 0.4

// mostValues is how many values a side of a bead may have: each is compared with each.
const mostValues = 300

// numbers compares the values of both sides of each bead.
func numbers(p *pair) ([]Finding, []Gap) {
	figuresOnly := !wordsKnown(p.source.Lang) || !wordsKnown(p.target.Lang)
	var has [2][][]value // by side and bead
	for i := range p.beads {
		b := &p.beads[i]
		has[0] = append(has[0], values(p.source, b.source, figuresOnly))
		has[1] = append(has[1], values(p.target, b.target, figuresOnly))
	}
	lone, crowded := p.lone(has)
	drop := p.habitual(lone, has)
	var fs []Finding
	passed := 0
	for i, b := range p.beads {
		f, found := compared(lone[i], drop)
		if found {
			f.Score *= 0.5 + b.confidence/2
			fs = append(fs, f)
		} else if len(lone[i][0])+len(lone[i][1]) > 0 {
			passed += len(b.source)
		}
	}
	var gs []Gap
	if figuresOnly {
		gs = append(gs, Gap{"number", fmt.Sprintf("number words are not known for %s: only large figures were compared", unknownOf(p)), len(p.source.Paragraphs)})
	}
	if crowded > 0 {
		gs = append(gs, Gap{"number", fmt.Sprintf("passages with more than %d numbers were not compared", mostValues), crowded})
	}
	if passed > 0 {
		gs = append(gs, Gap{"number", "numbers that translators often drop or put otherwise (one, first, a hundred) were not reported", passed})
	}
	return fs, gs
}

// lone finds for each bead what either side has alone, and counts the paragraphs of beads with too many values to say.
func (p *pair) lone(has [2][][]value) (lone [][2][]value, crowded int) {
	lone = make([][2][]value, len(p.beads))
	for i, b := range p.beads {
		if !b.matched() {
			continue
		}
		if len(has[0][i]) > mostValues || len(has[1][i]) > mostValues {
			crowded += len(b.source)
			continue
		}
		for side := range lone[i] {
			other := around(has[1-side], i)
			for _, v := range has[side][i] {
				if v.weight > 0 && !v.in(other) && !v.inParts(other) && !p.copied(v, b, 1-side) {
					lone[i][side] = append(lone[i][side], v)
				}
			}
		}
		for side := range lone[i] {
			lone[i] = addUp(lone[i], side, has[side][i])
		}
	}
	return lone, crowded
}

// addUp takes out of what both sides have alone what the side has in two parts: "sixty and five" for 65, "one million
// and five hundred thousand" for 1,500,000.
func addUp(lone [2][]value, side int, own []value) [2][]value {
	parts := map[float64]bool{}
	for _, v := range own {
		parts[v.Amount] = true
	}
	var made []float64
	lone[1-side] = slices.DeleteFunc(lone[1-side], func(w value) bool {
		for _, v := range lone[side] {
			if x := w.Amount - v.Amount; x > 0 && v.Amount > 0 && parts[x] {
				made = append(made, v.Amount, x)
				return true
			}
		}
		return false
	})
	lone[side] = slices.DeleteFunc(lone[side], func(v value) bool { return slices.Contains(made, v.Amount) })
	return lone
}

// copied tells whether the figures of a value stand in the other side as they are, if only in a name ("ISO27001").
func (p *pair) copied(v value, b bead, side int) bool {
	figures := v.wording
	if strings.Trim(figures, "0123456789.,") != "" { // with a scale or a sign it is more than its figures
		return false
	}
	paragraphs, t := b.source, p.source
	if side == 1 {
		paragraphs, t = b.target, p.target
	}
	return slices.ContainsFunc(paragraphs, func(i int) bool { return standsAlone(t.Paragraphs[i].Text, figures) })
}

// standsAlone tells whether figures stand in s without other figures beside them.
func standsAlone(s, figures string) bool {
	for from := 0; ; {
		at := strings.Index(s[from:], figures)
		if at < 0 {
			return false
		}
		at += from
		end := at + len(figures)
		if !afterDigit(s, at) && !(end < len(s) && s[end] >= '0' && s[end] <= '9') {
			return true
		}
		from = at + 1
	}
}

// Bounds for what is missing so often that it is no slip: a number in a name, or one the languages put otherwise.
const (
	habitualBeads = 3
	habitualShare = 0.5
)

// wording is a value's words on one side.
type wording struct {
	side int
	text string
}

// habitual finds the wordings that the other side hardly ever matches.
func (p *pair) habitual(lone [][2][]value, has [2][][]value) map[wording]bool {
	all, missing := map[wording]int{}, map[wording]int{}
	for i := range p.beads {
		for side := range has {
			for _, v := range has[side][i] {
				all[wording{side, v.wording}]++
			}
			for _, v := range lone[i][side] {
				missing[wording{side, v.wording}]++
			}
		}
	}
	drop := map[wording]bool{}
	for w, n := range missing {
		drop[w] = n >= habitualBeads && float64(n) > habitualShare*float64(all[w])
	}
	return drop
}

// unknownOf names the languages whose number words are not known.
func unknownOf(p *pair) string {
	var names []string
	for _, l := range []string{p.source.Lang, p.target.Lang} {
		if !wordsKnown(l) {
			names = append(names, l)
		}
	}
	return strings.Join(names, " and ")
}

// around gives the values at i and in its neighbours: where a bead ends is not that sure.
func around(side [][]value, i int) []value {
	var all []value
	for j := max(0, i-1); j < min(len(side), i+2); j++ {
		all = append(all, side[j][:min(len(side[j]), mostValues)]...)
	}
	return all
}

// itemMark is the number of an item or heading at the beginning of a paragraph; translations number in their own way.
var itemMark = regexp.MustCompile(`^(?:[(（]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[ivxIVXLC]{1,6}|[a-zA-Z])\s*[)）.、．,，:：]|` +
	`(?i:chapter|part|chapitre|kapitel|teil)\s+\S+|第\s*[一二三四五六七八九十百\d]+\s*[章节節编編卷])`)

// values finds the values in some paragraphs of a text.
func values(t Text, paragraphs []int, figuresOnly bool) []value {
	var vs []value
	for _, i := range paragraphs {
		s := t.Paragraphs[i].Text
		skip := len(itemMark.FindString(s))
		phrases := setPhrases.FindAllStringIndex(s, -1)
		for _, v := range text.Values(s, t.Lang) {
			if v.Start >= skip && !overlaps(phrases, v.Span) {
				w := v.In(s)
				vs = append(vs, value{v, w, i, weigh(v, w, figuresOnly)})
			}
		}
		for _, x := range hints(s, t.Lang) {
			vs = append(vs, value{Value: text.Value{Kind: text.Quantity, Amount: x}, paragraph: i})
		}
	}
	return vs
}

// ordinalWeight is that of numbered things: "Article 17" may be rendered as "the preceding Article", so that one tells
// something only beside another number.
const ordinalWeight = leastWeight - 0.01

// weigh tells how telling it is when the other side lacks a value. Figures are copied; small numbers in words are as
// often said otherwise ("both", "again", 一) or mean no number (千万, "a thousand thanks").
func weigh(v text.Value, wording string, figuresOnly bool) float64 {
	figures := strings.ContainsFunc(wording, unicode.IsDigit)
	large := v.Amount >= 100 || v.Amount != math.Trunc(v.Amount)
	switch {
	case v.Kind == text.Date:
		if figuresOnly && v.Year == 0 {
			return 0
		}
		return 0.8
	case figuresOnly && !(figures && large):
		return 0
	case v.Kind == text.Ordinal:
		return ordinalWeight
	case figures && v.Amount >= 10, v.Kind == text.Percent:
		return 0.75
	case figures:
		return 0.45
	case round(v.Amount), v.Amount <= 3:
		return 0
	case v.Amount > 12:
		return 0.55
	}
	return 0.3
}

// round tells whether x is a power of ten.
func round(x float64) bool {
	if x < 10 {
		return false
	}
	for x >= 10 {
		x /= 10
	}
	return math.Abs(x-1) < 1e-9
}

// in tells whether one of the values may be the same.
func (v value) in(others []value) bool {
	for _, o := range others {
		if alike(v.Value, o.Value) {
			return true
		}
	}
	return false
}

// inParts tells whether the parts of a number with a point stand on the other side: 15.30 as "15 h 30".
func (v value) inParts(others []value) bool {
	whole, fraction, ok := strings.Cut(v.wording, ".")
	if !ok || len(fraction) != 2 {
		return false
	}
	found := 0
	for _, part := range []string{whole, fraction} {
		x, err := strconv.ParseFloat(part, 64)
		if err == nil && slices.ContainsFunc(others, func(o value) bool { return equal(o.Amount, x) }) {
			found++
		}
	}
	return found == 2
}

// republic is how many years the calendar of the Republic of China is behind.
const republic = 1911

// alike tells whether two values may be renderings of one another: the same, a date and a part of it, a percentage
// and its share, an ordinal and its number.
func alike(a, b text.Value) bool {
	switch {
	case a.Kind == text.Date && b.Kind == text.Date:
		return datesAgree(a, b)
	case b.Kind == text.Date:
		return alike(b, a)
	case a.Kind == text.Date:
		for _, part := range []int{a.Year, a.Year - republic, a.Month, a.Day} {
			if part > 0 && float64(part) == b.Amount {
				return true
			}
		}
		return false
	case a.Kind == text.Percent != (b.Kind == text.Percent):
		x, y := a.Amount, b.Amount
		return equal(x, y) || equal(x, 100*y) || equal(100*x, y)
	}
	return equal(a.Amount, b.Amount) || inserted(a, b) || inserted(b, a) || sameYear(a.Amount, b.Amount) || sameYear(b.Amount, a.Amount)
}

// sameYear tells whether x may be the year y of our calendar in that of the Republic of China: 九十四年 is 2005.
func sameYear(x, y float64) bool { return x >= 1 && x+republic == y && y < 2100 }

// inserted tells whether a is the number of an inserted article written with a point ("Article 20.1") and b that of
// the article it follows, as 第二十條之一 is read.
func inserted(a, b text.Value) bool {
	return a.Kind == text.Ordinal && b.Kind == text.Ordinal && a.Amount != b.Amount && math.Floor(a.Amount) == b.Amount
}

func equal(x, y float64) bool { return math.Abs(x-y) <= 1e-6*math.Max(math.Abs(x), math.Abs(y)) }

// datesAgree tells whether two dates have a part in common and none that differs.
func datesAgree(a, b text.Value) bool {
	common := false
	for _, p := range [][2]int{{a.Year, b.Year}, {a.Month, b.Month}, {a.Day, b.Day}} {
		if p[0] == 0 || p[1] == 0 {
			continue
		}
		if p[0] != p[1] && !(p[0] == a.Year && p[1] == b.Year && abs(p[0]-p[1]) == republic) {
			return false
		}
		common = true
	}
	return common
}

func abs(x int) int { return max(x, -x) }

// sides name the texts in messages.
var sides = [2]string{"the original", "the translation"}

// compared makes one finding of what each side of a bead has alone and is not to be dropped, if any of it is telling.
func compared(lone [2][]value, drop map[wording]bool) (Finding, bool) {
	for side := range lone {
		lone[side] = slices.DeleteFunc(slices.Clone(lone[side]), func(v value) bool { return drop[wording{side, v.wording}] })
	}
	weight := [2]float64{heaviest(lone[0]), heaviest(lone[1])}
	score := max(weight[0], 0.7*weight[1]) // translators add figures for what the original says in words
	if weight[0] > 0 && weight[1] > 0 {
		score = min(0.95, max(weight[0], weight[1])+0.2)
	}
	if score < leastWeight {
		return Finding{}, false
	}
	f := Finding{Check: "number", Category: "accuracy/mistranslation", Severity: diff.Major, Score: score}
	var says []string
	for side, vs := range lone {
		var words []string
		for _, v := range vs {
			if v.weight > 0 && len(words) < mostForms {
				words = append(words, v.wording)
				f.Forms = append(f.Forms, Form{Text: v.wording, Side: side, Paragraphs: []int{v.paragraph}})
			}
		}
		if len(words) > 0 {
			says = append(says, fmt.Sprintf("only %s has %s", sides[side], strings.Join(words, ", ")))
		}
	}
	f.Message = strings.Join(says, "; ")
	return f, true
}

// heaviest is the greatest weight of some values.
func heaviest(vs []value) float64 {
	w := 0.0
	for _, v := range vs {
		w = max(w, v.weight)
	}
	return w
}
