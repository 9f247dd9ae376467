package text

import "strings"

// Negations finds each spot of s that denies, in order, without overlap. lang is a BCP 47 tag; English, Chinese (in
// traditional characters too), German and French are read, and a text of any other language has none.
//
// A spot is a word such as "not", "never", "nobody", "without", 不, 没有 or "kein", a word with "n't", a negated modal as a
// whole ("cannot", "shall not", 不得), or a word that denies its plain form ("unreliable", "non-binding", "illegal"). A
// pair ("neither ... nor", "ne ... pas") is one spot, at its first half. No spots are words that only contain one
// ("not only", "no matter", 不但, 非常, 未来), double negations ("not uncommon", 不得不, which is a duty) and restrictions
// ("no more than", "ne ... que").
//
// The cost is linear.
func Negations(s, lang string) []Span {
	var out []Span
	for _, f := range readPhrases(s, lang) {
		if f.denial == denies || f.denial == deniesPlainForm {
			out = append(out, f.Span)
		}
	}
	return out
}

// NearNegations finds the words of s that may say by themselves what elsewhere takes a no: "hardly", "fail", "lack",
// "refuse", "except", 难以, 缺乏, 禁止. A denial that one translation has and another lacks may be hidden in one. In order,
// without overlap; languages and cost are those of Negations.
func NearNegations(s, lang string) []Span { return StanceOf(s, lang).NearNegations }

// Stance is what binds and what denies in a text: all that Modals, Negations and NearNegations find, each list in order.
type Stance struct {
	Modals        []Modal
	Negations     []Span // but those of Privatives
	Privatives    []Span // words that deny their plain form: "unreliable"
	NearNegations []Span
}

// StanceOf reads a text once for all of them.
func StanceOf(s, lang string) Stance {
	var out Stance
	for _, f := range readPhrases(s, lang) {
		if f.force != 0 {
			out.Modals = append(out.Modals, Modal{f.Span, f.force, f.negated})
		}
		switch f.denial {
		case denies:
			out.Negations = append(out.Negations, f.Span)
		case deniesPlainForm:
			out.Privatives = append(out.Privatives, f.Span)
		case nearlyDenies:
			out.NearNegations = append(out.NearNegations, f.Span)
		}
	}
	return out
}

// privative tells whether a folded word denies its plain form, as "unreliable" does.
func privative(word, lang string) bool {
	switch lang {
	case "en":
		switch {
		case len(word) < 6:
			return false
		case strings.HasPrefix(word, "un"):
			return !beginsLike(word, unEnglish)
		}
		return beginsLike(word, privativesEnglish)
	case "de":
		return len(word) > 6 && strings.HasPrefix(word, "un") && !beginsLike(word, unGerman)
	case "fr":
		return beginsLike(word, privativesFrench)
	}
	return false
}

// beginsLike tells whether a word begins like one of a set, whose members have three letters or more and stand under
// their first three.
func beginsLike(word string, set map[string][]string) bool {
	if len(word) < 3 {
		return false
	}
	for _, prefix := range set[word[:3]] {
		if strings.HasPrefix(word, prefix) {
			return true
		}
	}
	return false
}

// beginnings files words under their first three bytes.
func beginnings(list string) map[string][]string {
	set := map[string][]string{}
	for w := range strings.FieldsSeq(list) {
		set[w[:3]] = append(set[w[:3]], w)
	}
	return set
}

// unEnglish and unGerman are how words begin that deny nothing though they begin with un.
var (
	unEnglish = beginnings("under unia unib unic unid unie unif unig unih unij unik unil unio unip uniq unis unit univ unix " +
		"until unless unto uncle unanim unveil unfold unleash undoubt undoing undone undoes uncover unearth unlock untie " +
		"unpack unrest unwind unravel undul unguent unction unloa unmask unplug unroll unseat unsettl unwrap unbutton")
	unGerman = beginnings("unter unser unsere univers union uniform ungef unmittelb ungar unfall unfäll unkost unwetter " +
		"unheim unweit ungemein unlängst ungeheu unsrig")
)

// privativesEnglish and privativesFrench are how words begin that deny their plain form.
var (
	privativesEnglish = beginnings("inability inaccura inaction inadequa inadmissib inapplicab inappropriat inattent " +
		"incapab incapacit incompat incompeten incomplet inconceivab inconclusiv inconsisten inconvenien incorrect " +
		"indecis indefinit indirect ineffectiv inefficien ineligib inequal inequit inexact inexperienc informal inhuman " +
		"injustice inoperat insecur insignifican instabil insufficien intoleran intolerab invalid invisib involuntar " +
		"immatur immobil immoral impatien imperfect impermissib impossib impractica imprecis improbab improper " +
		"illegal illegib illegitima illitera illogic irrational irreconcilab irregular irrelevan irreparab irreplaceab " +
		"irresponsib irreversib disagree disallow disapprov discontent discontinu dishonest dislik disloyal disobe " +
		"disorder disproportion disregard disrespect dissatisf dissimilar distrust disunity " +
		"nonbinding noncomplian nonconform nonexist nonpartisan nonpayment nonviolen")
	privativesFrench = beginnings("impossib illég illisib illimit immoral impar impréci impropre impuiss inaccept inactif " +
		"inadéquat inapplicab incapab incertain incompat incompét incomplet inconnu incorrect indirect inefficac inégal " +
		"inexact inexist inhumain injust injustice insécur instab insuffis intoléra inutil invalid invisib involontair " +
		"irrationnel irréali irréguli irrespons irréversib irrecevab désaccord désordre désobé déloya malhonnêt")
)
