package report

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// sampleMoved are two states of a notice of which one paragraph moved, and some words inside another.
func sampleMoved() Differences {
	a := Variant{Name: "first", Lang: "en", Citation: "notice/en@1"}
	b := Variant{Name: "second", Lang: "en", Citation: "notice/en@2"}
	return Differences{A: a, B: b, MovedSeverity: "minor", Rows: []DifferenceRow{
		rowOf(a, b, []int{1}, []int{1}, edit("=Of the Ferry", "", "")),
		{A: []int{1}, B: []int{3}, CitationsA: []string{"notice/en@1#p2"}, CitationsB: []string{"notice/en@2#p4"}, Moved: true,
			TextA: "Dogs go free.", TextB: "Dogs travel free.",
			Edits: []Edit{edit("=Dogs ", "", ""), edit("~go|travel", "wording", "minor"), edit("= free.", "", "")}},
		rowOf(a, b, []int{3}, []int{2}, edit("=The ferry sails at nine.", "", "")),
		rowOf(a, b, []int{4}, []int{3}, edit("=It waits for nobody. ", "", ""), moved("-Today ", 1),
			edit("=the fare is a penny", "", ""), moved("+ today", 1), edit("=.", "", "")),
		rowOf(a, b, []int{5}, []int{5}, edit("=The ferryman.", "", "")),
	}}
}

// rowOf is a row of edits, its texts what they spell.
func rowOf(a, b Variant, pa, pb []int, edits ...Edit) DifferenceRow {
	r := DifferenceRow{CitationsA: citations(a, pa), CitationsB: citations(b, pb), Edits: edits}
	for _, n := range pa {
		r.A = append(r.A, n-1)
	}
	for _, n := range pb {
		r.B = append(r.B, n-1)
	}
	for _, e := range edits {
		r.TextA += e.A
		r.TextB += e.B
	}
	return r
}

// moved is an edit of the kind order.
func moved(s string, n int) Edit {
	e := edit(s, "order", "minor")
	e.Move = n
	return e
}

func TestGoldenDifferences(t *testing.T) {
	d, x, m := sampleDifferences(), sampleAcross(), sampleMoved().Around(0)
	x.NotChecked = []Gap{{"negation", "no rules for zh", 5}}
	asked := sampleDifferences()
	asked.Asked = Asked{Kinds: []string{"number", "terminology"}, Severity: "major"}
	with := func(write func(io.Writer, Style) error, s Style) func(io.Writer) error {
		return func(w io.Writer) error { return write(w, s) }
	}
	for name, render := range map[string]func(io.Writer) error{
		"diff-columns":        with(d.SideBySide, Style{}),
		"diff-columns-narrow": with(d.SideBySide, Style{Width: 40}),
		"diff-unified":        with(d.Unified, Style{}),
		"diff-fragment.html":  d.HTML,
		"diff-across.html":    x.HTML,
		"diff-asked":          with(asked.Around(1).Text, Style{}),
		"diff-asked-summary":  with(asked.Summary, Style{}),
		"diff-moved":          with(m.Text, Style{}),
		"diff-moved-colour":   with(m.SideBySide, Style{Colour: true}),
		"diff-moved-unified":  with(m.Unified, Style{}),
		"diff-moved.html":     m.HTML,
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, render) })
	}
}

func TestNoDifferenceIsOneLine(t *testing.T) {
	d := sampleMoved()
	d.Rows = slices.Concat(d.Rows[:1], d.Rows[2:3])
	for name, c := range map[string]struct {
		write func(io.Writer, Style) error
		want  string
	}{
		"text":    {d.Around(0).Text, "notice/en@1 and notice/en@2 do not differ: 2 rows\n"},
		"columns": {d.Around(0).SideBySide, "notice/en@1 and notice/en@2 do not differ: 2 rows\n"},
		"unified": {d.Around(0).Unified, ""},
	} {
		var b bytes.Buffer
		if err := c.write(&b, Style{}); err != nil || b.String() != c.want {
			t.Errorf("%s: %q, %v; want %q", name, b.String(), err, c.want)
		}
	}
	d = sampleMoved()
	d.Asked.Kinds = []string{"number"}
	var b bytes.Buffer
	want := "notice/en@1 and notice/en@2 do not differ: 5 rows, 2 with differences not asked for (number)\n"
	if err := d.Text(&b, Style{}); err != nil || b.String() != want {
		t.Errorf("%q, %v; want %q", b.String(), err, want)
	}
}

