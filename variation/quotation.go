package variation

import (
	"slices"

	"variorum/diff"
)

// Bounds of what counts as one phrase said in other words.
const (
	fewestShared = 4    // content words in common
	closest      = 0.62 // share of the words, by weight, that is the same: less is another phrase
)

// repeatedPhrases finds clauses and sentences that come again in slightly other words: slogans, quotations.
func (s *stream) repeatedPhrases(passages []passage) []Finding {
	var out []Finding
	for _, p := range passages {
		a, b := s.unmarked(p.side(0)), s.unmarked(p.side(1))
		shared, fit := s.likenessOf(p)
		if shared < fewestShared || fit < closest || !s.clausal(a) || !s.clausal(b) || slices.Equal(s.forms(a), s.forms(b)) {
			continue
		}
		out = append(out, Finding{
			Check: quotations, Category: "terminology/inconsistent-use", Severity: diff.Minor,
			Score:   min(0.85, 0.2+0.08*float64(shared)+0.4*(fit-closest)),
			Message: "nearly the same words, in two wordings",
			Forms:   []Form{s.form([]span{a}), s.form([]span{b})},
		})
	}
	return out
}

// likenessOf counts the words that both sides of a passage have, and weighs what share of it is the same, from 0 to 1.
func (s *stream) likenessOf(p passage) (shared int, fit float64) {
	same, whole := 0.0, 0.0
	for _, c := range p.columns {
		for _, i := range []int32{c.a, c.b} {
			if i < 0 {
				continue
			}
			bits := s.lemmas[s.tokens[i].lemma].bits
			whole += bits
			if c.same {
				same += bits
			}
		}
		if c.same && s.tokens[c.a].word != 0 {
			shared++
		}
	}
	return shared, same / max(whole, 1)
}

// unmarked takes the marks off both ends.
func (s *stream) unmarked(sp span) span {
	for sp.len() > 0 && s.tokens[sp.from].word == 0 {
		sp.from++
	}
	for sp.len() > 0 && s.tokens[sp.to-1].word == 0 {
		sp.to--
	}
	return sp
}

// forms are the words of some tokens.
func (s *stream) forms(sp span) []int32 {
	var out []int32
	for i := sp.from; i < sp.to; i++ {
		out = append(out, s.tokens[i].word)
	}
	return out
}

// clausal tells whether tokens begin and end where a clause does, give or take words of grammar.
func (s *stream) clausal(sp span) bool {
	if sp.len() == 0 {
		return false
	}
	first, last, sentence := sp.from, sp.to, s.sentences[s.tokens[sp.from].sentence]
	for first > sentence.from && s.words[s.tokens[first-1].word].function {
		first--
	}
	for last < sentence.to && s.words[s.tokens[last].word].function {
		last++
	}
	begins := first == sentence.from || s.tokens[first-1].word == 0 || s.tokens[first].opening
	ends := last == sentence.to || s.tokens[last].word == 0
	return begins && ends
}
