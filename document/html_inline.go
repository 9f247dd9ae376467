package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lineBreak stands in a paragraph for <br>, softBreak for a line end in the page's source.
const (
	lineBreak = '\u2028'
	softBreak = '\n'
)

// inline reads an element that stands in the line. It may hold blocks all the same.
func (h *htmlReader) inline(n *html.Node, p *htmlPlace) {
	if isAction(n) {
		h.left.controls++
		return
	}
	switch n.DataAtom {
	case atom.Br:
		h.words.WriteRune(lineBreak)
	case atom.Wbr, atom.Rp:
	case atom.Rt, atom.Rtc:
		h.left.readings++
	case atom.A:
		if isNoteMark(n) {
			h.left.marks++
			return
		}
		h.linking++
		h.walk(n, p)
		h.linking--
	case atom.Sup:
		if h.marksNote(n) {
			h.left.marks++
			return
		}
		h.walk(n, p)
	default:
		h.walk(n, p)
	}
}

// isAction tells whether an element in the line is something to click that is no text: a wiki's "[edit]", the pilcrow
// that gives the address of a heading.
func isAction(n *html.Node) bool {
	for _, w := range nameWords(n) {
		if w == "editsection" || w == "headerlink" {
			return true
		}
	}
	return false
}

// write adds a piece of text to the paragraph. In the source of a page a line end is as good as a space, but for
// scripts written without spaces, where flush settles it.
func (h *htmlReader) write(s string) {
	if h.pre > 0 {
		s = strings.NewReplacer("\r\n", string(lineBreak), "\r", string(lineBreak), "\n", string(lineBreak)).Replace(s)
	}
	h.words.WriteString(s)
	for _, r := range s {
		if c := string(r); c == softHyphen || c == zeroWidthSpace || c == wordJoiner {
			h.unseen.WriteRune(r)
		}
	}
	if h.linking > 0 {
		h.linked += len(strings.TrimSpace(s))
	}
}

// isNoteMark tells whether a link says that it leads to a footnote or back from one.
func isNoteMark(n *html.Node) bool {
	switch attribute(n, "role") {
	case "doc-noteref", "doc-backlink":
		return true
	}
	s := strings.TrimSpace(innerText(n))
	if s == "" || utf8.RuneCountInString(s) > 6 {
		return false
	}
	if strings.Trim(s, "↩↑↵⏎^\uFE0E\uFE0F") == "" {
		return true
	}
	for _, w := range nameWords(n) {
		if w == "footnote" || w == "noteref" || w == "fnref" || w == "backref" {
			return true
		}
	}
	return false
}

// marksNote tells whether a raised text is the mark of a footnote and no exponent or ordinal: it links, stands in
// brackets, is a star or dagger, or a number after the end of a sentence.
func (h *htmlReader) marksNote(n *html.Node) bool {
	s := clean(innerText(n))
	if s == "" || utf8.RuneCountInString(s) > 6 {
		return false
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return true
		}
	}
	bare := strings.Trim(s, "[]()（）［］〔〕")
	number := strings.Trim(bare, "0123456789,") == ""
	switch {
	case h.linking > 0 && number, strings.Trim(s, "*†‡§¶") == "":
		return true
	case bare != s:
		return utf8.RuneCountInString(bare) <= 4
	}
	before := strings.TrimSpace(h.words.String())
	return number && stops(before)
}

// lineParts cuts what stands in a block into paragraphs: at an empty line, and at a line that is indented as a
// paragraph is; where neither is there, but the lines are sentences or numbered, each line is one. Parts are clean.
func lineParts(s string) []string {
	lines := strings.Split(s, string(lineBreak))
	each := listsLines(lines)
	return joinedLines(lines, func(line string) bool { return each || widelyIndented(line) })
}

// preParts cuts what stands in a block whose lines were set by hand: only at an empty line, since indents and breaks
// mean what the author meant.
func preParts(s string) []string {
	return joinedLines(strings.Split(s, string(lineBreak)), func(string) bool { return false })
}

// joinedLines makes paragraphs of lines; one ends at an empty line and before a line that begins another.
func joinedLines(lines []string, begins func(line string) bool) []string {
	var parts []string
	var part strings.Builder
	last := "" // the last line of the part
	end := func() {
		if s := clean(part.String()); s != "" {
			parts = append(parts, s)
		}
		part.Reset()
		last = ""
	}
	for _, l := range lines {
		t := joinSource(l)
		switch {
		case t == "":
			end()
			continue
		case begins(l):
			end()
		}
		if last != "" {
			part.WriteString(glue(last, t))
		}
		part.WriteString(t)
		last = t
	}
	end()
	return parts
}

// listsLines tells whether the lines of a block, parted by single breaks, are paragraphs of their own.
func listsLines(lines []string) bool {
	complete, all := 0, 0
	for _, l := range lines {
		t := clean(l)
		if t == "" {
			continue
		}
		all++
		if stops(t) || hangs(t) && markOf(t) != unmarked || markOf(t) >= section {
			complete++
		}
	}
	return all > 1 && 3*complete >= 2*all
}

// widelyIndented tells whether a line begins with spaces that a browser shows, as wide as an indent.
func widelyIndented(s string) bool {
	width := 0
	for _, r := range s {
		switch {
		case r == '\u3000':
			width += 2
		case r == '\u00A0' || r == '\u2002' || r == '\u2003':
			width++
		case r == ' ' || r == '\t' || r == '\r' || r == softBreak:
		default:
			return width >= 2
		}
	}
	return false
}

// joinSource joins the lines of a page's source that one line of text was written in, and trims it.
func joinSource(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	last := "" // the last line written
	for l := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\r' || r == softBreak }) {
		t := strings.TrimFunc(l, unicode.IsSpace)
		if t == "" {
			continue
		}
		if last != "" {
			b.WriteString(glue(last, t))
		}
		b.WriteString(t)
		last = t
	}
	return b.String()
}

// nameWords are the words of which the names are made that an element has by its class and id, in small letters.
func nameWords(n *html.Node) []string {
	var words []string
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" || len(a.Val) > farthest {
			continue
		}
		start := 0
		cut := func(end int) {
			if end > start {
				words = append(words, strings.ToLower(a.Val[start:end]))
			}
		}
		for i := 0; i < len(a.Val); i++ {
			switch c := a.Val[i]; {
			case c >= 'A' && c <= 'Z' && i > start && a.Val[i-1] >= 'a' && a.Val[i-1] <= 'z':
				cut(i)
				start = i
			case (c|0x20 < 'a' || c|0x20 > 'z') && c < utf8.RuneSelf:
				cut(i)
				start = i + 1
			}
		}
		cut(len(a.Val))
	}
	return words
}
