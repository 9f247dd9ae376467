package diff

// change is a stretch of bytes: a[a0:a1] became b[b0:b1], or is the same where equal is set.
type change struct {
	a0, a1, b0, b1 int
	equal          bool
}

// op names what a change does.
func (c change) op() Op {
	switch {
	case c.equal:
		return Equal
	case c.a0 == c.a1:
		return Insert
	case c.b0 == c.b1:
		return Delete
	}
	return Replace
}

// changes turns hunks of words into stretches of bytes that cover both passages. White space between equal words is
// compared as it stands. White space around a hunk stays outside it where both sides agree, first before the hunk,
// then after it: deleting "b" from "a b c" strikes "b ".
func (c *comparison) changes() []change {
	w := &writer{a: c.a.s, b: c.b.s, ignore: c.ignore, out: make([]change, 0, 2*len(c.hunks)+1)}
	i, j := 0, 0
	for _, h := range append(c.hunks, hunk{len(c.a.words), len(c.a.words), len(c.b.words), len(c.b.words)}) {
		for ; i < h.a0; i, j = i+1, j+1 {
			w.to(c.a.start(i), c.b.start(j))
			w.to(c.a.end(i), c.b.end(j))
		}
		if h.replaces() && c.cuts[place{h.a0, h.b0}] {
			w.to(c.a.start(h.a0), c.b.start(h.b0))
			w.flush() // a sentence ends here
		}
		headA, tailA := c.a.around(h.a0, h.a1)
		headB, tailB := c.b.around(h.b0, h.b1)
		if c.ignore.equal(c.a.s[w.i:headA], c.b.s[w.j:headB]) {
			w.to(headA, headB)
			tailA, tailB = max(tailA, headA), max(tailB, headB)
		}
		endA, endB := c.a.start(h.a1), c.b.start(h.b1)
		if !c.ignore.equal(c.a.s[tailA:endA], c.b.s[tailB:endB]) {
			tailA, tailB = endA, endB
		}
		w.to(tailA, tailB)
		w.to(endA, endB)
		i, j = h.a1, h.b1
	}
	return w.done()
}

// around returns where the white space before words i to k ends and where that after them begins. With no words there
// is one white space, all of it both before and after.
func (p passage) around(i, k int) (head, tail int) {
	if i == k {
		return p.start(i), p.end(i - 1)
	}
	return p.start(i), p.end(k - 1)
}

// writer cuts two strings into changes, step by step.
type writer struct {
	a, b   string
	ignore Ignore
	i, j   int    // how far the steps have gone
	open   change // the stretch that differs, not yet closed by an equal one
	out    []change
}

// to takes one step to a[:i] and b[:j].
func (w *writer) to(i, j int) {
	step := change{w.i, i, w.j, j, w.ignore.equal(w.a[w.i:i], w.b[w.j:j])}
	w.i, w.j = i, j
	switch {
	case step.a0 == step.a1 && step.b0 == step.b1:
	case step.equal:
		w.flush()
		w.add(step)
	case w.open == (change{}):
		w.open = step
	default:
		w.open.a1, w.open.b1 = i, j
	}
}

// flush closes the stretch that differs. Steps that differ one by one may be equal together.
func (w *writer) flush() {
	if w.open != (change{}) {
		w.open.equal = w.ignore.equal(w.a[w.open.a0:w.open.a1], w.b[w.open.b0:w.open.b1])
		w.add(w.open)
		w.open = change{}
	}
}

// add appends a change, joining it to the last one if both are equal.
func (w *writer) add(c change) {
	if n := len(w.out); n > 0 && c.equal && w.out[n-1].equal {
		w.out[n-1].a1, w.out[n-1].b1 = c.a1, c.b1
		return
	}
	w.out = append(w.out, c)
}

func (w *writer) done() []change {
	w.flush()
	return w.out
}
