package main

import (
	"fmt"

	"variorum/align"
)

const chapters = 6

// novels reads chapters of Chinese novels, or a machine translation of them, against their published translations.
func (f folder) novels(lang, ending string) (pairs, error) {
	var p pairs
	for k := range chapters {
		name := fmt.Sprintf("align/mac-dev/%03d", k+1)
		if err := f.addPair(&p, lang, name+ending, "en", name+".en", name+".gold"); err != nil {
			return p, err
		}
	}
	return p, nil
}

// addPair reads two texts that have a sentence a line, and their gold beads.
func (f folder) addPair(p *pairs, sourceLang, source, targetLang, target, gold string) error {
	s, err := f.byLine(sourceLang, source)
	if err != nil {
		return err
	}
	t, err := f.byLine(targetLang, target)
	if err != nil {
		return err
	}
	g, err := f.groups(gold)
	if err != nil {
		return err
	}
	p.add(s, t, g)
	return nil
}

// A gap is a way to join the chapters to one text: which of them each side has, from 0, in its order.
type gap struct {
	name           string
	source, target []int
}

var gaps = []gap{
	{"nothing is missing", []int{0, 1, 2, 3, 4, 5}, []int{0, 1, 2, 3, 4, 5}},
	{"the translation lacks chapter 1", []int{0, 1, 2, 3, 4, 5}, []int{1, 2, 3, 4, 5}},
	{"the translation lacks chapter 3", []int{0, 1, 2, 3, 4, 5}, []int{0, 1, 3, 4, 5}},
	{"the original lacks chapter 3", []int{0, 1, 3, 4, 5}, []int{0, 1, 2, 3, 4, 5}},
	{"the translation lacks chapters 2 and 3", []int{0, 1, 2, 3, 4, 5}, []int{0, 3, 4, 5}},
	{"the original lacks chapter 3, the translation chapter 2", []int{0, 1, 3, 4, 5}, []int{0, 2, 3, 4, 5}},
	{"the translation has chapter 4 before chapter 3", []int{0, 1, 2, 3, 4, 5}, []int{0, 1, 3, 2, 4, 5}},
}

// joined makes one pair of several, with the beads of those that both sides have. Each side has the texts whose numbers are
// given, in that order.
func (p pairs) joined(source, target []int) pairs {
	var s, t align.Text
	sourceStart, targetStart := map[int]int{}, map[int]int{} // sentence with which a text begins, by its number
	for _, k := range source {
		sourceStart[k] = sentenceCount(s)
		s.Lang = p.texts[k].Source.Lang
		s.Paragraphs = append(s.Paragraphs, p.texts[k].Source.Paragraphs...)
	}
	for _, k := range target {
		targetStart[k] = sentenceCount(t)
		t.Lang = p.texts[k].Target.Lang
		t.Paragraphs = append(t.Paragraphs, p.texts[k].Target.Paragraphs...)
	}
	var gold []group
	for _, g := range p.gold {
		i, inSource := sourceStart[g.pair]
		j, inTarget := targetStart[g.pair]
		if inSource && inTarget {
			gold = append(gold, group{cells: [][]int{shifted(g.cells[0], i), shifted(g.cells[1], j)}})
		}
	}
	var one pairs
	one.add(s, t, gold)
	return one
}

func sentenceCount(t align.Text) (n int) {
	for _, p := range t.Paragraphs {
		n += len(p)
	}
	return n
}

func shifted(units []int, by int) []int {
	out := make([]int, len(units))
	for k, u := range units {
		out[k] = u + by
	}
	return out
}
