package main

import (
	"bytes"
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
)

func TestSignTest(t *testing.T) {
	for _, test := range []struct {
		gained, lost int
		want         float64
	}{
		{0, 0, 1},
		{1, 0, 1},
		{3, 3, 1}, // 2·(1+6+15+20)/64 is more than 1
		{5, 0, 2.0 / 32},
		{0, 5, 2.0 / 32},
		{7, 1, 2 * (1 + 8) / 256.0},
		{2, 6, 2 * (1 + 8 + 28) / 256.0},
		{1_500, 0, 0}, // 2^-1499 is less than a number can hold
	} {
		if got := signTest(test.gained, test.lost); math.Abs(got-test.want) > 1e-12 || math.IsNaN(got) {
			t.Errorf("%d gained, %d lost: p %v, want %v", test.gained, test.lost, got, test.want)
		}
	}
}

func TestCompare(t *testing.T) {
	if gained, lost := compare("110010", "101000"); gained != 2 || lost != 1 {
		t.Errorf("%d gained, %d lost, want 2 and 1", gained, lost)
	}
}

func TestNoise(t *testing.T) {
	for _, test := range []struct {
		share float64
		n     int
		want  float64
	}{
		{0.5, 96, 0.1}, // 2·√(0.5·0.5/100)
		{1, 12, 2 * math.Sqrt(14.0*2/16/16/16)},
		{1, 0, 0.5},
	} {
		if got := noise(test.share, test.n); math.Abs(got-test.want) > 1e-12 {
			t.Errorf("share %v of %d: %v, want %v", test.share, test.n, got, test.want)
		}
	}
}

func TestBins(t *testing.T) {
	var b bins
	for _, x := range []struct {
		confidence float64
		right      bool
	}{{0, false}, {0.1, false}, {0.85, false}, {0.95, true}, {1, true}} {
		b.add(x.confidence, x.right)
	}
	want := bins{0: {1, 0, 0}, 1: {1, 0, 0.1}, 8: {1, 0, 0.85}, 9: {2, 2, 1.95}}
	if !reflect.DeepEqual(b, want) {
		t.Errorf("bins %v, want %v", b, want)
	}
	if got := b[9].mean(); got != 0.975 {
		t.Errorf("mean of the last bin %v, want 0.975", got)
	}
	// (0 + 0.1 + 0.85 + |1.95−2|) / 5
	if got := b.expectedError(); math.Abs(got-0.2) > 1e-12 {
		t.Errorf("calibration error %v, want 0.2", got)
	}
	if got := (bins{}).expectedError(); got != 0 {
		t.Errorf("calibration error of nothing %v, want 0", got)
	}
}

// groupsOf reads a group a line, as gold has them.
func groupsOf(t *testing.T, lines ...string) []group {
	t.Helper()
	gs := make([]group, len(lines))
	for k, line := range lines {
		var err error
		if gs[k].cells, err = cells(line); err != nil {
			t.Fatal(err)
		}
	}
	return gs
}

func TestJudgeRows(t *testing.T) {
	gold := groupsOf(t, "[0]:[0]:[0]", "[1, 2]:[1]:[1]", "[]:[2]:[]", "[3]:[3]:[]")
	auto := groupsOf(t, "[0]:[0]:[0]", "[1]:[1]:[1]", "[2]:[]:[]", "[]:[2]:[]", "[3]:[]:[]", "[]:[3]:[]")
	v := judge(gold, auto)
	if v.Hits != "1010" {
		t.Errorf("hits %s, want 1010", v.Hits)
	}
	// Found exactly: 2 of 6 found, 2 of 4 true. [1]:[1]:[1] has two texts in common with a true row, and the other way
	// round; [3] alone only one.
	if got, want := v.Strict, (align.Measure{Precision: 2.0 / 6, Recall: 2.0 / 4, F1: 0.4}); !near(got, want) {
		t.Errorf("strict %v, want %v", got, want)
	}
	if got, want := v.Lax, (align.Measure{Precision: 3.0 / 6, Recall: 3.0 / 4, F1: 0.6}); !near(got, want) {
		t.Errorf("lax %v, want %v", got, want)
	}
}

func near(a, b align.Measure) bool {
	const least = 1e-12
	return math.Abs(a.Precision-b.Precision) < least && math.Abs(a.Recall-b.Recall) < least && math.Abs(a.F1-b.F1) < least
}

// Beads are judged as the library judges them.
func TestJudgeBeads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, auto := drawBeads(t, "gold"), drawBeads(t, "auto")
		v := judge(ofBeads(0, gold), ofBeads(0, auto))
		if want := align.Evaluate(gold, auto); v.Score != want {
			t.Errorf("%+v, want %+v", v.Score, want)
		}
		found := 0
		for _, b := range v.Bins {
			found += b.Groups
		}
		if found != v.Auto || len(v.Hits) != v.Gold {
			t.Errorf("%d of %d beads in bins, %d of %d gold beads in hits", found, v.Auto, len(v.Hits), v.Gold)
		}
	})
}

