package document

import (
	"fmt"
	"regexp"
	"strings"

	"variorum/text"
)

// deepest is how far quotes and lists are followed into one another; what lies deeper is read as text.
const deepest = 16

// mdLine is a line of a Markdown file or of a quote, list item or footnote in it, with what marks those taken off.
type mdLine struct {
	no   int    // from 1, in the file
	text string // leading tabs are spaces
}

// markdown is the state of reading one file.
type markdown struct {
	inline
	paragraphs []text.Paragraph
	rules      int      // thematic breaks left out
	notes      []string // with their lines
}

// readMarkdown reads the lines of a Markdown file into paragraphs and gives the language its front matter declares.
func (d *Document) readMarkdown(raw []string) (lang string) {
	m := &markdown{inline: inline{links: map[string]bool{}, footnotes: map[string]bool{}}}
	lines := make([]mdLine, len(raw))
	for i, s := range raw {
		lines[i] = mdLine{i + 1, detab(s)}
	}
	lines, lang = m.frontMatter(lines)
	lines = m.comments(lines)
	m.definitions(lines)
	m.blocks(lines, setting{text.Body, text.Body}, 0)
	d.Paragraphs = m.paragraphs
	d.Notes = append(d.Notes, m.notes...)
	d.Notes = append(d.Notes, m.left()...)
	setMarkdownKinds(d.Paragraphs)
	return lang
}

// left says what was left out without a place: there may be many of each.
func (m *markdown) left() []string {
	var notes []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{m.rules, "rule"}, {m.targets, "link target"}, {m.images, "image without a description"},
		{m.marks, "footnote mark"}, {m.tags, "HTML tag"},
	} {
		if c.n > 0 {
			notes = append(notes, count(c.n, c.what)+" left out")
		}
	}
	return notes
}

// setMarkdownKinds finds what Markdown has no marks for: the title, who wrote the text, remarks, and lists whose
// members carry other signs than Markdown's.
func setMarkdownKinds(ps []text.Paragraph) {
	top := 0
	for _, p := range ps {
		if p.Kind == text.Heading && p.Level == 1 {
			top++
		}
	}
	if top == 1 && ps[0].Level == 1 {
		ps[0].Kind, ps[0].Level = text.Title, 0
	}
	k := look(ps)
	k.notes()
	k.opening()
	k.items()
}

// detab turns the tabs a line begins with into spaces, up to the next multiple of 4.
func detab(s string) string {
	if !strings.Contains(s[:len(s)-len(strings.TrimLeft(s, " \t"))], "\t") {
		return s
	}
	rest := strings.TrimLeft(s, " \t")
	return strings.Repeat(" ", indentOf(s[:len(s)-len(rest)])) + rest
}

