package diff

import (
	"slices"
	"strings"
)

// gather makes one deletion of two, and one insertion of two, where the words between them can be taken from either end:
// not [-a b -]a b[- c-], but a b[- a b c-].
func (c *comparison) gather() {
	out := c.hunks[:0]
	for _, h := range c.hunks {
		if n := len(out); n > 0 && c.gathers(out[n-1], h) {
			last := &out[n-1]
			last.a0, last.b0 = last.a0+h.a0-last.a1, last.b0+h.b0-last.b1
			last.a1, last.b1 = h.a1, h.b1
			continue
		}
		out = append(out, h)
	}
	c.hunks = out
}

// gathers tells whether a hunk can slide over the words that part it from the next.
func (c *comparison) gathers(h, next hunk) bool {
	p, from, to, n := c.a, h.a0, h.a1, next.a0-h.a1
	switch {
	case h.b0 == h.b1 && next.b0 == next.b1:
	case h.a0 == h.a1 && next.a0 == next.a1:
		p, from, to = c.b, h.b0, h.b1
	default:
		return false
	}
	if n == 0 || n > to-from {
		return false
	}
	for k := range n {
		if p.in(from+k) != p.in(to+k) {
			return false
		}
	}
	return true
}

// slide moves a pure deletion or insertion to where it reads best. In "red, red, blue" the new "red," can be the first
// or the second, and either of ", red" and "red,": all are equally short, and a clause reads best whole.
func (c *comparison) slide(i int) {
	h := &c.hunks[i]
	if h.replaces() {
		return
	}
	p, from, to := c.b, h.b0, h.b1
	if h.a0 < h.a1 {
		p, from, to = c.a, h.a0, h.a1
	}
	back, ahead := c.room(i)
	best, bestScore := 0, edge(p, from)+edge(p, to)
	try := func(by int) {
		if score := edge(p, from+by) + edge(p, to+by); score > bestScore {
			best, bestScore = by, score
		}
	}
	for k := 1; k <= ahead && p.in(from+k-1) == p.in(to+k-1); k++ {
		try(k)
	}
	for k := 1; k <= back && p.in(from-k) == p.in(to-k); k++ {
		try(-k)
	}
	*h = hunk{h.a0 + best, h.a1 + best, h.b0 + best, h.b1 + best}
}

// room counts the equal words before and after hunk i that it may slide over without touching the next hunk.
func (c *comparison) room(i int) (back, ahead int) {
	h := c.hunks[i]
	back, ahead = h.a0, len(c.a.words)-h.a1
	if i > 0 {
		back -= c.hunks[i-1].a1 + 1
	}
	if i+1 < len(c.hunks) {
		ahead = c.hunks[i+1].a0 - h.a1 - 1
	}
	return back, ahead
}

// edge says how good a place between words i-1 and i is for an edit to begin or end, from 0 to 6.
func edge(p passage, i int) int {
	if i == 0 || i == len(p.words) {
		return 6
	}
	before, after := p.words[i-1], p.words[i]
	space := p.s[before.End:after.Start]
	closed := before.class == mark && i > 1 && p.words[i-2].class == stop && space != ""
	switch {
	case strings.ContainsAny(space, "\n\r"):
		return 6
	case before.class == stop && after.class != stop && after.class != mark, closed:
		return 5
	case before.class == pause:
		return 4
	case after.class == pause || after.class == stop:
		return 3
	case after.class == function && before.class != function:
		return 2
	case space != "":
		return 1
	}
	return 0
}

// keepNumbers stretches the hunks so that none begins or ends inside a number: [-五百-]{+五十萬+}, not 五[-百-]{+十萬+}.
func (c *comparison) keepNumbers() {
	hunks := c.hunks
	c.hunks = make([]hunk, 0, len(hunks))
	for i, h := range hunks {
		from, to := 0, len(c.a.words)
		if n := len(c.hunks); n > 0 {
			from = c.hunks[n-1].a1
		}
		if i+1 < len(hunks) {
			to = hunks[i+1].a0
		}
		for h.a0 > from && (c.a.tiedAt(h.a0) || c.b.tiedAt(h.b0)) {
			h.a0, h.b0 = h.a0-1, h.b0-1
		}
		for h.a1 < to && (c.a.tiedAt(h.a1) || c.b.tiedAt(h.b1)) {
			h.a1, h.b1 = h.a1+1, h.b1+1
		}
		c.add(h)
	}
}

