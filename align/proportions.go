package align

import "math"

// proportions are what two texts as a whole tell of any stretch of them.
type proportions struct {
	ratio  float64   // size of the target per size of the source
	scale  float64   // its square root: half the way from source to target sizes
	rate   float64   // target sentences per source sentence
	priors []float64 // log prior of each shape, for the rate
	layout layout    // how paragraphs are cut; learned

	// unequal: the lengths differ so much that one text can only be a part of the other.
	unequal bool
}

// A text may be a part of the other only. Where the sizes differ by more than any translation explains, they are not
// believed.
const greatestStretch = 2.0

// firstProportions are those before anything is aligned: the sizes of the texts are taken to correspond, unless they
// cannot; then what is said in one text is taken to be as long in the other.
func firstProportions(source, target []sentence) *proportions {
	s, t := measureText(source), measureText(target)
	ratio := t.size / s.size
	unequal := ratio > greatestStretch || ratio < 1/greatestStretch
	if unequal {
		ratio = 1
	}
	p := newProportions(s, t, ratio)
	p.unequal = unequal
	return p
}

func newProportions(source, target measures, ratio float64) *proportions {
	rate := ratio * (source.size / source.sentences) / (target.size / target.sentences)
	return &proportions{ratio: ratio, scale: math.Sqrt(ratio), rate: rate, priors: tilt(rate)}
}

// learn gives the proportions that the plausible beads of a pair show.
func (w *work) learn() *proportions {
	const asBefore = 500.0 // how much of what was thought before is counted in, as a size
	source, target := asBefore, asBefore*w.proportions.ratio
	for _, p := range w.parts {
		for _, e := range p.edges {
			if e.posterior >= trained && e.shape.source > 0 && e.shape.target > 0 {
				source += e.posterior * measureText(p.source[e.i-e.shape.source:e.i]).size
				target += e.posterior * measureText(p.target[e.j-e.shape.target:e.j]).size
			}
		}
	}
	learned := newProportions(measureText(w.source.sentences), measureText(w.target.sentences), target/source)
	learned.layout, learned.unequal = learnLayout(w.parts), w.proportions.unequal
	return learned
}

// measures are sums over a text, none of them 0.
type measures struct{ sentences, size float64 }

func measureText(ss []sentence) measures {
	m := measures{1e-3, 1e-3}
	for _, s := range ss {
		m.sentences++
		m.size += float64(s.size)
	}
	return m
}
