package quality

import (
	"unicode"
	"unicode/utf8"

	"variorum/diff"
	"variorum/text"
)

// Bounds of the check for text left in the original's language.
const (
	leastWords   = 4   // that are no names, of a paragraph that equals its original
	leastForeign = 12  // letters of a passage in the original's script
	mostForeign  = 0.3 // share of such letters in a translation
	leastGuess   = 80  // letters a language can be guessed from
)

// untranslated finds paragraphs of the translation that are in the original's language.
func untranslated(p *pair) ([]Finding, []Gap) {
	if text.SameLang(p.source.Lang, p.target.Lang) {
		return nil, nil
	}
	if !known(p.source.Lang) || !known(p.target.Lang) {
		return nil, []Gap{{Check: "untranslated", Reason: "the languages of the texts are not known", Count: len(p.target.Paragraphs)}}
	}
	original := map[string]int{}
	for i, s := range p.source.Paragraphs {
		original[text.Fold(s.Text)] = i
	}
	sourceUnspaced := mostlyUnspaced(p.source)
	scripts := sourceUnspaced != mostlyUnspaced(p.target)
	var fs []Finding
	for i, t := range p.target.Paragraphs {
		f := Finding{Check: "untranslated", Category: "accuracy/untranslated", Severity: diff.Major}
		at, same := original[text.Fold(t.Text)]
		switch {
		case same && ordinaryWords(t.Text) >= leastWords:
			f.Score, f.Message = 0.9, "the paragraph is the same as its original"
			f.Forms = []Form{{Text: opening(p.source.Paragraphs[at].Text), Side: 0, Paragraphs: []int{at}}}
		case scripts && foreign(t.Text, sourceUnspaced):
			f.Score, f.Message = 0.85, "the paragraph is, at least in part, in the original's language"
		case !scripts && size(t.Text) >= leastGuess && text.SameLang(text.GuessLang(t.Text), p.source.Lang):
			f.Score, f.Message = 0.8, "the paragraph is in the original's language"
		default:
			continue
		}
		f.Forms = append(f.Forms, Form{Text: opening(t.Text), Side: 1, Paragraphs: []int{i}})
		fs = append(fs, f)
	}
	return fs, nil
}

// known tells whether a tag names a language.
func known(lang string) bool { return lang != "" && !text.SameLang(lang, "und") }

// ordinaryWords counts the words of s that are no names: those that begin with a small letter or one without case.
func ordinaryWords(s string) int {
	n := 0
	for _, t := range text.Tokens(s) {
		r, _ := utf8.DecodeRuneInString(t.In(s))
		if t.Kind == text.Word && !unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// mostlyUnspaced tells whether the letters of a text are mostly of scripts without spaces.
func mostlyUnspaced(t Text) bool {
	other, letters := 0, 0
	for _, p := range t.Paragraphs {
		for _, r := range p.Text {
			if unicode.IsLetter(r) {
				letters++
				if text.Unspaced(r) {
					other++
				}
			}
		}
	}
	return other*2 > letters
}

// foreign tells whether a good part of s is in scripts without spaces, or, where unspaced is false, in others.
func foreign(s string, unspaced bool) bool {
	n, letters := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if text.Unspaced(r) == unspaced {
			n++
		}
	}
	if !unspaced { // a Latin word is many letters where a Chinese one is two
		return n >= 4*leastForeign && float64(n) > 2*mostForeign*float64(letters)
	}
	return n >= leastForeign && float64(n) > mostForeign*float64(letters)
}
