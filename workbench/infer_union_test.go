package workbench

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/align"
	"variorum/store"
)

// woven puts states together, each given by its paragraphs.
func woven(t rapid.TB, states [][]string) union {
	t.Helper()
	w := weaver{lang: "en", states: len(states)}
	old := Text{Paragraphs: paragraphsOf(states[0]...)}
	w.begin(old)
	for i, said := range states[1:] {
		new := Text{Paragraphs: paragraphsOf(said...)}
		w.weave(i+1, step{old, new, evolve(old.Paragraphs, new.Paragraphs)})
		old = new
	}
	return w.finish()
}

// drawnUnion writes a union a sentence a line, with the states that have it, counted from 1.
func drawnUnion(u union) string {
	var out strings.Builder
	for _, p := range u.passages {
		for _, a := range p {
			for i, in := range a.in {
				if in {
					out.WriteByte(byte('1' + i))
				}
			}
			out.WriteString(" " + a.text + "\n")
		}
	}
	return out.String()
}

func TestUnion(t *testing.T) {
	const gate, book, books, lamp, fine = "The gate is shut.", "A book is lent for one week.", "A book is lent for two weeks.",
		"No lamp burns.", "Whoever is late pays."
	got := drawnUnion(woven(t, [][]string{
		{gate, book, lamp},
		{gate, books, lamp},
		{gate, books, fine},
		{gate, book + " " + gate, fine}, // one sentence as at first
	}))
	want := "1234 " + gate + "\n14 " + book + "\n23 " + books + "\n4 " + gate + "\n12 " + lamp + "\n34 " + fine + "\n"
	if got != want {
		t.Errorf("union:\n%swant:\n%s", got, want)
	}
}

// Every state can be told from the union: no sentence is lost, and none is in a state that has it not.
func TestUnionHoldsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sentence := rapid.SampledFrom([]string{"The gate is shut.", "A book is lent.", "No lamp burns.", "Whoever is late pays.", "Be still."})
		paragraph := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(sentence, 1, 3).Draw(t, "sentences"), " ")
		})
		states := rapid.SliceOfN(rapid.SliceOfN(paragraph, 1, 5), 1, 5).Draw(t, "states")
		u := woven(t, states)
		for i, state := range states {
			count := map[string]int{}
			for _, p := range state {
				for s := range strings.SplitSeq(p, ".") {
					count[strings.TrimSpace(s)]++
				}
			}
			for _, p := range u.passages {
				for _, a := range p {
					if a.in[i] {
						count[strings.TrimSuffix(a.text, ".")]--
					}
				}
			}
			delete(count, "")
			for s, n := range count {
				if n != 0 {
					t.Fatalf("state %d: %q counts %+d", i+1, s, n)
				}
			}
		}
	})
}

func TestFits(t *testing.T) {
	u := woven(t, [][]string{
		{"Gate eins.", "Strafe drei Kronen.", "Ende hier."},
		{"Gate eins.", "Strafe neun Kronen.", "Ende hier."},
		{"Gate eins.", "Strafe neun Kronen.", "Licht aus um zehn.", "Ende hier."},
	})
	of := u.forAligner("en")
	n := 0
	for _, p := range of.Paragraphs {
		n += len(p)
	}
	if n != 5 {
		t.Fatalf("union of %d sentences: %s", n, drawnUnion(u))
	}
	in := align.Text{Lang: "en", Paragraphs: [][]string{{"Gate one."}, {"Fine nine crowns."}, {"End here."}}}
	bead := func(source, target []int) align.Bead {
		return align.Bead{Source: source, Target: target, Confidence: 0.9}
	}
	beads := []align.Bead{bead([]int{0}, []int{0}), bead([]int{1}, nil), bead([]int{2}, []int{1}), bead([]int{3}, nil), bead([]int{4}, []int{2})}
	fits := u.fits(of, in, beads)
	if best, sure := choose(fits); best != 1 || sure <= 1.0/3 || sure >= 1 {
		t.Errorf("state %d with %.2f of %v, want 1", best, sure, fits)
	}
}

// Without any date, the order of adding tells, and infer the texts.
func TestInferWithoutDates(t *testing.T) {
	b := &Bench{DB: filepath.Join(t.TempDir(), "v.db")}
	defer b.Close()
	s, err := b.writable(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	add := func(variant, lang string, said ...string) {
		a := store.Addition{Work: "w", Variant: variant, Lang: lang, Original: lang == "zh"}
		for _, p := range paragraphsOf(said...) {
			a.Paragraphs = append(a.Paragraphs, p.Paragraph.Paragraph)
		}
		if _, _, err := s.Add(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	add("en", "en", "The gate is shut at nine in the evening.", "Whoever is late pays 30 crowns.")
	add("zh", "zh", "大门晚上九点关闭。", "迟到的人付10元。")
	add("zh", "zh", "大门晚上九点关闭。", "迟到的人付30元。")
	add("en", "en", "The gate is shut at nine in the evening.", "Whoever is late pays 10 crowns.")
	log, err := b.Log(t.Context(), "w/en")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{1, 2} {
		if got := log.Variants[0].Revisions[i].Renders; got.Revision != want || got.Confidence != sureOfOrder {
			t.Errorf("by the order of adding, state %d renders %+v, want %d", i+1, got, want)
		}
	}
	found, err := b.Infer(t.Context(), Inferring{Reference: "w/en"})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{2, 1} {
		if got := found.Revisions[i].Renders; got.Revision != want || got.How != "text" {
			t.Errorf("by text, state %d renders %+v, want %d", i+1, got, want)
		}
	}
}
