// Package text is the ground floor: what a paragraph, a sentence, a token, a language and a value
// (a number, a date) is. Everything above agrees on units through it.
//
// All offsets are byte offsets into a UTF-8 string; all spans are half-open. Nothing here keeps state, reads
// files or knows of more than one text at a time. Everything takes any string, bytes that are not UTF-8 included, and
// costs time in proportion to its length.
//
// # Method
//
//   - Tokens follow the word boundaries of UAX #29 (Unicode Text Segmentation), whatever the language; characters of
//     unspaced scripts stand alone, since a wrong word of a segmenter costs a comparison more than no word.
//   - Sentences follow the ideas of UAX #29, rules SB6 to SB11, with what it leaves to the language: abbreviations,
//     initials, ordinals, quotations with their speaker, Chinese stops. The rules were tried on hand-cut novels
//     (Chinese and English), statutes, and an old yearbook (German and French).
//   - Fold is NFKC and lower case (UAX #15), with marks unified and Chinese simplified; Stem a light stemmer after Savoy
//     and Porter.
//   - Simplify goes character by character, through a table of the project's own (simplified.tsv).
//   - GuessLang counts letters by script, then function words; ParseLang reads BCP 47.
//   - Values reads numbers and dates by small grammars, one a language, so that what two languages say can be compared
//     as amounts and days.
//
// # Cost
//
// On one core of a common server, English: Tokens about 70 MB a second, Sentences 40, Values 15.
//
// # Limits
//
//   - An abbreviation that no list knows, before a capital, ends its sentence; so does one that may end it ("etc.").
//     "U.S. The" is cut and "U.S. Army" is not, because "the" is a word that opens sentences.
//   - A sentence inside brackets or quotation marks is cut like any other, so that a piece may hold one half of a pair.
//   - Thai, Lao, Khmer and Burmese have no sentence marks to go by: a paragraph of theirs is one sentence, and their
//     tokens are single characters with their marks.
//   - A traditional character is simplified without a look at its neighbours, so that a few simplified words fall
//     together, and 著, which may be 着 or 著, stays; traditional words of their own (計畫, 網路) stay different words.
//     Japanese and Korean text folds by the same table.
//   - Stemming knows no irregular forms but English ones, and joins a few words that only look alike.
//   - Languages close to one of GuessLang's own may be taken for it (Bulgarian for Russian, Catalan for Spanish).
//   - What Values does not read stands with it.
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
