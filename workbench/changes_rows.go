package workbench

import (
	"slices"
	"strings"

	"variorum/diff"
	"variorum/text"
)

// evolvedRow is what became of some paragraphs from one saved state of a variant to a later one.
type evolvedRow struct {
	old, new []int // paragraphs of either state, counted from 0; either may be none
	same     bool  // not a word or mark has changed, however the lines and paragraphs are broken
	moved    bool  // and stands at another place
}

// evolve says what became of the paragraphs of a saved state in a later one. The rows are in the order of the later state,
// what was taken away after what stood before it.
//
// Paragraphs that come once on either side and say the same anchor the comparison (as in a patience diff), and what stands
// beside them and is the same joins them. In the gaps words are compared across the bounds of paragraphs, so that a text
// whose lines were broken anew has not changed.
func evolve(old, new []Paragraph) []evolvedRow {
	e := evolution{ids: map[string]int32{}}
	e.old, e.new = e.read(old), e.read(new)
	e.anchor(portion{0, len(old), 0, len(new)}, 0)
	moved := e.takeMoved()
	for _, g := range e.gaps {
		e.compare(g)
	}
	slices.SortStableFunc(e.rows, func(r, q placedRow) int { return r.after - q.after })
	return merge(e.rows, moved)
}

// evolution is a comparison of two states in progress.
type evolution struct {
	ids      map[string]int32
	old, new []units
	rows     []placedRow
	gaps     []portion
}

// units is a paragraph as numbers.
type units struct {
	whole int32   // what it says
	words []int32 // its words and marks, without a number at the front that the paragraph before begins with too
}

// portion is paragraphs of both states, the ends not included.
type portion struct{ old, oldEnd, new, newEnd int }

// placedRow is a row with its place: how many paragraphs of both states stand before it.
type placedRow struct {
	evolvedRow
	after int
}

func (e *evolution) id(s string) int32 {
	id, known := e.ids[s]
	if !known {
		id = int32(len(e.ids))
		e.ids[s] = id
	}
	return id
}

// read makes numbers of paragraphs. Where each line of a text begins with the number of its article, a line that is broken
// elsewhere repeats it elsewhere, which changes nothing.
func (e *evolution) read(ps []Paragraph) []units {
	out := make([]units, len(ps))
	for i, said := range unkeyed(ps) {
		out[i].whole = e.id("\x00" + ps[i].Text) // apart from words
		for _, t := range text.Tokens(said) {
			if t.Kind != text.Space {
				out[i].words = append(out[i].words, e.id(t.In(said)))
			}
		}
	}
	return out
}

// unkeyed is what paragraphs say, without a number at the front that the paragraph before begins with too.
func unkeyed(ps []Paragraph) []string {
	out := make([]string, len(ps))
	before := ""
	for i, p := range ps {
		key := keyOf(p.Text)
		out[i] = p.Text
		if key != "" && key == before {
			out[i] = strings.TrimSpace(p.Text[len(key):])
		}
		before = key
	}
	return out
}

// keyOf is the number that a paragraph begins with, "319-1" of "319-1 Whoever ...", empty where it begins with none.
func keyOf(s string) string {
	key, _, found := strings.Cut(s, " ")
	if !found || strings.Trim(key, "0123456789-.") != "" {
		return ""
	}
	return key
}

// deepest is how often a gap is anchored anew by what comes once in it.
const deepest = 8

// anchor finds what has stayed in a portion, and leaves the gaps between.
func (e *evolution) anchor(s portion, depth int) {
	for s.old < s.oldEnd && s.new < s.newEnd && e.old[s.old].whole == e.new[s.new].whole {
		e.stay(s.old, s.new)
		s.old, s.new = s.old+1, s.new+1
	}
	for s.old < s.oldEnd && s.new < s.newEnd && e.old[s.oldEnd-1].whole == e.new[s.newEnd-1].whole {
		s.oldEnd, s.newEnd = s.oldEnd-1, s.newEnd-1
		e.stay(s.oldEnd, s.newEnd)
	}
	if s.old == s.oldEnd && s.new == s.newEnd {
		return
	}
	inOld, inNew := once(e.old, s.old, s.oldEnd), once(e.new, s.new, s.newEnd)
	a, atA := shared(e.old, s.old, s.oldEnd, inOld, inNew)
	b, atB := shared(e.new, s.new, s.newEnd, inOld, inNew)
	if len(a) == 0 || depth == deepest {
		e.gaps = append(e.gaps, s)
		return
	}
	for _, r := range diff.Common(a, b) {
		for n := range r.Len {
			i, k := atA[r.A+n], atB[r.B+n]
			e.anchor(portion{s.old, i, s.new, k}, depth+1)
			e.stay(i, k)
			s.old, s.new = i+1, k+1
		}
	}
	e.anchor(s, depth+1)
}

// once is what comes in a portion of one side, and whether it does so once only.
func once(us []units, from, to int) map[int32]bool {
	out := map[int32]bool{}
	for _, u := range us[from:to] {
		_, again := out[u.whole]
		out[u.whole] = !again
	}
	return out
}

// shared lists what comes once on both sides, and where.
func shared(us []units, from, to int, x, y map[int32]bool) (ids []int32, at []int) {
	for i := from; i < to; i++ {
		if id := us[i].whole; x[id] && y[id] {
			ids, at = append(ids, id), append(at, i)
		}
	}
	return ids, at
}

// stay notes a paragraph that says what it said.
func (e *evolution) stay(i, k int) {
	e.add(evolvedRow{old: []int{i}, new: []int{k}, same: true}, i+k)
}

func (e *evolution) add(r evolvedRow, after int) { e.rows = append(e.rows, placedRow{r, after}) }

// takeMoved finds paragraphs of the gaps that say the same and come once on either side, wherever they are.
func (e *evolution) takeMoved() []evolvedRow {
	inGaps := func(side func(portion) (from, to int)) []int {
		var all []int
		for _, g := range e.gaps {
			for i, to := side(g); i < to; i++ {
				all = append(all, i)
			}
		}
		return all
	}
	count := func(us []units, at []int) map[int32][]int {
		out := map[int32][]int{}
		for _, i := range at {
			out[us[i].whole] = append(out[us[i].whole], i)
		}
		return out
	}
	olds := count(e.old, inGaps(func(g portion) (int, int) { return g.old, g.oldEnd }))
	at := inGaps(func(g portion) (int, int) { return g.new, g.newEnd })
	news := count(e.new, at)
	var moved []evolvedRow
	for _, k := range at {
		id := e.new[k].whole
		if len(olds[id]) == 1 && len(news[id]) == 1 {
			i := olds[id][0]
			moved = append(moved, evolvedRow{old: []int{i}, new: []int{k}, same: true, moved: true})
			e.old[i].words, e.new[k].words = nil, nil // not to be compared any more
			e.old[i].whole, e.new[k].whole = -1, -1
		}
	}
	return moved
}

// merge puts rows that moved where the later state has them.
func merge(rows []placedRow, moved []evolvedRow) []evolvedRow {
	out := make([]evolvedRow, 0, len(rows)+len(moved))
	for _, r := range rows {
		for len(r.new) > 0 && len(moved) > 0 && moved[0].new[0] < r.new[0] {
			out, moved = append(out, moved[0]), moved[1:]
		}
		out = append(out, r.evolvedRow)
	}
	return append(out, moved...)
}
