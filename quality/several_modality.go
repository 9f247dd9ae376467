package quality

import (
	"slices"

	"variorum/diff"
	"variorum/text"
)

// scopeWords is how many words of content behind a modal or a negation are taken to stand under it.
const scopeWords = 3

// binding is a modal of a text, with the words that stand under it.
type binding struct {
	text.Modal         // its span within the paragraph
	said       string  // the modal alone
	reading    Reading // with the first word under it
	scope      []word
}

// modalityVotes finds words said with must by some translations and with should, may or will by others.
func modalityVotes(b *ballot) []Departure {
	var out []Departure
	for i := range b.inner {
		if b.tooLong(i) {
			continue
		}
		found := make([][]binding, len(b.Texts))
		for k := range b.Texts {
			found[k] = b.bindings(i, k)
		}
		for _, v := range b.modalPoints(i, found) {
			out = append(out, v.departure(b))
		}
	}
	return out
}

// bindings are the modals of a text in a row of sentences.
func (b *ballot) bindings(i, k int) []binding {
	c := &b.inner[i][k]
	var out []binding
	for _, at := range c.sentences {
		s := at.in(b.Texts[k])
		denials := text.Negations(s, b.Texts[k].Lang)
		for _, m := range text.Modals(s, b.Texts[k].Lang) {
			said := m.In(s)
			m.Span = text.Span{Start: m.Start + at.Start, End: m.End + at.Start}
			scope := c.scope(at.paragraph, m.Span)
			r := Reading{Text: k, Paragraph: at.paragraph, Span: m.Span}
			if len(scope) > 0 {
				r.End = scope[0].End
			}
			r.Wording = r.In(b.Texts[k].Paragraphs[at.paragraph].Text)
			m.Negated = m.Negated || slices.ContainsFunc(denials, func(no text.Span) bool { // "must be no"
				return r.Start <= at.Start+no.Start && at.Start+no.Start < r.End
			})
			out = append(out, binding{m, said, r, scope})
		}
	}
	return out
}

// scope is the first words of content behind a place, within its clause.
func (c *cell) scope(paragraph int, after text.Span) []word {
	var out []word
	clause := -1
	for _, w := range c.words {
		if w.paragraph != paragraph {
			continue
		}
		if w.Start < after.End {
			clause = w.clause
			continue
		}
		if w.clause != clause || len(out) == scopeWords || turning[w.key] {
			break
		}
		if w.content {
			out = append(out, w)
		}
	}
	return out
}

// turning are words behind which a negation or modal holds no more.
var turning = map[string]bool{"but": true, "let": true, "sondern": true, "mais": true}

// modalPoints are the votes of a row of sentences: on each word that several translations have under a modal, and, where
// no word is shared but each translation that has a modal has a single one, on that.
func (b *ballot) modalPoints(i int, found [][]binding) []vote {
	var votes []vote
	used := map[Reading]bool{}
	for _, key := range b.scopeKeys(found) {
		voices := b.under(found, key)
		voices = slices.DeleteFunc(voices, func(v binding) bool { return used[v.reading] })
		v, ok := b.modalVote(i, voices, found)
		if !ok {
			continue
		}
		v.evidence *= 0.9
		votes = append(votes, v)
		for _, voice := range voices {
			used[voice.reading] = true
		}
	}
	if len(votes) > 0 {
		return votes
	}
	var single []binding
	for _, k := range b.versions {
		if len(found[k]) > 1 {
			return nil
		}
		single = append(single, found[k]...)
	}
	if v, ok := b.modalVote(i, single, found); ok && v.severity == diff.Major {
		v.evidence *= 0.6
		return []vote{v}
	}
	return nil
}

// scopeKeys are the words that stand under modals of two translations or more, in the order of the text.
func (b *ballot) scopeKeys(found [][]binding) []string {
	count := map[string]int{}
	var order []string
	for _, k := range b.versions {
		seen := map[string]bool{}
		for _, m := range found[k] {
			for _, w := range m.scope {
				if !seen[w.key] {
					seen[w.key] = true
					count[w.key]++
					if count[w.key] == 2 {
						order = append(order, w.key)
					}
				}
			}
		}
	}
	return order
}

// under is for each translation the modal over a word; one that has several, or several of the word, has no voice.
func (b *ballot) under(found [][]binding, key string) []binding {
	var out []binding
	for _, k := range b.versions {
		n := 0
		var last binding
		for _, m := range found[k] {
			if slices.ContainsFunc(m.scope, func(w word) bool { return w.key == key }) {
				n++
				last = m
			}
		}
		if n == 1 {
			out = append(out, last)
		}
	}
	return out
}

// modalVote parts voices by force: those that agree with the commonest one, and those that agree on the commonest of
// the others.
func (b *ballot) modalVote(i int, voices []binding, found [][]binding) (v vote, ok bool) {
	first := commonest(voices)
	if first < 0 {
		return vote{}, false
	}
	chief := voices[first]
	var agree, differ []binding
	for _, m := range voices {
		switch {
		case m.Agrees(chief.Modal):
			agree = append(agree, m)
		case m.Negated == chief.Negated: // a no more or less is for negationVotes
			differ = append(differ, m)
		}
	}
	second := commonest(differ)
	if second < 0 {
		return vote{}, false
	}
	rival := differ[second]
	differ = slices.DeleteFunc(differ, func(m binding) bool { return !m.Agrees(rival.Modal) })
	v = vote{check: "modality", severity: diff.Major, evidence: 0.5 + b.trust[i]/2, side: -1}
	if !strong(chief.Force) || !strong(rival.Force) {
		if len(agree) < 2*len(differ) {
			return vote{}, false // can and will are too near one another for a close vote to tell anything
		}
		v.severity, v.evidence = diff.Minor, v.evidence*0.75
	}
	v.parties[0], v.parties[1] = partyOf(agree, chief), partyOf(differ, rival)
	if b.Original >= 0 && len(found[b.Original]) > 0 {
		own := found[b.Original]
		a, c := anyAgrees(own, chief), anyAgrees(own, rival)
		if a >= 0 && c < 0 {
			v.original, v.side = &own[a].reading, 0
		}
		if c >= 0 && a < 0 {
			v.original, v.side = &own[c].reading, 1
		}
	}
	return v, true
}

// strong tells whether a modal says what is right to do, rather than what can or will be.
func strong(f text.Force) bool { return f != text.Can && f != text.Will }

// commonest is the first voice of the force that most have, below 0 where there is none.
func commonest(voices []binding) int {
	best, most := -1, 0
	for i, m := range voices {
		n := 0
		for _, o := range voices {
			if o.Force == m.Force && o.Negated == m.Negated {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

// partyOf is the party of some voices.
func partyOf(voices []binding, chief binding) Party {
	p := Party{Says: "“" + chief.said + "”"}
	for _, m := range voices {
		p.Readings = append(p.Readings, m.reading)
	}
	return p
}

// anyAgrees is the first of some modals that agrees with another, below 0 where none does.
func anyAgrees(own []binding, with binding) int {
	return slices.IndexFunc(own, func(m binding) bool { return m.Agrees(with.Modal) })
}
