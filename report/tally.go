package report

import (
	"cmp"
	"slices"

	"variorum/diff"
	"variorum/text"
)

// kindOrder and severityOrder are the orders in which kinds and severities are shown; unknown ones come last.
var (
	kindOrder     = kindNames()
	severityOrder = []string{string(diff.Critical), string(diff.Major), string(diff.Minor), string(diff.Neutral)}
)

func kindNames() []string {
	var names []string
	for _, k := range diff.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// rank is the place of s in order, len(order) if it is not there.
func rank(order []string, s string) int {
	if i := slices.Index(order, s); i >= 0 {
		return i
	}
	return len(order)
}

// SeverityTally counts by severity, in MQM's words.
type SeverityTally struct {
	Critical int `json:"critical"`
	Major    int `json:"major"`
	Minor    int `json:"minor"`
	Neutral  int `json:"neutral"`
	Unrated  int `json:"unrated"` // of no severity, or one not known here
}

func (t *SeverityTally) add(severity string) {
	switch diff.Severity(severity) {
	case diff.Critical:
		t.Critical++
	case diff.Major:
		t.Major++
	case diff.Minor:
		t.Minor++
	case diff.Neutral:
		t.Neutral++
	default:
		t.Unrated++
	}
}

// Total is the sum over the severities.
func (t SeverityTally) Total() int { return t.Critical + t.Major + t.Minor + t.Neutral + t.Unrated }

// KindTally counts the edits of one kind.
type KindTally struct {
	Kind     string        `json:"kind"`
	Edits    int           `json:"edits"`
	Severity SeverityTally `json:"severity"`
}

// DifferencesTally counts what changed between two variants. Words are counted as text.CountWords does: characters
// in unspaced scripts. Rows and the words of A and B are all there are; the rest counts the differences asked for.
type DifferencesTally struct {
	Rows    int `json:"rows"`
	Same    int `json:"same"`    // rows of one language without any change
	Changed int `json:"changed"` // rows with a change that is asked for
	Moved   int `json:"moved"`
	OnlyA   int `json:"onlyA"` // rows in which B has nothing
	OnlyB   int `json:"onlyB"`

	WordsA    int `json:"wordsA"`
	WordsB    int `json:"wordsB"`
	Removed   int `json:"removed"`   // words of A for which B has nothing
	Added     int `json:"added"`     // words of B for which A has nothing
	ReplacedA int `json:"replacedA"` // words of A for which B has others
	ReplacedB int `json:"replacedB"` // those others

	Edits      int           `json:"edits"`      // changes, whatever their kind
	Severities SeverityTally `json:"severities"` // of the edits
	Kinds      []KindTally   `json:"kinds"`      // most telling first; an edit of two kinds counts in both
	Findings   SeverityTally `json:"findings"`   // across two languages
	Checks     []CheckTally  `json:"checks"`     // of the findings, by name
}

// CheckTally counts the findings of one check.
type CheckTally struct {
	Check    string        `json:"check"`
	Findings int           `json:"findings"`
	Severity SeverityTally `json:"severity"`
}

// ShareChanged is the share of all words that the other text has not, from 0 to 1.
func (t DifferencesTally) ShareChanged() float64 {
	if t.WordsA+t.WordsB == 0 {
		return 0
	}
	return float64(t.Removed+t.Added+t.ReplacedA+t.ReplacedB) / float64(t.WordsA+t.WordsB)
}

// Tally counts the rows, edits and findings.
func (d Differences) Tally() DifferencesTally {
	t := DifferencesTally{Rows: len(d.Rows), Kinds: kindTallies(d.changes())}
	findings := slices.Clone(d.Findings)
	for _, r := range d.Rows {
		t.addRow(r)
		changed := false
		for _, e := range r.Edits {
			a, b := text.CountWords(e.A), text.CountWords(e.B)
			t.WordsA += a
			t.WordsB += b
			if d.Asked.wantsEdit(e) {
				changed = true
				t.addEdit(e, a, b)
			}
		}
		if changed {
			t.Changed++
		}
		findings = append(findings, r.Findings...)
	}
	t.addFindings(d.wanted(findings))
	return t
}

// changes are the edits that are asked for.
func (d Differences) changes() []Edit {
	var out []Edit
	for _, r := range d.Rows {
		for _, e := range r.Edits {
			if d.Asked.wantsEdit(e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// addRow counts a row by what it holds.
func (t *DifferencesTally) addRow(r DifferenceRow) {
	if len(r.Edits) == 0 {
		t.WordsA += text.CountWords(r.TextA)
		t.WordsB += text.CountWords(r.TextB)
	} else if !slices.ContainsFunc(r.Edits, Edit.changes) {
		t.Same++
	}
	if r.Moved {
		t.Moved++
	}
	if len(r.A) > 0 && len(r.B) == 0 {
		t.OnlyA++
	}
	if len(r.B) > 0 && len(r.A) == 0 {
		t.OnlyB++
	}
}

// addEdit counts a change of so many words on either side.
func (t *DifferencesTally) addEdit(e Edit, a, b int) {
	t.Edits++
	t.Severities.add(e.Severity)
	switch {
	case e.B == "":
		t.Removed += a
	case e.A == "":
		t.Added += b
	default:
		t.ReplacedA += a
		t.ReplacedB += b
	}
}

func (t *DifferencesTally) addFindings(findings []Finding) {
	for _, f := range findings {
		t.Findings.add(f.Severity)
		i := slices.IndexFunc(t.Checks, func(c CheckTally) bool { return c.Check == f.Check })
		if i < 0 {
			i = len(t.Checks)
			t.Checks = append(t.Checks, CheckTally{Check: f.Check})
		}
		t.Checks[i].Findings++
		t.Checks[i].Severity.add(f.Severity)
	}
	slices.SortFunc(t.Checks, func(a, b CheckTally) int { return cmp.Compare(a.Check, b.Check) })
}

// kindTallies counts changes by kind, the most telling kind first.
func kindTallies(edits []Edit) []KindTally {
	var kinds []KindTally
	for _, e := range edits {
		for _, k := range e.Kinds {
			i := slices.IndexFunc(kinds, func(t KindTally) bool { return t.Kind == k })
			if i < 0 {
				i = len(kinds)
				kinds = append(kinds, KindTally{Kind: k})
			}
			kinds[i].Edits++
			kinds[i].Severity.add(e.Severity)
		}
	}
	slices.SortFunc(kinds, func(a, b KindTally) int {
		return cmp.Or(cmp.Compare(rank(kindOrder, a.Kind), rank(kindOrder, b.Kind)), cmp.Compare(a.Kind, b.Kind))
	})
	return kinds
}

// unchanged tells whether the edit leaves its text as it was.
func (e Edit) unchanged() bool { return diff.Op(e.Op) == diff.Equal }

// changes tells whether the edit is no equal one.
func (e Edit) changes() bool { return !e.unchanged() }

// unchanged tells whether nothing at all changed in a row of one language.
func (r DifferenceRow) unchanged() bool {
	return len(r.Edits) > 0 && !r.Moved && !slices.ContainsFunc(r.Edits, Edit.changes)
}

// Tally counts the findings by severity.
func (f Findings) Tally() SeverityTally {
	var t SeverityTally
	for _, x := range f.Findings {
		t.add(x.Severity)
	}
	return t
}

// TermsTally counts concepts and their flags.
type TermsTally struct {
	Concepts int            `json:"concepts"`
	Flagged  int            `json:"flagged"` // concepts with a flag or more
	Flags    map[string]int `json:"flags"`   // concepts that carry each flag
}

// Tally counts the concepts.
func (t Terms) Tally() TermsTally {
	out := TermsTally{Concepts: len(t.Concepts), Flags: map[string]int{}}
	for _, c := range t.Concepts {
		if len(c.Flags) > 0 {
			out.Flagged++
		}
		for _, f := range c.Flags {
			out.Flags[f]++
		}
	}
	return out
}
