package lexicon

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestCover(t *testing.T) {
	l := New("zh", "en", []Entry{
		{Word: "网络", Renderings: []string{"network"}}, {Word: "主权", Renderings: []string{"sovereignty; supreme power"}},
		{Word: "尊重", Renderings: []string{"respect", "think highly of"}}, {Word: "app", Renderings: []string{"program"}},
	})
	for _, test := range []struct {
		s, lang      string
		words, known int
		missing      []Count
	}{
		{"", "zh", 0, 0, nil},
		{"，2024。", "zh", 0, 0, nil},
		{"尊重网络主权！", "zh", 3, 3, nil},
		{"要尊重网络主权，要用ＡＰＰ。", "zh-CN", 7, 4, []Count{{"要", 2}, {"用", 1}}},
		{"尊重網絡主權", "zh-Hant", 3, 3, nil},
		{"网\n络", "zh", 2, 0, []Count{{"络", 1}, {"网", 1}}}, // not one word across lines
		{"Networks respected Sovereignty 3 times.", "en", 4, 3, []Count{{"times", 1}}},
		{"Think of the network", "en-GB", 4, 3, []Count{{"the", 1}}},
	} {
		c := l.Cover(test.s, test.lang)
		if c.Words != test.words || c.Known != test.known || !slices.Equal(c.Missing, test.missing) {
			t.Errorf("%q: %+v, want %d of %d, missing %v", test.s, c, test.known, test.words, test.missing)
		}
	}
	if s := (Coverage{}).Share(); s != 0 {
		t.Errorf("the share of nothing is %v", s)
	}
	if s := (Coverage{Words: 8, Known: 6}).Share(); s != 0.75 {
		t.Errorf("6 of 8 are %v", s)
	}
}

// TestCoverage measures the built-in words on texts that nobody wrote with them in mind. The floors are a little below
// what was measured; words that a text lacks are never added because of that.
func TestCoverage(t *testing.T) {
	for _, test := range []struct {
		files, lang string
		least       float64
	}{
		{"data/align/mac-dev/*.zh", "zh", 0.98},
		{"data/align/mac-dev/*.en", "en", 0.94},
		{"data/align/mac-dev/*.mt", "en", 0.95},
		{"data/align/bible-5k/001.zh", "zh", 0.99},
		{"data/align/bible-5k/001.en", "en", 0.93},
		{"data/scripture/*/zh.txt", "zh", 0.99},
		{"data/scripture/*/web.txt", "en", 0.97},
		{"data/law/*/zh.txt", "zh", 0.99},
		{"data/law/*/en.txt", "en", 0.95},
		{"seed/*.txt", "en", 0.97},
	} {
		t.Run(test.files, func(t *testing.T) {
			c := Builtin().Cover(sharedText(t, test.files), test.lang)
			var missing []string
			for _, m := range c.Missing[:min(20, len(c.Missing))] {
				missing = append(missing, fmt.Sprint(m.Word, " ", m.Count))
			}
			t.Logf("%-28s %s %8d words, %5.1f %% known; missing %s", test.files, test.lang, c.Words, 100*c.Share(),
				strings.Join(missing, ", "))
			if c.Share() < test.least {
				t.Errorf("%.3f of the words are known, want %.3f at least", c.Share(), test.least)
			}
		})
	}
}

// sharedText joins the shared files that a pattern matches, ../shared from the project's root; where there are none the
// test is skipped.
func sharedText(t *testing.T, pattern string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		paths, err := filepath.Glob(filepath.Join(dir, "shared", pattern))
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, path := range paths {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(b)
		}
		if all.Len() > 0 {
			return all.String()
		}
	}
	t.Skip("no ../shared here: the real texts are not part of the project")
	return ""
}
