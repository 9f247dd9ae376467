package workbench

import (
	"math"
	"slices"
	"unicode/utf8"

	"variorum/align"
	"variorum/text"
)

// forAligner is the union as a text, a passage a paragraph.
func (u union) forAligner(lang string) align.Text {
	out := align.Text{Lang: lang, Paragraphs: make([][]string, len(u.passages))}
	for i, p := range u.passages {
		for _, a := range p {
			out.Paragraphs[i] = append(out.Paragraphs[i], a.text)
		}
	}
	return out
}

// How much evidence counts, in nats.
const (
	leastSure = 0.1 // the least and the most that a link is believed: aligners are surer of alternatives than they should be
	mostSure  = 0.9

	ofOmission = 0.5 // that sentences of a passage have no counterpart at all, once or, of several sentences, twice

	ofValue   = 1.0 // a number that one side has and the other has not
	ofLength  = 1.5 // at most
	ofPassage = 3.0 // at most: what one passage tells is not independent
)

// fits gives for each state the log-likelihood, but for a constant, that a translation renders it. Only passages in which
// states differ tell anything: by the sentences that the translation has or lacks, by the numbers in it, and by its length.
// The beads are of the union's sentences and those of the translation.
func (u union) fits(of, in align.Text, beads []align.Bead) []float64 {
	found := u.find(of, in, beads)
	fits := make([]float64, u.states)
	for n, p := range u.passages {
		versions := versionsOf(p, u.states)
		if len(versions) < 2 {
			continue
		}
		var likely []float64
		for _, v := range versions {
			likely = append(likely, found[n].likely(p, v, of.Lang, in.Lang))
		}
		most := slices.Max(likely)
		for i, v := range versions {
			for _, state := range v.states {
				fits[state] += max(likely[i]-most, -ofPassage)
			}
		}
	}
	return fits
}

// version is what some states say in a passage.
type version struct {
	has    []bool // by sentence of the passage
	states []int
}

// versionsOf lists the versions of a passage in the order of the states.
func versionsOf(p []alternative, states int) []version {
	var out []version
	for state := range states {
		v := version{make([]bool, len(p)), []int{state}}
		for i, a := range p {
			v.has[i] = a.in[state]
		}
		i := slices.IndexFunc(out, func(w version) bool { return slices.Equal(v.has, w.has) })
		if i < 0 {
			out = append(out, v)
		} else {
			out[i].states = append(out[i].states, state)
		}
	}
	return out
}

// counterpart is what a translation has for a passage.
type counterpart struct {
	has    []float64 // by sentence: the probability that the translation has it
	said   []string  // its sentences
	shared bool      // and they are for other passages too
	ratio  float64   // how many characters the translation has for one of the original
}

// none, for a probability, is that of a sentence that has no counterpart.
const none = -1

// find finds the counterparts of all passages.
func (u union) find(of, in align.Text, beads []align.Bead) []counterpart {
	out := make([]counterpart, len(u.passages))
	var home, place []int // by sentence of the union: its passage, and its place in that
	for n, p := range u.passages {
		out[n].has = make([]float64, len(p))
		for i := range p {
			home, place = append(home, n), append(place, i)
		}
	}
	said := slices.Concat(in.Paragraphs...)
	var long, wide float64
	for _, bead := range beads {
		for k, s := range bead.Source {
			c := &out[home[s]]
			if len(bead.Target) == 0 {
				c.has[place[s]] = none
				continue
			}
			c.has[place[s]] = bead.Confidence
			c.shared = c.shared || home[s] != home[bead.Source[0]] || home[s] != home[bead.Source[len(bead.Source)-1]]
			if k == 0 || home[s] != home[bead.Source[k-1]] {
				for _, t := range bead.Target {
					c.said = append(c.said, said[t])
				}
			}
		}
		if len(bead.Source) == 1 && len(bead.Target) == 1 {
			long += float64(utf8.RuneCountInString(u.passages[home[bead.Source[0]]][place[bead.Source[0]]].text))
			wide += float64(utf8.RuneCountInString(said[bead.Target[0]]))
		}
	}
	for n := range out {
		out[n].ratio = wide / max(long, 1)
	}
	return out
}

// likely is how well a version of a passage explains what the translation has for it, as a log-likelihood but for a
// constant.
func (c counterpart) likely(p []alternative, v version, of, in string) float64 {
	sum := 0.0
	var values []text.Value
	length, omitted := 0, 0
	whole := c.within(v) // else what has no counterpart may be what something else took the place of
	for i, a := range p {
		linked := c.has[i] != none
		sure := min(max(c.has[i], leastSure), mostSure)
		switch {
		case linked && !v.has[i]:
			sum += math.Log(1 - sure)
			continue
		case linked:
			sum += math.Log(sure)
		case !v.has[i]:
			continue
		default:
			omitted++
		}
		if linked || !whole {
			values = append(values, text.Values(a.text, of)...)
			length += utf8.RuneCountInString(a.text)
		}
	}
	sum -= ofOmission * float64(min(omitted, 2))
	if c.shared || len(c.said) == 0 {
		return sum
	}
	var rendered []text.Value
	wide := 0
	for _, said := range c.said {
		rendered = append(rendered, text.Values(said, in)...)
		wide += utf8.RuneCountInString(said)
	}
	sum -= ofValue * float64(unmatched(values, rendered))
	expected := c.ratio * float64(length)
	off := float64(wide) - expected
	sum -= min(off*off/(2*lengthSpread*(expected+1)), ofLength)
	return sum
}

// within tells whether a version has all sentences that have a counterpart.
func (c counterpart) within(v version) bool {
	for i, has := range c.has {
		if has != none && !v.has[i] {
			return false
		}
	}
	return true
}

// lengthSpread is the variance of a translation's length for one character (Gale and Church 1993).
const lengthSpread = 6.8

// unmatched counts the values that only one side has.
func unmatched(a, b []text.Value) int {
	b = slices.Clone(b)
	n := 0
	for _, v := range a {
		if i := slices.IndexFunc(b, v.Same); i >= 0 {
			b = slices.Delete(b, i, i+1)
		} else {
			n++
		}
	}
	return n + len(b)
}

// temper takes back that the sentences of one change do not speak independently of each other.
const temper = 0.25

// choose gives the state that fits best, of several the first, and how sure that is.
func choose(fits []float64) (best int, sure float64) {
	for state, fit := range fits {
		if fit > fits[best] {
			best = state
		}
	}
	sum := 0.0
	for _, fit := range fits {
		sum += math.Exp(temper * (fit - fits[best]))
	}
	return best, 1 / sum
}
