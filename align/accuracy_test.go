package align

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"variorum/lexicon"
)

// How well real texts are aligned. The floors lie one to three points, a little more than noise, below what was reached
// when they were set, so that a change for the worse is seen and a small one either way is not.

const chapters = 6

// A novel is six chapters of Chinese novels in translation, a sentence a line.
type novel struct {
	pairs []Pair
	gold  [][]Bead
}

func readNovel(t testing.TB, sourceLang, ending string) novel {
	var n novel
	for k := range chapters {
		name := fmt.Sprintf("align/mac-dev/%03d", k+1)
		n.pairs = append(n.pairs, Pair{realLines(t, sourceLang, name+ending), realLines(t, "en", name+".en")})
		n.gold = append(n.gold, realGold(t, name+".gold"))
	}
	return n
}

// score scores all chapters as one text.
func (n novel) score(found []Alignment) Score {
	var gold, auto []Bead
	for k, a := range found {
		shift := k * 1_000_000
		gold, auto = append(gold, shifted(n.gold[k], shift)...), append(auto, shifted(a.Sentences, shift)...)
	}
	return Evaluate(gold, auto)
}

func shifted(beads []Bead, by int) []Bead {
	out := make([]Bead, len(beads))
	for k, b := range beads {
		out[k] = Bead{movedBy(b.Source, by), movedBy(b.Target, by), b.Confidence}
	}
	return out
}

func movedBy(units []int, by int) []int {
	out := make([]int, len(units))
	for k, n := range units {
		out[k] = n + by
	}
	return out
}

// wantAtLeast fails where the strict F1 is below a floor in percent.
func wantAtLeast(t *testing.T, floor float64, s Score) {
	t.Helper()
	t.Logf("strict precision %.1f, recall %.1f, F1 %.1f; lax F1 %.1f",
		100*s.Strict.Precision, 100*s.Strict.Recall, 100*s.Strict.F1, 100*s.Lax.F1)
	if got := 100 * s.Strict.F1; got < floor {
		t.Errorf("strict F1 %.2f, want %v at least", got, floor)
	}
}

// slow is for tests that take seconds: -short leaves them out, others run beside each other.
func slow(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds; left out with -short")
	}
	t.Parallel()
}

// aided knows the words of the built-in list, which is what the program does when nothing is said.
func aided() Aligner { return Aligner{Lexica: []*lexicon.Lexicon{lexicon.Builtin()}} }

// learned knows a large dictionary besides.
func learned(t *testing.T) Aligner {
	file := strings.Join(sharedLines(t, "dictionary/cedict.u8"), "\n")
	large, _, err := lexicon.Read("cedict.u8", strings.NewReader(file), "zh", "en")
	if err != nil {
		t.Fatal(err)
	}
	return Aligner{Lexica: []*lexicon.Lexicon{lexicon.Builtin(), large}}
}

func TestNovelAsOneCollection(t *testing.T) {
	slow(t)
	n := readNovel(t, "zh", ".zh")
	for _, test := range []struct {
		name    string
		aligner Aligner
		floor   float64
	}{{"no list", unaided, 89}, {"built-in list", aided(), 92.5}, {"dictionary", learned(t), 92.5}} {
		t.Run(test.name, func(t *testing.T) { wantAtLeast(t, test.floor, n.score(test.aligner.Batch(n.pairs))) })
	}
}

func TestNovelChapterByChapter(t *testing.T) {
	slow(t)
	n := readNovel(t, "zh", ".zh")
	for _, test := range []struct {
		name    string
		aligner Aligner
		floor   float64
	}{{"no list", unaided, 84}, {"built-in list", aided(), 92.5}} {
		t.Run(test.name, func(t *testing.T) {
			var found []Alignment
			for _, p := range n.pairs {
				found = append(found, test.aligner.Align(p.Source, p.Target))
			}
			wantAtLeast(t, test.floor, n.score(found))
		})
	}
}

// The chapters joined to one text, of which one side lacks some or has them in another order. Beads found where there is no
// counterpart count as wrong.
func TestMissingAndMovedChapters(t *testing.T) {
	slow(t)
	n := readNovel(t, "zh", ".zh")
	for _, test := range []struct {
		name           string
		source, target []int
		floor          float64
	}{
		{"the translation lacks the first", []int{0, 1, 2, 3, 4, 5}, []int{1, 2, 3, 4, 5}, 90.5},
		{"the translation lacks the third", []int{0, 1, 2, 3, 4, 5}, []int{0, 1, 3, 4, 5}, 92.8},
		{"each lacks another", []int{0, 1, 3, 4, 5}, []int{0, 2, 3, 4, 5}, 91.9},
		{"two have changed places", []int{0, 1, 2, 3, 4, 5}, []int{0, 1, 3, 2, 4, 5}, 91.2},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, gold := n.joined(test.source, test.target)
			wantAtLeast(t, test.floor, Evaluate(gold, aided().Align(p.Source, p.Target).Sentences))
		})
	}
}

