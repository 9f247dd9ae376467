package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

func TestReorder(t *testing.T) {
	for line, want := range map[string]string{
		"":                                 "",
		"ls":                               "ls --",
		"ls tale":                          "ls -- tale",
		"ls tale --format json":            "ls --format json -- tale",
		"--format json ls tale":            "ls --format json -- tale",
		"ls --db x tale -v":                "--db x -v ls -- tale",
		"ls --db=x":                        "--db=x ls --",
		"diff a --lang zh,en b -o -":       "diff --lang zh,en -o - -- a b",
		"align - b":                        "align -- - b",
		"align -- --format b":              "align -- --format b",
		"skip w/v#p1 --note --undo --undo": "skip --note --undo --undo -- w/v#p1",
		"show help":                        "show -- help",
		"help":                             "help",
		"help ls":                          "ls --help --",
		"help dictionary add":              "dictionary add --help --",
		"dictionary add x.u8 --name c":     "dictionary add --name c -- x.u8",
		"dictionary --name c add x.u8":     "dictionary add --name c -- x.u8",
		"dictionary":                       "dictionary --",
		"-h":                               "-h",
		"ls -h":                            "ls -h --",
		"--help ls":                        "ls --help --",
	} {
		got, err := reorder(newApp(), append([]string{"variorum"}, strings.Fields(line)...))
		if err != nil || strings.Join(got[1:], " ") != want {
			t.Errorf("%q: got %q, %v; want %q", line, got, err, want)
		}
	}
	for _, line := range []string{"nothing", "ls --nothing", "--nothing", "ls --lang en", "ls --db", "help nothing", "--lang en",
		"dictionary nothing", "dictionary rm --lang en x", "dictionary --lang en"} {
		if got, err := reorder(newApp(), append([]string{"variorum"}, strings.Fields(line)...)); err == nil {
			t.Errorf("%q: got %q, want an error", line, got)
		}
	}
}

// reorder must know, before it knows the verb, whether a flag takes a value.
func TestFlagsOfOneNameAreAlike(t *testing.T) {
	takes := map[string]bool{}
	for _, f := range everyFlag(nil, []*cli.Command{{Flags: newApp().Flags, Subcommands: newApp().Commands}}) {
		for _, name := range f.Names() {
			if before, seen := takes[name]; seen && before != takesValue(f) {
				t.Errorf("--%s takes a value with one verb and none with another", name)
			}
			takes[name] = takesValue(f)
		}
	}
}

// everyVerb gives the verbs, those that are parts of others behind them.
func everyVerb(before verb, commands []*cli.Command) []verb {
	var all []verb
	for _, c := range commands {
		v := append(slices.Clip(before), c)
		all = append(append(all, v), everyVerb(v, c.Subcommands)...)
	}
	return all
}

func TestEveryVerbShowsAnExample(t *testing.T) {
	for _, v := range everyVerb(nil, newApp().Commands) {
		help := v[len(v)-1].Description
		if _, example, found := strings.Cut(help, "Example"); !found || !strings.Contains(example, "   variorum "+v.String()) {
			t.Errorf("the help of %s shows no example of it", v)
		}
	}
}

// The examples in the help are to be commands that could be given.
func TestExamplesAreUnderstood(t *testing.T) {
	app := newApp()
	descriptions := []string{app.Description}
	for _, v := range everyVerb(nil, app.Commands) {
		descriptions = append(descriptions, v[len(v)-1].Description)
	}
	for _, d := range descriptions {
		for line := range strings.Lines(d) {
			command, found := strings.CutPrefix(strings.TrimSpace(line), "variorum ")
			if !found || !strings.HasPrefix(line, "   ") {
				continue
			}
			app := newApp()
			args, err := reorder(app, append([]string{"variorum"}, strings.Fields(command)...))
			if err == nil {
				withoutActions(app.Commands)
				err = app.Run(args) // lets the flags read their values
			}
			if err != nil {
				t.Errorf("%s: %v", command, err)
			}
		}
	}
}

func withoutActions(commands []*cli.Command) {
	for _, c := range commands {
		c.Action = func(*cli.Context) error { return nil }
		withoutActions(c.Subcommands)
	}
}
