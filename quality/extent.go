package quality

import (
	"fmt"
	"math"

	"variorum/diff"
)

// leastSize is the size under which a paragraph says nothing: a rule, a page number.
const leastSize = 4

// orphans finds paragraphs that have nothing on the other side.
func orphans(p *pair) []Finding {
	var fs []Finding
	for i, b := range p.beads {
		if b.matched() || b.sizes[0]+b.sizes[1] < leastSize {
			continue
		}
		f := Finding{
			Check: "omission", Category: "accuracy/omission", Severity: diff.Major,
			Message: "the translation has nothing for this", Forms: p.sideForms(b),
		}
		if len(b.source) == 0 {
			f.Check, f.Category, f.Message = "addition", "accuracy/addition", "the original has nothing for this"
		}
		f.Score = 0.3 + 0.65*b.confidence
		if b.sizes[0]+b.sizes[1] < shortSize {
			f.Severity, f.Score = diff.Minor, f.Score*0.8
		}
		if p.belongs(i, i-1) || p.belongs(i, i+1) {
			f.Score *= 0.5
			f.Message += ", unless a neighbour takes it up"
		}
		fs = append(fs, f)
	}
	return fs
}

// belongs tells whether the orphan at i would make the lengths of the bead at j usual, which they are not without it:
// then the alignment may have torn it off.
func (p *pair) belongs(i, j int) bool {
	if !p.usual.known || j < 0 || j >= len(p.beads) || !p.beads[j].matched() {
		return false
	}
	alone := p.beads[j].sizes
	with := [2]int{alone[0] + p.beads[i].sizes[0], alone[1] + p.beads[i].sizes[1]}
	was, is := math.Abs(p.usual.score(alone)), math.Abs(p.usual.score(with))
	return was > 1.5 && is < was/2
}

// Bounds of the check for lengths.
const (
	farOut   = 3.5 // robust standard deviations
	farTimes = 1.7 // and times the usual length
)

// lengths finds translations that are far longer or shorter than the others of this pair.
func lengths(p *pair) ([]Finding, []Gap) {
	if !p.usual.known {
		matched := 0
		for _, b := range p.beads {
			if b.matched() {
				matched += len(b.source)
			}
		}
		return nil, []Gap{{Check: "length", Reason: "too few paragraphs to know what is usual", Count: matched}}
	}
	var fs []Finding
	for i, b := range p.beads {
		if !b.matched() || max(b.sizes[0], b.sizes[1]) < longEnough {
			continue
		}
		far, times := p.usual.score(b.sizes), math.Exp(math.Abs(b.ratio()-p.usual.middle))
		if math.Abs(far) < farOut || times < farTimes {
			continue
		}
		f := Finding{
			Check: "length", Severity: diff.Minor, Forms: p.sideForms(b),
			Score: (0.5 + b.confidence/2) * min(0.9, 0.5+(math.Abs(far)-farOut)/15),
		}
		if times > 2.5 {
			f.Severity = diff.Major
		}
		if far < 0 {
			f.Category, f.Message = "accuracy/omission", fmt.Sprintf("the translation is short: %.1f times what this pair would let expect", 1/times)
		} else {
			f.Category, f.Message = "accuracy/addition", fmt.Sprintf("the translation is long: %.1f times what this pair would let expect", times)
		}
		if p.balances(i, i-1) || p.balances(i, i+1) {
			f.Score *= 0.5
			f.Message += "; a neighbour may have taken a part"
		}
		fs = append(fs, f)
	}
	return fs, nil
}

// balances tells whether the beads at i and j are far out in opposite ways and usual together: then a passage was put
// to the wrong one of them, by the translator or by the alignment.
func (p *pair) balances(i, j int) bool {
	if j < 0 || j >= len(p.beads) {
		return false
	}
	a, b := p.beads[i], p.beads[j]
	if far := p.usual.score(b.sizes); math.Abs(far) < 1 || far > 0 == (p.usual.score(a.sizes) > 0) {
		return false
	}
	both := [2]int{a.sizes[0] + b.sizes[0], a.sizes[1] + b.sizes[1]}
	return math.Abs(p.usual.score(both)) < 1.5
}
