package diff

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// inline writes edits as an editor marks them: [-struck-]{+new+}.
func inline(edits []Edit) string {
	var s strings.Builder
	for _, e := range edits {
		if e.Op == Equal {
			s.WriteString(e.A)
			continue
		}
		if e.A != "" {
			s.WriteString("[-" + e.A + "-]")
		}
		if e.B != "" {
			s.WriteString("{+" + e.B + "+}")
		}
	}
	return s.String()
}

// sides joins the edits to the two passages.
func sides(edits []Edit) (a, b string) {
	var left, right strings.Builder
	for _, e := range edits {
		left.WriteString(e.A)
		right.WriteString(e.B)
	}
	return left.String(), right.String()
}

// TestReading is the list of tricky cases: what is shown, and why.
func TestReading(t *testing.T) {
	for _, c := range []struct {
		why, lang, a, b, want string
	}{
		{"one word for another", "en", "the cat sat on the mat", "the dog sat on the mat",
			"the [-cat-]{+dog+} sat on the mat"},
		{"a word goes with the space after it", "en", "a big red hat", "a red hat", "a [-big -]red hat"},
		{"before a full stop it goes with the space before it", "en", "He went home quickly.", "He went home.",
			"He went home[- quickly-]."},
		{"a clause goes with its own comma", "en", "He came, and left.", "He came, he saw, and left.",
			"He came, {+he saw, +}and left."},
		{"a clause at the end goes with the comma before it", "en", "He came.", "He came, and left.",
			"He came{+, and left+}."},
		{"a sentence is added whole", "en", "It rained.", "It rained. It poured.", "It rained.{+ It poured.+}"},
		{"a sentence in the middle too, though the next begins alike", "en",
			"We met the king. We met the queen.", "We met the king. We met the page. We met the queen.",
			"We met the king. {+We met the page. +}We met the queen."},
		{"a function word does not hold two replacements apart", "en", "cat in hat", "dog in boots",
			"[-cat in hat-]{+dog in boots+}"},
		{"nor does a hyphen", "en", "a cyber-space", "a web-site", "a [-cyber-space-]{+web-site+}"},
		{"a hyphen that is struck does", "en", "a cyber-space", "a cyberspace", "a [-cyber-space-]{+cyberspace+}"},
		{"members of a list stay side by side", "en", "red, green and blue", "pink, black and blue",
			"[-red-]{+pink+}, [-green-]{+black+} and blue"},
		{"an insertion stands for itself", "en", "they saw the cat", "they often saw the dog",
			"they {+often +}saw the [-cat-]{+dog+}"},
		{"a content word in between is an anchor", "en", "old red hats", "new red boots",
			"[-old-]{+new+} red [-hats-]{+boots+}"},
		{"sentences are not run together", "en", "We ate fish. They slept.", "We ate meat. You slept.",
			"We ate [-fish-]{+meat+}. [-They-]{+You+} slept."},
		{"two words moved apart do not swallow the sentence", "en",
			"Small states have as much right to be heard in this forum as large ones.",
			"Small nations have as much right to be heard in this forum as big ones.",
			"Small [-states-]{+nations+} have as much right to be heard in this forum as [-large-]{+big+} ones."},
		{"case", "en", "The Internet is free.", "The internet is free.", "The [-Internet-]{+internet+} is free."},
		{"quotation marks, each by itself", "en", "a “free” net", `a "free" net`, `a [-“-]{+"+}free[-”-]{+"+} net`},
		{"an apostrophe inside a word", "en", "it’s ours", "it's ours", "[-it’s-]{+it's+} ours"},
		{"white space alone", "en", "one  two three", "one two three", "one[-  -]{+ +}two three"},
		{"a line break for a space", "en", "one two", "one\ntwo", "one[- -]{+\n+}two"},
		{"white space at the ends", "en", " one two", "one two ", "[- -]one two{+ +}"},
		{"of a word said twice the second is new", "en", "so that is that", "so that that is that",
			"so that {+that +}is that"},

		{"Chinese: a word added to a word", "zh", "网络主权很重要", "网络主权原则很重要", "网络主权{+原则+}很重要"},
		{"Chinese: characters of a word go together", "zh", "维护网络安全", "保障网络安全", "[-维护-]{+保障+}网络安全"},
		{"Chinese: a shared character does not split words", "zh", "促进发展", "推动进步", "[-促进发展-]{+推动进步+}"},
		{"Chinese: nor when it is half of either", "zh", "这个国家很大", "这个大国很大", "这个[-国家-]{+大国+}很大"},
		{"Chinese: a clause with its comma, though the next begins alike", "zh",
			"我们坚持开放，我们坚持合作。", "我们坚持开放，我们坚持平等，我们坚持合作。",
			"我们坚持开放，{+我们坚持平等，+}我们坚持合作。"},
		{"Chinese: two words in common are an anchor", "zh", "推动网络安全发展", "促进网络安全进步",
			"[-推动-]{+促进+}网络安全[-发展-]{+进步+}"},
		{"Japanese", "ja", "東京に行く", "京都に行く", "[-東京-]{+京都+}に行く"},
		{"a number in words is shown whole", "en", "a fine of three hundred yuan", "a fine of two hundred yuan",
			"a fine of [-three hundred-]{+two hundred+} yuan"},
		{"and with its factor", "en", "some 700 million people", "some 800 million people",
			"some [-700 million-]{+800 million+} people"},
		{"Chinese: a number too", "zh", "处五百元以下罚金", "处五十万元以下罚金", "处[-五百-]{+五十万+}元以下罚金"},
		{"but a new day in an old year stands alone", "en", "on 18 June 2014 it", "on 19 June 2014 it",
			"on [-18-]{+19+} June 2014 it"},
		{"mixed: only a space between scripts", "zh", "用AI技术", "用 AI 技术", "用{+ +}AI{+ +}技术"},
		{"German: a compound is one word", "de", "die Netzhoheit der Staaten", "die Netzsouveränität der Staaten",
			"die [-Netzhoheit-]{+Netzsouveränität+} der Staaten"},
		{"German: one letter written in two ways", "de", "f\u00fcr uns", "fu\u0308r uns",
			"[-f\u00fcr-]{+fu\u0308r+} uns"},
		{"Hebrew, right to left", "he", "שלום עולם טוב", "שלום ארץ טוב", "שלום [-עולם-]{+ארץ+} טוב"},
		{"Arabic: the comma of that script", "ar", "سلام، عالم", "سلام، دنيا", "سلام، [-عالم-]{+دنيا+}"},
		{"an emoji with its skin tone is one sign", "en", "ok 👍🏽 done", "ok 👍🏿 done", "ok [-👍🏽-]{+👍🏿+} done"},
		{"a family of emoji is one sign", "en", "👨‍👩‍👧 here", "👨‍👩‍👦 here", "[-👨‍👩‍👧-]{+👨‍👩‍👦+} here"},
		{"bytes that are not UTF-8 come back as they are", "en", "caf\xe9 x", "caf\xe8 x", "caf[-\xe9-]{+\xe8+} x"},

		{"nothing against nothing", "en", "", "", ""},
		{"nothing against text", "en", "", "all new.", "{+all new.+}"},
		{"text against nothing", "en", "all gone.", "", "[-all gone.-]"},
		{"nothing in common", "en", "alpha beta", "gamma delta", "[-alpha beta-]{+gamma delta+}"},
	} {
		edits := Passages(c.a, c.b, Options{Lang: c.lang})
		if got := inline(edits); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
		wellFormed(t, c.a, c.b, edits)
	}
}

