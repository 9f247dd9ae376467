package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// messages is standard error: lines that stay and, on a terminal, one step of progress that gives way to what follows.
var messages = console{file: os.Stderr}

type console struct {
	file *os.File
	step bool // whether a step stands on the last line
}

// line writes a line that stays.
func (m *console) line(s string) {
	m.clear()
	fmt.Fprintf(m.file, "variorum: %s\n", oneLine(s))
}

// progress shows a step in the place of the last one; only on a terminal.
func (m *console) progress(step string) {
	if !term.IsTerminal(int(m.file.Fd())) {
		return
	}
	m.clear()
	const room = 38 // characters, in case each is two columns wide: a line that wraps cannot be taken back
	step = oneLine(step)
	if r := []rune(step); len(r) > room {
		step = string(r[:room])
	}
	fmt.Fprintf(m.file, "%s ...", step)
	m.step = true
}

// clear takes the step away.
func (m *console) clear() {
	if m.step {
		fmt.Fprint(m.file, "\r\x1b[K")
		m.step = false
	}
}

// oneLine keeps a message on one line and out of the terminal's controls, whatever a file's name holds.
func oneLine(s string) string {
	var out strings.Builder
	for _, r := range strings.TrimSpace(s) {
		if r == ' ' || unicode.IsGraphic(r) {
			out.WriteRune(r)
			continue
		}
		quoted := strconv.QuoteRune(r)
		out.WriteString(quoted[1 : len(quoted)-1])
	}
	return out.String()
}
