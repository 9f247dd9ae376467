package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Space  TokenKind = iota // white space
	Word                    // letters: a word of a spaced script, one character of an unspaced one
	Number                  // digits with their separators: 4, 1,000.5
	Punct                   // punctuation
	Symbol                  // anything else
)

// Token is a piece of a string. Tokens cover the whole string.
type Token struct {
	Span
	Kind TokenKind
}

// Tokens cuts s into tokens that together cover every byte, in order, whatever s holds. "don't" is one Word,
// "1,000.5" one Number (full-width digits too), a run of white space one Space; "cyber-attack" is Word, Punct, Word;
// "18th" is a Word; combining marks stay with the character they follow; a byte that is not UTF-8 is a Symbol.
// The cost is linear, with one allocation for the slice.
func Tokens(s string) []Token {
	if s == "" {
		return nil
	}
	tokens := make([]Token, 0, len(s)*2/5+1)
	for i := 0; i < len(s); {
		end, kind := plainToken(s, i)
		if end > i {
			tokens = appendToken(tokens, i, end, kind)
		} else {
			segment := words.FromString(s[i:])
			segment.Next()
			end = i + segment.End()
			tokens = appendSegment(tokens, s, i, end)
		}
		i = end
	}
	return tokens
}

// plainToken finds the token at i where it and what follows it are ASCII or stand alone by nature (see loner): most of
// any English or Chinese text. It returns i itself where the tables of UAX #29 must decide, and never differs from
// what they would decide.
func plainToken(s string, i int) (end int, kind TokenKind) {
	c := s[i]
	if c >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !loner(r) {
			return i, Symbol
		}
		end, kind = i+size, runeKind(r)
	} else if kind = ascii[c]; kind == Word || kind == Number {
		end, kind = plainWord(s, i)
	} else {
		end = i + 1
		for kind == Space && end < len(s) && s[end] < utf8.RuneSelf && ascii[s[end]] == Space {
			end++
		}
	}
	if end == len(s) || s[end] < utf8.RuneSelf && c != '_' && s[end] != '_' {
		return end, kind
	}
	if next, _ := utf8.DecodeRuneInString(s[end:]); loner(next) && c != '_' {
		return end, kind
	}
	return i, kind
}

// plainWord finds the end of a run of ASCII letters and digits: a stop or an apostrophe between two letters, a stop,
// comma, semicolon or apostrophe between two digits do not end it. It returns i where a letter of another alphabet
// might follow such a mark.
func plainWord(s string, i int) (end int, kind TokenKind) {
	kind = Number
	var last TokenKind
	for end = i; end < len(s) && s[end] < utf8.RuneSelf; end++ {
		class := ascii[s[end]]
		if class == Word || class == Number {
			last = class
			kind = min(kind, class) // one letter makes it a word
			continue
		}
		if end+1 == len(s) || !joins(s[end], last) {
			break
		}
		if next := s[end+1]; next >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(s[end+1:]); !loner(r) {
				return i, kind
			}
			break
		} else if ascii[next] != last {
			break
		}
	}
	return end, kind
}

// joins tells whether the ASCII character c holds two letters, or two digits, together.
func joins(c byte, kind TokenKind) bool {
	return c == '\'' || c == '.' || kind == Number && (c == ',' || c == ';')
}

// ascii gives the kind of each ASCII character.
var ascii = func() (kinds [utf8.RuneSelf]TokenKind) {
	for c := range kinds {
		kinds[c] = runeKind(rune(c))
	}
	return kinds
}()

// loner tells whether r is one of the common characters that no rule of UAX #29 ties to a neighbour, combining marks
// aside: curly double quotes, dashes, the ellipsis, Chinese punctuation, Han.
func loner(r rune) bool {
	switch {
	case 0x4E00 <= r && r <= 0x9FFF, 0x3001 <= r && r <= 0x3020:
		return true
	case 0x2010 <= r && r <= 0x2015, 0x201C <= r && r <= 0x201F, r == '…':
		return true
	}
	return r == '，' || r == '！' || r == '？' || r == '（' || r == '）'
}

