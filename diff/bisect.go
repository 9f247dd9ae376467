package diff

// bisector compares two sequences exactly in linear space (Myers 1986, section 4b): from both ends the paths of ever more
// edits are followed as far as they reach, until one from the left meets one from the right; each half is treated the
// same way. It does what exact does, without its strings, and keeps its memory from one call to the next: the pieces that
// refine looks at again are many and long.
type bisector struct {
	left, right []int32 // by diagonal: how far the path furthest along has come, from the left and from the right
	out         []Run
}

// runs returns the common runs of a and b, with the fewest tokens left over. The result is valid until the next call.
func (s *bisector) runs(a, b []int32) []Run {
	s.out = s.out[:0]
	s.compare(a, b, 0, 0)
	return s.out
}

// compare adds the runs of a and b, which begin at places i and j of the whole.
func (s *bisector) compare(a, b []int32, i, j int) {
	head := prefix(a, b)
	s.add(Run{i, j, head})
	a, b, i, j = a[head:], b[head:], i+head, j+head
	tail := suffix(a, b)
	a, b = a[:len(a)-tail], b[:len(b)-tail]
	if len(a) > 0 && len(b) > 0 {
		x, y := s.middle(a, b)
		s.compare(a[:x], b[:y], i, j)
		s.compare(a[x:], b[y:], i+x, j+y)
	}
	s.add(Run{i + len(a), j + len(b), tail})
}

// add appends a run, joining it to the last one where they touch.
func (s *bisector) add(r Run) {
	if r.Len == 0 {
		return
	}
	if n := len(s.out); n > 0 && s.out[n-1].A+s.out[n-1].Len == r.A && s.out[n-1].B+s.out[n-1].Len == r.B {
		s.out[n-1].Len += r.Len
		return
	}
	s.out = append(s.out, r)
}

// middle returns a place on a shortest path, with as many edits on either side, give or take one. a and b differ at both
// ends.
func (s *bisector) middle(a, b []int32) (x, y int) {
	n, m := len(a), len(b)
	most := (n + m + 1) / 2
	zero := most + 1
	left, right := s.room(2*most + 3)
	left[zero+1], right[zero+1] = 0, 0
	delta := n - m
	odd := delta&1 != 0
	for d := 0; ; d++ {
		// Diagonals that have left the square are passed over.
		low, high := -d+2*max(0, d-m), d-2*max(0, d-n)
		for k := low; k <= high; k += 2 {
			x := furthest(left, zero+k, k == -d, k == d)
			y := x - k
			for x < n && y < m && a[x] == b[y] {
				x, y = x+1, y+1
			}
			left[zero+k] = int32(x)
			if other := delta - k; odd && other >= 1-d && other <= d-1 && x+int(right[zero+other]) >= n {
				return x, y
			}
		}
		for k := low; k <= high; k += 2 {
			x := furthest(right, zero+k, k == -d, k == d)
			y := x - k
			for x < n && y < m && a[n-1-x] == b[m-1-y] {
				x, y = x+1, y+1
			}
			right[zero+k] = int32(x)
			if other := delta - k; !odd && other >= -d && other <= d && x+int(left[zero+other]) >= n {
				return n - x, m - y
			}
		}
	}
}

// furthest is where diagonal k begins: one step on from the better of its neighbours.
func furthest(reach []int32, k int, lowest, highest bool) int {
	if lowest || !highest && reach[k-1] < reach[k+1] {
		return int(reach[k+1])
	}
	return int(reach[k-1]) + 1
}

// room returns both lists with places for so many diagonals.
func (s *bisector) room(size int) (left, right []int32) {
	if len(s.left) < size {
		s.left, s.right = make([]int32, 2*size), make([]int32, 2*size)
	}
	return s.left[:size], s.right[:size]
}
