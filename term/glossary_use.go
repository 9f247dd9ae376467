package term

import (
	"slices"

	"variorum/align"
	"variorum/text"
)

// Use is a place of a source where a term of a glossary stands, and what a translation says there.
type Use struct {
	Concept int // of those given, from 0
	Term    int // which of its terms stands in the source, from 0
	Source  Place
	Verdict Verdict
	Says    int   // which of its terms the translation says, from 0; -1 for none
	Target  Place // where it says that; the zero value for none
}

// Verdict says whether a term is rendered as agreed.
type Verdict string

// The verdicts.
const (
	Agreed      Verdict = "agreed"      // by a term that is agreed on the translation's day
	Unrepeated  Verdict = "unrepeated"  // said as agreed beside it, and not again for each time the source says it
	Departed    Verdict = "departed"    // by a term of the concept that is not agreed on that day
	NotRendered Verdict = "notRendered" // by none of the concept's terms
	NoTerm      Verdict = "noTerm"      // not checked: the concept has no agreed term in the translation's language
	Unaligned   Verdict = "unaligned"   // not checked: the translation has nothing there
	Unsure      Verdict = "unsure"      // not checked: the alignment is too unsure there
)

// leastSure is the confidence below which a bead says too little to judge a translation by.
const leastSure = 0.3

// Conform tells how a translation renders the terms of a glossary: an entry for every place of the source where one stands,
// in the order of the text, the longest terms first and none inside another. links are the beads between the units of the
// two; day is that of the translation (see AgreedOn).
//
// Where a bead has a concept several times on both sides, places answer in order, the agreed renderings first. What a bead
// lacks may stand in the one before or behind, if nothing there claims it. Cost: that of Find on both texts.
func Conform(source, target Text, links []align.Bead, concepts []GlossaryConcept, day string) []Use {
	c := &conformity{source: source, target: target, concepts: concepts, day: day}
	c.sourceTerms, c.targetTerms = termsIn(concepts, source.Lang), termsIn(concepts, target.Lang)
	c.has = make([]bool, len(concepts))
	for _, t := range c.targetTerms {
		c.has[t.concept] = c.has[t.concept] || c.agreed(t)
	}
	c.lay(links)
	c.findSource()
	c.findTarget()
	for b := range c.beads {
		c.judge(&c.beads[b])
	}
	for b := range c.beads {
		c.lookAround(b)
	}
	for i := range c.uses {
		c.conclude(&c.uses[i])
	}
	uses := make([]Use, len(c.uses))
	for i, u := range c.uses {
		uses[i] = u.Use
	}
	return uses
}

// conformity is a glossary being held against a translation.
type conformity struct {
	source, target           Text
	concepts                 []GlossaryConcept
	day                      string
	sourceTerms, targetTerms []termOf
	has                      []bool // by concept: whether it has an agreed term in the language of the target
	beads                    []glossed
	beadOf                   []int // by unit of the source; -1 for none
	uses                     []openUse
}

// termOf is a term of a concept.
type termOf struct{ concept, term int }

// glossed is a bead with what the glossary knows of it.
type glossed struct {
	align.Bead
	uses []int // places into conformity.uses
	said []said
}

// said is a place of the target where terms stand.
type said struct {
	Match
	used bool
}

// openUse is a use on the way to its verdict.
type openUse struct {
	Use
	meanings []termOf // the terms that stand there; several where concepts share a wording
	bead     int      // -1 for none
}

// termsIn lists the terms in a language.
func termsIn(concepts []GlossaryConcept, lang string) []termOf {
	var out []termOf
	for i, c := range concepts {
		for k, t := range c.Terms {
			if text.SameLang(t.Lang, lang) {
				out = append(out, termOf{i, k})
			}
		}
	}
	return out
}

func (c *conformity) index(lang string, terms []termOf) *Index {
	texts := make([]string, len(terms))
	for i, t := range terms {
		texts[i] = c.concepts[t.concept].Terms[t.term].Text
	}
	return NewIndex(lang, texts)
}

// lay takes over the beads, each unit in the first that has it.
func (c *conformity) lay(links []align.Bead) {
	c.beadOf = slices.Repeat([]int{-1}, len(c.source.Units))
	inTarget := make([]bool, len(c.target.Units))
	for _, l := range links {
		l.Source = slices.DeleteFunc(slices.Clone(l.Source), func(u int) bool { return u < 0 || u >= len(c.beadOf) || c.beadOf[u] >= 0 })
		l.Target = slices.DeleteFunc(slices.Clone(l.Target), func(u int) bool { return u < 0 || u >= len(inTarget) || inTarget[u] })
		for _, u := range l.Source {
			c.beadOf[u] = len(c.beads)
		}
		for _, u := range l.Target {
			inTarget[u] = true
		}
		c.beads = append(c.beads, glossed{Bead: l})
	}
}

