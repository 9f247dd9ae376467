// Package lexicon holds lists of words with their usual renderings in another language: the one built in, Chinese to
// English, and those people bring.
//
// A lexicon is a hint, not an authority. The aligner starts its translation table from it, the term finder weighs it
// against what the texts say; both go on without.
//
// # Formats
//
// Read knows three: CC-CEDICT ("通商 通商 [tong1 shang1] /to trade/"), hunalign's ("rendering @ word"), and two or three
// columns with tabs between them: word, word class, renderings with semicolons between them, or without the class. A bad
// line is named and left out; a file without a single usable line is refused. Encode and Decode are for keeping a list.
//
// # Cost
//
// The built-in list is parsed when it is first asked for, in about 30 ms. Reading is linear in the file, some 3 µs a line,
// decoding ten times as fast.
package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/text"
)

// Class is a word class; empty where it is not known.
type Class string

// The word classes of the built-in list.
const (
	Noun      Class = "n"
	Verb      Class = "v"
	Adjective Class = "adj"
	Adverb    Class = "adv"
	Function  Class = "func"    // pronouns, prepositions, conjunctions, particles, auxiliaries
	Number    Class = "num"     // numerals
	Measure   Class = "measure" // measure words
	Idiom     Class = "idiom"   // set phrases
	Name      Class = "name"    // proper names
)

// Entry is a word and how it is usually rendered.
type Entry struct {
	Word       string   // folded (text.Fold), and so in simplified characters
	Class      Class    // the commonest
	Renderings []string // folded, the commonest first, each once; at least one
}

// Lexicon is a list of words of one language with their renderings in another.
type Lexicon struct {
	Source, Target string  // BCP 47: the language of the words, and that of their renderings
	Entries        []Entry // each word once, in the order of the list
	Longest        int     // characters of the longest word
	index          map[string]int32
}

// New makes a lexicon of entries. Those of the same word become one: the class of the first that has one, and the
// renderings in turn, each once. Cost: linear.
func New(source, target string, entries []Entry) *Lexicon {
	l := &Lexicon{Source: source, Target: target, Entries: make([]Entry, 0, len(entries))}
	l.index = make(map[string]int32, len(entries))
	joined := map[int32]bool{} // entries that have renderings of their own, which may be written to
	for _, e := range entries {
		at, known := l.index[e.Word]
		if !known {
			l.index[e.Word] = int32(len(l.Entries))
			l.Entries = append(l.Entries, e)
			l.Longest = max(l.Longest, utf8.RuneCountInString(e.Word))
			continue
		}
		first := &l.Entries[at]
		first.Class = cmp.Or(first.Class, e.Class)
		if joined[at] {
			first.Renderings = append(first.Renderings, e.Renderings...)
			continue
		}
		first.Renderings = slices.Concat(first.Renderings, e.Renderings)
		joined[at] = true
	}
	for at := range joined {
		l.Entries[at].Renderings = unique(l.Entries[at].Renderings)
	}
	return l
}

// unique leaves of each string the first, in place.
func unique(list []string) []string {
	const few = 16
	if len(list) <= few {
		kept := list[:0]
		for _, s := range list {
			if !slices.Contains(kept, s) {
				kept = append(kept, s)
			}
		}
		return kept
	}
	seen := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(s string) bool {
		known := seen[s]
		seen[s] = true
		return known
	})
}

// Lookup finds a folded word. The nil lexicon has none.
func (l *Lexicon) Lookup(word string) (e Entry, ok bool) {
	if l == nil {
		return Entry{}, false
	}
	at, ok := l.index[word]
	if !ok {
		return Entry{}, false
	}
	return l.Entries[at], true
}

// Select gives what the lexica know of one pair of languages, the lists of one pair joined into one, in the order they
// are given; nil where none is of that pair. A list serves one direction, from its source to its target.
func Select(lexica []*Lexicon, source, target string) *Lexicon {
	var fitting []*Lexicon
	for _, l := range lexica {
		if text.SameLang(l.Source, source) && text.SameLang(l.Target, target) {
			fitting = append(fitting, l)
		}
	}
	switch len(fitting) {
	case 0:
		return nil
	case 1:
		return fitting[0]
	}
	all := make([][]Entry, len(fitting))
	for i, l := range fitting {
		all[i] = l.Entries
	}
	return New(source, target, slices.Concat(all...))
}

// fold brings a word or rendering to the form it is kept in, "" where nothing is left of it.
func fold(s string) string {
	s = strings.TrimSpace(text.Fold(s))
	if strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
