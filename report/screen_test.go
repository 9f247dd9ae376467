package report_test

import (
	"strings"
	"testing"

	"variorum/report"
)

func TestFits(t *testing.T) {
	for _, c := range []struct {
		output     string
		cols, rows int
		want       bool
	}{
		{"", 10, 0, true},
		{"a\n", 10, 1, true},
		{"a\nb\n", 10, 1, false},
		{"a\nb", 10, 2, true},
		{"a\n\nb\n", 10, 2, false},
		{"0123456789\n", 10, 1, true},
		{"0123456789x\n", 10, 1, false},
		{"0123456789x\n", 10, 2, true},
		{"一二三四五\n", 10, 1, true},
		{"一二三四五六\n", 10, 1, false},
		{"一二三四五\n", 9, 1, false},         // the fifth does not fit in the last column
		{"e\u0301e\u0301\n", 2, 1, true}, // accents take none
		{"\x1b[1;31m0123456789\x1b[0m\n", 10, 1, true},
		{"a\tb\n", 9, 1, true},
		{"a\tb\n", 8, 1, false},
	} {
		if got := report.Fits(c.output, c.cols, c.rows); got != c.want {
			t.Errorf("%q on %d columns, %d rows: %v, want %v", c.output, c.cols, c.rows, got, c.want)
		}
	}
}

// What is laid out for a width takes one row a line at that width.
func TestFitsWhatIsLaidOut(t *testing.T) {
	table := report.Table{Header: []string{"paragraph", "text"}, Rows: [][]string{
		{"p1", "阅览室每天早上九点开放，晚上九点关闭，节假日除外。"},
		{"p2", strings.Repeat("the reading room opens at nine ", 5)},
	}}
	var b strings.Builder
	if err := table.Text(&b, report.Style{Width: 40, Colour: true}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Count(b.String(), "\n")
	if !report.Fits(b.String(), 40, lines) || report.Fits(b.String(), 40, lines-1) {
		t.Errorf("%d lines are not %d rows:\n%s", lines, lines, b.String())
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		s    string
		cols int
		want string
	}{
		{"reading", 10, "reading"},
		{"reading", 4, "read"},
		{"阅览室", 4, "阅览"},
		{"阅览室", 5, "阅览"},
		{"cafe\u0301s", 4, "cafe\u0301"},
		{"reading", 0, ""},
	} {
		if got := report.Clip(c.s, c.cols); got != c.want {
			t.Errorf("Clip(%q, %d) = %q, want %q", c.s, c.cols, got, c.want)
		}
	}
}
