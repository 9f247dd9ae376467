package main

import (
	"variorum/bench/texts"
	"variorum/fixtures"
)

func articleSets() []set {
	original := func() (pairs, error) { return articlePairs(0) }
	translations := func() (pairs, error) { return articlePairs(1, 2) }
	return []set{
		{name: "fixtures, original", counted: sentenceBeads, listed: true, close: true, read: apart(original)},
		{name: "fixtures, translations", counted: sentenceBeads, read: apart(translations)},
		{name: "fixtures, rows", counted: "rows of four texts", listed: true, read: articleRows},
	}
}

// articlePairs reads the fixtures: each of the given variants with each that comes after it.
func articlePairs(sources ...int) (pairs, error) {
	var p pairs
	all, err := texts.Article()
	if err != nil {
		return p, err
	}
	variants := fixtures.Variants()
	for _, i := range sources {
		for j := i + 1; j < len(all); j++ {
			beads, err := fixtures.Beads(variants[i].Name, variants[j].Name, fixtures.Sentences)
			if err != nil {
				return p, err
			}
			gold := make([]group, len(beads))
			for k, b := range beads {
				gold[k].cells = [][]int{b.Source, b.Target}
			}
			p.add(all[i], all[j], gold)
		}
	}
	return p, nil
}

func articleRows() (sample, error) {
	all, err := texts.Article()
	if err != nil {
		return sample{}, err
	}
	rows, err := fixtures.Rows()
	if err != nil {
		return sample{}, err
	}
	gold := make([]group, len(rows))
	for k, cells := range rows {
		gold[k].cells = cells
	}
	return collated(all, gold), nil
}
