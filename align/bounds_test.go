package align

import (
	"reflect"
	"strings"
	"testing"
)

// An empty sentence between two that are linked belongs to their bead.
func TestEmptySentenceInsideBead(t *testing.T) {
	one := Text{Lang: "en", Paragraphs: [][]string{{"The tern is small."}}}
	cut := Text{Lang: "en", Paragraphs: [][]string{{"The tern", "", "is small."}}}
	got := unaided.Align(one, cut).Sentences
	if len(got) != 1 || !reflect.DeepEqual(got[0].Source, []int{0}) || !reflect.DeepEqual(got[0].Target, []int{0, 1, 2}) {
		t.Errorf("got %v, want one bead of all", got)
	}
}

// What is looked at of a sentence is bounded, and spread over all of it.
func TestLongSentenceIsThinned(t *testing.T) {
	s := newVocabulary("zh", nil).sentence(strings.Repeat("海鸥和燕子", 1000))
	if len(s.explained) != mostFeatures || len(s.explains) != 2*mostFeatures {
		t.Fatalf("%d explained, %d explaining features", len(s.explained), len(s.explains))
	}
	if last := s.explained[mostFeatures-1]; last.at < 4900 {
		t.Errorf("the last feature stands at %v of 5000 characters", last.at)
	}
}
