package variation

import (
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
	"variorum/lexicon"
	"variorum/text"
)

// A dictionary is the words of a language that are known to be right.
type dictionary struct {
	lang  string
	forms map[string]bool
	stems map[string]bool
}

// newDictionary takes the words of all renderings in a language.
func newDictionary(lang string, lexica []*lexicon.Lexicon) dictionary {
	d := dictionary{lang, map[string]bool{}, map[string]bool{}}
	add := func(phrase string) {
		for _, t := range text.Tokens(phrase) {
			if w := t.In(phrase); t.Kind == text.Word && !d.forms[w] {
				d.forms[w] = true
				d.stems[text.Stem(w, lang)] = true
			}
		}
	}
	for _, l := range lexica {
		switch {
		case text.SameLang(l.Target, lang):
			for _, e := range l.Entries {
				for _, r := range e.Renderings {
					add(r)
				}
			}
		case text.SameLang(l.Source, lang):
			for _, e := range l.Entries {
				add(e.Word)
			}
		}
	}
	return d
}

// fewestKnown is how many words a dictionary must have before a word that it has not is suspicious.
const fewestKnown = 5000

func (d dictionary) useful() bool { return len(d.forms) >= fewestKnown }

// knows tells whether a word is in the dictionary, is made of one that is by an ending, or by a prefix and inflection.
func (d dictionary) knows(form string) bool {
	return d.whole(form) || d.ended(form) || d.inflected(form)
}

// inflected tells whether a word is a known one with a prefix, in another form: "upheld" is of "uphold".
func (d dictionary) inflected(form string) bool {
	for _, p := range wordPrefixes {
		if rest, ok := strings.CutPrefix(form, p); ok {
			if stem := text.Stem(rest, d.lang); stem != rest && d.forms[p+stem] {
				return true
			}
		}
	}
	return false
}

// composed tells whether a word is put together from known ones.
func (d dictionary) composed(form string) bool { return d.prefixed(form) || d.twofold(form) }

// whole tells whether a word is in the dictionary as it is, or in another form.
func (d dictionary) whole(form string) bool {
	if d.forms[form] || text.FunctionWord(form, d.lang) {
		return true
	}
	if strings.Contains(form, "iz") && d.forms[strings.Replace(form, "iz", "is", 1)] {
		return true
	}
	stem := text.Stem(form, d.lang)
	return d.stems[stem] && stem+"l" != form // stemming takes one l off "modell" too
}

func (d dictionary) prefixed(form string) bool {
	for _, p := range wordPrefixes {
		if rest, ok := strings.CutPrefix(form, p); ok && len(rest) >= 4 && (d.whole(rest) || d.ended(rest)) {
			return true
		}
	}
	return false
}

var wordPrefixes = strings.Fields("un re non over under inter pre sub co multi mis trans out dis in im ir " +
	"il anti semi super micro macro counter fore post up down cyber tele bio geo photo mid")

// ended tells whether a known word is left where a common ending is taken off.
func (d dictionary) ended(form string) bool {
	stem := text.Stem(form, d.lang)
	for _, e := range wordEndings {
		rest, ok := strings.CutSuffix(stem, e.from)
		if !ok || len(rest) < 2 {
			continue
		}
		for _, to := range e.to {
			if len(rest+to) > 2 && d.whole(rest+to) {
				return true
			}
		}
		if n := len(rest); n > 3 && rest[n-1] == rest[n-2] && d.whole(rest[:n-1]) {
			return true
		}
	}
	return false
}

