package workbench

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"variorum/document"
	"variorum/store"
	"variorum/text"
)

// Addition is what a person says of texts to be added.
type Addition struct {
	Args     []string // files, folders, or "-" for standard input
	Work     string   // if empty, the name of the folder the file is in, as far as the argument names one
	Variant  string   // of a single text; if empty, the file's name without its ending
	Lang     string   // BCP 47; if empty, that of the variant where there is one, else guessed
	Date     string   // of the text, YYYY-MM-DD, or FromName; may be empty
	Original bool     // whether the single text is the original of its work

	// Renders is the state of the original that a single translation renders, by number or date, or "none" for one that is
	// not held, as Author says; empty where nobody says.
	Renders, Author string
}

// Added is what became of one text.
type Added struct {
	Citation   string `json:"citation"` // "W/V@1"
	Work       string `json:"work"`
	Variant    string `json:"variant"`
	Revision   int    `json:"revision"`
	Changed    bool   `json:"changed"` // false where this saved state was there already
	Lang       string `json:"lang"`
	Guessed    bool   `json:"guessed"` // whether the language was guessed
	Date       string `json:"date,omitempty"`
	Source     string `json:"source"`
	Paragraphs int    `json:"paragraphs"`
	Words      int    `json:"words"`
}

// Add reads the texts, all of them before it touches the store, and saves each as a state of its variant: all or none.
func (b *Bench) Add(ctx context.Context, a Addition) (added []Added, err error) {
	texts, err := b.additions(ctx, a)
	if err != nil {
		return nil, err
	}
	return b.save(ctx, texts)
}

// save saves texts in their order, all or none.
func (b *Bench) save(ctx context.Context, texts []addition) (added []Added, err error) {
	fresh := !b.hasStore()
	s, err := b.writable(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]store.Addition, len(texts))
	for i, t := range texts {
		all[i] = t.Addition
	}
	b.progress("saving %d texts", len(texts))
	saved, err := s.AddAll(ctx, all)
	if err != nil {
		if fresh {
			b.discard()
		}
		return nil, err
	}
	for i, rev := range saved {
		if rev.Added {
			if err := b.carrySkips(ctx, s, rev.Revision); err != nil {
				return nil, err
			}
		}
		t := texts[i]
		added = append(added, Added{
			Citation: citation(rev.Revision), Work: rev.Work, Variant: rev.Variant, Revision: rev.Number, Changed: rev.Added,
			Lang: t.Lang, Guessed: t.guessed, Date: rev.Date, Source: t.Source, Paragraphs: rev.Paragraphs, Words: rev.Words,
		})
	}
	return added, nil
}

// discard takes away a store that was made for a text it then refused.
func (b *Bench) discard() {
	if b.Close() == nil {
		os.Remove(b.DB)
	}
}

// addition is a text ready to be saved.
type addition struct {
	store.Addition
	guessed bool // its language
}

// additions reads the texts and settles their names.
func (b *Bench) additions(ctx context.Context, a Addition) ([]addition, error) {
	files, err := b.addable(a)
	if err != nil {
		return nil, err
	}
	var out []addition
	var left []error             // why files of folders cannot be read
	taken := map[string]string{} // which file is which variant
	for _, f := range files {
		one, err := a.dated(f.path)
		if err != nil {
			return nil, err
		}
		t, err := b.addition(ctx, one, f.path)
		var bad unreadable
		if f.listed && errors.As(err, &bad) {
			left = append(left, bad)
			continue
		}
		if err != nil {
			return nil, err
		}
		name := t.Work + "/" + t.Variant
		if a.Date == FromName {
			name += " of " + t.Date
		}
		if other, clash := taken[name]; clash {
			return nil, fmt.Errorf("%s and %s would both be %s; add them one by one, each with its own --variant", other,
				f.path, name)
		}
		taken[name] = f.path
		out = append(out, t)
	}
	switch {
	case len(left) > 0 && len(out) == 0:
		return nil, left[0]
	case len(left) > 0:
		b.note("not added: %s", strings.ReplaceAll(errors.Join(left...).Error(), "\n", "; and "))
	}
	if a.Date == FromName {
		slices.SortStableFunc(out, func(x, y addition) int { return cmp.Compare(x.Date, y.Date) })
	}
	return out, nil
}

// addable is a file to be added; listed tells whether only its folder was named, so that it may be left out.
type addable struct {
	path   string
	listed bool
}

// unreadable is the error of a file that cannot be read.
type unreadable struct{ error }

func (u unreadable) Unwrap() error { return u.error }

