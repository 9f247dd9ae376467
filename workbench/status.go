package workbench

import (
	"context"
	"errors"
	"slices"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// Asof is what Status looks at.
type Asof struct {
	Reference string // WORK, or WORK/VARIANT for one translation
	Date      string // YYYY-MM-DD: as it stood on that day; empty for the newest
}

// Status tells of each translation of a work whether its newest state renders what the original says now, and if not, where
// the original has changed since, beside what the translation has there.
func (b *Bench) Status(ctx context.Context, asked Asof) (report.Status, error) {
	if err := checkDay("--date", asked.Date); err != nil {
		return report.Status{}, err
	}
	s, variants, err := b.variantsNamed(ctx, asked.Reference, "status")
	if err != nil {
		return report.Status{}, err
	}
	out := report.Status{Work: variants[0].Work, Date: asked.Date}
	known, err := b.renderings(ctx, s, out.Work)
	if err != nil {
		return report.Status{}, err
	}
	st := standing{bench: b, known: known}
	if known.original.ID != 0 {
		if st.original, err = b.line(ctx, s, known.original); err != nil {
			return report.Status{}, err
		}
		newest, err := s.Revision(ctx, out.Work, known.original.Name, asked.Date)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return report.Status{}, err
		}
		if err == nil {
			st.newest = newest
			name := shownState(newest)
			out.Original = &name
		}
	}
	for _, v := range variants {
		if v.Original {
			continue
		}
		t, err := st.translation(ctx, s, v, asked.Date)
		if err != nil {
			return report.Status{}, err
		}
		out.Translations = append(out.Translations, t)
	}
	return out, nil
}

// standing compares translations with the newest state of their original.
type standing struct {
	bench    *Bench
	known    renderings
	original *line          // nil where there is none
	newest   store.Revision // its ID is 0 where there was none by then
}

// translation tells how a translation stands.
func (st standing) translation(ctx context.Context, s *store.Store, v store.Variant, date string) (report.Standing, error) {
	out := report.Standing{Variant: v.Name, Lang: v.Lang, State: "unknown"}
	rev, err := s.Revision(ctx, v.Work, v.Name, date)
	if errors.Is(err, store.ErrNotFound) {
		out.Reason = "no state of it is held that is not after " + date
		return out, nil
	}
	if err != nil {
		return out, err
	}
	name := shownState(rev)
	out.StateName = &name
	renders := st.known.shown(rev)
	out.Renders = &renders
	if st.newest.ID == 0 {
		out.Reason = "no state of the original is held that is not after " + date
		if st.original == nil {
			out.Reason = v.Work + " has no original"
		}
		return out, nil
	}
	if !renders.Held {
		out.Reason = renders.Reason
		return out, nil
	}
	place := func(id int64) int {
		return slices.IndexFunc(st.original.states, func(r store.Revision) bool { return r.ID == id })
	}
	from, to := place(st.known.of(rev).state.ID), place(st.newest.ID)
	out.State = "current"
	if from >= to {
		return out, nil
	}
	if err := st.compare(ctx, source{variant: v, revision: rev}, from, to, &out); err != nil {
		return out, err
	}
	if len(out.Changes) > 0 {
		out.State = "stale"
	}
	return out, nil
}

// compare finds what changed from one state of the original to another, and what a translation of the first has there.
func (st standing) compare(ctx context.Context, translation source, from, to int, out *report.Standing) error {
	old, err := st.original.text(ctx, st.bench, from)
	if err != nil {
		return err
	}
	new, err := st.original.text(ctx, st.bench, to)
	if err != nil {
		return err
	}
	changed := step{old, new, evolve(old.Paragraphs, new.Paragraphs)}
	if !slices.ContainsFunc(changed.rows, changed.counts) {
		return nil
	}
	opposites, err := st.beside(ctx, translation, from)
	if err != nil {
		return err
	}
	first, came, err := st.original.history(ctx, st.bench, from, to)
	if err != nil {
		return err
	}
	var after *report.Passage
	for _, r := range changed.rows {
		there := opposites.of(old, r.old)
		if changed.counts(r) {
			c := report.StaleChange{Evolved: changed.evolved(r), Translation: there}
			c.Since = shownState(st.original.states[firstOf(first, r.old, came, r.new)])
			if len(there) == 0 && after != nil {
				c.After = after.Citation
			}
			for _, p := range there {
				if !slices.Contains(out.Paragraphs, p.Number) {
					out.Paragraphs = append(out.Paragraphs, p.Number)
				}
			}
			out.Changes = append(out.Changes, c)
		}
		if len(there) > 0 && !r.moved {
			after = &there[len(there)-1]
		}
	}
	slices.Sort(out.Paragraphs)
	return nil
}

// counts tells whether a row is a change of what is not skipped.
func (s step) counts(r evolvedRow) bool {
	skipped := func(ps []Paragraph, at []int) bool {
		return !slices.ContainsFunc(at, func(i int) bool { return !ps[i].Skipped })
	}
	return !r.same && !(skipped(s.old.Paragraphs, r.old) && skipped(s.new.Paragraphs, r.new))
}

// opposites are what a translation has for the paragraphs of its original, by their numbers.
type opposites map[int][]report.Passage

// beside aligns a translation with the state of the original that it renders.
func (st standing) beside(ctx context.Context, translation source, from int) (opposites, error) {
	original, err := st.bench.read(ctx, source{variant: st.original.variant, revision: st.original.states[from]})
	if err != nil {
		return nil, err
	}
	t, err := st.bench.read(ctx, translation)
	if err != nil {
		return nil, err
	}
	aligned, err := st.bench.pair(ctx, original, t)
	if err != nil {
		return nil, err
	}
	return beside(original, t, aligned.Paragraphs), nil
}

func beside(original, t Text, beads []align.Bead) opposites {
	out := opposites{}
	for _, bead := range beads {
		for _, n := range bead.Source {
			out[original.Paragraphs[n].Number] = t.passages(bead.Target)
		}
	}
	return out
}

// of is what stands beside some paragraphs of the original, each passage once.
func (s opposites) of(original Text, at []int) []report.Passage {
	var out []report.Passage
	for _, i := range at {
		for _, p := range s[original.Paragraphs[i].Number] {
			if !slices.ContainsFunc(out, func(q report.Passage) bool { return q.Number == p.Number }) {
				out = append(out, p)
			}
		}
	}
	return out
}

// firstOf is the state in which paragraphs changed first, or where there were none, in which the new ones came.
func firstOf(first []int, old []int, came []origin, new []int) int {
	if len(old) > 0 {
		least := first[old[0]]
		for _, i := range old {
			least = min(least, first[i])
		}
		return least
	}
	least := came[new[0]].state
	for _, k := range new {
		least = min(least, came[k].state)
	}
	return least
}
