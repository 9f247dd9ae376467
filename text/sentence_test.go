package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// TestSentences gives each paragraph with | where it must be cut.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		// Plain.
		{"en", ""},
		{"en", "No stop at all"},
		{"en", "One. |Two! |Three? |Four"},
		{"en", "One list: a; b; or so. |Next: more"},
		{"en", "Really?! |Yes!!! |Good"},
		{"en", "He paid $3.50. |Then 2.5 more. |In 2016. |So"},
		{"en", "It ended in 1990. |Then came 1991."},
		{"en", "See example.com or foo.Bar for more. |Done"},
		// Abbreviations.
		{"en", "Mr. Smith met Mrs. Jones and Dr. No at 5 p.m. sharp. |They left."},
		{"en", "No. 5 is alive, as Art. 12 and p. 7 say. |No. |He said no."},
		{"en", "Use fruit, e.g. Apples, i.e. Good ones. |Stop etc. |Next."},
		{"en", "The U.S. Army left the U.S. |The rest stayed in the U.S. for good."},
		{"en", "St. Joseph's stands near Main St. |The end."},
		{"en", "Acme Inc. Chairman Bob spoke. |He owns Acme Inc. |He sold it."},
		{"en", "Published as vol. IV of the set. |See vol. 5."},
		// Initials.
		{"en", "J. K. Rowling and G. O. DYHRENFURTH met John F. Kennedy. |Nobody came."},
		{"en", "So do I. |Mary did not. |That was plan B. |The rest is known."},
		// Items.
		{"en", "1. First things. |2. Second things. |IV. Fourth."},
		{"en", "1.2. Scope of the law. |It applies."},
		// Quotations and brackets.
		{"en", "“I came. |I saw.” |Then he left."},
		{"en", "\"Why?\" he said. |\"Because.\" |She left."},
		{"en", "\"Why?\" Wang asked. |\"Why?\" |The old man was silent."},
		{"en", "“Why!” Mr. Wang Miao shouted at them. |“Why!” |He returned home."},
		{"en", "He said (see below). |(It is true.) |Good."},
		{"en", "“Never closed. |It goes on. |And on."},
		{"en", "The mark “?” asks; (!) shouts. |Yes."},
		{"en", "It is the end.|\"Next one.\" |\"Last.\"|Yes"},
		{"en", "He left.”|“Who?” |“You.”"},
		{"en", "All fall down.3 |The king.[12] |He died.¹ |End"},
		{"en", "the word “end”. |Next"},
		{"en", "\" Is it done? \" |Next \"so.\" |Yes. \""},
		// Ellipses, dashes, what goes on.
		{"en", "Well... maybe. |He stopped... |Then he ran. |So … and so"},
		{"en", "I... I... can't. |W... Wang is here. |The cough . . . and so on. |Right . . . |Next"},
		{"en", "He left!—and never came back. |“No!”, he said. |— Yes. |– Good"},
		{"en", "Alas! what have I done? |Nothing."},
		{"en", "Wait. . |Next"},
		{"en", "... |"},
		// Chinese.
		{"zh", "他走了。|她来了！|真的吗？！|好；又说：好，不好。"},
		{"zh", "“好。”|他说。|（完。）|下一句。"},
		{"zh", "“怎么办？”的问题很多。|《怎么办？》是书名。|他问“谁？”，没人答。"},
		{"zh", "他想了……然后走了。|“我……”|她停了。|他叹气……|“好吧。”"},
		{"zh", "“能打印吗？” 汪淼问。|“能！”他答道。|“能！”|他不知道。"},
		{"zh", "这是Intel公司.|他用iPhone.|然后涨了3.5元。|1.前言"},
		{"zh", "增长2.5％。|J.K.罗琳来了。|见No.5文件。"},
		{"zh", "He is in the U.S. |The Army came. |他走了。|The U.S. Army"},
		{"zh-Hant", "本法自公布日施行。|「是。」|他說：「不。」|完"},
		{"zh", "全文使用 ASCII 标点. |他说! |好"},
		{"ja", "「はい。」と言った。|彼は来た。|本当？|うん。"},
		// German.
		{"de", "Am 13. Dezember 1956 kam er, z. B. Hans, im 19. Jahrhundert. |Dann nicht."},
		{"de", "Das gilt bzw. Nr. 5 und d. h. Art. 3 usw. |Diese Art. |Er ging."},
		{"de", "Er war 13. |Das war jung. |Es geschah 1956. |Heute nicht."},
		{"de", "„Komm!“ rief er. |„Nein.“ |Dr. Prof. Kurz lachte. |Der Berg ist 8848 m. |Hoch"},
		{"de", "»Ja.« |Sie ging. |»Wer?« fragte er."},
		// French.
		{"fr", "M. Martin et Mme Durand virent l’art. 3. |« Quoi ? » dit-il. |« Bien. » |Il partit."},
		{"fr", "Il est venu p. ex. hier à 15 h. 30. |Vous avez raison, dit-il. |— Non, dit l’autre."},
		// Others.
		{"es", "¿Qué? |¡No! |El Sr. Pérez vive en EE.UU. desde 1990. |Fin"},
		{"ru", "Он пришёл. |Это т. е. правда. |А. С. Пушкин жил."},
		{"ar", "هل جاء؟ |نعم."},
		{"hi", "वह आया। |वह गया।"},
		{"el", "Τι είναι; |Τίποτα."},
		{"", "Mr. Smith came. |Then he left."},
	} {
		in := strings.ReplaceAll(c.want, "|", "")
		var pieces []string
		for _, sp := range Sentences(in, c.lang) {
			pieces = append(pieces, sp.In(in))
		}
		var want []string
		for piece := range strings.SplitSeq(c.want, "|") {
			if piece = strings.TrimSpace(piece); piece != "" {
				want = append(want, piece)
			}
		}
		if got, want := strings.Join(pieces, "|"), strings.Join(want, "|"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.lang, got, want)
		}
	}
}

