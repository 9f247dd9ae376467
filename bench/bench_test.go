package main

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
)

func TestBitext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "paragraphs")
		b := newGenerator(rapid.Uint64().Draw(t, "seed")).bitext(n)
		if got := len(b.source.Paragraphs); got != n {
			t.Fatalf("%d paragraphs, want %d", got, n)
		}
		var sources, targets []int
		for _, l := range b.links {
			sources, targets = append(sources, l.Source...), append(targets, l.Target...)
		}
		if want := count(0, sentences(b.source)); !slices.Equal(sources, want) {
			t.Fatalf("links name the source sentences %v, want each once in order up to %d", sources, len(want))
		}
		if want := count(0, sentences(b.target)); !slices.Equal(targets, want) {
			t.Fatalf("links name the target sentences %v, want each once in order up to %d", targets, len(want))
		}
		for _, p := range append(b.source.Paragraphs, b.target.Paragraphs...) {
			if len(p) == 0 || slices.Contains(p, "") {
				t.Fatalf("a paragraph without text: %q", p)
			}
		}
	})
}

func sentences(t align.Text) (n int) {
	for _, p := range t.Paragraphs {
		n += len(p)
	}
	return n
}

func TestTheSameSeedGivesTheSameText(t *testing.T) {
	if a, b := newGenerator(3).bitext(50), newGenerator(3).bitext(50); !reflect.DeepEqual(a, b) {
		t.Error("two texts of one seed differ")
	}
	a, b := newGenerator(3).bitext(50).source.Paragraphs, newGenerator(3).bitext(80).source.Paragraphs
	if !reflect.DeepEqual(a, b[:50]) {
		t.Error("the longer text does not begin as the shorter one does")
	}
}

func TestSharesOfShapes(t *testing.T) {
	b := newGenerator(1).bitext(3_000)
	oneToOne := 0
	for _, l := range b.links {
		if len(l.Source) == 1 && len(l.Target) == 1 {
			oneToOne++
		}
	}
	// About 5,300 beads, 85 % of them drawn 1:1: three standard deviations are 1.5 points.
	if share := float64(oneToOne) / float64(len(b.links)); share < 0.83 || share > 0.87 {
		t.Errorf("%.3f of the beads are 1:1, want about 0.85", share)
	}
}

func TestProse(t *testing.T) {
	old, now := newGenerator(1).prose(5_000, revision{words: 0.4})
	if n := len(strings.Fields(old)); n < 5_000 || n > 5_200 {
		t.Errorf("%d words, want 5,000 or a few more", n)
	}
	if old, same := newGenerator(1).prose(500, revision{}); old != same {
		t.Error("a revision that changes nothing gives another text")
	}
	// A fifth of the changes adds a word and a fifth strikes one.
	if a, b := len(strings.Fields(old)), len(strings.Fields(now)); b < a*97/100 || b > a*103/100 {
		t.Errorf("%d words became %d, want about as many", a, b)
	}
}

func TestEveryTaskRuns(t *testing.T) {
	for _, task := range tasks([]int{20}) {
		if task.Share > 0 {
			task.Size = 200
		}
		run, err := task.prepare()
		if err != nil {
			t.Errorf("%s, %s: %v", task.What, task.label(), err)
			continue
		}
		if found := run(); found == "" {
			t.Errorf("%s, %s: nothing said about what came out", task.What, task.label())
		}
	}
}

func TestTable(t *testing.T) {
	var table table
	work := task{What: "work"}
	table.add(work, outcome{Seconds: 0.5, CPU: 0.5, peak: 10})
	work.Size = 1_000
	table.add(work, outcome{Seconds: 1, CPU: 1, peak: 20})
	work.Size = 10_000
	table.add(work, outcome{Seconds: 30, CPU: 40, peak: 100, Found: "much"})
	want := [][]string{
		{"work", "fixtures", "0.500", "0.500", "10", "", "", ""},
		{"work", "1,000 paragraphs", "1.00", "1.00", "20", "", "", ""},
		{"work", "10,000 paragraphs", "30.0", "40.0", "100", "4.00", "0.50", "much"},
	}
	if !reflect.DeepEqual(table.rows, want) {
		t.Errorf("rows\n%q, want\n%q", table.rows, want)
	}
	var out bytes.Buffer
	table.markdown(&out)
	if s := "| work | 10,000 paragraphs | 30.0 | 40.0 | 100 | 4.00 | 0.50 | much |\n"; !strings.Contains(out.String(), s) {
		t.Errorf("no line %q in\n%s", s, &out)
	}
}

func TestFlags(t *testing.T) {
	o, err := parse([]string{"-sizes", "2000, 100", "-only", "diff"})
	if err != nil || !slices.Equal(o.sizes, []int{100, 2000}) || o.only != "diff" {
		t.Errorf("read as %+v, %v", o, err)
	}
	for _, args := range [][]string{{"-sizes", "many"}, {"-sizes", "0"}, {"-only", "store"}, {"stray"}} {
		if _, err := parse(args); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
}
