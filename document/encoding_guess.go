package document

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// How an encoding is guessed. Each candidate reads the bytes as characters, and a character costs what the best code for
// texts of that kind would give it: few bits for the commonest and for punctuation, many for rare ones (the negative
// logarithm of its share of running text, after Shannon 1948). The bytes are cheapest in the encoding they were written
// in. The guess is safe where they are cheap enough for a text at all, and clearly cheaper than in the next encoding.
const (
	guessedFrom = 64 << 10 // bytes looked at
	clearly     = 10       // bits between the best and the next: odds of a thousand to one
	someBits    = 10       // that the characters of a short text may cost more than those of a long one
	besideBits  = 3        // more for an East Asian character with an ASCII letter beside it, on either side
	aloneBits   = 12       // more for one that stands alone there, or could be read as a letter
)

// class is how common a character is in the texts that an encoding was made for.
type class uint8

const (
	ascii       class = iota
	common            // one of the commonest
	letter            // of a syllabary
	punctuation       // of the script
	usual             // of the encoding's first level, the characters of daily use
	rare              // any other
	invalid           // no character
)

// candidate is an encoding that may be guessed.
type candidate struct {
	charset
	costs [invalid + 1]float64 // what a character of each class costs, in bits
	most  float64              // what the characters beyond ASCII of a text cost on average, at the most
	doubt float64              // what any text costs more, for an encoding that is seldom met
	east  bool                 // whether its characters beyond ASCII keep to themselves: see strangeness
	// next tells how many bytes the character at i takes, and its class. It is handed ASCII bytes only by UTF-16.
	next func(b []byte, i int) (n int, c class)
}

// guess finds the encoding of a text that is not all UTF-8, where that is safe.
func guess(b []byte) (charset, bool) {
	c, safe := fitting(b)
	return c, safe && c != utf8Set
}

// wideCharset tells UTF-16 without a mark.
func wideCharset(b []byte) (charset, bool) {
	if bytes.IndexByte(b, 0) < 0 && utf8.Valid(b) {
		return charset{}, false
	}
	c, safe := guess(b)
	return c, safe && c.isWide()
}

// encodingHint says in which encoding a text that is not UTF-8 may be, where it is not sure enough to be read so.
func encodingHint(b []byte) string {
	switch c, _ := fitting(b); c.name {
	case "":
		return "find out its encoding and name it with --encoding"
	case utf8Set.name:
		return "most of it is: repair it there"
	default:
		return fmt.Sprintf("it may be %s: say --encoding %s where that is right", c.name, strings.ToLower(c.name))
	}
}

// fitting finds the encoding that fits a text best, no name where none does, and tells whether it is safe to read it so.
// For a text that is damaged that may be UTF-8.
func fitting(b []byte) (c charset, safe bool) {
	nul := bytes.IndexByte(b, 0) >= 0 // among texts, only UTF-16 has it
	b, whole := guessSample(b, nul)
	type score struct {
		charset
		bits  float64
		cheap bool
	}
	var scores []score
	for _, c := range candidates() {
		if nul && !c.isWide() || c.isWide() && (len(b)%2 != 0 || !nul && !whole) {
			continue
		}
		bits, cheap := c.cost(b)
		scores = append(scores, score{c.charset, bits, cheap})
	}
	slices.SortStableFunc(scores, func(a, b score) int { return cmp.Compare(a.bits, b.bits) })
	if len(scores) == 0 || !scores[0].cheap {
		return charset{}, false
	}
	best := scores[0]
	for _, next := range scores[1:] {
		if next.bits < best.bits+clearly && !readAlike(b, best.charset, next.charset) {
			return best.charset, false
		}
	}
	return best.charset, true
}

// readAlike tells whether two encodings make the same text of b.
func readAlike(b []byte, one, other charset) bool {
	first, err := one.NewDecoder().Bytes(b)
	second, otherErr := other.NewDecoder().Bytes(b)
	return err == nil && otherErr == nil && bytes.Equal(first, second)
}

// guessSample cuts out of b what a guess looks at: from the line of the first byte beyond ASCII, or of UTF-16 from the
// beginning.
func guessSample(b []byte, nul bool) (sample []byte, whole bool) {
	if len(b) <= guessedFrom {
		return b, true
	}
	if nul {
		return b[:guessedFrom], false
	}
	beyond := slices.IndexFunc(b, func(c byte) bool { return c >= 0x80 })
	b = b[1+bytes.LastIndexByte(b[:max(beyond, 0)], '\n'):]
	b = b[:min(len(b), guessedFrom)]
	if end := bytes.LastIndexByte(b, '\n'); end > 0 {
		b = b[:end]
	}
	return b, false
}

// cost is what b costs in all, and whether the characters beyond ASCII cost no more than those of a text.
func (c *candidate) cost(b []byte) (all float64, cheap bool) {
	var beyond float64
	n, wide := 0, c.isWide()
	plain := true // whether the character before is none beyond ASCII
	for i := 0; i < len(b); {
		if b[i] < 0x80 && !wide {
			all += c.costs[ascii]
			plain = true
			i++
			continue
		}
		size, class := c.next(b, i)
		bits := c.costs[class]
		if c.east && class != punctuation {
			bits += strangeness(b, i, i+size, plain)
		}
		if class != ascii {
			beyond += bits
			n++
		}
		all += bits
		plain = false
		i += size
	}
	return all + c.doubt, beyond <= c.most*float64(n)+someBits
}

// strangeness is what an East Asian character, b[from:to], costs more for the company it keeps; plain tells whether what
// stands before it, if anything, is an ASCII character.
func strangeness(b []byte, from, to int, plain bool) (bits float64) {
	if plain && from > 0 && isASCIILetter(b[from-1]) {
		bits += besideBits
	}
	if to < len(b) && isASCIILetter(b[to]) {
		bits += besideBits
	}
	if (bits > 0 || isASCIILetter(b[to-1])) && plain && (to == len(b) || b[to] < 0x80) {
		bits += aloneBits
	}
	return bits
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
