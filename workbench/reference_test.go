package workbench

import (
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestParseRef(t *testing.T) {
	for s, want := range map[string]Ref{
		"tale":                     {Work: "tale"},
		"tale/adams":               {Work: "tale", Variant: "adams"},
		"tale/adams@2":             {Work: "tale", Variant: "adams", At: "2"},
		"tale/adams@2014-06-18":    {Work: "tale", Variant: "adams", At: "2014-06-18"},
		"tale/adams@2#p12":         {Work: "tale", Variant: "adams", At: "2", Paragraph: 12},
		"tale/adams#p1":            {Work: "tale", Variant: "adams", Paragraph: 1},
		"tale#p3":                  {Work: "tale", Paragraph: 3},
		"tale/adams@2#p12s3":       {Work: "tale", Variant: "adams", At: "2", Paragraph: 12, Sentence: 3},
		"tale#r7":                  {Work: "tale", Row: 7},
		"tale/adams@2#r12":         {Work: "tale", Variant: "adams", At: "2", Row: 12},
		"网络主权/zh":                  {Work: "网络主权", Variant: "zh"},
		"version-1.2/robert_adams": {Work: "version-1.2", Variant: "robert_adams"},
	} {
		got, err := ParseRef(s)
		if err != nil || got != want {
			t.Errorf("ParseRef(%q) = %+v, %v; want %+v", s, got, err, want)
		}
	}
}

func TestParseRefRefuses(t *testing.T) {
	for _, s := range []string{
		"", "/", "tale/", "/adams", "tale/adams@", "tale/a/b", "tale@1", "tale/adams#x", "tale/adams#p", "tale/adams#p0",
		"tale/adams#p-1", "tale/adams#p1x", "tale/adams#p1s0", "tale/adams#p1s", "tale#r0", "tale#r", "tale#r2s1", "#p1", "tale/@1",
	} {
		if got, err := ParseRef(s); err == nil {
			t.Errorf("ParseRef(%q) = %+v, want an error", s, got)
		}
	}
}

func TestRefRoundTrip(t *testing.T) {
	name := rapid.Map(rapid.StringMatching(`[\p{L}\p{Nd}._-]{1,12}`), norm.NFC.String)
	rapid.Check(t, func(t *rapid.T) {
		want := Ref{Work: name.Draw(t, "work"), Paragraph: rapid.IntRange(0, 99).Draw(t, "paragraph")}
		if want.Paragraph == 0 {
			want.Row = rapid.IntRange(0, 99).Draw(t, "row")
		} else {
			want.Sentence = rapid.IntRange(0, 9).Draw(t, "sentence")
		}
		if rapid.Bool().Draw(t, "has variant") {
			want.Variant = name.Draw(t, "variant")
			want.At = rapid.StringMatching(`|[1-9][0-9]?|20[0-2][0-9]-0[1-9]-1[0-9]`).Draw(t, "at")
		}
		if got, err := ParseRef(want.String()); err != nil || got != want {
			t.Fatalf("ParseRef(%q) = %+v, %v; want %+v", want.String(), got, err, want)
		}
	})
}
