package align

import (
	"math"
	"testing"
)

func TestJoin(t *testing.T) {
	tests := []struct {
		name           string
		beads          string
		source, target []int // the paragraph of each sentence
		want           string
	}{
		{"one to one", "0:0 1:1 2:2", []int{0, 1, 2}, []int{0, 1, 2}, "0:0 1:1 2:2"},
		{"two in a paragraph", "0:0 1:1 2:2", []int{0, 0, 1}, []int{0, 0, 1}, "0:0 1:1"},
		{"cut on the target side", "0:0 1:1 2:2", []int{0, 0, 0}, []int{0, 1, 2}, "0:0,1,2"},
		{"a bead over a paragraph's end", "0,1:0 2:1", []int{0, 1, 1}, []int{0, 1}, "0,1:0,1"},
		{"crossing cuts join all", "0:0 1:1 2:2", []int{0, 0, 1}, []int{0, 1, 1}, "0,1:0,1"},
		{"a sentence missing inside a paragraph", "0:0 1: 2:1", []int{0, 0, 0}, []int{0, 0}, "0:0"},
		{"a paragraph missing", "0:0 1: 2: 3:1", []int{0, 1, 1, 2}, []int{0, 1}, "0:0 2:1 1:"},
		{"a paragraph added", "0:0 :1 1:2", []int{0, 1}, []int{0, 1, 2}, "0:0 1:2 :1"},
		{"nothing linked", "0: :0 1:", []int{0, 1}, []int{0}, "0: :0 1:"},
	}
	for _, test := range tests {
		if got := notation(join(beadsOf(t, test.beads), test.source, test.target)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A joined bead is as sure as its sentence beads are on average.
func TestJoinConfidence(t *testing.T) {
	beads := []Bead{{[]int{0}, []int{0}, 0.9}, {[]int{1}, []int{1}, 0.6}, {[]int{2}, nil, 0.1}, {[]int{3}, []int{2}, 0.3}}
	got := join(beads, []int{0, 0, 0, 0}, []int{0, 0, 0})
	if len(got) != 1 || math.Abs(got[0].Confidence-0.6) > 1e-12 {
		t.Errorf("%v, want one bead with confidence 0.6", got)
	}
}

func TestFill(t *testing.T) {
	tests := []struct {
		name, beads string
		n, m        int
		want        string
	}{
		{"nothing to fill", "0:0 1:1", 2, 2, "0:0 1:1"},
		{"in the order of the texts", "0:0 2:1 1:", 3, 2, "0:0 1: 2:1"},
		{"empty units", "1:0", 3, 2, "0: 1:0 2: :1"},
		{"source before target", "2:2 0: :0", 3, 3, "0: 1: :0 :1 2:2"},
		{"no bead", "", 1, 2, "0: :0 :1"},
		{"nothing at all", "", 0, 0, ""},
	}
	for _, test := range tests {
		if got := notation(fill(beadsOf(t, test.beads), test.n, test.m)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A unit that the aligner left alone keeps its confidence; one it never saw is certainly alone.
func TestFillConfidence(t *testing.T) {
	got := fill([]Bead{{[]int{0}, nil, 0.25}}, 2, 0)
	if len(got) != 2 || got[0].Confidence != 0.25 || got[1].Confidence != 1 {
		t.Errorf("%v, want confidences 0.25 and 1", got)
	}
}
