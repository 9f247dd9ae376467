package workbench

import (
	"context"
	"slices"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// Corrections lists what people have said of the rows of a work, in the order of saying.
func (b *Bench) Corrections(ctx context.Context, work string) (report.Corrections, error) {
	if _, err := b.locateStored(ctx, work); err != nil {
		return report.Corrections{}, err
	}
	s, err := b.existing(ctx)
	if err != nil {
		return report.Corrections{}, err
	}
	cs, err := s.Corrections(ctx, work)
	if err != nil {
		return report.Corrections{}, err
	}
	cite, err := citations(ctx, s, work)
	if err != nil {
		return report.Corrections{}, err
	}
	live, _, _ := store.Live(cs)
	out := report.Corrections{Work: work, Corrections: []report.Correction{}}
	for _, c := range cs {
		stands := c.Of != 0 || slices.ContainsFunc(live, func(l store.Correction) bool { return l.ID == c.ID })
		shown := shownCorrection(c, cite)
		shown.Undone = !stands
		out.Corrections = append(out.Corrections, shown)
	}
	return out, nil
}

// citations gives the citation of each saved state of a work, by its id.
func citations(ctx context.Context, s *store.Store, work string) (map[int64]string, error) {
	variants, err := s.Variants(ctx, work)
	if err != nil {
		return nil, err
	}
	cite := map[int64]string{}
	for _, v := range variants {
		revs, err := s.Revisions(ctx, work, v.Name)
		if err != nil {
			return nil, err
		}
		for _, r := range revs {
			cite[r.ID] = citation(r)
		}
	}
	return cite, nil
}

// shownCorrection is a correction as reports show it.
func shownCorrection(c store.Correction, cite map[int64]string) report.Correction {
	return report.Correction{
		ID: c.ID, Kind: string(c.Kind), Of: c.Of, Author: c.Author, Made: c.Made, Note: c.Note,
		Before: shownCorrected(c.Before, cite), After: shownCorrected(c.After, cite),
	}
}

func shownCorrected(rows []store.CorrectedRow, cite map[int64]string) []report.CorrectedRow {
	out := make([]report.CorrectedRow, len(rows))
	for i, r := range rows {
		for _, p := range r.Passages {
			out[i].Paragraphs = append(out[i].Paragraphs, paragraphCitation(cite[p.Revision], p.Paragraph))
		}
		for _, in := range r.Inner {
			var quotes []report.Quote
			for _, p := range in.Passages {
				quotes = append(quotes, report.Quote{Citation: paragraphCitation(cite[p.Revision], p.Paragraph), Text: p.Quote})
			}
			out[i].Sentences = append(out[i].Sentences, quotes)
		}
	}
	return out
}

// corrected shows a correction that has just been made, with its rows as they are now.
func (b *Bench) corrected(ctx context.Context, event store.Correction, c collation) (report.Corrected, error) {
	s, err := b.existing(ctx)
	if err != nil {
		return report.Corrected{}, err
	}
	cite, err := citations(ctx, s, oneWork(c.texts))
	if err != nil {
		return report.Corrected{}, err
	}
	now, err := b.settled(ctx, c.texts)
	if err != nil {
		return report.Corrected{}, err
	}
	index := newUnitIndex(c.texts)
	var places []align.Place
	for _, r := range event.After {
		cells, _ := index.paragraphs(r.Passages)
		places = append(places, placesIn([]align.Row{{Cells: cells}})...)
	}
	grid := c.shown(ByParagraph)
	now.mark(c, grid.Rows)
	out := report.Corrected{Correction: shownCorrection(event, cite), Collation: grid.Collation}
	out.Collation.Rows = []report.CollationRow{}
	for _, k := range rowsOf(c.rows, places) {
		out.Collation.Rows = append(out.Collation.Rows, grid.Rows[k])
	}
	return out, nil
}

// mark says of the rows of a collation as shown what people have said of them.
func (s settled) mark(c collation, shown []report.CollationRow) {
	kept := newKeptSet(s.kept(c.texts).Paragraphs)
	for i, r := range c.rows {
		shown[i].Version = s.version(c.texts, r)
		shown[i].Settled = kept.has(r)
	}
}
