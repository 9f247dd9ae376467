package diff

import "variorum/text"

// Op is what an edit does to its passage.
type Op string

// The operations.
const (
	Equal   Op = "equal"
	Insert  Op = "insert"
	Delete  Op = "delete"
	Replace Op = "replace"
)

// Kind names what sort of change an edit is.
type Kind string

// The kinds, most telling first.
const (
	Number      Kind = "number"
	Terminology Kind = "terminology"
	Omission    Kind = "omission"  // a whole clause or more that only A has
	Insertion   Kind = "insertion" // a whole clause or more that only B has
	Wording     Kind = "wording"
	Punctuation Kind = "punctuation"
)

// Severity says how much a change weighs, in MQM's words.
type Severity string

// The severities.
const (
	Neutral  Severity = "neutral"
	Minor    Severity = "minor"
	Major    Severity = "major"
	Critical Severity = "critical"
)

// Edit is one step from passage A to passage B.
type Edit struct {
	Op         Op
	A, B       string   // the bytes of each side; B is empty for Delete, A for Insert; both are kept for Equal
	Kinds      []Kind   // most telling first; none for Equal
	Severity   Severity // that of the most telling kind; empty for Equal
	Rule       string   // which rule gave each kind, joined by "; "; empty for Equal
	Confidence float64  // of the kinds, from 0 to 1; 1 for Equal
}

// Term is a place where a concept is named: a span of bytes of the passage. A span that reaches outside the passage
// names what lies inside.
type Term struct {
	text.Span
	Concept string
}

// Options are what the caller knows and wants.
type Options struct {
	Lang           string // BCP 47; without it no word counts as a function word, and values are read with less help
	TermsA, TermsB []Term // the terms of a and of b, sorted by Start; they may overlap
}

// Passages compares two passages of one language. Joining every A gives a, every B gives b, byte for byte; Equal edits
// and others take turns, so that no two neighbours have one operation; two empty passages have no edits. The package
// comment says how it is done and what it costs.
func Passages(a, b string, o Options) []Edit {
	r := newReader(o.Lang)
	j := judge{lang: o.Lang, a: newSide(r.passage(a), o.Lang, o.TermsA), b: newSide(r.passage(b), o.Lang, o.TermsB)}
	j.surplus = newSurplus(j.a, j.b, len(r.folds))
	j.changes = compare(j.a.passage, j.b.passage).changes()
	edits := make([]Edit, len(j.changes))
	for i, c := range j.changes {
		edits[i] = Edit{Op: c.op(), A: a[c.a0:c.a1], B: b[c.b0:c.b1], Confidence: 1}
		if !c.equal {
			edits[i].describe(j.findings(c))
		}
	}
	return edits
}
