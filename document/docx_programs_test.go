package document

import (
	"slices"
	"strings"
	"testing"
)

// What the usual programs write for the same short text: each has its own ids of styles and its own clutter.
func TestDocxPrograms(t *testing.T) {
	tests := []struct{ name, styles, body string }{
		{"Word, Chinese", `
			<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:kern w:val="2"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
			<w:latentStyles w:count="376"><w:lsdException w:name="heading 1" w:qFormat="1"/></w:latentStyles>
			<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:link w:val="10"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
			<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>
			<w:style w:type="character" w:customStyle="1" w:styleId="10"><w:name w:val="标题 1 字符"/><w:basedOn w:val="a0"/></w:style>
			<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/></w:style>`, `
			<w:p w:rsidR="00A1" w:rsidRDefault="00B2" w14:paraId="1"><w:pPr><w:pStyle w:val="a3"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>论海</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>
			<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:lastRenderedPageBreak/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>潮</w:t></w:r></w:p>
			<w:p><w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00C3"><w:t>海有</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>潮汐</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="a5"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:firstLineChars="0"/></w:pPr><w:r><w:t>涨潮。</w:t></w:r></w:p>`},
		{"LibreOffice", `
			<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="hi-IN"/></w:rPr></w:rPrDefault></w:docDefaults>
			<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="hi-IN"/></w:rPr></w:style>
			<w:style w:type="paragraph" w:styleId="Style14"><w:name w:val="Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Style15"/></w:style>
			<w:style w:type="paragraph" w:styleId="Style15"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"/><w:basedOn w:val="Style14"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Style14"/></w:style>`, `
			<w:p><w:pPr><w:pStyle w:val="Title"/><w:bidi w:val="0"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr></w:rPr><w:t>论海</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:hanging="0"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr></w:rPr><w:t>潮</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="Style15"/></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">海有潮汐。</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="Style15"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:tabs><w:tab w:val="clear" w:pos="709"/></w:tabs></w:pPr><w:r><w:t>涨潮。</w:t></w:r></w:p>`},
		{"Google Docs", `
			<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:lang w:val="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
			<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>`, `
			<w:p w:rsidR="00000000" w14:paraId="00000001"><w:pPr><w:pStyle w:val="Title"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_x" w:id="0"/><w:bookmarkEnd w:id="0"/><w:r w:rsidDel="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">论海</w:t></w:r><w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">潮</w:t></w:r></w:p>
			<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t xml:space="preserve">海有潮汐。</w:t></w:r></w:p></w:sdtContent></w:sdt>
			<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">涨潮。</w:t></w:r></w:sdtContent></w:sdt></w:p>`},
		{"WPS", `
			<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体"/></w:rPr></w:rPrDefault></w:docDefaults>
			<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:uiPriority w:val="0"/><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:style>
			<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="3"><w:name w:val="Title"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`, `
			<w:p><w:pPr><w:pStyle w:val="3"/><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>论海</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>潮</w:t></w:r></w:p>
			<w:p><w:r><w:t>海有潮汐。</w:t></w:r></w:p>
			<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>涨潮。</w:t></w:r></w:p>`},
		{"pandoc", `
			<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="zh-CN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
			<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:customStyle="1" w:styleId="FirstParagraph"><w:name w:val="First Paragraph"/><w:basedOn w:val="BodyText"/></w:style>
			<w:style w:type="paragraph" w:customStyle="1" w:styleId="Compact"><w:name w:val="Compact"/><w:basedOn w:val="BodyText"/></w:style>
			<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>`, `
			<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">论海</w:t></w:r></w:p>
			<w:bookmarkStart w:id="20" w:name="s"/>
			<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">潮</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="FirstParagraph"/></w:pPr><w:r><w:t xml:space="preserve">海有潮汐。</w:t></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="Compact"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1001"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">涨潮。</w:t></w:r></w:p>
			<w:bookmarkEnd w:id="20"/>`},
	}
	want := []string{"title: 论海", "heading1: 潮", "body: 海有潮汐。", "item: 涨潮。"}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			spaces := docxSpaces + ` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`
			parts := with(wordParts(tt.body), "word/styles.xml", "<w:styles "+spaces+">"+tt.styles+"</w:styles>")
			for i := range parts {
				parts[i].content = strings.Replace(parts[i].content, "<w:document "+docxSpaces, "<w:document "+spaces, 1)
			}
			got, notes, lang := readWord(t, TrackedAccepted, parts...)
			if !slices.Equal(got, want) || !slices.Equal(notes, []string{"1 automatic list mark left out"}) || lang != "zh-CN" {
				t.Errorf("got %q, notes %q, language %q", got, notes, lang)
			}
		})
	}
}
