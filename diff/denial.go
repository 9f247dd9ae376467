package diff

import (
	"slices"
	"strings"

	"variorum/text"
)

// In rewritten sentences a denial counts only if its clause has a counterpart: one that shares at least two content words
// with it, and half of those that the shorter one has.
const (
	clauseShared = 2
	harshReach   = 3 // words between a denial and a word of harm that it turns to good
)

// denyClauses finds denials of one side that the other does not have in the clause that says the same. Two denials make
// none; so do a denial and a word of harm ("damage neither" is "respects both"), and a word that may carry the no by
// itself answers one.
func (j *judge) denyClauses(denials []spot, from, to part, out map[int][]finding) {
	if len(denials) == 0 || to.denying(to.Span) >= len(from.denials.touching(from.Start, from.End)) {
		return
	}
	others := to.clauses(j.lang)
	for _, c := range from.clauses(j.lang) {
		if strings.HasSuffix(c.In(from.s), "?") || strings.HasSuffix(c.In(from.s), "？") {
			continue // what is asked may be asked with or without a no
		}
		inside := slices.DeleteFunc(slices.Clone(denials), func(s spot) bool { return s.Start < c.Start || s.Start >= c.End })
		if len(inside) != 1 || len(from.private.touching(c.Start, c.End)) > 0 || from.softened(inside[0], c) {
			continue
		}
		k := nearest(c, others)
		if k < 0 || to.anyDenial(others[k]) {
			continue
		}
		i := inside[0].change
		if j.moves[i] == 0 && !slices.ContainsFunc(out[i], func(f finding) bool { return f.kind == Negation }) {
			out[i] = append(out[i], finding{Negation, ruleDenied, 0.5})
		}
	}
}

// part is some bytes of a side.
type part struct {
	side
	text.Span
}

// parts are both sides of a unit.
func (j *judge) parts(u unit) (a, b part) {
	return part{j.a, text.Span{Start: u.a0, End: u.a1}}, part{j.b, text.Span{Start: u.b0, End: u.b1}}
}

// clause is a stretch between two marks that end one, with its content words by their stems.
type clause struct {
	text.Span
	stems []string // sorted, each once
}

// clauses cuts a part after marks that end a clause.
func (p part) clauses(lang string) []clause {
	var out []clause
	var open clause
	flush := func(end int) {
		if open.End > 0 {
			open.End = end
			slices.Sort(open.stems)
			open.stems = slices.Compact(open.stems)
			out = append(out, open)
		}
		open = clause{}
	}
	for _, w := range p.within(p.Start, p.End) {
		if open.End == 0 {
			open.Start = w.Start
		}
		open.End = w.End
		switch {
		case w.ends():
			flush(w.End)
		case w.class == content:
			open.stems = append(open.stems, text.Stem(text.Fold(w.In(p.s)), lang))
		}
	}
	flush(open.End)
	return out
}

// nearest returns the clause that shares most with c, or -1 where none shares enough.
func nearest(c clause, others []clause) int {
	best, bestShared := -1, 0
	for k, o := range others {
		if n := sharedStems(c.stems, o.stems); n > bestShared {
			best, bestShared = k, n
		}
	}
	if best < 0 || bestShared < clauseShared || 2*bestShared < min(len(c.stems), len(others[best].stems)) {
		return -1
	}
	return best
}

// sharedStems counts what two sorted lists have in common.
func sharedStems(a, b []string) int {
	n := 0
	for _, s := range a {
		if _, ok := slices.BinarySearch(b, s); ok {
			n++
		}
	}
	return n
}

// denying counts the words of a span that deny in any way.
func (s side) denying(sp text.Span) int {
	return len(s.denials.touching(sp.Start, sp.End)) + len(s.private.touching(sp.Start, sp.End)) +
		len(s.nearly.touching(sp.Start, sp.End))
}

// anyDenial tells whether a clause holds a word that denies in any way, or one of harm.
func (s side) anyDenial(c clause) bool {
	return s.denying(c.Span) > 0 ||
		slices.ContainsFunc(s.within(c.Start, c.End), func(w word) bool { return harsh(text.Fold(w.In(s.s))) })
}

// softened tells whether a denial turns a word of harm to good, or only sets off a contrast: "and not harm", ", not less".
func (s side) softened(d spot, c clause) bool {
	words := s.within(c.Start, c.End)
	at := slices.IndexFunc(words, func(w word) bool { return w.Start >= d.Start })
	if at < 0 {
		return true
	}
	if at > 0 {
		switch text.Fold(words[at-1].In(s.s)) {
		case "and", "but", "or", "und", "aber", "et", "mais":
			return true
		}
	}
	near := words[max(0, at-harshReach):min(len(words), at+harshReach+1)]
	return at == 0 && len(c.stems) < clauseShared ||
		slices.ContainsFunc(near, func(w word) bool { return harsh(text.Fold(w.In(s.s))) })
}

// harsh tells whether a folded English word speaks of harm, loss, fault or doubt, or of standing apart ("above"). Words
// of the list that are short must match but for an ending, so that "war" is not found in "warm".
func harsh(word string) bool {
	if len(word) < 3 {
		return false
	}
	for _, h := range harshWords[word[:3]] {
		if rest, ok := strings.CutPrefix(word, h); ok && (len(h) > 4 || slices.Contains(harshEndings, rest)) {
			return true
		}
	}
	return false
}

var harshEndings = []string{"", "s", "es", "d", "ed", "ing", "ly"}

// harshWords holds how such words begin, under their first three letters.
var harshWords = func() map[string][]string {
	set := map[string][]string{}
	for w := range strings.FieldsSeq("damag harm hurt violat infring endanger threat break broke spoil lose loss lost leave " +
		"leaving left abandon odd strange wrong bad badly worse worst evil weak hole gap fault problem trouble danger risk " +
		"fear afraid doubt difficult hard hardship obstacl hinder hamper restrict limit exclud attack kill die dead death " +
		"destroy ruin waste corrupt cheat fraud lie lying false fake error mistak blam guilt crim illeg poor sick ill pain " +
		"suffer sad sorr angr hate enem war violen cruel ugly dirty empt void absen scarc shortag forg neglect ignor " +
		"stop end ended cease interrupt delay late slow oppos against object complain worr anxi shame useless vain mere " +
		"burden disaster crisis conflict breach abus misus above beyond beneath excess disput deny denied reject refus") {
		if len(w) >= 3 {
			set[w[:3]] = append(set[w[:3]], w)
		}
	}
	return set
}()
