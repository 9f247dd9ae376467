package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/term"
	"variorum/workbench"
)

func glossaryCommand() *cli.Command {
	return &cli.Command{
		Name:      "glossary",
		Usage:     "keep the terms that people have agreed on, and hold translations against them",
		UsageText: "variorum glossary add|edit|rm|ls|show|accept|reject|merge|import|export|check ...",
		Description: `A glossary has concepts, and a concept has terms in each language with how they stand: preferred, admitted, deprecated,
superseded, or forbidden, which is deprecated with a note. It belongs to the store and holds for all of its works. Who
decided what, when and why is kept.

Example:

   variorum glossary add zh=网络主权 "en=cyber sovereignty"
   variorum glossary edit 网络主权 "en=Internet sovereignty" --status forbidden
   variorum glossary check essay`,
		Subcommands: []*cli.Command{
			glossaryAddCommand(), glossaryEditCommand(), glossaryRmCommand(), glossaryLsCommand(), glossaryShowCommand(),
			glossaryDecideCommand("accept", "accept what is proposed, or what has been found in a work", (*workbench.Bench).AcceptConcepts),
			glossaryDecideCommand("reject", "reject what is proposed, or what has been found in a work, for good", (*workbench.Bench).RejectConcepts),
			glossaryMergeCommand(), glossaryImportCommand(), glossaryExportCommand(), glossaryCheckCommand(),
		},
	}
}

// conceptFlags are about a concept as a whole.
func conceptFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "definition", Usage: "what the concept is, in `WORDS`"},
		&cli.StringFlag{Name: "note", Usage: "what else there is to say, in `WORDS`"},
		&cli.StringFlag{Name: "subject", Usage: "the `FIELD` it belongs to, such as law"},
		&cli.StringFlag{Name: "work", Usage: "the name of the only `WORK` that it holds for"},
	}
}

// termFlags are about terms.
func termFlags() []cli.Flag {
	statuses := []string{term.Forbidden}
	for _, s := range term.Statuses() {
		statuses = append(statuses, string(s))
	}
	return []cli.Flag{
		choiceFlag("status", "how they stand: preferred, admitted, deprecated, superseded, forbidden; by default the first of a language is "+
			"preferred and others are admitted", "", statuses),
		&cli.StringFlag{Name: "pos", Usage: "their part of speech, in `WORDS`"},
		&cli.StringFlag{Name: "authority", Usage: "`NAME` of who laid them down"},
		&cli.StringFlag{Name: "source", Usage: "where that can be read, in `WORDS`"},
		&cli.StringFlag{Name: "from", Usage: "the first `DATE` on which they are the agreed ones, YYYY-MM-DD"},
		&cli.StringFlag{Name: "until", Usage: "the last `DATE`"},
	}
}

// decisionFlags are about the decision itself.
func decisionFlags(note cli.Flag) []cli.Flag {
	return []cli.Flag{note, authorFlag(), formatFlag("text", "json"), outFlag()}
}

func whyFlag() cli.Flag {
	return &cli.StringFlag{Name: "why", Usage: "why it is decided so, in a few `WORDS`"}
}

func versionFlag() cli.Flag {
	return &cli.IntFlag{Name: "if-version", Value: -1, Usage: "refuse a concept whose version, as show says it, is not `N`", DefaultText: "any"}
}

// deciding is who decides, and why.
func deciding(c *cli.Context, why string) (workbench.Deciding, error) {
	by, err := author(c)
	version := -1
	if c.IsSet("if-version") {
		version = c.Int("if-version")
	}
	return workbench.Deciding{Author: by, Note: c.String(why), IfVersion: version}, err
}

// terms reads arguments of the form LANG=TERM.
func parseTerms(args []string) ([]term.GlossaryTerm, error) {
	var out []term.GlossaryTerm
	for _, arg := range args {
		t, err := workbench.ParseTerm(arg)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

func glossaryAddCommand() *cli.Command {
	return &cli.Command{
		Name: "add", Usage: "add a concept with its terms", ArgsUsage: "TERM",
		UsageText: "variorum glossary add LANG=TERM LANG=TERM... [flags]",
		Description: `The first term of a language is the preferred one, others are admitted. --status, --authority, --source, --from and --until
are about the renderings, that is to say the terms in other languages than the first; --pos is about all of them.

A term with --from or --until is the agreed one within these days only: a translation is checked by its own date, so that
an official rendering that changed later is not wrong in an earlier text.

Example:

   variorum glossary add zh=网络主权 "en=cyber sovereignty" --subject law --why "as in the White Paper"
   variorum glossary add zh=文部省 "en=Ministry of Education" --until 2000-12-31 --authority "the ministry itself"`,
		Flags: append(append(conceptFlags(), termFlags()...), decisionFlags(whyFlag())...),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() == 0 {
				return errors.New("glossary add takes terms, as in variorum glossary add zh=网络主权 \"en=cyber sovereignty\"")
			}
			terms, err := parseTerms(c.Args().Slice())
			if err != nil {
				return err
			}
			for i := range terms {
				terms[i].PartOfSpeech = c.String("pos")
				if terms[i].Lang == terms[0].Lang && terms[len(terms)-1].Lang != terms[0].Lang {
					continue
				}
				terms[i].Authority, terms[i].Source = c.String("authority"), c.String("source")
				terms[i].From, terms[i].Until = c.String("from"), c.String("until")
				terms[i].Status = term.Status(c.String("status"))
			}
			by, err := deciding(c, "why")
			if err != nil {
				return err
			}
			added, err := b.AddConcept(c.Context, term.GlossaryConcept{
				Definition: c.String("definition"), Note: c.String("note"), Subject: c.String("subject"), Work: c.String("work"), Terms: terms,
			}, by)
			if err != nil {
				return err
			}
			return writeConcept(c, added, "added")
		}),
	}
}

