package quality

import (
	"fmt"
	"math"
	"regexp"
	"slices"
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
	measure   measure // of what unit follows it
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
		gs = append(gs, Gap{"number", fmt.Sprintf("passages with more than %d numbers, or with numbers in the old style (threescore and six), were not compared", mostValues), crowded})
	}
	if passed > 0 {
		gs = append(gs, Gap{"number", "numbers that translators often drop or put otherwise (one, first, a hundred) were not reported", passed})
	}
	return fs, gs
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

// itemMark is the number of an item or heading at the beginning of a paragraph; translations number in their own way.
var itemMark = regexp.MustCompile(`^(?:[(（]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[ivxIVXLC]{1,6}|[a-zA-Z])\s*[)）.、．,，:：]|` +
	`(?i:chapter|part|chapitre|kapitel|teil)\s+\S+|第\s*[一二三四五六七八九十百\d]+\s*[章节節编編卷])`)

// values finds the values in some paragraphs of a text.
func values(t Text, paragraphs []int, figuresOnly bool) []value {
	var vs []value
	for _, i := range paragraphs {
		s := t.Paragraphs[i].Text
		found := text.Values(s, t.Lang)
		if len(found) == 0 {
			continue
		}
		skip := len(itemMark.FindString(s))
		vague := vaguePlaces(s, t.Lang)
		for _, v := range found {
			if v.Start >= skip && !overlaps(vague, v.Span) {
				w := v.In(s)
				vs = append(vs, value{v, w, i, weigh(v, w, figuresOnly), measureOf(s[v.End:])})
			}
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
	case round(v.Amount):
		return 0
	case v.Amount <= 3:
		return 0.1
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

// sides name the texts in messages.
var sides = [2]string{"the original", "the translation"}

// compared makes one finding of what each side of a bead has alone and is not to be dropped, if any of it is telling.
func compared(lone [2][]value, drop map[wording]bool) (Finding, bool) {
	for side := range lone {
		lone[side] = slices.DeleteFunc(slices.Clone(lone[side]), func(v value) bool { return drop[wording{side, v.wording}] })
	}
	convert(&lone)
	weight := [2]float64{heaviest(lone[0]), heaviest(lone[1])}
	score := max(weight[0], 0.7*weight[1]) // translators add figures for what the original says in words
	if counterparts(lone) {
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

// counterparts tells whether either side has a telling value of one sort: a number for a number, an ordinal for an
// ordinal.
func counterparts(lone [2][]value) bool {
	for _, v := range lone[0] {
		for _, w := range lone[1] {
			if v.weight > 0 && w.weight > 0 && (v.Kind == text.Ordinal) == (w.Kind == text.Ordinal) {
				return true
			}
		}
	}
	return false
}

// heaviest is the greatest weight of some values.
func heaviest(vs []value) float64 {
	w := 0.0
	for _, v := range vs {
		w = max(w, v.weight)
	}
	return w
}
