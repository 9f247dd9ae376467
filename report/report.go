// Package report shows results: as text for a terminal, as one HTML page, as JSON for other programs, and as tables for
// spreadsheets, which package exchange writes.
//
// A result is a plain value (Collation, Differences, Terms, Concordance, Findings and others) that whoever compared the
// texts fills in. Text writes it whole, Summary writes its counts, Tally returns the counts as values, JSON writes the
// value as it is, Sheet lays it out as one table, and a Page puts several results together for a reader. Nothing here
// compares, sorts out or looks up: what a result does not say is not shown, and what it says is not judged.
//
// Terminal text is laid out in columns by display width: two for a character that Unicode calls wide (Standard Annex
// 11), by grapheme cluster (Annex 29). Lines break at spaces and between wide characters, with the commonest rules for
// punctuation at the edges of a line. The page follows the critical apparatus of printed editions: the grid of texts,
// beneath each row its notes, and lists of readings in the form "lemma ] reading".
//
// Texts are strangers. On a terminal and on the page control characters and direction overrides are replaced by
// characters that only show; in JSON they are escaped, so that nothing is lost.
//
// The cost of every output is proportional to its size. 5,000 rows of a novel in four variants make a page of 14 MB in
// a third of a second; with nearly every word of three of them marked, 27 MB in 4 seconds, and a browser opens it in as
// many. Limits: text from right to left is left to the terminal to order; widths are Unicode's, which some terminals
// do not follow for emoji; a page marks each variant against one other of its language.
package report

import "variorum/text"

// Variant describes a column: a variant's saved state, or a bare file.
type Variant struct {
	Name     string `json:"name"`           // the variant's name, or the file's without folder and ending
	Lang     string `json:"lang"`           // BCP 47
	Original bool   `json:"original"`       // whether it is the original of its work
	Citation string `json:"citation"`       // "W/V@1", or the file's name
	Date     string `json:"date,omitempty"` // of the saved state, YYYY-MM-DD
}

// Passage is a paragraph as it stands in a cell.
type Passage struct {
	Number   int       `json:"paragraph"` // in its variant, from 1
	Citation string    `json:"citation"`  // "W/V@1#p12"
	Kind     text.Kind `json:"kind"`
	Text     string    `json:"text"`
}

// Collation is the grid as shown: rows of paragraphs, a cell a variant.
type Collation struct {
	Title    string         `json:"title"`
	Variants []Variant      `json:"variants"`
	Rows     []CollationRow `json:"rows"`
}

// CollationRow is a row of the grid.
type CollationRow struct {
	Cells      [][]Passage `json:"cells"`
	Confidence float64     `json:"confidence"`
	Sentences  [][][]int   `json:"sentences"` // inner rows: per variant, numbers of the sentences from 0 through the text
	Moved      []string    `json:"moved"`     // names of the variants that have this at another place; empty, not null, for none
	Number     int         `json:"row"`       // in the whole grid, from 1
	Citation   string      `json:"citation"`  // "W/V@1#r12", the row in which paragraph 12 of W/V@1 stands
	Settled    bool        `json:"settled"`   // whether a person has confirmed or corrected it
	Version    int         `json:"version"`   // how many corrections have touched it
}

// Differences is what changed between two variants, in the shape of DESIGN's number 3.
type Differences struct {
	A    Variant         `json:"variantA"`
	B    Variant         `json:"variantB"`
	Rows []DifferenceRow `json:"rows"`

	Findings   []Finding `json:"findings"`   // two languages: those about no row; empty, not null, for none
	NotChecked []Gap     `json:"notChecked"` // two languages: what could not be decided, and why
	LeftOut    LeftOut   `json:"leftOut"`    // the rows that Kept took away
	Asked      Asked     `json:"asked"`      // which differences are wanted; the zero value for all

	MovedSeverity string `json:"movedSeverity"` // what it weighs that a row moved
}