// joined makes one text a side of the chapters whose numbers are given, in that order, with the beads of those that both
// have.
func (n novel) joined(source, target []int) (Pair, []Bead) {
	p := Pair{Text{Lang: n.pairs[0].Source.Lang}, Text{Lang: n.pairs[0].Target.Lang}}
	starts := map[int]int{} // sentence of the target with which a chapter begins
	for _, k := range target {
		starts[k] = len(p.Target.Paragraphs)
		p.Target.Paragraphs = append(p.Target.Paragraphs, n.pairs[k].Target.Paragraphs...)
	}
	var gold []Bead
	for _, k := range source {
		if start, ok := starts[k]; ok {
			for _, b := range n.gold[k] {
				gold = append(gold, Bead{movedBy(b.Source, len(p.Source.Paragraphs)), movedBy(b.Target, start), 1})
			}
		}
		p.Source.Paragraphs = append(p.Source.Paragraphs, n.pairs[k].Source.Paragraphs...)
	}
	return p, gold
}

func TestMachineAgainstHumanTranslation(t *testing.T) {
	slow(t)
	n := readNovel(t, "en", ".mt")
	wantAtLeast(t, 91, n.score(unaided.Batch(n.pairs)))
}

// The machine translation helps with the published one.
func TestThirdText(t *testing.T) {
	slow(t)
	n, machine := readNovel(t, "zh", ".zh"), readNovel(t, "en", ".mt")
	for _, test := range []struct {
		name    string
		aligner Aligner
		floor   float64
	}{{"no list", unaided, 91.5}, {"built-in list", aided(), 93}} {
		t.Run(test.name, func(t *testing.T) {
			found := make([]Alignment, chapters)
			for k, p := range n.pairs {
				found[k].Sentences = Between(test.aligner.Collate([]Text{p.Source, p.Target, machine.pairs[k].Source}), 0, 1)
			}
			wantAtLeast(t, test.floor, n.score(found))
		})
	}
}

func TestYearbookWithScanningErrors(t *testing.T) {
	slow(t)
	a := unaided.Align(realLines(t, "de", "align/text-berg-dev/dev.de"), realLines(t, "fr", "align/text-berg-dev/dev.fr"))
	wantAtLeast(t, 87, Evaluate(realGold(t, "align/text-berg-dev/dev.defr"), a.Sentences))
}

// The gold knows verses only, so the beads found are joined to verses first.
func TestBible(t *testing.T) {
	slow(t)
	a := aided().Align(realLines(t, "en", "align/bible-5k/001.en"), realLines(t, "zh", "align/bible-5k/001.zh"))
	source, target := changes(sharedLines(t, "align/bible-5k/en.verse")), changes(sharedLines(t, "align/bible-5k/zh.verse"))
	gold := realGold(t, "align/bible-5k/001.gold")
	wantAtLeast(t, 99, Evaluate(join(gold, source, target), join(a.Sentences, source, target)))
}

// changes numbers runs of equal lines.
func changes(lines []string) []int {
	ns := make([]int, len(lines))
	for k := 1; k < len(lines); k++ {
		ns[k] = ns[k-1]
		if lines[k] != lines[k-1] {
			ns[k]++
		}
	}
	return ns
}

// Three texts that cut their paragraphs differently, up to one against fourteen.
func TestScripture(t *testing.T) {
	slow(t)
	for _, test := range []struct {
		book  string
		floor float64
	}{{"TIT", 100}, {"ROM", 93}, {"ACT", 92}, {"JHN", 97}} {
		t.Run(test.book, func(t *testing.T) {
			d := "scripture/" + test.book + "/"
			rows := aided().Collate([]Text{
				realParagraphs(t, "zh", d+"zh.txt"), realParagraphs(t, "en", d+"web.txt"), realParagraphs(t, "en", d+"bsb.txt"),
			})
			gold := sharedLines(t, d+"rows.gold")
			right := 0
			for _, r := range rows {
				if slices.Contains(gold, goldRow(r)) {
					right++
				}
			}
			f1 := 200 * float64(right) / float64(len(gold)+len(rows))
			t.Logf("%d rows, %d in the gold, %d right, F1 %.1f", len(rows), len(gold), right, f1)
			if f1 < test.floor {
				t.Errorf("F1 %.2f of rows, want %v at least", f1, test.floor)
			}
		})
	}
}

// goldRow writes a row as the gold does: [0, 1]:[0]:[0, 2].
func goldRow(r Row) string {
	cells := make([]string, len(r.Cells))
	for k, c := range r.Cells {
		cells[k] = "[" + strings.ReplaceAll(numbers(c), ",", ", ") + "]"
	}
	return strings.Join(cells, ":")
}

func BenchmarkChapter(b *testing.B) {
	p := readNovel(b, "zh", ".zh").pairs[0]
	b.ReportAllocs()
	for b.Loop() {
		unaided.Align(p.Source, p.Target)
	}
}

func BenchmarkBible(b *testing.B) {
	source, target := realLines(b, "en", "align/bible-5k/001.en"), realLines(b, "zh", "align/bible-5k/001.zh")
	b.ReportAllocs()
	for b.Loop() {
		unaided.Align(source, target)
	}
}

func BenchmarkScripture(b *testing.B) {
	texts := []Text{
		realParagraphs(b, "zh", "scripture/ROM/zh.txt"), realParagraphs(b, "en", "scripture/ROM/web.txt"),
		realParagraphs(b, "en", "scripture/ROM/bsb.txt"),
	}
	b.ReportAllocs()
	for b.Loop() {
		unaided.Collate(texts)
	}
}
