package main

import (
	"context"
	"errors"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/store"
	"variorum/workbench"
)

// correctCommands are the verbs that correct the rows of an alignment by hand.
func correctCommands() []*cli.Command {
	commands := []*cli.Command{
		{
			Name: "link", Usage: "say that passages belong together", ArgsUsage: "PASSAGE",
			UsageText: "variorum link PASSAGE PASSAGE... [flags]",
			Description: `Makes one row of the rows in which the passages stand, wherever they are. ` + passagesHelp + `

Example:

   variorum link essay/zh#p12 essay/en#p14
   variorum link essay/zh#p12s3 essay/en#p12s2 --note "the quotation"`,
		}, {
			Name: "unlink", Usage: "say that passages do not belong to their row", ArgsUsage: "PASSAGE",
			UsageText: "variorum unlink PASSAGE... [flags]",
			Description: `Takes the passages out of their rows; those of one variant that stood in one row stay together in a row of their own.
` + passagesHelp + `

Example:

   variorum unlink essay/en#p15`,
		}, {
			Name: "split", Usage: "cut a row in two", ArgsUsage: "PASSAGE",
			UsageText: "variorum split PASSAGE... [flags]",
			Description: `The passages, of one row, say where its second half begins, in each variant that has something there. What the other
variants have stays in the first half. ` + passagesHelp + `

Example:

   variorum split essay/zh#p12 essay/en#p13`,
		}, {
			Name: "merge", Usage: "make one row of neighbouring ones", ArgsUsage: "ROW",
			UsageText: "variorum merge ROW ROW... [flags]",
			Description: `Makes one row of rows that follow on one another. ` + rowsHelp + `

Example:

   variorum merge essay#r12 essay#r13
   variorum merge essay#r12-14`,
		}, {
			Name: "move", Usage: "put passages into another row", ArgsUsage: "PASSAGE",
			UsageText: "variorum move PASSAGE... --to ROW [flags]",
			Description: `Takes the passages out of their rows and puts them into the one that --to names, by its number or by a passage in it.
` + passagesHelp + `

Example:

   variorum move essay/en#p15 --to essay#r16
   variorum move essay/en#p15s1 --to essay/zh#p14s4`,
			Flags: []cli.Flag{&cli.StringFlag{Name: "to", Usage: "the `ROW`, or a passage in it"}},
		}, {
			Name: "confirm", Usage: "say that rows are right as they are", ArgsUsage: "ROW",
			UsageText: "variorum confirm ROW... [flags]\nvariorum confirm WORK",
			Description: `From now on the rows, and the rows of sentences inside, stay as they are when the work is aligned again. ` + rowsHelp + `

Example:

   variorum confirm essay#r1-40
   variorum confirm essay/zh@1#r12 essay/en#p14s2 --author Mei
   variorum confirm essay`,
		},
	}
	for _, c := range commands {
		kind := store.CorrectionKind(c.Name)
		c.Description += "\n\n" + keptHelp
		c.Flags = append(c.Flags,
			noteFlag(), authorFlag(), &cli.IntFlag{
				Name: "if-version", Value: -1, Usage: "refuse rows whose version, as collate --format json says it, is not `N`", DefaultText: "any",
			},
			dictionaryFlag(), noDictionaryFlag(), formatFlag("text", "json"), outFlag())
		c.Action = onBench(func(c *cli.Context, b *workbench.Bench) error { return correct(c, b, kind) })
	}
	return append(commands, turnCommand("undo", "take back the last correction of a work", (*workbench.Bench).Undo,
		`The rows are as before. Undoing again takes back the correction before that. Nothing is lost: redo makes it again.`),
		turnCommand("redo", "make again the correction undone last", (*workbench.Bench).Redo,
			`Redoing again makes the next one, until all stand again; a correction made in between ends that.`),
		correctionsCommand())
}

const (
	passagesHelp = `A passage is a paragraph,
WORK/VARIANT#pN, or a sentence of it, WORK/VARIANT#pNsM; all are paragraphs, or all sentences of one row.`

	rowsHelp = `A row is named by its number
in collate, WORK#rN, several by WORK#rN-M, or by a passage in it: WORK/VARIANT@REVISION#rN is the row in which paragraph N
of that saved state stands, and goes on naming it however rows come to be numbered.`

	keptHelp = `Who said what, when and why is kept. align leaves such rows as they are and aligns only what lies between; undo takes
back the last correction. Corrections are on the newest saved states, as ` + "`variorum align WORK`" + ` has saved them.`
)

func noteFlag() cli.Flag { return &cli.StringFlag{Name: "note", Usage: "why, in a few `WORDS`"} }

func authorFlag() cli.Flag {
	return &cli.StringFlag{Name: "author", Usage: "`NAME` of who decides", EnvVars: []string{"USER"}}
}

func correct(c *cli.Context, b *workbench.Bench, kind store.CorrectionKind) error {
	by, err := author(c)
	if err != nil {
		return err
	}
	if kind == store.MovePassage && c.String("to") == "" {
		return errors.New("move needs --to ROW, the row to move to")
	}
	done, err := b.Correct(c.Context, workbench.Correcting{
		Kind: kind, Args: c.Args().Slice(), To: c.String("to"), IfVersion: c.Int("if-version"), Author: by, Note: c.String("note"),
	})
	if err != nil {
		return err
	}
	return writeCorrected(c, done)
}

func writeCorrected(c *cli.Context, done report.Corrected) error {
	return output(c, func(w io.Writer, s report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, done)
		}
		return done.Text(w, s)
	})
}

// turnCommand is undo or redo.
func turnCommand(
	name, usage string, turn func(b *workbench.Bench, ctx context.Context, work, author, note string) (report.Corrected, error), description string,
) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, ArgsUsage: "WORK", UsageText: "variorum " + name + " WORK [--note TEXT] [--author NAME]",
		Description: description + "\n\nExample:\n\n   variorum " + name + " essay",
		Flags:       []cli.Flag{noteFlag(), authorFlag(), formatFlag("text", "json"), outFlag()},
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() != 1 {
				return errors.New(name + " takes one work, as in variorum " + name + " essay")
			}
			by, err := author(c)
			if err != nil {
				return err
			}
			done, err := turn(b, c.Context, c.Args().First(), by, c.String("note"))
			if err != nil {
				return err
			}
			return writeCorrected(c, done)
		}),
	}
}

func correctionsCommand() *cli.Command {
	return &cli.Command{
		Name: "corrections", Usage: "list what people have said of a work's rows", ArgsUsage: "WORK",
		UsageText: "variorum corrections WORK",
		Description: `Lists links, splits, confirmations and so on, with who made them, when and why, in the order of making; those that were
undone are marked.

Example:

   variorum corrections essay`,
		Flags: []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() != 1 {
				return errors.New("corrections takes one work, as in variorum corrections essay")
			}
			list, err := b.Corrections(c.Context, c.Args().First())
			if err != nil {
				return err
			}
			return output(c, func(w io.Writer, s report.Style) error {
				if c.String("format") == "json" {
					return report.JSON(w, list)
				}
				return list.Text(w, s)
			})
		}),
	}
}
