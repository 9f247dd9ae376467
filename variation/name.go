package variation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
)

// A properName is a run of capitalised words, as "National Conference on Urban Mobility", written in one way.
type properName struct {
	text   string
	lemmas []int32 // content words
	at     []span
}

// Words of grammar that may stand inside a name.
var insideNames = set("of on for the")

// properNames finds the names of the text that have a word capitalised within a sentence, in the order of the text.
func (s *stream) properNames() []properName {
	var out []properName
	index := map[string]int{}
	for _, sp := range s.sentences {
		if sp.len() == 0 || s.heading(sp.from) {
			continue
		}
		for i := sp.from; i < sp.to; {
			if !s.nameWord(i) {
				i++
				continue
			}
			end := s.nameEnd(i, sp.to)
			run := span{i, end}
			i = end
			if s.tokens[run.from].opening && !s.name(s.tokens[run.from].lemma) {
				if run.len() == 1 || s.words[s.tokens[run.from].word].function {
					run.from++
				}
			}
			for run.len() > 0 && !s.content(run.from) {
				run.from++
			}
			lemmas := s.lemmasIn(run)
			if len(lemmas) == 0 {
				continue
			}
			wording := s.surface(run)
			at, known := index[wording]
			if !known {
				at = len(out)
				index[wording] = at
				out = append(out, properName{text: wording, lemmas: lemmas})
			}
			out[at].at = append(out[at].at, run)
		}
	}
	return out
}

// nameWord tells whether a token can be a word of a name.
func (s *stream) nameWord(i int32) bool {
	t := s.tokens[i]
	w := s.words[t.word]
	switch {
	case t.word == 0:
		return false
	case t.capital:
		return !t.opening || !w.function
	}
	return w.figure && !t.opening && int(i)+1 < len(s.tokens) && s.tokens[i+1].capital // "13th Plan"
}

// nameEnd is where a name ends that begins at from.
func (s *stream) nameEnd(from, to int32) int32 {
	end := from + 1
	for i := end; i < to; i++ {
		switch {
		case s.tokens[i].capital || s.tokens[i].hyphened && s.tokens[i].word != 0:
			end = i + 1
		case s.among(i, insideNames) && i-end < 2:
		default:
			return end
		}
	}
	return end
}

// nameForms finds names that are nearly the same.
func (s *stream) nameForms(r relatives) []Finding {
	all := s.properNames()
	at := map[int32][]int{}
	var out []Finding
	seen := map[[2]int]bool{}
	for k, n := range all {
		for _, l := range n.lemmas {
			near := slices.Clone(at[l])
			for _, o := range r.sorted(l) {
				near = append(near, at[o]...)
			}
			for _, before := range near {
				if seen[[2]int{before, k}] {
					continue
				}
				seen[[2]int{before, k}] = true
				if score, why := s.nameLikeness(r, all[before], n); score > 0 {
					forms := []Form{s.form(slices.Clone(all[before].at)), s.form(slices.Clone(n.at))}
					out = append(out, Finding{
						Check: names, Category: "terminology/inconsistent-use", Severity: diff.Minor, Score: score, Message: why, Forms: forms,
					})
				}
			}
			if len(at[l]) < seldomListed {
				at[l] = append(at[l], k)
			}
		}
	}
	return append(out, s.nameSpellings(r)...)
}

// nameSpellings finds names of one word that are a letter apart, those too that one stem hides: "Dassel" and "Dassell".
func (s *stream) nameSpellings(r relatives) []Finding {
	var out []Finding
	add := func(score float64, a, b int32) {
		x, y := s.words[a].form, s.words[b].form
		out = append(out, Finding{
			Check: names, Category: "linguistic-conventions/spelling", Severity: diff.Minor, Score: score,
			Message: fmt.Sprintf("%q and %q differ in a letter", x, y), Forms: []Form{s.form(s.places(a)), s.form(s.places(b))},
		})
	}
	for id := int32(1); int(id) < len(s.lemmas); id++ {
		l := &s.lemmas[id]
		if w := s.words[l.word]; l.small > 0 || w.unspaced || w.figure || w.function || len(w.form) < 5 {
			continue
		}
		for _, w := range s.formsOf(id)[1:] {
			if slip(s.words[l.word].form, s.words[w].form) >= 0.9 {
				add(0.85, l.word, w)
			}
		}
		for _, o := range r.sorted(id) {
			if m := &s.lemmas[o]; o > id && m.small == 0 && slip(s.shown(id), s.shown(o)) >= 0.7 {
				score := 0.5
				if s.shareNeighbour(id, o) {
					score = 0.88
				}
				add(score, l.word, m.word)
			}
		}
	}
	return out
}

