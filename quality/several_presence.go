package quality

import (
	"fmt"
	"slices"

	"variorum/diff"
)

// presenceVotes finds sentences and clauses that some translations have and others have not.
func presenceVotes(b *ballot) []Departure {
	var out []Departure
	for i := 0; i < len(b.inner); i++ {
		v, lacking := b.sentenceVote(i)
		if !lacking && b.tooLong(i) {
			continue
		}
		if !lacking {
			for _, v := range b.clauseVotes(i) {
				out = append(out, v.departure(b))
			}
			continue
		}
		sentences := 1
		for ; i+1 < len(b.inner); i++ {
			next, lacking := b.sentenceVote(i + 1)
			if !lacking || next.check != v.check || !v.join(next, b) {
				break
			}
			sentences++
		}
		switch {
		case sentences == len(b.inner) && sentences > 1:
			v.point = "this paragraph"
		case sentences > 1:
			v.point = fmt.Sprintf("these %d sentences", sentences)
		}
		out = append(out, v.departure(b))
	}
	return out
}

// sentenceVote is the vote on a row of sentences that some translations have nothing in.
func (b *ballot) sentenceVote(i int) (v vote, ok bool) {
	cells := b.inner[i]
	v = vote{check: "omission", severity: diff.Major, side: -1, point: "this sentence"}
	var have []int
	for _, k := range b.versions {
		if !cells[k].empty() {
			have = append(have, k)
			v.parties[0].Readings = append(v.parties[0].Readings, b.reading(k, &cells[k], b.near(k)))
		}
	}
	if len(have) == 0 || len(have) == len(b.versions) {
		return vote{}, false
	}
	shared := b.shared(i, have)
	if len(shared) < leastClause {
		return vote{}, false
	}
	worst := 0.0
	for _, k := range b.versions {
		if cells[k].empty() {
			worst = max(worst, b.found(k, shared))
			v.parties[1].Readings = append(v.parties[1].Readings, b.reading(k, &cell{}, b.near(k)))
		}
	}
	if worst > carriedShare {
		return vote{}, false // the alignment has put it elsewhere
	}
	v.evidence = (0.5 + b.trust[i]/2) * (1 - worst)
	v.parties[0].Says = excerpt(v.parties[0].Readings[0].Wording)
	if b.Original >= 0 {
		r := b.reading(b.Original, &cells[b.Original], b.near(b.Original))
		v.original, v.side = &r, 0
		if r.Wording == "" {
			v.side = 1
		}
	}
	if len(have) == 1 && (v.original == nil || v.side == 1) {
		v.check = "addition"
	}
	return v, true
}

// join adds the vote on the next row of sentences where the same texts have and lack it, and tells whether they do.
func (v *vote) join(next vote, b *ballot) bool {
	same := func(a, b Party) bool {
		return slices.EqualFunc(a.Readings, b.Readings, func(r, o Reading) bool { return r.Text == o.Text })
	}
	if !same(v.parties[0], next.parties[0]) || v.side != next.side {
		return false
	}
	for i, r := range next.parties[0].Readings {
		v.parties[0].Readings[i] = b.upTo(v.parties[0].Readings[i], r)
	}
	if v.original != nil && next.original != nil {
		r := b.upTo(*v.original, *next.original)
		v.original = &r
	}
	v.evidence = max(v.evidence, next.evidence)
	return true
}

// upTo is a reading as far as the end of a later one, where both stand in one paragraph.
func (b *ballot) upTo(r, next Reading) Reading {
	if r.Paragraph != next.Paragraph || next.End < r.End || r.Wording == "" {
		return r
	}
	r.End = next.End
	r.Wording = r.In(b.Texts[r.Text].Paragraphs[r.Paragraph].Text)
	return r
}

// shared are the words of content that most of the texts have in a row of sentences.
func (b *ballot) shared(i int, have []int) map[string]bool {
	count := map[string]int{}
	for _, k := range have {
		for key := range b.inner[i][k].keys {
			count[key]++
		}
	}
	out := map[string]bool{}
	for key, n := range count {
		if 2*n > len(have) {
			out[key] = true
		}
	}
	return out
}

// found is the share of some words that a text has anywhere in the row of paragraphs.
func (b *ballot) found(k int, keys map[string]bool) float64 {
	n := 0
	for key := range keys {
		if b.keys[k][key] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(keys)))
}

// clausesOf parts the words of content of a cell by clause.
func clausesOf(c *cell) [][]word {
	out := make([][]word, c.clauses())
	for _, w := range c.content {
		out[w.clause] = append(out[w.clause], w)
	}
	return out
}

// share is how much of some words a set has.
func share(words []word, keys map[string]bool) float64 {
	n := 0
	for _, w := range words {
		if keys[w.key] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(words)))
}
