package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"variorum/align"
	"variorum/bench/cost"
	"variorum/lexicon"
	"variorum/quality"
	"variorum/text"
)

// markedTalks are talks in Chinese with several English renderings of each, in which experts have marked errors (MQM).
const markedTalks = "mqm-ted/dev.tsv"

// mark is a wording that an expert took for left out, of the source, or for added, of the target.
type mark struct {
	segment int // from 0
	wording string
}

// marked is one rendering of a talk, segment by segment, with its marks.
type marked struct {
	system, talk   string
	source, target []string
	marks          [2][]mark // omissions, additions
}

// markedTexts reads the table of the talks: system, talk, two numbers, rater, source, target, category and severity. A row is
// a mark, which stands between <v> and </v>.
func (f folder) markedTexts() ([]marked, error) {
	lines, err := f.lines(markedTalks)
	if err != nil {
		return nil, err
	}
	return readMarked(markedTalks, lines)
}

func readMarked(name string, lines []string) ([]marked, error) {
	var all []marked
	last := "" // segment
	for n, line := range lines[min(1, len(lines)):] {
		cells := strings.Split(line, "\t")
		if len(cells) != 9 {
			return nil, fmt.Errorf("%s: line %d: %d cells, want 9", name, n+2, len(cells))
		}
		system, talk, segment := cells[0], cells[1], cells[3]
		k := slices.IndexFunc(all, func(m marked) bool { return m.system == system && m.talk == talk })
		if k < 0 {
			k = len(all)
			all = append(all, marked{system: system, talk: talk})
		}
		m := &all[k]
		if here := system + " " + talk + " " + segment; here != last {
			m.source, m.target = append(m.source, unmarked(cells[5])), append(m.target, unmarked(cells[6]))
			last = here
		}
		for kind, word := range []string{"Omission", "Addition"} {
			if strings.Contains(cells[7], word) {
				m.marks[kind] = append(m.marks[kind], mark{len(m.source) - 1, between(cells[5+kind])})
			}
		}
	}
	return all, nil
}

func unmarked(s string) string { return strings.NewReplacer("<v>", "", "</v>", "").Replace(s) }

// between is what stands between the marks.
func between(s string) string {
	_, rest, _ := strings.Cut(s, "<v>")
	wording, _, _ := strings.Cut(rest, "</v>")
	return wording
}

// flags are what the checks point at in a rendering, as marks.
func (m marked) flags() (flags [2][]mark) {
	source, target := quality.Text{Lang: "zh"}, quality.Text{Lang: "en"}
	var links align.Alignment
	for i := range m.source {
		source.Paragraphs = append(source.Paragraphs, text.Paragraph{Kind: text.Body, Text: m.source[i]})
		target.Paragraphs = append(target.Paragraphs, text.Paragraph{Kind: text.Body, Text: m.target[i]})
		links.Paragraphs = append(links.Paragraphs, align.Bead{Source: []int{i}, Target: []int{i}, Confidence: 1})
	}
	found, _ := quality.Across(source, target, links, quality.Resources{Lexica: []*lexicon.Lexicon{lexicon.Builtin()}})
	for _, f := range found {
		for kind, check := range missingChecks {
			if f.Check == check {
				flags[kind] = append(flags[kind], mark{f.Forms[0].Paragraphs[0], f.Forms[0].Text})
			}
		}
	}
	return flags
}

var missingChecks = [2]string{"omission", "addition"}

// meets tells whether two marks share something.
func (m mark) meets(o mark) bool {
	return m.segment == o.segment && (strings.Contains(m.wording, o.wording) || strings.Contains(o.wording, m.wording))
}

// clauseful tells whether a mark is long enough to be a clause: four Chinese characters or words of a language with spaces.
func (m mark) clauseful() bool { return text.CountWords(m.wording) >= 4 }

// agreement counts how flags and marks of one kind meet.
type agreement struct {
	segments                      int
	marks, clauses, flags         int
	marksMet, clausesMet, inPlace int // flags in place share words with a mark
	inSegment                     int // flags in a segment that has a mark
}

func (a *agreement) add(segments int, marks, flags []mark) {
	a.segments += segments
	for _, m := range marks {
		a.marks++
		met := slices.ContainsFunc(flags, m.meets)
		if met {
			a.marksMet++
		}
		if m.clauseful() {
			a.clauses++
			if met {
				a.clausesMet++
			}
		}
	}
	for _, f := range flags {
		a.flags++
		if slices.ContainsFunc(marks, f.meets) {
			a.inPlace++
		}
		if slices.ContainsFunc(marks, func(m mark) bool { return m.segment == f.segment }) {
			a.inSegment++
		}
	}
}

// missing compares the flags with the marks, talk by talk.
func (l *lab) missing() table {
	t := table{header: []string{"talk", "check", "segments", "marks", "of a clause", "flags", "in place", "in a marked segment",
		"precision", "recall", "recall of clauses"}, number: 2}
	all, err := l.data.markedTexts()
	if err != nil {
		l.err = cmp.Or(l.err, err)
		return t
	}
	var talks []string
	for _, m := range all {
		if !slices.Contains(talks, m.talk) {
			talks = append(talks, m.talk)
		}
	}
	slices.Sort(talks)
	for _, talk := range talks {
		var by [2]agreement
		for _, m := range all {
			if m.talk == talk {
				flags := m.flags()
				for kind := range by {
					by[kind].add(len(m.source), m.marks[kind], flags[kind])
				}
			}
		}
		for kind, a := range by {
			t.add(talk, missingChecks[kind], cost.Thousands(a.segments), cost.Thousands(a.marks), cost.Thousands(a.clauses),
				cost.Thousands(a.flags), cost.Thousands(a.inPlace), cost.Thousands(a.inSegment),
				ratioOf(a.inPlace, a.flags), ratioOf(a.marksMet, a.marks), ratioOf(a.clausesMet, a.clauses))
		}
	}
	return t
}

// ratioOf is a share in percent, nothing where there is no whole.
func ratioOf(part, whole int) string {
	if whole == 0 {
		return ""
	}
	return percent(share(part, whole))
}
