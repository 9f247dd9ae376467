package term

import (
	"container/heap"
	"slices"

	"variorum/text"
)

// A finder finds terms in one unit after another.
type finder struct {
	*wordReader
	keep   func(term int) bool // the others are passed over
	unit   string
	taken  []bool // by token
	claims claims
}

func (x *Index) reader() *finder { return &finder{wordReader: newWordReader(x)} }

func (f *finder) find(units []string, keep func(term int) bool) []Match {
	var out []Match
	for i, unit := range units {
		out = append(out, f.inUnit(i, unit, keep)...)
	}
	return out
}

// A claim is a place where a term may stand: the words from first to last of a way to read the unit.
type claim struct {
	words       []token // the way to read
	first, last int
	state       int32 // of the automaton: a whole term
	from, to    int32 // bytes
}

// inUnit finds the terms in a unit, of which keep tells which count.
func (f *finder) inUnit(n int, unit string, keep func(term int) bool) []Match {
	f.keep, f.unit = keep, unit
	f.read(unit)
	f.join()
	f.claims = f.claims[:0]
	f.walk(f.plain)
	f.walk(f.joint)
	if len(f.claims) == 0 {
		return nil
	}
	heap.Init(&f.claims)
	f.taken = append(f.taken[:0], make([]bool, len(f.plain))...)
	var out []Match
	for len(f.claims) > 0 {
		c := heap.Pop(&f.claims).(claim)
		if last := len(out) - 1; last >= 0 && out[last].Start == int(c.from) && out[last].End == int(c.to) {
			out[last].Terms = append(out[last].Terms, f.terms(c)...) // another way to read the same
			continue
		}
		if first := f.free(c); first > c.first {
			if c, ok := f.claim(c.words, c.last, c.state, first); ok {
				heap.Push(&f.claims, c)
			}
			continue
		}
		for i := c.words[c.first].first; i <= c.words[c.last].last; i++ {
			f.taken[i] = true
		}
		out = append(out, Match{Place{n, text.Span{Start: int(c.from), End: int(c.to)}}, f.terms(c)})
	}
	for i := range out {
		slices.Sort(out[i].Terms)
		out[i].Terms = slices.Compact(out[i].Terms)
	}
	slices.SortFunc(out, func(a, b Match) int { return a.Start - b.Start })
	return out
}

// walk sends a way to read the unit through the automaton, and claims the longest term that ends at each word.
func (f *finder) walk(words []token) {
	at := int32(0)
	for i, w := range words {
		if w.number == 0 {
			at = 0
			continue
		}
		at = f.index.step(at, w.number)
		if c, ok := f.claim(words, i, at, 0); ok {
			f.claims = append(f.claims, c)
		}
	}
}

// claim is the longest term that ends with a word, among those that end as a state does and begin at first or later.
func (f *finder) claim(words []token, last int, at int32, first int) (claim, bool) {
	states := f.index.states
	for s := states[at].ends; s > 0; s = states[states[s].back].ends {
		begin := last + 1 - int(states[s].depth)
		c := claim{words, begin, last, s, words[begin].start, words[last].end}
		if begin >= first && slices.ContainsFunc(f.wordings(c), func(w wording) bool { return f.counts(c, w) }) {
			return c, true
		}
	}
	return claim{}, false
}

// free is the first word of a claim from which on nothing is taken: its own first, if nothing is.
func (f *finder) free(c claim) int {
	for i := c.last; i >= c.first; i-- {
		for k := c.words[i].first; k <= c.words[i].last; k++ {
			if f.taken[k] {
				return i + 1
			}
		}
	}
	return c.first
}

// wordings are the ways to write a term that are just the words of a claim.
func (f *finder) wordings(c claim) []wording { return f.index.found[f.index.states[c.state].found] }

// counts tells whether a claim is written as a wording asks, and that is of a term that counts.
func (f *finder) counts(c claim, w wording) bool {
	for _, i := range w.capitals {
		if !f.words[c.words[c.first+int(i)].word].capitals {
			return false
		}
	}
	return f.keep(int(w.term))
}

// terms lists the terms of a claim that count.
func (f *finder) terms(c claim) []int {
	var out []int
	for _, w := range f.wordings(c) {
		if f.counts(c, w) {
			out = append(out, int(w.term))
		}
	}
	return out
}

// claims is a heap: the longest first, then the first.
type claims []claim

func (c claims) Len() int      { return len(c) }
func (c claims) Swap(i, k int) { c[i], c[k] = c[k], c[i] }
func (c *claims) Push(x any)   { *c = append(*c, x.(claim)) }
func (c *claims) Pop() any {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}

func (c claims) Less(i, k int) bool {
	a, b := c[i], c[k]
	if a.to-a.from != b.to-b.from {
		return a.to-a.from > b.to-b.from
	}
	return a.from < b.from
}
