package align

import (
	"cmp"
	"math"
	"slices"
)

// Other texts help a pair: where both of its texts meet a third at the same place, they meet each other there (the
// consistency of T-Coffee, Notredame, Higgins and Heringa 2000, and of ProbCons, Do et al. 2005, here between the
// boundaries of beads in place of residues).
const (
	agreed        = 1.0 // nats that a boundary is worth which a third text is sure of; minus as much for one it excludes
	mostWitnesses = 5   // third texts asked, so that the work stays quadratic in the number of texts
)

// alignAll aligns every two of the texts, which stand by language, and then lets the other texts help each pair.
func (a Aligner) alignAll(texts []Text) []tie {
	var all []tie
	var pairs []Pair
	for j := range texts {
		for i := range j {
			all = append(all, tie{i: i, j: j}) // texts stand by language, so all pairs of two languages learn together
			pairs = append(pairs, Pair{texts[i], texts[j]})
		}
	}
	works := make([]*work, len(pairs))
	for _, group := range byLanguages(pairs) {
		for x, w := range a.decode(picked(pairs, group), teachers(picked(all, group), len(texts))) {
			works[group[x]] = w
		}
	}
	if a.Without&Others == 0 {
		reconcile(works, all, len(texts))
	}
	for k, w := range works {
		all[k].Alignment = w.alignment()
	}
	return all
}

// teachers picks the pairs to learn from: as many as tie together all texts that can be. More would say the same again.
func teachers(ties []tie, texts int) []int {
	var numbers []int
	group := newGroups(texts)
	for k, t := range ties {
		if group.union(t.i, t.j) {
			numbers = append(numbers, k)
		}
	}
	return numbers
}

// A meeting is a place in another text, a place being how many sentences are used up.
type meeting struct {
	place int
	share float64 // probability that a boundary between beads is there
}

// meetings are the boundaries between the beads of a pair, seen from one of its texts.
type meetings struct {
	at   [][]meeting // by the place in the one text, those in the other, rising
	mass []float64   // by the place in the one text, how many boundaries are expected there: several where it stands still
}

func newMeetings(sentences int) meetings {
	m := meetings{make([][]meeting, sentences+1), make([]float64, sentences+1)}
	m.add(0, 0, 1)
	return m
}

func (m meetings) add(here, there int, share float64) {
	m.at[here] = append(m.at[here], meeting{there, share})
	m.mass[here] += share
}

// share is how probable it is that both places meet.
func (m meetings) share(here, there int) float64 {
	for _, x := range m.at[here] {
		if x.place == there {
			return x.share
		}
	}
	return 0
}

// meetings gives the boundaries of a pair as the source and as the target sees them.
func (w *work) meetings() (source, target meetings) {
	source, target = newMeetings(len(w.source.sentences)), newMeetings(len(w.target.sentences))
	for _, p := range w.parts {
		for _, n := range newGraph(p.edges).nodes[1:] {
			share := 0.0
			for _, e := range p.edges[n.first:n.past] {
				share += e.posterior
			}
			i, j := p.firstSource+n.i, p.firstTarget+n.j
			source.add(i, j, share)
			target.add(j, i, share)
		}
	}
	return source, target
}

// A witness is a third text: how each of two texts meets it, and how it meets them.
type witness struct {
	source, target     meetings // of the two with the third
	ofSource, ofTarget meetings // of the third with the two
	trust              float64  // how sure both alignments are, together
}

// agreement is what the witness says of a boundary at a place in the source and one in the target: 1 that it is there, −1
// that the places belong elsewhere, 0 nothing, as where the third text has no boundary. Where it stands still while one of
// the two goes on, it meets several places of theirs alike, so it says the less of each.
func (t witness) agreement(i, j int) float64 {
	var support, againstSource, againstTarget float64
	for _, x := range t.source.at[i] {
		other := t.target.share(j, x.place)
		support += x.share * other / (max(1, t.ofSource.mass[x.place]) * max(1, t.ofTarget.mass[x.place]))
		againstSource += x.share * max(0, min(1, t.ofTarget.mass[x.place])-other)
	}
	for _, x := range t.target.at[j] {
		againstTarget += x.share * max(0, min(1, t.ofSource.mass[x.place])-t.source.share(i, x.place))
	}
	return support - max(againstSource, againstTarget)
}

// reconcile finds the best way through each pair anew, with what the other texts say by the alignments made so far.
func reconcile(works []*work, ties []tie, texts int) {
	views := make([][]meetings, texts) // of the first text with the second
	trust := make([][]float64, texts)
	for t := range texts {
		views[t], trust[t] = make([]meetings, texts), make([]float64, texts)
	}
	for k, t := range ties {
		views[t.i][t.j], views[t.j][t.i] = works[k].meetings()
		trust[t.i][t.j] = works[k].sureness()
		trust[t.j][t.i] = trust[t.i][t.j]
	}
	inParallel(counted(0, len(ties)), func() func(int) {
		return func(k int) {
			i, j := ties[k].i, ties[k].j
			var witnesses []witness
			for third := range texts {
				if third != i && third != j {
					witnesses = append(witnesses, witness{
						views[i][third], views[j][third], views[third][i], views[third][j], trust[i][third] * trust[third][j],
					})
				}
			}
			works[k].hear(surest(witnesses))
		}
	})
}

func surest(witnesses []witness) []witness {
	slices.SortStableFunc(witnesses, func(a, b witness) int { return cmp.Compare(b.trust, a.trust) })
	return witnesses[:min(len(witnesses), mostWitnesses)]
}

// sureness is the mean posterior of the beads found, one-sided ones counted as nothing.
func (w *work) sureness() float64 {
	sum, beads := 0.0, 0.0
	for _, p := range w.parts {
		for _, k := range p.best {
			if e := p.edges[k]; e.shape.source > 0 && e.shape.target > 0 {
				sum += e.posterior
			}
			beads++
		}
	}
	return sum / max(1, beads)
}

// hear finds the best way anew. Witnesses repeat each other in part, so together they are worth the root of their number.
func (w *work) hear(witnesses []witness) {
	if len(witnesses) == 0 {
		return
	}
	weight := agreed / math.Sqrt(float64(len(witnesses)))
	for _, p := range w.parts {
		g := newGraph(p.edges)
		for _, n := range g.nodes[1:] {
			sum := 0.0
			for _, t := range witnesses {
				sum += t.agreement(p.firstSource+n.i, p.firstTarget+n.j)
			}
			for k := n.first; k < n.past; k++ {
				g.edges[k].score += weight * sum
			}
		}
		g.weigh(beadTemperature)
		p.best = g.best()
	}
	w.dropLinked()
}

// dropLinked drops moved passages of which something is now linked where it stands.
func (w *work) dropLinked() {
	source, target := w.gaps()
	linked := func(gaps []int) func(int) bool { return func(n int) bool { return gaps[n] == 0 } }
	w.moved = slices.DeleteFunc(w.moved, func(b Bead) bool {
		return slices.ContainsFunc(b.Source, linked(source)) || slices.ContainsFunc(b.Target, linked(target))
	})
}
