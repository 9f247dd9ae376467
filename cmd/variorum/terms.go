package main

import (
	"errors"
	"slices"

	"github.com/urfave/cli/v2"

	"variorum/term"
	"variorum/workbench"
)

func termsCommand() *cli.Command {
	return &cli.Command{
		Name:      "terms",
		Usage:     "show how each translation renders the original's terms",
		UsageText: "variorum terms [flags] WORK\nvariorum terms [flags] SOURCE TARGET...",
		ArgsUsage: "TEXT",
		Description: `Finds the terms of the original and what each translation says for them, how often and where. differs marks a term
that translations of one language render differently, inconsistent one that a translation renders in several ways;
for --fail-on both are minor. A rendering that is not sure has a question mark, and beneath it what came next. Of a
work, the original is the variant added with --original; of files, the first. Two translations without an original
are for the verb correspond, a phrase through several works for the verb phrase.

Example:

   variorum terms tale
   variorum terms tale --format xlsx -o terms.xlsx
   variorum terms --lang zh,en essay.zh.txt a.en.txt b.en.txt --term 网络主权`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(),
			&cli.StringSliceFlag{Name: "term", Usage: "ask about this `TERM` of the original only; may be given several times"},
			&cli.IntFlag{Name: "limit", Usage: "show at most `N` terms, the best first", Value: 100},
			choiceFlag("by", "`ORDER` of terms nobody asked for: termhood, the likeliest terms first, or divergence, those only that "+
				"are flagged, and first about which the translations are least at one", "termhood", []string{"termhood", "divergence"}),
			&cli.BoolFlag{Name: "save", Usage: "keep the concepts in the store, for the work", DisableDefaultText: true},
			failOnFlag(), formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(terms),
	}
}

func terms(c *cli.Context, b *workbench.Bench) error {
	if c.Int("limit") < 1 {
		return errors.New("--limit: say how many terms, from 1")
	}
	var work string
	if c.Bool("save") {
		var whole bool
		var err error
		if work, whole, err = b.WholeWork(c.Context, c.Args().Slice()); err != nil {
			return err
		}
		if !whole {
			return errors.New("--save keeps the concepts of a work; name one work of the store")
		}
	}
	asked := term.Options{Terms: c.StringSlice("term"), Limit: c.Int("limit")}
	if c.String("by") == "divergence" {
		asked.Rank = term.ByDivergence
	}
	if slices.Contains(asked.Terms, "") {
		return errors.New("--term: name a term of the original")
	}
	if len(asked.Terms) > 0 && !c.IsSet("limit") {
		asked.Limit = len(asked.Terms)
	}
	table, err := b.Terms(c.Context, selection(c), asked)
	if err != nil {
		return err
	}
	if work != "" {
		if err := b.SaveTerms(c.Context, work, table); err != nil {
			return err
		}
	}
	if err := write(c, table); err != nil {
		return err
	}
	return failOn(c, workbench.WorstFlag(table))
}
