package diff

import "slices"

// What makes a stretch a clause, in sizes of words: it must reach clauseSize with the marks of a clause, and
// phraseSize without. Against few words it must be fewTimes as long.
const (
	clauseSize = 6
	phraseSize = 10
	fewTimes   = 8
)

// oneSided finds a clause or more that stands on one side only, with nothing or almost nothing that says anything
// against it.
func (j *judge) oneSided(c change, a, b []word) *finding {
	kind, more, less := Omission, size(a), size(b)
	clause, numbers := j.a.clause(c.a0, a), j.b.valuesAt.touching(c.b0, c.b1)
	if more < less {
		kind, more, less = Insertion, less, more
		clause, numbers = j.b.clause(c.b0, b), j.a.valuesAt.touching(c.a0, c.a1)
	}
	switch {
	case less == 0 && more >= clauseSize && clause:
		return &finding{kind, ruleClause, 0.8}
	case len(numbers) == 0 && more >= phraseSize && more >= fewTimes*less: // a number against words is a number
		return &finding{kind, rulePhrase, 0.6}
	}
	return nil
}

// size weighs a stretch by what it says.
func size(words []word) int {
	n := 0
	for _, w := range words {
		n += w.size()
	}
	return n
}

// size weighs a word: two for one that says something, one for a character of an unspaced script, none for the rest.
func (w word) size() int {
	switch {
	case w.unspaced:
		return 1
	case w.class == content:
		return 2
	}
	return 0
}

// clause tells whether words, which begin at byte from or after, have the mark of a clause's end as their first or
// last, or lie between two such marks, or the ends of the passage.
func (p passage) clause(from int, words []word) bool {
	first, _ := slices.BinarySearchFunc(p.words, from, func(w word, at int) int { return w.Start - at })
	last := first + len(words)
	if len(words) == 0 || words[0].ends() || words[len(words)-1].ends() {
		return true
	}
	return (first == 0 || p.words[first-1].ends()) && (last == len(p.words) || p.words[last].ends())
}

// ends tells whether a word is punctuation that ends a clause or a sentence.
func (w word) ends() bool { return w.class == pause || w.class == stop }
