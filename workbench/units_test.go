package workbench

import (
	"reflect"
	"testing"

	"variorum/report"
)

func lineText(lang string, lines ...string) Text {
	return Text{Variant: report.Variant{Lang: lang, Citation: "x"}, lines: lines}
}

func TestLinesThatAreSentencesStayWhole(t *testing.T) {
	a := lineText("en", "One thing. And another.", "", "A third.", "A fourth.")
	b := lineText("en", "First.", "Second.")
	got := forAligner([]Text{a, b})
	want := [][]string{{"One thing. And another."}, {}, {"A third."}, {"A fourth."}}
	if !reflect.DeepEqual(got[0].Paragraphs, want) {
		t.Errorf("got %q, want %q", got[0].Paragraphs, want)
	}
}

func TestLinesThatAreParagraphsAreCut(t *testing.T) {
	a := lineText("en", "One thing. And another.", "", "A third. A fourth.")
	b := lineText("en", "First.", "Second.")
	got := forAligner([]Text{a, b})
	want := [][]string{{"One thing.", "And another."}, {}, {"A third.", "A fourth."}}
	if !reflect.DeepEqual(got[0].Paragraphs, want) {
		t.Errorf("got %q, want %q", got[0].Paragraphs, want)
	}
}

func TestUnitsKeepTheirNumbers(t *testing.T) {
	lines := lineText("en", "a", "", "b").units(ByLine)
	if len(lines) != 3 || lines[2].index != 2 || lines[2].Citation != "x#l3" {
		t.Errorf("lines: %+v", lines)
	}
	text := storedText(1, []int{1, 2, 2}, 2)
	text.Citation = "w/v@1"
	for i := range text.Paragraphs {
		for k := range text.Paragraphs[i].Sentences {
			text.Paragraphs[i].Sentences[k] = struct{ Start, End int }{}
		}
	}
	paragraphs := text.units(ByParagraph)
	if len(paragraphs) != 2 || paragraphs[1].index != 2 || paragraphs[1].Citation != "w/v@1#p3" {
		t.Errorf("paragraphs: %+v", paragraphs)
	}
	sentences := text.units(BySentence)
	if len(sentences) != 3 || sentences[1].index != 3 || sentences[2].index != 4 || sentences[2].Citation != "w/v@1#p3" {
		t.Errorf("sentences: %+v", sentences)
	}
}

func TestParseUnit(t *testing.T) {
	for _, u := range []Unit{ByLine, BySentence, ByParagraph} {
		if got, err := ParseUnit(string(u)); err != nil || got != u {
			t.Errorf("ParseUnit(%q) = %q, %v", u, got, err)
		}
	}
	if _, err := ParseUnit("word"); err == nil {
		t.Error("word is taken for a unit")
	}
}
