package quality

import (
	"slices"

	"variorum/align"
)

// ballot is a row of paragraphs with all that is asked about it.
type ballot struct {
	*Several
	versions []int // the translations, by their places among Texts
	row      align.Row
	hints    [][]float64       // per text: the numbers that its words may stand for, once asked for
	whole    []cell            // per text: all of its sentences here
	inner    [][]cell          // per row of sentences and text
	keys     []map[string]bool // per text: its words here
	trust    []float64         // per row of sentences: its confidence
	common   map[string]bool   // words that stand somewhere without a capital letter
	rate     []float64         // per text: how many words of content it uses where the translations use one on average
}

// newBallots reads every row.
func newBallots(s Several) []*ballot {
	var versions []int
	for k := range s.Texts {
		if k != s.Original {
			versions = append(versions, k)
		}
	}
	sentences := make([][]sentence, len(s.Texts))
	for k, t := range s.Texts {
		sentences[k] = t.sentences()
	}
	out := make([]*ballot, len(s.Rows))
	common := map[string]bool{}
	for i, row := range s.Rows {
		b := &ballot{Several: &s, versions: versions, row: row, common: common}
		b.whole, b.hints, b.keys = make([]cell, len(s.Texts)), make([][]float64, len(s.Texts)), make([]map[string]bool, len(s.Texts))
		for _, in := range row.Inner {
			cells := make([]cell, len(s.Texts))
			for k := range s.Texts {
				cells[k] = newCell(s.Texts[k], sentences[k], in.Cells[k])
				b.whole[k].add(cells[k])
			}
			b.inner = append(b.inner, cells)
			b.trust = append(b.trust, in.Confidence)
		}
		for k := range s.Texts {
			b.keys[k] = keysOf(b.whole[k].words)
		}
		for _, k := range versions {
			for _, w := range b.whole[k].words {
				common[w.key] = common[w.key] || w.small
			}
		}
		out[i] = b
	}
	rate := rates(out, versions, len(s.Texts))
	for _, b := range out {
		b.rate = rate
	}
	return out
}

// steadyWords is how many words two translations are taken to use alike before any are counted, so that a short text
// does not pass for a rule.
const steadyWords = 50

// rates are how many words of content each translation uses, beside the mean of them all, over the rows of sentences
// that all of them have.
func rates(ballots []*ballot, versions []int, texts int) []float64 {
	out := make([]float64, texts)
	mean := float64(steadyWords)
	for k := range out {
		out[k] = steadyWords
	}
	for _, b := range ballots {
		for _, cells := range b.inner {
			if slices.ContainsFunc(versions, func(k int) bool { return cells[k].empty() }) {
				continue
			}
			for _, k := range versions {
				n := float64(len(cells[k].content))
				out[k] += n
				mean += n / float64(len(versions))
			}
		}
	}
	for k := range out {
		out[k] /= mean
	}
	return out
}

// mostWords is how many words a translation may have in a row of sentences: a longer one is no sentence, and each of
// its words would be looked for among all others.
const mostWords = 1000

// tooLong tells whether a row of sentences is left out for its length.
func (b *ballot) tooLong(i int) bool {
	return slices.ContainsFunc(b.inner[i], func(c cell) bool { return len(c.words) > mostWords })
}

// hasOriginal tells whether the original has something in this row.
func (b *ballot) hasOriginal() bool { return b.Original >= 0 && !b.whole[b.Original].empty() }
