package term

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// Synonyms are terms of one language that a reader accepts for each other.
type Synonyms struct {
	Lang  string // BCP 47
	Terms []string
}

// A sameness tells which phrases of one language say the same: synonyms somebody has accepted, and abbreviations that a
// text itself explains, as in "World Trade Organization (WTO)". It maps counted forms to the number of their group.
type sameness map[string]int

// newSameness gathers what says the same as in target i; texts of one language explain abbreviations for each other.
func newSameness(targets []*stream, i int, accepted []Synonyms) sameness {
	same := sameness{}
	for _, group := range accepted {
		if text.SameLang(group.Lang, targets[i].lang) {
			for _, t := range group.Terms {
				same.join(targets[i].counted(group.Terms[0]), targets[i].counted(t))
			}
		}
	}
	for _, s := range targets {
		if text.SameLang(s.lang, targets[i].lang) {
			s.abbreviations(same.join)
		}
	}
	return same
}

// counted is a phrase in the form in which it is counted.
func (s *stream) counted(phrase string) string {
	one := newStream(Text{Lang: s.lang, Units: []string{phrase}})
	return one.formOf(one.ids)
}

// join makes two forms one group.
func (g sameness) join(a, b string) {
	to, known := g[a]
	if !known {
		to = len(g) + 1
		g[a] = to
	}
	from, known := g[b]
	g[b] = to
	if !known || from == to {
		return
	}
	for form, n := range g {
		if n == from {
			g[form] = to
		}
	}
}

// group is the number of a form's group, 0 for none.
func (g sameness) group(s *stream, phrase string) int {
	if len(g) == 0 {
		return 0
	}
	return g[s.counted(phrase)]
}

// kin are the other phrases of a phrase's group, as far as the stream has their words.
func (g sameness) kin(s *stream, ids []int32) [][]int32 {
	own := s.formOf(ids)
	n := g[own]
	if n == 0 {
		return nil
	}
	var all [][]int32
	for _, form := range slices.Sorted(maps.Keys(g)) {
		if g[form] != n || form == own {
			continue
		}
		var other []int32
		for word := range strings.FieldsSeq(form) {
			other = append(other, s.number[word])
		}
		if len(other) > 0 && !slices.Contains(other, 0) {
			all = append(all, other)
		}
	}
	return all
}

// merge makes renderings that say the same into one, under the wording of the most frequent.
func (g sameness) merge(s *stream, list []Rendering) []Rendering {
	if len(g) == 0 || len(list) < 2 {
		return list
	}
	var kept []Rendering
	at := map[int]int{} // by group: its place in kept
	for _, r := range list {
		n := g.group(s, r.Text)
		i, known := at[n]
		if n == 0 || !known {
			at[n] = len(kept)
			kept = append(kept, r)
			continue
		}
		kept[i] = kept[i].with(r)
	}
	slices.SortStableFunc(kept, func(a, b Rendering) int { return cmp.Compare(b.Count, a.Count) })
	return kept
}

// with counts another rendering's places with r's, in the order of the source.
func (r Rendering) with(other Rendering) Rendering {
	type pair struct{ source, target Place }
	var pairs []pair
	for _, o := range []Rendering{r, other} {
		for k := range o.Places {
			pairs = append(pairs, pair{o.Sources[k], o.Places[k]})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.source.Unit, b.source.Unit), cmp.Compare(a.source.Start, b.source.Start))
	})
	r.Also = append(slices.Clone(r.Also), other.Text)
	r.Count, r.Places, r.Sources = len(pairs), nil, nil
	for _, p := range pairs {
		r.Sources, r.Places = append(r.Sources, p.source), append(r.Places, p.target)
	}
	r.Confidence, r.Margin = max(r.Confidence, other.Confidence), max(r.Margin, other.Margin)
	return r
}

const longestBracket = 8 // tokens of a bracket that may explain an abbreviation

// abbreviations calls found with the counted forms of every phrase and the abbreviation that follows it in brackets.
func (s *stream) abbreviations(found func(full, short string)) {
	for open := range s.ids {
		if s.ids[open] >= 0 || !strings.ContainsAny(s.surface(int32(open), 1), "(（") {
			continue
		}
		for i := open + 1; i < min(open+longestBracket, len(s.ids)-1) && s.ids[i] != 0; i++ {
			if s.ids[i] < 0 {
				if strings.ContainsAny(s.surface(int32(i), 1), ")）") {
					break
				}
				continue
			}
			if n := s.fullForm(int32(open), s.surface(int32(i), 1)); n > 0 && s.closes(i+1) {
				found(s.formOf(s.ids[open-n:open]), s.formOf(s.ids[i:i+1]))
			}
		}
	}
}

// closes tells whether nothing but marks stands before the bracket's end.
func (s *stream) closes(i int) bool {
	for ; s.ids[i] < 0; i++ {
		if strings.ContainsAny(s.surface(int32(i), 1), ")）") {
			return true
		}
	}
	return false
}

// fullForm counts the tokens before a bracket whose initials are the letters of an abbreviation, 0 if they are not:
// every letter begins a word, in order, and only words that carry grammar are passed over (a simple form of Schwartz and
// Hearst 2003).
func (s *stream) fullForm(open int32, short string) int {
	letters := []rune(short)
	if len(letters) < 2 || len(letters) > 10 || strings.ToUpper(short) != short || !unicode.IsLetter(letters[0]) {
		return 0
	}
	k := len(letters) - 1
	for i := open - 1; i >= 0 && s.ids[i] > 0; i-- {
		initial, _ := utf8.DecodeRuneInString(s.surface(i, 1))
		switch {
		case unicode.ToUpper(initial) == letters[k]:
			k--
		case !s.words[s.ids[i]].function:
			return 0
		}
		if k < 0 {
			return int(open - i)
		}
		if k >= 0 && letters[k] == '&' {
			k--
		}
	}
	return 0
}
