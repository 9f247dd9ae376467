package report

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"variorum/exchange"
)

// cellsOf are a sheet's head and rows as strings, numbers as Go prints them.
func cellsOf(s exchange.Sheet) (head []string, rows [][]string) {
	for _, c := range s.Columns {
		head = append(head, c.Head)
	}
	for _, row := range s.Rows {
		fields := make([]string, len(s.Columns))
		for i, c := range row {
			if c != nil {
				fields[i] = fmt.Sprint(c)
			}
		}
		rows = append(rows, fields)
	}
	return head, rows
}

// checkSheet compares a sheet with a head and some of its rows, by their numbers from 0.
func checkSheet(t *testing.T, s exchange.Sheet, wantHead []string, wantRows map[int][]string, n int) {
	t.Helper()
	head, rows := cellsOf(s)
	if !reflect.DeepEqual(head, wantHead) {
		t.Errorf("head\n got %q\nwant %q", head, wantHead)
	}
	if len(rows) != n {
		t.Fatalf("%d rows, want %d", len(rows), n)
	}
	for i, want := range wantRows {
		if !reflect.DeepEqual(rows[i], want) {
			t.Errorf("row %d\n got %q\nwant %q", i, rows[i], want)
		}
	}
}

func TestCollationSheet(t *testing.T) {
	c := sampleCollation()
	c.Rows[3].Moved = []string{"close"}
	checkSheet(t, c.Sheet(),
		[]string{"row", "confidence", "moved in", "wells/zh@1 place", "wells/zh@1 (zh)", "wells/close@2 place", "wells/close@2 (en)",
			"wells/free@1 place", "wells/free@1 (en-GB)"},
		map[int][]string{
			1: {"2", "0.88", "", "wells/zh@1#p2", "水井是全村的共同财产。凡取水者，皆有护井之责。", "wells/close@2#p2\nwells/close@2#p3",
				"The well is the common property of the whole village.\nAll who draw water have the duty of guarding the well.",
				"wells/free@1#p2", "The well is the shared property of the whole village. " +
					"All who draw water have the duty of caring for the well."},
			3: {"4", "0.42", "close", "wells/zh@1#p4", "旱年之时，应当轮流取水。", "wells/close@2#p5",
				"In years of drought, water should be drawn by turns.", "", ""},
			5: {"6", "0.6", "", "", "", "", "", "wells/free@1#p5", "Every child here can recite them by heart."},
		}, 6)
}

func TestTermsSheet(t *testing.T) {
	checkSheet(t, sampleTerms().Sheet(),
		[]string{"term", "lang", "count", "flags", "wells/zh@1 place", "wells/close@2 place", "wells/close@2 (en)",
			"wells/free@1 place", "wells/free@1 (en-GB)", "inconsistent in", "wells/close@2 confidence", "wells/close@2 or",
			"wells/free@1 confidence", "wells/free@1 or"},
		map[int][]string{
			0: {"水井", "zh", "2", "", "wells/zh@1#p2", "wells/close@2#p2", "well ×2", "wells/free@1#p2", "well ×2", "", "0.900", "",
				"0.900", ""},
			// The most frequent first, what was not found last; one has no place.
			2: {"护井", "zh", "3", "differs\ninconsistent", "", "wells/close@2#p3\n\nwells/zh@1#p5",
				"guarding the well ×2\nminding the well ×1\nnot found ×1", "wells/free@1#p2", "caring for the well ×3", "close",
				"0.950\n0.500\n", "minding ×2", "0.950", ""},
		}, 3)
}

func TestFindingsSheet(t *testing.T) {
	checkSheet(t, sampleFindings().Sheet(),
		[]string{"severity", "check", "category", "message", "places", "texts", "score", "id"},
		map[int][]string{
			0: {"critical", "number", "accuracy/mistranslation", "300 in the original is 3,000 in the translation",
				"wells/zh@1#p3\nwells/close@2#p4", "三百户\n3,000 households", "0.95", "number-5c1e"},
			1: {"minor", "terminology", "terminology/inconsistent-use", "“护井” is rendered in two ways",
				"wells/close@2#p3\nwells/close@2#p6", "guarding the well\n", "0.61", "term-91aa"},
			2: {"not checked", "negation", "", "no rules for zh (5 paragraphs)", "", "", "", ""},
			3: {"not checked", "spelling", "", "no word list", "", "", "", ""},
		}, 4)
}

