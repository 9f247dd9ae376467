package workbench

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"variorum/align"
	"variorum/report"
	"variorum/text"
)

// Unit is what an alignment counts.
type Unit string

// The units.
const (
	ByParagraph Unit = "paragraph"
	BySentence  Unit = "sentence"
	ByLine      Unit = "line" // of a file; an empty line is an empty unit
)

// ParseUnit reads a unit's name.
func ParseUnit(s string) (Unit, error) {
	switch u := Unit(s); u {
	case ByParagraph, BySentence, ByLine:
		return u, nil
	}
	return "", fmt.Errorf("%q is no unit; say line, sentence or paragraph", s)
}

// textsBy reads the texts of a selection for an alignment that counts such units.
func (b *Bench) textsBy(ctx context.Context, sel Selection, u Unit) ([]Text, error) {
	if u == ByLine {
		return b.texts(ctx, sel, b.readLines)
	}
	return b.Texts(ctx, sel)
}

// beads picks from an alignment the level of the unit.
func (u Unit) beads(a align.Alignment) []align.Bead {
	if u == BySentence {
		return a.Sentences
	}
	return a.Paragraphs
}

// rows picks from a grid the level of the unit.
func (u Unit) rows(rows []align.Row) []align.Row {
	if u == BySentence {
		return sentenceRows(rows)
	}
	return rows
}

// sentenceRows is the rows of sentences inside rows of paragraphs.
func sentenceRows(rows []align.Row) []align.Row {
	var inner []align.Row
	for _, r := range rows {
		inner = append(inner, r.Inner...)
	}
	return inner
}

// forAligner hands texts to the aligner, each paragraph or line as its sentences. Where lines are sentences already,
// they are not cut further: the one who cut them knew better, and a link then never ends inside a line.
func forAligner(texts []Text) []align.Text {
	out := make([]align.Text, len(texts))
	single := true
	for i, t := range texts {
		out[i] = align.Text{Lang: t.Lang, Paragraphs: t.cut()}
		single = single && t.lines != nil && sentencesPerUnit(out[i].Paragraphs) < 1.5
	}
	if !single {
		return out
	}
	for i, t := range texts {
		for k, line := range t.lines {
			if len(out[i].Paragraphs[k]) > 1 {
				out[i].Paragraphs[k] = []string{strings.TrimSpace(line)}
			}
		}
	}
	return out
}

// cut gives the paragraphs or lines of the text, each as its sentences.
func (t Text) cut() [][]string {
	units := make([][]string, 0, len(t.Paragraphs)+len(t.lines))
	for _, p := range t.Paragraphs {
		units = append(units, quoted(p.Text, p.Sentences))
	}
	for _, line := range t.lines {
		units = append(units, quoted(line, text.Sentences(line, t.Lang)))
	}
	return units
}

// quoted is what the spans cover of s.
func quoted(s string, spans []text.Span) []string {
	out := make([]string, len(spans))
	for i, span := range spans {
		out[i] = span.In(s)
	}
	return out
}

// sentencesPerUnit is the mean over the units that have any.
func sentencesPerUnit(units [][]string) float64 {
	n, sentences := 0, 0
	for _, u := range units {
		if len(u) > 0 {
			n++
			sentences += len(u)
		}
	}
	return float64(sentences) / float64(max(n, 1))
}

// unit is a line, sentence or paragraph of a text.
type unit struct {
	report.Passage     // of a sentence: the paragraph it stands in, with the sentence's text
	index          int // from 0 through the whole text, skipped paragraphs counted
}

// units lists what an alignment by this unit counts, in order.
func (t Text) units(u Unit) []unit {
	var out []unit
	for i, line := range t.lines {
		n := i + 1
		citation := t.Citation + "#l" + strconv.Itoa(n)
		out = append(out, unit{report.Passage{Number: n, Citation: citation, Kind: text.Body, Text: line}, i})
	}
	for _, p := range t.Paragraphs {
		whole := t.passage(p)
		if u != BySentence {
			out = append(out, unit{whole, p.Number - 1})
			continue
		}
		for i, s := range quoted(p.Text, p.Sentences) {
			part := whole
			part.Text = s
			out = append(out, unit{part, p.first + i})
		}
	}
	return out
}
