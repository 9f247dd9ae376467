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
// Across looks at a translation beside its original, by beads of paragraphs and, inside, of sentences:
//
//	number            a number or date of one side that the other has not, compared by value (text.Values)
//	negation          what one side denies and the other says: 不损害, "damages"; 靠不住, "reliable"
//	modality          a duty, a permission or what is only right in the place of another (text.Modals), unless the
//	                  translation says so for that wording elsewhere too
//	name              a name in the place of another; a name in Latin letters that a Chinese original has alone
//	omission          a paragraph, sentence or clause of the original without a counterpart
//	addition          a paragraph, sentence or clause of the translation without one
//	insertion         the translator's own words in square brackets; no fault, but to be known
//	terminology       a term of the glossary that is rendered by none of its accepted renderings
//	length            a translation far longer or shorter than this pair's others: the logarithm of the ratio of
//	                  lengths, beside their median, in robust standard deviations (after Iglewicz and Hoaglin, 1993)
//	untranslated      a paragraph left in the original's language
//
// # How a missing clause is found
//
// Sentences are cut into clauses at their marks. For every word of content it is looked up whether the other side has a
// rendering of it: one that a list of words gives, one learned from the pair (words that stand together in most places
// where either stands, by Dice's coefficient), a word that looks alike, or the same value. How often a word has one is
// counted where it stands, and in clauses tried in the passage behind their own; the logarithm of the ratio, summed over
// the words of a clause, is what they say for its having no counterpart. To that is added by how much likelier the
// lengths are without it (Gale and Church, 1993), and taken away what a clause of the other side that is alone too says
// for a free rendering. A score is the chance that this comes to, times the confidence of the bead.
//
// # What it does not do
//
//   - A number missing from one side counts only where translators would keep it (figures, dates, percentages, larger
//     number words; a small word or "Article 5" only beside another number that took its place), and a number that stands
//     twice on one side and once on the other is not missed. Number words, negations and modals are known in English,
//     Chinese, German and French alone, doubled words in these and Spanish, Italian, Portuguese and Dutch.
//   - A denial is reported only where the word that it denies stands on the other side without one, in a passage that
//     denies less and asks nothing. "Refuse" for 不同意 is no finding, nor is "refuse" for 同意.
//   - Modals are compared where both sides have as many, in their order.
//   - Single words left out are not found, nor parts of a clause, nor an explanation in words that the sentence has
//     already. Without a list of words, and with little to learn from, clauses are not looked for; a Gap says so.
//   - Names are told by a list of words in Chinese, and by capital letters between languages that write them; not in
//     German. Chinese names that no list has are not read by their sound.
//   - A term is looked for as it is listed, endings, hyphens and capitals aside; one "it" for a term is taken for a
//     term not rendered.
//
// Everything keeps no state and gives the same for the same input. Time is linear in the size of the texts but for
// sorting; 100,000 paragraphs of a sentence take some seconds inside, and some 20 seconds across.
package quality

import (
	"cmp"
	"slices"

	"variorum/align"
	"variorum/diff"
	"variorum/lexicon"
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

// Form is a wording and the paragraphs where it stands. Across gives wordings as they stand, byte for byte, of a whole
// paragraph its opening; Inside may put an ellipsis where it cuts one off.
type Form struct {
	Text       string
	Side       int   // 0 for the source or the only text, 1 for the target
	Paragraphs []int // from 0, rising
}

// Gap says what a check could not look at, and why.
type Gap struct {
	Check  string
	Reason string
	Count  int // paragraphs not looked at, of the original where there are two texts
}

// Text is a text to be checked.
type Text struct {
	Lang       string // BCP 47
	Paragraphs []text.Paragraph
	Sentences  [][]text.Span // of each paragraph, in order; where nil, text.Sentences cuts them
}

// Resources are what is known of two languages and of a work, for the checks across languages; all may be empty.
type Resources struct {
	Lexica []*lexicon.Lexicon // lists of words; those of the languages of a pair help, in either direction
	Terms  []Term
}

// Term is a term of a glossary.
type Term struct {
	Source []string // its wordings in the original's language
	Target []string // the renderings that are accepted in the translation's
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
		{[]string{"omission", "addition"}, missing},
		{[]string{"negation"}, negations},
		{[]string{"modality"}, modalities},
		{[]string{"name"}, properNames},
		{[]string{"insertion"}, insertions},
		{[]string{"terminology"}, terms},
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

// Across checks a translation against its original, over the beads of their paragraphs and of their sentences, which are
// numbered from 0 through the whole text. Without beads of sentences, those of paragraphs serve for them. Findings come
// best first. Numbers that a text does not have are left out of their beads.
func Across(source, target Text, links align.Alignment, known Resources) ([]Finding, []Gap) {
	p := newPair(source, target, links, known)
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
