package document

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// with replaces one part of a document, or adds it.
func with(parts []docxPart, name, content string) []docxPart {
	for i := range parts {
		if parts[i].name == name {
			parts[i].content = content
			return parts
		}
	}
	return append(parts, docxPart{name, content})
}

// asUTF16 writes s in UTF-16 with its mark.
func asUTF16(s string) string {
	b := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

func TestDocxFindsItsParts(t *testing.T) {
	plain := func() []docxPart { return wordParts(styled("2", "Head") + wp("", wr("Text."))) }
	strict := plain()
	for i := range strict {
		strict[i].content = strings.NewReplacer(
			"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
		).Replace(strict[i].content)
	}
	moved := []docxPart{
		relationsPart("_rels/.rels", "extended-properties", "docProps/app.xml", "officeDocument", "/Text/Main.XML"),
		relationsPart("Text/_rels/Main.XML.rels", "styles", "../looks/s.xml", "image", "../../../etc/passwd"),
		{"text/main.xml", plain()[3].content}, {"looks/s.xml", docxStylesPart}, {"../../etc/passwd", "x"}, {"/etc/passwd", "y"},
	}
	windows := plain()
	for i := range windows {
		windows[i].name = strings.ReplaceAll(windows[i].name, "/", `\`)
	}
	wide := plain()
	for i := range wide {
		wide[i].content = asUTF16(strings.Replace(wide[i].content, "UTF-8", "UTF-16", 1))
	}
	tests := []struct {
		name  string
		parts []docxPart
	}{
		{"as Word has them", plain()},
		{"strict", strict},
		{"elsewhere", moved},
		{"by what they say they are", slices.Delete(plain(), 1, 2)},
		{"with the slashes of Windows", windows},
		{"in UTF-16", wide},
		{"with a mark", with(plain(), "word/document.xml", byteOrderMark+plain()[3].content)},
		{"a macro template", with(plain(), "[Content_Types].xml", strings.Replace(docxTypes, "vnd.openxmlformats-officedocument.wordprocessingml.document", "vnd.ms-word.template.macroEnabledTemplate", 1))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _, _ := readWord(t, TrackedAccepted, tt.parts...)
			if want := []string{"heading2: Head", "body: Text."}; !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestDocxRefused(t *testing.T) {
	plain := func() []docxPart { return wordParts(wp("", wr("Text."))) }
	body := plain()[3].content
	document := func(s string) []byte { return zipped(t, with(plain(), "word/document.xml", s)...) }
	root := func(target string) []byte {
		return zipped(t, with(plain(), "_rels/.rels", relationsPart("", "officeDocument", target).content)...)
	}
	styles := func(target string) []byte {
		return zipped(t, with(plain(), "word/_rels/document.xml.rels", relationsPart("", "styles", target).content)...)
	}
	outside := strings.Replace(relationsPart("", "officeDocument", "http://x.org/a.xml").content, "/></Rel", ` TargetMode="External"/></Rel`, 1)
	flipped := bytes.Replace(packed(t, zip.Store, plain()...), []byte("Text."), []byte("Test."), 1)
	locked := func() []byte {
		raw := zipped(t, plain()...)
		for _, at := range []struct {
			sign string
			flag int
		}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} {
			for i := 0; ; i++ {
				next := bytes.Index(raw[i:], []byte(at.sign))
				if next < 0 {
					break
				}
				i += next
				raw[i+at.flag] |= 1
			}
		}
		return raw
	}
	many := func(n int, name string) []byte {
		parts := plain()
		for i := range n {
			parts = append(parts, docxPart{fmt.Sprint(i, name), ""})
		}
		return zipped(t, parts...)
	}
	raw := zipped(t, plain()...)
	const bombs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
	tests := []struct {
		name   string
		raw    []byte
		reason error
		says   []string
	}{
		{"nothing", nil, ErrEmpty, []string{"empty"}},
		{"text", []byte("Hello, I am text."), ErrDamaged, []string{".txt"}},
		{"old or locked", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)), ErrProtected, []string{"password", ".doc", ".docx"}},
		{"archive cut off", raw[:len(raw)/2], ErrDamaged, nil},
		{"no archive behind its first bytes", []byte("PK\x03\x04" + strings.Repeat("x", 500)), ErrDamaged, nil},
		{"checksum", flipped, ErrDamaged, []string{"word/document.xml", "checksum"}},
		{"encrypted parts", locked(), ErrProtected, []string{"password"}},
		{"too many parts", many(mostParts, ""), ErrTooLarge, []string{"10000"}},
		{"a list of parts too long", many(100, strings.Repeat("n", 60_000)), ErrTooLarge, []string{"4 MB"}},
		{"two main parts", zipped(t, append(plain(), docxPart{"word/Document.xml", body})...), ErrDamaged, []string{"2 parts"}},
		{"no main part", zipped(t, docxPart{"mimetype", "application/vnd.oasis.opendocument.text"}), ErrDamaged, []string{"without a text"}},
		{"main part missing", root("word/other.xml"), ErrDamaged, nil},
		{"spreadsheet", zipped(t, with(plain(), "[Content_Types].xml", strings.ReplaceAll(docxTypes, "wordprocessingml.document", "spreadsheetml.sheet"))...), ErrFormat, []string{"spreadsheet"}},
		{"presentation", zipped(t, with(plain(), "[Content_Types].xml", strings.ReplaceAll(docxTypes, "wordprocessingml.document", "presentationml.presentation"))...), ErrFormat, []string{"presentation"}},
		{"another XML", document(`<html><p>x</p></html>`), ErrDamaged, []string{"<html>"}},
		{"no XML", document("just text"), ErrEmpty, nil},
		{"main part above the archive", root("../../etc/passwd"), ErrDamaged, []string{"../../etc/passwd"}},
		{"main part by an absolute path above", root("/../../etc/passwd"), ErrDamaged, nil},
		{"main part on the net", zipped(t, with(plain(), "_rels/.rels", outside)...), ErrDamaged, []string{"x.org"}},
		{"main part with an address", root("file:///etc/passwd"), ErrDamaged, nil},
		{"styles above the archive", styles("../../../styles.xml"), ErrDamaged, []string{"styles"}},
		{"styles with a line end", styles("a&#10;b"), ErrDamaged, []string{`a\nb`}},
		{"styles nowhere", styles(""), ErrDamaged, nil},
		{"styles with an endless name", styles(strings.Repeat("a", 5000)), ErrDamaged, nil},
		{"truncated XML", document(body[:len(body)-30]), ErrDamaged, []string{"word/document.xml", "EOF"}},
		{"crossed elements", document(strings.Replace(body, "</w:p>", "</w:q>", 1)), ErrDamaged, []string{"line 2"}},
		{"entities", document(strings.Replace(body, "<w:document", bombs+"<w:document", 1)), ErrDamaged, []string{"type declaration"}},
		{"an entity nobody declares", document(strings.Replace(body, "Text.", "&nbsp;", 1)), ErrDamaged, nil},
		{"entities in the styles", zipped(t, with(plain(), "word/styles.xml", bombs+docxStylesPart)...), ErrDamaged, []string{"word/styles.xml"}},
		{"deep tables", zipped(t, wordParts(strings.Repeat("<w:tbl><w:tr><w:tc>", 200)+"<w:p/>"+strings.Repeat("</w:tc></w:tr></w:tbl>", 200))...), ErrDamaged, []string{"256"}},
		{"deep nothing", document("<w:document " + docxSpaces + ">" + strings.Repeat("<a>", 1_000_000)), ErrDamaged, []string{"256"}},
		{"wrong encoding", document(strings.Replace(body, "Text.", "caf\xE9", 1)), ErrEncoding, []string{"line 2"}},
		{"another encoding", document(strings.Replace(body, "UTF-8", "GB18030", 1)), ErrEncoding, []string{"GB18030"}},
		{"long paragraph", zipped(t, wordParts(wp("", wr(strings.Repeat("word ", MaxParagraph/10))+wr(strings.Repeat("word ", MaxParagraph/9))))...), ErrTooLarge, []string{"4 MB"}},
		{"long row", zipped(t, wordParts(rows([]string{wp("", wr(strings.Repeat("w", MaxParagraph))), wp("", wr("x"))}))...), ErrTooLarge, []string{"row"}},
		{"endless row", zipped(t, wordParts("<w:tbl><w:tr>"+strings.Repeat("<w:tc/>", 2000)+"</w:tr></w:tbl>")...), ErrDamaged, []string{"columns"}},
		{"no text", zipped(t, wordParts(wp("", `<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>`))...), ErrEmpty, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, _, err := readDocx("a.docx", bytes.NewReader(tt.raw), int64(len(tt.raw)), TrackedAccepted)
			if !errors.Is(err, tt.reason) {
				t.Fatalf("error %v, want %v", err, tt.reason)
			}
			if s := err.Error(); !strings.HasPrefix(s, "a.docx: ") || strings.Contains(s, "\n") || !strings.Contains(s, "; ") {
				t.Errorf("%q is not one line that names the file and what to do", s)
			}
			for _, s := range tt.says {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
		})
	}
}

// A few kilobytes that unpack to more than any text.
func TestDocxBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks 100 MB")
	}
	raw := zipped(t, with(wordParts(""), "word/document.xml", "<w:document "+docxSpaces+">"+strings.Repeat(" ", MaxFile))...)
	if len(raw) > 1<<20 {
		t.Fatalf("the bomb itself takes %d bytes", len(raw))
	}
	_, _, _, err := readDocx("a.docx", bytes.NewReader(raw), int64(len(raw)), TrackedAccepted)
	if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "unpacked") {
		t.Errorf("error %v", err)
	}
	if _, _, _, err := readDocx("a.docx", bytes.NewReader(raw), MaxFile+1, TrackedAccepted); !errors.Is(err, ErrTooLarge) {
		t.Errorf("large file: error %v", err)
	}
}

// Parts that are small enough each may still be too large together.
func TestDocxPartsTogether(t *testing.T) {
	raw := zipped(t, docxPart{"a", "<a>" + strings.Repeat(" ", 5000) + "</a>"}, docxPart{"b", "<b>" + strings.Repeat(" ", 5000) + "</b>"})
	a, err := openDocx("a.docx", bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	a.left = 10_000
	nothing := func(*xmlPart, xmlElement) {}
	if err := a.read("a", nothing); err != nil {
		t.Errorf("first part: %v", err)
	}
	if err := a.read("b", nothing); !errors.Is(err, ErrTooLarge) {
		t.Errorf("second part: error %v", err)
	}
}

// What opens and never closes, or refers to what refers to it, must cost no more than other text.
func TestDocxLongRuns(t *testing.T) {
	const n = 20_000
	for _, s := range []string{
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, `</w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>`, `<w:r><w:instrText>x</w:instrText></w:r>`,
		`</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + wr("a"), `<w:r><w:footnoteReference w:id="1"/></w:r>`, `</w:p><w:tbl><w:tr/></w:tbl><w:p>`,
		`<w:pPr><w:pStyle w:val="x"/></w:pPr>`, `</w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>` + wr("a"),
	} {
		got, _, _ := readWord(t, TrackedAccepted, wordParts(wp("", wr("Text."))+wp("", strings.Repeat(s, n)))...)
		if len(got) == 0 {
			t.Errorf("%q: nothing read", s)
		}
	}
}
