// Package document reads files into texts: a file becomes a list of paragraphs, each with its kind and its line.
//
// Four formats are read: Markdown (.md, .markdown), saved web pages (.html, .htm, .xhtml), Word documents (.docx, .docm,
// .dotx, .dotm) and plain text (any other ending). Standard input is told by its content. Formats that are known but
// not read, such as .pdf, are refused by name. What is left out of a text is listed in Notes.
//
// # Encodings
//
// The encoding is the one given; else, in this order, that of the byte order mark, UTF-8 where the bytes are sound in it,
// the one a web page declares, and the one guessed. Guessed are UTF-16, GB18030, Big5, Shift_JIS, EUC-JP, EUC-KR,
// windows-1252 and, where a text is clearly Central European or Turkish, windows-1250, ISO-8859-2 and windows-1254: the
// one in which the bytes cost the fewest bits (encoding_guess.go says how). Of slices of real texts that are not all
// ASCII, these were read rightly, and none as anything else:
//
//	characters                    8      20      50     200    1000
//	Chinese, GB18030           99.4 %  100 %   100 %   100 %   100 %
//	Chinese, UTF-16, no mark   98.9 %  100 %   100 %   100 %   100 %
//	traditional, Big5          99.9 %  100 %   100 %   100 %   100 %
//	German, windows-1252         66 %  99.6 %  100 %   100 %   100 %
//	French, windows-1252         73 %  99.6 %  99.7 %  99.8 %  100 %
//	English, windows-1252        65 %  99.7 %  100 %   99.9 %  99.9 %
//
// The others were refused with a hint, as is what no guess is safe for. Line ends may be LF, CRLF or CR.
//
// # Plain text
//
// Nothing in a plain text says whether a line is a paragraph or a piece of one, so the whole file decides. A text
// is wrapped when most of its line breaks are where a filling editor would have put them: the next line's first word
// would not have fitted. In a wrapped text, blank lines, indents, item markers and lines that end far too early
// separate paragraphs, and the lines between are joined: with a space, but with none between characters of scripts
// written without spaces. In any other text each line is a paragraph. No character is ever lost but white space, what
// says only where a line may be broken (soft hyphens, spaces without width), and the hyphen of a word cut at a line end.
//
// # Kinds
//
// A paragraph is body text unless its wording or its place makes something else plain: see kinds.go for plain text.
// The other formats say themselves what is a heading, an item, a quotation or a footnote.
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
// # Web pages
//
// A page is parsed as browsers do; nothing in it is run, and nothing it refers to is fetched. The body of its article is
// found with Readability, and what stands outside it, or in it is plainly the site's, is left out and told in Notes, with
// how much it is and the longest of it. Where that would leave out much of the page's running text, the page's own
// <article> or <main>, or all of it, is read (html_article.go). Paragraphs have no lines. Limits: an article spread over
// several pages is as many files; text that only a script brings up is not there; a list of links at the end of an
// article that nothing marks as the site's is kept. Elements more than 512 deep and pages of more than a million tags
// are refused.
//
// # Word documents
//
// See docx.go for what is read of them. Paragraphs have no lines.
//
// Cost is linear in the size of the file. Paragraph texts are NFC, trimmed, with single spaces, and never empty.
package document

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
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
	Lang     string  // BCP 47; where empty, what the file declares, else a guess
	Encoding string  // a name as the WHATWG's standard has it, such as gb18030; where empty, it is found or guessed
	Tracked  Tracked // which side of a Word document's tracked changes is read
	Format   Format  // where empty, the name's ending tells it, of standard input the content
}

// Read reads one file. Standard input has no file: hand it to Parse, with the name "-".
//
// Errors wrap fs.ErrNotExist, fs.ErrPermission, ErrFolder, ErrFormat, ErrTooLarge, ErrBinary, ErrEncoding, ErrEmpty,
// ErrDamaged or ErrProtected; each is one line that names the file and the place.
func Read(path string, o Options) (Document, error) {
	f, err := open(path, o.Format)
	if err != nil {
		return Document{}, err
	}
	defer f.Close()
	return Parse(path, f, o)
}

// Parse reads a document from r; name is used in messages and its ending tells the format, unless that is given. Of the
// name "-", standard input, the content tells it, and a note says what was found. No more than MaxFile bytes are read,
// and of plain text and Markdown reading stops at the first line longer than MaxParagraph.
func Parse(name string, r io.Reader, o Options) (Document, error) {
	format, err := formatOf(name, o.Format)
	if err != nil {
		return Document{}, err
	}
	d := Document{Name: name}
	if o.Lang != "" {
		if d.Lang, err = text.ParseLang(o.Lang); err != nil {
			return Document{}, fmt.Errorf("%s: %w", shown(name), err)
		}
	}
	declared, err := d.read(format, r, o)
	if err != nil {
		return Document{}, err
	}
	if d.Lang == "" {
		d.Lang = declared
	}
	for _, p := range d.Paragraphs {
		if len(p.Text) > MaxParagraph {
			at := shown(name)
			if p.Line > 0 {
				at += fmt.Sprintf(": line %d", p.Line)
			}
			return Document{}, fmt.Errorf("%s: %w: a paragraph of %s, the most is %s; put blank lines between paragraphs", at,
				ErrTooLarge, size(int64(len(p.Text))), size(MaxParagraph))
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

// buffer is how many bytes are read at a time.
const buffer = 64 << 10

// read reads the paragraphs of a document and gives the language it declares, "" for none.
func (d *Document) read(format Format, r io.Reader, o Options) (lang string, err error) {
	br := bufio.NewReaderSize(r, buffer)
	unnamed := d.Name == "-" && o.Format == ""
	if unnamed {
		head, _ := br.Peek(sniffed)
		format = formatOfBytes(head)
	}
	switch format {
	case Word:
		lang, err = d.readWord(br, o.Tracked)
	case WebPage:
		lang, err = d.readPage(br, o.Encoding)
	default:
		var lines []string
		if lines, d.Notes, err = readLines(d.Name, br, origin{given: o.Encoding}); err != nil {
			return "", err
		}
		if unnamed {
			format = formatOfLines(lines)
		}
		if format == Markdown {
			lang = d.readMarkdown(lines)
		} else {
			d.readPlain(lines)
		}
	}
	if unnamed {
		note := fmt.Sprintf("read as %s, by its look; say --read-as where that is wrong", format)
		d.Notes = append([]string{note}, d.Notes...)
	}
	return lang, err
}

// readWord reads a Word document.
func (d *Document) readWord(r io.Reader, tracked Tracked) (lang string, err error) {
	b, err := readBytes(d.Name, r)
	if err != nil {
		return "", err
	}
	d.Paragraphs, lang, d.Notes, err = readDocx(d.Name, bytes.NewReader(b), int64(len(b)), tracked)
	return lang, err
}

// readPage reads a saved web page. Its lines may be of any length.
func (d *Document) readPage(r io.Reader, encoding string) (lang string, err error) {
	b, err := readBytes(d.Name, r)
	if err != nil {
		return "", err
	}
	if err := sniff(d.Name, b[:min(len(b), sniffed)]); err != nil {
		return "", err
	}
	page, notes, err := readText(d.Name, b, origin{encoding, declaredCharset(b)})
	if err != nil {
		return "", err
	}
	d.Notes = notes
	return d.readHTML(page)
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
