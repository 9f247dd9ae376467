package workbench

import (
	"context"
	"fmt"

	"variorum/diff"
	"variorum/report"
	"variorum/store"
	"variorum/text"
)

// Log lists the saved states of each variant of a work, or of the one that the reference names, in the order of time, with
// what changed from one to the next, and of a translation which state of the original each renders.
func (b *Bench) Log(ctx context.Context, reference string) (report.Log, error) {
	s, variants, err := b.variantsNamed(ctx, reference, "log")
	if err != nil {
		return report.Log{}, err
	}
	r, err := b.renderings(ctx, s, variants[0].Work)
	if err != nil {
		return report.Log{}, err
	}
	out := report.Log{Work: variants[0].Work}
	for _, v := range variants {
		line, err := b.line(ctx, s, v)
		if err != nil {
			return report.Log{}, err
		}
		logged := report.VariantLog{Work: v.Work, Variant: v.Name, Lang: v.Lang, Original: v.Original}
		for i := range line.states {
			state, err := b.loggedState(ctx, line, i)
			if err != nil {
				return report.Log{}, err
			}
			if !v.Original {
				known := r.shown(line.states[i])
				state.Renders = &known
			}
			logged.Revisions = append(logged.Revisions, state)
		}
		out.Variants = append(out.Variants, logged)
	}
	return out, nil
}

// variantsNamed finds the variants of the work that a reference names, or its one variant.
func (b *Bench) variantsNamed(ctx context.Context, reference, verb string) (*store.Store, []store.Variant, error) {
	ref, err := ParseRef(reference)
	if err != nil {
		return nil, nil, err
	}
	if ref.At != "" || ref.Paragraph > 0 || ref.Row > 0 {
		return nil, nil, fmt.Errorf("%s: %s takes a WORK or WORK/VARIANT with all its saved states", reference, verb)
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, nil, err
	}
	variants, err := b.variants(ctx, s, ref.Work)
	if err == nil && ref.Variant != "" {
		variants, err = only(variants, ref)
	}
	return s, variants, err
}

// line is a variant's saved states in the order of time. Its texts are read when they are asked for; the last two are kept.
type line struct {
	variant store.Variant
	states  []store.Revision
	read    map[int]Text
}

func (b *Bench) line(ctx context.Context, s *store.Store, v store.Variant) (*line, error) {
	states, err := s.Revisions(ctx, v.Work, v.Name)
	if err != nil {
		return nil, err
	}
	return &line{v, store.InTime(states), map[int]Text{}}, nil
}

// text reads a state, skipped paragraphs too: it is about what was saved.
func (l *line) text(ctx context.Context, b *Bench, i int) (Text, error) {
	if t, known := l.read[i]; known {
		return t, nil
	}
	t, err := b.readWhole(ctx, source{variant: l.variant, revision: l.states[i]})
	if err != nil {
		return Text{}, err
	}
	for k := range l.read {
		if k != i-1 && k != i+1 {
			delete(l.read, k)
		}
	}
	l.read[i] = t
	return t, nil
}

// step is what became of a state in the next one.
type step struct {
	old, new Text
	rows     []evolvedRow
}

// step compares state i, from 1, with the one before.
func (l *line) step(ctx context.Context, b *Bench, i int) (step, error) {
	old, err := l.text(ctx, b, i-1)
	if err != nil {
		return step{}, err
	}
	new, err := l.text(ctx, b, i)
	if err != nil {
		return step{}, err
	}
	return step{old, new, evolve(old.Paragraphs, new.Paragraphs)}, nil
}

// loggedState is a state with what changed from the one before.
func (b *Bench) loggedState(ctx context.Context, l *line, i int) (report.LoggedState, error) {
	rev := l.states[i]
	out := report.LoggedState{
		Revision: rev.Number, Citation: citation(rev), Date: rev.Date, Added: rev.Added, Source: rev.Source, Note: rev.Note,
		Paragraphs: report.Counts{All: rev.Paragraphs}, Words: report.Counts{All: rev.Words},
	}
	if i == 0 {
		return out, nil
	}
	out.Before = citation(l.states[i-1])
	step, err := l.step(ctx, b, i)
	if err != nil {
		return out, err
	}
	step.count(&out)
	return out, nil
}

// count sums up what a step changed.
func (s step) count(out *report.LoggedState) {
	for _, r := range s.rows {
		switch {
		case r.moved:
			out.Paragraphs.Moved++
			continue
		case r.same:
			continue
		case len(r.old) == 0:
			out.Paragraphs.Added += len(r.new)
		case len(r.new) == 0:
			out.Paragraphs.Removed += len(r.old)
		default:
			out.Paragraphs.Changed += len(r.new)
		}
		_, _, was := s.old.joined(r.old)
		_, _, is := s.new.joined(r.new)
		added, changed, removed := wordsBetween(was, is)
		out.Words.Added += added
		out.Words.Changed += changed
		out.Words.Removed += removed
	}
}

// wordsBetween counts the words that came, went, or stand in the place of others from one wording to another.
func wordsBetween(was, is string) (added, changed, removed int) {
	ids := map[string]int32{}
	x, atX := numbered(was, ids)
	y, atY := numbered(is, ids)
	i, k := 0, 0
	for _, r := range append(diff.Common(x, y), diff.Run{A: len(x), B: len(y)}) {
		a, b := text.CountWords(covered(was, atX[i:r.A])), text.CountWords(covered(is, atY[k:r.B]))
		changed += min(a, b)
		added += max(b-a, 0)
		removed += max(a-b, 0)
		i, k = r.A+r.Len, r.B+r.Len
	}
	return added, changed, removed
}

// numbered makes numbers of words and marks, and tells where they stand.
func numbered(s string, ids map[string]int32) (words []int32, at []text.Span) {
	for _, t := range text.Tokens(s) {
		if t.Kind == text.Space {
			continue
		}
		id, known := ids[t.In(s)]
		if !known {
			id = int32(len(ids))
			ids[t.In(s)] = id
		}
		words, at = append(words, id), append(at, t.Span)
	}
	return words, at
}

// covered is what spans that follow on one another reach over.
func covered(s string, spans []text.Span) string {
	if len(spans) == 0 {
		return ""
	}
	return s[spans[0].Start:spans[len(spans)-1].End]
}
