package align

import "math"

// A layout is what has been learned of how paragraphs are cut in a pair of texts: how much more, or less, likely than by
// chance the cuts of the two sides are at the places where a bead begins, and at those inside it. Where translators keep
// the paragraphs, this holds beads to them; where they do not, it says nothing. All are logarithms of such ratios.
type layout struct {
	begins [2][2]float64 // by whether source and target begin a paragraph where the bead begins
	inside [2]float64    // by whether a paragraph begins at a later sentence of one side
}

// prior is how many beads' worth of "as by chance" is counted in before anything is learned.
const layoutPrior = 5.0

// learnLayout counts over the plausible beads of a pair.
func learnLayout(parts []*part) layout {
	var begins [2][2]float64
	var inside [2]float64
	for _, p := range parts {
		for _, e := range p.edges {
			if e.posterior < trained || e.shape.source == 0 || e.shape.target == 0 {
				continue
			}
			i, j := e.i-e.shape.source, e.j-e.shape.target
			begins[opens(p.source[i])][opens(p.target[j])] += e.posterior
			for _, s := range p.source[i+1 : e.i] {
				inside[opens(s)] += e.posterior
			}
			for _, s := range p.target[j+1 : e.j] {
				inside[opens(s)] += e.posterior
			}
		}
	}
	return layout{begins: together(begins), inside: alone(inside, begins)}
}

// together compares how often two things come together with how often they would by chance.
func together(counts [2][2]float64) (logs [2][2]float64) {
	var source, target [2]float64
	all := 0.0
	for s := range counts {
		for t, n := range counts[s] {
			source[s] += n
			target[t] += n
			all += n
		}
	}
	if all == 0 {
		return logs
	}
	for s := range counts {
		for t, n := range counts[s] {
			chance := source[s] * target[t] / (all * all)
			if chance > 0 {
				logs[s][t] = math.Log((n + layoutPrior*chance) / ((all + layoutPrior) * chance))
			}
		}
	}
	return logs
}

// alone compares how often a paragraph begins inside beads with how often one begins at any sentence.
func alone(inside [2]float64, begins [2][2]float64) (logs [2]float64) {
	var any [2]float64
	for b := range any {
		// A sentence of either side begins a bead or stands inside one.
		any[b] = inside[b] + begins[b][0] + begins[b][1] + begins[0][b] + begins[1][b]
	}
	all, within := any[0]+any[1], inside[0]+inside[1]
	for b := range logs {
		if any[b] > 0 {
			chance := any[b] / all
			logs[b] = math.Log((inside[b] + layoutPrior*chance) / ((within + layoutPrior) * chance))
		}
	}
	return logs
}

// running sums up what the layout says of the first k sentences of one side standing inside beads.
func (l *layout) running(ss []sentence) []float64 {
	sums := make([]float64, len(ss)+1)
	for k, s := range ss {
		sums[k+1] = sums[k] + l.inside[opens(s)]
	}
	return sums
}

func opens(s sentence) int {
	if s.opens {
		return 1
	}
	return 0
}
