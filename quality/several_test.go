package quality

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
	"variorum/text"
)

// sideBySide lines up texts of one paragraph each: its sentences stand in rows of their own, in order. The first text is
// the original, none where it is empty.
func sideBySide(original, lang string, versions ...string) Several {
	s := Several{Original: -1}
	if original != "" {
		s.Original = 0
		s.Texts = append(s.Texts, Text{Lang: "zh", Paragraphs: []text.Paragraph{{Kind: text.Body, Text: original}}})
	}
	for _, v := range versions {
		t := Text{Lang: lang}
		if v != "" {
			t.Paragraphs = []text.Paragraph{{Kind: text.Body, Text: v}}
		}
		s.Texts = append(s.Texts, t)
	}
	row := align.Row{Cells: make([][]int, len(s.Texts)), Confidence: 1}
	for k, t := range s.Texts {
		for i := range t.Paragraphs {
			row.Cells[k] = append(row.Cells[k], i)
		}
		for i := range t.sentences() {
			for len(row.Inner) <= i {
				row.Inner = append(row.Inner, align.Row{Cells: make([][]int, len(s.Texts)), Confidence: 1})
			}
			row.Inner[i].Cells[k] = []int{i}
		}
	}
	s.Rows = []align.Row{row}
	return s
}

// departing are the places of the texts that a departure says depart.
func departing(d Departure) []int {
	out := []int{}
	for _, p := range d.Parties {
		if p.Departs {
			for _, r := range p.Readings {
				out = append(out, r.Text)
			}
		}
	}
	return out
}

func TestVotes(t *testing.T) {
	for _, c := range []struct {
		name     string
		original string
		versions []string
		check    string
		departs  []int
		message  string
		score    float64 // exact where above 0
	}{
		{
			"a number", "", []string{"The village has 12 wells.", "The village has twelve wells.", "The village has 21 wells."},
			"number", []int{2}, "2 say 12, 1 says 21", 0.95 * 3 / 5,
		},
		{
			"the original outvotes", "全村有43口井。", []string{"The village has 34 wells.", "The village has 34 wells.", "The village has 43 wells."},
			"number", []int{1, 2}, "2 say 34, 1 says 43; the original has 43", 0.95 * 3 / 6,
		},
		{
			"a date", "", []string{"It was dug on 3 May 1901.", "It was dug on 3 May 1901.", "It was dug on 8 May 1901."},
			"number", []int{2}, "2 say 3 May 1901, 1 says 8 May 1901", 0.95 * 3 / 5,
		},
		{
			"a number that is not there", "", []string{"They drew 43 buckets.", "They drew 43 buckets.", "They drew buckets."},
			"number", []int{2}, "2 of 3 have 43, one does not", 0.75 * 3 / 5,
		},
		{
			"modality", "", []string{
				"Every household must guard the well.", "Each household must guard the well.", "All families must guard the well.",
				"Every family must guard the well.", "Every household should guard the well.",
			},
			"modality", []int{4}, "4 say “must”, 1 says “should”", 0.9 * 5 / 7,
		},
		{
			"modality, the original breaking the tie", "家家应当守护水井。",
			[]string{"Every household must guard the well.", "Every household should guard the well."},
			"modality", []int{1}, "1 says “should”, 1 says “must”; the original has 应当", 0.9 * 3 / 5,
		},
		{
			"negation", "", []string{
				"Strangers do not pay for the water.", "Strangers do not pay for water.", "Strangers pay for the water.",
			},
			"negation", []int{2}, "2 say “not pay”, 1 says", 0.6,
		},
		{
			"negation inside a word", "", []string{
				"The old rope is unreliable.", "The old rope is unreliable.", "The old rope is reliable.",
			},
			"negation", []int{2}, "2 say “unreliable”, 1 says", 0.6,
		},
		{
			"a clause left out", "", []string{
				"The village keeps the well clean, mends the rope every spring, and counts the buckets.",
				"The village keeps the well clean, and counts the buckets.",
				"The village keeps the well clean, mends the rope each spring, and counts the buckets.",
				"The village keeps its well clean, mends its rope in spring, and counts the buckets.",
			},
			"omission", []int{1}, "3 of 4 have this clause, one does not", 0.9 * 4 / 6,
		},
		{
			"a clause added", "", []string{
				"The village keeps the well clean and counts the buckets.",
				"The village keeps the well clean and counts the buckets.",
				"The village keeps the well clean and counts the buckets, though travellers often laugh about it.",
			},
			"addition", []int{2}, "only 1 of 3 has this clause", 0.9 * 3 / 5,
		},
		{
			"a sentence left out", "水井很深。孩子们不可走近石栏。", []string{
				"The well is deep. Children keep away from the stone wall.",
				"The well is deep. Children stay away from the stone wall.",
				"The well is deep.",
			},
			"omission", []int{3}, "2 of 3 have this sentence, one does not; the original has 孩子们不可走近石栏。", 4.0 / 6,
		},
		{
			"a name", "", []string{
				"They signed the paper at Münster in spring.", "They signed it at Münster in spring.", "They signed the paper at Minster in spring.",
			},
			"name", []int{2}, "2 say Münster, 1 says Minster", 0.84 * 3 / 5,
		},
		{
			"two translations, and nobody to decide", "", []string{"The village has 12 wells.", "The village has 21 wells."},
			"number", []int{}, "1 says 12, 1 says 21", 0.95 / 2,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := Votes(sideBySide(c.original, "en", c.versions...))
			if len(found) != 1 {
				t.Fatalf("%d departures, want 1: %v", len(found), found)
			}
			d := found[0]
			if d.Check != c.check || !reflect.DeepEqual(departing(d), c.departs) || !strings.HasPrefix(d.Message, c.message) {
				t.Errorf("%s, %v depart: %q; want %s, %v: %q", d.Check, departing(d), d.Message, c.check, c.departs, c.message)
			}
			if c.score > 0 && math.Abs(d.Score-c.score) > 1e-9 {
				t.Errorf("score %v, want %v", d.Score, c.score)
			}
		})
	}
}

