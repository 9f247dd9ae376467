package align

import (
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// Temperatures flatten posteriors: the parts of a score are not independent, so raw ones are far too sure.
const (
	searchTemperature = 3.0 // when looking for plausible beads
	beadTemperature   = 2.0 // for confidences, and for what is learned
)

// A model is what a collection of one pair of languages has taught so far.
type model struct {
	source, target              *vocabulary
	forward, backward           table // source explains target, target explains source
	knownForward, knownBackward seeds
	without                     Feature
}

// newModel makes a model that knows what looks alike in both languages and what the lexica say. Both vocabularies must
// be complete.
func newModel(source, target *vocabulary, words dictionary, without Feature) *model {
	m := &model{source: source, target: target, without: without}
	m.knownForward, m.knownBackward = make(seeds, len(source.words)), make(seeds, len(target.words))
	if without&Alike == 0 {
		m.knownForward, m.knownBackward = alike(source, target), alike(target, source)
	}
	m.knownForward.add(rendered(source, target, words.there), rendering(source, target, words.back))
	m.knownBackward.add(rendered(target, source, words.back), rendering(target, source, words.there))
	source.looked, target.looked = nil, nil // lexica ask no more
	m.forward = seeded(source, target, m.knownForward)
	m.backward = seeded(target, source, m.knownBackward)
	return m
}

// alike finds the words that both sides have in the same form. Between languages short words in letters do not count:
// German "des" is not French "des".
func alike(from, to *vocabulary) seeds {
	same := text.SameLang(from.lang, to.lang)
	known := make(seeds, len(from.words))
	for u, word := range from.words {
		if f, ok := to.ids[word]; ok && (same || telling(word)) {
			known[u] = []seed{{f, 1}}
		}
	}
	return known
}

func telling(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLetter(first) || text.Unspaced(first) || utf8.RuneCountInString(word) >= 4
}

// learn trains both tables on the plausible beads of all parts, one after the other: both at once would hold twice the
// lessons, and save a tenth of the time.
func (m *model) learn(parts []*part) {
	if m.without&Training != 0 {
		return
	}
	ls := lessons(parts)
	m.forward = train(m.forward, m.source, m.target, ls, m.knownForward)
	m.backward = train(m.backward, m.target, m.source, turned(ls), m.knownBackward)
}

func train(t table, from, to *vocabulary, ls []lesson, known seeds) table {
	trainer := newTrainer(ls, len(from.words))
	for range trainingSteps {
		t = trainer.step(t, from, to, known)
	}
	return t
}
