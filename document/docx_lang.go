package document

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"variorum/text"
)

// docxLang is what a document declares its language to be: one for each of three groups of scripts, since Word cannot
// know which its text will be in.
type docxLang struct{ western, eastern, complex string }

func docxLangOf(el xmlElement) docxLang {
	return docxLang{el.attr("val"), el.attr("eastAsia"), el.attr("bidi")}
}

// toldApart are the languages that text.GuessLang tells by themselves. Where it finds one of them, a document that
// declares another is Word's default and not its writer's word; where a document declares a language that is not among
// them, GuessLang can but have taken it for a neighbour.
var toldApart = wordSet("en de fr es it pt nl sv da no nb nn fi pl cs zh ja ko ru uk el ar fa he th hi")

// langOf gives the declared language that a text bears out by its script and, where that can be told, its words; "" for
// none.
func (s *docxStyles) langOf(sample string) string {
	guess := text.GuessLang(sample)
	for _, l := range s.langs {
		for i, tag := range []string{l.western, l.eastern, l.complex} {
			tag, err := text.ParseLang(tag)
			if err != nil {
				continue
			}
			script := scriptOf(tag)
			if i == 1 && !eastern[script] || i == 2 && (eastern[script] || script == "Latn") {
				continue // a default that says nothing, such as English for East Asian text
			}
			if guess == "und" && mostly(sample, script) || guess != "und" && borneOut(tag, guess) {
				return tag
			}
		}
	}
	return ""
}

// borneOut tells whether a text that was taken for one language may be in another.
func borneOut(tag, guess string) bool {
	if scriptOf(tag) != scriptOf(guess) {
		return false
	}
	base, _, _ := strings.Cut(tag, "-")
	return text.SameLang(tag, guess) || !toldApart[base]
}

// scriptOf gives the script a language is written in, by ISO 15924.
func scriptOf(tag string) string {
	script, _ := language.Make(tag).Script()
	return script.String()
}

// eastern are the scripts for which Word keeps a language apart.
var eastern = map[string]bool{"Hans": true, "Hant": true, "Hani": true, "Jpan": true, "Kore": true}

// scriptNames gives the names by which package unicode knows scripts.
var scriptNames = map[string][]string{
	"Latn": {"Latin"}, "Cyrl": {"Cyrillic"}, "Grek": {"Greek"}, "Arab": {"Arabic"}, "Hebr": {"Hebrew"}, "Armn": {"Armenian"},
	"Geor": {"Georgian"}, "Thai": {"Thai"}, "Laoo": {"Lao"}, "Khmr": {"Khmer"}, "Mymr": {"Myanmar"}, "Tibt": {"Tibetan"},
	"Deva": {"Devanagari"}, "Beng": {"Bengali"}, "Guru": {"Gurmukhi"}, "Gujr": {"Gujarati"}, "Orya": {"Oriya"},
	"Taml": {"Tamil"}, "Telu": {"Telugu"}, "Knda": {"Kannada"}, "Mlym": {"Malayalam"}, "Sinh": {"Sinhala"},
	"Ethi": {"Ethiopic"}, "Mong": {"Mongolian"},
}

// mostly tells whether most letters of s are of a script.
func mostly(s, script string) bool {
	letters, of := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for _, name := range scriptNames[script] {
			if unicode.Is(unicode.Scripts[name], r) {
				of++
			}
		}
	}
	return 2*of > letters
}
