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

// faint is the least posterior of a bead that is looked at with care.
const faint = 0.01

// Batch aligns several pairs as one collection: pairs of the same two languages learn from each other. The result is
// in the order of the pairs and does not depend on the number of processors.
func (a Aligner) Batch(pairs []Pair) []Alignment {
	out := make([]Alignment, len(pairs))
	for _, group := range byLanguages(pairs) {
		for x, w := range a.decode(picked(pairs, group), counted(0, len(group))) {
			out[group[x]] = w.alignment()
		}
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

// decode aligns pairs, all of the same languages: rounds of aligning and learning, the first between anchors (of long
// pairs with few of them, over pieces), the next ones around what was found before; then the texts are aligned for good.
// What is learned is learned from the teachers, some or all of the pairs, by number.
func (a Aligner) decode(pairs []Pair, teachers []int) []*work {
	m, works := a.prepare(pairs)
	teaching := picked(works, teachers)
	for round, learned := 0, 0; round < learningRounds && learned < learnedEnough; {
		parts := divide(teaching, m)
		m.round(teaching, parts)
		if areSolved(teaching) {
			round, learned = round+1, learned+sentences(parts)
		}
	}
	for _, w := range works {
		w.head = len(w.source.sentences) // enough is known now to align all of each
	}
	solve(divide(works, m), m)
	if a.Without&Moves == 0 {
		inParallel(works, func() func(*work) {
			r := newReader(m)
			return func(w *work) { w.moved = w.moves(m, r) }
		})
	}
	return works
}

// prepare takes the texts of pairs apart, and makes a model that knows what can be known before they are aligned.
func (a Aligner) prepare(pairs []Pair) (*model, []*work) {
	languages := pairs[0]
	words := newDictionary(a.Lexica, languages.Source.Lang, languages.Target.Lang)
	source := newVocabulary(languages.Source.Lang, words.there)
	target := newVocabulary(languages.Target.Lang, words.back)
	works := make([]*work, len(pairs))
	for k, p := range pairs {
		works[k] = newWork(p, source, target)
	}
	return newModel(source, target, words, a.Without), works
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
	solve(parts, m)
	m.learn(parts)
	for _, w := range works {
		w.proportions = w.learn()
	}
}

// solve finds the beads of every part.
func solve(parts []*part, m *model) {
	inParallel(parts, func() func(*part) {
		r := newReader(m)
		return func(p *part) { p.solve(m, r, faint) }
	})
}

// inParallel does something to each of several things that do not depend on each other, with as many workers as there are
// processors.
func inParallel[T any](all []T, newWorker func() func(T)) {
	next := make(chan T)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(all)) {
		workers.Go(func() {
			do := newWorker()
			for x := range next {
				do(x)
			}
		})
	}
	for _, x := range all {
		next <- x
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
	moved          []Bead  // passages at different places, in no order
}

func newWork(p Pair, source, target *vocabulary) *work {
	w := &work{source: source.cut(p.Source), target: target.cut(p.Target)}
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

// cut takes a text apart, once for all pairs it is in.
func (v *vocabulary) cut(t Text) units {
	if len(t.Paragraphs) == 0 {
		return units{text: t}
	}
	u, ok := v.texts[&t.Paragraphs[0]]
	if !ok || len(u.text.Paragraphs) != len(t.Paragraphs) {
		u = v.units(t)
		v.texts[&t.Paragraphs[0]] = u
	}
	return u
}

func (v *vocabulary) units(t Text) units {
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
