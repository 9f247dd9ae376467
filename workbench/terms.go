package workbench

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"variorum/report"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// Terms finds how the translations of the selection render the terms of its original: the text marked as original, else
// the first. Options say which terms and how many.
func (b *Bench) Terms(ctx context.Context, sel Selection, o term.Options) (report.Terms, error) {
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return report.Terms{}, err
	}
	if len(texts) < 2 {
		return report.Terms{}, errors.New("terms takes an original and its translations; name a work, or the original's file " +
			"and then theirs")
	}
	s := newSurvey(texts)
	if len(s.targets) == 0 {
		original := texts[s.source]
		return report.Terms{}, fmt.Errorf("no text is in another language than the original %s (%s); name the languages with "+
			"--lang, as in --lang zh,en, or compare two translations with `variorum correspond`", original.Citation, original.Lang)
	}
	if left := len(texts) - 1 - len(s.targets); left > 0 {
		b.note("%s in the language of the original (%s) not looked at as a translation", report.Count(left, "text"), texts[s.source].Lang)
	}
	if err := b.lineUp(ctx, &s, o); err != nil {
		return report.Terms{}, err
	}
	return s.terms(), nil
}

// SaveTerms keeps the concepts of a term table in the store, for the work it was made of.
func (b *Bench) SaveTerms(ctx context.Context, work string, t report.Terms) error {
	s, err := b.change(ctx)
	if err != nil {
		return err
	}
	concepts := make([]store.Concept, len(t.Concepts))
	langs := map[string]string{}
	for _, v := range t.Targets {
		langs[v.Name] = v.Lang
	}
	for i, c := range t.Concepts {
		concepts[i].Terms = []store.Term{{Lang: c.Lang, Text: c.Term, Count: c.Count}}
		for _, r := range c.Renderings {
			if r.Text != "" {
				concepts[i].Terms = append(concepts[i].Terms, store.Term{
					Lang: langs[r.Variant], Variant: r.Variant, Text: r.Text, Count: r.Count,
				})
			}
		}
	}
	b.progress("saving %d terms", len(concepts))
	return s.SaveConcepts(ctx, work, concepts)
}

// storedTerms are the terms of the concepts kept for the original's work, if any are.
func (b *Bench) storedTerms(ctx context.Context, source Text) ([]string, error) {
	if source.revision.Work == "" {
		return nil, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	concepts, err := s.Concepts(ctx, source.revision.Work)
	if err != nil {
		return nil, err
	}
	var terms []string
	for _, c := range concepts {
		for _, t := range c.Terms {
			if t.Variant == "" && text.SameLang(t.Lang, source.Lang) {
				terms = append(terms, t.Text)
			}
		}
	}
	return terms, nil
}

// terms is the term table as reports show it.
func (s survey) terms() report.Terms {
	out := report.Terms{Source: s.texts[s.source].Variant, Concepts: []report.Concept{}}
	of := newPlacer(s.texts[s.source])
	in := make([]placer, len(s.targets))
	for k, i := range s.targets {
		out.Targets = append(out.Targets, s.texts[i].Variant)
		in[k] = newPlacer(s.texts[i])
	}
	for _, c := range s.concepts {
		shown := report.Concept{
			Term: c.Term, Lang: out.Source.Lang, Count: c.Count, Places: of.places(c.Places),
			Renderings: []report.Rendering{}, Flags: []string{}, InconsistentIn: []string{},
		}
		for k, target := range out.Targets {
			shown.Renderings = append(shown.Renderings, shownRenderings(c, k, target.Name, of, in[k])...)
		}
		for _, f := range c.Flags {
			shown.Flags = append(shown.Flags, string(f))
		}
		for _, k := range c.Inconsistent {
			shown.InconsistentIn = append(shown.InconsistentIn, out.Targets[k].Name)
		}
		out.Concepts = append(out.Concepts, shown)
	}
	return out
}

// shownRenderings are what target k says for a concept, as reports show it: its renderings, then what was not found. The
// alternatives stand with the first of them.
func shownRenderings(c term.Concept, k int, name string, source, target placer) []report.Rendering {
	var all []report.Rendering
	for _, r := range c.Renderings[k] {
		all = append(all, report.Rendering{
			Variant: name, Text: r.Text, Also: r.Also, Count: r.Count, Confidence: r.Confidence, Margin: r.Margin,
			Places: target.places(r.Places),
		})
	}
	if missing := c.Missing[k]; len(missing) > 0 {
		all = append(all, report.Rendering{Variant: name, Count: len(missing), Places: source.places(missing)})
	}
	if len(all) == 0 {
		return nil
	}
	for _, a := range c.Alternatives[k] {
		all[0].Alternatives = append(all[0].Alternatives, report.Alternative{Text: a.Text, Count: a.Count, Confidence: a.Confidence})
	}
	return all
}

// placer turns places counted by sentence into places by paragraph, with what stands around them.
type placer struct {
	text      Text
	sentences []sentence
}

func newPlacer(t Text) placer { return placer{t, t.sentences()} }

func (p placer) places(found []term.Place) []report.Place {
	const around = 40 // characters shown on each side
	out := make([]report.Place, len(found))
	for i, f := range found {
		at := p.sentences[f.Unit]
		paragraph := p.text.Paragraphs[at.paragraph]
		span := at.shift(f.Span)
		out[i] = report.Place{
			Citation: p.text.cite(paragraph.Number), Paragraph: paragraph.Number, Start: span.Start, End: span.End,
			Left: lastRunes(paragraph.Text[:span.Start], around), Quote: span.In(paragraph.Text),
			Right: firstRunes(paragraph.Text[span.End:], around),
		}
	}
	return out
}

// firstRunes is the first n characters of s, or all of it.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// lastRunes is the last n characters of s, or all of it.
func lastRunes(s string, n int) string {
	i := len(s)
	for ; i > 0 && n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}
