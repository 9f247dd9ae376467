package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// binding says how an abbreviation holds to what follows its stop.
type binding uint8

const (
	binds       binding = iota + 1 // always: "Mr."
	bindsNumber                    // to a number: "No. 5"
	bindsName                      // to a capital, unless a word follows that begins sentences: "U.S. Army", "St. John"
)

// stopBinds tells whether the full stop at i belongs to the word before it, so that the sentence goes on at next:
// an abbreviation, an initial ("J. K. Rowling"), an ordinal ("13. Dezember") or the number of an item ("1. Item").
func (c *cutter) stopBinds(i, next int) bool {
	from := c.wordBefore(i)
	word := c.s[from:i]
	if word == "" {
		return false
	}
	first, size := utf8.DecodeRuneInString(word)
	switch {
	case from == c.start && numbersItem(word):
		return true
	case unicode.IsDigit(first):
		return ordinalStop[c.lang] && len(word) <= 3 && !c.opensSentence(next)
	case unicode.IsLetter(first) && size == len(word):
		if r, _ := utf8.DecodeLastRuneInString(c.s[c.start:from]); r == '\'' || r == '’' {
			return false // can't.
		}
		return c.initialBinds(first, from, next)
	}
	switch c.abbreviations[strings.ToLower(word)] {
	case binds:
		return true
	case bindsNumber:
		return c.numberAt(next)
	case bindsName:
		return !c.opensSentence(next)
	}
	return strings.IndexByte(word, '.') > 0 && dottedCapitals(word) && !c.opensSentence(next)
}

// initialBinds decides for a single letter that starts at from. After a number it is a unit: "8848 m. Next", "15 h. 30".
func (c *cutter) initialBinds(letter rune, from, next int) bool {
	before := strings.TrimRightFunc(c.s[c.start:from], unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case Unspaced(letter):
		return false
	case unicode.IsLower(letter) && unicode.IsDigit(last):
		return c.numberAt(next)
	case c.isInitialFrom(next), last == '.' && c.isInitial(c.start+len(before)-1):
		return true
	case letter == 'I' && c.lang == "en":
		return false
	}
	switch c.abbreviations[strings.ToLower(string(letter))] {
	case binds:
		return true
	case bindsNumber:
		if unicode.IsLower(letter) {
			return c.numberAt(next)
		}
	}
	return !c.opensSentence(next)
}

// isInitial tells whether the stop at i follows a single letter.
func (c *cutter) isInitial(i int) bool {
	from := c.wordBefore(i)
	r, size := utf8.DecodeRuneInString(c.s[from:i])
	return size > 0 && size == i-from && unicode.IsLetter(r)
}

// isInitialFrom tells whether a single letter with a stop stands at i.
func (c *cutter) isInitialFrom(i int) bool {
	r, size := utf8.DecodeRuneInString(c.s[i:])
	return unicode.IsLetter(r) && strings.HasPrefix(c.s[i+size:], ".")
}

// longestAbbreviation bounds, in bytes, how far back a word is looked for.
const longestAbbreviation = 24

// wordBefore returns the start of the word that ends at i: letters and digits, with stops inside ("U.S"). It
// returns i where there is none or where it is too long to be an abbreviation.
func (c *cutter) wordBefore(i int) int {
	from := i
	for from > c.start {
		r, size := utf8.DecodeLastRuneInString(c.s[c.start:from])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' || Unspaced(r) {
			break
		}
		from -= size
		if i-from > longestAbbreviation {
			return i
		}
	}
	for from < i && c.s[from] == '.' {
		from++
	}
	return from
}

// numbersItem tells whether word, at the start of a sentence, is the number of an item: 1, 1.2, IV, a.
func numbersItem(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		return true
	}
	if strings.Trim(word, "IVXL") == "" {
		return true
	}
	for part := range strings.SplitSeq(word, ".") {
		if len(part) == 0 || len(part) > 3 || strings.Trim(part, "0123456789") != "" {
			return false
		}
	}
	return true
}

// dottedCapitals tells whether word is made of single capitals with stops between: U.S, G.O.
func dottedCapitals(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// numberAt tells whether a number, Roman ones included, stands at i.
func (c *cutter) numberAt(i int) bool {
	end := i
	for end < len(c.s) && strings.IndexByte("IVXLC", c.s[end]) >= 0 {
		end++
	}
	r, _ := utf8.DecodeRuneInString(c.s[end:])
	return unicode.IsDigit(r) || end > i && !unicode.IsLetter(r)
}

// opensSentence tells whether the word at next is one that seldom has a capital except at the start of a sentence.
func (c *cutter) opensSentence(next int) bool {
	first, from := c.nextLetter(next)
	if !unicode.IsUpper(first) {
		return false
	}
	end := from
	for end < len(c.s) && end-from < longestAbbreviation {
		r, size := utf8.DecodeRuneInString(c.s[end:])
		if !unicode.IsLetter(r) && r != '\'' && r != '’' {
			break
		}
		if end > from && unicode.IsUpper(r) {
			return false
		}
		end += size
	}
	lang := c.lang
	if functionWords[lang] == nil || lang == "zh" { // English words in a text of another script
		lang = "en"
	}
	return FunctionWord(Fold(c.s[from:end]), lang)
}

// stammers tells whether the word at next takes up again the one before the ellipsis at i: "I... I've", "W... Wang".
func (c *cutter) stammers(i, next int) bool {
	word := c.s[c.wordBefore(i):i]
	return word != "" && len(c.s)-next >= len(word) && strings.EqualFold(word, c.s[next:next+len(word)])
}

// namesSpeaker tells whether what follows a closed quotation at i is the "Wang asked." of that quotation. (A small
// letter, as in "he said", needs no such test.)
func (c *cutter) namesSpeaker(e ending, i int) bool {
	switch {
	case !e.quoted:
		return false
	case c.lang == "en":
		return c.namesSpeakerEnglish(i)
	case c.lang == "zh":
		return c.namesSpeakerChinese(i)
	}
	return false
}

// namesSpeakerEnglish reads up to four names, or I, and a verb of speech.
func (c *cutter) namesSpeakerEnglish(i int) bool {
	for range 5 {
		end := i
		for end < len(c.s) && end-i < longestAbbreviation {
			r, size := utf8.DecodeRuneInString(c.s[end:])
			if !unicode.IsLetter(r) {
				break
			}
			end += size
		}
		word := c.s[i:end]
		if speechVerbs[word] {
			return true
		}
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) || word != "I" && FunctionWord(strings.ToLower(word), "en") {
			return false
		}
		if strings.HasPrefix(c.s[end:], ".") && c.abbreviations[strings.ToLower(word)] == binds {
			end++
		}
		i = c.skipSpace(end)
		if i == end {
			return false
		}
	}
	return false
}

// namesSpeakerChinese reads up to ten characters that end in a verb of speech before a mark: 汪淼无力地问。
func (c *cutter) namesSpeakerChinese(i int) bool {
	var before, last rune
	for range 11 {
		r, size := utf8.DecodeRuneInString(c.s[i:])
		switch r {
		case '。', '，', '：', '；':
			return strings.ContainsRune("说问道喊叫答嚷", last) && !strings.ContainsRune("知听据传", before)
		}
		if !Unspaced(r) {
			return false
		}
		before, last = last, simplify(r)
		i += size
	}
	return false
}
