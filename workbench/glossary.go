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

// GlossaryEdit is what is to become another in a concept. Fields that are nil stay as they are.
type GlossaryEdit struct {
	Concept string              // its number, or one of its terms, perhaps as LANG=TERM
	Terms   []term.GlossaryTerm // language and text of those that the fields of a term are about; new ones are added
	Rename  *string             // another text for the one term of Terms

	Definition, Subject, Work, Note                      *string // Note is the terms', where there are some, else the concept's
	Status, PartOfSpeech, Authority, Source, From, Until *string
}

// EditConcept changes a concept.
func (b *Bench) EditConcept(ctx context.Context, how GlossaryEdit, by Deciding) (report.GlossaryConcept, error) {
	s, err := b.change(ctx)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	g, err := readGlossary(ctx, s)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	e, err := g.find(how.Concept, by.IfVersion)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	before := e.GlossaryConcept
	if e.GlossaryConcept, err = how.apply(before); err != nil {
		return report.GlossaryConcept{}, err
	}
	if e.GlossaryConcept, err = e.Clean(); err != nil {
		return report.GlossaryConcept{}, err
	}
	if len(changesOf(before, e.GlossaryConcept)) == 0 {
		b.note("nothing changed: concept %d is so already", e.Number)
		return shownConcept(e), nil
	}
	b.noteWork(ctx, s, e.Work)
	return g.change(ctx, by, store.GlossaryChange{Kind: store.EditConcept, Entry: e})
}

// Empty tells whether nothing is to change.
func (how GlossaryEdit) Empty() bool {
	return len(how.Terms) == 0 && !slices.ContainsFunc(append(how.ofTerms(), how.Definition, how.Subject, how.Work, how.Note), given)
}

func given(s *string) bool { return s != nil }

// ofTerms are the fields that are about terms alone.
func (how GlossaryEdit) ofTerms() []*string {
	return []*string{how.Status, how.PartOfSpeech, how.Authority, how.Source, how.From, how.Until, how.Rename}
}

// apply is the concept as it is to be.
func (how GlossaryEdit) apply(c term.GlossaryConcept) (term.GlossaryConcept, error) {
	c.Terms = slices.Clone(c.Terms)
	set := func(to *string, value *string) {
		if value != nil {
			*to = *value
		}
	}
	if len(how.Terms) == 0 && slices.ContainsFunc(how.ofTerms(), given) {
		return c, errors.New("which term is that about; name it behind the concept, as in variorum glossary edit 12 en=well --status deprecated")
	}
	if how.Rename != nil && len(how.Terms) != 1 {
		return c, errors.New("--rename is about one term; name one")
	}
	set(&c.Definition, how.Definition)
	set(&c.Subject, how.Subject)
	set(&c.Work, how.Work)
	if len(how.Terms) == 0 {
		set(&c.Note, how.Note)
	}
	for _, t := range how.Terms {
		i := slices.IndexFunc(c.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang && sameWording(o.Text, t.Text) })
		if i < 0 && how.Rename != nil {
			return c, fmt.Errorf("the concept has no term %s=%s to rename", t.Lang, t.Text)
		}
		if i < 0 {
			i = len(c.Terms)
			c.Terms = append(c.Terms, t)
		}
		to := &c.Terms[i]
		if how.Status != nil {
			to.Status = term.Status(*how.Status)
		}
		set(&to.Text, how.Rename)
		set(&to.PartOfSpeech, how.PartOfSpeech)
		set(&to.Authority, how.Authority)
		set(&to.Source, how.Source)
		set(&to.From, how.From)
		set(&to.Until, how.Until)
		set(&to.Note, how.Note)
	}
	return c, nil
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
