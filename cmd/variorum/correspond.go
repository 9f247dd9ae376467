package main

import (
	"errors"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func correspondCommand() *cli.Command {
	return &cli.Command{
		Name:      "correspond",
		Usage:     "show which terms of one translation answer which of another, with no original at hand",
		UsageText: "variorum correspond [flags] A B",
		ArgsUsage: "TEXT",
		Description: `Takes two texts of one language and lists what they name differently, terms and names before mere rewording, as
far as it stands in two places at least.

Example:

   variorum correspond adams.txt morley.txt
   variorum correspond tale/adams tale/morley --limit 50 --format xlsx -o names.xlsx`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			&cli.IntFlag{Name: "limit", Usage: "show at most `N`, the likeliest terms first", Value: 100},
			formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(correspond),
	}
}

func correspond(c *cli.Context, b *workbench.Bench) error {
	if c.Int("limit") < 1 {
		return errors.New("--limit: say how many, from 1")
	}
	found, err := b.Correspond(c.Context, selection(c), c.Int("limit"))
	if err != nil {
		return err
	}
	return write(c, found)
}
