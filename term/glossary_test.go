package term

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAgreedOn(t *testing.T) {
	for _, c := range []struct {
		status      Status
		from, until string
		agreed, not string // days
	}{
		{Preferred, "", "", "1066-10-14 2030-01-01 now", ""},
		{Admitted, "2016-05-01", "", "2016-05-01 2020-01-01 now", "2016-04-30"},
		{Preferred, "", "2016-04-30", "2016-04-30 1999-01-01", "2016-05-01 now"},
		{Preferred, "2010-01-01", "2016-04-30", "2010-01-01 2016-04-30", "2009-12-31 2016-05-01 now"},
		{Superseded, "", "2016-04-30", "2016-04-30 1999-01-01", "2016-05-01 now"},
		{Superseded, "", "", "", "1999-01-01 now"},
		{Deprecated, "", "", "", "1999-01-01 now"},
	} {
		term := GlossaryTerm{Status: c.status, From: c.from, Until: c.until}
		for days, want := range map[string]bool{c.agreed: true, c.not: false} {
			for day := range strings.FieldsSeq(days) {
				if got := term.AgreedOn(strings.TrimPrefix(day, "now")); got != want {
					t.Errorf("%s from %q until %q on %s: %v, want %v", c.status, c.from, c.until, day, got, want)
				}
			}
		}
	}
}

func TestClean(t *testing.T) {
	got, err := GlossaryConcept{
		Definition: " The power of a state\r\nover its networks \x00",
		Subject:    "law\nof nations",
		Terms: []GlossaryTerm{
			{Lang: "zh", Text: "网络主权"},
			{Lang: "EN-us", Text: " cyber\tsovereignty "},
			{Lang: "zh", Text: "网络空间主权", From: " 2016-01-01", Evidence: []Evidence{{}, {Citation: "a@1", Paragraphs: []int{3, 1, 3}}}},
			{Lang: "en-US", Text: "Internet sovereignty", Status: " Forbidden", Note: "too narrow"},
			{Lang: "en-US", Text: "e\u0301tat", Status: "forbidden"},
		},
	}.Clean()
	want := GlossaryConcept{
		Definition: "The power of a state\nover its networks",
		Subject:    "law of nations",
		Terms: []GlossaryTerm{
			{Lang: "zh", Text: "网络主权", Status: Preferred},
			{Lang: "zh", Text: "网络空间主权", Status: Admitted, From: "2016-01-01", Evidence: []Evidence{{Citation: "a@1", Paragraphs: []int{1, 3}}}},
			{Lang: "en-US", Text: "cyber sovereignty", Status: Preferred},
			{Lang: "en-US", Text: "Internet sovereignty", Status: Deprecated, Note: "forbidden: too narrow"},
			{Lang: "en-US", Text: "\u00e9tat", Status: Deprecated, Note: "forbidden"},
		},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
	}
	if again, err := got.Clean(); err != nil || !reflect.DeepEqual(again, want) {
		t.Errorf("cleaned twice: %+v, %v", again, err)
	}
}

func TestCleanRefuses(t *testing.T) {
	for _, c := range []struct {
		want  string
		terms []GlossaryTerm
	}{
		{"without a term", nil},
		{"unknown part", []GlossaryTerm{{Lang: "xq-QQ", Text: "well"}}},
		{"not a tag", []GlossaryTerm{{Lang: "english!", Text: "well"}}},
		{"the term in en is empty", []GlossaryTerm{{Lang: "en", Text: " \x01 "}}},
		{"stands twice", []GlossaryTerm{{Lang: "en", Text: "well"}, {Lang: "en", Text: "well "}}},
		{`"good" is no status; say preferred`, []GlossaryTerm{{Lang: "en", Text: "well", Status: "good"}}},
		{`"2016-02-30" is no day`, []GlossaryTerm{{Lang: "en", Text: "well", From: "2016-02-30"}}},
		{`"2016" is no day`, []GlossaryTerm{{Lang: "en", Text: "well", Until: "2016"}}},
		{"until 2015-12-31, which is before", []GlossaryTerm{{Lang: "en", Text: "well", From: "2016-01-01", Until: "2015-12-31"}}},
		{"without an end", []GlossaryTerm{{Lang: "en", Text: "well", Status: Deprecated, From: "2016-01-01"}}},
		{"201 characters, more than 200", []GlossaryTerm{{Lang: "en", Text: strings.Repeat("井", 201)}}},
		{"paragraphs count from 1", []GlossaryTerm{{Lang: "en", Text: "well", Evidence: []Evidence{{Paragraphs: []int{0}}}}}},
		{"a count from 0", []GlossaryTerm{{Lang: "en", Text: "well", Evidence: []Evidence{{Count: -1}}}}},
	} {
		if _, err := (GlossaryConcept{Terms: c.terms}).Clean(); err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%+v: %v, want %s", c.terms, err, c.want)
		}
	}
}

func TestCleaningTwiceIsCleaningOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := GlossaryConcept{Definition: rapid.String().Draw(t, "definition"), Subject: rapid.String().Draw(t, "subject")}
		for range rapid.IntRange(1, 4).Draw(t, "terms") {
			c.Terms = append(c.Terms, GlossaryTerm{
				Lang: rapid.SampledFrom([]string{"en", "zh-hant", "EN"}).Draw(t, "lang"), Text: rapid.String().Draw(t, "text"),
				Status: Status(rapid.SampledFrom([]string{"", "forbidden", "Admitted"}).Draw(t, "status")), Note: rapid.String().Draw(t, "note"),
			})
		}
		once, err := c.Clean()
		if err != nil {
			t.Skip("not a concept")
		}
		if twice, err := once.Clean(); err != nil || !reflect.DeepEqual(once, twice) {
			t.Fatalf("%v\nonce  %+v\ntwice %+v", err, once, twice)
		}
	})
}