// writeConcept tells of a concept that was decided on.
func writeConcept(c *cli.Context, concept report.GlossaryConcept, what string) error {
	return output(c, func(w io.Writer, s report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, concept)
		}
		_, err := fmt.Fprintf(w, "concept %d: %s; %s\n", concept.Concept, what, concept.Line())
		return err
	})
}

func glossaryEditCommand() *cli.Command {
	return &cli.Command{
		Name: "edit", Usage: "change a concept, or some of its terms", ArgsUsage: "CONCEPT",
		UsageText: "variorum glossary edit CONCEPT [LANG=TERM...] [flags]",
		Description: `CONCEPT is its number, or one of its terms. Without LANG=TERM, --definition, --note, --subject and --work change the concept.
With it, --note and the other flags are about these terms, and one that the concept does not have is added. A flag with
an empty value takes away what was there.

Example:

   variorum glossary edit 12 --definition "the right of a state over its networks"
   variorum glossary edit 网络主权 "en=Internet sovereignty" --status superseded --until 2015-12-31
   variorum glossary edit 12 "en=cyber sovreignty" --rename "cyber sovereignty"`,
		Flags: append(append(append(conceptFlags(), termFlags()...),
			&cli.StringFlag{Name: "rename", Usage: "the `TERM` that the one named is to become"}, versionFlag()), decisionFlags(whyFlag())...),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() == 0 {
				return errors.New("glossary edit takes a concept, as in variorum glossary edit 12 --subject law")
			}
			terms, err := parseTerms(c.Args().Tail())
			if err != nil {
				return err
			}
			by, err := deciding(c, "why")
			if err != nil {
				return err
			}
			given := func(flag string) *string {
				if !c.IsSet(flag) {
					return nil
				}
				value := c.String(flag)
				return &value
			}
			edit := workbench.GlossaryEdit{
				Concept: c.Args().First(), Terms: terms, Rename: given("rename"), Definition: given("definition"), Subject: given("subject"),
				Work: given("work"), Note: given("note"), Status: given("status"), PartOfSpeech: given("pos"), Authority: given("authority"),
				Source: given("source"), From: given("from"), Until: given("until"),
			}
			if edit.Empty() {
				return errors.New("what is to change; `variorum help glossary edit` lists the flags")
			}
			edited, err := b.EditConcept(c.Context, edit, by)
			if err != nil {
				return err
			}
			return writeConcept(c, edited, "it is now")
		}),
	}
}

func glossaryRmCommand() *cli.Command {
	return &cli.Command{
		Name: "rm", Usage: "take a concept out of the glossary, or terms out of a concept", ArgsUsage: "CONCEPT",
		UsageText: "variorum glossary rm CONCEPT [LANG=TERM...]",
		Description: `CONCEPT is its number, or one of its terms. What was taken out is still found by its number, with who did it and why.

Example:

   variorum glossary rm 12 --note "not a term"
   variorum glossary rm 网络主权 "en=cyber sovreignty"`,
		Flags: append([]cli.Flag{versionFlag()}, decisionFlags(noteFlag())...),
		Action: onBench(func(c *cli.Context, b *workbench.Bench) error {
			if c.NArg() == 0 {
				return errors.New("glossary rm takes a concept, as in variorum glossary rm 12")
			}
			terms, err := parseTerms(c.Args().Tail())
			if err != nil {
				return err
			}
			by, err := deciding(c, "note")
			if err != nil {
				return err
			}
			removed, err := b.RemoveConcept(c.Context, c.Args().First(), terms, by)
			if err != nil {
				return err
			}
			what := "taken out"
			if len(terms) > 0 {
				what = "it is now"
			}
			return writeConcept(c, removed, what)
		}),
	}
}
