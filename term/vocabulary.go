package term

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"variorum/text"
)

// A vocabulary numbers the words of one language from 1; number 0 is no word.
type vocabulary struct {
	lang    string
	english bool
	words   []word
	number  map[string]int32 // by form
	seen    map[string]int32 // numbers by what is written: most words come often, and folding is slow
	wordSet
}

// A word is what is known of a word wherever it stands.
type word struct {
	form       string // folded and stemmed, as it is counted
	function   bool   // carries grammar
	lead       bool   // may begin a rendering
	determiner bool   // stands before nouns
	speaking   bool   // tells that somebody speaks
	general    bool   // common in any text
	unspaced   bool   // a character of a script without spaces
	class      class  // what a Chinese character does at the edge of a term
}

func newVocabulary(lang string) *vocabulary {
	v := &vocabulary{lang: lang, english: text.SameLang(lang, "en"), words: make([]word, 1)}
	v.number, v.seen = map[string]int32{}, map[string]int32{}
	for _, set := range wordSets() {
		if text.SameLang(set.of, lang) {
			v.wordSet = set
		}
	}
	return v
}

// A wordSet is the words of one language that stand in lists, by their counted forms.
type wordSet struct {
	of                            string
	determiner, speaking, general map[string]bool
}

// wordSets makes the sets of all languages, once: folding and stemming them for every phrase would take longer than all
// that is done with it.
var wordSets = sync.OnceValue(func() []wordSet {
	var sets []wordSet
	for _, lang := range slices.Sorted(maps.Keys(determiners)) {
		v := &vocabulary{lang: lang, english: lang == "en"}
		set := func(words string) map[string]bool {
			forms := map[string]bool{}
			for w := range strings.FieldsSeq(words) {
				form, _ := v.form(w)
				forms[form] = true
			}
			return forms
		}
		sets = append(sets, wordSet{lang, set(determiners[lang]), set(speech[lang]), set(general[lang])})
	}
	return sets
})

// numberOf numbers a word as it is written.
func (v *vocabulary) numberOf(surface string) int32 {
	if id, ok := v.seen[surface]; ok {
		return id
	}
	form, function := v.form(surface)
	id, ok := v.number[form]
	if !ok {
		id = int32(len(v.words))
		v.number[form] = id
		first, _ := utf8.DecodeRuneInString(form)
		v.words = append(v.words, word{
			form: form, function: function, lead: !function || v.english && leads[form],
			determiner: v.determiner[form], speaking: v.speaking[form], general: v.general[form],
			unspaced: text.Unspaced(first), class: classes[form],
		})
	}
	v.seen[strings.Clone(surface)] = id
	return id
}

// form is that under which a word is counted; function words are never stemmed, and no stem is taken for one.
func (v *vocabulary) form(surface string) (form string, function bool) {
	folded := text.Fold(surface)
	bare := strings.TrimRight(folded, "'")
	clings := !v.english && bare != folded && len(bare) < 3 // the l' of l'homme
	if clings || bare == "" || text.FunctionWord(bare, v.lang) {
		return bare, true
	}
	if stem := v.stem(bare); !text.FunctionWord(stem, v.lang) {
		return stem, false
	}
	return bare, false
}

// stem brings the forms of a word together. In languages whose words tell son from daughter and baron from baroness
// by their endings, only the plural is taken off.
func (v *vocabulary) stem(word string) string {
	switch {
	case v.english:
		if regular, ok := irregular[word]; ok {
			word = regular
		}
	case text.SameLang(v.lang, "fr"), text.SameLang(v.lang, "es"), text.SameLang(v.lang, "pt"):
		if len(word) > 3 {
			word = strings.TrimRight(word, "sx")
		}
		return word
	}
	return text.Stem(word, v.lang)
}

// elided finds where a word begins to which an article or preposition clings that has lost its vowel, as in
// "l'homme"; 0 if nothing clings to it.
func (v *vocabulary) elided(word string) int {
	if v.english {
		return 0
	}
	for _, mark := range []string{"'", "’"} {
		head, tail, found := strings.Cut(word, mark)
		if found && len(tail) > 1 && (len(head) == 1 || text.FunctionWord(text.Fold(head), v.lang)) {
			return len(head) + len(mark)
		}
	}
	return 0
}
