package workbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"variorum/document"
	"variorum/report"
	"variorum/store"
	"variorum/text"
)

// Paragraph is a paragraph of a text under comparison.
type Paragraph struct {
	store.Paragraph
	first int // number of its first sentence, from 0 through the whole text, skipped paragraphs counted
}

// Text is a text under comparison: a saved state or a file.
type Text struct {
	report.Variant
	Paragraphs []Paragraph // those not skipped, in order
	notes      []string    // what a reader of the text should know
	path       string      // of a file; empty for a text of the store
	revision   store.Revision
	lines      []string // of a file that is compared line by line, which has no Paragraphs
}

// reader reads one text.
type reader func(context.Context, source) (Text, error)

// Texts reads what the selection names. Skipped paragraphs are left out.
func (b *Bench) Texts(ctx context.Context, sel Selection) ([]Text, error) {
	return b.texts(ctx, sel, b.read)
}

// texts reads what the selection names with the given reader, and makes the texts' names tell them apart.
func (b *Bench) texts(ctx context.Context, sel Selection, read reader) ([]Text, error) {
	sources, err := b.sources(ctx, sel)
	if err != nil {
		return nil, err
	}
	var texts []Text
	for _, src := range sources {
		t, err := read(ctx, src)
		if err != nil {
			return nil, err
		}
		texts = append(texts, t)
	}
	distinguish(texts)
	return texts, nil
}

// read reads one text and leaves out what is skipped, or all but the one paragraph asked for.
func (b *Bench) read(ctx context.Context, src source) (Text, error) {
	t, err := b.readWhole(ctx, src)
	if err != nil {
		return Text{}, err
	}
	if src.paragraph > 0 {
		if t, err = t.only(src.paragraph); err != nil {
			return Text{}, err
		}
	}
	t.Paragraphs = slices.DeleteFunc(t.Paragraphs, func(p Paragraph) bool { return p.Skipped })
	if len(t.Paragraphs) == 0 {
		return Text{}, fmt.Errorf("%s: every paragraph asked for is skipped; take one back with `variorum skip --undo`", t.Citation)
	}
	return t, nil
}

// readWhole reads one text with its skipped paragraphs.
func (b *Bench) readWhole(ctx context.Context, src source) (Text, error) {
	if src.path == "" {
		return b.readStored(ctx, src)
	}
	doc, err := b.document(src)
	if err != nil {
		return Text{}, err
	}
	t := fileText(src.path, doc.Lang)
	t.notes = doc.Notes
	t.Paragraphs = make([]Paragraph, len(doc.Paragraphs))
	for i, p := range doc.Paragraphs {
		t.Paragraphs[i].Paragraph = store.Paragraph{
			Number: i + 1, Paragraph: p, Sentences: text.Sentences(p.Text, doc.Lang),
		}
	}
	numberSentences(t.Paragraphs)
	return t, nil
}

// document reads a file or standard input, and passes on what its reader should know.
func (b *Bench) document(src source) (document.Document, error) {
	b.progress("reading %s", src.path)
	how := b.Files
	how.Lang = src.lang
	doc, err := b.parse(src.path, how)
	if err != nil {
		return doc, err
	}
	for _, n := range doc.Notes {
		b.note("%s: %s", src.path, n)
	}
	told := "as given"
	if doc.Guessed {
		told = "guessed"
	}
	b.detail("%s: %s, language %s (%s)", src.path, report.Count(len(doc.Paragraphs), "paragraph"), doc.Lang, told)
	return doc, nil
}

// parse reads the document of a file or of standard input.
func (b *Bench) parse(path string, o document.Options) (document.Document, error) {
	if path != "-" {
		return document.Read(path, o)
	}
	in, err := b.standardInput()
	if err != nil {
		return document.Document{}, err
	}
	return document.Parse("-", in, o)
}

// readLines reads one file as lines.
func (b *Bench) readLines(_ context.Context, src source) (Text, error) {
	if src.path == "" {
		return Text{}, fmt.Errorf("%s/%s: --unit line counts the lines of a file; for a text of the store say --unit paragraph",
			src.revision.Work, src.revision.Variant)
	}
	if src.paragraph > 0 {
		return Text{}, fmt.Errorf("%s#p%d: --unit line counts the lines of a whole file; leave #p%d away", src.path,
			src.paragraph, src.paragraph)
	}
	lines, notes, err := b.lines(src.path)
	if err != nil {
		return Text{}, err
	}
	for _, n := range notes {
		b.note("%s: %s", src.path, n)
	}
	lang := src.lang
	if lang == "" {
		lang = text.GuessLang(strings.Join(lines, "\n"))
		b.detail("%s: %s, language %s (guessed)", src.path, report.Count(len(lines), "line"), lang)
	}
	t := fileText(src.path, lang)
	t.lines, t.notes = lines, notes
	return t, nil
}

