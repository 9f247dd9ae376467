package report

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestCollationTally(t *testing.T) {
	want := CollationTally{Rows: 6, OneToOne: 3, Split: 1, Absent: 1, OnlyInOne: 1, Unsure: 1, Base: "zh",
		Variants: []VariantTally{
			{Name: "zh", Paragraphs: 5},
			{Name: "close", Paragraphs: 6, OneToOne: 4, Split: 1},
			{Name: "free", Paragraphs: 5, OneToOne: 4, Absent: 1, Added: 1},
		}}
	if got := sampleCollation().Tally(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestCollationTallyOfPairs has every class of row between two variants once; the second is the original.
func TestCollationTallyOfPairs(t *testing.T) {
	p := func(n int) []Passage { return make([]Passage, n) }
	c := Collation{Variants: []Variant{{Name: "new"}, {Name: "old", Original: true}}}
	for _, n := range [][2]int{{1, 1}, {2, 1}, {1, 2}, {2, 3}, {0, 1}, {1, 0}} {
		c.Rows = append(c.Rows, CollationRow{Cells: [][]Passage{p(n[0]), p(n[1])}, Confidence: 1})
	}
	want := CollationTally{Rows: 6, OneToOne: 1, Split: 1, Merged: 1, Regrouped: 1, OnlyInOne: 2, Base: "old",
		Variants: []VariantTally{
			{Name: "new", Paragraphs: 7, OneToOne: 1, Split: 1, Merged: 1, Regrouped: 1, Absent: 1, Added: 1},
			{Name: "old", Paragraphs: 8},
		}}
	if got := c.Tally(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// The words were counted by hand.
func TestDifferencesTally(t *testing.T) {
	got := sampleDifferences().Tally()
	if got.WordsA != 59 || got.WordsB != 57 {
		t.Errorf("words %d and %d", got.WordsA, got.WordsB)
	}
	if got.Removed != 10 || got.Added != 8 || got.ReplacedA != 11 || got.ReplacedB != 11 {
		t.Errorf("removed %d, added %d, replaced %d by %d", got.Removed, got.Added, got.ReplacedA, got.ReplacedB)
	}
	if got.Rows != 6 || got.Changed != 6 || got.Same != 0 || got.OnlyA != 1 || got.OnlyB != 1 || got.Edits != 8 {
		t.Errorf("got %+v", got)
	}
	want := []KindTally{
		{"number", 1, SeverityTally{Critical: 1}}, {"terminology", 2, SeverityTally{Major: 2}},
		{"omission", 1, SeverityTally{Major: 1}}, {"addition", 1, SeverityTally{Major: 1}},
		{"wording", 2, SeverityTally{Minor: 2}}, {"punctuation", 1, SeverityTally{Neutral: 1}},
	}
	if !reflect.DeepEqual(got.Kinds, want) {
		t.Errorf("kinds %+v, want %+v", got.Kinds, want)
	}
	if want := (SeverityTally{Critical: 1, Major: 4, Minor: 2, Neutral: 1}); got.Severities != want {
		t.Errorf("severities %+v, want %+v", got.Severities, want)
	}
	if share := got.ShareChanged(); share != 40.0/116 {
		t.Errorf("share changed %v, want 40 of 116", share)
	}
}

func TestTermsTally(t *testing.T) {
	want := TermsTally{Concepts: 3, Flagged: 2, Flags: map[string]int{"differs": 2, "inconsistent": 1}}
	if got := sampleTerms().Tally(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestSameRowsAreCountedNotShown(t *testing.T) {
	same := func(s string) DifferenceRow {
		return DifferenceRow{A: []int{0}, B: []int{0}, Edits: []Edit{edit("="+s, "", "")}}
	}
	changed := DifferenceRow{A: []int{3}, B: []int{3}, Edits: []Edit{edit("~old|new", "wording", "minor")}}
	d := Differences{Rows: []DifferenceRow{same("one"), same("two"), changed, same("four")}}
	var b bytes.Buffer
	if err := d.Around(0).Text(&b, Style{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"rows 1–2  the same\n", "row 3 ", "[-old-]{+new+}\n", "row 4  the same\n",
		"3 of 4 rows left out.\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "two") {
		t.Error("a row that is the same is shown")
	}
}

func TestMovedRowIsNotTheSame(t *testing.T) {
	moved := DifferenceRow{A: []int{0}, B: []int{4}, CitationsA: []string{"W/V@1#p1"}, CitationsB: []string{"W/U@1#p5"},
		Moved: true, Edits: []Edit{edit("=one", "", "")}}
	var b bytes.Buffer
	if err := (Differences{Rows: []DifferenceRow{moved}}).Text(&b, Style{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "row 1  p1 → p5, moved\n    one\n") {
		t.Errorf("got\n%s", b.String())
	}
}

func TestInvisibleChangesShow(t *testing.T) {
	for in, want := range map[string]string{"\u200b": "‹U+200B›", "\n": "⏎", " ": " ", "a\x1b": "a␛", "": ""} {
		if got := shown(in); got != want {
			t.Errorf("shown(%q) = %q, want %q", in, got, want)
		}
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsComeBack(t *testing.T) {
	p := samplePage()
	all := texts(p, Style{})
	all["page"] = p.HTML
	for name, write := range all {
		if err := write(fullDisk{}); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if err := JSON(fullDisk{}, p); !errors.Is(err, errFull) {
		t.Errorf("JSON: error %v", err)
	}
}

// TestTextKeepsToItsWidth holds for every text output in every width a terminal has.
func TestTextKeepsToItsWidth(t *testing.T) {
	for width := 24; width <= 140; width++ {
		for name, write := range texts(samplePage(), Style{Width: width}) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				line = strings.TrimSuffix(line, "\n")
				if n := columns(line); n > width {
					t.Errorf("%s at %d columns has a line of %d: %s", name, width, n, line)
				}
				if strings.HasSuffix(line, " ") {
					t.Errorf("%s at %d columns has white space at the end of %q", name, width, line)
				}
			}
		}
	}
}
