package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestLogarithm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := math.Exp(rapid.Float64Range(-80, 300).Draw(t, "logarithm"))
		if got, want := float64(logarithm(x)), math.Log(x); math.Abs(got-want) > 0.00013+1e-6*math.Abs(want) {
			t.Errorf("logarithm of %v: %v, want %v", x, got, want)
		}
	})
}

func TestLogMeans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := rapid.SliceOfN(rapid.Float32Range(0, 3e6), 0, 40).Draw(t, "sums of lifts")
		scale := rapid.Float32Range(0.001, 1).Draw(t, "scale")
		want := 0.0
		for _, x := range xs {
			want += math.Log(noise + (1-noise)*float64(x)*float64(scale))
		}
		// One logarithm is taken of eight words, and one at least.
		if got := float64(logMeans(xs, scale)); math.Abs(got-want) > 0.00014*float64(len(xs)/8+1)+1e-5*math.Abs(want) {
			t.Errorf("%v, want %v", got, want)
		}
	})
}

// drawTable draws a table between so many words.
func drawTable(t *rapid.T, from, to int) table {
	out := newTable(from)
	for u := range out.rows {
		for f := range to {
			if rapid.IntRange(0, 2).Draw(t, "known") == 0 {
				out.append(int32(u), entry{int32(f), rapid.Float32Range(0, 500).Draw(t, "lift")})
			}
		}
		out.spare[u] = rapid.Float32Range(0, 1).Draw(t, "spare")
	}
	return out
}

// drawSentences draws sentences of so many different words; what explains is what is explained.
func drawSentences(t *rapid.T, most, words int) []sentence {
	ss := make([]sentence, rapid.IntRange(1, most).Draw(t, "sentences"))
	for k := range ss {
		for _, id := range rapid.SliceOfN(rapid.IntRange(0, words-1), 1, 5).Draw(t, "words") {
			f := feature{int32(id), rapid.Float32Range(0.1, 1).Draw(t, "weight"), ss[k].length + 2}
			ss[k].explains, ss[k].explained = append(ss[k].explains, f), append(ss[k].explained, f)
			ss[k].length, ss[k].size = ss[k].length+4, ss[k].size+4
		}
		ss[k].opens = rapid.Bool().Draw(t, "opens")
	}
	return ss
}

// drawWindow draws a window between n and m sentences: bounds that never fall and hold both corners.
func drawWindow(t *rapid.T, n, m int) window {
	w := window{make([]int, n+1), make([]int, n+1)}
	low, high := 0, 0
	for i := range w.low {
		high = max(high, rapid.IntRange(0, m).Draw(t, "high"))
		low = max(low, min(high, rapid.IntRange(-m, m).Draw(t, "low")))
		w.low[i], w.high[i] = low, high
	}
	w.low[0], w.high[n] = 0, m
	return w
}

// Every cell of the evidence is what its comment says, summed up here one by one.
func TestGather(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const fromWords, toWords = 5, 6
		tab := drawTable(t, fromWords, toWords)
		source, target := drawSentences(t, 8, fromWords), drawSentences(t, 8, toWords)
		w := drawWindow(t, len(source), len(target))
		e := gather(tab, toWords, source, target, w)
		for i := 1; i <= len(source); i++ {
			for j := max(1, w.low[i]); j <= w.high[i]; j++ {
				for n := 1; n <= min(maxSide, i); n++ {
					want := explainedBy(tab, source[i-n:i], target[j-1])
					if got := float64(e.at(n, i, j)); math.Abs(got-want) > 0.001+1e-4*math.Abs(want) {
						t.Fatalf("sentences %d to %d explain %d by %v, want %v", i-n, i-1, j-1, got, want)
					}
				}
			}
		}
	})
}

func explainedBy(tab table, explaining []sentence, explained sentence) (sum float64) {
	for _, f := range explained.explained {
		var lift, weight float64
		for _, s := range explaining {
			for _, u := range s.explains {
				said := float64(tab.spare[u.id])
				for _, x := range tab.rows[u.id] {
					if x.id == f.id {
						said += float64(x.lift)
					}
				}
				lift += float64(u.weight) * said
				weight += float64(u.weight)
			}
		}
		sum += math.Log(noise + (1-noise)*lift/weight)
	}
	return sum
}
