package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/term"

	"variorum/report"
)

// messages is standard error.
var messages = console{out: os.Stderr, columns: func() int { return progressColumns(os.Stderr) }}

// console shows lines that stay and, on a terminal, one line of progress: the step at hand, rewritten in its place until
// something else is to be seen. Work that is done before the pace has passed once shows none.
type console struct {
	out     io.Writer
	columns func() int // of the terminal; 0 shows no progress

	mu    sync.Mutex
	step  string // what is being done; empty for nothing
	drawn bool   // whether a step stands on the last line
	next  *time.Timer
}

// pace is the time between two drawings of the progress.
const pace = time.Second / 10

// progressColumns is the width of a terminal on which a line can be taken back, 0 for anything else.
func progressColumns(f *os.File) int {
	if dumbTerminal() || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	cols, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return cols
}

// line writes a line that stays.
func (m *console) line(s string) {
	m.clear()
	fmt.Fprintf(m.out, "variorum: %s\n", oneLine(s))
}

// progress shows a step in the place of the last one. It may be called as often as there is something to say.
func (m *console) progress(step string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.step = step
	if m.next == nil && m.columns() > 0 {
		m.next = time.AfterFunc(pace, m.draw)
	}
}

// draw shows the step at hand.
func (m *console) draw() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.next = nil
	if m.step == "" {
		return // cleared while this waited for the lock
	}
	const more = " ..."
	room := m.columns() - len(more) - 1 // a line that wraps cannot be taken back
	m.erase()
	fmt.Fprint(m.out, report.Clip(oneLine(m.step), room), more)
	m.drawn = true
}

// clear takes the step away.
func (m *console) clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.step = ""
	if m.next != nil {
		m.next.Stop()
		m.next = nil
	}
	m.erase()
}

// erase empties the last line, if a step stands there.
func (m *console) erase() {
	if m.drawn {
		fmt.Fprint(m.out, "\r\x1b[K")
		m.drawn = false
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