// DifferenceRow is a row of two cells with what differs in it.
type DifferenceRow struct {
	A            []int     `json:"a"` // paragraphs from 0
	B            []int     `json:"b"`
	CitationsA   []string  `json:"citationsA"`
	CitationsB   []string  `json:"citationsB"`
	Moved        bool      `json:"moved"`
	Edits        []Edit    `json:"edits"`    // one language; empty, not null, for two
	Findings     []Finding `json:"findings"` // two languages; empty, not null, for one
	TextA, TextB string    `json:"-"`        // the cells' text, paragraphs joined by a line break
	aside        bool      // not to be shown, see Around
}

// Edit is diff.Edit in JSON.
type Edit struct {
	Op         string   `json:"op"`
	A          string   `json:"a"`
	B          string   `json:"b"`
	Kinds      []string `json:"kinds"`
	Severity   string   `json:"severity"`
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"`
	Move       int      `json:"move"` // shared by what is struck and where that stands in B, from 1 in each row; 0 for none
}

// Terms is the term table, DESIGN's number 4.
type Terms struct {
	Source   Variant   `json:"source"`
	Targets  []Variant `json:"targets"`
	Concepts []Concept `json:"concepts"`
}

// Concept is a row of the term table.
type Concept struct {
	Term       string      `json:"term"`
	Lang       string      `json:"lang"`
	Count      int         `json:"count"`
	Places     []Place     `json:"places"`
	Renderings []Rendering `json:"renderings"`
	Flags      []string    `json:"flags"`

	InconsistentIn []string `json:"inconsistentIn"` // names of the variants that render it in more than one way
}

// Rendering is what one variant says for a term.
type Rendering struct {
	Variant    string  `json:"variant"`
	Text       string  `json:"text"` // empty for places whose rendering was not found
	Count      int     `json:"count"`
	Confidence float64 `json:"confidence"`
	Places     []Place `json:"places"`

	Also         []string      `json:"also"`         // what says the same and is counted with it
	Margin       float64       `json:"margin"`       // 0 to 2: its lead over the next phrase, see term.Rendering
	Alternatives []Alternative `json:"alternatives"` // of a variant's first rendering: what came next
}

// Alternative is a phrase that may render a term if what was found does not.
type Alternative struct {
	Text       string  `json:"text"`
	Count      int     `json:"count"`
	Confidence float64 `json:"confidence"`
}

// Place is where something stands, with its context.
type Place struct {
	Citation  string `json:"citation"`
	Paragraph int    `json:"paragraph"` // from 1
	Start     int    `json:"start"`     // bytes within the paragraph
	End       int    `json:"end"`
	Left      string `json:"left"`  // up to 40 characters before
	Right     string `json:"right"` // and after
	Quote     string `json:"quote"`
}

// Findings is what a check found, DESIGN's number 5.
type Findings struct {
	Subject  []Variant `json:"subject"`
	Findings []Finding `json:"findings"`
	Coverage Coverage  `json:"coverage"`
}

// Finding is one thing a check points at.
type Finding struct {
	ID       string  `json:"id"` // stable: from the check and the quoted places, not from the order
	Check    string  `json:"check"`
	Category string  `json:"category"`
	Severity string  `json:"severity"`
	Score    float64 `json:"score"`
	Message  string  `json:"message"`
	Forms    []Form  `json:"forms"`
}

// Form is a wording of a finding.
type Form struct {
	Text       string   `json:"text"`
	Variant    string   `json:"variant"`
	Paragraphs []int    `json:"paragraphs"` // from 1
	Citations  []string `json:"citations"`
	Places     []Place  `json:"places,omitempty"` // where the check knows the very words: each occurrence with its context
}

// Coverage says what was looked at and what could not be.
type Coverage struct {
	Paragraphs int      `json:"paragraphs"` // looked at
	Checks     []string `json:"checks"`     // that ran
	NotChecked []Gap    `json:"notChecked"` // what could not be checked, and why
}

// Gap is something a check could not look at.
type Gap struct {
	Check  string `json:"check"`
	Reason string `json:"reason"`
	Count  int    `json:"count"`
}
