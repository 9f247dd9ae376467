package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// sniffed is how many bytes of a file are looked at to tell its format.
const sniffed = 4096

// zipSignature begins an archive, and so a Word document.
const zipSignature = "PK\x03\x04"

// signatures are the first bytes of formats that are not text.
var signatures = []struct{ bytes, name string }{
	{"%PDF-", "a PDF document"},
	{zipSignature, "a ZIP archive, as Word and OpenDocument files are"},
	{"\x89PNG", "a PNG image"},
	{"\xFF\xD8\xFF", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"\xD0\xCF\x11\xE0", "an old Office document"},
	{"{\\rtf", "an RTF document"},
	{"\x1F\x8B", "a gzip archive"},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"\x7FELF", "a program"},
}

// sniff refuses what the first bytes of a file show not to be text.
func sniff(name string, head []byte) error {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.bytes)) {
			return fmt.Errorf("%s: %w but %s; save it as plain text (.txt) or Markdown (.md)", shown(name), ErrBinary, s.name)
		}
	}
	return nil
}

// charset is an encoding with its name as messages give it.
type charset struct {
	name string
	encoding.Encoding
}

// The encodings that are found by themselves.
var (
	utf8Set    = charset{"UTF-8", unicode.UTF8}
	utf16LE    = charset{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	utf16BE    = charset{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
	utf32LE    = charset{"UTF-32LE", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}
	utf32BE    = charset{"UTF-32BE", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}
	gb18030Set = charset{"GB18030", simplifiedchinese.GB18030}
)

// charsetNamed finds an encoding by a name of the WHATWG's encoding standard, or of UTF-32, which that leaves out. GB2312
// and GBK are read as GB18030, which holds them.
func charsetNamed(name string) (charset, bool) {
	switch label := strings.ToLower(strings.TrimSpace(name)); label {
	case "utf-32", "utf-32le", "utf32", "utf32le":
		return utf32LE, true
	case "utf-32be", "utf32be":
		return utf32BE, true
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return charset{}, false
	}
	switch canonical, _ := htmlindex.Name(e); canonical {
	case "", "replacement", "x-user-defined":
		return charset{}, false
	case "utf-8":
		return utf8Set, true
	case "utf-16le":
		return utf16LE, true
	case "utf-16be":
		return utf16BE, true
	case "gbk", "gb18030":
		return gb18030Set, true
	default:
		return charset{canonical, e}, true
	}
}

// isWide tells whether NUL bytes are usual in an encoding.
func (c charset) isWide() bool {
	return strings.HasPrefix(c.name, "UTF-16") || strings.HasPrefix(c.name, "UTF-32")
}

// byMark finds the encoding that a byte order mark tells.
func byMark(b []byte) (charset, bool) {
	for _, m := range []struct {
		mark string
		charset
	}{
		{"\xEF\xBB\xBF", utf8Set}, {"\xFF\xFE\x00\x00", utf32LE}, {"\x00\x00\xFE\xFF", utf32BE},
		{"\xFF\xFE", utf16LE}, {"\xFE\xFF", utf16BE},
	} {
		if bytes.HasPrefix(b, []byte(m.mark)) {
			return m.charset, true
		}
	}
	return charset{}, false
}

// wrongEncoding is an ErrEncoding for another encoding than UTF-8.
type wrongEncoding string

func (w wrongEncoding) Error() string        { return "not " + string(w) }
func (w wrongEncoding) Is(target error) bool { return target == ErrEncoding }

// origin is what is known of a file's encoding before it is read: what the caller says, and what the file itself
// declares, each a name or "".
type origin struct{ given, declared string }

// decode turns the bytes of a file into text. The encoding is the one given; else, in this order, that of the byte order
// mark, UTF-8 where the bytes are that, the one declared, and the one guessed. The note says which, unless it is UTF-8
// or was given. Where it was declared, what cannot be read becomes U+FFFD; in any other case that is an error.
func decode(name string, b []byte, o origin) (s, note string, err error) {
	marked, hasMark := byMark(b)
	if o.given != "" {
		c, known := charsetNamed(o.given)
		if !known {
			return "", "", fmt.Errorf("%s: no encoding is called %q; there are utf-8, utf-16, gb18030, big5, shift_jis, euc-jp, "+
				"euc-kr, windows-1252 and others", shown(name), o.given)
		}
		if hasMark && c.isWide() && marked.isWide() {
			c = marked
		}
		s, err := c.strictly(name, b)
		return s, "", err
	}
	if hasMark && marked != utf8Set {
		s, err := marked.strictly(name, b)
		return s, "read as " + marked.name + ", by its byte order mark", err
	}
	if c, ok := wideCharset(b[:min(len(b), sniffed)]); ok {
		s, err := c.strictly(name, b)
		return s, guessedNote(c), err
	}
	if utf8.Valid(b) {
		return string(b), "", nil
	}
	if c, ok := charsetNamed(o.declared); ok && !c.isWide() {
		if s, _ := c.NewDecoder().Bytes(b); damage(s) < mostDamage {
			return string(s), "read as " + c.name + ", as it declares", nil
		}
	}
	if c, ok := guess(b); ok {
		if s, err := c.strictly(name, b); err == nil {
			return s, guessedNote(c), nil
		}
	}
	return "", "", notUTF8(name, b)
}

// mostDamage is the share of characters that may be unreadable where the encoding is declared.
const mostDamage = 0.01

// damage is the share of replacement characters.
func damage(s []byte) float64 {
	return float64(bytes.Count(s, []byte("\uFFFD"))) / float64(max(utf8.RuneCount(s), 1))
}

func guessedNote(c charset) string {
	return "read as " + c.name + ", guessed; say --encoding where that is wrong"
}

// strictly decodes b, and refuses it at the first place that is not of the encoding.
func (c charset) strictly(name string, b []byte) (string, error) {
	if c == utf8Set {
		if !utf8.Valid(b) {
			return "", notUTF8(name, b)
		}
		return string(b), nil
	}
	out, err := c.NewDecoder().Bytes(b)
	out = bytes.TrimPrefix(out, []byte(byteOrderMark))
	at := bytes.Index(out, []byte("\uFFFD"))
	if err == nil && at < 0 {
		return string(out), nil
	}
	if at < 0 {
		at = len(out)
	}
	line, column := place(out[:at])
	return "", fmt.Errorf("%s: line %d: %w (at column %d); name its encoding with --encoding, or leave that away to have it found",
		shown(name), line, wrongEncoding(c.name), column)
}

// notUTF8 points at the first byte that is not UTF-8.
func notUTF8(name string, b []byte) error {
	at := 0
	for at < len(b) {
		r, n := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	line, column := place(b[:at])
	return fmt.Errorf("%s: line %d: %w (byte 0x%02X at column %d, offset %d); %s",
		shown(name), line, ErrEncoding, b[at], column, at, encodingHint(b))
}
