package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"variorum/report"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// Deciding is who decides on the glossary, and why.
type Deciding struct {
	Author, Note string
	IfVersion    int // refuse a concept that has another version; negative for any
}

// ParseTerm reads LANG=TERM.
func ParseTerm(s string) (term.GlossaryTerm, error) {
	lang, said, ok := strings.Cut(s, "=")
	if !ok || strings.TrimSpace(said) == "" {
		return term.GlossaryTerm{}, fmt.Errorf("%s: not LANG=TERM, as in en=cyber sovereignty", s)
	}
	tag, err := text.ParseLang(lang)
	return term.GlossaryTerm{Lang: tag, Text: said}, err
}

// AddConcept adds a concept to the glossary.
func (b *Bench) AddConcept(ctx context.Context, c term.GlossaryConcept, by Deciding) (report.GlossaryConcept, error) {
	c, err := c.Clean()
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	fresh := !b.hasStore()
	s, err := b.writable(ctx)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	g, err := readGlossary(ctx, s)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	for _, e := range g.living() {
		if shared := sharedTerms(e.GlossaryConcept, c); shared == len(c.Terms) {
			return report.GlossaryConcept{}, fmt.Errorf("concept %d has these terms already; change it with `variorum glossary edit %d`",
				e.Number, e.Number)
		} else if shared > 0 {
			b.note("concept %d has one of these terms too; if it is the same thing, `variorum glossary merge`", e.Number)
		}
	}
	b.noteWork(ctx, s, c.Work)
	done, err := g.change(ctx, by, store.GlossaryChange{
		Kind: store.AddConcept, Entry: store.GlossaryEntry{State: store.AcceptedConcept, GlossaryConcept: c},
	})
	if err != nil && fresh {
		b.discard()
	}
	return done, err
}

// noteWork notes where a concept is limited to a work that is not there.
func (b *Bench) noteWork(ctx context.Context, s *store.Store, work string) {
	if work == "" {
		return
	}
	if _, err := s.Variants(ctx, work); errors.Is(err, store.ErrNotFound) {
		b.note("the store has no work %s yet", work)
	}
}

// RemoveConcept takes a concept out of the glossary, or, where some are named, terms out of a concept.
func (b *Bench) RemoveConcept(ctx context.Context, concept string, terms []term.GlossaryTerm, by Deciding) (report.GlossaryConcept, error) {
	g, e, err := b.decideOn(ctx, concept, by)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	if len(terms) == 0 {
		e.State = store.RemovedConcept
		return g.change(ctx, by, store.GlossaryChange{Kind: store.RemoveConcept, Entry: e})
	}
	e.Terms = slices.Clone(e.Terms)
	for _, t := range terms {
		i := slices.IndexFunc(e.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang && sameWording(o.Text, t.Text) })
		if i < 0 {
			return report.GlossaryConcept{}, fmt.Errorf("concept %d has no term %s=%s", e.Number, t.Lang, t.Text)
		}
		e.Terms = slices.Delete(e.Terms, i, i+1)
	}
	if len(e.Terms) == 0 {
		return report.GlossaryConcept{}, fmt.Errorf("concept %d has no other term; take all of it out with `variorum glossary rm %d`",
			e.Number, e.Number)
	}
	return g.change(ctx, by, store.GlossaryChange{Kind: store.EditConcept, Entry: e})
}

// decideOn opens the store for writing and finds a concept.
func (b *Bench) decideOn(ctx context.Context, concept string, by Deciding) (termbase, store.GlossaryEntry, error) {
	s, err := b.change(ctx)
	if err != nil {
		return termbase{}, store.GlossaryEntry{}, err
	}
	g, err := readGlossary(ctx, s)
	if err != nil {
		return termbase{}, store.GlossaryEntry{}, err
	}
	e, err := g.find(concept, by.IfVersion)
	return g, e, err
}

// termbase is the glossary of a store.
type termbase struct {
	store   *store.Store
	entries []store.GlossaryEntry // in whatever state
}

func readGlossary(ctx context.Context, s *store.Store) (termbase, error) {
	entries, err := s.Glossary(ctx)
	return termbase{s, entries}, err
}

// living are the concepts that are accepted or proposed.
func (g termbase) living() []store.GlossaryEntry {
	var out []store.GlossaryEntry
	for _, e := range g.entries {
		if e.State == store.AcceptedConcept || e.State == store.ProposedConcept {
			out = append(out, e)
		}
	}
	return out
}

// accepted are the concepts that hold for a work; those that hold for one work only where it is that.
func (g termbase) accepted(work string) []term.GlossaryConcept {
	var out []term.GlossaryConcept
	for _, e := range g.entries {
		if e.State == store.AcceptedConcept && (e.Work == "" || e.Work == work) {
			out = append(out, e.GlossaryConcept)
		}
	}
	return out
}

// find finds a concept by its number, or by a term that no other living concept has.
func (g termbase) find(arg string, version int) (store.GlossaryEntry, error) {
	e, err := g.named(arg)
	if err == nil && version >= 0 && e.Version != version {
		err = fmt.Errorf("concept %d: its version is %d now, not %d; look at it and try again", e.Number, e.Version, version)
	}
	return e, err
}

func (g termbase) named(arg string) (store.GlossaryEntry, error) {
	if n, err := strconv.Atoi(arg); err == nil {
		i := slices.IndexFunc(g.entries, func(e store.GlossaryEntry) bool { return e.Number == n })
		switch {
		case i < 0:
			return store.GlossaryEntry{}, fmt.Errorf("the glossary has no concept %d; `variorum glossary ls` lists them", n)
		case g.entries[i].State == store.RemovedConcept, g.entries[i].State == store.MergedConcept:
			return store.GlossaryEntry{}, fmt.Errorf("concept %d was %s; `variorum glossary show %d` tells when and by whom", n, g.entries[i].State, n)
		}
		return g.entries[i], nil
	}
	lang, wording := "", arg
	if t, err := ParseTerm(arg); err == nil {
		lang, wording = t.Lang, t.Text
	}
	var found []store.GlossaryEntry
	for _, e := range g.living() {
		if slices.ContainsFunc(e.Terms, func(t term.GlossaryTerm) bool {
			return (lang == "" || t.Lang == lang) && sameWording(t.Text, wording)
		}) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return store.GlossaryEntry{}, fmt.Errorf("the glossary has no term %s; `variorum glossary ls` lists them", arg)
	}
	numbers := make([]string, len(found))
	for i, e := range found {
		numbers[i] = strconv.Itoa(e.Number)
	}
	return store.GlossaryEntry{}, fmt.Errorf("%s is a term of the concepts %s; say which", arg, list(numbers))
}

// sameWording tells whether two terms are written alike, case and width and such aside.
func sameWording(a, b string) bool {
	return a == b || strings.Join(strings.Fields(text.Fold(a)), " ") == strings.Join(strings.Fields(text.Fold(b)), " ")
}

// sharedTerms counts the terms of c that another concept has too.
func sharedTerms(of, c term.GlossaryConcept) int {
	n := 0
	for _, t := range c.Terms {
		if slices.ContainsFunc(of.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang && sameWording(o.Text, t.Text) }) {
			n++
		}
	}
	return n
}

// change writes changes down, and gives the concept that the last of them is about.
func (g termbase) change(ctx context.Context, by Deciding, changes ...store.GlossaryChange) (report.GlossaryConcept, error) {
	for i := range changes {
		changes[i].Note = by.Note
	}
	done, err := g.store.ChangeGlossary(ctx, by.Author, changes)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	return shownConcept(done[len(done)-1]), nil
}
