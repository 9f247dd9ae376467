// Package term finds what translations say for the terms of a text: which terms there are, how each target renders
// them, place by place, and where that wants a look.
//
// # Method
//
// Texts become sequences of numbers, a word of a spaced script or a character of an unspaced one each, with case,
// inflection, hyphens and spaces gone. Everything after that is counting, the same for every pair of languages; what
// little is known of single languages (words that carry grammar, edges of Chinese terms) stands in lists.
//
// Candidates are phrases that come again inside punctuation and begin and end with content, ranked by C-value
// (Frantzi and Ananiadou 1996), by how freely their neighbours change (branching entropy: Jin and Tanaka-Ishii 2006),
// in spaced scripts by how often they stand as nouns do, and at last by whether the targets render them like terms. A
// phrase that is always part of a longer one is not shown.
//
// Renderings are found for the longest terms first, which are then masked on both sides. Phrases of one to nine words
// compete by the log-likelihood ratio (Dunning 1993) and Dice coefficient of term and phrase, their length, and a
// table of which words answer each other, IBM Model 1 (Brown et al. 1993) trained both ways on the linked units
// themselves. After the best phrase is taken where it stands, the places left are asked again, so that a second
// rendering is seen; a place without any is missing. Where a unit has a term twice, places answer in order.
//
// Two texts of one language need no original: Correspondences lays the sides of a bead over each other by a longest
// common subsequence of content words, and counts which leftovers answer each other.
//
// # Cost
//
// Near linear in the length of the texts: 100 terms in 100,000 sentences take about 20 s and 500 MB, one article a
// tenth of a second. Of very long texts only a sample trains the table, and counts of very frequent words are
// estimates.
//
// # Limits
//
// Measured on 14 statutes in Chinese and English, asked for the 81 terms they define, the official English came first
// for 73 and among the first three for 76; unasked, 60 were among the first 60 concepts of their statute. What is
// rendered once, or only in a text of a few dozen sentences, is often left as missing rather than guessed. Ordinary
// words with several meanings are flagged like terms. Chinese candidates are ranked without a lexicon, so that
// frequent ordinary words stand among them.
package term

import "variorum/text"

// Place is where a phrase stands.
type Place struct {
	Unit int // number of the unit, from 0
	text.Span
}

// Rendering is what one translation says for a term.
type Rendering struct {
	Text       string  // as most often written there
	Count      int     // len(Places)
	Places     []Place // in the target
	Sources    []Place // Sources[k] is the place in the source that Places[k] renders; in the order of the source
	Confidence float64 // 0 to 1
}

// Flag points at a concept whose renderings want a look.
type Flag string

// The flags. Forms of one word are not different, nor is a fuller form ("competent authority") and a part of it
// ("authority"); names are, in the slightest.
const (
	Differs      Flag = "differs"      // translations of one language mostly render the term differently
	Inconsistent Flag = "inconsistent" // one translation renders it in more than one way
)

// Concept is a source term with its renderings. In each target, every place of the source either has a rendering or
// is missing.
type Concept struct {
	Term       string
	Count      int           // len(Places)
	Places     []Place       // in the source; those inside a longer term of the table are that term's
	Renderings [][]Rendering // per target, most frequent first
	Missing    [][]Place     // per target, source places whose rendering was not found
	Flags      []Flag
}

// Text is a text whose units (sentences, best) are linked.
type Text struct {
	Lang  string // BCP 47
	Units []string
}

// Options are what the caller asks.
type Options struct {
	Terms []string // ask about these only, in this order; else about the best candidates of the source, best first
	Limit int      // at most so many concepts; 0 means all Terms, or 100 candidates
}
