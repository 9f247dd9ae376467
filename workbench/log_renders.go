package workbench

import (
	"context"
	"fmt"

	"variorum/report"
	"variorum/store"
)

// renderings is what is known of which state of a work's original each state of its translations renders.
type renderings struct {
	original store.Variant           // its ID is 0 where the work has none
	states   []store.Revision        // of the original, by number
	standing map[int64]store.Renders // by the translation's state
}

func (b *Bench) renderings(ctx context.Context, s *store.Store, work string) (renderings, error) {
	variants, err := s.Variants(ctx, work)
	if err != nil {
		return renderings{}, err
	}
	events, err := s.Renders(ctx, work)
	if err != nil {
		return renderings{}, err
	}
	r := renderings{standing: store.Standing(events)}
	if len(variants) == 0 || !variants[0].Original {
		return r, nil
	}
	r.original = variants[0]
	r.states, err = s.Revisions(ctx, work, r.original.Name)
	return r, err
}

// How sure it is which state is rendered where only dates tell.
const (
	sureOfSameDay = 0.9
	sureOfEarlier = 0.8
	sureOfOrder   = 0.5 // no dates, only the order of adding
)

// known is which state of the original a state of a translation renders.
type known struct {
	state  store.Revision // its ID is 0 where that state is not held
	how    store.RendersHow
	sure   float64
	event  store.Renders // of what was said or found; else its zero value
	reason string        // why the state is not held
}

// of tells which state of the original a state of a translation renders: as a person said, or the texts told, else by date.
func (r renderings) of(rev store.Revision) known {
	event, stands := r.standing[rev.ID]
	if !stands {
		return r.byDate(rev)
	}
	k := known{how: event.How, sure: event.Confidence, event: event}
	for _, state := range r.states {
		if state.ID == event.Original {
			k.state = state
		}
	}
	switch {
	case k.state.ID != 0:
	case event.How == store.RendersGiven:
		k.reason = "as " + event.Author + " says"
	default:
		k.reason = "no state that is held fits the text"
	}
	return k
}

// byDate tells it by the dates; where there are none, by the order of adding.
func (r renderings) byDate(rev store.Revision) known {
	k := known{how: store.RendersByDate}
	if len(r.states) == 0 {
		k.reason = rev.Work + " has no original"
		return k
	}
	var anyDated bool
	for _, state := range r.states {
		anyDated = anyDated || state.Date != ""
	}
	if rev.Date == "" || !anyDated {
		k.sure, k.state = sureOfOrder, r.states[0]
		for _, state := range r.states {
			if state.ID < rev.ID {
				k.state = state
			}
		}
		return k
	}
	state, held := store.RenderedByDate(r.states, rev.Date)
	if !held {
		k.sure = sureOfEarlier
		k.reason = fmt.Sprintf("every state of %s/%s that is held is later than %s", rev.Work, r.original.Name, rev.Date)
		return k
	}
	k.state, k.sure = state, sureOfEarlier
	if state.Date == rev.Date {
		k.sure = sureOfSameDay
	}
	return k
}

// shown is it as reports show it.
func (r renderings) shown(rev store.Revision) report.Renders {
	k := r.of(rev)
	out := report.Renders{
		Held: k.state.ID != 0, Confidence: k.sure, How: string(k.how), Author: k.event.Author, Made: k.event.Made, Note: k.event.Note,
	}
	if !out.Held {
		out.Reason = k.reason
		if r.original.ID != 0 {
			out.Reason = "original not held: " + k.reason
		}
		return out
	}
	out.Revision, out.Citation, out.Date = k.state.Number, citation(k.state), k.state.Date
	return out
}

// Rendering is what a person says of which state of the original a state of a translation renders.
type Rendering struct {
	Reference    string // WORK/VARIANT, WORK/VARIANT@REVISION
	State        string // of the original: a number, a date, or "none" for one that is not held
	Undo         bool   // what was said last is taken back
	Author, Note string
}

// Renders keeps what a person says of which state of the original is rendered, and tells what holds then.
func (b *Bench) Renders(ctx context.Context, say Rendering) (report.Rendered, error) {
	ref, err := ParseRef(say.Reference)
	if err == nil && (ref.Variant == "" || ref.Paragraph > 0 || ref.Row > 0) {
		err = fmt.Errorf("%s: names no saved state; write WORK/VARIANT or WORK/VARIANT@REVISION, as in essay/en@2", say.Reference)
	}
	if err != nil {
		return report.Rendered{}, err
	}
	sources, err := b.locateStored(ctx, ref.String())
	if err != nil {
		return report.Rendered{}, err
	}
	s, err := b.change(ctx)
	if err != nil {
		return report.Rendered{}, err
	}
	rev := sources[0].revision
	before, err := b.renderings(ctx, s, rev.Work)
	if err != nil {
		return report.Rendered{}, err
	}
	event, err := b.saying(ctx, s, say, rev, before)
	if err != nil {
		return report.Rendered{}, err
	}
	if err := s.SaveRenders(ctx, rev.Work, []store.Renders{event}); err != nil {
		return report.Rendered{}, err
	}
	after, err := b.renderings(ctx, s, rev.Work)
	if err != nil {
		return report.Rendered{}, err
	}
	return report.Rendered{Citation: citation(rev), Date: rev.Date, Renders: after.shown(rev)}, nil
}

// saying is the event of what a person says.
func (b *Bench) saying(
	ctx context.Context, s *store.Store, say Rendering, rev store.Revision, known renderings,
) (store.Renders, error) {
	event := store.Renders{
		Revision: rev.ID, How: store.RendersGiven, Confidence: 1, Author: say.Author, Note: say.Note,
	}
	switch {
	case say.Undo && known.of(rev).how != store.RendersGiven:
		return event, fmt.Errorf("%s: nobody has said which state of the original it renders, so there is nothing to undo",
			citation(rev))
	case say.Undo:
		event.How = store.RendersWithdrawn
		return event, nil
	case say.State == store.NotHeld:
		return event, nil
	case known.original.ID == 0:
		return event, fmt.Errorf("%s has no original; add it with --original, or say none", rev.Work)
	}
	state, err := s.Revision(ctx, rev.Work, known.original.Name, say.State)
	event.Original = state.ID
	return event, err
}
