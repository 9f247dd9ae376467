package document

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// inline takes the marks out of the text of a paragraph. It knows what the file's links and footnotes refer to, and
// counts what it leaves out.
type inline struct {
	links, footnotes             map[string]bool
	targets, images, marks, tags int
}

// piece is a bit of a paragraph's text, or a run of marks that may turn out to be emphasis.
type piece struct {
	text         string
	run, size    int  // how many marks of the run are still unused, and how many they were; 0 for text
	opens, shuts bool // what the run may do, by what stands around it
}

var (
	tagMark   = regexp.MustCompile(`^</?[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>` + "`" + `]+))?)*\s*/?>`)
	autolink  = regexp.MustCompile(`^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+\.\w+)>`)
	entity    = regexp.MustCompile(`^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
	linkRest  = regexp.MustCompile(`^\(\s*(?:<[^<>]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)`)
	labelRest = regexp.MustCompile(`^\[([^\]\[]*)\]`)
)

// farthest is how many bytes a tag, an address or a label may take; it keeps the cost linear.
const farthest = 2000

// ahead is what stands at i, as far as marks may reach.
func ahead(s string, i int) string { return s[i:min(len(s), i+farthest)] }

// linkName is the form in which the names of link targets are compared.
func linkName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// opening is a bracket that may begin a link.
type opening struct {
	piece int // its place among the pieces
	at    int // and in the text, after the bracket
	image bool
}

// plain gives the text of a paragraph without its marks.
func (m *inline) plain(s string) string {
	if !strings.ContainsAny(s, "\\`*_~[]<&") {
		return s
	}
	var (
		pieces []piece
		open   []opening
		spans  = codeSpans(s)
		start  = 0 // of the text not yet in a piece
	)
	put := func(until, next int, p piece) {
		if until > start {
			pieces = append(pieces, piece{text: s[start:until]})
		}
		pieces = append(pieces, p)
		start = next
	}
	for i := 0; i < len(s); {
		for len(spans) > 0 && spans[0].start < i {
			spans = spans[1:]
		}
		next := i + 1
		switch c := s[i]; {
		case len(spans) > 0 && spans[0].start == i:
			next = spans[0].end
			put(i, next, piece{text: spans[0].text})
		case c == '\\' && next < len(s) && s[next] < utf8.RuneSelf && isMark(s[next]):
			next++
			put(i, next, piece{text: s[i+1 : next]})
		case c == '<':
			if at := autolink.FindStringSubmatch(ahead(s, i)); at != nil {
				next = i + len(at[0])
				put(i, next, piece{text: at[1]})
			} else if at := tagMark.FindString(ahead(s, i)); at != "" {
				next = i + len(at)
				put(i, next, piece{text: m.tag(at)})
			}
		case c == '&':
			if at := entity.FindString(ahead(s, i)); at != "" {
				next = i + len(at)
				put(i, next, piece{text: html.UnescapeString(at)})
			}
		case c == '[' || c == '!' && strings.HasPrefix(s[next:], "["):
			if c == '!' {
				next++
			}
			put(i, next, piece{text: s[i:next]})
			open = append(open, opening{len(pieces) - 1, next, c == '!'})
		case c == ']' && len(open) > 0:
			o := open[len(open)-1]
			open = open[:len(open)-1]
			if end := m.link(s, o, i); end > 0 {
				put(i, end, piece{})
				next = end
				pieces[o.piece].text = ""
				m.bracket(s[o.at:i], pieces[o.piece:], o.image)
			}
		case c == '*' || c == '_' || c == '~':
			for next < len(s) && s[next] == c {
				next++
			}
			put(i, next, newRun(s, i, next))
		}
		i = next
	}
	put(len(s), len(s), piece{})
	settleRuns(pieces)
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// isMark tells whether c is punctuation that a backslash makes text.
func isMark(c byte) bool { return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0 }

// tag gives what a tag leaves behind: a line break a space, any other nothing.
func (m *inline) tag(s string) string {
	if t := strings.ToLower(s); strings.HasPrefix(t, "<br>") || strings.HasPrefix(t, "<br/") || strings.HasPrefix(t, "<br ") {
		return " "
	}
	m.tags++
	return ""
}

// link tells where the link or footnote mark ends whose text ends with the bracket at i; 0 where it is neither.
func (m *inline) link(s string, o opening, i int) int {
	words := s[o.at:i]
	if m.isFootnote(words) {
		return i + 1
	}
	rest := ahead(s, i+1)
	if at := linkRest.FindString(rest); at != "" {
		return i + 1 + len(at)
	}
	if at := labelRest.FindStringSubmatch(rest); at != nil {
		if m.links[linkName(at[1])] || at[1] == "" && m.named(words) {
			return i + 1 + len(at[0])
		}
	}
	if m.named(words) {
		return i + 1
	}
	return 0
}

// isFootnote tells whether a text in brackets is the mark of a footnote.
func (m *inline) isFootnote(words string) bool {
	return strings.HasPrefix(words, "^") && len(words) <= farthest && m.footnotes[words[1:]]
}

// named tells whether a text is itself the name of a link's target.
func (m *inline) named(words string) bool {
	return len(m.links) > 0 && len(words) <= farthest && m.links[linkName(words)]
}

// bracket counts what a link or footnote mark leaves out; pieces are those of its text.
func (m *inline) bracket(words string, pieces []piece, image bool) {
	switch {
	case m.isFootnote(words):
		m.marks++
		for i := range pieces {
			pieces[i] = piece{}
		}
	case image && strings.TrimSpace(words) == "":
		m.images++
	default:
		m.targets++
	}
}
