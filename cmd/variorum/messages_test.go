package main

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// newConsole writes to what it gives back.
func newConsole(columns int) (*console, *strings.Builder) {
	var out strings.Builder
	return &console{out: &out, columns: func() int { return columns }}, &out
}

// erased is what takes a step away.
const erased = "\r\x1b[K"

func TestProgressShowsTheNewestStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, out := newConsole(80)
		m.progress("reading a.txt")
		m.progress("reading b.txt")
		if out.String() != "" {
			t.Fatalf("shown at once: %q", out)
		}
		time.Sleep(pace)
		synctest.Wait()
		m.progress("aligning")
		time.Sleep(pace)
		synctest.Wait()
		m.line("done")
		want := "reading b.txt ..." + erased + "aligning ..." + erased + "variorum: done\n"
		if out.String() != want {
			t.Errorf("got %q, want %q", out, want)
		}
	})
}

func TestProgressIsDrawnTenTimesASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, out := newConsole(80)
		for k := range 5000 { // five seconds
			m.progress(fmt.Sprintf("aligning %d", k))
			time.Sleep(time.Millisecond)
		}
		synctest.Wait()
		if n := strings.Count(out.String(), "..."); n < 45 || n > 50 {
			t.Errorf("drawn %d times in five seconds", n)
		}
		m.clear()
	})
}

func TestNothingIsDrawnAfterClear(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, out := newConsole(80)
		m.progress("reading a.txt")
		m.clear()
		time.Sleep(time.Second)
		synctest.Wait()
		if out.String() != "" {
			t.Errorf("drawn: %q", out)
		}
	})
}

func TestNoProgressWithoutATerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, out := newConsole(0)
		m.progress("reading a.txt")
		time.Sleep(time.Second)
		synctest.Wait()
		m.line("done")
		if out.String() != "variorum: done\n" {
			t.Errorf("got %q", out)
		}
	})
}

// A step that wraps could not be taken back, and a file's name must not steer the terminal.
func TestProgressKeepsToOneLine(t *testing.T) {
	for _, c := range []struct{ step, want string }{
		{"reading a longer name.txt", "reading a longe ..."},
		{"reading 阅览室规则.txt", "reading 阅览室 ..."},
		{"\x1b[2Ja\nb", `\x1b[2Ja\nb ...`},
	} {
		synctest.Test(t, func(t *testing.T) {
			m, out := newConsole(20)
			m.progress(c.step)
			time.Sleep(pace)
			synctest.Wait()
			if out.String() != c.want {
				t.Errorf("%q: got %q, want %q", c.step, out, c.want)
			}
			m.clear()
		})
	}
}
