package quality

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/lexicon"
	"variorum/text"
)

// lexis is the content words of a pair of texts, and which of them may render one another.
type lexis struct {
	vocabularies [2]*vocabulary
	words        [][2][]contentWord // by passage and side
	own          [][]link           // by passage, those between its sides
	// renderings are for a word of one side what may stand for it on the other: any of these groups, complete.
	renderings [2]map[int32][][]int32
}

func newLexis(p *pair, lexica []*lexicon.Lexicon) *lexis {
	langs := [2]string{p.source.Lang, p.target.Lang}
	var lists [2]*lexicon.Lexicon
	var vs [2]*vocabulary
	for side := range lists {
		lists[side] = lexicon.Select(lexica, langs[side], langs[1-side])
		vs[side] = newVocabulary(langs[side], lists[side])
	}
	x := &lexis{vocabularies: vs, words: make([][2][]contentWord, len(p.passages)), renderings: [2]map[int32][][]int32{{}, {}}}
	for i, one := range p.passages {
		for side, list := range one.sides {
			for _, s := range list {
				x.words[i][side] = append(x.words[i][side], vs[side].words(s, p.sideOf(side))...)
			}
		}
	}
	for side := range lists {
		x.lookUp(side, lists[side], vs)
		x.learn(side, p)
	}
	x.lookAlike(vs)
	for _, w := range x.words {
		x.own = append(x.own, x.links(w[0], w[1]))
	}
	return x
}

// lookUp takes over what a list of words says.
func (x *lexis) lookUp(side int, list *lexicon.Lexicon, vs [2]*vocabulary) {
	if list == nil {
		return
	}
	for key, id := range vs[side].ids { // what is found for one word does not depend on the others
		e, known := list.Lookup(key)
		if !known {
			continue
		}
		for _, r := range e.Renderings {
			if !strings.Contains(r, " ") {
				for _, other := range vs[1-side].kin(r) {
					x.renderings[side][id] = append(x.renderings[side][id], []int32{other})
				}
			} else if ids, ok := vs[1-side].phrase(r); ok {
				x.renderings[side][id] = append(x.renderings[side][id], ids)
			}
		}
	}
}

// lookAlike adds words that are spelled the same, but for an ending, on both sides: names and borrowings.
func (x *lexis) lookAlike(vs [2]*vocabulary) {
	const stem = 5 // letters
	start := func(key string) string {
		if len(key) > stem {
			return key[:stem]
		}
		return key
	}
	starts := map[string][]int32{}
	for key, id := range vs[1].ids {
		starts[start(key)] = append(starts[start(key)], id)
	}
	for key, id := range vs[0].ids {
		if key[0] == '#' {
			if other, met := vs[1].ids[key]; met {
				x.renderings[0][id] = append(x.renderings[0][id], []int32{other})
			}
			continue
		}
		if r, _ := firstRune(key); len(key) < 3 || text.Unspaced(r) {
			continue
		}
		for _, other := range starts[start(key)] {
			x.renderings[0][id] = append(x.renderings[0][id], []int32{other})
		}
	}
}

// Bounds of what is learned from the texts themselves.
const (
	oftenEnough = 3   // passages with a word
	togetherBy  = 0.5 // how much two words must stand together, as Dice's coefficient says
	mostLooked  = 200 // passages of a word that are looked at
)

// learn adds words that stand together in most passages where either stands (Dice's coefficient).
func (x *lexis) learn(side int, p *pair) {
	in := map[int32][]int{}  // passages of a word
	count := map[int32]int{} // passages of a word of the other side
	for i := range x.words {
		if !p.passages[i].matched() {
			continue
		}
		for _, id := range distinct(x.words[i][side]) {
			in[id] = append(in[id], i)
		}
		for _, id := range distinct(x.words[i][1-side]) {
			count[id]++
		}
	}
	for id, passages := range in {
		if len(passages) < oftenEnough {
			continue
		}
		looked := passages[:min(len(passages), mostLooked)]
		together := map[int32]int{}
		for _, i := range looked {
			for _, other := range distinct(x.words[i][1-side]) {
				together[other]++
			}
		}
		for _, other := range sortedKeys(together) {
			n := float64(together[other]) * float64(len(passages)) / float64(len(looked))
			if together[other] >= oftenEnough && 2*n >= togetherBy*float64(len(passages)+count[other]) {
				x.renderings[side][id] = append(x.renderings[side][id], []int32{other})
			}
		}
	}
}

// distinct are the numbers of some words, each once, rising.
func distinct(words []contentWord) []int32 {
	ids := make([]int32, len(words))
	for i, w := range words {
		ids[i] = w.id
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// link is a word of the original and one of the translation that may stand for it, or for a part of it.
type link [2]int32

// links are those between two lists of words.
func (x *lexis) links(source, target []contentWord) []link {
	var out []link
	has := [2][]int32{distinct(source), distinct(target)}
	for side := range has {
		for _, id := range has[side] {
			for _, group := range x.renderings[side][id] {
				if !slices.ContainsFunc(group, func(other int32) bool { _, ok := slices.BinarySearch(has[1-side], other); return !ok }) {
					for _, other := range group {
						l := link{}
						l[side], l[1-side] = id, other
						out = append(out, l)
					}
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b link) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return slices.Compact(out)
}

func firstRune(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
