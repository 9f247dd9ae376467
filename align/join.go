package align

import "slices"

// alignment puts the best paths of the parts together, at both levels, with the passages that moved.
func (w *work) alignment() Alignment {
	var sentences []Bead
	for _, p := range w.parts {
		sentences = append(sentences, p.beads()...)
	}
	s, t := w.source, w.target
	paragraphs := join(sentences, s.paragraph, t.paragraph)
	movedParagraphs := joinMoved(w.moved, paragraphs, s.paragraph, t.paragraph)
	paragraphs = append(paragraphs, movedParagraphs...)
	for _, b := range w.moved {
		if within(b, movedParagraphs, s.paragraph, t.paragraph) {
			sentences = append(sentences, b)
		}
	}
	return Alignment{
		Paragraphs: fill(paragraphs, len(s.text.Paragraphs), len(t.text.Paragraphs)),
		Sentences:  fill(renumber(sentences, s.number, t.number), s.allSentences, t.allSentences),
	}
}

// beads gives the best path as beads, in the numbers of the pair's sentences.
func (p *part) beads() []Bead {
	beads := make([]Bead, len(p.best))
	for x, k := range p.best {
		e := p.edges[k]
		i, j := p.firstSource+e.i, p.firstTarget+e.j
		beads[x] = Bead{counted(i-e.shape.source, i), counted(j-e.shape.target, j), min(1, e.posterior)}
	}
	return beads
}

// joinMoved lifts beads of moved sentences to beads of paragraphs: of those paragraphs that nothing links where they stand.
func joinMoved(moved, linked []Bead, source, target []int) []Bead {
	taken := [2]map[int]bool{{}, {}}
	for _, b := range linked {
		if len(b.Source) > 0 && len(b.Target) > 0 {
			mark(taken[0], b.Source)
			mark(taken[1], b.Target)
		}
	}
	moved = slices.Clone(moved)
	slices.SortFunc(moved, func(a, b Bead) int { return a.Source[0] - b.Source[0] })
	var free []Bead
	for _, b := range join(moved, source, target) {
		if len(unmarked(taken[0], b.Source)) < len(b.Source) || len(unmarked(taken[1], b.Target)) < len(b.Target) {
			continue
		}
		free = append(free, b)
		mark(taken[0], b.Source)
		mark(taken[1], b.Target)
	}
	return free
}

// within tells whether the paragraphs of a bead of sentences are in one of the beads of paragraphs.
func within(b Bead, paragraphs []Bead, source, target []int) bool {
	i, j := source[b.Source[0]], target[b.Target[0]]
	return slices.ContainsFunc(paragraphs, func(p Bead) bool { return slices.Contains(p.Source, i) && slices.Contains(p.Target, j) })
}

func counted(from, to int) []int {
	if from == to {
		return nil
	}
	ns := make([]int, 0, to-from)
	for n := from; n < to; n++ {
		ns = append(ns, n)
	}
	return ns
}

// renumber gives the same beads in the numbers that the text's owner uses.
func renumber(beads []Bead, source, target []int) []Bead {
	out := make([]Bead, len(beads))
	for k, b := range beads {
		out[k] = Bead{numbered(b.Source, source), numbered(b.Target, target), b.Confidence}
	}
	return out
}

// numbered maps neighbouring units by a table that does not fall, to all numbers from that of the first to that of the
// last: what is empty between them belongs to them.
func numbered(units, table []int) []int {
	if len(units) == 0 {
		return nil
	}
	return counted(table[units[0]], table[units[len(units)-1]]+1)
}

// join lifts beads of sentences to beads of paragraphs: paragraphs that share a linked sentence belong together, with
// all that stands between them. A paragraph none of whose sentences is linked otherwise stands alone. The confidence is
// the mean over the sentence beads.
func join(beads []Bead, source, target []int) []Bead {
	var linked, alone []Bead
	beadsIn := 0.0 // in the last of linked
	for _, b := range renumber(beads, source, target) {
		if len(b.Source) == 0 || len(b.Target) == 0 {
			alone = append(alone, b)
			continue
		}
		if n := len(linked); n > 0 && (touches(linked[n-1].Source, b.Source) || touches(linked[n-1].Target, b.Target)) {
			last := &linked[n-1]
			last.Source, last.Target = stretched(last.Source, b.Source), stretched(last.Target, b.Target)
			last.Confidence = (last.Confidence*beadsIn + b.Confidence) / (beadsIn + 1)
			beadsIn++
			continue
		}
		linked = append(linked, b)
		beadsIn = 1
	}
	return append(linked, withoutLinked(alone, linked)...)
}

// touches tells whether b begins with the unit that a ends with, or before it.
func touches(a, b []int) bool { return a[len(a)-1] >= b[0] }

// stretched is every number from the first of a to the last of both.
func stretched(a, b []int) []int { return counted(a[0], max(a[len(a)-1], b[len(b)-1])+1) }

// withoutLinked keeps of the one-sided beads those whose unit is in no linked bead and in no one-sided bead before.
func withoutLinked(alone, linked []Bead) []Bead {
	source, target := map[int]bool{}, map[int]bool{}
	for _, b := range linked {
		mark(source, b.Source)
		mark(target, b.Target)
	}
	var out []Bead
	for _, b := range alone {
		b.Source, b.Target = unmarked(source, b.Source), unmarked(target, b.Target)
		if len(b.Source)+len(b.Target) > 0 {
			out = append(out, b)
		}
		mark(source, b.Source)
		mark(target, b.Target)
	}
	return out
}

func mark(set map[int]bool, ns []int) {
	for _, n := range ns {
		set[n] = true
	}
}

func unmarked(set map[int]bool, ns []int) []int {
	var out []int
	for _, n := range ns {
		if !set[n] {
			out = append(out, n)
		}
	}
	return out
}

// fill puts beads in the order of the texts, n and m units long: linked beads that stay in order as they come, before each
// of them the one-sided ones that stand before it, and the moved ones where they stand in the source. Units that are in no
// bead (empty ones) get one of their own, with full confidence.
func fill(beads []Bead, n, m int) []Bead {
	var linked []Bead
	source, target := make([]Bead, n), make([]Bead, m) // by the first unit, what is to be written there
	for k := range source {
		source[k] = Bead{Source: []int{k}, Confidence: 1}
	}
	for k := range target {
		target[k] = Bead{Target: []int{k}, Confidence: 1}
	}
	for _, b := range beads {
		switch {
		case len(b.Target) == 0:
			for _, k := range b.Source {
				source[k].Confidence = b.Confidence
			}
		case len(b.Source) == 0:
			for _, k := range b.Target {
				target[k].Confidence = b.Confidence
			}
		default:
			linked = append(linked, b)
		}
	}
	slices.SortFunc(linked, func(a, b Bead) int { return a.Source[0] - b.Source[0] })
	for _, b := range linked {
		for _, k := range b.Source {
			source[k] = Bead{}
		}
		for _, k := range b.Target {
			target[k] = Bead{}
		}
	}
	moved := Moved(linked)
	for k, b := range linked {
		if moved[k] {
			source[b.Source[0]] = b
		}
	}
	out := make([]Bead, 0, len(beads))
	i, j := 0, 0
	upTo := func(s, t int) {
		for ; i < s; i++ {
			if len(source[i].Source) > 0 {
				out = append(out, source[i])
			}
		}
		for ; j < t; j++ {
			if len(target[j].Target) > 0 {
				out = append(out, target[j])
			}
		}
	}
	for k, b := range linked {
		if !moved[k] {
			upTo(b.Source[0], b.Target[0])
			out = append(out, b)
		}
	}
	upTo(n, m)
	return out
}
