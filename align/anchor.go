package align

import (
	"math"
	"slices"
)

// An anchor is a pair of sentences that share rare words: a place where the way through two texts probably leads.
type anchor struct {
	i, j   int     // sentences of source and target, from 0
	weight float64 // what the shared words say, in nats
}

const (
	rareIn        = 30   // a word is rare if no more sentences than these hold it
	rareShare     = 0.05 // or, in a short text, no more than this share of them
	choices       = 3    // sentences considered as partner of each
	weakestAnchor = 3.0  // nats below which a pair says nothing
	leastSupport  = 40.0 // nats that an anchor and its neighbours that agree with it must have
	neighbours    = 8    // looked at on either side
)

// anchors finds the pairs of sentences through which the way between two texts leads: those that share rare words by the
// tables, then the heaviest chain of them that keeps the order of both texts, then only those whose neighbours agree.
// What is missing on one side is a jump between two anchors, however long. Cost: about linear.
func (m *model) anchors(source, target []sentence, rate float64) []anchor {
	there := candidates(m.forward, len(m.target.words), source, target)
	back := candidates(m.backward, len(m.source.words), target, source)
	return supported(chain(mutual(there, back), len(target)), rate)
}

// candidates lists for each explaining sentence those it explains best by their rare words.
func candidates(t table, words int, explaining, explained []sentence) []anchor {
	holders := rareWords(words, explained)
	var all []anchor
	row := make([]float32, words)
	sums := make([]float32, len(explained))
	var told, touched []int32
	for i, s := range explaining {
		var weight, spare float32
		told = told[:0]
		for _, u := range s.explains {
			weight += u.weight
			spare += u.weight * t.spare[u.id]
			for _, x := range t.rows[u.id][:t.telling[u.id]] {
				if len(holders[x.id]) == 0 {
					continue
				}
				if row[x.id] == 0 {
					told = append(told, x.id)
				}
				row[x.id] += u.weight * x.lift
			}
		}
		touched = touched[:0]
		for _, f := range told {
			if says := logarithm(float64(noise + (1-noise)*(row[f]+spare)/weight)); says > 0 {
				for _, j := range holders[f] {
					if sums[j] == 0 {
						touched = append(touched, j)
					}
					sums[j] += says
				}
			}
			row[f] = 0
		}
		first := len(all)
		for _, j := range touched {
			if sums[j] >= weakestAnchor {
				all = append(all, anchor{i, int(j), float64(sums[j])})
			}
			sums[j] = 0
		}
		all = all[:first+heaviest(all[first:])]
	}
	return all
}

// heaviest brings the choices heaviest anchors to the front, of equal ones the first, and tells how many there are.
func heaviest(as []anchor) int {
	found := 0
	for k, a := range as {
		at := min(found, choices-1)
		if found == choices && !heavier(a, as[at]) {
			continue
		}
		as[k] = as[at]
		for ; at > 0 && heavier(a, as[at-1]); at-- {
			as[at] = as[at-1]
		}
		as[at] = a
		found = min(found+1, choices)
	}
	return found
}

func heavier(a, b anchor) bool { return a.weight > b.weight || a.weight == b.weight && a.j < b.j }

// rareWords lists, for each word that is rare, the sentences that hold it.
func rareWords(words int, ss []sentence) [][]int32 {
	most := min(rareIn, max(2, int(rareShare*float64(len(ss)))))
	holders := make([][]int32, words)
	common := make([]bool, words)
	for j, s := range ss {
		for _, f := range s.explained {
			h := holders[f.id]
			switch {
			case common[f.id] || len(h) > 0 && h[len(h)-1] == int32(j):
			case len(h) == most:
				common[f.id], holders[f.id] = true, nil
			default:
				holders[f.id] = append(h, int32(j))
			}
		}
	}
	return holders
}

// mutual keeps the pairs that are among the choices of both sentences, sorted by place, those of one source sentence
// from the end. A long sentence that seems to explain much is a choice of many, but has few itself.
func mutual(there, back []anchor) []anchor {
	weights := make(map[[2]int]float64, len(back))
	for _, a := range back {
		weights[[2]int{a.j, a.i}] = a.weight
	}
	kept := there[:0]
	for _, a := range there {
		if w, ok := weights[[2]int{a.i, a.j}]; ok {
			kept = append(kept, anchor{a.i, a.j, a.weight + w})
		}
	}
	slices.SortFunc(kept, func(a, b anchor) int {
		if a.i != b.i {
			return a.i - b.i
		}
		return b.j - a.j
	})
	return kept
}

// chain is the heaviest sequence of anchors, sorted by place, in which both texts go on. Its time grows with
// n·log n: a Fenwick tree keeps the best chain that ends before each target sentence.
func chain(as []anchor, targets int) []anchor {
	type end struct {
		weight float64
		last   int // anchor, -1 for none
	}
	tree := make([]end, targets+1)
	for k := range tree {
		tree[k].last = -1
	}
	before := make([]int, len(as))
	top := end{0, -1}
	for k, a := range as {
		best := end{0, -1}
		for x := a.j; x > 0; x -= x & -x {
			if tree[x].weight > best.weight {
				best = tree[x]
			}
		}
		before[k] = best.last
		here := end{best.weight + a.weight, k}
		for x := a.j + 1; x < len(tree); x += x & -x {
			if here.weight > tree[x].weight {
				tree[x] = here
			}
		}
		if here.weight > top.weight {
			top = here
		}
	}
	var links []anchor
	for k := top.last; k >= 0; k = before[k] {
		links = append(links, as[k])
	}
	slices.Reverse(links)
	return links
}

// supported keeps the anchors of a chain that enough of their neighbours agree with about how the texts run. What then
// has lost its neighbours goes too.
func supported(as []anchor, rate float64) []anchor {
	for {
		var kept []anchor
		for k := range as {
			if support(as, k, rate) >= leastSupport {
				kept = append(kept, as[k])
			}
		}
		if len(kept) == len(as) {
			return kept
		}
		as = kept
	}
}

// support is the weight of an anchor and of those neighbours that lie about where they would if both texts ran evenly.
func support(as []anchor, k int, rate float64) (weight float64) {
	for _, b := range as[max(0, k-neighbours):min(len(as), k+neighbours+1)] {
		di, dj := float64(b.i-as[k].i)*rate, float64(b.j-as[k].j)
		if math.Abs(dj-di) <= 4+0.2*(math.Abs(di)+math.Abs(dj)) {
			weight += b.weight
		}
	}
	return weight
}