func TestAsked(t *testing.T) {
	d := sampleMoved()
	d.Rows[4].Edits = []Edit{edit("~The|Your", "number", "critical")}
	d.Rows[4].Edits[0].Kinds = []string{"number", "wording"}
	for _, c := range []struct {
		asked Asked
		rows  []bool
		worst []string
	}{
		{Asked{}, []bool{false, true, false, true, true}, []string{"minor", "minor", "minor", "minor", "critical"}},
		{Asked{Kinds: []string{"order"}}, []bool{false, true, false, true, false}, []string{"minor", "minor", "minor"}},
		{Asked{Kinds: []string{"wording"}}, []bool{false, true, false, false, true}, []string{"minor", "critical"}},
		{Asked{Severity: "major"}, []bool{false, false, false, false, true}, []string{"critical"}},
		{Asked{Severity: "neutral", Kinds: []string{"name"}}, make([]bool, 5), nil},
		{Asked{Severity: "major", Kinds: []string{"order"}}, make([]bool, 5), nil},
	} {
		d.Asked = c.asked
		var rows []bool
		for _, r := range d.Rows {
			rows = append(rows, d.differs(r))
		}
		if !slices.Equal(rows, c.rows) || !slices.Equal(d.Severities(), c.worst) || d.Differ() != slices.Contains(rows, true) {
			t.Errorf("%v: rows %v, severities %v; want %v, %v", c.asked, rows, d.Severities(), c.rows, c.worst)
		}
	}
}

// TestAround compares with what its comment says, row by row.
func TestAround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		differing := rapid.SliceOfN(rapid.Bool(), 0, 30).Draw(t, "differing")
		n := rapid.IntRange(0, 40).Draw(t, "n")
		var d Differences
		for i, differs := range differing {
			e := edit("=x", "", "")
			if differs {
				e = edit("~x|y", "wording", "minor")
			}
			d.Rows = append(d.Rows, DifferenceRow{A: []int{i}, B: []int{i}, Edits: []Edit{e}})
		}
		var want []int
		for i := range differing {
			if slices.Contains(differing[max(i-n, 0):min(i+n+1, len(differing))], true) {
				want = append(want, i)
			}
		}
		kept := d.Around(n).Kept()
		var got []int
		for _, r := range kept.Rows {
			got = append(got, r.A[0])
		}
		if !slices.Equal(got, want) || kept.LeftOut != (LeftOut{Rows: len(differing) - len(want)}) {
			t.Fatalf("rows %v, left out %v; want rows %v", got, kept.LeftOut, want)
		}
	})
}

// TestStanzasLoseNothing: whatever the edits, the stanzas spell both sides as the edits do, and none is empty.
func TestStanzasLoseNothing(t *testing.T) {
	words := rapid.SampledFrom([]string{"One. ", "two ", "Dr. No", "(End.) ", "“Yes?” ", "三。", "四", "\n", " ", "5.5", "!"})
	text := rapid.Map(rapid.SliceOfN(words, 1, 6), func(s []string) string { return strings.Join(s, "") })
	rapid.Check(t, func(t *rapid.T) {
		var edits []Edit
		for i := range rapid.IntRange(1, 7).Draw(t, "edits") {
			e := Edit{Op: "equal", A: text.Draw(t, "a")}
			e.B = e.A
			if i%2 == 1 {
				e.Op, e.B = "replace", text.Draw(t, "b")
			}
			edits = append(edits, e)
		}
		stanzas := stanzas(edits, "en")
		for _, s := range stanzas {
			if len(s) == 0 {
				t.Fatal("an empty stanza")
			}
		}
		if a, b := spelt(slices.Concat(stanzas...)); fmt.Sprint(a, b) != fmt.Sprint(spelt(edits)) {
			t.Fatalf("%v spells %q and %q", stanzas, a, b)
		}
	})
}

func spelt(edits []Edit) (a, b string) {
	for _, e := range edits {
		a, b = a+e.A, b+e.B
	}
	return a, b
}

