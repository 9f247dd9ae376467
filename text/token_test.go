package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"pgregory.net/rapid"
)

// shape writes tokens as text|kind letters, so that a table can be read.
func shape(s string) string {
	var b strings.Builder
	for i, t := range Tokens(s) {
		if i > 0 {
			b.WriteByte('|')
		}
		if t.Kind == Space {
			b.WriteByte('~')
			continue
		}
		b.WriteString(t.In(s))
		b.WriteByte("swnp$"[t.Kind])
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"words", "The end.", "Thew|~|endw|.p"},
		{"apostrophes", "don't China's China’s l’homme", "don'tw|~|China'sw|~|China’sw|~|l’hommew"},
		{"quoted word", "'so'", "'p|sow|'p"},
		{"numbers", "1,000.5 12:30 43% 1.000,5", "1,000.5n|~|12n|:p|30n|~|43n|%p|~|1.000,5n"},
		{"number at the end", "in 2016.", "inw|~|2016n|.p"},
		{"hyphen", "cyber-attack", "cyberw|-p|attackw"},
		{"ordinal", "18th 3D", "18thw|~|3Dw"},
		{"colon", "Note:this", "Notew|:p|thisw"},
		{"underscore", "_a_1 _", "_a_1w|~|_p"},
		{"white space is one", "a \t\r\n\u00a0\u3000b", "aw|~|bw"},
		{"han", "网络空间。", "网w|络w|空w|间w|。p"},
		{"han and latin", "7亿IT人员", "7n|亿w|ITw|人w|员w"},
		{"kana", "カタカナとひら", "カw|タw|カw|ナw|とw|ひw|らw"},
		{"half-width kana keep their voicing", "ｶﾞｷﾞ", "ｶﾞw|ｷﾞw"},
		{"long vowel", "データ", "デw|ーw|タw"},
		{"katakana joined to latin", "A_カ", "A_w|カw"},
		{"hangul is spaced", "한국어 텍스트", "한국어w|~|텍스트w"},
		{"zero as a character", "二〇一六", "二w|〇w|一w|六w"},
		{"full-width digits", "１，０００．５元", "１，０００．５n|元w"},
		{"thai", "สวัสดี๑", "สw|วัw|สw|ดีw|๑n"},
		{"combining", "e\u0301te\u0301 中\u0301文", "e\u0301te\u0301w|~|中\u0301w|文w"},
		{"mark after a space", "a \u0301b", "aw|~|\u0301$|bw"},
		{"soft hyphen", "cyber\u00adspace", "cyber\u00adspacew"},
		{"dashes and quotes", "—“a”……", "—p|“p|aw|”p|…p|…p"},
		{"symbols", "$5 < €6", "$$|5n|~|<$|~|€$|6n"},
		{"emoji", "👩‍👩‍👧🇨🇳", "👩‍👩‍👧$|🇨🇳$"},
		{"not utf-8", "x\xff\xfey\xe4\xb8", "xw|\xff$|\xfe$|yw|\xe4$|\xb8$"},
	} {
		if got := shape(c.in); got != c.want {
			t.Errorf("%s: Tokens(%q)\n got %s\nwant %s", c.name, c.in, got, c.want)
		}
	}
}

// checkTokens verifies what must hold for any string.
func checkTokens(t interface{ Fatalf(string, ...any) }, s string) {
	at := 0
	var before TokenKind = Symbol
	for _, tok := range Tokens(s) {
		if tok.Start != at || tok.End <= tok.Start {
			t.Fatalf("Tokens(%q): token %v does not start at %d or is empty", s, tok, at)
		}
		if tok.Kind == Space && before == Space {
			t.Fatalf("Tokens(%q): two Space tokens touch at %d", s, at)
		}
		if blank := strings.TrimSpace(tok.In(s)) == ""; blank != (tok.Kind == Space) {
			t.Fatalf("Tokens(%q): %q is of kind %d", s, tok.In(s), tok.Kind)
		}
		at, before = tok.End, tok.Kind
	}
	if at != len(s) {
		t.Fatalf("Tokens(%q): covered %d of %d bytes", s, at, len(s))
	}
}

// mixed draws strings out of pieces that meet badly.
func mixed() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom(strings.Split("a|B|z.|é|'|’|\"|“|”|.|,|:|;|!|?|…|。|？|！|”。|」|「|『|1|2,0|３|_|-|—| |  |\u3000|\u00a0|\t|"+
			"中|文|が|カ|ー|한|ส|ิ|\u0301|\u200d|\u200b|\u00ad|👩|🇨|ß|İ|Mr.|U.S.|e.g.|13. |z. B.|亿|三|第|年|月|日|percent|million", "|")),
		rapid.String(),
		rapid.SampledFrom([]string{"\xff", "\xe4\xb8", "\xf0\x9f", "\x00"}),
	)
	return rapid.Map(rapid.SliceOfN(piece, 0, 30), func(p []string) string { return strings.Join(p, "") })
}

func TestTokensCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkTokens(t, mixed().Draw(t, "s")) })
}

// TestTokensRefineUAX29 holds the fast paths to the standard: every boundary of UAX #29 that is not inside white space
// is a boundary here, and the boundaries added stand beside a colon or an unspaced character.
func TestTokensRefineUAX29(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := mixed().Draw(t, "s")
		ours := map[int]bool{0: true}
		for _, tok := range Tokens(s) {
			ours[tok.End] = true
		}
		standard := map[int]bool{0: true}
		for it := words.FromString(s); it.Next(); {
			standard[it.End()] = true
		}
		for i := range len(s) + 1 {
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i:])
			space := runeKind(before) == Space
			switch {
			case standard[i] && !ours[i] && !space:
				t.Fatalf("%q: UAX #29 cuts at %d, Tokens does not", s, i)
			case ours[i] && !standard[i] && !space && !alone(s[:i]) && !Unspaced(after) && after != ':' && after != utf8.RuneError:
				t.Fatalf("%q: Tokens cuts at %d, UAX #29 does not", s, i)
			}
		}
	})
}

// alone tells whether s ends in a colon or an unspaced character, marks aside.
func alone(s string) bool {
	s = strings.TrimRightFunc(s, extends)
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == ':' || r == utf8.RuneError || Unspaced(r)
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"don't 1,000.5 中文 カタ\xff", "\u200d\u0301", "a:b_c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkTokens(t, s) })
}

func TestCountWords(t *testing.T) {
	for in, want := range map[string]int{
		"":                                0,
		"—?!":                             0,
		"The Internet isn't new.":         4,
		"cyber-attack and/or 12:30 (43%)": 4,
		"网络空间，7亿人。":                       7,
		"Intel公司":                         3,
		"one — two—three":                 3,
		"a.b@c.org":                       1,
		"3.5 million in 1,000.5":          4,
		"国-国":                             2,
		"l'homme d’affaires \u00a0 naïveté .": 3,
	} {
		if got := CountWords(in); got != want {
			t.Errorf("CountWords(%q) = %d, want %d", in, got, want)
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	for _, c := range []struct{ name, s string }{
		{"en", strings.Repeat("The Internet is a new space; it “requires” new rules, 1,000.5 of them — don't you think? ", 1000)},
		{"zh", strings.Repeat("网络空间是人类共同的活动空间，7亿网民，各国应当加强沟通。", 1000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.s)))
			b.ReportAllocs()
			for b.Loop() {
				Tokens(c.s)
			}
		})
	}
}
