package variation

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"variorum/diff"
)

// A definition is an initialism in brackets behind its full form, as in "Urban Transport Fund (UTF)".
type definition struct {
	short string
	full  span
	at    span // of both
}

// initialismsOf finds initialisms that stand for two full forms, full forms with two initialisms, and initialisms of a name
// of the text that are explained nowhere.
func (s *stream) initialismsOf() []Finding {
	defs := s.definitions()
	var out []Finding
	byShort, byFull := map[string]int{}, map[string]int{}
	for k, d := range defs {
		full := s.folded(d.full)
		if first, known := byShort[d.short]; !known {
			byShort[d.short] = k
		} else if other := s.folded(defs[first].full); other != full {
			out = append(out, s.initialism(0.9, fmt.Sprintf("%s is explained in two ways", d.short), defs[first].at, d.at))
		}
		if first, known := byFull[full]; !known {
			byFull[full] = k
		} else if defs[first].short != d.short {
			out = append(out, s.initialism(0.85, "two initialisms for one name", defs[first].at, d.at))
		}
	}
	return append(out, s.unexplained(byShort)...)
}

func (s *stream) initialism(score float64, why string, spans ...span) Finding {
	f := Finding{Check: initialisms, Category: "terminology/inconsistent-use", Severity: diff.Minor, Score: score, Message: why}
	for _, sp := range spans {
		f.Forms = append(f.Forms, s.form([]span{sp}))
	}
	return f
}

// definitions finds them in the order of the text.
func (s *stream) definitions() []definition {
	var out []definition
	for i := int32(2); int(i)+1 < len(s.tokens); i++ {
		if s.tokens[i].word == 0 || !s.bracketed(i) || !initials(s.surface(span{i, i + 1})) {
			continue
		}
		short := s.surface(span{i, i + 1})
		if full, ok := s.fullForm(i-2, short); ok {
			out = append(out, definition{short, full, span{full.from, i + 1}})
		}
	}
	return out
}

// bracketed tells whether a token stands alone in round brackets.
func (s *stream) bracketed(i int32) bool {
	t := s.tokens[i]
	whole := s.Paragraphs[t.paragraph].Text
	before, after := strings.TrimRight(whole[:t.Start], " "), strings.TrimLeft(whole[t.End:], " ")
	opened := strings.HasSuffix(before, "(") || strings.HasSuffix(before, "（")
	return opened && (strings.HasPrefix(after, ")") || strings.HasPrefix(after, "）"))
}

// initials tells whether a word is written as initialisms are: two to seven capitals.
func initials(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) || unicode.In(r, unicode.Han) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 7
}

// fullForm reads the words before a bracket backwards as the letters of an initialism.
func (s *stream) fullForm(last int32, short string) (span, bool) {
	rs := []rune(short)
	k := len(rs) - 1
	i := last
	for ; i >= 0 && k >= 0 && s.tokens[i].word != 0 && s.tokens[i].sentence == s.tokens[last].sentence; i-- {
		first := unicode.ToUpper([]rune(s.surface(span{i, i + 1}))[0])
		switch {
		case first == rs[k]:
			k--
		case s.content(i):
			return span{}, false
		}
	}
	return span{i + 1, last + 1}, k < 0
}

// folded is a wording by its lemmas.
func (s *stream) folded(sp span) string {
	var b strings.Builder
	for i := sp.from; i < sp.to; i++ {
		if s.content(i) {
			b.WriteString(s.lemmas[s.tokens[i].lemma].form + " ")
		}
	}
	return b.String()
}

// unexplained finds initialisms that stand for a name of the text without ever being put beside it.
func (s *stream) unexplained(explained map[string]int) []Finding {
	byInitials := map[string][]properName{}
	for _, n := range s.properNames() {
		short := ""
		for _, l := range n.lemmas {
			short += strings.ToUpper(string([]rune(s.lemmas[l].form)[:1]))
		}
		if len(n.lemmas) > 1 {
			byInitials[short] = append(byInitials[short], n)
		}
	}
	var out []Finding
	seen := map[string]bool{}
	for id := 1; id < len(s.words); id++ {
		at := s.places(int32(id))
		at = slices.DeleteFunc(at, func(sp span) bool { return !initials(s.surface(sp)) })
		if len(at) == 0 {
			continue
		}
		short := s.surface(at[0])
		if _, known := explained[short]; known || seen[short] || len(short) < 3 {
			continue
		}
		seen[short] = true
		if full := byInitials[short]; len(full) == 1 {
			out = append(out, Finding{
				Check: initialisms, Category: "terminology/inconsistent-use", Severity: diff.Neutral, Score: 0.5,
				Message: fmt.Sprintf("%s seems to stand for this name, but is explained nowhere", short),
				Forms:   []Form{s.form(slices.Clone(full[0].at)), s.form(at)},
			})
		}
	}
	return out
}
