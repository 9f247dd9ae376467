package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// completing stands in the verb's place when a script of `variorum completion` asks how a line may go on. Behind it
// come the words of the line as they are, the last of them the one to be completed.
const completing = "__complete"

// candidate is what a word may become, with what it means.
type candidate struct{ word, meaning string }

// files among the candidates are the names of files, which the shell knows best.
var files = candidate{word: ":files"}

// complete writes what the last word may become, a candidate a line, its meaning behind a tab. It changes nothing, and
// is silent about what is amiss: somebody is in the middle of typing.
func complete(w io.Writer, app *cli.App, words []string) {
	if len(words) == 0 {
		return
	}
	before, word := words[:len(words)-1], words[len(words)-1]
	for _, c := range readTyped(app, before).candidates(word) {
		if c == files || strings.HasPrefix(c.word, word) {
			fmt.Fprintf(w, "%s\t%s\n", c.word, c.meaning)
		}
	}
}

// typed is a line up to the word at hand, and what may stand there.
type typed struct {
	flags []given
	wants string      // the flag whose value the word is, empty for none
	known []cli.Flag  // the flags of the verb and of all verbs
	plain bool        // the word is no flag, for it comes after "--"
	verbs []candidate // where a verb is to come
	takes string      // what the verb's arguments are, see named
}

// readTyped takes apart the words before the one at hand. Where they make no sense, little may come.
func readTyped(app *cli.App, before []string) typed {
	all := everyFlag(app.Flags, app.Commands)
	t := typed{known: append(slices.Clone(app.Flags), cli.HelpFlag), plain: slices.Contains(before, "--")}
	flags, words, err := split(before, all)
	if err != nil { // the last of them is a flag without its value
		last := len(before) - 1
		t.wants = strings.TrimLeft(before[last], "-")
		flags, words, _ = split(before[:last], all)
	}
	t.flags = flags
	asksHelp := len(words) > 0 && words[0] == "help"
	if asksHelp {
		words = words[1:]
	}
	verb, words, err := findVerb(app, words)
	switch {
	case err != nil:
		return t
	case verb == nil:
		t.verbs = verbNames(app.Commands)
		if !asksHelp {
			t.verbs = append(t.verbs, candidate{"help", "show the flags of a verb, with examples"})
		}
		return t
	}
	last := verb[len(verb)-1]
	t.known = append(t.known, last.Flags...)
	switch {
	case len(words) == 0 && len(last.Subcommands) > 0:
		t.verbs = verbNames(last.Subcommands)
	case !asksHelp:
		t.takes = last.ArgsUsage
	}
	return t
}

// candidates are what may stand there; not all of them begin like the word.
func (t typed) candidates(word string) []candidate {
	name, value, hasValue := strings.Cut(word, "=")
	isFlag := !t.plain && strings.HasPrefix(word, "-")
	switch {
	case t.wants != "":
		return t.values(t.wants, word)
	case isFlag && hasValue:
		return behind(name+"=", t.values(strings.TrimLeft(name, "-"), value))
	case isFlag:
		return flagNames(t.known)
	case t.verbs != nil:
		return t.verbs
	}
	return t.named(t.takes, word)
}

// values are those that a flag may have.
func (t typed) values(flag, part string) []candidate {
	f, ok := findFlag(t.known, flag).(cli.DocGenerationFlag)
	if !ok {
		return nil
	}
	if known, ok := f.(interface{ candidates(part string) []candidate }); ok {
		return known.candidates(part)
	}
	_, rest, _ := strings.Cut(f.GetUsage(), "`")
	placeholder, _, _ := strings.Cut(rest, "`")
	return t.named(placeholder, part)
}

