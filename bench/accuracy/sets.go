package main

import (
	"fmt"
	"os"
	"slices"

	"variorum/bench/cost"
	"variorum/bench/texts"
)

// A set is texts with gold that something is measured on.
type set struct {
	name    string
	counted string // what its groups are
	tuned   bool   // whether weights were chosen with an eye on it
	listed  bool   // whether there are lists of words of its languages
	close   bool   // whether it is looked at closely: what features are worth on it, and what confidences mean
	part    bool   // whether it is part of a set before it
	read    func() (sample, error)
}

const sentenceBeads = "sentence beads"

// sets are all that can be measured.
func (f folder) sets() []set {
	all := slices.Concat(articleSets(), growthSets())
	if f.exists() {
		all = slices.Concat(all, f.goldSets(), f.gapSets())
	}
	return all
}

func (f folder) exists() bool {
	_, err := os.Stat(string(f))
	return err == nil
}

// goldSets are the hand-made beads and rows of the shared data.
func (f folder) goldSets() []set {
	novels := func() (pairs, error) { return f.novels("zh", ".zh") }
	machine := func() (pairs, error) { return f.novels("en", ".mt") }
	list := []set{
		{name: "mac-dev, one batch", counted: sentenceBeads, tuned: true, listed: true, close: true, read: batched(novels)},
		{name: "mac-dev, each alone", counted: sentenceBeads, tuned: true, listed: true, close: true, read: apart(novels)},
	}
	for k := range chapters {
		one := func() (pairs, error) {
			p, err := novels()
			if err != nil {
				return p, err
			}
			return p.only(k), nil
		}
		name := fmt.Sprintf("mac-dev, chapter %d", k+1)
		list = append(list, set{name: name, counted: sentenceBeads, tuned: true, listed: true, part: true, read: apart(one)})
	}
	list = append(list,
		set{name: "mac-dev, `.mt`, one batch", counted: sentenceBeads, close: true, read: batched(machine)},
		set{name: "text-berg-dev", counted: sentenceBeads, tuned: true, close: true, read: apart(f.yearbook)},
		set{name: "bible-5k", counted: "verses", listed: true, read: func() (sample, error) {
			b, err := f.bible()
			return b.sample(), err
		}},
	)
	list = append(list, f.thirdSets()...)
	for _, book := range []string{"TIT", "ROM", "ACT", "JHN"} {
		list = append(list,
			set{name: "scripture, " + book, counted: "rows of three texts", listed: true, read: func() (sample, error) { return f.rows(book) }},
			set{name: "scripture, " + book + ", pairs", counted: "paragraph beads", listed: true,
				read: func() (sample, error) { return f.versions(book) }},
		)
	}
	return list
}

// batched reads pairs to be aligned as one collection.
func batched(read func() (pairs, error)) func() (sample, error) {
	return func() (sample, error) {
		p, err := read()
		return p.inOneBatch(), err
	}
}

// apart reads pairs to be aligned one by one.
func apart(read func() (pairs, error)) func() (sample, error) {
	return func() (sample, error) {
		p, err := read()
		return p.eachAlone(), err
	}
}

func (f folder) yearbook() (pairs, error) {
	const d = "align/text-berg-dev/dev"
	var p pairs
	err := f.addPair(&p, "de", d+".de", "fr", d+".fr", d+".defr")
	return p, err
}

// gapSets are the novels joined to one text, with chapters missing or at another place.
func (f folder) gapSets() (list []set) {
	for _, g := range gaps {
		list = append(list, set{name: "mac-dev joined: " + g.name, counted: sentenceBeads, listed: true,
			read: apart(func() (pairs, error) {
				p, err := f.novels("zh", ".zh")
				if err != nil {
					return p, err
				}
				return p.joined(g.source, g.target), nil
			})})
	}
	return list
}

// lengths of the texts that growth is measured on, in sentences of the source.
var lengths = []int{1_000, 3_000, 10_000, 30_000}

func growthSets() (list []set) {
	for _, n := range lengths {
		list = append(list, set{name: cost.Thousands(n) + " sentences", counted: sentenceBeads, listed: true,
			read: apart(func() (pairs, error) { return generated(n), nil })})
	}
	return list
}

func generated(sentences int) pairs {
	b := texts.NewGenerator(1).Sentences(sentences)
	var p pairs
	p.add(b.Source, b.Target, ofBeads(0, b.Links))
	return p
}
