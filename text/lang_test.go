package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseLang(t *testing.T) {
	for in, want := range map[string]string{
		"en": "en", "ZH-hant": "zh-Hant", "zh_cn": "zh-CN", "de-CH-1996": "de-CH-1996", "und": "und", "iw": "he",
		"yue": "yue", "sr-latn-rs": "sr-Latn-RS", "x-klingon": "x-klingon", "en-x-test": "en-x-test",
	} {
		if got, err := ParseLang(in); got != want || err != nil {
			t.Errorf("ParseLang(%q) = %q, %v, want %q", in, got, err, want)
		}
	}
	for in, says := range map[string]string{
		"": `""`, "english": `"english"`, "xx": `"xx"`, "zh-Qqqq": `"qqqq"`, "en-YY": `"yy"`, "-": `"-"`, "中文": `"中文"`,
		"en--us": `"en--us"`, "zh-Hant-XYZW-": `"zh-Hant-XYZW-"`, "\xff": `"\xff"`, strings.Repeat("a-", 1000): "tag",
	} {
		got, err := ParseLang(in)
		if err == nil || !strings.Contains(strings.ToLower(err.Error()), strings.ToLower(says)) {
			t.Errorf("ParseLang(%q) = %q, %v, want an error with %s", in, got, err, says)
		}
	}
}

func TestSameLang(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"zh-Hant", "zh-CN", true}, {"EN-gb", "en_US", true}, {"iw", "he", true}, {"cmn-Hans", "zh", true}, {"nb", "no", true},
		{"en", "de", false}, {"zh", "yue", false}, {"", "en", false}, {"und", "en", false}, {"und", "und", true},
	} {
		if got := SameLang(c.a, c.b); got != c.want || SameLang(c.b, c.a) != c.want {
			t.Errorf("SameLang(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestGuessLang(t *testing.T) {
	for want, texts := range map[string][]string{
		"und": {"", "123, 456!", "Candide", "Xyzzy plugh frobozz", "Bir zamanlar küçük bir köyde yaşlı bir adam yaşardı",
			"\xff\xfe"},
		"en": {"The Internet is a new space and a new garden for humanity", "the end",
			"Shared by 網站: the law of the land applies to all who use it"},
		"de":      {"Die Berge sind hoch und der Weg ist nicht leicht", "Am nächsten Tag war es sehr kalt"},
		"fr":      {"Il y avait dans le château un jeune garçon", "La maison est à nous"},
		"es":      {"El perro no es de los niños, pero está en la casa", "Los libros que están sobre la mesa"},
		"it":      {"Il cane non è della signora, ma gli piace la casa", "Nel mezzo del cammino di nostra vita"},
		"pt":      {"O cão não é da senhora, mas está na casa dos meninos", "Os livros são para você"},
		"nl":      {"Het huis is niet van de man die er woont, maar van zijn broer"},
		"sv":      {"Det är inte så att jag har en hund, men han är också här"},
		"da":      {"Det er ikke sådan at jeg har en hund, men han blev også her efter mødet af sig selv"},
		"no":      {"Det er ikke slik at jeg har en hund, men han ble også her etter møtet av seg selv nå"},
		"fi":      {"Hän ei ole täällä, mutta se on totta että minä olen"},
		"pl":      {"Nie wiem, czy to jest prawda, ale on się nie boi"},
		"cs":      {"Nevím, jestli je to pravda, ale on se také nebojí, že by přišel"},
		"zh":      {"网络空间是人类共同的活动空间", "人类 Internet 网络", "山水", "他用 iPhone 说话的时候这个网站没有开"},
		"zh-Hant": {"本準則依所得稅法第八十條第五項規定訂定之。", "資通安全管理法"},
		"ja":      {"サイバー空間は人類共通の活動空間である", "これは本です"},
		"ko":      {"사이버 공간은 인류 공동의 활동 공간이다"},
		"ru":      {"Это общее пространство для всех людей"},
		"uk":      {"Це спільний простір для всіх людей і країн"},
		"el":      {"Το διαδίκτυο είναι νέος χώρος"},
		"ar":      {"الفضاء السيبراني مساحة مشتركة"},
		"fa":      {"این یک گفتگوی بزرگ برای پژوهش است"},
		"he":      {"המרחב המקוון הוא מרחב משותף"},
		"th":      {"อินเทอร์เน็ตเป็นพื้นที่ใหม่"},
		"hi":      {"इंटरनेट एक नया स्थान है"},
	} {
		for _, s := range texts {
			if got := GuessLang(s); got != want {
				t.Errorf("GuessLang(%q) = %q, want %q", s, got, want)
			}
		}
	}
}

// TestGuessLangOnTexts runs over what is known of the shared data.
func TestGuessLangOnTexts(t *testing.T) {
	data := shared(t, "data")
	for pattern, want := range map[string]string{
		"law/*/zh.txt": "zh-Hant", "law/*/en.txt": "en", "variants/candide/candide_src.txt": "fr",
		"variants/candide/candide_[ghr]*.txt": "en", "align/mac-dev/*.zh": "zh", "align/mac-dev/*.mt": "en",
		"align/text-berg-dev/dev.de": "de", "align/text-berg-dev/dev.fr": "fr",
	} {
		files, _ := filepath.Glob(filepath.Join(data, pattern))
		if len(files) == 0 {
			t.Errorf("no file %s", pattern)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got := GuessLang(string(b)); got != want {
				t.Errorf("%s: guessed %q, want %q", file, got, want)
			}
		}
	}
}

func TestGuessLangIsSteady(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), mixed()).Draw(t, "s")
		if a, b := GuessLang(s), GuessLang(s); a != b {
			t.Fatalf("GuessLang(%q) is %q and %q", s, a, b)
		}
	})
}

func TestFunctionWord(t *testing.T) {
	for _, c := range []struct {
		word, lang string
		want       bool
	}{
		{"the", "en-GB", true}, {"sovereignty", "en", false}, {"的", "zh", true}, {"以及", "zh-Hant", true},
		{"与", "zh", true}, {Fold("與"), "zh", true}, {"网", "zh", false}, {"und", "de", true}, {"und", "en", false}, {"où", "fr", true},
		{"también", "es", true}, {"della", "it", true}, {"não", "pt", true}, {"если", "ru", true}, {"the", "", false},
		{"", "en", false},
	} {
		if got := FunctionWord(c.word, c.lang); got != c.want {
			t.Errorf("FunctionWord(%q, %q) = %v", c.word, c.lang, got)
		}
	}
}

// TestListsAreFolded keeps the word lists in the form they are looked up in.
func TestListsAreFolded(t *testing.T) {
	for lang, set := range functionWords {
		for word := range set {
			if Fold(word) != word {
				t.Errorf("%s: %q is not folded", lang, word)
			}
		}
	}
}
