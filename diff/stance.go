package diff

import (
	"slices"
	"strings"

	"variorum/text"
)

// takeStances finds for each change what it does to denials and modals. They are counted over the unit of sentences, so
// that a word that only changed its place, or is put in another way, is no difference.
func (j *judge) takeStances() map[int][]finding {
	out := map[int][]finding{}
	for _, u := range j.units {
		if !u.close {
			j.lonely(u, out)
		}
		j.exceed(u, out)
		if t := j.touched(u); !t.empty() {
			j.deny(u, t, out)
			j.bind(u, t, out)
		}
	}
	return out
}

// A spot is a denial or modal that a change touches.
type spot struct {
	text.Span
	change int // the first change that touches it
	modal  text.Modal
}

// touches are the spots of a unit that its changes touch, on both sides.
type touches struct{ a, b spots }

type spots struct{ denials, private, nearly, modals []spot }

func (t touches) empty() bool { return t.a.empty() && t.b.empty() }

func (s spots) empty() bool { return len(s.denials)+len(s.private)+len(s.modals) == 0 }

func (j *judge) touched(u unit) touches {
	var t touches
	for i := u.first; i < u.last; i++ {
		if c := j.changes[i]; !c.equal {
			t.a.collect(j.a, i, c.a0, c.a1)
			t.b.collect(j.b, i, c.b0, c.b1)
		}
	}
	return t
}

// collect adds the spots that bytes from to to of change i touch; one that two changes touch counts for the first.
func (s *spots) collect(of side, i, from, to int) {
	if from == to {
		return
	}
	add := func(list *[]spot, from spans, at []int) {
		for _, k := range at {
			sp := spot{Span: from.list[k], change: i}
			if n := len(*list); n == 0 || (*list)[n-1].Start < sp.Start {
				*list = append(*list, sp)
			}
		}
	}
	add(&s.denials, of.denials, of.denials.touching(from, to))
	add(&s.private, of.private, of.private.touching(from, to))
	add(&s.nearly, of.nearly, of.nearly.touching(from, to))
	for _, k := range of.modalsAt.touching(from, to) {
		m := of.modals[k]
		if n := len(s.modals); n == 0 || s.modals[n-1].Start < m.Start {
			s.modals = append(s.modals, spot{m.Span, i, m})
		}
	}
}

// deny finds denials that one side of a unit has more of than the other. Words that may carry the no by themselves make
// up for as many; so do words that deny their plain form, unless the other side has that form ("reliable"). Where
// much was rewritten, clause is held against clause instead.
func (j *judge) deny(u unit, t touches, out map[int][]finding) {
	if !u.close {
		a, b := j.parts(u)
		j.denyClauses(t.a.denials, a, b, out)
		j.denyClauses(t.b.denials, b, a, out)
		return
	}
	pairedA, restA := plainForms(j.a, t.a.private, j.b.within(u.b0, u.b1), j.b.s)
	pairedB, restB := plainForms(j.b, t.b.private, j.a.within(u.a0, u.a1), j.a.s)
	count := func(s spans, from, to int) int { return len(s.touching(from, to)) }
	moreA := count(j.a.denials, u.a0, u.a1) + len(pairedA) - count(j.b.denials, u.b0, u.b1) - len(pairedB)
	switch {
	case moreA > 0:
		moreA -= max(0, len(t.b.nearly)+restB-len(t.a.nearly)-restA)
		j.mark(append(pairedA, t.a.denials...), len(pairedA), t.b.denials, moreA, out)
	case moreA < 0:
		moreB := -moreA - max(0, len(t.a.nearly)+restA-len(t.b.nearly)-restB)
		j.mark(append(pairedB, t.b.denials...), len(pairedB), t.a.denials, moreB, out)
	}
}

// mark writes n findings at spots of one side, first where the same change has none on the other.
func (j *judge) mark(list []spot, private int, others []spot, n int, out map[int][]finding) {
	for _, alone := range []bool{true, false} {
		for k, s := range list {
			if n <= 0 {
				return
			}
			answered := slices.ContainsFunc(others, func(o spot) bool { return o.change == s.change })
			marked := slices.ContainsFunc(out[s.change], func(f finding) bool { return f.kind == Negation })
			if answered == alone || marked || j.moves[s.change] != 0 {
				continue
			}
			rule := ruleDenied
			if k < private {
				rule = rulePrivative
			}
			out[s.change] = append(out[s.change], finding{Negation, rule, 0.8})
			n--
		}
	}
}

// plainForms returns the words of a list whose plain form stands among words of the other side, and how many have none.
func plainForms(of side, list []spot, words []word, other string) (paired []spot, rest int) {
	for _, s := range list {
		denial := text.Fold(s.In(of.s))
		if slices.ContainsFunc(words, func(w word) bool {
			n := w.End - w.Start
			return w.class == content && n > 3 && n < len(denial) && n >= len(denial)-4 &&
				strings.HasSuffix(denial, text.Fold(w.In(other)))
		}) {
			paired = append(paired, s)
		} else {
			rest++
		}
	}
	return paired, rest
}
