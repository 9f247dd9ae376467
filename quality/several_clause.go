package quality

import (
	"slices"

	"variorum/diff"
	"variorum/text"
)

// A clause is weighed by its words of content, and so is what a translation has in its place.
const (
	leastClause  = 3    // words that make a clause worth a look
	carriedShare = 0.5  // of its words that another has: then that carries it
	lackingShare = 0.15 // at most these that it has not already said: then it may lack it
	otherwise    = 0.4  // words of its own, beside the clause's, from which a translation may say it otherwise
	shorter      = 0.6  // by how much, beside the clause's words, a translation without it is the shorter
	farShorter   = 0.6  // the same where it says the rest in words of its own
	alikeShare   = 0.75 // of the words besides the clause: then both word them alike
	anchored     = 0.25 // words of each other clause that both have where the clause can be told from a free wording
)

// plainly is the evidence of a clause that is missing from what is otherwise worded alike.
const plainly = 0.9

// testimony is what one translation tells against another: a clause of it that the other has nothing for.
type testimony struct {
	witness, lacks int // texts
	clause         []word
	evidence       float64
}

// clauseVotes are the votes on clauses of a row of sentences that some of its translations lack, or one alone has. For
// each translation the plainest testimony counts, then the longest clause.
func (b *ballot) clauseVotes(i int) []vote {
	var out []vote
	for _, k := range b.versions {
		var best testimony
		for _, j := range b.versions {
			if t := b.testify(i, j, k); t.evidence > best.evidence || t.evidence == best.evidence && len(t.clause) > len(best.clause) {
				best = t
			}
		}
		if best.evidence > 0 {
			if v, ok := b.clauseVote(i, best); ok {
				out = join(out, v)
			}
		}
	}
	return out
}

// testify looks for the longest clause of text j that text k has nothing for: none of its words, and none of its own
// that might say it; for if it said the clause otherwise, it would not be the shorter for it. Where k says everything in
// its own words, it must be far shorter, and what stands around the clause must be found in it.
func (b *ballot) testify(i, j, k int) (best testimony) {
	has, lacks := &b.inner[i][j], &b.inner[i][k]
	if j == k || has.empty() || lacks.empty() || b.heads() {
		return testimony{}
	}
	own, theirs := lacks.keys, has.keys
	extra := 0
	for _, w := range lacks.content {
		if !theirs[w.key] {
			extra++
		}
	}
	short := b.extent(i, j) - b.extent(i, k)
	clauses := clausesOf(has)
	for n, clause := range clauses {
		size := float64(len(clause))
		if share(clause, b.keys[k]) > carriedShare || share(clause, unsaid(clause, has, lacks)) > lackingShare {
			continue
		}
		t := testimony{witness: j, lacks: k, clause: clause}
		extra := extra
		if outside := besides(clause, has); share(outside, own) >= alikeShare {
			extra -= (len(outside) - int(share(outside, own)*float64(len(outside))+0.5)) / 2 // some stand for these
		}
		switch {
		case len(clause) < leastClause:
			continue
		case float64(extra) <= otherwise*size && short >= shorter*size:
			t.evidence = plainly
		case len(clause) > leastClause && short >= farShorter*size && onlyThere(clauses, n, own):
			t.evidence = 0.6
		default:
			continue
		}
		if t.evidence > best.evidence || t.evidence == best.evidence && len(clause) > len(best.clause) {
			best = t
		}
	}
	return best
}

// besides are the words of content of a cell that are not of a clause.
func besides(clause []word, c *cell) []word {
	return slices.DeleteFunc(slices.Clone(c.content), func(w word) bool { return slices.Contains(clause, w) })
}

// unsaid are the words of a clause that a cell has more often than the rest of the clause's own cell, so that they may
// be the clause's.
func unsaid(clause []word, has, lacks *cell) map[string]bool {
	left := map[string]int{}
	for _, w := range lacks.content {
		left[w.key]++
	}
	for _, w := range has.content {
		left[w.key]--
	}
	for _, w := range clause {
		left[w.key]++
	}
	out := map[string]bool{}
	for key, n := range left {
		out[key] = n > 0
	}
	return out
}

