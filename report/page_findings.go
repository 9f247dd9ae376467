package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// findingsView is the list of findings.
type findingsView struct {
	Items    []findingView
	Coverage *coverageView // nil where no check reports one
	inRow    map[int][]int // row, from 1, to the indices of the items with a place in it
}

type findingView struct {
	ID, Severity, Check, Category, Message string
	Number                                 int
	Forms                                  []formView
}

type formView struct {
	Text, Variant, Lang string
	Places              []link
}

type coverageView struct {
	Checked string
	Gaps    []Gap
}

// allFindings are the findings of the page: those of its check as they are ordered, then those of its pairs that the
// check has not, worst first.
func (p Page) allFindings() []Finding {
	var out []Finding
	seen := map[string]bool{}
	add := func(f Finding) {
		if f.ID != "" && seen[f.ID] {
			return
		}
		seen[f.ID] = true
		out = append(out, f)
	}
	if p.Findings != nil {
		for _, f := range p.Findings.Findings {
			add(f)
		}
	}
	own := len(out)
	for _, d := range p.Differences {
		for _, r := range d.Rows {
			for _, f := range r.Findings {
				add(f)
			}
		}
	}
	slices.SortStableFunc(out[own:], func(a, b Finding) int {
		return cmp.Or(cmp.Compare(rank(severityOrder, a.Severity), rank(severityOrder, b.Severity)), cmp.Compare(b.Score, a.Score))
	})
	return out
}

func newFindingsView(findings []Finding, check *Findings, a *anchors, langs map[string]string) *findingsView {
	v := &findingsView{inRow: map[int][]int{}}
	for i, f := range findings {
		id := f.ID
		if id == "" {
			id = fmt.Sprint(i + 1)
		}
		item := findingView{ID: a.claim("finding-" + id), Severity: severityClass(f.Severity), Check: visible(f.Check),
			Category: visible(f.Category), Message: visible(f.Message), Number: i + 1}
		rows := map[int]bool{}
		for _, form := range f.Forms {
			item.Forms = append(item.Forms, newFormView(form, a, langs))
			for _, c := range form.Citations {
				if n := a.row[c]; n > 0 && !rows[n] {
					rows[n] = true
					v.inRow[n] = append(v.inRow[n], i)
				}
			}
		}
		v.Items = append(v.Items, item)
	}
	if check != nil {
		v.Coverage = newCoverageView(check.Coverage)
	}
	return v
}

func newFormView(f Form, a *anchors, langs map[string]string) formView {
	v := formView{Text: visibleLines(f.Text), Variant: visible(f.Variant), Lang: langs[f.Variant]}
	for _, c := range f.Citations {
		v.Places = append(v.Places, a.place(c))
	}
	if len(f.Citations) == 0 && len(f.Paragraphs) > 0 {
		v.Places = []link{{Label: f.places()}}
	}
	return v
}

func newCoverageView(c Coverage) *coverageView {
	v := &coverageView{Checked: visible(c.sentence())}
	for _, g := range c.NotChecked {
		v.Gaps = append(v.Gaps, Gap{visible(g.Check), visible(g.Reason), g.Count})
	}
	return v
}

// severityClass is a severity that the page has a style for.
func severityClass(severity string) string {
	if slices.Contains(severityOrder, severity) {
		return severity
	}
	return "unrated"
}

// notes are the findings of a row, for the apparatus beneath it.
func (v *findingsView) notes(row int) []noteView {
	if v == nil {
		return nil
	}
	var out []noteView
	for _, i := range v.inRow[row] {
		f := v.Items[i]
		out = append(out, noteView{f.Severity, f.Check, strings.TrimSpace(f.Message), "#" + f.ID})
	}
	return out
}
