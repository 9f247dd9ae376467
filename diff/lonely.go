package diff

import (
	"slices"

	"variorum/text"
)

// lonely finds, in rewritten units, the clauses that share no content word with the other side: what is said there is
// said here in other words, or left out. It counts as left out where the side with the clause says far more, by most of
// the clause, or where it is a sentence by itself and the other side has fewer.
func (j *judge) lonely(u unit, out map[int][]finding) {
	a, b := j.parts(u)
	sizeA, sizeB := size(a.within(a.Start, a.End)), size(b.within(b.Start, b.End))
	if min(sizeA, sizeB) < lonelySize {
		return
	}
	mark := func(kind Kind, of, other part, all, others int) {
		moreSentences := of.sentences() > other.sentences()
		if 5*all < 9*others && !moreSentences {
			return
		}
		stems := other.stems(j.lang)
		for _, c := range of.clauses(j.lang) {
			n := size(of.within(c.Start, c.End))
			far := 5*all >= 9*others && 5*(all-others) >= 4*n
			alone := n >= lonelySize && sharedStems(c.stems, stems) == 0
			if !alone || !far && !(moreSentences && of.sentence(c)) {
				continue
			}
			i, struck := j.bearer(u, kind, c)
			marked := slices.ContainsFunc(out[i], func(f finding) bool { return f.kind == kind })
			if 5*struck >= 4*(c.End-c.Start) && j.moves[i] == 0 && !marked {
				out[i] = append(out[i], finding{kind, ruleLonely, 0.5})
			}
		}
	}
	mark(Omission, a, b, sizeA, sizeB)
	mark(Addition, b, a, sizeB, sizeA)
}

// sentences counts the stops of a part.
func (p part) sentences() int {
	n := 0
	for _, w := range p.within(p.Start, p.End) {
		if w.class == stop {
			n++
		}
	}
	return n
}

// stems are those of all content words of a part, sorted.
func (p part) stems(lang string) []string {
	var out []string
	for _, c := range p.clauses(lang) {
		out = append(out, c.stems...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// stemsOf are those of the content words among words, sorted.
func (s side) stemsOf(words []word, lang string) []string {
	var out []string
	for _, w := range words {
		if w.class == content {
			out = append(out, text.Stem(text.Fold(w.In(s.s)), lang))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sentence tells whether a clause is a whole sentence, between two stops.
func (p part) sentence(c clause) bool {
	words := p.within(p.Start, p.End)
	first := slices.IndexFunc(words, func(w word) bool { return w.Start >= c.Start })
	last := slices.IndexFunc(words, func(w word) bool { return w.End >= c.End })
	return last >= 0 && words[last].class == stop && (first == 0 || words[first-1].class == stop)
}

// bearer returns the change of a unit that holds most of a clause, and how many bytes of it all changes hold.
func (j *judge) bearer(u unit, kind Kind, c clause) (bearer, struck int) {
	most := 0
	for i := u.first; i < u.last; i++ {
		x := j.changes[i]
		from, to := x.a0, x.a1
		if kind == Addition {
			from, to = x.b0, x.b1
		}
		n := min(to, c.End) - max(from, c.Start)
		if x.equal || n <= 0 {
			continue
		}
		struck += n
		if n > most {
			bearer, most = i, n
		}
	}
	return bearer, struck
}
