package workbench

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"variorum/align"
	"variorum/diff"
	"variorum/quality"
	"variorum/report"
	"variorum/text"
)

// Compare tells what the translations of the selection say against one another, language by language: who departs from
// what most of the others say, and how far each stands from the rest. The original is the text marked so, else the first
// where no other is in its language; without one the texts are compared by themselves. A translation that is the only
// one into its language is named and left out.
func (b *Bench) Compare(ctx context.Context, sel Selection) (report.Several, error) {
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return report.Several{}, err
	}
	original := originalAmong(texts)
	groups, alone := byLanguage(texts, original)
	if len(groups) == 0 {
		return report.Several{}, notSeveral(texts, original)
	}
	c, err := b.collate(ctx, texts)
	if err != nil {
		return report.Several{}, err
	}
	var out report.Several
	for _, columns := range groups {
		b.progress("comparing the translations into %s", texts[columns[0]].Lang)
		out.Groups = append(out.Groups, c.several(original, columns))
	}
	for _, k := range alone {
		reason := fmt.Sprintf("the only translation into %s", texts[k].Lang)
		out.Alone = append(out.Alone, report.Alone{Variant: texts[k].Variant, Reason: reason})
	}
	return out, nil
}

// originalAmong is the place of the text marked as original, else of the first where no other is in its language; below
// 0 where there is none.
func originalAmong(texts []Text) int {
	for i, t := range texts {
		if t.Original {
			return i
		}
	}
	for i, t := range texts {
		if i > 0 && text.SameLang(t.Lang, texts[0].Lang) {
			return -1
		}
	}
	return 0
}

// byLanguage groups the translations by their languages, in the order of the texts, and lists those that are alone.
func byLanguage(texts []Text, original int) (groups [][]int, alone []int) {
	var all [][]int
	for k, t := range texts {
		if k == original {
			continue
		}
		i := slices.IndexFunc(all, func(g []int) bool { return text.SameLang(texts[g[0]].Lang, t.Lang) })
		if i < 0 {
			all = append(all, []int{k})
		} else {
			all[i] = append(all[i], k)
		}
	}
	for _, g := range all {
		if len(g) == 1 {
			alone = append(alone, g[0])
		} else {
			groups = append(groups, g)
		}
	}
	return groups, alone
}

// notSeveral says why there is nothing to compare.
func notSeveral(texts []Text, original int) error {
	const needs = "compare needs two translations of one language or more; "
	switch len(texts) {
	case 0:
		return errors.New(needs + "name a work, or several files or references")
	case 1:
		return fmt.Errorf(needs+"there is only %s (%s)", texts[0].Citation, texts[0].Lang)
	}
	var told []string
	for i, t := range texts {
		about := t.Lang
		if i == original {
			about += ", the original"
		}
		told = append(told, fmt.Sprintf("%s (%s)", t.Citation, about))
	}
	return fmt.Errorf(needs+"there are only %s", list(told))
}

// several compares the translations in some columns.
func (c collation) several(original int, columns []int) report.Group {
	g := report.Group{Lang: c.texts[columns[0]].Lang, Variants: make([]report.Variant, len(columns))}
	s := quality.Several{Original: -1}
	var all []int // the columns of s
	if original >= 0 {
		g.Original = &c.texts[original].Variant
		s.Original = 0
		all = []int{original}
	}
	for i, k := range columns {
		g.Variants[i] = c.texts[k].Variant
	}
	all = append(all, columns...)
	texts := make([]Text, len(all))
	for i, k := range all {
		texts[i] = c.texts[k]
		s.Texts = append(s.Texts, c.texts[k].forQuality())
	}
	numbers := []int(nil) // of the rows of s among those of the grid
	for i, row := range c.rows {
		if row, any := project(row, all); any {
			s.Rows, numbers = append(s.Rows, row), append(numbers, i+1)
		}
	}
	for i, m := range quality.Measure(s) {
		g.Rows = append(g.Rows, shownVariation(m, s, i, numbers[i], texts))
	}
	given := map[string]int{}
	for _, d := range quality.Votes(s) {
		shown := shownDeparture(d, numbers[d.Row], texts)
		if given[shown.ID]++; given[shown.ID] > 1 {
			shown.ID += fmt.Sprintf("-%d", given[shown.ID])
		}
		g.Departures = append(g.Departures, shown)
	}
	return g
}

// project takes some columns of a row, and tells whether anything is in them.
func project(row align.Row, columns []int) (out align.Row, any bool) {
	out = align.Row{Cells: make([][]int, len(columns)), Confidence: row.Confidence}
	for i, k := range columns {
		out.Cells[i] = row.Cells[k]
		any = any || len(row.Cells[k]) > 0
	}
	for _, in := range row.Inner {
		if in, some := project(in, columns); some {
			out.Inner = append(out.Inner, in)
		}
	}
	return out, any
}

// shownVariation is a measured row as reports show it.
func shownVariation(m quality.Variation, s quality.Several, i, number int, texts []Text) report.Variation {
	out := report.Variation{Row: number, Viv: finite(m.Viv)}
	for k, t := range texts {
		var citations []string
		for _, p := range s.Rows[i].Cells[k] {
			if k == s.Original {
				out.Original = append(out.Original, t.passage(t.Paragraphs[p]))
			}
			citations = append(citations, t.cite(t.Paragraphs[p].Number))
		}
		if k != s.Original {
			out.Versions = append(out.Versions, report.Distanced{Variant: t.Name, Eddy: finite(m.Eddy[k]), Citations: citations})
		}
	}
	return out
}

// finite is a measure, nil where it is none.
func finite(x float64) *float64 {
	if math.IsNaN(x) {
		return nil
	}
	x = math.Round(x*10000) / 10000
	return &x
}

// shownDeparture is a departure as reports show it.
func shownDeparture(d quality.Departure, row int, texts []Text) report.Departure {
	out := report.Departure{
		Kind: d.Check, Severity: string(d.Severity), Score: d.Score, Message: d.Message, Row: row,
	}
	named := report.Finding{Check: d.Check}
	for _, p := range d.Parties {
		shown := report.Party{Says: p.Says, Departs: p.Departs, Original: p.Original}
		for _, r := range p.Readings {
			t := texts[r.Text]
			reading := report.Reading{Variant: t.Name, Text: r.Wording}
			form := report.Form{Text: r.Wording, Variant: t.Name}
			if r.Paragraph >= 0 {
				number := t.Paragraphs[r.Paragraph].Number
				reading.Paragraph, reading.Citation = number, t.cite(number)
				reading.Start, reading.End = r.Start, r.End
				form.Citations = []string{reading.Citation}
			}
			shown.Readings = append(shown.Readings, reading)
			named.Forms = append(named.Forms, form)
		}
		out.Parties = append(out.Parties, shown)
	}
	out.ID = identify(named)
	return out
}

// WorstDeparture is the gravest severity among departures, empty where there are none.
func WorstDeparture(s report.Several) (worst diff.Severity) {
	for _, g := range s.Groups {
		for _, d := range g.Departures {
			worst = worse(worst, diff.Severity(d.Severity))
		}
	}
	return worst
}
