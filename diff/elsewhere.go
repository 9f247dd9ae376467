package diff

import (
	"slices"

	"variorum/text"
)

// surplus is how much more often a than b has each value and each word, words by id. What stands on one side of a
// change and comes as often in either passage was moved.
type surplus struct {
	values map[text.Value]int
	words  []int
}

// newSurplus counts two passages whose word ids are below ids.
func newSurplus(a, b side, ids int) surplus {
	n := surplus{map[text.Value]int{}, make([]int, ids)}
	for _, v := range a.values {
		n.values[meaning(v)]++
	}
	for _, v := range b.values {
		n.values[meaning(v)]--
	}
	for _, w := range a.words {
		n.words[w.id]++
	}
	for _, w := range b.words {
		n.words[w.id]--
	}
	return n
}

// noneOf tells whether each of the values comes as often in either passage.
func (n surplus) noneOf(values []text.Value) bool {
	return !slices.ContainsFunc(values, func(v text.Value) bool { return n.values[meaning(v)] != 0 })
}

// moved tells whether words that stand on one side of a change only were moved rather than struck or written: at
// least three in four of those that say something come as often in either passage.
func (n surplus) moved(a, b []word) bool {
	if size(a) > 0 && size(b) > 0 {
		return false
	}
	all, even := 0, 0
	for _, w := range slices.Concat(a, b) {
		all += w.size()
		if n.words[w.id] == 0 {
			even += w.size()
		}
	}
	return all > 0 && 4*even >= 3*all
}
