package align

import (
	"cmp"
	"slices"
)

// Row is a row of a grid: units of every text that belong together, a cell a text.
type Row struct {
	Cells      [][]int // per text, unit numbers from 0, rising; empty where the text has nothing here
	Confidence float64 // mean of the beads that hold it together, 0 to 1; 1 where there are none
	Inner      []Row   // of a row of paragraphs: the rows of its sentences; nil for a row of sentences
}

// Collate aligns any number of texts into rows of paragraphs. Every paragraph is in exactly one row, every sentence
// in exactly one inner row.
//
// All pairs of texts are aligned; the texts are then tied together by the pairs that could be aligned best, as many as
// are needed and no more (a spanning tree), so that no text serves as the pivot. What a text in the middle of the tree
// lacks, the others may have in common, so the other pairs join what is left alone. The order of the texts does not
// matter. Cost: quadratic in the number of texts, linear in their length.
func (a Aligner) Collate(texts []Text) []Row { return a.CollateAround(texts, Kept{}) }

// CollateAround is Collate around rows that are settled: those come out as they are, and only what lies between them is
// aligned.
func (a Aligner) CollateAround(texts []Text, kept Kept) []Row {
	order := canonical(texts)
	rows := a.collate(picked(texts, order), kept.turned(order))
	for k := range rows {
		rows[k].turnBack(order)
	}
	return rows
}

// collate collates texts in canonical order.
func (a Aligner) collate(texts []Text, kept Kept) []Row {
	tree, others := spanning(a.alignAll(texts), len(texts))
	paragraphs := newGrid(paragraphCounts(texts), kept.Paragraphs)
	for _, t := range tree {
		paragraphs.tie(t.i, t.j, t.Paragraphs)
	}
	for _, t := range others {
		paragraphs.support(t.i, t.j, t.Paragraphs)
	}
	rows := paragraphs.rows()
	home := homes(rows, texts)
	sentences := newGrid(sentenceCounts(texts), keptInOneRow(kept.Sentences, home))
	sentences.stayIn(home)
	for _, t := range tree {
		sentences.tie(t.i, t.j, t.Sentences)
	}
	for _, t := range others {
		sentences.support(t.i, t.j, t.Sentences)
	}
	nest(rows, home, sentences.rows())
	return rows
}

// canonical lists the numbers of texts in an order that does not depend on theirs: by language, length and wording.
func canonical(texts []Text) []int {
	order := counted(0, len(texts))
	slices.SortStableFunc(order, func(a, b int) int { return compareTexts(texts[a], texts[b]) })
	return order
}

func compareTexts(a, b Text) int {
	return cmp.Or(
		cmp.Compare(a.Lang, b.Lang),
		cmp.Compare(len(a.Paragraphs), len(b.Paragraphs)),
		slices.CompareFunc(a.Paragraphs, b.Paragraphs, slices.Compare[[]string]),
	)
}

// picked lists the elements at some places.
func picked[T any](all []T, at []int) []T {
	out := make([]T, len(at))
	for k, n := range at {
		out[k] = all[n]
	}
	return out
}

// turnBack puts cells that stand in such an order back into that of the texts.
func (r *Row) turnBack(order []int) {
	r.Cells = turnedBack(r.Cells, order)
	for k := range r.Inner {
		r.Inner[k].turnBack(order)
	}
}

func turnedBack(cells [][]int, order []int) [][]int {
	back := make([][]int, len(order))
	for k, text := range order {
		back[text] = cells[k]
	}
	return back
}

func paragraphCounts(texts []Text) []int {
	counts := make([]int, len(texts))
	for k, t := range texts {
		counts[k] = len(t.Paragraphs)
	}
	return counts
}

func sentenceCounts(texts []Text) []int {
	counts := make([]int, len(texts))
	for k, t := range texts {
		for _, p := range t.Paragraphs {
			counts[k] += len(p)
		}
	}
	return counts
}

// A tie is an alignment between the texts i and j.
type tie struct {
	i, j int
	Alignment
}

// spanning parts the ties into those of the best tree (Kruskal), the pairs with the highest mean confidence, and the others.
func spanning(all []tie, texts int) (tree, others []tie) {
	slices.SortStableFunc(all, func(a, b tie) int { return cmp.Compare(meanConfidence(b.Sentences), meanConfidence(a.Sentences)) })
	group := newGroups(texts)
	for _, t := range all {
		if group.union(t.i, t.j) {
			tree = append(tree, t)
		} else {
			others = append(others, t)
		}
	}
	return tree, others
}

// meanConfidence weighs one-sided beads as nothing: a pair that leaves much unlinked is a bad bridge.
func meanConfidence(beads []Bead) float64 {
	sum := 0.0
	for _, b := range beads {
		if len(b.Source) > 0 && len(b.Target) > 0 {
			sum += b.Confidence
		}
	}
	return sum / float64(max(1, len(beads)))
}

// homes gives, per text and sentence, the number of the row of its paragraph.
func homes(rows []Row, texts []Text) [][]int {
	home := make([][]int, len(texts))
	for t, text := range texts {
		rowOf := rowsOf(rows, t, len(text.Paragraphs))
		for p, ss := range text.Paragraphs {
			for range ss {
				home[t] = append(home[t], rowOf[p])
			}
		}
	}
	return home
}

// rowsOf gives for each of a text's n units the number of its row.
func rowsOf(rows []Row, text, n int) []int {
	rowOf := make([]int, n)
	for k, r := range rows {
		for _, unit := range r.Cells[text] {
			rowOf[unit] = k
		}
	}
	return rowOf
}

// nest puts rows of sentences into the rows of the paragraphs they stand in.
func nest(rows []Row, home [][]int, sentences []Row) {
	for _, s := range sentences {
		for t, cell := range s.Cells {
			if len(cell) > 0 {
				k := home[t][cell[0]]
				rows[k].Inner = append(rows[k].Inner, s)
				break
			}
		}
	}
}

// Between derives from rows the beads between the texts i and j; rows in which both are empty give none.
func Between(rows []Row, i, j int) []Bead {
	var beads []Bead
	for _, r := range rows {
		if len(r.Cells[i])+len(r.Cells[j]) > 0 {
			beads = append(beads, Bead{r.Cells[i], r.Cells[j], r.Confidence})
		}
	}
	return beads
}
