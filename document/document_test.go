package document

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write makes a file for a test.
func write(t *testing.T, name, s string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRefused(t *testing.T) {
	wideText := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			b.WriteByte(byte(r))
			b.WriteByte(0)
		}
		return b.String()
	}
	tests := []struct {
		name, file, in string
		reason         error
		says           []string
	}{
		{"empty", "a.txt", "", ErrEmpty, nil},
		{"white space", "a.txt", " \r\n\t\u3000\n\uFEFF", ErrEmpty, nil},
		{"mark alone", "a.txt", "\xEF\xBB\xBF\n", ErrEmpty, nil},
		{"only a comment", "a.md", "<!-- x -->\n\n***\n", ErrEmpty, nil},
		{"nul", "a.txt", "one\ntwo\x00three", ErrBinary, []string{"offset 7"}},
		{"nul far in", "a.txt", strings.Repeat("some text\n", 20_000) + "\x00", ErrBinary, []string{"offset 200000"}},
		{"pdf", "a.txt", "%PDF-1.7\nx", ErrBinary, []string{"PDF"}},
		{"zip", "a.txt", "PK\x03\x04xx", ErrBinary, []string{"ZIP", "Word"}},
		{"png", "a", "\x89PNG\r\n\x1a\n", ErrBinary, []string{"PNG"}},
		{"utf-16 with mark", "a.txt", "\xFF\xFEh\x00i\x00", ErrEncoding, []string{"UTF-16"}},
		{"utf-16 without", "a.txt", wideText("hello there, you"), ErrEncoding, []string{"UTF-16LE"}},
		{"latin", "a.txt", "one\r\ntwo\r\nun caf\xE9 noir", ErrEncoding, []string{"line 3", "byte 0xE9", "column 7", "offset 16", "WINDOWS-1252"}},
		{"columns are characters", "a.txt", "中文\xFF", ErrEncoding, []string{"line 1", "column 3", "offset 6"}},
		{"surrogate", "a.txt", "a\xED\xA0\x80", ErrEncoding, []string{"0xED"}},
		// "我们的国家是一个大国" in the two Chinese encodings.
		{"gb", "a.txt", "\xCE\xD2\xC3\xC7\xB5\xC4\xB9\xFA\xBC\xD2\xCA\xC7\xD2\xBB\xB8\xF6\xB4\xF3\xB9\xFA", ErrEncoding, []string{"GB18030"}},
		{"big5", "a.txt", "\xA7\xDA\xAD\xCC\xAA\xBA\xB0\xEA\xAE\x61\xAC\x4F\xA4\x40\xAD\xD3\xA4\x6A\xB0\xEA", ErrEncoding, []string{"BIG5"}},
		{"word file", "a.docx", "x", ErrFormat, []string{"Word", ".txt", ".md"}},
		{"web page", "A.HTML", "x", ErrFormat, []string{"web page"}},
		{"long line", "a.txt", "one\n\n" + strings.Repeat("x", MaxParagraph+1), ErrTooLarge, []string{"line 3", "4 MB"}},
		{"long paragraph", "a.md", strings.Repeat(strings.Repeat("word ", 20_000)+"\n", 50), ErrTooLarge, []string{"line 1", "paragraph"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := write(t, tt.file, tt.in)
			_, err := Read(path, Options{})
			if !errors.Is(err, tt.reason) {
				t.Fatalf("error %v, want %v", err, tt.reason)
			}
			if !strings.HasPrefix(err.Error(), path+": ") || strings.Contains(err.Error(), "\n") {
				t.Errorf("%q does not name the file in one line", err)
			}
			for _, s := range tt.says {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
			if tt.file == "a.txt" {
				if _, err := Lines(path); !errors.Is(err, tt.reason) {
					t.Errorf("Lines: error %v, want %v", err, tt.reason)
				}
			}
		})
	}
}

func TestRefusedUnread(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big.txt")
	if err := os.WriteFile(big, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, MaxFile+1); err != nil {
		t.Skip("no sparse files here:", err)
	}
	tests := []struct {
		path   string
		reason error
	}{
		{filepath.Join(dir, "none.txt"), fs.ErrNotExist},
		{dir, ErrFolder},
		{big, ErrTooLarge},
		{"", fs.ErrNotExist},
	}
	for _, tt := range tests {
		if _, err := Read(tt.path, Options{}); !errors.Is(err, tt.reason) {
			t.Errorf("%q: error %v, want %v", tt.path, err, tt.reason)
		}
		if _, err := Lines(tt.path); !errors.Is(err, tt.reason) {
			t.Errorf("Lines %q: error %v, want %v", tt.path, err, tt.reason)
		}
	}
}

