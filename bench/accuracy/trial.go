package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"variorum/align"
	"variorum/bench/cost"
	"variorum/lexicon"
)

// Lists says which lists of words an aligner is given.
type lists string

const (
	noLists    lists = "none"
	builtin    lists = "built-in"
	dictionary lists = "built-in and dictionary"
)

// A trial is one alignment to measure.
type trial struct {
	Set     string // its name
	Lists   lists
	Without align.Feature
}

// An outcome is what the process that made a trial found.
type outcome struct {
	cost.Time
	verdict
	peak float64 // megabytes
}

// A lab makes trials, each once. After an error it makes none, and outcomes are empty.
type lab struct {
	data  folder
	start func(trial) (outcome, error)
	done  map[trial]outcome
	err   error
}

// newLab makes trials in processes of their own.
func newLab(data folder) *lab {
	start := func(t trial) (outcome, error) { return t.start(data) }
	return &lab{data: data, start: start, done: map[trial]outcome{}}
}

func (l *lab) outcome(t trial) outcome {
	o, ok := l.done[t]
	if ok || l.err != nil {
		return o
	}
	fmt.Fprintf(os.Stderr, "%s; lists of words: %s", t.Set, t.Lists)
	if t.Without != 0 {
		fmt.Fprintf(os.Stderr, "; without %v", t.Without)
	}
	fmt.Fprintln(os.Stderr, " ...")
	o, err := l.start(t)
	if err != nil {
		l.err = fmt.Errorf("%s: %w", t.Set, err)
		return outcome{}
	}
	l.done[t] = o
	return o
}

// start makes a trial in another process.
func (t trial) start(data folder) (outcome, error) {
	inside, err := json.Marshal(t)
	if err != nil {
		return outcome{}, err
	}
	answer, peak, err := cost.Again("-inside", string(inside), "-data", string(data))
	if err != nil {
		return outcome{}, err
	}
	var o outcome
	err = json.Unmarshal(answer, &o)
	o.peak = peak
	return o, err
}

// make makes a trial in this process. The clock runs while texts are aligned, not while they or lists of words are read.
func (t trial) make(data folder) (outcome, error) {
	s, err := data.find(t.Set)
	if err != nil {
		return outcome{}, err
	}
	sample, err := s.read()
	if err != nil {
		return outcome{}, err
	}
	aligner := align.Aligner{Without: t.Without}
	if aligner.Lexica, err = data.lexica(t.Lists); err != nil {
		return outcome{}, err
	}
	var o outcome
	var found []group
	o.Time = cost.Of(func() { found = sample.align(aligner) })
	o.verdict = judge(sample.gold, found)
	return o, nil
}

func (f folder) find(name string) (set, error) {
	for _, s := range f.sets() {
		if s.name == name {
			return s, nil
		}
	}
	return set{}, fmt.Errorf("no set %q", name)
}

// lexica reads lists of words.
func (f folder) lexica(l lists) ([]*lexicon.Lexicon, error) {
	switch l {
	case noLists:
		return nil, nil
	case builtin:
		return []*lexicon.Lexicon{lexicon.Builtin()}, nil
	}
	path := filepath.Join(string(f), "dictionary", "cedict.u8")
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	large, _, err := lexicon.Read(path, file, "zh", "en")
	return []*lexicon.Lexicon{lexicon.Builtin(), large}, err
}
