package align

import "slices"

// Measure is precision, recall and their harmonic mean, each from 0 to 1.
type Measure struct{ Precision, Recall, F1 float64 }

// Score compares beads with a gold standard. Strict counts a bead that is in the gold exactly; lax one whose source and
// target both overlap those of one gold bead. One-sided beads are left out of both, as Vecalign's scorer does for
// precision and recall of linked text (Thompson and Koehn 2019).
type Score struct {
	Strict, Lax Measure
	Gold, Auto  int // two-sided beads compared
}

// Evaluate scores auto against gold.
func Evaluate(gold, auto []Bead) Score {
	gold, auto = linkedOnly(gold), linkedOnly(auto)
	goldIndex, autoIndex := newBeadIndex(gold), newBeadIndex(auto)
	return Score{
		Strict: measure(countIf(auto, goldIndex.has), len(auto), countIf(gold, autoIndex.has), len(gold)),
		Lax:    measure(countIf(auto, goldIndex.overlaps), len(auto), countIf(gold, autoIndex.overlaps), len(gold)),
		Gold:   len(gold),
		Auto:   len(auto),
	}
}

func linkedOnly(beads []Bead) []Bead {
	return slices.DeleteFunc(slices.Clone(beads), func(b Bead) bool { return len(b.Source) == 0 || len(b.Target) == 0 })
}

func countIf(beads []Bead, is func(Bead) bool) (n int) {
	for _, b := range beads {
		if is(b) {
			n++
		}
	}
	return n
}

func measure(rightAuto, auto, rightGold, gold int) Measure {
	var m Measure
	if auto > 0 {
		m.Precision = float64(rightAuto) / float64(auto)
	}
	if gold > 0 {
		m.Recall = float64(rightGold) / float64(gold)
	}
	if m.Precision+m.Recall > 0 {
		m.F1 = 2 * m.Precision * m.Recall / (m.Precision + m.Recall)
	}
	return m
}

// A beadIndex finds beads by their source units.
type beadIndex map[int][]Bead

func newBeadIndex(beads []Bead) beadIndex {
	x := beadIndex{}
	for _, b := range beads {
		for _, n := range b.Source {
			x[n] = append(x[n], b)
		}
	}
	return x
}

func (x beadIndex) has(b Bead) bool {
	return slices.ContainsFunc(x[b.Source[0]], func(c Bead) bool {
		return slices.Equal(b.Source, c.Source) && slices.Equal(b.Target, c.Target)
	})
}

func (x beadIndex) overlaps(b Bead) bool {
	for _, n := range b.Source {
		for _, c := range x[n] {
			if slices.ContainsFunc(c.Target, func(t int) bool { return slices.Contains(b.Target, t) }) {
				return true
			}
		}
	}
	return false
}
