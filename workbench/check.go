package workbench

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"

	"variorum/align"
	"variorum/quality"
	"variorum/report"
	"variorum/term"
	"variorum/text"
	"variorum/variation"
)

// Check looks through each text of the selection by itself and, where there is an original with translations in another
// language, through each translation against it and through their use of terms. The original is the text marked so,
// else the first. Findings come best first.
func (b *Bench) Check(ctx context.Context, sel Selection) (report.Findings, error) {
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return report.Findings{}, err
	}
	if len(texts) == 0 {
		return report.Findings{}, errors.New("check needs a text; name a file or a reference")
	}
	s := newSurvey(texts)
	if len(s.targets) > 0 {
		if err := b.lineUp(ctx, &s, term.Options{}); err != nil {
			return report.Findings{}, err
		}
	}
	return b.findings(ctx, s)
}

// findings checks each text by itself, each translation against the original, and all of them for their terms.
func (b *Bench) findings(ctx context.Context, s survey) (report.Findings, error) {
	out := newGathering(s.texts)
	for _, t := range s.texts {
		b.progress("checking %s", t.Name)
		found, gaps := quality.Inside(t.forQuality())
		out.add(found, gaps, []Text{t})
		if err := b.vary(ctx, t, out); err != nil {
			return report.Findings{}, err
		}
	}
	out.Coverage.Checks = slices.Concat(quality.InsideChecks(), variation.Checks())
	if len(s.targets) == 0 {
		out.Coverage.NotChecked = append(out.Coverage.NotChecked, report.Gap{
			Check: "across languages", Reason: "there is no original in another language", Count: out.Coverage.Paragraphs,
		})
		return out.finish(), nil
	}
	for _, k := range s.targets {
		pair := []Text{s.texts[s.source], s.texts[k]}
		b.progress("checking %s against %s", pair[1].Name, pair[0].Name)
		found, gaps, err := b.across(ctx, pair, s.between(s.source, k))
		if err != nil {
			return report.Findings{}, err
		}
		out.add(found, gaps, pair)
	}
	for _, f := range termFindings(s.terms()) {
		out.put(f)
	}
	out.Coverage.Checks = slices.Concat(out.Coverage.Checks, quality.AcrossChecks(),
		[]string{termCheck(term.Inconsistent), termCheck(term.Differs)})
	return out.finish(), nil
}

// across checks a translation, the second of a pair, against its original, with the lists of words that help to align
// them, and the terms kept for their work.
func (b *Bench) across(ctx context.Context, pair []Text, links align.Alignment) ([]quality.Finding, []quality.Gap, error) {
	aligner, err := b.aligner(ctx, pair)
	if err != nil {
		return nil, nil, err
	}
	terms, err := b.acceptedTerms(ctx, pair[0], pair[1])
	if err != nil {
		return nil, nil, err
	}
	found, gaps := quality.Across(pair[0].forQuality(), pair[1].forQuality(), links, quality.Resources{Lexica: aligner.Lexica, Terms: terms})
	return found, gaps, nil
}

// acceptedTerms are the terms of the glossary with what is agreed for them, and of the others those kept for the original's
// work, with what any variant in the translation's language says for them.
func (b *Bench) acceptedTerms(ctx context.Context, source, target Text) ([]quality.Term, error) {
	out, err := b.glossaryTerms(ctx, source, target)
	if err != nil || source.revision.Work == "" {
		return out, err
	}
	agreed := map[string]bool{}
	for _, t := range out {
		for _, wording := range t.Source {
			agreed[text.Fold(wording)] = true
		}
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	concepts, err := s.Concepts(ctx, source.revision.Work)
	if err != nil {
		return nil, err
	}
	for _, c := range concepts {
		var t quality.Term
		for _, wording := range c.Terms {
			switch {
			case agreed[text.Fold(wording.Text)] && wording.Variant == "":
			case wording.Variant == "" && text.SameLang(wording.Lang, source.Lang):
				t.Source = append(t.Source, wording.Text)
			case text.SameLang(wording.Lang, target.Lang):
				t.Target = append(t.Target, wording.Text)
			}
		}
		if len(t.Source) > 0 {
			out = append(out, t)
		}
	}
	return out, nil
}

// forQuality is the text as package quality takes it.
func (t Text) forQuality() quality.Text {
	out := quality.Text{Lang: t.Lang, Sentences: [][]text.Span{}}
	for _, p := range t.Paragraphs {
		out.Paragraphs = append(out.Paragraphs, p.Paragraph.Paragraph)
		out.Sentences = append(out.Sentences, p.Sentences)
	}
	return out
}

// gathering is findings as they come in.
type gathering struct {
	report.Findings
	given map[string]int // how often each identifier was given
}

func newGathering(texts []Text) *gathering {
	g := &gathering{Findings: report.Findings{Subject: variants(texts)}, given: map[string]int{}}
	for _, t := range texts {
		g.Coverage.Paragraphs += len(t.Paragraphs)
	}
	return g
}

// add takes over what a check of package quality found; sides are the texts that it looked at.
func (g *gathering) add(found []quality.Finding, gaps []quality.Gap, sides []Text) {
	for _, q := range found {
		g.put(shownFinding(q, sides))
	}
	for _, gap := range gaps {
		reason := gap.Reason
		if len(g.Subject) > 1 {
			reason = sides[len(sides)-1].Name + ": " + reason
		}
		g.Coverage.NotChecked = append(g.Coverage.NotChecked, report.Gap{Check: gap.Check, Reason: reason, Count: gap.Count})
	}
}

// put adds one finding; those that say the same of the same places are told apart by a number.
func (g *gathering) put(f report.Finding) {
	g.given[f.ID]++
	if n := g.given[f.ID]; n > 1 {
		f.ID += "-" + strconv.Itoa(n)
	}
	g.Findings.Findings = append(g.Findings.Findings, f)
}

// finish puts the surest findings first, the gravest among equally sure ones.
func (g *gathering) finish() report.Findings {
	slices.SortStableFunc(g.Findings.Findings, func(a, b report.Finding) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(weight(b.Severity), weight(a.Severity)))
	})
	return g.Findings
}
