package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Expected numbers are counted by hand from the beads as written.
func TestEvaluate(t *testing.T) {
	tests := []struct {
		name, gold, auto string
		want             Score
	}{
		{
			name: "the same beads", gold: "0:0 1,2:1 3: :2", auto: "0:0 1,2:1 3: :2",
			want: Score{Strict: Measure{1, 1, 1}, Lax: Measure{1, 1, 1}, Gold: 2, Auto: 2},
		}, {
			// One of two auto beads is in the gold, one of four gold beads is found. 2:2 overlaps 1,2:1,2 of the auto side and
			// 1:1 does as well; 3:3 is not covered.
			name: "two beads taken together", gold: "0:0 1:1 2:2 3:3", auto: "0:0 1,2:1,2 3: :3",
			want: Score{Strict: Measure{0.5, 0.25, 1.0 / 3}, Lax: Measure{1, 0.75, 6.0 / 7}, Gold: 4, Auto: 2},
		}, {
			// Nothing is exactly right; both auto beads overlap the one gold bead, which is found.
			name: "a bead cut in two", gold: "0,1:0,1", auto: "0:0 1:1",
			want: Score{Lax: Measure{1, 1, 1}, Gold: 1, Auto: 2},
		}, {
			// 0:1 shares its source with 0:0 and its target with 1:1, but both with neither.
			name: "overlap with two beads is none", gold: "0:0 1:1", auto: "0:1",
			want: Score{Gold: 2, Auto: 1},
		}, {
			name: "same source, wrong target", gold: "0:0 1:1 2:2 3:3", auto: "0:0 1:2 2:1 3:3",
			want: Score{Strict: Measure{0.5, 0.5, 0.5}, Lax: Measure{0.5, 0.5, 0.5}, Gold: 4, Auto: 4},
		}, {
			name: "one unit more", gold: "0:0 1:1", auto: "0,1:0",
			want: Score{Lax: Measure{1, 0.5, 2.0 / 3}, Gold: 2, Auto: 1},
		}, {
			name: "one-sided beads do not count", gold: "0: :0 1:1", auto: ":0 0: 1:1 2:",
			want: Score{Strict: Measure{1, 1, 1}, Lax: Measure{1, 1, 1}, Gold: 1, Auto: 1},
		},
		{name: "nothing found", gold: "0:0 1:1", auto: "0: 1: :0 :1", want: Score{Gold: 2}},
		{name: "nothing to find", gold: "0: :0", auto: "0:0", want: Score{Auto: 1}},
		{name: "nothing at all"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Evaluate(beadsOf(t, test.gold), beadsOf(t, test.auto))
			if !sameScore(got, test.want) {
				t.Errorf("%+v, want %+v", got, test.want)
			}
		})
	}
}

func sameScore(a, b Score) bool {
	return a.Gold == b.Gold && a.Auto == b.Auto && sameMeasure(a.Strict, b.Strict) && sameMeasure(a.Lax, b.Lax)
}

func sameMeasure(a, b Measure) bool {
	return math.Abs(a.Precision-b.Precision)+math.Abs(a.Recall-b.Recall)+math.Abs(a.F1-b.F1) < 1e-12
}

func TestEvaluateChangesSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(0, 12).Draw(t, "source"), rapid.IntRange(0, 12).Draw(t, "target")
		gold, auto := drawBeads(t, n, m), drawBeads(t, n, m)
		s, turned, mirror := Evaluate(gold, auto), Evaluate(auto, gold), Evaluate(mirrored(gold), mirrored(auto))
		if s.Strict.Precision != turned.Strict.Recall || s.Lax.Precision != turned.Lax.Recall {
			t.Errorf("precision %+v is not the recall of the other way about %+v", s, turned)
		}
		if s != mirror {
			t.Errorf("%+v, but %+v with source and target changed about", s, mirror)
		}
		if s.Strict.Precision > s.Lax.Precision || s.Strict.Recall > s.Lax.Recall {
			t.Errorf("strict is above lax: %+v", s)
		}
		if same := Evaluate(gold, gold); same.Gold > 0 && (same.Strict != Measure{1, 1, 1} || same.Lax != same.Strict) {
			t.Errorf("beads against themselves: %+v", same)
		}
	})
}
