package align

import (
	"strings"
	"testing"
)

// fuzzed reads a text from raw bytes: paragraphs end with a line end, sentences with a bar.
func fuzzed(lang, raw string) Text {
	t := Text{Lang: lang}
	for _, p := range strings.Split(raw, "\n") {
		if p == "" {
			t.Paragraphs = append(t.Paragraphs, nil)
			continue
		}
		t.Paragraphs = append(t.Paragraphs, strings.Split(p, "|"))
	}
	return t
}

func FuzzAlign(f *testing.F) {
	for _, seed := range [][4]string{
		{"en", "One lamp.|Two lamps.\nThree", "zh", "一盏灯。|两盏灯。\n三"},
		{"", "", "", "\n\n"},
		{"de", "\xff\xfe|\x00\n\xc3", "fr", "\x00|\x00\x00\n \xed\xa0\x80"},
		{"en", strings.Repeat("a", 2_000) + "|" + strings.Repeat("。", 100), "zh", strings.Repeat("灯塔", 200)},
		{"ar", "مرحبا|שלום\n\u200b\u200d\ufeff", "th", "สวัสดี|\u0301\u0301\n\U0001F1F3\U0001F1F4"},
		{"no such language", "1|1|1|1|1|1|1|1", "en-GB-x-y", "1"},
		{"en", "same|same|same\nsame|same", "en", "same|same\nsame|same|same"},
		{"ja", "\u3000|\u0085|\u2028", "ko", "｡|…|——"},
	} {
		f.Add(seed[0], seed[1], seed[2], seed[3])
	}
	f.Fuzz(func(t *testing.T, sourceLang, source, targetLang, target string) {
		if len(source)+len(target) > 20_000 {
			t.Skip("a longer input shows nothing new and slows the search down")
		}
		p := Pair{fuzzed(sourceLang, source), fuzzed(targetLang, target)}
		checkAlignment(t, p, unaided.Align(p.Source, p.Target))
		texts := []Text{p.Source, p.Target, fuzzed(sourceLang, target)}
		checkCollation(t, texts, unaided.Collate(texts))
	})
}
