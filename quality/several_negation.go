package quality

import (
	"slices"

	"variorum/diff"
)

// What two clauses must have in common, words of content and their share: below that they say the thing in ways too
// different for a no more or less to tell anything.
const (
	commonWords = 2
	commonShare = 0.5
	aloneShare  = 0.7 // where there is but one voice on either side,
	aloneWords  = 4   // or so many words
)

// negationVotes finds words that some translations say with a no and others without.
func negationVotes(b *ballot) []Departure {
	var out []Departure
	for i := range b.inner {
		if b.tooLong(i) {
			continue
		}
		if v, ok := b.negationVote(i); ok {
			out = append(out, v.departure(b))
		}
	}
	return out
}

// negationVote is the vote on the word of a row of sentences that is denied by some and affirmed by others, the one
// about which there is most else in common.
func (b *ballot) negationVote(i int) (best vote, ok bool) {
	all := make([]denials, len(b.Texts))
	keys := map[string]bool{}
	var order []string
	for k := range b.Texts {
		all[k] = b.denialsOf(i, k)
		if k == b.Original {
			continue
		}
		for _, d := range all[k].plain {
			for _, key := range d.scope {
				if !keys[key] {
					keys[key] = true
					order = append(order, key)
				}
			}
		}
	}
	for _, key := range order {
		if v, found := b.negationPoint(i, key, all); found && (!ok || v.evidence > best.evidence) {
			best, ok = v, true
		}
	}
	return best, ok
}

// negationPoint is the vote on one word. Of those that affirm it only the translations have a voice whose clause is
// worded like that of one that denies it.
func (b *ballot) negationPoint(i int, key string, all []denials) (v vote, ok bool) {
	v = vote{check: "negation", severity: diff.Critical, side: -1}
	var stands [2][]stand
	for _, k := range b.versions {
		if s := b.stand(i, k, key, all[k]); s.party >= 0 {
			stands[s.party] = append(stands[s.party], s)
		}
	}
	n, plain := 0, 0.0 // words in common, and their share, where that is greatest
	stands[1] = slices.DeleteFunc(stands[1], func(affirming stand) bool {
		most := 0.0
		for _, denying := range stands[0] {
			if all[affirming.Text].beside(all[denying.Text]) {
				return true // it may deny elsewhere what is denied here
			}
			if words, share := common(denying.clause, affirming.clause, key, b.Texts[affirming.Text].Lang); words >= commonWords && share > most {
				most = share
				if share > plain {
					n, plain = words, share
				}
			}
		}
		return most < commonShare
	})
	alone := len(stands[0]) == 1 && len(stands[1]) == 1
	if len(stands[0]) == 0 || len(stands[1]) == 0 || alone && plain < aloneShare && n < aloneWords {
		return vote{}, false
	}
	least := 0 // negations of those that deny
	for p := range stands {
		v.parties[p].Says = "“" + stands[p][0].Wording + "”"
		for _, s := range stands[p] {
			v.parties[p].Readings = append(v.parties[p].Readings, s.Reading)
			if count := len(all[s.Text].plain); p == 0 && (least == 0 || count < least) {
				least = count
			}
		}
	}
	v.evidence = plain * (0.5 + b.trust[i]/2)
	if b.Original >= 0 && !b.inner[i][b.Original].empty() && !all[b.Original].asks {
		own := all[b.Original]
		switch {
		case len(own.plain) >= least:
			v.original, v.side = &own.plain[0].reading, 0
		case len(own.plain)+len(own.near) == 0:
			r := b.reading(b.Original, &b.inner[i][b.Original], b.near(b.Original))
			v.original, v.side = &r, 1
		}
	}
	return v, true
}

// stand is where a translation stands on a word.
type stand struct {
	Reading
	party  int    // 0 where it denies the word, 1 where it affirms it, -1 where it cannot be heard
	clause []word // the words of content around it
}

// stand tells where a translation stands on a word of a row of sentences.
func (b *ballot) stand(i, k int, key string, own denials) stand {
	c := &b.inner[i][k]
	mute := stand{party: -1}
	if own.asks || c.times(key) > 1 {
		return mute
	}
	for _, d := range own.plain {
		if !slices.Contains(d.scope, key) {
			continue
		}
		if own.inClause(d.clause)%2 == 0 {
			return mute // "nothing without"
		}
		return stand{b.upToWord(c, d.reading, key), 0, c.clauseWords(d.clause)}
	}
	w := slices.IndexFunc(c.words, func(w word) bool { return w.key == key })
	if w < 0 || slices.Contains(own.near, c.words[w].clause) || own.inClause(c.words[w].clause) > 0 {
		return mute
	}
	r := Reading{Text: k}
	r.Wording, r.Paragraph, r.Span = c.stretch(b.Texts[k], c.lead(w), c.words[w])
	return stand{r, 1, c.clauseWords(c.words[w].clause)}
}

// times counts a word.
func (c *cell) times(key string) int {
	n := 0
	for _, w := range c.words {
		if w.key == key {
			n++
		}
	}
	return n
}

// clauseWords are the words of content of one clause.
func (c *cell) clauseWords(clause int) []word {
	var out []word
	for _, w := range c.words {
		if w.clause == clause && w.content {
			out = append(out, w)
		}
	}
	return out
}

// upToWord is the reading of a negation as far as the word that it denies.
func (b *ballot) upToWord(c *cell, r Reading, key string) Reading {
	for _, w := range c.words {
		if w.paragraph == r.Paragraph && w.Start >= r.End && w.key == key {
			r.End = w.End
			r.Wording = r.In(b.Texts[r.Text].Paragraphs[r.Paragraph].Text)
			break
		}
	}
	return r
}

// lead is where to begin showing word i: two words before it, within its clause.
func (c *cell) lead(i int) word {
	from := i
	for from > 0 && i-from < 2 && c.words[from-1].clause == c.words[i].clause && c.words[from-1].paragraph == c.words[i].paragraph {
		from--
	}
	return c.words[from]
}

// common counts the words of content that two clauses share, the one that the first denies among them, and gives their
// share of all (Dice's coefficient).
func common(denying, affirming []word, key, lang string) (n int, share float64) {
	a, b := keysOf(denying), keysOf(affirming)
	for k := range a {
		if affirmed(k, lang) == key { // "unreliable" stands for the word itself
			delete(a, k)
		}
	}
	a[key], b[key] = true, true
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n, 2 * float64(n) / float64(len(a)+len(b))
}

// keysOf are the keys of some words.
func keysOf(words []word) map[string]bool {
	keys := map[string]bool{}
	for _, w := range words {
		keys[w.key] = true
	}
	return keys
}
