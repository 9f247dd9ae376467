package diff

import (
	"slices"
	"strings"

	"variorum/text"
)

// spelling finds that words differ in spelling or inflection only: as many on either side, each with its counterpart of
// one stem, one spelling across the Atlantic, or a letter or two apart; or a word written twice.
func (j *judge) spelling(a, b []word) *finding {
	if len(b) == 0 && j.a.doubled(a) || len(a) == 0 && j.b.doubled(b) {
		return &finding{Spelling, ruleDoubled, 0.8}
	}
	a, b = slices.DeleteFunc(slices.Clone(a), word.mute), slices.DeleteFunc(slices.Clone(b), word.mute)
	if len(a) != len(b) || len(a) == 0 {
		return nil
	}
	var found *finding
	for k := range a {
		if a[k].id == b[k].id {
			continue
		}
		f := j.variant(text.Fold(a[k].In(j.a.s)), text.Fold(b[k].In(j.b.s)))
		if f == nil || a[k].unspaced || b[k].unspaced {
			return nil
		}
		if found == nil || f.kind == Spelling && found.kind == Inflection || f.confidence < found.confidence {
			found = f
		}
	}
	return found
}

func (w word) mute() bool { return !w.says() }

// doubled tells whether words are one that stands beside itself.
func (p passage) doubled(words []word) bool {
	if len(words) != 1 || words[0].mute() || words[0].unspaced {
		return false
	}
	k := p.at(words[0].Start)
	return k > 0 && p.words[k-1].id == words[0].id || k+1 < len(p.words) && p.words[k+1].id == words[0].id
}

// variant tells how two folded words are forms of one, if they are.
func (j *judge) variant(a, b string) *finding {
	switch {
	case a == b: // bytes that are not UTF-8
		return nil
	case text.SameLang(j.lang, "en") && american(a) == american(b):
		return &finding{Spelling, ruleBritish, 0.9}
	case text.Stem(a, j.lang) == text.Stem(b, j.lang), text.SameLang(j.lang, "en") && sameForms(a, b):
		return &finding{Inflection, ruleStem, 0.9}
	case mistyped(a, b):
		return &finding{Spelling, ruleLetters, 0.5}
	}
	return nil
}

// slip finds, among rewritten words, a long one that stands on the other side but for a letter or two.
func (j *judge) slip(a, b []word) *finding {
	const long, few = 8, 20 // bytes of a word, words of a change
	if len(a) > few || len(b) > few {
		return nil
	}
	for _, x := range a {
		for _, y := range b {
			if x.class != content || y.class != content || x.End-x.Start < long || y.End-y.Start < long {
				continue
			}
			v, w := text.Fold(x.In(j.a.s)), text.Fold(y.In(j.b.s))
			if f := j.variant(v, w); x.id != y.id && f != nil && f.rule == ruleLetters {
				return f
			}
		}
	}
	return nil
}

// sameForms tells whether two English words are forms of one that no ending shows.
func sameForms(a, b string) bool { return grammarForms[a] != "" && grammarForms[a] == grammarForms[b] }

var grammarForms = func() map[string]string {
	forms := map[string]string{}
	for _, list := range []string{"be is are was were been being am", "have has had having", "do does did done doing", "a an",
		"this these", "that those"} {
		words := strings.Fields(list)
		for _, w := range words {
			forms[w] = words[0]
		}
	}
	return forms
}()

// mistyped tells whether one of two words can be a slip for the other: they begin alike, are long enough, and one letter,
// or in long words two, was left out, put in, changed, or swapped with its neighbour.
func mistyped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	short := min(len(x), len(y))
	if short < 5 || x[0] != y[0] || len(x) > 40 || len(y) > 40 || strings.ContainsAny(a+b, "0123456789") {
		return false
	}
	d := slips(x, y)
	return (d == 1 || d == 2 && short >= 9) && !derived(a, b)
}

// derived tells whether two words come from one by endings: innovative and innovation.
func derived(a, b string) bool {
	for _, x := range derivations {
		base, ok := strings.CutSuffix(a, x)
		if !ok || len(base) < 4 {
			continue
		}
		if rest, ok := strings.CutPrefix(b, base); ok && slices.Contains(derivations, rest) {
			return true
		}
	}
	return false
}

var derivations = strings.Fields("ive ion ions al als ies es s ity ous ment ence ance ent ant er ers or ors ic ly y ist ism ed " +
	"ing e ate able ible ful less ness an ian ese ish")

// slips is the distance of Damerau and Levenshtein (1964, 1966), in its form where no stretch is edited twice.
func slips(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for k := range last {
		last[k] = k
	}
	for i := range a {
		row[0] = i + 1
		for k := range b {
			d := last[k]
			if a[i] != b[k] {
				d++
			}
			d = min(d, last[k+1]+1, row[k]+1)
			if i > 0 && k > 0 && a[i] == b[k-1] && a[i-1] == b[k] {
				d = min(d, before[k-1]+1)
			}
			row[k+1] = d
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
