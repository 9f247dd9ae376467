package report

import (
	"slices"
	"strings"
)

// part is a stretch of a paragraph, marked with the kind of change it belongs to or not at all.
type part struct {
	Text    string
	Kind    string // a class name, "" for unmarked
	Deleted bool   // a reading of A, which B has not
	Title   string // what the mark says when pointed at
}

// marks are the paragraphs of a grid with what a comparison marks in them.
type marks struct {
	parts   map[string][]part // by citation of the paragraph
	against map[string]string // by name of a variant: the name of the one it is compared with
}

// newMarks lays the edits of each pair of one language over the paragraphs of the grid. A variant is marked once,
// by the first pair it is in as B, or else as A.
func newMarks(c Collation, pairs []Differences) marks {
	m := marks{map[string][]part{}, map[string]string{}}
	texts := map[string]string{}
	for _, r := range c.Rows {
		for _, cell := range r.Cells {
			for _, p := range cell {
				texts[p.Citation] = p.Text
			}
		}
	}
	for _, d := range pairs {
		if !slices.ContainsFunc(d.Rows, func(r DifferenceRow) bool { return len(r.Edits) > 0 }) {
			continue
		}
		if m.claim(d.B, d.A) {
			m.addSide(d.Rows, texts, DifferenceRow.sideB)
		}
		if m.claim(d.A, d.B) {
			m.addSide(d.Rows, texts, DifferenceRow.sideA)
		}
	}
	return m
}

// kinds are those of the marks, most telling first.
func (m marks) kinds() []string {
	there := map[string]bool{}
	for _, parts := range m.parts {
		for _, p := range parts {
			there[p.Kind] = true
		}
	}
	var out []string
	for _, k := range kindOrder {
		if there["k-"+k] {
			out = append(out, k)
		}
	}
	return out
}

// claim tells whether v is still unmarked, and sets what it is compared with.
func (m marks) claim(v, against Variant) bool {
	if _, taken := m.against[v.citation()]; taken {
		return false
	}
	m.against[v.citation()] = against.Name
	return true
}

func (m marks) addSide(rows []DifferenceRow, texts map[string]string, side func(DifferenceRow) ([]string, []part)) {
	for _, r := range rows {
		citations, stream := side(r)
		paragraphs := make([]string, len(citations))
		for i, c := range citations {
			paragraphs[i] = texts[c]
		}
		for i, parts := range cut(stream, paragraphs) {
			m.parts[citations[i]] = parts
		}
	}
}

func (r DifferenceRow) sideA() ([]string, []part) {
	return r.CitationsA, r.stream(true, func(e Edit) string { return e.A })
}

func (r DifferenceRow) sideB() ([]string, []part) {
	return r.CitationsB, r.stream(false, func(e Edit) string { return e.B })
}

// stream is one side of a row's edits.
func (r DifferenceRow) stream(deleted bool, side func(Edit) string) []part {
	var out []part
	for _, e := range r.Edits {
		p := part{Text: side(e), Deleted: deleted}
		if p.Text == "" {
			continue
		}
		if !e.unchanged() {
			p.Kind, p.Title = e.class(), e.title()
		}
		out = append(out, p)
	}
	return out
}

// class is the class name of an edit's most telling kind.
func (e Edit) class() string {
	best := len(kindOrder)
	for _, k := range e.Kinds {
		best = min(best, rank(kindOrder, k))
	}
	if best == len(kindOrder) {
		return "k-other"
	}
	return "k-" + kindOrder[best]
}

// title says in words what a mark shows; mere wording and punctuation, the bulk of most pages, go without.
func (e Edit) title() string {
	if c := e.class(); c == "k-wording" || c == "k-punctuation" {
		return ""
	}
	return visible(strings.TrimSpace(e.Severity + " " + strings.Join(e.Kinds, ", ")))
}

// cut divides a stream of parts among the paragraphs whose texts, with white space between, it spells. It returns nil
// if it spells something else.
func cut(stream []part, paragraphs []string) [][]part {
	var all strings.Builder
	for _, p := range stream {
		all.WriteString(p.Text)
	}
	rest := all.String()
	var out [][]part
	for _, text := range paragraphs {
		trimmed := strings.TrimLeft(rest, " \t\r\n")
		stream = skip(stream, len(rest)-len(trimmed))
		if !strings.HasPrefix(trimmed, text) {
			return nil
		}
		out = append(out, take(stream, len(text)))
		stream = skip(stream, len(text))
		rest = trimmed[len(text):]
	}
	return out
}

// skip is stream without its first n bytes.
func skip(stream []part, n int) []part {
	for len(stream) > 0 && n >= len(stream[0].Text) {
		n -= len(stream[0].Text)
		stream = stream[1:]
	}
	if n == 0 || len(stream) == 0 {
		return stream
	}
	head := stream[0]
	head.Text = head.Text[n:]
	return append([]part{head}, stream[1:]...)
}

// take is the first n bytes of stream.
func take(stream []part, n int) []part {
	var out []part
	for _, p := range stream {
		if n == 0 {
			break
		}
		p.Text = p.Text[:min(n, len(p.Text))]
		n -= len(p.Text)
		out = append(out, p)
	}
	return out
}
