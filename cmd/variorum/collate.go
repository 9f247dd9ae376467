package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func collateCommand() *cli.Command {
	return &cli.Command{
		Name:      "collate",
		Usage:     "show texts side by side, row by row",
		UsageText: "variorum collate [flags] WORK\nvariorum collate [flags] TEXT TEXT...",
		ArgsUsage: "TEXT",
		Description: `Lines up two texts or more, files or references, and prints the grid: in each row the paragraphs that belong
together, a column a text. What ` + "`variorum align WORK`" + ` has saved is used where it holds the texts asked for.

The format rows is a row a line, [0, 1]:[0]:[0, 2], a column a text, units counted from 0.

Example:

   variorum collate tale
   variorum collate tale --format xlsx -o tale.xlsx
   variorum collate --unit line --lang zh,en,en --format rows a.zh a.en b.en`,
		Flags: []cli.Flag{
			unitFlag(), langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(), formatFlag(append(resultFormats, "rows")...), outFlag(),
		},
		Action: onBench(collate),
	}
}

func collate(c *cli.Context, b *workbench.Bench) error {
	unit, err := workbench.ParseUnit(c.String("unit"))
	if err != nil {
		return fmt.Errorf("--unit: %w", err)
	}
	grid, err := b.Collate(c.Context, selection(c), unit)
	if err != nil {
		return err
	}
	if c.String("format") == "rows" {
		return output(c, func(w io.Writer, _ report.Style) error { return workbench.WriteRows(w, grid.Units) })
	}
	return write(c, grid)
}