// What is said in other words is no departure.
func TestVotesOnTheSameSense(t *testing.T) {
	for _, versions := range [][]string{
		{"The village has twelve wells.", "The village has 12 wells.", "A dozen wells stand in the village."},
		{"Seven hundred million people use it.", "700 million people use it.", "Some 700,000,000 people use it."},
		{"Every household shall guard the well.", "Every household must guard the well.", "Every household has to guard the well."},
		{"We cannot help but ask why.", "We have to ask why.", "We can't help asking why."},
		{"The well serves not only the village.", "The well serves more than the village.", "The well does not just serve the village."},
		{"Isn't the water clear?", "The water is clear.", "The water is clear."},
		{"The treaty pleased China.", "The treaty pleased the Chinese.", "The treaty pleased China's people."},
		{"The nobles had seventy-two quarters.", "The nobles had seventy-two quarterings.", "The nobles had seventy-two ancestors."},
		{"The friars said it.7 Nobody wrote.", "The friars said it. Nobody wrote.", "The friars said it. Nobody wrote."},
	} {
		for _, d := range Votes(sideBySide("", "en", versions...)) {
			t.Errorf("%q: %s (%.2f): %s", versions, d.Check, d.Score, d.Message)
		}
	}
}

func TestVotesInOtherLanguages(t *testing.T) {
	for lang, versions := range map[string][]string{
		"zh": {"各国必须遵守规则。", "各国必须遵守规则。", "各国可以遵守规则。"},
		"de": {"Alle Staaten müssen die Regeln achten.", "Alle Staaten müssen die Regeln achten.", "Alle Staaten dürfen die Regeln achten."},
		"fr": {"Les États doivent respecter les règles.", "Les États doivent respecter les règles.", "Les États peuvent respecter les règles."},
	} {
		found := Votes(sideBySide("", lang, versions...))
		if len(found) != 1 || found[0].Check != "modality" || !slices.Equal(departing(found[0]), []int{2}) {
			t.Errorf("%s: %v, want the third to depart in modality", lang, found)
		}
	}
}

// A name that differs throughout is reported once.
func TestRepeatedNames(t *testing.T) {
	s := sideBySide("", "en", "They left Vienna. They saw Vienna again. They loved Vienna.",
		"They left Vienna. They saw Vienna again. They loved Vienna.", "They left Vindobona. They saw Vindobona again. They loved Vindobona.")
	found := Votes(s)
	if len(found) != 1 || !strings.HasSuffix(found[0].Message, "so or likewise 2 times more") {
		t.Errorf("%v", found)
	}
}

