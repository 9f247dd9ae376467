package text

import (
	"unicode"
	"unicode/utf8"
)

// SentenceVersion names the rules of Sentences; it is stored with what they made and rises when they change.
const SentenceVersion = 1

// Sentences cuts one paragraph. The spans are in order, do not overlap, have no white space at either end, and
// only white space lies outside them. A paragraph of white space has no sentence.
//
// A sentence ends at a stop (. ! ? 。！？ and their kin) with the quotation marks and brackets that close after it,
// as in rules SB6 to SB11 of UAX #29, read in one pass. It goes on where a small letter or a comma follows, after an
// abbreviation, an initial or an ordinal of the language (see stopBinds), after an ellipsis that nothing closes, and
// after a quoted question with its "he said". It ends inside a quotation as well, since many a speech is longer than a
// paragraph and many a quotation mark is never closed. A colon or semicolon never ends a sentence.
//
// lang is a BCP 47 tag; an unknown or empty one is read with English abbreviations. The cost is linear.
func Sentences(s, lang string) []Span {
	c := cutter{s: s, lang: primary(lang)}
	c.abbreviations = abbreviationsOf(c.lang)
	var spans []Span
	for i := 0; i < len(s); {
		if b := s[i]; b < utf8.RuneSelf && b != '.' && b != '!' && b != '?' && b != ';' {
			if b == '"' {
				c.quotes++
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !c.stops(r) {
			i += size
			continue
		}
		end := c.readEnding(i, r)
		if c.cuts(end) {
			spans = appendTrimmed(spans, s, c.start, end.closed)
			c.start = end.next
		}
		i = end.closed
	}
	return appendTrimmed(spans, s, c.start, len(s))
}

// appendTrimmed appends the span without white space at its ends, unless nothing is left.
func appendTrimmed(spans []Span, s string, start, end int) []Span {
	for start < end {
		r, size := utf8.DecodeRuneInString(s[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(s[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= size
	}
	if start == end {
		return spans
	}
	return append(spans, Span{start, end})
}

// cutter is the state of one pass over a paragraph.
type cutter struct {
	s, lang       string
	abbreviations map[string]binding
	start         int // of the sentence being read
	letter        int // no letter or digit lies in s[start:letter]
	quotes        int // straight double quotation marks read so far
}

// cuts decides whether a sentence ends at e.
func (c *cutter) cuts(e ending) bool {
	if e.next == len(c.s) || e.titled || !c.hasContent(e.from) {
		return false
	}
	if before, _ := utf8.DecodeLastRuneInString(c.s[:e.from]); markOf(before) == openingMark {
		return false // "(!)", “？” as the name of the mark
	}
	first, at := c.nextLetter(e.next)
	next, _ := utf8.DecodeRuneInString(c.s[e.next:])
	spaced := e.next > e.closed
	switch {
	case goesOn(next), markOf(next) == closingMark && !c.letterAt(e.next+utf8.RuneLen(next)):
		return false
	case isDash(next) && (e.quoted || !spaced || unicode.IsLower(first)):
		return false
	case e.quoted && tiesQuotation(next):
		return false
	case e.force == ellipsis && Unspaced(first):
		return (e.quoted || isQuote(next)) && !c.namesSpeaker(e, at)
	case e.force == ellipsis:
		return (spaced || e.quoted) && unicode.IsLetter(first) && !unicode.IsLower(first) &&
			!c.stammers(e.from, at) && !c.namesSpeaker(e, at)
	case e.wide:
		return e.last == '。' || !c.namesSpeaker(e, at)
	case unicode.IsLower(first):
		return false
	case !spaced && !c.cutsWithoutSpace(e, first, at):
		return false
	case e.force == point:
		return !c.stopBinds(e.from, e.next)
	}
	return !c.namesSpeaker(e, at)
}

// cutsWithoutSpace tells whether a sentence may end at e although its next letter, first, follows at once: before Han
// or Kana, where a quotation ends or begins before a capital, and in "Why?Because".
func (c *cutter) cutsWithoutSpace(e ending, first rune, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(c.s[:e.from])
	next, _ := utf8.DecodeRuneInString(c.s[e.next:])
	switch {
	case Unspaced(first):
		return !unicode.IsDigit(before)
	case !unicode.IsUpper(first):
		return false
	case e.quoted, isQuote(next):
		return true
	}
	after, _ := utf8.DecodeRuneInString(c.s[at+utf8.RuneLen(first):])
	return e.force == strong && unicode.IsLower(before) && unicode.IsLower(after)
}

// hasContent tells whether the sentence being read has a letter or digit before end.
func (c *cutter) hasContent(end int) bool {
	c.letter = max(c.letter, c.start)
	for c.letter < end {
		r, size := utf8.DecodeRuneInString(c.s[c.letter:])
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
		c.letter += size
	}
	return false
}

// nextLetter returns the character at i or, where quotation marks, opening brackets or dashes stand there, the one
// after them.
func (c *cutter) nextLetter(i int) (r rune, at int) {
	for i < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.s[i:])
		if markOf(r) != openingMark && !isQuote(r) && !isDash(r) && !unicode.IsSpace(r) {
			return r, i
		}
		i += size
	}
	return utf8.RuneError, i
}

// skipSpace returns the place of the first character at or after i that is not white space.
func (c *cutter) skipSpace(i int) int {
	for i < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

// letterAt tells whether a letter or digit stands at i.
func (c *cutter) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.s[i:])
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// stops tells whether r can end a sentence.
func (c *cutter) stops(r rune) bool {
	switch {
	case r == '.', r == '!', r == '?', r == '。', r == '！', r == '？', r == '…', r == '．':
		return true
	case r < 0x80:
		return r == ';' && c.lang == "el"
	case 0x4E00 <= r && r <= 0x9FFF:
		return false
	}
	return unicode.Is(unicode.STerm, r)
}
