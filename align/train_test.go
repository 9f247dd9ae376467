package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int32Range(0, places-1).Draw(t, "a"), rapid.Int32Range(0, places-1).Draw(t, "b")
		want := math.Exp(-steepness * math.Abs(float64(a-b)) / (places - 1))
		if got := float64(near(a, b)); math.Abs(got/want-1) > 1e-5 {
			t.Errorf("places %v and %v: %v, want %v", a, b, got, want)
		}
	})
}

// Words of a bead's side stand in it by the characters before them.
func TestPlace(t *testing.T) {
	side := []sentence{
		{explains: []feature{{7, 1, 1}, {8, 0.5, 3}}, length: 4},
		{explains: []feature{{9, 1, 2}}, length: 4},
	}
	got := place(nil, side, explaining)
	want := []placed{{7, places/8 - 1, 1}, {8, places*3/8 - 1, 0.5}, {9, places*3/4 - 1, 1}}
	if len(got) != len(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	for k := range want {
		if got[k] != want[k] {
			t.Errorf("%v, want %v", got[k], want[k])
		}
	}
}

// What a reader says of a bead is the sum of its comment, taken here word by word.
func TestExplain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const words = 5
		tab := drawTable(t, words, words)
		from, to := drawSentences(t, 3, words), drawSentences(t, 3, words)
		r := newReader(&model{source: &vocabulary{words: make([]string, words)}, target: &vocabulary{words: make([]string, words)}})
		want := 0.0
		for _, f := range place(nil, to, explained) {
			var lift, weight float64
			for _, u := range place(nil, from, explaining) {
				w := float64(u.weight) * float64(near(u.at, f.at))
				lift += w * (liftOf(tab, u.id, f.id) + float64(tab.spare[u.id]))
				weight += w
			}
			want += math.Log(noise + (1-noise)*lift/weight)
		}
		for range 2 { // the second time on used scratch
			beads := []reading{{from: 0, past: len(from), explained: to}}
			r.explain(tab, r.target, from, beads)
			if got := beads[0].words; math.Abs(got-want) > 0.001+1e-4*math.Abs(want) {
				t.Errorf("%v, want %v", got, want)
			}
		}
	})
}

// liftOf is what the row of u says of f, 0 where it says nothing.
func liftOf(tab table, u, f int32) float64 {
	for _, x := range tab.rows[u] {
		if x.id == f {
			return float64(x.lift)
		}
	}
	return 0
}

// A step of training gives every explaining word its share of every explained one, and makes rows of the counts.
func TestTrainingStep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const words = 4
		old := drawTable(t, words, words)
		v := &vocabulary{words: make([]string, words), count: []float64{3, 1, 2, 4}}
		known := seeds{{{2, 1}}, nil, nil, {{0, 0.5}}}
		var ls []lesson
		for range rapid.IntRange(0, 5).Draw(t, "lessons") {
			ls = append(ls, lesson{drawSentences(t, 2, words), drawSentences(t, 2, words), rapid.Float32Range(0.01, 1).Draw(t, "posterior")})
		}
		var counts [words][words]float64
		for _, l := range ls {
			us := place(nil, l.explaining, explaining)
			for _, f := range place(nil, l.explained, explained) {
				shares, sum := make([]float64, len(us)), 0.0
				for k, u := range us {
					shares[k] = float64(u.weight) * float64(near(u.at, f.at)) * (liftOf(old, u.id, f.id) + float64(old.spare[u.id]))
					sum += shares[k]
				}
				for k, u := range us {
					if sum > 0 {
						counts[u.id][f.id] += float64(l.weight) * shares[k] / sum
					}
				}
			}
		}
		got := newTrainer(ls, words).step(old, v, v, known)
		b := newTableBuilder(v, v, known)
		for u := range counts {
			for f, n := range counts[u] {
				if n > 0 {
					b.add(int32(f), n)
				}
			}
			b.row(int32(u))
			for f := range int32(words) {
				if x, y := liftOf(got, int32(u), f), liftOf(b.table, int32(u), f); math.Abs(x-y) > 1e-3 {
					t.Errorf("lift of %d given %d: %v, want %v", f, u, x, y)
				}
			}
			if math.Abs(float64(got.spare[u]-b.spare[u])) > 1e-3 {
				t.Errorf("spare mass of %d: %v, want %v", u, got.spare[u], b.spare[u])
			}
		}
	})
}

// Only two-sided beads that are likely enough are learned from.
func TestLessons(t *testing.T) {
	ss := make([]sentence, 3)
	p := &part{source: ss, target: ss, edges: []edge{
		{span{1, 1, shape{1, 1}}, 0, 0.9},
		{span{2, 1, shape{1, 0}}, 0, 0.9},
		{span{2, 2, shape{1, 1}}, 0, trained / 2},
		{span{3, 3, shape{2, 1}}, 0, trained},
	}}
	got := lessons([]*part{p, p})
	if len(got) != 4 {
		t.Fatalf("%d lessons of two parts, want 4", len(got))
	}
	if l := got[3]; len(l.explaining) != 2 || len(l.explained) != 1 || l.weight != trained {
		t.Errorf("lesson %+v, want two sentences, one sentence and the posterior", l)
	}
}
