package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"variorum/term"
	"variorum/text"

	"pgregory.net/rapid"
)

// found lists the hits of a phrase as "variant@number#pN".
func found(t testing.TB, s *Store, q Search) []string {
	t.Helper()
	hits, err := s.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	names := map[int64]string{}
	works, err := s.Works(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range works {
		variants, err := s.Variants(t.Context(), w.Name)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range variants {
			revs, err := s.Revisions(t.Context(), w.Name, v.Name)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range revs {
				names[r.ID] = fmt.Sprintf("%s@%d", v.Name, r.Number)
			}
		}
	}
	var all []string
	for _, h := range hits {
		all = append(all, fmt.Sprintf("%s#p%d", names[h.Revision], h.Number))
	}
	return all
}

func TestSearch(t *testing.T) {
	s := mustOpen(t)
	zh := oneText("网络主权与国家主权。", "在港口，他们等待“网”。", "國家主權")
	zh.Variant, zh.Lang, zh.Original = "zh", "zh", true
	mustAdd(t, s, zh)
	en := oneText("Cyber-sovereignty and national sovereignty.", `He said: "NEAR the port AND OR NOT".`, "Don't wait for R&D.")
	en.Variant = "en"
	first := mustAdd(t, s, en)
	en.Paragraphs = append(slices.Clone(en.Paragraphs), text.Paragraph{Kind: text.Body, Text: "A later line on sovereignty."})
	later := mustAdd(t, s, en)
	if _, err := s.Skip(t.Context(), later.ID, 1, "me", ""); err != nil {
		t.Fatal(err)
	}
	both := []string{"en@1#p1", "en@2#p1"}
	if got := found(t, s, Search{Phrase: term.ParsePhrase("cyber")}); !slices.Equal(got, both[:1]) {
		t.Errorf("with the paragraph left out: %v", got)
	}
	if _, err := s.Unskip(t.Context(), later.ID, 1, "me", ""); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		q    Search
		want []string
	}{
		{Search{Phrase: term.ParsePhrase("主权")}, []string{"zh@1#p1", "zh@1#p3"}},
		{Search{Phrase: term.ParsePhrase("網")}, []string{"zh@1#p1", "zh@1#p2"}},
		{Search{Phrase: term.ParsePhrase("权与国")}, []string{"zh@1#p1"}},
		{Search{Phrase: term.ParsePhrase("cyber sovereignty")}, both},
		{Search{Phrase: term.ParsePhrase("sovereignty cyber")}, nil},
		{Search{Phrase: term.ParsePhrase("sov*")}, []string{"en@1#p1", "en@2#p1", "en@2#p4"}},
		{Search{Phrase: term.ParsePhrase("sov*"), Revisions: []int64{later.ID}}, []string{"en@2#p1", "en@2#p4"}},
		{Search{Phrase: term.ParsePhrase("sov*"), Revisions: []int64{first.ID}}, []string{"en@1#p1"}},
		{Search{Phrase: term.ParsePhrase("sov*"), Revisions: []int64{}}, nil},
		{Search{Phrase: term.ParsePhrase("sov*"), Limit: 2}, both},
		{Search{Phrase: term.ParsePhrase(`"near" AND`)}, nil},
		{Search{Phrase: term.ParsePhrase("and OR not")}, []string{"en@1#p2", "en@2#p2"}},
		{Search{Phrase: term.ParsePhrase("don't wait")}, []string{"en@1#p3", "en@2#p3"}},
		{Search{Phrase: term.ParsePhrase("words:sovereignty")}, nil},
	} {
		if got := found(t, s, tt.q); !slices.Equal(got, tt.want) {
			t.Errorf("%v: %v, want %v", tt.q, got, tt.want)
		}
	}
	hits, err := s.Search(t.Context(), Search{Phrase: term.Phrase{"sovereignty"}, Revisions: []int64{later.ID}})
	if err != nil || len(hits) != 2 || hits[1].Text != "A later line on sovereignty." {
		t.Errorf("hits %+v, %v", hits, err)
	}
	if _, err := s.Search(t.Context(), Search{}); !errors.Is(err, ErrInvalid) {
		t.Errorf("no phrase: %v, want ErrInvalid", err)
	}
	newest, err := s.Newest(t.Context())
	if err != nil || len(newest) != 2 || newest[0].Number != 2 || newest[1].Variant != "zh" {
		t.Errorf("newest: %+v, %v", newest, err)
	}
}

// What the search finds is what holds the phrase, whatever the phrase is.
func TestSearchFindsWhatHoldsThePhrase(t *testing.T) {
	s := mustOpen(t)
	word := rapid.SampledFrom([]string{"网", "络", "主权", "port", "Port's", "1,000", " ", "-", "“", "\"", "NEAR", "é", "AND", "*", "（", "R&D", "ﬁ"})
	sentence := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 1, 8).Draw(t, "words"), " ") })
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		texts := rapid.SliceOfN(sentence, 1, 5).Draw(rt, "texts")
		a := oneText(texts...)
		a.Variant = fmt.Sprint("v", n)
		rev := mustAdd(t, s, a)
		phrase := term.ParsePhrase(sentence.Draw(rt, "phrase"))
		if len(phrase) == 0 {
			return
		}
		hits, err := s.Search(t.Context(), Search{Phrase: phrase, Revisions: []int64{rev.ID}})
		if err != nil {
			rt.Fatal(err)
		}
		for i, p := range texts {
			has := slices.ContainsFunc(hits, func(h Hit) bool { return h.Number == i+1 })
			if want := len(phrase.Find(p)) > 0; has != want {
				rt.Fatalf("%q in %q: found %t, want %t", phrase, p, has, want)
			}
		}
	})
}

// The look-ups are in a store of some 2.5 sentences a paragraph.
func BenchmarkSearch(b *testing.B) {
	for _, n := range sizes {
		s := mustOpen(b)
		mustAdd(b, s, Addition{Work: "w", Variant: "v", Lang: "en", Paragraphs: manyParagraphs(n)})
		for _, phrase := range []string{"day 77", "the council had", "bridge 1 and the road"} {
			b.Run(fmt.Sprintf("%d/%s", n, phrase), func(b *testing.B) {
				for b.Loop() {
					if _, err := s.Search(b.Context(), Search{Phrase: term.ParsePhrase(phrase), Limit: 100}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
