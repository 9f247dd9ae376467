package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"variorum/report"
	"variorum/store"
	"variorum/term"
)

// MergeConcepts makes one concept of several: the first takes over the terms of the others and, where it has none, what is
// said of them.
func (b *Bench) MergeConcepts(ctx context.Context, concepts []string, by Deciding) (report.GlossaryConcept, error) {
	if len(concepts) < 2 {
		return report.GlossaryConcept{}, errors.New("merge takes two concepts or more, as in variorum glossary merge 12 15")
	}
	g, into, err := b.decideOn(ctx, concepts[0], by)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	var changes []store.GlossaryChange
	seen := []int{into.Number}
	for _, arg := range concepts[1:] {
		e, err := g.find(arg, -1)
		if err != nil {
			return report.GlossaryConcept{}, err
		}
		if slices.Contains(seen, e.Number) {
			return report.GlossaryConcept{}, fmt.Errorf("%s: that is concept %d, which is named already", arg, e.Number)
		}
		seen = append(seen, e.Number)
		into.GlossaryConcept = joined(into.GlossaryConcept, e.GlossaryConcept)
		into.State = store.AcceptedConcept
		e.State = store.MergedConcept
		changes = append(changes, store.GlossaryChange{Kind: store.MergeConcept, Other: into.Number, Entry: e},
			store.GlossaryChange{Kind: store.MergeConcept, Other: e.Number, Entry: into})
		into.Version++
	}
	return g.change(ctx, by, changes...)
}

// joined is a concept with what another has besides.
func joined(c, other term.GlossaryConcept) term.GlossaryConcept {
	for _, f := range [][2]*string{{&c.Definition, &other.Definition}, {&c.Note, &other.Note}, {&c.Subject, &other.Subject}} {
		if *f[0] == "" {
			*f[0] = *f[1]
		}
	}
	if c.Work != other.Work {
		c.Work = "" // one of them held for more
	}
	c.Terms = slices.Clone(c.Terms)
	for _, t := range other.Terms {
		i := slices.IndexFunc(c.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang && o.Text == t.Text })
		if i >= 0 {
			c.Terms[i].Evidence = joinedEvidence(c.Terms[i].Evidence, t.Evidence)
			continue
		}
		if t.Status == term.Preferred && slices.ContainsFunc(c.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang }) {
			t.Status = term.Admitted
		}
		c.Terms = append(c.Terms, t)
	}
	return c
}

// joinedEvidence is evidence with other that is not of a place it has already.
func joinedEvidence(list, more []term.Evidence) []term.Evidence {
	list = slices.Clone(list)
	for _, e := range more {
		i := slices.IndexFunc(list, func(o term.Evidence) bool {
			return o.Citation == e.Citation && (e.Citation != "" || o.Example == e.Example)
		})
		if i < 0 {
			list = append(list, e)
		} else {
			list[i] = e
		}
	}
	return list
}
