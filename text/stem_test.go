package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestStemMeets gives words that must have one stem.
func TestStemMeets(t *testing.T) {
	for lang, groups := range map[string]string{
		"en": "policy policies policy's; build building builds built; make makes making made; plan planning planned plans; " +
			"change changes changed changing; create creating created; control controlled controlling controls; " +
			"country countries country's countries'; process processes processed; box boxes; case cases; " +
			"use uses using used; study studied studying studies; die dies died dying; hope hoping hoped; " +
			"agree agreed agrees agreeing; write writes writing written; visit visited visiting; pass passed passing; " +
			"open opening opened; read reading reads; leave leaves leaving; force forcing forced; woman women woman's; " +
			"promote promoting promoted; install installing installed; add added adding; see seeing; judge judging; " +
			"strengthen strengthened strengthening; share sharing shared shares; analysis analyses; language languages; cause caused causing; evade evaded; issue issued issues; stare staring stared; waste wasted; dance dancing; house housed",
		"de": "kind kinder kindern kindes; haus häuser häusern; wort wörter wortes; schön schöne schönes schöner; " +
			"frage fragen; gesetz gesetze gesetzes; politik politiken; straße straßen strasse; recht rechte rechten rechts",
		"fr": "homme hommes l'homme; national nationale nationales nationaux; parler parle parlé parlée parlés parlait " +
			"parlaient; pays; château châteaux; loi lois; jour jours; bon bonne bonnes",
		"es": "libro libros; nación naciones; vez veces; blanco blanca blancas; hablar hablado hablando hablaron; ley leyes; " +
			"mujer mujeres",
		"it": "libro libri; amica amiche amici; parlare parlato parlando; bianco bianca; casa case; nazione nazioni; " +
			"uomo l'uomo; città",
		"pt": "livro livros; nação nações; branco branca; trabalhar trabalhado trabalhando trabalharam; animal animais; homem homens",
	} {
		for group := range strings.SplitSeq(groups, ";") {
			words := strings.Fields(group)
			for _, w := range words[1:] {
				if a, b := Stem(words[0], lang), Stem(w, lang); a != b {
					t.Errorf("%s: %s is %q but %s is %q", lang, words[0], a, w, b)
				}
			}
		}
	}
}

// TestStemParts gives words that must not meet.
func TestStemParts(t *testing.T) {
	for lang, pairs := range map[string]string{
		"en": "govern governance; government governance; policy police; plan plane; hop hope; new news; unit united; " +
			"thing the; bed be; moral morale; human humane; local locale; car care; not note; nation national; " +
			"economic economics; during dure; need ne; universe universal; star stare; scar scare; past paste; good goods; hundred hundr",
		"de": "macht mach; land landschaft; er e; art arzt",
		"fr": "mal mer; les le; homme femme",
		"es": "casa caso'; mar mal",
		"zh": "国家 国",
		"ru": "слова слово",
	} {
		for pair := range strings.SplitSeq(pairs, ";") {
			w := strings.Fields(pair)
			if Stem(w[0], lang) == Stem(w[1], lang) {
				t.Errorf("%s: %s and %s are both %q", lang, w[0], w[1], Stem(w[0], lang))
			}
		}
	}
}

func TestStemNeverEmpty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := Fold(rapid.OneOf(rapid.StringMatching(`[a-zé']{1,12}`), rapid.String()).Draw(t, "word"))
		lang := rapid.SampledFrom([]string{"en", "de", "fr", "es", "it", "pt", "zh", ""}).Draw(t, "lang")
		if strings.Trim(word, "'s") != "" && Stem(word, lang) == "" {
			t.Fatalf("Stem(%q, %q) is empty", word, lang)
		}
		if lang == "zh" && Stem(word, lang) != word {
			t.Fatalf("Stem(%q, zh) = %q", word, Stem(word, lang))
		}
	})
}

func BenchmarkStem(b *testing.B) {
	for b.Loop() {
		Stem("controlling", "en")
		Stem("sovereignty", "en")
		Stem("gesetzes", "de")
	}
}