// lines reads the lines of a file or of standard input.
func (b *Bench) lines(path string) (lines, notes []string, err error) {
	b.progress("reading %s", path)
	if path != "-" {
		return document.Lines(path, b.Files)
	}
	in, err := b.standardInput()
	if err != nil {
		return nil, nil, err
	}
	return document.ParseLines("-", in, b.Files)
}

// standardInput gives standard input, once.
func (b *Bench) standardInput() (io.Reader, error) {
	if b.spent {
		return nil, errors.New("-: standard input can be read only once; name a file for the other text")
	}
	b.spent = true
	return b.Stdin, nil
}

// fileText begins the text of a file.
func fileText(path, lang string) Text {
	base := filepath.Base(path)
	name := strings.TrimSuffix(base, filepath.Ext(base))
	if name == "" {
		name = base
	}
	return Text{Variant: report.Variant{Name: name, Lang: lang, Citation: base}, path: path}
}

// readStored reads a saved state.
func (b *Bench) readStored(ctx context.Context, src source) (Text, error) {
	rev := src.revision
	b.progress("reading %s/%s", rev.Work, rev.Variant)
	s, err := b.existing(ctx)
	if err != nil {
		return Text{}, err
	}
	paragraphs, err := s.Paragraphs(ctx, rev.ID)
	if err != nil {
		return Text{}, err
	}
	t := Text{revision: rev, Variant: report.Variant{
		Name: rev.Variant, Lang: src.variant.Lang, Original: src.variant.Original, Date: rev.Date,
		Citation: citation(rev),
	}}
	t.Paragraphs = make([]Paragraph, len(paragraphs))
	for i, p := range paragraphs {
		t.Paragraphs[i].Paragraph = p
	}
	numberSentences(t.Paragraphs)
	return t, nil
}

// numberSentences counts the sentences through a whole text.
func numberSentences(paragraphs []Paragraph) {
	n := 0
	for i := range paragraphs {
		paragraphs[i].first = n
		n += len(paragraphs[i].Sentences)
	}
}

// only leaves of a text the paragraph of this number.
func (t Text) only(number int) (Text, error) {
	for _, p := range t.Paragraphs {
		if p.Number != number {
			continue
		}
		t.Paragraphs = []Paragraph{p}
		return t, nil
	}
	return Text{}, fmt.Errorf("%s has no paragraph %d; it has %d", t.Citation, number, len(t.Paragraphs))
}

// cite is the citation of a paragraph by its number.
func (t Text) cite(number int) string { return paragraphCitation(t.Citation, number) }

// paragraphCitation is that of a paragraph of a cited text.
func paragraphCitation(text string, number int) string { return text + "#p" + strconv.Itoa(number) }

// passage is a paragraph as reports show it.
func (t Text) passage(p Paragraph) report.Passage {
	return report.Passage{Number: p.Number, Citation: t.cite(p.Number), Kind: p.Kind, Text: p.Text}
}

// distinguish makes names and citations tell the texts apart: two files of one name in different folders are cited by
// their paths, two variants of one name by their citations.
func distinguish(texts []Text) {
	byBase := map[string]string{}
	clash := map[string]bool{}
	for _, t := range texts {
		if other, seen := byBase[t.Citation]; seen && other != t.path {
			clash[t.Citation] = true
		}
		byBase[t.Citation] = t.path
	}
	for i, t := range texts {
		if clash[t.Citation] && t.path != "" {
			texts[i].Citation = filepath.ToSlash(t.path)
		}
	}
	rename(texts, func(t Text, _ int) string { return t.Citation })
	rename(texts, func(t Text, nth int) string { return fmt.Sprintf("%s (%d)", t.Name, nth) })
}

// rename gives each text whose name another has too the name that naming says; nth counts from 1 those of one name.
func rename(texts []Text, naming func(t Text, nth int) string) {
	count := map[string]int{}
	for _, t := range texts {
		count[t.Name]++
	}
	nth := map[string]int{}
	for i, t := range texts {
		nth[t.Name]++
		if count[t.Name] > 1 {
			texts[i].Name = naming(t, nth[t.Name])
		}
	}
}

// variants describes the columns of texts.
func variants(texts []Text) []report.Variant {
	vs := make([]report.Variant, len(texts))
	for i, t := range texts {
		vs[i] = t.Variant
	}
	return vs
}
