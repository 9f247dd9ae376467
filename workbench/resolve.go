package workbench

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"variorum/document"
	"variorum/store"
	"variorum/text"
)

// Selection is what a person asks a verb to look at.
type Selection struct {
	// Args are files, folders (each file in them), "-" for standard input, or references (see ParseRef); a file or
	// reference may be followed by #pN for one paragraph.
	Args []string
	// Langs are the BCP 47 tags of the files among them, in their order; "" has one guessed, and the last tag holds for
	// the files after it. What is in a store has its language there.
	Langs []string
}

// source is one text that an argument names, not yet read.
type source struct {
	path      string // of a file, or "-"; empty for a text of the store
	lang      string // of a file, as given; empty to have it guessed
	variant   store.Variant
	revision  store.Revision
	paragraph int // from 1; 0 for all of them
}

// sources finds what the arguments of a selection name, and reads nothing but the store's lists.
func (b *Bench) sources(ctx context.Context, sel Selection) ([]source, error) {
	var all []source
	for _, arg := range sel.Args {
		found, err := b.locate(ctx, arg)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nameLanguages(all, sel.Langs)
}

// nameLanguages gives the files among the sources the languages a person named for them.
func nameLanguages(all []source, langs []string) error {
	var tags []string
	for _, l := range langs {
		tag := ""
		if l != "" {
			var err error
			if tag, err = text.ParseLang(l); err != nil {
				return fmt.Errorf("--lang: %w", err)
			}
		}
		tags = append(tags, tag)
	}
	files := 0
	for i := range all {
		if all[i].path == "" {
			continue
		}
		if len(tags) > 0 {
			all[i].lang = tags[min(files, len(tags)-1)]
		}
		files++
	}
	if len(tags) > files {
		return fmt.Errorf("--lang names %d languages for %d files; give one for each file, in their order", len(tags), files)
	}
	return nil
}

// locate tells what one argument means: a file where such a file stands, else a reference. A plain name that is both a
// folder and a work is the work; with a slash at its end it is the folder.
func (b *Bench) locate(ctx context.Context, arg string) ([]source, error) {
	if arg == "" {
		return nil, errors.New("an argument is empty; name a file or a reference")
	}
	if found, ok, err := b.locateFile(ctx, arg); ok || err != nil {
		return found, err
	}
	name, place, err := cutPlace(arg)
	if err != nil {
		return nil, err
	}
	if place.Paragraph > 0 && place.Sentence == 0 {
		if found, ok, err := b.locateFile(ctx, name); err != nil {
			return nil, err
		} else if ok && len(found) == 1 {
			found[0].paragraph = place.Paragraph
			return found, nil
		}
	}
	return b.locateStored(ctx, arg)
}

// locateFile finds a file, standard input or the files of a folder; ok is false where the argument is none of them.
func (b *Bench) locateFile(ctx context.Context, arg string) (found []source, ok bool, err error) {
	if arg == "-" {
		return []source{{path: "-"}}, true, nil
	}
	info, err := os.Stat(arg)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil, false, fmt.Errorf("%s: cannot be read: permission denied", arg)
	case err != nil:
		return nil, false, nil
	case !info.IsDir():
		b.detail("%s: taken as a file", arg)
		return []source{{path: arg}}, true, nil
	case b.isWork(ctx, arg):
		return nil, false, nil
	}
	b.detail("%s: taken as a folder", arg)
	paths, notes, err := document.Folder(arg)
	if err != nil {
		return nil, false, err
	}
	for _, n := range notes {
		b.note("%s: %s", arg, n)
	}
	for _, p := range paths {
		found = append(found, source{path: p})
	}
	return found, true, nil
}

// isWork tells whether the store, if there is one that can be read, has a work of this name.
func (b *Bench) isWork(ctx context.Context, name string) bool {
	if strings.ContainsAny(name, `/\`) || !b.hasStore() {
		return false
	}
	s, err := b.existing(ctx)
	if err != nil {
		return false
	}
	_, err = s.Variants(ctx, name)
	return err == nil
}

// locateStored finds the saved states a reference names: one, or of a whole work the newest of each variant.
func (b *Bench) locateStored(ctx context.Context, arg string) ([]source, error) {
	ref, err := ParseRef(arg)
	if err != nil {
		return nil, fmt.Errorf("%s: no such file, and not a reference (WORK, WORK/VARIANT or WORK/VARIANT@REVISION)", arg)
	}
	if !b.hasStore() {
		return nil, fmt.Errorf("no file and no work named %s; there is no store %s to look in (make one with `variorum add`, "+
			"or name yours with --db)", ref.Work, b.DB)
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	variants, err := b.variants(ctx, s, ref.Work)
	if err != nil {
		return nil, err
	}
	b.detail("%s: taken from the store %s", arg, b.DB)
	if ref.Row > 0 || ref.Sentence > 0 {
		return nil, fmt.Errorf("%s: a row or sentence; this verb takes texts and paragraphs", arg)
	}
	if ref.Variant == "" && ref.Paragraph > 0 {
		return nil, fmt.Errorf("%s: a paragraph is of a variant; write %s/VARIANT#p%d", arg, ref.Work, ref.Paragraph)
	}
	if ref.Variant != "" {
		if variants, err = only(variants, ref); err != nil {
			return nil, err
		}
	}
	var found []source
	for _, v := range variants {
		rev, err := s.Revision(ctx, ref.Work, v.Name, ref.At)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		found = append(found, source{variant: v, revision: rev, paragraph: ref.Paragraph})
	}
	return found, nil
}

// variants lists a work's variants; where there is no such work, the error says which there are.
func (b *Bench) variants(ctx context.Context, s *store.Store, work string) ([]store.Variant, error) {
	variants, err := s.Variants(ctx, work)
	if !errors.Is(err, store.ErrNotFound) {
		return variants, err
	}
	works, err := s.Works(ctx)
	if err != nil {
		return nil, err
	}
	if len(works) == 0 {
		return nil, fmt.Errorf("no file and no work named %s; the store %s is empty", work, b.DB)
	}
	var names []string
	for _, w := range works {
		names = append(names, w.Name)
	}
	return nil, fmt.Errorf("no file and no work named %s; the store %s has %s", work, b.DB, list(names))
}

// only picks the variant that the reference names.
func only(variants []store.Variant, ref Ref) ([]store.Variant, error) {
	var names []string
	for _, v := range variants {
		if v.Name == ref.Variant {
			return []store.Variant{v}, nil
		}
		names = append(names, v.Name)
	}
	return nil, fmt.Errorf("%s has no variant %s; it has %s", ref.Work, ref.Variant, list(names))
}

// list writes names for a message, the first few of them.
func list(names []string) string {
	const shown = 8
	if len(names) > shown {
		return fmt.Sprintf("%s and %d more", strings.Join(slices.Clip(names[:shown]), ", "), len(names)-shown)
	}
	return strings.Join(names, ", ")
}
