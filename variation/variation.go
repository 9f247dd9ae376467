// Package variation finds, in one text without its original, wordings that vary for one thing, and words that are misspelled.
//
// A translator who renders one term now so, now so, leaves traces: phrases that share a word and differ in another, passages
// that come again with a few words changed, names in two forms. A finding is a guess that waits for a person; each says why
// it was made. Members of a list, opposites and parallels within a sentence are left alone, as far as they can be told.
//
//	wording          "good order", "desirable order"; "water management", "management of water"
//	name-form        "World Conference", "World Congress"; "Dassel", "Dassell"; "13th Plan", "Thirteenth Plan"
//	enumeration      a list of three limbs or more that comes again in other words
//	repeated-phrase  a clause that comes again in nearly the same words
//	initialism       one with two full forms, or none; a name with two
//	compound         "groundwater", "ground water"
//	capital          "Internet", "internet", where no name explains it
//	spelling         British and American words in one text
//	typo             a word unknown to every list that is one slip away from a known one
//
// # Method
//
// Two words count as related if they are rendered for one word of another language in some list (package lexicon) or stand
// together in a list of synonyms; if they are of one root, by their endings (after Porter 1980); or if they are a letter
// apart, which is looked up by what is left of each without a letter (symmetric deletes, W. Garbe). Words of one
// list of opposites are never one thing.
//
// Every content word is an anchor. What stands beside it, before and behind, with or without a preposition, fills a slot; two
// related words in one slot are a pair. A pair is the likelier the more the two words are related and the more of what stands
// around them is the same elsewhere, and the less likely where the text lists both, has both in one sentence, or uses
// them as verbs. Sentences that share two neighbouring words are laid over each other (Smith and Waterman 1981, words weighted by
// their information): what differs between equal parts is a pair too, and a clause that is the same but for little is a
// repeated phrase. Lists are compared limb by limb. Findings that point at the same places become one.
//
// # Accuracy
//
// On an article written for tests and kept aside (fixtures/wording/transport.md), 27 of the 33 certain cases were found at
// the first look, and of the first 20 findings 18 were right; after the slips that it showed were mended, 27 and 19. On the
// one the method was made with (water.md) it is 24 of 28 and 20. The list of synonyms was written when both articles stood;
// without it, it is 23 and 19, and 19 and 18. `go test -v -run Articles ./variation` prints what is found.
//
// # Cost and limits
//
// Linear but for sorting: words that stand in too many places lead nowhere, so that no phrase is held against all others.
// 100,000 words of English take about a second.
//
// What shares no word is not found ("migrant workers", "labourers from the countryside"), nor is a pair of words that no list
// relates ("interchange station", "transfer station"). Relations, capitals, spelling and typos are known for English
// alone; typos need a list of known words. In other languages repeated phrases, enumerations and frames are found, and names
// and compounds where words have spaces and capitals. What was not looked at is said in a Gap.
package variation

import (
	"cmp"
	"fmt"
	"slices"

	"variorum/diff"
	"variorum/lexicon"
	"variorum/text"
)

// Text is a text to be looked through.
type Text struct {
	Lang       string // BCP 47
	Paragraphs []text.Paragraph
	Sentences  [][]text.Span // of each paragraph; where nil, they are cut by text.Sentences
}

// Finding is wordings that seem to stand for one thing, or a word that seems misspelled.
type Finding struct {
	Check    string // one of Checks
	Category string // MQM category
	Severity diff.Severity
	Score    float64 // 0 to 1, how sure
	Message  string  // the reason
	Forms    []Form  // the commonest first; one for a misspelled word, else two or more
}

// Form is a wording and where it stands.
type Form struct {
	Text   string
	Places []Place // in the order of the text; at least one
}

// Place is where a wording stands.
type Place struct {
	Paragraph int // from 0
	text.Span     // bytes in the paragraph's text
}

// Gap says what a check could not look at, and why.
type Gap struct {
	Check  string
	Reason string
}

// The checks.
const (
	wordings     = "wording"
	names        = "name-form"
	enumerations = "enumeration"
	quotations   = "repeated-phrase"
	initialisms  = "initialism"
	compounds    = "compound"
	capitals     = "capital"
	spellings    = "spelling"
	typos        = "typo"
)

// Checks names what Find looks for.
func Checks() []string {
	return []string{wordings, names, enumerations, quotations, initialisms, compounds, capitals, spellings, typos}
}

// Find looks through one text. The lexica with renderings in the text's language say which words mean the same and which
// are spelled right. Findings come best first.
func Find(t Text, lexica []*lexicon.Lexicon) ([]Finding, []Gap) {
	s := newStream(t)
	known := newDictionary(t.Lang, lexica)
	r := newRelatives(s, lexica, known)
	passages := s.passages(r)
	found := slices.Concat(s.wordingsOf(r, passages), s.nameForms(r), s.enumerationsOf(r), s.repeatedPhrases(passages),
		s.initialismsOf(), s.compoundForms())
	if s.english {
		found = slices.Concat(found, s.capitalForms(), s.atlanticForms(known), s.misspellings(known))
	}
	found = slices.DeleteFunc(found, func(f Finding) bool { return f.Score < slightest })
	bestFirst(found)
	return merged(found), s.gaps(known)
}

// slightest is the score below which nothing is shown.
const slightest = 0.2

// gaps says what the language, or the lack of a list, kept the checks from.
func (s *stream) gaps(known dictionary) []Gap {
	var out []Gap
	if !s.english {
		out = append(out, Gap{wordings,
			fmt.Sprintf("which words mean the same is not known for %q; only repeated frames were compared", s.Lang)})
		for _, c := range []string{capitals, spellings, typos} {
			out = append(out, Gap{c, fmt.Sprintf("the rules are not known for %q", s.Lang)})
		}
	} else if !known.useful() {
		out = append(out, Gap{typos, "there is no list of known English words"})
	}
	if s.unspaced() {
		for _, c := range []string{names, initialisms, compounds} {
			out = append(out, Gap{c, "the script has neither capitals nor spaces to go by"})
		}
	}
	return out
}

// unspaced tells whether most words of the text are of a script without spaces.
func (s *stream) unspaced() bool {
	n := 0
	for _, w := range s.words {
		if w.unspaced {
			n += w.count
		}
	}
	return 2*n > s.total
}

// bestFirst sorts findings: the surest first, then in the order of the text.
func bestFirst(fs []Finding) {
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.first().Paragraph, b.first().Paragraph),
			cmp.Compare(a.first().Start, b.first().Start), cmp.Compare(a.Check, b.Check))
	})
}

func (f Finding) first() Place {
	return slices.MinFunc([]Place{f.Forms[0].Places[0], f.Forms[len(f.Forms)-1].Places[0]}, comparePlaces)
}

func comparePlaces(a, b Place) int {
	return cmp.Or(cmp.Compare(a.Paragraph, b.Paragraph), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
