package main

import (
	"errors"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func changesCommand() *cli.Command {
	return &cli.Command{
		Name:      "changes",
		Usage:     "list what was changed in a time, in the whole store or a work",
		UsageText: "variorum changes [--from YYYY-MM-DD] [--to YYYY-MM-DD] [WORK | WORK/VARIANT]",
		ArgsUsage: "WORK/VARIANT",
		Description: `Lists the saved states of that time, oldest first, each with the passages that changed since the state of the same
variant before it. A state without a date counts on the day it was added. Between translators nothing is compared
here; diff and compare do that.

Example:

   variorum changes --from 2026-01-01
   variorum changes --from 2019-01-01 --to 2019-12-31 essay`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "from", Usage: "the first day, `YYYY-MM-DD`"},
			&cli.StringFlag{Name: "to", Usage: "the last day, `YYYY-MM-DD`"},
			formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(changes),
	}
}

func changes(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() > 1 {
		return errors.New("changes takes one work or variant, or none for the whole store")
	}
	found, err := b.Changes(c.Context, workbench.Period{
		Reference: c.Args().First(), From: c.String("from"), To: c.String("to"),
	})
	if err != nil {
		return err
	}
	return writeTold(c, found)
}
