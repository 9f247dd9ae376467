package term

import (
	"slices"

	"variorum/align"
)

// A pairing is a source and one of its targets, linked.
type pairing struct {
	source, target *stream
	beads          []align.Bead // those with units on both sides
	sourceBead     []int32      // by unit: its bead, or -1
	targetBead     []int32
	sourceFeature  *features
	targetFeature  *features
	model          *model
	hints          *hints
	same           sameness
	trained        []int32    // by bead: its place in the model's sets, or -1
	masked         []bool     // by token of the target: part of a longer term's rendering
	used           []bool     // by token of the target: part of a rendering of the term at hand
	word           []evidence // by token of the target, for the term at hand
	pair           []evidence // by token: that of the bigram which begins with it
	wordBeads      []int32    // by word of the target: the beads that hold it
	seen           []int32    // by bead: the last search that counted it
	searches       int32
}

func newPairing(source, target *stream, links []align.Bead, terms []query, h *hints) *pairing {
	p := &pairing{
		source: source, target: target, hints: h,
		sourceBead: filledInt(len(source.units), -1),
		targetBead: filledInt(len(target.units), -1),
		masked:     make([]bool, len(target.ids)),
		used:       make([]bool, len(target.ids)),
		word:       make([]evidence, len(target.ids)),
	}
	for _, b := range links {
		b.Source = free(b.Source, p.sourceBead)
		b.Target = free(b.Target, p.targetBead)
		if len(b.Source) == 0 || len(b.Target) == 0 {
			continue
		}
		mark(p.sourceBead, b.Source, len(p.beads))
		mark(p.targetBead, b.Target, len(p.beads))
		p.beads = append(p.beads, b)
	}
	if slices.ContainsFunc(target.words, func(w word) bool { return w.unspaced }) {
		p.pair = make([]evidence, len(target.ids))
	}
	p.seen = make([]int32, len(p.beads))
	p.countBeads()
	p.train(terms)
	return p
}

// countBeads fills wordBeads.
func (p *pairing) countBeads() {
	p.wordBeads = make([]int32, len(p.target.words))
	last := filledInt(len(p.target.words), -1)
	for b, bead := range p.beads {
		for _, u := range bead.Target {
			for _, w := range p.target.ids[p.target.first[u]:p.target.first[u+1]] {
				if w > 0 && last[w] != int32(b) {
					last[w] = int32(b)
					p.wordBeads[w]++
				}
			}
		}
	}
}

// free keeps the units that exist and stand in no other bead, each once.
func free(units []int, bead []int32) []int {
	units = slices.DeleteFunc(slices.Clone(units), func(u int) bool {
		return u < 0 || u >= len(bead) || bead[u] >= 0
	})
	slices.Sort(units)
	return slices.Compact(units)
}

// mark notes to which bead some units belong.
func mark(bead []int32, units []int, b int) {
	for _, u := range units {
		bead[u] = int32(b)
	}
}

// train trains the model on as many beads as the budget allows, those of the terms first.
func (p *pairing) train(terms []query) {
	p.sourceFeature = newFeatures(p.source)
	p.targetFeature = newFeatures(p.target)
	p.trained = filledInt(len(p.beads), -1)
	termsIn := make([][]int32, len(p.beads))
	for k, q := range terms {
		for _, at := range q.places {
			if b := p.sourceBead[p.source.unit[at]]; b >= 0 {
				termsIn[b] = append(termsIn[b], int32(k))
			}
		}
	}
	var source, target sets
	source.first, target.first = []int32{0}, []int32{0}
	budget := float64(maxMeetings)
	for _, b := range p.schedule(terms) {
		if budget < 1000 {
			break
		}
		s := p.sourceFeature.of(p.beads[b].Source)
		for _, k := range termsIn[b] {
			s = append(s, p.sourceFeature.term(k))
		}
		t := p.targetFeature.of(p.beads[b].Target)
		slices.Sort(s)
		s = slices.Compact(s)
		meetings := float64(len(s) * len(t))
		if meetings > budget {
			continue
		}
		budget -= meetings
		p.trained[b] = int32(len(source.first) - 1)
		source.ids = append(source.ids, s...)
		target.ids = append(target.ids, t...)
		source.first = append(source.first, int32(len(source.ids)))
		target.first = append(target.first, int32(len(target.ids)))
	}
	source.kinds, target.kinds = p.sourceFeature.kinds(), p.targetFeature.kinds()
	p.model = train(source, target)
}

// schedule orders the beads for training: some of each term's, spread over the text, then the rest, spread too.
func (p *pairing) schedule(terms []query) []int32 {
	taken := make([]bool, len(p.beads))
	var order []int32
	take := func(b int32) {
		if b >= 0 && !taken[b] {
			taken[b] = true
			order = append(order, b)
		}
	}
	for _, q := range terms {
		step := max(len(q.places)/perTerm, 1)
		for i := 0; i < len(q.places); i += step {
			take(p.sourceBead[p.source.unit[q.places[i]]])
		}
	}
	const stride = 8
	for from := range stride {
		for b := from; b < len(p.beads); b += stride {
			take(int32(b))
		}
	}
	return order
}

// features numbers what the model counts in a stream: words; in scripts without spaces also pairs of neighbouring
// characters; and the terms that are asked about.
type features struct {
	*stream
	bigrams map[[2]int32]int32
	terms   map[int32]int32
}

func newFeatures(s *stream) *features {
	return &features{stream: s, bigrams: map[[2]int32]int32{}, terms: map[int32]int32{}}
}

func (f *features) kinds() int { return len(f.words) + len(f.bigrams) + len(f.terms) }

// bigramNumber numbers a pair of characters.
func (f *features) bigramNumber(a, b int32) int32 {
	id, ok := f.bigrams[[2]int32{a, b}]
	if !ok {
		id = int32(f.kinds())
		f.bigrams[[2]int32{a, b}] = id
	}
	return id
}

// term numbers term k.
func (f *features) term(k int32) int32 {
	id, ok := f.terms[k]
	if !ok {
		id = int32(f.kinds())
		f.terms[k] = id
	}
	return id
}

// of returns the features of some units, rising.
func (f *features) of(units []int) []int32 {
	var list []int32
	for _, u := range units {
		for i := f.first[u]; i < f.first[u+1]; i++ {
			if w := f.ids[i]; w > 0 {
				list = append(list, w)
				if f.stream.bigram(w, f.ids[i+1]) {
					list = append(list, f.bigramNumber(w, f.ids[i+1]))
				}
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
