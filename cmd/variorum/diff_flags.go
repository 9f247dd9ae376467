package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/diff"
	"variorum/report"
	"variorum/workbench"
)

// The flags of diff alone.

func onlyFlag() cli.Flag {
	return choices{&cli.StringSliceFlag{
		Name:  "only",
		Usage: "show only rows with this `KIND` of difference; may be given several times: " + strings.Join(workbench.Kinds(), ", "),
	}, workbench.Kinds()}
}

// levels are the severities in rising order.
var levels = []string{string(diff.Neutral), string(diff.Minor), string(diff.Major), string(diff.Critical)}

func minSeverityFlag() cli.Flag {
	usage := "show only rows with a difference of this `LEVEL` or worse: " + strings.Join(levels, ", ")
	return choiceFlag("min-severity", usage, "", levels)
}

func severityFlag() cli.Flag {
	var pairs []string
	for _, kind := range workbench.Kinds() {
		for _, level := range levels {
			pairs = append(pairs, kind+"="+level)
		}
	}
	return choices{&cli.StringSliceFlag{
		Name: "severity", Usage: "let a kind of difference weigh as told, `KIND=LEVEL`, as in spelling=major; may be given several times",
	}, pairs}
}

// What can be ignored, as said on the command line and to package diff.
var (
	ignorable = []string{"space", "quotes", "case", "script"}
	ignoring  = []diff.Ignore{diff.IgnoreSpace, diff.IgnoreQuotes, diff.IgnoreCase, diff.IgnoreScript}
)

func ignoreFlag() cli.Flag {
	return choices{&cli.StringSliceFlag{
		Name: "ignore", Usage: "what is no difference, as `WHAT,WHAT`: " + strings.Join(ignorable, ", ") +
			" (traditional or simplified, full or half width)",
	}, ignorable}
}

func contextFlag() cli.Flag {
	return &cli.IntFlag{
		Name:  "context",
		Usage: "show `N` rows before and after each row that differs",
		Action: func(_ *cli.Context, n int) error {
			if n < 0 {
				return errors.New("--context: say how many rows, from 0")
			}
			return nil
		},
	}
}

func summaryFlag() cli.Flag {
	return &cli.BoolFlag{
		Name: "summary", Usage: "count rows, words and differences by kind and severity, as text or --format json",
		DisableDefaultText: true,
	}
}

func gitFlag() cli.Flag {
	return &cli.BoolFlag{
		Name: "git", Usage: "take the arguments that git gives to an external diff program", DisableDefaultText: true,
	}
}

// choices is a flag that may be given several times, or with commas, whose values are known.
type choices struct {
	*cli.StringSliceFlag
	values []string
}

// candidates are the values that may end what has been typed.
func (f choices) candidates(part string) []candidate {
	return behind(part[:strings.LastIndex(part, ",")+1], bare(f.values))
}

// comparing is what the flags ask for, and how they say to compare.
func comparing(c *cli.Context) (asked report.Asked, how workbench.Comparing, err error) {
	asked = report.Asked{Kinds: listed(c, "only"), Severity: c.String("min-severity")}
	for _, k := range asked.Kinds {
		if err := knownKind("only", k); err != nil {
			return asked, how, err
		}
	}
	how.Original = c.String("source")
	if how.Severities, err = severities(c); err == nil {
		how.Ignore, err = ignored(c)
	}
	return asked, how, err
}

// severities are what the flags say that kinds of difference weigh.
func severities(c *cli.Context) (map[diff.Kind]diff.Severity, error) {
	out := map[diff.Kind]diff.Severity{}
	for _, given := range listed(c, "severity") {
		kind, level, _ := strings.Cut(given, "=")
		if err := knownKind("severity", kind); err != nil {
			return nil, err
		}
		if !slices.Contains(levels, level) {
			return nil, fmt.Errorf("--severity %s: say KIND=LEVEL, as in %s=major; the levels are %s", given, kind,
				strings.Join(levels, ", "))
		}
		out[diff.Kind(kind)] = diff.Severity(level)
	}
	return out, nil
}

// ignored is what the flags say is no difference.
func ignored(c *cli.Context) (diff.Ignore, error) {
	var out diff.Ignore
	for _, given := range listed(c, "ignore") {
		i := slices.Index(ignorable, given)
		if i < 0 {
			return 0, fmt.Errorf("--ignore %s: say one of %s, or several with commas", given, strings.Join(ignorable, ", "))
		}
		out |= ignoring[i]
	}
	return out, nil
}

// knownKind is an error that lists the kinds of difference where this is none.
func knownKind(flag, kind string) error {
	if slices.Contains(workbench.Kinds(), kind) {
		return nil
	}
	return fmt.Errorf("--%s %s: no such kind of difference; there are %s", flag, kind, strings.Join(workbench.Kinds(), ", "))
}
