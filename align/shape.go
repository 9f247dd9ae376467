package align

import (
	"math"
	"slices"
)

// A shape is how many source and target sentences a bead joins.
type shape struct{ source, target int }

// maxSide is the greatest number of sentences on one side of a bead.
const maxSide = 6

type shapePrior struct {
	shape
	prior float64
}

const shapeCount = 29

// shapes are the beads considered, with how common each is where both languages cut sentences about alike. Nothing
// else is symmetrical in a given pair of texts: tilt adapts them.
var shapes = [shapeCount]shapePrior{
	{shape{1, 1}, 0.70},
	{shape{1, 2}, 0.09}, {shape{2, 1}, 0.09},
	{shape{1, 3}, 0.025}, {shape{3, 1}, 0.025},
	{shape{2, 2}, 0.015},
	{shape{1, 0}, 0.008}, {shape{0, 1}, 0.008},
	{shape{1, 4}, 0.008}, {shape{4, 1}, 0.008},
	{shape{2, 3}, 0.006}, {shape{3, 2}, 0.006},
	{shape{1, 5}, 0.003}, {shape{5, 1}, 0.003},
	{shape{1, 6}, 0.0015}, {shape{6, 1}, 0.0015},
	{shape{2, 4}, 0.0015}, {shape{4, 2}, 0.0015},
	{shape{3, 3}, 0.001},
	// A passage that one side lacks is likelier than as many sentences each by itself.
	{shape{2, 0}, 0.0002}, {shape{0, 2}, 0.0002},
	{shape{3, 0}, 0.0002}, {shape{0, 3}, 0.0002},
	{shape{4, 0}, 0.0002}, {shape{0, 4}, 0.0002},
	{shape{5, 0}, 0.0002}, {shape{0, 5}, 0.0002},
	{shape{6, 0}, 0.0002}, {shape{0, 6}, 0.0002},
}

// shapeNumber is the place of a shape among shapes.
func shapeNumber(s shape) int {
	return slices.IndexFunc(shapes[:], func(x shapePrior) bool { return x.shape == s })
}

// tilt gives the log prior of each shape where each source sentence is worth so many target sentences: the shapes' priors
// times exp(θ·(target − source)), normalised, with θ such that beads are expected to use up both sides at that rate. It
// needs no gold and no training.
func tilt(rate float64) []float64 {
	want := math.Log(rate)
	low, high := -4.0, 4.0
	for range 50 {
		middle := (low + high) / 2
		var s, t float64
		for _, sh := range shapes {
			p := sh.prior * math.Exp(middle*float64(sh.target-sh.source))
			s += p * float64(sh.source)
			t += p * float64(sh.target)
		}
		if math.Log(t/s) < want {
			low = middle
		} else {
			high = middle
		}
	}
	logs := make([]float64, len(shapes))
	sum := 0.0
	for k, sh := range shapes {
		logs[k] = math.Log(sh.prior) + low*float64(sh.target-sh.source)
		sum += math.Exp(logs[k])
	}
	for k := range logs {
		logs[k] -= math.Log(sum)
	}
	return logs
}
