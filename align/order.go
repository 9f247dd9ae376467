package align

import "math"

// Inside a bead, words that translate each other stand at about the same share of its length. With steepness 4 a word
// counts e^-1 for one that stands a quarter of the bead away. (A prior on the diagonal, as in Dyer, Chahuneau and Smith
// 2013, used here to score beads and to train.)
const steepness = 4.0

// nearness[k] is exp(−steepness·k/(places−1)).
var nearness = func() (table [places]float32) {
	for k := range table {
		table[k] = float32(math.Exp(-steepness * float64(k) / (places - 1)))
	}
	return table
}()

// places is how many places in a bead are told apart.
const places = 512

// near is how much words at two places in a bead have to do with each other.
func near(a, b int32) float32 {
	d := a - b
	return nearness[(d^(d>>31)-(d>>31))&(places-1)] // the difference without its sign
}

// A placed feature is a feature with its place in a bead, from 0 to places−1.
type placed struct {
	id     int32
	at     int32
	weight float32
}

// place appends features of a bead's side, placed; of picks them from each sentence.
func place(into []placed, ss []sentence, of func(sentence) []feature) []placed {
	scale, before := (places-1)/characters(ss), float32(0)
	for _, s := range ss {
		for _, f := range of(s) {
			into = append(into, placed{f.id, int32((before + f.at) * scale), f.weight})
		}
		before += s.length
	}
	return into
}

func explaining(s sentence) []feature { return s.explains }
func explained(s sentence) []feature  { return s.explained }

func characters(ss []sentence) (n float32) {
	for _, s := range ss {
		n += s.length
	}
	return n
}

// A reader scores beads with the order of their words in mind. It holds scratch space, so it is for one goroutine.
type reader struct {
	model                 *model
	explaining, explained []placed
	source, target        []float32 // by id, all zero between calls
	sums, norms           []float32
}

func newReader(m *model) *reader {
	return &reader{
		model:  m,
		source: make([]float32, len(m.source.words)),
		target: make([]float32, len(m.target.words)),
	}
}

// rescore replaces the word part of every edge's score by one that knows the order of words.
func (r *reader) rescore(l *lattice, edges []edge) {
	for k := range edges {
		e := &edges[k]
		if e.shape.source == 0 || e.shape.target == 0 {
			continue
		}
		source, target := l.source[e.i-e.shape.source:e.i], l.target[e.j-e.shape.target:e.j]
		words := r.explain(r.model.forward, r.target, source, target) + r.explain(r.model.backward, r.source, target, source)
		e.score = shapeWeight*l.priors[shapeNumber(e.shape)] + l.formScore(e.i, e.j, e.shape) + wordWeight*words
	}
}

// explain is the sum over the explained words of log(noise + (1−noise) · mean lift), the mean weighted by the features'
// weights and nearness.
func (r *reader) explain(t table, scratch []float32, from, to []sentence) float64 {
	r.explaining = place(r.explaining[:0], from, explaining)
	r.explained = place(r.explained[:0], to, explained)
	r.sums, r.norms = zeros(r.sums, len(r.explained)), zeros(r.norms, len(r.explained))
	for _, u := range r.explaining {
		t.spread(scratch, int(u.id))
		spare := t.spare[u.id]
		for k, f := range r.explained {
			w := u.weight * near(u.at, f.at)
			r.sums[k] += w * (scratch[f.id] + spare)
			r.norms[k] += w
		}
		t.sweep(scratch, int(u.id))
	}
	for k := range r.sums {
		r.sums[k] /= r.norms[k]
	}
	return float64(logMeans(r.sums, 1))
}

func zeros(xs []float32, n int) []float32 {
	if cap(xs) < n {
		return make([]float32, n, 2*n)
	}
	xs = xs[:n]
	clear(xs)
	return xs
}
