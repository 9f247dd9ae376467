package document

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// inEncoding writes s in an encoding.
func inEncoding(t testing.TB, name, s string) string {
	t.Helper()
	var e encoding.Encoding
	switch name {
	case "UTF-16 with mark":
		e = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "UTF-32 with mark":
		e = utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	default:
		c, ok := charsetNamed(name)
		if !ok {
			t.Fatalf("no encoding %s", name)
		}
		e = c
	}
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Texts in the languages of the encodings.
const (
	simplifiedText  = "我们的国家是一个大国，\r\n人们在这里生活，也在这里学习。\r\n"
	traditionalText = "我們的國家是一個大國，\r\n人們在這裡生活，也在這裡學習。\r\n"
	japaneseText    = "私たちはこの町に住んでいます。\r\n毎朝、港まで歩いて行きます。\r\n"
	koreanText      = "우리는 이 도시에서 살고 있다.\r\n아침마다 항구까지 걸어간다.\r\n"
	germanText      = "Die Stadt hat ein großes Haus für alle,\r\ndie über den Fluss gehen möchten.\r\n"
	frenchText      = "La ville a été bâtie près de la rivière,\r\net l’on y trouve des écoles.\r\n"
)

func TestEncodings(t *testing.T) {
	tests := []struct{ encoding, in, note string }{
		{"utf-8", simplifiedText, ""},
		{"UTF-16 with mark", simplifiedText, "read as UTF-16BE, by its byte order mark"},
		{"UTF-16 with mark", germanText, "read as UTF-16BE, by its byte order mark"},
		{"UTF-32 with mark", simplifiedText, "read as UTF-32LE, by its byte order mark"},
		{"utf-16le", germanText, "read as UTF-16LE, guessed; say --encoding where that is wrong"},
		{"utf-16be", frenchText, "read as UTF-16BE, guessed; say --encoding where that is wrong"},
		{"utf-16le", simplifiedText, "read as UTF-16LE, guessed; say --encoding where that is wrong"},
		{"utf-16be", traditionalText, "read as UTF-16BE, guessed; say --encoding where that is wrong"},
		{"gb18030", simplifiedText, "read as GB18030, guessed; say --encoding where that is wrong"},
		{"gb18030", traditionalText, "read as GB18030, guessed; say --encoding where that is wrong"},
		{"big5", traditionalText, "read as Big5, guessed; say --encoding where that is wrong"},
		{"shift_jis", japaneseText, "read as Shift_JIS, guessed; say --encoding where that is wrong"},
		{"euc-jp", japaneseText, "read as EUC-JP, guessed; say --encoding where that is wrong"},
		{"euc-kr", koreanText, "read as EUC-KR, guessed; say --encoding where that is wrong"},
		{"windows-1252", germanText, "read as windows-1252, guessed; say --encoding where that is wrong"},
		{"windows-1252", frenchText, "read as windows-1252, guessed; say --encoding where that is wrong"},
	}
	for _, tt := range tests {
		raw := inEncoding(t, tt.encoding, tt.in)
		want := splitLines(tt.in)
		for _, given := range []string{"", tt.encoding} {
			if strings.Contains(given, " ") {
				continue
			}
			lines, notes, err := ParseLines("a.txt", strings.NewReader(raw), Options{Encoding: given})
			if err != nil || !slices.Equal(lines, want) {
				t.Errorf("%s, given %q: %q, %v; want %q", tt.encoding, given, lines, err, want)
			}
			if note := strings.Join(notes, "; "); given == "" && note != tt.note || given != "" && note != "" {
				t.Errorf("%s, given %q: note %q, want %q", tt.encoding, given, note, tt.note)
			}
		}
	}
}

func TestEncodingRefused(t *testing.T) {
	cyrillic := inEncoding(t, "windows-1251", "Город стоит у реки, и в нём много домов.")
	tests := []struct {
		name, in, given string
		says            []string
	}{
		{"another alphabet", cyrillic, "", []string{"line 1", "not UTF-8", "--encoding"}},
		{"czech", inEncoding(t, "windows-1250", "Město stojí u řeky a má mnoho domů, ve kterých lidé žijí a pracují už dlouho."), "", []string{"not UTF-8"}},
		{"polish", inEncoding(t, "windows-1250", "Miasto leży nad rzeką i ma wiele domów, w których ludzie żyją i pracują już długo."), "", []string{"not UTF-8"}},
		{"hungarian", inEncoding(t, "windows-1250", "A város a folyó mellett áll, és sok háza van, amelyekben az emberek élnek és dolgoznak, őrködnek."), "", []string{"not UTF-8"}},
		{"german of dos", inEncoding(t, "ibm866", "Die Stadt hat ein") + "gro\xE1es Haus f\x81r alle, die \x81ber den Fluss gehen m\x94chten.", "", []string{"not UTF-8"}},
		{"french of the mac", "La ville a \x8Et\x8E b\x89tie pr\x8Fs de la rivi\x8Fre et les \x8Ecoles y sont.", "", []string{"not UTF-8"}},
		{"damaged utf-8", "Ein Café an der Straße.\nDas Caf\xE9 ist schön.", "", []string{"line 2", "byte 0xE9 at column 8", "repair it there"}},
		{"damaged chinese utf-8", simplifiedText + "\xB9\xD9", "", []string{"line 3", "repair it there"}},
		{"noise", "\x81\xFE\xA0\xFF\x90 \xE0\xFA", "", []string{"line 1", "not UTF-8"}},
		{"big5 for gb18030", "abc\n" + inEncoding(t, "gb18030", "国家，人们。\n这里"), "big5", []string{"line 2", "not big5 (at column 4)"}},
		{"utf-8 for latin", "one\ntwo \xE9.", "utf-8", []string{"line 2", "byte 0xE9 at column 5"}},
		{"utf-16 for ascii", "abcde", "utf-16", []string{"line 1", "not UTF-16LE", "column 3"}},
	}
	for _, tt := range tests {
		_, _, err := ParseLines("a.txt", strings.NewReader(tt.in), Options{Encoding: tt.given})
		if !errors.Is(err, ErrEncoding) {
			t.Errorf("%s: error %v, want %v", tt.name, err, ErrEncoding)
			continue
		}
		for _, s := range tt.says {
			if !strings.Contains(err.Error(), s) {
				t.Errorf("%s: %q does not say %q", tt.name, err, s)
			}
		}
	}
	if _, err := Parse("a.txt", strings.NewReader("a"), Options{Encoding: "klingon"}); err == nil || !strings.Contains(err.Error(), `"klingon"`) {
		t.Errorf("unknown encoding: error %v", err)
	}
}

func TestPageEncodings(t *testing.T) {
	page := func(meta, s string) string {
		return "<html><head>" + meta + "<title>x</title></head><body><p>" + s + "</p></body></html>"
	}
	const gb = `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`
	tests := []struct{ name, in, note string }{
		{"declared", inEncoding(t, "gb18030", page(gb, simplifiedText)), "read as GB18030, as it declares"},
		{"declared and damaged", inEncoding(t, "gb18030", page(gb, strings.Repeat(simplifiedText, 20))) + "\xFF", "read as GB18030, as it declares"},
		{"declared shortly", inEncoding(t, "big5", page("<META CHARSET=big5>", traditionalText)), "read as big5, as it declares"},
		{"as xml", "<?xml version='1.0' encoding='euc-jp'?>" + inEncoding(t, "euc-jp", page("", japaneseText)), "read as euc-jp, as it declares"},
		{"declared otherwise", page(gb, simplifiedText), ""},
		{"not declared", inEncoding(t, "gb18030", page("", simplifiedText)), "read as GB18030, guessed"},
		{"wrongly declared", inEncoding(t, "gb18030", page("<meta charset=utf-8>", simplifiedText)), "read as GB18030, guessed"},
		{"by its mark", inEncoding(t, "UTF-16 with mark", page(gb, simplifiedText)), "read as UTF-16BE, by its byte order mark"},
	}
	for _, tt := range tests {
		for _, name := range []string{"a.html", "-"} {
			d, err := Parse(name, strings.NewReader(tt.in), Options{})
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				continue
			}
			all := ""
			for _, p := range d.Paragraphs {
				all += p.Text
			}
			if !strings.Contains(all, "大国，人们在") && !strings.Contains(all, "大國，人們在") && !strings.Contains(all, "毎朝、港まで") {
				t.Errorf("%s: %q", tt.name, all)
			}
			if notes := strings.Join(d.Notes, "\n"); !strings.Contains(notes, tt.note) || tt.note == "" && strings.Contains(notes, "read as GB") {
				t.Errorf("%s: notes %q, want %q", tt.name, d.Notes, tt.note)
			}
		}
	}
}

