// Command accuracy measures how well and how fast texts are aligned whose true alignment is known, and writes a document.
//
//	go run ./bench/accuracy [-data FOLDER] [-o FILE]
//
// The texts are those of the folder and the fixtures; without the folder, the fixtures alone. What is measured: each set
// without any list of words, with the built-in one, and with a large dictionary besides; what each feature of the aligner
// is worth; how often beads of a confidence are right; texts with chapters missing or at another place; omissions and additions
// found against the marks of experts; and growth.
//
// Every alignment is made in a process of its own, which reads texts and lists of words first and then starts the clock;
// peak memory is the resident set of that process as the system saw it. Accuracy is the same on every run, time is not.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "accuracy:", err)
		}
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("accuracy", flag.ContinueOnError)
	data := flags.String("data", "../shared/data", "the `folder` with texts and gold")
	output := flags.String("o", "", "write to this `file`; else to standard output")
	inside := flags.String("inside", "", "used by the program itself, for a process that makes one `trial`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q: no arguments are taken, only flags", flags.Arg(0))
	}
	if *inside != "" {
		return work(*inside, folder(*data), out)
	}
	l := newLab(folder(*data))
	var document bytes.Buffer
	l.write(&document)
	if l.err != nil {
		return l.err
	}
	if *output == "" {
		_, err := document.WriteTo(out)
		return err
	}
	if err := os.MkdirAll(filepath.Dir(*output), 0o755); err != nil {
		return err
	}
	return os.WriteFile(*output, document.Bytes(), 0o644)
}

// work makes the one trial that this process was started for.
func work(inside string, data folder, out io.Writer) error {
	var t trial
	if err := json.Unmarshal([]byte(inside), &t); err != nil {
		return fmt.Errorf("-inside: %w", err)
	}
	o, err := t.make(data)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(o)
}
