package align

import (
	"cmp"
	"slices"
)

// A part is a stretch of a pair that is aligned by itself: the whole of a short pair, or what lies between two beads
// of a long one that are beyond doubt.
type part struct {
	source, target []sentence
	firstSource    int // number of the first sentence in the pair
	firstTarget    int
	window         window
	pair           *work
	edges          []edge // plausible beads, with posteriors
	best           []int  // edges of the best path
}

// solve finds the plausible beads, those with posteriors of at least faint, and the best path among them.
func (p *part) solve(m *model, r *reader, faint float64) {
	l := newLattice(m, p.source, p.target, p.window, p.pair.proportions)
	edges := l.plausible(searchTemperature, faint)
	g := newGraph(edges)
	if !g.leadsTo(len(p.source), len(p.target)) {
		g = newGraph(l.connect(edges))
	}
	if m.without&Order == 0 {
		r.rescore(l, g.edges)
	}
	g.weigh(beadTemperature)
	p.edges, p.best = g.edges, g.best()
}

// connect adds the best way through to edges, where it is not among them already.
func (l *lattice) connect(edges []edge) []edge {
	have := make(map[span]bool, len(edges))
	for _, e := range edges {
		have[e.span] = true
	}
	for _, s := range l.ways().to(len(l.source), len(l.target)) {
		if !have[s] {
			score, _ := l.score(shapeNumber(s.shape), s.i, s.j)
			edges = append(edges, edge{span: s, score: score})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return compareSpans(a.span, b.span) })
	return edges
}

// Sizes, in sentences.
const (
	fullSize     = 400_000 // pairs of sentences up to which everything is looked at
	greatestMean = 30      // pairs between anchors for each sentence, beyond which too little is known of a text
	denseMean    = 90      // pairs looked at for each sentence of a piece that such a text is learned from
	headLength   = 500     // of the pieces, or the beginning, that it is learned from first; then twice as much each time
	partLength   = 400     // of the parts
	margin       = 4       // around the way between two sure points, within which is looked
	wideMargin   = 20      // the same at most, where what lies between them is not sure
)

// sure is the posterior of a bead from which on its end is a sure point.
const sure = 0.9

// divide gives the parts of all pairs for the next round: around what the last round found, or where it has not got
// to the end of a pair, between anchors.
func divide(works []*work, m *model) []*part {
	inParallel(works, func() func(*work) { return func(w *work) { w.parts = w.divide(m) } })
	var all []*part
	for _, w := range works {
		all = append(all, w.parts...)
	}
	return all
}

// divide gives the parts of a pair. They are the whole of it unless too little is known; w.solved tells.
func (w *work) divide(m *model) []*part {
	if w.solved {
		return w.split(w.corridor())
	}
	end := point{len(w.source.sentences), len(w.target.sentences), true}
	anchors := m.anchors(w.source.sentences, w.target.sentences, w.proportions.rate)
	points := upTo(anchors, end)
	w.head = max(headLength, 2*w.head)
	if between(points) > max(fullSize, greatestMean*(end.i+end.j)) && w.head < end.i {
		if parts := w.dense(points); len(parts) > 0 {
			return parts
		}
		if reached := int(float64(w.head)*w.proportions.rate) + 1; reached < end.j {
			return w.split(upTo(anchors, point{w.head, reached, false}))
		}
	}
	w.solved = true
	return w.split(points)
}

// dense gives those parts of a pair to learn from, while too little is known to find a way through all of it, in which
// anchors stand close together: the closest first, until they have as many sentences as the head that would be taken else.
func (w *work) dense(points []point) []*part {
	parts := slices.DeleteFunc(w.split(points), func(p *part) bool { return p.window.mean() > denseMean })
	slices.SortStableFunc(parts, func(a, b *part) int { return cmp.Compare(a.window.mean(), b.window.mean()) })
	for k := range parts {
		if sentences(parts[:k+1]) >= w.head {
			parts = parts[:k+1]
			break
		}
	}
	if sentences(parts) < headLength {
		return nil
	}
	slices.SortFunc(parts, func(a, b *part) int { return a.firstSource - b.firstSource })
	return parts
}

// between is how many pairs of sentences lie between neighbouring points.
func between(points []point) (n int) {
	for k := 1; k < len(points); k++ {
		n += (points[k].i - points[k-1].i) * (points[k].j - points[k-1].j)
	}
	return n
}

// upTo lists the points from the start over anchors to an end.
func upTo(anchors []anchor, end point) []point {
	points := []point{{sure: true}}
	for _, a := range anchors {
		if a.i <= end.i && a.j <= end.j {
			points = append(points, point{a.i, a.j, true})
		}
	}
	return append(points, end)
}

func areSolved(works []*work) bool {
	return !slices.ContainsFunc(works, func(w *work) bool { return !w.solved })
}

// corridor lists the points that the best path leads through.
func (w *work) corridor() []point {
	points := []point{{sure: true}}
	for _, p := range w.parts {
		for _, k := range p.best {
			e := p.edges[k]
			points = append(points, point{p.firstSource + e.i, p.firstTarget + e.j, e.posterior > sure})
		}
	}
	return points
}

// split cuts a pair into parts at some of the points, which lead from its start to its end: at sure ones where it can.
func (w *work) split(points []point) []*part {
	var parts []*part
	first := 0
	for k, at := range points {
		from := points[first]
		length := max(at.i-from.i, at.j-from.j)
		if k == 0 || k < len(points)-1 && (length < partLength || !at.sure && length < 2*partLength) {
			continue
		}
		p := &part{
			source: w.source.sentences[from.i:at.i], firstSource: from.i,
			target: w.target.sentences[from.j:at.j], firstTarget: from.j,
			pair: w,
		}
		inside := make([]point, 0, k-first+1)
		for _, x := range points[first : k+1] {
			inside = append(inside, point{x.i - from.i, x.j - from.j, x.sure})
		}
		p.window = boxes(inside, len(p.source), len(p.target))
		parts = append(parts, p)
		first = k
	}
	return parts
}