// endless gives the same text for ever and counts what was taken.
type endless struct {
	text string
	n    int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.text[(e.n+i)%len(e.text)]
	}
	e.n += len(p)
	return len(p), nil
}

func TestEndlessInputIsRefusedEarly(t *testing.T) {
	oneLine := &endless{text: "x"}
	_, err := Parse("-", oneLine, Options{})
	if !errors.Is(err, ErrTooLarge) || !strings.HasPrefix(err.Error(), "standard input: line 1: ") {
		t.Errorf("one line: %v", err)
	}
	if oneLine.n > 2*MaxParagraph {
		t.Errorf("%d bytes read of a line that is too long", oneLine.n)
	}
	if testing.Short() {
		return
	}
	lines := &endless{text: "some text\n"}
	if _, err := Parse("-", lines, Options{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("lines: %v", err)
	}
	if lines.n > MaxFile+1<<20 {
		t.Errorf("%d bytes read of a file that is too long", lines.n)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestReadError(t *testing.T) {
	if _, err := Parse("a.txt", failing{}, Options{}); !errors.Is(err, io.ErrUnexpectedEOF) || !strings.HasPrefix(err.Error(), "a.txt: ") {
		t.Errorf("error %v", err)
	}
}

func TestLang(t *testing.T) {
	const english = "This is the house that was built by the people of the town.\n"
	tests := []struct {
		name, in, given, want string
		guessed               bool
	}{
		{"a.txt", english, "", "en", true},
		{"a.txt", english, "fr-ca", "fr-CA", false},
		{"a.txt", "12345\n", "", "und", true},
		{"a.md", "---\nlang: de\n---\n" + english, "", "de", false},
		{"a.md", "---\nlang: de\n---\n" + english, "en", "en", false},
	}
	for _, tt := range tests {
		d, err := Parse(tt.name, strings.NewReader(tt.in), Options{Lang: tt.given})
		if err != nil || d.Lang != tt.want || d.Guessed != tt.guessed {
			t.Errorf("%q with %q: %q, guessed %v, error %v; want %q, %v", tt.in, tt.given, d.Lang, d.Guessed, err, tt.want, tt.guessed)
		}
	}
	if _, err := Parse("a.txt", strings.NewReader(english), Options{Lang: "no such tag"}); err == nil || !strings.HasPrefix(err.Error(), "a.txt: ") {
		t.Errorf("bad tag: error %v", err)
	}
}

func TestLines(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"a\nb", []string{"a", "b"}},
		{"a\r\n\r\nb\r\n", []string{"a", "", "b"}},
		{"a\rb\r", []string{"a", "b"}},
		{"\uFEFF a  b \n\u3000\n\n", []string{"a b", "", ""}},
		{"e\u0301", []string{"é"}},
	}
	for _, tt := range tests {
		got, err := Lines(write(t, "a.zh", tt.in))
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, %v; want %q", tt.in, got, err, tt.want)
		}
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	if _, err := Folder(dir); !errors.Is(err, ErrNoFiles) {
		t.Errorf("empty folder: error %v", err)
	}
	if _, err := Folder(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: error %v", err)
	}
	for name, s := range map[string]string{
		"b.txt": "b", "a.md": "a", "c": "c", ".hidden.txt": "h", "d.docx": "d", "e.txt": "%PDF-1", "f.bin": "x\x00y", "g.txt": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "sub.txt"), 0o755); err != nil {
		t.Fatal(err)
	}
	got, err := Folder(dir)
	want := []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "c"), filepath.Join(dir, "g.txt")}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if _, err := Folder(filepath.Join(dir, "c")); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("a file for a folder: error %v", err)
	}
}

func TestNotes(t *testing.T) {
	d, err := Parse("a.txt", strings.NewReader("one\nt\uFEFFwo \uFFFD.\n"), Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Paragraphs[1].Text != "two \uFFFD." || len(d.Notes) != 2 || !strings.Contains(d.Notes[1], "line 2") {
		t.Errorf("%v, notes %q", d.Paragraphs, d.Notes)
	}
}
