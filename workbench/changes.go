package workbench

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"variorum/diff"
	"variorum/report"
	"variorum/store"
)

// Period is what Changes looks at.
type Period struct {
	Reference string // WORK or WORK/VARIANT; empty for the whole store
	From, To  string // YYYY-MM-DD, both included; empty for no bound
}

// Changes lists the states that were saved of a period, oldest first, each with what changed since the state before. A state
// without a date counts on the day it was added.
func (b *Bench) Changes(ctx context.Context, p Period) (report.Changes, error) {
	if err := p.check(); err != nil {
		return report.Changes{}, err
	}
	references := []string{p.Reference}
	if p.Reference == "" {
		works, err := b.Works(ctx)
		if err != nil {
			return report.Changes{}, err
		}
		references = nil
		for _, w := range works {
			references = append(references, w.Work)
		}
	}
	out := report.Changes{From: p.From, To: p.To}
	for _, reference := range references {
		found, err := b.changesOf(ctx, reference, p)
		if err != nil {
			return report.Changes{}, err
		}
		out.Changes = append(out.Changes, found...)
	}
	slices.SortStableFunc(out.Changes, func(x, y report.ChangedState) int { return cmp.Compare(x.Day, y.Day) })
	return out, nil
}

// check refuses bounds that are no days, or the wrong way round.
func (p Period) check() error {
	for _, bound := range []struct{ flag, day string }{{"--from", p.From}, {"--to", p.To}} {
		if err := checkDay(bound.flag, bound.day); err != nil {
			return err
		}
	}
	if p.From != "" && p.To != "" && p.From > p.To {
		return fmt.Errorf("--from %s is later than --to %s; nothing can be between them", p.From, p.To)
	}
	return nil
}

// checkDay refuses what a flag has that is no day.
func checkDay(flag, day string) error {
	if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
		return fmt.Errorf("%s %s: no day of the calendar; write YYYY-MM-DD", flag, day)
	}
	return nil
}

func (p Period) holds(day string) bool {
	return (p.From == "" || day >= p.From) && (p.To == "" || day <= p.To)
}

// changesOf lists the states of a period of one work or variant.
func (b *Bench) changesOf(ctx context.Context, reference string, p Period) ([]report.ChangedState, error) {
	s, variants, err := b.variantsNamed(ctx, reference, "changes")
	if err != nil {
		return nil, err
	}
	var out []report.ChangedState
	for _, v := range variants {
		l, err := b.line(ctx, s, v)
		if err != nil {
			return nil, err
		}
		for i, rev := range l.states {
			day := cmp.Or(rev.Date, dayOf(rev.Added))
			if !p.holds(day) {
				continue
			}
			changed, err := b.changedState(ctx, l, i)
			if err != nil {
				return nil, err
			}
			changed.Day = day
			out = append(out, changed)
		}
	}
	return out, nil
}

// dayOf is the day of a time in RFC 3339.
func dayOf(stamp string) string {
	day, _, _ := strings.Cut(stamp, "T")
	return day
}

// changedState is a state with the passages that changed.
func (b *Bench) changedState(ctx context.Context, l *line, i int) (report.ChangedState, error) {
	out := report.ChangedState{Work: l.variant.Work, Variant: l.variant.Name, Lang: l.variant.Lang, Original: l.variant.Original}
	var err error
	if out.LoggedState, err = b.loggedState(ctx, l, i); err != nil || i == 0 {
		return out, err
	}
	step, err := l.step(ctx, b, i)
	if err != nil {
		return out, err
	}
	for _, r := range step.rows {
		if !r.same || r.moved {
			out.Passages = append(out.Passages, step.evolved(r))
		}
	}
	return out, nil
}

// evolved is a row as reports show it.
func (s step) evolved(r evolvedRow) report.Evolved {
	out := report.Evolved{Kind: "changed", Before: s.old.passages(r.old), Now: s.new.passages(r.new)}
	switch {
	case r.moved:
		out.Kind = "moved"
	case len(r.old) == 0:
		out.Kind = "added"
	case len(r.new) == 0:
		out.Kind = "removed"
	}
	_, _, was := s.old.joined(r.old)
	_, _, is := s.new.joined(r.new)
	for _, e := range diff.Passages(was, is, diff.Options{Lang: s.new.Lang}) {
		out.Edits = append(out.Edits, shownEdit(e))
	}
	return out
}

// passages are some paragraphs of a text as reports show them.
func (t Text) passages(at []int) []report.Passage {
	out := make([]report.Passage, len(at))
	for i, n := range at {
		out[i] = t.passage(t.Paragraphs[n])
	}
	return out
}

// shownState names a state.
func shownState(rev store.Revision) report.StateName {
	return report.StateName{Revision: rev.Number, Citation: citation(rev), Date: rev.Date}
}
