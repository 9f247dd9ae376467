package workbench

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"variorum/align"
	"variorum/report"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// Phrase finds what translations have said for a phrase through works and years: in every work whose original, in its
// newest state, holds the phrase, or in those named only. A phrase too rare in one work to tell its rendering there is
// known by the other works, since all places of all works are weighed together.
func (b *Bench) Phrase(ctx context.Context, phrase string, works []string) (report.Across, error) {
	p := term.ParsePhrase(phrase)
	if len(p) == 0 {
		return report.Across{}, fmt.Errorf("%q has no word to look for; name a phrase", phrase)
	}
	holding, err := b.holding(ctx, p, works)
	if err != nil {
		return report.Across{}, err
	}
	out := report.Across{Phrase: phrase}
	var pools pools
	for _, sel := range holding {
		texts, err := b.Texts(ctx, sel)
		if err != nil {
			return report.Across{}, err
		}
		s := newSurvey(texts)
		if s.collation, err = b.collate(ctx, texts); err != nil {
			return report.Across{}, err
		}
		out.Works = append(out.Works, newAcrossWork(s, p))
		pools.add(s, len(out.Works)-1)
	}
	b.progress("finding renderings")
	for _, pool := range pools {
		if err := b.renderPool(ctx, pool, phrase, out.Works); err != nil {
			return report.Across{}, err
		}
	}
	slices.SortStableFunc(out.Works, func(a, b report.AcrossWork) int { return cmp.Compare(orLast(a.Date), orLast(b.Date)) })
	return out, nil
}

// orLast makes what has no date stand behind what has one.
func orLast(date string) string { return cmp.Or(date, "~") }

// holding are the works whose original holds a phrase, a selection each.
func (b *Bench) holding(ctx context.Context, p term.Phrase, works []string) ([]Selection, error) {
	sources, err := b.searched(ctx, Selection{Args: works})
	if err != nil {
		return nil, err
	}
	var originals []int64
	for _, src := range sources {
		if src.path != "" {
			return nil, fmt.Errorf("%s: a file; this verb looks through works of the store", src.path)
		}
		if src.variant.Original {
			originals = append(originals, src.revision.ID)
		}
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	hits, err := s.Search(ctx, store.Search{Phrase: p, Revisions: originals})
	if err != nil {
		return nil, err
	}
	var held []Selection
	for _, src := range sources {
		if src.variant.Original && slices.ContainsFunc(hits, func(h store.Hit) bool { return h.Revision == src.revision.ID }) {
			held = append(held, Selection{Args: []string{src.revision.Work}})
		}
	}
	return held, nil
}

// newAcrossWork begins what is said of a work: the places in its original.
func newAcrossWork(s survey, p term.Phrase) report.AcrossWork {
	original := s.texts[s.source]
	w := report.AcrossWork{Work: original.revision.Work, Date: original.Date, Original: original.Variant}
	for _, k := range s.targets {
		if t := s.texts[k]; original.Date == "" && t.Date != "" && orLast(t.Date) < orLast(w.Date) {
			w.Date = t.Date
		}
		w.Renderings = append(w.Renderings, report.AcrossVariant{Variant: s.texts[k].Variant})
	}
	for _, par := range original.Paragraphs {
		w.Count += len(p.Find(par.Text))
	}
	return w
}

// A pool is the originals and translations of one pair of languages, through all works, one after the other.
type pool struct {
	source, target term.Text
	links          []align.Bead
	parts          []pooled
}

// A pooled translation stands in a pool with its original.
type pooled struct {
	work, target           int // of the works; of the renderings of that
	firstSource, endSource int // units of the pool
	original, translation  placer
	firstTarget            int
}

type pools []*pool

// add adds the translations of a work.
func (ps *pools) add(s survey, work int) {
	rows := sentenceRows(s.rows)
	original := s.texts[s.source]
	for i, k := range s.targets {
		t := s.texts[k]
		at := slices.IndexFunc(*ps, func(p *pool) bool {
			return text.SameLang(p.source.Lang, original.Lang) && text.SameLang(p.target.Lang, t.Lang)
		})
		if at < 0 {
			at = len(*ps)
			*ps = append(*ps, &pool{source: term.Text{Lang: original.Lang}, target: term.Text{Lang: t.Lang}})
		}
		(*ps)[at].add(pooled{work: work, target: i, original: newPlacer(original), translation: newPlacer(t)},
			align.Between(rows, s.source, k))
	}
}

func (p *pool) add(x pooled, links []align.Bead) {
	x.firstSource, x.firstTarget = len(p.source.Units), len(p.target.Units)
	p.source.Units = append(p.source.Units, x.original.text.forTerms().Units...)
	p.target.Units = append(p.target.Units, x.translation.text.forTerms().Units...)
	x.endSource = len(p.source.Units)
	for _, l := range links {
		p.links = append(p.links, align.Bead{Source: shifted(l.Source, x.firstSource), Target: shifted(l.Target, x.firstTarget)})
	}
	p.parts = append(p.parts, x)
}

func shifted(units []int, by int) []int {
	out := make([]int, len(units))
	for i, u := range units {
		out[i] = u + by
	}
	return out
}

// renderPool finds the renderings in a pool and gives each work its own.
func (b *Bench) renderPool(ctx context.Context, p *pool, phrase string, works []report.AcrossWork) error {
	var texts []Text
	for _, x := range p.parts {
		texts = append(texts, x.original.text, x.translation.text)
	}
	aligner, err := b.aligner(ctx, texts)
	if err != nil {
		return err
	}
	o := term.Options{Terms: []string{strings.TrimSuffix(phrase, "*")}, Lexica: aligner.Lexica}
	c := term.Table(p.source, []term.Text{p.target}, [][]align.Bead{p.links}, o)[0]
	for _, x := range p.parts {
		said := &works[x.work].Renderings[x.target]
		for _, r := range c.Renderings[0] {
			var places []term.Place
			for k, source := range r.Sources {
				if x.firstSource <= source.Unit && source.Unit < x.endSource {
					at := r.Places[k]
					at.Unit -= x.firstTarget
					places = append(places, at)
				}
			}
			if len(places) > 0 {
				said.Renderings = append(said.Renderings, report.Rendering{
					Variant: said.Name, Text: r.Text, Also: r.Also, Count: len(places), Confidence: r.Confidence, Margin: r.Margin,
					Places: x.translation.places(places),
				})
			}
		}
		slices.SortStableFunc(said.Renderings, func(a, b report.Rendering) int { return cmp.Compare(b.Count, a.Count) })
		var missing []term.Place
		for _, m := range c.Missing[0] {
			if x.firstSource <= m.Unit && m.Unit < x.endSource {
				m.Unit -= x.firstSource
				missing = append(missing, m)
			}
		}
		if len(missing) > 0 {
			said.Renderings = append(said.Renderings, report.Rendering{
				Variant: said.Name, Count: len(missing), Places: x.original.places(missing),
			})
		}
	}
	return nil
}
