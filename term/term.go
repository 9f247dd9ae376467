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
// compete by the log-likelihood ratio (Dunning 1993) and Dice coefficient of term and phrase, their length, a table of
// which words answer each other, IBM Model 1 (Brown et al. 1993) trained both ways on the linked units themselves, and
// by what lists of words say. A fragment that hardly ever stands without a longer phrase gives way to that. After the
// best phrase is taken where it stands, the places left are asked again, so that a second rendering is seen; a place
// without any is missing. Where a unit has a term twice, places answer in order. An abbreviation that a target explains
// in brackets (Schwartz and Hearst 2003, simplified) is one rendering with its full form.
//
// Two texts of one language need no original: Correspondences lays the sides of a bead over each other by a longest
// common subsequence of content words, and counts which leftovers answer each other.
//
// A glossary says what people have agreed on (GlossaryConcept): an Index finds its terms in texts by an automaton (Aho and
// Corasick 1975), and Conform tells where a translation departs from it.
//
// ParsePhrase and SearchWords are for finding a phrase as it is written, in a text or in a store's index.
//
// # Cost
//
// Near linear in the length of the texts: 100 terms in 100,000 sentences take about 10 s and 450 MB, one article a
// tenth of a second. Of very long texts only a sample trains the table, and counts of very frequent words are
// estimates.
//
// # Limits
//
// Measured on 14 statutes in Chinese and English, asked for the 81 terms they define, the official English came first
// for 75 and among the first three for 78; unasked, 60 were among the first 60 concepts of their statute. What is
// rendered once, or only in a text of a few dozen sentences, is often left as missing rather than guessed. Which words are
// ordinary, and so worth no flag and less as candidates, is known of English, French, German and Spanish by a short list,
// and of what lists of words say of their classes.
package term

import (
	"variorum/lexicon"
	"variorum/text"
)

// Place is where a phrase stands.
type Place struct {
	Unit int // number of the unit, from 0
	text.Span
}

// Rendering is what one translation says for a term.
type Rendering struct {
	Text       string   // as most often written there
	Also       []string // what says the same and is counted with it: accepted synonyms, an abbreviation or its full form
	Count      int      // len(Places)
	Places     []Place  // in the target
	Sources    []Place  // Sources[k] is the place in the source that Places[k] renders; in the order of the source
	Confidence float64  // 0 to 1
	Margin     float64  // 0 to 2: the lead over the next phrase, as a natural logarithm; 2 also where there was no other
}

// Alternative is a phrase that came next to a translation's first rendering.
type Alternative struct {
	Text       string  // as most often written there
	Count      int     // beads of the term that hold it
	Confidence float64 // 0 to 1, on the scale of renderings
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

	// Alternatives are, per target, up to two phrases that may be what the term is rendered by if the first rendering is
	// not, or if none was sure enough to be one; the best first.
	Alternatives [][]Alternative

	Flags        []Flag
	Inconsistent []int // the targets that render it in more than one way, rising
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
	Rank  Ranking  // the order of candidates

	// Synonyms are counted as one rendering each, and differ in no flag. Abbreviations that a target explains itself, in
	// brackets behind their full form, are counted with that in any case.
	Synonyms []Synonyms

	// Lexica are lists of words with their renderings, dictionaries and glossaries. They count as evidence where they are
	// of the languages of the source and a target, in either direction.
	Lexica []*lexicon.Lexicon
}
