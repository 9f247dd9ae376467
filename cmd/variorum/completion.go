package main

import (
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/report"
)

// shells are those with a script, each in the file completion/SHELL.
var shells = []string{"bash", "zsh", "fish"}

//go:embed completion
var completionScripts embed.FS

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print a script that lets a shell complete what is typed",
		UsageText: "variorum completion bash|zsh|fish",
		ArgsUsage: "SHELL",
		Description: `With the script the Tab key completes verbs, flags and what they may be given, files, and the works, variants and
saved states of the store in the current folder (or of --db, $VARIORUM_DB).

For every new shell, put this line at the end of

   ~/.bashrc                   eval "$(variorum completion bash)"
   ~/.zshrc, after compinit    eval "$(variorum completion zsh)"
   ~/.config/fish/config.fish  variorum completion fish | source

Example, for the shell at hand:

   variorum completion fish | source`,
		Flags:  []cli.Flag{outFlag()},
		Action: completion,
	}
}

func completion(c *cli.Context) error {
	shell := c.Args().First()
	if c.NArg() != 1 || !slices.Contains(shells, shell) {
		return fmt.Errorf("completion takes the name of a shell, one of %s", strings.Join(shells, ", "))
	}
	script, err := completionScripts.ReadFile("completion/" + shell)
	if err != nil {
		return err
	}
	return output(c, func(w io.Writer, _ report.Style) error {
		_, err := w.Write(script)
		return err
	})
}
