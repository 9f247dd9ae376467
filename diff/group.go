package diff

import (
	"unicode/utf8"

	"variorum/lexicon"
	"variorum/text"
)

// groupReach is how many characters before and after the edge of a hunk are cut into words.
const groupReach = 8

// group stretches the hunks so that none begins or ends inside a Chinese word of which it has changed a part:
// [-服用-]{+施用+}, not [-服-]{+施+}用. Words are those of the built-in list; where that knows none, characters stand
// alone. Numbers are left as they are.
func (c *comparison) group(lang string) {
	if !text.SameLang(lang, "zh") {
		return
	}
	words := lexicon.Builtin()
	hunks := c.hunks
	c.hunks = make([]hunk, 0, len(hunks))
	for i, h := range hunks {
		from, to := place{}, place{len(c.a.words), len(c.b.words)}
		if n := len(c.hunks); n > 0 {
			from = place{c.hunks[n-1].a1, c.hunks[n-1].b1}
		}
		if i+1 < len(hunks) {
			to = place{hunks[i+1].a0, hunks[i+1].b0}
		}
		back := min(max(c.a.before(words, h.a0, h.a1), c.b.before(words, h.b0, h.b1)), h.a0-from.a, h.b0-from.b)
		ahead := min(max(c.a.behind(words, h.a0, h.a1), c.b.behind(words, h.b0, h.b1)), to.a-h.a1, to.b-h.b1)
		c.add(hunk{h.a0 - back, h.a1 + ahead, h.b0 - back, h.b1 + ahead})
	}
}

// before counts the characters in front of words from to to that belong to one word with the first of these.
func (p passage) before(words *lexicon.Lexicon, from, to int) int {
	if from == to || !p.beginsUnspaced(from, to) || p.tiedAt(from) || p.tiedAt(from+1) {
		return 0
	}
	lo, edges := p.cut(words, from)
	for _, e := range edges {
		if e > from {
			break
		}
		lo = e
	}
	return from - lo
}

// behind counts the characters after words from to to that belong to one word with the last of these.
func (p passage) behind(words *lexicon.Lexicon, from, to int) int {
	if from == to || !p.endsUnspaced(from, to) || p.tiedAt(to-1) {
		return 0
	}
	_, edges := p.cut(words, to)
	for _, e := range edges {
		if e >= to {
			return e - to
		}
	}
	return 0
}

// cut cuts the characters around the edge before word k into words, and returns where these begin, the end included.
func (p passage) cut(words *lexicon.Lexicon, k int) (lo int, edges []int) {
	lo, hi := k, k
	for lo > 0 && k-lo < groupReach && p.words[lo-1].unspaced && p.joined(lo) {
		lo--
	}
	for hi < len(p.words) && hi-k < groupReach && p.words[hi].unspaced && (hi == k || p.joined(hi)) {
		hi++
	}
	run := make([]rune, 0, hi-lo)
	for i := lo; i < hi; i++ {
		r, _ := utf8.DecodeRuneInString(text.Simplify(p.in(i)))
		run = append(run, r)
	}
	at := lo
	for _, w := range words.Segment(run) {
		edges = append(edges, at)
		at += utf8.RuneCountInString(w)
	}
	return lo, append(edges, at)
}

// joined tells whether word i follows the one before it without a space.
func (p passage) joined(i int) bool { return p.start(i) == p.end(i-1) }
