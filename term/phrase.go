package term

import (
	"cmp"
	"slices"
)

// repeats finds the phrases that occur again and again: it calls visit for every sequence of up to most words that
// stands at least least times at one of the starts, shorter before longer, with the indices where it starts, rising.
// No phrase crosses punctuation or the end of a unit. Cost: about n log n for n starts, times the length to which
// phrases repeat.
//
// The starts are sorted by the word that stands there; each group of equal words is a phrase, and is sorted again by
// the word that follows:
//
//	cyber sovereignty is    |        cyber attacks on
//	cyber attacks on        |  cyber attacks in
//	global cyber sovereignty|  -->   cyber sovereignty is
//	cyber attacks in        |        global cyber ...
func repeats(ids, starts []int32, least, most int, visit func(n int, at []int32)) {
	growPhrases(ids, slices.Clone(starts), 0, least, most, visit)
}

func growPhrases(ids, starts []int32, n, least, most int, visit func(n int, at []int32)) {
	if len(starts) < least || n == most {
		return
	}
	slices.SortFunc(starts, func(a, b int32) int {
		return cmp.Or(cmp.Compare(ids[int(a)+n], ids[int(b)+n]), cmp.Compare(a, b))
	})
	for from := 0; from < len(starts); {
		word := ids[int(starts[from])+n]
		to := from + 1
		for to < len(starts) && ids[int(starts[to])+n] == word {
			to++
		}
		if word > 0 && to-from >= least {
			visit(n+1, starts[from:to])
			growPhrases(ids, starts[from:to], n+1, least, most, visit)
		}
		from = to
	}
}
