package workbench

import (
	"cmp"
	"context"
	"slices"
	"unicode/utf8"

	"variorum/align"
	"variorum/report"
	"variorum/text"
)

// addOthers adds to each line what the other variants say: of a work, its other variants in their newest states; of
// files, the other files.
func (c *concordance) addOthers(ctx context.Context) error {
	byWork := map[string][]int{} // the lines of each work, of files under ""
	var works []string
	for i, l := range c.lines {
		work := c.sources[l.source].revision.Work
		if byWork[work] == nil {
			works = append(works, work)
		}
		byWork[work] = append(byWork[work], i)
	}
	for _, work := range works {
		if work == "" {
			if err := c.addBeside(ctx, byWork[work], c.files); err != nil {
				return err
			}
			continue
		}
		newest, err := c.bench.locateStored(ctx, work)
		if err != nil {
			return err
		}
		for _, lines := range c.byState(byWork[work], newest) {
			texts, err := c.textsBeside(ctx, newest, c.sources[c.lines[lines[0]].source])
			if err == nil {
				err = c.addBeside(ctx, lines, texts)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// byState parts the lines of a work by the states they are in; those of the newest states are together, since one
// collation serves them all.
func (c *concordance) byState(lines []int, newest []source) [][]int {
	var parts [][]int
	part := map[int64]int{} // by state, of the newest under 0: its place in parts
	for _, i := range lines {
		id := c.sources[c.lines[i].source].revision.ID
		if slices.ContainsFunc(newest, func(s source) bool { return s.revision.ID == id }) {
			id = 0
		}
		k, known := part[id]
		if !known {
			k = len(parts)
			part[id], parts = k, append(parts, nil)
		}
		parts[k] = append(parts[k], i)
	}
	return parts
}

// textsBeside are the newest states of a work, with a state itself in the place of its variant's.
func (c *concordance) textsBeside(ctx context.Context, newest []source, state source) ([]Text, error) {
	var texts []Text
	for _, src := range newest {
		if src.variant.Name == state.variant.Name {
			src = state
			src.paragraph = 0
		}
		t, err := c.bench.read(ctx, src)
		if err != nil {
			return nil, err
		}
		texts = append(texts, t)
	}
	return texts, nil
}

// addBeside lines texts up and adds to lines in them what the others say.
func (c *concordance) addBeside(ctx context.Context, lines []int, texts []Text) error {
	if len(texts) < 2 {
		return nil
	}
	collated, err := c.bench.collate(ctx, texts)
	if err == nil {
		c.quote(lines, newSentenceFinder(collated))
	}
	return err
}

// quote adds to lines what stands beside them.
func (c *concordance) quote(lines []int, f sentenceFinder) {
	for _, i := range lines {
		l := &c.lines[i]
		k := slices.IndexFunc(f.texts, func(t Text) bool { return l.Citation == t.cite(l.Paragraph) })
		if k >= 0 {
			l.With = f.beside(k, l.Place)
		}
	}
}

// sentenceFinder finds the row of a sentence.
type sentenceFinder struct {
	collation
	rows      []align.Row  // of sentences
	sentences [][]sentence // by text
	row       []map[int]int
}

func newSentenceFinder(c collation) sentenceFinder {
	f := sentenceFinder{collation: c, rows: sentenceRows(c.rows)}
	for k, t := range c.texts {
		f.sentences = append(f.sentences, t.sentences())
		rows := map[int]int{}
		for r, row := range f.rows {
			for _, n := range row.Cells[k] {
				rows[n] = r
			}
		}
		f.row = append(f.row, rows)
	}
	return f
}

// beside is what all texts but the k-th have in the row of the sentence in which a place of that begins.
func (f sentenceFinder) beside(k int, at report.Place) []report.Said {
	behind, _ := slices.BinarySearchFunc(f.sentences[k], at, func(s sentence, at report.Place) int {
		return cmp.Or(cmp.Compare(f.texts[k].Paragraphs[s.paragraph].Number, at.Paragraph), cmp.Compare(s.Start, at.Start+1))
	})
	row, found := f.row[k][behind-1]
	var all []report.Said
	for i, t := range f.texts {
		if i == k {
			continue
		}
		said := report.Said{Variant: t.Name, Lang: t.Lang}
		if found {
			said.Citations, said.Text = f.quoted(i, f.rows[row].Cells[i])
		}
		all = append(all, said)
	}
	return all
}

// quoted writes some sentences of text i, with the citations of their paragraphs.
func (f sentenceFinder) quoted(i int, numbers []int) (citations []string, s string) {
	t := f.texts[i]
	for _, n := range numbers {
		at := f.sentences[i][n]
		p := t.Paragraphs[at.paragraph]
		if cite := t.cite(p.Number); !slices.Contains(citations, cite) {
			citations = append(citations, cite)
		}
		part := at.In(p.Text)
		if first, _ := utf8.DecodeRuneInString(part); s != "" && !text.Unspaced(first) {
			s += " "
		}
		s += part
	}
	return citations, s
}
