package report

import (
	"fmt"
	"strings"

	"variorum/text"
)

// The samples are a short notice on water in Chinese with two English renderings: one close, which splits a paragraph
// and errs in a number, and one free, which leaves a paragraph out and adds a remark of its own.

var (
	sampleZh    = Variant{Name: "zh", Lang: "zh", Original: true, Citation: "wells/zh@1", Date: "2019-03-22"}
	sampleClose = Variant{Name: "close", Lang: "en", Citation: "wells/close@2", Date: "2019-05-02"}
	sampleFree  = Variant{Name: "free", Lang: "en-GB", Citation: "wells/free@1"}
)

var sampleParagraphs = map[string][]string{
	"zh": {
		"论村井",
		"水井是全村的共同财产。凡取水者，皆有护井之责。",
		"全村现有水井十二口，供养三百户人家。",
		"旱年之时，应当轮流取水。",
		"井规由村民议定，刻于石上。",
	},
	"close": {
		"On the Village Wells",
		"The well is the common property of the whole village.",
		"All who draw water have the duty of guarding the well.",
		"The village now has twelve wells, which support 3,000 households.",
		"In years of drought, water should be drawn by turns.",
		"The rules of the well are agreed by the villagers and carved in stone.",
	},
	"free": {
		"The Wells of Our Village",
		"The well is the shared property of the whole village. All who draw water have the duty of caring for the well.",
		"The village now has twelve wells, which support 300 households.",
		"The well rules are agreed by the villagers and carved in stone.",
		"Every child here can recite them by heart.",
	},
}

// passages makes the cell of a variant from paragraph numbers.
func passages(v Variant, numbers ...int) []Passage {
	var out []Passage
	for _, n := range numbers {
		kind := text.Body
		if n == 1 {
			kind = text.Title
		}
		out = append(out, Passage{n, fmt.Sprintf("%s#p%d", v.Citation, n), kind, sampleParagraphs[v.Name][n-1]})
	}
	return out
}

func sampleCollation() Collation {
	row := func(confidence float64, zh, closeTo, free []int) CollationRow {
		return CollationRow{Confidence: confidence, Cells: [][]Passage{
			passages(sampleZh, zh...), passages(sampleClose, closeTo...), passages(sampleFree, free...)}}
	}
	return Collation{Title: "On the Village Wells", Variants: []Variant{sampleZh, sampleClose, sampleFree},
		Rows: []CollationRow{
			row(0.93, []int{1}, []int{1}, []int{1}),
			row(0.88, []int{2}, []int{2, 3}, []int{2}),
			row(0.97, []int{3}, []int{4}, []int{3}),
			row(0.42, []int{4}, []int{5}, nil),
			row(0.90, []int{5}, []int{6}, []int{4}),
			row(0.60, nil, nil, []int{5}),
		}}
}

// edit makes an edit from its script: "=same", "-deleted", "+inserted" or "~old|new".
func edit(script, kind, severity string) Edit {
	e := Edit{Severity: severity, Rule: kind + "-rule", Confidence: 0.9}
	if kind != "" {
		e.Kinds = []string{kind}
	}
	switch body := script[1:]; script[0] {
	case '=':
		e = Edit{Op: "equal", A: body, B: body, Confidence: 1}
	case '-':
		e.Op, e.A = "delete", body
	case '+':
		e.Op, e.B = "insert", body
	case '~':
		e.Op = "replace"
		e.A, e.B, _ = strings.Cut(body, "|")
	}
	return e
}

func citations(v Variant, numbers []int) []string {
	var out []string
	for _, n := range numbers {
		out = append(out, fmt.Sprintf("%s#p%d", v.Citation, n))
	}
	return out
}

// differenceRow makes a row of paragraph numbers counted from 1.
func differenceRow(a, b Variant, pa, pb []int, edits ...Edit) DifferenceRow {
	r := DifferenceRow{CitationsA: citations(a, pa), CitationsB: citations(b, pb), Edits: edits}
	var textA, textB []string
	for _, n := range pa {
		r.A = append(r.A, n-1)
		textA = append(textA, sampleParagraphs[a.Name][n-1])
	}
	for _, n := range pb {
		r.B = append(r.B, n-1)
		textB = append(textB, sampleParagraphs[b.Name][n-1])
	}
	r.TextA, r.TextB = strings.Join(textA, "\n"), strings.Join(textB, "\n")
	return r
}

func sampleDifferences() Differences {
	a, b := sampleClose, sampleFree
	return Differences{A: a, B: b, Rows: []DifferenceRow{
		differenceRow(a, b, []int{1}, []int{1},
			edit("~On the Village Wells|The Wells of Our Village", "wording", "minor")),
		differenceRow(a, b, []int{2, 3}, []int{2},
			edit("=The well is the ", "", ""), edit("~common|shared", "terminology", "major"),
			edit("= property of the whole village.", "", ""), edit("~\n| ", "punctuation", "neutral"),
			edit("=All who draw water have the duty of ", "", ""), edit("~guarding|caring for", "wording", "minor"),
			edit("= the well.", "", "")),
		differenceRow(a, b, []int{4}, []int{3},
			edit("=The village now has twelve wells, which support ", "", ""), edit("~3,000|300", "number", "critical"),
			edit("= households.", "", "")),
		differenceRow(a, b, []int{5}, nil, edit("-In years of drought, water should be drawn by turns.", "omission", "major")),
		differenceRow(a, b, []int{6}, []int{4},
			edit("=The ", "", ""), edit("~rules of the well|well rules", "terminology", "major"),
			edit("= are agreed by the villagers and carved in stone.", "", "")),
		differenceRow(a, b, nil, []int{5}, edit("+Every child here can recite them by heart.", "addition", "major")),
	}}
}

func sampleAcross() Differences {
	a, b := sampleZh, sampleClose
	d := Differences{A: a, B: b}
	for n, beads := range [][]int{{1}, {2, 3}, {4}, {5}, {6}} {
		d.Rows = append(d.Rows, differenceRow(a, b, []int{n + 1}, beads))
	}
	d.Rows[2].Findings = []Finding{sampleNumber()}
	return d
}

func sampleNumber() Finding {
	return Finding{ID: "number-5c1e", Check: "number", Category: "accuracy/mistranslation", Severity: "critical", Score: 0.95,
		Message: "300 in the original is 3,000 in the translation", Forms: []Form{
			{"三百户", "zh", []int{3}, []string{"wells/zh@1#p3"}, nil},
			{"3,000 households", "close", []int{4}, []string{"wells/close@2#p4"}, nil},
		}}
}

func sampleFindings() Findings {
	return Findings{Subject: []Variant{sampleZh, sampleClose}, Findings: []Finding{
		sampleNumber(),
		{ID: "term-91aa", Check: "terminology", Category: "terminology/inconsistent-use", Severity: "minor", Score: 0.61,
			Message: "“护井” is rendered in two ways", Forms: []Form{
				{"guarding the well", "close", []int{3}, []string{"wells/close@2#p3"}, nil},
				{"", "close", []int{6}, []string{"wells/close@2#p6"}, nil},
			}},
	}, Coverage: Coverage{Paragraphs: 11, Checks: []string{"number", "omission", "terminology"},
		NotChecked: []Gap{{"negation", "no rules for zh", 5}, {"spelling", "no word list", 0}}}}
}

func samplePlace(v Variant, paragraph int, left, quote, right string) Place {
	start := strings.Index(sampleParagraphs[v.Name][paragraph-1], quote)
	return Place{fmt.Sprintf("%s#p%d", v.Citation, paragraph), paragraph, start, start + len(quote), left, right, quote}
}
