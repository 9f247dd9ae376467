package main

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

func TestReadMarked(t *testing.T) {
	rows := []string{
		"system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity",
		"A\ttalk.1\t1\t7\tr\t他<v>慢慢</v>走了。\tHe left.\tAccuracy/Omission\tMajor",
		"A\ttalk.1\t1\t7\tr\t他慢慢走了。\tHe <v>left</v>.\tStyle/Awkward\tMinor",
		"A\ttalk.1\t2\t8\tr\t天黑了。\tThe sky was <v>very</v> dark.\tAccuracy/Addition\tMinor",
		"B\ttalk.1\t1\t7\tr\t他慢慢走了。\tHe left slowly.\tNo-error\tNo-error",
	}
	got, err := readMarked("x.tsv", rows)
	want := []marked{
		{"A", "talk.1", []string{"他慢慢走了。", "天黑了。"}, []string{"He left.", "The sky was very dark."},
			[2][]mark{{{0, "慢慢"}}, {{1, "very"}}}},
		{"B", "talk.1", []string{"他慢慢走了。"}, []string{"He left slowly."}, [2][]mark{}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	if _, err := readMarked("x.tsv", []string{"head", "A\tB"}); err == nil || !strings.Contains(err.Error(), "x.tsv: line 2") {
		t.Errorf("a short line: %v", err)
	}
}

func TestAgreement(t *testing.T) {
	var a agreement
	a.add(5,
		[]mark{{0, "慢慢"}, {1, "和老朋友们一起"}, {3, "也"}},
		[]mark{{0, "他慢慢走"}, {1, "从前"}, {2, "从前"}})
	want := agreement{segments: 5, marks: 3, clauses: 1, flags: 3, marksMet: 1, clausesMet: 0, inPlace: 1, inSegment: 2}
	if a != want {
		t.Errorf("got %+v, want %+v", a, want)
	}
}

// The part of the document about findings alone; -v prints it.
func TestMissing(t *testing.T) {
	data := folder("../../../shared/data")
	if !data.exists() {
		t.Skipf("%s is not here", data)
	}
	l := newLab(data)
	var out bytes.Buffer
	table := l.missing()
	if l.err != nil {
		t.Fatal(l.err)
	}
	table.write(&out)
	t.Logf("\n%s", out.String())
	if len(table.rows) != 4 {
		t.Errorf("%d rows, want two talks with two checks each", len(table.rows))
	}
}
