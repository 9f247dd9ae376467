package document

import (
	"strings"

	"variorum/text"
)

// setting is what paragraphs are by the place they stand in: the first, and those after it.
type setting struct{ first, rest text.Kind }

// blocks reads lines as blocks, deep marks inside one another.
func (m *markdown) blocks(lines []mdLine, in setting, deep int) {
	kind := in.first
	for i := 0; i < len(lines); {
		s := lines[i].text
		n := 1 // lines of this block
		switch {
		case blank(s):
		case fenceLine.MatchString(s):
			n = m.fence(lines[i:], kind)
		case atxLine.MatchString(s):
			at := atxLine.FindStringSubmatch(s)
			m.add(text.Heading, len(at[1]), lines[i].no, m.plain(at[2]))
		case ruleLine.MatchString(s):
			m.rules++
		case quoteLine.MatchString(s) && deep < deepest:
			n = m.quote(lines[i:], in, deep)
		case itemLine.MatchString(s) && deep < deepest:
			n = m.item(lines[i:], in, deep)
		case footLine.MatchString(s) && deep < deepest:
			n = m.footnote(lines[i:], deep)
		case linkLine.MatchString(s):
			m.targets++
		case isTable(lines[i:]):
			n = m.table(lines[i:], kind)
		default:
			n = m.paragraph(lines[i:], kind)
		}
		if !blank(s) {
			kind = in.rest
		}
		i += n
	}
}

// add adds a paragraph, unless taking out the marks left nothing of it.
func (m *markdown) add(kind text.Kind, level, line int, s string) {
	if s = clean(s); s != "" {
		m.paragraphs = append(m.paragraphs, text.Paragraph{Kind: kind, Level: level, Line: line, Text: s})
	}
}

// fence reads a block of code: one paragraph, as it stands.
func (m *markdown) fence(lines []mdLine, kind text.Kind) int {
	open := fenceLine.FindStringSubmatch(lines[0].text)[1]
	var code []string
	for i := 1; i < len(lines); i++ {
		if closesFence(open, lines[i].text) {
			m.add(kind, 0, lines[0].no, strings.Join(code, " "))
			return i + 1
		}
		code = append(code, lines[i].text)
	}
	m.add(kind, 0, lines[0].no, strings.Join(code, " "))
	return len(lines)
}

// interrupts tells whether a line begins a block of its own right after a line of a paragraph.
func interrupts(s string) bool {
	return blank(s) || fenceLine.MatchString(s) || atxLine.MatchString(s) || ruleLine.MatchString(s) ||
		quoteLine.MatchString(s) || firstItem.MatchString(s) || footLine.MatchString(s)
}

// quote reads a block quote: its lines without their marks, and the lines that lazily go on with its paragraph.
func (m *markdown) quote(lines []mdLine, in setting, deep int) int {
	var inner []mdLine
	n := 0
	for ; n < len(lines); n++ {
		s := lines[n].text
		switch at := quoteLine.FindString(s); {
		case at != "":
			inner = append(inner, mdLine{lines[n].no, detab(s[len(at):])})
			continue
		case !interrupts(s) && !blank(inner[len(inner)-1].text):
			inner = append(inner, lines[n])
			continue
		}
		break
	}
	if in.rest != text.Note {
		in = setting{text.Quote, text.Quote}
	}
	m.blocks(inner, in, deep+1)
	return n
}

// item reads a member of a list: its first line without the mark, and the lines indented as far as its text or lazily
// going on with it.
func (m *markdown) item(lines []mdLine, in setting, deep int) int {
	s := lines[0].text
	at := itemLine.FindStringSubmatch(s)
	width := len(at[0])
	if width == len(s) || s[width] == ' ' { // nothing on the first line, or text that begins with spaces
		width = len(at[1]) + 1
	}
	inner := []mdLine{{lines[0].no, detab(s[min(width, len(s)):])}}
	n := m.indented(lines, &inner, width)
	if in.rest != text.Note {
		in.first = text.Item
	}
	m.blocks(inner, in, deep+1)
	return n
}

