package term

import (
	"cmp"
	"math"
	"slices"
)

// How long a candidate may be.
const (
	longestWords      = 7  // words in a spaced script, those that carry grammar included
	longestCharacters = 12 // characters in an unspaced one
	longestContent    = 5  // words that carry meaning
)

// A candidate is a phrase that may be a term.
type candidate struct {
	at, n   int32   // one place, and how many tokens
	count   int     // places
	units   int     // units that hold it
	freedom float64 // 0 to 1: how freely its neighbours change
	naming  float64 // 0 to 1: how often it stands as a noun or name does
	longer  int     // longer candidates that hold it
	nested  int     // sum of their counts
	within  int     // the greatest of them
	score   float64
}

// candidates finds the phrases of s that look like terms, best first.
func candidates(s *stream) []candidate {
	var spaced, unspaced []int32
	for i, w := range s.ids {
		switch {
		case w <= 0 || !s.begins(int32(i)):
		case s.words[w].unspaced:
			unspaced = append(unspaced, int32(i))
		default:
			spaced = append(spaced, int32(i))
		}
	}
	var list []candidate
	visit := func(n int, at []int32) {
		if c, ok := s.candidate(int32(n), at); ok {
			list = append(list, c)
		}
	}
	least := 2 + len(s.ids)/1_000_000
	repeats(s.ids, spaced, least, longestWords, visit)
	repeats(s.ids, unspaced, least, longestCharacters, visit)
	list = slices.DeleteFunc(slices.Clone(list), s.indexOf(list).dressed)
	s.indexOf(list).nest(list)
	list = slices.DeleteFunc(list, func(c candidate) bool { return c.within > c.keeps() })
	for i := range list {
		list[i].score = s.termhood(list[i])
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.n, a.n), cmp.Compare(a.at, b.at))
	})
	return list
}

// candidate weighs the phrase of n tokens that stands at the given places. It is none where a longer phrase stands at
// as good as all of them.
func (s *stream) candidate(n int32, at []int32) (candidate, bool) {
	if !s.ends(at[0]+n-1) || !s.nameable(at[0], n) {
		return candidate{}, false
	}
	left, commonLeft := s.freedom(at, -1)
	right, commonRight := s.freedom(at, n)
	c := candidate{at: at[0], n: n, count: len(at), freedom: min(left, right), naming: s.naming(at)}
	if max(commonLeft, commonRight) > c.keeps() {
		return candidate{}, false
	}
	last := int32(-1)
	for _, i := range at {
		if u := s.unit[i]; u != last {
			c.units++
			last = u
		}
	}
	return c, true
}

// keeps is the count up to which a longer phrase leaves this one a place of its own.
func (c candidate) keeps() int { return c.count * 19 / 20 }

// freedom looks at the neighbours of a phrase, offset tokens from where it begins: the entropy of what stands there,
// as a share of what it could be (a phrase with free neighbours is whole: Jin and Tanaka-Ishii 2006), and how often
// the commonest neighbour does. Punctuation and grammar bound a phrase, whichever they are: each counts as a
// neighbour of its own.
func (s *stream) freedom(at []int32, offset int32) (entropy float64, common int) {
	var neighbours []int32
	total := float64(len(at))
	for _, i := range at {
		if i+offset < 0 || s.bounds(i+offset) || offset < 0 && s.pairAt(i-2) == verb {
			entropy += math.Log(total) / total
		} else {
			neighbours = append(neighbours, s.ids[i+offset])
		}
	}
	slices.Sort(neighbours)
	for from := 0; from < len(neighbours); {
		to := from + 1
		for to < len(neighbours) && neighbours[to] == neighbours[from] {
			to++
		}
		share := float64(to-from) / total
		entropy -= share * math.Log(share)
		common = max(common, to-from)
		from = to
	}
	return min(1, entropy/math.Log(min(total, freeEnough))), common
}

// freeEnough is how many different neighbours, equally often, make a phrase wholly free.
const freeEnough = 5

// index numbers candidates by their words.
type index struct {
	*stream
	list   []candidate
	byKey  map[string]int
	buffer []byte
}

func (s *stream) indexOf(list []candidate) *index {
	x := &index{stream: s, list: list, byKey: make(map[string]int, len(list))}
	for i, c := range list {
		x.byKey[string(x.key(c.at, c.n))] = i
	}
	return x
}

func (x *index) key(at, n int32) []byte {
	x.buffer = x.buffer[:0]
	for _, w := range x.ids[at : at+n] {
		x.buffer = append(x.buffer, byte(w), byte(w>>8), byte(w>>16), byte(w>>24))
	}
	return x.buffer
}

// find gives the number of the candidate that the n tokens at a place are.
func (x *index) find(at, n int32) (int, bool) {
	i, ok := x.byKey[string(x.key(at, n))]
	return i, ok
}

// dressed tells whether a candidate is but another one with loose characters around it, a verb before it or something
// joined to it. Two short words may be one thing, such as 和平与安全; a longer one is a term without the other.
func (x *index) dressed(c candidate) bool {
	end := c.at + c.n
	if at, n := x.tight(c.at, c.n); n < c.n && x.has(at, n) {
		return true
	}
	for k := c.at + 2; k < end-1; k++ {
		if x.pairAt(k-2) == verb && x.has(k, end-k) {
			return true
		}
	}
	k := x.joined(c.at, c.n)
	if k == 0 {
		return false
	}
	left, right := x.alone(c.at, k-c.at, c.count), x.alone(k+1, end-k-1, c.count)
	return left && right || left && k-c.at > 2 || right && end-k-1 > 2
}

// has tells whether the n tokens at a place are a candidate.
func (x *index) has(at, n int32) bool {
	_, ok := x.find(at, n)
	return ok
}

// alone tells whether the n tokens at a place are a candidate that mostly stands without another, with which it
// stands so often.
func (x *index) alone(at, n int32, together int) bool {
	i, ok := x.find(at, n)
	return ok && x.list[i].count*2 >= together*3
}

// nest notes for each candidate the longer ones that hold it.
func (x *index) nest(list []candidate) {
	for _, c := range list {
		for n := int32(1); n < c.n; n++ {
			for at := c.at; at+n <= c.at+c.n; at++ {
				if i, ok := x.find(at, n); ok {
					list[i].longer++
					list[i].nested += c.count
					list[i].within = max(list[i].within, c.count)
				}
			}
		}
	}
}

// termhood is the C-value (Frantzi and Ananiadou 1996), by which longer is better, and what stands alone rather than
// inside longer candidates; times freedom, naming and spread over the text.
func (s *stream) termhood(c candidate) float64 {
	alone := float64(c.count)
	if c.longer > 0 {
		alone -= float64(c.nested) / float64(c.longer)
	}
	length := math.Log2(float64(c.n) + 1)
	if s.words[s.ids[c.at]].unspaced {
		length = math.Log2(float64(min(c.n, 8)))
	}
	spread := math.Sqrt(float64(c.units) / float64(c.count))
	return length * alone * c.freedom * c.naming * spread * math.Pow(0.5, float64(s.clauses(c.at, c.n)))
}
