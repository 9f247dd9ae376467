package quality

import (
	"fmt"
	"math"
	"slices"

	"variorum/diff"
)

// Evidence that is asked for, as a natural logarithm of odds, before a clause of the original counts as left out, or one
// of the translation as added: translators say more clearly what the original leaves open, and seldom leave out.
var doubt = [2]float64{4, 6}

const (
	sentenceDoubt = 3.5 // the same, of a whole sentence: nothing in it leans on what is rendered
	softness      = 1.5 // the words of a clause are not as independent as they are counted
	mostSurplus   = 2
	leastLexical  = 1.5 // evidence of the words: length alone is the business of another check
	evenChance    = 0.5 // score
	lookAround    = 2   // passages on each side in which the counterpart of a sentence without one may be
)

// region is some neighbouring passages together.
type region struct {
	words [2][]contentWord
	links []link
	sizes [2]int
}

func (p *pair) region(from, to int) region {
	var r region
	for i := max(0, from); i < min(len(p.passages), to); i++ {
		for side := range r.words {
			r.words[side] = append(r.words[side], p.lexis.words[i][side]...)
			r.sizes[side] += p.passages[i].sizes[side]
		}
	}
	if to-from == 1 {
		r.links = p.lexis.own[from]
	} else {
		r.links = p.lexis.links(r.words[0], r.words[1])
	}
	return r
}

// without are the words of a side but for those of a clause.
func (r region) without(side int, c clause) []contentWord {
	return slices.DeleteFunc(slices.Clone(r.words[side]), func(w contentWord) bool { return slices.Contains(c.words, w) })
}

func (r region) outcomes(side int, words, others []contentWord) []outcome {
	return outcomesOf(words, others, side, r.links, r.words[1-side])
}

// suspect is a clause or sentence that may have no counterpart. What speaks for that is counted as a logarithm of odds.
type suspect struct {
	clause
	side     int
	lexical  float64 // what its words say
	length   float64 // what the lengths say
	rival    float64 // what the words of a clause of the other side say, which may be its free rendering
	surplus  float64 // what it says that its words without a counterpart are more than those of the other side
	lone     int     // words that have nothing on the other side
	sentence bool    // a whole sentence, with others on its side of the passage or with nothing on the other
	apart    bool    // a sentence of a passage that has nothing on the other side
}

func (s suspect) evidence() float64 { return s.lexical + s.length - s.rival + s.surplus }

// score is the chance that it has no counterpart.
func (s suspect) score() float64 {
	asked := doubt[s.side]
	if s.sentence {
		asked = min(asked, sentenceDoubt)
	}
	return 1 / (1 + math.Exp((asked-s.evidence())/softness))
}

// missing finds paragraphs, sentences and clauses that have no counterpart.
func missing(p *pair) ([]Finding, []Gap) {
	fs := orphans(p)
	parts, gs := missingParts(p)
	return append(fs, parts...), gs
}

// missingParts finds clauses and sentences that have nothing on the other side: their words are not rendered there, though
// such words are elsewhere, and the passage is as much shorter.
func missingParts(p *pair) ([]Finding, []Gap) {
	hs := [2]habits{newHabits(p, 0), newHabits(p, 1)}
	checks := [2]string{"omission", "addition"}
	var gs []Gap
	for side, h := range hs {
		if !h.known() {
			gs = append(gs, Gap{checks[side], fmt.Sprintf("too few words are known to be renderings of one another: clauses and sentences of %s were not looked for", sides[side]),
				len(p.sideOf(side).Paragraphs)})
		}
	}
	var fs []Finding
	for i, one := range p.passages {
		from, to := i, i+1
		switch {
		case !one.matched() && p.inOrphan(one):
			continue
		case !one.matched():
			from, to = i-lookAround, i+1+lookAround
		case one.confidence < sureEnds:
			from, to = i-1, i+2
		}
		r := p.region(from, to)
		var suspects [2][]suspect
		for side, h := range hs {
			if h.known() {
				suspects[side] = p.suspects(i, side, h, r)
			}
		}
		for side := range suspects {
			if f, found := p.worst(suspects[side], suspects[1-side], one); found {
				fs = append(fs, f)
			}
		}
	}
	return fs, gs
}

// inOrphan tells whether a passage of one side lies in a paragraph that has no counterpart as a whole.
func (p *pair) inOrphan(one passage) bool {
	for side, list := range one.sides {
		for _, s := range list {
			if p.orphan[side][s.paragraph] {
				return true
			}
		}
	}
	return false
}

// suspects are the clauses of one side of a passage; of one that has no other side, its sentences.
func (p *pair) suspects(i, side int, h habits, r region) []suspect {
	one := p.passages[i]
	cs := p.clauses(i, side)
	if !one.matched() {
		cs = p.wholeSentences(i, side)
	}
	var out []suspect
	for _, c := range cs {
		if len(c.words) < leastSaid {
			continue
		}
		outs := r.outcomes(side, c.words, r.without(side, c))
		s := suspect{clause: c, side: side, lexical: h.weigh(c.words, outs), apart: !one.matched()}
		s.sentence = s.apart || one.atEdge(c, side)
		for _, o := range outs {
			if o == alone {
				s.lone++
			}
		}
		sizes := one.sizes
		if s.apart {
			sizes = r.sizes
		}
		without := sizes
		without[side] -= c.size
		s.length = unlikely(p.usualHere.score(sizes)) - unlikely(p.usualHere.score(without))
		out = append(out, s)
	}
	return out
}

// unlikely tells how unlikely a distance in standard deviations is, as a logarithm. Far out the tails are heavy.
func unlikely(z float64) float64 {
	const far = 2
	if z = math.Abs(z); z < far {
		return z * z / 2
	}
	return far*z - far*far/2
}

// worst makes a finding of the most suspect clause, if it is suspect enough.
func (p *pair) worst(suspects, others []suspect, one passage) (Finding, bool) {
	var worst suspect
	idle := 0 // words of the other side that have nothing here
	for _, o := range others {
		idle += o.lone
	}
	for _, s := range suspects {
		for _, o := range others {
			s.rival = max(s.rival, o.lexical)
		}
		if s.sentence && !s.apart {
			s.surplus = max(-mostSurplus, min(mostSurplus, 0.7*float64(s.lone-idle)))
		}
		if s.lexical >= leastLexical && s.evidence() > worst.evidence() && (s.apart || len(suspects) > 1) {
			worst = s
		}
	}
	if worst.lone == 0 || worst.score() < evenChance {
		return Finding{}, false
	}
	f := Finding{
		Check: "omission", Category: "accuracy/omission", Severity: diff.Major, Score: min(0.9, worst.score()) * (0.5 + one.confidence/2),
	}
	if worst.size < shortSize/3 { // a "he said"
		f.Severity = diff.Minor
	}
	what, whole := "the translation has nothing for this", "clause"
	if worst.side == 1 {
		f.Check, f.Category, what = "addition", "accuracy/addition", "the original has nothing for this"
	}
	if worst.sentence {
		whole = "sentence"
	}
	f.Message = fmt.Sprintf("%s %s: %d of %d words are not rendered", what, whole, worst.lone, len(worst.words))
	if worst.length > 1 {
		f.Message += ", and the lengths differ by as much"
	}
	f.Forms = []Form{p.at(stretch{worst.Span, worst.paragraph}, worst.side)}
	if list := one.sides[1-worst.side]; len(list) > 0 {
		f.Forms = append(f.Forms, p.form(list[0], 1-worst.side))
	}
	return f, true
}
