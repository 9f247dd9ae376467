package variation

import (
	"slices"
	"strings"
)

// A collocation is two content words of a clause that belong together: one beside the other, or with an article or
// preposition between.
type collocation struct {
	left, right int32 // tokens
	link        link
}

type link uint8

const (
	beside link = iota // "cyber sovereignty", "promote the openness"
	by                 // "sovereignty in cyberspace"
	joined             // "openness and cooperation"
)

// collocations yields those of the text in its order.
func (s *stream) collocations(yield func(collocation)) {
	for _, sp := range s.sentences {
		last, between := int32(-1), beside
		head := int32(-1) // of a phrase with a preposition
		for i := sp.from; i < sp.to; i++ {
			switch {
			case s.tokens[i].word == 0:
				last = -1
			case s.content(i):
				if last >= 0 && (between != beside || last == i-1 || s.lemmas[s.tokens[last].lemma].verb >= 0.35) {
					yield(collocation{last, i, between})
				}
				if head >= 0 && between == beside && last == i-1 && s.lemmas[s.tokens[last].lemma].verb < 0.65 {
					yield(collocation{head, i, by}) // "Bureau of Urban Transport" is of Transport too
				}
				head = -1
				if between == by {
					head = last
				}
				last, between = i, beside
			case last < 0:
			case s.among(i, articles):
			case s.among(i, prepositions) && between == beside:
				between = by
			case s.among(i, conjunctions) && between == beside:
				between = joined
			default:
				last = -1
			}
		}
	}
}

// Words of grammar that may stand inside a collocation, English ones.
var (
	articles     = set("a an the this these those its our their his her all every each")
	prepositions = set("of in for on at between among with against from over to by")
	conjunctions = set("and or nor")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// A slot is what stands beside one word, its anchor, in one way.
type slot struct {
	anchor int32 // lemma
	left   bool  // the filler stands left of the anchor
	link   link
}

// filler is a lemma in a slot, with its collocations.
type filler struct {
	lemma int32
	at    []collocation
}

// slots gathers what fills each slot, in the order of the text.
func (s *stream) slots() (order []slot, fillers map[slot][]filler) {
	fillers = map[slot][]filler{}
	index := map[[2]int64]int{}
	add := func(k slot, lemma int32, c collocation) {
		key := [2]int64{int64(k.anchor)<<8 | int64(k.link)<<1 | bit(k.left), int64(lemma)}
		at, known := index[key]
		if !known {
			if fillers[k] == nil {
				order = append(order, k)
			}
			at = len(fillers[k])
			index[key] = at
			fillers[k] = append(fillers[k], filler{lemma: lemma})
		}
		fillers[k][at].at = append(fillers[k][at].at, c)
	}
	s.collocations(func(c collocation) {
		l, r := s.tokens[c.left].lemma, s.tokens[c.right].lemma
		add(slot{r, true, c.link}, l, c)
		if s.head(c.right) {
			add(slot{l, false, c.link}, r, c)
		}
	})
	return order, fillers
}

// head tells whether a word is the last of its phrase, as far as can be told: no noun or adjective follows.
func (s *stream) head(i int32) bool {
	next := i + 1
	return int(next) == len(s.tokens) || s.tokens[next].sentence != s.tokens[i].sentence || !s.content(next) ||
		s.lemmas[s.tokens[next].lemma].verb > 0.65
}

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// coordinated are the pairs of lemmas that the text sets side by side, as "bus and rail" or "the bus, the tram and the
// metro" do: members of one list, which are not two names of one thing.
func (s *stream) coordinated() map[[2]int32]bool {
	pairs := map[[2]int32]bool{}
	note := func(i, j int32) {
		a, b := s.tokens[i].lemma, s.tokens[j].lemma
		pairs[[2]int32{min(a, b), max(a, b)}] = true
	}
	for _, sp := range s.sentences {
		var limb []int32 // content words since the last comma or conjunction
		var before []int32
		for i := sp.from; i < sp.to; i++ {
			comma := s.tokens[i].word == 0
			if comma || s.among(i, conjunctions) {
				if len(limb) > 0 {
					before, limb = limb, nil
				}
				continue
			}
			if !s.content(i) {
				continue
			}
			limb = append(limb, i)
			if k := len(limb) - 1; len(before) > 0 && k < 3 {
				if k < len(before) {
					note(before[k], i) // the first with the first
				}
				note(before[len(before)-1], i)
				if len(before) > 1 {
					note(before[len(before)-2], i)
				}
			}
		}
	}
	return pairs
}

// together tells whether some sentence has both of two lists of tokens, each in the order of the text.
func (s *stream) together(a, b []int32) bool {
	k := 0
	for _, i := range a {
		for k < len(b) && s.tokens[b[k]].sentence < s.tokens[i].sentence {
			k++
		}
		if k < len(b) && s.tokens[b[k]].sentence == s.tokens[i].sentence {
			return true
		}
	}
	return false
}

// wider stretches the spans of two wordings over the words around that all of both have in common, so that a whole
// phrase is shown and not a fragment.
func (s *stream) wider(a, b []span) {
	for range 3 {
		if !s.grow(a, b, func(sp span) (int32, span) { return sp.to, span{sp.from, sp.to + 1} }) {
			break
		}
	}
	for range 3 {
		if !s.grow(a, b, func(sp span) (int32, span) { return sp.from - 1, span{sp.from - 1, sp.to} }) {
			break
		}
	}
}

// grow takes the neighbour that step names into every span, if it is the same content word everywhere.
func (s *stream) grow(a, b []span, step func(span) (int32, span)) bool {
	if len(a)*len(b) == 0 {
		return false
	}
	all := slices.Concat(a, b)
	want := int32(0)
	for _, sp := range all {
		i, _ := step(sp)
		if i < 0 || int(i) >= len(s.tokens) || !s.content(i) || s.tokens[i].sentence != s.tokens[sp.from].sentence {
			return false
		}
		if l := s.tokens[i].lemma; want != 0 && l != want {
			return false
		}
		want = s.tokens[i].lemma
	}
	for k := range a {
		_, a[k] = step(a[k])
	}
	for k := range b {
		_, b[k] = step(b[k])
	}
	return true
}
