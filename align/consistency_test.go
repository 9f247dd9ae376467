package align

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// met makes the views of a text of so many sentences and of a third one on each other, from boundaries between them.
func met(sentences, third int, boundaries ...meetingAt) (view, back meetings) {
	view, back = newMeetings(sentences), newMeetings(third)
	for _, b := range boundaries {
		view.add(b.here, b.there, b.share)
		back.add(b.there, b.here, b.share)
	}
	return view, back
}

type meetingAt struct {
	here, there int
	share       float64
}

// What a third text of three sentences says of the boundary after the first sentence of two others.
func TestAgreement(t *testing.T) {
	for _, test := range []struct {
		name           string
		source, target []meetingAt
		want           float64
	}{
		{"it is sure of it", []meetingAt{{1, 1, 1}}, []meetingAt{{1, 1, 1}}, 1},
		{"it is half sure of one", []meetingAt{{1, 1, 0.5}}, []meetingAt{{1, 1, 1}}, 0.5},
		{"it excludes it", []meetingAt{{1, 1, 1}}, []meetingAt{{2, 1, 1}}, -1},
		{"it excludes it from both sides", []meetingAt{{1, 1, 1}, {2, 2, 1}}, []meetingAt{{1, 2, 1}, {2, 1, 1}}, -1},
		{"it may be elsewhere", []meetingAt{{1, 1, 0.7}, {1, 2, 0.3}}, []meetingAt{{1, 1, 1}, {2, 2, 1}}, 0.4},
		{"it joins the first two sentences of both", []meetingAt{{2, 2, 1}}, []meetingAt{{2, 2, 1}}, 0},
		{"it joins those of one", []meetingAt{{1, 1, 1}}, []meetingAt{{2, 2, 1}}, 0},
		{"it lacks the second sentence of one", []meetingAt{{1, 1, 1}, {2, 1, 1}}, []meetingAt{{1, 1, 1}}, 0.5},
		{"it lacks that of both", []meetingAt{{1, 1, 1}, {2, 1, 1}}, []meetingAt{{1, 1, 1}, {2, 1, 1}}, 0.25},
	} {
		var w witness
		w.source, w.ofSource = met(3, 3, test.source...)
		w.target, w.ofTarget = met(3, 3, test.target...)
		if got := w.agreement(1, 1); math.Abs(got-test.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
		turned := witness{source: w.target, target: w.source, ofSource: w.ofTarget, ofTarget: w.ofSource}
		if got := turned.agreement(1, 1); math.Abs(got-test.want) > 1e-12 {
			t.Errorf("%s, turned: %v, want %v", test.name, got, test.want)
		}
	}
}

// Two sentences and two others, which are about as likely one bead as two: the third text decides.
func TestWitnessDecides(t *testing.T) {
	split := []meetingAt{{1, 1, 1}, {2, 2, 1}}
	apart := []meetingAt{{1, 2, 1}, {2, 2, 1}}
	for _, test := range []struct {
		name           string
		score          float64 // of the one bead against the two
		source, target []meetingAt
		want           []int
	}{
		{"two beads", 0.5, split, split, []int{0, 1}},
		{"two beads that are much worse", 5, split, split, []int{2}},
		{"one bead", -0.5, split, apart, []int{2}},
		{"nothing said", -0.5, nil, nil, []int{0, 1}},
	} {
		edges := []edge{{span: span{1, 1, shape{1, 1}}}, {span: span{2, 2, shape{1, 1}}}, {span: span{2, 2, shape{2, 2}}, score: test.score}}
		p := &part{edges: edges}
		w := &work{source: units{sentences: make([]sentence, 2)}, target: units{sentences: make([]sentence, 2)}, parts: []*part{p}}
		var third witness
		third.source, third.ofSource = met(2, 2, test.source...)
		third.target, third.ofTarget = met(2, 2, test.target...)
		if w.hear([]witness{third}); !slices.Equal(p.best, test.want) {
			t.Errorf("%s: edges %v, want %v", test.name, p.best, test.want)
		}
	}
}

// What has moved is given up where it is linked in its place.
func TestHearDropsMovedThatIsLinked(t *testing.T) {
	three := units{sentences: make([]sentence, 3)}
	w := &work{source: three, target: three, moved: []Bead{{[]int{0}, []int{2}, 1}, {[]int{2}, []int{0}, 1}}}
	w.parts = []*part{{
		edges: []edge{{span: span{1, 0, shape{1, 0}}}, {span: span{2, 1, shape{1, 1}}}, {span: span{3, 2, shape{1, 1}}}, {span: span{3, 3, shape{0, 1}}}},
		best:  []int{0, 1, 2, 3},
	}}
	w.dropLinked()
	if len(w.moved) != 1 || w.moved[0].Source[0] != 0 {
		t.Errorf("%v is left, want the first", w.moved)
	}
}

// Both texts of a pair see the same boundaries, and are sure of the first and the last.
func TestMeetings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawVersions(t, 2, 2)
		if texts[0].Lang > texts[1].Lang {
			texts[0], texts[1] = texts[1], texts[0]
		}
		w := Aligner{}.decode([]Pair{{texts[0], texts[1]}}, []int{0})[0]
		source, target := w.meetings()
		n, m := len(w.source.sentences), len(w.target.sentences)
		for i := range source.at {
			sum := 0.0
			for _, x := range source.at[i] {
				sum += x.share
				if x.share < 0 || x.share > 1+1e-9 || target.share(x.place, i) != x.share {
					t.Errorf("(%d, %d): share %v from one side, %v from the other", i, x.place, x.share, target.share(x.place, i))
				}
			}
			if math.Abs(sum-source.mass[i]) > 1e-9 {
				t.Errorf("mass %v at %d, want %v", source.mass[i], i, sum)
			}
		}
		if source.share(0, 0) != 1 || math.Abs(source.share(n, m)-1) > 1e-9 {
			t.Errorf("start %v, end %v, want 1 of both", source.share(0, 0), source.share(n, m))
		}
	})
}

func TestTeachers(t *testing.T) {
	var one, two []tie // texts of one language; three of one and two of another
	for j := range 5 {
		for i := range j {
			one = append(one, tie{i: i, j: j})
			if i < 3 && j >= 3 {
				two = append(two, tie{i: i, j: j})
			}
		}
	}
	for _, ties := range [][]tie{one, two} {
		numbers := teachers(ties, 5)
		group := newGroups(5)
		for _, k := range numbers {
			group.union(ties[k].i, ties[k].j)
		}
		for text := range 5 {
			if len(numbers) != 4 || group.find(text) != 0 {
				t.Errorf("pairs %v of %v to learn from: want four that tie all texts together", numbers, ties)
			}
		}
	}
}
