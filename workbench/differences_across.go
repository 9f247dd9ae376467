package workbench

import (
	"context"

	"variorum/align"
	"variorum/quality"
	"variorum/report"
)

// differencesAcross compares two texts of two languages; where neither is marked as the original, the first is taken
// for it.
func (b *Bench) differencesAcross(ctx context.Context, texts []Text) (report.Differences, error) {
	a, err := b.pair(ctx, texts[0], texts[1])
	if err != nil {
		return report.Differences{}, err
	}
	d := newDifferences(texts)
	moved := align.Moved(a.Paragraphs)
	for i, bead := range a.Paragraphs {
		d.Rows = append(d.Rows, newDifferenceRow(texts, bead))
		d.Rows[i].Moved = moved[i]
	}
	source, target := 0, 1
	if originalIndex(texts) == 1 {
		source, target = 1, 0
		a = align.Alignment{Paragraphs: flipped(a.Paragraphs), Sentences: flipped(a.Sentences)}
	}
	b.progress("checking %s against %s", texts[target].Name, texts[source].Name)
	found, gaps, err := b.across(ctx, []Text{texts[source], texts[target]}, a)
	if err != nil {
		return report.Differences{}, err
	}
	index := newBeadIndex(a.Paragraphs)
	for _, f := range found {
		shown := shownFinding(f, []Text{texts[source], texts[target]})
		if i, placed := index.row(f); placed {
			d.Rows[i].Findings = append(d.Rows[i].Findings, shown)
		} else {
			d.Findings = append(d.Findings, shown)
		}
	}
	for _, gap := range gaps {
		d.NotChecked = append(d.NotChecked, report.Gap{Check: gap.Check, Reason: gap.Reason, Count: gap.Count})
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
