package main

import (
	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func diffCommand() *cli.Command {
	return &cli.Command{
		Name:      "diff",
		Usage:     "show where two texts differ, and what kind of difference it is",
		UsageText: "variorum diff [flags] A B",
		ArgsUsage: "TEXT",
		Description: `Compares two texts, files or references. Of one language, they are compared word by word, Chinese by character,
and each change is told apart: number, terminology, omission, insertion, wording, punctuation. Of two languages,
each row carries what can be decided across them.

Terminology needs an original in another language, to know what is a term: that of the work both texts belong to,
or the one named with --source.

Example:

   variorum diff tale/adams tale/morley
   variorum diff tale/adams@1 tale/adams@2 --fail-on major
   variorum diff --source tale.fr.txt adams.txt morley.txt --format json`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(),
			&cli.StringFlag{
				Name: "source", Usage: "the `TEXT` both translate, a file or reference; its language comes last in --lang",
			},
			failOnFlag(), formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(diffTexts),
	}
}

func diffTexts(c *cli.Context, b *workbench.Bench) error {
	d, err := b.Differences(c.Context, selection(c), c.String("source"))
	if err != nil {
		return err
	}
	if err := write(c, d); err != nil {
		return err
	}
	return failOn(c, workbench.WorstDifference(d))
}
