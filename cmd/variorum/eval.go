package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func evalCommand() *cli.Command {
	return &cli.Command{
		Name:      "eval",
		Usage:     "score alignments against a gold standard",
		UsageText: "variorum eval [flags] GOLD AUTO...",
		ArgsUsage: "FILE",
		Description: `Reads files of beads, [0, 1]:[0] a line, and prints precision, recall and F1 of each AUTO against GOLD. Strict counts
a bead that is in the gold exactly, lax one that shares units of both sides with a gold bead. Beads with an empty
side are left out.

Example:

   variorum align --unit line --format beads a.zh a.en -o a.beads
   variorum eval a.gold a.beads`,
		Flags:  []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action: eval,
	}
}

func eval(c *cli.Context) error {
	if c.NArg() < 2 {
		return errors.New("eval takes a file of gold beads and one or more to score, as in variorum eval a.gold a.beads")
	}
	e, err := workbench.Evaluate(c.Args().First(), c.Args().Tail())
	if err != nil {
		return err
	}
	t := report.Table{Header: []string{"beads", "measure", "precision", "recall", "F1"}}
	for _, s := range e.Scores {
		t.Rows = append(t.Rows, scoreRow(s.File, "strict", s.Strict), scoreRow("", "lax", s.Lax))
	}
	return writeList(c, e, t)
}

func scoreRow(file, name string, m workbench.Measure) []string {
	row := []string{file, name}
	for _, x := range []float64{m.Precision, m.Recall, m.F1} {
		row = append(row, fmt.Sprintf("%.3f", x))
	}
	return row
}
