package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"strings"

	"variorum/bench/cost"
)

// An outcome is what one process measured.
type outcome struct {
	cost.Time
	Found string  // what came out, in a few words
	peak  float64 // megabytes
}

// measureAll does every task that is asked for, each in processes of its own, one after the other.
func measureAll(o options) (*table, error) {
	t := &table{}
	for _, task := range tasks(o.sizes) {
		if o.only != "" && o.only != task.Group {
			continue
		}
		if task.Most > 0 && task.Size > task.Most {
			t.say("%s: measured up to %s paragraphs only, to keep the whole short.", task.What, cost.Thousands(task.Most))
			continue
		}
		fmt.Fprintf(os.Stderr, "%s, %s ...\n", task.What, task.label())
		result, err := task.median(o.profile)
		if err != nil {
			return nil, err
		}
		t.add(task, result)
	}
	if o.only == "" || o.only == "diff" {
		if err := t.addPeers(); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// median measures a task several times where that is quick, and takes the middle.
func (t task) median(profile string) (outcome, error) {
	const quick = 1_000 // paragraphs
	runs := 1
	if t.Size <= quick {
		runs = 3
	}
	var outcomes []outcome
	for range runs {
		var found outcome
		answer, peak, err := t.start(profile)
		if err == nil {
			err = json.Unmarshal(answer, &found)
		}
		if err != nil {
			return outcome{}, fmt.Errorf("%s, %s: %w", t.What, t.label(), err)
		}
		found.peak = peak
		outcomes = append(outcomes, found)
	}
	slices.SortFunc(outcomes, func(a, b outcome) int { return cmp.Compare(a.Seconds, b.Seconds) })
	middle := outcomes[runs/2]
	slices.SortFunc(outcomes, func(a, b outcome) int { return cmp.Compare(a.peak, b.peak) })
	middle.peak = outcomes[runs/2].peak
	return middle, nil
}

// start runs this program again for one task; it gives what that printed, and its peak memory in megabytes.
func (t task) start(profile string) (answer []byte, peak float64, err error) {
	inside, err := json.Marshal(t)
	if err != nil {
		return nil, 0, err
	}
	return cost.Again("-inside", string(inside), "-profile", profile)
}

// measure does the task in this process.
func (t task) measure(profile string) (outcome, error) {
	do, err := t.prepare()
	if err != nil {
		return outcome{}, err
	}
	stop, err := t.profileInto(profile)
	if err != nil {
		return outcome{}, err
	}
	var o outcome
	o.Time = cost.Of(func() { o.Found = do() })
	return o, stop()
}

// profileInto starts profiling into a folder; no folder, no profile.
func (t task) profileInto(folder string) (stop func() error, err error) {
	if folder == "" {
		return func() error { return nil }, nil
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	name := filepath.Join(folder, strings.NewReplacer(", ", "-", " ", "-").Replace(t.What+"-"+t.label()))
	cpu, err := os.Create(name + ".cpu")
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(cpu); err != nil {
		return nil, err
	}
	return func() error {
		pprof.StopCPUProfile()
		if err := cpu.Close(); err != nil {
			return err
		}
		memory, err := os.Create(name + ".memory")
		if err != nil {
			return err
		}
		defer memory.Close()
		return pprof.Lookup("allocs").WriteTo(memory, 0)
	}, nil
}
