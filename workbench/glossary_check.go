package workbench

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"variorum/align"
	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// GlossaryChecking is how translations are held against the glossary.
type GlossaryChecking struct {
	File, Format string // of a glossary, in the place of the store's; empty for that, and to tell the format by the name
	Subject      string // only the concepts of this field; empty for all
	Date         string // YYYY-MM-DD, that the translations are judged by; empty for their own
}

// glossaryCheck names the check.
const glossaryCheck = "glossary"

// CheckGlossary tells how the translations of the selection keep to the glossary: a finding for each way in which one
// renders a term otherwise than agreed on its date, with all its places. Of texts without a date the terms count as they
// stand now.
func (b *Bench) CheckGlossary(ctx context.Context, sel Selection, how GlossaryChecking) (report.GlossaryCheck, error) {
	if _, err := time.Parse(time.DateOnly, how.Date); how.Date != "" && err != nil {
		return report.GlossaryCheck{}, fmt.Errorf("--date %s: no day of the calendar; write it as YYYY-MM-DD", how.Date)
	}
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return report.GlossaryCheck{}, err
	}
	s := newSurvey(texts)
	if len(texts) < 2 || len(s.targets) == 0 {
		return report.GlossaryCheck{}, errors.New("glossary check takes an original and translations into other languages; name a work, or " +
			"the original's file and then theirs, with --lang where their languages are not told rightly")
	}
	concepts, err := b.conceptsFor(ctx, texts[s.source], how)
	if err != nil {
		return report.GlossaryCheck{}, err
	}
	if s.collation, err = b.collate(ctx, texts); err != nil {
		return report.GlossaryCheck{}, err
	}
	aligner, err := b.aligner(ctx, texts)
	if err != nil {
		return report.GlossaryCheck{}, err
	}
	out := report.GlossaryCheck{}
	all := newGathering(texts)
	all.Coverage.Checks = []string{glossaryCheck}
	for _, k := range s.targets {
		b.progress("holding %s against the glossary", texts[k].Name)
		h := s.hold(concepts, k, how.Date, term.Options{Lexica: aligner.Lexica})
		out.Translations = append(out.Translations, h.count(all))
		for _, f := range h.findings() {
			all.put(f)
		}
	}
	out.Findings = all.finish()
	return out, nil
}

// conceptsFor are the concepts to check by.
func (b *Bench) conceptsFor(ctx context.Context, source Text, how GlossaryChecking) ([]term.GlossaryConcept, error) {
	var concepts []term.GlossaryConcept
	from := how.File
	if from != "" {
		records, err := b.readGlossaryFile(how.File, how.Format)
		if err != nil {
			return nil, err
		}
		for _, r := range records {
			clean, err := r.Concept.Clean()
			if err != nil {
				return nil, err
			}
			if clean.Work == "" || clean.Work == source.revision.Work {
				concepts = append(concepts, clean)
			}
		}
	} else {
		from = b.DB
		if b.open == nil && !b.hasStore() {
			return nil, errors.New("there is no glossary: name a file with --glossary, or make a store with `variorum glossary add` or import")
		}
		s, err := b.existing(ctx)
		if err != nil {
			return nil, err
		}
		g, err := readGlossary(ctx, s)
		if err != nil {
			return nil, err
		}
		concepts = g.accepted(source.revision.Work)
	}
	if how.Subject != "" {
		concepts = slices.DeleteFunc(concepts, func(c term.GlossaryConcept) bool { return !sameWording(c.Subject, how.Subject) })
	}
	if !slices.ContainsFunc(concepts, func(c term.GlossaryConcept) bool {
		return slices.ContainsFunc(c.Terms, func(t term.GlossaryTerm) bool { return text.SameLang(t.Lang, source.Lang) })
	}) {
		return nil, fmt.Errorf("%s: the glossary has no term in %s, the language of %s, that holds here", from, source.Lang, source.Citation)
	}
	return concepts, nil
}

// held is a translation held against the glossary.
type held struct {
	pair     [2]Text // the original and the translation
	places   [2]placer
	concepts []term.GlossaryConcept
	date     string // empty for none
	uses     []term.Use
	instead  map[term.Place]term.Place // what stands where a term is not rendered, as far as that can be told
	beside   map[int][]int             // by sentence of the original: those of the translation
}

