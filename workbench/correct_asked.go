package workbench

import (
	"context"
	"fmt"
	"regexp"
	"slices"

	"variorum/align"
	"variorum/store"
)

// asked is the passages that the references of a correction name.
type asked struct {
	places    []align.Place
	to        []align.Place // of a move: a passage of the row to move to
	sentences bool          // whether they are sentences
	row       int           // of sentences: the row of paragraphs that they stand in
}

// asked finds what references name in a collation.
func (b *Bench) asked(ctx context.Context, c collation, how Correcting) (asked, error) {
	var a asked
	refs, err := rowRefs(how.Args)
	if err != nil {
		return a, err
	}
	seen := map[align.Place]bool{}
	for i, ref := range refs {
		if ref == (Ref{Work: ref.Work}) && how.Kind != store.ConfirmRows {
			return a, fmt.Errorf("%s: a whole work; name passages or rows of it, as in %s#r3", ref, ref)
		}
		found, err := b.placesOf(ctx, c, ref)
		if err != nil {
			return a, err
		}
		if i > 0 && a.sentences != (ref.Sentence > 0) {
			return a, fmt.Errorf("%s and %s: name paragraphs or sentences, not both", refs[0], ref)
		}
		a.sentences = ref.Sentence > 0
		for _, p := range found {
			if !seen[p] {
				a.places = append(a.places, p)
			}
			seen[p] = true
		}
	}
	if how.To != "" {
		ref, err := parseRows(how.To)
		if err != nil {
			return a, err
		}
		if a.sentences != (ref.Sentence > 0) {
			return a, fmt.Errorf("%s and %s: name paragraphs or sentences, not both", refs[0], ref)
		}
		found, err := b.placesOf(ctx, c, ref)
		if err != nil {
			return a, err
		}
		a.to = found[:1]
	}
	if a.sentences {
		return a, a.findRow(c)
	}
	return a, nil
}

// findRow finds the row of paragraphs in which all sentences stand.
func (a *asked) findRow(c collation) error {
	for k, r := range c.rows {
		here := rowsOf(append([]align.Row{{}}, r.Inner...), slices.Concat(a.places, a.to)) // 0 for a sentence that is not here
		switch {
		case here[0] > 0:
			a.row = k
			return nil
		case len(here) > 1:
			return fmt.Errorf("the sentences stand in several rows of paragraphs; link their paragraphs first")
		}
	}
	return fmt.Errorf("the sentences are in no row")
}

// rowRange is a reference to rows of a work from one to another.
var rowRange = regexp.MustCompile(`^([^/#@]+)#r([0-9]{1,9})-([0-9]{1,9})$`)

// rowRefs reads references, and those of several rows as so many.
func rowRefs(args []string) ([]Ref, error) {
	var refs []Ref
	for _, arg := range args {
		m := rowRange.FindStringSubmatch(arg)
		if m == nil {
			ref, err := parseRows(arg)
			if err != nil {
				return nil, err
			}
			refs = append(refs, ref)
			continue
		}
		from, to := number(m[2]), number(m[3])
		if from < 1 || to < from || to-from > 1_000_000 {
			return nil, fmt.Errorf("%s: names no rows; write the first and the last, as in %s#r3-7", arg, m[1])
		}
		for n := from; n <= to; n++ {
			refs = append(refs, Ref{Work: m[1], Row: n})
		}
	}
	return refs, nil
}

