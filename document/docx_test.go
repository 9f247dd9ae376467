package document

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"variorum/text"
)

const (
	docxSpaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
		`xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" ` +
		`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`
	docxTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	docxStylesPart = `<w:styles ` + docxSpaces + `>
		<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
		<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
		<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
		<w:style w:type="paragraph" w:styleId="9"><w:name w:val="heading 9"/><w:basedOn w:val="a"/></w:style>
		<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter Name"/><w:basedOn w:val="2"/></w:style>
		<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Subtitle"/><w:basedOn w:val="a"/></w:style>
		<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Intense Quote"/><w:basedOn w:val="a"/></w:style>
		<w:style w:type="paragraph" w:styleId="lb"><w:name w:val="List Bullet"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="lb2"><w:name w:val="Sublist"/><w:basedOn w:val="lb"/></w:style>
		<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>
		<w:style w:type="paragraph" w:styleId="th"><w:name w:val="TOC Heading"/><w:basedOn w:val="1"/></w:style>
		<w:style w:type="paragraph" w:styleId="ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="x"><w:name w:val="X"/><w:basedOn w:val="y"/></w:style>
		<w:style w:type="paragraph" w:styleId="y"><w:name w:val="Y"/><w:basedOn w:val="x"/></w:style>
		<w:style w:type="character" w:styleId="secret"><w:name w:val="Secret"/><w:rPr><w:vanish w:val="true"/></w:rPr></w:style>
	</w:styles>`
)

// docxPart is a part of an archive.
type docxPart struct{ name, content string }

// zipped makes an archive as Word does.
func zipped(t testing.TB, parts ...docxPart) []byte {
	t.Helper()
	return packed(t, zip.Deflate, parts...)
}

