package main

import (
	"github.com/urfave/cli/v2"

	"variorum/workbench"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "look for what may be wrong in a text, or in translations against their original",
		UsageText: "variorum check [flags] TEXT\nvariorum check [flags] WORK",
		ArgsUsage: "TEXT",
		Description: `One text is checked by itself. Of a work, or of several texts, each is checked by itself, each translation against
the original, and all of them for their use of terms; the original is the one added with --original, else the
first. The surest findings come first; at the end stands what could not be checked, and why.

Example:

   variorum check essay.txt
   variorum check tale --fail-on major --format json -o findings.json
   variorum check tale --format xlsx -o findings.xlsx`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(), failOnFlag(), formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(check),
	}
}

func check(c *cli.Context, b *workbench.Bench) error {
	findings, err := b.Check(c.Context, selection(c))
	if err != nil {
		return err
	}
	if err := write(c, findings); err != nil {
		return err
	}
	return failOn(c, workbench.WorstFinding(findings))
}
