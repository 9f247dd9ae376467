package workbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"variorum/align"
	"variorum/lexicon"
	"variorum/report"
	"variorum/store"
	"variorum/text"
)

// Lexica are the lists of words that help to align.
type Lexica struct {
	// Files are lists beside the built-in one and those of the store: FILE, Chinese with English renderings, or
	// SOURCE,TARGET:FILE with the language of its words and that of their renderings.
	Files []string
	None  bool // no list at all is used, so that the texts are aligned by themselves
}

// chosen tells whether a person has asked for lists of words, or for none. What is stored was aligned without the asked.
func (l Lexica) chosen() bool { return l.None || len(l.Files) > 0 }

// aligner is the aligner for these texts, with the lists of words that are of their languages: those of files, the
// glossary, the terms found in the works the texts are from, the dictionaries of the store, and the built-in list.
func (b *Bench) aligner(ctx context.Context, texts []Text) (align.Aligner, error) {
	if b.Lexica.None {
		b.detail("no list of words is used")
		return align.Aligner{}, nil
	}
	lexica, err := b.lexicaOfFiles()
	if err != nil {
		return align.Aligner{}, err
	}
	glossaries, err := b.glossaries(ctx, texts)
	if err != nil {
		return align.Aligner{}, err
	}
	agreed, err := b.glossaryLexica(ctx, texts)
	if err != nil {
		return align.Aligner{}, err
	}
	kept, err := b.lexicaOfStore(ctx, func(d store.Dictionary) bool { return between(texts, d.Source, d.Target) })
	if err != nil {
		return align.Aligner{}, err
	}
	lexica = slices.Concat(lexica, agreed, glossaries, kept)
	if between(texts, builtinSource, builtinTarget) {
		lexica = append(lexica, lexicon.Builtin())
	}
	for _, l := range lexica {
		if between(texts, l.Source, l.Target) {
			b.detail("aligning with the help of %d words from %s to %s", len(l.Entries), l.Source, l.Target)
		}
	}
	return align.Aligner{Lexica: lexica}, nil
}

// The languages of the built-in list, known before it is read.
const builtinSource, builtinTarget = "zh", "en"

// between tells whether a list of words from one language to another can help with some pair of the texts.
func between(texts []Text, source, target string) bool {
	in := func(lang string) bool {
		return slices.ContainsFunc(texts, func(t Text) bool { return text.SameLang(t.Lang, lang) })
	}
	return in(source) && in(target)
}

// lexicaOfFiles reads the files given for this run, once.
func (b *Bench) lexicaOfFiles() ([]*lexicon.Lexicon, error) {
	for _, given := range b.Lexica.Files[len(b.given):] {
		l, err := b.readLexicon(ParseDictionary(given))
		if errors.Is(err, errNotChinese) {
			err = fmt.Errorf("%w, as in --dictionary de,fr:%s", err, ParseDictionary(given).Path)
		}
		if err != nil {
			return nil, err
		}
		b.given = append(b.given, l)
	}
	return slices.Clip(b.given), nil
}

// lexicaOfStore reads the dictionaries of the store that are wanted, if there is a store. Bare files need none: there a
// store that cannot be opened is no reason to stop.
func (b *Bench) lexicaOfStore(ctx context.Context, wanted func(store.Dictionary) bool) ([]*lexicon.Lexicon, error) {
	if b.open == nil && !b.hasStore() {
		return nil, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		b.note("%v; its dictionaries are not used", err)
		return nil, nil
	}
	kept, err := s.Dictionaries(ctx)
	if err != nil {
		return nil, err
	}
	var lexica []*lexicon.Lexicon
	for _, d := range kept {
		if !wanted(d) {
			continue
		}
		l, err := s.Lexicon(ctx, d.Name)
		if err != nil {
			return nil, err
		}
		lexica = append(lexica, l)
	}
	return lexica, nil
}

// glossaries are the terms of the concepts kept for the works that the texts are from, a list a pair of languages: for a
// term of the original, what each variant says most often.
func (b *Bench) glossaries(ctx context.Context, texts []Text) ([]*lexicon.Lexicon, error) {
	var lexica []*lexicon.Lexicon
	var works []string
	for _, t := range texts {
		work := t.revision.Work
		if work == "" || slices.Contains(works, work) {
			continue
		}
		works = append(works, work)
		s, err := b.existing(ctx)
		if err != nil {
			return nil, err
		}
		concepts, err := s.Concepts(ctx, work)
		if err != nil {
			return nil, err
		}
		lexica = append(lexica, glossary(concepts)...)
	}
	return lexica, nil
}

