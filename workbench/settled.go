package workbench

import (
	"context"
	"slices"

	"variorum/align"
	"variorum/store"
)

// settled is what people have said of the rows of a work.
type settled struct {
	rows    []settledRow
	events  map[paragraphID][]int64 // the corrections that touched a paragraph, undos and redos among them
	through int64                   // the last correction; 0 for none
}

// settledRow is a row that is to be so.
type settledRow struct {
	columns []int64 // the saved states that it speaks of
	store.CorrectedRow
}

// paragraphID names a paragraph of any saved state.
type paragraphID struct {
	revision int64
	number   int // from 1
}

// settled reads what people have said of the work that all texts are saved states of; of others there is nothing.
func (b *Bench) settled(ctx context.Context, texts []Text) (settled, error) {
	if oneWork(texts) == "" {
		return settled{}, nil
	}
	s, err := b.existing(ctx)
	if err != nil {
		return settled{}, err
	}
	cs, err := b.correctionsOn(ctx, s, texts)
	if err != nil {
		return settled{}, err
	}
	return settle(cs), nil
}

// correctionsOn reads the corrections of the work that texts are states of, brought to these states.
func (b *Bench) correctionsOn(ctx context.Context, s *store.Store, texts []Text) ([]broughtCorrection, error) {
	cs, err := s.Corrections(ctx, oneWork(texts))
	if err != nil || len(cs) == 0 {
		return nil, err
	}
	c, err := b.newCarrier(ctx, s, texts)
	if err != nil {
		return nil, err
	}
	brought, err := c.corrections(ctx, cs)
	if err == nil {
		c.tell()
	}
	return brought, err
}

// settle goes through corrections in their order: a later one puts aside every row that it touches.
func settle(cs []broughtCorrection) settled {
	s := settled{events: map[paragraphID][]int64{}}
	byID := map[int64]broughtCorrection{}
	for _, c := range cs {
		byID[c.ID] = c
		of := c
		if c.Of != 0 {
			of = byID[c.Of]
		}
		for id := range touchedBy(of.Correction) {
			s.events[id] = append(s.events[id], c.ID)
		}
		s.through = c.ID
	}
	live, _, _ := store.Live(asSaved(cs))
	for _, c := range live {
		touched := touchedBy(c)
		s.rows = slices.DeleteFunc(s.rows, func(r settledRow) bool {
			return slices.ContainsFunc(r.Passages, func(p store.Passage) bool { return touched[idOf(p)] })
		})
		for i, r := range c.After {
			open := byID[c.ID].open[i]
			columns := slices.DeleteFunc(slices.Clone(c.Columns), func(id int64) bool { return slices.Contains(open, id) })
			s.rows = append(s.rows, settledRow{columns, r})
		}
	}
	return s
}

// touchedBy is the paragraphs of a correction's rows, before and after.
func touchedBy(c store.Correction) map[paragraphID]bool {
	touched := map[paragraphID]bool{}
	for _, p := range c.Touched() {
		touched[idOf(p)] = true
	}
	return touched
}

// version is how many corrections have touched a row of texts.
func (s settled) version(texts []Text, row align.Row) int {
	var events []int64
	for k, cell := range row.Cells {
		for _, n := range cell {
			events = append(events, s.events[paragraphID{texts[k].revision.ID, texts[k].Paragraphs[n].Number}]...)
		}
	}
	slices.Sort(events)
	return len(slices.Compact(events))
}

// kept is what a new collation of texts must leave as it is. What has been skipped since is left out; saved states that a
// row does not speak of are open to it.
func (s settled) kept(texts []Text) align.Kept {
	var kept align.Kept
	if len(s.rows) == 0 {
		return kept
	}
	index := newUnitIndex(texts)
	for _, r := range s.rows {
		open := make([]bool, len(texts))
		for k, t := range texts {
			open[k] = !slices.Contains(r.columns, t.revision.ID)
		}
		if cells, any := index.paragraphs(r.Passages); any {
			kept.Paragraphs = append(kept.Paragraphs, align.KeptRow{Cells: cells, Open: open})
		}
		for _, in := range r.Inner {
			if cells, any := index.sentences(in.Passages); any && in.Settled {
				kept.Sentences = append(kept.Sentences, align.KeptRow{Cells: cells, Open: open})
			}
		}
	}
	return kept
}

// unitIndex finds the units of texts, as the aligner counts them.
type unitIndex struct {
	texts     int
	paragraph map[paragraphID]align.Place
	sentence  map[sentenceID]align.Place
}

// sentenceID names a sentence by the byte of its paragraph that it begins with.
type sentenceID struct {
	paragraphID
	first int
}

func newUnitIndex(texts []Text) unitIndex {
	index := unitIndex{len(texts), map[paragraphID]align.Place{}, map[sentenceID]align.Place{}}
	for k, t := range texts {
		n := 0
		for i, p := range t.Paragraphs {
			id := paragraphID{t.revision.ID, p.Number}
			index.paragraph[id] = align.Place{Text: k, Unit: i}
			for _, s := range p.Sentences {
				index.sentence[sentenceID{id, s.Start}] = align.Place{Text: k, Unit: n}
				n++
			}
		}
	}
	return index
}

// paragraphs gives the cells of passages that are whole paragraphs, and tells whether any is there.
func (x unitIndex) paragraphs(passages []store.Passage) (cells [][]int, any bool) {
	return x.cells(passages, func(p store.Passage) (align.Place, bool) {
		place, found := x.paragraph[idOf(p)]
		return place, found
	})
}

// sentences gives the cells of passages that are sentences, and tells whether any is there.
func (x unitIndex) sentences(passages []store.Passage) (cells [][]int, any bool) {
	return x.cells(passages, func(p store.Passage) (align.Place, bool) {
		place, found := x.sentence[sentenceID{idOf(p), p.First}]
		return place, found
	})
}

func (x unitIndex) cells(passages []store.Passage, find func(store.Passage) (align.Place, bool)) (cells [][]int, any bool) {
	cells = make([][]int, x.texts)
	for _, p := range passages {
		if place, found := find(p); found {
			cells[place.Text] = append(cells[place.Text], place.Unit)
			any = true
		}
	}
	for _, cell := range cells {
		slices.Sort(cell)
	}
	return cells, any
}

// asSaved is corrections as events alone.
func asSaved(cs []broughtCorrection) []store.Correction {
	out := make([]store.Correction, len(cs))
	for i, c := range cs {
		out[i] = c.Correction
	}
	return out
}

func idOf(p store.Passage) paragraphID { return paragraphID{p.Revision, p.Paragraph} }
