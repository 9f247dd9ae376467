package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"variorum/align"
	"variorum/bench/texts"
)

// A sample is texts with gold: what should come out, and how to find what does.
type sample struct {
	gold  []group
	align func(align.Aligner) []group
}

// pairs are pairs of texts with the beads that belong in them.
type pairs struct {
	texts []align.Pair
	gold  []group
}

// add adds a pair with its gold beads.
func (p *pairs) add(source, target align.Text, gold []group) {
	for _, g := range gold {
		if g.filled() == 2 {
			g.pair = len(p.texts)
			p.gold = append(p.gold, g)
		}
	}
	p.texts = append(p.texts, align.Pair{Source: source, Target: target})
}

// inOneBatch aligns the pairs as one collection.
func (p pairs) inOneBatch() sample {
	return sample{p.gold, func(a align.Aligner) (found []group) {
		for k, alignment := range a.Batch(p.texts) {
			found = append(found, ofBeads(k, alignment.Sentences)...)
		}
		return found
	}}
}

// eachAlone aligns one pair after the other.
func (p pairs) eachAlone() sample {
	return sample{p.gold, func(a align.Aligner) (found []group) {
		for k, pair := range p.texts {
			found = append(found, ofBeads(k, a.Align(pair.Source, pair.Target).Sentences)...)
		}
		return found
	}}
}

// only is one of the pairs.
func (p pairs) only(pair int) pairs {
	var one pairs
	var gold []group
	for _, g := range p.gold {
		if g.pair == pair {
			gold = append(gold, g)
		}
	}
	one.add(p.texts[pair].Source, p.texts[pair].Target, gold)
	return one
}

// collated puts texts into a grid, whose rows are to be those of the gold.
func collated(all []align.Text, gold []group) sample {
	return sample{gold, func(a align.Aligner) []group { return ofRows(a.Collate(all)) }}
}

// A folder holds the shared data.
type folder string

func (f folder) lines(path string) ([]string, error) {
	data, err := os.ReadFile(filepath.Join(string(f), path))
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n"), nil
}

// byLine reads a text that has a sentence a line, each a paragraph to the aligner.
func (f folder) byLine(lang, path string) (align.Text, error) {
	lines, err := f.lines(path)
	return lined(lang, lines), err
}

func lined(lang string, sentences []string) align.Text {
	t := align.Text{Lang: lang}
	for k := range sentences {
		t.Paragraphs = append(t.Paragraphs, sentences[k:k+1:k+1])
	}
	return t
}

// byParagraph reads a text that has a paragraph a line.
func (f folder) byParagraph(lang, path string) (align.Text, error) {
	lines, err := f.lines(path)
	return texts.Of(lang, lines), err
}

// groups reads gold beads or rows, [0, 1]:[0] or [0]:[1]:[0, 2] a line.
func (f folder) groups(path string) ([]group, error) {
	lines, err := f.lines(path)
	if err != nil {
		return nil, err
	}
	gs := make([]group, len(lines))
	for k, line := range lines {
		if gs[k].cells, err = cells(line); err != nil {
			return nil, fmt.Errorf("%s: line %d: %q is no bead or row: %w", path, k+1, line, err)
		}
	}
	return gs, nil
}

// cells reads [0, 1]:[0].
func cells(line string) (units [][]int, err error) {
	err = json.Unmarshal([]byte("["+strings.ReplaceAll(line, "]:[", "],[")+"]"), &units)
	return units, err
}
