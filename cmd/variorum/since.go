package main

import (
	"errors"
	"slices"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func sinceCommand() *cli.Command {
	return &cli.Command{
		Name:      "since",
		Usage:     "tell since which saved state each paragraph, or the rendering of a term, is as it is",
		UsageText: "variorum since WORK/VARIANT\nvariorum since (--term T | --terms) WORK/VARIANT",
		ArgsUsage: "REFERENCE",
		Description: `Lists the paragraphs of a variant with the saved state in which each came, or was last changed. Of a translation --term
asks about a term of the original, and --terms about all those that the store keeps for the work: since when it is
rendered as it is, and at which dates and places one rendering gave way to another.

Example:

   variorum since essay/en
   variorum since essay/en --term 网络主权`,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "term", Usage: "ask about this `TERM` of the original; may be given several times"},
			&cli.BoolFlag{Name: "terms", Usage: "ask about all terms that the store keeps for the work", DisableDefaultText: true},
			dictionaryFlag(), noDictionaryFlag(), formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(since),
	}
}

func since(c *cli.Context, b *workbench.Bench) error {
	terms := c.StringSlice("term")
	switch {
	case c.NArg() != 1:
		return errors.New("since takes one variant, as in variorum since essay/en")
	case slices.Contains(terms, ""):
		return errors.New("--term: name a term of the original")
	}
	if len(terms) == 0 && !c.Bool("terms") {
		found, err := b.Since(c.Context, c.Args().First())
		if err != nil {
			return err
		}
		return writeTold(c, found)
	}
	found, err := b.SinceTerms(c.Context, c.Args().First(), terms)
	if err != nil {
		return err
	}
	return writeTold(c, found)
}
