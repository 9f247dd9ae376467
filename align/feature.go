package align

import (
	"slices"
	"unicode/utf8"

	"variorum/lexicon"
	"variorum/text"
)

// A vocabulary numbers the words of one side of a collection.
type vocabulary struct {
	lang  string
	ids   map[string]int32 // by the form used for matching
	read  map[string]int32 // by the form in the text
	words []string         // by id
	count []float64        // occurrences among explained features, by id

	texts  map[*[]string]units // by the first paragraph
	looked map[string]lookup   // words of lexica that were looked for

	more, found []feature // scratch of sentence

	known *lexicon.Lexicon // tells which characters of a language without spaces make a word; may be nil
}

func newVocabulary(lang string, known *lexicon.Lexicon) *vocabulary {
	return &vocabulary{lang: lang, ids: map[string]int32{}, read: map[string]int32{}, texts: map[*[]string]units{}, looked: map[string]lookup{}, known: known}
}

func (v *vocabulary) id(word string) int32 {
	id, ok := v.ids[word]
	if !ok {
		id = int32(len(v.words))
		v.ids[word] = id
		v.words = append(v.words, word)
		v.count = append(v.count, 0)
	}
	return id
}

// number is the id of a token as it stands in a text.
func (v *vocabulary) number(token string, kind text.TokenKind) int32 {
	id, ok := v.read[token]
	if !ok {
		id = v.id(v.matching(token, kind))
		v.read[token] = id
	}
	return id
}

func (v *vocabulary) matching(token string, kind text.TokenKind) string {
	word := text.Fold(token)
	if kind == text.Word {
		return text.Stem(word, v.lang)
	}
	if mark, ok := punctuation[word]; ok {
		return mark
	}
	return word
}

// A feature is a word, character or pair of characters of a sentence.
type feature struct {
	id     int32
	weight float32 // how much it explains, against the other features of its sentence
	at     float32 // its middle, in characters from the start of the sentence, white space not counted
}

// A sentence is what the models know of a sentence. In scripts without spaces single characters are explained, and
// explain together with pairs of neighbours and with the words of a lexicon; elsewhere words do both.
type sentence struct {
	explains  []feature
	explained []feature
	length    float32 // characters, white space not counted
	size      float32 // the same, a character of an unspaced script counted for three: about as much as it says
	opens     bool    // whether it is the first of its paragraph
}

// Weights of the features of unspaced scripts.
const (
	characterWeight = 0.5
	bigramWeight    = 0.3
	segmentWeight   = 1.0 // of a word that a lexicon has
)

// sentence reads a sentence and counts its words.
func (v *vocabulary) sentence(raw string) sentence {
	var out sentence
	more := v.more[:0]   // that only explain
	found := v.found[:0] // that are explained too
	var run []rune       // of unspaced characters just before
	var at float32
	for _, t := range text.Tokens(raw) {
		token := t.In(raw)
		first, _ := utf8.DecodeRuneInString(token)
		unspaced := t.Kind == text.Word && text.Unspaced(first)
		if !unspaced {
			more = v.segments(more, run, at)
			run = run[:0]
		}
		if t.Kind == text.Space {
			continue
		}
		runes := float32(utf8.RuneCountInString(token))
		f := feature{v.number(token, t.Kind), 1, at + runes/2}
		at += runes
		out.size += runes
		if unspaced {
			out.size += 2 * runes
			f.weight = characterWeight
			folded := text.Fold(token)
			if len(run) > 0 {
				more = append(more, feature{v.id(string(run[len(run)-1]) + folded), bigramWeight, f.at - 0.5})
			}
			run = append(run, []rune(folded)...)
		}
		found = append(found, f)
		v.count[f.id]++
	}
	more = v.segments(more, run, at)
	out.length = at
	v.more, v.found = more, found
	more, found = thinned(more), thinned(found)
	out.explains = slices.Concat(more, found)
	out.explained = out.explains[len(more):]
	return out
}

// segments appends the words that a lexicon finds in a run of characters without spaces, which ends at a place.
func (v *vocabulary) segments(into []feature, run []rune, end float32) []feature {
	if v.known == nil {
		return into
	}
	at := end - float32(len(run))
	for _, word := range v.known.Segment(run) {
		n := float32(utf8.RuneCountInString(word))
		if n > 1 {
			into = append(into, feature{v.id(word), segmentWeight, at + n/2})
		}
		at += n
	}
	return into
}

// mostFeatures bounds what is looked at of one sentence, since beads take time by the square of it. Hardly a sentence has
// as many words; what has is a list, or a text without stops.
const mostFeatures = 300

// thinned keeps mostFeatures features at most, evenly spread.
func thinned(fs []feature) []feature {
	if len(fs) <= mostFeatures {
		return fs
	}
	kept := make([]feature, mostFeatures)
	for k := range kept {
		kept[k] = fs[k*len(fs)/mostFeatures]
	}
	return kept
}

// punctuation gives marks that do the same work in different scripts one form.
var punctuation = map[string]string{
	"。": ".", "、": ",", "，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "…": "...", "……": "...",
	"「": `"`, "」": `"`, "『": `"`, "』": `"`, "《": `"`, "》": `"`, "〈": `"`, "〉": `"`, "«": `"`, "»": `"`,
	"„": `"`, "“": `"`, "”": `"`, "（": "(", "）": ")", "——": "-", "—": "-", "–": "-", "·": ".",
}