// footnote reads what stands behind a footnote's mark, and what is indented under it.
func (m *markdown) footnote(lines []mdLine, deep int) int {
	s := lines[0].text
	inner := []mdLine{{lines[0].no, s[len(footLine.FindString(s)):]}}
	n := m.indented(lines, &inner, 2)
	m.blocks(inner, setting{text.Note, text.Note}, deep+1)
	return n
}

// indented collects the lines after the first that belong to a list item or footnote whose text is indented by width,
// and tells how many lines it takes up.
func (m *markdown) indented(lines []mdLine, inner *[]mdLine, width int) int {
	n := 1 // lines taken, without blank ones at the end
	for i := 1; i < len(lines); i++ {
		s := lines[i].text
		last := (*inner)[len(*inner)-1].text
		switch {
		case blank(s):
			s = ""
		case indentOf(s) >= width:
			s = s[width:]
		case !blank(last) && !interrupts(s) && !itemLine.MatchString(s):
		default:
			return n
		}
		*inner = append(*inner, mdLine{lines[i].no, s})
		if s != "" {
			n = i + 1
		}
	}
	return n
}

// paragraph reads a paragraph, which an underline may make a heading.
func (m *markdown) paragraph(lines []mdLine, kind text.Kind) int {
	n := 1
	for ; n < len(lines); n++ {
		s := lines[n].text
		if at := setextLine.FindStringSubmatch(s); at != nil {
			level := 1
			if at[1][0] == '-' {
				level = 2
			}
			m.add(text.Heading, level, lines[0].no, m.plain(joinSoft(lines[:n])))
			return n + 1
		}
		if interrupts(s) || isTable(lines[n:]) {
			break
		}
	}
	m.add(kind, 0, lines[0].no, m.plain(joinSoft(lines[:n])))
	return n
}

// joinSoft joins the lines of a paragraph. A hard break, two spaces or a backslash at a line end, becomes a space.
func joinSoft(lines []mdLine) string {
	var b strings.Builder
	for i, ln := range lines {
		s := strings.TrimSpace(ln.text)
		if i+1 == len(lines) {
			b.WriteString(s)
			break
		}
		hard := strings.HasSuffix(ln.text, "  ")
		if slashes := len(s) - len(strings.TrimRight(s, `\`)); slashes%2 == 1 {
			s, hard = s[:len(s)-1], true
		}
		b.WriteString(s)
		if next := strings.TrimSpace(lines[i+1].text); hard || s == "" {
			b.WriteByte(' ')
		} else {
			b.WriteString(glue(s, next))
		}
	}
	return b.String()
}

// isTable tells whether a table begins: a row, and under it a line of dashes with as many cells.
func isTable(lines []mdLine) bool {
	if len(lines) < 2 || !strings.Contains(lines[0].text, "|") || !strings.Contains(lines[1].text, "|") ||
		!delimiter.MatchString(lines[1].text) {
		return false
	}
	return len(cells(lines[0].text)) == len(cells(lines[1].text))
}

// table reads a table, a row a paragraph.
func (m *markdown) table(lines []mdLine, kind text.Kind) int {
	n := 0
	for ; n < len(lines) && (n < 2 || strings.Contains(lines[n].text, "|") && !interrupts(lines[n].text)); n++ {
		if n == 1 {
			continue
		}
		var row []string
		filled := false
		for _, c := range cells(lines[n].text) {
			c = clean(m.plain(c))
			row = append(row, c)
			filled = filled || c != ""
		}
		if filled {
			m.add(kind, 0, lines[n].no, strings.Join(row, " | "))
		}
	}
	return n
}

// cells cuts a row at its bars; a bar behind a backslash stays text.
func cells(s string) []string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "|")
	var out []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	if rest := s[start:]; strings.TrimSpace(rest) != "" || len(out) == 0 {
		out = append(out, rest)
	}
	return out
}
