package report

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"strings"
)

//go:embed diff.html diff.css
var fragmentFiles embed.FS

var fragmentTemplate = template.Must(template.New("diff.html").ParseFS(fragmentFiles, "diff.html", "diff.css"))

// HTML writes the rows as a fragment of a page, to be pasted into one: a section of the class variorum-diff that holds a
// table with a column for A and one for B, what only A has in del, what only B has in ins, their classes the kinds
// ("vd-number") and the severity ("vd-major"). It needs nothing else; its style sheet stands inside and names nothing
// outside the section, and without it the fragment reads as well. Texts are escaped, and control characters in them show
// as in terminal text.
func (d Differences) HTML(w io.Writer) error {
	buffered := bufio.NewWriter(w)
	if err := fragmentTemplate.Execute(buffered, newFragment(d)); err != nil {
		return err
	}
	return buffered.Flush()
}

// fragment is a comparison made ready for its template.
type fragment struct {
	Rows, Words, Asked string
	Columns            []columnHead
	Body               []fragmentRow
	Findings           []fragmentFinding // about no row
	NotChecked         []fragmentGap
}

type columnHead struct{ Name, About string }

// fragmentRow is a row of the table, or says which rows are passed over.
type fragmentRow struct {
	Passed           string
	Class            string
	Place, Citations string
	Kinds            []gravity
	Sides            []fragmentSide
	Findings         []fragmentFinding
}

type fragmentSide struct {
	Lang       string
	Paragraphs [][]mark
}

// mark is a stretch of a paragraph; without a tag it is as it stands, unmarked.
type mark struct{ Text, Tag, Class, Title string }

type fragmentFinding struct {
	Severity, Check, Message string
	Forms                    []fragmentForm
}

type fragmentForm struct{ Variant, Lang, Places, Text string }

type fragmentGap struct{ Check, Reason, Extent string }

func newFragment(d Differences) fragment {
	t := d.Tally()
	f := fragment{Rows: visible(t.rows()), Words: t.words(d), Asked: visible(d.Asked.String())}
	for _, v := range []Variant{d.A, d.B} {
		f.Columns = append(f.Columns, columnHead{visible(v.Name), visible(v.about())})
	}
	passed := 0
	for i, r := range d.Rows {
		if r.aside {
			passed++
			continue
		}
		f.pass(d, i, passed)
		passed = 0
		f.Body = append(f.Body, d.fragmentRow(r))
	}
	f.pass(d, len(d.Rows), passed)
	if d.AcrossLanguages() {
		f.Words += "; " + strings.ToLower(strings.TrimSuffix(t.Findings.sentence(), "."))
	}
	f.Findings = d.fragmentFindings(d.Findings)
	if d.AcrossLanguages() {
		for _, g := range d.gaps() {
			f.NotChecked = append(f.NotChecked, fragmentGap{visible(g.Check), visible(g.Reason), g.extent()})
		}
	}
	return f
}

// pass says that the n rows before row i (from 0) are not shown.
func (f *fragment) pass(d Differences, i, n int) {
	if n > 0 {
		f.Body = append(f.Body, fragmentRow{Passed: Count(n, "row") + ": " + d.whyPassed(i, n)})
	}
}

func (d Differences) fragmentRow(r DifferenceRow) fragmentRow {
	out := fragmentRow{Place: visible(r.places()), Kinds: visibleGravities(d.kinds(r.Edits)),
		Citations: visible(strings.Join(r.CitationsA, " ") + " → " + strings.Join(r.CitationsB, " ")),
		Findings:  d.fragmentFindings(r.Findings)}
	var classes []string
	for _, c := range []struct {
		is   bool
		name string
	}{{r.Moved, "vd-moved"}, {len(r.A) == 0 || len(r.B) == 0, "vd-alone"}, {len(out.Findings) > 0, "vd-noted"}} {
		if c.is {
			classes = append(classes, c.name)
		}
	}
	out.Class = strings.Join(classes, " ")
	a, b := fragmentSide{Lang: visible(d.A.Lang)}, fragmentSide{Lang: visible(d.B.Lang)}
	if len(r.Edits) == 0 {
		a.Paragraphs, b.Paragraphs = plainParagraphs(r.TextA), plainParagraphs(r.TextB)
	} else {
		a.Paragraphs = d.markedParagraphs(r.Edits, "del", Edit.sideA)
		b.Paragraphs = d.markedParagraphs(r.Edits, "ins", Edit.sideB)
	}
	out.Sides = []fragmentSide{a, b}
	return out
}

func visibleGravities(gs []gravity) []gravity {
	for _, g := range gs {
		for i, k := range g.Kinds {
			g.Kinds[i] = visible(k)
		}
	}
	return gs
}

// plainParagraphs are the paragraphs of a text with nothing marked.
func plainParagraphs(s string) [][]mark {
	if s == "" {
		return nil
	}
	var out [][]mark
	for p := range strings.SplitSeq(s, "\n") {
		out = append(out, []mark{{Text: visible(p)}})
	}
	return out
}

// markedParagraphs are the paragraphs of one side of a row, with what is asked for in elements of this name.
func (d Differences) markedParagraphs(edits []Edit, element string, side func(Edit) string) [][]mark {
	var out [][]mark
	var open []mark
	for _, e := range edits {
		s := side(e)
		if s == "" {
			continue
		}
		m := mark{}
		if d.Asked.wantsEdit(e) {
			m = mark{Tag: element, Class: e.classes()}
			if tags := e.tags(); len(tags) > 0 {
				m.Title = visible(e.Severity + " " + strings.Join(tags, ", "))
			}
			if strings.TrimSpace(s) == "" {
				s = strings.ReplaceAll(s, "\n", "⏎\n")
			}
		}
		for i, part := range strings.Split(s, "\n") {
			if i > 0 {
				out, open = append(out, open), nil
			}
			if part == "" {
				continue
			}
			m.Text = visible(part)
			if m.Tag != "" {
				m.Text = shown(part)
			}
			open = append(open, m)
		}
	}
	if len(open) > 0 {
		out = append(out, open)
	}
	return out
}

// classes are the class names of a change: its kinds, its severity, and whether it moved.
func (e Edit) classes() string {
	var out []string
	for _, k := range e.Kinds {
		if rank(kindOrder, k) < len(kindOrder) {
			out = append(out, "vd-"+k)
		}
	}
	out = append(out, "vd-"+severityClass(e.Severity))
	if e.Move > 0 {
		out = append(out, "vd-elsewhere")
	}
	return strings.Join(out, " ")
}

// fragmentFindings are those of some findings that are asked for.
func (d Differences) fragmentFindings(findings []Finding) []fragmentFinding {
	var out []fragmentFinding
	for _, f := range d.wanted(findings) {
		v := fragmentFinding{Severity: severityClass(f.Severity), Check: visible(f.Check), Message: visible(f.Message)}
		for _, form := range f.Forms {
			lang := d.A.Lang
			if form.Variant == d.B.Name {
				lang = d.B.Lang
			}
			v.Forms = append(v.Forms, fragmentForm{visible(form.Variant), visible(lang), visible(form.places()),
				visibleLines(form.Text)})
		}
		out = append(out, v)
	}
	return out
}
