package main

import "math"

// compare counts the gold groups that only one of two alignments finds exactly: gained by the first, and lost by it. Both
// are strings of 1 and 0, of the same length, as in a verdict.
func compare(with, without string) (gained, lost int) {
	for k := range with {
		switch {
		case with[k] > without[k]:
			gained++
		case with[k] < without[k]:
			lost++
		}
	}
	return gained, lost
}

// signTest is the chance that of as many coin throws as there are differences, so many or fewer fall on the rarer side, on
// either side: the two-sided p of the sign test.
func signTest(gained, lost int) float64 {
	n := gained + lost
	sum := 0.0
	for k := range min(gained, lost) + 1 {
		sum += math.Exp(logChoose(n, k) - float64(n)*math.Ln2)
	}
	return min(1, 2*sum)
}

// logChoose is the logarithm of the number of ways to choose k of n.
func logChoose(n, k int) float64 {
	return logFactorial(n) - logFactorial(k) - logFactorial(n-k)
}

func logFactorial(n int) float64 {
	l, _ := math.Lgamma(float64(n) + 1)
	return l
}

// noise is about how far a share of so many, measured once, lies from what more of the same text would give, nineteen times
// in twenty: half the interval of Agresti and Coull (1998).
func noise(share float64, n int) float64 {
	all := float64(n) + 4
	middle := (share*float64(n) + 2) / all
	return 2 * math.Sqrt(middle*(1-middle)/all)
}
