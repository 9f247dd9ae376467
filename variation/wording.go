package variation

import (
	"cmp"
	"slices"
	"strings"

	"variorum/diff"
)

// A pair is two wordings that may stand for one thing.
type pair struct {
	a, b    []span
	lemmas  [2]int32   // that differ, 0 where they are not one each
	differ  [2][]int32 // tokens that differ
	beside  slot       // where the lemmas stand
	score   float64
	reasons []string
}

// wordingsOf finds phrases that share a word and differ in another, where the two are said for one thing; and passages
// that say the same but for a few words.
func (s *stream) wordingsOf(r relatives, passages []passage) []Finding {
	members := s.coordinated()
	framed := s.framedPairs(passages)
	var pairs []pair
	order, fillers := s.slots()
	for _, k := range order {
		pairs = append(pairs, s.exchanged(k, fillers[k], r, members, framed)...)
	}
	pairs = append(pairs, s.inverted()...)
	pairs = append(pairs, s.framed(passages, r, members)...)
	return s.gather(pairs)
}

// exchanged are the pairs of related fillers of a slot.
func (s *stream) exchanged(k slot, fs []filler, r relatives, members map[[2]int32]bool, framed map[[2]int32]float64) []pair {
	at := map[int32]int{}
	for i, f := range fs {
		at[f.lemma] = i
	}
	var out []pair
	for i, f := range fs {
		for _, other := range r.sorted(f.lemma) {
			j, here := at[other]
			if !here || j <= i {
				continue
			}
			lemmas := [2]int32{min(f.lemma, other), max(f.lemma, other)}
			if p, ok := s.exchange(k, f, fs[j], r.of(f.lemma, other), framed[lemmas], len(fs)); ok {
				if members[lemmas] {
					p.score *= listedTogether
				}
				out = append(out, p)
			}
		}
	}
	return out
}

// What makes a pair of fillers less likely to stand for one thing: its score is multiplied by these.
const (
	listedTogether  = 0.45 // members of one list
	inOneSentence   = 0.3  // both with the same anchor in one sentence
	inCoordination  = 0.85 // "openness and X"
	afterPosition   = 0.75 // "X of sovereignty"
	otherLink       = 0.6  // "X of ..." beside "Y with ..."
	dullAnchor      = 0.8  // the word in common is frequent
	numberAnchor    = 0.4
	looseAnchor     = 0.85 // the word in common has many companions
	verbs           = 0.45 // verbs change for the sake of style
	otherInflection = 0.6  // "cleaning" beside "clear"
	derivedHead     = 0.6  // "sovereign equality", "sovereign equals": often two things
	nameBesideWord  = 0.4
)

// exchange weighs two fillers of one slot; bits is how much more the words around them say that are the same somewhere.
func (s *stream) exchange(k slot, f, g filler, kin relation, bits float64, fillers int) (pair, bool) {
	anchor := &s.lemmas[k.anchor]
	if kin.kind == opposed || freeAnchors[anchor.form] || anchor.word == 0 {
		return pair{}, false
	}
	p := pair{lemmas: [2]int32{f.lemma, g.lemma}, beside: k, a: spans(f.at), b: spans(g.at)}
	p.differ = [2][]int32{k.fillers(f.at), k.fillers(g.at)}
	p.score, p.reasons = kin.weight, []string{kin.reason(s.shown(f.lemma), s.shown(g.lemma))}
	if bits > 12 {
		p.score += (1 - p.score) * min(0.5, bits/60)
		p.reasons = append(p.reasons, "the same frame")
	}
	p.score *= min(1, 0.3+float64(len(f.at)+len(g.at))*wordsAPair/float64(s.total))
	verbF, verbG := s.verbal(k, f), s.verbal(k, g)
	for _, w := range []struct {
		holds  bool
		factor float64
	}{
		{kin.kind == derived && (!k.left || k.link != beside), derivedHead},
		{k.link == joined, inCoordination},
		{k.link == by, afterPosition},
		{k.link == by && !s.shareLink(f.at, g.at), otherLink},
		{anchor.bits < 5, dullAnchor},
		{s.words[anchor.word].figure, numberAnchor},
		{fillers > 6, looseAnchor},
		{verbF && verbG || k.left && (verbF || verbG), verbs},
		{kin.kind == synonymous && s.inflected(k, f) != s.inflected(k, g), otherInflection},
		{s.alwaysName(p.differ[0]) != s.alwaysName(p.differ[1]), nameBesideWord},
		{s.together(p.differ[0], p.differ[1]), inOneSentence},
	} {
		if w.holds {
			p.score *= w.factor
		}
	}
	return p, true
}

// wordsAPair is how many words a text may have for each place of a pair before chance is to be reckoned with: a long text has
// an "odd adventure" beside its "strange adventure" anyway.
const wordsAPair = 3000