// hold judges a translation, and finds out what it says where it does not say what was agreed.
func (s survey) hold(concepts []term.GlossaryConcept, k int, date string, o term.Options) held {
	h := held{pair: [2]Text{s.texts[s.source], s.texts[k]}, concepts: concepts, date: cmp.Or(date, s.texts[k].Date)}
	h.places = [2]placer{newPlacer(h.pair[0]), newPlacer(h.pair[1])}
	links := s.links(sentenceRows(s.rows), k)
	source, target := h.pair[0].forTerms(), h.pair[1].forTerms()
	h.uses = term.Conform(source, target, links, concepts, h.date)
	h.beside = map[int][]int{}
	for _, l := range links {
		for _, u := range l.Source {
			h.beside[u] = l.Target
		}
	}
	h.lookInstead(source, target, links, o)
	return h
}

// mostAsked is how many terms that are not rendered as agreed are looked for: the table of terms takes its time for each.
const mostAsked = 200

// lookInstead finds out what stands where terms are not rendered as agreed.
func (h *held) lookInstead(source, target term.Text, links []align.Bead, o term.Options) {
	h.instead = map[term.Place]term.Place{}
	missing := map[term.Place]bool{}
	count := map[string]int{}
	for _, u := range h.uses {
		if u.Verdict == term.NotRendered {
			missing[u.Source] = true
			t := h.concepts[u.Concept].Terms[u.Term].Text
			if count[t] == 0 {
				o.Terms = append(o.Terms, t)
			}
			count[t]++
		}
	}
	if len(o.Terms) == 0 {
		return
	}
	slices.SortStableFunc(o.Terms, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	o.Terms = o.Terms[:min(len(o.Terms), mostAsked)]
	for _, c := range term.Table(source, []term.Text{target}, [][]align.Bead{links}, o) {
		for _, r := range c.Renderings[0] {
			for i, at := range r.Sources {
				if missing[at] {
					h.instead[at] = r.Places[i]
				}
			}
		}
	}
}

// links are the beads of sentences between the original and one of the other texts.
func (s survey) links(rows []align.Row, k int) []align.Bead { return align.Between(rows, s.source, k) }

// count counts the places by verdict, and adds to the coverage what could not be checked.
func (h held) count(all *gathering) report.GlossaryCount {
	n := map[term.Verdict]int{}
	for _, u := range h.uses {
		n[u.Verdict]++
	}
	name := h.pair[1].Name
	for _, gap := range []struct {
		verdict term.Verdict
		reason  string
	}{
		{term.NoTerm, "the glossary has no agreed term in " + h.pair[1].Lang + " for some terms"},
		{term.Unaligned, "the translation has nothing at some places"},
		{term.Unsure, "the alignment is too unsure at some places (confidence under 0.3)"},
	} {
		if n[gap.verdict] > 0 {
			all.gap(h.paragraphs(gap.verdict), fmt.Sprintf("%s: %s: %s", name, gap.reason, report.Count(n[gap.verdict], "place")))
		}
	}
	if h.date == "" && h.dated() {
		all.gap(0, fmt.Sprintf("%s: it has no date, so that terms count as they stand now; give it one with --date", name))
	}
	return report.GlossaryCount{
		Variant: name, Citation: h.pair[1].Citation, Date: h.date, Places: len(h.uses), Agreed: n[term.Agreed],
		Unrepeated: n[term.Unrepeated], Departed: n[term.Departed], NotRendered: n[term.NotRendered],
		NotChecked: n[term.NoTerm] + n[term.Unaligned] + n[term.Unsure],
	}
}

func (g *gathering) gap(paragraphs int, reason string) {
	g.Coverage.NotChecked = append(g.Coverage.NotChecked, report.Gap{Check: glossaryCheck, Reason: reason, Count: paragraphs})
}

// paragraphs counts the paragraphs of the original with a place of a verdict.
func (h held) paragraphs(v term.Verdict) int {
	seen := map[int]bool{}
	for _, u := range h.uses {
		if u.Verdict == v {
			seen[h.places[0].sentences[u.Source.Unit].paragraph] = true
		}
	}
	return len(seen)
}

// dated tells whether days matter: a term of the translation's language that was found, or might have been, has bounds.
func (h held) dated() bool {
	return slices.ContainsFunc(h.uses, func(u term.Use) bool {
		return slices.ContainsFunc(h.concepts[u.Concept].Terms, func(t term.GlossaryTerm) bool {
			return text.SameLang(t.Lang, h.pair[1].Lang) && (t.From != "" || t.Until != "")
		})
	})
}
