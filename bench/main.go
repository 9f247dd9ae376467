// Command bench measures what aligning, diffing, the term table and look-ups in a store cost in time and memory, and
// prints a table.
//
//	go run ./bench [-sizes 1000,10000,100000] [-only align|diff|terms|search] [-o FILE] [-profile FOLDER]
//
// It works on the fixtures and on generated texts of growing length: two made-up languages with a hidden dictionary,
// words as common as Zipf's law has them, sentences and paragraphs that the translation cuts in other places. The same
// texts are made on every run and every machine. Two long texts of one language are also given to wdiff, dwdiff and
// git diff --word-diff, where those are installed.
//
// Every measurement runs in a process of its own, which makes its texts first and then starts the clock; peak memory is
// the resident set of that process as the system saw it, texts, program and the collector's slack included. Growth is
// CPU time and memory per paragraph against the row before: 1.0 is linear, and fixed costs make it less; of grids, per
// paragraph and pair of texts. The column "found" says what came out, so that speed is not bought with nonsense.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "bench:", err)
		}
		os.Exit(2)
	}
}

// options are the flags.
type options struct {
	sizes   []int
	only    string
	output  string
	profile string
	inside  string // what to do in a process started by this program
}

func run(args []string, out io.Writer) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	if o.inside != "" {
		return work(o, out)
	}
	table, err := measureAll(o)
	if err != nil {
		return err
	}
	table.print(out)
	if o.output == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(o.output), 0o755); err != nil {
		return err
	}
	f, err := os.Create(o.output)
	if err != nil {
		return err
	}
	table.markdown(f)
	return f.Close()
}

func parse(args []string) (options, error) {
	var o options
	var sizes string
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.StringVar(&sizes, "sizes", "1000,10000,100000", "numbers of generated `paragraphs`")
	flags.StringVar(&o.only, "only", "", "measure one `engine` only: align, diff, terms or search")
	flags.StringVar(&o.output, "o", "", "also write the table to this `file`, as Markdown")
	flags.StringVar(&o.profile, "profile", "", "write processor and memory profiles into this `folder`")
	flags.StringVar(&o.inside, "inside", "", "used by the program itself, for a process that does one `task`")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("%q: no arguments are taken, only flags", flags.Arg(0))
	}
	if !slices.Contains([]string{"", "align", "diff", "terms", "search"}, o.only) {
		return o, fmt.Errorf("-only %s: want align, diff, terms or search", o.only)
	}
	for _, s := range strings.Split(sizes, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 {
			return o, fmt.Errorf("-sizes: %q is not a number of paragraphs; write them as in 1000,10000", s)
		}
		o.sizes = append(o.sizes, n)
	}
	slices.Sort(o.sizes)
	return o, nil
}

// work does the one task that this process was started for.
func work(o options, out io.Writer) error {
	var t task
	if err := json.Unmarshal([]byte(o.inside), &t); err != nil {
		return fmt.Errorf("-inside: %w", err)
	}
	if t.Folder != "" {
		return t.writeProse()
	}
	found, err := t.measure(o.profile)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(found)
}