// parseRows reads a reference to a passage or row.
func parseRows(arg string) (Ref, error) {
	if m := rowRange.FindStringSubmatch(arg); m != nil {
		arg = m[1] + "#r" + m[2]
	}
	ref, err := ParseRef(arg)
	if err != nil {
		return Ref{}, fmt.Errorf("%s: names no passage or row; write WORK/VARIANT#pN, WORK/VARIANT#pNsM or WORK#rN", arg)
	}
	if ref.Variant == "" && ref.Paragraph > 0 {
		return Ref{}, fmt.Errorf("%s: a paragraph is of a variant; write %s/VARIANT#p%d, or %s#r%d for a row", arg, ref.Work,
			ref.Paragraph, ref.Work, ref.Paragraph)
	}
	if ref.Variant != "" && ref.Paragraph == 0 && ref.Row == 0 {
		return Ref{}, fmt.Errorf("%s: names no passage or row; write %s#p3 for a paragraph, %s#r3 for the row in which it stands", arg,
			arg, arg)
	}
	return ref, nil
}

// placesOf finds what a reference names: a passage, all passages of a row, or those of a whole work.
func (b *Bench) placesOf(ctx context.Context, c collation, ref Ref) ([]align.Place, error) {
	if work := oneWork(c.texts); ref.Work != work {
		return nil, fmt.Errorf("%s is of another work than %s; correct one at a time", ref, work)
	}
	if ref.Variant == "" {
		if ref.Row > len(c.rows) {
			return nil, fmt.Errorf("%s has no row %d; it has %d", ref.Work, ref.Row, len(c.rows))
		}
		rows := c.rows
		if ref.Row > 0 {
			rows = rows[ref.Row-1 : ref.Row]
		}
		return placesIn(rows), nil
	}
	place, err := b.placeOf(ctx, c, ref)
	if err != nil {
		return nil, err
	}
	if ref.Row > 0 {
		at := rowsOf(c.rows, []align.Place{place})
		return placesIn(rowsAt(c.rows, at)), nil
	}
	return []align.Place{place}, nil
}

// placeOf finds the paragraph or sentence that a reference names, or by which it names a row.
func (b *Bench) placeOf(ctx context.Context, c collation, ref Ref) (align.Place, error) {
	s, err := b.existing(ctx)
	if err != nil {
		return align.Place{}, err
	}
	rev, err := s.Revision(ctx, ref.Work, ref.Variant, ref.At)
	if err != nil {
		return align.Place{}, fmt.Errorf("%s: %w", ref, err)
	}
	k := slices.IndexFunc(c.texts, func(t Text) bool { return t.revision.ID == rev.ID })
	if k < 0 {
		return align.Place{}, fmt.Errorf("%s: the alignment holds another saved state of %s, not %s", ref, ref.Variant, citation(rev))
	}
	t := c.texts[k]
	wanted := max(ref.Paragraph, ref.Row)
	n := slices.IndexFunc(t.Paragraphs, func(p Paragraph) bool { return p.Number == wanted })
	switch {
	case wanted > rev.Paragraphs:
		return align.Place{}, fmt.Errorf("%s has no paragraph %d; it has %d", t.Citation, wanted, rev.Paragraphs)
	case n < 0:
		return align.Place{}, fmt.Errorf("%s is skipped, so it is in no row; take it back with `variorum skip --undo %s`", t.cite(wanted), t.cite(wanted))
	case ref.Sentence == 0:
		return align.Place{Text: k, Unit: n}, nil
	case ref.Sentence > len(t.Paragraphs[n].Sentences):
		return align.Place{}, fmt.Errorf("%s has no sentence %d; it has %d", t.cite(wanted), ref.Sentence, len(t.Paragraphs[n].Sentences))
	}
	return align.Place{Text: k, Unit: firstSentences(t)[n] + ref.Sentence - 1}, nil
}

// check refuses rows that have changed since the version that a person saw.
func (s settled) check(c collation, a asked, version int) error {
	if version < 0 {
		return nil
	}
	at := []int{a.row}
	if !a.sentences {
		at = rowsOf(c.rows, slices.Concat(a.places, a.to))
	}
	for _, k := range at {
		if is := s.version(c.texts, c.rows[k]); is != version {
			return fmt.Errorf("row %d is %w: its version is %d now; look at it and try again", k+1, store.ErrStale, is)
		}
	}
	return nil
}
