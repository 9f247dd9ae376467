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
		"help ls":                          "help ls",
		"-h":                               "-h",
		"ls -h":                            "ls -h --",
		"--help ls":                        "ls --help --",
	} {
		got, err := reorder(newApp(), append([]string{"variorum"}, strings.Fields(line)...))
		if err != nil || strings.Join(got[1:], " ") != want {
			t.Errorf("%q: got %q, %v; want %q", line, got, err, want)
		}
	}
	for _, line := range []string{"nothing", "ls --nothing", "--nothing", "ls --lang en", "ls --db", "help nothing", "--lang en"} {
		if got, err := reorder(newApp(), append([]string{"variorum"}, strings.Fields(line)...)); err == nil {
			t.Errorf("%q: got %q, want an error", line, got)
		}
	}
}

// reorder must know, before it knows the verb, whether a flag takes a value.
func TestFlagsOfOneNameAreAlike(t *testing.T) {
	takes := map[string]bool{}
	for _, f := range everyFlag(newApp()) {
		for _, name := range f.Names() {
			if before, seen := takes[name]; seen && before != takesValue(f) {
				t.Errorf("--%s takes a value with one verb and none with another", name)
			}
			takes[name] = takesValue(f)
		}
	}
}

func TestEveryVerbShowsAnExample(t *testing.T) {
	for _, c := range newApp().Commands {
		if _, example, found := strings.Cut(c.Description, "Example"); !found || !strings.Contains(example, "   variorum "+c.Name) {
			t.Errorf("the help of %s shows no example of it", c.Name)
		}
	}
}

// The examples in the help are to be commands that could be given.
func TestExamplesAreUnderstood(t *testing.T) {
	app := newApp()
	descriptions := []string{app.Description}
	for _, c := range app.Commands {
		descriptions = append(descriptions, c.Description)
	}
	for _, d := range descriptions {
		for line := range strings.Lines(d) {
			command, found := strings.CutPrefix(strings.TrimSpace(line), "variorum ")
			if !found || !strings.HasPrefix(line, "   ") {
				continue
			}
			args, err := reorder(app, append([]string{"variorum"}, strings.Fields(command)...))
			if err != nil {
				t.Errorf("%s: %v", command, err)
				continue
			}
			i := slices.IndexFunc(args[1:], func(a string) bool { return app.Command(a) != nil })
			checkValues(t, app.Command(args[i+1]), args[i+2:])
		}
	}
}

// checkValues lets the flags of a verb read their values.
func checkValues(t *testing.T, verb *cli.Command, args []string) {
	t.Helper()
	verb.Action = func(*cli.Context) error { return nil }
	app := &cli.App{Name: "variorum", Flags: globalFlags(), Commands: []*cli.Command{verb}, DisableSliceFlagSeparator: true}
	if err := app.Run(append([]string{"variorum", verb.Name}, args...)); err != nil {
		t.Errorf("%s %q: %v", verb.Name, args, err)
	}
}
