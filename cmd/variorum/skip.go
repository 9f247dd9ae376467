package main

import (
	"errors"
	"fmt"
	"io"
	"os/user"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func skipCommand() *cli.Command {
	return &cli.Command{
		Name:      "skip",
		Usage:     "leave a paragraph out of everything that compares",
		UsageText: "variorum skip WORK/VARIANT#pN [--undo] [--note TEXT] [--author NAME]",
		ArgsUsage: "REFERENCE",
		Description: `For a paragraph that is no part of the text, such as what is left over of a web page. The paragraph stays in the
store and the others keep their numbers. Who skipped what, when and why is kept; --undo takes it back.

Example:

   variorum skip essay/en#p2 --note "left over from the web page"
   variorum skip essay/en#p2 --undo`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "undo", Usage: "take the paragraph back", DisableDefaultText: true},
			noteFlag(), authorFlag(), formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(skip),
	}
}

func skip(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() != 1 {
		return errors.New("skip takes one paragraph, as in variorum skip essay/en#p3")
	}
	by, err := author(c)
	if err != nil {
		return err
	}
	d, err := b.Skip(c.Context, workbench.Skipping{
		Reference: c.Args().First(), Undo: c.Bool("undo"), Author: by, Note: c.String("note"),
	})
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, _ report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, d)
		}
		_, err := fmt.Fprintln(w, decisionLine(d))
		return err
	})
}

// author is who decides: the one named, else the one at the machine.
func author(c *cli.Context) (string, error) {
	if name := c.String("author"); name != "" {
		return name, nil
	}
	me, err := user.Current()
	if err != nil {
		return "", errors.New("who decides; say it with --author NAME")
	}
	return me.Username, nil
}

// decisionLine says what was decided.
func decisionLine(d workbench.Decision) string {
	switch {
	case d.Skipped && d.Changed:
		return d.Citation + ": skipped"
	case d.Skipped:
		return d.Citation + ": skipped already, nothing changed"
	case d.Changed:
		return d.Citation + ": taken back"
	}
	return d.Citation + ": not skipped, nothing changed"
}
