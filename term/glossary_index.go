package term

import (
	"container/heap"
	"slices"

	"variorum/text"
)

// Index finds terms of one language in texts, however many there are. It knows a term by the forms of its words: case,
// inflection (as text.Stem has it), hyphens and spaces between words ("cybersecurity", "cyber security", "cyber-security"),
// quotation marks and traditional or simplified characters do not count, and scripts without spaces are read character by
// character. A term in capitals, such as "IT", is found in capitals only.
//
// It is the automaton of Aho and Corasick ("Efficient string matching", CACM 18, 1975) over words:
//
//	terms  cyber security law, security law, law
//
//	       cyber       security      law
//	  (0) ───────> (1) ────────> (2) ─────> (3)      a text goes through it word by word; where there is no arrow
//	   │                          ┆          ┆       it goes to where the longest end of what it has read stands
//	   │ security        ┌┄┄┄┄┄┄┄┄┘          ┆       (dotted), and a state tells the longest term that ends there
//	   ├────────> (4) <┄┄┘   law             ┆
//	   │           └─────────────> (5) <┄┄┄┄┄┘
//	   │ law                        ┆
//	   └────────> (6) <┄┄┄┄┄┄┄┄┄┄┄┄┄┘
//
// Finding costs time in proportion to the text, whatever the number of terms, but for a factor of the longest term where
// terms are made of one another; 50,000 terms over 100,000 sentences take about a second and 100 MB. An Index never changes
// and serves any number of readers. Limits: Chinese terms are found inside words that happen to hold their characters, where
// no longer term covers these; two words are known as one only where one of the two ways of writing them is a term's.
type Index struct {
	words   *vocabulary      // for the forms of words
	numbers map[string]int32 // of forms, from 1
	written []string         // the folded words of terms, sorted, to tell pairs that may be one word
	next    map[arrow]int32
	states  []state
	found   [][]wording // by number; [0] is empty
}

// An arrow is a way out of a state: by a word.
type arrow struct{ state, word int32 }

// A state is a beginning of terms.
type state struct {
	back  int32 // the state of its longest end that is a state too
	ends  int32 // the state of its longest end that is a whole term, itself perhaps; 0 for none
	depth int32 // words
	found int32 // which wordings are just this; 0 for none
}

// A wording is a way to write a term.
type wording struct {
	term     int32
	capitals []int32 // those of its words that must be in capitals
}

// Match is a place where terms stand.
type Match struct {
	Place
	Terms []int // numbers of the terms that are written so, from 0, rising
}

// NewIndex makes an index of terms of one language, a BCP 47 tag. A term without a letter or figure is found nowhere.
func NewIndex(lang string, terms []string) *Index {
	x := &Index{
		words: newVocabulary(lang), numbers: map[string]int32{}, next: map[arrow]int32{},
		states: make([]state, 1), found: make([][]wording, 1),
	}
	r := newWordReader(x)
	r.learn = func(form string) int32 {
		if _, known := x.numbers[form]; !known {
			x.numbers[form] = int32(len(x.numbers) + 1)
		}
		return x.numbers[form]
	}
	for i, t := range terms {
		r.read(t)
		x.addWordings(int32(i), r)
	}
	for _, w := range r.words {
		if w.letters {
			x.written = append(x.written, w.folded)
		}
	}
	slices.Sort(x.written)
	x.written = slices.Compact(x.written)
	x.link()
	return x
}

// addWordings adds a term as it is written, and with each two of its words as one.
func (x *Index) addWordings(term int32, r *wordReader) {
	if !slices.ContainsFunc(r.plain, func(t token) bool { return r.words[t.word].letters || speaks(r.words[t.word].folded) }) {
		return
	}
	plain := make([]int32, len(r.plain))
	var inCapitals []int32
	for i, t := range r.plain {
		plain[i] = t.number
		if r.words[t.word].capitals {
			inCapitals = append(inCapitals, int32(i))
		}
	}
	if len(plain) > 1 && len(inCapitals) == len(plain) {
		inCapitals = nil // a heading, not an abbreviation
	}
	x.add(plain, wording{term, inCapitals})
	for i := 1; i < len(plain); i++ {
		if r.joinable(r.plain[i-1], r.plain[i]) {
			one := slices.Concat(plain[:i-1], []int32{r.joined(r.plain[i-1], r.plain[i])}, plain[i+1:])
			x.add(one, wording{term, nil})
		}
	}
}

// speaks tells whether a token is more than a mark.
func speaks(folded string) bool {
	tokens := text.Tokens(folded)
	return len(tokens) > 0 && wordlike(tokens[0])
}

// add adds a way to write a term.
func (x *Index) add(words []int32, w wording) {
	at := int32(0)
	for _, word := range words {
		to, ok := x.next[arrow{at, word}]
		if !ok {
			to = int32(len(x.states))
			x.states = append(x.states, state{depth: x.states[at].depth + 1})
			x.next[arrow{at, word}] = to
		}
		at = to
	}
	if x.states[at].found == 0 {
		x.states[at].found = int32(len(x.found))
		x.found = append(x.found, nil)
	}
	of := &x.found[x.states[at].found]
	if !slices.ContainsFunc(*of, func(o wording) bool { return o.term == w.term }) {
		*of = append(*of, w)
	}
}

// link finds for every state its longest end that is one too, the shallow states first.
func (x *Index) link() {
	type step struct {
		arrow
		to int32
	}
	steps := make([]step, len(x.states)) // by the state they lead to
	for a, to := range x.next {
		steps[to] = step{a, to}
	}
	order := make([]int32, 0, len(x.states))
	for s := 1; s < len(x.states); s++ {
		order = append(order, int32(s))
	}
	slices.SortStableFunc(order, func(a, b int32) int { return int(x.states[a].depth - x.states[b].depth) })
	for _, s := range order {
		from := steps[s].arrow
		if from.state > 0 {
			x.states[s].back = x.step(x.states[from.state].back, from.word)
		}
		x.states[s].ends = x.states[x.states[s].back].ends
		if x.states[s].found > 0 {
			x.states[s].ends = s
		}
	}
}

// step is where a word leads from a state.
func (x *Index) step(at, word int32) int32 {
	for {
		if to, ok := x.next[arrow{at, word}]; ok {
			return to
		}
		if at == 0 {
			return 0
		}
		at = x.states[at].back
	}
}

// Find finds the terms in the units of a text. Of those that overlap the longest counts, measured by what it covers, and
// among equally long ones the first; a shorter term inside it is not reported. Matches come in the order of the text.
func (x *Index) Find(units []string) []Match {
	return x.reader().find(units, func(int) bool { return true })
}

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
		if begin >= first && len(f.terms(c)) > 0 {
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

// terms lists the terms of a claim that count.
func (f *finder) terms(c claim) []int {
	var out []int
	for _, w := range f.index.found[f.index.states[c.state].found] {
		written := !slices.ContainsFunc(w.capitals, func(i int32) bool { return !f.words[c.words[c.first+int(i)].word].capitals })
		if written && f.keep(int(w.term)) {
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
