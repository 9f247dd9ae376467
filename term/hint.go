package term

import (
	"slices"
	"strings"

	"variorum/lexicon"
	"variorum/text"
)

// A hint is what lists of words say for one word of a term: its renderings, as words of the target.
type hint [][]int32

// hints looks words of a source up in lists of words, for one target.
type hints struct {
	source, target *stream
	list           *lexicon.Lexicon   // from the source's language to the target's
	inverse        map[string][]int32 // of lists the other way: entries of back that render a word, by its counted form
	back           *lexicon.Lexicon
}

func newHints(source, target *stream, lists []*lexicon.Lexicon) *hints {
	h := &hints{source: source, target: target}
	if text.SameLang(source.lang, target.lang) {
		return h
	}
	h.list = lexicon.Select(lists, source.lang, target.lang)
	if h.back = lexicon.Select(lists, target.lang, source.lang); h.back != nil {
		h.inverse = map[string][]int32{}
		for i, e := range h.back.Entries {
			for _, r := range e.Renderings {
				if ids := source.phrase(r); len(ids) > 0 {
					key := source.formOf(ids)
					h.inverse[key] = append(h.inverse[key], int32(i))
				}
			}
		}
	}
	return h
}

// formOf is a sequence of words as they are counted.
func (s *stream) formOf(ids []int32) string {
	var b strings.Builder
	for _, id := range ids {
		if id > 0 {
			b.WriteString(s.words[id].form)
		}
		if id != 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// of gives a hint for each word of a term that the lists know. Words are the longest that stand in a list, from the
// left.
func (h *hints) of(q query) []hint {
	var all []hint
	const longest = 8 // tokens of a word in a list
	for at := 0; at < len(q.ids); {
		n := min(len(q.ids)-at, longest)
		for ; n > 0; n-- {
			if w := h.word(q.ids[at : at+n]); len(w) > 0 {
				all = append(all, w)
				break
			}
		}
		at += max(n, 1)
	}
	return all
}

// word looks some tokens of the source up, as one word.
func (h *hints) word(ids []int32) hint {
	if ids[0] <= 0 || len(ids) == 1 && h.source.words[ids[0]].function && !h.source.words[ids[0]].unspaced {
		return nil
	}
	var w hint
	if h.list != nil {
		if e, ok := h.list.Lookup(h.source.spelled(ids)); ok {
			for _, r := range e.Renderings {
				w.add(h.target.phrase(r))
			}
		}
	}
	for _, i := range h.inverse[h.source.formOf(ids)] {
		w.add(h.target.phrase(h.back.Entries[i].Word))
	}
	return w
}

// ordinary gives the renderings of a term that is but an ordinary word: a word of the lists as a whole, and no noun, or
// one with many renderings. That these vary says nothing about terminology.
func (h *hints) ordinary(q query) hint {
	const many = 4
	if len(q.ids) == 0 {
		return nil
	}
	renderings, nominal := 0, false
	note := func(c lexicon.Class) {
		nominal = nominal || c == lexicon.Noun || c == lexicon.Name || c == lexicon.Idiom || c == ""
	}
	if e, ok := h.list.Lookup(h.source.spelled(q.ids)); ok {
		renderings += len(e.Renderings)
		note(e.Class)
	}
	for _, i := range h.inverse[h.source.formOf(q.ids)] {
		renderings++
		note(h.back.Entries[i].Class)
	}
	if nominal && renderings < many {
		return nil
	}
	return h.word(q.ids)
}

// has tells whether a phrase is one of the renderings.
func (w hint) has(ids []int32) bool {
	return slices.ContainsFunc(w, func(r []int32) bool { return slices.Equal(r, ids) })
}

// add adds a rendering, if the target has all its words.
func (w *hint) add(ids []int32) {
	if len(ids) > 0 && !slices.ContainsFunc(*w, func(r []int32) bool { return slices.Equal(r, ids) }) {
		*w = append(*w, ids)
	}
}

// spelled is a sequence of words as a list of words has it.
func (s *stream) spelled(ids []int32) string {
	var b strings.Builder
	for k, id := range ids {
		if id <= 0 {
			return ""
		}
		if k > 0 && !(s.words[id].unspaced && s.words[ids[k-1]].unspaced) {
			b.WriteByte(' ')
		}
		b.WriteString(s.words[id].form)
	}
	return b.String()
}

// agreement is how well a phrase of the target agrees with hints, from 0 to 1: the share of its content words that stand
// in a rendering of some word, times the share of the words of which it holds a rendering.
func (j *judge) agreement(ids []int32) float64 {
	if len(j.hints) == 0 {
		return 0
	}
	covered := 0.0
	known := make([]bool, len(ids))
	for _, h := range j.hints {
		if h.mark(ids, known) {
			covered++
		}
	}
	said, content := 0.0, 0.0
	for i, w := range ids {
		if !j.target.words[w].function || j.target.words[w].unspaced {
			content++
			if known[i] {
				said++
			}
		}
	}
	if said == 0 {
		return 0
	}
	return covered / float64(len(j.hints)) * said / content
}

// mark marks in a phrase the words that stand in a rendering, and tells whether there are any.
func (w hint) mark(ids []int32, known []bool) (found bool) {
	for _, r := range w {
		for i := 0; i+len(r) <= len(ids); i++ {
			if slices.Equal(ids[i:i+len(r)], r) {
				found = true
				for k := i; k < i+len(r); k++ {
					known[k] = true
				}
			}
		}
	}
	return found
}
