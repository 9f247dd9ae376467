package workbench

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/store"
	"variorum/text"
)

func paragraphsOf(texts ...string) []Paragraph {
	out := make([]Paragraph, len(texts))
	for i, s := range texts {
		out[i].Paragraph = store.Paragraph{Number: i + 1, Paragraph: text.Paragraph{Kind: text.Body, Text: s}}
	}
	return out
}

// drawn writes rows as "0=0 1~1 2- +2 3>0": the same, changed, taken away, added, moved.
func drawn(rows []evolvedRow) string {
	list := func(ns []int) string { return strings.Trim(strings.ReplaceAll(fmt.Sprint(ns), " ", ","), "[]") }
	var out []string
	for _, r := range rows {
		switch {
		case len(r.new) == 0:
			out = append(out, list(r.old)+"-")
		case len(r.old) == 0:
			out = append(out, "+"+list(r.new))
		case r.moved:
			out = append(out, list(r.old)+">"+list(r.new))
		case r.same:
			out = append(out, list(r.old)+"="+list(r.new))
		default:
			out = append(out, list(r.old)+"~"+list(r.new))
		}
	}
	return strings.Join(out, " ")
}

func TestEvolve(t *testing.T) {
	const (
		gate = "The gate is shut at nine, and whoever comes later rings."
		book = "A book is lent for four weeks; a newspaper is read in the room."
		fine = "Whoever brings a book back late pays a fine of 30 crowns."
		lamp = "No lamp burns after ten."
	)
	for _, c := range []struct {
		name, want string
		old, new   []string
	}{
		{"the same", "0=0 1=1", []string{gate, book}, []string{gate, book}},
		{"changed", "0=0 1~1 2=2", []string{gate, fine, book}, []string{gate, strings.Replace(fine, "30", "90", 1), book}},
		{"added", "0=0 +1 1=2", []string{gate, book}, []string{gate, fine, book}},
		{"added at the ends", "+0 0=1 +2", []string{gate}, []string{fine, gate, book}},
		{"taken away", "0=0 1- 2=1", []string{gate, fine, book}, []string{gate, book}},
		{"added beside a changed one", "0=0 1~1 +2 2=3",
			[]string{gate, fine, book}, []string{gate, strings.Replace(fine, "30", "90", 1), lamp, book}},
		{"moved", "1=0 2=1 0>2", []string{gate, book, fine}, []string{book, fine, gate}},
		{"cut in two", "0=0 1=1,2 2=3",
			[]string{gate, book, fine}, []string{gate, "A book is lent for four weeks;", "a newspaper is read in the room.", fine}},
		{"cut in two and changed", "0=0 1~1,2 2=3",
			[]string{gate, book, fine}, []string{gate, "A book is lent for six weeks;", "a newspaper is read in the room.", fine}},
		{"spaces only", "0=0", []string{"No  lamp burns"}, []string{"No lamp burns"}},
		{"replaced by another", "0=0 1~1 2=2", []string{gate, lamp, book}, []string{gate, fine, book}},
		{"nothing before", "+0 +1", nil, []string{gate, book}},
		{"nothing after", "0- 1-", []string{gate, book}, nil},
		{"the same words again and again", "0=0 1=1 2=2 +3", []string{"Yes.", "No.", "Yes."}, []string{"Yes.", "No.", "Yes.", "No."}},
		{"Chinese lines broken anew", "0,1=0 2~1 3=2,3",
			[]string{"本館開放時間為每日九時至", "十七時。", "借書期限為四週。", "讀者應保持安靜，不得喧譁。"},
			[]string{"本館開放時間為每日九時至十七時。", "借書期限為六週。", "讀者應保持安靜", "，不得喧譁。"}},
		{"lines that repeat their article", "0,1=0 2~1",
			[]string{"1 本館開放時間為每日九時至", "1 十七時。", "2 借書期限為四週。"},
			[]string{"1 本館開放時間為每日九時至十七時。", "2 借書期限為六週。"}},
		{"another number at the front", "0=0 1~1", []string{"1 " + gate, "2 " + book}, []string{"1 " + gate, "3 " + book}},
	} {
		if got := drawn(evolve(paragraphsOf(c.old...), paragraphsOf(c.new...))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Every paragraph of either state is in one row, what is called the same has the same words, and rows but for moved ones
// keep both orders.
func TestEvolveHoldsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringMatching(`([ab] ){0,3}[abc]\.?`)
		old := rapid.SliceOfN(line, 0, 12).Draw(t, "old")
		new := rapid.SliceOfN(line, 0, 12).Draw(t, "new")
		rows := evolve(paragraphsOf(old...), paragraphsOf(new...))
		var olds, news, heads, kept []int
		for _, r := range rows {
			olds, news, heads = append(olds, r.old...), append(news, r.new...), append(heads, r.new[:min(1, len(r.new))]...)
			if !r.moved {
				kept = append(kept, r.old...)
			}
			said := func(all []string, at []int) (s string) {
				for _, i := range at {
					s += strings.ReplaceAll(all[i], " ", "")
				}
				return s
			}
			if r.same && said(old, r.old) != said(new, r.new) {
				t.Fatalf("called the same: %q and %q", said(old, r.old), said(new, r.new))
			}
			if !r.same && len(r.old) > 0 && len(r.new) > 0 && said(old, r.old) == said(new, r.new) {
				t.Fatalf("called changed: %q", said(old, r.old))
			}
		}
		if !slices.IsSorted(heads) || !slices.IsSorted(kept) {
			t.Fatalf("out of order: %s", drawn(rows))
		}
		for _, side := range []struct{ got, all []int }{{olds, make([]int, len(old))}, {news, make([]int, len(new))}} {
			slices.Sort(side.got)
			for i := range side.all {
				side.all[i] = i
			}
			if !slices.Equal(side.got, side.all) {
				t.Fatalf("paragraphs %v, want %v", side.got, side.all)
			}
		}
	})
}
