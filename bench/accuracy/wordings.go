package main

import (
	"cmp"
	"fmt"
	"strings"

	"variorum/bench/cost"
	"variorum/document"
	"variorum/fixtures"
	"variorum/lexicon"
	"variorum/variation"
)

const wordingText = `What is found in one text without its original: wordings that vary for one thing, and typos. The articles were written for
this project; *water* is the one the method was made with, *transport* was kept aside until it stood. A finding is right
if it points at a case that is certain, or that a reader may be glad to see; whatever the gold has not is counted as wrong.
`

// shownFirst is how many findings a reader looks at before giving up.
const shownFirst = 20

// wordings compares what is found in each article with its gold.
func (l *lab) wordings() table {
	t := table{header: []string{"article", "certain cases", "found", "recall", "findings", fmt.Sprintf("right of the first %d", shownFirst),
		"intended among these"}, number: 1}
	for _, v := range fixtures.Essays() {
		w, err := judgeWordings(v)
		if err != nil {
			l.err = cmp.Or(l.err, err)
			return t
		}
		t.add(v.Name, cost.Thousands(w.certain), cost.Thousands(w.found), ratioOf(w.found, w.certain), cost.Thousands(w.findings),
			ratioOf(w.right, min(w.findings, shownFirst)), cost.Thousands(w.intended))
	}
	return t
}

// wordingCount is how findings compare with the gold of an article.
type wordingCount struct{ certain, found, findings, right, intended int }

func judgeWordings(v fixtures.Variant) (wordingCount, error) {
	var w wordingCount
	s, err := v.Text()
	if err != nil {
		return w, err
	}
	doc, err := document.Parse(v.Path, strings.NewReader(s), document.Options{Lang: v.Lang})
	if err != nil {
		return w, err
	}
	var paragraphs []string
	for _, p := range doc.Paragraphs {
		paragraphs = append(paragraphs, p.Text)
	}
	gold, err := fixtures.Waverings(v.Name)
	if err != nil {
		return w, err
	}
	findings, _ := variation.Find(variation.Text{Lang: v.Lang, Paragraphs: doc.Paragraphs}, []*lexicon.Lexicon{lexicon.Builtin()})
	w.findings = len(findings)
	met := make([]bool, len(gold))
	for i, f := range findings {
		var as fixtures.Certainty
		for k, g := range gold {
			if g.Meets(paragraphs, spotsOf(f)) {
				met[k] = true
				if as == "" || as == fixtures.Intended {
					as = g.Certainty
				}
			}
		}
		switch {
		case i >= shownFirst:
		case as == fixtures.Intended:
			w.intended++
		case as != "":
			w.right++
		}
	}
	for k, g := range gold {
		if g.Certainty == fixtures.Certain {
			w.certain++
			if met[k] {
				w.found++
			}
		}
	}
	return w, nil
}

// spotsOf are the places of each form of a finding.
func spotsOf(f variation.Finding) [][]fixtures.Spot {
	out := make([][]fixtures.Spot, len(f.Forms))
	for i, form := range f.Forms {
		for _, p := range form.Places {
			out[i] = append(out[i], fixtures.Spot{Paragraph: p.Paragraph, Start: p.Start, End: p.End})
		}
	}
	return out
}
