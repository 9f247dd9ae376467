package term

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"variorum/align"
)

// generated makes n linked sentences of a Chinese text and an English translation of it, word by word with some
// noise, the words as unevenly frequent as in real texts.
func generated(n int) (source, target Text, links []align.Bead) {
	const words = 20000
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 8, words-1)
	chinese, english := make([]string, words), make([]string, words)
	for w := range words {
		chinese[w] = string([]rune{rune(0x4E00 + r.IntN(3000)), rune(0x4E00 + r.IntN(3000))})
		for range 2 + r.IntN(3) {
			english[w] += string([]byte{"bcdfglmnprst"[r.IntN(12)], "aeiou"[r.IntN(5)]})
		}
	}
	function := []string{"the", "of", "and", "to", "in", "a"}
	source.Lang, target.Lang = "zh", "en"
	for i := range n {
		var zh, en strings.Builder
		for range 8 + r.IntN(10) {
			w := zipf.Uint64()
			zh.WriteString(chinese[w])
			if r.IntN(4) == 0 {
				zh.WriteString("的")
			}
			if r.IntN(10) > 0 {
				fmt.Fprintf(&en, "%s %s ", english[w], function[r.IntN(len(function))])
			}
		}
		source.Units = append(source.Units, zh.String()+"。")
		target.Units = append(target.Units, en.String()+".")
		links = append(links, align.Bead{Source: []int{i}, Target: []int{i}, Confidence: 1})
	}
	return source, target, links
}

func BenchmarkTable(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		source, target, links := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Table(source, []Text{target}, [][]align.Bead{links}, Options{})
			}
		})
	}
}

func BenchmarkCorrespondences(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		_, a, links := generated(n)
		r := rand.New(rand.NewPCG(3, 4))
		other := Text{Lang: "en"}
		for _, unit := range a.Units {
			words := strings.Fields(unit)
			for i, w := range words {
				if r.IntN(5) == 0 && len(w) > 3 {
					words[i] = w[2:] + w[:2] // the other translator's word
				}
			}
			other.Units = append(other.Units, strings.Join(words, " "))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Correspondences(a, other, links, 0)
			}
		})
	}
}