// named are the things that have such a name where the help speaks of a flag's value, or in the ArgsUsage of a verb.
func (t typed) named(what, part string) []candidate {
	switch what {
	case "FILE":
		return []candidate{files}
	case "TEXT":
		return append(t.references(part, toState), files)
	case "REFERENCE", "PASSAGE", "ROW":
		return t.references(part, toState)
	case "WORK/VARIANT":
		return t.references(part, toVariant)
	case "WORK":
		return t.references(part, toWork)
	case "VARIANT":
		return t.variants()
	case "CONCEPT":
		return t.concepts()
	case "TERM":
		return termBeginnings()
	case "DICTIONARY":
		return t.dictionaries()
	case "TAG", "TAGS":
		return languages(part)
	case "ENCODING":
		return slices.Clone(encodingNames)
	case "SHELL":
		return bare(shells)
	}
	return nil
}

// behind puts a beginning before each candidate; files the shell puts there itself.
func behind(beginning string, cs []candidate) []candidate {
	for i := range cs {
		if cs[i] != files {
			cs[i].word = beginning + cs[i].word
		}
	}
	return cs
}

// bare are candidates that say enough by themselves.
func bare(words []string) []candidate {
	cs := make([]candidate, len(words))
	for i, w := range words {
		cs[i].word = w
	}
	return cs
}

func verbNames(verbs []*cli.Command) []candidate {
	cs := make([]candidate, len(verbs))
	for i, v := range verbs {
		cs[i] = candidate{v.Name, v.Usage}
	}
	return cs
}

// flagNames are the flags by the first of their names.
func flagNames(flags []cli.Flag) []candidate {
	cs := make([]candidate, len(flags))
	for i, f := range flags {
		name := f.Names()[0]
		dashes := "--"
		if len(name) == 1 {
			dashes = "-"
		}
		cs[i] = candidate{word: dashes + name}
		if d, ok := f.(cli.DocGenerationFlag); ok {
			cs[i].meaning = strings.ReplaceAll(d.GetUsage(), "`", "")
		}
	}
	return cs
}

// languages are the tags of the languages that are told apart, each as it would end a list with commas.
func languages(part string) []candidate {
	list := part[:strings.LastIndex(part, ",")+1]
	return behind(list, slices.Clone(languageNames))
}

// termBeginnings are the beginnings of LANG=TERM.
func termBeginnings() []candidate {
	cs := slices.Clone(languageNames)
	for i := range cs {
		cs[i].word += "="
	}
	return cs
}

// languageNames are the languages that package text can guess.
var languageNames = []candidate{
	{"ar", "Arabic"}, {"cs", "Czech"}, {"da", "Danish"}, {"de", "German"}, {"el", "Greek"}, {"en", "English"},
	{"es", "Spanish"}, {"fa", "Persian"}, {"fi", "Finnish"}, {"fr", "French"}, {"he", "Hebrew"}, {"hi", "Hindi"},
	{"it", "Italian"}, {"ja", "Japanese"}, {"ko", "Korean"}, {"nl", "Dutch"}, {"no", "Norwegian"}, {"pl", "Polish"},
	{"pt", "Portuguese"}, {"ru", "Russian"}, {"sv", "Swedish"}, {"th", "Thai"}, {"uk", "Ukrainian"}, {"zh", "Chinese"},
	{"zh-Hant", "Chinese, traditional characters"},
}

// encodingNames are the commonest of the encodings that package document can be told.
var encodingNames = []candidate{
	{"utf-8", "any language"}, {"utf-16", "any language, as Windows saves Unicode"},
	{"gb18030", "Chinese, simplified; GBK and GB 2312 too"}, {"big5", "Chinese, traditional"},
	{"shift_jis", "Japanese"}, {"euc-jp", "Japanese"}, {"euc-kr", "Korean"},
	{"windows-1252", "Western European"}, {"windows-1250", "Central European"}, {"windows-1251", "Cyrillic"},
	{"windows-1253", "Greek"}, {"windows-1254", "Turkish"}, {"iso-8859-2", "Central European"}, {"koi8-r", "Russian"},
}
