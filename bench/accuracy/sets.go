package main

import (
	"fmt"
	"os"
	"slices"

	"variorum/align"
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
	for _, book := range []string{"TIT", "ROM", "ACT", "JHN"} {
		list = append(list,
			set{name: "scripture, " + book, counted: "rows of three texts", listed: true, read: func() (sample, error) { return f.rows(book) }},
			set{name: "scripture, " + book + ", pairs", counted: "paragraph beads", listed: true,
				read: apart(func() (pairs, error) { return f.versions(book) })},
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
	p := pairs{level: sentenceLevel}
	err := f.addPair(&p, "de", d+".de", "fr", d+".fr", d+".defr")
	return p, err
}

// bookTexts are the three texts of a book of scripture, in the order of the gold's columns.
var bookTexts = []struct{ name, lang string }{{"zh", "zh"}, {"web", "en"}, {"bsb", "en"}}

func (f folder) book(book string) ([]align.Text, error) {
	var all []align.Text
	for _, v := range bookTexts {
		t, err := f.byParagraph(v.lang, "scripture/"+book+"/"+v.name+".txt")
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

func (f folder) rows(book string) (sample, error) {
	all, err := f.book(book)
	if err != nil {
		return sample{}, err
	}
	gold, err := f.groups("scripture/" + book + "/rows.gold")
	return collated(all, gold), err
}

// versions are the pairs of a book's texts.
func (f folder) versions(book string) (pairs, error) {
	p := pairs{level: paragraphLevel}
	all, err := f.book(book)
	if err != nil {
		return p, err
	}
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			gold, err := f.groups("scripture/" + book + "/" + bookTexts[i].name + "-" + bookTexts[j].name + ".gold")
			if err != nil {
				return p, err
			}
			p.add(all[i], all[j], gold)
		}
	}
	return p, nil
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
	p := pairs{level: sentenceLevel}
	p.add(b.Source, b.Target, ofBeads(0, b.Links))
	return p
}
