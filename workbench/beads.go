package workbench

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"strconv"
	"strings"

	"variorum/align"
)

// WriteBeads writes a bead a line: `[0, 1]:[0]:0.873`, units counted from 0, `[]` for none, then the confidence.
func WriteBeads(w io.Writer, beads []align.Bead) error {
	out := bufio.NewWriter(w)
	for _, b := range beads {
		fmt.Fprintf(out, "%s:%s:%.3f\n", cell(b.Source), cell(b.Target), b.Confidence)
	}
	return out.Flush()
}

// WriteRows writes a row of a grid a line: `[0, 1]:[0]:[0, 2]`, a column a text, units counted from 0.
func WriteRows(w io.Writer, rows [][][]int) error {
	out := bufio.NewWriter(w)
	for _, r := range rows {
		cells := make([]string, len(r))
		for k, units := range r {
			cells[k] = cell(units)
		}
		fmt.Fprintln(out, strings.Join(cells, ":"))
	}
	return out.Flush()
}

// cell writes unit numbers as `[0, 1]`.
func cell(units []int) string {
	numbers := make([]string, len(units))
	for i, u := range units {
		numbers[i] = strconv.Itoa(u)
	}
	return "[" + strings.Join(numbers, ", ") + "]"
}

// WriteLadder writes hunalign's format: a rung a line, the numbers of the first source and target unit of a segment and
// its confidence, parted by tabs; the last rung stands behind the last unit of either text. A ladder only climbs: beads
// that cross are joined into one segment, with the least confidence among them.
func WriteLadder(w io.Writer, beads []align.Bead) error {
	out := bufio.NewWriter(w)
	rest := remaining(beads)
	var begin, ends rung // of the segment, as far as seen
	confidence := math.Inf(1)
	for i, b := range beads {
		ends = rung{max(ends.source, end(b.Source)), max(ends.target, end(b.Target))}
		confidence = min(confidence, b.Confidence)
		if next := rest[i+1]; next.source < ends.source || next.target < ends.target {
			continue
		}
		fmt.Fprintf(out, "%d\t%d\t%.3f\n", begin.source, begin.target, confidence)
		begin, confidence = ends, math.Inf(1)
	}
	fmt.Fprintf(out, "%d\t%d\t%.3f\n", ends.source, ends.target, 0.0)
	return out.Flush()
}

// rung is a place between units of both texts.
type rung struct{ source, target int }

// remaining gives, for each bead and for behind the last, the least units that stand there or later.
func remaining(beads []align.Bead) []rung {
	rest := make([]rung, len(beads)+1)
	rest[len(beads)] = rung{math.MaxInt, math.MaxInt}
	for i := len(beads) - 1; i >= 0; i-- {
		rest[i] = rest[i+1]
		if s := beads[i].Source; len(s) > 0 {
			rest[i].source = min(rest[i].source, s[0])
		}
		if t := beads[i].Target; len(t) > 0 {
			rest[i].target = min(rest[i].target, t[0])
		}
	}
	return rest
}

// end is the number behind the last unit of a bead's side; 0 where it has none.
func end(units []int) int {
	if len(units) == 0 {
		return 0
	}
	return units[len(units)-1] + 1
}

// ReadBeadFile reads a file of beads, as ReadBeads does.
func ReadBeadFile(path string) ([]align.Bead, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, plain(path, err)
	}
	defer f.Close()
	return ReadBeads(path, f)
}

// ReadBeads reads a bead a line, `[0,1]:[0]`, with or without spaces and a confidence behind a second colon; empty lines
// count for nothing. A bead without a confidence has 1. The name is used in messages, which name the line.
func ReadBeads(name string, r io.Reader) ([]align.Bead, error) {
	var beads []align.Bead
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	n := 0
	for in.Scan() {
		n++
		line := strings.TrimSpace(in.Text())
		if line == "" {
			continue
		}
		b, err := parseBead(line)
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w; write a bead as [0, 1]:[0] or [0, 1]:[0]:0.873", name, n, err)
		}
		beads = append(beads, b)
	}
	if errors.Is(in.Err(), bufio.ErrTooLong) {
		return nil, fmt.Errorf("%s: line %d is longer than a bead can be; is it a file of beads", name, n+1)
	}
	if in.Err() != nil {
		return nil, plain(name, in.Err())
	}
	if len(beads) == 0 {
		return nil, fmt.Errorf("%s: holds no bead; write a bead a line, as in [0, 1]:[0]", name)
	}
	return beads, nil
}

// parseBead reads one line.
func parseBead(line string) (align.Bead, error) {
	parts := strings.Split(line, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return align.Bead{}, errors.New("not two lists of units")
	}
	b := align.Bead{Confidence: 1}
	var err error
	if b.Source, err = parseCell(parts[0]); err != nil {
		return align.Bead{}, err
	}
	if b.Target, err = parseCell(parts[1]); err != nil {
		return align.Bead{}, err
	}
	if len(parts) == 3 {
		confidence := strings.TrimSpace(parts[2])
		if b.Confidence, err = strconv.ParseFloat(confidence, 64); err != nil || math.IsNaN(b.Confidence) {
			return align.Bead{}, fmt.Errorf("%.40q is no confidence", confidence)
		}
	}
	return b, nil
}

// parseCell reads `[0, 1]` or `[]`.
func parseCell(s string) ([]int, error) {
	s = strings.TrimSpace(s)
	inside, opened := strings.CutPrefix(s, "[")
	inside, closed := strings.CutSuffix(inside, "]")
	if !opened || !closed {
		return nil, fmt.Errorf("%.40q is no list of units", s)
	}
	var units []int
	if strings.TrimSpace(inside) == "" {
		return nil, nil
	}
	for _, field := range strings.Split(inside, ",") {
		unit, err := strconv.Atoi(strings.TrimSpace(field))
		if err != nil || unit < 0 {
			return nil, fmt.Errorf("%.40q is no unit number", strings.TrimSpace(field))
		}
		if len(units) > 0 && unit <= units[len(units)-1] {
			return nil, fmt.Errorf("%.40q does not rise", s)
		}
		units = append(units, unit)
	}
	return units, nil
}

// plain says in one line what went wrong with a file, naming it once.
func plain(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w; check the name and the folder", path, fs.ErrNotExist)
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
