package document

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"variorum/text"
)

// checkDocx reads an archive both ways and looks at what holds for every document, read or refused.
func checkDocx(t *testing.T, raw []byte) {
	for _, tracked := range []Tracked{TrackedAccepted, TrackedRejected} {
		ps, lang, notes, err := readDocx("a.docx", bytes.NewReader(raw), int64(len(raw)), tracked)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "a.docx: ") || strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("error not of one line that names the file: %q", err)
			}
			continue
		}
		if len(ps) == 0 {
			t.Error("no paragraphs and no error")
		}
		if _, err := text.ParseLang(lang); lang != "" && err != nil {
			t.Errorf("language %q: %v", lang, err)
		}
		for _, n := range notes {
			if strings.ContainsAny(n, "\n\r") {
				t.Errorf("note of several lines: %q", n)
			}
		}
		for _, p := range ps {
			s := p.Text
			if s == "" || !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.TrimSpace(s) != s ||
				strings.Contains(s, "  ") || strings.ContainsAny(s, "\n\r\t\u3000\u00A0") {
				t.Errorf("paragraph %q", s)
			}
			if (p.Level != 0) != (p.Kind == text.Heading) || p.Level > 6 || p.Kind == "" || p.Line != 0 {
				t.Errorf("kind %q, level %d, line %d", p.Kind, p.Level, p.Line)
			}
		}
	}
}

// docxBodies are bodies to begin from, one of each thing that is read.
var docxBodies = []string{
	styled("a3", "T") + styled("2", "H") + wp(`<w:numPr><w:numId w:val="1"/></w:numPr>`, wr("i")) + styled("q", "q"),
	rows([]string{wp("", wr("a")) + rows([]string{wp("", wr("b"))}), wp("", wr("c"))}),
	wp(`<w:rPr><w:ins w:author="x"/></w:rPr>`, `<w:ins>`+wr("a")+`</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>`) + wp("", wr("c")),
	wp(`<w:pPrChange><w:pPr><w:pStyle w:val="2"/></w:pPr></w:pPrChange>`, `<w:r><w:rPr><w:vanish/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`),
	wp("", `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>r</w:t><w:fldChar w:fldCharType="end"/></w:r>`),
	wp("", `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>`+wp("", wr("b"))+`</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`),
	`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="x"/></w:docPartObj></w:sdtPr><w:sdtContent>` + wp("", wr("s")) + `</w:sdtContent></w:sdt>`,
	wp("", `<w:r><w:t>a</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F061"/><w:ruby><w:rt/><w:rubyBase>`+wr("b")+`</w:rubyBase></w:ruby></w:r>`),
	wp("", wr("a")+`<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`),
}

func FuzzDocxBody(f *testing.F) {
	for _, s := range docxBodies {
		f.Add(s)
	}
	footnotes := docxPart{"word/footnotes.xml", `<w:footnotes ` + docxSpaces + `><w:footnote w:id="1">` + wp("", wr("n")) + `</w:footnote></w:footnotes>`}
	f.Fuzz(func(t *testing.T, body string) {
		checkDocx(t, packed(t, zip.Store, wordParts(body, footnotes)...))
	})
}

func FuzzDocxFile(f *testing.F) {
	for _, s := range docxBodies {
		f.Add(packed(f, zip.Store, wordParts(s)...)) // so that its bytes are those of the XML
	}
	f.Add([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(checkDocx)
}