// drawBeads covers two texts with beads.
func drawBeads(t *rapid.T, name string) (beads []align.Bead) {
	i, j := 0, 0
	for range rapid.IntRange(0, 12).Draw(t, name) {
		n, m := rapid.IntRange(0, 2).Draw(t, "n"), rapid.IntRange(0, 2).Draw(t, "m")
		var b align.Bead
		for range n {
			b.Source, i = append(b.Source, i), i+1
		}
		for range m {
			b.Target, j = append(b.Target, j), j+1
		}
		beads = append(beads, b)
	}
	return beads
}

func TestLifted(t *testing.T) {
	// Units 1 and 2 of the first text are one, and 3 and 4 of the second.
	whole := [][]int{{0, 1, 1, 2, 3}, {0, 1, 2, 3, 3, 4}}
	found := groupsOf(t, "[0]:[0]", "[1]:[1]", "[2]:[2, 3]", "[3]:[4]", "[4]:[5]")
	for k := range found {
		found[k].confidence = 1 - float64(k)/10
	}
	want := groupsOf(t, "[0]:[0]", "[1, 2]:[1, 2, 3]", "[3]:[4]")
	want[0].confidence, want[1].confidence, want[2].confidence = 1, 0.7, 0.6
	if got := lifted(found, whole); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestRuns(t *testing.T) {
	if got, want := runs([]string{"a", "a", "b", "a", "c", "c"}), []int{0, 0, 1, 2, 3, 3}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestJoined(t *testing.T) {
	var p pairs
	p.add(lined("zh", []string{"甲", "乙"}), lined("en", []string{"A", "B", "C"}), groupsOf(t, "[0]:[0, 1]", "[1]:[2]"))
	p.add(lined("zh", []string{"丙"}), lined("en", []string{"D"}), groupsOf(t, "[0]:[0]"))
	p.add(lined("zh", []string{"丁", "戊"}), lined("en", []string{"E"}), groupsOf(t, "[0]:[0]", "[1]:[]"))
	one := p.joined([]int{0, 1, 2}, []int{2, 0})
	source, target := lined("zh", []string{"甲", "乙", "丙", "丁", "戊"}), lined("en", []string{"E", "A", "B", "C"})
	if got, want := one.texts, []align.Pair{{Source: source, Target: target}}; !reflect.DeepEqual(got, want) {
		t.Errorf("texts %v, want %v", got, want)
	}
	if got, want := one.gold, groupsOf(t, "[0]:[1, 2]", "[1]:[3]", "[3]:[0]"); !reflect.DeepEqual(got, want) {
		t.Errorf("gold %v, want %v", got, want)
	}
}

// Each set of the shared data can be read and has gold.
func TestSharedSets(t *testing.T) {
	data := folder("../../../shared/data")
	if !data.exists() {
		t.Skip("no ../shared/data here: the real texts are not part of the project")
	}
	for _, s := range append(data.goldSets(), data.gapSets()...) {
		sample, err := s.read()
		switch {
		case err != nil:
			t.Errorf("%s: %v", s.name, err)
		case len(sample.gold) == 0:
			t.Errorf("%s: no gold", s.name)
		}
	}
}

func TestTrial(t *testing.T) {
	absent := folder(t.TempDir() + "/absent")
	for _, s := range articleSets() {
		o, err := s.usual().make(absent)
		if err != nil {
			t.Fatal(err)
		}
		if o.Strict.F1 < 0.9 {
			t.Errorf("%s: strict F1 %.3f, want 0.9 at least", s.name, o.Strict.F1)
		}
	}
	if _, err := (trial{Set: "no such"}).make(absent); err == nil {
		t.Error("a trial on no set was made")
	}
}

// Without the shared data the document says so, and is whole.
func TestDocument(t *testing.T) {
	l := newLab(folder(t.TempDir() + "/absent"))
	made := map[trial]bool{}
	l.start = func(x trial) (outcome, error) {
		if made[x] {
			t.Errorf("made twice: %+v", x)
		}
		made[x] = true
		return outcome{}, nil
	}
	var out bytes.Buffer
	l.write(&out)
	for _, want := range []string{absent, "## Strict F1\n", "## Growth\n", "| fixtures, rows | rows of four texts | measured |"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, &out)
		}
	}
	cells := 0 // in the table at hand
	for line := range strings.Lines(out.String()) {
		if !strings.HasPrefix(line, "|") {
			cells = 0
			continue
		}
		n := strings.Count(line, "|")
		if cells > 0 && n != cells {
			t.Errorf("%d bars, %d in the line before: %s", n, cells, line)
		}
		cells = n
	}
}

func TestNothingIsMadeAfterAnError(t *testing.T) {
	l := newLab("")
	tries := 0
	l.start = func(trial) (outcome, error) {
		tries++
		return outcome{}, errors.New("broken")
	}
	l.write(new(bytes.Buffer))
	if tries != 1 || l.err == nil || !strings.Contains(l.err.Error(), "broken") {
		t.Errorf("%d tries, then %v", tries, l.err)
	}
}

func TestFigures(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{points(0.0123), "+1.2"},
		{points(-0.0123), "−1.2"},
		{points(-0.0001), "0.0"},
		{probability(0.0004), "p < 0.001"},
		{probability(0.0123), "p = 0.012"},
		{percent(0.98765), "98.8"},
		{ratio(3, 2), "1.50"},
		{ratio(3, 0), ""},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{{"stray"}, {"-inside", "{"}, {"-inside", `{"Set":"no such"}`}} {
		if err := run(args, new(bytes.Buffer)); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
}
