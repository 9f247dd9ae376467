package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"variorum/report"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// AcceptConcepts accepts what waits in the glossary, or what has been found in a work. Args are concepts, or a work and
// TERM=RENDERING for each pair of its terms table (see SaveTerms) that is accepted: the pair becomes a concept, or the
// rendering a term of the concept that has the term, with the places where it stands as evidence.
func (b *Bench) AcceptConcepts(ctx context.Context, args []string, by Deciding) ([]report.GlossaryConcept, error) {
	return b.decideConcepts(ctx, args, by, store.AcceptConcept)
}

// RejectConcepts rejects such concepts or pairs, so that they are not proposed again.
func (b *Bench) RejectConcepts(ctx context.Context, args []string, by Deciding) ([]report.GlossaryConcept, error) {
	return b.decideConcepts(ctx, args, by, store.RejectConcept)
}

func (b *Bench) decideConcepts(ctx context.Context, args []string, by Deciding, kind store.GlossaryKind) ([]report.GlossaryConcept, error) {
	if len(args) == 0 {
		return nil, fmt.Errorf("%s takes concepts, or a work and TERM=RENDERING, as in variorum glossary %s essay 网络主权=cyber sovereignty", kind, kind)
	}
	s, err := b.change(ctx)
	if err != nil {
		return nil, err
	}
	g, err := readGlossary(ctx, s)
	if err != nil {
		return nil, err
	}
	var changes []store.GlossaryChange
	if len(args) > 1 && strings.Contains(args[1], "=") {
		changes, err = b.pairChanges(ctx, g, args[0], args[1:], kind)
	} else {
		changes, err = g.stateChanges(args, kind, by.IfVersion)
	}
	if err != nil {
		return nil, err
	}
	for i := range changes {
		changes[i].Note = by.Note
	}
	entries, err := s.ChangeGlossary(ctx, by.Author, changes)
	out := make([]report.GlossaryConcept, len(entries))
	for i, e := range entries {
		out[i] = shownConcept(e)
	}
	return out, err
}

// stateChanges accepts or rejects concepts of the glossary.
func (g termbase) stateChanges(args []string, kind store.GlossaryKind, version int) ([]store.GlossaryChange, error) {
	state := stateAfter(kind)
	var changes []store.GlossaryChange
	for _, arg := range args {
		e, err := g.find(arg, version)
		if err != nil {
			return nil, err
		}
		if e.State == state {
			return nil, fmt.Errorf("concept %d is %s already", e.Number, state)
		}
		if e.State == store.AcceptedConcept {
			return nil, fmt.Errorf("concept %d is accepted; take it out with `variorum glossary rm %d`", e.Number, e.Number)
		}
		if slices.ContainsFunc(changes, func(c store.GlossaryChange) bool { return c.Entry.Number == e.Number }) {
			return nil, fmt.Errorf("%s: that is concept %d, which is named already", arg, e.Number)
		}
		e.State = state
		changes = append(changes, store.GlossaryChange{Kind: kind, Entry: e})
	}
	return changes, nil
}

func stateAfter(kind store.GlossaryKind) store.GlossaryState {
	if kind == store.RejectConcept {
		return store.RejectedConcept
	}
	return store.AcceptedConcept
}

// pairChanges accepts or rejects pairs found in a work.
func (b *Bench) pairChanges(ctx context.Context, g termbase, work string, args []string, kind store.GlossaryKind) ([]store.GlossaryChange, error) {
	if _, err := b.variants(ctx, g.store, work); err != nil {
		return nil, err
	}
	found, err := g.store.Concepts(ctx, work)
	if err != nil {
		return nil, err
	}
	var s survey
	if kind == store.AcceptConcept {
		if s, err = b.aligned(ctx, work); err != nil {
			return nil, err
		}
	}
	known := newConceptFinder(slices.Clone(g.entries))
	changed := []int{}
	for _, arg := range args {
		pair, err := foundPair(found, work, arg)
		if err != nil {
			return nil, err
		}
		if e, agreed := known.agreed(pair); agreed && kind == store.RejectConcept {
			return nil, fmt.Errorf("%s: concept %d has both; take the term out of it with `variorum glossary rm %d %s=%s`", arg, e.Number,
				e.Number, pair.Terms[1].Lang, pair.Terms[1].Text)
		}
		i := known.pair(pair, kind)
		if i < 0 {
			known.add(store.GlossaryEntry{GlossaryConcept: pair})
			i = len(known.entries) - 1
		}
		if slices.Contains(changed, i) && kind == store.RejectConcept {
			continue
		}
		e := known.entries[i]
		e.State = stateAfter(kind)
		if kind == store.AcceptConcept {
			e.GlossaryConcept = joined(e.GlossaryConcept, s.withEvidence(pair))
		}
		known.entries[i] = e
		known.index(i)
		if !slices.Contains(changed, i) {
			changed = append(changed, i)
		}
	}
	var changes []store.GlossaryChange
	for _, i := range changed {
		changes = append(changes, store.GlossaryChange{Kind: kind, Entry: known.entries[i]})
	}
	return changes, nil
}

