package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/diff"
	"variorum/report"
	"variorum/workbench"
)

// globalFlags are the flags of every verb.
func globalFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "db", Usage: "the store's `FILE`", EnvVars: []string{"VARIORUM_DB"}, Value: "variorum.db"},
		&cli.BoolFlag{Name: "v", Usage: "say what each argument was taken for, and what was done", DisableDefaultText: true},
	}
}

// globalHelp ends the help of every verb.
const globalHelp = `
GLOBAL OPTIONS:
   --db FILE   the store's FILE (default: variorum.db) [$VARIORUM_DB]
   -v          say what each argument was taken for, and what was done
`

// The flags that several verbs share.

func langFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "lang", Usage: "the files' languages in their order, as BCP 47 `TAGS`, like zh,en; " +
		"the last holds for the files after it; guessed if not given"}
}

func unitFlag() cli.Flag {
	return &cli.StringFlag{
		Name: "unit", Usage: "`UNIT` to count: line (of the file), sentence or paragraph", Value: string(workbench.ByParagraph),
	}
}

func outFlag() cli.Flag {
	return &cli.StringFlag{Name: "o", Usage: "write to `FILE` and not to standard output"}
}

// formatFlag offers formats, the first of them by default.
func formatFlag(formats ...string) cli.Flag {
	return choiceFlag("format", "`FORMAT` of the output: "+strings.Join(formats, ", "), formats[0], formats)
}

func failOnFlag() cli.Flag {
	levels := []string{string(diff.Minor), string(diff.Major), string(diff.Critical)}
	usage := "exit with status 1 if anything found is of this `LEVEL` or worse: " + strings.Join(levels, ", ")
	return choiceFlag("fail-on", usage, "", levels)
}

// choiceFlag has one of a few values.
func choiceFlag(name, usage, value string, choices []string) cli.Flag {
	return &cli.StringFlag{Name: name, Usage: usage, Value: value, Action: func(_ *cli.Context, given string) error {
		if !slices.Contains(choices, given) {
			return fmt.Errorf("--%s %s: say one of %s", name, given, strings.Join(choices, ", "))
		}
		return nil
	}}
}

// selection is the arguments with their languages.
func selection(c *cli.Context) workbench.Selection {
	return workbench.Selection{Args: c.Args().Slice(), Langs: langs(c)}
}

// langs are the tags of --lang, whether parted by commas or given one by one.
func langs(c *cli.Context) []string {
	var tags []string
	for _, given := range c.StringSlice("lang") {
		for tag := range strings.SplitSeq(given, ",") {
			tags = append(tags, strings.TrimSpace(tag))
		}
	}
	return tags
}

// onBench gives a verb its workbench, and puts that away behind it.
func onBench(verb func(c *cli.Context, b *workbench.Bench) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		var notes []string // kept until the verb is done, so that an error stands alone
		b := &workbench.Bench{
			DB: c.String("db"), Stdin: os.Stdin, Progress: messages.progress,
			Note: func(line string) { notes = append(notes, line) },
		}
		if c.Bool("v") {
			b.Detail = messages.line
		}
		err := verb(c, b)
		messages.clear()
		if err == nil || errors.Is(err, errFound) {
			for _, line := range notes {
				messages.line("note: " + line)
			}
		}
		return cmp.Or(err, b.Close())
	}
}

// failOn is errFound where the worst that was found is at the level of --fail-on, or above.
func failOn(c *cli.Context, worst diff.Severity) error {
	if level := c.String("fail-on"); level != "" && workbench.Reaches(worst, diff.Severity(level)) {
		return errFound
	}
	return nil
}

// shown is a result that can be shown as text.
type shown interface {
	Text(w io.Writer, s report.Style) error
	Summary(w io.Writer, s report.Style) error
}

// write shows a result in the formats that most verbs have.
func write(c *cli.Context, result shown) error {
	return output(c, func(w io.Writer, s report.Style) error {
		switch c.String("format") {
		case "json":
			return report.JSON(w, result)
		case "summary":
			return result.Summary(w, s)
		}
		return result.Text(w, s)
	})
}
