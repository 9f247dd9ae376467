package term

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// setsOf makes sets of lists.
func setsOf(kinds int, lists ...[]int32) sets {
	s := sets{first: []int32{0}, kinds: kinds}
	for _, l := range lists {
		s.ids = append(s.ids, l...)
		s.first = append(s.first, int32(len(s.ids)))
	}
	return s
}

// The textbook's example: das Haus, das Buch, ein Buch; each comes five times, for once is no evidence.
func TestTrain(t *testing.T) {
	const das, haus, buch, ein = 0, 1, 2, 3
	const the, house, book, a = 0, 1, 2, 3
	var german, english [][]int32
	for range 5 {
		german = append(german, []int32{das, haus}, []int32{das, buch}, []int32{buch, ein})
		english = append(english, []int32{the, house}, []int32{the, book}, []int32{book, a})
	}
	x := train(setsOf(4, german...), setsOf(4, english...))
	for _, tt := range []struct {
		name               string
		source, good, poor int32
	}{
		{"das", das, the, house},
		{"Haus", haus, house, the},
		{"Buch", buch, book, the},
		{"ein", ein, a, book},
	} {
		good, _ := x.pair(tt.source, tt.good)
		poor, _ := x.pair(tt.source, tt.poor)
		if x.forward[good] <= x.forward[poor] || x.backward[good] <= x.backward[poor] {
			t.Errorf("%s: %g and %g one way, %g and %g the other; want the first greater", tt.name,
				x.forward[good], x.forward[poor], x.backward[good], x.backward[poor])
		}
		if x.affinity(tt.source, tt.good) <= x.affinity(tt.source, tt.poor) {
			t.Errorf("%s: affinity %g and %g", tt.name, x.affinity(tt.source, tt.good), x.affinity(tt.source, tt.poor))
		}
	}
	if got := x.affinity(haus, a); got >= 0 {
		t.Errorf("affinity of what never met is %g, want less than 0", got)
	}
	if got := x.affinity(haus, 9); got != 0 {
		t.Errorf("affinity with a feature of which nothing is known is %g, want 0", got)
	}
	if got := x.affinity(9, house); got >= 0 {
		t.Errorf("affinity of a feature that was not trained is %g, want less than 0", got)
	}
}

// What one feature gives to those it met can never be more than all it has to give.
func TestProbabilities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const kinds = 6
		feature := rapid.Int32Range(0, kinds-1)
		list := rapid.SliceOfNDistinct(feature, 0, kinds, rapid.ID)
		var source, target [][]int32
		for range rapid.IntRange(0, 8).Draw(t, "beads") {
			source = append(source, sorted(list.Draw(t, "source")))
			target = append(target, sorted(list.Draw(t, "target")))
		}
		x := train(setsOf(kinds, source...), setsOf(kinds, target...))
		backward := make([]float32, kinds)
		for s := range kinds {
			sum := float32(0)
			for i := x.row[s]; i < x.row[s+1]; i++ {
				sum += x.forward[i]
				backward[x.column[i]] += x.backward[i]
			}
			if sum > 1.0001 {
				t.Fatalf("feature %d gives %g", s, sum)
			}
		}
		for f, sum := range backward {
			if sum > 1.0001 {
				t.Fatalf("feature %d gives %g back", f, sum)
			}
		}
	})
}

func sorted(list []int32) []int32 {
	slices.Sort(list)
	return list
}
