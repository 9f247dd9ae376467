package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"variorum/term"
)

// wellConcept is a concept in the form that Clean gives.
func wellConcept() term.GlossaryConcept {
	return term.GlossaryConcept{
		Definition: "A hole in the ground\nwith water in it", Note: "of the village", Subject: "law", Work: "rules",
		Terms: []term.GlossaryTerm{
			{Lang: "zh", Text: "井", Status: term.Preferred, PartOfSpeech: "noun"},
			{Lang: "en", Text: "well", Status: term.Preferred, Authority: "Well Board", Source: "Gazette 3", From: "2016-01-01", Until: "2020-12-31",
				Evidence: []term.Evidence{{Citation: "rules/close@1", Count: 3, Paragraphs: []int{2, 5}, Example: "the well is common"}, {Example: "a well"}}},
			{Lang: "en", Text: "pit", Status: term.Deprecated, Note: "forbidden"},
		},
	}
}

func TestGlossary(t *testing.T) {
	s := mustOpen(t)
	listed := func(want ...GlossaryEntry) {
		t.Helper()
		if got, err := s.Glossary(t.Context()); err != nil || len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
		}
	}
	change := func(changes ...GlossaryChange) []GlossaryEntry {
		t.Helper()
		entries, err := s.ChangeGlossary(t.Context(), "Mei", changes)
		if err != nil {
			t.Fatal(err)
		}
		return entries
	}
	listed()
	rope := term.GlossaryConcept{Terms: []term.GlossaryTerm{{Lang: "en", Text: "rope"}}} // cleaned, it is preferred
	added := change(
		GlossaryChange{Kind: AddConcept, Entry: GlossaryEntry{State: AcceptedConcept, GlossaryConcept: wellConcept()}, Note: "as agreed"},
		GlossaryChange{Kind: ProposeConcept, Entry: GlossaryEntry{State: ProposedConcept, GlossaryConcept: rope}},
	)
	well := GlossaryEntry{1, 1, AcceptedConcept, wellConcept()}
	rope.Terms = []term.GlossaryTerm{{Lang: "en", Text: "rope", Status: term.Preferred}}
	if want := []GlossaryEntry{well, {2, 1, ProposedConcept, rope}}; !reflect.DeepEqual(added, want) {
		t.Errorf("added %+v, want %+v", added, want)
	}
	listed(added...)

	s.now = func() time.Time { return clock.Add(time.Hour) }
	edited := well
	edited.Subject, edited.Terms = "water", edited.Terms[:2]
	merged := change(
		GlossaryChange{Kind: EditConcept, Entry: edited},
		GlossaryChange{Kind: MergeConcept, Other: 1, Entry: GlossaryEntry{2, 1, MergedConcept, rope}},
		GlossaryChange{Kind: MergeConcept, Other: 2, Entry: GlossaryEntry{1, 2, AcceptedConcept, edited.GlossaryConcept}, Note: "one thing"},
	)
	listed(merged[2], merged[1])
	if merged[2].Version != 3 {
		t.Errorf("version %d after three decisions", merged[2].Version)
	}

	history, err := s.GlossaryHistory(t.Context(), 1)
	stamp, later := clock.Format(time.RFC3339), clock.Add(time.Hour).Format(time.RFC3339)
	want := []GlossaryEvent{
		{1, AddConcept, 0, "Mei", stamp, "as agreed", well},
		{3, EditConcept, 0, "Mei", later, "", GlossaryEntry{1, 2, AcceptedConcept, edited.GlossaryConcept}},
		{5, MergeConcept, 2, "Mei", later, "one thing", GlossaryEntry{1, 3, AcceptedConcept, edited.GlossaryConcept}},
	}
	if err != nil || !reflect.DeepEqual(history, want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, history, want)
	}
}

