package diff

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestBisectorAgreesWithGoDiff holds the two exact comparisons against each other: they may choose other runs, but leave
// equally little over.
func TestBisectorAgreesWithGoDiff(t *testing.T) {
	var s bisector // one for all, as in use: what is left from the last comparison must not show
	e := newExact()
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfN(rapid.Int32Range(0, int32(rapid.IntRange(0, 20).Draw(t, "distinct"))), 0, 60)
		a, b := ids.Draw(t, "a"), ids.Draw(t, "b")
		runs := s.runs(a, b)
		i, j := 0, 0
		for _, r := range runs {
			if r.A < i || r.B < j || !slices.Equal(a[r.A:r.A+r.Len], b[r.B:r.B+r.Len]) {
				t.Fatalf("%v and %v: %v", a, b, runs)
			}
			i, j = r.A+r.Len, r.B+r.Len
		}
		if got, want := left(a, b, runs), left(a, b, e.runs(a, b)); got != want {
			t.Fatalf("%v and %v: %d left over, want %d", a, b, got, want)
		}
	})
}
