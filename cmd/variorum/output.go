package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"variorum/report"
	"variorum/workbench"
)

// output hands a verb the place to write its result to, the file of -o or standard output (also named -), and how it is to
// look there.
func output(c *cli.Context, write func(w io.Writer, s report.Style) error) error {
	messages.clear()
	if path := c.String("o"); path != "" && path != "-" {
		if err := mayReplace(c, path); err != nil {
			return err
		}
		return toFile(path, func(w io.Writer) error { return write(w, report.Style{}) })
	}
	if err := toStandardOutput(c, write); err != nil {
		return fmt.Errorf("standard output: %w", reason(err))
	}
	return nil
}

// toStandardOutput writes a result plainly, or to a terminal as that wants it.
func toStandardOutput(c *cli.Context, write func(w io.Writer, s report.Style) error) error {
	if !term.IsTerminal(int(os.Stdout.Fd())) {
		return write(os.Stdout, report.Style{})
	}
	var result strings.Builder
	if err := write(&result, terminalStyle(os.Stdout)); err != nil {
		return err
	}
	pager := ""
	if !c.Bool("no-pager") {
		pager = pagerCommand()
	}
	return toTerminal(os.Stdout, result.String(), pager)
}

// mayReplace refuses to write a result over the store, or over a file that it was made from.
func mayReplace(c *cli.Context, path string) error {
	out, err := os.Stat(path)
	if err != nil || !out.Mode().IsRegular() {
		return nil // nothing to lose
	}
	if store, err := os.Stat(c.String("db")); err == nil && os.SameFile(out, store) {
		return fmt.Errorf("-o %s: this is the store; name another file to write to", path)
	}
	from := c.Args().Slice()
	for _, given := range c.StringSlice("dictionary") {
		from = append(from, workbench.ParseDictionary(given).Path)
	}
	for _, arg := range from {
		if in, err := os.Stat(arg); err == nil && os.SameFile(out, in) {
			return fmt.Errorf("-o %s: the result is made from this file; name another file to write to", path)
		}
	}
	return nil
}

// terminalStyle is how text is to look on a terminal: as wide as that, and in colour.
func terminalStyle(terminal *os.File) report.Style {
	s := report.Style{Colour: os.Getenv("NO_COLOR") == "" && !dumbTerminal()}
	if width, _, err := term.GetSize(int(terminal.Fd())); err == nil {
		s.Width = width
	}
	return s
}

// dumbTerminal tells whether the terminal only prints: it knows no colours and takes nothing back.
func dumbTerminal() bool { return os.Getenv("TERM") == "dumb" }

// toFile writes a whole file or none.
func toFile(path string, write func(io.Writer) error) error {
	d, err := newDraft(path)
	if err != nil {
		return err
	}
	if err := write(d.file); err != nil {
		d.discard()
		return fmt.Errorf("%s: %w", path, reason(err))
	}
	return d.keep()
}

// draft is a file in the making: written beside its place and moved there when it is whole.
type draft struct {
	path string   // its place
	file *os.File // where it is written
	kept bool
}

// newDraft begins a file. What stands at the place and is no plain file, such as /dev/stdout, is written to directly.
func newDraft(path string) (*draft, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s: this is a folder; name a file to write to", path)
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, reason(err))
		}
		return &draft{path: path, file: f, kept: true}, nil
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // so that a link stays one
	}
	beside := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%08x", filepath.Base(path), rand.Uint32()))
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no folder %s; make it first", path, filepath.Dir(path))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be written: %w", path, reason(err))
	}
	return &draft{path: path, file: f}, nil
}

// keep puts the file in its place.
func (d *draft) keep() error {
	err := d.file.Close()
	if err == nil && !d.kept {
		if info, statErr := os.Stat(d.path); statErr == nil {
			err = os.Chmod(d.file.Name(), info.Mode().Perm())
		}
		err = cmp.Or(err, os.Rename(d.file.Name(), d.path))
	}
	if err != nil {
		d.discard()
		return fmt.Errorf("%s: %w", d.path, reason(err))
	}
	d.kept = true
	return nil
}

// discard takes away what was written, unless it was kept.
func (d *draft) discard() {
	d.file.Close()
	if !d.kept {
		os.Remove(d.file.Name())
	}
}

// reason is an error without the operation and path that the system's errors begin with.
func reason(err error) error {
	var inPath *fs.PathError
	var inLink *os.LinkError
	switch {
	case errors.As(err, &inPath):
		return inPath.Err
	case errors.As(err, &inLink):
		return inLink.Err
	}
	return err
}
