package term

import (
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
// terms are made of one another; 50,000 terms over 100,000 sentences take two seconds. An Index never changes
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
