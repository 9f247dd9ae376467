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
	"variorum/document"
	"variorum/exchange"
	"variorum/report"
	"variorum/workbench"
)

// globalFlags are the flags of every verb.
func globalFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "db", Usage: "the store's `FILE`", EnvVars: []string{"VARIORUM_DB"}, Value: "variorum.db"},
		&cli.BoolFlag{Name: "v", Usage: "say what each argument was taken for, and what was done", DisableDefaultText: true},
		&cli.BoolFlag{Name: "no-pager", Usage: "print long output as it is, not through $VARIORUM_PAGER, $PAGER or less", DisableDefaultText: true},
	}
}

// globalHelp ends the help of every verb.
const globalHelp = `
GLOBAL OPTIONS:
   --db FILE   the store's FILE (default: variorum.db) [$VARIORUM_DB]
   -v          say what each argument was taken for, and what was done
   --no-pager  print long output as it is, not through $VARIORUM_PAGER, $PAGER or less
`

// The flags that several verbs share.

func langFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "lang", Usage: "the files' languages in their order, as BCP 47 `TAGS`, like zh,en; " +
		"the last holds for the files after it; guessed if not given"}
}

func encodingFlag() cli.Flag {
	return &cli.StringFlag{Name: "encoding", Usage: "the `ENCODING` of the files, such as gb18030, big5 or " +
		"windows-1252; found or guessed if not given"}
}

func trackedFlag() cli.Flag {
	return choiceFlag("tracked", "which `SIDE` of tracked changes in Word documents to read: accept or reject", "accept",
		[]string{"accept", "reject"})
}

func readAsFlag() cli.Flag {
	formats := make([]string, len(document.Formats))
	for i, f := range document.Formats {
		formats[i] = string(f)
	}
	usage := "the `FORMAT` of the files, whatever their names: " + strings.Join(formats, ", ")
	return choiceFlag("read-as", usage, "", formats)
}

func dictionaryFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "dictionary", Usage: "a list of words to help, beside the built-in one and the store's: " +
		"`FILE`, Chinese to English, or SOURCE,TARGET:FILE, as in de,fr:woerter.dic; may be given several times"}
}

func noDictionaryFlag() cli.Flag {
	return &cli.BoolFlag{
		Name: "no-dictionary", Usage: "align by the texts alone, without any list of words", DisableDefaultText: true,
	}
}

func unitFlag() cli.Flag {
	return choice{
		&cli.StringFlag{
			Name: "unit", Usage: "`UNIT` to count: line (of the file), sentence or paragraph", Value: string(workbench.ByParagraph),
		},
		[]string{string(workbench.ByLine), string(workbench.BySentence), string(workbench.ByParagraph)},
	}
}

func outFlag() cli.Flag {
	return &cli.StringFlag{Name: "o", Usage: "write to `FILE` and not to standard output"}
}

// formatFlag offers formats, the first of them by default.
func formatFlag(formats ...string) cli.Flag {
	f := choiceFlag("format", "`FORMAT` of the output: "+strings.Join(formats, ", "), formats[0], formats)
	known := f.Action
	f.Action = func(c *cli.Context, given string) error { return cmp.Or(known(c, given), notForTerminal(c, given)) }
	return f
}

// resultFormats are the formats of the verbs that show a result with write.
var resultFormats = []string{"text", "json", "summary", "csv", "tsv", "xlsx"}

func failOnFlag() cli.Flag {
	levels := []string{string(diff.Minor), string(diff.Major), string(diff.Critical)}
	usage := "exit with status 1 if anything found is of this `LEVEL` or worse: " + strings.Join(levels, ", ")
	return choiceFlag("fail-on", usage, "", levels)
}

// choice is a flag whose values are known.
type choice struct {
	*cli.StringFlag
	values []string
}

// candidates are the values.
func (f choice) candidates(string) []candidate { return bare(f.values) }

// choiceFlag has one of a few values.
func choiceFlag(name, usage, value string, choices []string) choice {
	known := func(_ *cli.Context, given string) error {
		if !slices.Contains(choices, given) {
			return fmt.Errorf("--%s %s: say one of %s", name, given, strings.Join(choices, ", "))
		}
		return nil
	}
	return choice{&cli.StringFlag{Name: name, Usage: usage, Value: value, Action: known}, choices}
}

// selection is the arguments with their languages.
func selection(c *cli.Context) workbench.Selection {
	return workbench.Selection{Args: c.Args().Slice(), Langs: langs(c)}
}

// langs are the tags of --lang.
func langs(c *cli.Context) []string { return listed(c, "lang") }

// listed are the values of a flag, whether parted by commas or given one by one.
func listed(c *cli.Context, flag string) []string {
	var values []string
	for _, given := range c.StringSlice(flag) {
		for value := range strings.SplitSeq(given, ",") {
			values = append(values, strings.TrimSpace(value))
		}
	}
	return values
}

// lexica are the lists of words that the flags choose.
func lexica(c *cli.Context) workbench.Lexica {
	return workbench.Lexica{Files: c.StringSlice("dictionary"), None: c.Bool("no-dictionary")}
}

// reading is how the flags say that files are read.
func reading(c *cli.Context) document.Options {
	o := document.Options{Encoding: c.String("encoding"), Format: document.Format(c.String("read-as"))}
	if c.String("tracked") == "reject" {
		o.Tracked = document.TrackedRejected
	}
	return o
}

// onBench gives a verb its workbench, and puts that away behind it.
func onBench(verb func(c *cli.Context, b *workbench.Bench) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		var notes []string // kept until the verb is done, so that an error stands alone
		b := &workbench.Bench{
			DB: c.String("db"), Stdin: os.Stdin, Progress: messages.progress, Lexica: lexica(c), Files: reading(c),
			Note: func(line string) {
				if !slices.Contains(notes, line) {
					notes = append(notes, line)
				}
			},
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

// shown is a result that can be shown as text or as a table.
type shown interface {
	Text(w io.Writer, s report.Style) error
	Summary(w io.Writer, s report.Style) error
	Sheet() exchange.Sheet
}

// write shows a result in the formats that most verbs have.
func write(c *cli.Context, result shown) error {
	if asTable, ok := sheetWriters[c.String("format")]; ok {
		return writeSheet(c, asTable, result.Sheet())
	}
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
