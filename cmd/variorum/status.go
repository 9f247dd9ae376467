package main

import (
	"errors"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func statusCommand() *cli.Command {
	return &cli.Command{
		Name:      "status",
		Usage:     "tell which translations are up to date, and where the original has changed under the others",
		UsageText: "variorum status [--date YYYY-MM-DD] WORK | WORK/VARIANT",
		ArgsUsage: "WORK/VARIANT",
		Description: `The newest state of each translation is held against the newest state of the original. Where that is later than the one
the translation renders (see log), every passage that has changed in between is shown, with since when, and beside
it what the translation has there. Lines that are only broken anew are no change.

Example:

   variorum status essay
   variorum status essay --date 2020-01-31 --format json`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "date", Usage: "`YYYY-MM-DD`, as it stood on that day"},
			dictionaryFlag(), noDictionaryFlag(), formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(showStatus),
	}
}

func showStatus(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() != 1 {
		return errors.New("status takes one work or translation, as in variorum status essay")
	}
	st, err := b.Status(c.Context, workbench.Asof{Reference: c.Args().First(), Date: c.String("date")})
	if err != nil {
		return err
	}
	return writeTold(c, st)
}
