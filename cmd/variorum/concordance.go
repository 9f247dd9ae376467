package main

import (
	"errors"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func concordanceCommand() *cli.Command {
	var orders []string
	for _, o := range workbench.Orders {
		orders = append(orders, string(o))
	}
	return &cli.Command{
		Name:      "concordance",
		Aliases:   []string{"kwic"},
		Usage:     "show every place of a phrase, with what stands around it",
		UsageText: "variorum concordance [flags] TEXT... PHRASE\nvariorum concordance [flags] PHRASE",
		ArgsUsage: "TEXT",
		Description: `The last argument is the phrase, those before it the texts: files, saved states, or works, of which the newest
state of each variant is looked through; without any, the whole store. Case, width, hyphens and traditional or
simplified characters do not count; a word that ends with * stands for all that begin like it.

Example:

   variorum concordance tale "old woman"
   variorum concordance tale/adams "old wom*" --with
   variorum concordance 网络主权 --sort right
   variorum concordance --lang zh,en zh.txt en.txt sovereignty`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(), dictionaryFlag(), noDictionaryFlag(),
			&cli.BoolFlag{Name: "with", Usage: "show what the other variants say in the same sentences", DisableDefaultText: true},
			choiceFlag("sort", "`ORDER` of the lines: "+strings.Join(orders, ", "), orders[0], orders),
			&cli.IntFlag{Name: "limit", Usage: "show at most `N` lines", Value: 1000},
			&cli.IntFlag{Name: "around", Usage: "show at most `N` characters on each side", Value: 60},
			formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(concordance),
	}
}

func concordance(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() == 0 {
		return errors.New("concordance takes a phrase, behind the texts to look through")
	}
	if c.Int("limit") < 1 {
		return errors.New("--limit: say how many lines, from 1")
	}
	if c.Int("around") < 0 {
		return errors.New("--around: say how many characters, from 0")
	}
	sel := selection(c)
	last := len(sel.Args) - 1
	how := workbench.Concording{
		Phrase: sel.Args[last], Limit: c.Int("limit"), Around: c.Int("around"), Order: workbench.Order(c.String("sort")),
		With: c.Bool("with"),
	}
	sel.Args = sel.Args[:last]
	found, err := b.Concordance(c.Context, sel, how)
	if err != nil {
		return err
	}
	return write(c, found)
}
