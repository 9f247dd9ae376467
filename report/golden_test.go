package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed before keeping them")

// golden compares what render writes with testdata/name.golden.
func golden(t *testing.T, name string, render func(io.Writer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := render(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if i >= len(gotLines) || i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Fatalf("%s: line %d differs\n got: %q\nwant: %q", path, i+1, at(gotLines, i), at(wantLines, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(end)"
}

func TestGolden(t *testing.T) {
	wide, narrow, coloured := Style{}, Style{Width: 50}, Style{Colour: true}
	both := func(text, summary func(io.Writer, Style) error, s Style) func(io.Writer) error {
		return func(w io.Writer) error {
			if err := text(w, s); err != nil {
				return err
			}
			io.WriteString(w, "\n=== summary\n\n")
			return summary(w, s)
		}
	}
	c, d, x, f, m := sampleCollation(), sampleDifferences(), sampleAcross(), sampleFindings(), sampleTerms()
	for name, render := range map[string]func(io.Writer) error{
		"collation":          both(c.Text, c.Summary, wide),
		"collation-narrow":   both(c.Text, c.Summary, narrow),
		"differences":        both(d.Text, d.Summary, wide),
		"differences-colour": both(d.Text, d.Summary, coloured),
		"across":             both(x.Text, x.Summary, wide),
		"findings":           both(f.Text, f.Summary, wide),
		"findings-narrow":    both(f.Text, f.Summary, narrow),
		"terms":              both(m.Text, m.Summary, wide),
		"terms-narrow":       both(m.Text, m.Summary, narrow),
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, render) })
	}
}

func samplePage() Page {
	c, f, m := sampleCollation(), sampleFindings(), sampleTerms()
	return Page{Title: "On the Village Wells", Collation: &c, Differences: []Differences{sampleDifferences(), sampleAcross()},
		Terms: &m, Findings: &f, Notes: []string{"The Chinese text was written for these tests."}}
}

// TestGoldenPage leaves the style sheet out, which says nothing to a reader of the golden file.
func TestGoldenPage(t *testing.T) {
	golden(t, "page.html", func(w io.Writer) error {
		var page bytes.Buffer
		if err := samplePage().HTML(&page); err != nil {
			return err
		}
		head, rest, _ := strings.Cut(page.String(), "<style>")
		_, rest, _ = strings.Cut(rest, "</style>")
		_, err := io.WriteString(w, head+"<style></style>"+rest)
		return err
	})
}
