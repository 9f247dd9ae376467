package texts

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"variorum/align"
)

// A Bitext is a generated text with its translation and the truth about which sentences belong together.
type Bitext struct {
	Source, Target align.Text
	Links          []align.Bead // between sentences, in order, numbers from 0

	sources, targets int // sentences
}

// Shares of what the generator draws.
const (
	sectionLength  = 60 // paragraphs that share a topic
	topicSize      = 8  // terms of a topic
	termShare      = 0.10
	numberShare    = 0.05
	grammarSource  = 0.35 // words of grammar before a word
	grammarTarget  = 0.55
	untranslated   = 0.04
	plural         = 0.06
	swapped        = 0.20 // neighbours that change places in the target
	otherSynonym   = 0.25
	splitParagraph = 0.04
	mergeParagraph = 0.04
)

// shapes are the beads, with their shares in percent.
var shapes = []struct{ source, target, share int }{
	{1, 1, 85}, {1, 2, 5}, {2, 1, 5}, {2, 2, 1}, {1, 0, 2}, {0, 1, 2},
}

// beadsPerParagraph says how many of a hundred paragraphs have one bead, two, and so on.
var beadsPerParagraph = []int{55, 24, 12, 6, 3}

// A Generator writes texts that look to an aligner as real ones do: words as common as Zipf's law has them, topics that
// come and go, word order that differs a little, sentences and paragraphs cut in other places. The same seed gives the
// same text; a longer text begins as a shorter one does.
type Generator struct {
	rng        *rand.Rand
	dictionary *dictionary
	rank       *rand.Zipf // of a word
	grammar    *rand.Zipf
	topic      []word
}

// NewGenerator starts a generator from a seed.
func NewGenerator(seed uint64) *Generator {
	rng := rand.New(rand.NewPCG(seed, 1))
	return &Generator{
		rng: rng, dictionary: theDictionary(),
		rank:    rand.NewZipf(rng, 1.3, 15, vocabularySize-1),
		grammar: rand.NewZipf(rng, 1.3, 2, uint64(len(sourceGrammar)-1)),
	}
}

// Paragraphs writes n paragraphs with their translation, which has a few more or less.
func (g *Generator) Paragraphs(n int) Bitext {
	b := newBitext()
	for len(b.Source.Paragraphs) < n {
		g.addParagraph(&b)
	}
	return b
}

// Sentences writes n sentences, or a few more, with their translation.
func (g *Generator) Sentences(n int) Bitext {
	b := newBitext()
	for b.sources < n {
		g.addParagraph(&b)
	}
	return b
}

func newBitext() Bitext {
	return Bitext{Source: align.Text{Lang: "zh"}, Target: align.Text{Lang: "en"}}
}

// addParagraph writes another paragraph with its translation; now and then one of them is empty and left out.
func (g *Generator) addParagraph(b *Bitext) {
	if len(b.Source.Paragraphs)%sectionLength == 0 {
		g.changeTopic()
	}
	var source, target []string
	for range 1 + draw(g.rng, beadsPerParagraph) {
		s, t := g.bead()
		b.Links = append(b.Links, align.Bead{Source: count(b.sources, len(s)), Target: count(b.targets, len(t)), Confidence: 1})
		b.sources, b.targets = b.sources+len(s), b.targets+len(t)
		source, target = append(source, s...), append(target, t...)
	}
	if len(source) > 0 {
		b.Source.Paragraphs = append(b.Source.Paragraphs, source)
	}
	b.Target.Paragraphs = g.addTranslated(b.Target.Paragraphs, target)
}

// addTranslated adds a paragraph of the target, now and then cut in two or joined to the one before.
func (g *Generator) addTranslated(paragraphs [][]string, sentences []string) [][]string {
	last := len(paragraphs) - 1
	switch x := g.rng.Float64(); {
	case len(sentences) == 0:
		return paragraphs
	case x < splitParagraph && len(sentences) > 1:
		k := 1 + g.rng.IntN(len(sentences)-1)
		return append(paragraphs, sentences[:k:k], sentences[k:])
	case x > 1-mergeParagraph && last >= 0:
		paragraphs[last] = append(paragraphs[last], sentences...)
		return paragraphs
	}
	return append(paragraphs, sentences)
}

