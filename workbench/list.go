package workbench

import (
	"context"
	"errors"
	"fmt"

	"variorum/report"
	"variorum/store"
	"variorum/text"
)

// ListedWork is a work with, where asked for, its variants.
type ListedWork struct {
	Work     string          `json:"work"`
	Count    int             `json:"count"` // of variants
	Variants []ListedVariant `json:"variants,omitempty"`
}

// ListedVariant is a variant with its saved states.
type ListedVariant struct {
	Variant   string           `json:"variant"`
	Lang      string           `json:"lang"`
	Original  bool             `json:"original"`
	Revisions []ListedRevision `json:"revisions"`
}

// ListedRevision is a saved state.
type ListedRevision struct {
	Revision   int    `json:"revision"`
	Citation   string `json:"citation"`
	Date       string `json:"date,omitempty"` // YYYY-MM-DD, of the text
	Added      string `json:"added"`          // RFC 3339, UTC
	Source     string `json:"source"`
	Paragraphs int    `json:"paragraphs"`
	Words      int    `json:"words"`
}

// Works lists the works of the store.
func (b *Bench) Works(ctx context.Context) ([]ListedWork, error) {
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	works, err := s.Works(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]ListedWork, len(works))
	for i, w := range works {
		out[i] = ListedWork{Work: w.Name, Count: w.Variants}
	}
	return out, nil
}

// Work lists the variants of a work, or the one that the reference names, with their saved states.
func (b *Bench) Work(ctx context.Context, reference string) (ListedWork, error) {
	ref, err := ParseRef(reference)
	if err != nil {
		return ListedWork{}, err
	}
	if ref.At != "" || ref.Paragraph > 0 {
		return ListedWork{}, fmt.Errorf("%s: ls lists saved states, name a WORK or WORK/VARIANT; `variorum show` prints one",
			reference)
	}
	s, err := b.existing(ctx)
	if err != nil {
		return ListedWork{}, err
	}
	variants, err := b.variants(ctx, s, ref.Work)
	if err != nil {
		return ListedWork{}, err
	}
	out := ListedWork{Work: ref.Work, Count: len(variants)}
	if ref.Variant != "" {
		if variants, err = only(variants, ref); err != nil {
			return ListedWork{}, err
		}
	}
	for _, v := range variants {
		listed, err := listVariant(ctx, s, v)
		if err != nil {
			return ListedWork{}, err
		}
		out.Variants = append(out.Variants, listed)
	}
	return out, nil
}

// listVariant lists the saved states of a variant.
func listVariant(ctx context.Context, s *store.Store, v store.Variant) (ListedVariant, error) {
	revisions, err := s.Revisions(ctx, v.Work, v.Name)
	if err != nil {
		return ListedVariant{}, err
	}
	out := ListedVariant{Variant: v.Name, Lang: v.Lang, Original: v.Original, Revisions: []ListedRevision{}}
	for _, r := range revisions {
		out.Revisions = append(out.Revisions, ListedRevision{
			Revision: r.Number, Citation: citation(r), Date: r.Date, Added: r.Added, Source: r.Source,
			Paragraphs: r.Paragraphs, Words: r.Words,
		})
	}
	return out, nil
}

// Shown is a text with its paragraphs.
type Shown struct {
	report.Variant
	Paragraphs []ShownParagraph `json:"paragraphs"`
}

// ShownParagraph is a paragraph, skipped or not.
type ShownParagraph struct {
	report.Passage
	Level     int      `json:"level,omitempty"` // of a heading
	Line      int      `json:"line,omitempty"`  // where it begins in its file, from 1
	Sentences []string `json:"sentences"`
	Skipped   bool     `json:"skipped"`
}

// Show reads texts as the other verbs see them, their skipped paragraphs too.
func (b *Bench) Show(ctx context.Context, sel Selection) ([]Shown, error) {
	texts, err := b.texts(ctx, sel, func(ctx context.Context, src source) (Text, error) {
		t, err := b.readWhole(ctx, src)
		if err == nil && src.paragraph > 0 {
			return t.only(src.paragraph)
		}
		return t, err
	})
	if err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, errors.New("show needs a text; name a reference or a file")
	}
	out := make([]Shown, len(texts))
	for i, t := range texts {
		out[i] = Shown{Variant: t.Variant, Paragraphs: make([]ShownParagraph, len(t.Paragraphs))}
		for k, p := range t.Paragraphs {
			out[i].Paragraphs[k] = ShownParagraph{t.passage(p), p.Level, p.Line, quoted(p.Text, p.Sentences), p.Skipped}
		}
	}
	return out, nil
}

// Decision is a paragraph left out or taken back.
type Decision struct {
	Citation string    `json:"citation"`
	Kind     text.Kind `json:"kind"`
	Text     string    `json:"text"`
	Skipped  bool      `json:"skipped"`
	Changed  bool      `json:"changed"` // false where it was so already
}

// Skipping is what a person says of a paragraph.
type Skipping struct {
	Reference    string // WORK/VARIANT#pN, or of an older state WORK/VARIANT@REVISION#pN
	Undo         bool   // take the paragraph back
	Author, Note string
}

// Skip leaves a paragraph out of everything that compares, or takes it back.
func (b *Bench) Skip(ctx context.Context, k Skipping) (Decision, error) {
	ref, err := ParseRef(k.Reference)
	if err == nil && (ref.Variant == "" || ref.Paragraph == 0) {
		err = fmt.Errorf("%s: names no paragraph; write WORK/VARIANT#pN, as in essay/en#p3", k.Reference)
	}
	if err != nil {
		return Decision{}, err
	}
	sources, err := b.locateStored(ctx, k.Reference)
	if err != nil {
		return Decision{}, err
	}
	s, err := b.change(ctx)
	if err != nil {
		return Decision{}, err
	}
	t, err := b.readWhole(ctx, sources[0])
	if err != nil {
		return Decision{}, err
	}
	if t, err = t.only(ref.Paragraph); err != nil {
		return Decision{}, err
	}
	p := t.Paragraphs[0]
	decide := s.Skip
	if k.Undo {
		decide = s.Unskip
	}
	changed, err := decide(ctx, t.revision.ID, p.Number, k.Author, k.Note)
	if err != nil {
		return Decision{}, err
	}
	return Decision{Citation: t.cite(p.Number), Kind: p.Kind, Text: p.Text, Skipped: !k.Undo, Changed: changed}, nil
}
