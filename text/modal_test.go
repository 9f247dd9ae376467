package text

import (
	"slices"
	"strings"
	"testing"
)

// shownModals writes modals as "words:force", with a minus before the force of a negated one.
func shownModals(s, lang string) []string {
	var out []string
	for _, m := range Modals(s, lang) {
		minus := ""
		if m.Negated {
			minus = "-"
		}
		out = append(out, m.In(s)+":"+minus+m.Force.String())
	}
	return out
}

func TestModals(t *testing.T) {
	for _, c := range []struct{ lang, s, want string }{
		{"en", "States must respect it.", "must:must"},
		{"en", "They must not, and shall never, yield.", "must not:-must|shall never:-shall"},
		{"en", "It must also not be sold.", "must also not:-must"},
		{"en", "The court shall in no case hear it.", "shall in no:-shall"},
		{"en", "You don’t have to come; you may.", "don’t have to:-need|may:may"},
		{"en", "No state may do so.", "may:-may"},
		{"en", "There is no doubt that he can swim.", "can:can"},
		{"en", "The will of the people will prevail.", "will:will"},
		{"en", "In May 2014 it may rain; 9 May too.", "may:may"},
		{"en", "It cannot be, and it can't, could not.", "cannot:-can|can't:-can|could not:-can"},
		{"en", "If you should need more, he must have been deceived; we must have rules.", "must:must"},
		{"en", "They will not only sing, and can't just go.", "will:will|can't:can"},
		{"en", "We can't help asking.", "can't help:must"},
		{"en", "They will be able to learn.", "will be able to:will"},
		{"en", "Let us gather; we ought to.", "Let us:shall|ought to:should"},
		{"en", "The need to act and a must.", ""},
		{"en", "This has to do with law.", ""},
		{"en", "There is no need to worry.", "no need to:-need"},
		{"zh", "各国必须尊重网络主权，应当由大家商量。", "必须:must|应当:should"},
		{"zh", "不得侵犯，不应干涉，不能任由，可以动武。", "不得:-must|不应:-should|不能:-can|可以:may"},
		{"zh-Hant", "人民應依法納稅，不得規避，得請求賠償。", "應:should|不得:-must|得請求:may"},
		{"zh", "社会反应适应能力重要，只要许可。", ""},
		{"zh", "不得不承认", "不得不:must"},
		{"zh", "无须审批，也不必申报。", "无须:-need|不必:-need"},
		{"zh", "才能越走越宽，将会实现。", "才能:can|将会:will"},
		{"zh", "难得的机会，取得成效，重要的是能源。", ""},
		{"de", "Er muss gehen und darf bleiben.", "muss:must|darf:may"},
		{"de", "Das darf auf keinen Fall geschehen.", "darf:-may"},
		{"de", "Du musst das nicht tun.", "musst:-need"},
		{"de", "Er kann nicht nur lesen.", "kann:can"},
		{"de", "Rechte, die nicht verletzt werden dürfen, soll man achten.", "dürfen:-may|soll:should"},
		{"fr", "Il doit partir, il ne peut pas rester.", "doit:must|peut:-can"},
		{"fr", "Il faudrait le dire; il faut le faire.", "Il faudrait:should|il faut:must"},
		{"fr", "Nul n’est tenu de parler.", "tenu de:-must"},
		{"ja", "must may", ""},
		{"", "must may", ""},
	} {
		if got := strings.Join(shownModals(c.s, c.lang), "|"); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.lang, c.s, got, c.want)
		}
	}
}

