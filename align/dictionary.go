package align

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/lexicon"
	"variorum/text"
)

// A dictionary is what lexica know of a pair of languages; either list may be nil.
type dictionary struct {
	there, back *lexicon.Lexicon // of source words, of target words
}

func newDictionary(lexica []*lexicon.Lexicon, source, target string) dictionary {
	return dictionary{lexicon.Select(lexica, source, target), lexicon.Select(lexica, target, source)}
}

// rendered seeds the rows of words that a lexicon has entries for: each of their renderings is worth the same, and
// within a rendering each word that is not mere grammar.
func rendered(from, to *vocabulary, l *lexicon.Lexicon) seeds {
	known := make(seeds, len(from.words))
	if l == nil {
		return known
	}
	for u, word := range from.words {
		if e, ok := l.Lookup(word); ok {
			for _, r := range e.Renderings {
				known[u] = to.shares(known[u], r)
			}
		}
	}
	return known
}

// rendering seeds the rows of words that a lexicon of the other language gives as renderings. Words that are not in the
// texts count too: in a script of characters they share some with their synonyms that are.
func rendering(from, to *vocabulary, l *lexicon.Lexicon) seeds {
	known := make(seeds, len(from.words))
	if l == nil {
		return known
	}
	var word, phrase []seed
	for _, e := range l.Entries {
		word = to.shares(word[:0], e.Word)
		if len(word) == 0 {
			continue
		}
		for _, r := range e.Renderings {
			phrase = from.shares(phrase[:0], r)
			for _, u := range phrase {
				for _, f := range word {
					known[u.id] = append(known[u.id], seed{f.id, f.share * u.share})
				}
			}
		}
	}
	return known
}

// shares appends the words of a phrase that the vocabulary has, mere grammar left out where there is anything else. All
// words of a phrase have the same share of 1, those that the vocabulary has not too.
func (v *vocabulary) shares(into []seed, phrase string) []seed {
	first := len(into)
	content := 0 // words
	for rest := phrase; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		id, function := v.look(word)
		if function {
			continue
		}
		content++
		if id >= 0 {
			into = append(into, seed{id: id})
		}
	}
	if content == 0 {
		return v.grammar(into, phrase)
	}
	for k := range into[first:] {
		into[first+k].share = 1 / float64(content)
	}
	return into
}

// grammar is shares for a phrase of nothing else.
func (v *vocabulary) grammar(into []seed, phrase string) []seed {
	first := len(into)
	for rest := phrase; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		if id, _ := v.look(word); id >= 0 {
			into = append(into, seed{id: id})
		}
	}
	for k := range into[first:] {
		into[first+k].share = 1 / float64(len(into)-first)
	}
	return into
}

// nextWord cuts a folded phrase after its first word; in a script without spaces that is a character.
func nextWord(phrase string) (word, rest string) {
	first, size := utf8.DecodeRuneInString(phrase)
	if text.Unspaced(first) {
		return phrase[:size], phrase[size:]
	}
	word, rest, _ = strings.Cut(phrase, " ")
	return word, rest
}

// look finds a folded word: its id, -1 where the texts do not have it, and whether it is mere grammar. Lexica ask for
// the same words again and again, so the answers are kept.
func (v *vocabulary) look(word string) (id int32, function bool) {
	answer, ok := v.looked[word]
	if !ok {
		answer = lookup{-1, text.FunctionWord(word, v.lang)}
		if id, ok := v.ids[text.Stem(word, v.lang)]; ok {
			answer.id = id
		}
		v.looked[word] = answer
	}
	return answer.id, answer.function
}

type lookup struct {
	id       int32
	function bool
}

// add joins more seeds to those of each row, and makes the shares of a row add up to 1.
func (s seeds) add(more ...seeds) {
	for u := range s {
		all := s[u]
		for _, m := range more {
			all = append(all, m[u]...)
		}
		s[u] = shared(all)
	}
}

// shared adds up the shares of each word and divides them by their sum.
func shared(all []seed) []seed {
	slices.SortStableFunc(all, func(a, b seed) int { return int(a.id - b.id) })
	sum := 0.0
	var out []seed
	for _, s := range all {
		sum += s.share
		if k := len(out) - 1; k >= 0 && out[k].id == s.id {
			out[k].share += s.share
		} else {
			out = append(out, s)
		}
	}
	for k := range out {
		out[k].share /= sum
	}
	return out
}
