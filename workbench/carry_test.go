package workbench

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	opening = "The reading room is open six days a week and rests on Mondays."
	holders = "All residents who hold a library card may enter the reading room."
	books   = "Each person may borrow five books at a time, for a term of thirty days."
	losses  = "Whoever loses a book or the library card shall pay its original price."
)

func TestCarry(t *testing.T) {
	tests := []struct {
		name     string
		old, new []string
		want     string // old>new, with ~ for an edited one
	}{
		{"unchanged", []string{opening, holders}, []string{opening, holders}, "1>1 2>2"},
		{"one put in", []string{opening, holders}, []string{opening, books, holders}, "1>1 2>3"},
		{"one taken out", []string{opening, books, holders}, []string{opening, holders}, "1>1 3>2"},
		{"one edited", []string{opening, books, holders}, []string{opening, strings.Replace(books, "five", "six", 1), holders}, "1>1 2~2 3>3"},
		{"one rewritten", []string{opening, books, holders}, []string{opening, losses, holders}, "1>1 3>3"},
		{"one moved", []string{opening, holders, books, losses}, []string{books, opening, holders, losses}, "1>2 2>3 3>1 4>4"},
		{"edited and next to a new one", []string{opening, books}, []string{opening, losses, books + " No more."}, "1>1 2~3"},
		{"the same twice", []string{opening, holders, opening}, []string{holders, opening}, "2>1 3>2"},
		{"nothing left", []string{opening}, []string{losses}, ""},
		{"nothing before", nil, []string{losses}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			road := carry(paragraphsOf(test.old...), paragraphsOf(test.new...))
			var got []string
			for _, n := range slices.Sorted(maps.Keys(road.to)) {
				sign := "~"
				if road.same[n] {
					sign = ">"
				}
				got = append(got, fmt.Sprint(n, sign, road.to[n]))
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// No two paragraphs go to one, and what is called unchanged says the same.
func TestCarryIsOneToOne(t *testing.T) {
	lines := rapid.SliceOfN(rapid.SampledFrom([]string{opening, holders, books, losses, books + " No more.", "x"}), 0, 9)
	rapid.Check(t, func(t *rapid.T) {
		old, new := paragraphsOf(lines.Draw(t, "old")...), paragraphsOf(lines.Draw(t, "new")...)
		road := carry(old, new)
		met := map[int]bool{}
		for from, to := range road.to {
			if to < 1 || to > len(new) || met[to] {
				t.Fatalf("%v", road.to)
			}
			met[to] = true
			if road.same[from] != (old[from-1].Text == new[to-1].Text) {
				t.Fatalf("%d to %d: unchanged %v", from, to, road.same[from])
			}
		}
	})
}
