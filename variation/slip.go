package variation

import "strings"

// deletions are a word and what is left of it without one of its letters.
func deletions(w string) []string {
	rs := []rune(w)
	out := []string{w}
	for i := range rs {
		if i > 0 && rs[i] == rs[i-1] {
			continue
		}
		out = append(out, string(rs[:i])+string(rs[i+1:]))
	}
	return out
}

// How easily one word is written for another by mistake, from 0 to 1.
const (
	doubledOrSwapped = 0.9
	leftOutOrVowel   = 0.7 // a letter left out or put in, or one vowel for another
	otherConsonant   = 0.4
	otherEnding      = 0.3 // a letter more at either end makes another word, or another form of it
	otherEdge        = 0.2 // so does another letter there
)

// slip tells how easily one word is written for the other by mistake; 0 where they are more than one slip apart.
func slip(a, b string) float64 {
	short, long := []rune(a), []rune(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(long)-len(short) > 1 {
		return 0
	}
	from := 0
	for from < len(short) && short[from] == long[from] {
		from++
	}
	to := 0
	for to < len(short)-from && short[len(short)-1-to] == long[len(long)-1-to] {
		to++
	}
	x, y := short[from:len(short)-to], long[from:len(long)-to]
	atEdge := from == 0 || to == 0
	switch {
	case len(x) == 0 && len(y) == 1:
		switch {
		case from > 0 && long[from-1] == y[0] || from+1 < len(long) && long[from+1] == y[0]:
			return doubledOrSwapped
		case atEdge:
			return otherEnding
		}
		return leftOutOrVowel
	case len(x) == 1 && len(y) == 1:
		switch {
		case from > 0 && vowel(x[0]) && vowel(y[0]):
			return leftOutOrVowel
		case atEdge:
			return otherEdge
		}
		return otherConsonant
	case len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]:
		return doubledOrSwapped
	}
	return 0
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }
