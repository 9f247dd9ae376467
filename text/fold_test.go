package text

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "",
		"plain":              "plain",
		"Cyber SOVEREIGNTY":  "cyber sovereignty",
		"China’s ‘own’ `so´": "china's 'own' 'so'",
		"“a” „b“ «c» 「d」 ＂e＂ 5″":       `"a" "b" "c" "d" "e" 5"`,
		"a–b—c−d‑e":                    "a-b-c-d-e",
		"a\u00a0b\u3000c\td":           "a b c d",
		"cyber\u00adspace\u200b\ufeff": "cyberspace",
		"Ａ１００％，！？":                     "a100%,!?",
		"ﬁne…":                         "fine...",
		"e\u0301cole ÉCOLE":            "école école",
		"e\u200b\u0301":                "é",
		"Straße ÄÖÜ":                   "straße äöü",
		"ｶﾞ":                           "ガ",
		"網络《空間》。":                      "网络《空间》。",
		"\uf9b4 \uf90a 樂\ufe00":        "领 金 乐",
		"约翰・洛克 约翰‧洛克":                  "约翰·洛克 约翰·洛克",
		"İ":                            "i",
		"ΣΊΣΥΦΟΣ Σίσυφος":              "σίσυφοσ σίσυφοσ",
		"②½":                           "21⁄2",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(mixed(), rapid.String()).Draw(t, "s")
		once := Fold(s)
		if again := Fold(once); again != once {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, once, again)
		}
		if !utf8.ValidString(s) {
			return
		}
		if !norm.NFKC.IsNormalString(once) {
			t.Fatalf("Fold(%q) = %q, which is not NFKC", s, once)
		}
	})
}

func TestFoldKeepsWhatIsFolded(t *testing.T) {
	for _, s := range []string{"plain words, 1,000.5 of them", "naïve café", "网络空间"} {
		if n := testing.AllocsPerRun(10, func() { Fold(s) }); n != 0 {
			t.Errorf("Fold(%q) allocates %v times", s, n)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	for _, s := range []string{"sovereignty", "Sovereignty", "China’s", "网", "網", "网络空间，主权"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}
