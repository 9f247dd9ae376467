package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"

	"variorum/store"
	"variorum/workbench"
)

// depth is how far references go.
type depth int

const (
	toWork    depth = iota // WORK
	toVariant              // WORK/VARIANT
	toState                // WORK/VARIANT@N
)

// references are those in the store that begin like part, down to what it names: the works; of the only one left its
// variants; of the only one left its states. So each is a whole reference, and a person who types on comes deeper.
func (t typed) references(part string, deepest depth) []candidate {
	ctx, s, done := t.store()
	defer done()
	if s == nil {
		return nil
	}
	work, _, hasVariant := strings.Cut(part, "/")
	var cs []candidate
	if !hasVariant {
		works, _ := s.Works(ctx) // without works there are no candidates
		for _, w := range works {
			if strings.HasPrefix(w.Name, part) && typable(w.Name) {
				cs = append(cs, candidate{w.Name, "work"})
			}
		}
		if len(cs) != 1 {
			return cs
		}
		work = cs[0].word
	}
	if deepest == toWork {
		return cs
	}
	return append(cs, variantsOf(ctx, s, work, part, deepest)...)
}

// variantsOf are the variants of a work that begin like part, and of the only one left its states, if it has several or
// they are asked for with an @.
func variantsOf(ctx context.Context, s *store.Store, work, part string, deepest depth) []candidate {
	name, _, asksState := strings.Cut(part, "@")
	variants, _ := s.Variants(ctx, work)
	var cs []candidate
	var only store.Variant
	for _, v := range variants {
		ref := workbench.Ref{Work: work, Variant: v.Name}.String()
		if typable(v.Name) && (ref == name || !asksState && strings.HasPrefix(ref, part)) {
			cs = append(cs, candidate{ref, about(v)})
			only = v
		}
	}
	if len(cs) != 1 || deepest < toState {
		return cs
	}
	states, _ := s.Revisions(ctx, work, only.Name)
	if len(states) == 1 && !asksState {
		return cs
	}
	for _, r := range states {
		ref := workbench.Ref{Work: work, Variant: only.Name, At: strconv.Itoa(r.Number)}
		cs = append(cs, candidate{ref.String(), r.Date})
	}
	return cs
}

// about says what a variant is.
func about(v store.Variant) string {
	if v.Original {
		return v.Lang + ", original"
	}
	return v.Lang
}

// variants are those of the work that --work names.
func (t typed) variants() []candidate {
	ctx, s, done := t.store()
	defer done()
	if s == nil {
		return nil
	}
	variants, _ := s.Variants(ctx, t.valueOf("work"))
	var cs []candidate
	for _, v := range variants {
		if typable(v.Name) {
			cs = append(cs, candidate{v.Name, about(v)})
		}
	}
	return cs
}

// dictionaries are those in the store.
func (t typed) dictionaries() []candidate {
	ctx, s, done := t.store()
	defer done()
	if s == nil {
		return nil
	}
	kept, _ := s.Dictionaries(ctx)
	var cs []candidate
	for _, d := range kept {
		if typable(d.Name) {
			cs = append(cs, candidate{d.Name, d.Source + " to " + d.Target})
		}
	}
	return cs
}

// concepts are those of the glossary in the store, by their numbers.
func (t typed) concepts() []candidate {
	ctx, s, done := t.store()
	defer done()
	if s == nil {
		return nil
	}
	entries, _ := s.Glossary(ctx)
	var cs []candidate
	for _, e := range entries {
		if len(e.Terms) > 0 {
			cs = append(cs, candidate{strconv.Itoa(e.Number), e.Terms[0].Text})
		}
	}
	return cs
}

// store opens the store that the line works on, nil where there is none to be read at once.
func (t typed) store() (ctx context.Context, s *store.Store, done func()) {
	const patience = time.Second // the shell waits, and its user
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	s, err := store.Peek(ctx, inHome(t.valueOf("db")))
	if err != nil {
		return ctx, nil, cancel
	}
	return ctx, s, func() { s.Close(); cancel() }
}

// valueOf is the value of a flag as it stands in the line, in the environment, or by default.
func (t typed) valueOf(name string) string {
	f := findFlag(t.known, name)
	set := flag.NewFlagSet("", flag.ContinueOnError)
	if f == nil || f.Apply(set) != nil {
		return ""
	}
	for _, g := range t.flags {
		if g.name == name {
			set.Set(name, g.value())
		}
	}
	return set.Lookup(name).Value.String()
}

// value is what a flag is given.
func (g given) value() string {
	if len(g.words) > 1 {
		return g.words[1]
	}
	_, value, _ := strings.Cut(g.words[0], "=")
	return value
}

// inHome does for ~/ what the shell will do when the line is run.
func inHome(path string) string {
	rest, found := strings.CutPrefix(path, "~/")
	if home, err := os.UserHomeDir(); found && err == nil {
		return filepath.Join(home, rest)
	}
	return path
}

// typable tells whether a name may go to a command line as it stands. A store keeps no others, but the file may be from
// anywhere, and what the shell makes of a line is run.
func typable(name string) bool {
	for _, r := range name {
		if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) && !strings.ContainsRune("-_.", r) {
			return false
		}
	}
	return !strings.HasPrefix(name, "-")
}
