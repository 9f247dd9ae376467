package quality

import (
	"maps"
	"math"
	"slices"
)

// Variation is how much the translations of a row of paragraphs differ.
type Variation struct {
	Viv  float64   // of the original's passage: how much variation it provokes, 0 to 1
	Eddy []float64 // per text: how far it stands from the rest, 0 to √2; NaN for the original and for a text that has no word here
}

// Measure gives each row of paragraphs its measures of disagreement: Eddy for every translation and Viv for the
// original's passage.
//
// They are those of the Version Variation Visualisation project: T. Cheesman, K. Flanagan, S. Thiel, J. Rybicki, R. S.
// Laramee, J. Hope and A. Roos, "Multi-Retranslation Corpora: Visibility, Variation, Value, and Virtue", Digital
// Scholarship in the Humanities 32 (4), 2017, 739–760. There every word of the versions of a segment is an axis; a
// version is the point x whose coordinates are how often it uses each word; the centroid c of the N versions stands for
// the notional average translation. Eddy is the Euclidean distance of a version from it, and Viv, the variation in
// variation that the segment provokes, is the mean Eddy of its versions:
//
//	Eddy(i) = |x(i) − c|,  c = Σ x(i) / N
//	Viv     = Σ Eddy(i) / N
//
// Three things are changed here, so that rows and works can be compared:
//
//   - Weights. The count f of a word is multiplied by ln(1 + P/p), where P is how many passages there are (a passage is
//     what one translation has in one row) and p how many of them use the word (inverse document frequency, K. Spärck
//     Jones, Journal of Documentation 28, 1972). So "the" in one version and not in another says little, "sovereignty"
//     much, and no list of stop words is needed.
//   - Length. Each x is divided by its length |x|, as for an angular distance, so that a long passage does not vary
//     more for being long.
//   - Number. Eddy is multiplied by √(N/(N−1)), as in a sample's standard deviation. Versions that have no word in
//     common are then at 1 from the rest, whatever their number, and versions that agree at 0. One that has nothing in
//     common with others that agree is at √(2(N−1)/N), 1.15 for three.
//
// Words are folded and stemmed (text.Fold, text.Stem); of scripts without spaces, pairs of neighbouring characters are
// taken. A translation without a word in the row does not take part in it (Votes reports it as an omission); where
// fewer than two do, all measures are NaN. The measures count words, not sense: two good synonyms are as far apart as a
// right word and a wrong one.
//
// The cost is linear in the length of the texts.
func Measure(s Several) []Variation {
	ballots := newBallots(s)
	passages, users := 0, map[string]int{}
	counts := make([][]map[string]int, len(ballots))
	for i, b := range ballots {
		counts[i] = make([]map[string]int, len(s.Texts))
		for _, k := range b.versions {
			counts[i][k] = b.whole[k].counts()
			if len(counts[i][k]) > 0 {
				passages++
			}
			for key := range counts[i][k] {
				users[key]++
			}
		}
	}
	weight := func(key string) float64 { return math.Log(1 + float64(passages)/float64(users[key])) }
	out := make([]Variation, len(ballots))
	for i := range ballots {
		out[i] = variation(counts[i], weight)
	}
	return out
}

// variation measures one row: how often each text uses each word, the original's counts being nil.
func variation(counts []map[string]int, weight func(string) float64) Variation {
	v := Variation{Viv: math.NaN(), Eddy: make([]float64, len(counts))}
	axes := axesOf(counts)
	var points [][]float64
	var who []int
	for k := range counts {
		v.Eddy[k] = math.NaN()
		if len(counts[k]) > 0 {
			points, who = append(points, unit(counts[k], axes, weight)), append(who, k)
		}
	}
	n := float64(len(points))
	if n < 2 {
		return v
	}
	centroid := make([]float64, len(axes))
	for _, x := range points {
		for a := range x {
			centroid[a] += x[a] / n
		}
	}
	sum := 0.0
	for i, x := range points {
		square := 0.0
		for a := range x {
			square += (x[a] - centroid[a]) * (x[a] - centroid[a])
		}
		v.Eddy[who[i]] = math.Sqrt(square * n / (n - 1))
		sum += v.Eddy[who[i]]
	}
	v.Viv = sum / n
	return v
}

// unit is the point of a version, at a distance of 1 from the origin.
func unit(count map[string]int, axes []string, weight func(string) float64) []float64 {
	x := make([]float64, len(axes))
	square := 0.0
	for a, key := range axes {
		x[a] = float64(count[key]) * weight(key)
		square += x[a] * x[a]
	}
	for a := range x {
		x[a] /= math.Sqrt(square)
	}
	return x
}

// axesOf are all words used, in order.
func axesOf(counts []map[string]int) []string {
	all := map[string]bool{}
	for _, count := range counts {
		for key := range count {
			all[key] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}
