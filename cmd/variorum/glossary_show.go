package main

import (
	"errors"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func glossaryLsCommand() *cli.Command {
	return &cli.Command{
		Name: "ls", Usage: "list concepts", ArgsUsage: "WORDS",
		UsageText: "variorum glossary ls [WORDS] [flags]",
		Description: `Lists the accepted concepts, or those with WORDS in a term, the definition or the subject. --proposed lists what waits for a
decision, and with --work also the renderings that ` + "`variorum terms WORK --save`" + ` has found there and nobody has accepted
or rejected.

Example:

   variorum glossary ls --lang zh,en --subject law
   variorum glossary ls --proposed --work essay`,
		Flags: append(queryFlags(),
			&cli.BoolFlag{Name: "proposed", Usage: "list what waits for a decision", DisableDefaultText: true}, formatFlag("text", "json"), outFlag()),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			q, err := query(c)
			if err != nil {
				return err
			}
			q.Contains, q.Proposed = strings.Join(c.Args().Slice(), " "), c.Bool("proposed")
			listed, err := b.Glossary(c.Context, q)
			if err != nil {
				return err
			}
			return output(c, func(w io.Writer, s report.Style) error {
				if c.String("format") == "json" {
					return report.JSON(w, listed)
				}
				return listed.Text(w, s)
			})
		}),
	}
}

// queryFlags choose concepts.
func queryFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "lang", Usage: "only concepts with terms in each of these languages, as BCP 47 `TAGS`, like zh,en"},
		&cli.StringFlag{Name: "subject", Usage: "only concepts of this `FIELD`"},
		&cli.StringFlag{Name: "status", Usage: "only concepts with a term of this `STATUS`"},
		&cli.StringFlag{Name: "work", Usage: "only concepts that hold for this `WORK`"},
	}
}

func query(c *cli.Context) (workbench.GlossaryQuery, error) {
	q := workbench.GlossaryQuery{Langs: langs(c), Subject: c.String("subject"), Status: c.String("status"), Work: c.String("work")}
	return q, q.Check()
}

func glossaryShowCommand() *cli.Command {
	return &cli.Command{
		Name: "show", Usage: "show a concept, with all that was decided on it", ArgsUsage: "CONCEPT",
		UsageText:   "variorum glossary show CONCEPT",
		Description: "CONCEPT is its number, or one of its terms.\n\nExample:\n\n   variorum glossary show 网络主权",
		Flags:       []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() != 1 {
				return errors.New("glossary show takes one concept, as in variorum glossary show 12")
			}
			concept, err := b.GlossaryConcept(c.Context, c.Args().First())
			if err != nil {
				return err
			}
			return output(c, func(w io.Writer, s report.Style) error {
				if c.String("format") == "json" {
					return report.JSON(w, concept)
				}
				return concept.Text(w, s)
			})
		}),
	}
}
