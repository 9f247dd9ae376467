package quality

import (
	"fmt"
	"strings"
	"unicode"

	"variorum/diff"
	"variorum/text"
)

// brackets are the marks that translators put around words of their own, each with the one that closes it.
var brackets = map[rune]string{'[': "]", '［': "］", '【': "】", '〔': "〕"}

// longestInsertion is how long a translator's own wording is at most, in bytes: more is a note, or a bracket of another use.
const longestInsertion = 200

// insertions finds the words in square brackets of a translation whose original has no such brackets there.
func insertions(p *pair) ([]Finding, []Gap) {
	var fs []Finding
	for _, b := range p.beads {
		if !b.matched() || p.bracketed(0, b.source) > 0 {
			continue
		}
		for _, i := range b.target {
			s := p.target.Paragraphs[i].Text
			for _, at := range bracketsIn(s) {
				fs = append(fs, Finding{
					Check: "insertion", Category: "accuracy/addition", Severity: diff.Neutral, Score: 0.9 * (0.5 + b.confidence/2),
					Message: fmt.Sprintf("%s: words of the translator, marked as such", at.In(s)),
					Forms:   []Form{{Text: at.In(s), Side: 1, Paragraphs: []int{i}}},
				})
			}
		}
	}
	return fs, nil
}

func (p *pair) bracketed(side int, paragraphs []int) int {
	n := 0
	for _, i := range paragraphs {
		n += len(bracketsIn(p.sideOf(side).Paragraphs[i].Text))
	}
	return n
}

// bracketsIn finds the words in square brackets, but not the numbers of notes.
func bracketsIn(s string) []text.Span {
	var out []text.Span
	for at, r := range s {
		closer := brackets[r]
		if closer == "" {
			continue
		}
		n := strings.Index(s[at:], closer)
		if n < 0 || n > longestInsertion {
			continue
		}
		span := text.Span{Start: at, End: at + n + len(closer)}
		letters := 0
		for _, r := range span.In(s) {
			if unicode.IsLetter(r) {
				letters++
			}
		}
		if letters > 1 || letters == 1 && strings.ContainsFunc(span.In(s), text.Unspaced) {
			out = append(out, span)
		}
	}
	return out
}
