package main

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/mattn/go-sqlite3"
	"github.com/urfave/cli/v2"

	"variorum/report"
)

// version is the program's own; its commit comes from the build.
const version = "0.1.0"

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version of the program, its commit and its SQLite",
		UsageText:   "variorum version [--format json]",
		Description: "Example:\n\n   variorum version",
		Flags:       []cli.Flag{formatFlag("text", "json"), outFlag()},
		Action:      printVersion,
	}
}

func printVersion(c *cli.Context) error {
	if c.NArg() > 0 {
		return fmt.Errorf("version takes no argument, but %s stands there", c.Args().First())
	}
	commit, goVersion := build()
	sqlite, _, _ := sqlite3.Version()
	return output(c, func(w io.Writer, _ report.Style) error {
		if c.String("format") == "json" {
			return report.JSON(w, map[string]string{"version": version, "commit": commit, "go": goVersion, "sqlite": sqlite})
		}
		_, err := fmt.Fprintf(w, "variorum %s\ncommit %s\n%s\nSQLite %s\n", version, commit, goVersion, sqlite)
		return err
	})
}

// build tells the commit the program was built from, as far as the build knows it, and the version of Go.
func build() (commit, goVersion string) {
	commit = "unknown"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return commit, "unknown"
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			commit += " with changes"
		}
	}
	return commit, info.GoVersion
}
