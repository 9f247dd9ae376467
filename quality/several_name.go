package quality

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"variorum/diff"
	"variorum/text"
)

// nameVotes finds names that stand in the place of others: of each party, the only names of a row of sentences that the
// other party has not.
func nameVotes(b *ballot) []Departure {
	var out []Departure
	for i := range b.inner {
		if b.tooLong(i) {
			continue
		}
		if v, ok := b.nameVote(i); ok {
			out = append(out, v.departure(b))
		}
	}
	return out
}

// namesIn are the names of a cell, each once.
func (b *ballot) namesIn(i, k int) []word {
	var out []word
	for _, w := range b.inner[i][k].words {
		kind := b.Texts[k].Paragraphs[w.paragraph].Kind
		if w.name && lettersOnly(w.key) && kind != text.Title && kind != text.Heading && !b.common[w.key] &&
			!slices.ContainsFunc(out, func(o word) bool { return o.key == w.key }) {
			out = append(out, w)
		}
	}
	return out
}

// lettersOnly tells whether a word has no figures or marks in it, as one with the mark of a footnote has.
func lettersOnly(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

// nameVote is the vote on the first name of a row that has a rival.
func (b *ballot) nameVote(i int) (v vote, ok bool) {
	names := make([][]word, len(b.Texts))
	for _, k := range b.versions {
		if !text.SameLang(b.Texts[k].Lang, "de") {
			names[k] = b.namesIn(i, k)
		}
	}
	for n, j := range b.versions {
		for _, k := range b.versions[n+1:] {
			one, other := b.lone(names[j], k), b.lone(names[k], j)
			if len(one) == 1 && len(other) == 1 && len(names[j]) == len(names[k]) {
				return b.namesVote(i, one[0], other[0], names)
			}
		}
	}
	return vote{}, false
}

// lone are the names that a text does not have in the row of paragraphs at all.
func (b *ballot) lone(names []word, k int) []word {
	return slices.DeleteFunc(slices.Clone(names), func(w word) bool { return b.keys[k][w.key] })
}

// namesVote is the vote between two names.
func (b *ballot) namesVote(i int, one, other word, names [][]word) (v vote, ok bool) {
	v = vote{check: "name", severity: diff.Minor, side: -1, evidence: 0.6 * (0.5 + b.trust[i]/2)}
	switch {
	case derived(one.key, other.key):
		return vote{}, false
	case alikeNames(one.key, other.key):
		v.evidence *= 1.4
	}
	for p, name := range []word{one, other} {
		for _, k := range b.versions {
			at := slices.IndexFunc(names[k], func(w word) bool { return w.key == name.key })
			if at < 0 {
				continue
			}
			w := names[k][at]
			said := w.In(b.Texts[k].Paragraphs[w.paragraph].Text)
			r := Reading{Text: k, Wording: said, Paragraph: w.paragraph, Span: w.Span}
			v.parties[p].Readings = append(v.parties[p].Readings, r)
			v.parties[p].Says = said
		}
	}
	for _, r := range v.parties[0].Readings {
		if slices.ContainsFunc(v.parties[1].Readings, func(o Reading) bool { return o.Text == r.Text }) {
			return vote{}, false
		}
	}
	return v, true
}

// endings are those by which one name is made from another, after three letters or more that both have.
var endings = []string{"", "s", "a", "e", "i", "n", "an", "ian", "ians", "ans", "ese", "es", "ish", "ic", "y", "ey", "man",
	"men", "ard", "ards", "ean", "eans", "iard", "iards"}

// derived tells whether two names are forms of one: "China" and "Chinese", "Turkey" and "Turkish".
func derived(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for k := n; k >= 3; k-- {
		if slices.Contains(endings, a[k:]) && slices.Contains(endings, b[k:]) {
			return true
		}
	}
	return false
}

// alikeNames tells whether two names may be one name spelled in two ways: they share their beginning or their end, up
// to half of the longer.
func alikeNames(a, b string) bool {
	x, y := []rune(a), []rune(b)
	start, end := 0, 0
	for start < min(len(x), len(y)) && x[start] == y[start] {
		start++
	}
	for end < min(len(x), len(y))-start && x[len(x)-1-end] == y[len(y)-1-end] {
		end++
	}
	return 2*(start+end) >= max(len(x), len(y))
}

// repeatedNames keeps of each departure about the same two names only the first place, and says there in how many more
// rows it stands: a translator who writes Vienne for Vienna does so throughout.
func repeatedNames(all []Departure) []Departure {
	type names struct{ one, other string }
	first := map[names]int{}
	more := map[int]int{}
	var out []Departure
	for _, d := range all {
		if d.Check != "name" {
			out = append(out, d)
			continue
		}
		n := names{d.Parties[0].Says, d.Parties[1].Says}
		if n.one > n.other {
			n.one, n.other = n.other, n.one
		}
		at, seen := first[n]
		if seen {
			more[at]++
			continue
		}
		first[n] = len(out)
		out = append(out, d)
	}
	for at, n := range more {
		out[at].Message += fmt.Sprintf("; so or likewise %s more", timesSaid(n))
	}
	return out
}

// timesSaid is a number of times.
func timesSaid(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
