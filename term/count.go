package term

import "math"

// logLikelihood is Dunning's log-likelihood ratio (1993) of two things that were seen together both times, alone a
// and b times (those together included), in n places: how badly chance explains it. It is 0 where they meet no more
// often than by chance.
func logLikelihood(both, a, b, n float64) float64 {
	if both*n <= a*b {
		return 0
	}
	cell := func(seen, expected float64) float64 {
		if seen <= 0 || expected <= 0 {
			return 0
		}
		return seen * math.Log(seen/expected)
	}
	return 2 * (cell(both, a*b/n) + cell(a-both, a*(n-b)/n) + cell(b-both, (n-a)*b/n) +
		cell(n-a-b+both, (n-a)*(n-b)/n))
}

// dice is Dice's coefficient: the share of their places that two things have in common.
func dice(both, a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * both / (a + b)
}
