package align

import (
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// drawText draws a small text of words that other texts have as well, with empty paragraphs and blank sentences.
func drawText(t *rapid.T, lang string) Text {
	word := rapid.SampledFrom(strings.Fields("tern lamp bell 1874 112 storm , . “ ” Holmsund 灯塔 风暴 一口钟 。 ， der le ship ships"))
	sentence := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 0, 8).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", "\t"}).Draw(t, "between"))
	})
	return Text{Lang: lang, Paragraphs: rapid.SliceOfN(rapid.SliceOfN(sentence, 0, 4), 0, 6).Draw(t, "paragraphs")}
}

var languages = rapid.SampledFrom([]string{"en", "zh", "de", ""})

// drawVersion draws a version of the story: at most so many sentences left out, paragraphs cut anywhere.
func drawVersion(t *rapid.T, lang string, sentences []string, gaps int) Text {
	out := Text{Lang: lang}
	left := rapid.SliceOfNDistinct(rapid.IntRange(0, len(sentences)-1), 0, gaps, rapid.ID).Draw(t, "left out")
	for k, s := range sentences {
		last := len(out.Paragraphs) - 1
		switch {
		case slices.Contains(left, k):
		case last < 0 || rapid.IntRange(0, 2).Draw(t, "cut") == 0:
			out.Paragraphs = append(out.Paragraphs, []string{s})
		default:
			out.Paragraphs[last] = append(out.Paragraphs[last], s)
		}
	}
	return out
}

// drawVersions draws versions of the story in both languages; up to two sentences are left out of each.
func drawVersions(t *rapid.T, least, most int) []Text {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Text {
		if rapid.Bool().Draw(t, "Chinese") {
			return drawVersion(t, "zh", chineseStory, 2)
		}
		return drawEnglish(t, 2)
	}), least, most).Draw(t, "versions")
}

func drawEnglish(t *rapid.T, gaps int) Text {
	if rapid.Bool().Draw(t, "revised") {
		return drawVersion(t, "en", revisedStory, gaps)
	}
	return drawVersion(t, "en", story, gaps)
}

// drawClear draws versions that leave no doubt what belongs together: English ones with gaps, or, in two languages,
// complete ones.
func drawClear(t *rapid.T, least, most int) []Text {
	oneLanguage := rapid.Bool().Draw(t, "one language")
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Text {
		switch {
		case oneLanguage:
			return drawEnglish(t, 2)
		case rapid.Bool().Draw(t, "Chinese"):
			return drawVersion(t, "zh", chineseStory, 0)
		}
		return drawEnglish(t, 0)
	}), least, most).Draw(t, "versions")
}

// drawBeads draws beads that cover n and m units in order.
func drawBeads(t *rapid.T, n, m int) []Bead {
	var beads []Bead
	for i, j := 0, 0; i < n || j < m; {
		a := rapid.IntRange(0, min(3, n-i)).Draw(t, "source units")
		b := rapid.IntRange(0, min(3, m-j)).Draw(t, "target units")
		if a+b > 0 {
			beads = append(beads, Bead{counted(i, i+a), counted(j, j+b), rapid.Float64Range(0, 1).Draw(t, "confidence")})
		}
		i, j = i+a, j+b
	}
	return beads
}