// packed makes an archive by one of the methods of package zip.
func packed(t testing.TB, method uint16, parts ...docxPart) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: method})
		if err == nil {
			_, err = w.Write([]byte(p.content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// relationsPart writes relations given as type and target by turns.
func relationsPart(name string, kindsAndTargets ...string) docxPart {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(kindsAndTargets); i += 2 {
		b.WriteString(`<Relationship Id="rId" Type="` + relationType + kindsAndTargets[i] + `" Target="` + kindsAndTargets[i+1] + `"/>`)
	}
	b.WriteString(`</Relationships>`)
	return docxPart{name, b.String()}
}

// wordParts are the parts of a document with that body, with styles, and with whatever notes are given.
func wordParts(body string, more ...docxPart) []docxPart {
	rels := []string{"styles", "styles.xml"}
	for _, p := range more {
		kind := strings.TrimSuffix(strings.TrimPrefix(p.name, "word/"), ".xml")
		rels = append(rels, strings.TrimRight(kind, "123"), kind+".xml")
	}
	return append([]docxPart{
		{"[Content_Types].xml", docxTypes},
		relationsPart("_rels/.rels", "officeDocument", "word/document.xml"),
		relationsPart("word/_rels/document.xml.rels", rels...),
		{"word/document.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n<w:document " + docxSpaces + "><w:body>" +
			body + "<w:sectPr/></w:body></w:document>"},
		{"word/styles.xml", docxStylesPart},
	}, more...)
}

// readWord reads an archive that was made for a test.
func readWord(t testing.TB, tracked Tracked, parts ...docxPart) (shape, notes []string, lang string) {
	t.Helper()
	raw := zipped(t, parts...)
	ps, lang, notes, err := readDocx("a.docx", bytes.NewReader(raw), int64(len(raw)), tracked)
	if err != nil {
		t.Fatal(err)
	}
	return shapes(ps), notes, lang
}

// wp writes a paragraph with properties; wr a run.
func wp(props, content string) string {
	if props != "" {
		props = "<w:pPr>" + props + "</w:pPr>"
	}
	return "<w:p>" + props + content + "</w:p>"
}

func wr(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

// styled writes a paragraph of one run in a style.
func styled(style, s string) string { return wp(`<w:pStyle w:val="`+style+`"/>`, wr(s)) }

// rows writes a table, cells from what stands in them.
func rows(rows ...[]string) string {
	var b strings.Builder
	b.WriteString("<w:tbl><w:tblPr/><w:tblGrid/>")
	for _, cells := range rows {
		b.WriteString("<w:tr>")
		for _, c := range cells {
			b.WriteString("<w:tc><w:tcPr/>" + c + "</w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	return b.String() + "</w:tbl>"
}

func TestDocxBlocks(t *testing.T) {
	numbered := `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>`
	tests := []struct {
		name, body  string
		want, notes []string
	}{
		{"paragraphs", wp("", wr("One.")) + "<w:p/>" + wp("", wr(" ")) + wp("", wr("Two.")), []string{"body: One.", "body: Two."}, nil},
		{"headings by style", styled("a3", "The Name") + styled("1", "Part") + styled("2", "Chapter") + styled("9", "Deep") + wp("", wr("Text.")),
			[]string{"title: The Name", "heading1: Part", "heading2: Chapter", "heading6: Deep", "body: Text."},
			[]string{"1 automatic list mark left out"}},
		{"one first heading is the title", styled("1", "The Name") + wp("", wr("Text.")) + styled("2", "Chapter"),
			[]string{"title: The Name", "body: Text.", "heading2: Chapter"}, []string{"1 automatic list mark left out"}},
		{"a style based on a heading", styled("Chapter", "A") + styled("Clause", "B"), []string{"heading2: A", "heading3: B"}, nil},
		{"a style that takes the outline back", styled("2", "A") + styled("Quiet", "B."), []string{"heading2: A", "item: B."},
			[]string{"1 automatic list mark left out"}},
		{"outline of the paragraph itself", wp(`<w:outlineLvl w:val="1"/>`, wr("A")) + wp(`<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>`, wr("B.")),
			[]string{"heading2: A", "body: B."}, nil},
		{"styles based on each other", styled("x", "A.") + styled("y", "B."), []string{"body: A.", "body: B."}, nil},
		{"a style that is not there", styled("Heading3", "A") + styled("nothing", "B."), []string{"heading3: A", "body: B."}, nil},
		{"titles and subtitles", styled("a3", "The Name") + styled("a4", "And What It Says") + styled("a4", "By Ann Lee") + wp("", wr("Text.")) +
			styled("a3", "Second") + wp("", wr("More.")),
			[]string{"title: The Name", "title: And What It Says", "byline: By Ann Lee", "body: Text.", "heading1: Second", "body: More."}, nil},
		{"no styles at all", wp("", wr("On the Sea")) + wp("", wr("By Ann Lee")) + wp("", wr("第一章 海")) + wp("", wr("The sea is wide.")) + wp("", wr("It is blue.")),
			[]string{"title: On the Sea", "byline: By Ann Lee", "heading1: 第一章 海", "body: The sea is wide.", "body: It is blue."}, nil},
		{"no styles but empty paragraphs", wp("", wr("The sea is wide.")) + "<w:p/>" + wp("", wr("Of Ships")) + "<w:p/>" + wp("", wr("Ships are on the sea.")),
			[]string{"body: The sea is wide.", "heading1: Of Ships", "body: Ships are on the sea."}, nil},
		{"lists", wp(numbered, wr("One.")) + styled("lb", "Two.") + styled("lb2", "Three.") +
			wp(`<w:pStyle w:val="lb"/><w:numPr><w:numId w:val="0"/></w:numPr>`, wr("None.")) + wp("", wr("– typed")),
			[]string{"item: One.", "item: Two.", "item: Three.", "body: None.", "item: – typed"},
			[]string{"3 automatic list marks left out"}},
		{"quotations", styled("q", "He said.") + wp(`<w:pStyle w:val="q"/>`+numbered, wr("A list in it.")),
			[]string{"quote: He said.", "item: A list in it."}, []string{"1 automatic list mark left out"}},
		{"a table", wp("", wr("Before.")) + rows([]string{wp("", wr("A")), wp("", wr("B"))}, []string{wp("", wr("1")) + wp("", wr("2")), "<w:p/>"}, []string{"<w:p/>", "<w:p/>"}) +
			wp("", wr("After.")), []string{"body: Before.", "body: A | B", "body: 1 2 |", "body: After."}, nil},
		{"wrapped rows and cells", `<w:tbl><w:ins><w:tr><w:customXml><w:tc>` + wp("", wr("a")) + `</w:tc></w:customXml><mc:AlternateContent><mc:Fallback><w:tc>` + wp("", wr("b")) + `</w:tc></mc:Fallback></mc:AlternateContent></w:tr></w:ins></w:tbl>`,
			[]string{"body: a | b"}, []string{"tracked changes accepted: 1 insertion"}},
		{"paragraphs out of their cells", `<w:tbl>` + wp("", wr("A.")) + `<w:tr><w:tc>` + wp("", wr("b")) + `</w:tc>` + wp("", wr("c")) + `</w:tr></w:tbl>`,
			[]string{"body: A.", "body: b | c"}, nil},
		{"a frame is no table", rows([]string{styled("2", "A") + wp(numbered, wr("One.")) + wp("", wr("Two."))}),
			[]string{"heading2: A", "item: One.", "body: Two."}, []string{"1 automatic list mark left out"}},
		{"a table in a cell", rows([]string{wp("", wr("A")) + rows([]string{wp("", wr("1")), wp("", wr("2"))}) + "<w:p/>", wp("", wr("B"))}, []string{wp("", wr("C")), wp("", wr("D"))}),
			[]string{"body: A | B", "body: 1 | 2", "body: C | D"}, nil},
		{"a table in a frame", rows([]string{wp("", wr("A.")) + rows([]string{wp("", wr("1")), wp("", wr("2"))}) + wp("", wr("B."))}),
			[]string{"body: A.", "body: 1 | 2", "body: B."}, nil},
		{"controls", `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>` + wp("", wr("One.")) + `</w:sdtContent></w:sdt>` +
			wp("", wr("Two ")+`<w:sdt><w:sdtContent>`+wr("three")+`</w:sdtContent></w:sdt>`+`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>`+wr("Click here")+`</w:sdtContent></w:sdt>`+wr(".")) +
			`<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>` + wp("", wr("x")) + `</w:tc></w:sdtContent></w:sdt><w:tc>` + wp("", wr("y")) + `</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
			[]string{"body: One.", "body: Two three.", "body: x | y"}, []string{"1 form field with nothing but its prompt left out"}},
		{"table of contents", styled("th", "Contents") + styled("t1", "A 1") + wp("", wr("Text.")) +
			`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + wp("", wr("B 2")) + `</w:sdtContent></w:sdt>`,
			[]string{"body: Text."}, []string{"3 lines of generated tables of contents left out"}},
		{"custom markup", `<w:customXml w:element="a"><w:customXmlPr/>` + wp("", `<w:smartTag w:element="b">`+wr("One")+`</w:smartTag><w:bdo>`+wr(" two.")+`</w:bdo>`) + `</w:customXml>`,
			[]string{"body: One two."}, nil},
		{"drop cap", wp(`<w:pStyle w:val="2"/><w:framePr w:dropCap="drop" w:lines="3"/>`, wr("O")) + wp("", wr("nce there was.")), []string{"body: Once there was."}, nil},
		{"other documents", wp("", wr("One.")) + `<w:altChunk r:id="rId9"/>` + wp("", `<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>`),
			[]string{"body: One."}, []string{"2 embedded objects left out"}},
		{"a formula between paragraphs", wp("", wr("One.")) + `<m:oMathPara><m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath></m:oMathPara>`,
			[]string{"body: One.", "body: E=m"}, []string{"1 formula read as plain characters"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, notes, _ := readWord(t, TrackedAccepted, wordParts(tt.body)...)
			if !slices.Equal(got, tt.want) || !slices.Equal(notes, tt.notes) {
				t.Errorf("\n got %q\nwant %q\nnotes %q\n want %q", got, tt.want, notes, tt.notes)
			}
		})
	}
}

func TestDocxInline(t *testing.T) {
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">` + code + `</w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	box := func(s string) string { return `<w:txbxContent>` + wp("", wr(s)) + `</w:txbxContent>` }
	tests := []struct {
		name, in    string
		want, notes []string
	}{
		{"runs join", wr("Vari") + wr("orum ") + wr("is one word."), []string{"Variorum is one word."}, nil},
		{"space that is not to be kept", "<w:r><w:t> one </w:t></w:r><w:r><w:t>\n two\n</w:t></w:r>", []string{"onetwo"}, nil},
		{"breaks and tabs", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:br w:type=\"page\"/></w:r>", []string{"a b c d"}, nil},
		{"hyphens", "<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known syl</w:t><w:softHyphen/><w:t>lable</w:t></w:r>", []string{"well\u2011known syllable"},
			[]string{"1 soft hyphen left out"}},
		{"symbols", `<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Arial" w:char="00A7"/><w:sym w:font="Webdings" w:char="F041"/><w:sym/></w:r>`,
			[]string{"α≥→②§"}, []string{"2 signs of a picture font left out"}},
		{"emoji", `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F642"/></mc:Choice><mc:Fallback><w:t>🙂</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
			[]string{"🙂"}, nil},
		{"unheard-of choices", `<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:t>no</w:t></mc:Choice><mc:Choice Requires="w14 wps"><w:t>yes</w:t></mc:Choice><mc:Fallback><w:t>no</w:t></mc:Fallback></mc:AlternateContent></w:r>` +
			`<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:t>no</w:t></mc:Choice></mc:AlternateContent></w:r>`,
			[]string{"yes"}, []string{"1 embedded object left out"}},
		{"links", `<w:hyperlink r:id="rId7">` + wr("The law") + `</w:hyperlink>` + field(` HYPERLINK "http://x" `, wr(" and order")) + `<w:fldSimple w:instr="hyperlink &quot;y&quot;">` + wr(".") + `</w:fldSimple>`,
			[]string{"The law and order."}, []string{"3 link targets left out"}},
		{"field in a field", wr("Page ") + field(`IF `+`</w:instrText></w:r>`+field("PAGE", wr("7"))+`<w:r><w:instrText> = 7 "a" "b"`, wr("seven")) + wr("."), []string{"Page seven."}, nil},
		{"field in a result", field("TOC", wr("see ")+field("REF x", wr("above"))) + wr("."), []string{"see above."}, nil},
		{"field without a result", wr("a") + `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE "b"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>` + wr("c"),
			[]string{"ac"}, []string{"1 field without a result left out"}},
		{"field never ended", wr("a") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>` + wr("b") + `<w:r><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="end"/></w:r>` + wr("c"),
			[]string{"a", "bc"}, nil},
		{"ruby", `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>` + wr("字"),
			[]string{"漢字"}, []string{"1 reading above characters (ruby) left out"}},
		{"hidden", wr("a") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t><w:t>c</w:t></w:r><w:r><w:rPr><w:rStyle w:val="secret"/></w:rPr><w:t>d</w:t></w:r>` +
			`<w:r><w:rPr><w:rStyle w:val="secret"/><w:vanish w:val="0"/></w:rPr><w:t>e</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>f</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="ghost"/></w:pPr>` + wr("g"),
			[]string{"aef"}, []string{"3 hidden passages left out"}},
		{"comments", `<w:commentRangeStart w:id="0"/>` + wr("a") + `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`, []string{"a"}, []string{"1 comment left out"}},
		{"text box in both forms", wr("a") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>` + box("In the box.") +
			`</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>` + box("In the box.") + `</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + wr(" b."),
			[]string{"a b.", "In the box."}, nil},
		{"text box alone, in a field", field("SHAPE", `<w:r><w:pict><v:textbox>`+box("Old box.")+`</v:textbox></w:pict></w:r>`), []string{"Old box."}, nil},
		{"text box that is hidden", wr("a") + `<w:r><w:rPr><w:vanish/></w:rPr><w:pict>` + box("Box.") + `</w:pict></w:r>`, []string{"a"}, []string{"1 hidden passage left out"}},
		{"text box in a table", "</w:p>" + rows([]string{wp("", wr("A")+`<w:r><w:pict>`+box("Box.")+`</w:pict></w:r>`), wp("", wr("B"))}) + "<w:p>", []string{"A | B", "Box."}, nil},
		{"pictures and charts", wr("a") + `<w:r><w:drawing><a:graphic><pic:pic><a:t>x</a:t></pic:pic></a:graphic></w:drawing><w:pict><v:shape><v:imagedata/></v:shape></w:pict><w:drawing><c:chart/></w:drawing><w:drawing><a:t>lost</a:t></w:drawing></w:r>`,
			[]string{"a"}, []string{"2 pictures left out", "1 chart or diagram left out", "1 text of a drawing left out"}},
		{"formula", wr("at ") + `<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
			[]string{"at 10^61/2"}, []string{"1 formula read as plain characters"}},
		{"decomposed and odd spaces", wr("e\u0301\u3000a\u00A0\u00A0b"), []string{"é a b"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			raw := zipped(t, wordParts(wp("", tt.in))...)
			ps, _, notes, err := readDocx("a.docx", bytes.NewReader(raw), int64(len(raw)), TrackedAccepted)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range ps {
				got = append(got, p.Text)
			}
			if !slices.Equal(got, tt.want) || !slices.Equal(notes, tt.notes) {
				t.Errorf("\n got %q\nwant %q\nnotes %q\n want %q", got, tt.want, notes, tt.notes)
			}
		})
	}
}

func TestDocxNotes(t *testing.T) {
	ref := func(kind, id string) string { return `<w:r><w:` + kind + `Reference w:id="` + id + `"/></w:r>` }
	footnotes := docxPart{"word/footnotes.xml", `<w:footnotes ` + docxSpaces + `><w:footnote w:type="separator" w:id="-1">` + wp("", "<w:r><w:separator/></w:r>") + `</w:footnote>` +
		`<w:footnote w:id="1">` + wp("", `<w:r><w:footnoteRef/></w:r>`+wr(" First.")) + wp("", wr("More of it.")) + `</w:footnote>` +
		`<w:footnote w:id="2">` + styled("2", "Second.") + `</w:footnote><w:footnote w:id="3">` + wp("", wr("Nobody asks.")) + `</w:footnote>` +
		`<w:footnote w:id="4"><w:p/></w:footnote></w:footnotes>`}
	endnotes := docxPart{"word/endnotes.xml", `<w:endnotes ` + docxSpaces + `><w:endnote w:id="1">` + wp("", wr("The end.")) + `</w:endnote></w:endnotes>`}
	margins := []docxPart{
		{"word/header1.xml", `<w:hdr ` + docxSpaces + `>` + wp("", wr("Secret draft")+`<w:hyperlink>`+wr("x")+`</w:hyperlink>`) + `</w:hdr>`},
		{"word/header2.xml", `<w:hdr ` + docxSpaces + `><w:p/></w:hdr>`},
		{"word/footer1.xml", `<w:ftr ` + docxSpaces + `>` + wp("", wr("7")) + `</w:ftr>`},
	}
	body := wp("", wr("One")+ref("endnote", "1")+wr(", two")+ref("footnote", "2")+wr(".")) +
		wp("", wr("Three")+`<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`+wr(".")+ref("footnote", "4")+ref("footnote", "99")+ref("footnote", "2"))
	got, notes, _ := readWord(t, TrackedAccepted, wordParts(body, append(margins, footnotes, endnotes)...)...)
	want := []string{"body: One, two.", "body: Three.", "note: Second.", "note: First.", "note: More of it.", "note: The end."}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	wantNotes := []string{
		"6 footnote marks left out, the text of the notes put after the body", "1 footnote mark without a note",
		"1 footnote without a mark in the text left out", "1 page header left out", "1 page footer left out",
	}
	if !slices.Equal(notes, wantNotes) {
		t.Errorf("notes\n got %q\nwant %q", notes, wantNotes)
	}
}

func TestStyleNames(t *testing.T) {
	tests := []struct {
		name string
		want docxRole
	}{
		{"heading 1", docxRole{kind: text.Heading, level: 1}},
		{"Heading 7", docxRole{kind: text.Heading, level: 6}},
		{"Heading 2,H2,Kapitel", docxRole{kind: text.Heading, level: 2}},
		{"Überschrift 3", docxRole{kind: text.Heading, level: 3}},
		{"标题 1", docxRole{kind: text.Heading, level: 1}},
		{"标题", docxRole{kind: text.Title}},
		{"Titre", docxRole{kind: text.Title}},
		{"Block Text", docxRole{kind: text.Quote}},
		{"TOC 3", docxRole{contents: true}},
		{"Heading", docxRole{}},
		{"heading 0", docxRole{}},
		{"Title Page 1", docxRole{}},
		{"1", docxRole{}},
		{"", docxRole{}},
	}
	for _, tt := range tests {
		if got, _ := roleOf(tt.name); got != tt.want {
			t.Errorf("%q: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestSymbols(t *testing.T) {
	tests := []struct {
		font, code string
		want       rune
	}{
		{"Symbol", "F061", 'α'}, {"symbol", "61", 'α'}, {"Symbol", "F07E", '∼'}, {"Symbol", "F07F", 0}, {"Symbol", "F020", 0},
		{"Symbol", "F0A3", '≤'}, {"Symbol", "F0D6", '√'}, {"Symbol", "F0E5", '∑'}, {"Symbol", "F0F2", '∫'}, {"Symbol", "F0FE", '⎭'},
		{"Symbol", "F0F0", 0}, {"Symbol", "F0B7", '•'}, {"Symbol", "4E2D", '中'}, {"Wingdings", "F0FC", '✓'}, {"Wingdings", "F081", '①'},
		{"Wingdings", "F095", '❿'}, {"Wingdings", "F041", 0}, {"Webdings", "41", 0}, {"Arial", "41", 'A'}, {"Arial", "F041", 0},
		{"", "1F642", '🙂'}, {"", "D800", 0}, {"", "110000", 0}, {"", "FFFFFFFF", 0}, {"", "7", 0}, {"", "-1", 0}, {"", "", 0},
	}
	for _, tt := range tests {
		if got := symbolChar(tt.font, tt.code); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.font, tt.code, got, tt.want)
		}
	}
}
