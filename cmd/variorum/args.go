package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// reorder lets flags stand anywhere: it sorts a command line into the order that package cli reads, which is global
// flags, verb, the verb's flags, "--", arguments. A flag or verb that nobody knows is an error here.
func reorder(app *cli.App, args []string) ([]string, error) {
	flags, words, err := split(args[1:], everyFlag(app))
	if err != nil {
		return nil, err
	}
	verb, words, err := findVerb(app, words)
	if err != nil {
		return nil, err
	}
	var forAll, forVerb []string
	for _, f := range flags {
		switch {
		case findFlag(app.Flags, f.name) != nil, verb == nil && isHelp(f.name):
			forAll = append(forAll, f.words...)
		case verb != nil && (findFlag(verb.Flags, f.name) != nil || isHelp(f.name)):
			forVerb = append(forVerb, f.words...)
		default:
			return nil, unknownFlag(verb, f.words[0])
		}
	}
	out := append(args[:1:1], forAll...)
	if verb != nil {
		out = append(append(append(out, verb.Name), forVerb...), "--")
	}
	return append(out, words...), nil
}

// given is a flag as it stands on the command line, with its value.
type given struct {
	name  string
	words []string
}

// split parts flags from the other words. "--" ends the flags; "-" is a word. A flag takes the next word as its value
// if any flag of that name does, whatever the verb: those of one name must be alike.
func split(args []string, known []cli.Flag) (flags []given, words []string, err error) {
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--":
			return flags, append(words, args[i+1:]...), nil
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			words = append(words, arg)
			continue
		}
		name, _, hasValue := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		f := given{name, args[i : i+1]}
		if takesValue(findFlag(known, name)) && !hasValue {
			if i+1 == len(args) {
				return nil, nil, fmt.Errorf("%s needs a value after it", arg)
			}
			i++
			f.words = args[i-1 : i+1]
		}
		flags = append(flags, f)
	}
	return flags, words, nil
}

// findVerb takes the verb off the words; nil where there is none, which asks for help. "help" stays a word, its topic
// behind it.
func findVerb(app *cli.App, words []string) (*cli.Command, []string, error) {
	if len(words) == 0 {
		return nil, nil, nil
	}
	name := words[0]
	asksHelp := name == "help"
	if asksHelp && len(words) == 1 {
		return nil, words, nil
	}
	if asksHelp {
		name = words[1]
	}
	verb := app.Command(name)
	switch {
	case verb == nil:
		return nil, nil, fmt.Errorf("no verb %s; there are %s", name, strings.Join(verbNames(app), ", "))
	case asksHelp:
		return nil, words[:2], nil
	}
	return verb, words[1:], nil
}

func verbNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return names
}

func unknownFlag(verb *cli.Command, flag string) error {
	if verb == nil {
		return fmt.Errorf("no flag %s; `variorum help` lists the flags that need no verb", flag)
	}
	return fmt.Errorf("%s has no flag %s; `variorum help %s` lists its flags", verb.Name, flag, verb.Name)
}

// everyFlag is the flags of all verbs.
func everyFlag(app *cli.App) []cli.Flag {
	flags := slices.Clone(app.Flags)
	for _, c := range app.Commands {
		flags = append(flags, c.Flags...)
	}
	return flags
}

// findFlag is the flag of this name, nil where there is none.
func findFlag(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// takesValue tells whether a flag has a value; nil has none.
func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}

func isHelp(name string) bool { return slices.Contains(cli.HelpFlag.Names(), name) }
