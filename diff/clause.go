package diff

// What makes a stretch a clause, in sizes of words: it must reach clauseSize with the marks of a clause, or shortSize with
// shortWords words that carry grammar or content ("and the rules are made by them"), and phraseSize without marks. Against
// few words it must be fewTimes as long.
const (
	clauseSize = 6
	shortSize  = 4
	shortWords = 6
	phraseSize = 10
	fewTimes   = 8
)

// lonelySize is how much a clause of a rewritten sentence says that has nothing in common with the other side.
const lonelySize = 8

// oneSided finds a clause or more that stands on one side only, with nothing or almost nothing that says anything
// against it. Where much else changed in its sentences, it must share no word with the other side; where they were
// rewritten, it must be all that its unit has, or the other side next to nothing.
func (j *judge) oneSided(i int, a, b []word) *finding {
	if j.moves[i] != 0 || j.surplus.moved(a, b) {
		return nil
	}
	c, u := j.changes[i], j.unit(i)
	kind, more, less, longer := Omission, size(a), size(b), a
	bounded, numbers := j.a.clause(c.a0, a), j.b.valuesAt.touching(c.b0, c.b1)
	here, there := j.parts(u)
	if more < less {
		kind, more, less, longer = Addition, less, more, b
		bounded, numbers = j.b.clause(c.b0, b), j.a.valuesAt.touching(c.a0, c.a1)
		here, there = there, here
	}
	lost := there.within(there.Start, there.End)
	switch {
	case u.rewritten && more >= clauseSize && len(lost) == 0:
		return &finding{kind, ruleSentence, 0.8}
	case u.rewritten && size(here.within(here.Start, here.End)) < fewTimes*size(lost):
		return nil
	case less == 0 && bounded && (more >= clauseSize || more >= shortSize && spoken(longer) >= shortWords):
		if u.close || sharedStems(here.stemsOf(longer, j.lang), there.stems(j.lang)) == 0 {
			return &finding{kind, ruleClause, 0.8}
		}
	case len(numbers) == 0 && more >= phraseSize && more >= fewTimes*less: // a number against words is a number
		if u.close || u.rewritten || less == 0 && spoken(a)*spoken(b) == 0 {
			return &finding{kind, rulePhrase, 0.6}
		}
	}
	return nil
}

// spoken counts the words that are more than punctuation.
func spoken(words []word) int {
	n := 0
	for _, w := range words {
		if w.says() {
			n++
		}
	}
	return n
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
	first := p.at(from)
	last := first + len(words)
	if len(words) == 0 || words[0].ends() || words[len(words)-1].ends() {
		return true
	}
	return (first == 0 || p.words[first-1].ends()) && (last == len(p.words) || p.words[last].ends())
}

// ends tells whether a word is punctuation that ends a clause or a sentence.
func (w word) ends() bool { return w.class == pause || w.class == stop }
