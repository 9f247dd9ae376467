package diff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// zipf draws n token ids as words are spread over a text: few common, many rare.
func zipf(rng *rand.Rand, n int) []int32 {
	z := rand.NewZipf(rng, 1.1, 3, 40_000)
	out := make([]int32, n)
	for i := range out {
		out[i] = int32(z.Uint64())
	}
	return out
}

// changed returns a copy of tokens with about share of them struck, replaced, or followed by a new one, in equal
// parts.
func changed(rng *rand.Rand, tokens []int32, share float64) []int32 {
	z := rand.NewZipf(rng, 1.1, 3, 40_000)
	var out []int32
	for _, t := range tokens {
		if rng.Float64() >= share {
			out = append(out, t)
			continue
		}
		switch rng.IntN(3) {
		case 0:
			out = append(out, int32(z.Uint64()))
		case 1:
			out = append(out, t, int32(z.Uint64()))
		}
	}
	return out
}

// prose writes tokens as words and sentences.
func prose(tokens []int32) string {
	var s strings.Builder
	for _, t := range tokens {
		switch {
		case t == 0:
			s.WriteString(". ")
		case t == 1:
			s.WriteString(", ")
		case t%50 == 2:
			fmt.Fprintf(&s, "%d ", t)
		default:
			for t > 0 {
				s.WriteByte("etaoinshrdlucmfwypvbgkjqxz"[t%26])
				t /= 26
			}
			s.WriteByte(' ')
		}
	}
	return s.String()
}

// sizes runs a benchmark over growing texts, few and many of their words changed.
func sizes(b *testing.B, run func(b *testing.B, old, now []int32)) {
	for _, share := range []float64{0.05, 0.40} {
		for _, n := range []int{1_000, 10_000, 100_000, 500_000} {
			rng := rand.New(rand.NewPCG(1, uint64(n)))
			old := zipf(rng, n)
			now := changed(rng, old, share)
			b.Run(fmt.Sprintf("words=%d/changed=%.0f%%", n, share*100), func(b *testing.B) {
				b.ReportAllocs()
				run(b, old, now)
			})
		}
	}
}

func BenchmarkCommon(b *testing.B) {
	sizes(b, func(b *testing.B, old, now []int32) {
		for b.Loop() {
			Common(old, now)
		}
		b.ReportMetric(float64(left(old, now, Common(old, now))), "edits")
	})
}

func BenchmarkPassages(b *testing.B) {
	sizes(b, func(b *testing.B, old, now []int32) {
		x, y := prose(old), prose(now)
		for b.Loop() {
			Passages(x, y, Options{Lang: "en"})
		}
	})
}
