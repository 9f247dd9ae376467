package align

import (
	"runtime"
	"strings"
	"sync"
)

// A collection is aligned to learn from it, and aligned again, until nothing much is to be gained: a small one three
// times, a large one once.
const (
	learningRounds = 3
	learnedEnough  = 5000 // source sentences, those of all rounds together
)

// faint is the least posterior of a bead that is still looked at in the last round.
const faint = 0.001

// Batch aligns several pairs as one collection: pairs of the same two languages learn from each other. The result is
// in the order of the pairs and does not depend on the number of processors.
func (a Aligner) Batch(pairs []Pair) []Alignment {
	out := make([]Alignment, len(pairs))
	for _, group := range byLanguages(pairs) {
		a.batch(pairs, group, out)
	}
	return out
}

// byLanguages groups the numbers of the pairs by their languages, in order of first appearance.
func byLanguages(pairs []Pair) [][]int {
	var groups [][]int
	index := map[[2]string]int{}
	for k, p := range pairs {
		key := [2]string{p.Source.Lang, p.Target.Lang}
		g, ok := index[key]
		if !ok {
			g = len(groups)
			index[key] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], k)
	}
	return groups
}

// batch aligns the pairs whose numbers are in group, all of the same languages: rounds of aligning and learning, the
// first between anchors (of long pairs with few of them, over pieces), the next ones around what was found before; then
// the texts are aligned for good.
func (a Aligner) batch(pairs []Pair, group []int, out []Alignment) {
	first := pairs[group[0]]
	words := newDictionary(a.Lexica, first.Source.Lang, first.Target.Lang)
	source := newVocabulary(first.Source.Lang, words.there)
	target := newVocabulary(first.Target.Lang, words.back)
	works := make([]*work, len(group))
	for x, k := range group {
		works[x] = newWork(pairs[k], source, target)
	}
	m := newModel(source, target, words, a.Without)
	for round, learned := 0, 0; round < learningRounds && learned < learnedEnough; {
		parts := divide(works, m)
		m.round(works, parts)
		if areSolved(works) {
			round, learned = round+1, learned+sentences(parts)
		}
	}
	solve(divide(works, m), m, faint)
	r := newReader(m)
	for x, k := range group {
		var moved []Bead
		if a.Without&Moves == 0 {
			moved = works[x].moves(m, r)
		}
		out[k] = works[x].alignment(moved)
	}
}

// sentences is how many source sentences the parts have.
func sentences(parts []*part) (n int) {
	for _, p := range parts {
		n += len(p.source)
	}
	return n
}

// round aligns the parts by what is known, and learns from them: words from all pairs together, the proportions from each
// pair by itself.
func (m *model) round(works []*work, parts []*part) {
	solve(parts, m, trained)
	m.learn(parts)
	for _, w := range works {
		w.proportions = w.learn()
	}
}

// solve finds the beads of every part. Parts do not depend on each other, so any number of processors may share them.
func solve(parts []*part, m *model, faint float64) {
	next := make(chan *part)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(parts)) {
		workers.Go(func() {
			r := newReader(m)
			for p := range next {
				p.solve(m, r, faint)
			}
		})
	}
	for _, p := range parts {
		next <- p
	}
	close(next)
	workers.Wait()
}

// A work is a pair on its way through the rounds.
type work struct {
	source, target units
	proportions    *proportions
	parts          []*part // in order
	solved         bool    // whether the parts cover all of it; else they are what to learn from
	head           int     // source sentences to learn from while little is known
}

func newWork(p Pair, source, target *vocabulary) *work {
	w := &work{source: cut(p.Source, source), target: cut(p.Target, target)}
	w.proportions = firstProportions(w.source.sentences, w.target.sentences)
	return w
}

// units is a text taken apart: its sentences that hold anything, and where they stand.
type units struct {
	text         Text
	sentences    []sentence
	number       []int // of each sentence, in the whole text, empty ones counted
	paragraph    []int // of each sentence
	allSentences int   // empty ones counted
}

func cut(t Text, v *vocabulary) units {
	u := units{text: t}
	for p, sentences := range t.Paragraphs {
		for _, s := range sentences {
			if strings.TrimSpace(s) != "" {
				u.sentences = append(u.sentences, v.sentence(s))
				u.sentences[len(u.sentences)-1].opens = len(u.paragraph) == 0 || u.paragraph[len(u.paragraph)-1] != p
				u.number = append(u.number, u.allSentences)
				u.paragraph = append(u.paragraph, p)
			}
			u.allSentences++
		}
	}
	return u
}