// The page of a Chinese site of old: tables for its layout, paragraphs by <br> and indents, GB2312.
func TestOldChinesePage(t *testing.T) {
	source, err := os.ReadFile(filepath.Join("testdata", "chinese.html"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Parse("a.htm", strings.NewReader(inEncoding(t, "gb2312", string(source))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"title: 小城的图书馆",
		"body: 小城的图书馆建在河边，原来是一座粮仓。去年春天，镇上的人把它修好，",
		"body: 馆里只有三间屋子。第一间放报纸，第二间放孩子的书，第三间最大，摆着十二张桌子，傍晚的时候总是坐满了人。",
		"body: “我们不收钱，也不问你从哪里来。”管理员说，“只要你把书放回原来的地方。”",
		"body: 他在这里工作了二十年，记得每一位读者的名字，也记得他们借过的第一本书。",
	}
	if got := shapes(d.Paragraphs); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	notes := strings.Join(d.Notes, "\n")
	for _, s := range []string{"read as GB18030, as it declares", "首页", "outside the article's body left out"} {
		if !strings.Contains(notes, s) {
			t.Errorf("notes %q do not say %q", d.Notes, s)
		}
	}
}

// Short texts are read where they can be told, and refused where they cannot; none is read as something else.
func TestGuessesOnShortTexts(t *testing.T) {
	tests := []struct{ text, encoding, want string }{
		{"中国的历史", "gb18030", "GB18030"},
		{"網路與社會", "big5", "Big5"},
		{"一個國家的歷史", "big5", "Big5"},
		{"我们的城市和它的历史", "utf-16le", "UTF-16LE"},
		{"un café noir", "windows-1252", "windows-1252"},
		{"A line. The café is open.", "windows-1252", "windows-1252"},
		{"Über allen Gipfeln", "windows-1252", "windows-1252"},
		{"It doesn’t close.", "windows-1252", "windows-1252"},
		{"été", "windows-1252", "windows-1252"},
		{"鼯鼱", "gb18030", ""},
		{"Привет", "koi8-r", ""},
		{"Привет, мир", "windows-1251", ""},
		{"Καλημέρα κόσμε", "iso-8859-7", ""},
		{"Zażółć gęślą jaźń", "windows-1250", ""},
		{"Die Stadt möchte", "ibm866", ""},
	}
	for _, tt := range tests {
		raw := []byte("Die Stadt m\x94chte") // in the encoding of DOS, which has no name here
		if tt.encoding != "ibm866" {
			raw = []byte(inEncoding(t, tt.encoding, tt.text))
		}
		if got, ok := guess(raw); ok != (tt.want != "") || ok && got.name != tt.want {
			t.Errorf("%s in %s: guessed %q, %v; want %q", tt.text, tt.encoding, got.name, ok, tt.want)
		}
	}
}

// Slices of real texts, converted, are read in their own encoding or refused, hardly ever in another.
func TestGuessesOnRealTexts(t *testing.T) {
	tests := []struct {
		lang, encoding string
		files          []string
		least          []float64 // share read rightly, at each size
	}{
		{"simplified", "gb18030", []string{"data", "align", "mac-dev", "*.zh"}, []float64{0.97, 1, 1, 1, 1}},
		{"simplified", "utf-16be", []string{"data", "align", "mac-dev", "*.zh"}, []float64{0.96, 0.99, 1, 1, 1}},
		{"traditional", "big5", []string{"data", "law", "*", "*zh*.txt"}, []float64{0.98, 1, 1, 1, 1}},
		{"traditional", "gb18030", []string{"data", "law", "*", "*zh*.txt"}, []float64{0.98, 1, 1, 1, 1}},
		{"german", "windows-1252", []string{"data", "align", "text-berg-dev", "*.de"}, []float64{0.5, 0.95, 0.98, 1, 1}},
		{"french", "windows-1252", []string{"data", "align", "text-berg-dev", "*.fr"}, []float64{0.5, 0.95, 0.98, 0.99, 1}},
		{"english", "windows-1252", []string{"data", "variants", "candide", "candide_henry_morley.txt"}, []float64{0.3, 0.93, 0.98, 0.98, 0.98}},
	}
	sizes := []int{8, 20, 50, 200, 1000}
	for _, tt := range tests {
		c, _ := charsetNamed(tt.encoding)
		var whole strings.Builder
		for _, f := range shared(t, tt.files...) {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			whole.Write(b)
		}
		all := []rune(whole.String())
		for i, size := range sizes {
			right, wrong, total := 0, 0, 0
			for at := 0; at+size < len(all) && total < 400; at += max(size, len(all)/400) {
				raw, err := c.NewEncoder().Bytes([]byte(string(all[at : at+size])))
				if err != nil || utf8.Valid(raw) && !c.isWide() {
					continue
				}
				total++
				switch found, ok := guess(raw); {
				case ok && found.name == c.name || ok && strings.EqualFold(found.name, c.name):
					right++
				case ok:
					wrong++
				}
			}
			t.Logf("%s %s, %d characters: %d slices, right %.1f %%, wrong %.1f %%", tt.lang, tt.encoding, size, total,
				100*float64(right)/float64(max(total, 1)), 100*float64(wrong)/float64(max(total, 1)))
			if share := float64(right) / float64(max(total, 1)); share < tt.least[i] || wrong > 0 {
				t.Errorf("%s, %d characters: %d of %d right, %d wrong", tt.lang, size, right, total, wrong)
			}
		}
	}
}
