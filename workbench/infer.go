package workbench

import (
	"context"
	"fmt"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// Inferring is how Infer tells which state of the original a translation's state renders.
type Inferring struct {
	Reference   string // WORK, or WORK/VARIANT for one translation
	IgnoreDates bool   // tell it by the texts even where the dates do
}

// Infer tells anew which state of the original each state of a work's translations renders, and keeps that: by the dates
// where there are any, else by the texts. What a person has said stays.
func (b *Bench) Infer(ctx context.Context, how Inferring) (report.Inferred, error) {
	_, variants, err := b.variantsNamed(ctx, how.Reference, "infer")
	if err != nil {
		return report.Inferred{}, err
	}
	work := variants[0].Work
	s, err := b.change(ctx)
	if err != nil {
		return report.Inferred{}, err
	}
	known, err := b.renderings(ctx, s, work)
	if err != nil {
		return report.Inferred{}, err
	}
	if known.original.ID == 0 {
		return report.Inferred{}, fmt.Errorf("%s has no original to compare with; add it with `variorum add --original`", work)
	}
	i := inference{bench: b, known: known}
	var asked []store.Revision
	for _, v := range variants {
		if v.Original {
			continue
		}
		states, err := i.variant(ctx, s, v, how)
		if err != nil {
			return report.Inferred{}, err
		}
		asked = append(asked, states...)
	}
	if err := s.SaveRenders(ctx, work, i.found); err != nil {
		return report.Inferred{}, err
	}
	if known, err = b.renderings(ctx, s, work); err != nil {
		return report.Inferred{}, err
	}
	out := report.Inferred{Work: work}
	for _, rev := range asked {
		out.Revisions = append(out.Revisions, report.Rendered{Citation: citation(rev), Date: rev.Date, Renders: known.shown(rev)})
	}
	return out, nil
}

// inference compares translations with all states of their original.
type inference struct {
	bench    *Bench
	known    renderings
	original *line
	union    union
	found    []store.Renders
}

// variant finds what the states of a translation render, and lists these.
func (i *inference) variant(ctx context.Context, s *store.Store, v store.Variant, how Inferring) ([]store.Revision, error) {
	states, err := s.Revisions(ctx, v.Work, v.Name)
	if err != nil {
		return nil, err
	}
	states = store.InTime(states)
	for _, rev := range states {
		now := i.known.of(rev).how
		if now == store.RendersGiven {
			continue
		}
		dateless := i.known.byDate(rev).sure == sureOfOrder && len(i.known.states) > 1
		if how.IgnoreDates || dateless {
			event, err := i.byText(ctx, s, v, rev)
			if err != nil {
				return nil, err
			}
			i.found = append(i.found, event)
		} else if now != store.RendersByDate {
			i.found = append(i.found, store.Renders{Revision: rev.ID, How: store.RendersByDate})
		}
	}
	return states, nil
}

// byText tells by the texts which state of the original a state of a translation renders.
func (i *inference) byText(ctx context.Context, s *store.Store, v store.Variant, rev store.Revision) (store.Renders, error) {
	event := store.Renders{Revision: rev.ID, How: store.RendersByText}
	if i.original == nil {
		var err error
		if i.original, err = i.bench.line(ctx, s, i.known.original); err != nil {
			return event, err
		}
		if i.union, err = i.original.union(ctx, i.bench); err != nil {
			return event, err
		}
	}
	t, err := i.bench.read(ctx, source{variant: v, revision: rev})
	if err != nil {
		return event, err
	}
	original, err := i.original.text(ctx, i.bench, 0)
	if err != nil {
		return event, err
	}
	aligner, err := i.bench.aligner(ctx, []Text{original, t})
	if err != nil {
		return event, err
	}
	i.bench.progress("comparing %s with %s of %s", t.Citation, report.Count(i.union.states, "state"), i.known.original.Name)
	of, in := i.union.forAligner(original.Lang), align.Text{Lang: t.Lang, Paragraphs: t.cut()}
	best, sure := choose(i.union.fits(of, in, aligner.Align(of, in).Sentences))
	event.Original, event.Confidence = i.original.states[best].ID, sure
	return event, nil
}
