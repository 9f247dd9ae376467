package align

import (
	"runtime"
	"strings"
	"sync"
)

// faint is the least posterior of a bead that is still looked at in the last round.
const faint = 0.001

// Batch aligns several pairs as one collection: pairs of the same two languages learn from each other. The result is
// in the order of the pairs and does not depend on the number of processors.
func Batch(pairs []Pair) []Alignment {
	out := make([]Alignment, len(pairs))
	for _, group := range byLanguages(pairs) {
		batch(pairs, group, out)
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

// batch aligns the pairs whose numbers are in group, all of the same languages: three rounds of aligning and learning,
// the first over everything (of long texts, over their beginning), the next ones around what was found before; then the
// texts are aligned for good.
func batch(pairs []Pair, group []int, out []Alignment) {
	source := newVocabulary(pairs[group[0]].Source.Lang)
	target := newVocabulary(pairs[group[0]].Target.Lang)
	works := make([]*work, len(group))
	for x, k := range group {
		works[x] = newWork(pairs[k], source, target)
	}
	m := newModel(source, target)
	parts := heads(works)
	m.round(works, parts)
	narrow(parts)
	m.round(works, parts)
	m.round(works, divide(works, m))
	solve(divide(works, m), m, faint)
	for x, k := range group {
		out[k] = works[x].alignment()
	}
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
	parts          []*part // that together cover it, in order
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
