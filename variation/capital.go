package variation

import (
	"fmt"
	"strings"

	"variorum/diff"
)

// capitalNear tells whether one of the words around a token, three on either side, has a capital, as the words of names do.
func (s *stream) capitalNear(i int32) bool {
	for k := max(0, i-3); k <= i+3 && int(k) < len(s.tokens); k++ {
		if t := s.tokens[k]; k != i && t.sentence == s.tokens[i].sentence && t.capital && !t.opening {
			return true
		}
	}
	return false
}

// capitalForms finds words that are written with a capital here and without there, where nothing tells two uses apart.
func (s *stream) capitalForms() []Finding {
	inNames := map[int32]bool{} // lemmas that are part of a longer name
	for _, n := range s.properNames() {
		if len(n.lemmas) > 1 {
			for _, l := range n.lemmas {
				inNames[l] = true
			}
		}
	}
	var out []Finding
	for id := 1; id < len(s.lemmas); id++ {
		l := &s.lemmas[id]
		if w := s.words[l.word]; w.function || w.figure || inNames[int32(id)] || l.small == 0 || l.small == l.count {
			continue
		}
		var great, small []span
		for _, i := range l.at {
			t := s.tokens[i]
			if t.opening || t.hyphened || s.heading(i) || t.capital && s.capitalNear(i) {
				continue
			}
			if t.capital {
				great = append(great, span{i, i + 1})
			} else {
				small = append(small, span{i, i + 1})
			}
		}
		if len(great) == 0 || len(small) == 0 {
			continue
		}
		score := 0.5
		if strings.ToUpper(s.shown(int32(id))) == s.surface(great[0]) {
			score = 0.2
		}
		out = append(out, Finding{
			Check: capitals, Category: "linguistic-conventions/spelling", Severity: diff.Neutral, Score: score,
			Message: fmt.Sprintf("%q is written with a capital letter here and without there", s.shown(int32(id))),
			Forms:   []Form{s.form(great), s.form(small)},
		})
	}
	return out
}