// glossary makes a list of words of concepts for each pair of languages they have, in the order of first appearance.
func glossary(concepts []store.Concept) []*lexicon.Lexicon {
	type pair struct{ source, target string }
	var pairs []pair
	entries := map[pair][]lexicon.Entry{}
	for _, c := range concepts {
		for _, from := range c.Terms {
			if from.Variant != "" {
				continue
			}
			said := map[string]bool{} // variants whose commonest rendering, their first, has been taken
			for _, to := range c.Terms {
				if said[to.Variant] || text.SameLang(from.Lang, to.Lang) {
					continue
				}
				said[to.Variant] = true
				p := pair{from.Lang, to.Lang}
				if entries[p] == nil {
					pairs = append(pairs, p)
				}
				entries[p] = append(entries[p], lexicon.Entry{Word: text.Fold(from.Text), Renderings: []string{text.Fold(to.Text)}})
			}
		}
	}
	lexica := make([]*lexicon.Lexicon, len(pairs))
	for i, p := range pairs {
		lexica[i] = lexicon.New(p.source, p.target, entries[p])
	}
	return lexica
}

// DictionaryFile is a file with a list of words.
type DictionaryFile struct {
	Path           string // or "-" for standard input
	Source, Target string // BCP 47: the language of its words, and that of their renderings; empty for Chinese and English
}

// ParseDictionary reads SOURCE,TARGET:FILE, or FILE alone. A name that begins like two languages can be written with ./
// before it.
func ParseDictionary(s string) DictionaryFile {
	langs, path, found := strings.Cut(s, ":")
	source, target, two := strings.Cut(langs, ",")
	if !found || !two {
		return DictionaryFile{Path: s}
	}
	for _, tag := range []string{source, target} {
		if _, err := text.ParseLang(tag); err != nil {
			return DictionaryFile{Path: s}
		}
	}
	return DictionaryFile{path, source, target}
}

// errNotChinese is returned for a list whose words are taken for Chinese and are not.
var errNotChinese = errors.New("none of its words is Chinese; name the languages of its words and of their renderings")

// shownBadLines is how many bad lines of a list are named one by one.
const shownBadLines = 10

// readLexicon reads a list of words, and tells of its lines that were left out.
func (b *Bench) readLexicon(d DictionaryFile) (*lexicon.Lexicon, error) {
	b.progress("reading %s", d.Path)
	in, err := b.openList(d.Path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	source, target := d.Source, d.Target
	if source == "" {
		source, target = builtinSource, builtinTarget
	}
	l, bad, err := lexicon.Read(d.Path, in, source, target)
	if err != nil {
		return nil, err
	}
	if text.SameLang(l.Source, l.Target) {
		return nil, fmt.Errorf("%s: words and renderings are both in %s; name two languages", d.Path, l.Source)
	}
	if text.SameLang(source, "zh") && !slices.ContainsFunc(l.Entries, startsUnspaced) {
		return nil, fmt.Errorf("%s: %w", d.Path, errNotChinese)
	}
	b.tellBadLines(d.Path, bad)
	return l, nil
}

func startsUnspaced(e lexicon.Entry) bool {
	for _, r := range e.Word {
		return text.Unspaced(r)
	}
	return false
}

// openList opens a list of words, which may be standard input.
func (b *Bench) openList(path string) (io.ReadCloser, error) {
	if path == "-" {
		in, err := b.standardInput()
		return io.NopCloser(in), err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, plain(path, err)
	}
	return f, nil
}

// tellBadLines notes which lines of a list were left out, and why: the first few one by one.
func (b *Bench) tellBadLines(name string, bad []lexicon.BadLine) {
	remarks := len(bad)
	bad = slices.DeleteFunc(slices.Clone(bad), func(l lexicon.BadLine) bool { return l.Why == lexicon.OnlyRemarks })
	if remarks -= len(bad); remarks > 0 {
		b.detail("%s: %s with remarks only, and no rendering", name, report.Count(remarks, "line"))
	}
	for i, l := range bad {
		if i == shownBadLines {
			b.note("%s: and %s more left out", name, report.Count(len(bad)-i, "line"))
			return
		}
		b.note("%s: %s; left out", name, l)
	}
}
