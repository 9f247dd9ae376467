package diff

// hunk is a stretch of words that differs: words a0 to a1 of the one passage against b0 to b1 of the other. Hunks are
// in order; the words between two of them are equal, byte for byte, pair by pair.
type hunk struct{ a0, a1, b0, b1 int }

func (h hunk) replaces() bool { return h.a0 < h.a1 && h.b0 < h.b1 }

// touches tells whether the next hunk begins where h ends.
func (h hunk) touches(next hunk) bool { return h.a1 == next.a0 && h.b1 == next.b0 }

// comparison is two passages and where they differ.
type comparison struct {
	a, b     passage
	ignore   Ignore
	segments []segment
	cuts     map[place]bool // where a rewritten sentence begins or ends: hunks that touch there stay two
	hunks    []hunk
}

// place is a place between words of either passage: before word a, and before word b.
type place struct{ a, b int }

// compare shapes for reading what lies between the runs, which have the fewest words outside them. Sentences that were rewritten are compared
// each with its own: words that they share with others by chance hold nothing together.
func compare(a, b passage, idsA, idsB []int32, runs []Run, o Options) *comparison {
	c := &comparison{a: a, b: b, ignore: o.Ignore, cuts: map[place]bool{}}
	c.segments = segments(a, b, o.Lang, runs)
	next := 0
	for _, s := range c.segments {
		for next < len(runs) && (runs[next].A+runs[next].Len <= s.a0 || runs[next].B+runs[next].Len <= s.b0) {
			next++
		}
		if s.rewritten && len(c.segments) > 1 {
			c.cuts[place{s.a0, s.b0}], c.cuts[place{s.a1, s.b1}] = true, true
			own := Common(idsA[s.a0:s.a1], idsB[s.b0:s.b1])
			for i := range own {
				own[i].A, own[i].B = own[i].A+s.a0, own[i].B+s.b0
			}
			c.read(s, own)
		} else {
			c.read(s, runs[next:])
		}
	}
	c.gather()
	for i := range c.hunks {
		c.slide(i)
	}
	c.keepNumbers()
	c.join()
	c.group(o.Lang)
	return c
}

// read adds the hunks of a segment, which lie between the runs, as far as these are in it.
func (c *comparison) read(s segment, runs []Run) {
	i, j := s.a0, s.b0
	for _, r := range runs {
		if r.A >= s.a1 || r.B >= s.b1 {
			break
		}
		skip := max(0, s.a0-r.A, s.b0-r.B)
		end := min(r.Len, s.a1-r.A, s.b1-r.B)
		if skip >= end {
			continue
		}
		c.add(hunk{i, r.A + skip, j, r.B + skip})
		for k := skip; k < end; k++ {
			i, j = r.A+k, r.B+k
			if !c.same(i, j) {
				c.add(hunk{i, i + 1, j, j + 1})
			}
		}
		i, j = r.A+end, r.B+end
	}
	c.add(hunk{i, s.a1, j, s.b1})
}

// same tells whether two words with one id are the same, but for what is ignored; otherwise they differ in case, width
// or form.
func (c *comparison) same(i, j int) bool {
	x, y := c.a.in(i), c.b.in(j)
	return x == y || c.ignore != 0 && c.ignore.plain(x) == c.ignore.plain(y)
}

// add appends a hunk, joining it to the last one where they touch, unless a rewritten sentence begins or ends there.
func (c *comparison) add(h hunk) {
	if h.a0 == h.a1 && h.b0 == h.b1 {
		return
	}
	if n := len(c.hunks); n > 0 && c.hunks[n-1].touches(h) && !c.cuts[place{h.a0, h.b0}] {
		c.hunks[n-1].a1, c.hunks[n-1].b1 = h.a1, h.b1
		return
	}
	c.hunks = append(c.hunks, h)
}
