package report

import (
	"fmt"
	"strings"
	"testing"
)

func occurrence(n int, left, quote, right string) Place {
	return Place{Citation: fmt.Sprintf("a.md#p%d", n), Paragraph: n, Left: left, Quote: quote, Right: right}
}

// Wordings stand beneath each other whatever stands before them, also where characters are two columns wide.
func TestOccurrencesAreAligned(t *testing.T) {
	f := Findings{Findings: []Finding{{Check: "wording", Severity: "minor", Message: "they vary", Forms: []Form{
		{Text: "good order", Places: []Place{occurrence(3, "A long way before that there was a ", "good order", " of things.")}},
		{Text: "desirable order", Places: []Place{occurrence(12, "", "desirable order", ""), occurrence(13, "那里有一个", "desirable order", "。")}},
	}}}}
	var b strings.Builder
	if err := f.Text(&b, Style{Width: 60}); err != nil {
		t.Fatal(err)
	}
	at := map[int]bool{}
	n := 0
	for line := range strings.Lines(b.String()) {
		for _, wording := range []string{"good order", "desirable order"} {
			if before, _, found := strings.Cut(line, wording); found {
				at[columns(before)] = true
				n++
			}
		}
		if columns(strings.TrimSuffix(line, "\n")) > 60 {
			t.Errorf("wider than 60 columns: %q", line)
		}
	}
	if n != 3 || len(at) != 1 {
		t.Errorf("%d wordings, in the columns %v, want 3 in one:\n%s", n, at, b.String())
	}
}

func TestManyOccurrencesAreCounted(t *testing.T) {
	var places []Place
	for n := range 9 {
		places = append(places, occurrence(n+1, "", "online order", ""))
	}
	f := Findings{Findings: []Finding{{Forms: []Form{{Text: "online order", Places: places}}}}}
	var b strings.Builder
	if err := f.Text(&b, Style{}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(b.String(), "online order"); got != 3 || !strings.Contains(b.String(), "and 6 times more: p4 p5 p6 p7 p8 p9") {
		t.Errorf("%d lines:\n%s", got, b.String())
	}
}

// A wording that fills the line by itself is wrapped as others are.
func TestLongOccurrencesAreWrapped(t *testing.T) {
	long := strings.Repeat("to save water, ", 8) + "to share it"
	f := Findings{Findings: []Finding{{Forms: []Form{{Text: long, Paragraphs: []int{2}, Places: []Place{occurrence(2, "", long, ".")}}}}}}
	var b strings.Builder
	if err := f.Text(&b, Style{Width: 60}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(b.String(), "save"); got != 8 {
		t.Errorf("%d limbs of 8 are shown:\n%s", got, b.String())
	}
}
