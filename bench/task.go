package main

import (
	"fmt"
	"strings"

	"variorum/align"
	"variorum/bench/texts"
	"variorum/diff"
	"variorum/lexicon"
	"variorum/term"
)

// A task is one thing to measure. Size is the number of generated paragraphs; 0 means the fixtures. Tasks on prose are
// named by the share of words changed, in percent, and their size is the number of words.
type task struct {
	Group string // align, diff, terms or search
	What  string
	Size  int
	Most  int // size above which it is left out; 0 for none
	Share int // percent of words changed, of tasks on prose
	Texts int // number of texts, of grids
	// Folder is where the texts of a task on prose are to be written for other programs; nothing is measured then.
	Folder string
}

// Two languages are aligned as the program does it when no other lists of words are given; one language needs none.
func acrossLanguages() align.Aligner {
	return align.Aligner{Lexica: []*lexicon.Lexicon{lexicon.Builtin()}}
}

var withinLanguage align.Aligner

// Terms are looked for as the program does it, with the built-in list of words.
var asUsual = term.Options{Lexica: acrossLanguages().Lexica}

const proseWords = 500_000

// tasks lists what is measured, in the order of the table.
func tasks(sizes []int) []task {
	var list []task
	for _, t := range []task{
		{Group: "align", What: "align, two languages"},
		{Group: "align", What: "align, one language", Most: 10_000},
		{Group: "terms", What: "terms"},
		{Group: "diff", What: "diff, paragraph by paragraph"},
		{Group: "diff", What: "diff, in one piece"},
	} {
		list = append(list, t)
		for _, n := range sizes {
			t.Size = n
			list = append(list, t)
		}
	}
	list = append(list, gridTasks()...)
	for _, share := range []int{5, 40} {
		list = append(list, task{Group: "diff", What: "diff, prose", Size: proseWords, Share: share})
	}
	return append(list, task{Group: "search", What: lookUps, Size: searchedSentences},
		task{Group: "search", What: glossarySearch, Size: glossedSentence})
}

// prepare makes the texts of a task; run does the work to be measured and says what came out, in a few words.
func (t task) prepare() (run func() string, err error) {
	if t.What == "diff, prose" {
		old, now := t.prose()
		return func() string { return kept(diff.Passages(old, now, diff.Options{Lang: "en"})) }, nil
	}
	switch t.What {
	case lookUps:
		return prepareLookUps(t.Size)
	case glossarySearch:
		return prepareGlossary(t.Size), nil
	case grid:
		return t.prepareGrid()
	}
	s, err := t.sample()
	if err != nil {
		return nil, err
	}
	switch t.What {
	case "align, two languages":
		aligner := acrossLanguages()
		return func() string { return s.judge(aligner.Align(s.Source, s.Target)) }, nil
	case "align, one language":
		old, now := s.Target, s.later
		return func() string { return linked(withinLanguage.Align(old, now)) }, nil
	case "diff, paragraph by paragraph":
		old, now := texts.Written(s.Target.Paragraphs), texts.Written(s.later.Paragraphs)
		rows := s.rows()
		return func() string { return kept(diffRows(old, now, rows)) }, nil
	case "diff, in one piece":
		old, now := strings.Join(texts.Written(s.Target.Paragraphs), "\n"), strings.Join(texts.Written(s.later.Paragraphs), "\n")
		return func() string { return kept(diff.Passages(old, now, diff.Options{Lang: "en"})) }, nil
	case "terms":
		source, target := units(s.Source), units(s.Target)
		return func() string {
			return summary(term.Table(source, []term.Text{target}, [][]align.Bead{s.Links}, asUsual))
		}, nil
	}
	return nil, fmt.Errorf("%q: no such task", t.What)
}

// prose makes the two texts of a task on prose.
func (t task) prose() (old, now string) {
	return texts.NewGenerator(1).Prose(t.Size, texts.Revision{Words: float64(t.Share) / 100})
}

// A sample is what the tasks of one size work on: an original, a translation, and another version of the translation.
type sample struct {
	texts.Bitext
	later align.Text
	same  bool // whether paragraph k of target is paragraph k of later
}

func (t task) sample() (sample, error) {
	if t.Size == 0 {
		return article()
	}
	g := texts.NewGenerator(1)
	s := sample{Bitext: g.Paragraphs(t.Size), same: true}
	s.later = align.Text{Lang: s.Target.Lang, Paragraphs: g.Revised(s.Target.Paragraphs, texts.Revision{Words: 0.10, Sentences: 0.01})}
	return s, nil
}

// article reads the fixtures; its links are those that the aligner finds.
func article() (sample, error) {
	variants, err := texts.Article()
	if err != nil {
		return sample{}, err
	}
	s := sample{later: variants[2]}
	s.Source, s.Target = variants[0], variants[1]
	s.Links = acrossLanguages().Align(s.Source, s.Target).Sentences
	return s, nil
}

// rows says which paragraphs of target and later are compared with each other.
func (s sample) rows() []align.Bead {
	if !s.same {
		return withinLanguage.Align(s.Target, s.later).Paragraphs
	}
	rows := make([]align.Bead, len(s.Target.Paragraphs))
	for k := range rows {
		rows[k] = align.Bead{Source: []int{k}, Target: []int{k}}
	}
	return rows
}

func diffRows(old, now []string, rows []align.Bead) []diff.Edit {
	var edits []diff.Edit
	for _, r := range rows {
		edits = append(edits, diff.Passages(pick(old, r.Source), pick(now, r.Target), diff.Options{Lang: "en"})...)
	}
	return edits
}

func pick(paragraphs []string, numbers []int) string {
	parts := make([]string, len(numbers))
	for k, n := range numbers {
		parts[k] = paragraphs[n]
	}
	return strings.Join(parts, "\n")
}

// units are the sentences of a text, for the term table.
func units(t align.Text) term.Text {
	u := term.Text{Lang: t.Lang}
	for _, p := range t.Paragraphs {
		u.Units = append(u.Units, p...)
	}
	return u
}

// judge compares an alignment with the truth, where that is known.
func (s sample) judge(a align.Alignment) string {
	if !s.same {
		return linked(a)
	}
	return fmt.Sprintf("strict F1 %.1f", 100*align.Evaluate(s.Links, a.Sentences).Strict.F1)
}

func linked(a align.Alignment) string { return fmt.Sprintf("%d beads", len(a.Sentences)) }

// kept is the share of words that no edit touches, of those on the side that has more.
func kept(edits []diff.Edit) string {
	var equal, a, b int
	for _, e := range edits {
		x, y := len(strings.Fields(e.A)), len(strings.Fields(e.B))
		a, b = a+x, b+y
		if e.Op == diff.Equal {
			equal += x
		}
	}
	return fmt.Sprintf("%d edits, %.1f %% of words equal", len(edits), 100*float64(equal)/float64(max(1, a, b)))
}

func summary(concepts []term.Concept) string {
	rendered, flagged := 0, 0
	for _, c := range concepts {
		if len(c.Renderings[0]) > 0 {
			rendered++
		}
		if len(c.Flags) > 0 {
			flagged++
		}
	}
	return fmt.Sprintf("%d concepts, %d rendered, %d flagged", len(concepts), rendered, flagged)
}
