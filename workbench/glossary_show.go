package workbench

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"variorum/report"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// GlossaryQuery says which concepts of the glossary to list.
type GlossaryQuery struct {
	Contains string   // in a term, a definition or the subject; empty for any
	Langs    []string // with a term in each of these
	Subject  string
	Status   string // with a term of this status
	Work     string // that hold for this work
	Proposed bool   // those that wait for a decision, with what has been found in Work, and not the accepted ones
}

// Check says in an error what of the query cannot be.
func (q GlossaryQuery) Check() error {
	for _, lang := range q.Langs {
		if _, err := text.ParseLang(lang); err != nil {
			return fmt.Errorf("--lang: %w", err)
		}
	}
	if q.Status != "" && q.Status != term.Forbidden && !slices.Contains(term.Statuses(), term.Status(q.Status)) {
		return fmt.Errorf("--status %s: say preferred, admitted, deprecated, superseded or forbidden", q.Status)
	}
	return nil
}

// Glossary lists concepts of the glossary. A store that is not there has none.
func (b *Bench) Glossary(ctx context.Context, q GlossaryQuery) (report.Glossary, error) {
	out := report.Glossary{Concepts: []report.GlossaryConcept{}, Candidates: []report.GlossaryCandidate{}}
	if b.open == nil && !b.hasStore() && q.Work == "" {
		return out, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		return out, err
	}
	if q.Work != "" {
		if _, err := b.variants(ctx, s, q.Work); err != nil {
			return out, err
		}
	}
	g, err := readGlossary(ctx, s)
	if err != nil {
		return out, err
	}
	for _, e := range g.entries {
		if q.takes(e) {
			out.Concepts = append(out.Concepts, shownConcept(e))
		}
	}
	if q.Proposed && q.Work != "" {
		out.Candidates, err = g.candidates(ctx, q.Work)
	}
	return out, err
}

// takes tells whether a concept is asked for.
func (q GlossaryQuery) takes(e store.GlossaryEntry) bool {
	state := store.AcceptedConcept
	if q.Proposed {
		state = store.ProposedConcept
	}
	if e.State != state || q.Work != "" && e.Work != "" && e.Work != q.Work || q.Subject != "" && !sameWording(q.Subject, e.Subject) {
		return false
	}
	for _, lang := range q.Langs {
		if !slices.ContainsFunc(e.Terms, func(t term.GlossaryTerm) bool { return text.SameLang(t.Lang, lang) }) {
			return false
		}
	}
	if q.Status != "" && !slices.ContainsFunc(e.Terms, func(t term.GlossaryTerm) bool {
		return string(t.Status) == q.Status || q.Status == term.Forbidden && t.IsForbidden()
	}) {
		return false
	}
	said := []string{e.Definition, e.Subject}
	for _, t := range e.Terms {
		said = append(said, t.Text)
	}
	part := text.Fold(q.Contains)
	return slices.ContainsFunc(said, func(s string) bool { return strings.Contains(text.Fold(s), part) })
}

// candidates are the renderings found in a work, most frequent first, that nobody has accepted or rejected.
func (g termbase) candidates(ctx context.Context, work string) ([]report.GlossaryCandidate, error) {
	concepts, err := g.store.Concepts(ctx, work)
	if err != nil {
		return nil, err
	}
	variants, err := g.store.Variants(ctx, work)
	if err != nil {
		return nil, err
	}
	original := ""
	for _, v := range variants {
		if v.Original {
			original = v.Lang
		}
	}
	known := map[[2]string]bool{} // pairs of wordings that have been decided on
	for _, e := range g.entries {
		if e.State == store.RemovedConcept || e.State == store.MergedConcept {
			continue
		}
		for _, a := range e.Terms {
			for _, b := range e.Terms {
				known[[2]string{text.Fold(a.Text), text.Fold(b.Text)}] = true
			}
		}
	}
	out := []report.GlossaryCandidate{}
	at := map[[2]string]int{}
	for _, c := range concepts {
		of := report.GlossaryCandidate{Work: work, Lang: original}
		for _, t := range c.Terms {
			if t.Variant == "" {
				of.Lang, of.Term = t.Lang, t.Text
				continue
			}
			key := [2]string{text.Fold(of.Term), text.Fold(t.Text)}
			if of.Term == "" || known[key] {
				continue
			}
			i, met := at[key]
			if !met {
				i = len(out)
				at[key] = i
				one := of
				one.Target, one.Rendering = t.Lang, t.Text
				out = append(out, one)
			}
			out[i].Count += t.Count
			out[i].Variants = append(out[i].Variants, t.Variant)
		}
	}
	slices.SortStableFunc(out, func(a, b report.GlossaryCandidate) int { return cmp.Compare(b.Count, a.Count) })
	return out, nil
}