// formsOf are the word forms of a lemma, in the order of the text.
func (s *stream) formsOf(l int32) []int32 {
	var out []int32
	for _, i := range s.lemmas[l].at {
		if w := s.tokens[i].word; !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// shareNeighbour tells whether two lemmas have the same content word beside them somewhere.
func (s *stream) shareNeighbour(a, b int32) bool {
	beside := map[int32]bool{}
	for _, i := range s.lemmas[a].at {
		for _, k := range []int32{i - 1, i + 1} {
			if k >= 0 && int(k) < len(s.tokens) && s.content(k) {
				beside[s.tokens[k].lemma] = true
			}
		}
	}
	for _, i := range s.lemmas[b].at {
		for _, k := range []int32{i - 1, i + 1} {
			if k >= 0 && int(k) < len(s.tokens) && s.content(k) && beside[s.tokens[k].lemma] {
				return true
			}
		}
	}
	return false
}

// nameLikeness tells how surely two names are two forms of one, and why.
func (s *stream) nameLikeness(r relatives, a, b properName) (float64, string) {
	onlyA, onlyB := without(a.lemmas, b.lemmas), without(b.lemmas, a.lemmas)
	common := len(a.lemmas) - len(onlyA)
	switch {
	case len(onlyA) == 0 && len(onlyB) == 0:
		if strings.EqualFold(a.text, b.text) || len(a.lemmas) < 2 || plain(a.text) == plain(b.text) {
			return 0, ""
		}
		if slices.Equal(a.lemmas, b.lemmas) {
			return 0.75, "one name in two forms"
		}
		return 0.7, "the same words in another order"
	case len(onlyA) != 1 || len(onlyB) != 1:
		return 0, ""
	}
	x, y := onlyA[0], onlyB[0]
	if common == 1 && slices.ContainsFunc(a.lemmas, func(l int32) bool { return l != x && freeAnchors[s.lemmas[l].form] }) {
		return 0, ""
	}
	if s.words[s.lemmas[x].word].figure || s.words[s.lemmas[y].word].figure {
		return 0, ""
	}
	kin := r.of(x, y)
	spelled := slip(s.shown(x), s.shown(y))
	switch {
	case kin.kind == opposed:
		return 0, ""
	case spelled > 0 && min(len(s.shown(x)), len(s.shown(y))) >= 5:
		score := 0.3 + 0.5*spelled
		if common > 0 {
			score = 0.9
		} else if !s.name(x) || !s.name(y) {
			return 0, ""
		}
		return score, fmt.Sprintf("%q and %q differ in a letter", s.shown(x), s.shown(y))
	case common == 0:
		return 0, ""
	case kin.kind == synonymous:
		return min(0.92, 0.3+0.6*kin.weight+0.1*float64(common)), "names that differ: " + kin.reason(s.shown(x), s.shown(y))
	case kin.kind == derived:
		return 0.85, "names that differ: " + kin.reason(s.shown(x), s.shown(y))
	case common >= 3:
		return 0.4, fmt.Sprintf("names that differ in %q and %q alone", s.shown(x), s.shown(y))
	}
	return 0, ""
}

// plain is a name without articles and plural endings, as far as they go unnoticed.
func plain(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"), "’"), "s")
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "the" }), " ")
}

// without are the members of a that b has not, each as often as it lacks.
func without(a, b []int32) []int32 {
	left := slices.Clone(b)
	var out []int32
	for _, x := range a {
		if i := slices.Index(left, x); i >= 0 {
			left = slices.Delete(left, i, i+1)
			continue
		}
		out = append(out, x)
	}
	return out
}

// byPlaces orders forms: the commonest first.
func byPlaces(a, b Form) int { return cmp.Compare(len(b.Places), len(a.Places)) }
