package term

import (
	"slices"
	"testing"
)

func TestDrifts(t *testing.T) {
	state := func(date string, texts ...string) State {
		s := State{Date: date}
		for _, text := range texts {
			s.Renderings = append(s.Renderings, Rendering{Text: text, Count: 3, Confidence: 0.9})
		}
		return s
	}
	unsure := State{Date: "2013-01-01", Renderings: []Rendering{{Text: "pier", Count: 1, Confidence: 0.45}}}
	history := []State{
		state("2001-05-02", "harbour"),
		state("2004-11-30", "harbours", "port"), // another form, and a minority
		unsure,
		state("2014-06-18", "port"),
		state("2015-02-01"),
		state("2016-09-09", "sea port"), // a fuller form
		state("2019-03-03", "haven", "port"),
	}
	want := []Turn{{3, "2014-06-18", "harbours", "port"}, {6, "2019-03-03", "sea port", "haven"}}
	if got := Drifts(history, "en", nil); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	accepted := []Synonyms{{"en", []string{"port", "harbour"}}, {"de", []string{"sea port", "haven"}}}
	if got := Drifts(history, "en", accepted); !slices.Equal(got, want[1:]) {
		t.Errorf("with port accepted for harbour: got %v, want %v", got, want[1:])
	}
	if got := Drifts(nil, "", nil); got != nil {
		t.Errorf("no states: %v", got)
	}
}