// findSource finds the terms in the source.
func (c *conformity) findSource() {
	for _, m := range c.index(c.source.Lang, c.sourceTerms).Find(c.source.Units) {
		u := openUse{Use: Use{Source: m.Place, Says: -1}, bead: c.beadOf[m.Unit]}
		for _, t := range m.Terms {
			u.meanings = append(u.meanings, c.sourceTerms[t])
		}
		u.Concept, u.Term = u.meanings[0].concept, u.meanings[0].term
		if u.bead >= 0 {
			c.beads[u.bead].uses = append(c.beads[u.bead].uses, len(c.uses))
		}
		c.uses = append(c.uses, u)
	}
}

// findTarget finds in each bead's target the terms of the concepts that its source, or that of a neighbour, names. A longer
// term of another concept is no reason to pass over a shorter one of these.
func (c *conformity) findTarget() {
	f := c.index(c.target.Lang, c.targetTerms).reader()
	for b := range c.beads {
		named := map[int]bool{}
		for _, near := range c.near(b) {
			for _, u := range c.beads[near].uses {
				for _, m := range c.uses[u].meanings {
					named[m.concept] = true
				}
			}
		}
		if len(named) == 0 {
			continue
		}
		for _, u := range c.beads[b].Target {
			for _, m := range f.inUnit(u, c.target.Units[u], func(t int) bool { return named[c.targetTerms[t].concept] }) {
				c.beads[b].said = append(c.beads[b].said, said{Match: m})
			}
		}
	}
}

// near lists a bead and those before and behind it.
func (c *conformity) near(b int) []int {
	out := []int{b}
	if b > 0 {
		out = append(out, b-1)
	}
	if b+1 < len(c.beads) {
		out = append(out, b+1)
	}
	return out
}

// judge finds within a bead what its places are rendered by, agreed renderings before others.
func (c *conformity) judge(b *glossed) {
	if len(b.Source) == 0 || len(b.Target) == 0 || b.Confidence < leastSure {
		return
	}
	for _, verdict := range []Verdict{Agreed, Departed} {
		for _, i := range b.uses {
			if c.uses[i].Verdict == "" {
				c.answer(&c.uses[i], b.said, verdict)
			}
		}
	}
}

// answer gives a place the first rendering of the kind that is left.
func (c *conformity) answer(u *openUse, list []said, verdict Verdict) {
	for k, s := range list {
		if s.used {
			continue
		}
		for _, m := range u.meanings {
			for _, t := range s.Terms {
				t := c.targetTerms[t]
				if t.concept == m.concept && c.agreed(t) == (verdict == Agreed) {
					u.Concept, u.Term, u.Says, u.Target, u.Verdict = m.concept, m.term, t.term, s.Place, verdict
					list[k].used = true
					return
				}
			}
		}
	}
}

func (c *conformity) agreed(t termOf) bool {
	return c.concepts[t.concept].Terms[t.term].AgreedOn(c.day)
}

// lookAround looks for agreed renderings that the beads before and behind have to spare.
func (c *conformity) lookAround(b int) {
	bead := &c.beads[b]
	for _, i := range bead.uses {
		u := &c.uses[i]
		if u.Verdict != "" || len(bead.Target) == 0 || bead.Confidence < leastSure || c.saidBeside(u, bead) {
			continue
		}
		for _, near := range c.near(b)[1:] {
			if c.answer(u, c.beads[near].said, Agreed); u.Verdict != "" {
				break
			}
		}
	}
}

// saidBeside tells whether the bead renders the concept as agreed at another place of the source.
func (c *conformity) saidBeside(u *openUse, b *glossed) bool {
	return slices.ContainsFunc(b.uses, func(i int) bool {
		other := c.uses[i]
		return other.Verdict == Agreed && slices.ContainsFunc(u.meanings, func(m termOf) bool { return m.concept == other.Concept })
	})
}

// conclude gives a verdict to a place that has found no rendering.
func (c *conformity) conclude(u *openUse) {
	if u.Verdict != "" {
		return
	}
	switch {
	case !c.hasTerm(u):
		u.Verdict = NoTerm
	case u.bead < 0 || len(c.beads[u.bead].Target) == 0:
		u.Verdict = Unaligned
	case c.beads[u.bead].Confidence < leastSure:
		u.Verdict = Unsure
	case c.saidBeside(u, &c.beads[u.bead]):
		u.Verdict = Unrepeated
	default:
		u.Verdict = NotRendered
	}
}

// hasTerm tells whether a concept that the place may name has an agreed term in the language of the translation.
func (c *conformity) hasTerm(u *openUse) bool {
	return slices.ContainsFunc(u.meanings, func(m termOf) bool { return c.has[m.concept] })
}
