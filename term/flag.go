package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// worthALook is the confidence a rendering needs to raise a flag.
const worthALook = 0.6

// A reading is what is known for raising flags: the targets, and what says the same in each.
type reading struct {
	targets []*stream
	same    []sameness
}

func newReading(targets []*stream, accepted []Synonyms) reading {
	r := reading{targets: targets}
	for i := range targets {
		r.same = append(r.same, newSameness(targets, i, accepted))
	}
	return r
}

// flag raises the flags of a concept. What usual holds is no reason for one.
func (r reading) flag(c *Concept, usual []hint) {
	if r.differs(c.Renderings, usual) {
		c.Flags = append(c.Flags, Differs)
	}
	for t := range r.targets {
		if r.inconsistent(c.Renderings[t], t, usual[t]) {
			c.Inconsistent = append(c.Inconsistent, t)
		}
	}
	if len(c.Inconsistent) > 0 {
		c.Flags = append(c.Flags, Inconsistent)
	}
}

// differs tells whether two targets of one language mostly say different things.
func (r reading) differs(renderings [][]Rendering, usual []hint) bool {
	for i := range r.targets {
		for j := range i {
			if len(renderings[i]) > 0 && len(renderings[j]) > 0 && text.SameLang(r.targets[i].lang, r.targets[j].lang) &&
				r.apart(renderings[i][0], renderings[j][0], i, usual[i]) {
				return true
			}
		}
	}
	return false
}

// inconsistent tells whether target t says different things.
func (r reading) inconsistent(renderings []Rendering, t int, usual hint) bool {
	for i := range renderings {
		for j := range i {
			if r.apart(renderings[i], renderings[j], t, usual) {
				return true
			}
		}
	}
	return false
}

// apart tells whether two renderings in the language of target t, each sure enough, say different things: not when all
// content words of one, in whatever form, are among those of the other, which is then but a fuller form; nor when they
// are known for the same, or both usual.
func (r reading) apart(a, b Rendering, t int, usual hint) bool {
	s := r.targets[t]
	if min(a.Confidence, b.Confidence) < worthALook || usual.has(s.phrase(a.Text)) && usual.has(s.phrase(b.Text)) {
		return false
	}
	if n := r.same[t].group(s, a.Text); n > 0 && n == r.same[t].group(s, b.Text) {
		return false
	}
	x, y := s.contentWords(a.Text), s.contentWords(b.Text)
	return !within(x, y) && !within(y, x)
}

// contentWords are the words of a phrase that carry meaning, as they are written.
func (s *stream) contentWords(p string) []contentWord {
	one := newStream(Text{Lang: s.lang, Units: []string{p}})
	var list []contentWord
	for i, id := range one.ids {
		if id > 0 && !one.words[id].function {
			r, _ := utf8.DecodeRuneInString(one.surface(int32(i), 1))
			list = append(list, contentWord{key: one.words[id].form, name: unicode.IsUpper(r)})
		}
	}
	return list
}

// A contentWord is a word as it is counted, and whether it was written like a name.
type contentWord struct {
	key  string
	name bool
}

func within(some, all []contentWord) bool {
	for _, w := range some {
		found := false
		for _, v := range all {
			found = found || w.akin(v)
		}
		if !found {
			return false
		}
	}
	return true
}

// akin tells whether two words are one, or of one stock: sovereign and sovereignty. Names are akin to themselves
// only: Bulgars and Bulgarians are two ways to call a people.
func (w contentWord) akin(v contentWord) bool {
	a, b := w.key, v.key
	if a == b {
		return true
	}
	if w.name && v.name || strings.ContainsFunc(a, text.Unspaced) {
		return false
	}
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	return same >= 4 && len(a)-same <= 4 && len(b)-same <= 4
}
