package align

import "slices"

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
	if !g.isConnected() {
		g = newGraph(l.connect(edges))
	}
	r.rescore(l, g.edges)
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
	fullSize   = 400_000 // pairs of sentences up to which two texts are compared in full
	headLength = 500     // of the stretch at the start of a long text from which the model first learns
	stepLength = 120     // of the stretches in which the way through a long text is sought
	partLength = 400     // of the parts that are then aligned
	margin     = 40      // around the way found, within which is looked
	wideMargin = 100     // the same, while little is known
)

// isLong tells whether the way is to be sought from the start on. A text that can only be a part of the other is treated
// alike: compared in full, it would be spread over all of it before anything is known.
func (w *work) isLong() bool {
	return len(w.source.sentences)*len(w.target.sentences) > fullSize || w.proportions.unequal
}

func (w *work) whole() *part {
	s, t := w.source.sentences, w.target.sentences
	return &part{source: s, target: t, window: everything(len(s), len(t)), pair: w}
}

// heads gives the parts to begin with: short pairs whole, of the long ones the beginning only, since with little known
// the way would be lost further on.
func heads(works []*work) []*part {
	var all []*part
	for _, w := range works {
		p := w.whole()
		if w.isLong() {
			n := min(headLength, len(p.source), int(float64(len(p.target))/w.proportions.rate)+1)
			m := min(int(float64(n)*w.proportions.rate)+1, len(p.target))
			p.source, p.target, p.window = p.source[:n], p.target[:m], everything(n, m)
		}
		w.parts = []*part{p}
		all = append(all, p)
	}
	return all
}

// narrow has the parts look around what was found, no longer everywhere.
func narrow(parts []*part) {
	for _, p := range parts {
		p.window = around(p.path(), wideMargin, 0, 0, len(p.source), len(p.target))
	}
}

// divide gives the parts that cover all pairs, around the way that the round before found. Of long pairs not aligned to
// their end yet the way is sought first.
func divide(works []*work, m *model) []*part {
	var all []*part
	for _, w := range works {
		path := w.path()
		if !w.reachesEnd(path) {
			path = w.slide(m)
		}
		w.parts = w.split(path)
		all = append(all, w.parts...)
	}
	return all
}

func (w *work) reachesEnd(path []span) bool {
	n, m := len(w.source.sentences), len(w.target.sentences)
	return n+m == 0 || len(path) > 0 && path[len(path)-1].i == n && path[len(path)-1].j == m
}

// path is the best path through the part, counted from its start.
func (p *part) path() []span {
	path := make([]span, len(p.best))
	for x, k := range p.best {
		path[x] = p.edges[k].span
	}
	return path
}

// path is the best path through all parts.
func (w *work) path() []span {
	var path []span
	for _, p := range w.parts {
		for _, s := range p.path() {
			path = append(path, span{p.firstSource + s.i, p.firstTarget + s.j, s.shape})
		}
	}
	return path
}

// slide finds a way through two long texts: the best path through a stretch, two thirds of which are kept, then
// through the stretch that begins there, and so on, until one text is used up. Time is linear, memory constant.
func (w *work) slide(m *model) []span {
	source, target := w.source.sentences, w.target.sentences
	var path []span
	i, j := 0, 0
	for i < len(source) && j < len(target) {
		n := min(stepLength, len(source)-i)
		k := min(int(2*stepLength*w.proportions.rate)+stepLength/2, len(target)-j)
		last := i+n == len(source) && j+k == len(target)
		ways := newLattice(m, source[i:i+n], target[j:j+k], everything(n, k), w.proportions).ways()
		var way []span
		if last {
			way = ways.to(n, k)
		} else {
			way = ways.to(n, ways.top(n))
			way = way[:keep(way, n, k)]
		}
		for _, s := range way {
			path = append(path, span{s.i + i, s.j + j, s.shape})
		}
		i, j = path[len(path)-1].i, path[len(path)-1].j
	}
	for ; i < len(source); i++ {
		path = append(path, span{i + 1, j, shape{1, 0}})
	}
	for ; j < len(target); j++ {
		path = append(path, span{i, j + 1, shape{0, 1}})
	}
	return path
}

// keep is how many beads of the way through a stretch of n by m sentences are kept: those in its first two thirds on
// either side, at least one.
func keep(way []span, n, m int) int {
	kept := 1
	for kept < len(way) && 3*way[kept].i <= 2*n && 3*way[kept].j <= 2*m {
		kept++
	}
	return kept
}

// split cuts a pair into parts at beads of its path.
func (w *work) split(path []span) []*part {
	var parts []*part
	i, j, first := 0, 0, 0
	for k, s := range path {
		last := k == len(path)-1
		if !last && (s.i-i < partLength || s.shape != shape{1, 1}) && max(s.i-i, s.j-j) < 2*partLength {
			continue
		}
		p := &part{
			source: w.source.sentences[i:s.i], firstSource: i,
			target: w.target.sentences[j:s.j], firstTarget: j,
			pair: w,
		}
		p.window = around(path[first:k+1], margin, i, j, len(p.source), len(p.target))
		parts = append(parts, p)
		i, j, first = s.i, s.j, k+1
	}
	return parts
}
