package workbench

import (
	"context"
	"fmt"
	"slices"

	"variorum/report"
	"variorum/store"
)

// origin is since which state a paragraph says what it says.
type origin struct {
	state int    // its place in the line
	how   string // "first" (it was there from the beginning), "added" or "changed"
}

// origins tells it of each paragraph of a state of the line.
func (l *line) origins(ctx context.Context, b *Bench, to int) ([]origin, error) {
	first, err := l.text(ctx, b, 0)
	if err != nil {
		return nil, err
	}
	at := make([]origin, len(first.Paragraphs))
	for i := range at {
		at[i] = origin{0, "first"}
	}
	for i := 1; i <= to; i++ {
		s, err := l.step(ctx, b, i)
		if err != nil {
			return nil, err
		}
		at = s.origins(i, at)
	}
	return at, nil
}

// origins brings them from the state before to state i.
func (s step) origins(i int, before []origin) []origin {
	out := make([]origin, len(s.new.Paragraphs))
	for _, r := range s.rows {
		o := origin{i, "changed"}
		switch {
		case len(r.old) == 0:
			o.how = "added"
		case r.same:
			o = before[r.old[0]]
			for _, k := range r.old {
				if before[k].state > o.state {
					o = before[k]
				}
			}
		}
		for _, k := range r.new {
			out[k] = o
		}
	}
	return out
}

// history tells of each paragraph of one state in which later state it changed first, up to another state (that one where it
// did not), and of each paragraph of that other state since when it says what it says.
func (l *line) history(ctx context.Context, b *Bench, from, to int) (first []int, came []origin, err error) {
	old, err := l.text(ctx, b, from)
	if err != nil {
		return nil, nil, err
	}
	came = make([]origin, len(old.Paragraphs))
	at := make([][]int, len(old.Paragraphs)) // which paragraphs of the first state each one comes from, unchanged
	first = make([]int, len(old.Paragraphs))
	for i := range at {
		at[i], first[i], came[i] = []int{i}, to, origin{from, "first"}
	}
	for i := from + 1; i <= to; i++ {
		s, err := l.step(ctx, b, i)
		if err != nil {
			return nil, nil, err
		}
		came = s.origins(i, came)
		next := make([][]int, len(s.new.Paragraphs))
		for _, r := range s.rows {
			for _, k := range r.old {
				if r.same {
					next[r.new[0]] = append(next[r.new[0]], at[k]...)
					continue
				}
				for _, p := range at[k] {
					first[p] = min(first[p], i)
				}
			}
		}
		at = next
	}
	return first, came, nil
}

// Since tells of each paragraph of a variant, WORK/VARIANT or WORK/VARIANT@REVISION, since which saved state it stands as it
// is.
func (b *Bench) Since(ctx context.Context, reference string) (report.Since, error) {
	l, at, err := b.lineTo(ctx, reference)
	if err != nil {
		return report.Since{}, err
	}
	t, err := l.text(ctx, b, at)
	if err != nil {
		return report.Since{}, err
	}
	out := report.Since{Variant: t.Variant}
	origins, err := l.origins(ctx, b, at)
	if err != nil {
		return report.Since{}, err
	}
	for i, p := range t.Paragraphs {
		out.Paragraphs = append(out.Paragraphs, report.SinceParagraph{
			Passage: t.passage(p), Since: shownState(l.states[origins[i].state]), How: origins[i].how,
		})
	}
	return out, nil
}

// lineTo finds the states of the variant that a reference names, and the place of the one it names.
func (b *Bench) lineTo(ctx context.Context, reference string) (l *line, at int, err error) {
	ref, err := ParseRef(reference)
	if err == nil && (ref.Variant == "" || ref.Paragraph > 0 || ref.Row > 0) {
		err = fmt.Errorf("%s: names no variant; write WORK/VARIANT or WORK/VARIANT@REVISION", reference)
	}
	if err != nil {
		return nil, 0, err
	}
	sources, err := b.locateStored(ctx, reference)
	if err != nil {
		return nil, 0, err
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, 0, err
	}
	if l, err = b.line(ctx, s, sources[0].variant); err != nil {
		return nil, 0, err
	}
	at = slices.IndexFunc(l.states, func(r store.Revision) bool { return r.ID == sources[0].revision.ID })
	return l, at, nil
}