// TestStanzas has / between stanzas; what changes is in brackets, and - is a side that has nothing.
func TestStanzas(t *testing.T) {
	for edits, want := range map[string]string{
		"One. Two [a|b] two. Three. Four.":        "One. / Two [a|b] two. / Three. Four.",
		"Two [a|b] two. Three [c|d].":             "Two [a|b] two. / Three [c|d].",
		"One. [Two. |-]Three.":                    "One. / [Two. |-] / Three.",
		"One [a.|b.] Two.":                        "One [a.|b.] / Two.",
		"One [a|b] and [c|d] so.":                 "One [a|b] and [c|d] so.",
		"So did Dr. No [a|b].":                    "So did Dr. No [a|b].",
		"[a|b]. One, two.":                        "[a|b]. / One, two.",
		"一。二[三|四]五。六。":                            "一。 / 二[三|四]五。 / 六。",
		"One.\nTwo [a|b].\nThree.":                "One.\n / Two [a|b].\n / Three.",
		"Nothing here is changed. Nor here. Nor.": "Nothing here is changed. Nor here. Nor.",
	} {
		lang := "en"
		if strings.Contains(edits, "。") {
			lang = "zh"
		}
		var got []string
		for _, s := range stanzas(bracketed(edits), lang) {
			var b strings.Builder
			for _, e := range s {
				if e.unchanged() {
					b.WriteString(e.A)
					continue
				}
				fmt.Fprintf(&b, "[%s|%s]", orDash(e.A), orDash(e.B))
			}
			got = append(got, strings.TrimRight(b.String(), " "))
		}
		if joined := strings.Join(got, " / "); joined != want {
			t.Errorf("%q: %q, want %q", edits, joined, want)
		}
	}
}

// TestExcerpt has the stanzas that a change of number is asked for in: n, others o, and … for those left out.
func TestExcerpt(t *testing.T) {
	for stanzas, want := range map[string]string{
		"n": "n", "ooo": "ooo", "onooono": "ono…ono", "ooonooooon": "…ono…on", "nooo": "no…", "": "",
	} {
		d := Differences{Asked: Asked{Kinds: []string{"number"}}}
		var in [][]Edit
		for _, s := range stanzas {
			kind := map[rune]string{'n': "number", 'o': "wording"}[s]
			in = append(in, []Edit{edit("~"+string(s)+"|x", kind, "minor")})
		}
		var got string
		for _, edits := range d.excerpt(in) {
			if edits == nil {
				got += "…"
			} else {
				got += edits[0].A
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", stanzas, got, want)
		}
		if d.Asked.Kinds = nil; len(d.excerpt(in)) != len(in) {
			t.Errorf("%s: something is left out where everything is asked for", stanzas)
		}
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// bracketed reads edits written as "the same [only A|only B] the same".
func bracketed(s string) []Edit {
	var out []Edit
	for i, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '[' || r == ']' }) {
		a, b, changed := strings.Cut(part, "|")
		switch {
		case changed:
			out = append(out, Edit{Op: "replace", A: strings.TrimPrefix(a, "-"), B: strings.TrimPrefix(b, "-")})
		case i == 0 || part != "":
			out = append(out, Edit{Op: "equal", A: a, B: a})
		}
	}
	return out
}

// TestUnifiedIsAPatch: whatever rows, also such as moved, the unified diff turns the paragraphs of A into those of B.
func TestUnifiedIsAPatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "rows")
		var order []int // the rows of B, in its order
		var d Differences
		for i := range n {
			r := DifferenceRow{}
			shape := rapid.SampledFrom([]string{"same", "changed", "split", "only A", "only B", "moved"}).Draw(t, "shape")
			line := fmt.Sprint("line ", i)
			switch shape {
			case "same", "moved":
				r.Edits = []Edit{edit("="+line, "", "")}
			case "changed":
				r.Edits = []Edit{edit("~"+line+"|new "+line, "wording", "minor")}
			case "split":
				r.Edits = []Edit{edit("="+line, "", ""), edit("+\nmore", "wording", "minor")}
			case "only A":
				r.Edits = []Edit{edit("-"+line, "omission", "major")}
			case "only B":
				r.Edits = []Edit{edit("+"+line, "addition", "major")}
			}
			r.Moved = shape == "moved"
			r.TextA, r.TextB = spelt(r.Edits)
			d.Rows = append(d.Rows, r)
			if !r.Moved {
				order = append(order, i)
			}
		}
		for i, r := range d.Rows {
			if r.Moved {
				order = slices.Insert(order, rapid.IntRange(0, len(order)).Draw(t, "to"), i)
			}
		}
		var a, b []string
		number := func(text string, into *[]string) (numbers []int) {
			if text == "" {
				return nil
			}
			for line := range strings.SplitSeq(text, "\n") {
				numbers, *into = append(numbers, len(*into)), append(*into, line)
			}
			return numbers
		}
		for i := range d.Rows {
			d.Rows[i].A = number(d.Rows[i].TextA, &a)
		}
		for _, i := range order {
			d.Rows[i].B = number(d.Rows[i].TextB, &b)
		}
		var out bytes.Buffer
		context := rapid.IntRange(0, 3).Draw(t, "context")
		if err := d.Around(context).Unified(&out, Style{}); err != nil {
			t.Fatal(err)
		}
		if got := patched(t, a, out.String()); !slices.Equal(got, b) {
			t.Fatalf("A %q patched with\n%s gives %q, want %q", a, out.String(), got, b)
		}
	})
}

