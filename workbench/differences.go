package workbench

import (
	"context"
	"fmt"
	"strings"

	"variorum/align"
	"variorum/diff"
	"variorum/quality"
	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// Differences compares the two texts of the selection: word by word where they are of one language, by what can be
// decided across languages where they are of two.
//
// A change of terminology can be told from one of wording only where an original in another language is at hand: the
// one that the argument original names, which comes last in the selection's languages, or, where that is empty, the
// original of the work both texts belong to.
func (b *Bench) Differences(ctx context.Context, sel Selection, original string) (report.Differences, error) {
	texts, source, err := b.compared(ctx, sel, original)
	if err != nil {
		return report.Differences{}, err
	}
	switch {
	case !text.SameLang(texts[0].Lang, texts[1].Lang):
		return b.differencesAcross(ctx, texts)
	case source == nil:
		b.detail("no original in another language is at hand: changes of terminology are not told from changes of wording")
		a, err := b.pair(ctx, texts[0], texts[1])
		if err != nil {
			return report.Differences{}, err
		}
		b.progress("comparing %s and %s", texts[0].Name, texts[1].Name)
		return differencesWithin(texts, a.Paragraphs, [2]termSpans{}), nil
	}
	c, err := b.collate(ctx, append([]Text{*source}, texts...))
	if err != nil {
		return report.Differences{}, err
	}
	terms, err := b.storedTerms(ctx, *source)
	if err != nil {
		return report.Differences{}, err
	}
	b.progress("finding terms")
	concepts := c.table(0, []int{1, 2}, term.Options{Terms: terms})
	b.progress("comparing %s and %s", texts[0].Name, texts[1].Name)
	return differencesWithin(texts, c.between(1, 2).Paragraphs, spansOf(texts, concepts, []int{0, 1})), nil
}

// compared reads the two texts and their original; source is nil where there is none in another language.
func (b *Bench) compared(ctx context.Context, sel Selection, original string) (texts []Text, source *Text, err error) {
	if original == "" {
		if texts, err = b.Texts(ctx, sel); err == nil {
			err = two(texts, "diff")
		}
		if err == nil {
			source, err = b.originalOf(ctx, texts)
		}
		return texts, source, err
	}
	sel.Args = append(sel.Args[:len(sel.Args):len(sel.Args)], original)
	if texts, err = b.Texts(ctx, sel); err != nil {
		return nil, nil, err
	}
	last := len(texts) - 1
	source, texts = &texts[last], texts[:last]
	if err := two(texts, "diff"); err != nil {
		return nil, nil, err
	}
	if text.SameLang(source.Lang, texts[0].Lang) || text.SameLang(source.Lang, texts[1].Lang) {
		return nil, nil, fmt.Errorf("%s is in the language of the texts compared (%s); an original is in another",
			source.Citation, source.Lang)
	}
	return texts, source, nil
}

// originalOf reads the original of the work that two texts belong to; nil where it is in the language of either.
func (b *Bench) originalOf(ctx context.Context, texts []Text) (*Text, error) {
	work := texts[0].revision.Work
	if work == "" || texts[1].revision.Work != work {
		return nil, nil
	}
	sources, err := b.locateStored(ctx, work)
	if err != nil {
		return nil, err
	}
	for _, src := range sources {
		v := src.variant
		if !v.Original || text.SameLang(v.Lang, texts[0].Lang) || text.SameLang(v.Lang, texts[1].Lang) {
			continue
		}
		t, err := b.read(ctx, src)
		if err != nil {
			return nil, err
		}
		return &t, nil
	}
	return nil, nil
}

// differencesWithin compares two texts of one language row by row.
func differencesWithin(texts []Text, beads []align.Bead, terms [2]termSpans) report.Differences {
	d := report.Differences{A: texts[0].Variant, B: texts[1].Variant, Rows: []report.DifferenceRow{}}
	moved := align.Moved(beads)
	for i, bead := range beads {
		row := newDifferenceRow(texts, bead)
		row.Moved = moved[i]
		edits := diff.Passages(row.TextA, row.TextB, diff.Options{
			Lang:   texts[0].Lang,
			TermsA: terms[0].in(texts[0], bead.Source),
			TermsB: terms[1].in(texts[1], bead.Target),
		})
		for _, e := range edits {
			row.Edits = append(row.Edits, shownEdit(e))
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

// newDifferenceRow is the row of a bead, nothing compared yet.
func newDifferenceRow(texts []Text, bead align.Bead) report.DifferenceRow {
	row := report.DifferenceRow{Edits: []report.Edit{}, Findings: []report.Finding{}}
	row.A, row.CitationsA, row.TextA = texts[0].joined(bead.Source)
	row.B, row.CitationsB, row.TextB = texts[1].joined(bead.Target)
	return row
}

// joined gives the numbers from 0, the citations and the text of some paragraphs, joined by line breaks.
func (t Text) joined(paragraphs []int) (numbers []int, citations []string, joined string) {
	numbers, citations = make([]int, len(paragraphs)), make([]string, len(paragraphs))
	parts := make([]string, len(paragraphs))
	for i, n := range paragraphs {
		p := t.Paragraphs[n]
		numbers[i], citations[i], parts[i] = p.Number-1, t.cite(p.Number), p.Text
	}
	return numbers, citations, strings.Join(parts, "\n")
}

// shownEdit is an edit as reports show it.
func shownEdit(e diff.Edit) report.Edit {
	out := report.Edit{
		Op: string(e.Op), A: e.A, B: e.B, Kinds: []string{}, Severity: string(e.Severity), Rule: e.Rule,
		Confidence: e.Confidence,
	}
	for _, k := range e.Kinds {
		out.Kinds = append(out.Kinds, string(k))
	}
	return out
}

// differencesAcross compares two texts of two languages; where neither is marked as the original, the first is taken
// for it.
func (b *Bench) differencesAcross(ctx context.Context, texts []Text) (report.Differences, error) {
	a, err := b.pair(ctx, texts[0], texts[1])
	if err != nil {
		return report.Differences{}, err
	}
	d := report.Differences{A: texts[0].Variant, B: texts[1].Variant}
	moved := align.Moved(a.Paragraphs)
	for i, bead := range a.Paragraphs {
		d.Rows = append(d.Rows, newDifferenceRow(texts, bead))
		d.Rows[i].Moved = moved[i]
	}
	source, target, beads := 0, 1, a.Paragraphs
	if originalIndex(texts) == 1 {
		source, target, beads = 1, 0, flipped(beads)
	}
	b.progress("checking %s against %s", texts[target].Name, texts[source].Name)
	found, _ := quality.Across(texts[source].forQuality(), texts[target].forQuality(), beads)
	index := newBeadIndex(beads)
	for _, f := range found {
		if i, placed := index.row(f); placed {
			d.Rows[i].Findings = append(d.Rows[i].Findings, shownFinding(f, []Text{texts[source], texts[target]}))
		} else {
			b.note("%s", f.Message)
		}
	}
	return d, nil
}

// beadIndex gives for a side, 0 the source and 1 the target, and a paragraph the place of its bead.
type beadIndex [2]map[int]int

func newBeadIndex(beads []align.Bead) beadIndex {
	index := beadIndex{{}, {}}
	for i, b := range beads {
		for side, units := range [][]int{b.Source, b.Target} {
			for _, u := range units {
				index[side][u] = i
			}
		}
	}
	return index
}

// row is the place of the bead where a finding's first wording stands; a finding about no place has none.
func (index beadIndex) row(f quality.Finding) (row int, placed bool) {
	for _, form := range f.Forms {
		for _, paragraph := range form.Paragraphs {
			if row, placed = index[form.Side][paragraph]; placed {
				return row, true
			}
		}
	}
	return 0, false
}

// flipped is the beads with source and target changed about.
func flipped(beads []align.Bead) []align.Bead {
	out := make([]align.Bead, len(beads))
	for i, b := range beads {
		out[i] = align.Bead{Source: b.Target, Target: b.Source, Confidence: b.Confidence}
	}
	return out
}
