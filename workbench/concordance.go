package workbench

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"variorum/report"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// Order is how the lines of a concordance are sorted.
type Order string

// The orders.
const (
	ByPlace Order = "place" // text by text, as they stand
	ByLeft  Order = "left"  // by what stands before, the nearest word first
	ByRight Order = "right" // by what stands behind
)

// Orders are all of them.
var Orders = []Order{ByPlace, ByLeft, ByRight}

// Concording is how a concordance is to be made.
type Concording struct {
	Phrase string // see term.ParsePhrase
	Limit  int    // at most so many lines
	Around int    // characters shown on each side
	Order  Order
	With   bool // what the other variants say in the same sentences
}

// Concordance finds every place of a phrase in the selection: in files, in saved states, in the newest state of each
// variant of a work, or, where the selection is empty, of the whole store. Skipped paragraphs are left out.
func (b *Bench) Concordance(ctx context.Context, sel Selection, how Concording) (report.Concordance, error) {
	phrase := term.ParsePhrase(how.Phrase)
	if len(phrase) == 0 {
		return report.Concordance{}, fmt.Errorf("%q has no word to look for; name a phrase", how.Phrase)
	}
	sources, err := b.searched(ctx, sel)
	if err != nil {
		return report.Concordance{}, err
	}
	c := concordance{Concording: how, bench: b, phrase: phrase, sources: sources}
	if err := c.find(ctx); err != nil {
		return report.Concordance{}, err
	}
	out := report.Concordance{Phrase: how.Phrase, Searched: len(sources), More: len(c.lines) > how.Limit}
	c.sort()
	c.lines = c.lines[:min(len(c.lines), how.Limit)]
	if how.With {
		if err := c.addOthers(ctx); err != nil {
			return report.Concordance{}, err
		}
	}
	for _, l := range c.lines {
		out.Lines = append(out.Lines, l.ConcordanceLine)
	}
	return out, nil
}

// searched are the texts to look through.
func (b *Bench) searched(ctx context.Context, sel Selection) ([]source, error) {
	if len(sel.Args) > 0 {
		return b.sources(ctx, sel)
	}
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	newest, err := s.Newest(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]source, len(newest))
	variants := map[string][]store.Variant{}
	for i, r := range newest {
		if variants[r.Work] == nil {
			if variants[r.Work], err = s.Variants(ctx, r.Work); err != nil {
				return nil, err
			}
		}
		for _, v := range variants[r.Work] {
			if v.Name == r.Variant {
				all[i] = source{variant: v, revision: r}
			}
		}
	}
	return all, nil
}

// concordance is a concordance in the making.
type concordance struct {
	Concording
	bench   *Bench
	phrase  term.Phrase
	sources []source
	files   []Text // those of the sources that are files, in their order
	lines   []foundLine
}

// A foundLine is a place of the phrase, and the source it is in.
type foundLine struct {
	report.ConcordanceLine
	source int
}

// find looks through the sources: those of the store all at once, by its index, and files one after the other.
func (c *concordance) find(ctx context.Context) error {
	places := map[int64][]int{} // by saved state: the sources that are of it
	var states []int64
	var files []int
	for i, src := range c.sources {
		if src.path != "" {
			t, err := c.bench.read(ctx, src)
			if err != nil {
				return err
			}
			c.files, files = append(c.files, t), append(files, i)
			continue
		}
		if id := src.revision.ID; places[id] == nil {
			states = append(states, id)
		}
		places[src.revision.ID] = append(places[src.revision.ID], i)
	}
	distinguish(c.files)
	for k, t := range c.files {
		for _, p := range t.Paragraphs {
			c.add(files[k], t.Variant, p.Number, p.Text)
		}
	}
	if len(states) > 0 {
		if err := c.findStored(ctx, states, places); err != nil {
			return err
		}
	}
	slices.SortStableFunc(c.lines, func(a, b foundLine) int { return cmp.Compare(a.source, b.source) })
	return nil
}

// findStored looks through saved states, all at once. Where only the first lines are wanted, those come that were saved
// first.
func (c *concordance) findStored(ctx context.Context, states []int64, places map[int64][]int) error {
	s, err := c.bench.existing(ctx)
	if err != nil {
		return err
	}
	c.bench.progress("looking through %s", report.Count(len(states), "text"))
	q := store.Search{Phrase: c.phrase, Revisions: states}
	if c.Order == ByPlace && !slices.ContainsFunc(c.sources, func(src source) bool { return src.paragraph > 0 }) {
		q.Limit = c.Limit + 1
	}
	hits, err := s.Search(ctx, q)
	if err != nil {
		return err
	}
	for _, h := range hits {
		for _, i := range places[h.Revision] {
			if src := c.sources[i]; src.paragraph == 0 || src.paragraph == h.Number {
				c.add(i, src.described(), h.Number, h.Text)
			}
		}
	}
	return nil
}

// described is a saved state as reports show it.
func (src source) described() report.Variant {
	return report.Variant{
		Name: src.variant.Name, Lang: src.variant.Lang, Original: src.variant.Original, Date: src.revision.Date,
		Citation: citation(src.revision),
	}
}

// add adds the places of the phrase in a paragraph.
func (c *concordance) add(source int, v report.Variant, number int, paragraph string) {
	for _, span := range c.phrase.Find(paragraph) {
		l := foundLine{source: source}
		l.Variant, l.Lang, l.Date = v.Name, v.Lang, v.Date
		l.Place = report.Place{
			Citation: paragraphCitation(v.Citation, number), Paragraph: number, Start: span.Start, End: span.End,
			Left: lastRunes(paragraph[:span.Start], c.Around), Quote: span.In(paragraph),
			Right: firstRunes(paragraph[span.End:], c.Around),
		}
		c.lines = append(c.lines, l)
	}
}

// sort brings the lines into the order asked for; they come in the order of the texts.
func (c *concordance) sort() {
	key := func(l foundLine) string { return text.Fold(strings.TrimSpace(l.Right)) }
	switch c.Order {
	case ByLeft:
		key = func(l foundLine) string { return backward(l.Left) }
	case ByRight:
	default:
		return
	}
	keys := make(map[report.Place]string, len(c.lines))
	for _, l := range c.lines {
		keys[l.Place] = key(l)
	}
	slices.SortStableFunc(c.lines, func(a, b foundLine) int { return cmp.Compare(keys[a.Place], keys[b.Place]) })
}

// backward is the words of s, the last first.
func backward(s string) string {
	var forms []string
	for _, w := range term.SearchWords(s) {
		forms = append(forms, w.Form)
	}
	slices.Reverse(forms)
	return strings.Join(forms, " ")
}
