package workbench

import (
	"cmp"
	"context"
	"slices"

	"variorum/report"
	"variorum/store"
)

// carrySkips skips in a state that has just been saved what is skipped in the one before it, where it is found again.
func (b *Bench) carrySkips(ctx context.Context, s *store.Store, rev store.Revision) error {
	revs, err := s.Revisions(ctx, rev.Work, rev.Variant)
	if err != nil {
		return err
	}
	before, any := neighbour(revs, rev)
	if !any {
		return nil
	}
	old, err := s.Paragraphs(ctx, before.ID)
	if err != nil || !slices.ContainsFunc(old, func(p store.Paragraph) bool { return p.Skipped }) {
		return err
	}
	new, err := s.Paragraphs(ctx, rev.ID)
	if err != nil {
		return err
	}
	road := carry(asParagraphs(old), asParagraphs(new))
	carried, err := s.CarrySkips(ctx, before.ID, rev.ID, road.to)
	if err != nil {
		return err
	}
	if len(carried) > 0 {
		b.note("%s: %s skipped, as in %s", citation(rev), report.Count(len(carried), "paragraph"), citation(before))
	}
	for _, p := range old {
		if p.Skipped && road.to[p.Number] == 0 {
			b.note("%s is skipped, and not found again in %s", paragraphCitation(citation(before), p.Number), citation(rev))
		}
	}
	return nil
}

// neighbour is the state of a variant before another in time, or the one after where there is none before. A state without
// a date stands after the newest of those that were saved before it.
func neighbour(revs []store.Revision, rev store.Revision) (store.Revision, bool) {
	at := map[int64]string{}
	newest := ""
	for _, r := range revs {
		at[r.ID] = cmp.Or(r.Date, newest)
		newest = max(newest, at[r.ID])
	}
	revs = slices.Clone(revs)
	slices.SortStableFunc(revs, func(a, b store.Revision) int { return cmp.Compare(at[a.ID], at[b.ID]) })
	i := slices.IndexFunc(revs, func(r store.Revision) bool { return r.ID == rev.ID })
	switch {
	case i > 0:
		return revs[i-1], true
	case len(revs) > 1:
		return revs[1], true
	}
	return store.Revision{}, false
}