func TestNegations(t *testing.T) {
	for _, c := range []struct{ lang, s, want string }{
		{"en", "It is not so, and never was.", "not|never"},
		{"en", "It isn’t; they don't.", "isn’t|don't"},
		{"en", "not only A but B, no matter what, no doubt", ""},
		{"en", "it will not only rain non-stop", ""},
		{"en", "neither A nor B. Nor C.", "neither|Nor"},
		{"en", "not two nor three. He did not go, nor did she.", "not|not|nor"},
		{"en", "We cannot, must not and shall not.", "cannot|must not|shall not"},
		{"en", "such security is unreliable and illegal", "unreliable|illegal"},
		{"en", "The United Nations, under a universal union, until unity.", ""},
		{"en", "It is not uncommon.", ""},
		{"en", "a non-binding text; non-", "non-binding"},
		{"en", "no more than a phrase", ""},
		{"en", "without a word, and no longer", "without|no longer"},
		{"en", "the internal, important, industrial, international interest", ""},
		{"zh", "并非只有一种模式，不但，不仅，非常，无论，未来，特别，不断，不同", "并非"},
		{"zh", "没有双重标准，不损害，靠不住，勿施于人，未经许可，无权，莫", "没有|不|靠不住|勿|未|无权|莫"},
		{"zh", "别说，请别走，别国政权，区别，你别去。", "别|别|别"},
		{"zh", "不得不，不能不，无不", ""},
		{"zh-Hant", "非經法院許可，不得為之；沒有例外，無論何人。", "非|不得|沒有"},
		{"zh", "是否同意，否则", ""},
		{"de", "Er ist nicht nur alt, er ist unsicher und ohne Geld.", "unsicher|ohne"},
		{"de", "Kein Mensch und niemand, weder du noch ich.", "Kein|niemand|weder"},
		{"de", "unsere Union unter uns", ""},
		{"fr", "Il ne le sait pas, il n’a rien dit.", "ne|n’a"},
		{"fr", "Il ne dit que cela.", ""},
		{"fr", "Aucun État ne peut; sans lui, c'est illégal.", "Aucun|sans|illégal"},
		{"ru", "не no", ""},
	} {
		var got []string
		for _, sp := range Negations(c.s, c.lang) {
			got = append(got, sp.In(c.s))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.lang, c.s, s, c.want)
		}
	}
}

func TestNearNegations(t *testing.T) {
	for _, c := range []struct{ lang, s, want string }{
		{"en", "It can hardly last and fails.", "hardly|fails"},
		{"zh", "后者难以长久，困难，禁止入内，缺乏", "难以|缺乏"}, // 禁止 is a modal
		{"de", "Er kann kaum gehen.", "kaum"},
		{"fr", "Il manque de temps.", "manque"},
	} {
		var got []string
		for _, sp := range NearNegations(c.s, c.lang) {
			got = append(got, sp.In(c.s))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.lang, c.s, s, c.want)
		}
	}
}

func TestModalAgrees(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"must", "have to", true}, {"must", "should", false}, {"may", "can", true}, {"may", "will", false},
		{"shall", "must", true}, {"should", "shall", true}, {"must", "must not", false},
		{"must not", "may not", true}, {"cannot", "shall not", true}, {"must not", "need not", false},
		{"should not", "shall not", true}, {"should not", "must not", false}, {"need to", "must", true},
	} {
		a, b := Modals("we "+c.a+" go", "en")[0], Modals("we "+c.b+" go", "en")[0]
		if a.Agrees(b) != c.want || b.Agrees(a) != c.want {
			t.Errorf("%s, %s: %v and %v, want %v", c.a, c.b, a.Agrees(b), b.Agrees(a), c.want)
		}
	}
}

// No phrase has two senses, and none is written so that no text could hold it.
func TestPhrasesAreWellFormed(t *testing.T) {
	for lang, book := range phraseBooks {
		seen := map[string]sense{}
		for _, list := range book {
			for _, p := range list {
				if before, ok := seen[p.form]; ok && before != p.sense {
					t.Errorf("%s: %q stands twice", lang, p.form)
				}
				seen[p.form] = p.sense
				if p.form == "" || Fold(p.form) != p.form {
					t.Errorf("%s: %q is not folded", lang, p.form)
				}
			}
		}
	}
}

func FuzzModals(f *testing.F) {
	f.Add("You must also not, neither nor non-", "en")
	f.Add("別不得不非", "zh")
	f.Add("n’ ne que pas \xff", "fr")
	f.Add("darf und nicht\xe4", "de")
	f.Fuzz(func(t *testing.T, s, lang string) {
		for _, lang := range []string{lang, "en", "zh", "de", "fr"} {
			var modals []Span
			for _, m := range Modals(s, lang) {
				modals = append(modals, m.Span)
			}
			for _, spans := range [][]Span{modals, Negations(s, lang), NearNegations(s, lang)} {
				end := 0
				for _, sp := range spans {
					if sp.Start < end || sp.End <= sp.Start || sp.End > len(s) {
						t.Fatalf("%s %q: %v", lang, s, spans)
					}
					end = sp.End
				}
				if !slices.IsSortedFunc(spans, func(a, b Span) int { return a.Start - b.Start }) {
					t.Fatalf("%s %q: %v", lang, s, spans)
				}
			}
		}
	})
}
