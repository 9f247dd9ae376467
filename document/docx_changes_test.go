package document

import (
	"slices"
	"strings"
	"testing"
)

func TestDocxTracked(t *testing.T) {
	by := ` w:id="1" w:author="Ann" w:date="2020-01-01T00:00:00Z"`
	ins := func(s string) string { return "<w:ins" + by + ">" + s + "</w:ins>" }
	del := func(s string) string {
		return "<w:del" + by + `><w:r><w:delText xml:space="preserve">` + s + "</w:delText></w:r></w:del>"
	}
	mark := func(kind string) string { return "<w:rPr><w:" + kind + by + "/></w:rPr>" }
	tests := []struct {
		name, body         string
		accepted, rejected []string
		counts             string
	}{
		{"in a line", wp("", wr("It is ")+del("bad")+ins(wr("good"))+wr(".")), []string{"body: It is good."}, []string{"body: It is bad."}, "1 insertion, 1 deletion"},
		{"cut into pieces", wp("", ins(wr("a"))+"<w:bookmarkStart/>"+ins(wr("b"))+wr("c")+ins(wr("d"))), []string{"body: abcd"}, []string{"body: c"}, "2 insertions"},
		{"deleted from an insertion", wp("", wr("a")+ins(wr("b")+del("c"))), []string{"body: ab"}, []string{"body: a"}, "1 insertion, 1 deletion"},
		{"a new paragraph", wp(mark("ins"), wr("One.")) + wp("", ins(wr("New."))) + wp("", wr("Two.")),
			[]string{"body: One.", "body: New.", "body: Two."}, []string{"body: One.", "body: Two."}, "1 insertion"},
		{"a paragraph cut in two", wp(mark("ins"), wr("One. ")) + styled("2", "Two."), []string{"body: One.", "heading2: Two."}, []string{"heading2: One. Two."}, "1 insertion"},
		{"two paragraphs joined", wp(mark("del"), wr("One, ")) + wp(mark("del"), wr("two, ")) + wp("", wr("three.")),
			[]string{"body: One, two, three."}, []string{"body: One,", "body: two,", "body: three."}, "2 deletions"},
		{"a deleted heading", wp(`<w:pStyle w:val="2"/>`+mark("del"), del("Old")) + wp("", wr("Text.")), []string{"body: Text."}, []string{"heading2: Old", "body: Text."}, "1 deletion"},
		{"a deleted mark before a table", wp(mark("del"), wr("One.")) + rows([]string{wp("", wr("a")), wp("", wr("b"))}),
			[]string{"body: One.", "body: a | b"}, []string{"body: One.", "body: a | b"}, "1 deletion"},
		{"a deleted mark at the end", wp(mark("del"), wr("One.")), []string{"body: One."}, []string{"body: One."}, "1 deletion"},
		{"moved", wp(mark("moveFrom"), "<w:moveFromRangeStart/><w:moveFrom"+by+">"+wr("M.")+"</w:moveFrom>") + wp("", wr("A.")) + wp(mark("moveTo"), "<w:moveTo"+by+">"+wr("M.")+"</w:moveTo>") + wp("", wr("B.")),
			[]string{"body: A.", "body: M.", "body: B."}, []string{"body: M.", "body: A.", "body: B."}, "1 move"},
		{"format", wp(`<w:pStyle w:val="2"/><w:pPrChange`+by+`><w:pPr/></w:pPrChange>`, `<w:r><w:rPr><w:vanish/><w:rPrChange`+by+`><w:rPr/></w:rPrChange></w:rPr><w:t>B</w:t></w:r>`+wr("A.")),
			[]string{"heading2: A."}, []string{"body: BA."}, "2 changes of format"},
		{"rows", `<w:tbl><w:tr><w:trPr><w:ins` + by + `/></w:trPr><w:tc>` + wp("", ins(wr("a"))) + `</w:tc><w:tc>` + wp("", ins(wr("b"))) + `</w:tc></w:tr>` +
			`<w:tr><w:trPr><w:del` + by + `/></w:trPr><w:tc>` + wp("", del("c")) + `</w:tc><w:tc>` + wp("", del("d")) + `</w:tc></w:tr></w:tbl>` + wp("", wr("End.")),
			[]string{"body: a | b", "body: End."}, []string{"body: c | d", "body: End."}, "1 insertion, 1 deletion"},
		{"cells", `<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns` + by + `/></w:tcPr>` + wp("", wr("a")) + `</w:tc><w:tc><w:tcPr><w:cellDel` + by + `/></w:tcPr>` + wp("", wr("b")) + `</w:tc><w:tc>` + wp("", wr("c")) + `</w:tc></w:tr></w:tbl>`,
			[]string{"body: a | c"}, []string{"body: b | c"}, "1 insertion, 1 deletion"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, side := range []struct {
				tracked Tracked
				way     string
				want    []string
			}{{TrackedAccepted, "accepted", tt.accepted}, {TrackedRejected, "rejected", tt.rejected}} {
				got, notes, _ := readWord(t, side.tracked, wordParts(tt.body)...)
				if !slices.Equal(got, side.want) {
					t.Errorf("%s:\n got %q\nwant %q", side.way, got, side.want)
				}
				if len(notes) == 0 || !strings.HasPrefix(notes[0], "tracked changes "+side.way+": ") {
					t.Errorf("%s: notes %q", side.way, notes)
				}
				if want := "tracked changes accepted: " + tt.counts; side.tracked == TrackedAccepted && notes[0] != want {
					t.Errorf("note %q, want %q", notes[0], want)
				}
			}
		})
	}
}
