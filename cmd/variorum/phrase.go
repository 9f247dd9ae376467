package main

import (
	"errors"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func phraseCommand() *cli.Command {
	return &cli.Command{
		Name:      "phrase",
		Usage:     "show how a phrase of originals has been rendered through works and years",
		UsageText: "variorum phrase [flags] PHRASE [WORK...]",
		ArgsUsage: "TEXT",
		Description: `Looks for the phrase in the originals of the store, or of the works named, and lists by date what each translation
says for it: how a fixed formula was rendered, and since when.

Example:

   variorum phrase 人类命运共同体
   variorum phrase 主管機關 act-2011 act-2016 --format csv -o authority.csv`,
		Flags: []cli.Flag{dictionaryFlag(), noDictionaryFlag(), formatFlag(resultFormats...), outFlag()},
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() == 0 {
				return errors.New("phrase takes a phrase, and perhaps works to look through")
			}
			found, err := b.Phrase(c.Context, c.Args().First(), c.Args().Tail())
			if err != nil {
				return err
			}
			return write(c, found)
		}),
	}
}
