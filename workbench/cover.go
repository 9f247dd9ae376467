package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"variorum/lexicon"
	"variorum/store"
	"variorum/text"
)

// Cover is how much of a text the lists of words from one language to another know, together.
type Cover struct {
	Citation string        `json:"citation"`
	Lang     string        `json:"lang"`
	Source   string        `json:"source"` // of the lists: the language of their words
	Target   string        `json:"target"` // that of their renderings
	Words    int           `json:"words"`
	Known    int           `json:"known"`
	Share    float64       `json:"share"`
	Missing  []MissingWord `json:"missing"` // the most frequent first
}

// MissingWord is a word that the lists do not know.
type MissingWord struct {
	Word  string `json:"word"`
	Count int    `json:"count"`
}

// Cover measures how much of each text of the selection the lists of words know: of a text in the language of their words
// those words, of one in the language of their renderings these. A text has an entry for each pair of languages with lists
// that fit, with at most so many missing words; one that no list fits is noted.
func (b *Bench) Cover(ctx context.Context, sel Selection, missing int) ([]Cover, error) {
	if len(sel.Args) == 0 {
		return nil, errors.New("cover measures texts; name files or references")
	}
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return nil, err
	}
	lexica, err := b.lexicaOfFiles()
	if err != nil {
		return nil, err
	}
	kept, err := b.lexicaOfStore(ctx, func(store.Dictionary) bool { return true })
	if err != nil {
		return nil, err
	}
	lexica = append(slices.Concat(lexica, kept), lexicon.Builtin())
	var out []Cover
	for _, t := range texts {
		covers := t.covers(lexica, missing)
		if len(covers) == 0 {
			b.note("%s: no list of words is of its language, %s", t.Citation, t.Lang)
		}
		out = append(out, covers...)
	}
	if len(out) == 0 {
		t := texts[0]
		return nil, fmt.Errorf("%s: no list of words is of its language, %s; give one, as in --dictionary %s,en:FILE",
			t.Citation, t.Lang, t.Lang)
	}
	return out, nil
}

// covers measures the text by the lists of each pair of languages that has the text's, in the order of the lists.
func (t Text) covers(lexica []*lexicon.Lexicon, missing int) []Cover {
	var paragraphs []string
	for _, p := range t.Paragraphs {
		paragraphs = append(paragraphs, p.Text)
	}
	whole := strings.Join(paragraphs, "\n")
	var out []Cover
	for i, l := range lexica {
		samePair := func(o *lexicon.Lexicon) bool {
			return text.SameLang(o.Source, l.Source) && text.SameLang(o.Target, l.Target)
		}
		ofText := text.SameLang(l.Source, t.Lang) || text.SameLang(l.Target, t.Lang)
		if !ofText || slices.ContainsFunc(lexica[:i], samePair) {
			continue
		}
		c := lexicon.Select(lexica, l.Source, l.Target).Cover(whole, t.Lang)
		cover := Cover{
			Citation: t.Citation, Lang: t.Lang, Source: l.Source, Target: l.Target,
			Words: c.Words, Known: c.Known, Share: c.Share(), Missing: []MissingWord{},
		}
		for _, m := range c.Missing[:min(missing, len(c.Missing))] {
			cover.Missing = append(cover.Missing, MissingWord{m.Word, m.Count})
		}
		out = append(out, cover)
	}
	return out
}
