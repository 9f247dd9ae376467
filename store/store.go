// Package store keeps works, their variants and everything known of them in one SQLite file.
//
// A work has variants (the original, translations); a variant has revisions: saved, dated states that never change. A
// revision has paragraphs, numbered from 1, and sentences, numbered from 0 through the whole revision and cut by the
// rules of a version that is stored with them. The truth of an alignment is a grid over named revisions: rows of
// paragraphs that belong together, and inside them rows of sentences. What people decide, on paragraphs (skipping them),
// on rows (correcting them) and on the glossary (the terms they have agreed on, which belong to no work), is kept as events
// with author, time and note; nothing of it is ever changed or deleted, and undoing is another event. Dictionaries, lists of
// words that help the aligner, belong to no work either; they are replaced and taken out as a person likes. Which saved state
// of the original a translation's state renders is an event too (see Renders), or told by the dates where nobody has said.
//
// # Method
//
// The tables (migrations/) are STRICT, with foreign keys and checks, and triggers guard what must not change, so that
// the file stays sound whatever program writes to it. They are brought up to date when a store is opened, all steps in
// one transaction: a step that fails leaves the store as it was. Every verb is one transaction. Writers take the write
// lock when they begin (BEGIN IMMEDIATE) and wait for each other; readers see the state of their beginning and wait for
// nobody (write-ahead log). Closing leaves one file.
//
// The same content added again is found by a hash over kinds, levels and texts, and only against the neighbouring state
// in time (see Store.Add): texts are changed back, and old states are imported late.
//
// The words of every paragraph stand in a full-text table (SQLite's FTS4) as package term cuts and folds them, Chinese by
// character, so that phrases of one or two characters are found too; it follows from the paragraphs and is filled with
// them.
//
// # Cost
//
// Saving and reading grow with the size of the text alone; nothing asks the database once a row. A variant's states
// are looked through at every Add, which is nothing for thousands. The full-text table makes a store about twice as
// large; a phrase is found among a million sentences within 25 ms.
//
// # Limits
//
// A paragraph is at most 1 GB, SQLite's limit. One program writes at a time. A file on a network share may not know
// locks; keep it to one machine then. SQLite needs cgo.
package store

import (
	"errors"

	"variorum/text"
)

// Errors that callers tell apart; the messages that wrap them say which file, work or paragraph and what to do.
var (
	ErrNotFound = errors.New("not found")               // no such file, work, variant, revision or paragraph
	ErrExists   = errors.New("exists")                  // what was to be made is there, and differs
	ErrInvalid  = errors.New("invalid")                 // a name, tag or date that cannot be
	ErrNewer    = errors.New("made by a newer version") // a store this program is too old for
	ErrNotStore = errors.New("not a variorum store")    // a folder, some other file, some other SQLite file
	ErrReadOnly = errors.New("read-only")               // a file or folder that cannot be written, but must be
	ErrStale    = errors.New("out of date")             // what was seen has changed since
)

// Work is a text whose variants are kept.
type Work struct {
	ID       int64
	Name     string
	Variants int // how many it has
}

// Variant is one version of a work.
type Variant struct {
	ID        int64
	Work      string
	Name      string
	Lang      string // BCP 47
	Original  bool
	Revisions int // how many saved states it has
}

// Revision is a saved, dated, immutable state of a variant.
type Revision struct {
	ID         int64
	Work       string
	Variant    string
	Number     int    // from 1 within its variant, in order of saving
	Date       string // YYYY-MM-DD, of the text; empty where not known
	Added      string // RFC 3339, UTC, when it was put in
	Source     string // the file's name, without its folder
	Note       string // what was said of it when it was put in, such as the message of its commit; may be empty
	Paragraphs int
	Words      int // as text.CountWords counts
}

// Paragraph is a stored paragraph with its sentences.
type Paragraph struct {
	Number int // within its revision, from 1; never changes
	text.Paragraph
	Sentences []text.Span // bytes of Text
	Skipped   bool        // a person left it out
}

// Addition is a text to be saved.
type Addition struct {
	Work, Variant, Lang string
	Original            bool
	Date                string // YYYY-MM-DD or empty
	Source              string
	Note                string
	Paragraphs          []text.Paragraph

	// Renders names the state of the original that this text renders, by its number or date, or NotHeld, as RendersBy says;
	// empty where nobody says.
	Renders, RendersBy string
}

// Row is a row of a work's grid: per column, paragraph numbers from 1, rising; nil for none.
type Row struct {
	Cells      [][]int
	Confidence float64 // 0 to 1
	Inner      []Row   // rows of sentences, numbered from 0 through the whole revision; they have no Inner of their own
}

// Grid is the alignment of named revisions of a work, a column a revision.
type Grid struct {
	ID      int64 // set by SaveGrid
	Columns []Revision
	Made    string // RFC 3339, UTC; set by SaveGrid
	Through int64  // the id of the work's last correction when the grid was made or read; 0 where there was none
	Rows    []Row
}

// Term is a term of a concept in one language, or, with Variant set, what that variant says for it.
type Term struct {
	Lang    string
	Variant string // empty for the original's term
	Text    string
	Count   int
}

// Concept has terms.
type Concept struct {
	ID    int64 // set by Concepts
	Terms []Term
}
