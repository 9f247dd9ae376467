package document

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Lines reads a plain text as lines, each a unit, empty ones included, without their line ends. A last line end does not
// begin another line. Lines are cleaned as paragraphs are: NFC, single spaces, trimmed. Of the options the encoding
// counts, and a format, which must be plain text or Markdown: other formats have no lines. Notes and errors are those of
// Read.
func Lines(path string, o Options) (lines, notes []string, err error) {
	f, err := open(path, o.Format)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	return ParseLines(path, f, o)
}

// ParseLines reads lines from r as Lines does from a file; name is used in messages.
func ParseLines(name string, r io.Reader, o Options) (lines, notes []string, err error) {
	format, err := formatOf(name, o.Format)
	if err != nil {
		return nil, nil, err
	}
	if format == WebPage || format == Word {
		return nil, nil, fmt.Errorf("%s: %w line by line, as it has paragraphs; save its text as .txt, a paragraph a line",
			shown(name), ErrFormat)
	}
	lines, notes, err = readLines(name, bufio.NewReaderSize(r, buffer), origin{given: o.Encoding})
	if err != nil {
		return nil, nil, err
	}
	for i, l := range lines {
		lines[i] = clean(l)
	}
	return lines, notes, nil
}

// Folder lists the files of a folder that can be read, by name, each with the folder's path before it. Hidden files, and
// those that programs keep beside an open document, are passed over. A note names the files that are left out because
// their ending or first bytes show a format that is not read, or because they may not be read at all, and the
// sub-folders, which are not entered. Where no file is left, the error wraps ErrNoFiles.
func Folder(path string) (files, notes []string, err error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, nil, fileError(path, err)
	}
	var foreign, folders []string
	for _, e := range entries {
		name := e.Name()
		file := filepath.Join(path, name)
		info, err := os.Stat(file)
		switch {
		case strings.HasPrefix(name, "."), strings.HasPrefix(name, "~$"):
		case err == nil && info.IsDir():
			folders = append(folders, name)
		case err == nil && info.Mode().IsRegular() && readable(file):
			files = append(files, file)
		default:
			foreign = append(foreign, name)
		}
	}
	if len(files) == 0 {
		return nil, nil, fmt.Errorf("%s: %w; %s can be", path, ErrNoFiles, readTypes)
	}
	var left []string
	if len(foreign) > 0 {
		left = append(left, "not read: "+listed(foreign))
	}
	if len(folders) > 0 {
		left = append(left, "sub-folders not entered: "+listed(folders))
	}
	if len(left) > 0 {
		notes = []string{strings.Join(left, "; ")}
	}
	return files, notes, nil
}

// listed writes names for a note, the first of them.
func listed(names []string) string {
	const most = 10
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}

// readable tells whether a file looks like a format that is read from its name and its first bytes. What is wrong
// further in is told when the file is read.
func readable(path string) bool {
	format, err := formatOf(path, "")
	if err != nil {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	if format == Word {
		return true
	}
	head, _ := bufio.NewReaderSize(f, sniffed).Peek(sniffed)
	return sniff(path, head) == nil && (bytes.IndexByte(head, 0) < 0 || isWide(head, origin{}))
}
