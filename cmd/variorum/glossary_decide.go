package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

// glossaryDecideCommand is accept or reject.
func glossaryDecideCommand(
	name, usage string, decide func(*workbench.Bench, context.Context, []string, workbench.Deciding) ([]report.GlossaryConcept, error),
) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, ArgsUsage: "CONCEPT",
		UsageText: fmt.Sprintf("variorum glossary %s CONCEPT...\nvariorum glossary %s WORK TERM=RENDERING...", name, name),
		Description: `CONCEPT is the number of one that ` + "`variorum glossary ls --proposed`" + ` lists, or one of its terms. TERM=RENDERING is a
rendering that ` + "`variorum terms WORK --save`" + ` has found. Accepted, it becomes a concept, or a term of the concept that has
TERM, with the places where it stands; rejected, it is not proposed again.

Example:

   variorum glossary ` + name + ` 12 13
   variorum glossary ` + name + ` essay "网络主权=cyber sovereignty" --note "as in the White Paper"`,
		Flags: append([]cli.Flag{versionFlag()}, decisionFlags(noteFlag())...),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			by, err := deciding(c, "note")
			if err != nil {
				return err
			}
			decided, err := decide(b, c.Context, c.Args().Slice(), by)
			if err != nil {
				return err
			}
			return output(c, func(w io.Writer, s report.Style) error {
				if c.String("format") == "json" {
					return report.JSON(w, report.Glossary{Concepts: decided})
				}
				for _, concept := range decided {
					if _, err := fmt.Fprintf(w, "concept %d: %sed; %s\n", concept.Concept, name, concept.Line()); err != nil {
						return err
					}
				}
				return nil
			})
		}),
	}
}

func glossaryMergeCommand() *cli.Command {
	return &cli.Command{
		Name: "merge", Usage: "make one concept of several", ArgsUsage: "CONCEPT",
		UsageText: "variorum glossary merge CONCEPT CONCEPT...",
		Description: `The first takes over the terms of the others, and their definition, note and subject where it has none. Each CONCEPT is a
number, or a term.

Example:

   variorum glossary merge 12 15`,
		Flags: append([]cli.Flag{versionFlag()}, decisionFlags(noteFlag())...),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			by, err := deciding(c, "note")
			if err != nil {
				return err
			}
			merged, err := b.MergeConcepts(c.Context, c.Args().Slice(), by)
			if err != nil {
				return err
			}
			return writeConcept(c, merged, "it is now")
		}),
	}
}

func glossaryImportCommand() *cli.Command {
	return &cli.Command{
		Name: "import", Usage: "take in the concepts of a file", ArgsUsage: "FILE",
		UsageText: "variorum glossary import FILE [--format FORMAT] [--propose]",
		Description: `Reads CSV, TSV, XLSX or TBX (version 2, and 3 in the style DCA). A table names its columns in the first row: languages by
their tags, as in zh,en, and any of definition, note, subject, work, status, part of speech, authority, source, from,
until, which are about the renderings, or as in "en status" about one language; or a row a term, with the columns
concept, lang and term, as export writes it. All of a file is taken in or nothing; a line that cannot be is named.

A concept that is there already gets what the file says besides, and loses nothing.

Example:

   variorum glossary import terms.csv
   variorum glossary import --propose other.tbx --note "the agency's list"`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "propose", Usage: "let them wait for somebody to accept or reject them", DisableDefaultText: true},
			noteFlag(), authorFlag(), glossaryFormatFlag(), outFlag(),
		},
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() != 1 {
				return errors.New("glossary import takes one file, as in variorum glossary import terms.csv")
			}
			by, err := deciding(c, "note")
			if err != nil {
				return err
			}
			done, err := b.ImportGlossary(c.Context, c.Args().First(), c.String("format"), c.Bool("propose"), by)
			if err != nil {
				return err
			}
			return output(c, func(w io.Writer, s report.Style) error {
				_, err := fmt.Fprintf(w, "%s: %s with %s; %d added, %d changed, %d there already\n", done.File,
					report.Count(done.Concepts, "concept"), report.Count(done.Terms, "term"), done.Added, done.Changed, done.Unchanged)
				return err
			})
		}),
	}
}
