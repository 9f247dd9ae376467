package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"variorum/text"
)

// sizes of the generated texts, in paragraphs.
var sizes = []int{1_000, 10_000, 100_000}

// manyParagraphs makes n paragraphs of two or three sentences and some forty words, no two alike.
func manyParagraphs(n int) []text.Paragraph {
	ps := make([]text.Paragraph, n)
	for i := range ps {
		var b strings.Builder
		for k := range 2 + i%2 {
			fmt.Fprintf(&b, "On day %d the clerk wrote down what the council had decided about bridge %d and the road. ", i, k)
		}
		ps[i] = text.Paragraph{Kind: text.Body, Line: i + 1, Text: strings.TrimSpace(b.String())}
	}
	return ps
}

func BenchmarkAdd(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := mustOpen(b)
			ps := manyParagraphs(n)
			for i := 0; b.Loop(); i++ {
				ps[0].Text = fmt.Sprintf("State %d.", i)
				mustAdd(b, s, Addition{Work: "w", Variant: "v", Lang: "en", Paragraphs: ps})
			}
		})
	}
}

func BenchmarkParagraphs(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := mustOpen(b)
			rev := mustAdd(b, s, Addition{Work: "w", Variant: "v", Lang: "en", Paragraphs: manyParagraphs(n)})
			for b.Loop() {
				if _, err := s.Paragraphs(b.Context(), rev.ID); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// gridOver makes a grid of as many rows as the revisions have paragraphs, with a row of sentences for each sentence.
func gridOver(b *testing.B, s *Store, revs ...Revision) Grid {
	g := Grid{Columns: revs, Rows: make([]Row, revs[0].Paragraphs)}
	ps, err := s.Paragraphs(b.Context(), revs[0].ID)
	if err != nil {
		b.Fatal(err)
	}
	same := func(unit int) Row {
		r := Row{Confidence: 0.5}
		for range revs {
			r.Cells = append(r.Cells, []int{unit})
		}
		return r
	}
	sentence := 0
	for i, p := range ps {
		g.Rows[i] = same(p.Number)
		for range p.Sentences {
			g.Rows[i].Inner = append(g.Rows[i].Inner, same(sentence))
			sentence++
		}
	}
	return g
}

func BenchmarkSaveGrid(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, g := storeWithGrid(b, n)
			for b.Loop() {
				if err := s.SaveGrid(b.Context(), "w", g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkGrid(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, g := storeWithGrid(b, n)
			if err := s.SaveGrid(b.Context(), "w", g); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := s.Grid(b.Context(), "w"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func storeWithGrid(b *testing.B, n int) (*Store, Grid) {
	s := mustOpen(b)
	ps := manyParagraphs(n)
	one := mustAdd(b, s, Addition{Work: "w", Variant: "a", Lang: "en", Paragraphs: ps})
	two := mustAdd(b, s, Addition{Work: "w", Variant: "b", Lang: "en", Paragraphs: ps})
	return s, gridOver(b, s, one, two)
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "x.db")
	for b.Loop() {
		s, err := Open(context.Background(), path)
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