// fillers are the tokens that fill the slot in some collocations.
func (k slot) fillers(cs []collocation) []int32 {
	out := make([]int32, len(cs))
	for i, c := range cs {
		out[i] = c.right
		if k.left {
			out[i] = c.left
		}
	}
	return out
}

// alwaysName tells whether tokens have capitals that nothing but being a name explains.
func (s *stream) alwaysName(at []int32) bool {
	for _, i := range at {
		if t := s.tokens[i]; !t.capital || t.opening || s.heading(i) {
			return false
		}
	}
	return true
}

// shareLink tells whether one preposition stands in collocations of both lists.
func (s *stream) shareLink(a, b []collocation) bool {
	const enough = 40
	for _, c := range a[:min(len(a), enough)] {
		for _, o := range b[:min(len(b), enough)] {
			if s.tokens[c.left+1].word == s.tokens[o.left+1].word {
				return true
			}
		}
	}
	return false
}

func spans(cs []collocation) []span {
	out := make([]span, len(cs))
	for i, c := range cs {
		out[i] = span{c.left, c.right + 1}
	}
	return out
}

// shown is a lemma as it stands in the text for the first time, without capitals.
func (s *stream) shown(l int32) string { return s.words[s.lemmas[l].word].form }

// verbal tells whether a filler stands as verbs do, the anchor being its object or subject.
func (s *stream) verbal(k slot, f filler) bool {
	share := s.lemmas[f.lemma].verb
	if share < 0.35 {
		return false
	}
	n := 0
	for _, c := range f.at {
		i := c.left
		if !k.left {
			i = c.right
		}
		switch {
		case k.left && k.link == beside && c.right > c.left+1, // "carry the water"
			i > 0 && s.tokens[i-1].sentence == s.tokens[i].sentence && s.among(i-1, beforeVerbs):
			n++
		}
	}
	return 3*n >= len(f.at) || share > 0.65 && !s.inflected(k, f)
}

var beforeVerbs = set("to will shall should must may can could would might we they i you he she who which that not")

// freeAnchors go with almost any word, or are part of names that everybody knows.
var freeAnchors = set("united own same make take give get have put bring come go keep let set do become see say use need want call show something anything nothing everything thing")

// inflected tells whether a filler stands mostly as a form in -ing or -ed of some other word.
func (s *stream) inflected(k slot, f filler) bool {
	n := 0
	for _, c := range f.at {
		i := c.left
		if !k.left {
			i = c.right
		}
		form := s.words[s.tokens[i].word].form
		if strings.HasSuffix(form, "ing") || strings.HasSuffix(form, "ed") {
			n++
		}
	}
	return 2*n > len(f.at)
}

// gather makes findings of pairs, the surest first. A pair that differs in the very words of a surer one is the same; one
// that fills a slot with one word of a surer one adds its other word to that.
func (s *stream) gather(pairs []pair) []Finding {
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	type filled struct {
		slot
		lemma int32
	}
	in := map[filled]int{}      // the finding, from 1, that has the filler of a slot
	seen := map[[3]int32]bool{} // two lemmas and a token of the first
	var out []Finding
	for _, p := range pairs {
		if p.score < slightest || s.seenBefore(seen, p) {
			continue
		}
		x, y := filled{p.beside, p.lemmas[0]}, filled{p.beside, p.lemmas[1]}
		if p.beside.anchor != 0 && p.score >= 0.4 && (in[x] == 0) != (in[y] == 0) {
			at, more, lemma := in[x], p.b, y
			if at == 0 {
				at, more, lemma = in[y], p.a, x
			}
			f := &out[at-1]
			f.Forms = append(f.Forms, s.form(slices.Clone(more)))
			f.Message += "; " + strings.Join(p.reasons, "; ")
			in[lemma] = at
			continue
		}
		a, b := slices.Clone(p.a), slices.Clone(p.b)
		s.wider(a, b)
		out = append(out, Finding{
			Check: wordings, Category: "terminology/inconsistent-use", Severity: diff.Minor, Score: min(p.score, 0.95),
			Message: strings.Join(p.reasons, "; "), Forms: []Form{s.form(a), s.form(b)},
		})
		if p.beside.anchor != 0 && in[x] == 0 && in[y] == 0 {
			in[x], in[y] = len(out), len(out)
		}
	}
	return out
}

// seenBefore tells whether a pair differs in the words of one seen before, and notes it.
func (s *stream) seenBefore(seen map[[3]int32]bool, p pair) bool {
	known := false
	for side, tokens := range p.differ {
		for _, i := range tokens {
			k := [3]int32{p.lemmas[side], p.lemmas[1-side], i}
			known = known || seen[k]
			seen[k] = true
		}
	}
	return known
}

// form is a wording of its places, as it is written at the first.
func (s *stream) form(spans []span) Form {
	f := Form{Text: s.surface(spans[0])}
	for _, sp := range spans {
		f.Places = append(f.Places, s.place(sp))
	}
	slices.SortFunc(f.Places, comparePlaces)
	return f
}
