package diff

import (
	"slices"

	"variorum/text"
)

// bind finds modals that bind otherwise: those left on both sides of a unit when all that agree are taken away.
func (j *judge) bind(u unit, t touches, out map[int][]finding) {
	a, b := j.a.modalsIn(u.a0, u.a1, t.a.modals), j.b.modalsIn(u.b0, u.b1, t.b.modals)
	a, b = withoutPairs(a, b, func(x, y text.Modal) bool { return x.Force == y.Force })
	a, b = withoutPairs(a, b, func(x, y text.Modal) bool {
		x.Negated, y.Negated = x.Negated && y.Negated, x.Negated && y.Negated
		return x.Agrees(y)
	})
	confidence := 0.8
	if !u.close {
		confidence = 0.5
	}
	add := func(i int, f finding) {
		if i >= 0 && j.moves[i] == 0 && !slices.ContainsFunc(out[i], func(g finding) bool { return g.kind == Modality }) {
			out[i] = append(out[i], f)
		}
	}
	a, b = withoutPairs(a, b, func(x, y text.Modal) bool {
		if !differ(x.Force, y.Force, u.close) {
			return false
		}
		for _, s := range a {
			if s.modal == x {
				add(s.change, finding{Modality, ruleForce, confidence})
			}
		}
		for _, s := range b {
			if s.modal == y {
				add(s.change, finding{Modality, ruleForce, confidence})
			}
		}
		return true
	})
	if !u.close || j.asked(u) {
		return
	}
	for _, s := range slices.Concat(a, b) {
		if s.change >= 0 && s.modal.Force <= text.May && s.modal.Force != text.Need && j.grammatical(s.change) {
			add(s.change, finding{Modality, ruleModalLost, 0.6})
		}
	}
}

// differ tells whether two forces that do not agree are worth a finding: where much was rewritten, those of duty
// only, since what is possible and what will be is said in many ways without a modal.
func differ(x, y text.Force, alike bool) bool {
	duty := func(f text.Force) bool { return f <= text.Should }
	if !alike {
		return duty(x) && duty(y)
	}
	return duty(x) || duty(y) || x == text.May || y == text.May
}

// withoutPairs takes away one modal of each side for every pair that the function joins, and returns what is left.
func withoutPairs(a, b []spot, pair func(x, y text.Modal) bool) (restA, restB []spot) {
	b = slices.Clone(b)
	for _, x := range a {
		k := slices.IndexFunc(b, func(y spot) bool { return pair(x.modal, y.modal) })
		if k < 0 {
			restA = append(restA, x)
			continue
		}
		b = slices.Delete(b, k, k+1)
	}
	return restA, b
}

// modalsIn returns the modals in bytes from to to, those that no change touches first: these stand on the other side as
// well, so that what is left without a counterpart is what was changed. They belong to no change, -1.
func (s side) modalsIn(from, to int, touched []spot) []spot {
	var out []spot
	for _, k := range s.modalsAt.touching(from, to) {
		m := s.modals[k]
		if !slices.ContainsFunc(touched, func(t spot) bool { return t.Span == m.Span }) {
			out = append(out, spot{m.Span, -1, m})
		}
	}
	return append(out, touched...)
}

// grammatical tells whether a change strikes or writes function words only, modals among them.
func (j *judge) grammatical(i int) bool {
	c := j.changes[i]
	return size(j.a.modalsAt.outside(j.a.within(c.a0, c.a1))) == 0 && size(j.b.modalsAt.outside(j.b.within(c.b0, c.b1))) == 0
}

// asked tells whether a verb of asking stands in a unit, which may carry the duty by itself: "advocates that each fulfil".
func (j *judge) asked(u unit) bool {
	a, b := j.parts(u)
	return slices.ContainsFunc([]part{a, b}, func(p part) bool {
		return slices.ContainsFunc(p.within(p.Start, p.End), func(w word) bool {
			return w.class == content && slices.Contains(askingStems, text.Stem(text.Fold(w.In(p.s)), j.lang))
		})
	})
}

var askingStems = []string{"advocat", "demand", "requir", "urg", "insist", "recommend", "suggest", "propos", "request", "ask",
	"order", "command", "主张", "要求"}
