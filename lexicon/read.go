package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"variorum/text"
)

// What a word list may hold. The large ones people share have a tenth of it.
const (
	MaxFile  = 50 << 20  // bytes
	MaxLines = 1_000_000 // lines, empty ones counted
	maxLine  = 10_000    // bytes of one line; longer ones are bad
	maxWord  = 100       // characters of a word; longer ones are bad
)

// ErrNoEntries is returned for a file without a single usable line.
var ErrNoEntries = errors.New("no usable line in it")

// BadLine is a line of a word list that was left out.
type BadLine struct {
	Number int // from 1
	Why    string
}

func (b BadLine) String() string { return fmt.Sprintf("line %d: %s", b.Number, b.Why) }

// OnlyRemarks is why a line of a CC-CEDICT list is left out that is sound but renders nothing: it says of what its word is a
// variant, or how it is used.
const OnlyRemarks = "only remarks, no rendering"

// Read reads a word list; name is used in messages. The format is that of its first line that holds an entry. Lines
// left out are returned beside the lexicon.
func Read(name string, r io.Reader, source, target string) (*Lexicon, []BadLine, error) {
	source, err := text.ParseLang(source)
	if err != nil {
		return nil, nil, err
	}
	if target, err = text.ParseLang(target); err != nil {
		return nil, nil, err
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := checkText(b); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	entries, bad := parse(strings.TrimPrefix(string(b), "\uFEFF"))
	if len(entries) == 0 {
		why := ""
		if len(bad) > 0 {
			why = " (" + bad[0].String() + ")"
		}
		return nil, bad, fmt.Errorf("%s: %w%s; CC-CEDICT, hunalign's .dic and columns with tabs are read", name,
			ErrNoEntries, why)
	}
	return New(source, target, entries), bad, nil
}

// checkText refuses what cannot be a word list.
func checkText(b []byte) error {
	switch {
	case bytes.HasPrefix(b, []byte("\x1F\x8B")), bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return errors.New("a packed file; unpack it first")
	case len(b) > MaxFile:
		return fmt.Errorf("more than %d MB; a word list is smaller", MaxFile>>20)
	case bytes.IndexByte(b, 0) >= 0:
		return errors.New("not a text, a byte of it is 0; word lists are plain text in UTF-8")
	case bytes.Count(b, []byte("\n")) > MaxLines:
		return fmt.Errorf("more than %d lines; a word list has fewer", MaxLines)
	}
	return checkUTF8(b)
}

func checkUTF8(b []byte) error {
	if utf8.Valid(b) {
		return nil
	}
	number := 0
	for line := range bytes.Lines(b) {
		number++
		if !utf8.Valid(line) {
			break
		}
	}
	return fmt.Errorf("line %d: not UTF-8; convert the file first", number)
}

// A format reads a line. It returns why the line is left out, "" if it is not.
type format func(line string) (e Entry, why string)

// formatOf tells the format from a line, nil where the line is of none.
func formatOf(line string) format {
	switch {
	case strings.Contains(line, "\t"):
		return columns
	case strings.Contains(line, " @ "):
		return hunalign
	case strings.Contains(line, " ["):
		return cedict
	}
	return nil
}

// parse reads the lines of a list, in the format of the first that has one.
func parse(s string) (entries []Entry, bad []BadLine) {
	var read format
	number := 0
	for line := range strings.Lines(s) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if blank := strings.TrimSpace(line); blank == "" || blank[0] == '#' {
			continue
		}
		if read == nil {
			read = formatOf(line)
		}
		e, why := Entry{}, "neither a tab, \" @ \" nor \" [\" in it"
		switch {
		case len(line) > maxLine:
			why = fmt.Sprintf("longer than %d bytes", maxLine)
		case read != nil:
			e, why = read(line)
		}
		if why != "" {
			bad = append(bad, BadLine{number, why})
			continue
		}
		entries = append(entries, e)
	}
	return entries, bad
}

// columns reads "word<TAB>class<TAB>rendering; rendering", with or without the class.
func columns(line string) (Entry, string) {
	word, renderings, ok := strings.Cut(line, "\t")
	if !ok {
		return Entry{}, "no tab in it"
	}
	class, rest, ok := strings.Cut(renderings, "\t")
	if !ok {
		return entry(word, "", renderings)
	}
	return entry(word, Class(strings.TrimSpace(class)), rest)
}

// hunalign reads "rendering @ word", the order of hunalign's dictionaries.
func hunalign(line string) (Entry, string) {
	rendering, word, ok := strings.Cut(line, " @ ")
	if !ok {
		return Entry{}, "no \" @ \" in it"
	}
	return entry(word, "", rendering)
}

// entry makes an entry of a word and its renderings, which have semicolons between them; or says why there is none.
func entry(word string, class Class, renderings string) (Entry, string) {
	e := Entry{Word: fold(word), Class: class}
	switch {
	case e.Word == "":
		return e, "no word in it"
	case utf8.RuneCountInString(e.Word) > maxWord:
		return e, fmt.Sprintf("a word longer than %d characters", maxWord)
	}
	renderings = text.Fold(renderings)
	e.Renderings = make([]string, 0, strings.Count(renderings, ";")+1)
	for r := range strings.SplitSeq(renderings, ";") {
		if r = fold(r); r != "" {
			e.Renderings = append(e.Renderings, r)
		}
	}
	e.Renderings = unique(e.Renderings)
	if len(e.Renderings) == 0 {
		return e, "no rendering in it"
	}
	return e, ""
}
