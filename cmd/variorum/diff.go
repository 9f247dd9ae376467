package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func diffCommand() *cli.Command {
	return &cli.Command{
		Name:      "diff",
		Usage:     "show where two texts differ, and what kind of difference it is",
		UsageText: "variorum diff [flags] A B",
		ArgsUsage: "TEXT",
		Description: `Compares two texts, files or references. Of one language, they are compared word by word, Chinese by character,
and each change is told apart: number, negation, omission, wording, punctuation and others, which --only lists. Rows
that are the same are left out. Of two languages, all rows stand side by side, each with what can be decided across
them.

Terminology needs an original in another language, to know what is a term: that of the work both texts belong to,
or the one named with --source.

Example:

   variorum diff tale/adams tale/morley
   variorum diff tale/adams@1 tale/adams@2 --fail-on major
   variorum diff --source tale.fr.txt adams.txt morley.txt --format json

   variorum diff a.txt b.txt --format side-by-side --context 2
   variorum diff a.txt b.txt --only number --only negation
   variorum diff a.txt b.txt --min-severity major --severity spelling=major
   variorum diff a.txt b.txt --ignore space,quotes,case --summary
   variorum diff a.txt b.txt --format unified -o changes.diff
   variorum diff a.txt b.txt --format html -o changes.html
   variorum diff tale/fr tale/adams

With git, for what was changed in a text and for every text of a project:

   git difftool -y -x 'variorum diff' chapter.md
   git config diff.prose.command 'variorum diff --git'
   echo '*.md diff=prose' >> .gitattributes`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(), noDictionaryFlag(),
			&cli.StringFlag{
				Name: "source", Usage: "the `TEXT` both translate, a file or reference; its language comes last in --lang",
			},
			onlyFlag(), minSeverityFlag(), severityFlag(), ignoreFlag(), contextFlag(), summaryFlag(), gitFlag(),
			failOnFlag(), formatFlag(diffFormats...), outFlag(),
		},
		Action: onBench(diffTexts),
	}
}

var diffFormats = []string{"text", "side-by-side", "unified", "json", "html", "summary", "csv", "tsv", "xlsx"}

func diffTexts(c *cli.Context, b *workbench.Bench) error {
	if c.Bool("git") {
		return diffForGit(c, b)
	}
	d, err := differences(c, b, selection(c))
	if err != nil {
		return err
	}
	return showDifferences(c, d)
}

// differences compares two texts as the flags say.
func differences(c *cli.Context, b *workbench.Bench, sel workbench.Selection) (report.Differences, error) {
	asked, how, err := comparing(c)
	if err != nil {
		return report.Differences{}, err
	}
	d, err := b.Differences(c.Context, sel, how)
	d.Asked = asked
	return d, err
}

// showDifferences writes a comparison and fails where --fail-on says so.
func showDifferences(c *cli.Context, d report.Differences) error {
	if err := writeDifferences(c, d); err != nil {
		return err
	}
	return failOn(c, workbench.WorstDifference(d))
}

// writeDifferences shows a comparison in the format asked for.
func writeDifferences(c *cli.Context, d report.Differences) error {
	format := c.String("format")
	if c.Bool("summary") || format == "summary" {
		return writeSummary(c, d)
	}
	if asTable, ok := sheetWriters[format]; ok {
		return writeSheet(c, asTable, d.Sheet())
	}
	across := d.AcrossLanguages()
	if format == "unified" && across {
		return fmt.Errorf("--format unified: %s and %s are of two languages (%s, %s), which have no line in common; "+
			"say --format side-by-side", d.A.Citation, d.B.Citation, d.A.Lang, d.B.Lang)
	}
	narrowed := c.IsSet("only") || c.IsSet("min-severity") || c.IsSet("context")
	if narrowed || format != "json" && !across {
		d = d.Around(c.Int("context"))
	}
	return output(c, func(w io.Writer, s report.Style) error {
		switch s := forGitPager(c, s); format {
		case "json":
			return report.JSON(w, d.Kept())
		case "html":
			return d.HTML(w)
		case "side-by-side":
			return d.SideBySide(w, s)
		case "unified":
			return d.Unified(w, s)
		default:
			return d.Text(w, s)
		}
	})
}

// writeSummary writes the counts alone.
func writeSummary(c *cli.Context, d report.Differences) error {
	switch format := c.String("format"); format {
	case "json":
		return output(c, func(w io.Writer, _ report.Style) error { return report.JSON(w, d.Counts()) })
	case "text", "summary":
		return output(c, d.Summary)
	default:
		return errors.New("--summary is text or json, not " + format)
	}
}
