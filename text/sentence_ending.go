package text

import (
	"unicode"
	"unicode/utf8"
)

// ending is a place where a sentence may end: its stops, what closes after them, and the space that follows.
//
//	... is it?!”  Next
//	        |  | |
//	     from  | next
//	           closed
type ending struct {
	from   int // of the first stop
	closed int // past the stops and the marks that close after them
	next   int // of the first character that is not white space, or the end of the paragraph
	force  force
	quoted bool // a quotation mark closes
	titled bool // a mark of a title closes: 》
	wide   bool // the last stop is one of Chinese or Japanese, which needs no space after it
	last   rune // the last stop
}

// force says how much a run of stops tells by itself.
type force uint8

const (
	point    force = iota // one full stop of Latin script, which may belong to an abbreviation or a number
	ellipsis              // ... or …, which may stand inside a sentence
	strong                // anything else
)

// readEnding reads the stops that begin at i with r, further stops after spaces (". . .") included.
func (c *cutter) readEnding(i int, r rune) ending {
	e := ending{from: i}
	dots, others := 0, 0
	for c.stops(r) {
		switch r {
		case '.', '．', '․':
			dots++
		case '…':
			dots += 3
		default:
			others++
		}
		i += utf8.RuneLen(r)
		e.wide, e.last = r >= 0x3000, r
		i = c.readClosers(i, &e)
		e.closed = i
		i = c.skipSpace(i)
		e.next = i
		r, _ = utf8.DecodeRuneInString(c.s[i:])
	}
	switch {
	case others > 0:
		e.force = strong
	case dots > 1:
		e.force = ellipsis
	}
	return e
}

// readClosers passes over the quotation marks and brackets that close at i, and over the number of a footnote.
func (c *cutter) readClosers(i int, e *ending) int {
	for i < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.s[i:])
		if unicode.IsSpace(r) {
			// French, and text cut into tokens, have a space before the closing mark.
			j := c.skipSpace(i)
			r, size = utf8.DecodeRuneInString(c.s[j:])
			if !c.closesAfterSpace(r, j+size) {
				break
			}
			i = j
		}
		switch markOf(r) {
		case noMark:
			return c.readFootnote(i, e)
		case openingMark:
			// German closes with the mark that English opens with: “ and ‘.
			if c.letterAt(i + size) {
				return c.readFootnote(i, e)
			}
			e.quoted = e.quoted || isQuote(r)
		case straightMark:
			if r == '"' {
				if c.quotes%2 == 0 && c.letterAt(i+size) {
					return i
				}
				c.quotes++
			}
			e.quoted = true
		case closingMark:
			e.quoted = e.quoted || isQuote(r)
			e.titled = e.titled || r == '》' || r == '〉'
		}
		i += size
	}
	return i
}

// closesAfterSpace tells whether r, with a space before it and after as its end, closes a quotation or bracket.
func (c *cutter) closesAfterSpace(r rune, after int) bool {
	switch r {
	case '»', '›', '”', '’', ')', ']', '」', '』', '）':
		return !c.letterAt(after)
	case '"':
		return after == len(c.s) || c.quotes%2 == 1 && !c.letterAt(after)
	}
	return false
}

// readFootnote passes over the raised number of a footnote: "the end.¹ Next", "the end.12 Next", "the end.[3] Next".
func (c *cutter) readFootnote(i int, e *ending) int {
	j, digits, bracket := i, 0, false
	for j < len(c.s) && digits <= 3 {
		r, size := utf8.DecodeRuneInString(c.s[j:])
		switch {
		case unicode.IsNumber(r):
			digits++
		case r == '[' && j == i:
			bracket = true
		case r == ']' && bracket && digits > 0:
			return j + size
		default:
			before, _ := utf8.DecodeLastRuneInString(c.s[:e.from])
			if digits > 0 && !bracket && unicode.IsSpace(r) && unicode.IsLower(before) && !c.stopBinds(e.from, j) {
				return j
			}
			return i
		}
		j += size
	}
	return i
}