// addable lists the files that the arguments name, and refuses for several what can be said of one only.
func (b *Bench) addable(a Addition) ([]addable, error) {
	var files []addable
	for _, arg := range a.Args {
		if info, err := os.Stat(arg); arg == "-" || err != nil || !info.IsDir() {
			files = append(files, addable{path: arg})
			continue
		}
		paths, notes, err := document.Folder(arg)
		if err != nil {
			return nil, err
		}
		for _, n := range notes {
			b.note("%s: %s", arg, n)
		}
		for _, path := range paths {
			files = append(files, addable{path, true})
		}
	}
	switch {
	case len(files) == 0:
		return nil, errors.New("add needs a text; name a file, a folder, or - for standard input")
	case len(files) > 1 && a.Variant != "" && a.Date != FromName:
		return nil, fmt.Errorf("--variant names one text, not %d; leave it away and each is named after its file, or let their "+
			"names tell their dates, with --date %s", len(files), FromName)
	case len(files) > 1 && a.Renders != "":
		return nil, fmt.Errorf("--renders is for one text, not %d; say it of each with `variorum renders`", len(files))
	case len(files) > 1 && a.Original && (a.Variant == "" || a.Date != FromName):
		return nil, fmt.Errorf("--original is for one text, not %d; add the original by itself first", len(files))
	}
	return files, nil
}

// addition reads one text. What the store knows of its variant need not be said again.
func (b *Bench) addition(ctx context.Context, a Addition, path string) (addition, error) {
	work, err := workName(a.Work, path)
	if err != nil {
		return addition{}, err
	}
	variant := cmp.Or(norm.NFC.String(a.Variant), variantName(path))
	if variant == "" {
		return addition{}, fmt.Errorf("%s: which variant is it; name it with --variant", path)
	}
	known, err := b.known(ctx, work, variant)
	if err != nil {
		return addition{}, err
	}
	src := source{path: path, lang: cmp.Or(a.Lang, known.Lang)}
	if a.Lang != "" {
		if src.lang, err = text.ParseLang(a.Lang); err != nil {
			return addition{}, fmt.Errorf("--lang: %w", err)
		}
	}
	doc, err := b.document(src)
	if err != nil {
		return addition{}, unreadable{err}
	}
	switch {
	case doc.Lang == "und" && doc.Guessed:
		return addition{}, fmt.Errorf("%s: the language cannot be told; name it with --lang", path)
	case known.Lang != "" && known.Lang != doc.Lang:
		return addition{}, fmt.Errorf("%s: %s/%s exists in the language %s, not %s; add the text under another name", path,
			work, variant, known.Lang, doc.Lang)
	}
	return addition{store.Addition{
		Work: work, Variant: variant, Lang: doc.Lang, Original: a.Original || known.Original, Date: a.Date,
		Source: filepath.Base(path), Paragraphs: doc.Paragraphs, Renders: a.Renders, RendersBy: a.Author,
	}, doc.Guessed}, nil
}

// known is what the store knows of a variant; nothing where there is no such one, or no store. The store is opened for
// writing at once: that waits for another program that is just making it.
func (b *Bench) known(ctx context.Context, work, variant string) (store.Variant, error) {
	if !b.hasStore() {
		return store.Variant{}, nil
	}
	s := b.open
	var err error
	if s == nil {
		s, err = b.writable(ctx)
	}
	if err != nil {
		return store.Variant{}, err
	}
	variants, err := s.Variants(ctx, work)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return store.Variant{}, err
	}
	for _, v := range variants {
		if v.Name == variant {
			return v, nil
		}
	}
	return store.Variant{}, nil
}

// workName is the name given, or that of the folder in the file's path.
func workName(given, path string) (string, error) {
	if given != "" {
		return norm.NFC.String(given), nil
	}
	folder := filepath.Base(filepath.Dir(path))
	if path == "-" || folder == "." || folder == ".." || folder == string(filepath.Separator) {
		return "", fmt.Errorf("%s: which work is it a text of; name it with --work", path)
	}
	return asName(folder), nil
}

// variantName is the file's name without its ending, empty for standard input.
func variantName(path string) string {
	if path == "-" {
		return ""
	}
	base := filepath.Base(path)
	return asName(strings.TrimSuffix(base, filepath.Ext(base)))
}

// asName makes of a file's or folder's name one that may stand in a reference.
func asName(s string) string {
	const longest = 80 // bytes of a name in the store
	name := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.L, unicode.M, unicode.Nd) || strings.ContainsRune("-_.", r) {
			return r
		}
		return '-'
	}, norm.NFC.String(s))
	for len(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return name
}

// citation is how a saved state is cited, "W/V@1".
func citation(rev store.Revision) string {
	return Ref{Work: rev.Work, Variant: rev.Variant, At: strconv.Itoa(rev.Number)}.String()
}
