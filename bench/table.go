package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"variorum/bench/cost"
)

// A table is what was measured, a row a task, and remarks to stand under it.
type table struct {
	rows    [][]string
	remarks []string
	last    task // of the row before
	before  outcome
}

var columns = []string{"what", "size", "seconds", "CPU seconds", "peak MB", "time growth", "memory growth", "found"}

// add adds a row.
func (t *table) add(task task, o outcome) {
	time, memory := "", ""
	if task.Size > 0 && task.What == t.last.What && t.last.Size > 0 && task.Share == 0 {
		times := float64(task.Size*task.pairs()) / float64(t.last.Size*t.last.pairs())
		time, memory = growth(o.CPU, t.before.CPU, times), growth(o.peak, t.before.peak, times)
	}
	t.rows = append(t.rows, []string{task.What, task.label(), cost.Seconds(o.Seconds), cost.Seconds(o.CPU), fmt.Sprintf("%.0f", o.peak), time, memory, o.Found})
	t.last, t.before = task, o
}

// growth is a cost per paragraph against the one before, in a text so many times as long.
func growth(now, before, times float64) string {
	if before == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", now/before/times)
}

// say adds a remark, once.
func (t *table) say(format string, args ...any) {
	if s := fmt.Sprintf(format, args...); !slices.Contains(t.remarks, s) {
		t.remarks = append(t.remarks, s)
	}
}

// label is the size of a task in words.
func (t task) label() string {
	switch {
	case t.Share > 0:
		return fmt.Sprintf("%s words, %d %% changed", cost.Thousands(t.Size), t.Share)
	case t.Size == 0:
		return "fixtures"
	case t.Texts > 0:
		return fmt.Sprintf("%d texts of %s paragraphs", t.Texts, cost.Thousands(t.Size))
	case t.What == lookUps || t.What == glossarySearch:
		return cost.Thousands(t.Size) + " sentences"
	}
	return cost.Thousands(t.Size) + " paragraphs"
}

func (t *table) print(out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, strings.Join(columns, "\t"))
	for _, r := range t.rows {
		fmt.Fprintln(w, strings.Join(r, "\t"))
	}
	w.Flush()
	fmt.Fprintln(out)
	for _, r := range append(t.remarks, cost.Machine()) {
		fmt.Fprintln(out, r)
	}
}

const preface = `# Benchmarks

What aligning, diffing and the term table cost. ` + "`make bench`" + ` measures anew and rewrites this file; the comment of
` + "`bench/main.go`" + ` says how.

- Texts are the fixtures (an article of about forty paragraphs with two of its three translations) and generated ones,
  the same on every machine. "Two languages" is an original with its translation; "one language" is that translation with
  a version of it in which 10 % of words are changed, 1 % of sentences dropped and 1 % moved, or of the fixtures the other
  translation.
- Each row was measured in a process of its own: the middle of three runs up to 1,000 paragraphs, one run above.
- Peak memory is the whole process, its texts included, in 10^6 bytes.
- CPU seconds are those of all cores together; another program running at the time makes seconds more, not these.
- Growth is CPU time and memory per paragraph against the row before: 1.0 is linear, fixed costs make it less. Of grids it
  is per paragraph and pair of texts: 1.0 is quadratic in the number of texts. A grid has an original, its translation, and
  versions of that with 25 % of words changed, 1 % of sentences dropped and 1 % moved, and cut in other places.

`

func (t *table) markdown(out io.Writer) {
	fmt.Fprint(out, preface)
	fmt.Fprintln(out, "|", strings.Join(columns, " | "), "|")
	fmt.Fprintln(out, "|---|---|--:|--:|--:|--:|--:|---|")
	for _, r := range t.rows {
		fmt.Fprintln(out, "|", strings.Join(r, " | "), "|")
	}
	fmt.Fprintln(out)
	for _, r := range append(t.remarks, cost.Machine()) {
		fmt.Fprintln(out, r)
	}
}
