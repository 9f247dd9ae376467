package main

import "variorum/align"

// A bible is a text and its translation, of which is known which verses belong together.
type bible struct {
	source, target verses
	gold           []group // of verses
}

// verses is a text by sentences, and which verse each is in.
type verses struct {
	lang      string
	sentences []string
	of        []int
}

func (f folder) bible() (bible, error) {
	var b bible
	var err error
	if b.source, err = f.verses("en", "align/bible-5k/001.en", "align/bible-5k/en.verse"); err != nil {
		return b, err
	}
	if b.target, err = f.verses("zh", "align/bible-5k/001.zh", "align/bible-5k/zh.verse"); err != nil {
		return b, err
	}
	gold, err := f.groups("align/bible-5k/001.gold")
	b.gold = lifted(gold, [][]int{b.source.of, b.target.of})
	return b, err
}

// verses reads a text that has a sentence a line, and a file that names the verse of each.
func (f folder) verses(lang, text, names string) (verses, error) {
	v := verses{lang: lang}
	var err error
	if v.sentences, err = f.lines(text); err != nil {
		return v, err
	}
	lines, err := f.lines(names)
	v.of = runs(lines)
	return v, err
}

// runs numbers the runs of equal lines, from 0.
func runs(lines []string) []int {
	ns := make([]int, len(lines))
	for k := 1; k < len(lines); k++ {
		ns[k] = ns[k-1]
		if lines[k] != lines[k-1] {
			ns[k]++
		}
	}
	return ns
}

// sample aligns the sentences and compares verses, because the gold knows no more.
func (b bible) sample() sample {
	return sample{b.gold, func(a align.Aligner) []group {
		found := a.Align(lined(b.source.lang, b.source.sentences), lined(b.target.lang, b.target.sentences))
		return lifted(ofBeads(0, found.Sentences), [][]int{b.source.of, b.target.of})
	}}
}