// pair is the concept that a decision on a pair is about: for accepting the accepted or proposed one that has its term, or
// else one of just that pair that was rejected; for rejecting one of just that pair that is not accepted. Below 0 for none.
func (f *conceptFinder) pair(pair term.GlossaryConcept, kind store.GlossaryKind) int {
	just := -1
	for _, i := range f.byTerm[wordingKey(pair.Terms[0])] {
		e := f.entries[i]
		same := sharedTerms(e.GlossaryConcept, pair) == 2 && len(e.Terms) == 2
		switch e.State {
		case store.AcceptedConcept, store.ProposedConcept:
			if kind == store.AcceptConcept {
				return i
			}
			if same && e.State == store.ProposedConcept {
				just = i
			}
		case store.RejectedConcept:
			if same {
				just = i
			}
		}
	}
	return just
}

// agreed is the accepted concept that has both terms of a pair, if one has.
func (f *conceptFinder) agreed(pair term.GlossaryConcept) (store.GlossaryEntry, bool) {
	for _, i := range f.byTerm[wordingKey(pair.Terms[0])] {
		if e := f.entries[i]; e.State == store.AcceptedConcept && sharedTerms(e.GlossaryConcept, pair) == len(pair.Terms) {
			return e, true
		}
	}
	return store.GlossaryEntry{}, false
}

// foundPair is a term of a work's table with one of its renderings.
func foundPair(concepts []store.Concept, work, arg string) (term.GlossaryConcept, error) {
	said, rendering, ok := strings.Cut(arg, "=")
	if !ok || said == "" || rendering == "" {
		return term.GlossaryConcept{}, fmt.Errorf("%s: not TERM=RENDERING, as in 网络主权=cyber sovereignty", arg)
	}
	var others []string
	met := false
	for _, c := range concepts {
		var out term.GlossaryConcept
		for _, t := range c.Terms {
			switch {
			case t.Variant == "" && sameWording(t.Text, said):
				out.Terms = append(out.Terms, term.GlossaryTerm{Lang: t.Lang, Text: t.Text})
				met = true
			case len(out.Terms) == 1 && t.Variant != "" && sameWording(t.Text, rendering):
				out.Terms = append(out.Terms, term.GlossaryTerm{Lang: t.Lang, Text: t.Text})
				return out.Clean()
			case len(out.Terms) == 1 && t.Variant != "" && !slices.Contains(others, t.Text):
				others = append(others, t.Text)
			}
		}
	}
	if !met {
		return term.GlossaryConcept{}, fmt.Errorf("%s: the terms kept for %s have no %s; `variorum terms %s --save` finds and keeps them", arg, work, said, work)
	}
	if len(others) == 0 {
		return term.GlossaryConcept{}, fmt.Errorf("%s: no rendering of %s is kept for %s; add the concept with `variorum glossary add`", arg, said, work)
	}
	return term.GlossaryConcept{}, fmt.Errorf("%s: no translation of %s says so; kept are %s", arg, work, list(others))
}

// aligned lines up the newest states of a work.
func (b *Bench) aligned(ctx context.Context, work string) (survey, error) {
	texts, err := b.Texts(ctx, Selection{Args: []string{work}})
	if err != nil {
		return survey{}, err
	}
	s := newSurvey(texts)
	if len(s.targets) == 0 {
		return s, errors.New("no translation of " + work + " is in another language than the original")
	}
	s.collation, err = b.collate(ctx, texts)
	return s, err
}

// withEvidence is a pair of terms with the places where the original has the one and translations the other.
func (s survey) withEvidence(pair term.GlossaryConcept) term.GlossaryConcept {
	pair.Terms = slices.Clone(pair.Terms)
	rows := sentenceRows(s.rows)
	original := s.texts[s.source]
	for n, k := range s.targets {
		target := s.texts[k]
		if !text.SameLang(target.Lang, pair.Terms[1].Lang) {
			continue
		}
		uses := term.Conform(original.forTerms(), target.forTerms(), s.links(rows, k), []term.GlossaryConcept{pair}, "")
		var there, here []term.Place
		for _, u := range uses {
			there = append(there, u.Source)
			if u.Says >= 0 {
				here = append(here, u.Target)
			}
		}
		if n == 0 {
			pair.Terms[0].Evidence = original.evidence(there)
		}
		pair.Terms[1].Evidence = append(pair.Terms[1].Evidence, target.evidence(here)...)
	}
	return pair
}

// evidence is some places of a text as a glossary keeps them.
func (t Text) evidence(places []term.Place) []term.Evidence {
	if len(places) == 0 {
		return nil
	}
	e := term.Evidence{Citation: t.Citation, Count: len(places)}
	sentences := t.sentences()
	for _, p := range places {
		e.Paragraphs = append(e.Paragraphs, t.Paragraphs[sentences[p.Unit].paragraph].Number)
	}
	slices.Sort(e.Paragraphs)
	e.Paragraphs = slices.Compact(e.Paragraphs)
	first := sentences[places[0].Unit]
	e.Example = first.In(t.Paragraphs[first.paragraph].Text)
	return []term.Evidence{e}
}