func TestGlossaryRefuses(t *testing.T) {
	s := mustOpen(t)
	good := GlossaryChange{Kind: AddConcept, Entry: GlossaryEntry{State: AcceptedConcept, GlossaryConcept: wellConcept()}}
	if _, err := s.ChangeGlossary(t.Context(), "Mei", []GlossaryChange{good}); err != nil {
		t.Fatal(err)
	}
	of := func(number, version int) GlossaryChange {
		c := good
		c.Kind, c.Entry.Number, c.Entry.Version = EditConcept, number, version
		return c
	}
	empty := good
	empty.Entry.Terms = nil
	kindless := good
	kindless.Kind = "sing"
	for _, c := range []struct {
		author string
		change GlossaryChange
		want   error
	}{
		{"", good, ErrInvalid}, {"Mei", empty, ErrInvalid}, {"Mei", of(1, 0), ErrStale}, {"Mei", of(1, 2), ErrStale},
		{"Mei", of(9, 1), ErrNotFound}, {"Mei", kindless, nil},
	} {
		_, err := s.ChangeGlossary(t.Context(), c.author, []GlossaryChange{good, c.change})
		if err == nil || c.want != nil && !errors.Is(err, c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%+v: %v, want %v", c.change, err, c.want)
		}
	}
	if all, err := s.Glossary(t.Context()); err != nil || len(all) != 1 || all[0].Version != 1 {
		t.Errorf("%+v, %v: something of what was refused is there", all, err)
	}
	if _, err := s.GlossaryHistory(t.Context(), 9); !errors.Is(err, ErrNotFound) {
		t.Errorf("the history of nothing: %v", err)
	}
}

func TestGlossaryEventsStay(t *testing.T) {
	s := mustOpen(t)
	entry := GlossaryEntry{State: AcceptedConcept, GlossaryConcept: wellConcept()}
	if _, err := s.ChangeGlossary(t.Context(), "Mei", []GlossaryChange{{Kind: AddConcept, Entry: entry}}); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"glossary_event", "glossary_term", "glossary_evidence"} {
		for _, statement := range []string{"UPDATE " + table + " SET rowid = rowid", "DELETE FROM " + table} {
			if table != "glossary_event" {
				statement = strings.Replace(statement, "rowid = rowid", "event_id = event_id", 1)
			}
			if _, err := s.write.Exec(statement); err == nil || !strings.Contains(err.Error(), "make another one") {
				t.Errorf("%s: %v", statement, err)
			}
		}
	}
}

func TestGlossaryReadsBackWhatWasWritten(t *testing.T) {
	s := mustOpen(t)
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`[a-z井=\-"' \n]{1,6}`)
		day := rapid.SampledFrom([]string{"", "2016-01-01", "2024-02-29"})
		c := term.GlossaryConcept{Definition: words.Draw(t, "definition"), Note: words.Draw(t, "note"), Work: words.Draw(t, "work")}
		for range rapid.IntRange(1, 4).Draw(t, "terms") {
			from := day.Draw(t, "from")
			until := day.Draw(t, "until")
			c.Terms = append(c.Terms, term.GlossaryTerm{
				Lang: rapid.SampledFrom([]string{"en", "zh"}).Draw(t, "lang"), Text: words.Draw(t, "term"), Note: words.Draw(t, "remark"),
				Authority: words.Draw(t, "authority"), Source: words.Draw(t, "source"), PartOfSpeech: words.Draw(t, "class"), From: from, Until: until,
				Evidence: []term.Evidence{{Citation: words.Draw(t, "citation"), Count: rapid.IntRange(0, 3).Draw(t, "count"), Paragraphs: []int{1, 7}}},
			})
		}
		c, err := c.Clean()
		if err != nil {
			t.Skip("not a concept")
		}
		entry := GlossaryEntry{State: AcceptedConcept, GlossaryConcept: c}
		if _, err := s.ChangeGlossary(t.Context(), "Mei", []GlossaryChange{{Kind: ImportConcept, Entry: entry}}); err != nil {
			t.Fatal(err)
		}
		n++
		all, err := s.Glossary(t.Context())
		if err != nil || len(all) != n || !reflect.DeepEqual(all[n-1].GlossaryConcept, c) {
			t.Fatalf("%v\ngot  %+v\nwant %+v", err, all[len(all)-1], c)
		}
	})
}
