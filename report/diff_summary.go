package report

import (
	"fmt"
	"io"
	"strings"

	"variorum/text"
)

// DifferencesSummary is the counts of a comparison, for other programs.
type DifferencesSummary struct {
	A          Variant `json:"variantA"`
	B          Variant `json:"variantB"`
	Asked      Asked   `json:"asked"`
	NotChecked []Gap   `json:"notChecked"`
	DifferencesTally
}

// Counts are the counts that Summary writes.
func (d Differences) Counts() DifferencesSummary {
	return DifferencesSummary{d.A, d.B, d.Asked, d.gaps(), d.Tally()}
}

// Summary writes how many rows changed, how many words, and the differences by kind and severity.
func (d Differences) Summary(w io.Writer, s Style) error {
	p := newPrinter(w, s)
	t := d.Tally()
	p.flow(0, piece{visible(d.A.Name), bold}, piece{" → ", plain}, piece{visible(d.B.Name), bold},
		piece{": " + t.rows() + ".", plain})
	p.flow(0, piece{t.words(d) + ".", plain})
	if !d.Asked.all() {
		p.flow(0, piece{visible("Counted: " + d.Asked.String() + "."), faint})
	}
	if len(t.Kinds) > 0 {
		p.line("", plain)
		p.table(t.table())
	}
	if len(t.Checks) > 0 {
		p.line("", plain)
		p.table(t.checks())
	}
	if d.AcrossLanguages() {
		p.line("", plain)
		p.gaps(d.gaps())
	}
	return p.Flush()
}

func (t DifferencesTally) rows() string {
	parts := []string{Count(t.Rows, "row")}
	for _, class := range []struct {
		n    int
		what string
	}{{t.Same, "the same"}, {t.Changed, "changed"}, {t.OnlyA, "only in the first"}, {t.OnlyB, "only in the second"},
		{t.Moved, "moved"}} {
		if class.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", class.n, class.what))
		}
	}
	return strings.Join(parts, ", ")
}

// words says how many words there are and, of one language, what became of them.
func (t DifferencesTally) words(d Differences) string {
	sides := fmt.Sprintf("%s and %s", Count(t.WordsA, unitOf(d.A.Lang)), Count(t.WordsB, unitOf(d.B.Lang)))
	if d.AcrossLanguages() {
		return sides
	}
	return fmt.Sprintf("%s; %d removed, %d added, %d replaced by %d (%.0f %% changed)", sides, t.Removed, t.Added,
		t.ReplacedA, t.ReplacedB, 100*t.ShareChanged())
}

// unitOf is what text.CountWords counts in a language, for its readers.
func unitOf(lang string) string {
	if text.SameLang(lang, "zh") || text.SameLang(lang, "ja") {
		return "character"
	}
	return "word"
}

// table counts the edits by kind; an edit of two kinds is in two rows, and once in the last, which counts them all.
func (t DifferencesTally) table() Table {
	out := tallyTable("kind", "edits")
	for _, k := range t.Kinds {
		out.Rows = append(out.Rows, tallyRow(k.Kind, k.Edits, k.Severity))
	}
	out.Rows = append(out.Rows, tallyRow("in all", t.Edits, t.Severities))
	return out.withoutZeros("unrated")
}

// checks counts the findings by check.
func (t DifferencesTally) checks() Table {
	out := tallyTable("check", "findings")
	for _, c := range t.Checks {
		out.Rows = append(out.Rows, tallyRow(c.Check, c.Findings, c.Severity))
	}
	out.Rows = append(out.Rows, tallyRow("in all", t.Findings.Total(), t.Findings))
	return out.withoutZeros("unrated")
}

func tallyTable(what, counted string) Table {
	return Table{Header: append(append([]string{what, counted}, severityOrder...), "unrated")}
}

func tallyRow(what string, n int, s SeverityTally) []string {
	row := []string{what}
	for _, n := range []int{n, s.Critical, s.Major, s.Minor, s.Neutral, s.Unrated} {
		row = append(row, fmt.Sprint(n))
	}
	return row
}
