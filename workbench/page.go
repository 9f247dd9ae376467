package workbench

import (
	"cmp"
	"context"
	"errors"

	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// Page gathers a report on the texts of the selection: the grid, the differences, the terms and the findings. In each
// language the texts are compared with the first of it. An empty heading is filled with the names of what is compared.
func (b *Bench) Page(ctx context.Context, sel Selection, heading string) (report.Page, error) {
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return report.Page{}, err
	}
	if len(texts) == 0 {
		return report.Page{}, errors.New("report needs a text; name a work, or files")
	}
	page := report.Page{Title: cmp.Or(heading, title(texts)), Notes: remarks(texts)}
	s := newSurvey(texts)
	if len(texts) > 1 {
		if err := b.lineUp(ctx, &s, term.Options{}); err != nil {
			return report.Page{}, err
		}
		grid := s.shown(ByParagraph).Collation
		page.Collation = &grid
		b.progress("comparing the texts of one language")
		page.Differences = s.differences()
	}
	if len(s.targets) > 0 {
		terms := s.terms()
		page.Terms = &terms
	}
	found, err := b.findings(ctx, s)
	if err != nil {
		return report.Page{}, err
	}
	page.Findings = &found
	return page, nil
}

// remarks are what the reader of a report should know of its texts.
func remarks(texts []Text) []string {
	var out []string
	for _, t := range texts {
		for _, n := range t.notes {
			out = append(out, t.Name+": "+n)
		}
	}
	return out
}

// differences compares each translation with the first of its language.
func (s survey) differences() []report.Differences {
	var out []report.Differences
	for n, k := range s.targets {
		for m, j := range s.targets[:n] {
			if text.SameLang(s.texts[j].Lang, s.texts[k].Lang) {
				pair := []Text{s.texts[j], s.texts[k]}
				out = append(out, differencesWithin(pair, s.between(j, k).Paragraphs, spansOf(pair, s.concepts, []int{m, n}), Comparing{}))
				break
			}
		}
	}
	return out
}
