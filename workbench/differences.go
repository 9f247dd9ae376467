package workbench

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"variorum/align"
	"variorum/diff"
	"variorum/document"
	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// Differences compares the two texts of the selection: word by word where they are of one language, by what can be
// decided across languages where they are of two. A file without any text is compared as having no paragraph.
//
// A change of terminology can be told from one of wording only where an original in another language is at hand.
func (b *Bench) Differences(ctx context.Context, sel Selection, how Comparing) (report.Differences, error) {
	texts, source, err := b.compared(ctx, sel, how.Original)
	if err != nil {
		return report.Differences{}, err
	}
	var d report.Differences
	if text.SameLang(texts[0].Lang, texts[1].Lang) {
		d, err = b.differencesOfOne(ctx, texts, source, how)
	} else {
		d, err = b.differencesAcross(ctx, texts)
	}
	if err != nil {
		return report.Differences{}, err
	}
	how.weigh(&d)
	return d, nil
}

// differencesOfOne compares two texts of one language; source is nil where there is no original in another.
func (b *Bench) differencesOfOne(ctx context.Context, texts []Text, source *Text, how Comparing) (report.Differences, error) {
	if source == nil {
		b.detail("no original in another language is at hand: changes of terminology are not told from changes of wording")
		a, err := b.pair(ctx, texts[0], texts[1])
		if err != nil {
			return report.Differences{}, err
		}
		b.progress("comparing %s and %s", texts[0].Name, texts[1].Name)
		return differencesWithin(texts, a.Paragraphs, [2]termSpans{}, how), nil
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
	return differencesWithin(texts, c.between(1, 2).Paragraphs, spansOf(texts, concepts, []int{0, 1}), how), nil
}

// compared reads the two texts and their original; source is nil where there is none in another language.
func (b *Bench) compared(ctx context.Context, sel Selection, original string) (texts []Text, source *Text, err error) {
	if original != "" {
		sel.Args = append(sel.Args[:len(sel.Args):len(sel.Args)], original)
	}
	if texts, err = b.texts(ctx, sel, b.readOrNothing); err != nil {
		return nil, nil, err
	}
	if original != "" {
		last := len(texts) - 1
		source, texts = &texts[last], texts[:last]
	}
	if err = two(texts, "diff"); err != nil {
		return nil, nil, err
	}
	guessAlike(texts)
	if source == nil {
		source, err = b.originalOf(ctx, texts)
		return texts, source, err
	}
	if text.SameLang(source.Lang, texts[0].Lang) || text.SameLang(source.Lang, texts[1].Lang) {
		return nil, nil, fmt.Errorf("%s is in the language of the texts compared (%s); an original is in another",
			source.Citation, source.Lang)
	}
	return texts, source, nil
}

// readOrNothing reads one text; a file without any text has no paragraphs.
func (b *Bench) readOrNothing(ctx context.Context, src source) (Text, error) {
	t, err := b.read(ctx, src)
	if src.path == "" || !errors.Is(err, document.ErrEmpty) {
		return t, err
	}
	t = fileText(src.path, cmp.Or(src.lang, undetermined))
	if src.path == os.DevNull { // which is how other programs say that there is no file
		t.Name, t.Citation = src.path, src.path
	} else {
		b.note("%s: no text in it", src.path)
	}
	return t, nil
}

// undetermined is the tag of a language that nobody knows.
const undetermined = "und"

// guessAlike takes a text that is too short to tell its language for one of the other's.
func guessAlike(texts []Text) {
	for i, other := range []int{1, 0} {
		if texts[i].Lang == undetermined {
			texts[i].Lang = texts[other].Lang
		}
	}
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
func differencesWithin(texts []Text, beads []align.Bead, terms [2]termSpans, how Comparing) report.Differences {
	d := newDifferences(texts)
	beads = reunited(texts, beads)
	moved := align.Moved(beads)
	for i, bead := range beads {
		row := newDifferenceRow(texts, bead)
		row.Moved = moved[i]
		edits := diff.Passages(row.TextA, row.TextB, diff.Options{
			Lang:       texts[0].Lang,
			TermsA:     terms[0].in(texts[0], bead.Source),
			TermsB:     terms[1].in(texts[1], bead.Target),
			Ignore:     how.Ignore,
			Severities: how.Severities,
		})
		for _, e := range edits {
			row.Edits = append(row.Edits, shownEdit(e))
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

// reunited links what only one side has with the same words that only the other has, where they stand once on either
// side: a passage that moved, even one too short for an aligner, which must not take every "Yes." for another.
func reunited(texts []Text, beads []align.Bead) []align.Bead {
	alone := [2]map[string][]int{{}, {}} // the beads of each side's passages, by what they say
	for i, bead := range beads {
		switch {
		case len(bead.Target) == 0:
			_, _, said := texts[0].joined(bead.Source)
			alone[0][text.Fold(said)] = append(alone[0][text.Fold(said)], i)
		case len(bead.Source) == 0:
			_, _, said := texts[1].joined(bead.Target)
			alone[1][text.Fold(said)] = append(alone[1][text.Fold(said)], i)
		}
	}
	out := slices.Clone(beads)
	gone := make([]bool, len(beads))
	for said, a := range alone[0] {
		if b := alone[1][said]; len(a) == 1 && len(b) == 1 {
			out[a[0]].Target, gone[b[0]] = beads[b[0]].Target, true
		}
	}
	next := 0
	for i, bead := range out {
		if !gone[i] {
			out[next] = bead
			next++
		}
	}
	return out[:next]
}

// newDifferences is a comparison without rows.
func newDifferences(texts []Text) report.Differences {
	return report.Differences{
		A: texts[0].Variant, B: texts[1].Variant, Rows: []report.DifferenceRow{}, Findings: []report.Finding{},
		NotChecked: []report.Gap{}, MovedSeverity: string(diff.Order.Severity()),
	}
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
		Confidence: e.Confidence, Move: e.Move,
	}
	for _, k := range e.Kinds {
		out.Kinds = append(out.Kinds, string(k))
	}
	return out
}
