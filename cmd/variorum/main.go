// Command variorum keeps a text's original, translations and revisions together, lines them up, and shows where they
// differ. `variorum help` lists its verbs.
//
// The verbs themselves are package workbench; here are flags and printing only, a file a verb.
package main

import (
	"errors"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"syscall"

	"github.com/urfave/cli/v2"
)

// The exit statuses.
const (
	done    = 0
	found   = 1 // findings or differences at or above --fail-on
	refused = 2 // wrong usage or bad input
)

// errFound ends a verb whose result reaches the level of --fail-on. The result itself has been written.
var errFound = errors.New("findings at or above the level asked for")

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(50) // a seventh less memory for long texts, at 2 % more time
	}
	os.Exit(run(os.Args))
}

// run does what the command line says and gives the exit status.
func run(args []string) int {
	// Writing to a closed pipe is then an error like others, and ends the verb in order. Ignored, the signal would be so
	// for the pager's programs too.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	app := newApp()
	if len(args) > 1 && args[1] == completing {
		complete(os.Stdout, app, args[2:])
		return done
	}
	args, err := reorder(app, args)
	if err == nil {
		err = app.Run(args)
	}
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return done
	case errors.Is(err, errFound):
		return found
	}
	messages.line(err.Error())
	return refused
}

// newApp puts the verbs together.
func newApp() *cli.App {
	app := &cli.App{
		Name:  "variorum",
		Usage: "keep a text's original, translations and revisions together, and see where they differ",
		Description: `An argument is a file where such a file exists, else a reference to the store: WORK, WORK/VARIANT or
WORK/VARIANT@REVISION (a number or a date), perhaps with #pN for one paragraph. - is standard input, a folder
means each file in it. What compares works on bare files too:

   variorum diff --lang en a.txt b.txt

With a store:

   variorum add --work tale --variant fr --original tale.fr.txt
   variorum add --work tale --variant adams adams.txt
   variorum add --work tale --variant morley morley.txt
   variorum align tale
   variorum terms tale
   variorum report tale -o tale.html

Exit status: 0 done, 1 findings at or above --fail-on, 2 wrong usage or bad input.`,
		UsageText:                 "variorum VERB [flags] [arguments]\nvariorum help VERB",
		HideVersion:               true,
		DisableSliceFlagSeparator: true,
		Flags:                     globalFlags(),
		OnUsageError:              asIs,
		ExitErrHandler:            func(*cli.Context, error) {}, // run gives the status
		Commands: slices.Concat([]*cli.Command{
			addCommand(), lsCommand(), showCommand(), skipCommand(),
			alignCommand(), collateCommand(), diffCommand(), compareCommand(), termsCommand(), concordanceCommand(),
			correspondCommand(), phraseCommand(), checkCommand(), reportCommand(),
			glossaryCommand(), dictionaryCommand(), evalCommand(), completionCommand(), versionCommand(),
		}, correctCommands(), revisionCommands()),
	}
	setHelp(app.Commands)
	return app
}

// setHelp sets how verbs, and those that are parts of them, show their help.
func setHelp(verbs []*cli.Command) {
	for _, c := range verbs {
		c.HideHelpCommand = true // a work may be named "help"
		c.OnUsageError = asIs
		c.CustomHelpTemplate = cli.CommandHelpTemplate + globalHelp
		if len(c.Subcommands) > 0 {
			c.CustomHelpTemplate = cli.SubcommandHelpTemplate
			setHelp(c.Subcommands)
		}
	}
}

// asIs hands an error of the flag parser on, without a page of help around it.
func asIs(_ *cli.Context, err error, _ bool) error { return err }
