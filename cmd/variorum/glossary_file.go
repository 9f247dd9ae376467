package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/exchange"
	"variorum/report"
	"variorum/workbench"
)

// glossaryFormatFlag is the format of a file with a glossary.
func glossaryFormatFlag() cli.Flag {
	usage := "its `FORMAT`: " + strings.Join(workbench.GlossaryFormats, ", ") + "; by default what its name tells"
	return choiceFlag("format", usage, "", workbench.GlossaryFormats)
}

func glossaryExportCommand() *cli.Command {
	return &cli.Command{
		Name: "export", Usage: "write concepts to a file for other programs",
		UsageText: "variorum glossary export --format csv|tsv|xlsx|tbx2 -o PATH [flags]",
		Description: `Writes the accepted concepts, or those that the flags choose, with all but their history: tables with a row a term, or TBX of
version 2, which most programs read. import takes them in again without a loss.

Example:

   variorum glossary export -o terms.xlsx
   variorum glossary export --format tbx2 --subject law -o law.tbx`,
		Flags: append(queryFlags(), formatFlag(workbench.GlossaryFormats...), outFlag()),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() > 0 {
				return fmt.Errorf("glossary export takes no argument, but %s stands there; name the file with -o", c.Args().First())
			}
			q, err := query(c)
			if err != nil {
				return err
			}
			format := c.String("format")
			if path := c.String("o"); path != "" && !c.IsSet("format") {
				if format, err = workbench.GlossaryFormat(path); err != nil {
					return err
				}
			}
			records, err := b.ExportGlossary(c.Context, q)
			if err != nil {
				return err
			}
			if asTable, ok := sheetWriters[format]; ok {
				return writeSheet(c, asTable, exchange.GlossarySheet(records))
			}
			if len(records) == 0 {
				return errors.New("no concept to write, and TBX holds no empty glossary")
			}
			return output(c, func(w io.Writer, _ report.Style) error { return exchange.TBX2(w, records) })
		}),
	}
}

func glossaryCheckCommand() *cli.Command {
	return &cli.Command{
		Name: "check", Usage: "name where translations depart from the glossary", ArgsUsage: "TEXT",
		UsageText: "variorum glossary check [flags] WORK\nvariorum glossary check [flags] SOURCE TARGET...",
		Description: `Finds the terms of the original, the longest first, in whatever inflection, case and spelling, and looks what each
translation says there. A departure is a term that is deprecated, superseded or not agreed on the translation's date, or
none of the concept's at all. Forbidden terms are major, others minor. Of texts without a date the terms count as they
stand now, unless --date says a day. At the end stands what could not be checked, and why.

Example:

   variorum glossary check essay --fail-on major
   variorum glossary check --glossary terms.csv --lang zh,en essay.zh.txt a.en.txt b.en.txt`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			&cli.StringFlag{Name: "glossary", Usage: "check by the glossary in `FILE` and not by the store's: CSV, TSV, XLSX or TBX"},
			&cli.StringFlag{Name: "subject", Usage: "only by concepts of this `FIELD`"},
			&cli.StringFlag{Name: "date", Usage: "judge by this `DATE`, YYYY-MM-DD, and not by the translations' own"},
			dictionaryFlag(), noDictionaryFlag(), failOnFlag(), formatFlag(resultFormats...), outFlag(),
		},
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if path := c.String("glossary"); path != "" && c.String("o") != "" && sameFile(path, c.String("o")) {
				return fmt.Errorf("-o %s: the result is made from this file; name another file to write to", path)
			}
			found, err := b.CheckGlossary(c.Context, selection(c), workbench.GlossaryChecking{
				File: c.String("glossary"), Subject: c.String("subject"), Date: c.String("date"),
			})
			if err != nil {
				return err
			}
			if err := write(c, found); err != nil {
				return err
			}
			return failOn(c, workbench.WorstFinding(found.Findings))
		}),
	}
}

// sameFile tells whether two names are of one file that is there.
func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
