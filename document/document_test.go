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
		// "Привет" in KOI8-R, which is not guessed.
		{"another alphabet", "a.txt", "one\r\ntwo\r\nun \xF0\xD2\xC9\xD7\xC5\xD4", ErrEncoding, []string{"line 3", "byte 0xF0", "column 4", "offset 13", "--encoding"}},
		{"columns are characters", "a.txt", "中文\xFF", ErrEncoding, []string{"line 1", "column 3", "offset 6"}},
		{"surrogate", "a.txt", "a\xED\xA0\x80", ErrEncoding, []string{"0xED"}},
		{"utf-16 cut", "a.txt", "\xFF\xFEh\x00i", ErrEncoding, []string{"line 1", "not UTF-16LE", "column 2"}},
		{"nul in utf-16", "a.txt", "\xFF\xFEh\x00\n\x00i\x00\x00\x00", ErrBinary, []string{"line 2", "column 2"}},
		{"no word file", "a.docx", "x", ErrDamaged, nil},
		{"old word file", "a.doc", "x", ErrFormat, []string{"Word", ".txt", ".docx"}},
		{"web archive", "A.MHTML", "x", ErrFormat, []string{"web archive"}},
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
				if _, _, err := Lines(path, Options{}); !errors.Is(err, tt.reason) {
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
		if _, _, err := Lines(tt.path, Options{}); !errors.Is(err, tt.reason) {
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
		got, _, err := Lines(write(t, "a.zh", tt.in), Options{})
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, %v; want %q", tt.in, got, err, tt.want)
		}
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := Folder(dir); !errors.Is(err, ErrNoFiles) {
		t.Errorf("empty folder: error %v", err)
	}
	if _, _, err := Folder(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: error %v", err)
	}
	for name, s := range map[string]string{
		"b.txt": "b", "a.md": "a", "c": "c", ".hidden.txt": "h", "d.doc": "d", "e.txt": "%PDF-1", "~$h.docx": "x", "h.docx": "x", "i.htm": "x", "f.bin": "x\x00y", "g.txt": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "sub.txt"), 0o755); err != nil {
		t.Fatal(err)
	}
	got, notes, err := Folder(dir)
	want := []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "c"), filepath.Join(dir, "g.txt"),
		filepath.Join(dir, "h.docx"), filepath.Join(dir, "i.htm")}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if want := []string{"not read: d.doc, e.txt, f.bin; sub-folders not entered: sub.txt"}; !slices.Equal(notes, want) {
		t.Errorf("notes %q, want %q", notes, want)
	}
	if _, _, err := Folder(filepath.Join(dir, "c")); err == nil || strings.Contains(err.Error(), "\n") {
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

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"spaces", "a\u00A0b\u3000c\u2009d\u202Fe\u2003 \u205Ff\tg", "a b c d e f g"},
		{"soft hyphens", "co\u00ADope\u00ADration", "cooperation"},
		{"without width", "a\u200Bb\u2060c\uFEFFd", "abcd"},
		{"joiners stay", "می\u200Cخواهم 👩\u200D🌾", "می\u200Cخواهم 👩\u200D🌾"},
		{"composed after", "e\u00AD\u0301", "é"},
		{"nothing", " \u00AD\u200B\u3000", ""},
	}
	for _, tt := range tests {
		if got := clean(tt.in); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestUnseenCharacters(t *testing.T) {
	for _, tt := range []struct{ name, in string }{
		{"a.txt", "The co\u00ADope\u00ADration of all.\r\n\r\nA\u200BB.\r\n"},
		{"a.md", "The co\u00ADope\u00AD\r\nration of all.\r\n\r\nA\u200BB.\r\n"},
		{"a.html", "<p>The co&shy;ope&shy;\r\nration of all.</p>\r\n<p>A\u200BB.</p>\r\n"},
	} {
		d, err := Parse(tt.name, strings.NewReader(tt.in), Options{Lang: "en"})
		if want := []string{"body: The cooperation of all.", "body: AB."}; err != nil || !slices.Equal(shapes(d.Paragraphs), want) {
			t.Errorf("%s: %q, %v; want %q", tt.name, shapes(d.Paragraphs), err, want)
		}
		if want := []string{"2 soft hyphens left out", "1 space without width left out"}; !slices.Equal(d.Notes, want) {
			t.Errorf("%s: notes %q, want %q", tt.name, d.Notes, want)
		}
	}
}
