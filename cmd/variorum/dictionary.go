package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

func dictionaryCommand() *cli.Command {
	return &cli.Command{
		Name:      "dictionary",
		Usage:     "keep lists of words that help to align, and see how much of a text they know",
		UsageText: "variorum dictionary add|ls|rm|cover ...",
		Description: `A list of words with their usual renderings helps to find which sentences belong together. One from Chinese to
English is built in; others are kept in the store, where every verb that aligns finds them, or named with --dictionary
FILE for one run. Read are CC-CEDICT, hunalign's .dic, and columns with tabs between them.

Example:

   variorum dictionary add cedict_ts.u8 --name cedict
   variorum dictionary ls
   variorum dictionary cover essay.zh.txt`,
		Subcommands: []*cli.Command{
			dictionaryAddCommand(), dictionaryLsCommand(), dictionaryRmCommand(), dictionaryCoverCommand(),
		},
	}
}

func dictionaryAddCommand() *cli.Command {
	return &cli.Command{
		Name:      "add",
		Usage:     "keep a list of words in the store",
		UsageText: "variorum dictionary add [--lang SOURCE,TARGET] [--name NAME] FILE",
		ArgsUsage: "FILE",
		Description: `Reads a list of words and keeps it, in the place of the one that has its name. Its format is told from the file:

   通商 通商 [tong1 shang1] /to trade/       CC-CEDICT
   trade @ 通商                              hunalign's .dic, the rendering first
   通商<TAB>trade; do business               columns, perhaps with a word class between them

Lines that cannot be read are named and left out. Works that were aligned before are aligned with it the next time.

Example:

   variorum dictionary add cedict_ts.u8 --name cedict
   variorum dictionary add --lang de,fr woerter.tsv`,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{
				Name: "lang", Usage: "`TAGS` of the words' language and of that of their renderings, like de,fr (default: zh,en)",
			},
			&cli.StringFlag{Name: "name", Usage: "`NAME` to keep it under (default: the file's name without its ending)"},
			formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(dictionaryAdd),
	}
}

func dictionaryAdd(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() != 1 {
		return errors.New("dictionary add takes one file, as in variorum dictionary add cedict_ts.u8")
	}
	file := workbench.DictionaryFile{Path: c.Args().First()}
	switch tags := langs(c); len(tags) {
	case 0:
	case 2:
		file.Source, file.Target = tags[0], tags[1]
	default:
		return fmt.Errorf("--lang %s: name two languages, of the words and of their renderings, as in --lang de,fr",
			strings.Join(tags, ","))
	}
	kept, err := b.KeepDictionary(c.Context, file, c.String("name"))
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, _ report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, kept)
		}
		_, err := fmt.Fprintln(w, keptLine(kept))
		return err
	})
}

// keptLine says what became of a list of words.
func keptLine(d workbench.KeptDictionary) string {
	what := "kept"
	switch {
	case d.Replaced:
		what = "kept in the place of the list that had this name"
	case !d.Changed:
		what = "nothing changed, the same list is there already"
	}
	return fmt.Sprintf("%s: %s; %s from %s to %s", d.Name, what, report.Count(d.Words, "word"), d.Source, d.Target)
}

func dictionaryLsCommand() *cli.Command {
	return &cli.Command{
		Name:        "ls",
		Usage:       "list the lists of words",
		UsageText:   "variorum dictionary ls",
		Description: "Lists the built-in list of words and those the store keeps.\n\nExample:\n\n   variorum dictionary ls",
		Flags:       []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action:      onBench(dictionaryLs),
	}
}

func dictionaryLs(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() > 0 {
		return fmt.Errorf("dictionary ls takes no argument, but %s stands there", c.Args().First())
	}
	listed, err := b.Dictionaries(c.Context)
	if err != nil {
		return err
	}
	t := report.Table{Header: []string{"dictionary", "from", "to", "words", "file", "added"}}
	for _, d := range listed {
		name := d.Name
		if d.Builtin {
			name = "(built in)"
		}
		t.Rows = append(t.Rows, []string{name, d.Source, d.Target, strconv.Itoa(d.Words), d.File, day(d.Added)})
	}
	return writeList(c, map[string]any{"dictionaries": listed}, t)
}

func dictionaryRmCommand() *cli.Command {
	return &cli.Command{
		Name:      "rm",
		Usage:     "take a list of words out of the store",
		UsageText: "variorum dictionary rm NAME",
		ArgsUsage: "DICTIONARY",
		Description: "What was aligned with its help stays as it is.\n\nExample:\n\n" +
			"   variorum dictionary rm cedict",
		Flags:  []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action: onBench(dictionaryRm),
	}
}

func dictionaryRm(c *cli.Context, b *workbench.Bench) error {
	if c.NArg() != 1 {
		return errors.New("dictionary rm takes one name, as in variorum dictionary rm cedict; `variorum dictionary ls` lists them")
	}
	name := c.Args().First()
	if err := b.RemoveDictionary(c.Context, name); err != nil {
		return err
	}
	return output(c, func(w io.Writer, _ report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, map[string]string{"removed": name})
		}
		_, err := fmt.Fprintf(w, "%s: taken out\n", name)
		return err
	})
}

func dictionaryCoverCommand() *cli.Command {
	return &cli.Command{
		Name:      "cover",
		Usage:     "measure how much of texts the lists of words know",
		UsageText: "variorum dictionary cover [flags] TEXT...",
		ArgsUsage: "TEXT",
		Description: `Counts the words of each text as they run, and those that the lists know, the built-in one, the store's and those of
--dictionary together: of a text in the language of the words those, of one in the language of the renderings
these. Names the words it misses most often. Figures and punctuation do not count.

Example:

   variorum dictionary cover essay.zh.txt essay.en.txt
   variorum dictionary cover --dictionary cedict_ts.u8 --limit 50 tale/zh`,
		Flags: []cli.Flag{
			langFlag(), encodingFlag(), trackedFlag(), readAsFlag(),
			dictionaryFlag(),
			&cli.IntFlag{Name: "limit", Usage: "name at most `N` missing words of a text", Value: 20},
			formatFlag("text", "json"), outFlag(),
		},
		Action: onBench(dictionaryCover),
	}
}

func dictionaryCover(c *cli.Context, b *workbench.Bench) error {
	if c.Int("limit") < 0 {
		return errors.New("--limit: say how many words, from 0")
	}
	covers, err := b.Cover(c.Context, selection(c), c.Int("limit"))
	if err != nil {
		return err
	}
	t := report.Table{Header: []string{"text", "lists", "words", "known", "share", "missing"}}
	for _, v := range covers {
		var missing []string
		for _, m := range v.Missing {
			missing = append(missing, fmt.Sprintf("%s\u00a0%d", m.Word, m.Count))
		}
		t.Rows = append(t.Rows, []string{
			v.Citation + " (" + v.Lang + ")", v.Source + " to " + v.Target, strconv.Itoa(v.Words), strconv.Itoa(v.Known),
			fmt.Sprintf("%.1f %%", 100*v.Share), strings.Join(missing, ", "),
		})
	}
	return writeList(c, map[string]any{"texts": covers}, t)
}
