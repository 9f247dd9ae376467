package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "write one HTML page with the grid, the differences, the terms and the findings",
		UsageText: "variorum report [flags] WORK -o FILE\nvariorum report [flags] TEXT TEXT... -o FILE",
		ArgsUsage: "TEXT",
		Description: `The page needs nothing else: no script, no network. Every paragraph has an address of its own in it. Texts of one
language are compared with the first of that language.

Example:

   variorum report tale -o tale.html
   variorum report zh.txt a.en.txt b.en.txt -o essay.html`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(),
			&cli.StringFlag{Name: "title", Usage: "`TITLE` of the page (default: the work, or the texts' names)"},
			formatFlag("html"), outFlag(),
		},
		Action: onBench(reportPage),
	}
}

func reportPage(c *cli.Context, b *workbench.Bench) error {
	page, err := b.Page(c.Context, selection(c), c.String("title"))
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, _ report.Style) error { return page.HTML(w) })
}