func TestDifferencesSheet(t *testing.T) {
	d := sampleDifferences()
	d.Rows[5].Moved = true
	checkSheet(t, d.Sheet(),
		[]string{"row", "kind", "severity", "message", "wells/close@2 place", "wells/close@2 (en)", "wells/free@1 place",
			"wells/free@1 (en-GB)", "before", "after", "confidence"},
		map[int][]string{
			// The first row has one change, the second three.
			1: {"2", "terminology", "major", "terminology-rule", "wells/close@2#p2\nwells/close@2#p3", "common", "wells/free@1#p2",
				"shared", "The well is the ", " property of the whole…", "0.9"},
			2: {"2", "punctuation", "neutral", "punctuation-rule", "wells/close@2#p2\nwells/close@2#p3", "\n", "wells/free@1#p2",
				" ", "…of the whole village.", "All who draw water have…", "0.9"},
			5: {"4", "omission", "major", "omission-rule", "wells/close@2#p5",
				"In years of drought, water should be drawn by turns.", "", "", "", "", "0.9"},
			7: {"6", "moved", "", "", "", "", "wells/free@1#p5", "Every child here can recite them by heart.", "", "", ""},
			8: {"6", "addition", "major", "addition-rule", "", "", "wells/free@1#p5",
				"Every child here can recite them by heart.", "", "", "0.9"},
		}, 9)
}

func TestDifferencesSheetOfTwoLanguages(t *testing.T) {
	d := sampleAcross()
	d.A.Name, d.B.Name = "wells", "wells" // files of one name in two folders
	d.Rows[3].Findings = []Finding{{Check: "omission", Category: "accuracy/omission", Severity: "major", Score: 0.7114,
		Message: "the translation has nothing for this", Forms: []Form{
			{"旱年之时", "wells", []int{4}, []string{"wells/zh@1#p4"}, nil}, {Variant: "wells"}}}}
	_, rows := cellsOf(d.Sheet())
	want := [][]string{
		{"3", "accuracy/mistranslation", "critical", "300 in the original is 3,000 in the translation", "wells/zh@1#p3", "三百户",
			"wells/close@2#p4", "3,000 households", "", "", "0.95"},
		{"4", "accuracy/omission", "major", "the translation has nothing for this", "wells/zh@1#p4", "旱年之时",
			"", "", "", "", "0.711"},
	}
	if !reflect.DeepEqual(rows, want) {
		t.Errorf("got  %q\nwant %q", rows, want)
	}
}

func TestSheetsOfNothing(t *testing.T) {
	for _, s := range []exchange.Sheet{Collation{}.Sheet(), Terms{}.Sheet(), Findings{}.Sheet(), Differences{}.Sheet()} {
		if len(s.Columns) == 0 || len(s.Rows) > 0 {
			t.Errorf("%s has %d columns and %d rows", s.Name, len(s.Columns), len(s.Rows))
		}
	}
}

// TestHostileTextStaysTextInSheets writes every field as every format; what a reader of the file sees is package
// exchange's affair.
func TestHostileTextStaysTextInSheets(t *testing.T) {
	formats := map[string]func(io.Writer, exchange.Sheet) (int, error){"csv": exchange.CSV, "tsv": exchange.TSV, "xlsx": exchange.XLSX}
	for _, p := range poisonedPages() {
		for _, s := range []exchange.Sheet{p.Collation.Sheet(), p.Terms.Sheet(), p.Findings.Sheet(), p.Differences[0].Sheet(),
			p.Differences[1].Sheet()} {
			for name, write := range formats {
				var b strings.Builder
				if _, err := write(&b, s); err != nil || strings.ContainsAny(b.String(), "\x1b") && name != "xlsx" {
					t.Errorf("%s as %s: %v", s.Name, name, err)
				}
			}
		}
	}
}
