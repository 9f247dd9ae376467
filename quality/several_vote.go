package quality

import (
	"cmp"
	"fmt"

	"variorum/diff"
)

// clarity is how clear a vote of m against d is, 0 to 1.
func clarity(m, d int) float64 { return float64(m+1) / float64(m+d+2) }

// A vote is what two parties of translations say on one point, and what the original says to it.
type vote struct {
	check    string
	severity diff.Severity
	evidence float64  // how plain it is, 0 to 1
	parties  [2]Party // of translations
	original *Reading // nil where it cannot be heard
	side     int      // the party that the original is of; below 0 for neither
	point    string   // what it is about, where what the parties say does not tell
}

// departure counts the vote.
func (v vote) departure(b *ballot) Departure {
	n := [2]int{len(v.parties[0].Readings), len(v.parties[1].Readings)}
	right := 0
	switch {
	case v.original != nil && v.side >= 0:
		right = v.side
	case n[1] > n[0]:
		right = 1
	case n[1] == n[0]:
		right = -1
	}
	d := Departure{Check: v.check, Severity: v.severity}
	voices := n
	if v.original != nil && v.side >= 0 {
		voices[v.side]++
	}
	if right >= 0 {
		v.parties[1-right].Departs = true
		d.Score = v.evidence * clarity(voices[right], voices[1-right])
	} else {
		d.Score = v.evidence * 0.5
	}
	first := 0
	if n[1] > n[0] || n[1] == n[0] && right == 1 {
		first = 1
	}
	d.Parties = []Party{v.parties[first], v.parties[1-first]}
	d.Message = v.message(b, d.Parties)
	if v.original != nil {
		d.Parties = append(d.Parties, Party{Says: v.original.Wording, Original: true, Readings: []Reading{*v.original}})
	}
	return d
}

// message says who says what, the larger party first.
func (v vote) message(b *ballot, parties []Party) string {
	var m string
	total := len(b.versions)
	first, second := parties[0], parties[1]
	switch {
	case first.Says != "" && second.Says != "":
		m = fmt.Sprintf("%s %s, %s %s", says(len(first.Readings)), first.Says, says(len(second.Readings)), second.Says)
	case second.Says == "":
		have := len(first.Readings)
		m = fmt.Sprintf("%d of %d %s %s, %s", have, total, verb(have, "have", "has"), cmp.Or(v.point, first.Says),
			theRest(len(second.Readings)))
	default:
		have := len(second.Readings)
		m = fmt.Sprintf("only %d of %d %s %s", have, total, verb(have, "have", "has"), cmp.Or(v.point, second.Says))
	}
	if v.original != nil {
		if v.original.Wording == "" {
			return m + "; the original has nothing for it"
		}
		m += "; the original has " + excerpt(v.original.Wording)
	}
	return m
}

// says is "4 say", "1 says".
func says(n int) string { return fmt.Sprintf("%d %s", n, verb(n, "say", "says")) }

func verb(n int, many, one string) string {
	if n == 1 {
		return one
	}
	return many
}

// theRest is those of n translations that have nothing.
func theRest(n int) string {
	if n == 1 {
		return "one does not"
	}
	return fmt.Sprintf("%d do not", n)
}
