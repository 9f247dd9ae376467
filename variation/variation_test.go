package variation

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"variorum/lexicon"
	"variorum/text"
)

// found looks through paragraphs with the built-in list, and gives each finding as its check and forms.
func found(lang string, paragraphs ...string) []string {
	t := Text{Lang: lang}
	for _, p := range paragraphs {
		t.Paragraphs = append(t.Paragraphs, text.Paragraph{Kind: text.Body, Text: p})
	}
	fs, _ := Find(t, []*lexicon.Lexicon{lexicon.Builtin()})
	var out []string
	for _, f := range fs {
		var forms []string
		for _, form := range f.Forms {
			forms = append(forms, form.Text)
		}
		out = append(out, f.Check+": "+strings.Join(forms, " | "))
	}
	return out
}

// What has to be found, each among sentences that have nothing to do with it.
func TestFound(t *testing.T) {
	for _, c := range []struct{ paragraphs, want string }{
		{"A good order is wanted by everybody.¶Later they spoke of a desirable order among cities.", "wording: good order | desirable order"},
		{"The management of archives is dull.¶He wrote a book on archive management.", "wording: archive management | management of archives"},
		{"He attended the World Forest Conference in May.¶After the World Forest Congress he went home.",
			"name-form: World Forest Conference | World Forest Congress"},
		{"We met Anna Petrowa at noon.¶They say that Anna Petrova left.", "name-form: Anna Petrowa | Anna Petrova"},
		{"They call it the Thirteenth Harbour Plan.¶It is in the 13th Harbour Plan.", "name-form: Thirteenth Harbour Plan | 13th Harbour Plan"},
		{"We must save paper, share rooms, and train our staff.¶To economize on paper, to share rooms and to instruct our staff is wise.",
			"enumeration: We must save paper, share rooms, and train our staff | To economize on paper, to share rooms and to instruct our staff is wise"},
		{"They founded the Coastal Trade Office (CTO) there.¶It was the Central Trade Office (CTO) that paid.",
			"initialism: Coastal Trade Office (CTO | Central Trade Office (CTO"},
		{"The groundwater is low.¶They pump ground water.", "compound: groundwater | ground water"},
		{"They use the Internet daily.¶Without the internet nothing works.", "capital: Internet | internet"},
		{"The colour of the door.¶A color like this.", "spelling: colour | color"},
		{"They will recieve a letter.", "typo: recieve"},
		{"An independant judge decides.", "typo: independant"},
	} {
		got := found("en", strings.Split(c.paragraphs, "¶")...)
		if !slices.Contains(got, c.want) {
			t.Errorf("%q: found %q, want %q", c.paragraphs, got, c.want)
		}
	}
}

// What is meant to differ, or is as it should be.
func TestNotFound(t *testing.T) {
	for _, paragraphs := range []string{
		"Large cities grow.¶Small cities shrink.",
		"The central government pays.¶The local governments build.",
		"The upper reaches flood.¶The lower reaches dry up.",
		"They built the state bank and the national bank side by side.",
		"In the long term it pays.¶A long-term loan is dear.",
		"The Ministry of Finance said no.¶The Ministry of Education said yes.",
		"The first phase begins.¶The second phase ends.",
		"The United States voted.¶The United Nations met.",
		"The organisation of work is upheld by fishermen, easier and drier than before.",
		"She was called, and the matter was settled in the theatre.",
		"The Harbour Office opened.¶The Office is closed today; an office is no home.",
		"Ostrey lies on the coast.¶Tarn lies in the hills.",
	} {
		if got := found("en", strings.Split(paragraphs, "¶")...); len(got) > 0 {
			t.Errorf("%q: found %q, want nothing", paragraphs, got)
		}
	}
}

