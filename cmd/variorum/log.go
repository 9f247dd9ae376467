package main

import (
	"errors"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

// revisionCommands are the verbs that are about saved states as time goes on.
func revisionCommands() []*cli.Command {
	return []*cli.Command{logCommand(), rendersCommand(), inferCommand(), statusCommand(), sinceCommand(), changesCommand()}
}

func logCommand() *cli.Command {
	return &cli.Command{
		Name:      "log",
		Usage:     "list saved states, what changed from one to the next, and what they render",
		UsageText: "variorum log WORK | WORK/VARIANT",
		ArgsUsage: "WORK/VARIANT",
		Description: `Lists the saved states of a variant in the order of time, or of each variant of a work: how many paragraphs and words
each has, how many of them came (+), changed (~), went (-) or moved (>) since the one before, and of a translation which
state of the original it renders, and how that is known: given by a person, by date or by the texts.
` + "`variorum diff W/V@1 W/V@2`" + ` shows the words themselves.

Example:

   variorum log essay
   variorum log essay/en --format json`,
		Flags:  []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action: onBench(showLog),
	}
}

func showLog(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() != 1 {
		return errors.New("log takes one work or variant, as in variorum log essay/en")
	}
	ref, err := workbench.ParseRef(c.Args().First())
	if err != nil {
		return err
	}
	log, err := b.Log(c.Context, c.Args().First())
	if err != nil {
		return err
	}
	if ref.Variant != "" {
		return writeTold(c, log.Variants[0])
	}
	return writeTold(c, log)
}

// told is a result that is shown as text or as JSON.
type told interface {
	Text(w io.Writer, s report.Style) error
}

// writeTold shows a result as text or as JSON.
func writeTold(c *cli.Context, result told) error {
	return output(c, func(w io.Writer, s report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, result)
		}
		return result.Text(w, s)
	})
}
