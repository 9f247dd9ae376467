package align

// proportions are what two texts as a whole tell of any stretch of them.
type proportions struct {
	ratio  float64   // target characters per source character
	rate   float64   // target sentences per source sentence
	priors []float64 // log prior of each shape, for the rate
	layout layout    // how paragraphs are cut; learned

	// unequal: the lengths differ so much that one text can only be a part of the other.
	unequal bool
}

// A text may be a part of the other only. Where the lengths differ by more than any translation explains, they are not
// believed.
const greatestStretch = 2.0

// firstProportions are those before anything is aligned: the lengths of the texts are taken to correspond, unless they
// cannot; then the languages' usual lengths.
func firstProportions(source, target []sentence) *proportions {
	s, t := measureText(source), measureText(target)
	ratio := t.characters / s.characters
	usual := (t.characters / t.size) / (s.characters / s.size)
	unequal := ratio > usual*greatestStretch || ratio < usual/greatestStretch
	if unequal {
		ratio = usual
	}
	p := newProportions(s, t, ratio)
	p.unequal = unequal
	return p
}

func newProportions(source, target measures, ratio float64) *proportions {
	rate := ratio * (source.characters / source.sentences) / (target.characters / target.sentences)
	return &proportions{ratio: ratio, rate: rate, priors: tilt(rate)}
}

// learn gives the proportions that the plausible beads of a pair show.
func (w *work) learn() *proportions {
	const asBefore = 200 // characters' worth of what was thought before
	source, target := float64(asBefore), asBefore*w.proportions.ratio
	for _, p := range w.parts {
		for _, e := range p.edges {
			if e.posterior >= trained && e.shape.source > 0 && e.shape.target > 0 {
				source += e.posterior * float64(characters(p.source[e.i-e.shape.source:e.i]))
				target += e.posterior * float64(characters(p.target[e.j-e.shape.target:e.j]))
			}
		}
	}
	learned := newProportions(measureText(w.source.sentences), measureText(w.target.sentences), target/source)
	learned.layout, learned.unequal = learnLayout(w.parts), w.proportions.unequal
	return learned
}

// measures are sums over a text, none of them 0.
type measures struct{ sentences, characters, size float64 }

func measureText(ss []sentence) measures {
	m := measures{1e-3, 1e-3, 1e-3}
	for _, s := range ss {
		m.sentences++
		m.characters += float64(s.length)
		m.size += float64(s.size)
	}
	return m
}
