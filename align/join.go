package align

// alignment puts the best paths of the parts together, at both levels.
func (w *work) alignment() Alignment {
	var sentences []Bead
	for _, p := range w.parts {
		for _, k := range p.best {
			e := p.edges[k]
			i, j := p.firstSource+e.i, p.firstTarget+e.j
			sentences = append(sentences, Bead{
				Source:     counted(i-e.shape.source, i),
				Target:     counted(j-e.shape.target, j),
				Confidence: min(1, e.posterior),
			})
		}
	}
	s, t := w.source, w.target
	return Alignment{
		Paragraphs: fill(join(sentences, s.paragraph, t.paragraph), len(s.text.Paragraphs), len(t.text.Paragraphs)),
		Sentences:  fill(renumber(sentences, s.number, t.number), s.allSentences, t.allSentences),
	}
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

// fill puts beads in the order of the texts, n and m units long: linked beads as they come, before each the one-sided
// ones that stand before it. Units that are in no bead (empty ones) get one of their own, with full confidence.
func fill(beads []Bead, n, m int) []Bead {
	var linked []Bead
	source, target := make([]Bead, n), make([]Bead, m)
	for k := range source {
		source[k] = Bead{Source: []int{k}, Confidence: 1}
	}
	for k := range target {
		target[k] = Bead{Target: []int{k}, Confidence: 1}
	}
	var taken [2]map[int]bool
	taken[0], taken[1] = map[int]bool{}, map[int]bool{}
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
			mark(taken[0], b.Source)
			mark(taken[1], b.Target)
		}
	}
	out := make([]Bead, 0, len(beads))
	i, j := 0, 0
	single := func(toSource, toTarget int) {
		for ; i < toSource; i++ {
			if !taken[0][i] {
				out = append(out, source[i])
			}
		}
		for ; j < toTarget; j++ {
			if !taken[1][j] {
				out = append(out, target[j])
			}
		}
	}
	for _, b := range linked {
		single(b.Source[0], b.Target[0])
		out = append(out, b)
	}
	single(n, m)
	return out
}