// Checked by hand. In the first row three passages use alpha and beta twice, gamma and delta once, so that x₁ = x₂ =
// (1, 1, 0, 0)/√2 whatever the weights, x₃ = (0, 0, 1, 1)/√2; the centroid is (2x₁ + x₃)/3, hence |x₁ − c| = √2/3 and
// |x₃ − c| = 2√2/3, and √(3/2) times that is 1/√3 and 2/√3.
func TestMeasure(t *testing.T) {
	ln2, ln3 := math.Log(2), math.Log(3)
	apart := ln3 / math.Sqrt(ln2*ln2+ln3*ln3)
	for _, c := range []struct {
		name     string
		versions []string
		viv      float64
		eddy     []float64
	}{
		{"one alone", []string{"alpha beta", "alpha beta", "gamma delta"}, 4 / (3 * math.Sqrt(3)), []float64{1 / math.Sqrt(3), 1 / math.Sqrt(3), 2 / math.Sqrt(3)}},
		{"all alike", []string{"alpha beta", "beta alpha", "Alpha, beta!"}, 0, []float64{0, 0, 0}},
		{"nothing in common", []string{"alpha", "beta", "gamma", "delta"}, 1, []float64{1, 1, 1, 1}},
		// alpha is used by both of 2 passages, ln(1 + 2/2); beta and gamma by one, ln(1 + 2/1). x₁ = (ln 2, ln 3, 0) and
		// x₂ = (ln 2, 0, ln 3), each over √(ln²2 + ln²3), are √2 ln 3 over that root apart, c half way between; times √2.
		{"weights", []string{"alpha beta", "alpha gamma"}, apart, []float64{apart, apart}},
		{"longer, not other", []string{"alpha beta", "alpha beta alpha beta"}, 0, []float64{0, 0}},
		{"one says nothing", []string{"alpha", "", "beta"}, 1, []float64{1, math.NaN(), 1}},
		{"one alone is none", []string{"alpha", "", ""}, math.NaN(), []float64{math.NaN(), math.NaN(), math.NaN()}},
	} {
		got := Measure(sideBySide("", "en", c.versions...))[0]
		if !near(got.Viv, c.viv) || !slices.EqualFunc(got.Eddy, c.eddy, near) {
			t.Errorf("%s: Viv %v, Eddy %v; want %v, %v", c.name, got.Viv, got.Eddy, c.viv, c.eddy)
		}
	}
}

// near tells whether two measures are the same, or both none.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-7 || math.IsNaN(a) && math.IsNaN(b) }

// The original has no Eddy, and does not count among the passages.
func TestMeasureLeavesTheOriginalOut(t *testing.T) {
	got := Measure(sideBySide("水井", "en", "alpha", "beta"))[0]
	if !near(got.Viv, 1) || !math.IsNaN(got.Eddy[0]) || !near(got.Eddy[2], 1) {
		t.Errorf("%v", got)
	}
}

// drawnText draws sentences of few words, so that versions meet and part.
func drawnText() *rapid.Generator[string] {
	words := []string{"must", "should", "not", "never", "12", "21", "wells", "keep", "water", "guard", "villages", "Münster",
		"Vienna", "clean", "ropes", "no", "may", ",", ",", ". "}
	return rapid.Custom(func(t *rapid.T) string {
		return "The " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 25).Draw(t, "words"), " ") + "."
	})
}

// holds looks whether departures hold together: every wording stands where it is said to stand, no text is in two
// parties, scores and measures are in their ranges.
func holds(s Several) error {
	for _, d := range Votes(s) {
		seen := map[int]bool{}
		if !(d.Score >= leastScore && d.Score <= 1) {
			return fmt.Errorf("score %v", d.Score)
		}
		for _, p := range d.Parties {
			if len(p.Readings) == 0 {
				return fmt.Errorf("%s: an empty party", d.Message)
			}
			for _, r := range p.Readings {
				if seen[r.Text] {
					return fmt.Errorf("%s: text %d is in two parties", d.Message, r.Text)
				}
				seen[r.Text] = true
				if r.Wording != "" && r.In(s.Texts[r.Text].Paragraphs[r.Paragraph].Text) != r.Wording {
					return fmt.Errorf("%s: %q does not stand at %v", d.Message, r.Wording, r.Span)
				}
			}
		}
	}
	for _, m := range Measure(s) {
		if m.Viv < 0 || m.Viv > 1+1e-9 {
			return fmt.Errorf("Viv %v", m.Viv)
		}
		for _, e := range m.Eddy {
			if e < 0 || e > math.Sqrt2 {
				return fmt.Errorf("Eddy %v", e)
			}
		}
	}
	return nil
}

func TestVotesHoldTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sideBySide("", "en", rapid.SliceOfN(drawnText(), 1, 5).Draw(t, "versions")...)
		if err := holds(s); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(Votes(s), Votes(s)) {
			t.Fatal("two runs differ")
		}
	})
}

// In another order, each translation stands as far from the rest as before.
func TestMeasureInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		versions := rapid.SliceOfN(drawnText(), 2, 5).Draw(t, "versions")
		a := Measure(sideBySide("", "en", versions...))[0]
		slices.Reverse(versions)
		b := Measure(sideBySide("", "en", versions...))[0]
		slices.Reverse(b.Eddy)
		if !near(a.Viv, b.Viv) || !slices.EqualFunc(a.Eddy, b.Eddy, near) {
			t.Fatalf("%v, in the other order %v", a, b)
		}
	})
}

func FuzzVotes(f *testing.F) {
	f.Add("全村有12口井。", "The village must have 12 wells.", "It should not have 21 wells, ever.", "")
	f.Add("", "不得取水。", "可以取水。", "应当取水，\xff")
	f.Fuzz(func(t *testing.T, original, a, b, c string) {
		for _, lang := range []string{"en", "zh", "de"} {
			if err := holds(sideBySide(original, lang, a, b, c)); err != nil {
				t.Error(err)
			}
		}
	})
}
