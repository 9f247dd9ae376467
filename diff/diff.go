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
	Negation    Kind = "negation"
	Modality    Kind = "modality"
	Terminology Kind = "terminology"
	Name        Kind = "name"
	Omission    Kind = "omission"  // a whole clause or more that only A has
	Addition    Kind = "addition"  // a whole clause or more that only B has
	Insertion   Kind = "insertion" // words in brackets, a translator's own, that only one side has so
	Order       Kind = "order"     // the same text at another place of the passage
	Wording     Kind = "wording"
	Spelling    Kind = "spelling"   // one word spelled in two ways
	Inflection  Kind = "inflection" // other forms of the same words
	Punctuation Kind = "punctuation"
)

// Kinds lists the kinds, most telling first.
func Kinds() []Kind {
	return []Kind{Number, Negation, Modality, Terminology, Name, Omission, Addition, Insertion, Order, Wording, Spelling,
		Inflection, Punctuation}
}

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
	A, B       string   // the bytes of each side; B is empty for Delete, A for Insert; Equal has both, the same unless ignored
	Kinds      []Kind   // most telling first; none for Equal
	Severity   Severity // the greatest of its kinds; empty for Equal
	Rule       string   // which rule gave each kind, joined by "; "; empty for Equal
	Confidence float64  // of the least sure kind, from 0 to 1; 1 for Equal
	Move       int      // a number from 1 that an edit shares with those where its text stands on the other side; 0 for none
}

// Term is a place where a concept is named: a span of bytes of the passage. A span that reaches outside the passage
// names what lies inside.
type Term struct {
	text.Span
	Concept string
}

// Options are what the caller knows and wants.
type Options struct {
	Lang           string            // BCP 47; without it no word counts as a function word, and values are read with less help
	TermsA, TermsB []Term            // the terms of a and of b, sorted by Start; they may overlap
	Ignore         Ignore            // what is no difference
	Severities     map[Kind]Severity // how much a kind weighs where it is not what Kind.Severity says
}

// Passages compares two passages of one language. Joining every A gives a, every B gives b, byte for byte; no two Equal
// edits are neighbours, and others only where a sentence ends between them; two empty passages have no edits. The package
// comment says how it is done and what it costs.
func Passages(a, b string, o Options) []Edit {
	j := newJudge(a, b, o)
	edits := make([]Edit, len(j.changes))
	describe := func(from, to int) func() {
		return func() {
			for i, c := range j.changes[from:to] {
				e := Edit{Op: c.op(), A: a[c.a0:c.a1], B: b[c.b0:c.b1], Confidence: 1}
				if !c.equal {
					e.describe(j.findings(from+i), o.Severities)
					e.Move = int(j.moves[from+i])
				}
				edits[from+i] = e
			}
		}
	}
	half := len(edits) / 2
	together(describe(0, half), describe(half, len(edits)))
	return edits
}
