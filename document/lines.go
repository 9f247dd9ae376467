package document

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Lines reads a file as lines, each a unit, empty ones included, without their line ends. A last line end does not
// begin another line. Lines are cleaned as paragraphs are: NFC, single spaces, trimmed. Errors are those of Read.
func Lines(path string) ([]string, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ParseLines(path, f)
}

// ParseLines reads lines from r as Lines does from a file; name is used in messages.
func ParseLines(name string, r io.Reader) ([]string, error) {
	lines, _, err := readLines(name, r)
	if err != nil {
		return nil, err
	}
	for i, l := range lines {
		lines[i] = clean(l)
	}
	return lines, nil
}

// Folder lists the files of a folder that can be read, by name, each with the folder's path before it. Sub-folders,
// hidden files, and files whose ending or first bytes show a format that is not read are left out. Where none is
// left, the error wraps ErrNoFiles.
func Folder(path string) ([]string, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	var files []string
	for _, e := range entries {
		file := filepath.Join(path, e.Name())
		if !strings.HasPrefix(e.Name(), ".") && readable(file) {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: %w; plain text (.txt) and Markdown (.md) can be", path, ErrNoFiles)
	}
	return files, nil
}

// readable tells whether a file looks like text from its name and its first bytes. What is wrong further in is told
// when the file is read.
func readable(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || checkFormat(path) != nil {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head, _ := bufio.NewReaderSize(f, sniffed).Peek(sniffed)
	// UTF-16 is text in the wrong encoding: listed here, it is refused with a hint when it is read.
	return wideEncoding(head) != "" || sniff(path, head) == nil && !strings.Contains(string(head), "\x00")
}
