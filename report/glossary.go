package report

import (
	"fmt"
	"io"
	"strings"
)

// Glossary is concepts of a glossary, as listed.
type Glossary struct {
	Concepts   []GlossaryConcept   `json:"concepts"`
	Candidates []GlossaryCandidate `json:"candidates"` // of a work: what a program has found and nobody has decided on
}

// GlossaryConcept is a concept that people have agreed on, or are to decide on.
type GlossaryConcept struct {
	Concept    int            `json:"concept"` // its number
	Version    int            `json:"version"` // how many decisions there are on it
	State      string         `json:"state"`   // accepted, proposed, rejected, removed, merged
	Definition string         `json:"definition"`
	Note       string         `json:"note"`
	Subject    string         `json:"subject"`
	Work       string         `json:"work"` // the only work it holds for; empty for all
	Terms      []GlossaryTerm `json:"terms"`
	History    []GlossaryStep `json:"history,omitempty"` // in the order of doing; where it was asked for
}

// GlossaryTerm is a term of a concept.
type GlossaryTerm struct {
	Lang         string     `json:"lang"`
	Text         string     `json:"text"`
	Status       string     `json:"status"` // preferred, admitted, deprecated, superseded
	PartOfSpeech string     `json:"partOfSpeech"`
	Authority    string     `json:"authority"`
	Source       string     `json:"source"`
	Note         string     `json:"note"`
	From         string     `json:"from"`  // YYYY-MM-DD, the first day on which it is the agreed one; empty for no bound
	Until        string     `json:"until"` // the last
	Evidence     []Evidence `json:"evidence"`
}

// Evidence is where a term is used.
type Evidence struct {
	Citation   string `json:"citation"`
	Count      int    `json:"count"`
	Paragraphs []int  `json:"paragraphs"` // from 1
	Example    string `json:"example"`
}

// GlossaryStep is a decision on a concept.
type GlossaryStep struct {
	Kind    string   `json:"kind"`  // add, edit, remove, propose, accept, reject, merge, import
	Other   int      `json:"other"` // of a merge: the other concept; else 0
	Author  string   `json:"author"`
	Made    string   `json:"made"` // RFC 3339, UTC
	Note    string   `json:"note"`
	Changes []string `json:"changes"` // what became another, in words
}

// GlossaryCandidate is a rendering that a program has found for a term of a work.
type GlossaryCandidate struct {
	Work      string   `json:"work"`
	Lang      string   `json:"lang"`
	Term      string   `json:"term"`
	Target    string   `json:"target"` // the language of the rendering
	Rendering string   `json:"rendering"`
	Count     int      `json:"count"`    // how often, in all variants together
	Variants  []string `json:"variants"` // that say so
}

// Text writes a table, a line a concept, and after it the candidates.
func (g Glossary) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(g.Concepts)+len(g.Candidates) == 0 {
		p.line("No concepts.", plain)
		return p.Flush()
	}
	if len(g.Concepts) > 0 {
		t := Table{Header: []string{"concept", "terms", "subject", "state"}}
		for _, c := range g.Concepts {
			t.Rows = append(t.Rows, []string{fmt.Sprint(c.Concept), c.Line(), c.Subject, c.State})
		}
		p.table(t.without("subject", "").without("state", "accepted"))
	}
	if len(g.Candidates) > 0 {
		if len(g.Concepts) > 0 {
			p.line("", plain)
		}
		t := Table{Header: []string{"term", "rendering", "count", "said by"}}
		for _, c := range g.Candidates {
			t.Rows = append(t.Rows, []string{c.Term, c.Rendering, fmt.Sprint(c.Count), strings.Join(c.Variants, ", ")})
		}
		p.table(t)
	}
	return p.Flush()
}

// without is the table without a column that says the same in each row.
func (t Table) without(header, same string) Table {
	out := Table{}
	i := -1
	for k, h := range t.Header {
		if h == header {
			i = k
		}
	}
	for _, r := range t.Rows {
		if i < 0 || t.field(r, i) != same {
			return t
		}
	}
	drop := func(row []string) []string { return append(row[:i:i], row[i+1:]...) }
	out.Header = drop(t.Header)
	for _, r := range t.Rows {
		out.Rows = append(out.Rows, drop(r))
	}
	return out
}

