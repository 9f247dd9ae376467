package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func lsCommand() *cli.Command {
	return &cli.Command{
		Name:      "ls",
		Usage:     "list works, or a work's variants and their saved states",
		UsageText: "variorum ls [WORK | WORK/VARIANT]",
		ArgsUsage: "WORK/VARIANT",
		Description: `Without an argument it lists the works of the store, with one the variants of a work and every state saved of
them, by number.

Example:

   variorum ls
   variorum ls tale`,
		Flags:  []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action: onBench(ls),
	}
}

func ls(c *cli.Context, b *workbench.Bench) error {
	switch c.NArg() {
	case 0:
		works, err := b.Works(c.Context)
		if err != nil {
			return err
		}
		return writeList(c, map[string]any{"works": works}, worksTable(works))
	case 1:
		work, err := b.Work(c.Context, c.Args().First())
		if err != nil {
			return err
		}
		return writeList(c, work, variantsTable(work))
	}
	return fmt.Errorf("ls lists one work at a time, not %d", c.NArg())
}

// writeList shows what has no text of its own as a table.
func writeList(c *cli.Context, result any, t report.Table) error {
	return output(c, func(w io.Writer, s report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, result)
		}
		return t.Text(w, s)
	})
}

func worksTable(works []workbench.ListedWork) report.Table {
	t := report.Table{Header: []string{"work", "variants"}}
	for _, w := range works {
		t.Rows = append(t.Rows, []string{w.Work, strconv.Itoa(w.Count)})
	}
	return t
}

func variantsTable(work workbench.ListedWork) report.Table {
	t := report.Table{Header: []string{"saved state", "language", "date", "paragraphs", "words", "from", "added"}}
	for _, v := range work.Variants {
		lang := v.Lang
		if v.Original {
			lang += ", original"
		}
		for _, r := range v.Revisions {
			t.Rows = append(t.Rows, []string{
				r.Citation, lang, r.Date, strconv.Itoa(r.Paragraphs), strconv.Itoa(r.Words), r.Source, day(r.Added),
			})
		}
	}
	return t
}

// day is the date of a time as it is stored, YYYY-MM-DD.
func day(stamp string) string {
	date, _, _ := strings.Cut(stamp, "T")
	return date
}
