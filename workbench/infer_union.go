package workbench

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/diff"
	"variorum/text"
)

// union is all that the states of an original say, in one text: what they have in common once, and where they differ their
// wordings one after the other, as alternatives.
//
//	state 1   gate    book    lamp                    gate
//	state 2   gate    book'   lamp     fine           book  book'   (1 | 2, 3)
//	state 3   gate    book'            fine           lamp          (1, 2)
//	                                                  fine          (2, 3)
//
// A translation that is aligned with it finds its sentences among the alternatives; which they are tells the state that it
// renders.
type union struct {
	passages [][]alternative // sentences, by the passage they are of
	states   int
}

// alternative is a sentence with the states that have it.
type alternative struct {
	text string
	in   []bool
}

// union puts the states of a line together.
func (l *line) union(ctx context.Context, b *Bench) (union, error) {
	first, err := l.text(ctx, b, 0)
	if err != nil {
		return union{}, err
	}
	w := weaver{lang: l.variant.Lang, states: len(l.states)}
	w.begin(first)
	for i := 1; i < len(l.states); i++ {
		step, err := l.step(ctx, b, i)
		if err != nil {
			return union{}, err
		}
		w.weave(i, step)
	}
	return w.finish(), nil
}

// weaver follows passages through the states.
type weaver struct {
	lang   string
	states int
	order  []*strand // passages as they follow on one another
	at     []*strand // the passage of each paragraph of the last state
}

// strand is a passage through the states: what each says, empty where it has nothing.
type strand struct {
	said   []string
	joined *strand // where it was taken into another passage
}

func (s *strand) root() *strand {
	for s.joined != nil {
		s = s.joined
	}
	return s
}

func (w *weaver) strand() *strand { return &strand{said: make([]string, w.states)} }

func (w *weaver) begin(t Text) {
	for _, said := range unkeyed(t.Paragraphs) {
		s := w.strand()
		s.said[0] = said
		w.order, w.at = append(w.order, s), append(w.at, s)
	}
}

// weave takes in a state, by what became of the one before.
func (w *weaver) weave(state int, s step) {
	at := make([]*strand, len(s.new.Paragraphs))
	behind := map[*strand][]*strand{} // what is new, by what it stands behind; nil for the beginning
	var last *strand
	for _, r := range s.rows {
		var here *strand
		for _, i := range r.old {
			if here == nil {
				here = w.at[i].root()
			} else if other := w.at[i].root(); other != here {
				here.take(other, w.lang)
			}
		}
		if here == nil {
			here = w.strand()
			behind[last] = append(behind[last], here)
		}
		for _, k := range r.new {
			at[k] = here
		}
		if !r.moved && len(r.old) > 0 {
			last = here
		}
	}
	for k, said := range unkeyed(s.new.Paragraphs) {
		into := at[k].root()
		into.said[state] = joinedAs(w.lang, into.said[state], said)
	}
	w.insert(behind)
	w.at = at
}

// insert puts new passages behind those they stand behind.
func (w *weaver) insert(behind map[*strand][]*strand) {
	order := slices.Clone(behind[nil])
	for _, s := range w.order {
		order = append(order, s)
		order = append(order, behind[s]...)
	}
	w.order = order
}

// take makes one passage of two.
func (s *strand) take(other *strand, lang string) {
	for i, said := range other.said {
		s.said[i] = joinedAs(lang, s.said[i], said)
	}
	other.joined = s
}

// joinedAs puts two wordings together, with a space between them in a language that has spaces.
func joinedAs(lang, a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if text.SameLang(lang, "zh") || text.SameLang(lang, "ja") || text.Unspaced(last) || text.Unspaced(first) {
		return a + b
	}
	return a + " " + b
}

// finish cuts the passages into sentences.
func (w *weaver) finish() union {
	u := union{states: w.states}
	for _, s := range w.order {
		if s.joined == nil {
			u.passages = append(u.passages, s.alternatives(w.lang))
		}
	}
	return u
}

// alternatives puts together the sentences of a passage in all states, each once.
func (s *strand) alternatives(lang string) []alternative {
	var all []alternative
	ids := map[string]int32{}
	id := func(sentence string) int32 {
		said := strings.Join(strings.Fields(sentence), "")
		n, known := ids[said]
		if !known {
			n = int32(len(ids))
			ids[said] = n
		}
		return n
	}
	for state, said := range s.said {
		if state > 0 && said == s.said[state-1] {
			for i := range all {
				all[i].in[state] = all[i].in[state-1]
			}
			continue
		}
		var known, here []int32
		for _, a := range all {
			known = append(known, id(a.text))
		}
		sentences := quoted(said, text.Sentences(said, lang))
		for _, sentence := range sentences {
			here = append(here, id(sentence))
		}
		all = merged(all, sentences, diff.Common(known, here), state, len(s.said))
	}
	return all
}

// merged takes the sentences of a state in among those known, of which some runs are the same.
func merged(known []alternative, here []string, runs []diff.Run, state, states int) []alternative {
	var out []alternative
	i, k := 0, 0
	for _, r := range append(runs, diff.Run{A: len(known), B: len(here)}) {
		out = append(out, known[i:r.A]...)
		for ; k < r.B; k++ {
			a := alternative{here[k], make([]bool, states)}
			a.in[state] = true
			out = append(out, a)
		}
		for n := range r.Len {
			a := known[r.A+n]
			a.in[state] = true
			out = append(out, a)
		}
		i, k = r.A+r.Len, r.B+r.Len
	}
	return out
}
