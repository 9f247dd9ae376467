package align

import "math"

// How much of an explained word is left to chance whatever the explaining side says.
const noise = 0.2

// evidence holds how well up to maxSide neighbouring sentences of one side explain each single sentence of the other:
//
//	at(n, i, j) = Σ over words f of sentence j−1 of log(noise + (1−noise) · mean lift of f given sentences i−n … i−1)
//
// for 1 ≤ n ≤ maxSide and the places (i, j) inside the window, both counted from 1 as ends.
type evidence struct {
	window
	start []int // of step i among the cells
	cells []float32
}

func (e *evidence) at(n, i, j int) float32 { return e.cells[(e.start[i]+j-e.low[i])*maxSide+n-1] }

func (e *evidence) covers(i, j int) bool { return e.low[i] <= j && j <= e.high[i] }

// gather computes the evidence of a table over a window. Cost: for every place in the window about maxSide times the
// words of the explained sentence.
func gather(t table, words int, explaining, explained []sentence, w window) *evidence {
	e := &evidence{window: w, start: make([]int, len(explaining)+1)}
	size := 0
	for i := range e.start {
		e.start[i] = size
		size += w.high[i] - w.low[i] + 1
	}
	e.cells = make([]float32, size*maxSide)

	offset := make([]int, len(explained)+1) // of each explained sentence in the flat list of words
	var flat []int32
	for j, s := range explained {
		offset[j] = len(flat)
		for _, f := range s.explained {
			flat = append(flat, f.id)
		}
	}
	offset[len(explained)] = len(flat)

	// recent[k] is what the last but k explaining sentence says of the words it was asked about.
	type opinion struct {
		first  int // number of the word of lifts[0]
		lifts  []float32
		weight float32
	}
	var recent [maxSide]opinion
	row := make([]float32, words)
	sum := make([]float32, 0, 1024)
	for i := 1; i <= len(explaining); i++ {
		last := recent[maxSide-1]
		copy(recent[1:], recent[:maxSide-1])
		// Later steps ask about words further on, so look ahead to the last step that will still ask.
		ahead := min(i+maxSide-1, len(explaining))
		from, to := offset[max(w.low[i]-1, 0)], offset[w.high[ahead]]
		recent[0] = opinion{from, opine(last.lifts[:0], t, explaining[i-1].explains, row, flat[from:to]), weigh(explaining[i-1].explains)}

		from, to = offset[max(w.low[i]-1, 0)], offset[w.high[i]]
		sum = sum[:0]
		for range flat[from:to] {
			sum = append(sum, 0)
		}
		weight := float32(0)
		for n := 1; n <= min(maxSide, i); n++ {
			o := recent[n-1]
			for k, lift := range o.lifts[from-o.first : to-o.first] {
				sum[k] += lift
			}
			weight += o.weight
			if weight == 0 {
				continue
			}
			for j := max(w.low[i], 1); j <= w.high[i]; j++ {
				e.cells[(e.start[i]+j-w.low[i])*maxSide+n-1] = logMeans(sum[offset[j-1]-from:offset[j]-from], 1/weight)
			}
		}
	}
	return e
}

// opine appends, for each asked word, its lift summed over the explaining features. row is scratch, all zero before
// and after.
func opine(lifts []float32, t table, explaining []feature, row []float32, asked []int32) []float32 {
	var spare float32
	entries := 0
	for _, u := range explaining {
		spare += u.weight * t.spare[u.id]
		entries += len(t.rows[u.id])
		for _, x := range t.rows[u.id] {
			row[x.id] += u.weight * x.lift
		}
	}
	for _, f := range asked {
		lifts = append(lifts, row[f]+spare)
	}
	if fills(entries, row) {
		clear(row)
		return lifts
	}
	for _, u := range explaining {
		for _, x := range t.rows[u.id] {
			row[x.id] = 0
		}
	}
	return lifts
}

func weigh(features []feature) (sum float32) {
	for _, f := range features {
		sum += f.weight
	}
	return sum
}

// logMeans returns Σ log(noise + (1−noise)·x·scale). It multiplies eight factors, none of which is below noise or above
// a few millions, before it takes a logarithm.
func logMeans(xs []float32, scale float32) float32 {
	scale *= 1 - noise
	total := float32(0)
	for len(xs) > 8 {
		product := 1.0
		for _, x := range xs[:8] {
			product *= float64(noise + scale*x)
		}
		total += logarithm(product)
		xs = xs[8:]
	}
	product := 1.0
	for _, x := range xs {
		product *= float64(noise + scale*x)
	}
	return total + logarithm(product)
}

// logarithm is the natural logarithm of a positive number, from a table of the leading bits; the error is below 0.00013.
// It takes a fifth of math.Log's time, which was a third of all.
func logarithm(x float64) float32 {
	bits := math.Float64bits(x)
	exponent := int(bits>>52) - 1023
	return float32(exponent)*math.Ln2 + mantissaLogs[bits>>40&0xFFF]
}

// mantissaLogs[k] is the logarithm of the middle of the k-th of 4096 equal parts of [1, 2).
var mantissaLogs = func() (table [4096]float32) {
	for k := range table {
		table[k] = float32(math.Log(1 + (float64(k)+0.5)/4096))
	}
	return table
}()
