package document

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Format is a way in which a file holds its text.
type Format string

// The formats that are read.
const (
	PlainText Format = "text"
	Markdown  Format = "markdown"
	WebPage   Format = "html"
	Word      Format = "docx"
)

// Formats lists the formats that are read.
var Formats = []Format{PlainText, Markdown, WebPage, Word}

// endings tell a file's format. Any other that is not among the unread ones is plain text.
var endings = map[string]Format{
	".md": Markdown, ".markdown": Markdown,
	".html": WebPage, ".htm": WebPage, ".xhtml": WebPage,
	".docx": Word, ".docm": Word, ".dotx": Word, ".dotm": Word,
}

// unread are the endings that tell of formats which have no reader, and how to name them.
var unread = map[string]string{
	".doc": "an old Word document",
	".odt": "an OpenDocument text", ".ott": "an OpenDocument text", ".rtf": "an RTF document", ".pdf": "a PDF document",
	".pages": "a Pages document", ".mhtml": "a web archive", ".mht": "a web archive", ".webarchive": "a web archive", ".epub": "an e-book", ".mobi": "an e-book", ".azw3": "an e-book", ".fb2": "an e-book",
	".xls": "a spreadsheet", ".xlsx": "a spreadsheet", ".ods": "a spreadsheet", ".ppt": "a presentation",
	".pptx": "a presentation", ".odp": "a presentation", ".tmx": "a translation memory", ".tbx": "a termbase",
	".xlf": "an XLIFF file", ".xliff": "an XLIFF file", ".zip": "an archive", ".gz": "an archive", ".tar": "an archive",
	".7z": "an archive", ".png": "an image", ".jpg": "an image", ".jpeg": "an image", ".gif": "an image",
	".webp": "an image", ".tif": "an image", ".tiff": "an image", ".mp3": "a sound file", ".mp4": "a film",
	".db": "a database", ".sqlite": "a database",
}

// readTypes names the formats that are read, for messages.
const readTypes = "plain text (.txt), Markdown (.md), web pages (.html) and Word documents (.docx)"

// formatOf tells a file's format: the one given, else by its name's ending. A name that tells of a format without a
// reader is refused.
func formatOf(name string, given Format) (Format, error) {
	if given != "" {
		if !slices.Contains(Formats, given) {
			return "", fmt.Errorf("%s: no format is called %q; there are text, markdown, html and docx", shown(name), given)
		}
		return given, nil
	}
	ending := strings.ToLower(filepath.Ext(name))
	if what, ok := unread[ending]; ok {
		return "", fmt.Errorf("%s: %s: %w; %s are: save it as one of them", shown(name), what, ErrFormat, readTypes)
	}
	if f, ok := endings[ending]; ok {
		return f, nil
	}
	return PlainText, nil
}

var (
	pageStart   = regexp.MustCompile(`(?i)^\s*(?:<\?xml[^>]*>\s*|<!--(?s:.*?)-->\s*)*<(?:!doctype\s+html|html)[\s>]`)
	charsetMeta = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)`)
	charsetXML  = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)`)
)

// declaredCharset is the encoding that a web page names at its beginning, "" for none.
func declaredCharset(page []byte) string {
	head := page[:min(len(page), sniffed)]
	for _, re := range []*regexp.Regexp{charsetXML, charsetMeta} {
		if at := re.FindSubmatch(head); at != nil {
			return string(at[1])
		}
	}
	return ""
}

// formatOfBytes tells by the first bytes of an input without a name whether it is a Word document or a web page; it may
// be Markdown where it says plain text.
func formatOfBytes(head []byte) Format {
	if bytes.HasPrefix(head, []byte(zipSignature)) {
		return Word
	}
	start := head
	if c, ok := byMark(head); ok {
		start, _ = c.NewDecoder().Bytes(head)
		start = bytes.TrimPrefix(start, []byte(byteOrderMark))
	}
	if pageStart.Match(start) {
		return WebPage
	}
	return PlainText
}

// linkMark is a link as Markdown has it.
var linkMark = regexp.MustCompile(`\[[^\]\n]+\]\([^)\s]+\)`)

// formatOfLines tells Markdown from plain text by marks that plain texts hardly have: headings, code fences, front
// matter, links. One heading alone may be a remark or a number.
func formatOfLines(lines []string) Format {
	marks := 0
	for i, l := range lines {
		switch {
		case i == 0 && (l == "---" || l == "+++"):
			marks++
		case strings.HasPrefix(l, "#") && atxLine.MatchString(l), fenceLine.MatchString(l),
			linkMark.MatchString(head(l)), footLine.MatchString(l), delimiter.MatchString(l) && strings.Contains(l, "|"):
			marks++
		}
		if marks > 1 {
			return Markdown
		}
	}
	if marks == 1 && atxLine.MatchString(lines[0]) {
		return Markdown
	}
	return PlainText
}
