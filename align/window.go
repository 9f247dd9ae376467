package align

// A window says, for each step along one text, which part of the other is looked at.
type window struct{ low, high []int } // both never fall; bounds belong to the window

// everything is the window that leaves nothing out.
func everything(n, m int) window {
	w := window{make([]int, n+1), make([]int, n+1)}
	for i := range w.high {
		w.high[i] = m
	}
	return w
}

// A point lies between sentences: so many of the source and of the target are used up.
type point struct {
	i, j int
	sure bool // whether the way through the texts leads here beyond doubt
}

// boxes is the window of all nodes between neighbouring ones of a list of places, widened by a margin. The first place
// is the start of n by m sentences, the last their end; neither coordinate falls.
//
//	target
//	  ^        +----+
//	  |        |  x |
//	  |  +-----+-+--+
//	  |  |     x |
//	  +--+-+-----+
//	  |x   |
//	  +----+---------> source
//
// A box too large to be looked at in full is left to a strip along its diagonal.
func boxes(points []point, n, m int) window {
	w := window{make([]int, n+1), make([]int, n+1)}
	for i := range w.low {
		w.low[i] = m
	}
	cover := func(from, to point, wide int) {
		for i := max(0, from.i-wide); i <= min(n, to.i+wide); i++ {
			w.low[i] = min(w.low[i], max(0, from.j-wide))
			w.high[i] = max(w.high[i], min(m, to.j+wide))
		}
	}
	margins := marginsOf(points)
	for k := 1; k < len(points); k++ {
		from, to, wide := points[k-1], points[k], margins[k]
		if (to.i-from.i)*(to.j-from.j) <= fullSize {
			cover(from, to, wide)
			continue
		}
		steps := max(stripSteps, (to.i-from.i)/longestStep, (to.j-from.j)/longestStep)
		for step := range steps {
			between := func(share int) point {
				return point{i: from.i + (to.i-from.i)*share/steps, j: from.j + (to.j-from.j)*share/steps}
			}
			cover(between(max(0, step-1)), between(min(steps, step+2)), wide)
		}
	}
	// A wide box may reach further than the narrow ones after it, or before it.
	for i := 1; i <= n; i++ {
		w.high[i] = max(w.high[i], w.high[i-1])
	}
	for i := n - 1; i >= 0; i-- {
		w.low[i] = min(w.low[i], w.low[i+1])
	}
	return w
}

// marginsOf says how far to look around the box that ends at each point. Where the way between two sure points is not sure,
// it may have gone astray as far as these lie apart.
func marginsOf(points []point) []int {
	margins := make([]int, len(points))
	sure := 0 // the last sure point
	for k := 1; k < len(points); k++ {
		if !points[k].sure && k < len(points)-1 {
			continue
		}
		wide := margin
		if k > sure+1 || !points[sure].sure || !points[k].sure {
			wide = min(wideMargin, margin+max(points[k].i-points[sure].i, points[k].j-points[sure].j))
		}
		for ; sure < k; sure++ {
			margins[sure+1] = wide
		}
	}
	return margins
}

// A strip climbs in steps, at least so many and none longer than so many sentences, and is three of them wide.
const (
	stripSteps  = 20
	longestStep = 150
)

// mean is how many nodes are looked at for each step.
func (w window) mean() float64 {
	n := 0
	for i := range w.low {
		n += w.high[i] - w.low[i] + 1
	}
	return float64(n) / float64(len(w.low))
}

// turn gives the same window seen from the other text, of m sentences.
func turn(w window, m int) window {
	t := window{make([]int, m+1), make([]int, m+1)}
	i := 0
	for j := range t.low {
		for i < len(w.high)-1 && w.high[i] < j {
			i++
		}
		t.low[j] = i
	}
	i = len(w.low) - 1
	for j := m; j >= 0; j-- {
		for i > 0 && w.low[i] > j {
			i--
		}
		t.high[j] = i
	}
	return t
}
