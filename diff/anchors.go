package diff

import (
	"math/bits"
	"slices"
)

// grams finds the n-grams that come once on each side. It keeps its memory from one gap to the next.
type grams struct {
	slots []slot  // an open hash table over a's n-grams, of a power of two
	where []int32 // for each n-gram of a: its place in b, or none
}

// slot is one distinct n-gram of a: the place of its first occurrence, and whether there are others.
type slot struct {
	hash  uint64
	place int32 // counted from 1; 0 is an empty slot
	many  bool
}

// none marks an n-gram of a that has no single place in b, twice one that has several.
const (
	none  = -1
	twice = -2
)

// once returns for each n-gram of a its place in b if it comes once in a and once in b, and a negative number if not.
// The result is valid until the next call.
func (g *grams) once(a, b []int32, n int) []int32 {
	if len(a) < n || len(b) < n {
		return nil
	}
	g.reset(len(a) - n + 1)
	roll(a, n, func(i int, hash uint64) {
		s := g.find(a, a[i:i+n], hash)
		if s.place == 0 {
			*s = slot{hash: hash, place: int32(i) + 1}
		} else {
			s.many = true
		}
	})
	roll(b, n, func(j int, hash uint64) {
		s := g.find(a, b[j:j+n], hash)
		if s.place == 0 || s.many {
			return
		}
		if w := &g.where[s.place-1]; *w == none {
			*w = int32(j)
		} else {
			*w = twice
		}
	})
	return g.where
}

// reset empties the table and makes room for count n-grams.
func (g *grams) reset(count int) {
	size := 1 << bits.Len(uint(count)*3/2)
	g.slots = slices.Grow(g.slots[:0], size)[:size]
	clear(g.slots)
	g.where = slices.Grow(g.where[:0], count)[:count]
	for i := range g.where {
		g.where[i] = none
	}
}

// find returns the slot of an n-gram of a, or the empty slot where it would stand. The tokens are compared, so that
// two n-grams with one hash are never taken for each other.
func (g *grams) find(a, gram []int32, hash uint64) *slot {
	mask := uint64(len(g.slots) - 1)
	for k := (hash ^ hash>>32) & mask; ; k = (k + 1) & mask {
		s := &g.slots[k]
		if s.place == 0 {
			return s
		}
		if s.hash == hash && slices.Equal(a[s.place-1:int(s.place)-1+len(gram)], gram) {
			return s
		}
	}
}

// roll calls f with the place and the rolling hash (Rabin and Karp) of every n-gram of tokens.
func roll(tokens []int32, n int, f func(i int, hash uint64)) {
	const base = 0x9E3779B97F4A7C15
	top := uint64(1)
	for range n {
		top *= base
	}
	var hash uint64
	for i, t := range tokens {
		hash = hash*base + mix(t)
		if i >= n {
			hash -= mix(tokens[i-n]) * top
		}
		if i >= n-1 {
			f(i-n+1, hash)
		}
	}
}

// mix spreads an id over 64 bits (the finisher of SplitMix64).
func mix(t int32) uint64 {
	x := uint64(uint32(t)) + 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// increasing returns the indexes of a longest strictly increasing subsequence of the numbers that are not negative
// (patience sorting, Fredman 1975), in O(n log n).
func increasing(numbers []int32) []int32 {
	var tops []int32                      // tops[k]: index of the smallest number that ends a subsequence of k+1
	before := make([]int32, len(numbers)) // before[i]: index of the number that comes before numbers[i]
	for i, x := range numbers {
		if x < 0 {
			continue
		}
		k := len(tops)
		if k > 0 && numbers[tops[k-1]] >= x {
			k, _ = slices.BinarySearchFunc(tops, x, func(top, x int32) int { return int(numbers[top]) - int(x) })
		}
		if k == len(tops) {
			tops = append(tops, 0)
		}
		tops[k] = int32(i)
		if k > 0 {
			before[i] = tops[k-1]
		}
	}
	for k := len(tops) - 1; k > 0; k-- {
		tops[k-1] = before[tops[k]]
	}
	return tops
}
