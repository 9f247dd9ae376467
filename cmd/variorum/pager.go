package main

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strings"

	"golang.org/x/term"

	"variorum/report"
)

// toTerminal writes a result to the terminal, through the pager where the screen is too small for it.
func toTerminal(terminal *os.File, result string, pager string) error {
	cols, rows, err := term.GetSize(int(terminal.Fd()))
	known := err == nil && cols > 0 && rows > 0
	const prompt = 1 // row that the shell needs beneath
	if known && pager != "" && !report.Fits(result, cols, rows-prompt) && inPager(terminal, result, pager) {
		return nil
	}
	_, err = terminal.WriteString(result)
	return err
}

// pagerCommand is the shell command that long output goes through, empty for none.
func pagerCommand() string {
	for _, name := range []string{"VARIORUM_PAGER", "PAGER"} {
		if command, given := os.LookupEnv(name); given {
			command = strings.TrimSpace(command)
			if command == "cat" {
				return ""
			}
			return command
		}
	}
	if dumbTerminal() {
		return ""
	}
	return "less"
}

// pagerDefaults let less and lv show colours and UTF-8; less ends by itself where one screen is enough, and leaves the
// text on the terminal. What the person has set comes first.
var pagerDefaults = []string{"LESS=FRX", "LESSCHARSET=utf-8", "LV=-c"}

// inPager shows a result in the pager and waits for its end. It is false where the pager could not be started, and
// nothing has been shown; a person who leaves it early has seen enough.
func inPager(terminal *os.File, result string, pager string) bool {
	// Ctrl-C is for the pager. Without this program, which would end of it, the pager would fight with the shell for
	// the terminal.
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)

	shell := exec.Command("sh", "-c", pager)
	shell.Stdin, shell.Stdout, shell.Stderr = strings.NewReader(result), terminal, os.Stderr
	shell.Env = append(pagerDefaults[:len(pagerDefaults):len(pagerDefaults)], os.Environ()...) // the last of a name counts
	err := shell.Run()
	const notExecutable, notFound = 126, 127 // the shell's word for it
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode() != notExecutable && exit.ExitCode() != notFound
	}
	return err == nil
}
