package workbench

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"golang.org/x/text/unicode/norm"

	"variorum/lexicon"
	"variorum/store"
)

// ListedDictionary is a list of words that helps to align.
type ListedDictionary struct {
	Name    string `json:"name"` // empty for the built-in one
	Source  string `json:"source"`
	Target  string `json:"target"`
	Words   int    `json:"words"`
	File    string `json:"file,omitempty"`
	Added   string `json:"added,omitempty"` // RFC 3339, UTC
	Builtin bool   `json:"builtin"`
}

// KeptDictionary is what became of a list that was to be kept.
type KeptDictionary struct {
	ListedDictionary
	Changed  bool `json:"changed"`  // false where the same list was there already
	Replaced bool `json:"replaced"` // whether another list had the name
}

// KeepDictionary reads a list of words and keeps it in the store, which it makes where there is none; under a name, or
// if that is empty, under the file's. Nothing is kept of a file that is refused.
func (b *Bench) KeepDictionary(ctx context.Context, file DictionaryFile, name string) (KeptDictionary, error) {
	name = cmp.Or(norm.NFC.String(name), variantName(file.Path))
	if name == "" {
		return KeptDictionary{}, fmt.Errorf("%s: what is it called; name it with --name", file.Path)
	}
	l, err := b.readLexicon(file)
	if errors.Is(err, errNotChinese) {
		err = fmt.Errorf("%w, as in --lang de,fr", err)
	}
	if err != nil {
		return KeptDictionary{}, err
	}
	fresh := !b.hasStore()
	s, err := b.writable(ctx)
	if err != nil {
		return KeptDictionary{}, err
	}
	b.progress("saving %d words", len(l.Entries))
	d, k, err := s.KeepDictionary(ctx, name, file.Path, l)
	if err != nil {
		if fresh {
			b.discard()
		}
		return KeptDictionary{}, err
	}
	return KeptDictionary{listedDictionary(d), k != store.Same, k == store.Replaced}, nil
}

// Dictionaries lists the built-in list of words and, if there is a store, those kept in it.
func (b *Bench) Dictionaries(ctx context.Context) ([]ListedDictionary, error) {
	l := lexicon.Builtin()
	out := []ListedDictionary{{Source: l.Source, Target: l.Target, Words: len(l.Entries), Builtin: true}}
	if b.open == nil && !b.hasStore() {
		return out, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	kept, err := s.Dictionaries(ctx)
	if err != nil {
		return nil, err
	}
	for _, d := range kept {
		out = append(out, listedDictionary(d))
	}
	return out, nil
}

// RemoveDictionary takes a dictionary out of the store.
func (b *Bench) RemoveDictionary(ctx context.Context, name string) error {
	s, err := b.change(ctx)
	if err != nil {
		return err
	}
	return s.RemoveDictionary(ctx, name)
}

func listedDictionary(d store.Dictionary) ListedDictionary {
	return ListedDictionary{Name: d.Name, Source: d.Source, Target: d.Target, Words: d.Entries, File: d.File, Added: d.Added}
}
