package workbench

import (
	"context"

	"variorum/lexicon"
	"variorum/quality"
	"variorum/term"
	"variorum/text"
)

// agreedOn are the concepts of the store's glossary that hold for a text; none where there is no store, or none that can be
// opened: bare files need none.
func (b *Bench) agreedOn(ctx context.Context, t Text) ([]term.GlossaryConcept, error) {
	if b.open == nil && !b.hasStore() {
		return nil, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		b.note("%v; its glossary is not used", err)
		return nil, nil
	}
	g, err := readGlossary(ctx, s)
	return g.accepted(t.revision.Work), err
}

// glossaryLexica are lists of words with what the glossary says for them, one for each pair of languages of the texts. Terms
// that are not agreed help too: what ought not to be said was said somewhere.
func (b *Bench) glossaryLexica(ctx context.Context, texts []Text) ([]*lexicon.Lexicon, error) {
	if len(texts) == 0 {
		return nil, nil
	}
	concepts, err := b.agreedOn(ctx, texts[0])
	if err != nil || len(concepts) == 0 {
		return nil, err
	}
	var lexica []*lexicon.Lexicon
	for i, from := range texts {
		for k, to := range texts {
			if k <= i || text.SameLang(from.Lang, to.Lang) || pairedBefore(texts, i, k) {
				continue
			}
			if entries := entriesOf(concepts, from.Lang, to.Lang); len(entries) > 0 {
				lexica = append(lexica, lexicon.New(from.Lang, to.Lang, entries))
			}
		}
	}
	return lexica, nil
}

// pairedBefore tells whether texts before have the languages of two texts.
func pairedBefore(texts []Text, i, k int) bool {
	for x := range texts {
		for y := x + 1; y < len(texts); y++ {
			if x == i && y == k {
				return false
			}
			a, b := texts[x].Lang, texts[y].Lang
			if text.SameLang(a, texts[i].Lang) && text.SameLang(b, texts[k].Lang) || text.SameLang(a, texts[k].Lang) && text.SameLang(b, texts[i].Lang) {
				return true
			}
		}
	}
	return false
}

// entriesOf are the terms of concepts in one language with those in another.
func entriesOf(concepts []term.GlossaryConcept, source, target string) []lexicon.Entry {
	var entries []lexicon.Entry
	for _, c := range concepts {
		var renderings []string
		for _, t := range c.Terms {
			if text.SameLang(t.Lang, target) {
				renderings = append(renderings, text.Fold(t.Text))
			}
		}
		for _, t := range c.Terms {
			if text.SameLang(t.Lang, source) && len(renderings) > 0 {
				entries = append(entries, lexicon.Entry{Word: text.Fold(t.Text), Renderings: renderings})
			}
		}
	}
	return entries
}

// glossaryTerms are the terms of the glossary with what a translation may say for them on its date, for the checks of
// package quality.
func (b *Bench) glossaryTerms(ctx context.Context, source, target Text) ([]quality.Term, error) {
	concepts, err := b.agreedOn(ctx, source)
	if err != nil {
		return nil, err
	}
	var out []quality.Term
	for _, c := range concepts {
		var t quality.Term
		for _, wording := range c.Terms {
			switch {
			case text.SameLang(wording.Lang, source.Lang):
				t.Source = append(t.Source, wording.Text)
			case text.SameLang(wording.Lang, target.Lang) && wording.AgreedOn(target.Date):
				t.Target = append(t.Target, wording.Text)
			}
		}
		if len(t.Source) > 0 && len(t.Target) > 0 {
			out = append(out, t)
		}
	}
	return out, nil
}

// synonyms are the terms of one language that the glossary agrees on for one concept, for the table of terms.
func (b *Bench) synonyms(ctx context.Context, source Text) ([]term.Synonyms, error) {
	concepts, err := b.agreedOn(ctx, source)
	if err != nil {
		return nil, err
	}
	var out []term.Synonyms
	for _, c := range concepts {
		at := map[string]int{}
		first := len(out)
		for _, t := range c.Terms {
			if text.SameLang(t.Lang, source.Lang) || t.Status == term.Deprecated {
				continue
			}
			i, known := at[t.Lang]
			if !known {
				i = len(out)
				at[t.Lang] = i
				out = append(out, term.Synonyms{Lang: t.Lang})
			}
			out[i].Terms = append(out[i].Terms, t.Text)
		}
		kept := out[:first]
		for _, s := range out[first:] {
			if len(s.Terms) > 1 {
				kept = append(kept, s)
			}
		}
		out = kept
	}
	return out, nil
}