func TestChineseEnumeration(t *testing.T) {
	got := found("zh", "要尊重主权、维护和平、促进开放合作、构建良好秩序。", "我们反对霸权、维护和平、深化开放合作、形成良好秩序。")
	want := "enumeration: 维护和平、促进开放合作、构建良好秩序 | 维护和平、深化开放合作、形成良好秩序"
	if !slices.Contains(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestGaps(t *testing.T) {
	checks := func(lang, s string, lexica ...*lexicon.Lexicon) (out []string) {
		_, gaps := Find(Text{Lang: lang, Paragraphs: []text.Paragraph{{Text: s}}}, lexica)
		for _, g := range gaps {
			out = append(out, g.Check)
		}
		return out
	}
	for _, c := range []struct {
		got, want []string
	}{
		{checks("en", "A word.", lexicon.Builtin()), nil},
		{checks("en", "A word."), []string{typos}},
		{checks("de", "Ein Wort."), []string{wordings, capitals, spellings, typos}},
		{checks("zh", "一个词。"), []string{wordings, capitals, spellings, typos, names, initialisms, compounds}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("gaps %v, want %v", c.got, c.want)
		}
	}
}

func TestSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"commission", "comission", doubledOrSwapped}, {"receive", "recieve", doubledOrSwapped}, {"independent", "independant", leftOutOrVowel},
		{"library", "libary", leftOutOrVowel}, {"planner", "planter", otherConsonant}, {"mill", "hill", otherEdge}, {"city", "cit", otherEnding},
		{"word", "word", 0}, {"form", "framed", 0}, {"", "ab", 0},
	} {
		if got := slip(c.a, c.b); got != c.want || slip(c.b, c.a) != got {
			t.Errorf("slip(%q, %q) = %g and %g, want %g", c.a, c.b, got, slip(c.b, c.a), c.want)
		}
	}
}

func TestFamily(t *testing.T) {
	for _, pair := range []string{"operate operational", "operation operational", "climate climatic", "cooperate cooperation", "transport transportation"} {
		a, b, _ := strings.Cut(pair, " ")
		if x, y := family(text.Stem(a, "en")), family(text.Stem(b, "en")); x != y {
			t.Errorf("%s is of %q, %s of %q", a, x, b, y)
		}
	}
	for _, pair := range []string{"government governance", "authority author", "university universe", "policy police", "water watch"} {
		a, b, _ := strings.Cut(pair, " ")
		if family(text.Stem(a, "en")) == family(text.Stem(b, "en")) {
			t.Errorf("%s and %s are of one family", a, b)
		}
	}
}

// BenchmarkFind looks through a text as long as a novel, 100,000 words made of some 2,000.
func BenchmarkFind(b *testing.B) {
	seed := uint32(1)
	next := func(n uint32) uint32 {
		seed = seed*1664525 + 1013904223
		return (seed >> 8) % n
	}
	var words []string
	for _, e := range lexicon.Builtin().Entries[:2000] {
		words = append(words, e.Renderings[0])
	}
	t := Text{Lang: "en"}
	for range 1000 {
		var s strings.Builder
		for k := range 100 {
			w := words[next(1+next(uint32(len(words))))] // the first far more often than the last
			s.WriteString(w + []string{" ", " of ", " ", ", ", " and ", ". "}[min(5, next(3)+uint32(k%4))])
		}
		t.Paragraphs = append(t.Paragraphs, text.Paragraph{Kind: text.Body, Text: s.String()})
	}
	lexica := []*lexicon.Lexicon{lexicon.Builtin()}
	for b.Loop() {
		Find(t, lexica)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("en", "A good order, a (NPC) “desirable order”.\nTo save, to share, and to clean. Savve the order of good.")
	f.Add("zh", "维护和平、促进合作、构建秩序。\n维护和平、深化合作、形成秩序。")
	f.Add("xx", "\xff\x00 A-a-A (A")
	lexica := []*lexicon.Lexicon{lexicon.New("zh", "en", []lexicon.Entry{{Word: "好", Class: lexicon.Adjective, Renderings: []string{"good", "desirable"}}})}
	f.Fuzz(func(t *testing.T, lang, s string) {
		tx := Text{Lang: lang}
		for _, p := range strings.Split(s, "\n") {
			tx.Paragraphs = append(tx.Paragraphs, text.Paragraph{Kind: text.Body, Text: p})
		}
		fs, _ := Find(tx, lexica)
		again, _ := Find(tx, lexica)
		if !reflect.DeepEqual(fs, again) {
			t.Error("not the same twice")
		}
		for _, x := range fs {
			if x.Score < slightest || x.Score > 1 || len(x.Forms) == 0 || !slices.Contains(Checks(), x.Check) {
				t.Errorf("%+v", x)
			}
			for _, form := range x.Forms {
				for _, p := range form.Places {
					if whole := tx.Paragraphs[p.Paragraph].Text; p.Start >= p.End || p.End > len(whole) ||
						utf8.ValidString(whole) && !utf8.ValidString(whole[p.Start:p.End]) {
						t.Errorf("%q: no place %v", whole, p)
					}
				}
			}
		}
	})
}
