// Package quality points at what may be wrong in a text, and between a text and its translation.
//
// A finding is a machine's guess that waits for a person. The checks here would rather miss a fault than cry wolf:
// each looks for something that a careful reader would call wrong at sight, leaves alone what the language or the
// text's own habits allow, and says in a Gap what it could not look at. Categories are those of MQM, the typology of
// translation faults of the ASTM/W3C group; severities are MQM's too.
//
// Inside looks at one text:
//
//	unpaired-mark     a quotation mark or bracket that is not closed or not opened, quotations over several paragraphs aside
//	bracket-form      a bracket of full width closed by one of half width, or the other way round
//	doubled-word      "the the"; in Chinese, three characters or more said twice
//	doubled-mark      ",," or "。，"
//	space             a space before a comma or none after it; in Chinese, a space within a sentence
//	width             a half-width comma between Chinese characters where the text writes full-width ones
//	final-stop        a paragraph without a final stop where nearly all others have one
//	repeated          a paragraph that stands twice
//	quotation-style   two kinds of quotation marks for one purpose
//
// Across looks at a translation beside its original, bead by bead:
//
//	number            a number or date of one side that the other has not, compared by value (text.Values)
//	omission          a paragraph of the original without a translation
//	addition          a paragraph of the translation without an original
//	length            a translation far longer or shorter than this pair's others: the logarithm of the ratio of
//	                  lengths, beside their median, in robust standard deviations (after Iglewicz and Hoaglin, 1993)
//	untranslated      a paragraph left in the original's language
//
// What it does not do: a number missing from one side counts only where translators would keep it (figures, dates,
// percentages, larger number words; a small word or "Article 5" only beside another number that took its place), a
// number that stands twice on one side and once on the other is not missed, and number words are known in English,
// Chinese, German and French alone. Doubled words are known in these and Spanish, Italian, Portuguese and Dutch.
//
// Everything is linear in the size of the texts but for sorting, keeps no state, and gives the same for the same input;
// 100,000 paragraphs of a sentence or two take some seconds.
package quality

import (
	"cmp"
	"slices"

	"variorum/align"
	"variorum/diff"
	"variorum/text"
)

// Finding is something a check points at.
type Finding struct {
	Check    string // name of the check: "number", "omission", "doubled-word" ...
	Category string // MQM category: "accuracy/omission", "terminology/inconsistent-use" ...
	Severity diff.Severity
	Score    float64 // 0 to 1, how sure
	Message  string
	Forms    []Form
}

// Form is a wording and the paragraphs where it stands.
type Form struct {
	Text       string
	Side       int   // 0 for the source or the only text, 1 for the target
	Paragraphs []int // from 0, rising
}

// Gap says what a check could not look at, and why.
type Gap struct {
	Check  string
	Reason string
	Count  int // paragraphs not looked at
}

// Text is a text to be checked.
type Text struct {
	Lang       string // BCP 47
	Paragraphs []text.Paragraph
}

// is tells whether the text is in the language.
func (t Text) is(lang string) bool { return text.SameLang(t.Lang, lang) }

// A check is a way of looking at T, with the names of what it finds.
type check[T any] struct {
	names []string
	look  func(T) ([]Finding, []Gap)
}

func insideChecks() []check[Text] {
	return []check[Text]{
		{[]string{"unpaired-mark", "bracket-form"}, unpairedMarks},
		{[]string{"doubled-word"}, doubledWords},
		{[]string{"doubled-mark"}, doubledMarks},
		{[]string{"space"}, spaces},
		{[]string{"width"}, widths},
		{[]string{"final-stop"}, finalStops},
		{[]string{"repeated"}, repeated},
		{[]string{"quotation-style"}, quotationStyles},
	}
}

func acrossChecks() []check[*pair] {
	return []check[*pair]{
		{[]string{"number"}, numbers},
		{[]string{"omission", "addition"}, orphans},
		{[]string{"length"}, lengths},
		{[]string{"untranslated"}, untranslated},
	}
}

// InsideChecks names what Inside looks for.
func InsideChecks() []string { return names(insideChecks()) }

// AcrossChecks names what Across looks for.
func AcrossChecks() []string { return names(acrossChecks()) }

func names[T any](checks []check[T]) (names []string) {
	for _, c := range checks {
		names = append(names, c.names...)
	}
	return names
}

// Inside checks one text by itself. Findings come best first.
func Inside(t Text) ([]Finding, []Gap) {
	var fs []Finding
	var gs []Gap
	for _, check := range insideChecks() {
		f, g := check.look(t)
		fs = append(fs, f...)
		gs = append(gs, g...)
	}
	bestFirst(fs)
	return fs, gs
}

// Across checks a translation against its original, over the beads of their paragraphs. Findings come best first.
// Paragraph numbers that a text does not have are left out of their beads.
func Across(source, target Text, beads []align.Bead) ([]Finding, []Gap) {
	p := newPair(source, target, beads)
	var fs []Finding
	gs := p.doubtful()
	for _, check := range acrossChecks() {
		f, g := check.look(p)
		fs = append(fs, f...)
		gs = append(gs, g...)
	}
	bestFirst(fs)
	return fs, gs
}

// weights put graver findings first among equally sure ones.
var weights = map[diff.Severity]int{diff.Critical: 3, diff.Major: 2, diff.Minor: 1}

// bestFirst sorts findings: the surest first, then the gravest, then in the order of the text.
func bestFirst(fs []Finding) {
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(weights[b.Severity], weights[a.Severity]),
			cmp.Compare(a.first(), b.first()),
			cmp.Compare(a.Check, b.Check),
		)
	})
}

// first is the first paragraph a finding names.
func (f Finding) first() int {
	for _, form := range f.Forms {
		if len(form.Paragraphs) > 0 {
			return form.Paragraphs[0]
		}
	}
	return 0
}
