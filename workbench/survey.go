package workbench

import (
	"context"

	"variorum/align"
	"variorum/term"
	"variorum/text"
)

// survey is texts, one of them taken for the original, and what has been found out about all of them together.
type survey struct {
	collation
	source   int   // the text marked as original, else the first
	targets  []int // the texts in another language than the source
	concepts []term.Concept
}

// newSurvey takes up texts; nothing is lined up yet.
func newSurvey(texts []Text) survey {
	source := originalIndex(texts)
	return survey{collation: collation{texts: texts}, source: source, targets: translations(texts, source)}
}

// lineUp aligns the texts of the survey and, where there are translations, finds what they say for terms.
func (b *Bench) lineUp(ctx context.Context, s *survey, o term.Options) error {
	var err error
	if s.collation, err = b.collate(ctx, s.texts); err != nil || len(s.targets) == 0 {
		return err
	}
	aligner, err := b.aligner(ctx, s.texts)
	if err != nil {
		return err
	}
	o.Lexica = aligner.Lexica
	if o.Synonyms, err = b.synonyms(ctx, s.texts[s.source]); err != nil {
		return err
	}
	b.progress("finding terms")
	s.concepts = s.table(s.source, s.targets, o)
	return nil
}

// originalIndex is the place of the text marked as original, else of the first.
func originalIndex(texts []Text) int {
	for i, t := range texts {
		if t.Original {
			return i
		}
	}
	return 0
}

// translations are the places of the texts in another language than the source's.
func translations(texts []Text, source int) []int {
	var out []int
	for i, t := range texts {
		if !text.SameLang(t.Lang, texts[source].Lang) {
			out = append(out, i)
		}
	}
	return out
}

// table finds the renderings of the source's terms in the targets, over linked sentences.
func (c collation) table(source int, targets []int, o term.Options) []term.Concept {
	rows := sentenceRows(c.rows)
	var texts []term.Text
	var links [][]align.Bead
	for _, k := range targets {
		texts = append(texts, c.texts[k].forTerms())
		links = append(links, align.Between(rows, source, k))
	}
	return term.Table(c.texts[source].forTerms(), texts, links, o)
}

// forTerms is the text as package term takes it: a unit a sentence.
func (t Text) forTerms() term.Text {
	out := term.Text{Lang: t.Lang}
	for _, s := range t.sentences() {
		out.Units = append(out.Units, s.In(t.Paragraphs[s.paragraph].Text))
	}
	return out
}
