// Package text is the ground floor: what a paragraph, a sentence, a token, a language and a value
// (a number, a date) is. Everything above agrees on units through it.
//
// All offsets are byte offsets into a UTF-8 string; all spans are half-open. Nothing here keeps state, reads
// files or knows of more than one text at a time.
package text

// Span is a half-open range of bytes, [Start, End), of some string.
type Span struct{ Start, End int }

// In returns the part of s that the span covers.
func (sp Span) In(s string) string { return s[sp.Start:sp.End] }

// Kind says what a paragraph is in its text.
type Kind string

// The kinds of paragraph.
const (
	Title   Kind = "title"   // the name of the whole text
	Byline  Kind = "byline"  // who wrote or translated it, when it was published
	Heading Kind = "heading" // the name of a part; Paragraph.Level gives its depth
	Body    Kind = "body"    // running text
	Item    Kind = "item"    // a member of a list
	Quote   Kind = "quote"   // a set quotation
	Note    Kind = "note"    // a remark about the text: an author's or editor's note, a footnote
)

// Paragraph is a unit of a text as it was read.
type Paragraph struct {
	Kind  Kind
	Level int    // depth of a heading, 1 to 6; 0 for every other kind
	Line  int    // first line in the file, counted from 1; 0 where the format has no lines
	Text  string // NFC, without line breaks, without white space at either end; never empty
}
