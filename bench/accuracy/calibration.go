package main

import "math"

// bins sort groups by their confidence, in tenths, the last with 1 itself.
type bins [10]bin

type bin struct {
	Groups     int
	Right      int     // of them, strictly
	Confidence float64 // of all of them together
}

func (b *bins) add(confidence float64, right bool) {
	k := min(len(b)-1, int(confidence*float64(len(b))))
	b[k].Groups++
	b[k].Confidence += confidence
	if right {
		b[k].Right++
	}
}

// mean is the mean confidence in a bin.
func (b bin) mean() float64 { return b.Confidence / float64(max(1, b.Groups)) }

// expectedError is the expected calibration error: how far the mean confidence in a bin lies from the share that is right, on
// average over the groups (Naeini, Cooper and Hauskrecht 2015).
func (b bins) expectedError() float64 {
	groups, off := 0, 0.0
	for _, x := range b {
		groups += x.Groups
		off += math.Abs(x.Confidence - float64(x.Right))
	}
	return off / float64(max(1, groups))
}
