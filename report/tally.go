package report

import (
	"cmp"
	"slices"

	"variorum/diff"
	"variorum/text"
)

// kindOrder and severityOrder are the orders in which kinds and severities are shown; unknown ones come last.
var (
	kindOrder = []string{string(diff.Number), string(diff.Terminology), string(diff.Omission), string(diff.Insertion),
		string(diff.Wording), string(diff.Punctuation)}
	severityOrder = []string{string(diff.Critical), string(diff.Major), string(diff.Minor), string(diff.Neutral)}
)

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
// in unspaced scripts.
type DifferencesTally struct {
	Rows     int           `json:"rows"`
	Same     int           `json:"same"` // rows of one language without a change
	Changed  int           `json:"changed"`
	Moved    int           `json:"moved"`
	OnlyA    int           `json:"onlyA"` // rows in which B has nothing
	OnlyB    int           `json:"onlyB"`
	WordsA   int           `json:"wordsA"`
	WordsB   int           `json:"wordsB"`
	Deleted  int           `json:"deleted"`  // words of A that B has not kept
	Inserted int           `json:"inserted"` // words of B that A has not
	Edits    int           `json:"edits"`    // changes, whatever their kind
	Kinds    []KindTally   `json:"kinds"`    // most telling first; an edit of two kinds counts in both
	Findings SeverityTally `json:"findings"` // across two languages
}

// ShareChanged is the share of all words that were deleted or inserted, from 0 to 1.
func (t DifferencesTally) ShareChanged() float64 {
	if t.WordsA+t.WordsB == 0 {
		return 0
	}
	return float64(t.Deleted+t.Inserted) / float64(t.WordsA+t.WordsB)
}

// Tally counts the rows, edits and findings.
func (d Differences) Tally() DifferencesTally {
	t := DifferencesTally{Rows: len(d.Rows), Kinds: kindTallies(d.Rows)}
	for _, r := range d.Rows {
		t.addRow(r)
		for _, e := range r.Edits {
			a, b := text.CountWords(e.A), text.CountWords(e.B)
			t.WordsA += a
			t.WordsB += b
			if !e.unchanged() {
				t.Edits++
				t.Deleted += a
				t.Inserted += b
			}
		}
	}
	return t
}

// kindTallies counts the changes of rows by kind, the most telling kind first.
func kindTallies(rows []DifferenceRow) []KindTally {
	var kinds []KindTally
	for _, r := range rows {
		for _, e := range r.Edits {
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
	}
	slices.SortFunc(kinds, func(a, b KindTally) int {
		return cmp.Or(cmp.Compare(rank(kindOrder, a.Kind), rank(kindOrder, b.Kind)), cmp.Compare(a.Kind, b.Kind))
	})
	return kinds
}

func (t *DifferencesTally) addRow(r DifferenceRow) {
	switch {
	case len(r.Edits) == 0:
		t.WordsA += text.CountWords(r.TextA)
		t.WordsB += text.CountWords(r.TextB)
	case r.unchanged():
		t.Same++
	default:
		t.Changed++
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
	for _, f := range r.Findings {
		t.Findings.add(f.Severity)
	}
}

// unchanged tells whether the edit leaves its text as it was.
func (e Edit) unchanged() bool { return diff.Op(e.Op) == diff.Equal }

// unchanged tells whether nothing at all changed in a row of one language.
func (r DifferenceRow) unchanged() bool {
	return len(r.Edits) > 0 && !r.Moved && !slices.ContainsFunc(r.Edits, func(e Edit) bool { return !e.unchanged() })
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
