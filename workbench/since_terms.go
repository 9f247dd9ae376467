package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// SinceTerms tells of terms of the original since which state of a translation they are rendered as they are, and where and
// when a rendering was replaced by another; without terms, of those that the store keeps for the work. Of the original
// itself it tells since when a term stands in it.
//
// Each state is read with the state of the original that it renders, which costs an alignment each. Only passages that
// changed from one state to the next are looked at, so that what an aligner sees otherwise in the same words is no drift.
func (b *Bench) SinceTerms(ctx context.Context, reference string, terms []string) (report.Since, error) {
	l, at, err := b.lineTo(ctx, reference)
	if err != nil {
		return report.Since{}, err
	}
	t, err := l.text(ctx, b, at)
	if err != nil {
		return report.Since{}, err
	}
	s, err := b.existing(ctx)
	if err != nil {
		return report.Since{}, err
	}
	known, err := b.renderings(ctx, s, l.variant.Work)
	if err != nil {
		return report.Since{}, err
	}
	if known.original.ID == 0 {
		return report.Since{}, fmt.Errorf("%s has no original, which terms are of; add it with `variorum add --original`",
			l.variant.Work)
	}
	if len(terms) == 0 {
		original := Text{Variant: report.Variant{Lang: known.original.Lang}, revision: known.states[0]}
		if terms, err = b.storedTerms(ctx, original); err != nil {
			return report.Since{}, err
		}
		if len(terms) == 0 {
			return report.Since{}, fmt.Errorf("no terms are kept for %s; name one with --term, or keep some with "+
				"`variorum terms --save %s`", l.variant.Work, l.variant.Work)
		}
	}
	out := report.Since{Variant: t.Variant}
	if l.variant.Original {
		out.Terms, err = b.termsInOriginal(ctx, l, at, terms)
		return out, err
	}
	h := histories{bench: b, line: l, known: known, terms: terms}
	out.Terms, err = h.follow(ctx, at)
	return out, err
}

// termsInOriginal tells since which state of the original terms stand in it.
func (b *Bench) termsInOriginal(ctx context.Context, l *line, at int, terms []string) ([]report.SinceTerm, error) {
	out := make([]report.SinceTerm, len(terms))
	for i, wanted := range terms {
		out[i] = report.SinceTerm{Term: wanted, Lang: l.variant.Lang}
	}
	for n := range at + 1 {
		t, err := l.text(ctx, b, n)
		if err != nil {
			return nil, err
		}
		for i := range out {
			before := out[i].Count
			out[i].Count = 0
			for _, p := range t.Paragraphs {
				out[i].Count += strings.Count(text.Fold(p.Text), text.Fold(out[i].Term))
			}
			switch {
			case out[i].Count == 0:
				out[i].Since = nil
			case before == 0:
				name := shownState(l.states[n])
				out[i].Since = &name
			}
		}
	}
	return out, nil
}

// histories follow the renderings of terms through the states of a translation.
type histories struct {
	bench *Bench
	line  *line
	known renderings
	terms []string
}

// renderedState is a state of a translation with what it says for terms.
type renderedState struct {
	at       int // its place in the line
	text     Text
	concepts map[string]report.Concept // by term
}

// follow goes through the states up to one.
func (h histories) follow(ctx context.Context, at int) ([]report.SinceTerm, error) {
	out := make([]report.SinceTerm, len(h.terms))
	for i, wanted := range h.terms {
		out[i] = report.SinceTerm{Term: wanted, Lang: h.known.original.Lang}
	}
	var before *renderedState
	for n := range at + 1 {
		state, err := h.state(ctx, n)
		if errors.Is(err, errNotRendered) {
			h.bench.note("%s is passed over: %s", citation(h.line.states[n]), h.known.shown(h.line.states[n]).Reason)
			continue
		}
		if err != nil {
			return nil, err
		}
		for i := range out {
			h.extend(&out[i], before, state)
		}
		before = &state
	}
	return out, nil
}

// errNotRendered is returned for a state whose original is not held.
var errNotRendered = errors.New("the original of this state is not held")

