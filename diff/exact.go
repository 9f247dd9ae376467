package diff

import (
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// exact compares short stretches with go-diff: Myers 1986, in linear space, the fewest edits possible.
type exact struct {
	dmp   *diffmatchpatch.DiffMatchPatch
	names map[int32]int32 // token id to a number, for one short comparison
}

func newExact() *exact {
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // its clock would make the result depend on the machine, and silently give up
	return &exact{dmp: dmp, names: map[int32]int32{}}
}

// empty returns an empty map for so many tokens. Emptying a map costs as much as it ever held, so that the lasting one
// is kept small.
func (e *exact) empty(tokens int) map[int32]int32 {
	if tokens > 2*exactTokens {
		return map[int32]int32{}
	}
	clear(e.names)
	return e.names
}

// shared returns the places of the tokens of a that are also in b, and of those of b that are also in a.
func (e *exact) shared(a, b []int32) (ia, ib []int32) {
	names := e.empty(len(a))
	const onlyA, both = 0, 1
	for _, t := range a {
		names[t] = onlyA
	}
	for j, t := range b {
		if _, ok := names[t]; ok {
			names[t] = both
			ib = append(ib, int32(j))
		}
	}
	if len(ib) == 0 {
		return nil, nil
	}
	for i, t := range a {
		if names[t] == both {
			ia = append(ia, int32(i))
		}
	}
	return ia, ib
}

// runs returns the common runs of two sequences, with the fewest tokens left over. go-diff compares runes, so each
// distinct token is named by one.
func (e *exact) runs(a, b []int32) []Run {
	names := e.empty(len(a) + len(b))
	var out []Run
	i, j := 0, 0
	for _, d := range e.dmp.DiffMainRunes(runes(a, names), runes(b, names), false) {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			out = append(out, Run{i, j, n})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			i += n
		case diffmatchpatch.DiffInsert:
			j += n
		}
	}
	return out
}

// runes names each token by a rune, the same for equal tokens.
func runes(tokens []int32, names map[int32]rune) []rune {
	out := make([]rune, len(tokens))
	for i, t := range tokens {
		name, ok := names[t]
		if !ok {
			name = nthRune(len(names))
			names[t] = name
		}
		out[i] = name
	}
	return out
}

// nthRune returns the n-th code point, from 0, among those that a Go string can hold and get back: not the surrogates,
// and not U+FFFD, which stands for errors. There are over a million, and a piece has fewer tokens than that.
func nthRune(n int) rune {
	const surrogates = 0xE000 - 0xD800
	r := rune(n)
	if r >= 0xD800 {
		r += surrogates
	}
	if r >= utf8.RuneError {
		r++
	}
	return r
}
