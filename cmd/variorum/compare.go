package main

import (
	"errors"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "show what each of several translations says against the others",
		UsageText: "variorum compare [flags] WORK\nvariorum compare [flags] TEXT TEXT TEXT...",
		ArgsUsage: "TEXT",
		Description: `Takes two translations of one language or more, better three, with their original where there is one: of a work
the variant added with --original, of files the first, if no other is in its language. Shown are the paragraphs that
provoke most variation among the translations (Viv), for each translation those in which it stands furthest from the
rest (Eddy), and then the departures: 4 say must, 1 says should; 5 of 6 carry this clause, one does not. ≠ stands
before those that depart. The number behind a departure's kind is how sure it is, from 0 to 1. Translations into several
languages are compared language by language.

Example:

   variorum compare tale
   variorum compare --lang zh,en essay.zh.txt a.txt b.txt c.txt
   variorum compare tale/adams tale/morley tale/smollett --format json -o departures.json`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(), dictionaryFlag(), noDictionaryFlag(),
			&cli.IntFlag{Name: "limit", Usage: "list at most `N` paragraphs in each ranking of the text", Value: 10},
			failOnFlag(), formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(compare),
	}
}

func compare(c *cli.Context, b *workbench.Bench) error {
	if c.Int("limit") < 1 {
		return errors.New("--limit: say how many paragraphs, from 1")
	}
	several, err := b.Compare(c.Context, selection(c))
	if err != nil {
		return err
	}
	several.Limit = c.Int("limit")
	if err := write(c, several); err != nil {
		return err
	}
	return failOn(c, workbench.WorstDeparture(several))
}
