// Package document reads files into texts: a file becomes a list of paragraphs, each with its kind and its line.
//
// Two formats are read, both in UTF-8: Markdown (.md, .markdown) and plain text (any other ending, and standard
// input). A byte order mark is taken off; line ends may be LF, CRLF or CR. Formats that are known but not read, such
// as .docx or .pdf, are refused by name.
//
// # Plain text
//
// Nothing in a plain text says whether a line is a paragraph or a piece of one, so the whole file decides. A text
// is wrapped when most of its line breaks are where a filling editor would have put them: the next line's first word
// would not have fitted. In a wrapped text, blank lines, indents, item markers and lines that end far too early
// separate paragraphs, and the lines between are joined: with a space, but with none between characters of scripts
// written without spaces. In any other text each line is a paragraph. No character but white space, U+FEFF and the
// hyphen of a word cut at a line end is ever lost.
//
// # Kinds
//
// A paragraph is body text unless its wording or its place makes something else plain: see kinds.go for plain text.
// Markdown says itself what is a heading, an item, a quotation or a footnote.
//
// # Markdown
//
// The reader goes line by line and knows headings of both styles, paragraphs, hard breaks, lists, block quotes,
// fenced code (a block is one paragraph), tables (a row is a paragraph, its cells joined by " | "), footnotes, link
// definitions, front matter and comments. Within a line it knows emphasis, code spans, links, images, escapes, named
// and numbered characters, and HTML tags. Marks are taken out, their text stays. What is left out altogether (front
// matter, comments, link targets, footnote marks, tags) is listed in Notes. It does not know: indented code (read as
// paragraphs), the meaning of HTML (tags are taken out wherever they stand), definition lists, mathematics, nesting
// deeper than 16. Lazy lines of quotes and lists are taken to continue them even after a heading or code.
//
// Cost is linear in the size of the file. Paragraph texts are NFC, trimmed, with single spaces, and never empty.
package document

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"variorum/text"
)

// Document is a file as it was read.
type Document struct {
	Name       string // the file's name as it was given, or "-" for standard input
	Lang       string // BCP 47, as given or guessed
	Guessed    bool   // whether Lang was guessed
	Paragraphs []text.Paragraph
	Notes      []string // what a reader of the text should know: lines left out, marks removed
}

// Options says what the caller knows about a file.
type Options struct {
	Lang string // BCP 47; where empty, what a Markdown file declares as its lang, else a guess
}

// Read reads one file. Standard input has no file: hand it to Parse, with the name "-".
//
// Errors wrap fs.ErrNotExist, fs.ErrPermission, ErrFolder, ErrFormat, ErrTooLarge, ErrBinary, ErrEncoding or
// ErrEmpty; each is one line that names the file and the place.
func Read(path string, o Options) (Document, error) {
	f, err := open(path)
	if err != nil {
		return Document{}, err
	}
	defer f.Close()
	return Parse(path, f, o)
}

// Parse reads a document from r; name is used in messages and its ending tells the format. No more than MaxFile bytes
// are read, and reading stops at the first line longer than MaxParagraph.
func Parse(name string, r io.Reader, o Options) (Document, error) {
	if err := checkFormat(name); err != nil {
		return Document{}, err
	}
	lang := o.Lang
	if lang != "" {
		var err error
		if lang, err = text.ParseLang(lang); err != nil {
			return Document{}, fmt.Errorf("%s: %w", shown(name), err)
		}
	}
	lines, notes, err := readLines(name, r)
	if err != nil {
		return Document{}, err
	}
	d := Document{Name: name, Lang: lang, Notes: notes}
	if isMarkdown(name) {
		declared := d.readMarkdown(lines)
		if d.Lang == "" {
			d.Lang = declared
		}
	} else {
		d.readPlain(lines)
	}
	for _, p := range d.Paragraphs {
		if len(p.Text) > MaxParagraph {
			return Document{}, fmt.Errorf("%s: line %d: %w: a paragraph of %s, the most is %s; put blank lines between paragraphs",
				shown(name), p.Line, ErrTooLarge, size(int64(len(p.Text))), size(MaxParagraph))
		}
	}
	if len(d.Paragraphs) == 0 {
		return Document{}, fmt.Errorf("%s: %w, only marks and comments; give it a paragraph", shown(name), ErrEmpty)
	}
	if d.Lang == "" {
		d.Lang, d.Guessed = text.GuessLang(sample(d.Paragraphs)), true
	}
	return d, nil
}

// isMarkdown tells whether a file's name says that it is Markdown.
func isMarkdown(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return true
	}
	return false
}

// sampleSize is how many bytes of a text its language is guessed from.
const sampleSize = 64 << 10

// sample joins paragraphs from the beginning of a text until there is enough to guess its language from.
func sample(ps []text.Paragraph) string {
	var b strings.Builder
	for _, p := range ps {
		if b.Len() > sampleSize {
			break
		}
		b.WriteString(p.Text)
		b.WriteByte('\n')
	}
	return b.String()
}
