package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// notFound stands for places of a term whose rendering was not found.
const notFound = "not found"

// Text writes the term table: a row a term with its count, a column a translation with its renderings, the majority
// first, and the flags in the last column.
func (t Terms) Text(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	if len(t.Concepts) == 0 {
		p.line("No terms.", plain)
		return p.Flush()
	}
	targets := t.columns()
	heads := append(variantHeads(targets), painted("flags", bold))
	names := make([]string, 0, len(heads))
	for _, v := range targets {
		names = append(names, v.Name)
	}
	first, last := len("term"), len("flags")
	for _, c := range t.Concepts {
		first = max(first, columns(visible(c.heading())))
		for _, f := range c.Flags {
			last = max(last, columns(visible(f)))
		}
	}
	sheet := newSheet(p, min(first, p.width/4), append(names, "flags"), min(last, p.width/5))
	head := append(painted("term", bold), painted(t.Source.Name, faint)...)
	sheet.head(head, heads)
	for _, c := range t.Concepts {
		cells := make([]cell, 0, len(heads))
		for _, v := range targets {
			cells = append(cells, renderingsCell(c.renderings(v.Name), slices.Contains(c.InconsistentIn, v.Name)))
		}
		sheet.body(words(c.heading()), append(cells, c.flagsCell()))
	}
	p.WriteString("\n")
	p.flow(0, piece{termsGuide, faint})
	return p.Flush()
}

const termsGuide = "≠ one translation renders the term in several ways · ? not sure · or: the phrases that came next"

// columns are the targets, and after them any variant that a rendering names though the targets do not.
func (t Terms) columns() []Variant {
	out := slices.Clone(t.Targets)
	known := map[string]bool{}
	for _, v := range out {
		known[v.Name] = true
	}
	for _, c := range t.Concepts {
		for _, r := range c.Renderings {
			if !known[r.Variant] {
				known[r.Variant] = true
				out = append(out, Variant{Name: r.Variant})
			}
		}
	}
	return out
}

// heading is the term with its count.
func (c Concept) heading() string { return fmt.Sprintf("%s ×%d", c.Term, c.Count) }

// renderings are what one variant says, most frequent first, with what was not found at the end.
func (c Concept) renderings(variant string) []Rendering {
	var out []Rendering
	for _, r := range c.Renderings {
		if r.Variant == variant {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b Rendering) int {
		if missing := (a.Text == ""); missing != (b.Text == "") {
			if missing {
				return 1
			}
			return -1
		}
		return cmp.Compare(b.Count, a.Count)
	})
	return out
}

// majority is how many of sorted renderings share the highest count.
func majority(rs []Rendering) int {
	n := 0
	for n < len(rs) && rs[n].Text != "" && rs[n].Count == rs[0].Count {
		n++
	}
	return n
}

// What a reader should look at before taking a rendering for what was said: in the statutes by which the weights were set,
// 125 of 130 renderings above this confidence were right.
const (
	sure      = 0.9
	leastLead = 0.3 // margin below which the next phrase is nearly as good
)

// doubtful tells whether a rendering may well be another phrase, or part of one.
func (r Rendering) doubtful() bool {
	return r.Text != "" && (r.Confidence < sure || r.Margin < leastLead)
}

// wording is a rendering with what is counted with it.
func (r Rendering) wording() string {
	if r.Text == "" {
		return notFound
	}
	return strings.Join(append([]string{r.Text}, r.Also...), " / ")
}

// others are what came next and is worth a look.
func (r Rendering) others() string {
	const leastWorth = 0.2 // confidence
	var texts []string
	for _, a := range r.Alternatives {
		if a.Confidence >= leastWorth {
			texts = append(texts, a.Text)
		}
	}
	return strings.Join(texts, " · ")
}

// renderingsCell writes renderings with their counts, the majority bold, behind a sign where they are at odds. Behind what
// is doubtful stands a question mark, and beneath, what came next.
func renderingsCell(rs []Rendering, odds bool) cell {
	if len(rs) == 0 {
		return painted("—", faint)
	}
	best := majority(rs)
	var pieces []piece
	others := "" // only the first has any
	if odds {
		pieces = append(pieces, piece{"≠ ", warning})
	}
	for i, r := range rs {
		if i > 0 {
			pieces = append(pieces, piece{" · ", faint})
		}
		rendition := plain
		switch {
		case r.Text == "":
			rendition = faint
		case i < best && len(rs) > 1:
			rendition = bold
		}
		pieces = append(pieces, piece{visible(fmt.Sprintf("%s ×%d", r.wording(), r.Count)), rendition})
		if r.doubtful() {
			pieces = append(pieces, piece{"?", warning})
		}
		if r.doubtful() || r.Text == "" {
			others += r.others()
		}
	}
	out := cell{{pieces: pieces}}
	if others != "" {
		out = append(out, block{"or", []piece{{visible(others), faint}}})
	}
	return out
}

func (c Concept) flagsCell() cell {
	var out cell
	for _, f := range c.Flags {
		out = append(out, painted(f, warning)...)
	}
	return out
}

// Summary writes how many terms there are and how many carry each flag.
func (t Terms) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	p.flow(0, piece{visible(t.Tally().sentence()), plain})
	return p.Flush()
}

func (t TermsTally) sentence() string {
	if len(t.Flags) == 0 {
		return Count(t.Concepts, "term") + ", none flagged."
	}
	flags := make([]string, 0, len(t.Flags))
	for f := range t.Flags {
		flags = append(flags, f)
	}
	slices.Sort(flags)
	for i, f := range flags {
		flags[i] = fmt.Sprintf("%d %s", t.Flags[f], f)
	}
	return fmt.Sprintf("%s, %d flagged: %s.", Count(t.Concepts, "term"), t.Flagged, strings.Join(flags, ", "))
}
