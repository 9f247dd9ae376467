package document

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"
)

// Limits of what is read, in bytes.
const (
	MaxFile      = 100 << 20 // a file
	MaxParagraph = 4 << 20   // a line or a paragraph
)

// The reasons for which a file is refused; Read, Parse, Lines and Folder wrap them.
var (
	ErrFolder   = errors.New("this is a folder")               // a folder where a file is wanted
	ErrFormat   = errors.New("this format is not read")        // the ending names a format that has no reader
	ErrTooLarge = errors.New("too large")                      // more than MaxFile or MaxParagraph
	ErrBinary   = errors.New("not a text file")                // a NUL byte, or the first bytes of a known binary format
	ErrEncoding = errors.New("not UTF-8")                      // text in an encoding that cannot be told, or not in the one named
	ErrEmpty    = errors.New("no text in it")                  // nothing but white space
	ErrNoFiles  = errors.New("no file in it that can be read") // a folder without texts
)

// shown is a file's name as messages give it.
func shown(name string) string {
	if name == "-" || name == "" {
		return "standard input"
	}
	return name
}

// size shows a number of bytes to a person.
func size(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d KB", (n+1023)>>10)
	}
	return fmt.Sprintf("%d MB", (n+1<<20-1)>>20)
}

// open opens a file after the checks that need not read it. A format that is given is not asked of the name.
func open(path string, given Format) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s: %w; name a file in it", path, ErrFolder)
	}
	if _, err := formatOf(path, given); err != nil {
		return nil, err
	}
	if info.Size() > MaxFile {
		return nil, fmt.Errorf("%s: %w: %s, the most is %s; cut it into parts", path, ErrTooLarge, size(info.Size()), size(MaxFile))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	return f, nil
}

// fileError words what the system says about a file.
func fileError(path string, err error) error {
	switch {
	case path == "":
		return fmt.Errorf("a file's name is empty: %w", fs.ErrNotExist)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w; check the name and the folder", path, fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: %w; it may not be read by this user", path, fs.ErrPermission)
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// readLines reads all of r as text, and cuts it into lines. The notes say how it was read and what was taken off on the
// way.
func readLines(name string, r *bufio.Reader, o origin) (lines, notes []string, err error) {
	b, err := readAll(name, r, o)
	if err != nil {
		return nil, nil, err
	}
	s, notes, err := readText(name, b, o)
	return splitLines(s), append(notes, countBreaks(s)...), err
}

// readText decodes b and makes sure that it is text.
func readText(name string, b []byte, o origin) (s string, notes []string, err error) {
	s, note, err := decode(name, b, o)
	if err != nil {
		return "", nil, err
	}
	if note != "" {
		notes = append(notes, note)
	}
	s = strings.TrimPrefix(s, byteOrderMark)
	if at := strings.IndexByte(s, 0); at >= 0 {
		line, column := place([]byte(s[:at]))
		return "", nil, fmt.Errorf("%s: line %d: %w (a NUL character at column %d); save it as plain text in UTF-8",
			shown(name), line, ErrBinary, column)
	}
	if blank(s) {
		return "", nil, fmt.Errorf("%s: %w; the file is empty or only white space", shown(name), ErrEmpty)
	}
	if n := strings.Count(s, byteOrderMark); n > 0 {
		s = strings.ReplaceAll(s, byteOrderMark, "")
		notes = append(notes, fmt.Sprintf("%s inside the text left out", count(n, "byte order mark")))
	}
	if n := strings.Count(s, "\uFFFD"); n > 0 {
		at := strings.Index(s, "\uFFFD")
		line, column := place([]byte(s[:at]))
		notes = append(notes, fmt.Sprintf("line %d: %s (U+FFFD), the first at column %d: the file was damaged before it came here",
			line, count(n, "replacement character"), column))
	}
	return s, notes, nil
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// readBytes reads all of r, up to MaxFile.
func readBytes(name string, r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	switch {
	case err != nil:
		return nil, fileError(shown(name), err)
	case len(b) > MaxFile:
		return nil, fmt.Errorf("%s: %w: more than %s; cut it into parts", shown(name), ErrTooLarge, size(MaxFile))
	}
	return b, nil
}

// A tally is how often a thing was met, and what a note says of it.
type tally struct {
	n          int
	what, rest string // "picture", " left out"
}

// told gives a note for each thing that was met.
func told(tallies []tally) []string {
	var notes []string
	for _, t := range tallies {
		if t.n > 0 {
			notes = append(notes, count(t.n, t.what)+t.rest)
		}
	}
	return notes
}

// readAll reads r piece by piece, so that what is too large or no text is refused before it fills the memory.
func readAll(name string, br *bufio.Reader, o origin) ([]byte, error) {
	head, _ := br.Peek(sniffed)
	if err := sniff(name, head); err != nil {
		return nil, err
	}
	wide := isWide(head, o)
	var all []byte
	piece := make([]byte, 64<<10)
	for start := 0; ; { // start: where the present line begins
		n, err := br.Read(piece)
		if at := bytes.IndexByte(piece[:n], 0); at >= 0 && !wide {
			return nil, fmt.Errorf("%s: %w (a NUL byte at offset %d); save it as plain text in UTF-8",
				shown(name), ErrBinary, len(all)+at)
		}
		if len(all)+n > MaxFile {
			return nil, fmt.Errorf("%s: %w: more than %s; cut it into parts", shown(name), ErrTooLarge, size(MaxFile))
		}
		for rest := piece[:n]; len(rest) > 0; {
			end := bytes.IndexAny(rest, "\r\n")
			length := end
			if end < 0 {
				length = len(rest)
			}
			if len(all)-start+length > MaxParagraph {
				line, _ := place(all[:start])
				return nil, fmt.Errorf("%s: line %d: %w: a line of more than %s; put line ends between paragraphs",
					shown(name), line, ErrTooLarge, size(MaxParagraph))
			}
			if end < 0 {
				all = append(all, rest...)
				break
			}
			all = append(all, rest[:end+1]...)
			rest, start = rest[end+1:], len(all)
		}
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, fileError(shown(name), err)
		}
	}
}

// isWide tells whether NUL bytes are part of a file's encoding.
func isWide(head []byte, o origin) bool {
	if o.given != "" {
		c, _ := charsetNamed(o.given)
		return c.isWide()
	}
	marked, _ := byMark(head)
	_, wide := wideCharset(head)
	return wide || marked.isWide()
}

// splitLines cuts s at LF, CRLF and CR; a last line end does not begin another line.
func splitLines(s string) []string {
	var lines []string
	for s != "" {
		end := strings.IndexAny(s, "\r\n")
		if end < 0 {
			return append(lines, s)
		}
		lines = append(lines, s[:end])
		if strings.HasPrefix(s[end:], "\r\n") {
			end++
		}
		s = s[end+1:]
	}
	return lines
}

// place gives the line and the column, in characters, both from 1, of what follows before.
func place(before []byte) (line, column int) {
	line = 1 + bytes.Count(before, []byte("\n")) + bytes.Count(before, []byte("\r")) - bytes.Count(before, []byte("\r\n"))
	return line, 1 + utf8.RuneCount(before[1+bytes.LastIndexAny(before, "\r\n"):])
}
