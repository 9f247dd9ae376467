package align

import (
	"math"
	"slices"
)

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
	model          *model
	source, target []float32 // by id, all zero between calls
	explained      []placed  // of all beads that are read, one after the other
	sums, norms    []float32
}

func newReader(m *model) *reader {
	return &reader{
		model:  m,
		source: make([]float32, len(m.source.words)),
		target: make([]float32, len(m.target.words)),
	}
}

// rescore replaces the word part of the edges' scores by one that knows the order of words. Edges that every way takes
// keep theirs, which decides nothing.
func (r *reader) rescore(l *lattice, edges []edge) {
	var read []int // numbers of the edges that are scored again
	var there, back []reading
	rivals := rivalry(edges, len(l.source)+len(l.target))
	for k, e := range edges {
		if e.shape.source > 0 && e.shape.target > 0 && slices.Max(rivals[e.i+e.j-e.shape.source-e.shape.target:e.i+e.j]) > 1 {
			read = append(read, k)
			there = append(there, reading{from: e.i - e.shape.source, past: e.i, explained: l.target[e.j-e.shape.target : e.j]})
			back = append(back, reading{from: e.j - e.shape.target, past: e.j, explained: l.source[e.i-e.shape.source : e.i]})
		}
	}
	r.explain(r.model.forward, r.target, l.source, there)
	r.explain(r.model.backward, r.source, l.target, back)
	for x, k := range read {
		e := &edges[k]
		e.score = shapeWeight*l.priors[shapeNumber(e.shape)] + l.formScore(e.i, e.j, e.shape) + wordWeight*(there[x].words+back[x].words)
	}
}

// rivalry counts the edges at each step of the way, a step being a sentence of either text. Where there is one edge only,
// no way leads past it.
func rivalry(edges []edge, steps int) []int {
	count := make([]int, steps+1)
	for _, e := range edges {
		count[e.i+e.j-e.shape.source-e.shape.target]++
		count[e.i+e.j]--
	}
	for k := range steps {
		count[k+1] += count[k]
	}
	return count
}

// A reading is a bead on its way through explain, in one direction: neighbouring sentences, the second bound not among
// them, that are to explain others.
type reading struct {
	from, past int
	explained  []sentence
	words      float64 // what comes out

	scale, before float32 // places a character, and characters of the sentences gone through
	first, end    int     // of the explained words, among those of all beads
}

// explain gives each bead the sum over its explained words of log(noise + (1−noise) · mean lift), the mean weighted by
// the features' weights and nearness. A row of the table is looked up once for all beads that its word is in.
func (r *reader) explain(t table, scratch []float32, sentences []sentence, beads []reading) {
	r.explained = r.explained[:0]
	in := make([][]int32, len(sentences)) // beads that a sentence is in
	for k := range beads {
		b := &beads[k]
		b.scale = (places - 1) / characters(sentences[b.from:b.past])
		b.first = len(r.explained)
		r.explained = place(r.explained, b.explained, explained)
		b.end = len(r.explained)
		for s := b.from; s < b.past; s++ {
			in[s] = append(in[s], int32(k))
		}
	}
	r.sums, r.norms = zeros(r.sums, len(r.explained)), zeros(r.norms, len(r.explained))
	for s, these := range in {
		if len(these) == 0 {
			continue
		}
		for _, u := range sentences[s].explains {
			t.spread(scratch, int(u.id))
			for _, k := range these {
				r.collect(u, t.spare[u.id], scratch, &beads[k])
			}
			t.sweep(scratch, int(u.id))
		}
		for _, k := range these {
			beads[k].before += sentences[s].length
		}
	}
	for k := range r.sums {
		r.sums[k] /= r.norms[k]
	}
	for k := range beads {
		beads[k].words = float64(logMeans(r.sums[beads[k].first:beads[k].end], 1))
	}
}

// collect adds what one word says of those that a bead has it explain.
func (r *reader) collect(u feature, spare float32, lifts []float32, b *reading) {
	at := int32((b.before + u.at) * b.scale)
	sums, norms := r.sums[b.first:b.end], r.norms[b.first:b.end]
	for k, f := range r.explained[b.first:b.end] {
		w := u.weight * near(at, f.at)
		sums[k] += w * (lifts[f.id] + spare)
		norms[k] += w
	}
}

func zeros(xs []float32, n int) []float32 {
	if cap(xs) < n {
		return make([]float32, n, 2*n)
	}
	xs = xs[:n]
	clear(xs)
	return xs
}
