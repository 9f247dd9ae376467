package main

import (
	"fmt"

	"variorum/align"
	"variorum/bench/cost"
)

// available are the lists of words at hand.
func (f folder) available() []lists {
	if !f.exists() {
		return []lists{noLists, builtin}
	}
	return []lists{noLists, builtin, dictionary}
}

// usual is a trial of a set with the lists that the program takes when nothing is said.
func (s set) usual() trial {
	if s.listed {
		return trial{Set: s.name, Lists: builtin}
	}
	return trial{Set: s.name, Lists: noLists}
}

func (l *lab) overview(sets []set) table {
	t := table{header: []string{"set", "what counts", "weights", "gold"}, number: 3}
	for _, x := range l.data.available() {
		t.header = append(t.header, string(x))
	}
	t.header = append(t.header, "±")
	for _, s := range sets {
		if s.part {
			continue
		}
		usual := l.outcome(s.usual())
		row := []string{s.name, s.counted, origin(s), cost.Thousands(usual.Gold)}
		for _, x := range l.data.available() {
			cell := ""
			if s.listed || x == noLists {
				cell = percent(l.outcome(trial{Set: s.name, Lists: x}).Strict.F1)
			}
			row = append(row, cell)
		}
		t.add(append(row, percent(noise(usual.Strict.F1, usual.Gold)))...)
	}
	return t
}

// lists compares each set's alignments by the lists of words that the aligner had.
func (l *lab) lists(sets []set) table {
	t := table{header: []string{"set"}, number: 1}
	at := l.data.available()
	for k := range at[1:] {
		t.header = append(t.header, string(at[k+1])+" against "+string(at[k]))
	}
	for _, s := range sets {
		if s.part || !s.listed {
			continue
		}
		row := []string{s.name}
		for k := range at[1:] {
			row = append(row, worth(l.outcome(trial{Set: s.name, Lists: at[k+1]}), l.outcome(trial{Set: s.name, Lists: at[k]})))
		}
		t.add(row...)
	}
	return t
}

func origin(s set) string {
	if s.tuned {
		return "tuned"
	}
	return "measured"
}

func percent(share float64) string { return fmt.Sprintf("%.1f", 100*share) }

func (l *lab) full(sets []set) table {
	t := table{header: []string{"set", "lists of words", "strict P", "R", "F1", "lax P", "R", "F1", "seconds", "CPU seconds", "peak MB"}, number: 2}
	for _, s := range sets {
		for _, x := range l.data.available() {
			if !s.listed && x != noLists {
				continue
			}
			o := l.outcome(trial{Set: s.name, Lists: x})
			t.add(s.name, string(x),
				percent(o.Strict.Precision), percent(o.Strict.Recall), percent(o.Strict.F1),
				percent(o.Lax.Precision), percent(o.Lax.Recall), percent(o.Lax.F1),
				cost.Seconds(o.Seconds), cost.Seconds(o.CPU), fmt.Sprintf("%.0f", o.peak))
		}
	}
	return t
}

// closely picks the sets that are looked at closely.
func closely(sets []set) (picked []set) {
	for _, s := range sets {
		if s.close {
			picked = append(picked, s)
		}
	}
	return picked
}

func (l *lab) features(sets []set) table {
	t := table{header: []string{"feature"}, number: 1}
	for _, s := range sets {
		t.header = append(t.header, s.name)
	}
	for _, f := range align.Features() {
		row := []string{f.String()}
		for _, s := range sets {
			without := s.usual()
			without.Without = f
			row = append(row, worth(l.outcome(s.usual()), l.outcome(without)))
		}
		t.add(row...)
	}
	return t
}

// worth is what there is to say of a feature or list: points of strict F1, gold groups found only with it and only without
// it, and p.
func worth(with, without outcome) string {
	gained, lost := compare(with.Hits, without.Hits)
	return fmt.Sprintf("%s, +%d −%d, %s", points(with.Strict.F1-without.Strict.F1), gained, lost, probability(signTest(gained, lost)))
}

// points writes a difference of shares in percent, with its sign.
func points(difference float64) string {
	s := fmt.Sprintf("%.1f", 100*difference)
	switch {
	case s == "0.0" || s == "-0.0":
		return "0.0"
	case difference > 0:
		return "+" + s
	}
	return "−" + s[1:]
}

func probability(p float64) string {
	if p < 0.001 {
		return "p < 0.001"
	}
	return fmt.Sprintf("p = %.3f", p)
}

func (l *lab) confidences(sets []set) table {
	t := table{header: []string{"confidence"}, number: 1}
	for _, s := range sets {
		t.header = append(t.header, s.name, "mean", "right")
	}
	for k := range len(bins{}) {
		row := []string{fmt.Sprintf("%.1f to %.1f", float64(k)/10, float64(k+1)/10)}
		for _, s := range sets {
			b := l.outcome(s.usual()).Bins[k]
			if b.Groups == 0 {
				row = append(row, "0", "", "")
				continue
			}
			row = append(row, cost.Thousands(b.Groups), percent(b.mean()), percent(share(b.Right, b.Groups)))
		}
		t.add(row...)
	}
	last := []string{"calibration error"}
	for _, s := range sets {
		last = append(last, fmt.Sprintf("%.3f", l.outcome(s.usual()).Bins.expectedError()), "", "")
	}
	t.add(last...)
	return t
}

func (l *lab) gaps() table {
	t := table{header: []string{"chapters", "gold", "no list", "built-in", "P", "R", "without *gaps*", "without *moves*"}, number: 1}
	for k, s := range l.data.gapSets() {
		o := l.outcome(s.usual())
		row := []string{gaps[k].name, cost.Thousands(o.Gold), percent(l.outcome(trial{Set: s.name, Lists: noLists}).Strict.F1),
			percent(o.Strict.F1), percent(o.Strict.Precision), percent(o.Strict.Recall)}
		for _, f := range []align.Feature{align.Gaps, align.Moves} {
			without := s.usual()
			without.Without = f
			row = append(row, percent(l.outcome(without).Strict.F1))
		}
		t.add(row...)
	}
	return t
}

func (l *lab) growth() table {
	t := table{header: []string{"length", "gold", "strict F1", "seconds", "CPU seconds", "ms per sentence", "peak MB", "time growth", "memory growth"}, number: 1}
	var before outcome
	for k, s := range growthSets() {
		o := l.outcome(s.usual())
		time, memory := "", ""
		if k > 0 {
			times := float64(lengths[k]) / float64(lengths[k-1])
			time, memory = ratio(o.CPU, before.CPU*times), ratio(o.peak, before.peak*times)
		}
		t.add(s.name, cost.Thousands(o.Gold), percent(o.Strict.F1), cost.Seconds(o.Seconds), cost.Seconds(o.CPU),
			fmt.Sprintf("%.2f", 1000*o.CPU/float64(lengths[k])), fmt.Sprintf("%.0f", o.peak), time, memory)
		before = o
	}
	return t
}

func ratio(a, b float64) string {
	if b == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", a/b)
}
