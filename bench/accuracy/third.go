package main

import "variorum/align"

// A third is a set to which a third text is added, and the set without it, of the same gold.
type third struct{ name, without string }

var thirds = []third{
	{"mac-dev with `.mt`, each alone", "mac-dev, each alone"},
	{"mac-dev with `.mt`, joined", "mac-dev joined: nothing is missing"},
}

// thirdSets are the novels with their machine translation as a third text.
func (f folder) thirdSets() []set {
	return []set{
		{name: thirds[0].name, counted: sentenceBeads, tuned: true, listed: true, close: true,
			read: func() (sample, error) { return f.withMachine(pairs.asTheyAre) }},
		{name: thirds[1].name, counted: sentenceBeads, tuned: true, listed: true,
			read: func() (sample, error) { return f.withMachine(pairs.inOneText) }},
	}
}

func (p pairs) asTheyAre() pairs { return p }

func (p pairs) inOneText() pairs {
	all := gaps[0] // nothing is missing
	return p.joined(all.source, all.target)
}

// withMachine collates each original with its translation and the machine's, and takes the beads of the first two from the
// grid.
func (f folder) withMachine(arranged func(pairs) pairs) (sample, error) {
	people, err := f.novels("zh", ".zh")
	if err != nil {
		return sample{}, err
	}
	machine, err := f.novels("en", ".mt")
	if err != nil {
		return sample{}, err
	}
	people, machine = arranged(people), arranged(machine)
	return sample{people.gold, func(a align.Aligner) (found []group) {
		for k, p := range people.texts {
			rows := a.Collate([]align.Text{p.Source, p.Target, machine.texts[k].Source})
			found = append(found, ofBeads(k, align.Between(rows, 0, 1))...)
		}
		return found
	}}, nil
}

const thirdText = `The original and its published translation, taken from a grid of three: with the machine translation, as against
the two alone. Points of strict F1, gold beads found only with the third text (+) and only without it (−), and p, as above.
The machine's lines are those of the original, so this is a third text of the best kind.
`

func (l *lab) thirds() table {
	t := table{header: []string{"set", "lists of words", "two texts", "three", "worth"}, number: 2}
	for _, s := range thirds {
		for _, x := range l.data.available() {
			with, without := l.outcome(trial{Set: s.name, Lists: x}), l.outcome(trial{Set: s.without, Lists: x})
			t.add(s.name, string(x), percent(without.Strict.F1), percent(with.Strict.F1), worth(with, without))
		}
	}
	return t
}
