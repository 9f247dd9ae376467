package document

import (
	"archive/zip"
	"slices"
	"strings"
	"testing"
)

func TestWordDocuments(t *testing.T) {
	word := string(packed(t, zip.Store, wordParts(styled("a3", "On boats")+
		wp("", wr("The ferry sails ")+"<w:ins>"+wr("twice")+"</w:ins><w:del><w:r><w:delText>once</w:delText></w:r></w:del>"+wr(".")))...))
	for _, name := range []string{"a.docx", "A.DOCX", "a.docm", "-"} {
		for tracked, want := range map[Tracked]string{TrackedAccepted: "body: The ferry sails twice.", TrackedRejected: "body: The ferry sails once."} {
			d, err := Parse(name, strings.NewReader(word), Options{Lang: "en", Tracked: tracked})
			if want := []string{"title: On boats", want}; err != nil || !slices.Equal(shapes(d.Paragraphs), want) {
				t.Errorf("%s: %q, %v; want %q", name, shapes(d.Paragraphs), err, want)
			}
			if !strings.Contains(strings.Join(d.Notes, "\n"), "tracked changes") {
				t.Errorf("%s: notes %q", name, d.Notes)
			}
		}
	}
	d, err := Read(write(t, "a.txt", word), Options{Format: Word})
	if err != nil || len(d.Paragraphs) != 2 {
		t.Errorf("by its format: %v, %v", d.Paragraphs, err)
	}
}

func TestStandardInput(t *testing.T) {
	tests := []struct {
		name, in string
		want     Format
	}{
		{"plain", "One.\n\nTwo.", PlainText},
		{"a hash", "One.\n\n# 3 of them\n", PlainText},
		{"stars", "***\n\nOne * two * three.\n", PlainText},
		{"rules", "One\n---\nTwo\n---\n", PlainText},
		{"heading first", "# One\n\nTwo.", Markdown},
		{"headings", "Zero.\n\n## One\n\nTwo.\n\n## Three\n", Markdown},
		{"front matter", "---\nlang: en\n---\n\n# One\n\nTwo.", Markdown},
		{"links", "See [one](a.html).\n\nAnd [two](b.html).\n", Markdown},
		{"page", "\n<!DOCTYPE HTML>\n<p>One.", WebPage},
		{"page behind a comment", "<!-- saved from\nx -->\n<html><p>One.", WebPage},
		{"page in xml", "<?xml version='1.0'?>\n<html xmlns='x'><body><p>One.</p></body></html>", WebPage},
		{"about pages", "The tag <html> opens a page.", PlainText},
	}
	for _, tt := range tests {
		d, err := Parse("-", strings.NewReader(tt.in), Options{Lang: "en"})
		if want := "read as " + string(tt.want) + ", by its look; say --read-as where that is wrong"; err != nil || d.Notes[0] != want {
			t.Errorf("%s: %q, %v; want %q", tt.name, d.Notes, err, want)
		}
		given, err := Parse("-", strings.NewReader(tt.in), Options{Lang: "en", Format: PlainText})
		if err != nil || strings.Contains(strings.Join(given.Notes, "\n"), "by its look") {
			t.Errorf("%s, given as text: %q, %v", tt.name, given.Notes, err)
		}
	}
	if _, err := Parse("-", strings.NewReader("a"), Options{Format: "pdf"}); err == nil || !strings.Contains(err.Error(), `"pdf"`) {
		t.Errorf("an unknown format: error %v", err)
	}
}

// FuzzEncoding feeds bytes of any encoding to the guess, and to encodings that are named.
func FuzzEncoding(f *testing.F) {
	for _, e := range []struct{ name, in string }{
		{"gb18030", simplifiedText}, {"big5", traditionalText}, {"shift_jis", japaneseText}, {"euc-kr", koreanText},
		{"windows-1252", germanText}, {"utf-16le", frenchText}, {"UTF-16 with mark", simplifiedText}, {"UTF-32 with mark", germanText},
	} {
		raw := inEncoding(f, e.name, e.in)
		f.Add(raw, "")
		f.Add(raw, "big5")
		f.Add(raw, "utf-16be")
	}
	f.Fuzz(func(t *testing.T, raw, name string) {
		lines, _, err := ParseLines("a.txt", strings.NewReader(raw), Options{Encoding: name})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "a.txt: ") || strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("error not of one line that names the file: %q", err)
			}
			return
		}
		for _, l := range lines {
			if l != clean(l) {
				t.Errorf("%q: line %q is not clean", raw, l)
			}
		}
		d, err := Parse("a.txt", strings.NewReader(raw), Options{Encoding: name})
		if err == nil {
			check(t, raw, d)
		}
	})
}
