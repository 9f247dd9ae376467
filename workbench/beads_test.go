package workbench

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
)

func TestReadBeads(t *testing.T) {
	const in = "[0,1]:[0]\n\n  [2] : [1, 2] : 0.5\r\n[]:[3]:0\n[3,  4]:[]"
	got, err := ReadBeads("x", strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := []align.Bead{
		{Source: []int{0, 1}, Target: []int{0}, Confidence: 1},
		{Source: []int{2}, Target: []int{1, 2}, Confidence: 0.5},
		{Target: []int{3}, Confidence: 0},
		{Source: []int{3, 4}, Confidence: 1},
	}
	if !slices.EqualFunc(got, want, sameBead) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func sameBead(a, b align.Bead) bool {
	return slices.Equal(a.Source, b.Source) && slices.Equal(a.Target, b.Target) && math.Abs(a.Confidence-b.Confidence) < 0.000501
}

func TestReadBeadsRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "x: holds no bead",
		"\n \n":                      "x: holds no bead",
		"[0]:[0]\n[1]\n":             "x: line 2: not two lists",
		"[0]:[0]:1:2":                "x: line 1: not two lists",
		"0:[0]":                      `x: line 1: "0" is no list`,
		"[0]:[0":                     `"[0" is no list`,
		"[0]:[-1]":                   `"-1" is no unit number`,
		"[0,]:[1]":                   `"" is no unit number`,
		"[1,0]:[1]":                  "does not rise",
		"[0, 0]:[1]":                 "does not rise",
		"[0]:[0]:high":               `"high" is no confidence`,
		"[0]:[0]:NaN":                `"NaN" is no confidence`,
		"[0]:[99999999999999999999]": "is no unit number",
		strings.Repeat("1", 1<<20+1): "line 1 is longer than a bead can be",
	} {
		if _, err := ReadBeads("x", strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: got %v, want %q in it", in, err, want)
		}
	}
}

func TestBeadsRoundTrip(t *testing.T) {
	units := rapid.Map(rapid.SliceOfNDistinct(rapid.IntRange(0, 500), 0, 6, rapid.ID[int]), func(u []int) []int {
		slices.Sort(u)
		return u
	})
	bead := rapid.Custom(func(t *rapid.T) align.Bead {
		return align.Bead{Source: units.Draw(t, "source"), Target: units.Draw(t, "target"), Confidence: rapid.Float64Range(0, 1).Draw(t, "confidence")}
	})
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(bead, 1, 20).Draw(t, "beads")
		var out bytes.Buffer
		if err := WriteBeads(&out, want); err != nil {
			t.Fatal(err)
		}
		got, err := ReadBeads("x", &out)
		if err != nil || !slices.EqualFunc(got, want, sameBead) {
			t.Fatalf("got %v, %v; want %v", got, err, want)
		}
	})
}

func FuzzReadBeads(f *testing.F) {
	f.Add("[0, 1]:[0]:0.873\n[]:[1]\n")
	f.Fuzz(func(t *testing.T, in string) {
		beads, err := ReadBeads("x", strings.NewReader(in))
		if err != nil {
			if strings.Contains(strings.TrimSuffix(err.Error(), "\n"), "\n") {
				t.Errorf("the error is not one line: %q", err)
			}
			return
		}
		var out bytes.Buffer
		if err := WriteBeads(&out, beads); err != nil {
			t.Fatal(err)
		}
		if again, err := ReadBeads("x", &out); err != nil || len(again) != len(beads) {
			t.Errorf("written and read again: %v, %v", again, err)
		}
	})
}

func TestWriteBeads(t *testing.T) {
	var out strings.Builder
	WriteBeads(&out, []align.Bead{{Source: []int{0, 1}, Target: []int{0}, Confidence: 0.8731}, {Target: []int{1}, Confidence: 1}})
	if want := "[0, 1]:[0]:0.873\n[]:[1]:1.000\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestWriteRows(t *testing.T) {
	var out strings.Builder
	WriteRows(&out, [][][]int{{{0, 1}, {0}, {0, 2}}, {{}, nil, {3}}})
	if want := "[0, 1]:[0]:[0, 2]\n[]:[]:[3]\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestWriteLadder(t *testing.T) {
	bead := func(confidence float64, source, target []int) align.Bead {
		return align.Bead{Source: source, Target: target, Confidence: confidence}
	}
	for name, test := range map[string]struct {
		beads []align.Bead
		want  string
	}{
		"nothing": {nil, "0\t0\t0.000\n"},
		"one to one, split, left out, added": {
			[]align.Bead{bead(0.9, []int{0}, []int{0}), bead(0.8, []int{1}, []int{1, 2}), bead(0.7, []int{2}, nil), bead(0.6, nil, []int{3})},
			"0\t0\t0.900\n1\t1\t0.800\n2\t3\t0.700\n3\t3\t0.600\n3\t4\t0.000\n",
		},
		"crossing beads are one segment": {
			[]align.Bead{bead(0.9, []int{0}, []int{1}), bead(0.5, []int{1}, []int{0}), bead(0.8, []int{2}, []int{2})},
			"0\t0\t0.500\n2\t2\t0.800\n3\t3\t0.000\n",
		},
		"a bead inside another's gap": {
			[]align.Bead{bead(0.9, []int{0, 2}, []int{0}), bead(0.4, []int{1}, []int{1}), bead(0.8, []int{3}, []int{2})},
			"0\t0\t0.400\n3\t2\t0.800\n4\t3\t0.000\n",
		},
	} {
		var out strings.Builder
		if err := WriteLadder(&out, test.beads); err != nil {
			t.Fatal(err)
		}
		if out.String() != test.want {
			t.Errorf("%s: got %q, want %q", name, out.String(), test.want)
		}
	}
}
