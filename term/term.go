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
	Sources    []Place // Sources[k] is the place in the source that Places[k] renders
	Confidence float64 // 0 to 1
}

// Flag points at a concept whose renderings want a look.
type Flag string

// The flags.
const (
	Differs      Flag = "differs"      // translations of one language render the term differently
	Inconsistent Flag = "inconsistent" // one translation renders it in more than one way
)

// Concept is a source term with its renderings.
type Concept struct {
	Term       string
	Count      int
	Places     []Place       // in the source
	Renderings [][]Rendering // per target, most frequent first
	Missing    [][]Place     // per target, source places whose rendering was not found
	Flags      []Flag
}

// Text is a text whose units (sentences, best) are linked.
type Text struct {
	Lang  string
	Units []string
}

// Options are what the caller asks.
type Options struct {
	Terms []string // ask about these only; else the best candidates of the source
	Limit int      // at most so many concepts, best first; 0 means 100
}