// Line is the terms in a line, such as "zh 井 · en well, pit (deprecated)", without what could steer a terminal.
func (c GlossaryConcept) Line() string {
	var out strings.Builder
	lang := ""
	for _, t := range c.Terms {
		switch {
		case t.Lang == lang:
			out.WriteString(", ")
		case lang != "":
			out.WriteString(" · ")
		}
		if t.Lang != lang {
			out.WriteString(t.Lang + " ")
		}
		lang = t.Lang
		out.WriteString(t.Text)
		if about := t.standing(); about != "" {
			out.WriteString(" (" + about + ")")
		}
	}
	return visible(out.String())
}

// standing says how a term stands, where that is not simply preferred or admitted.
func (t GlossaryTerm) standing() string {
	var parts []string
	if t.Status != "preferred" && t.Status != "admitted" {
		parts = append(parts, t.Status)
	}
	if t.From != "" {
		parts = append(parts, "from "+t.From)
	}
	if t.Until != "" {
		parts = append(parts, "until "+t.Until)
	}
	return strings.Join(parts, ", ")
}

// Text writes all that is known of a concept, and what was decided on it.
func (c GlossaryConcept) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	p.flow(0, piece{visible(fmt.Sprintf("Concept %d", c.Concept)), bold}, piece{fmt.Sprintf("  %s, version %d", c.State, c.Version), faint})
	for _, f := range [][2]string{{"subject", c.Subject}, {"definition", c.Definition}, {"note", c.Note}, {"only for", c.Work}} {
		p.named(2, f[0], f[1])
	}
	for _, t := range c.Terms {
		p.line("", plain)
		p.flow(2, piece{visible(t.Lang) + "  ", faint}, piece{visible(t.Text), bold}, piece{"  " + visible(t.whole()), plain})
		for _, f := range [][2]string{
			{"part of speech", t.PartOfSpeech}, {"authority", t.Authority}, {"source", t.Source}, {"note", t.Note},
		} {
			p.named(6, f[0], f[1])
		}
		for _, e := range t.Evidence {
			p.named(6, "evidence", e.line())
		}
	}
	if len(c.History) > 0 {
		p.line("", plain)
		t := Table{Header: []string{"made", "by", "what", "note", "changes"}}
		for _, h := range c.History {
			t.Rows = append(t.Rows, []string{shortTime(h.Made), h.Author, h.what(), h.Note, strings.Join(h.Changes, "; ")})
		}
		p.table(t.without("note", ""))
	}
	return p.Flush()
}

// whole is a term's status and days.
func (t GlossaryTerm) whole() string {
	standing := t.standing()
	if !strings.HasPrefix(standing, t.Status) {
		standing = strings.TrimSuffix(t.Status+", "+standing, ", ")
	}
	return standing
}

// named writes a field with its name, if it says something.
func (p *printer) named(indent int, name, value string) {
	if value != "" {
		p.flow(indent, piece{name + ": ", faint}, piece{visible(strings.ReplaceAll(value, "\n", " / ")), plain})
	}
}

// line is evidence in a line.
func (e Evidence) line() string {
	var parts []string
	if e.Citation != "" {
		parts = append(parts, e.Citation)
	}
	if e.Count > 0 {
		parts = append(parts, fmt.Sprintf("×%d", e.Count))
	}
	const shown = 8
	for i, n := range e.Paragraphs {
		if i == shown {
			parts = append(parts, fmt.Sprintf("and %d more", len(e.Paragraphs)-shown))
			break
		}
		parts = append(parts, fmt.Sprintf("p%d", n))
	}
	line := strings.Join(parts, " ")
	if e.Example != "" {
		line = strings.TrimPrefix(line+": “"+e.Example+"”", ": ")
	}
	return line
}

// what is the kind of a decision, of a merge with the other concept.
func (h GlossaryStep) what() string {
	if h.Other > 0 {
		return fmt.Sprintf("%s %d", h.Kind, h.Other)
	}
	return h.Kind
}
