package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"
)

// table is a file of rows, with the place of each.
type table struct {
	head []string
	rows [][]string
	at   []string // "line 7", "row 7"
}

// ReadGlossaryCSV reads a glossary from comma-separated values (or parted by semicolons or tabs, whichever gives the head
// the most columns): UTF-8, or UTF-16 with a mark in front. See readGlossary for its columns. name is that of the file, for
// messages.
func ReadGlossaryCSV(name string, r io.Reader) ([]GlossaryRecord, error) {
	data, err := readLimited(name, r)
	if err != nil {
		return nil, err
	}
	text, err := decodeText(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	t, err := readCSVTable(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t.glossary(name)
}

// ReadGlossaryXLSX reads a glossary from the first sheet of a workbook, else like ReadGlossaryCSV.
func ReadGlossaryXLSX(name string, r io.Reader) ([]GlossaryRecord, error) {
	data, err := readLimited(name, r)
	if err != nil {
		return nil, err
	}
	t, err := readXLSXTable(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t.glossary(name)
}

// readLimited reads a file that is not too large.
func readLimited(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostGlossaryBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(data) > mostGlossaryBytes {
		return nil, fmt.Errorf("%s: larger than 100 MB, the most that is read; cut it into several files", name)
	}
	return data, nil
}

// decodeText is the text of a file in UTF-8, or in UTF-16 with a mark in front.
func decodeText(data []byte) (string, error) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", errors.New("begins like UTF-16 and is not; save it as UTF-8")
		}
		data = decoded
	}
	text := strings.TrimPrefix(string(data), byteOrderMark)
	if utf8.ValidString(text) {
		return text, nil
	}
	line, bad := 1, text
	for bad != "" {
		r, size := utf8.DecodeRuneInString(bad)
		if r == utf8.RuneError && size <= 1 {
			break
		}
		if r == '\n' {
			line++
		}
		bad = bad[size:]
	}
	return "", fmt.Errorf("line %d: not UTF-8 (byte 0x%02X); save it as UTF-8 first, or take XLSX", line, bad[0])
}

// mark is a field with one apostrophe too many, as CSV tells.
var apostrophe = regexp.MustCompile("^'+[=+\\-@＝＋－＠\t\n]")

func readCSVTable(text string) (t table, err error) {
	in := csv.NewReader(strings.NewReader(text))
	in.Comma = delimiter(text)
	in.FieldsPerRecord = -1
	for {
		record, err := in.Read()
		var bad *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return t, nil
		case errors.As(err, &bad):
			return t, fmt.Errorf("line %d: %w; look at the quotation marks there", bad.Line, bad.Err)
		case err != nil:
			return t, err
		}
		for i, f := range record {
			if apostrophe.MatchString(f) {
				record[i] = f[1:]
			}
		}
		line, _ := in.FieldPos(0)
		if t.head == nil {
			t.head = record
			continue
		}
		if len(t.rows) == mostGlossaryTerms {
			return t, fmt.Errorf("more than %d rows, the most that are read; cut it into several files", mostGlossaryTerms)
		}
		t.rows, t.at = append(t.rows, record), append(t.at, fmt.Sprintf("line %d", line))
	}
}

// delimiter is the mark that parts the first line into the most fields.
func delimiter(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, d := range ",;\t" {
		if n := strings.Count(first, string(d)); n > most {
			best, most = d, n
		}
	}
	return best
}

func readXLSXTable(data []byte) (t table, err error) {
	if !bytes.HasPrefix(data, []byte("PK")) {
		return t, errors.New("not XLSX; save it as an Excel workbook, or as CSV")
	}
	limits := excelize.Options{UnzipSizeLimit: 4 * mostGlossaryBytes, UnzipXMLSizeLimit: mostGlossaryBytes / 4, RawCellValue: true}
	book, err := excelize.OpenReader(bytes.NewReader(data), limits)
	if err != nil {
		return t, fmt.Errorf("not XLSX that can be read: %w", err)
	}
	defer book.Close()
	sheets := book.GetSheetList()
	if len(sheets) == 0 {
		return t, errors.New("a workbook without a sheet")
	}
	rows, err := book.Rows(sheets[0])
	if err != nil {
		return t, fmt.Errorf("not XLSX that can be read: %w", err)
	}
	defer rows.Close()
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return t, fmt.Errorf("row %d: %w", n, err)
		}
		if n == 1 {
			t.head = cells
			continue
		}
		if len(t.rows) == mostGlossaryTerms {
			return t, fmt.Errorf("more than %d rows, the most that are read; cut it into several files", mostGlossaryTerms)
		}
		t.rows, t.at = append(t.rows, cells), append(t.at, fmt.Sprintf("row %d", n))
	}
	return t, rows.Error()
}
