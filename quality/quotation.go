package quality

import (
	"fmt"
	"regexp"
	"strings"

	"variorum/diff"
)

// styles are the kinds of outer quotation marks, each with what shows it. Inner ones (‘ ’ in “ ”, 『 』 in 「 」) are no
// other style, and 《 》 names books.
var styles = []struct {
	name  string
	first string // the opening mark
	open  *regexp.Regexp
}{
	{"“ ”", "“", regexp.MustCompile(`“[^“”"]*”`)},
	{`" "`, `"`, regexp.MustCompile(`(?:^|[\s(（\p{Han}，。：])"[\pL\d][^"“”]*"`)},
	{"「 」", "「", regexp.MustCompile(`「[^「」]*」`)},
	{"« »", "«", regexp.MustCompile(`«[^«»]*»`)},
	{"„ “", "„", regexp.MustCompile(`„[^„“”]*[“”]`)},
}

// fewestQuotes is how often the main style must stand in a text to be its own; fewShare the share of another up to
// which that is a slip.
const (
	fewestQuotes = 5
	fewShare     = 0.25
)

// quotationStyles tells where a text leaves the style of quotation marks it mostly uses: one finding a style.
func quotationStyles(t Text) ([]Finding, []Gap) {
	counts := make([]int, len(styles))
	forms := make([]Form, len(styles))
	total, main := 0, 0
	for k, style := range styles {
		for i, p := range t.Paragraphs {
			if !strings.Contains(p.Text, style.first) {
				continue
			}
			at := style.open.FindAllStringIndex(p.Text, -1)
			if len(at) == 0 {
				continue
			}
			counts[k] += len(at)
			if forms[k].Text == "" {
				forms[k].Text = excerpt(p.Text[at[0][0]:])
			}
			forms[k].Paragraphs = append(forms[k].Paragraphs, i)
		}
		total += counts[k]
		if counts[k] > counts[main] {
			main = k
		}
	}
	if counts[main] < fewestQuotes {
		return nil, nil
	}
	var fs []Finding
	for k, n := range counts {
		if k == main || n == 0 || float64(n) > fewShare*float64(total) {
			continue
		}
		fs = append(fs, Finding{
			Check: "quotation-style", Category: "linguistic-conventions/typography", Severity: diff.Minor, Score: 0.65,
			Message: fmt.Sprintf("%s in a text that mostly quotes %s: %d of %d", styles[k].name, styles[main].name, n, total),
			Forms:   []Form{forms[k]},
		})
	}
	return fs, nil
}
