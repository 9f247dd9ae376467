package quality

import (
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
	"variorum/text"
)

// terms finds terms of the glossary in the original whose translation has none of the accepted renderings.
func terms(p *pair) ([]Finding, []Gap) {
	if len(p.terms) == 0 {
		return nil, []Gap{{"terminology", "there are no terms for this work", len(p.source.Paragraphs)}}
	}
	g := newGlossary(p.terms, p.source.Lang, p.target.Lang)
	var fs []Finding
	open := paragraphs{}
	for i, one := range p.passages {
		if !one.matched() {
			continue
		}
		named := g.named(p, one)
		if len(named) == 0 {
			continue
		}
		from, to := i, i+1
		if one.confidence < sureEnds {
			from, to = max(0, i-1), min(len(p.passages), i+2)
		}
		var facing [][]string
		for _, near := range p.passages[from:to] {
			for _, s := range near.sides[1] {
				facing = append(facing, stems(s.in(p.target), p.target.Lang))
			}
		}
		for _, n := range named {
			switch {
			case len(g.targets[n.term]) == 0:
				open[n.paragraph] = true
			case !slices.ContainsFunc(facing, func(words []string) bool { return g.rendered(n.term, words) }):
				fs = append(fs, Finding{
					Check: "terminology", Category: "terminology/inconsistent-with-terminology-resource", Severity: diff.Minor, Score: 0.7 * (0.5 + one.confidence/2),
					Message: fmt.Sprintf("%s is not rendered by any of its accepted renderings: %s", n.wording, strings.Join(p.terms[n.term].Target, ", ")),
					Forms:   []Form{{n.wording, 0, []int{n.paragraph}}, p.form(one.sides[1][0], 1)},
				})
			}
		}
	}
	if len(open) > 0 {
		return fs, []Gap{{"terminology", fmt.Sprintf("some terms have no rendering in %s", p.target.Lang), len(open)}}
	}
	return fs, nil
}

// glossary is the terms cut into words: folded, without endings, hyphens and space.
type glossary struct {
	langs   [2]string
	sources [][][]string // wordings of each term
	targets [][][]string // its renderings
}

func newGlossary(list []Term, source, target string) glossary {
	g := glossary{langs: [2]string{source, target}}
	cut := func(wordings []string, lang string) [][]string {
		var out [][]string
		for _, w := range wordings {
			if words := stems(w, lang); len(words) > 0 {
				out = append(out, words)
			}
		}
		return out
	}
	for _, t := range list {
		g.sources = append(g.sources, cut(t.Source, source))
		g.targets = append(g.targets, cut(t.Target, target))
	}
	return g
}

// stems are the words of s, folded and without endings; marks and space are left out.
func stems(s, lang string) []string {
	var out []string
	for _, token := range text.Tokens(s) {
		if token.Kind == text.Word || token.Kind == text.Number {
			out = append(out, text.Stem(text.Fold(token.In(s)), lang))
		}
	}
	return out
}

// naming is a place where a term is named.
type naming struct {
	term      int
	wording   string
	paragraph int
}

// named finds the terms that a passage's original names, each once. Where two overlap the longer counts.
func (g glossary) named(p *pair, one passage) []naming {
	var out []naming
	for _, s := range one.sides[0] {
		in := s.in(p.source)
		var tokens []text.Token
		var words []string
		for _, token := range text.Tokens(in) {
			if token.Kind == text.Word || token.Kind == text.Number {
				tokens = append(tokens, token)
				words = append(words, text.Stem(text.Fold(token.In(in)), p.source.Lang))
			}
		}
		for at := 0; at < len(words); {
			term, n := g.longestAt(words[at:])
			if n == 0 {
				at++
				continue
			}
			if !slices.ContainsFunc(out, func(m naming) bool { return m.term == term }) {
				out = append(out, naming{term, in[tokens[at].Start:tokens[at+n-1].End], s.paragraph})
			}
			at += n
		}
	}
	return out
}

// longestAt is the term with the longest wording that the words begin with, and how many words that has; 0 for none.
func (g glossary) longestAt(words []string) (term, n int) {
	for i, wordings := range g.sources {
		for _, w := range wordings {
			if len(w) > n && len(w) <= len(words) && slices.Equal(w, words[:len(w)]) {
				term, n = i, len(w)
			}
		}
	}
	return term, n
}

// rendered tells whether a rendering of the term stands among the words.
func (g glossary) rendered(term int, words []string) bool {
	return slices.ContainsFunc(g.targets[term], func(r []string) bool {
		for at := 0; at+len(r) <= len(words); at++ {
			if slices.Equal(r, words[at:at+len(r)]) {
				return true
			}
		}
		return false
	})
}