// patched applies a unified diff, strictly.
func patched(t *rapid.T, a []string, diff string) []string {
	var out []string
	next := 0 // line of a, from 0
	for line := range strings.Lines(diff) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "--- ") || strings.HasPrefix(line, "+++ "):
		case strings.HasPrefix(line, "@@ "):
			var start, count int
			old := strings.Fields(line)[1]
			if _, err := fmt.Sscanf(old, "-%d,%d", &start, &count); err != nil {
				count = 1
				fmt.Sscanf(old, "-%d", &start)
			}
			if count > 0 {
				start--
			}
			out = append(out, a[next:start]...)
			next = start
		case line[0] == '+':
			out = append(out, line[1:])
		default:
			if next >= len(a) || a[next] != line[1:] {
				t.Fatalf("%q is not line %d of %q\n%s", line, next, a, diff)
			}
			if line[0] == ' ' {
				out = append(out, a[next])
			}
			next++
		}
	}
	return append(out, a[next:]...)
}

func TestDifferenceViewsKeepToTheirWidth(t *testing.T) {
	for width := 24; width <= 140; width++ {
		for _, d := range []Differences{sampleDifferences(), sampleAcross(), sampleMoved()} {
			var b bytes.Buffer
			if err := d.SideBySide(&b, Style{Width: width}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if n := columns(strings.TrimSuffix(line, "\n")); n > width {
					t.Errorf("at %d columns a line of %d: %s", width, n, line)
				}
			}
		}
	}
}

func TestHostileTextStaysTextInDifferences(t *testing.T) {
	for n := range hostile {
		for _, d := range []Differences{sampleDifferences(), sampleAcross(), sampleMoved()} {
			d.Asked.Kinds, d.NotChecked, d.Findings = []string{"x"}, []Gap{{}}, []Finding{{Forms: []Form{{}}}}
			poison(reflect.ValueOf(&d), &n)
			d.A.Lang, d.B.Lang, d.Asked.Severity = "en", "zh", ""
			for _, k := range []string{d.Rows[0].CitationsA[0], ""} {
				d.Asked.Kinds = []string{k}
				for name, write := range map[string]func(io.Writer, Style) error{"columns": d.SideBySide, "unified": d.Unified} {
					var b bytes.Buffer
					if err := write(&b, Style{Width: 60}); err != nil {
						t.Fatal(err)
					}
					checkHarmless(t, name, b.String())
				}
				checkHarmlessFragment(t, d)
			}
		}
	}
}

// fragmentTags are the elements that a fragment is made of.
const fragmentTags = " section style p table thead tbody tr th td bdi small b i q br span del ins ul li "

func checkHarmlessFragment(t *testing.T, d Differences) {
	t.Helper()
	var b bytes.Buffer
	if err := d.HTML(&b); err != nil {
		t.Fatal(err)
	}
	checkHarmless(t, "fragment", b.String())
	for _, m := range tag.FindAllStringSubmatch(b.String(), -1) {
		if name := strings.TrimPrefix(m[1], "/"); !strings.Contains(fragmentTags, " "+name+" ") {
			t.Errorf("fragment holds an element %q", name)
		}
	}
	if strings.Count(b.String(), "<style>") != 1 || strings.Contains(b.String(), "url(") {
		t.Error("fragment has a second style sheet, or asks for something outside")
	}
}

// TestFragmentStyleStaysInside: a fragment must not restyle the page that it is pasted into.
func TestFragmentStyleStaysInside(t *testing.T) {
	css, err := fragmentFiles.ReadFile("diff.css")
	if err != nil {
		t.Fatal(err)
	}
	for rule := range strings.SplitSeq(string(css), "}") {
		selector, _, _ := strings.Cut(rule, "{")
		selector = strings.TrimSpace(selector)
		if selector != "" && !strings.HasPrefix(selector, ".variorum-diff") && !strings.HasPrefix(selector, "@media") {
			t.Errorf("%q styles more than the fragment", selector)
		}
	}
}
