package main

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"variorum/bench/cost"
)

func TestEveryTaskRuns(t *testing.T) {
	for _, task := range tasks([]int{20}) {
		if task.Share > 0 {
			task.Size = 200
		}
		if task.Texts > 0 {
			task.Size = 20
		}
		if task.Group == "search" {
			task.Size = 60
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
	table.add(work, outcome{Time: cost.Time{Seconds: 0.5, CPU: 0.5}, peak: 10})
	work.Size = 1_000
	table.add(work, outcome{Time: cost.Time{Seconds: 1, CPU: 1}, peak: 20})
	work.Size = 10_000
	table.add(work, outcome{Time: cost.Time{Seconds: 30, CPU: 40}, peak: 100, Found: "much"})
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
