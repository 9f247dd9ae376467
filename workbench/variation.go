package workbench

import (
	"context"
	"slices"

	"variorum/lexicon"
	"variorum/report"
	"variorum/store"
	"variorum/text"
	"variorum/variation"
)

// vary adds to the findings wordings of a text that seem to stand for one thing, and words that seem misspelled, each
// place with what stands around it.
func (b *Bench) vary(ctx context.Context, t Text, out *gathering) error {
	lexica, err := b.lexicaInto(ctx, t.Lang)
	if err != nil {
		return err
	}
	q := t.forQuality()
	found, gaps := variation.Find(variation.Text{Lang: q.Lang, Paragraphs: q.Paragraphs, Sentences: q.Sentences}, lexica)
	for _, f := range found {
		out.put(t.shownVariation(f))
	}
	for _, g := range gaps {
		reason := g.Reason
		if len(out.Subject) > 1 {
			reason = t.Name + ": " + reason
		}
		out.Coverage.NotChecked = append(out.Coverage.NotChecked, report.Gap{Check: g.Check, Reason: reason, Count: len(t.Paragraphs)})
	}
	return nil
}

// shownVariation is a finding of package variation as reports show it.
func (t Text) shownVariation(f variation.Finding) report.Finding {
	out := report.Finding{
		Check: f.Check, Category: f.Category, Severity: string(f.Severity), Score: f.Score, Message: f.Message, Forms: []report.Form{},
	}
	for _, form := range f.Forms {
		shown := report.Form{Text: form.Text, Variant: t.Name, Paragraphs: []int{}, Citations: []string{}}
		for _, at := range form.Places {
			p := t.Paragraphs[at.Paragraph]
			cited := t.cite(p.Number)
			if n := len(shown.Paragraphs); n == 0 || shown.Paragraphs[n-1] != p.Number {
				shown.Paragraphs = append(shown.Paragraphs, p.Number)
				shown.Citations = append(shown.Citations, cited)
			}
			shown.Places = append(shown.Places, t.inContext(p, at.Span))
		}
		out.Forms = append(out.Forms, shown)
	}
	out.ID = identify(out)
	return out
}

// inContext is a stretch of a paragraph with what stands around it.
func (t Text) inContext(p Paragraph, at text.Span) report.Place {
	const around = 60 // characters on each side
	return report.Place{
		Citation: t.cite(p.Number), Paragraph: p.Number, Start: at.Start, End: at.End,
		Left: lastRunes(p.Text[:at.Start], around), Quote: at.In(p.Text), Right: firstRunes(p.Text[at.End:], around),
	}
}

// lexicaInto are the lists of words with renderings in a language: those of files, the dictionaries of the store, and the
// built-in list.
func (b *Bench) lexicaInto(ctx context.Context, lang string) ([]*lexicon.Lexicon, error) {
	if b.Lexica.None {
		return nil, nil
	}
	files, err := b.lexicaOfFiles()
	if err != nil {
		return nil, err
	}
	kept, err := b.lexicaOfStore(ctx, func(d store.Dictionary) bool { return text.SameLang(d.Target, lang) })
	if err != nil {
		return nil, err
	}
	lexica := slices.Concat(files, kept)
	if text.SameLang(lang, builtinTarget) {
		lexica = append(lexica, lexicon.Builtin())
	}
	return lexica, nil
}
