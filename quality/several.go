package quality

import (
	"cmp"
	"slices"

	"variorum/align"
	"variorum/diff"
	"variorum/text"
)

// Several is translations into one language side by side, with their original where there is one. Votes and Measure
// look at what the translations say against one another.
type Several struct {
	Texts    []Text
	Original int         // the place of the original among Texts; below 0 for none
	Rows     []align.Row // of paragraphs of Texts, with the rows of their sentences inside
}

// Departure is a place where some translations say other than the rest.
type Departure struct {
	Check    string // number, negation, modality, omission, addition or name
	Severity diff.Severity
	Score    float64 // 0 to 1, how sure: how clear the majority is, and how plain the evidence
	Message  string  // "2 say must, 1 says should; the original has 必须"
	Row      int     // the row of paragraphs, from 0
	Parties  []Party // of the translations, the largest first; then the original, where it takes part
}

// Party is those that say one thing. No text is in two parties of one departure; texts that cannot be heard on the
// point are in none.
type Party struct {
	Says     string // "must", "4.23 million"; empty where the party says nothing for what the others say
	Departs  bool   // whether it is the party that departs; false for all where the votes are even
	Original bool   // whether it is the original
	Readings []Reading
}

// Reading is the wording of one text.
type Reading struct {
	Text      int    // its place among Several.Texts
	Wording   string // as it stands; empty where the text has nothing
	Paragraph int    // from 0; below 0 where the text has no paragraph in the row
	text.Span        // of the wording, bytes of the paragraph
}

// Votes finds where translations depart from what most of the others say, best first: the surest, then the gravest,
// then in the order of the rows.
//
// Evidence is gathered row by row from every translation. A party is the translations that agree on a point, and the
// smaller one departs; but where the original can be heard on it (its numbers, its modals and negations, whether it has
// a sentence at all), the party that it is not of departs, however large. Where the votes are even and the original is
// silent, both parties are named and neither departs.
//
//	number    a number or date that a translation has in the place of another, compared by value (text.Values)
//	negation  a word said with a no by some and without by others
//	modality  a word said with must by some and with should or may by others (text.Modals)
//	omission  a sentence, or a clause of three words of content or more, that a minority has nothing for
//	addition  a sentence or clause that one translation has alone
//	name      a name in the place of another; of the same two names only the first place is reported
//
// How sure a departure is begins with how clear the vote is, (m + 1) / (m + d + 2) for m voices against d: the share to
// be expected among all voices by Laplace's rule of succession. The original counts as one voice. So two against one is
// 0.6, fourteen against one 0.88. That is weighted by how plain the evidence is and how sure the row. What is less sure
// than 0.25 is not reported.
//
// Of two translations without an original no one can tell which departs: what differs is reported with both as parties,
// and a score of one half at most.
//
// What it does not do: a translation that says the thing in other words altogether is taken for one that cannot be
// heard, not for one that departs, so that free translations are judged on less than close ones. Modals and negations
// are known in English, Chinese, German and French; names are told by their capital letters, so not in Chinese and not
// in German. A clause is held against the other translations only, never against the original's words. A sentence of
// more than 1,000 words, and a row with more than 300 different numbers, is looked at as a whole only.
//
// The cost is linear in the length of the texts and quadratic in the number of translations.
func Votes(s Several) []Departure {
	var all []Departure
	for i, r := range newBallots(s) {
		for _, look := range []func(*ballot) []Departure{numberVotes, negationVotes, modalityVotes, presenceVotes, nameVotes} {
			for _, d := range look(r) {
				if d.Score >= leastScore {
					d.Row = i
					all = append(all, d)
				}
			}
		}
	}
	all = repeatedNames(all)
	slices.SortStableFunc(all, func(a, b Departure) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(weights[b.Severity], weights[a.Severity]),
			cmp.Compare(a.Row, b.Row),
		)
	})
	return all
}

// leastScore is how sure a departure must be to be worth a look.
const leastScore = 0.25
