package term

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"variorum/align"
	"variorum/fixtures"
	"variorum/text"
)

// articleText reads a variant of the fixtures' article as sentences.
func articleText(t testing.TB, v fixtures.Variant) align.Text {
	s, err := v.Text()
	if err != nil {
		t.Fatal(err)
	}
	s = regexp.MustCompile(`(?s)<!--.*?-->`).ReplaceAllString(s, "")
	a := align.Text{Lang: v.Lang}
	for _, line := range strings.Split(s, "\n") {
		if line = strings.Trim(strings.TrimLeft(line, "#- "), "*"); line != "" {
			var sentences []string
			for _, sp := range text.Sentences(line, v.Lang) {
				sentences = append(sentences, sp.In(line))
			}
			a.Paragraphs = append(a.Paragraphs, sentences)
		}
	}
	return a
}

// article aligns the fixtures' article with its two translations, sentence by sentence.
func article(t testing.TB) (source Text, targets []Text, links [][]align.Bead) {
	var original align.Text
	for _, v := range fixtures.Variants() {
		a := articleText(t, v)
		units := Text{Lang: a.Lang, Units: slices.Concat(a.Paragraphs...)}
		if v.Original {
			original, source = a, units
			continue
		}
		targets = append(targets, units)
		links = append(links, align.Align(original, a).Sentences)
	}
	return source, targets, links
}

func goldTerms(t testing.TB) (terms []fixtures.Term, names []string) {
	terms, err := fixtures.Terms()
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range terms {
		names = append(names, g.Source.Text)
	}
	return terms, names
}

// TestArticle asks for the article's terms and holds what is found against the gold: all but a few places must have
// the gold's rendering.
func TestArticle(t *testing.T) {
	source, targets, links := article(t)
	terms, names := goldTerms(t)
	concepts := Table(source, targets, links, Options{Terms: names})
	wrong, all := 0, 0
	for k, c := range concepts {
		if c.Count != terms[k].Source.Count {
			t.Errorf("%s: %d places, want %d", c.Term, c.Count, terms[k].Source.Count)
		}
		for v, want := range terms[k].Renderings {
			for _, p := range want {
				i := slices.IndexFunc(c.Renderings[v], func(r Rendering) bool { return sameEnglish(r.Text, p.Text) })
				found := 0
				if i >= 0 {
					found = c.Renderings[v][i].Count
				}
				all += p.Count
				wrong += max(p.Count-found, found-p.Count)
				if found != p.Count {
					t.Logf("%s: %d× %q in translation %d, want %d: %s", c.Term, found, p.Text, v, p.Count, summary(c))
				}
			}
		}
	}
	t.Logf("%d of %d places wrong", wrong, all)
	if wrong*20 > all {
		t.Errorf("%d of %d places have another rendering than the gold's, want at most one in twenty", wrong, all)
	}
}

// TestArticleFlags holds the flags against the gold: no false one, and few that are not raised.
func TestArticleFlags(t *testing.T) {
	source, targets, links := article(t)
	terms, names := goldTerms(t)
	unraised, all := 0, 0
	for k, c := range Table(source, targets, links, Options{Terms: names}) {
		gold := terms[k].Renderings
		for flag, want := range map[Flag]bool{
			Differs:      !sameEnglish(gold[0][0].Text, gold[1][0].Text),
			Inconsistent: len(gold[0]) > 1 || len(gold[1]) > 1,
		} {
			raised := slices.Contains(c.Flags, flag)
			if raised && !want {
				t.Errorf("false flag %s: %s", flag, summary(c))
			}
			if want {
				all++
				if !raised {
					unraised++
					t.Logf("no flag %s: %s", flag, summary(c))
				}
			}
		}
	}
	t.Logf("%d of %d flags not raised", unraised, all)
	if unraised*8 > all {
		t.Errorf("%d of %d flags not raised, want at most one in eight", unraised, all)
	}
}