// appendSegment appends s[start:end], a segment of UAX #29. Most are one token. Segments with characters of an
// unspaced script (a run of Katakana) come apart into characters, and a colon, which the standard lets stand inside
// a word for the sake of Swedish, comes apart from its neighbours, as does a byte that is not UTF-8.
func appendSegment(tokens []Token, s string, start, end int) []Token {
	kind, alone := Symbol, false
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(s[i:end])
		if i > start && extends(r) && kind != Space {
			i += size
			continue
		}
		standsAlone := r == ':' || Unspaced(r) || r == utf8.RuneError && size == 1
		if i > start && (alone || standsAlone || kind == Space) {
			tokens = appendToken(tokens, start, i, kind)
			start = i
		}
		alone = standsAlone
		if i == start {
			kind = runeKind(r)
		} else if unicode.IsLetter(r) || kind == Punct && unicode.IsNumber(r) {
			kind = Word
		}
		i += size
	}
	return appendToken(tokens, start, end, kind)
}

// appendToken appends one token, joining white space to white space.
func appendToken(tokens []Token, start, end int, kind TokenKind) []Token {
	if last := len(tokens) - 1; kind == Space && last >= 0 && tokens[last].Kind == Space {
		tokens[last].End = end
		return tokens
	}
	return append(tokens, Token{Span{start, end}, kind})
}

// runeKind gives the kind of a token from its first rune.
func runeKind(r rune) TokenKind {
	switch {
	case unicode.IsLetter(r):
		return Word
	case unicode.IsSpace(r):
		return Space
	case unicode.IsPunct(r):
		return Punct
	case Unspaced(r):
		if unicode.IsDigit(r) {
			return Number
		}
		return Word
	case unicode.IsNumber(r):
		return Number
	}
	return Symbol
}

// extends tells whether r belongs to the character before it: combining marks, joiners and other format characters,
// the half-width voicing marks of Kana.
func extends(r rune) bool {
	if r < 0xAD {
		return false
	}
	return unicode.In(r, unicode.M, unicode.Cf) || r == 0xFF9E || r == 0xFF9F
}

// Unspaced tells whether r belongs to a script written without spaces between words: Han, Kana, Bopomofo, Yi, Thai,
// Lao, Burmese, Khmer and their kin. Punctuation belongs to no script.
func Unspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case 0x4E00 <= r && r <= 0x9FFF, 0x3041 <= r && r <= 0x3096, r == 'ー':
		return true
	case 0x2000 <= r && r <= 0x2E7F, 0xAC00 <= r && r <= 0xD7A3:
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Yi,
		unicode.Thai, unicode.Lao, unicode.Myanmar, unicode.Khmer, unicode.New_Tai_Lue, unicode.Tai_Le,
		unicode.Tai_Tham, unicode.Tai_Viet, unicode.Javanese, unicode.Balinese)
}

// CountWords counts as a translator's invoice does: words of spaced scripts, characters of unspaced ones; numbers
// count as a word, punctuation and space do not. What a hyphen, an apostrophe, a slash or a stop holds together
// without a space counts once: "cyber-attack", "and/or", "12:30".
func CountWords(s string) int {
	n := 0
	tokens := Tokens(s)
	for i, t := range tokens {
		if t.Kind != Word && t.Kind != Number {
			continue
		}
		if !heldToPrevious(s, tokens, i) {
			n++
		}
	}
	return n
}

// heldToPrevious tells whether token i, a word or number, is joined to the one before the last by a single mark.
func heldToPrevious(s string, tokens []Token, i int) bool {
	if i < 2 || tokens[i-2].Kind != Word && tokens[i-2].Kind != Number {
		return false
	}
	switch tokens[i-1].In(s) {
	case "-", "‐", "‑", "'", "’", "/", ".", ":", "@", "&":
	default:
		return false
	}
	before, _ := utf8.DecodeRuneInString(tokens[i-2].In(s))
	after, _ := utf8.DecodeRuneInString(tokens[i].In(s))
	return !Unspaced(before) && !Unspaced(after)
}
