package term

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"variorum/align"
)

// Correspondence is a phrase of one text and what another text of the same language says instead.
type Correspondence struct {
	A, B             string  // as most often written there
	Count            int     // len(PlacesA)
	PlacesA, PlacesB []Place // PlacesB[k] answers PlacesA[k]
	Score            float64 // the higher, the likelier a term; to be compared within one result only
}

// Correspondences finds which phrase of a answers which of b, terms and names before mere rewording: at most limit of
// them, best first; 100 where limit is not positive. The texts are of one language, and links are the beads between
// their units; bad numbers in them are passed over as in Table. Phrases have at most four words, answer each other in
// two beads at least, and have at most two partners. Cost: linear in the number of beads, and in a bead n·log n.
func Correspondences(a, b Text, links []align.Bead, limit int) []Correspondence {
	if limit <= 0 {
		limit = 100
	}
	c := newComparison(a, b, links)
	return c.choose(c.answers(), limit)
}

// A comparison holds two texts side by side, as one stream in which the units of the second follow those of the
// first, so that equal words have equal numbers.
type comparison struct {
	*stream
	shift    int // number of the second text's first unit
	residues []residue
	a, b     map[int32]leftover // by phrase
	fills    map[slot]int       // how many slots two phrases fill
}

// A leftover is what is known of a phrase on one side.
type leftover struct {
	beads  []int32 // in which it is left over, rising
	naming float64 // 0 to 1: how often it stands as nouns and names do
	name   bool    // it is mostly written with a capital letter
	plain  bool    // it is made of general words
}

func newComparison(a, b Text, links []align.Bead) *comparison {
	c := &comparison{
		stream: newStream(Text{Lang: a.Lang, Units: slices.Concat(a.Units, b.Units)}),
		shift:  len(a.Units),
		fills:  map[slot]int{},
	}
	beadA, beadB := filledInt(len(a.Units), -1), filledInt(len(b.Units), -1)
	tree := phraseTree{}
	for _, l := range links {
		l.Source, l.Target = free(l.Source, beadA), free(l.Target, beadB)
		if len(l.Source) == 0 || len(l.Target) == 0 {
			continue
		}
		mark(beadA, l.Source, len(c.residues))
		mark(beadB, l.Target, len(c.residues))
		r := c.residueOf(l, c.shift, tree)
		for _, s := range r.slots {
			c.fills[s]++
		}
		c.residues = append(c.residues, r)
	}
	c.a = c.leftovers(func(r residue) []chunk { return r.a })
	c.b = c.leftovers(func(r residue) []chunk { return r.b })
	return c
}

// leftovers gathers the phrases of one side.
func (c *comparison) leftovers(side func(residue) []chunk) map[int32]leftover {
	places := map[int32][]int32{}
	lengths := map[int32]int32{}
	all := map[int32]leftover{}
	for k, r := range c.residues {
		for _, x := range side(r) {
			lengths[x.phrase] = x.n
			l := all[x.phrase]
			if last := len(l.beads) - 1; last < 0 || l.beads[last] != int32(k) {
				l.beads = append(l.beads, int32(k))
				all[x.phrase] = l
			}
			places[x.phrase] = append(places[x.phrase], x.at)
		}
	}
	for p, l := range all {
		capitals := 0
		for _, at := range places[p] {
			if r, _ := utf8.DecodeRuneInString(c.surface(at, 1)); unicode.IsUpper(r) {
				capitals++
			}
		}
		l.naming, l.name = c.naming(places[p]), capitals*2 > len(places[p])
		l.plain = !l.name && c.plain(c.ids[places[p][0]:places[p][0]+lengths[p]])
		all[p] = l
	}
	return all
}

// An answer is a pair of phrases that are left over in the same beads, so many of them.
type answer struct {
	a, b  int32
	beads int
	score float64
}

// answers weighs the pairs of phrases that are left over together at least twice, best first.
func (c *comparison) answers() []answer {
	var keys []uint64
	for _, r := range c.residues {
		as, bs := recurring(r.a, c.a), recurring(r.b, c.b)
		for _, a := range as {
			for _, b := range bs {
				keys = append(keys, uint64(a)<<32|uint64(b))
			}
		}
	}
	slices.Sort(keys)
	var list []answer
	for from := 0; from < len(keys); {
		to := from + 1
		for to < len(keys) && keys[to] == keys[from] {
			to++
		}
		p := answer{a: int32(keys[from] >> 32), b: int32(uint32(keys[from])), beads: to - from}
		if p.score = c.score(p); p.beads > 1 && p.a != p.b {
			list = append(list, p)
		}
		from = to
	}
	slices.SortFunc(list, func(x, y answer) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return list
}

// recurring are the phrases of some chunks that are left over in more than one bead, each once.
func recurring(list []chunk, all map[int32]leftover) []int32 {
	var ids []int32
	for _, x := range list {
		if len(all[x.phrase].beads) > 1 {
			ids = append(ids, x.phrase)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// score weighs a pair: log-likelihood ratio × (0.4 + Dice) × (1 + ½·min(slots filled, 3)) × termhood.
func (c *comparison) score(p answer) float64 {
	a, b := c.a[p.a], c.b[p.b]
	both, left, right := float64(p.beads), float64(len(a.beads)), float64(len(b.beads))
	termhood := (0.2 + a.naming + b.naming) * commonness(a.plain, b.plain)
	switch {
	case a.name && b.name:
		termhood *= 2
	case !a.name && !b.name && c.respelled(p):
		termhood *= 0.05
	}
	return logLikelihood(both, left, right, float64(len(c.residues))) * (0.4 + dice(both, left, right)) *
		(1 + float64(min(c.fills[slot{p.a, p.b}], 3))/2) * termhood
}

// commonness weighs down what is made of words that are common in any text, on one side or on both.
func commonness(a, b bool) float64 {
	switch {
	case a && b:
		return 0.2
	case a || b:
		return 0.6
	}
	return 1
}

// respelled tells whether a pair is one word in two spellings, such as honour and honor.
func (c *comparison) respelled(p answer) bool {
	a, b := c.spelling(c.residues[c.a[p.a].beads[0]].a, p.a), c.spelling(c.residues[c.b[p.b].beads[0]].b, p.b)
	before, after := 0, 0
	for before < min(len(a), len(b)) && a[before] == b[before] {
		before++
	}
	for after < min(len(a), len(b))-before && a[len(a)-1-after] == b[len(b)-1-after] {
		after++
	}
	same := before + after
	return same >= 4 && len(a)-same <= 2 && len(b)-same <= 2
}

// spelling is a phrase as it is first written in some chunks.
func (c *comparison) spelling(list []chunk, phrase int32) string {
	k := slices.IndexFunc(list, func(x chunk) bool { return x.phrase == phrase })
	return c.surface(list[k].at, list[k].n)
}
