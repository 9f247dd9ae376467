package workbench

import (
	"cmp"
	"slices"

	"variorum/diff"
)

// compare says what became of the paragraphs of a gap.
//
// The words of both sides are matched across the bounds of paragraphs. Where a paragraph ends on both sides at the same
// words, or begins there, the gap is cut. A piece with the same words is the same, though its lines may be broken anew; in
// others paragraphs belong together that share enough of their words.
func (e *evolution) compare(g portion) {
	m := e.match(g)
	for i, to := range m.cuts[1:] {
		from := m.cuts[i]
		pieces := []portion{{from.old, to.old, from.new, to.new}}
		if !m.same(pieces[0]) {
			pieces = m.link(from, to)
		}
		for _, p := range pieces {
			row := evolvedRow{old: m.old.numbers(p.old, p.oldEnd), new: m.new.numbers(p.new, p.newEnd), same: m.same(p)}
			e.add(row, m.place(cutAt{p.old, p.new}))
		}
	}
}

// matched is a gap with the words that both sides have in common.
type matched struct {
	old, new side
	partner  []int // of each word of the old side: the one it became, or -1
	cuts     []cutAt
}

// side is the paragraphs of one side of a gap, without those that moved, and their words.
type side struct {
	from, end  int // in the whole state
	paragraphs []int
	words      []int32
	starts     []int // where each paragraph begins in words, and behind them where the last one ends
}

// cutAt is a place between paragraphs of both sides, counted from 0 within the gap.
type cutAt struct{ old, new int }

func newSide(us []units, from, to int) side {
	s := side{from: from, end: to}
	for i := from; i < to; i++ {
		if us[i].whole >= 0 {
			s.paragraphs = append(s.paragraphs, i)
			s.starts = append(s.starts, len(s.words))
			s.words = append(s.words, us[i].words...)
		}
	}
	s.starts = append(s.starts, len(s.words))
	return s
}

// numbers lists paragraphs as they count in the whole state; nil for none.
func (s side) numbers(from, to int) []int { return slices.Clone(s.paragraphs[from:to:to]) }

// bound finds the bound between paragraphs that stands before a word.
func (s side) bound(word int) (paragraph int, found bool) { return slices.BinarySearch(s.starts, word) }

func (e *evolution) match(g portion) matched {
	m := matched{old: newSide(e.old, g.old, g.oldEnd), new: newSide(e.new, g.new, g.newEnd)}
	m.partner = make([]int, len(m.old.words))
	for i := range m.partner {
		m.partner[i] = -1
	}
	for _, r := range diff.Common(m.old.words, m.new.words) {
		for n := range r.Len {
			m.partner[r.A+n] = r.B + n
		}
	}
	m.cut()
	return m
}

// cut finds where paragraphs begin or end on both sides.
func (m *matched) cut() {
	var cuts []cutAt
	for i, at := range m.old.starts {
		if at > 0 && m.partner[at-1] >= 0 {
			if k, found := m.new.bound(m.partner[at-1] + 1); found {
				cuts = append(cuts, cutAt{i, k})
			}
		}
		if at < len(m.partner) && m.partner[at] >= 0 {
			if k, found := m.new.bound(m.partner[at]); found {
				cuts = append(cuts, cutAt{i, k})
			}
		}
	}
	slices.SortFunc(cuts, func(a, b cutAt) int { return cmp.Or(a.old-b.old, a.new-b.new) })
	end := cutAt{len(m.old.paragraphs), len(m.new.paragraphs)}
	m.cuts = []cutAt{{}}
	for _, c := range append(cuts, end) {
		if last := m.cuts[len(m.cuts)-1]; c != last && c.new >= last.new {
			m.cuts = append(m.cuts, c)
		}
	}
}

// same tells whether both sides of a piece have the same words.
func (m *matched) same(p portion) bool {
	a := m.old.words[m.old.starts[p.old]:m.old.starts[p.oldEnd]]
	b := m.new.words[m.new.starts[p.new]:m.new.starts[p.newEnd]]
	return p.old < p.oldEnd && p.new < p.newEnd && slices.Equal(a, b)
}

// place is how many paragraphs of both states stand before a cut.
func (m *matched) place(c cutAt) int {
	before := func(s side, n int) int {
		switch n {
		case 0:
			return s.from
		case len(s.paragraphs):
			return s.end
		}
		return s.paragraphs[n]
	}
	return before(m.old, c.old) + before(m.new, c.new)
}

// kept is the share of a paragraph's words, from 0 to 1, that another one must have to be what became of it: of both taken
// together, or, where one was cut in two, of the shorter.
const (
	keptOfBoth    = 0.35
	keptOfShorter = 0.6
)

// link says which paragraphs of an uneven piece belong together; the others stand alone.
func (m *matched) link(from, to cutAt) []portion {
	if to.old-from.old == 1 && to.new-from.new == 1 {
		return []portion{{from.old, to.old, from.new, to.new}}
	}
	var linked []portion
	for i := from.old; i < to.old; i++ {
		for _, k := range m.heirs(i, from.new, to.new) {
			if n := len(linked); n > 0 && (i < linked[n-1].oldEnd || k < linked[n-1].newEnd) {
				last := &linked[n-1]
				last.oldEnd, last.newEnd = max(last.oldEnd, i+1), max(last.newEnd, k+1)
				continue
			}
			linked = append(linked, portion{i, i + 1, k, k + 1})
		}
	}
	var out []portion
	at := from
	for _, l := range append(linked, portion{to.old, to.old, to.new, to.new}) {
		for ; at.old < l.old; at.old++ {
			out = append(out, portion{at.old, at.old + 1, at.new, at.new})
		}
		for ; at.new < l.new; at.new++ {
			out = append(out, portion{at.old, at.old, at.new, at.new + 1})
		}
		if l.old < l.oldEnd {
			out = append(out, l)
		}
		at = cutAt{l.oldEnd, l.newEnd}
	}
	return out
}

// heirs lists the paragraphs of the new side, of those from first to before end, that paragraph i of the old side became.
func (m *matched) heirs(i, first, end int) []int {
	shared := map[int]int{}
	for _, p := range m.partner[m.old.starts[i]:m.old.starts[i+1]] {
		if p >= 0 {
			shared[m.new.holding(p)]++
		}
	}
	var out []int
	for k, n := range shared {
		if k >= first && k < end && alike(n, m.old.length(i), m.new.length(k)) {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}

// holding finds the paragraph that a word is in.
func (s side) holding(word int) int {
	k, _ := slices.BinarySearch(s.starts, word+1)
	return k - 1
}

// length is how many words and marks a paragraph has.
func (s side) length(i int) int { return s.starts[i+1] - s.starts[i] }

// alike tells whether two paragraphs of a and b words share enough of them.
func alike(shared, a, b int) bool {
	return float64(2*shared) >= keptOfBoth*float64(a+b) || shared > 3 && float64(shared) >= keptOfShorter*float64(min(a, b))
}
