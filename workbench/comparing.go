package workbench

import (
	"slices"

	"variorum/diff"
	"variorum/quality"
	"variorum/report"
)

// Comparing is how Differences compares two texts. The zero value knows of no original but that of the work, ignores
// nothing, and weighs differences as packages diff and quality do.
type Comparing struct {
	// Original is the text that both translate, a file or reference; its language comes last in the selection's. Where it
	// is empty, it is the original of the work that both texts belong to.
	Original string
	// Ignore is what is no difference between two texts of one language.
	Ignore diff.Ignore
	// Severities are what kinds of change, and findings of the checks that Kinds names, weigh for this reader; the others
	// weigh what they do.
	Severities map[diff.Kind]diff.Severity
}

// Kinds names the differences there are: kinds of change, then those checks across languages that have other names.
func Kinds() []string {
	var out []string
	for _, k := range diff.Kinds() {
		out = append(out, string(k))
	}
	for _, check := range quality.AcrossChecks() {
		if !slices.Contains(out, check) {
			out = append(out, check)
		}
	}
	return out
}

// weigh gives what is not a change of words, findings and rows that moved, the severities that the reader wants.
func (how Comparing) weigh(d *report.Differences) {
	if s, given := how.Severities[diff.Order]; given {
		d.MovedSeverity = string(s)
	}
	weighFindings := func(findings []report.Finding) {
		for i, f := range findings {
			if s, given := how.Severities[diff.Kind(f.Check)]; given {
				findings[i].Severity = string(s)
			}
		}
	}
	for _, row := range d.Rows {
		weighFindings(row.Findings)
	}
	weighFindings(d.Findings)
}
