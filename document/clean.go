package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"variorum/text"
)

// clean brings a paragraph's text into its stored form: NFC, every run of white space of any kind one space, none at the
// ends, no soft hyphens and no spaces without width, which say only where a line may be broken. Joiners without width
// stay: in Persian, Hindi and others they are part of the spelling. A text of nothing but white space, control and format
// characters is empty.
func clean(s string) string {
	s = strings.Join(strings.Fields(norm.NFC.String(breaks.Replace(s))), " ")
	if blank(s) {
		return ""
	}
	return s
}

// breaks takes out what says only where a line may be broken, or not.
var breaks = strings.NewReplacer(softHyphen, "", zeroWidthSpace, "", wordJoiner, "", byteOrderMark, "")

// Characters that are not seen.
const (
	softHyphen     = "\u00AD"
	zeroWidthSpace = "\u200B"
	wordJoiner     = "\u2060"
	byteOrderMark  = "\uFEFF" // which says nothing in UTF-8, and inside a text means a word joiner
)

// countBreaks notes how many soft hyphens and spaces without width there are in a text, which clean takes out.
func countBreaks(s string) []string {
	var notes []string
	if n := strings.Count(s, softHyphen); n > 0 {
		notes = append(notes, count(n, "soft hyphen")+" left out")
	}
	if n := strings.Count(s, zeroWidthSpace) + strings.Count(s, wordJoiner); n > 0 {
		notes = append(notes, count(n, "space")+" without width left out")
	}
	return notes
}

// blank tells whether s shows nothing.
func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cc, r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
	}
	return true
}

// columns is how wide s stands on a page of fixed pitch: characters of East Asian scripts take two columns.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x300:
			n++
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wide tells whether r takes two columns.
func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// glue is what belongs between the end of one line and the beginning of the next where both are one paragraph:
// nothing beside East Asian punctuation and between characters written without spaces, else a space.
func glue(before, after string) string {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(after)
	switch {
	case eastPunct(a), eastPunct(b), string(a) == softHyphen:
		return ""
	case text.Unspaced(a) && (text.Unspaced(b) || sharedPunct(b)), sharedPunct(a) && text.Unspaced(b):
		return ""
	}
	return " "
}

// eastPunct tells whether r is punctuation of East Asian width, which brings its own space.
func eastPunct(r rune) bool { return r >= 0x3001 && wide(r) && unicode.IsPunct(r) }

// sharedPunct tells whether r is a mark that Chinese has in common with Western scripts.
func sharedPunct(r rune) bool { return strings.ContainsRune("“”‘’…—", r) }

// finalStops end a sentence; pauses end a part of one.
const (
	finalStops = ".!?。！？…．｡"
	pauses     = ",;:，；：、—"
	closers    = "\"'”’)]）】」』》〉»›"
)

// lastMark is the last character of s that is no closing quotation mark or bracket, 0 where there is none.
func lastMark(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	if r == utf8.RuneError {
		return 0
	}
	return r
}

// stops tells whether s ends as a sentence does.
func stops(s string) bool { return strings.ContainsRune(finalStops, lastMark(s)) }

// hangs tells whether s ends in a mark after which something must follow.
func hangs(s string) bool { return strings.ContainsRune(pauses, lastMark(s)) }
