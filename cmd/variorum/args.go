package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// reorder lets flags stand anywhere: it sorts a command line into the order that package cli reads, which is global
// flags, verb, the verb's flags, "--", arguments. "help VERB" becomes "VERB --help". A flag or verb that nobody knows is
// an error here.
func reorder(app *cli.App, args []string) ([]string, error) {
	flags, words, err := split(args[1:], everyFlag(app.Flags, app.Commands))
	if err != nil {
		return nil, err
	}
	if len(words) > 1 && words[0] == "help" {
		flags, words = append(flags, given{"help", []string{"--help"}}), words[1:]
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
		case verb != nil && (findFlag(verb.flags(), f.name) != nil || isHelp(f.name)):
			forVerb = append(forVerb, f.words...)
		default:
			return nil, unknownFlag(verb, f.words[0])
		}
	}
	out := append(args[:1:1], forAll...)
	if verb == nil {
		return append(out, words...), nil
	}
	for _, c := range verb {
		out = append(out, c.Name)
	}
	return append(append(append(out, forVerb...), "--"), words...), nil
}

// verb is a verb, last, and before it those it is a part of: dictionary, add.
type verb []*cli.Command

func (v verb) flags() []cli.Flag { return v[len(v)-1].Flags }

func (v verb) String() string { return strings.Join(names(v), " ") }

func names(commands []*cli.Command) []string {
	var names []string
	for _, c := range commands {
		names = append(names, c.Name)
	}
	return names
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

// findVerb takes the verb off the words; nil where there is none, which asks for help.
func findVerb(app *cli.App, words []string) (verb, []string, error) {
	if len(words) == 0 || words[0] == "help" {
		return nil, words, nil
	}
	var found verb
	rest := words
	for choice := app.Commands; len(choice) > 0 && len(rest) > 0; rest = rest[1:] {
		i := slices.IndexFunc(choice, func(c *cli.Command) bool { return c.HasName(rest[0]) })
		if i < 0 {
			unknown := strings.Join(words[:len(found)+1], " ")
			return nil, nil, fmt.Errorf("no verb %s; there are %s", unknown, strings.Join(names(choice), ", "))
		}
		found = append(found, choice[i])
		choice = choice[i].Subcommands
	}
	return found, rest, nil
}

func unknownFlag(v verb, flag string) error {
	if v == nil {
		return fmt.Errorf("no flag %s; `variorum help` lists the flags that need no verb", flag)
	}
	return fmt.Errorf("%s has no flag %s; `variorum help %s` lists its flags", v, flag, v)
}

// everyFlag is flags and those of all verbs.
func everyFlag(flags []cli.Flag, verbs []*cli.Command) []cli.Flag {
	flags = slices.Clone(flags)
	for _, c := range verbs {
		flags = append(flags, everyFlag(c.Flags, c.Subcommands)...)
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