func (g *Generator) changeTopic() {
	g.topic = g.topic[:0]
	for range topicSize {
		g.topic = append(g.topic, g.dictionary.terms[g.rng.IntN(termCount)])
	}
}

// bead writes sentences that belong together: as many clauses as are needed, cut in different places.
func (g *Generator) bead() (source, target []string) {
	shares := make([]int, len(shapes))
	for k, s := range shapes {
		shares[k] = s.share
	}
	sh := shapes[draw(g.rng, shares)]
	n := 1 + g.rng.IntN(2)
	if sh.source+sh.target > 2 {
		n = sh.source + sh.target - 1 + g.rng.IntN(2)
	}
	sourceClauses, targetClauses := make([]string, n), make([]string, n)
	for k := range n {
		sourceClauses[k], targetClauses[k] = g.clause()
	}
	stop := draw(g.rng, []int{90, 7, 3})
	if sh.source > 0 {
		source = punctuated(sourceClauses, sh.source, 1, "，", []string{"。", "？", "！"}[stop])
	}
	if sh.target > 0 {
		target = punctuated(targetClauses, sh.target, n-1, ", ", []string{".", "?", "!"}[stop])
		for k, s := range target {
			target[k] = strings.ToUpper(s[:1]) + s[1:]
		}
	}
	return source, target
}

// punctuated makes one sentence of the clauses, or two, the first of which has cut clauses.
func punctuated(clauses []string, sentences, cut int, comma, stop string) []string {
	if sentences == 1 {
		return []string{strings.Join(clauses, comma) + stop}
	}
	return []string{strings.Join(clauses[:cut], comma) + stop, strings.Join(clauses[cut:], comma) + stop}
}

// clause writes three to seven words that carry meaning, with words of grammar between them, in both languages.
func (g *Generator) clause() (source, target string) {
	var s strings.Builder
	var ts []string
	for range 3 + g.rng.IntN(5) {
		from, to := g.word()
		if g.rng.Float64() < grammarSource {
			s.WriteString(sourceGrammar[g.grammar.Uint64()])
		}
		s.WriteString(from)
		if g.rng.Float64() < untranslated && len(ts) > 0 {
			continue
		}
		if g.rng.Float64() < grammarTarget {
			to = targetGrammar[g.grammar.Uint64()] + " " + to
		}
		ts = append(ts, to)
		if last := len(ts) - 1; last > 0 && g.rng.Float64() < swapped {
			ts[last-1], ts[last] = ts[last], ts[last-1]
		}
	}
	return s.String(), strings.Join(ts, " ")
}

// word draws a number, a term of the topic or a word, with a translation.
func (g *Generator) word() (source, target string) {
	x := g.rng.Float64()
	if x < numberShare {
		n := g.number()
		return n, n
	}
	w := g.dictionary.words[g.rank.Uint64()]
	if x < numberShare+termShare {
		w = g.topic[min(g.rng.IntN(topicSize), g.rng.IntN(topicSize))]
	}
	target = w.target[0]
	if g.rng.Float64() < otherSynonym {
		target = w.target[g.rng.IntN(len(w.target))]
	}
	if g.rng.Float64() < plural {
		target += "s"
	}
	return w.source, target
}

func (g *Generator) number() string {
	switch g.rng.IntN(3) {
	case 0:
		return fmt.Sprint(1900 + g.rng.IntN(130))
	case 1:
		return fmt.Sprintf("%d,%03d", 1+g.rng.IntN(90), 10*g.rng.IntN(100))
	}
	return fmt.Sprint(2 + g.rng.IntN(98))
}

// draw chooses a place among shares.
func draw(rng *rand.Rand, shares []int) int {
	sum := 0
	for _, s := range shares {
		sum += s
	}
	x := rng.IntN(sum)
	for k, s := range shares {
		if x -= s; x < 0 {
			return k
		}
	}
	return len(shares) - 1
}

// count lists n numbers from first.
func count(first, n int) []int {
	if n == 0 {
		return nil
	}
	ns := make([]int, n)
	for k := range ns {
		ns[k] = first + k
	}
	return ns
}