// failer is what a test, a property and a fuzz target have in common.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// wellFormed checks what holds of every comparison.
func wellFormed(t failer, a, b string, edits []Edit) {
	t.Helper()
	gotA, gotB := sides(edits)
	if gotA != a || gotB != b {
		t.Fatalf("the edits do not give the passages back:\n%q\n%q\nbut\n%q\n%q", a, b, gotA, gotB)
	}
	if a == b && a != "" && (len(edits) != 1 || edits[0].Op != Equal) {
		t.Fatalf("%q against itself: %+v", a, edits)
	}
	for i, e := range edits {
		if e.Op == Equal && e.A != e.B || e.Op != Equal && e.A == e.B {
			t.Fatalf("edit %d of %q and %q: %s with %q and %q", i, a, b, e.Op, e.A, e.B)
		}
		if (e.Op == Insert) != (e.A == "") || (e.Op == Delete) != (e.B == "") {
			t.Fatalf("edit %d of %q and %q: %s with %q and %q", i, a, b, e.Op, e.A, e.B)
		}
		if i > 0 && e.Op == Equal && edits[i-1].Op == Equal {
			t.Fatalf("edits %d and %d of %q and %q: %s beside %s", i-1, i, a, b, edits[i-1].Op, e.Op)
		}
		if described := len(e.Kinds) > 0 && e.Severity != "" && e.Rule != ""; described != (e.Op != Equal) {
			t.Fatalf("edit %d of %q and %q is not described as %s should be: %+v", i, a, b, e.Op, e)
		}
		if e.Confidence <= 0 || e.Confidence > 1 {
			t.Fatalf("edit %d of %q and %q: confidence %v", i, a, b, e.Confidence)
		}
	}
}