// GlossaryConcept shows a concept with its history. One that was removed or merged is found by its number.
func (b *Bench) GlossaryConcept(ctx context.Context, arg string) (report.GlossaryConcept, error) {
	s, err := b.existing(ctx)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	number, err := strconv.Atoi(arg)
	if err != nil {
		g, err := readGlossary(ctx, s)
		if err != nil {
			return report.GlossaryConcept{}, err
		}
		e, err := g.find(arg, -1)
		if err != nil {
			return report.GlossaryConcept{}, err
		}
		number = e.Number
	}
	events, err := s.GlossaryHistory(ctx, number)
	if err != nil {
		return report.GlossaryConcept{}, err
	}
	out := shownConcept(events[len(events)-1].GlossaryEntry)
	for i, e := range events {
		step := report.GlossaryStep{Kind: string(e.Kind), Other: e.Other, Author: e.Author, Made: e.Made, Note: e.Note, Changes: []string{}}
		if i > 0 {
			step.Changes = changesOf(events[i-1].GlossaryConcept, e.GlossaryConcept)
			if events[i-1].State != e.State {
				step.Changes = append([]string{fmt.Sprintf("%s, was %s", e.State, events[i-1].State)}, step.Changes...)
			}
		}
		out.History = append(out.History, step)
	}
	return out, nil
}

// changesOf tells in words what became another between two states of a concept.
func changesOf(before, after term.GlossaryConcept) []string {
	out := []string{}
	field := func(name, a, b string) {
		if a != b {
			out = append(out, fmt.Sprintf("%s: %s, was %s", name, quotedOrNone(b), quotedOrNone(a)))
		}
	}
	field("definition", before.Definition, after.Definition)
	field("note", before.Note, after.Note)
	field("subject", before.Subject, after.Subject)
	field("work", before.Work, after.Work)
	at := func(c term.GlossaryConcept, t term.GlossaryTerm) int {
		return slices.IndexFunc(c.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang && o.Text == t.Text })
	}
	for _, t := range before.Terms {
		if at(after, t) < 0 {
			out = append(out, fmt.Sprintf("without %s=%s", t.Lang, t.Text))
		}
	}
	for _, t := range after.Terms {
		name := t.Lang + "=" + t.Text
		i := at(before, t)
		if i < 0 {
			out = append(out, fmt.Sprintf("with %s, %s", name, t.Status))
			continue
		}
		o := before.Terms[i]
		field(name+" status", string(o.Status), string(t.Status))
		field(name+" part of speech", o.PartOfSpeech, t.PartOfSpeech)
		field(name+" authority", o.Authority, t.Authority)
		field(name+" source", o.Source, t.Source)
		field(name+" note", o.Note, t.Note)
		field(name+" from", o.From, t.From)
		field(name+" until", o.Until, t.Until)
		if !slices.EqualFunc(o.Evidence, t.Evidence, sameEvidence) {
			out = append(out, name+" evidence")
		}
	}
	return out
}

func quotedOrNone(s string) string {
	if s == "" {
		return "none"
	}
	return "“" + s + "”"
}

func sameEvidence(a, b term.Evidence) bool {
	return a.Citation == b.Citation && a.Count == b.Count && a.Example == b.Example && slices.Equal(a.Paragraphs, b.Paragraphs)
}

// shownConcept is a concept as reports show it.
func shownConcept(e store.GlossaryEntry) report.GlossaryConcept {
	out := report.GlossaryConcept{
		Concept: e.Number, Version: e.Version, State: string(e.State), Definition: e.Definition, Note: e.Note, Subject: e.Subject, Work: e.Work,
	}
	for _, t := range e.Terms {
		shown := report.GlossaryTerm{
			Lang: t.Lang, Text: t.Text, Status: string(t.Status), PartOfSpeech: t.PartOfSpeech, Authority: t.Authority, Source: t.Source,
			Note: t.Note, From: t.From, Until: t.Until, Evidence: []report.Evidence{},
		}
		for _, v := range t.Evidence {
			shown.Evidence = append(shown.Evidence, report.Evidence(v))
		}
		out.Terms = append(out.Terms, shown)
	}
	return out
}
