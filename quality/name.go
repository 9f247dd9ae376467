package quality

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/diff"
	"variorum/lexicon"
	"variorum/text"
)

// name is a proper name in a passage.
type name struct {
	text.Span
	paragraph int
	wording   string
	keys      []string // folded, how it may stand on the other side; what it has in common with its like
	latin     bool     // in Latin letters within a script without spaces
}

// kin tells whether two names may belong together: Jews and the land they are named after, Korea and the Republic of Korea.
func (x name) kin(y name) bool {
	const stem = 4 // letters
	like := func(key, wording string) bool {
		return strings.Contains(key, wording) || strings.Contains(wording, key) ||
			len(key) >= stem && strings.HasPrefix(wording, key[:stem])
	}
	other := text.Fold(y.wording)
	return slices.ContainsFunc(x.keys, func(key string) bool { return like(key, other) }) ||
		slices.ContainsFunc(y.keys, func(key string) bool { return like(key, text.Fold(x.wording)) })
}

// properNames finds names of the original in whose place the translation has another, and names in Latin letters that a text in
// another script hands on and its translation lacks.
func properNames(p *pair) ([]Finding, []Gap) {
	n := newNamer(p)
	if n == nil {
		return nil, []Gap{{"name", "names cannot be told from other words in these languages", len(p.source.Paragraphs)}}
	}
	lone := make([][2][]name, len(p.passages))
	met, missed := map[string]int{}, map[string]int{}
	for i, one := range p.passages {
		if !one.matched() {
			continue
		}
		for side := range sides {
			for _, x := range n.in(one, side) {
				if n.has(i, x, 1-side) {
					met[x.wording]++
				} else {
					missed[x.wording]++
					lone[i][side] = append(lone[i][side], x)
				}
			}
		}
	}
	least := 1 // times that a name must be met where no list tells that it is one and how it is rendered
	if n.list != nil {
		least = 0
	}
	steady := func(x name) bool {
		seen := met[x.wording]
		return seen >= least && missed[x.wording] <= max(1, seen) && missed[x.wording] < habitualBeads
	}
	var fs []Finding
	for i, one := range p.passages {
		for side := range sides {
			lone[i][side] = slices.DeleteFunc(lone[i][side], func(x name) bool { return !steady(x) })
		}
		for _, x := range lone[i][0] {
			if x.latin {
				fs = append(fs, Finding{
					Check: "name", Category: "accuracy/omission", Severity: diff.Minor, Score: 0.6 * (0.5 + one.confidence/2),
					Message: fmt.Sprintf("the translation has no %s", x.wording),
					Forms:   []Form{{x.wording, 0, []int{x.paragraph}}, p.form(one.sides[1][0], 1)},
				})
			}
		}
		if len(lone[i][0]) != 1 || len(lone[i][1]) != 1 || lone[i][0][0].kin(lone[i][1][0]) {
			continue
		}
		a, b := lone[i][0][0], lone[i][1][0]
		score := 0.7
		if met[a.wording] == 0 || met[b.wording] == 0 {
			score = 0.5
		}
		fs = append(fs, Finding{
			Check: "name", Category: "accuracy/mistranslation", Severity: diff.Major, Score: score * (0.5 + one.confidence/2),
			Message: fmt.Sprintf("the original names %s, the translation %s", a.wording, b.wording),
			Forms:   []Form{{a.wording, 0, []int{a.paragraph}}, {b.wording, 1, []int{b.paragraph}}},
		})
	}
	var gs []Gap
	if n.list != nil || p.lexis.vocabularies[0].unspaced || p.lexis.vocabularies[1].unspaced {
		gs = append(gs, Gap{"name", "only names that stand in Latin letters or in a list of words were compared", len(p.source.Paragraphs)})
	}
	return fs, gs
}

// latinName is a name or the letters that stand for one.
var latinName = regexp.MustCompile(`^[A-Z][A-Za-z]+$`)

// namer tells the names of both sides.
type namer struct {
	*pair
	list   *lexicon.Lexicon    // with the names of an unspaced side; nil where both sides have spaces
	listed int                 // the side whose words it lists
	known  map[string][]string // by folded rendering, the listed names that have it
	most   int                 // words of the longest rendering
}

// newNamer is nil where names cannot be told.
func newNamer(p *pair) *namer {
	n := &namer{pair: p}
	for side, v := range p.lexis.vocabularies {
		if v.unspaced && v.list != nil {
			n.list, n.listed, n.known = v.list, side, map[string][]string{}
		}
	}
	if n.list == nil {
		for _, v := range p.lexis.vocabularies {
			if v.unspaced || text.SameLang(v.lang, "de") {
				return nil
			}
		}
		return n
	}
	for _, e := range n.list.Entries {
		if e.Class != lexicon.Name || utf8.RuneCountInString(e.Word) < leastObject {
			continue
		}
		for _, r := range e.Renderings {
			n.known[r] = append(n.known[r], e.Word)
			n.most = max(n.most, len(strings.Fields(r)))
		}
	}
	return n
}

