package align

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func (w window) holds(i, j int) bool { return w.low[i] <= j && j <= w.high[i] }

func checkWindow(t *rapid.T, w window, n, m int) {
	if len(w.low) != n+1 || len(w.high) != n+1 {
		t.Fatalf("window of %d steps, want %d", len(w.low), n+1)
	}
	if !slices.IsSorted(w.low) || !slices.IsSorted(w.high) {
		t.Fatalf("bounds fall: %v", w)
	}
	if !w.holds(0, 0) || !w.holds(n, m) {
		t.Fatalf("the corners are outside: %v", w)
	}
	for i := range w.low {
		if w.low[i] < 0 || w.high[i] > m || w.low[i] > w.high[i] {
			t.Fatalf("step %d looks at %d to %d of %d", i, w.low[i], w.high[i], m)
		}
	}
}

func drawPoints(t *rapid.T, step int) []point {
	points := []point{{}}
	for range rapid.IntRange(1, 12).Draw(t, "points") {
		last := points[len(points)-1]
		points = append(points, point{
			i:    last.i + rapid.IntRange(0, step).Draw(t, "i"),
			j:    last.j + rapid.IntRange(0, step).Draw(t, "j"),
			sure: rapid.Bool().Draw(t, "sure"),
		})
	}
	return points
}

// All between two neighbouring points is looked at, and all around them: further where it is not sure that the way leads
// there, and the further the longer that is so.
func TestBoxes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := drawPoints(t, rapid.SampledFrom([]int{1, 9, 40}).Draw(t, "step"))
		n, m := points[len(points)-1].i, points[len(points)-1].j
		w := boxes(points, n, m)
		checkWindow(t, w, n, m)
		for k, to := range points[1:] {
			from := points[k]
			wide := 4
			if !from.sure || !to.sure {
				before, behind := from, to // the next sure points, or the ends
				for x := k; x > 0 && !before.sure; x-- {
					before = points[x-1]
				}
				for x := k + 1; x < len(points)-1 && !behind.sure; x++ {
					behind = points[x+1]
				}
				wide = min(20, 4+max(behind.i-before.i, behind.j-before.j))
			}
			for i := max(0, from.i-wide); i <= min(n, to.i+wide); i++ {
				for j := max(0, from.j-wide); j <= min(m, to.j+wide); j++ {
					if !w.holds(i, j) {
						t.Fatalf("(%d, %d) is outside, from %v to %v with a margin of %d", i, j, from, to, wide)
					}
				}
			}
		}
	})
}

// A box too large to look at is crossed by a strip, from corner to corner.
func TestLargeBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(1000, 3000).Draw(t, "n"), rapid.IntRange(1000, 3000).Draw(t, "m")
		w := boxes([]point{{sure: true}, {n, m, true}}, n, m)
		checkWindow(t, w, n, m)
		if !w.holds(n/2, m/2) || w.holds(n/2, 0) || w.holds(n/2, m) {
			t.Errorf("half-way %d to %d of %d is looked at, want the middle", w.low[n/2], w.high[n/2], m)
		}
		size := 0
		for i := range w.low {
			size += w.high[i] - w.low[i] + 1
		}
		if size > n*m/3 {
			t.Errorf("%d of %d places are looked at, want a strip", size, n*m)
		}
	})
}

// A turned window holds the same places, and turned again it is what it was.
func TestTurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(0, 9).Draw(t, "n"), rapid.IntRange(0, 9).Draw(t, "m")
		w := drawWindow(t, n, m)
		turned := turn(w, m)
		for i := range n + 1 {
			for j := range m + 1 {
				if w.holds(i, j) != turned.holds(j, i) {
					t.Fatalf("(%d, %d): inside %v, turned %v", i, j, w.holds(i, j), turned.holds(j, i))
				}
			}
		}
		if again := turn(turned, n); !reflect.DeepEqual(again, w) {
			t.Fatalf("turned twice %v, want %v", again, w)
		}
	})
}
