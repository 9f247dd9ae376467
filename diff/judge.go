package diff

import (
	"sync"

	"variorum/text"
)

// judge says of what kind the changes between two passages are.
type judge struct {
	lang    string
	a, b    side
	changes []change
	units   []unit
	unitOf  []int32 // the unit of each change
	surplus surplus
	moves   []int32           // for each change the number of the move it is part of, or 0
	stances map[int][]finding // for changes what was found about negation and modality
}

// side is a passage with what is known about it.
type side struct {
	passage
	values   []text.Value
	valuesAt spans
	terms    []Term
	termsAt  spans
	modals   []text.Modal
	modalsAt spans
	denials  spans // words that deny, but those that deny their plain form
	private  spans // words that deny their plain form
	limits   []limit
	limitsAt spans
	nearly   spans // words that may say by themselves what elsewhere takes a no
}

func newJudge(a, b string, o Options) *judge {
	r := newReader(o.Lang)
	j := &judge{lang: o.Lang}
	j.a.passage, j.b.passage = r.passage(a), r.passage(b)
	j.a.limits, j.a.limitsAt = r.limits(j.a.passage)
	j.b.limits, j.b.limitsAt = r.limits(j.b.passage)
	idsA, idsB := j.a.ids(), j.b.ids()
	var runs []Run
	together(
		func() { runs = Common(idsA, idsB) },
		func() { j.a.learn(o.Lang, o.TermsA) },
		func() { j.b.learn(o.Lang, o.TermsB) },
	)
	j.surplus = newSurplus(j.a, j.b, len(r.folds))
	c := compare(j.a.passage, j.b.passage, idsA, idsB, runs, o)
	j.changes = c.changes()
	j.units, j.unitOf = c.units(j.changes)
	j.weigh()
	j.moves = j.findMoves()
	j.stances = j.takeStances()
	return j
}

// together runs functions that touch nothing in common, at the same time where there are processors for it.
func together(work ...func()) {
	var all sync.WaitGroup
	for _, f := range work[1:] {
		all.Go(f)
	}
	work[0]()
	all.Wait()
}

// learn reads what a side says.
func (s *side) learn(lang string, terms []Term) {
	s.terms = terms
	var stance text.Stance
	for piece := range portions(s.s) {
		read := piece.In(s.s)
		for _, v := range text.Values(read, lang) {
			v.Start, v.End = v.Start+piece.Start, v.End+piece.Start
			s.values = append(s.values, v)
		}
		found := text.StanceOf(read, lang)
		for _, m := range found.Modals {
			m.Start, m.End = m.Start+piece.Start, m.End+piece.Start
			s.modals = append(s.modals, m)
		}
		stance.Negations = appendShifted(stance.Negations, found.Negations, piece.Start)
		stance.Privatives = appendShifted(stance.Privatives, found.Privatives, piece.Start)
		stance.NearNegations = appendShifted(stance.NearNegations, found.NearNegations, piece.Start)
	}
	s.tie(s.values)
	s.valuesAt = newSpans(s.values, func(v text.Value) text.Span { return v.Span })
	s.termsAt = newSpans(s.terms, termSpan)
	s.modalsAt = newSpans(s.modals, func(m text.Modal) text.Span { return m.Span })
	itself := func(sp text.Span) text.Span { return sp }
	s.denials, s.private, s.nearly = newSpans(stance.Negations, itself), newSpans(stance.Privatives, itself),
		newSpans(stance.NearNegations, itself)
}

// appendShifted appends spans, moved by so many bytes.
func appendShifted(to, spans []text.Span, by int) []text.Span {
	for _, sp := range spans {
		to = append(to, text.Span{Start: sp.Start + by, End: sp.End + by})
	}
	return to
}

func termSpan(t Term) text.Span { return t.Span }

// unit is the least stretch of sentences on either side that holds its changes whole.
type unit struct {
	change           // its bytes
	first, last int  // its changes: first to before last, equal ones among them
	rewritten   bool // some of its sentences have little in common
	close       bool // at least half of the longer side stayed
}

// units groups segments that share a change, and tells to which unit each change belongs.
func (c *comparison) units(changes []change) (units []unit, of []int32) {
	of = make([]int32, len(changes))
	k := 0
	for i := 0; i < len(c.segments); i++ {
		u := unit{change: c.bytes(c.segments[i]), first: k, rewritten: c.segments[i].rewritten}
		for k < len(changes) && (changes[k].a0 < u.a1 || changes[k].b0 < u.b1) {
			for i+1 < len(c.segments) && !changes[k].equal && (changes[k].a1 > u.a1 || changes[k].b1 > u.b1) {
				i++
				next := c.bytes(c.segments[i])
				u.a1, u.b1 = next.a1, next.b1
				u.rewritten = u.rewritten || c.segments[i].rewritten
			}
			if changes[k].equal && (changes[k].a1 > u.a1 || changes[k].b1 > u.b1) {
				break // it reaches into the next unit
			}
			of[k] = int32(len(units))
			k++
		}
		u.last = k
		units = append(units, u)
	}
	if len(units) == 0 { // no words at all
		units = []unit{{last: len(changes)}}
	}
	for ; k < len(changes); k++ {
		of[k] = int32(len(units) - 1)
	}
	return units, of
}

// weigh tells which units are close.
func (j *judge) weigh() {
	for k := range j.units {
		u := &j.units[k]
		sizeA, sizeB, struck := size(j.a.within(u.a0, u.a1)), size(j.b.within(u.b0, u.b1)), 0
		for _, c := range j.changes[u.first:u.last] {
			if !c.equal {
				struck += size(j.a.within(c.a0, c.a1))
			}
		}
		u.close = !u.rewritten && 2*(sizeA-struck) >= max(sizeA, sizeB)
	}
}

// unit is that of change i.
func (j *judge) unit(i int) unit { return j.units[j.unitOf[i]] }

// bytes gives a segment in bytes, with the white space after it.
func (c *comparison) bytes(s segment) change {
	return change{a0: c.a.start(s.a0), a1: c.a.start(s.a1), b0: c.b.start(s.b0), b1: c.b.start(s.b1)}
}
