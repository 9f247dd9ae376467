package workbench

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"variorum/document"
	"variorum/store"
	"variorum/text"
)

// AddGit saves each commit that changed a file as a state of its variant, with its author's date and its message: all of them
// or none. The arguments are the folder of a repository and the file's name from there. Commits that were added before are
// known by their hashes, and not added again.
func (b *Bench) AddGit(ctx context.Context, a Addition) ([]Added, error) {
	if err := onlyForFiles(a); err != nil {
		return nil, err
	}
	r, err := openRepository(ctx, a.Args[0])
	if err != nil {
		return nil, err
	}
	b.progress("reading the history of %s", a.Args[1])
	commits, err := r.history(ctx, a.Args[1])
	if err != nil {
		return nil, err
	}
	work, err := workName(a.Work, path.Join(filepath.ToSlash(absolute(a.Args[0])), filepath.ToSlash(a.Args[1])))
	if err != nil {
		return nil, err
	}
	g := gitAddition{
		Addition: store.Addition{Work: work, Variant: cmp.Or(norm.NFC.String(a.Variant), variantName(a.Args[1]))}, bench: b, from: r,
	}
	known, err := b.known(ctx, g.Work, g.Variant)
	if err != nil {
		return nil, err
	}
	g.Original = a.Original || known.Original
	g.lang = cmp.Or(a.Lang, known.Lang)
	if a.Lang != "" {
		if g.lang, err = text.ParseLang(a.Lang); err != nil {
			return nil, fmt.Errorf("--lang: %w", err)
		}
	}
	texts, err := g.read(ctx, commits)
	if err != nil {
		return nil, err
	}
	if texts, err = b.unknown(ctx, texts, known); err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		b.note("every commit of %s is there already", a.Args[1])
		return []Added{}, nil
	}
	return b.save(ctx, texts)
}

// onlyForFiles refuses what can be said of a file, and not of a history.
func onlyForFiles(a Addition) error {
	switch {
	case len(a.Args) != 2:
		return errors.New("add --git takes the folder of a repository and a file in it, as in variorum add --git . chapter.md")
	case a.Date != "":
		return errors.New("--date is for a file; with --git each commit has its own")
	case a.Renders != "":
		return errors.New("--renders is for one text; say it of each saved state with `variorum renders`")
	}
	return nil
}

// absolute is a path from the root, or as it is where that cannot be told.
func absolute(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

// gitAddition is a history to be added.
type gitAddition struct {
	store.Addition // what all states share
	bench          *Bench
	from           repository
	lang           string // as given or known; empty to have it guessed of the newest state
}

// hashLength is how much of a commit's hash a state's source keeps.
const hashLength = 12

// read reads the file as each commit left it. The newest comes first, since its language holds for all.
func (g gitAddition) read(ctx context.Context, commits []commit) ([]addition, error) {
	out := make([]addition, 0, len(commits))
	guessed := g.lang == ""
	for i := len(commits) - 1; i >= 0; i-- {
		c := commits[i]
		name := c.path + "@" + c.hash[:min(len(c.hash), hashLength)]
		if c.gone {
			g.bench.note("%s: the file was taken away there; no state is saved of that", name)
			continue
		}
		data, err := g.from.content(ctx, c)
		if err != nil {
			return nil, err
		}
		how := g.bench.Files
		how.Lang = g.lang
		doc, err := document.Parse(c.path, bytes.NewReader(data), how)
		if errors.Is(err, document.ErrEmpty) {
			g.bench.note("%s: no text in it; no state is saved of that", name)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("commit %s: %w", c.hash[:min(len(c.hash), hashLength)], err)
		}
		if g.lang == "" {
			if doc.Lang == "und" {
				return nil, fmt.Errorf("%s: the language cannot be told; name it with --lang", name)
			}
			g.lang = doc.Lang
		}
		one := g.Addition
		one.Lang, one.Date, one.Note, one.Paragraphs = g.lang, c.date, c.message, doc.Paragraphs
		one.Source = path.Base(c.path) + "@" + c.hash[:min(len(c.hash), hashLength)]
		out = append(out, addition{one, guessed})
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no commit has a text in it", g.from.folder)
	}
	slices.Reverse(out)
	return out, nil
}

// unknown leaves out what the variant has already: states from the same commit.
func (b *Bench) unknown(ctx context.Context, texts []addition, known store.Variant) ([]addition, error) {
	if known.ID == 0 {
		return texts, nil
	}
	states, err := b.open.Revisions(ctx, known.Work, known.Name)
	if err != nil {
		return nil, err
	}
	have := map[string]bool{}
	for _, rev := range states {
		if _, hash, found := strings.Cut(rev.Source, "@"); found {
			have[hash] = true
		}
	}
	var out []addition
	for _, t := range texts {
		if _, hash, _ := strings.Cut(t.Source, "@"); !have[hash] {
			out = append(out, t)
		}
	}
	return out, nil
}
