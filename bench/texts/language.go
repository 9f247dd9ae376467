package texts

import (
	"math/rand/v2"
	"strings"
	"sync"
)

// Sizes of the two made-up languages.
const (
	vocabularySize = 60_000 // words that carry meaning
	termCount      = 2_000  // phrases of two such words
	hanPool        = 3_000  // Han characters in use
	dictionarySeed = 20_240_601
)

// A word is a word or phrase of the source with what the target says for it, the commonest first.
type word struct {
	source string
	target []string
}

// A dictionary is the hidden one between the source, written in Han characters, and the target, in Latin letters.
// Words that carry grammar are real ones, so that what knows such words finds them; all others are made up.
type dictionary struct {
	words []word // the commonest first
	terms []word
}

var (
	sourceGrammar = strings.Fields("的 了 在 是 和 不 也 而 对 从 这 上 与 为 就 都")
	targetGrammar = strings.Fields("the of and to in a is that for it with as was by on not")
)

// theDictionary is the one of all benchmarks.
var theDictionary = sync.OnceValue(newDictionary)

func newDictionary() *dictionary {
	rng := rand.New(rand.NewPCG(dictionarySeed, 0))
	han := newHanWriter(rng)
	used := map[string]bool{}
	fresh := func(make func() string) string {
		for {
			if w := make(); !used[w] {
				used[w] = true
				return w
			}
		}
	}
	d := &dictionary{words: make([]word, vocabularySize), terms: make([]word, termCount)}
	for rank := range d.words {
		w := word{source: fresh(func() string { return han.word(rank) })}
		for range synonyms(rng) {
			w.target = append(w.target, fresh(func() string { return latinWord(rng, rank) }))
		}
		d.words[rank] = w
	}
	for k := range d.terms {
		a, b := d.words[100+rng.IntN(5_000)], d.words[100+rng.IntN(20_000)]
		t := word{source: a.source + b.source, target: []string{a.target[0] + " " + b.target[0]}}
		if rng.IntN(3) == 0 { // a term that is not always rendered alike
			t.target = append(t.target, b.target[0]+" of "+a.target[0])
		}
		d.terms[k] = t
	}
	return d
}

// synonyms is how many words the target has for one of the source.
func synonyms(rng *rand.Rand) int {
	switch x := rng.Float64(); {
	case x < 0.6:
		return 1
	case x < 0.9:
		return 2
	}
	return 3
}

// A hanWriter makes words of Han characters, some of which are in many words and most in few.
type hanWriter struct {
	rng        *rand.Rand
	characters []int // code points, the commonest first
	rank       *rand.Zipf
}

func newHanWriter(rng *rand.Rand) *hanWriter {
	const firstHan = 0x4E00
	w := &hanWriter{rng: rng, characters: rng.Perm(hanPool), rank: rand.NewZipf(rng, 1.1, 40, hanPool-1)}
	for k := range w.characters {
		w.characters[k] += firstHan
	}
	return w
}

// word makes a word of one to three characters; only common words are of one.
func (h *hanWriter) word(rank int) string {
	n := 2
	switch x := h.rng.Float64(); {
	case rank < 300 && x < 0.4:
		n = 1
	case x > 0.85:
		n = 3
	}
	rs := make([]rune, n)
	for k := range rs {
		rs[k] = rune(h.characters[h.rank.Uint64()])
	}
	return string(rs)
}

var (
	onsets = strings.Fields("b b bl br c c ch cl cr d d dr f f fl fr g gl gr h j k l l m m n n p p pl pr qu r r s s s sh sl sp st str t t t th tr v w")
	nuclei = strings.Fields("a e i o u a e i o u a e i o u ai ea ee ie oa ou")
	codas  = strings.Fields("b ck d f g l ld lt m mp n nd nt p r rd rk rn s sk st t th x")
)

// latinWord makes a word of one to four syllables, the commoner the shorter.
func latinWord(rng *rand.Rand, rank int) string {
	n := 2 + min(rng.IntN(3), rng.IntN(3))
	switch {
	case rank < 500:
		n = 1 + rng.IntN(2)
	case rank < 5_000:
		n = 2
	}
	var s strings.Builder
	for k := range n {
		s.WriteString(onsets[rng.IntN(len(onsets))])
		s.WriteString(nuclei[rng.IntN(len(nuclei))])
		if k == n-1 && rng.IntN(3) > 0 {
			s.WriteString(codas[rng.IntN(len(codas))])
		}
	}
	return s.String()
}
