package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// tilt promises probabilities with which beads use both sides up at the rate: on average so many target sentences come
// with each source sentence.
func TestTilt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rate := rapid.Float64Range(0.3, 3).Draw(t, "rate")
		var all, source, target float64
		for k, log := range tilt(rate) {
			p := math.Exp(log)
			all += p
			source += p * float64(shapes[k].source)
			target += p * float64(shapes[k].target)
		}
		if math.Abs(all-1) > 1e-9 {
			t.Errorf("probabilities add up to %v, want 1", all)
		}
		if got := target / source; math.Abs(got/rate-1) > 1e-6 {
			t.Errorf("%v target sentences are expected for a source sentence, want %v", got, rate)
		}
	})
}

// No bead has more than maxSide sentences for one, so far-out rates cannot be met; there are probabilities still.
func TestTiltFarOut(t *testing.T) {
	for _, rate := range []float64{1e-9, 0.001, 1_000, 1e9} {
		all := 0.0
		for k, log := range tilt(rate) {
			if math.IsNaN(log) || math.IsInf(log, 0) {
				t.Errorf("rate %v: log prior %v of shape %v", rate, log, shapes[k].shape)
			}
			all += math.Exp(log)
		}
		if math.Abs(all-1) > 1e-9 {
			t.Errorf("rate %v: probabilities add up to %v, want 1", rate, all)
		}
	}
}

// Where sentence meets sentence the priors are symmetrical; where the target has more, so have the target's sides.
func TestTiltLeans(t *testing.T) {
	even, longer := tilt(1), tilt(1.6)
	for k, sh := range shapes {
		turned := shapeNumber(shape{sh.target, sh.source})
		if turned < 0 {
			t.Fatalf("there is %v but not the other way about", sh.shape)
		}
		if math.Abs(even[k]-even[turned]) > 1e-9 {
			t.Errorf("%v: %v, but %v the other way about", sh.shape, even[k], even[turned])
		}
		if sh.target > sh.source && longer[k] <= longer[turned] {
			t.Errorf("%v is not likelier than the other way about where the target is longer", sh.shape)
		}
		if sh.source > maxSide || sh.target > maxSide {
			t.Errorf("%v is larger than maxSide", sh.shape)
		}
	}
}
