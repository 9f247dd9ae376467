// Package align finds which units of two or more texts belong together: beads between two texts, rows over any number.
//
// # Method
//
// Two texts are sequences of sentences. A dynamic program covers both, in order, with beads of at most six sentences a
// side (Gale and Church 1993, with more shapes than theirs). A bead's score has three parts: how common its shape is,
// how well the lengths fit, and how well the words of one side explain those of the other, both ways, by a translation
// table (IBM Model 1, Brown et al. 1993). The table begins with what a lexicon says, where there is one for the two
// languages, and with what looks alike in both texts (figures, names, punctuation, any word that is spelled the same). It
// is then trained on the texts themselves, in rounds of aligning and counting. Counting is soft, every bead weighted by
// its posterior probability; absolute discounting takes a constant from every count, so that a wrong early bead is not
// learned by heart. In the last step of each round the plausible beads are scored again with the order of words inside
// the bead in mind. How much longer one text is, and how far both keep the same paragraphs, is learned from round to
// round too.
//
// Where to look is laid out by anchors: pairs of sentences that share rare words, chained so that both texts go on, and
// confirmed by their neighbours (in the manner of the bitext maps of Melamed 1999, with the table's words in place
// of cognates). Between two anchors everything is compared, so a chapter that one side lacks is a jump. Later rounds look
// around what the last one found: closely where it was sure, widely where not. A long pair with too few anchors is
// learned from in growing pieces first.
//
// Beads keep the order of the texts while the way is sought. What is then unlinked on both sides is matched once more, gap
// by gap; links found so are of passages that moved (see Moved).
//
// Paragraphs are linked through their sentences: paragraphs that share a linked sentence belong together. So a
// paragraph that another translator cut into fourteen is still found.
//
// Of three or more texts every two are aligned, and then each pair hears what the others say: where both its texts have a
// boundary between beads at the same place of a third one, they have one there themselves (consistency, as in T-Coffee,
// Notredame, Higgins and Heringa 2000, and ProbCons, Do et al. 2005). A third text that has no boundary there says nothing.
// The pairs that go best together tie the texts into rows (groups.go), which are then put in order (arrange.go). Rows that
// people have settled stand as they are, and no other reaches around them (walls.go); Link, Split and the like make them.
//
// # Cost
//
// About linear in the length of the texts, as long as anchors are found; boxes between anchors are compared in full up to
// 400,000 pairs of sentences, larger ones in a strip along their diagonal. Collate aligns every pair of its texts, so it is
// quadratic in their number: each pair hears five others at most, and words are learned from as many pairs as tie the texts
// together, not from all.
//
// # Limits
//
// A passage that moved is found where both its places are left unlinked and it has a few rare words, so hardly a single
// short sentence. Texts that repeat themselves as a whole give no anchors. Without a lexicon, and between languages
// that share no words, a long gap in a long text may be lost. Settled rows bound the rows beside them; they do not yet
// show the pairs of texts the way.
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
