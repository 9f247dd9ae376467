package text

import (
	"strings"
	"unicode/utf8"
)

// Stem takes the commonest endings off a folded word (see Fold), as an aid to matching, never for show: what comes
// back need not be a word. It knows English, German, French, Spanish, Italian and Portuguese, each with a few endings
// of plural, gender, case and verb, and rather misses a pair than joins two words: "policies" and "policy" meet,
// "govern" and "governance" do not. Words of other languages come back unchanged.
//
// The method is that of the light stemmers of J. Savoy ("A stemming procedure and stopword list for general French
// corpora", JASIS 50, 1999, and its kin), with step 1 of M. F. Porter's ("An algorithm for suffix stripping", Program
// 14, 1980) for -ed and -ing.
func Stem(word, lang string) string {
	lang = primary(lang)
	if lang == "en" {
		return stemEnglish(word)
	}
	rules, ok := stemRules[lang]
	if !ok {
		return word
	}
	word = dropElision(word, rules.elided)
	if rules.plain != nil {
		word = rules.plain.Replace(word)
	}
	for _, stage := range rules.stages {
		word = stage.apply(word)
	}
	if rules.single {
		word = undouble(word)
	}
	return word
}

// suffix is an ending that may be taken off, or changed into another, where enough of the word is left.
type suffix struct {
	from, to string
	keep     int // runes that must be left before it
}

// stage is a list of endings of which at most one, the first that fits, is taken off.
type stage []suffix

func (st stage) apply(word string) string {
	for _, e := range st {
		if rest, ok := strings.CutSuffix(word, e.from); ok && utf8.RuneCountInString(rest) >= e.keep {
			return rest + e.to
		}
	}
	return word
}

// endings makes a stage of bare endings, each of which must leave keep runes.
func endings(keep int, suffixes string) stage {
	var st stage
	for from := range strings.FieldsSeq(suffixes) {
		st = append(st, suffix{from: from, keep: keep})
	}
	return st
}

// stemRule is how the words of a language are stemmed: elided articles off, accents off, stages in order, a doubled
// last consonant made single.
type stemRule struct {
	elided string // what may stand before an apostrophe at the start of a word
	stages []stage
	plain  *strings.Replacer
	single bool
}

var stemRules = map[string]stemRule{
	"de": {
		plain: strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss"),
		stages: []stage{
			endings(4, "innen"),
			endings(4, "ern em en er es"),
			endings(3, "ern em en er e"),
			endings(4, "s n"),
		},
	},
	"fr": {
		elided: "l d j m t s n c qu jusqu lorsqu puisqu",
		stages: []stage{
			{{"eaux", "eau", 2}, {"aux", "al", 2}, {"x", "", 3}, {"s", "", 3}},
			endings(3, "eraient erait eront issaient issait aient ait ant er ez ée é"),
			endings(3, "e"),
			endings(4, "é"),
		},
		single: true,
	},
	"es": {
		plain: strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u"),
		stages: []stage{
			{{"ces", "z", 2}, {"iones", "ion", 2}, {"s", "", 3}},
			endings(4, "aron ieron aban aba ando iendo ado ada ido ida ar er ir"),
			endings(3, "a o e"),
		},
	},
	"it": {
		elided: "l un dell dall nell sull all coll quest quell d c s n",
		plain:  strings.NewReplacer("à", "a", "è", "e", "é", "e", "ì", "i", "ò", "o", "ù", "u"),
		stages: []stage{
			{{"chi", "c", 3}, {"che", "c", 3}, {"ghi", "g", 3}, {"ghe", "g", 3}},
			endings(4, "avano evano ivano ava eva iva ando endo are ere ire ato ata ati ate ito ita iti ite uto uta uti ute"),
			endings(3, "ia ie io ii a e i o"),
		},
	},
	"pt": {
		plain: strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "é", "e", "ê", "e", "í", "i", "ó", "o", "ô", "o",
			"õ", "o", "ú", "u", "ü", "u"),
		stages: []stage{
			{{"oes", "ao", 1}, {"aes", "ao", 1}, {"ais", "al", 2}, {"eis", "el", 2}, {"ois", "ol", 2}, {"ns", "m", 2}, {"s", "", 3}},
			endings(4, "aram eram iram avam ava ando endo indo ado ada ido ida ar er ir ou"),
			endings(3, "a o e"),
		},
	},
}

// dropElision takes an elided article or pronoun off the start of a word: "l'homme" is "homme".
func dropElision(word, elided string) string {
	i := strings.IndexByte(word, '\'')
	if elided == "" || i <= 0 || i == len(word)-1 {
		return word
	}
	for before := range strings.FieldsSeq(elided) {
		if word[:i] == before {
			return word[i+1:]
		}
	}
	return word
}

// undouble makes a doubled last consonant single.
func undouble(word string) string {
	if n := len(word); n > 3 && word[n-1] == word[n-2] && consonant(word[n-1]) {
		return word[:n-1]
	}
	return word
}

func consonant(c byte) bool {
	return 'a' <= c && c <= 'z' && strings.IndexByte("aeiou", c) < 0
}