// in finds the names of one side of a passage, each once.
func (n *namer) in(one passage, side int) []name {
	var out []name
	for _, s := range one.sides[side] {
		var found []name
		switch {
		case n.list == nil:
			found = n.capitals(s, side)
		case side == n.listed:
			found = n.listedNames(s)
		default:
			found = n.renderedNames(s, side)
		}
		for _, x := range found {
			if !slices.ContainsFunc(out, func(y name) bool { return y.wording == x.wording }) {
				out = append(out, x)
			}
		}
	}
	return out
}

// capitals are the words with a capital letter that do not begin a sentence or a quotation.
func (n *namer) capitals(s sentence, side int) []name {
	var out []name
	in := s.in(n.sideOf(side))
	begins := true
	for _, token := range text.Tokens(in) {
		word := token.In(in)
		switch first, size := utf8.DecodeRuneInString(word); {
		case token.Kind == text.Space:
			continue
		case token.Kind != text.Word:
			begins = true
			continue
		case !begins && unicode.IsUpper(first) && size < len(word) && len(word) > 3:
			out = append(out, n.at(s, token.Span, side, []string{beginning(word)}))
		}
		begins = false
	}
	return out
}

// beginning is how a name begins in any spelling: Cunégonde and Cunegund.
func beginning(word string) string {
	const letters = 4
	out := ""
	for _, r := range text.Stem(text.Fold(word), "fr") {
		if len(out) == letters {
			break
		}
		out += string(r)
	}
	return text.Fold(out)
}

func (n *namer) at(s sentence, at text.Span, side int, keys []string) name {
	at.Start, at.End = at.Start+s.Start, at.End+s.Start
	return name{at, s.paragraph, at.In(n.sideOf(side).Paragraphs[s.paragraph].Text), keys, false}
}

// listedNames are the names of a sentence that the list has, and words in Latin letters.
func (n *namer) listedNames(s sentence) []name {
	var out []name
	in := s.in(n.sideOf(n.listed))
	v := n.lexis.vocabularies[n.listed]
	for _, token := range text.Tokens(in) {
		word := token.In(in)
		if word[0] >= 'A' && word[0] <= 'Z' && latinName.MatchString(word) {
			x := n.at(s, token.Span, n.listed, []string{text.Fold(word)})
			x.latin = true
			out = append(out, x)
		}
	}
	for at := 0; at < len(in); {
		word, end := v.longestAt(in, at)
		if end == at {
			at += runeLen(in[at:])
			continue
		}
		if e, known := n.list.Lookup(word); known && e.Class == lexicon.Name && utf8.RuneCountInString(word) >= leastObject {
			out = append(out, n.at(s, text.Span{Start: at, End: end}, n.listed, e.Renderings))
		}
		at = end
	}
	return out
}

// renderedNames are the words of a sentence that render a listed name.
func (n *namer) renderedNames(s sentence, side int) []name {
	var out []name
	in := s.in(n.sideOf(side))
	var tokens []text.Token
	for _, t := range text.Tokens(in) {
		if t.Kind == text.Word {
			tokens = append(tokens, t)
		}
	}
	for i := 0; i < len(tokens); {
		first, _ := utf8.DecodeRuneInString(tokens[i].In(in))
		next := i + 1
		for k := min(len(tokens), i+n.most); k > i && unicode.IsUpper(first); k-- {
			span := text.Span{Start: tokens[i].Start, End: tokens[k-1].End}
			if words := n.known[text.Fold(span.In(in))]; words != nil {
				out = append(out, n.at(s, span, side, words))
				next = k
				break
			}
		}
		i = next
	}
	return out
}

// has tells whether a name may stand on a side of the passages around i.
func (n *namer) has(i int, x name, side int) bool {
	from, to := i, i+1
	if n.passages[i].confidence < sureEnds {
		from, to = max(0, i-1), min(len(n.passages), i+2)
	}
	for _, one := range n.passages[from:to] {
		s := text.Fold(n.wording(one, side))
		if n.list == nil {
			for _, t := range text.Tokens(s) {
				if t.Kind == text.Word && slices.Contains(x.keys, beginning(t.In(s))) {
					return true
				}
			}
			continue
		}
		if slices.ContainsFunc(x.keys, func(key string) bool { return strings.Contains(s, key) }) {
			return true
		}
	}
	return false
}
