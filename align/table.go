package align

// Parameters of the translation table. They were found on development texts and are not fitted to a single one.
const (
	discount         = 0.6        // taken from every count, so that what was seen once or twice is not believed
	reluctance       = 3.0        // mass kept for the unseen, in counts
	seedWeight       = 12.0       // how many counts a row's seeds are worth together
	trainingSteps    = 2          // expectation-maximisation steps a round
	maxTrainingPairs = 20_000_000 // pairs of words looked at in a step; of a larger collection an even sample is used
)

// An entry of a table's row: how many times more often than by chance the word f is seen, given the row's word u.
type entry struct {
	id   int32
	lift float32 // t(f|u) / p(f)
}

// A table holds, for each explaining word u, the words f it translates to. What a row does not say is left to chance:
// a row's spare mass makes every word as likely as it is anyway, so that a word never seen neither helps nor hurts.
type table struct {
	rows    [][]entry // by id of u, those that speak for f first
	telling []int32   // by id of u, how many of its row do: the others are seen with u less often than by chance
	spare   []float32 // by id of u, mass that the row leaves to chance, 0 to 1
}

func newTable(words int) table {
	return table{rows: make([][]entry, words), telling: make([]int32, words), spare: make([]float32, words)}
}

// seeds are translations known before any training: by id of u, the words f and how likely each is. The likelihoods of
// a row add up to 1 at most.
type seeds [][]seed

type seed struct {
	id    int32
	share float64
}

// seeded is the table that knows the seeds only.
func seeded(from, to *vocabulary, known seeds) table {
	b := newTableBuilder(from, to, known)
	for u := range from.words {
		b.row(int32(u))
	}
	return b.table
}

// A tableBuilder makes a table row by row:
//
//	t(f|u) = (max(0, c(u,f) − discount) + seedWeight·d(f|u)) / (c(u) + reluctance + seedWeight)
//
// with c the counts added since the last row, and seedWeight only where u has seeds.
type tableBuilder struct {
	table
	seeds       seeds
	occurrences []float64 // of f
	all         float64   // sum of the occurrences
	count       []float64 // by id of f, zero but for touched
	touched     []int32
	total       float64
}

func newTableBuilder(from, to *vocabulary, known seeds) *tableBuilder {
	b := &tableBuilder{
		table:       newTable(len(from.words)),
		seeds:       known,
		occurrences: to.count,
		count:       make([]float64, len(to.words)),
	}
	for _, n := range to.count {
		b.all += n
	}
	return b
}

// add counts n occurrences of f for the row being made.
func (b *tableBuilder) add(f int32, n float64) {
	if b.count[f] == 0 {
		b.touched = append(b.touched, f)
	}
	b.count[f] += n
	b.total += n
}

// row ends the row of u.
func (b *tableBuilder) row(u int32) {
	total := b.total + reluctance
	if len(b.seeds[u]) > 0 {
		total += seedWeight
	}
	mass := b.count
	for _, f := range b.touched {
		mass[f] = max(0, mass[f]-discount)
	}
	for _, s := range b.seeds[u] {
		if mass[s.id] == 0 {
			b.touched = append(b.touched, s.id)
		}
		mass[s.id] += seedWeight * s.share
	}
	used := 0.0
	for _, f := range b.touched {
		if mass[f] > 0 && b.occurrences[f] > 0 {
			share := mass[f] / total
			used += share
			b.append(u, entry{f, float32(share * b.all / b.occurrences[f])})
		}
		mass[f] = 0
	}
	b.spare[u] = float32(max(0, 1-used))
	b.touched, b.total = b.touched[:0], 0
}

// append adds an entry to a row, those that speak for their words before the others.
func (t table) append(u int32, x entry) {
	row := append(t.rows[u], x)
	if x.lift > 1 {
		row[len(row)-1], row[t.telling[u]] = row[t.telling[u]], x
		t.telling[u]++
	}
	t.rows[u] = row
}
