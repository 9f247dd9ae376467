package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// sniffed is how many bytes of a file are looked at to tell its format.
const sniffed = 512

// signatures are the first bytes of formats that are not text.
var signatures = []struct{ bytes, name string }{
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a ZIP archive, as Word and OpenDocument files are"},
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

// sniff refuses what the first bytes of a file show not to be UTF-8 text. NUL bytes are looked for later, all through
// the file, but those of UTF-16 are told here.
func sniff(name string, head []byte) error {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.bytes)) {
			return fmt.Errorf("%s: %w but %s; save it as plain text (.txt) or Markdown (.md)", shown(name), ErrBinary, s.name)
		}
	}
	if wide := wideEncoding(head); wide != "" {
		return fmt.Errorf("%s: line 1: %w but %s; convert it first: iconv -f %s -t UTF-8", shown(name), ErrEncoding, wide, wide)
	}
	return nil
}

// wideEncoding tells UTF-16 and UTF-32 by their mark, and UTF-16 without one by NUL bytes at every other place, as
// Western text has them; "" for anything else.
func wideEncoding(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE\x00\x00")), bytes.HasPrefix(head, []byte("\x00\x00\xFE\xFF")):
		return "UTF-32"
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return "UTF-16"
	}
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 4:
		return ""
	case nul[0] == 0 && nul[1] > half*3/4:
		return "UTF-16LE"
	case nul[1] == 0 && nul[0] > half*3/4:
		return "UTF-16BE"
	}
	return ""
}

// checkUTF8 points at the first byte that is not UTF-8.
func checkUTF8(name string, b []byte) error {
	if utf8.Valid(b) {
		return nil
	}
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
		shown(name), line, ErrEncoding, b[at], column, at, encodingHint(b[at:]))
}

// hinted is how many bytes from the first bad one on are looked at to guess their encoding.
const hinted = 64 << 10

// encodingHint says in which encoding a text that is not UTF-8 may be: a Chinese one where decoding by it brings up
// many of the commonest characters, a Western one where bytes above ASCII stand alone among letters.
func encodingHint(b []byte) string {
	b = b[:min(len(b), hinted)]
	names := []string{"GB18030", "BIG5"}
	decoders := []encoding.Encoding{simplifiedchinese.GB18030, traditionalchinese.Big5}
	best, bestShare := "", 0.1
	for i, d := range decoders {
		if share := commonShare(d, b); share > bestShare {
			best, bestShare = names[i], share
		}
	}
	if best == "" && aloneShare(b) > 0.5 {
		best = "WINDOWS-1252"
	}
	if best == "" {
		return "find out its encoding and convert it first, for example with iconv"
	}
	return fmt.Sprintf("it may be %s: convert it first: iconv -f %s -t UTF-8", best, best)
}

// commonHan are the commonest characters of running Chinese text, in both scripts.
const commonHan = "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可里裡后後"

// commonShare decodes b and tells how many of its characters beyond ASCII are common Chinese ones.
func commonShare(e encoding.Encoding, b []byte) float64 {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return 0
	}
	var high, common int
	for _, r := range string(out) {
		if r < 0x80 {
			continue
		}
		high++
		if strings.ContainsRune(commonHan, r) {
			common++
		}
	}
	return float64(common) / float64(max(high, 1))
}

// aloneShare tells how many of the runs of bytes above ASCII are one byte long.
func aloneShare(b []byte) float64 {
	var runs, alone int
	for i := 0; i < len(b); {
		j := i
		for j < len(b) && b[j] >= 0x80 {
			j++
		}
		if j > i {
			runs++
			if j == i+1 {
				alone++
			}
		}
		i = j + 1
	}
	return float64(alone) / float64(max(runs, 1))
}
