package term

import (
	"math"
	"slices"

	"variorum/align"
)

const (
	longestAnswer = 4      // words of a corresponding phrase
	mostLinks     = 10_000 // pairs of places of one word in a bead
)

// A chunk is a run of words of one side of a bead that the other side does not have.
type chunk struct {
	phrase int32 // its number
	at, n  int32
}

// A slot is the room between two words that both sides of a bead have, when one phrase fills it on either side.
type slot struct{ a, b int32 }

// A residue is what is left of a bead when what both sides have is taken away.
type residue struct {
	a, b  []chunk
	slots []slot
}

// A phraseTree numbers sequences of words from 1: an edge leads from a phrase, by a word, to the phrase with one word
// more.
type phraseTree map[[2]int32]int32

func (p phraseTree) extend(phrase, word int32) int32 {
	id, ok := p[[2]int32{phrase, word}]
	if !ok {
		id = int32(len(p) + 1)
		p[[2]int32{phrase, word}] = id
	}
	return id
}

// residueOf finds what the sides of a bead do not share.
func (s *stream) residueOf(b align.Bead, shift int, p phraseTree) residue {
	left := s.contentOf(b.Source, 0)
	right := s.contentOf(b.Target, shift)
	var r residue
	i, j := 0, 0
	for _, anchor := range append(s.anchors(left, right), [2]int{len(left), len(right)}) {
		a, filledA := s.chunks(left[i:anchor[0]], p)
		b, filledB := s.chunks(right[j:anchor[1]], p)
		if filledA > 0 && filledB > 0 {
			r.slots = append(r.slots, slot{filledA, filledB})
		}
		r.a = append(r.a, a...)
		r.b = append(r.b, b...)
		i, j = anchor[0]+1, anchor[1]+1
	}
	return r
}

// contentOf lists the tokens of some units that carry meaning.
func (s *stream) contentOf(units []int, shift int) []int32 {
	var list []int32
	for _, u := range units {
		for i := s.first[u+shift]; i < s.first[u+shift+1]; i++ {
			if w := s.ids[i]; w > 0 && !s.words[w].function {
				list = append(list, i)
			}
		}
	}
	return list
}

// anchors pairs equal words of two lists of tokens, in order, so that together they carry the most information: a
// longest common subsequence, each word weighted by its rarity. A word that comes k and m times costs k·m·log(n), and
// is passed over where that is too much.
func (s *stream) anchors(a, b []int32) [][2]int {
	where := map[int32][]int{}
	for j, t := range b {
		where[s.ids[t]] = append(where[s.ids[t]], j)
	}
	times := map[int32]int{}
	for _, t := range a {
		times[s.ids[t]]++
	}
	type link struct {
		i, j, before int
		weight       float64
	}
	var links []link
	best := make([]int, len(b)+1) // a Fenwick tree: the best chain that ends within a prefix of b, as link + 1
	for i, t := range a {
		if times[s.ids[t]]*len(where[s.ids[t]]) > mostLinks {
			continue
		}
		rarity := math.Log(float64(len(s.ids)) / float64(len(s.of(s.ids[t]))))
		for _, j := range slices.Backward(where[s.ids[t]]) {
			l := link{i: i, j: j, weight: rarity}
			for k := j; k > 0; k &= k - 1 {
				if c := best[k]; c > 0 && (l.before == 0 || links[c-1].weight > links[l.before-1].weight) {
					l.before = c
				}
			}
			if l.before > 0 {
				l.weight += links[l.before-1].weight
			}
			links = append(links, l)
			for k := j + 1; k < len(best); k += k & -k {
				if c := best[k]; c == 0 || links[c-1].weight < l.weight {
					best[k] = len(links)
				}
			}
		}
	}
	var chain [][2]int
	last := 0
	for c, l := range links {
		if last == 0 || l.weight > links[last-1].weight {
			last = c + 1
		}
	}
	for ; last > 0; last = links[last-1].before {
		chain = append(chain, [2]int{links[last-1].i, links[last-1].j})
	}
	slices.Reverse(chain)
	return chain
}

// chunks lists the phrases that can be made of some tokens, and the number of the phrase that holds them all, 0 if
// none does.
func (s *stream) chunks(tokens []int32, p phraseTree) (list []chunk, whole int32) {
	for k, at := range tokens {
		phrase := int32(0)
		i := at
		for _, last := range tokens[k:] {
			if last-at >= longestAnswer {
				break
			}
			for ; i <= last && s.ids[i] > 0; i++ {
				phrase = p.extend(phrase, s.ids[i])
			}
			if i <= last {
				break // punctuation stands between
			}
			list = append(list, chunk{phrase, at, last - at + 1})
		}
	}
	if n := len(tokens); n > 0 {
		for _, c := range list {
			if c.at == tokens[0] && c.at+c.n-1 == tokens[n-1] {
				whole = c.phrase
			}
		}
	}
	return list, whole
}
