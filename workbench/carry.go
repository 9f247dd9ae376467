package workbench

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
	"variorum/store"
	"variorum/text"
)

// carriage is where the paragraphs of one saved state stand in another of the same variant, by their numbers from 1.
type carriage struct {
	to   map[int]int  // those that are there still, as they were or nearly so
	same map[int]bool // those of them that have not changed at all
}

// nearlySame is the share of words in common, from 0 to 1, from which on two paragraphs count as one that was edited.
const nearlySame = 0.7

// carry finds paragraphs again, one for one: those that evolve says are there still, if they have been edited a little only.
func carry(old, new []Paragraph) carriage {
	c := carriage{map[int]int{}, map[int]bool{}}
	for _, r := range evolve(old, new) {
		if len(r.old) != 1 || len(r.new) != 1 {
			continue
		}
		was, is := old[r.old[0]], new[r.new[0]]
		unchanged := was.Text == is.Text
		if unchanged || was.Kind == is.Kind && (r.same || likeness(was.Text, is.Text) >= nearlySame) {
			c.to[was.Number] = is.Number
			c.same[was.Number] = unchanged
		}
	}
	return c
}

// likeness is the share of words that two passages have in common, in order, from 0 to 1.
func likeness(a, b string) float64 {
	ids := map[string]int32{}
	words := func(s string) []int32 {
		var out []int32
		for _, t := range text.Tokens(s) {
			w := text.Fold(t.In(s))
			id, known := ids[w]
			if !known {
				id = int32(len(ids))
				ids[w] = id
			}
			out = append(out, id)
		}
		return out
	}
	x, y := words(a), words(b)
	shared := 0
	for _, r := range diff.Common(x, y) {
		shared += r.Len
	}
	return 2 * float64(shared) / float64(max(1, len(x)+len(y)))
}

// carrier brings what people have said of older states of texts to those at hand.
type carrier struct {
	bench *Bench
	store *store.Store
	at    map[string]Text // the texts at hand, by variant
	known map[int64]store.Revision
	roads map[int64]carriage // by the older state's id
	lost  map[string]bool    // citations of paragraphs that are not found again
}

func (b *Bench) newCarrier(ctx context.Context, s *store.Store, texts []Text) (*carrier, error) {
	c := &carrier{b, s, map[string]Text{}, map[int64]store.Revision{}, map[int64]carriage{}, map[string]bool{}}
	for _, t := range texts {
		c.at[t.revision.Variant] = t
		revs, err := s.Revisions(ctx, t.revision.Work, t.revision.Variant)
		if err != nil {
			return nil, err
		}
		for _, r := range revs {
			c.known[r.ID] = r
		}
	}
	return c, nil
}

// A broughtCorrection is a correction whose rows name paragraphs and sentences of the states at hand.
type broughtCorrection struct {
	store.Correction
	open [][]int64 // per row after: the states that it says nothing of, since a paragraph was not found again there
}

// corrections brings corrections to the states at hand.
func (c *carrier) corrections(ctx context.Context, cs []store.Correction) ([]broughtCorrection, error) {
	out := make([]broughtCorrection, len(cs))
	for i, one := range cs {
		out[i].Correction = one
		var err error
		if out[i].Before, _, err = c.rows(ctx, one.Before); err != nil {
			return nil, err
		}
		if out[i].After, out[i].open, err = c.rows(ctx, one.After); err != nil {
			return nil, err
		}
		out[i].Columns = slices.Clone(one.Columns)
		for k, id := range one.Columns {
			out[i].Columns[k] = c.target(id)
		}
	}
	return out, nil
}

// rows brings rows along, and tells of each which states it can say nothing of.
func (c *carrier) rows(ctx context.Context, rows []store.CorrectedRow) (out []store.CorrectedRow, open [][]int64, err error) {
	for _, r := range rows {
		carried, states, err := c.row(ctx, r)
		if err != nil {
			return nil, nil, err
		}
		out, open = append(out, carried), append(open, states)
	}
	return out, open, nil
}