// checkSentences verifies what must hold for any string.
func checkSentences(t interface{ Fatalf(string, ...any) }, s, lang string) {
	at := 0
	for _, sp := range Sentences(s, lang) {
		if sp.Start < at || sp.End <= sp.Start || sp.End > len(s) {
			t.Fatalf("Sentences(%q, %q): span %v after byte %d", s, lang, sp, at)
		}
		if outside := strings.TrimSpace(s[at:sp.Start]); outside != "" {
			t.Fatalf("Sentences(%q, %q): %q is in no sentence", s, lang, outside)
		}
		if in := sp.In(s); in != strings.TrimFunc(in, unicode.IsSpace) {
			t.Fatalf("Sentences(%q, %q): %q is not trimmed", s, lang, in)
		}
		at = sp.End
	}
	if outside := strings.TrimSpace(s[at:]); outside != "" {
		t.Fatalf("Sentences(%q, %q): %q is in no sentence", s, lang, outside)
	}
}

func TestSentencesCover(t *testing.T) {
	langs := rapid.SampledFrom([]string{"en", "zh", "zh-Hant", "de", "fr", "ja", "el", "", "xx", "\xff"})
	rapid.Check(t, func(t *rapid.T) { checkSentences(t, mixed().Draw(t, "s"), langs.Draw(t, "lang")) })
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"\"Why?\" he said. z. B. 13. Mai", "“好。”他说……“\xff”", "a.) . . .\u200b»"} {
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, s, lang string) { checkSentences(t, s, lang) })
}

// TestSentencesOnNovels runs over hand-cut sentences, one a line: next to none may be cut further.
func TestSentencesOnNovels(t *testing.T) {
	files, _ := filepath.Glob(shared(t, "data/align/mac-dev") + "/*.zh")
	english, _ := filepath.Glob(shared(t, "data/align/mac-dev") + "/*.en")
	lines, cut := 0, 0
	for _, file := range append(files, english...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			lines++
			if len(Sentences(line, strings.TrimPrefix(filepath.Ext(file), "."))) > 1 {
				cut++
			}
		}
	}
	if lines < 3000 || cut > 3 {
		t.Errorf("%d of %d hand-cut sentences were cut again", cut, lines)
	}
}

// shared finds a folder of the shared data by walking up from the test's folder; the test is skipped without it.
func shared(t *testing.T, path string) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "shared", path)); err == nil {
			return filepath.Join(dir, "shared", path)
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skipf("no folder shared/%s beside or above the project", path)
		}
		dir = up
	}
}

func BenchmarkSentences(b *testing.B) {
	for _, c := range []struct{ name, lang, s string }{
		{"en", "en", strings.Repeat("Mr. Smith went to the U.S. in 1990. \"Why?\" he asked. Nobody knew... ", 15_000)},
		{"zh", "zh", strings.Repeat("网络空间是人类共同的活动空间。他问：“为什么？”没有人知道……", 12_000)},
		{"stops", "en", strings.Repeat(". ", 500_000)},
		{"closers", "en", "a." + strings.Repeat(")\"", 500_000)},
		{"spaces", "en", "a." + strings.Repeat(" ", 1_000_000) + "b"},
		{"capitals", "en", strings.Repeat("A. ", 330_000)},
		{"open", "en", strings.Repeat("a. (", 250_000)},
		{"openers", "en", strings.Repeat("\"", 1000) + strings.Repeat("a.", 500_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.s)))
			for b.Loop() {
				Sentences(c.s, c.lang)
			}
		})
	}
}
