package quality

import (
	"math"
	"slices"

	"variorum/align"
)

// leastSure is the confidence under which a bead says too little to check a translation by it.
const leastSure = 0.3

// bead is a bead with what the checks ask about it, looked up once.
type bead struct {
	source, target []int
	confidence     float64
	sizes          [2]int // what each side says, as size counts
}

// matched tells whether the bead has both sides.
func (b bead) matched() bool { return len(b.source) > 0 && len(b.target) > 0 }

// ratio is the logarithm of the target's size to the source's.
func (b bead) ratio() float64 { return logRatio(b.sizes[0], b.sizes[1]) }

// logRatio compares two sizes; the few letters added keep short ones from going wild.
func logRatio(s, t int) float64 {
	const few = 5
	return math.Log(float64(t+few) / float64(s+few))
}

// pair is a translation beside its original.
type pair struct {
	source, target Text
	beads          []bead // those that are sure enough, in the order of the texts
	left           int    // paragraphs in the others
	usual          usual
	passages       []passage       // those that are sure enough, in the order of the original
	unsure         paragraphs      // of the original with sentences in beads that are not
	usualHere      usual           // of passages
	orphan         [2]map[int]bool // paragraphs of each side that have no counterpart
	terms          []Term
	lexis          *lexis
}

func newPair(source, target Text, links align.Alignment, known Resources) *pair {
	p := &pair{source: source, target: target, orphan: [2]map[int]bool{{}, {}}, unsure: paragraphs{}}
	for _, in := range links.Paragraphs {
		b := bead{within(in.Source, len(source.Paragraphs)), within(in.Target, len(target.Paragraphs)), in.Confidence, [2]int{}}
		if !(in.Confidence >= leastSure) {
			p.left += len(b.source) + len(b.target)
			continue
		}
		for _, i := range b.source {
			b.sizes[0] += size(source.Paragraphs[i].Text)
		}
		for _, i := range b.target {
			b.sizes[1] += size(target.Paragraphs[i].Text)
		}
		p.beads = append(p.beads, b)
		if !b.matched() {
			for side, list := range [][]int{b.source, b.target} {
				for _, i := range list {
					p.orphan[side][i] = true
				}
			}
		}
	}
	p.usual = usualOf(p.beads)
	p.passages = p.passagesOf(links)
	p.usualHere = p.usual
	if u := usualOfPassages(p.passages); u.known {
		p.usualHere = u
	}
	p.terms = known.Terms
	p.lexis = newLexis(p, known.Lexica)
	return p
}

// within keeps the numbers from 0 up to n.
func within(numbers []int, n int) []int {
	return slices.DeleteFunc(slices.Clone(numbers), func(i int) bool { return i < 0 || i >= n })
}

// doubtful says how much the alignment left open.
func (p *pair) doubtful() []Gap {
	var gs []Gap
	if p.left > 0 {
		gs = append(gs, Gap{"alignment", "the alignment is too unsure here (confidence under 0.3)", p.left})
	}
	if len(p.unsure) > 0 {
		gs = append(gs, Gap{"alignment", "the alignment of some sentences is too unsure here (confidence under 0.3)", len(p.unsure)})
	}
	return gs
}

// usual is how lengths go together in a pair of texts: the logarithm of the ratio of the sizes is spread around the
// middle, the more widely the shorter the passage (Gale and Church, 1993).
type usual struct {
	known  bool
	middle float64
	spread float64 // robust standard deviation of the distance from the middle, times the square root of the size
}

// Bounds of what is usual. A passage longer than steady spreads no less than one of its length.
const (
	fewestBeads = 12
	shortest    = 30  // size of a passage that tells something
	steady      = 600 // size
	evenest     = 1.2 // the least spread: no translation is more even than about 10 % at a size of 150
	madToSigma  = 1.4826
)

func usualOf(beads []bead) usual {
	var sizes [][2]int
	for _, b := range beads {
		if b.matched() {
			sizes = append(sizes, b.sizes)
		}
	}
	return usualSizes(sizes)
}

func usualOfPassages(passages []passage) usual {
	var sizes [][2]int
	for _, one := range passages {
		if one.matched() {
			sizes = append(sizes, one.sizes)
		}
	}
	return usualSizes(sizes)
}

// usualSizes tells what is usual from the sizes of passages.
func usualSizes(sizes [][2]int) usual {
	var ratios, far []float64
	var told [][2]int
	for _, s := range sizes {
		if min(s[0], s[1]) >= shortest {
			told = append(told, s)
			ratios = append(ratios, logRatio(s[0], s[1]))
		}
	}
	if len(told) < fewestBeads {
		return usual{}
	}
	u := usual{known: true, middle: median(ratios)}
	for _, s := range told {
		far = append(far, math.Abs(logRatio(s[0], s[1])-u.middle)*root(s))
	}
	u.spread = max(evenest, madToSigma*median(far))
	return u
}

// score tells how many standard deviations two sizes are from the usual, below 0 where the target is short.
func (u usual) score(sizes [2]int) float64 {
	return (logRatio(sizes[0], sizes[1]) - u.middle) * root(sizes) / u.spread
}

// root is the factor that makes distances of passages of different lengths comparable.
func root(sizes [2]int) float64 {
	return math.Sqrt(float64(min(max(sizes[0], sizes[1]), steady)))
}

// median of at least one number; the numbers are put in order.
func median(x []float64) float64 {
	slices.Sort(x)
	n := len(x)
	return (x[(n-1)/2] + x[n/2]) / 2
}

// sideForms are the forms of a finding about whole paragraphs: the beginning of each side's first.
func (p *pair) sideForms(b bead) []Form {
	var forms []Form
	for side, at := range [][]int{b.source, b.target} {
		if len(at) > 0 {
			t := p.source
			if side == 1 {
				t = p.target
			}
			forms = append(forms, Form{Text: opening(t.Paragraphs[at[0]].Text), Side: side, Paragraphs: at})
		}
	}
	return forms
}
