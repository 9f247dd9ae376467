package diff

import (
	"slices"

	"variorum/text"
)

// limit is an amount that a text makes the most there is ("only one") or goes beyond ("more than one").
type limit struct {
	text.Span       // of "only" or "than"
	amount    int32 // the id of the word for it
	beyond    bool
}

// limits finds those of a passage. English only: Chinese says so with a denial (不止一个).
func (r *reader) limits(p passage) (all []limit, at spans) {
	if !text.SameLang(r.lang, "en") {
		return nil, spans{}
	}
	only, than, more := r.idsOf("only", "just", "merely", "solely"), r.idsOf("than"), r.idsOf("more")
	amounts := r.idsOf("one", "two", "three", "four", "five", "ten", "half")
	for k := 0; k+1 < len(p.words); k++ {
		w, next := p.words[k], p.words[k+1]
		beyond := k > 0 && slices.Contains(than, w.id) && slices.Contains(more, p.words[k-1].id)
		if w.class == function && (beyond || slices.Contains(only, w.id)) && slices.Contains(amounts, next.id) {
			all = append(all, limit{w.Span, next.id, beyond})
		}
	}
	return all, newSpans(all, func(l limit) text.Span { return l.Span })
}

// idsOf returns the ids of folded words, of those that were read.
func (r *reader) idsOf(words ...string) []int32 {
	var out []int32
	for _, w := range words {
		if id, ok := r.folds[w]; ok {
			out = append(out, id)
		}
	}
	return out
}

// exceed finds "only one" against "more than one": what one side makes the most there is, the other goes beyond.
func (j *judge) exceed(u unit, out map[int][]finding) {
	for _, a := range j.a.limitsAt.touching(u.a0, u.a1) {
		for _, b := range j.b.limitsAt.touching(u.b0, u.b1) {
			x, y := j.a.limits[a], j.b.limits[b]
			if x.amount != y.amount || x.beyond == y.beyond {
				continue
			}
			for i := u.first; i < u.last; i++ {
				if c := j.changes[i]; !c.equal && c.a0 < x.End && x.Start < c.a1 {
					out[i] = append(out[i], finding{Negation, ruleOnly, 0.6})
					return
				}
			}
		}
	}
}
