package workbench

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"variorum/align"
	"variorum/report"
	"variorum/store"
)

// libraryRules are the rules of a reading room in three variants; the last says some things in two paragraphs, and lacks
// one.
var libraryRules = map[string]string{
	"zh.txt":    "阅览室规则\n\n阅览室每周开放六天，星期一休息。\n\n凡持有借书证的居民，都可以进入阅览室。借书证由本馆发放，每年更换一次。\n\n每人一次可以借书5册，期限为30天。\n\n报纸只供在阅览室内阅读，不得带走。\n\n遗失图书或者借书证的，应当按原价赔偿。\n",
	"close.txt": "Rules of the Reading Room\n\nThe reading room is open six days a week and rests on Mondays.\n\nAll residents who hold a library card may enter the reading room. The library card is issued by this library and is renewed every year.\n\nEach person may borrow 5 books at a time, for a term of 30 days.\n\nNewspapers are for reading inside the reading room only and may not be taken away.\n\nWhoever loses a book or the library card shall pay its original price.\n",
	"free.txt":  "Rules of the Reading Room\n\nThe reading room is open six days a week and rests on Mondays.\n\nAll residents who hold a borrowing card may enter the reading room.\n\nThe borrowing card is issued by this library and is renewed every year.\n\nEach person may borrow 5 books at a time, for a term of 30 days.\n\nWhoever loses a book or the borrowing card shall pay its original price.\n",
}

// alignedRules saves libraryRules and aligns them.
func alignedRules(t *testing.T) *Bench {
	t.Helper()
	b, path := folder(t, libraryRules)
	for _, name := range []string{"zh", "close", "free"} {
		_, err := b.Add(t.Context(), Addition{Args: []string{path(name + ".txt")}, Work: "rules", Original: name == "zh"})
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.AlignWork(t.Context(), "rules", ByParagraph); err != nil {
		t.Fatal(err)
	}
	return b
}

// gridOf is the rows of the rules, with what people have said of them but for the versions.
func gridOf(t *testing.T, b *Bench) []report.CollationRow {
	t.Helper()
	c, err := b.Collate(t.Context(), Selection{Args: []string{"rules"}}, ByParagraph)
	if err != nil {
		t.Fatal(err)
	}
	for i := range c.Rows {
		c.Rows[i].Version = 0
	}
	return c.Rows
}

// randomCorrection makes up a correction, which may make no sense.
func randomCorrection(random *rand.Rand) Correcting {
	place := func() string {
		variant := []string{"zh", "close", "free"}[random.IntN(3)]
		place := fmt.Sprintf("rules/%s#p%d", variant, 1+random.IntN(6))
		if random.IntN(4) == 0 {
			place = fmt.Sprintf("rules/%s#p3s%d", variant, 1+random.IntN(2))
		}
		return place
	}
	kinds := []store.CorrectionKind{
		store.LinkRows, store.UnlinkRows, store.SplitRow, store.MergeRows, store.MovePassage, store.ConfirmRows,
	}
	how := Correcting{Kind: kinds[random.IntN(len(kinds))], IfVersion: -1, Author: "Mei"}
	for range 1 + random.IntN(3) {
		how.Args = append(how.Args, place())
	}
	if how.Kind == store.MovePassage {
		how.To = place()
	}
	return how
}

// Whatever is corrected, settled rows stay when the work is aligned again; undoing everything restores all, and redoing
// makes all of it again.
func TestCorrectionsStand(t *testing.T) {
	b := alignedRules(t)
	first := gridOf(t, b)
	for seed := range uint64(12) {
		random := rand.New(rand.NewPCG(seed, 1))
		var made []string
		for len(made) < 5 {
			how := randomCorrection(random)
			if _, err := b.Correct(t.Context(), how); err == nil {
				made = append(made, fmt.Sprintf("%s %v %s", how.Kind, how.Args, how.To))
			} else if !isRefusal(err) {
				t.Fatalf("%s %v: %v", how.Kind, how.Args, err)
			}
		}
		corrected := gridOf(t, b)
		if seed%3 == 0 {
			if _, err := b.AlignWork(t.Context(), "rules", ByParagraph); err != nil {
				t.Fatal(err)
			}
			if got, want := settledIn(gridOf(t, b)), settledIn(corrected); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: after %s and aligning again: settled\n%v\nwant\n%v", seed, made, got, want)
			}
			corrected = gridOf(t, b)
		}
		for range made {
			if _, err := b.Undo(t.Context(), "rules", "Mei", ""); err != nil {
				t.Fatal(err)
			}
		}
		if got := gridOf(t, b); seed%3 != 0 && !reflect.DeepEqual(got, first) {
			t.Fatalf("seed %d: %s undone:\n%v\nwant\n%v", seed, made, got, first)
		}
		for range made {
			if _, err := b.Redo(t.Context(), "rules", "Mei", ""); err != nil {
				t.Fatal(err)
			}
		}
		if got := gridOf(t, b); seed%3 != 0 && !reflect.DeepEqual(got, corrected) {
			t.Fatalf("seed %d: %s redone:\n%v\nwant\n%v", seed, made, got, corrected)
		}
		for range made {
			if _, err := b.Undo(t.Context(), "rules", "Mei", ""); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := b.AlignWork(t.Context(), "rules", ByParagraph); err != nil {
			t.Fatal(err)
		}
		if got := gridOf(t, b); !reflect.DeepEqual(got, first) {
			t.Fatalf("seed %d: everything undone and aligned again:\n%v\nwant\n%v", seed, got, first)
		}
	}
}

// isRefusal tells whether an error says that a correction makes no sense.
func isRefusal(err error) bool {
	if errors.Is(err, align.ErrNoChange) {
		return true
	}
	for _, reason := range []string{"not both", "has no sentence", "no neighbours", "several rows", "two places of one text", "a split is of one"} {
		if strings.Contains(err.Error(), reason) {
			return true
		}
	}
	return false
}

// settledIn lists the settled rows by their paragraphs.
func settledIn(rows []report.CollationRow) []string {
	var out []string
	for _, r := range rows {
		if r.Settled {
			out = append(out, fmt.Sprint(r.Cells))
		}
	}
	return out
}
