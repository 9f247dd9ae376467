package store

import (
	"errors"
	"reflect"
	"testing"
)

func TestConcepts(t *testing.T) {
	s := mustOpen(t)
	threeTexts(t, s)
	other := oneText("One.")
	other.Work = "other"
	mustAdd(t, s, other)
	check := func(work string, want []Concept) {
		t.Helper()
		got, err := s.Concepts(t.Context(), work)
		for i := range got {
			if got[i].ID == 0 {
				t.Errorf("concept %d has no id", i+1)
			}
			got[i].ID = 0
		}
		if err != nil || len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v\ngot  %+v\nwant %+v", work, err, got, want)
		}
	}
	check("work", nil)
	first := []Concept{
		{Terms: []Term{
			{"zh", "", "民法典", 18}, {"en", "b", "civil code", 12}, {"en", "a", "code", 6}, {"en", "a", "Civil Code", 0},
		}},
		{Terms: []Term{{"zh", "", "合同", 3}}},
		{},
	}
	for _, save := range []struct {
		work string
		cs   []Concept
	}{{"work", first}, {"other", first[1:]}} {
		if err := s.SaveConcepts(t.Context(), save.work, save.cs); err != nil {
			t.Fatal(err)
		}
	}
	check("work", first)
	second := []Concept{{Terms: []Term{{"zh", "", "合同", 4}, {"en", "c", "contract", 4}}}}
	if err := s.SaveConcepts(t.Context(), "work", second); err != nil {
		t.Fatal(err)
	}
	check("work", second)
	check("other", first[1:])

	for name, bad := range map[string]Term{
		"no text": {"en", "", "", 1}, "no language": {"", "", "x", 1}, "count": {"en", "", "x", -1},
	} {
		if err := s.SaveConcepts(t.Context(), "work", []Concept{{Terms: []Term{bad}}}); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
	unknown := []Concept{{Terms: []Term{{"en", "x", "contract", 4}}}}
	if err := s.SaveConcepts(t.Context(), "work", unknown); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown variant: %v, want ErrNotFound", err)
	}
	check("work", second)
	if err := s.SaveConcepts(t.Context(), "work", nil); err != nil {
		t.Fatal(err)
	}
	check("work", nil)
}
