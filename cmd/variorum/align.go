package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func alignCommand() *cli.Command {
	return &cli.Command{
		Name:      "align",
		Usage:     "find which units of two texts, or of all variants of a work, belong together",
		UsageText: "variorum align [flags] SOURCE TARGET\nvariorum align [flags] WORK\nvariorum align [flags] --batch FILE",
		ArgsUsage: "TEXT",
		Description: `Two texts, files or references, are aligned and shown. A whole work is aligned over the newest states of all its
variants, and that is saved in the store, where the other verbs find it.

The format beads is a bead a line, [0, 1]:[0]:0.873: units of the source, units of the target, counted from 0, and
a confidence from 0 to 1. ladder is hunalign's format. With --unit line, unit k is line k of the file.

--batch aligns many pairs as one collection, so that they learn from each other. Its FILE has a JSON object a line,
{"source": "a.zh", "target": "a.en", "out": "a.beads"}; paths are relative to the current folder.

Example:

   variorum align --unit line --lang zh,en --format beads chapter.zh chapter.en
   variorum align --dictionary cedict_ts.u8 zh.txt en.txt
   variorum align tale`,
		Flags: []cli.Flag{
			unitFlag(), langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(),
			&cli.StringFlag{Name: "batch", Usage: "align the pairs listed in `FILE`"},
			formatFlag("text", "beads", "ladder", "json", "summary"), outFlag(),
		},
		Action: onBench(alignTexts),
	}
}

func alignTexts(c *cli.Context, b *workbench.Bench) error {
	unit, err := workbench.ParseUnit(c.String("unit"))
	if err != nil {
		return fmt.Errorf("--unit: %w", err)
	}
	if c.IsSet("batch") {
		return alignBatch(c, b, unit)
	}
	work, whole, err := b.WholeWork(c.Context, c.Args().Slice())
	if err != nil {
		return err
	}
	if whole {
		return alignWork(c, b, work, unit)
	}
	aligned, err := b.Align(c.Context, selection(c), unit)
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, s report.Style) error { return writeAligned(w, s, aligned, c.String("format")) })
}

// alignWork aligns a work and saves that. As text it says how it went; `variorum collate` shows the whole grid.
func alignWork(c *cli.Context, b *workbench.Bench, work string, unit workbench.Unit) error {
	format := c.String("format")
	if format == "beads" || format == "ladder" {
		listed, err := b.Work(c.Context, work)
		if err != nil {
			return err
		}
		if listed.Count != 2 {
			return fmt.Errorf("%s has %d variants, and the format %s holds two texts; name two of them, or use "+
				"`variorum collate --format rows`", work, listed.Count, format)
		}
	}
	aligned, err := b.AlignWork(c.Context, work, unit)
	if err != nil {
		return err
	}
	if format == "text" {
		format = "summary"
	}
	return output(c, func(w io.Writer, s report.Style) error { return writeAligned(w, s, aligned, format) })
}

// alignBatch aligns a list of pairs and writes each to its own file: all of them or none.
func alignBatch(c *cli.Context, b *workbench.Bench, unit workbench.Unit) error {
	if c.NArg() > 0 || c.IsSet("o") {
		return errors.New("--batch takes its texts and the files to write from its list; leave other arguments and -o away")
	}
	batch, err := workbench.ReadBatch(c.String("batch"))
	if err != nil {
		return err
	}
	var drafts []*draft
	defer func() {
		for _, d := range drafts {
			d.discard()
		}
	}()
	for _, p := range batch {
		d, err := newDraft(p.Out)
		if err != nil {
			return fmt.Errorf("%s: %w", p.Place, err)
		}
		drafts = append(drafts, d)
	}
	aligned, err := b.AlignBatch(c.Context, batch, langs(c), unit)
	if err != nil {
		return err
	}
	for i, d := range drafts {
		if err := writeAligned(d.file, report.Style{}, aligned[i], c.String("format")); err != nil {
			return fmt.Errorf("%s: %w", d.path, reason(err))
		}
	}
	for _, d := range drafts {
		if err := d.keep(); err != nil {
			return err
		}
	}
	return nil
}

// writeAligned writes an alignment in one of the verb's formats.
func writeAligned(w io.Writer, s report.Style, aligned workbench.Collation, format string) error {
	switch format {
	case "beads":
		return workbench.WriteBeads(w, aligned.Beads())
	case "ladder":
		return workbench.WriteLadder(w, aligned.Beads())
	case "json":
		return report.JSON(w, aligned)
	case "summary":
		return aligned.Summary(w, s)
	}
	return aligned.Text(w, s)
}