var (
	fenceLine   = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})[^`]*$")
	atxLine     = regexp.MustCompile(`^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$`)
	ruleLine    = regexp.MustCompile(`^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$`)
	setextLine  = regexp.MustCompile(`^ {0,3}(=+|-+)\s*$`)
	quoteLine   = regexp.MustCompile(`^ {0,3}> ?`)
	itemLine    = regexp.MustCompile(`^( {0,3}(?:[-+*]|\d{1,3}[.)]))( {1,4}| *$)`)
	firstItem   = regexp.MustCompile(`^ {0,3}(?:[-+*]|1[.)]) +\S`)
	footLine    = regexp.MustCompile(`^ {0,3}\[\^([^\]\s]+)\]:\s*`)
	linkLine    = regexp.MustCompile(`^ {0,3}\[([^\]\[^][^\]\[]*)\]:\s*(?:<[^<>]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$`)
	delimiter   = regexp.MustCompile(`^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$`)
	frontLine   = regexp.MustCompile(`^(?:\s*$|\s*#|\s+\S|-\s|[\pL_][\pL\pN_ -]*\s*[:=])`)
	frontLang   = regexp.MustCompile(`(?i)^lang(?:uage)?\s*[:=]\s*["']?([A-Za-z0-9-]+)["']?\s*(?:#.*)?$`)
	frontFences = map[string][]string{"---": {"---", "..."}, "+++": {"+++"}}
)

// frontMatter takes off the data some writers put before a text, between lines of --- or +++.
func (m *markdown) frontMatter(lines []mdLine) (rest []mdLine, lang string) {
	ends := frontFences[strings.TrimRight(lines[0].text, " ")]
	for i := 1; i < len(lines) && ends != nil; i++ {
		s := strings.TrimRight(lines[i].text, " ")
		for _, end := range ends {
			if s == end {
				m.notes = append(m.notes, fmt.Sprintf("lines 1 to %d: front matter left out", i+1))
				return lines[i+1:], lang
			}
		}
		if !frontLine.MatchString(s) {
			break
		}
		if at := frontLang.FindStringSubmatch(s); at != nil {
			if tag, err := text.ParseLang(at[1]); err == nil {
				lang = tag
			} else {
				m.notes = append(m.notes, fmt.Sprintf("line %d: %q is not a language tag", i+1, at[1]))
			}
		}
	}
	return lines, ""
}

// comments takes out <!-- ... --> outside of code. A line that held nothing else is left empty and parts paragraphs.
func (m *markdown) comments(lines []mdLine) []mdLine {
	last := -1 // the last line where a comment ends: what opens after it is none
	for i, ln := range lines {
		if strings.Contains(ln.text, "-->") {
			last = i
		}
	}
	var (
		fence  string
		inside bool
		opened int // the line where the present comment began
		words  strings.Builder
	)
	for i, ln := range lines {
		if !inside {
			if fence = nextFence(fence, ln.text); fence != "" {
				continue
			}
		}
		var kept strings.Builder
		for rest := ln.text; ; {
			if inside {
				end := strings.Index(rest, "-->")
				if end < 0 {
					words.WriteString(rest + " ")
					break
				}
				words.WriteString(rest[:end])
				m.notes = append(m.notes, fmt.Sprintf("line %d: a comment left out: %s", opened, excerpt(words.String())))
				inside, rest = false, rest[end+len("-->"):]
			}
			at := commentStart(rest)
			if at >= 0 && (i > last || i == last && !strings.Contains(rest[at:], "-->")) {
				if last >= -1 {
					m.notes = append(m.notes, fmt.Sprintf("line %d: a comment is opened and never closed; read as text", ln.no))
				}
				at, last = -1, -2
			}
			if at < 0 {
				kept.WriteString(rest)
				break
			}
			kept.WriteString(rest[:at])
			words.Reset()
			inside, opened, rest = true, ln.no, rest[at+len("<!--"):]
		}
		lines[i].text = kept.String()
	}
	return lines
}

// nextFence says which fence is open after a line, given which one was before it; "" for none.
func nextFence(open, s string) string {
	s = strings.TrimLeft(s, " >")
	if open == "" {
		if at := fenceLine.FindStringSubmatch(s); at != nil {
			return at[1]
		}
		return ""
	}
	if closesFence(open, s) {
		return ""
	}
	return open
}

// closesFence tells whether a line closes the code block that the fence opened.
func closesFence(open, s string) bool {
	s = strings.TrimSpace(s)
	return len(s) >= len(open) && strings.Trim(s, open[:1]) == ""
}

// commentStart finds where a comment begins in a line, outside of its code spans; -1 where none does.
func commentStart(s string) int {
	from := 0
	if strings.Contains(s, "<!--") {
		for _, c := range codeSpans(s) {
			if at := strings.Index(s[from:c.start], "<!--"); at >= 0 {
				return from + at
			}
			from = c.end
		}
		if at := strings.Index(s[from:], "<!--"); at >= 0 {
			return from + at
		}
	}
	return -1
}

// excerpt shortens a text for a note.
func excerpt(s string) string {
	const most = 60
	s = clean(s)
	if r := []rune(head(s)); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// definitions finds what links and footnotes refer to, which may stand after the place that refers to it.
func (m *markdown) definitions(lines []mdLine) {
	fence := ""
	for _, ln := range lines {
		if fence = nextFence(fence, ln.text); fence != "" {
			continue
		}
		s := strings.TrimLeft(ln.text, " >")
		if at := footLine.FindStringSubmatch(s); at != nil {
			m.footnotes[at[1]] = true
		} else if at := linkLine.FindStringSubmatch(s); at != nil {
			m.links[linkName(at[1])] = true
		}
	}
}
