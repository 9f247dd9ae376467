package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// worthALook is the confidence a rendering needs to raise a flag.
const worthALook = 0.6

// flags tells what about a concept wants a look.
func flags(c Concept, targets []*stream) []Flag {
	var list []Flag
	if differs(c.Renderings, targets) {
		list = append(list, Differs)
	}
	for t, s := range targets {
		if inconsistent(c.Renderings[t], s) {
			list = append(list, Inconsistent)
			break
		}
	}
	return list
}

// differs tells whether two targets of one language mostly say different things.
func differs(renderings [][]Rendering, targets []*stream) bool {
	for i := range targets {
		for j := range i {
			if len(renderings[i]) > 0 && len(renderings[j]) > 0 && text.SameLang(targets[i].lang, targets[j].lang) &&
				targets[i].apart(renderings[i][0], renderings[j][0]) {
				return true
			}
		}
	}
	return false
}

// inconsistent tells whether one target says different things.
func inconsistent(renderings []Rendering, s *stream) bool {
	for i := range renderings {
		for j := range i {
			if s.apart(renderings[i], renderings[j]) {
				return true
			}
		}
	}
	return false
}

// apart tells whether two renderings, each sure enough, say different things: not when all content words of one, in
// whatever form, are among those of the other, which is then but a fuller form.
func (s *stream) apart(a, b Rendering) bool {
	x, y := s.contentWords(a.Text), s.contentWords(b.Text)
	return min(a.Confidence, b.Confidence) >= worthALook && !within(x, y) && !within(y, x)
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
