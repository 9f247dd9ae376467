package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func addCommand() *cli.Command {
	return &cli.Command{
		Name:  "add",
		Usage: "put texts into the store",
		UsageText: "variorum add --work W --variant V --lang TAG [--original] [--date YYYY-MM-DD] FILE\n" +
			"variorum add --work W FILE... | FOLDER\n" +
			"variorum add --work W --variant V --date from-name FILE... | FOLDER\n" +
			"variorum add --git --work W --variant V REPOSITORY FILE",
		ArgsUsage: "FILE",
		Description: `Saves a text as a state of a variant, and makes the store, the work and the variant where they are not there.
A text that is there already changes nothing; a changed one becomes a new saved state beside the old.
Several files, or the files of a folder, become a variant each, named after the file. Plain text, Markdown, saved
web pages and Word documents are read; notes say what was left out, and in which encoding a text was found to be.

With --date from-name the files are states of one variant, dated by their names (essay-2019-05-10.txt, 20190510.txt).
With --git each commit that changed a file of a git repository becomes a state, with its author's date and its message;
what is there already is not added again. Nothing that the repository's configuration names is run.

Example, a tale and two translations:

   variorum add --work tale --variant fr --lang fr --original source.txt
   variorum add --work tale --lang en adams.txt morley.txt
   variorum add --work tale --variant adams --date 2024-05-01 --renders 2 adams-revised.txt
   variorum add --git --work tale --variant morley ~/tale morley.md`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "work", Usage: "the `WORK` it is a text of (default: the folder the file is in)"},
			&cli.StringFlag{Name: "variant", Usage: "the `VARIANT` it is a state of (default: the file's name without its ending)"},
			&cli.StringSliceFlag{
				Name: "lang", Usage: "the language, as a BCP 47 `TAG` such as zh or en-GB (default: the variant's, else guessed)",
			},
			encodingFlag(), trackedFlag(), readAsFlag(),
			&cli.BoolFlag{Name: "original", Usage: "this is the original, not a translation", DisableDefaultText: true},
			&cli.StringFlag{Name: "date", Usage: "`YYYY-MM-DD`, the date of the text, or from-name"},
			&cli.StringFlag{Name: "renders", Usage: "the saved `STATE` of the original that it renders, a number or date, or none; " +
				"told by date if not given"},
			&cli.BoolFlag{Name: "git", Usage: "take the history of a file: a git repository, and the file in it", DisableDefaultText: true},
			authorFlag(), formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(add),
	}
}

func add(c *cli.Context, b *workbench.Bench) error {
	tags := langs(c)
	if len(tags) > 1 {
		return fmt.Errorf("--lang names %d languages; add the texts of each by themselves", len(tags))
	}
	a := workbench.Addition{
		Args: c.Args().Slice(), Work: c.String("work"), Variant: c.String("variant"), Date: c.String("date"),
		Original: c.Bool("original"),
	}
	if len(tags) == 1 {
		a.Lang = tags[0]
	}
	if a.Renders = c.String("renders"); a.Renders != "" {
		var err error
		if a.Author, err = author(c); err != nil {
			return err
		}
	}
	put := b.Add
	if c.Bool("git") {
		put = b.AddGit
	}
	added, err := put(c.Context, a)
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, _ report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, map[string]any{"added": added})
		}
		for _, a := range added {
			if _, err := fmt.Fprintln(w, addedLine(a)); err != nil {
				return err
			}
		}
		return nil
	})
}

// addedLine says what became of a text.
func addedLine(a workbench.Added) string {
	lang := a.Lang
	if a.Guessed {
		lang += " (guessed; --lang says otherwise)"
	}
	what := "added"
	if !a.Changed {
		what = "nothing changed, the same text is there already"
	}
	return fmt.Sprintf("%s: %s; %s, %s, %s", a.Citation, what, lang, report.Count(a.Paragraphs, "paragraph"),
		report.Count(a.Words, "word"))
}
