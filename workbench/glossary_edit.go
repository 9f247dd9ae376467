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
