package term

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/text"
)

func TestIndex(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		terms      []string
		unit       string
		want       string // what is found, with the numbers of the terms
	}{
		{"nothing", "en", nil, "a well", ""},
		{"case", "en", []string{"Cyber Sovereignty"}, "On cyber sovereignty.", "cyber sovereignty 0"},
		{"plural", "en", []string{"competent authority"}, "Competent authorities may.", "Competent authorities 0"},
		{"plural term", "en", []string{"Users"}, "The user pays.", "user 0"},
		{"words inside", "en", []string{"developing country"}, "the developing countries' debts", "developing countries 0"},
		{"open, term closed", "en", []string{"cybersecurity law"}, "a cyber security law", "cyber security law 0"},
		{"hyphen, term closed", "en", []string{"cybersecurity"}, "Cyber-security first", "Cyber-security 0"},
		{"closed, term open", "en", []string{"cyber security"}, "Cybersecurity first", "Cybersecurity 0"},
		{"closed, term with hyphen", "en", []string{"e-mail address"}, "her email addresses", "email addresses 0"},
		{"hyphen, closed term, one letter", "en", []string{"email"}, "an e-mail", "e-mail 0"},
		{"inflection of the whole compound", "en", []string{"websites"}, "a web site", "web site 0"},
		{"two words that are none", "en", []string{"therapist"}, "the rapist", ""},
		{"a part of a word", "en", []string{"cat"}, "category, cat's", "cat's 0"},
		{"longest first", "en", []string{"security", "cyber security", "cyber security law"}, "the cyber security law, security",
			"cyber security law 2, security 0"},
		{"what is left of the shorter", "zh", []string{"网络空间", "空间安全", "安全"}, "网络空间安全", "网络空间 0, 安全 2"},
		{"overlapping, the longer wins", "en", []string{"b c", "cc dd ee"}, "b cc dd ee", "cc dd ee 1"},
		{"no spaces", "zh", []string{"网络主权"}, "尊重网络主权原则", "网络主权 0"},
		{"traditional text", "zh", []string{"网络主权"}, "尊重網絡主權原則", "網絡主權 0"},
		{"traditional term", "zh-Hant", []string{"網絡主權", "電子簽章"}, "网络主权和电子签章", "网络主权 0, 电子签章 1"},
		{"quotation marks", "zh", []string{"“一带一路”倡议"}, "一带一路倡议；「一帶一路」倡議", "一带一路倡议 0, 一帶一路」倡議 0"},
		{"not over a comma", "en", []string{"law security"}, "by law, security comes", ""},
		{"a comma in the term", "en", []string{"safe, sound"}, "safe, sound and safe sound", "safe, sound 0"},
		{"marks in the term", "en", []string{"and/or", "AT&T", "C++"}, "AT&T and/or", "AT&T 1, and/or 0"},
		{"capitals", "en", []string{"IT", "it services"}, "it is IT; two ITs", "IT 0, ITs 0"},
		{"capitals of a heading", "en", []string{"WATER BOARD"}, "the water board", "water board 0"},
		{"small in the term, capitals in the text", "en", []string{"water board"}, "WATER BOARD", "WATER BOARD 0"},
		{"two terms of one wording", "en", []string{"Water-board", "x", "water boards"}, "water board", "water board 0 2"},
		{"a term twice", "en", []string{"well", "well"}, "a well", "well 0 1"},
		{"elision", "fr", []string{"eau"}, "l’eau, d'eau, eaux", "eau 0, eau 0, eaux 0"},
		{"German", "de", []string{"Brunnengesetz"}, "des Brunnengesetzes", "Brunnengesetzes 0"},
		{"mixed scripts", "zh", []string{"5G网络"}, "建设5G 网络。", "5G 网络 0"},
		{"nothing to find", "en", []string{"", "!!!", "  "}, "!!! well", ""},
		{"bytes that are no text", "en", []string{"\xff", "well"}, "\xff well \xff", "well 1"},
	} {
		if got := shownMatches(c.unit, NewIndex(c.lang, c.terms).Find([]string{c.unit})); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func shownMatches(unit string, ms []Match) string {
	var out []string
	for _, m := range ms {
		out = append(out, m.In(unit)+" "+strings.Trim(fmt.Sprint(m.Terms), "[]"))
	}
	return strings.Join(out, ", ")
}

// slowly finds what an Index finds by trying every term at every place of every way to read the unit.
func slowly(lang string, terms, units []string) []Match {
	x := NewIndex(lang, terms)
	reader := newWordReader(x)
	var out []Match
	for n, unit := range units {
		reader.read(unit)
		reader.join()
		var all []Match
		for _, words := range [][]token{reader.plain, reader.joint} {
			for from := range words {
				for to := from; to < len(words); to++ {
					var there []int
					for i, t := range terms {
						if x.isWrittenSo(reader, words[from:to+1], t) {
							there = append(there, i)
						}
					}
					if there != nil {
						all = append(all, Match{Place{n, text.Span{Start: int(words[from].start), End: int(words[to].end)}}, there})
					}
				}
			}
		}
		slices.SortStableFunc(all, func(a, b Match) int {
			return cmp.Or(cmp.Compare(b.End-b.Start, a.End-a.Start), cmp.Compare(a.Start, b.Start))
		})
		var kept []Match
		for _, m := range all {
			same := slices.IndexFunc(kept, func(k Match) bool { return k.Span == m.Span })
			if same >= 0 {
				kept[same].Terms = append(kept[same].Terms, m.Terms...)
				slices.Sort(kept[same].Terms)
				kept[same].Terms = slices.Compact(kept[same].Terms)
				continue
			}
			if !slices.ContainsFunc(kept, func(k Match) bool { return m.Start < k.End && k.Start < m.End }) {
				kept = append(kept, m)
			}
		}
		slices.SortFunc(kept, func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
		out = append(out, kept...)
	}
	return out
}

// isWrittenSo tells whether a term stands as some words, by the words of the term itself.
func (x *Index) isWrittenSo(text *wordReader, words []token, term string) bool {
	r := newWordReader(x)
	r.read(term)
	equal := func(numbers []int32) bool {
		return slices.EqualFunc(words, numbers, func(w token, n int32) bool { return w.number == n && n > 0 })
	}
	var plain []int32
	heading, any := true, false
	for _, t := range r.plain {
		plain = append(plain, t.number)
		heading = heading && r.words[t.word].capitals
		any = any || r.words[t.word].letters || speaks(r.words[t.word].folded)
	}
	if !any {
		return false
	}
	if equal(plain) {
		ok := true
		for i, t := range r.plain {
			if r.words[t.word].capitals && !(heading && len(plain) > 1) {
				ok = ok && text.words[words[i].word].capitals
			}
		}
		if ok {
			return true
		}
	}
	for i := 1; i < len(plain); i++ {
		if r.joinable(r.plain[i-1], r.plain[i]) {
			one := slices.Concat(plain[:i-1], []int32{r.joined(r.plain[i-1], r.plain[i])}, plain[i+1:])
			if equal(one) {
				return true
			}
		}
	}
	return false
}

// phrases draws phrases of few words, so that they meet.
func phrases(lang string) *rapid.Generator[string] {
	words := []string{"cyber", "security", "cybersecurity", "law", "laws", "Law", "IT", "it", "-", " ", ",", "the", "of", "e-mail", "email", "e"}
	sep := " "
	if lang == "zh" {
		words, sep = []string{"网", "络", "網", "安", "全", "主", "权", "，", "》", "《", "IT", " ", "法"}, ""
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 8).Draw(t, "words"), rapid.SampledFrom([]string{sep, sep, "-"}).Draw(t, "between"))
	})
}

func TestIndexFindsWhatASlowSearchFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom([]string{"en", "zh"}).Draw(t, "lang")
		terms := rapid.SliceOfN(phrases(lang), 0, 8).Draw(t, "terms")
		units := rapid.SliceOfN(phrases(lang), 0, 4).Draw(t, "units")
		got, want := NewIndex(lang, terms).Find(units), slowly(lang, terms, units)
		if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("terms %q, units %q:\ngot  %v\nwant %v", terms, units, got, want)
		}
	})
}

func FuzzIndex(f *testing.F) {
	f.Add("en", "cyber security\nlaw\nIT", "The cyber-security laws of IT, it")
	f.Add("zh", "网络\n网络主权\n主权", "網絡主權，网络")
	f.Add("fr", "l'eau\n\xff", "l’eau d’eau \xff\x00")
	f.Fuzz(func(t *testing.T, lang, terms, unit string) {
		list := strings.Split(terms, "\n")
		end := 0
		for _, m := range NewIndex(lang, list).Find([]string{unit}) {
			if m.Start < end || m.End <= m.Start || m.End > len(unit) || len(m.Terms) == 0 {
				t.Fatalf("%q in %q: %v", terms, unit, m)
			}
			end = m.End
		}
	})
}

// TestIndexOfTermsMadeOfOneAnother must end in time: each word of the text ends all of the terms.
func TestIndexOfTermsMadeOfOneAnother(t *testing.T) {
	var terms []string
	for n := 1; n <= 60; n++ {
		terms = append(terms, strings.Repeat("网", n))
	}
	unit := strings.Repeat("网", 50_000)
	ms := NewIndex("zh", terms).Find([]string{unit})
	if want := (50_000 + 59) / 60; len(ms) != want {
		t.Errorf("%d matches, want %d", len(ms), want)
	}
}
