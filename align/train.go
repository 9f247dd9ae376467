package align

// trained is the least posterior of a bead that is learned from.
const trained = 0.01

// A lesson is a bead to learn from.
type lesson struct {
	explaining, explained []sentence
	weight                float32
}

// lessons lists the plausible beads of the parts: all of them, or in a large collection every second, third ...
func lessons(parts []*part) []lesson {
	var ls []lesson
	pairs := 0
	for _, p := range parts {
		for _, e := range p.edges {
			if e.posterior < trained || e.shape.source == 0 || e.shape.target == 0 {
				continue
			}
			l := lesson{p.source[e.i-e.shape.source : e.i], p.target[e.j-e.shape.target : e.j], float32(e.posterior)}
			pairs += features(l.explaining) * features(l.explained)
			ls = append(ls, l)
		}
	}
	stride := pairs/maxTrainingPairs + 1
	kept := ls[:0]
	for k := 0; k < len(ls); k += stride {
		kept = append(kept, ls[k])
	}
	return kept
}

func features(ss []sentence) (n int) {
	for _, s := range ss {
		n += len(s.explains)
	}
	return n
}

// turned gives the lessons for the other direction.
func turned(ls []lesson) []lesson {
	out := make([]lesson, len(ls))
	for k, l := range ls {
		out[k] = lesson{l.explained, l.explaining, l.weight}
	}
	return out
}

// A trainer holds lessons so that they can be gone through word by word: all places of an explaining word one after the
// other. Each place is visited twice a step, once to sum up what all words say of an explained word, once to give each
// its share. No count is kept for a pair of words longer than its row takes.
type trainer struct {
	first  []int32  // per lesson, its first explained word; and the end
	words  []placed // explained words of all lessons
	sums   []float32
	weight []float32 // per lesson

	start  []int32 // per explaining word, its first place; and the end
	places []occurrence
}

// An occurrence is where an explaining word stands.
type occurrence struct {
	lesson int32
	at     int32
	weight float32
}

func newTrainer(ls []lesson, words int) *trainer {
	t := &trainer{start: make([]int32, words+1)}
	var from []placed
	for _, l := range ls {
		t.first = append(t.first, int32(len(t.words)))
		t.weight = append(t.weight, l.weight)
		t.words = place(t.words, l.explained, explained)
		from = place(from[:0], l.explaining, explaining)
		for _, u := range from {
			t.start[u.id+1]++
		}
	}
	t.first = append(t.first, int32(len(t.words)))
	t.sums = make([]float32, len(t.words))
	for u := range words {
		t.start[u+1] += t.start[u]
	}
	t.places = make([]occurrence, t.start[words])
	next := append([]int32(nil), t.start[:words]...)
	for k, l := range ls {
		from = place(from[:0], l.explaining, explaining)
		for _, u := range from {
			t.places[next[u.id]] = occurrence{int32(k), u.at, u.weight}
			next[u.id]++
		}
	}
	return t
}

// step is one step of expectation and maximisation.
func (t *trainer) step(old table, from, to *vocabulary, known seeds) table {
	clear(t.sums)
	row := make([]float32, len(to.words))
	for u := range from.words {
		old.spread(row, u)
		for _, o := range t.places[t.start[u]:t.start[u+1]] {
			first, end := t.first[o.lesson], t.first[o.lesson+1]
			sums := t.sums[first:end]
			for k, f := range t.words[first:end] {
				sums[k] += o.weight * near(o.at, f.at) * (row[f.id] + old.spare[u])
			}
		}
		old.sweep(row, u)
	}
	b := newTableBuilder(from, to, known)
	for u := range from.words {
		old.spread(row, u)
		for _, o := range t.places[t.start[u]:t.start[u+1]] {
			first, end := t.first[o.lesson], t.first[o.lesson+1]
			sums, weight := t.sums[first:end], t.weight[o.lesson]*o.weight
			for k, f := range t.words[first:end] {
				if s := weight * near(o.at, f.at) * (row[f.id] + old.spare[u]); s > 0 {
					b.add(f.id, float64(s/sums[k]))
				}
			}
		}
		old.sweep(row, u)
		b.row(int32(u))
	}
	return b.table
}

// spread writes the lifts of u's row into scratch, all zero, by id of f; sweep makes it zero again.
func (t table) spread(scratch []float32, u int) {
	for _, x := range t.rows[u] {
		scratch[x.id] = x.lift
	}
}

func (t table) sweep(scratch []float32, u int) {
	if fills(len(t.rows[u]), scratch) {
		clear(scratch)
		return
	}
	for _, x := range t.rows[u] {
		scratch[x.id] = 0
	}
}

// fills tells whether so many entries are enough for it to be quicker to clear all of scratch than each of them.
func fills(entries int, scratch []float32) bool { return 16*entries > len(scratch) }