// heads tells whether the row is a title or heading, which are worded freely.
func (b *ballot) heads() bool {
	for k := range b.Texts {
		if len(b.whole[k].sentences) == 0 {
			continue
		}
		kind := b.Texts[k].Paragraphs[b.whole[k].sentences[0].paragraph].Kind
		if kind == text.Title || kind == text.Heading {
			return true
		}
	}
	return false
}

// onlyThere tells whether every other clause of two words or more has some in a text.
func onlyThere(clauses [][]word, n int, keys map[string]bool) bool {
	for m, clause := range clauses {
		if m != n && len(clause) > 1 && share(clause, keys) < anchored {
			return false
		}
	}
	return len(clauses) > 1
}

// extent is how much a translation says in a row of sentences: its words of content, beside how many it uses as a rule.
func (b *ballot) extent(i, k int) float64 {
	return float64(len(b.inner[i][k].content)) / b.rate[k]
}

// clauseVote is the vote on a clause: who carries it beside its witness, and who lacks it beside the one it is told
// against. A translation that has few of its words, yet is as long as if it had it, may say it in other words, unless it
// has none that it has not already said.
func (b *ballot) clauseVote(i int, t testimony) (v vote, ok bool) {
	v = vote{check: "omission", severity: diff.Minor, side: -1, point: "this clause", evidence: t.evidence * (0.5 + b.trust[i]/2)}
	otherWords := false
	for _, k := range b.versions {
		c := &b.inner[i][k]
		if c.empty() {
			continue
		}
		r, carried := b.carrying(i, k, t)
		switch {
		case carried && k != t.lacks:
			v.parties[0].Readings = append(v.parties[0].Readings, r)
		case k == t.lacks, b.lacksToo(i, k, t):
			r := b.reading(k, c, b.near(k))
			r.End, r.Wording = r.Start, ""
			v.parties[1].Readings = append(v.parties[1].Readings, r)
		default:
			v.parties[0].Readings = append(v.parties[0].Readings, b.reading(k, c, b.near(k)))
			otherWords = true
		}
	}
	for _, r := range v.parties[0].Readings {
		if r.Text == t.witness {
			v.parties[0].Says = excerpt(r.Wording)
		}
	}
	have, lack := len(v.parties[0].Readings), len(v.parties[1].Readings)
	if have == 1 && lack > 1 {
		v.check = "addition"
	}
	if otherWords {
		v.evidence *= 0.7
	}
	return v, (have > lack || v.check == "addition") && !(otherWords && t.evidence < plainly)
}

// lacksToo tells whether a translation lacks a clause as the one does that it was told against.
func (b *ballot) lacksToo(i, k int, t testimony) bool {
	said := share(t.clause, unsaid(t.clause, &b.inner[i][t.witness], &b.inner[i][k]))
	return said == 0 || said <= lackingShare && b.extent(i, k)-b.extent(i, t.lacks) < shorter*float64(len(t.clause))
}

// carrying is where a translation carries the clause of a witness: in the clause of its own that has most of it, or
// from the first to the last of its words.
func (b *ballot) carrying(i, k int, t testimony) (r Reading, ok bool) {
	c := &b.inner[i][k]
	words := slices.Clone(c.content)
	if share(t.clause, keysOf(words)) < carriedShare ||
		k != t.witness && share(t.clause, unsaid(t.clause, &b.inner[i][t.witness], c)) < carriedShare/2 {
		return Reading{}, false
	}
	keys := keysOf(t.clause)
	words = slices.DeleteFunc(words, func(w word) bool { return !keys[w.key] })
	best := carriedShare
	for _, own := range clausesOf(c) {
		if s := share(t.clause, keysOf(own)); len(own) > 0 && s > best {
			best, words = s, own
		}
	}
	r = Reading{Text: k}
	r.Wording, r.Paragraph, r.Span = c.stretch(b.Texts[k], words[0], words[len(words)-1])
	return r, true
}

// join adds a vote, but for one on a clause that has been voted on.
func join(votes []vote, v vote) []vote {
	for _, other := range votes {
		for _, r := range other.parties[0].Readings {
			if slices.ContainsFunc(v.parties[0].Readings, func(o Reading) bool {
				return o.Text == r.Text && o.Paragraph == r.Paragraph && o.Start < r.End && r.Start < o.End
			}) {
				return votes
			}
		}
	}
	return append(votes, v)
}
