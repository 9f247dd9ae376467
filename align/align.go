// Package align finds which units of two or more texts belong together: beads between two texts, rows over any number.
//
// # Method
//
// Two texts are sequences of sentences. A dynamic program covers both, in order, with beads of at most six sentences a
// side (Gale and Church 1993, with more shapes than theirs). A bead's score has three parts: how common its shape is,
// how well the lengths fit, and how well the words of one side explain those of the other, both ways, by a translation
// table (IBM Model 1, Brown et al. 1993). No dictionary is needed: the table begins with what looks alike in both texts
// (figures, names, punctuation, any word that is spelled the same) and is then trained on the texts themselves, in
// rounds of aligning and counting. Counting is soft, every bead weighted by its posterior probability; absolute
// discounting takes a constant from every count, so that a wrong early bead is not learned by heart. In the last step of
// each round the plausible beads are scored again with the order of words inside the bead in mind. How much longer one
// text is, and how far both keep the same paragraphs, is learned from round to round too.
//
// Paragraphs are linked through their sentences: paragraphs that share a linked sentence belong together. So a
// paragraph that another translator cut into fourteen is still found.
//
// # Cost
//
// Texts of up to 400,000 pairs of sentences (two chapters of 600) are compared in full at first. In longer ones a window
// slides along the texts, so that time and memory grow with their length. Collate aligns every pair of its texts.
//
// # Limits
//
// Beads keep the order of the texts: passages in another order come out as unlinked or wrongly linked, not as moved.
// In a long text, where one side lacks more than about a hundred sentences at a stretch, the window may lose the way.
package align

import "variorum/lexicon"

// Text is one text to be aligned: its paragraphs (or lines), each as its sentences. A paragraph without a sentence is
// an empty unit. Sentences are numbered from 0 through the whole text.
type Text struct {
	Lang       string // BCP 47
	Paragraphs [][]string
}

// Bead is a minimal group of source and target units that belong together, n:m, either side possibly empty.
type Bead struct {
	Source, Target []int   // unit numbers from 0, rising
	Confidence     float64 // posterior probability, 0 to 1
}

// Pair is two texts to be aligned.
type Pair struct{ Source, Target Text }

// Alignment is how two texts belong together, at both levels. Every paragraph and every sentence is in exactly one
// bead of its level; beads are in the order of the texts.
type Alignment struct{ Paragraphs, Sentences []Bead }

// An Aligner aligns texts. The zero value knows no words but those it learns from the texts themselves.
type Aligner struct {
	// Lexica are lists of words with their renderings; those of the languages of a pair help with it, in either
	// direction.
	Lexica []*lexicon.Lexicon

	// Without are features to leave out.
	Without Feature
}

// Align aligns two texts.
func (a Aligner) Align(source, target Text) Alignment {
	return a.Batch([]Pair{{source, target}})[0]
}
