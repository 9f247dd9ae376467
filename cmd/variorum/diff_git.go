package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"variorum/report"
	"variorum/workbench"
)

// gitChange is what git tells an external diff program of a file: git-config, diff.<driver>.command.
type gitChange struct {
	oldPath, newPath string // in the project
	oldFile, newFile string // where they are to be read; /dev/null for none
	oldHash, newHash string // zeros, or a dot, where there is none
}

// readGitChange takes the arguments that git gives: path, old-file, old-hex, old-mode, new-file, new-hex, new-mode and,
// of a file that was renamed, its new path and what git says of that.
func readGitChange(args []string) (gitChange, error) {
	if len(args) != 7 && len(args) != 9 {
		return gitChange{}, fmt.Errorf("--git takes the 7 arguments of git's external diff, or 9 for a renamed file, not %d; "+
			"set it with `git config diff.prose.command 'variorum diff --git'`", len(args))
	}
	g := gitChange{args[0], args[0], args[1], args[4], args[2], args[5]}
	if len(args) == 9 {
		g.newPath = args[7]
	}
	return g, nil
}

// diffForGit shows what became of a file that git names.
func diffForGit(c *cli.Context, b *workbench.Bench) error {
	args := c.Args().Slice()
	if len(args) == 1 { // all that git gives of a file with a conflict
		return output(c, func(w io.Writer, _ report.Style) error {
			_, err := fmt.Fprintf(w, "%s: not merged yet\n", strconv.Quote(args[0]))
			return err
		})
	}
	g, err := readGitChange(args)
	if err != nil {
		return err
	}
	d, err := differences(c, b, workbench.Selection{Args: []string{g.oldFile, g.newFile}, Langs: langs(c)})
	if err != nil {
		return err
	}
	return showDifferences(c, d.Renamed(gitName(g.oldPath, g.oldFile, g.oldHash), gitName(g.newPath, g.newFile, g.newHash)))
}

// gitName is how a state of a file is cited: path@hash, or the path alone of what git has no name for.
func gitName(path, file, hash string) string {
	const short = 7
	switch {
	case file == os.DevNull:
		return file
	case strings.Trim(hash, "0.") == "" || len(hash) < short:
		return path
	}
	return path + "@" + hash[:short]
}

// forGitPager is the style of a pager that git has opened for this program, and tells of by these variables.
func forGitPager(c *cli.Context, s report.Style) report.Style {
	if os.Getenv("GIT_PAGER_IN_USE") != "true" || c.String("o") != "" {
		return s
	}
	columns, _ := strconv.Atoi(os.Getenv("COLUMNS"))
	return report.Style{Width: columns, Colour: os.Getenv("NO_COLOR") == "" && !dumbTerminal()}
}
