// Package workbench is the verbs of Variorum: add a text, list, show, skip a paragraph, align, collate, find the
// differences, the terms and the findings, and gather a report, over a store of works or over bare files.
//
// Every verb takes arguments as a person writes them (see Bench.Texts), turns them into texts with numbered paragraphs,
// calls the pure packages (align, diff, term, quality) and hands back values of package report. It prints nothing and
// knows no flags; what a person may like to know on the way goes to the Bench's callbacks.
//
// A text left by a skipped paragraph keeps its numbers: paragraph 12 stays 12 in citations, in JSON and in the store,
// whether 11 is skipped or not. Inside, the engines count the paragraphs that are left; the two ways of counting meet in
// units.go (for what is compared) and grid.go (for what is stored), and nowhere else.
//
// Verbs that compare hold whole texts in memory; their cost is that of the engines, near linear in the length.
package workbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"variorum/document"
	"variorum/lexicon"
	"variorum/store"
)

// Bench is where the verbs work. The store is opened when a verb first needs it, so that bare files need none.
// A Bench serves one verb at a time.
type Bench struct {
	DB    string    // path of the store's file
	Stdin io.Reader // what the argument "-" reads

	Lexica Lexica           // the lists of words that help to align
	Files  document.Options // how files are read; their languages come from elsewhere

	// Note is told what a reader of the result should know, Detail what only a curious one wants, Progress the step
	// that begins now; each gets one line. Any may be nil.
	Note, Detail, Progress func(line string)

	open  *store.Store
	spent bool               // standard input has been read
	given []*lexicon.Lexicon // the files of Lexica that have been read
}

// Close lets go of the store, if a verb opened it.
func (b *Bench) Close() error {
	if b.open == nil {
		return nil
	}
	err := b.open.Close()
	b.open = nil
	return err
}

// existing opens the store that must be there already.
func (b *Bench) existing(ctx context.Context) (*store.Store, error) {
	if b.open != nil {
		return b.open, nil
	}
	if !b.hasStore() {
		return nil, fmt.Errorf("%s: no store there; make one with `variorum add`, or name yours with --db", b.DB)
	}
	s, err := store.OpenExisting(ctx, b.DB)
	if err != nil {
		return nil, err
	}
	b.open = s
	return s, nil
}

// change opens for writing the store that must be there already.
func (b *Bench) change(ctx context.Context) (*store.Store, error) {
	if !b.hasStore() {
		return b.existing(ctx)
	}
	return b.writable(ctx)
}

// writable opens the store for writing; where there is none it makes one.
func (b *Bench) writable(ctx context.Context) (*store.Store, error) {
	if err := b.Close(); err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, b.DB)
	if err != nil {
		return nil, err
	}
	b.open = s
	return s, nil
}

// hasStore tells whether something stands where the store should be. A path that cannot be looked at counts as there,
// so that opening it gives the reason.
func (b *Bench) hasStore() bool {
	_, err := os.Stat(b.DB)
	return !errors.Is(err, fs.ErrNotExist)
}

func (b *Bench) note(format string, args ...any)     { tell(b.Note, format, args) }
func (b *Bench) detail(format string, args ...any)   { tell(b.Detail, format, args) }
func (b *Bench) progress(format string, args ...any) { tell(b.Progress, format, args) }

func tell(to func(string), format string, args []any) {
	if to != nil {
		to(fmt.Sprintf(format, args...))
	}
}