// wordEndings are endings of English words, and what stands in their place where they are taken off. No word that is known
// loses one of these by a slip of the pen alone: "-ant" and "-ent", "-able" and "-ible" are not among them.
var wordEndings = []struct {
	from string
	to   []string
}{
	{"ization", []string{"", "ize", "ise", "y"}}, {"isation", []string{"", "ize", "ise", "y"}},
	{"ize", []string{"", "e", "y", "ise"}}, {"is", []string{"ise", "ize", ""}}, {"iz", []string{"ize", "ise", ""}},
	{"ly", []string{"", "le", "y"}}, {"ness", []string{"", "y"}}, {"i", []string{"y"}}, {"er", []string{"", "e"}},
	{"or", []string{"", "e", "ion"}}, {"ist", []string{"", "e", "y", "ism"}},
	{"ism", []string{"", "e", "y", "ist"}}, {"ment", []string{""}},
	{"ship", []string{""}}, {"hood", []string{""}}, {"less", []string{""}}, {"ful", []string{""}},
	{"fully", []string{""}},
	{"al", []string{"", "e", "y"}}, {"ity", []string{"", "e"}}, {"ive", []string{"e", "ion", ""}},
	{"iv", []string{"e", "ion", ""}},
	{"ation", []string{"e", ""}}, {"ion", []string{"e", ""}}, {"ward", []string{""}}, {"wise", []string{""}},
	{"like", []string{""}},
	{"y", []string{"", "e"}}, {"en", []string{"", "e"}}, {"dom", []string{""}}, {"ee", []string{"", "e"}},
	{"ic", []string{"", "y", "e"}},
	{"ess", []string{""}}, {"est", []string{"", "e"}}, {"iest", []string{"y"}}, {"ier", []string{"y"}},
	{"men", []string{"man"}}, {"man", []string{""}}, {"ing", []string{"", "e"}}, {"age", []string{"", "e"}},
	{"ially", []string{"ial", "y"}},
}

// twofold tells whether a word is two known words of three letters or more written together.
func (d dictionary) twofold(form string) bool {
	for i := 3; i <= len(form)-3; i++ {
		if d.forms[form[:i]] && (d.forms[form[i:]] || d.stems[text.Stem(form[i:], d.lang)]) {
			return true
		}
	}
	return false
}

// misspellings finds words that the dictionary has not, but has with one letter changed.
func (s *stream) misspellings(d dictionary) []Finding {
	if !d.useful() {
		return nil
	}
	var out []Finding
	for id := 1; id < len(s.words); id++ {
		w := &s.words[id]
		if w.count > 3 || w.function || w.figure || len(w.form) < 5 || len(w.form) > 24 || !letters(w.form) || d.knows(w.form) {
			continue
		}
		at := s.places(int32(id))
		if s.allCapital(at) {
			continue
		}
		right, ease := s.correction(d, w.form)
		composed := d.composed(w.form)
		if ease < otherConsonant || composed && ease < leftOutOrVowel {
			continue
		}
		score := 0.15 + 0.75*ease
		if composed {
			score *= 0.75
		}
		if len(w.form) < 7 {
			score *= 0.75
		}
		if w.count > 1 {
			score *= 0.7
		}
		out = append(out, Finding{
			Check: typos, Category: "linguistic-conventions/spelling", Severity: diff.Minor, Score: score,
			Message: fmt.Sprintf("not a known word; %q is one letter away", right), Forms: []Form{s.form(at)},
		})
	}
	return out
}

// places are those of a word form.
func (s *stream) places(word int32) []span {
	var out []span
	for _, i := range s.lemmas[s.lemmaFor(word)].at {
		if s.tokens[i].word == word {
			out = append(out, span{i, i + 1})
		}
	}
	return out
}

// allCapital tells whether every place but those that begin a sentence has a capital: a name.
func (s *stream) allCapital(at []span) bool {
	for _, sp := range at {
		if !s.tokens[sp.from].capital {
			return false
		}
	}
	return true
}

func letters(w string) bool {
	for _, r := range w {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return true
}

// correction is the likeliest known word that one slip makes of, and how easily, from 0 to 1. Words that the text has
// itself come first.
func (s *stream) correction(d dictionary, form string) (string, float64) {
	best, ease := "", 0.0
	for _, c := range oneAway(form) {
		id, here := s.number[c]
		if !d.whole(c) {
			continue
		}
		v := slip(form, c)
		if here {
			v = min(1, v*1.15+0.01*float64(min(s.words[id].count, 10)))
		}
		if v > ease || v == ease && c < best {
			best, ease = c, v
		}
	}
	return best, ease
}

// oneAway are the words that one slip leads to: a letter more, less, other, or two swapped.
func oneAway(w string) []string {
	const alphabet = "abcdefghijklmnopqrstuvwxyz"
	var out []string
	for i := range len(w) + 1 {
		for _, c := range alphabet {
			out = append(out, w[:i]+string(c)+w[i:])
			if i < len(w) {
				out = append(out, w[:i]+string(c)+w[i+1:])
			}
		}
		if i < len(w) {
			out = append(out, w[:i]+w[i+1:])
		}
		if i+1 < len(w) {
			out = append(out, w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:])
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(c string) bool { return c == w })
}
