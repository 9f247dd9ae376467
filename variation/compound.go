package variation

import (
	"slices"

	"variorum/diff"
)

// compoundForms finds words written together here and in two parts there: "waste water" and "wastewater", "flood-plain".
func (s *stream) compoundForms() []Finding {
	two := map[string]*writing{}
	var order []string
	for i := int32(1); int(i) < len(s.tokens); i++ {
		if s.tokens[i].word == 0 || s.tokens[i-1].word == 0 || s.tokens[i].sentence != s.tokens[i-1].sentence ||
			s.figure(i) || s.figure(i-1) || s.words[s.tokens[i].word].unspaced || !s.content(i) || !s.content(i-1) {
			continue
		}
		joined := s.joinedForm(i)
		w := two[joined]
		if w == nil {
			w = &writing{}
			two[joined] = w
			order = append(order, joined)
		}
		if s.tokens[i].hyphened {
			w.hyphened = append(w.hyphened, span{i - 1, i + 1})
		} else {
			w.open = append(w.open, span{i - 1, i + 1})
		}
	}
	closed := map[string][]span{}
	for id, l := range s.lemmas {
		if id > 0 && !s.words[l.word].function {
			for _, i := range l.at {
				closed[l.form] = append(closed[l.form], span{i, i + 1})
			}
		}
	}
	var out []Finding
	for _, joined := range order {
		w := two[joined]
		var forms [][]span
		for _, f := range [][]span{closed[joined], w.hyphened, w.open} {
			if len(f) > 0 {
				forms = append(forms, f)
			}
		}
		if len(forms) < 2 {
			continue
		}
		score := 0.85
		switch {
		case len(closed[joined]) == 0 && s.attributive(w.hyphened) && !s.attributive(w.open):
			continue // "the long term", "a long-term plan"
		case len(closed[joined]) == 0 && !s.english:
			continue
		case len(closed[joined]) == 0:
			score = 0.45
		}
		f := Finding{Check: compounds, Category: "linguistic-conventions/spelling", Severity: diff.Minor, Score: score,
			Message: "one compound, written together here and apart there"}
		for _, spans := range forms {
			f.Forms = append(f.Forms, s.form(slices.Clone(spans)))
		}
		slices.SortStableFunc(f.Forms, byPlaces)
		out = append(out, f)
	}
	return out
}

// writing is where two words stand side by side, and where a hyphen joins them.
type writing struct{ open, hyphened []span }

// joinedForm is the lemma that a token and the one before it would make together.
func (s *stream) joinedForm(i int32) string {
	return s.words[s.tokens[i-1].word].form + s.lemmas[s.tokens[i].lemma].form
}

// attributive tells whether most of the places stand before a content word of their clause.
func (s *stream) attributive(at []span) bool {
	n := 0
	for _, sp := range at {
		if int(sp.to) < len(s.tokens) && s.content(sp.to) {
			n++
		}
	}
	return 2*n > len(at)
}
