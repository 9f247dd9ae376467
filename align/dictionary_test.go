package align

import (
	"math"
	"testing"

	"variorum/lexicon"
)

// words of the lighthouse: 灯塔 lighthouse, beacon; 灯 lamp; 老师 old hand; 海鸥 of gull.
func harbourLexicon() *lexicon.Lexicon {
	return lexicon.New("zh", "en", []lexicon.Entry{
		{Word: "灯塔", Renderings: []string{"lighthouse", "beacon light"}},
		{Word: "灯", Renderings: []string{"lamp"}},
		{Word: "海鸥", Renderings: []string{"gull", "bird of the sea"}},
		{Word: "的", Renderings: []string{"of"}},
	})
}

// harbour reads a sentence of each language, and gives both vocabularies.
func harbour() (zh, en *vocabulary) {
	l := harbourLexicon()
	zh, en = newVocabulary("zh", l), newVocabulary("en", nil)
	zh.sentence("海鸥在灯塔上。")
	en.sentence("Gulls of the sea sat on the lighthouse, on its lamps.")
	return zh, en
}

func wantSeeds(t *testing.T, v *vocabulary, got []seed, want map[string]float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d seeds, want %v", len(got), want)
	}
	for _, s := range got {
		if w := want[v.words[s.id]]; math.Abs(s.share-w) > 1e-9 {
			t.Errorf("%s has a share of %v, want %v", v.words[s.id], s.share, w)
		}
	}
}

// The renderings of an entry share its row; of a phrase only the words that say something count, those not in the texts
// too.
func TestRendered(t *testing.T) {
	zh, en := harbour()
	known := rendered(zh, en, harbourLexicon())
	wantSeeds(t, en, known[zh.ids["灯塔"]], map[string]float64{"lighthous": 1})
	wantSeeds(t, en, known[zh.ids["海鸥"]], map[string]float64{"gull": 1, "sea": 0.5})
	wantSeeds(t, en, known[zh.ids["灯"]], map[string]float64{"lamp": 1})
	if _, ok := zh.ids["的"]; ok {
		t.Error("a character that is not in the text has a number")
	}
}

// Seen from the other language, each word of a rendering leads to the characters of the entry's word.
func TestRendering(t *testing.T) {
	zh, en := harbour()
	known := make(seeds, len(en.words))
	known.add(rendering(en, zh, harbourLexicon()))
	wantSeeds(t, zh, known[en.ids["lighthous"]], map[string]float64{"灯": 0.5, "塔": 0.5})
	wantSeeds(t, zh, known[en.ids["lamp"]], map[string]float64{"灯": 1})
	wantSeeds(t, zh, known[en.ids["sea"]], map[string]float64{"海": 0.5, "鸥": 0.5})
}

// A rendering that is grammar alone counts as it is.
func TestSharesOfGrammar(t *testing.T) {
	_, en := harbour()
	wantSeeds(t, en, en.shares(nil, "of the"), map[string]float64{"of": 0.5, "the": 0.5})
	wantSeeds(t, en, en.shares(nil, "of the wreck"), map[string]float64{})
}

// The words of a lexicon are found in a text without spaces, with their places.
func TestSentenceWithLexicon(t *testing.T) {
	v := newVocabulary("zh", harbourLexicon())
	s := v.sentence("看灯塔，海鸥")
	var found []feature
	for _, f := range s.explains {
		if f.weight == segmentWeight && f.id != v.ids[","] {
			found = append(found, f)
		}
	}
	if len(found) != 2 || found[0] != (feature{v.ids["灯塔"], 1, 2}) || found[1] != (feature{v.ids["海鸥"], 1, 5}) {
		t.Errorf("found %v, want 灯塔 with its middle at 2 and 海鸥 at 5", found)
	}
}

// A lexicon serves both directions: with it, the right pair is found where nothing else tells.
func TestLexiconHelps(t *testing.T) {
	l := lexicon.New("zh", "en", []lexicon.Entry{
		{Word: "燕鸥", Renderings: []string{"tern"}}, {Word: "鲸油", Renderings: []string{"whale oil"}},
		{Word: "楼梯", Renderings: []string{"stairs"}}, {Word: "钟", Renderings: []string{"bell"}},
	})
	chinese := Text{Lang: "zh", Paragraphs: [][]string{{"他数燕鸥。"}, {"灯里烧鲸油。"}, {"小心楼梯。"}, {"有一口钟。"}}}
	english := Text{Lang: "en", Paragraphs: [][]string{{"He counts terns."}, {"The stairs are steep."}, {"A bell hangs there."}}}
	a := Aligner{Lexica: []*lexicon.Lexicon{l}}
	for _, b := range a.Align(chinese, english).Sentences {
		if len(b.Source) == 1 && b.Source[0] == 1 && len(b.Target) > 0 {
			t.Errorf("the whale oil is linked with %v, want alone", b.Target)
		}
	}
	for _, b := range a.Align(english, chinese).Sentences {
		if len(b.Target) == 1 && b.Target[0] == 1 && len(b.Source) > 0 {
			t.Errorf("turned: the whale oil is linked with %v, want alone", b.Source)
		}
	}
}
