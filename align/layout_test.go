package align

import (
	"math"
	"testing"
)

func TestTogether(t *testing.T) {
	// Where the cuts of one side know nothing of the other's, there is nothing to learn.
	for _, row := range together([2][2]float64{{64, 16}, {16, 4}}) {
		for _, log := range row {
			if math.Abs(log) > 1e-12 {
				t.Errorf("%v learned of cuts that have nothing to do with each other", log)
			}
		}
	}
	// Where every fifth bead begins a paragraph on both sides, chance alone has it in one of 25: 20 beads and a prior of
	// 5 · 0.04 among 100 and 5, against 0.04.
	got := together([2][2]float64{{80, 0}, {0, 20}})
	if want := math.Log((20 + 0.2) / (105 * 0.04)); math.Abs(got[1][1]-want) > 1e-12 {
		t.Errorf("%v for beads that begin a paragraph on both sides, want %v", got[1][1], want)
	}
	if got[0][1] >= 0 || got[1][0] >= 0 {
		t.Errorf("%v and %v for beads that begin a paragraph on one side, want less than nothing", got[0][1], got[1][0])
	}
	if nothing := together([2][2]float64{}); nothing != [2][2]float64{} {
		t.Errorf("%v learned of nothing", nothing)
	}
}

func TestAlone(t *testing.T) {
	// Ten sentences stand inside beads, none of which begins a paragraph; ten beads begin, five of them on both sides with
	// a paragraph. So a third of all thirty sentences begins one.
	got := alone([2]float64{10, 0}, [2][2]float64{{5, 0}, {0, 5}})
	for cut, want := range []float64{math.Log((10 + 5*2.0/3) / (15 * 2.0 / 3)), math.Log((5 / 3.0) / (15 / 3.0))} {
		if math.Abs(got[cut]-want) > 1e-12 {
			t.Errorf("%v for %d, want %v", got[cut], cut, want)
		}
	}
}
