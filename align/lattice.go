package align

// How the parts of a bead's score are weighed against each other.
const (
	shapeWeight  = 1.7
	lengthWeight = 2.0
	wordWeight   = 0.4
	layoutWeight = 1.0
	lengthSpread = 8.4 // variance of the length difference a character; Gale and Church (1993) have 6.8
)

// A span is a bead in the program's own form: the sentences up to but without i and j, shape back.
type span struct {
	i, j int
	shape
}

// A lattice is everything needed to score any bead between two texts inside a window. Its nodes (i, j) stand between
// sentences: i source and j target sentences are used up.
type lattice struct {
	source, target []sentence
	window         // of nodes: per i from 0, the j looked at
	*proportions
	forward      *evidence // source explains target, over (i, j)
	backward     *evidence // target explains source, over (j, i)
	sourceSize   []float64 // of the first i sentences
	targetSize   []float64
	sourceInside []float64 // layout.running
	targetInside []float64
	without      Feature
}

func newLattice(m *model, source, target []sentence, w window, p *proportions) *lattice {
	return &lattice{
		source: source, target: target, window: w, proportions: p,
		forward:      gather(m.forward, len(m.target.words), source, target, w),
		backward:     gather(m.backward, len(m.source.words), target, source, turn(w, len(target))),
		sourceSize:   runningSize(source),
		targetSize:   runningSize(target),
		sourceInside: p.layout.running(source),
		targetInside: p.layout.running(target),
		without:      m.without,
	}
}

func runningSize(ss []sentence) []float64 {
	sums := make([]float64, len(ss)+1)
	for i, s := range ss {
		sums[i+1] = sums[i] + float64(s.size)
	}
	return sums
}

// score returns the score of the bead that ends at (i, j) with the k-th shape, in nats, and whether it lies inside the
// window.
func (l *lattice) score(k, i, j int) (float64, bool) {
	sh := shapes[k].shape
	a, b := sh.source, sh.target
	if a > i || b > j || !l.covers(i-a, j-b) {
		return 0, false
	}
	s := shapeWeight * l.priors[k]
	if a == 0 || b == 0 {
		return s, l.without&Gaps == 0 || a+b == 1
	}
	var words float32
	for jj := j - b + 1; jj <= j; jj++ {
		if !l.forward.covers(i, jj) {
			return 0, false
		}
		words += l.forward.at(a, i, jj)
	}
	for ii := i - a + 1; ii <= i; ii++ {
		if !l.backward.covers(j, ii) {
			return 0, false
		}
		words += l.backward.at(b, j, ii)
	}
	return s + l.formScore(i, j, sh) + wordWeight*float64(words), true
}

// formScore is the part of a two-sided bead's score that does not look at words: its length and how it lies to the
// paragraphs.
func (l *lattice) formScore(i, j int, sh shape) float64 {
	var length, layout float64
	if l.without&Length == 0 {
		length = l.lengthScore(i, j, sh)
	}
	if l.without&Layout == 0 {
		layout = l.layoutScore(i, j, sh)
	}
	return length + layout
}

// layoutScore is how well the bead lies to the paragraphs.
func (l *lattice) layoutScore(i, j int, sh shape) float64 {
	i0, j0 := i-sh.source, j-sh.target
	return layoutWeight * (l.layout.begins[opens(l.source[i0])][opens(l.target[j0])] +
		l.sourceInside[i] - l.sourceInside[i0+1] + l.targetInside[j] - l.targetInside[j0+1])
}

func (l *lattice) covers(i, j int) bool { return l.low[i] <= j && j <= l.high[i] }

// lengthScore is the log density, up to a constant, of the two sizes given that they say the same. Both are brought
// half-way to each other, so that it does not matter which text is the source.
func (l *lattice) lengthScore(i, j int, sh shape) float64 {
	ls := (l.sourceSize[i] - l.sourceSize[i-sh.source]) * l.scale
	lt := (l.targetSize[j] - l.targetSize[j-sh.target]) / l.scale
	d := lt - ls
	return -lengthWeight * d * d / (lengthSpread*(ls+lt) + 1)
}
