package workbench

import (
	"cmp"
	"slices"

	"variorum/diff"
	"variorum/term"
	"variorum/text"
)

// termSpans are, per paragraph of a text, the places where it names a concept, in order.
type termSpans map[int][]diff.Term

// spansOf gives, for two translations, where they render the concepts of a table; columns says which of its targets
// they are. A place of the original counts only where the renderings of both are known: what one of them says is no
// difference of terms while nobody knows what the other says.
func spansOf(texts []Text, concepts []term.Concept, columns []int) [2]termSpans {
	out := [2]termSpans{{}, {}}
	for _, c := range concepts {
		known := [2]map[term.Place]bool{rendered(c, columns[0]), rendered(c, columns[1])}
		for k := range out {
			sentences := texts[k].sentences()
			for _, r := range c.Renderings[columns[k]] {
				for x, p := range r.Places {
					if known[1-k][r.Sources[x]] {
						at := sentences[p.Unit]
						out[k][at.paragraph] = append(out[k][at.paragraph], diff.Term{Span: at.shift(p.Span), Concept: c.Term})
					}
				}
			}
		}
	}
	for _, spans := range out {
		for _, list := range spans {
			slices.SortFunc(list, func(a, b diff.Term) int {
				return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Concept, b.Concept))
			})
		}
	}
	return out
}

// rendered are the places of the original whose rendering in a target is known.
func rendered(c term.Concept, column int) map[term.Place]bool {
	places := map[term.Place]bool{}
	for _, r := range c.Renderings[column] {
		for _, p := range r.Sources {
			places[p] = true
		}
	}
	return places
}

// in gives the spans of some paragraphs of t within their text joined by line breaks.
func (s termSpans) in(t Text, paragraphs []int) []diff.Term {
	var out []diff.Term
	start := 0
	for _, n := range paragraphs {
		for _, span := range s[n] {
			span.Start += start
			span.End += start
			out = append(out, span)
		}
		start += len(t.Paragraphs[n].Text) + len("\n")
	}
	return out
}

// sentence is where a sentence stands.
type sentence struct {
	paragraph int // of those the text has left, from 0
	text.Span     // within the paragraph
}

// shift is a span within the sentence as one within its paragraph.
func (s sentence) shift(span text.Span) text.Span {
	return text.Span{Start: s.Start + span.Start, End: s.Start + span.End}
}

// sentences lists the sentences the text has left, as the aligner counts them.
func (t Text) sentences() []sentence {
	var out []sentence
	for i, p := range t.Paragraphs {
		for _, span := range p.Sentences {
			out = append(out, sentence{i, span})
		}
	}
	return out
}