// state finds the renderings of the terms in a state.
func (h histories) state(ctx context.Context, n int) (renderedState, error) {
	rev := h.line.states[n]
	of := h.known.of(rev).state
	if of.ID == 0 {
		return renderedState{}, errNotRendered
	}
	original, err := h.bench.read(ctx, source{variant: h.known.original, revision: of})
	if err != nil {
		return renderedState{}, err
	}
	t, err := h.bench.read(ctx, source{variant: h.line.variant, revision: rev})
	if err != nil {
		return renderedState{}, err
	}
	s := newSurvey([]Text{original, t})
	if len(s.targets) == 0 {
		return renderedState{}, fmt.Errorf("%s is in the language of the original; terms are followed into another", t.Citation)
	}
	if err := h.bench.lineUp(ctx, &s, term.Options{Terms: h.terms}); err != nil {
		return renderedState{}, err
	}
	state := renderedState{n, t, map[string]report.Concept{}}
	for _, c := range s.terms().Concepts {
		state.concepts[c.Term] = c
	}
	return state, nil
}

// extend takes a state into the history of a term.
func (h histories) extend(known *report.SinceTerm, before *renderedState, now renderedState) {
	name := shownState(h.line.states[now.at])
	c := now.concepts[known.Term]
	had := len(known.Renderings) > 0
	known.Count, known.Renderings = c.Count, nil
	for _, r := range c.Renderings {
		if r.Text != "" {
			known.Renderings = append(known.Renderings, report.TermCount{Text: r.Text, Count: r.Count})
		}
	}
	if len(known.Renderings) == 0 {
		known.Since = nil
		return
	}
	if !had {
		known.Since = &name
		return
	}
	drift := h.drift(before, now, known.Term)
	for i := range drift {
		drift[i].In, drift[i].Before = name, shownState(h.line.states[before.at])
	}
	if len(drift) > 0 {
		known.Since = &name
		known.Drift = append(known.Drift, drift...)
	}
}

// drift finds where a rendering of a term was replaced by another in passages that changed.
func (h histories) drift(before *renderedState, now renderedState, wanted string) []report.Drift {
	var out []report.Drift
	old, new := before.concepts[wanted], now.concepts[wanted]
	for _, r := range evolve(before.text.Paragraphs, now.text.Paragraphs) {
		if r.same || len(r.old) == 0 || len(r.new) == 0 {
			continue
		}
		_, _, was := before.text.joined(r.old)
		_, _, is := now.text.joined(r.new)
		went := replaced(old, before.text, r.old, was, is)
		came := replaced(new, now.text, r.new, is, was)
		if len(went) == 0 || len(came) == 0 || sameWords(went[0].Text, came[0].Text, now.text.Lang) {
			continue
		}
		d := report.Drift{From: went[0].Text, To: came[0].Text, Was: went[0].Places, Places: came[0].Places}
		i := slices.IndexFunc(out, func(o report.Drift) bool { return o.From == d.From && o.To == d.To })
		if i < 0 {
			out = append(out, d)
			continue
		}
		out[i].Was, out[i].Places = append(out[i].Was, d.Was...), append(out[i].Places, d.Places...)
	}
	return out
}

// replaced lists the renderings in some paragraphs whose words one side of a change has more often than the other.
func replaced(c report.Concept, t Text, at []int, here, there string) []report.Rendering {
	inside := map[int]bool{}
	for _, i := range at {
		inside[t.Paragraphs[i].Number] = true
	}
	var out []report.Rendering
	for _, r := range c.Renderings {
		var places []report.Place
		for _, p := range r.Places {
			if inside[p.Paragraph] {
				places = append(places, p)
			}
		}
		said := text.Fold(r.Text)
		if r.Text != "" && len(places) > 0 && strings.Count(text.Fold(here), said) > strings.Count(text.Fold(there), said) {
			out = append(out, report.Rendering{Text: r.Text, Places: places})
		}
	}
	return out
}

// sameWords tells whether two renderings are forms of the same words.
func sameWords(a, b, lang string) bool {
	stems := func(s string) []string {
		var out []string
		for _, t := range text.Tokens(s) {
			if t.Kind == text.Word || t.Kind == text.Number {
				out = append(out, text.Stem(text.Fold(t.In(s)), lang))
			}
		}
		return out
	}
	return slices.Equal(stems(a), stems(b))
}