// target is the state at hand of the variant that an older one is of; of others the state itself.
func (c *carrier) target(revision int64) int64 {
	if t, here := c.at[c.known[revision].Variant]; here {
		return t.revision.ID
	}
	return revision
}

// row brings a row along. Of its rows of sentences only those come whose sentences stand unchanged.
func (c *carrier) row(ctx context.Context, r store.CorrectedRow) (out store.CorrectedRow, open []int64, err error) {
	out = store.CorrectedRow{Confidence: r.Confidence, Settled: r.Settled}
	for _, p := range r.Passages {
		whole, found, err := c.paragraph(ctx, p)
		if err != nil {
			return out, nil, err
		}
		if found {
			out.Passages = append(out.Passages, whole)
		} else {
			open = append(open, c.target(p.Revision))
		}
	}
	for _, in := range r.Inner {
		row := store.CorrectedRow{Confidence: in.Confidence, Settled: in.Settled}
		for _, p := range in.Passages {
			whole, found, err := c.paragraph(ctx, p)
			if err != nil {
				return out, nil, err
			}
			if sentence, there := c.sentence(p, whole); found && there {
				row.Passages = append(row.Passages, sentence)
			}
		}
		if len(row.Passages) == len(in.Passages) {
			out.Inner = append(out.Inner, row)
		}
	}
	return out, open, nil
}

// paragraph finds the paragraph of a passage in the state at hand.
func (c *carrier) paragraph(ctx context.Context, p store.Passage) (whole store.Passage, found bool, err error) {
	rev := c.known[p.Revision]
	t, here := c.at[rev.Variant]
	number := p.Paragraph
	if here && t.revision.ID != p.Revision {
		road, err := c.road(ctx, rev, t)
		if err != nil {
			return whole, false, err
		}
		if number = road.to[p.Paragraph]; number == 0 {
			c.lost[paragraphCitation(citation(rev), p.Paragraph)] = true
			return whole, false, nil
		}
	}
	n, left := slices.BinarySearchFunc(t.Paragraphs, number, func(q Paragraph, number int) int { return q.Number - number })
	if !here || !left {
		return p, true, nil // of no text at hand, or skipped: what is not asked about is not lost
	}
	return wholeParagraph(t, n), true, nil
}

// sentence finds a sentence in the paragraph it is in now.
func (c *carrier) sentence(p, whole store.Passage) (store.Passage, bool) {
	if whole.Revision == p.Revision {
		return p, true
	}
	at := strings.Index(whole.Quote, p.Quote)
	if at < 0 {
		return p, false
	}
	return store.Passage{
		Revision: whole.Revision, Paragraph: whole.Paragraph, First: at, End: at + len(p.Quote), Quote: p.Quote,
	}, true
}

// road is the way from an older state to the one at hand.
func (c *carrier) road(ctx context.Context, from store.Revision, to Text) (carriage, error) {
	if road, known := c.roads[from.ID]; known {
		return road, nil
	}
	old, err := c.store.Paragraphs(ctx, from.ID)
	if err != nil {
		return carriage{}, err
	}
	all, err := c.store.Paragraphs(ctx, to.revision.ID)
	if err != nil {
		return carriage{}, err
	}
	road := carry(asParagraphs(old), asParagraphs(all))
	c.roads[from.ID] = road
	return road, nil
}

func asParagraphs(ps []store.Paragraph) []Paragraph {
	out := make([]Paragraph, len(ps))
	for i, p := range ps {
		out[i].Paragraph = p
	}
	return out
}

// tell says what was not found again.
func (c *carrier) tell() {
	if len(c.lost) == 0 {
		return
	}
	var lost []string
	for citation := range c.lost {
		lost = append(lost, citation)
	}
	slices.Sort(lost)
	c.bench.note("%s", fmt.Sprintf("settled rows hold without these paragraphs, which are not found again in the newer states: %s",
		list(lost)))
}
