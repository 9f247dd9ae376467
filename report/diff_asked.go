package report

import (
	"slices"

	"variorum/diff"
)

// Asked says which differences a reader wants. The zero value is all of them.
type Asked struct {
	// Kinds of changes, and checks of findings; none for all. The kind "order" takes in the rows that moved.
	Kinds []string `json:"kinds"`
	// Severity is the least that counts; empty for any.
	Severity string `json:"severity"`
}

// LeftOut counts rows that were not asked for.
type LeftOut struct {
	Rows    int `json:"rows"`
	Changed int `json:"changed"` // of these, rows that differ all the same, in ways not asked for
}

// all tells whether everything is asked for.
func (a Asked) all() bool { return len(a.Kinds) == 0 && a.Severity == "" }

// wants tells whether a difference of these kinds, and of this severity, is asked for.
func (a Asked) wants(severity string, kinds ...string) bool {
	if a.Severity != "" && rank(severityOrder, severity) > rank(severityOrder, a.Severity) {
		return false
	}
	return len(a.Kinds) == 0 || slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(a.Kinds, k) })
}

// wantsEdit tells whether an edit is a change that is asked for.
func (a Asked) wantsEdit(e Edit) bool { return !e.unchanged() && a.wants(e.Severity, e.Kinds...) }

func (a Asked) wantsFinding(f Finding) bool { return a.wants(f.Severity, f.Check) }

// wantsMove tells whether a row moved and that is asked for.
func (d Differences) wantsMove(r DifferenceRow) bool {
	return r.Moved && d.Asked.wants(d.MovedSeverity, string(diff.Order))
}

// wanted are those of some findings that are asked for.
func (d Differences) wanted(findings []Finding) []Finding {
	var out []Finding
	for _, f := range findings {
		if d.Asked.wantsFinding(f) {
			out = append(out, f)
		}
	}
	return out
}

// gaps are what could not be decided about the kinds that are asked for.
func (d Differences) gaps() []Gap {
	var out []Gap
	for _, g := range d.NotChecked {
		if len(d.Asked.Kinds) == 0 || slices.Contains(d.Asked.Kinds, g.Check) {
			out = append(out, g)
		}
	}
	return out
}

// differs tells whether a row has a difference that is asked for.
func (d Differences) differs(r DifferenceRow) bool {
	return d.wantsMove(r) ||
		slices.ContainsFunc(r.Edits, d.Asked.wantsEdit) || slices.ContainsFunc(r.Findings, d.Asked.wantsFinding)
}

// differs tells whether a row has any difference at all.
func (r DifferenceRow) differs() bool {
	return r.Moved || slices.ContainsFunc(r.Edits, Edit.changes) || len(r.Findings) > 0
}

// Differ tells whether there is any difference that is asked for.
func (d Differences) Differ() bool {
	return slices.ContainsFunc(d.Rows, d.differs) || slices.ContainsFunc(d.Findings, d.Asked.wantsFinding)
}

// Severities lists the severity of each difference that is asked for, row by row.
func (d Differences) Severities() []string {
	var out []string
	for _, r := range d.Rows {
		if d.wantsMove(r) {
			out = append(out, d.MovedSeverity)
		}
		for _, e := range r.Edits {
			if d.Asked.wantsEdit(e) {
				out = append(out, e.Severity)
			}
		}
		for _, f := range d.wanted(r.Findings) {
			out = append(out, f.Severity)
		}
	}
	for _, f := range d.wanted(d.Findings) {
		out = append(out, f.Severity)
	}
	return out
}

// Around sets aside all rows but those with a difference that is asked for and the n rows before and after each: what
// is written for a reader passes over them and says so, and Kept takes them away.
func (d Differences) Around(n int) Differences {
	rows := slices.Clone(d.Rows)
	next := 0 // the first row that is not yet settled
	for i, r := range d.Rows {
		if !d.differs(r) {
			continue
		}
		for ; next < i-n; next++ {
			rows[next].aside = true
		}
		next = max(next, i)
		for next < len(rows) && next-i <= n {
			next++
		}
	}
	for ; next < len(rows); next++ {
		rows[next].aside = true
	}
	d.Rows = rows
	return d
}

// Kept is d without the rows that Around set aside; LeftOut counts them.
func (d Differences) Kept() Differences {
	var kept []DifferenceRow
	for _, r := range d.Rows {
		if !r.aside {
			kept = append(kept, r)
			continue
		}
		d.LeftOut.Rows++
		if r.differs() {
			d.LeftOut.Changed++
		}
	}
	d.Rows = kept
	return d
}
