package workbench

import (
	"slices"

	"variorum/diff"
	"variorum/report"
)

// severities in rising order; what has none weighs nothing.
var severities = []diff.Severity{"", diff.Neutral, diff.Minor, diff.Major, diff.Critical}

// Reaches tells whether a severity is the level or worse.
func Reaches(severity, level diff.Severity) bool {
	return weight(string(severity)) >= weight(string(level))
}

// weight is the place of a severity among them all.
func weight(severity string) int { return slices.Index(severities, diff.Severity(severity)) }

// worse is the graver of two.
func worse(a, b diff.Severity) diff.Severity {
	if Reaches(a, b) {
		return a
	}
	return b
}

// WorstDifference is the gravest severity among the differences that are asked for, empty where there is none.
func WorstDifference(d report.Differences) (worst diff.Severity) {
	for _, s := range d.Severities() {
		worst = worse(worst, diff.Severity(s))
	}
	return worst
}

// flagged is the severity of a flag of the term table: it wants a look, and may be a synonym chosen with care.
const flagged = diff.Minor

// WorstFlag is the gravest severity among the flags of a term table.
func WorstFlag(t report.Terms) diff.Severity {
	for _, c := range t.Concepts {
		if len(c.Flags) > 0 {
			return flagged
		}
	}
	return ""
}

// WorstFinding is the gravest severity among findings.
func WorstFinding(f report.Findings) diff.Severity { return worstOf(f.Findings) }

func worstOf(findings []report.Finding) (worst diff.Severity) {
	for _, f := range findings {
		worst = worse(worst, diff.Severity(f.Severity))
	}
	return worst
}