// tiedAt tells whether words i-1 and i belong to one number.
func (p passage) tiedAt(i int) bool { return i < len(p.words) && p.words[i].tied }

// join makes one hunk of neighbours that would otherwise shred the text.
func (c *comparison) join() {
	out := c.hunks[:0]
	for _, h := range c.hunks {
		if n := len(out); n > 0 && !out[n-1].touches(h) && c.shreds(out[n-1], h) {
			out[n-1].a1, out[n-1].b1 = h.a1, h.b1
			continue
		}
		out = append(out, h)
	}
	c.hunks = out
}

// shreds tells whether the equal words between two hunks are too weak to keep them apart. A lone Chinese character
// between a deletion and an insertion is: it is half a word. Between two replacements a function word or a hyphen is;
// up to three are if as many words were replaced on either side; a comma or a chance content word is amid long
// rewritten stretches only. The end of a sentence never is.
//
//	[-cat in hat-]{+dog in boots+}             one hunk: the "in" ties two words to two words
//	[-red-]{+blue+}, [-green-]{+yellow+}       two: a list, member against member
//	{+very +}the [-cat-]{+dog+}                two: the insertion stands for itself
//	[-国家-]{+大国民+}                         one, not {+大+}国[-家-]{+民+}: whole words
func (c *comparison) shreds(left, right hunk) bool {
	between := c.a.words[left.a1:right.a0]
	if len(between) == 1 && between[0].class == content && between[0].unspaced {
		return twoSided(left, right) && c.glued(left, right)
	}
	isStop := func(w word) bool { return w.class == stop }
	if !left.replaces() || !right.replaces() || slices.ContainsFunc(between, isStop) {
		return false
	}
	light, heavy := weigh(between)
	fewest := min(left.a1-left.a0, left.b1-left.b0, right.a1-right.a0, right.b1-right.b0)
	longest := min(max(left.a1-left.a0, left.b1-left.b0), max(right.a1-right.a0, right.b1-right.b0))
	return heavy == 0 && light <= max(1, min(fewest, 3)) || chance*(heavy+light) <= longest
}

// chance is how many times longer than what they have in common two rewritten stretches must be for it to be chance.
const chance = 8

// weigh counts what little (light) and what much (heavy) equal words say.
func weigh(words []word) (light, heavy int) {
	for i, w := range words {
		switch {
		case w.class == pause:
			heavy++
		case w.class != content, w.unspaced && (i == 0 || !words[i-1].unspaced):
			light++
		default:
			heavy += 3
		}
	}
	return light, heavy
}

// twoSided tells whether two hunks together take something away and put something in.
func twoSided(left, right hunk) bool {
	return (left.a0 < left.a1 || right.a0 < right.a1) && (left.b0 < left.b1 || right.b0 < right.b1)
}

// glued tells whether what stands between two hunks touches changed characters of an unspaced script at either end, so
// that it may be one word with them.
func (c *comparison) glued(left, right hunk) bool {
	return (c.a.endsUnspaced(left.a0, left.a1) || c.b.endsUnspaced(left.b0, left.b1)) &&
		(c.a.beginsUnspaced(right.a0, right.a1) || c.b.beginsUnspaced(right.b0, right.b1))
}

// endsUnspaced tells whether words from to to end with an unspaced character that the next word touches.
func (p passage) endsUnspaced(from, to int) bool {
	return from < to && p.words[to-1].unspaced && p.start(to) == p.end(to-1)
}

// beginsUnspaced tells whether words from to to begin with an unspaced character that the word before touches.
func (p passage) beginsUnspaced(from, to int) bool {
	return from < to && p.words[from].unspaced && p.start(from) == p.end(from-1)
}
