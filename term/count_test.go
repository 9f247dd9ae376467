package term

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The bigrams are from table 2 of Dunning's paper, with the values printed there.
func TestLogLikelihood(t *testing.T) {
	for _, tt := range []struct {
		name                        string
		both, onlyA, onlyB, neither float64
		want                        float64
	}{
		{"the swiss", 110, 2442, 111, 29114, 270.72},
		{"can be", 29, 13, 123, 31612, 263.90},
		{"previous year", 31, 23, 139, 31584, 256.84},
		{"mineral water", 10, 0, 3, 31764, 167.23},
	} {
		got := logLikelihood(tt.both, tt.both+tt.onlyA, tt.both+tt.onlyB, tt.both+tt.onlyA+tt.onlyB+tt.neither)
		if math.Abs(got-tt.want) > 0.01 {
			t.Errorf("%s: %.2f, want %.2f", tt.name, got, tt.want)
		}
	}
	if got := logLikelihood(1, 10, 10, 100); got != 0 {
		t.Errorf("what meets as chance would have it: %g, want 0", got)
	}
	if got := logLikelihood(5, 5, 5, 5); got != 0 {
		t.Errorf("what is everywhere: %g, want 0", got)
	}
}

func TestDice(t *testing.T) {
	if got := dice(2, 4, 4); got != 0.5 {
		t.Errorf("%g, want 0.5", got)
	}
	if got := dice(0, 0, 0); got != 0 {
		t.Errorf("%g, want 0", got)
	}
}

// repeats must find what counting every phrase finds.
func TestRepeats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfN(rapid.Int32Range(-1, 3), 0, 60).Draw(t, "ids")
		ids = append(ids, 0)
		least, most := rapid.IntRange(1, 4).Draw(t, "least"), rapid.IntRange(1, 5).Draw(t, "most")
		want := map[string][]int32{}
		for n := 1; n <= most; n++ {
			for at := 0; at+n <= len(ids); at++ {
				if !slices.ContainsFunc(ids[at:at+n], func(id int32) bool { return id <= 0 }) {
					key := string(asRunes(ids[at : at+n]))
					want[key] = append(want[key], int32(at))
				}
			}
		}
		starts := make([]int32, len(ids))
		for i := range starts {
			starts[i] = int32(i)
		}
		found := 0
		repeats(ids, starts, least, most, func(n int, at []int32) {
			found++
			key := string(asRunes(ids[at[0] : int(at[0])+n]))
			if !slices.Equal(at, want[key]) {
				t.Fatalf("%q stands at %v, want %v", key, at, want[key])
			}
		})
		often := 0
		for _, at := range want {
			if len(at) >= least {
				often++
			}
		}
		if found != often {
			t.Fatalf("%d phrases, want %d", found, often)
		}
	})
}

func asRunes(ids []int32) []rune {
	runes := make([]rune, len(ids))
	for i, id := range ids {
		runes[i] = 'a' + id
	}
	return runes
}

// match must pair in order and as near as trying every way can.
func TestMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		position := rapid.Float64Range(0, 1)
		a := slices.Sorted(slices.Values(rapid.SliceOfN(position, 0, 5).Draw(t, "a")))
		b := slices.Sorted(slices.Values(rapid.SliceOfN(position, 0, 5).Draw(t, "b")))
		pairs := match(a, b)
		if len(pairs) != min(len(a), len(b)) {
			t.Fatalf("%d pairs", len(pairs))
		}
		distance := 0.0
		for k, m := range pairs {
			if k > 0 && (m[0] <= pairs[k-1][0] || m[1] <= pairs[k-1][1]) {
				t.Fatalf("out of order: %v", pairs)
			}
			distance += math.Abs(a[m[0]] - b[m[1]])
		}
		if least := leastDistance(a, b, len(pairs)); distance > least+1e-9 {
			t.Fatalf("distance %g, want %g", distance, least)
		}
	})
}

// leastDistance tries every way to make n pairs in order.
func leastDistance(a, b []float64, n int) float64 {
	if n == 0 {
		return 0
	}
	least := math.Inf(1)
	for i := range a {
		for j := range b {
			if len(a)-i >= n && len(b)-j >= n {
				least = min(least, math.Abs(a[i]-b[j])+leastDistance(a[i+1:], b[j+1:], n-1))
			}
		}
	}
	return least
}
