package main

import (
	"io"
	"strconv"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/text"
	"variorum/workbench"
)

func showCommand() *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "print a text with the numbers and kinds of its paragraphs",
		UsageText: "variorum show REFERENCE | FILE",
		ArgsUsage: "TEXT",
		Description: `Prints what the other verbs see of a text: its paragraphs, numbered from 1, with their kinds. Skipped ones are
marked. #pN picks one paragraph. With a bare file it shows how the file is read.

#rN shows a row of the alignment side by side: of a work by its number in collate, of a variant the row in which paragraph
N stands. The second way goes on naming the row when other texts are added and rows come to be numbered anew.

Example:

   variorum show tale/adams
   variorum show tale/adams@2#p12
   variorum show tale/adams@2#r12
   variorum show adams.txt`,
		Flags:  []cli.Flag{langFlag(), encodingFlag(), trackedFlag(), readAsFlag(), formatFlag("text", "json"), outFlag()},
		Action: onBench(show),
	}
}

func show(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() == 1 {
		if ref, err := workbench.ParseRef(c.Args().First()); err == nil && ref.Row > 0 {
			return showRow(c, b)
		}
	}
	texts, err := b.Show(c.Context, selection(c))
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, s report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, map[string]any{"texts": texts})
		}
		for i, t := range texts {
			if i > 0 {
				if _, err := io.WriteString(w, "\n"); err != nil {
					return err
				}
			}
			if err := paragraphsTable(t).Text(w, s); err != nil {
				return err
			}
		}
		return nil
	})
}

func showRow(c *cli.Context, b *workbench.Bench) error {
	row, err := b.Row(c.Context, c.Args().First())
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, s report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, row)
		}
		return row.Text(w, s)
	})
}

func paragraphsTable(t workbench.Shown) report.Table {
	table := report.Table{Header: []string{"paragraph", "kind", t.Citation + " (" + t.Lang + ")"}}
	for _, p := range t.Paragraphs {
		kind := string(p.Kind)
		if p.Kind == text.Heading {
			kind += " " + strconv.Itoa(p.Level)
		}
		if p.Skipped {
			kind += ", skipped"
		}
		table.Rows = append(table.Rows, []string{"p" + strconv.Itoa(p.Number), kind, p.Text})
	}
	return table
}
