package document

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// line is a line of a file.
type line struct {
	no     int    // from 1
	text   string // without white space at either end
	indent int    // columns of white space before it
	width  int    // columns without the indent
}

// readPlain reads the lines of a plain text into paragraphs.
func (d *Document) readPlain(raw []string) {
	blocks := plainBlocks(raw)
	l := layoutOf(blocks)
	words := hyphenWords{}
	if l.wrapped {
		words = hyphenated(blocks)
	}
	joined := 0
	for _, b := range blocks {
		for _, p := range l.paragraphs(b) {
			joined += len(p) - 1
			if t := clean(words.join(p)); t != "" {
				d.Paragraphs = append(d.Paragraphs, text.Paragraph{Kind: text.Body, Line: p[0].no, Text: t})
			}
		}
	}
	if joined > 0 {
		d.Notes = append(d.Notes, fmt.Sprintf("read as text wrapped at about %d columns: %s joined to the line before",
			l.width, count(joined, "line")))
	}
	if words.mended > 0 {
		d.Notes = append(d.Notes, fmt.Sprintf("%s cut by a hyphen at a line end joined", count(words.mended, "word")))
	}
	setKinds(d.Paragraphs, l)
}

// plainBlocks cuts a file at its blank lines into runs of lines that are not blank.
func plainBlocks(raw []string) [][]line {
	var blocks [][]line
	open := false
	for i, s := range raw {
		if blank(s) {
			open = false
			continue
		}
		if !open {
			blocks = append(blocks, nil)
			open = true
		}
		t := strings.TrimSpace(s)
		last := &blocks[len(blocks)-1]
		*last = append(*last, line{no: i + 1, text: t, indent: indentOf(s), width: columns(t)})
	}
	return blocks
}

// indentOf is how many columns of white space stand at the beginning of s; a tab goes on to the next multiple of 4.
func indentOf(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r == '\t':
			n += 4 - n%4
		case r == '\u3000':
			n += 2
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return n
}

// hyphenWords joins lines, mending words that were cut at their ends.
type hyphenWords struct {
	whole  map[string]bool // which of the words that would come of mending stand elsewhere in the text
	mended int
}

var (
	cutWord   = regexp.MustCompile(`(\pL+)[-‐]$`)
	restWord  = regexp.MustCompile(`^\p{Ll}+`)
	wholeWord = regexp.MustCompile(`\pL+`)
	// A hyphen before one of these hangs: "pre- and post-war".
	hangers = map[string]bool{"and": true, "or": true, "to": true, "und": true, "oder": true, "bis": true, "et": true, "ou": true, "y": true, "o": true, "e": true}
)

// hyphenated looks through a wrapped text for the words that mending would make. A word found whole elsewhere was
// clearly cut; without that, the hyphen may be the word's own.
func hyphenated(blocks [][]line) hyphenWords {
	h := hyphenWords{whole: map[string]bool{}}
	for _, b := range blocks {
		for i := 1; i < len(b); i++ {
			if head, rest := cutParts(b[i-1].text, b[i].text); rest != "" {
				h.whole[strings.ToLower(head+rest)] = false
			}
		}
	}
	if len(h.whole) == 0 {
		return h
	}
	for _, b := range blocks {
		for _, ln := range b {
			for _, w := range wholeWord.FindAllString(ln.text, -1) {
				if w = strings.ToLower(w); len(w) > 0 {
					if _, asked := h.whole[w]; asked {
						h.whole[w] = true
					}
				}
			}
		}
	}
	return h
}

// cutParts gives the two parts of a word that a line end with a hyphen may have cut.
func cutParts(before, after string) (head, rest string) {
	if !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "‐") {
		return "", ""
	}
	m := cutWord.FindStringSubmatch(tail(before))
	if m == nil {
		return "", ""
	}
	return m[1], restWord.FindString(after)
}

// tail is the last piece of a line, after its last white space.
func tail(s string) string { return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:] }

// join makes one text of the lines of a paragraph.
func (h *hyphenWords) join(lines []line) string {
	var b strings.Builder
	for i, ln := range lines {
		if i+1 == len(lines) {
			b.WriteString(ln.text)
			break
		}
		next := lines[i+1].text
		head, rest := cutParts(ln.text, next)
		switch {
		case strings.HasSuffix(ln.text, softHyphen): // which says itself that the word goes on
			b.WriteString(strings.TrimSuffix(ln.text, softHyphen))
			h.mended++
		case rest == "" || hangers[rest]:
			b.WriteString(ln.text)
			b.WriteString(glue(ln.text, next))
		case h.whole[strings.ToLower(head+rest)]:
			_, n := utf8.DecodeLastRuneInString(ln.text)
			b.WriteString(ln.text[:len(ln.text)-n])
			h.mended++
		default:
			b.WriteString(ln.text)
		}
	}
	return b.String()
}
