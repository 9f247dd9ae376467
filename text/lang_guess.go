package text

import (
	"slices"
	"strings"
	"unicode"
)

// guessRunes is how much of a text GuessLang reads.
const guessRunes = 4000

// GuessLang names the language of a text from its first few thousand characters: by its script and, for the Latin one,
// by its commonest words. It knows en, de, fr, es, it, pt, nl, sv, da, no, fi, pl and cs by words; zh, zh-Hant (where
// the characters are clearly traditional), ja, ko, ru, uk, el, ar, fa, he, th and hi by letters. It returns "und" where
// there is too little to go by.
func GuessLang(s string) string {
	s = firstRunes(s, guessRunes)
	count := countScripts(s)
	best, most := "", 0
	for _, sc := range scripts {
		if n := count[sc.lang] * sc.weight; n > most {
			best, most = sc.lang, n
		}
	}
	switch best {
	case "":
		return "und"
	case "zh":
		if count["ja"]*10 > count["zh"] {
			return "ja"
		}
		return guessChinese(s)
	case "en":
		return guessByWords(s)
	case "ru":
		return tellApart(s, "ru", "uk", "іїєґІЇЄҐ")
	case "ar":
		return tellApart(s, "ar", "fa", "پچژگ")
	}
	return best
}

// script is a script with the language it stands for at first, and what a character of it counts against a letter.
type script struct {
	lang   string
	table  *unicode.RangeTable
	weight int
}

// scripts lists what GuessLang tells apart; Han and Kana carry as much in one character as others in three.
var scripts = []script{
	{"en", unicode.Latin, 1}, {"zh", unicode.Han, 3}, {"ja", unicode.Hiragana, 3}, {"ja", unicode.Katakana, 3},
	{"ko", unicode.Hangul, 2}, {"ru", unicode.Cyrillic, 1}, {"el", unicode.Greek, 1}, {"ar", unicode.Arabic, 1},
	{"he", unicode.Hebrew, 1}, {"th", unicode.Thai, 1}, {"hi", unicode.Devanagari, 1},
}

// countScripts counts the characters of s by the language their script stands for.
func countScripts(s string) map[string]int {
	count := map[string]int{}
	for _, r := range s {
		for _, sc := range scripts {
			if unicode.Is(sc.table, r) {
				count[sc.lang]++
				break
			}
		}
	}
	return count
}

// telling are simplified characters that no text of some length does without, in this form or the traditional one.
const telling = "国们这个来时说为对会学发经过将与关开实现问题机业动产种点无当进义长电议应还报导总务单协区网录组织员权变东车书见体论" +
	"严条参选际难广华适请办险税让构资责营额属证较标准规则项据处减获联类领场订县台湾万亿买卖认识话语读写头岁爱听欢乐红绿黄亲师马鸟鱼龙"

// guessChinese tells traditional characters from simplified ones, and answers "zh" where they are not clear.
func guessChinese(s string) string {
	trad, simp := 0, 0
	for _, r := range s {
		form := simplify(r)
		switch {
		case !strings.ContainsRune(telling, form):
		case form == r:
			simp++
		default:
			trad++
		}
	}
	if trad > 4*simp {
		return "zh-Hant"
	}
	return "zh"
}

// tellApart answers other where s has letters of its own, one in a hundred letters or more.
func tellApart(s, usual, other, letters string) string {
	own, all := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			all++
			if strings.ContainsRune(letters, r) {
				own++
			}
		}
	}
	if own*100 > all {
		return other
	}
	return usual
}

// guessByWords counts function words; one that several languages share counts the less for each. A language must be
// clearly ahead and its words make up a fair part of the text.
func guessByWords(s string) string {
	scores := make([]float64, len(wordLanguages))
	words := 0
	for _, t := range Tokens(s) {
		if t.Kind != Word {
			continue
		}
		words++
		langs := languagesOf[Fold(t.In(s))]
		for _, l := range langs {
			scores[l] += 1 / float64(len(langs))
		}
	}
	best, second := 0, 1
	for l := 1; l < len(scores); l++ {
		switch {
		case scores[l] > scores[best]:
			best, second = l, best
		case scores[l] > scores[second]:
			second = l
		}
	}
	if best == second {
		second = 1
	}
	if scores[best] < 1 || scores[best] < 1.2*scores[second] || scores[best] < 0.08*float64(words) {
		return "und"
	}
	return wordLanguages[best]
}

// wordLanguages are the languages of Latin script with a list of function words, in the order of their tags.
var wordLanguages = func() []string {
	var langs []string
	for lang := range functionWordLists {
		if lang != "zh" && lang != "ru" {
			langs = append(langs, lang)
		}
	}
	slices.Sort(langs)
	return langs
}()

// languagesOf gives, for each function word, the languages (places in wordLanguages) that have it.
var languagesOf = func() map[string][]int {
	of := map[string][]int{}
	for l, lang := range wordLanguages {
		for word := range functionWords[lang] {
			of[word] = append(of[word], l)
		}
	}
	return of
}()

// firstRunes returns at most the first n runes of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
