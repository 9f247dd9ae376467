package main

import (
	"errors"

	"github.com/urfave/cli/v2"

	"variorum/store"
	"variorum/workbench"
)

func inferCommand() *cli.Command {
	return &cli.Command{
		Name:      "infer",
		Usage:     "find anew which state of the original each translation renders",
		UsageText: "variorum infer [--ignore-dates] WORK | WORK/VARIANT",
		ArgsUsage: "WORK/VARIANT",
		Description: `A translation renders the newest state of the original that is not after it; where there are no dates, and with
--ignore-dates everywhere, the state that fits the text best: the one whose sentences it has where the states differ.
What a person has said, with add --renders or renders, stays.

Example:

   variorum infer essay
   variorum infer --ignore-dates essay/en`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "ignore-dates", Usage: "tell it by the texts, whatever the dates", DisableDefaultText: true},
			dictionaryFlag(), noDictionaryFlag(), formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(infer),
	}
}

func infer(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() != 1 {
		return errors.New("infer takes one work or variant, as in variorum infer essay")
	}
	found, err := b.Infer(c.Context, workbench.Inferring{Reference: c.Args().First(), IgnoreDates: c.Bool("ignore-dates")})
	if err != nil {
		return err
	}
	return writeTold(c, found)
}

func rendersCommand() *cli.Command {
	return &cli.Command{
		Name:      "renders",
		Usage:     "say which state of the original a translation renders",
		UsageText: "variorum renders WORK/VARIANT@REVISION STATE | none\nvariorum renders WORK/VARIANT@REVISION --undo",
		ArgsUsage: "REFERENCE",
		Description: `STATE is a saved state of the original, by its number or a date; none says that the one it renders is not in the store.
What a person says holds over dates and texts, the last word over those before. Who said what, when and why is kept;
--undo takes the last word back, and dates and texts tell again.

Example:

   variorum renders essay/en@2 3 --note "the translator's preface says so"
   variorum renders essay/en@1 none
   variorum renders essay/en@2 --undo`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "undo", Usage: "take back what was said", DisableDefaultText: true},
			noteFlag(), authorFlag(), formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(renders),
	}
}

func renders(c *cli.Context, b *workbench.Bench) error {
	args := c.Args().Slice()
	switch {
	case c.Bool("undo") && len(args) != 1:
		return errors.New("renders --undo takes one saved state, as in variorum renders essay/en@2 --undo")
	case !c.Bool("undo") && len(args) != 2:
		return errors.New("renders takes a translation's saved state and one of the original, as in variorum renders essay/en@2 3, " +
			"or " + store.NotHeld)
	}
	by, err := author(c)
	if err != nil {
		return err
	}
	say := workbench.Rendering{Reference: args[0], Undo: c.Bool("undo"), Author: by, Note: c.String("note")}
	if !say.Undo {
		say.State = args[1]
	}
	done, err := b.Renders(c.Context, say)
	if err != nil {
		return err
	}
	return writeTold(c, done)
}
