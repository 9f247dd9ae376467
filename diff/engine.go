package diff

// Run is a stretch of tokens that both sequences have: a[A:A+Len] equals b[B:B+Len]. Positions count tokens from 0.
type Run struct{ A, B, Len int }

// ladder holds the lengths of the n-grams tried as anchors, one rung for each depth of the recursion. A length comes
// twice because what is rare in the whole text first becomes unique inside a gap. The number of rungs, not the texts,
// bounds the depth: each rung reads every token once.
var ladder = [...]int{8, 8, 4, 4, 2, 2, 1, 1}

// exactTokens is the longest stretch of one side that is compared exactly at first sight. Longer ones are cut at
// anchors, and where there are none, compared through a window of this length.
const exactTokens = 100

// Common finds the runs of tokens that a and b have in common, in order and as long as can be; what lies between two
// runs was struck from a or written into b. Ids may be any numbers: equal ids are equal tokens.
//
// What both sides share at their beginning and end is cut off. A longer gap is cut at its anchors, the n-grams that
// come once on either side, as far as they keep the same order on both (their longest increasing subsequence), and
// each piece is treated the same way. A short gap is compared exactly (Myers 1986, by go-diff). At the end the result is
// cut into pieces at its long runs, and every piece where less could be struck is compared exactly once more (Myers again,
// by bisector).
//
//	a  t h e . . [ a n c h o r ] . . . [ o t h e r ] . . e n d
//	   | | | gap   | | | | | |   gap     | | | | |   gap | | |
//	b  t h e . . [ a n c h o r ] . .   [ o t h e r ] . . e n d
//
// For n tokens of which e are outside the runs the cost is O(n log n) for the anchors, and at worst 100 n and 1,000 e
// steps for the exact comparisons; memory is linear. As little as possible is left over wherever fewer than 1,000
// edits lie between long runs: in short texts, and in all revisions of one text that were tried. It can be more
// between long unrelated texts (1 or 2 %), and in long texts of very few distinct tokens, which have no anchors: there
// a stretch of more than some 50 tokens that only one side has may be matched with chance likenesses.
func Common(a, b []int32) []Run {
	m := matcher{a: a, b: b, exact: newExact()}
	m.match(gap{0, len(a), 0, len(b)}, 0)
	m.refine()
	m.stretch()
	return m.runs
}

// gap is a stretch still to be compared: a[a0:a1] against b[b0:b1].
type gap struct{ a0, a1, b0, b1 int }

// matcher collects the runs of one comparison from left to right.
type matcher struct {
	a, b     []int32
	runs     []Run
	grams    grams
	exact    *exact
	bisector bisector
}

// add appends a run, joining it to the last one where they touch.
func (m *matcher) add(r Run) {
	if r.Len == 0 {
		return
	}
	if n := len(m.runs); n > 0 {
		if last := &m.runs[n-1]; last.A+last.Len == r.A && last.B+last.Len == r.B {
			last.Len += r.Len
			return
		}
	}
	m.runs = append(m.runs, r)
}

// match finds the runs of one gap; rung is the step of the ladder to begin with.
func (m *matcher) match(g gap, rung int) {
	head := prefix(m.a[g.a0:g.a1], m.b[g.b0:g.b1])
	m.add(Run{g.a0, g.b0, head})
	g.a0, g.b0 = g.a0+head, g.b0+head
	tail := suffix(m.a[g.a0:g.a1], m.b[g.b0:g.b1])
	g.a1, g.b1 = g.a1-tail, g.b1-tail
	m.inner(g, rung)
	m.add(Run{g.a1, g.b1, tail})
}

// inner finds the runs of a gap whose sides differ at both ends.
func (m *matcher) inner(g gap, rung int) {
	if g.a0 == g.a1 || g.b0 == g.b1 {
		return
	}
	if rung == len(ladder) || g.a1-g.a0 <= exactTokens && g.b1-g.b0 <= exactTokens {
		m.leaf(g)
		return
	}
	for _, r := range m.anchors(g, ladder[rung]) {
		m.match(gap{g.a0, r.A, g.b0, r.B}, rung+1)
		m.add(r)
		g.a0, g.b0 = r.A+r.Len, r.B+r.Len
	}
	m.match(g, rung+1)
}

// anchors returns the runs made of n-grams that come once on each side of the gap and stand in the same order on both.
func (m *matcher) anchors(g gap, n int) []Run {
	where := m.grams.once(m.a[g.a0:g.a1], m.b[g.b0:g.b1], n)
	var runs []Run
	for _, i := range increasing(where) {
		r := Run{g.a0 + int(i), g.b0 + int(where[i]), n}
		if k := len(runs); k > 0 {
			last := &runs[k-1]
			over := max(last.A+last.Len-r.A, last.B+last.Len-r.B)
			switch {
			case over >= 0 && r.A-last.A == r.B-last.B: // on the same diagonal: one longer run
				last.Len = r.A + n - last.A
				continue
			case over >= n:
				continue
			case over > 0:
				r.A, r.B, r.Len = r.A+over, r.B+over, n-over
			}
		}
		runs = append(runs, r)
	}
	return runs
}

// leaf compares a gap that is short, or has no anchors. Tokens found on one side only cannot be in any run and are
// left out first, which changes nothing in the result; so a gap with nothing in common costs one reading.
func (m *matcher) leaf(g gap) {
	ia, ib := m.exact.shared(m.a[g.a0:g.a1], m.b[g.b0:g.b1])
	a, b := pick(m.a[g.a0:g.a1], ia), pick(m.b[g.b0:g.b1], ib)
	for len(a) > 0 && len(b) > 0 {
		na, nb := min(len(a), exactTokens), min(len(b), exactTokens)
		runs := m.exact.runs(a[:na], b[:nb])
		if na < len(a) || nb < len(b) {
			runs, na, nb = firstHalf(runs, na, nb)
		}
		m.addAt(g, ia, ib, runs)
		a, b, ia, ib = a[na:], b[nb:], ia[na:], ib[nb:]
	}
}

// addAt adds runs over the tokens of a gap that stand at the places ia and ib.
func (m *matcher) addAt(g gap, ia, ib []int32, runs []Run) {
	for _, r := range runs {
		for k := range r.Len {
			m.add(Run{g.a0 + int(ia[r.A+k]), g.b0 + int(ib[r.B+k]), 1})
		}
	}
}

// firstHalf keeps of a window's runs what lies in its first half, and returns with them how many tokens of each side
// are done with; the rest is seen again by the next window.
func firstHalf(runs []Run, na, nb int) ([]Run, int, int) {
	const half = exactTokens / 2
	for i, r := range runs {
		if r.A >= half || r.B >= half {
			return runs[:i], min(r.A, half), min(r.B, half)
		}
		if rest := half - max(r.A, r.B); r.Len >= rest {
			runs[i].Len = rest
			return runs[:i+1], r.A + rest, r.B + rest
		}
	}
	return runs, min(na, half), min(nb, half)
}

// pick returns the tokens at the given places.
func pick(tokens, places []int32) []int32 {
	out := make([]int32, len(places))
	for i, p := range places {
		out[i] = tokens[p]
	}
	return out
}

// prefix counts the tokens that a and b share at their beginning.
func prefix(a, b []int32) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// suffix counts the tokens that a and b share at their end.
func suffix(a, b []int32) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[len(a)-1-i] != b[len(b)-1-i] {
			return i
		}
	}
	return n
}