// pieces are what random passages are made of: all scripts, marks that combine, values, broken bytes.
var pieces = []string{
	"the", "The", "a", "cat", "cats", "net", "four", "4", "700", "million", "5%", "2015", "don't", "don’t", "-", "—",
	" ", " ", " ", "  ", "\n", "\u00a0", "\u3000", ".", ",", "，", "。", "、", "“", "”", `"`, "(", "）", "...", "…",
	"网", "络", "主", "权", "国", "的", "七", "亿", "東", "京", "に", "カ", "ﾞ", "ไทย", "한국", "שלום", "سلام", "é", "e\u0301",
	"\u0301", "\u200d", "\u200b", "\ufeff", "ﬁ", "Ａ", "👍", "🏽", "👨‍👩‍👧", "\ufffd",
	"\U0010ffff", "\xff", "\xe4\xb8", "\x00", "$", "²",
}

func passages(t *rapid.T) (a, b string) {
	some := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40)
	words := some.Draw(t, "a")
	a = strings.Join(words, "")
	if rapid.Bool().Draw(t, "unrelated") {
		return a, strings.Join(some.Draw(t, "b"), "")
	}
	var out []string
	for _, w := range words {
		switch rapid.IntRange(0, 9).Draw(t, "change") {
		case 0:
			out = append(out, rapid.SampledFrom(pieces).Draw(t, "other"))
		case 1:
			out = append(out, w, rapid.SampledFrom(pieces).Draw(t, "more"))
		case 2:
		default:
			out = append(out, w)
		}
	}
	return a, strings.Join(out, "")
}

func TestPassagesAreWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := passages(t)
		lang := rapid.SampledFrom([]string{"en", "zh", "de", ""}).Draw(t, "lang")
		o := Options{Lang: lang, TermsA: anyTerms(t, a), TermsB: anyTerms(t, b)}
		wellFormed(t, a, b, Passages(a, b, o))
		wellFormed(t, a, a, Passages(a, a, o))
		wellFormed(t, a, "", Passages(a, "", Options{Lang: lang}))
	})
}

// anyTerms draws spans of any kind, overlapping ones too.
func anyTerms(t *rapid.T, s string) []Term {
	var terms []Term
	for at := 0; at < len(s) && len(terms) < 5; at += rapid.IntRange(0, len(s)).Draw(t, "step") {
		var term Term
		term.Start, term.End = at, rapid.IntRange(at, len(s)).Draw(t, "end")
		term.Concept = rapid.SampledFrom([]string{"x", "y"}).Draw(t, "concept")
		terms = append(terms, term)
	}
	return terms
}

func FuzzPassages(f *testing.F) {
	f.Add("the cat sat, and left.", "The dog sat; and 4 left", "en")
	f.Add("网络主权，7亿", "网络主权原则。八亿", "zh")
	f.Add("e\u0301\xff\u200d", "\u00e9\xfe", "")
	f.Fuzz(func(t *testing.T, a, b, lang string) {
		wellFormed(t, a, b, Passages(a, b, Options{Lang: lang}))
	})
}
