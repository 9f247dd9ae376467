package document

import (
	"strings"
	"testing"
)

func TestDocxLang(t *testing.T) {
	const (
		english = "This is the house that was built by the people of the town, and it is still there."
		german  = "Das ist das Haus, das von den Leuten der Stadt gebaut wurde, und es ist noch immer da."
		bulgar  = "Това е къщата, която хората от града построиха, и тя още е там."
	)
	tests := []struct{ name, lang, body, want string }{
		{"western", `w:val="en-GB" w:eastAsia="zh-CN"`, english, "en-GB"},
		{"eastern", `w:val="en-US" w:eastAsia="zh-CN"`, "这是一个关于城市里人们建造的房子的故事。", "zh-CN"},
		{"eastern by a western tag", `w:val="zh-CN"`, "这是一个关于城市里人们建造的房子的故事。", "zh-CN"},
		{"the other way of writing", `w:val="en-US" w:eastAsia="zh-CN"`, "這個國家的學生們對這個問題說過他們會來開會。", ""},
		{"the default of a western Word", `w:val="en-US" w:eastAsia="ja-JP"`, "这是一个关于城市里人们建造的房子的故事。", ""},
		{"a default that the words belie", `w:val="en-US"`, german, ""},
		{"a script that belies it", `w:val="ru-RU"`, english, ""},
		{"a neighbour of a language that is guessed", `w:val="bg-BG"`, bulgar, "bg-BG"},
		{"too little to guess by", `w:val="cy-GB"`, "Cymru", "cy-GB"},
		{"a script that is not guessed", `w:val="en-US" w:bidi="ka-GE"`, "საქართველო", "ka-GE"},
		{"no tag", `w:val="x-none" w:eastAsia="!"`, english, ""},
		{"no letters", `w:val="en-GB"`, "12345", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts := wordParts(wp("", wr(tt.body)))
			for i := range parts {
				parts[i].content = strings.Replace(parts[i].content, `w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"`, tt.lang, 1)
			}
			if _, _, lang := readWord(t, TrackedAccepted, parts...); lang != tt.want {
				t.Errorf("got %q, want %q", lang, tt.want)
			}
		})
	}
	parts := wordParts(wp("", wr(german)))
	for i := range parts {
		parts[i].content = strings.Replace(parts[i].content, `<w:name w:val="Normal"/>`, `<w:name w:val="Normal"/><w:rPr><w:lang w:val="de-AT"/></w:rPr>`, 1)
	}
	if _, _, lang := readWord(t, TrackedAccepted, parts...); lang != "de-AT" {
		t.Errorf("language of the usual style: got %q", lang)
	}
}
