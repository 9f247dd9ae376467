package quality

import (
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
	"variorum/text"
)

// readsPhrases tells whether package text knows the negations and modals of a language.
func readsPhrases(lang string) bool {
	return slices.ContainsFunc([]string{"en", "zh", "de", "fr"}, func(l string) bool { return text.SameLang(lang, l) })
}

// unread is the gap of a check whose words are not known for a language of the pair; ok is false where they are.
func (p *pair) unread(check, what string) (g Gap, ok bool) {
	var names []string
	for side := range sides {
		if lang := p.sideOf(side).Lang; !readsPhrases(lang) {
			names = append(names, lang)
		}
	}
	reason := fmt.Sprintf("%s are not known for %s", what, strings.Join(names, " and "))
	return Gap{check, reason, len(p.source.Paragraphs)}, len(names) > 0
}

// negations finds passages of which one side denies what the other says. That one side denies more often is no sign:
// "unlike" may be 不像, and "few" 不多. What it denies must stand on the other side without a denial.
func negations(p *pair) ([]Finding, []Gap) {
	if g, ok := p.unread("negation", "negations"); ok {
		return nil, []Gap{g}
	}
	var fs []Finding
	open := paragraphs{}
	for i, one := range p.passages {
		if !one.matched() {
			continue
		}
		denials := [2]int{p.denials(one, 0), p.denials(one, 1)}
		if denials[0] == denials[1] {
			continue
		}
		more := 0
		if denials[1] > denials[0] {
			more = 1
		}
		f, found := p.lostDenial(i, more, denials[1-more] == 0)
		twice := denials[more] > 1 && denials[1-more] == 0 // no life without water
		if found && !twice && !p.asks(one) {
			fs = append(fs, f)
		} else {
			open.add(one.sides[0]...)
		}
	}
	if len(open) == 0 {
		return fs, nil
	}
	return fs, []Gap{{"negation", "sentences that deny more often on one side, and questions, were passed over where no word shows what is denied", len(open)}}
}

// denials counts the denials of one side of a passage.
func (p *pair) denials(one passage, side int) int {
	n := 0
	for _, s := range one.sides[side] {
		n += len(text.Negations(s.in(p.sideOf(side)), p.sideOf(side).Lang))
	}
	return n
}

// asks tells whether a question stands in a passage: who asks whether something is not so often says that it is.
func (p *pair) asks(one passage) bool {
	return strings.ContainsAny(p.wording(one, 0)+p.wording(one, 1), "?？吗嗎岂豈")
}

// lostDenial makes a finding of a denial of one side whose object the other has without one. Where the other denies
// nothing at all, a modal may be the object: 不会, "will".
func (p *pair) lostDenial(i, side int, never bool) (Finding, bool) {
	one := p.passages[i]
	for _, d := range p.deniers(i, side) {
		if !p.plain(d.place, side) {
			continue
		}
		for _, word := range d.denied {
			at, found := p.find(word, one, 1-side)
			if found && p.plain(at, 1-side) && !p.saidElsewhere(d, i, side, word) {
				return p.lost(one, side, d.place, at, 0.8), true
			}
		}
	}
	own, facing := p.modals(one, side), p.modals(one, 1-side)
	if !never || len(own) != 1 || len(facing) != 1 {
		return Finding{}, false
	}
	a, b := own[0], facing[0]
	if !a.Negated || b.Negated || a.Force != b.Force || !p.plain(a.place(), side) || !p.plain(b.place(), 1-side) {
		return Finding{}, false
	}
	return p.lost(one, side, a.place(), b.place(), 0.65), true
}

// lost says that one side denies what the other says.
func (p *pair) lost(one passage, side int, denies, says stretch, score float64) Finding {
	a, b := p.at(denies, side), p.at(says, 1-side)
	return Finding{
		Check: "negation", Category: "accuracy/mistranslation", Severity: diff.Critical, Score: score * (0.5 + one.confidence/2),
		Message: fmt.Sprintf("%s denies it (%s), %s does not (%s)", sides[side], a.Text, sides[1-side], b.Text),
		Forms:   []Form{a, b},
	}
}

// turns are how words begin that may do the work of a denial in a clause: "until" for 未…不得, "reject" for 不予.
var turns = map[string][]string{
	"en": strings.Fields("until till before prior unless except other otherwise none non barr instead rather outside restrict " +
		"reject hinder hindr prevent prohibit forbid forbad refus fail lack den not stop ceas los countless ignoran " +
		"only alone merely"),
	"zh": strings.Fields("始 才 方 前 除 否 只 仅 惟 失 反 拒 非 免"),
	"de": strings.Fields("bis bevor ehe nur erst außer sonst statt"),
	"fr": strings.Fields("avant jusqu seulement sauf sinon hormis priv"),
}

// plain tells whether the clause around a place says what it says without a denial or a word that may do the work of
// one, the words of the place itself aside.
func (p *pair) plain(at stretch, side int) bool {
	const ends = ",;:.!?，；：。！？—"
	t := p.sideOf(side)
	in := t.Paragraphs[at.paragraph].Text
	before, behind := in[:at.Start], in[at.End:]
	if k := strings.LastIndexAny(before, ends); k >= 0 {
		before = before[k+1:]
	}
	if k := strings.IndexAny(behind, ends); k >= 0 {
		behind = behind[:k]
	}
	return !slices.ContainsFunc([]string{before, behind}, func(part string) bool {
		return len(text.Negations(part, t.Lang)) > 0 || len(text.NearNegations(part, t.Lang)) > 0 ||
			p.turned(part, side, turns[language(t.Lang)]...)
	})
}

// turned tells whether a word of a part begins like one of the turns.
func (p *pair) turned(part string, side int, turns ...string) bool {
	begins := func(s string) bool {
		return slices.ContainsFunc(turns, func(turn string) bool { return strings.HasPrefix(s, turn) })
	}
	if p.lexis.vocabularies[side].unspaced {
		part = text.Simplify(part)
		for at := range part {
			if begins(part[at:]) {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(text.Tokens(part), func(t text.Token) bool { return t.Kind == text.Word && begins(text.Fold(t.In(part))) })
}

// find finds a folded word on a side of a passage, inflection aside.
func (p *pair) find(word string, one passage, side int) (at stretch, found bool) {
	t := p.sideOf(side)
	stem := text.Stem(word, t.Lang)
	for _, s := range one.sides[side] {
		in := s.in(t)
		if p.lexis.vocabularies[side].unspaced {
			if k := strings.Index(text.Simplify(in), word); k >= 0 {
				return s.part(k, k+len(word)), true
			}
			continue
		}
		for _, token := range text.Tokens(in) {
			if token.Kind == text.Word && text.Stem(text.Fold(token.In(in)), t.Lang) == stem {
				return s.part(token.Start, token.End), true
			}
		}
	}
	return stretch{}, false
}
